# The network: suites of the service `net`, of lwIP as it is built here, and of programs that use them. The service
# and the programs are built like all others (mk/user.mk), lwIP in mk/lwip.mk, the policy in core/net is tested in
# mk/core.mk.

##@ Test
.PHONY: run-net-pair
run-net-pair: $(SMOKE_KERNEL) build/system/proofs/net-pair.pkg ### two network services at the ends of a wire: 1 MiB echoed, round trips, a hundred connections; no device
	@$(PYTHON) tests/smoke/net_pair.py build/system/proofs/net-pair.pkg

TEST_SUITES += net-pair:run-net-pair:parallel
TEST_PREREQS += build/system/proofs/net-pair.pkg
