# The network: suites of the service `net`, of lwIP as it is built here, and of programs that use them. The service
# and the programs are built like all others (mk/user.mk), lwIP in mk/lwip.mk, the policy in core/net is tested in
# mk/core.mk.

##@ Test
.PHONY: run-net-pair
run-net-pair: $(SMOKE_KERNEL) build/system/proofs/net-pair.pkg ### two network services at the ends of a wire: 1 MiB echoed, round trips, a hundred connections; no device
	@$(PYTHON) tests/smoke/net_pair.py build/system/proofs/net-pair.pkg

.PHONY: run-net-waiting
run-net-waiting: $(SMOKE_KERNEL) build/system/proofs/net-waiting.pkg ### the same while a thousand calls wait in reads of as many connections
	@$(PYTHON) tests/smoke/net_pair.py build/system/proofs/net-waiting.pkg 1000

# The standard machine: the driver of the card, behind the IOMMU. Each run names ports that are free in a manifest of its own.
NET_MANIFEST := build/manifests/proofs/net.json
net_play = $(PYTHON) tests/smoke/net.py $(MKMANIFEST) $(NET_MANIFEST)

.PHONY: run-net
run-net: $(SMOKE_KERNEL) build/system/proofs/net.pkg $(MKMANIFEST) ### the network with a real driver: DHCP, ICMP, names, 1 MiB each way, 100 short connections, a page
	@$(net_play)

.PHONY: run-fetch
run-fetch: $(SMOKE_KERNEL) build/system/proofs/net.pkg $(MKMANIFEST) ### a page is fetched from a server of the test's own, on loopback
	@$(net_play) fetch

.PHONY: run-net-crowd
run-net-crowd: $(SMOKE_KERNEL) build/system/proofs/net.pkg build/user/net-waiter.elf $(MKMANIFEST) ### a thousand calls wait in reads over the card, while others are served
	@$(PYTHON) tests/smoke/net_crowd.py $(MKMANIFEST) $(NET_MANIFEST)
TEST_SUITES += net-crowd:run-net-crowd:parallel
TEST_PREREQS += build/user/net-waiter.elf

.PHONY: run-net-clients
run-net-clients: $(SMOKE_KERNEL) build/system/proofs/net.pkg build/user/net-prober.elf $(MKMANIFEST) ### datagrams, IPv6, sockets whose ledger closes or has no room
	@$(PYTHON) tests/smoke/net_clients.py $(MKMANIFEST) $(NET_MANIFEST)
TEST_SUITES += net-clients:run-net-clients:parallel
TEST_PREREQS += build/user/net-prober.elf

.PHONY: run-driver-restart
run-driver-restart: $(SMOKE_KERNEL) build/system/proofs/net.pkg $(MKMANIFEST) ### the card's driver ends at moments of chance while one TCP connection is up: its bytes are intact (KILLS=N)
	@$(PYTHON) tests/smoke/driver_restart.py $(MKMANIFEST) $(NET_MANIFEST) $(or $(KILLS),6)

.PHONY: test-network-hour
test-network-hour: $(SMOKE_KERNEL) $(PEOPLE_PACKAGE) $(MKMANIFEST) ### does what docs/network-hour.md says, at the prompt and on this machine, with devices and without
	@$(PYTHON) tests/smoke/network_hour.py docs/network-hour.md $(MKMANIFEST) build/manifests/diskless.json

TEST_SUITES += network-hour:test-network-hour
TEST_SUITES += driver-restart:run-driver-restart:parallel
TEST_SUITES += net:run-net:parallel fetch:run-fetch:parallel
TEST_PREREQS += build/system/proofs/net.pkg

TEST_SUITES += net-pair:run-net-pair:parallel net-waiting:run-net-waiting:parallel
TEST_PREREQS += build/system/proofs/net-pair.pkg build/system/proofs/net-waiting.pkg

# ---- on the host ---------------------------------------------------------------------------------

NET_TEST_SOURCES := tests/host/net/net_sim_test.c $(NET_WORLD_SOURCES)

NET_FUZZ_TARGETS := dns frame
$(foreach v,host-san fuzz fuzz-cov,$(call objects,$v,$(NET_TEST_SOURCES) $(NET_FUZZ_TARGETS:%=tests/fuzz/fuzz_%.c))): private CFLAGS_EXTRA = $(LWIP_INCLUDES) $(LWIP_EXTRA_$(word 2,$(subst /, ,$@)))

build/host-san/net-sim-test: $(call objects,host-san,$(NET_TEST_SOURCES) $(NET_STACK_SOURCES)) \
		build/host-san/liblwip.a build/host-san/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $(filter %.o,$^) $(filter %.a,$^) -o $@

.PHONY: test-net-sim
test-net-sim: build/host-san/net-sim-test ### lwIP and the stack of `net` against hostile peers: frames, floods, resets, windows, bounds (SEED=N FRAMES=N)
	@$<

TEST_SUITES += net-sim:test-net-sim:parallel
TEST_PREREQS += build/host-san/net-sim-test

# The fuzz targets `frame` and `dns`: lwIP's memory is then piece by piece (mk/lwip.mk).
$(NET_FUZZ_TARGETS:%=build/fuzz/fuzz_%): build/fuzz/liblwip.a build/fuzz/libsodium.a
$(NET_FUZZ_TARGETS:%=build/host-san/replay-%): build/host-san/liblwip.a build/host-san/libsodium.a
$(NET_FUZZ_TARGETS:%=build/fuzz-cov/replay-%): build/fuzz-cov/liblwip.a build/fuzz-cov/libsodium.a
