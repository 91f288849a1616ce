# The bench: figures in instructions, exact and repeatable, held against tests/bench/budget.

##@ Run
.PHONY: bench
bench: $(SMOKE_KERNEL) build/system/proofs/bench.pkg ## instructions of a call, a spawn, a boot, against their budget
	@$(PYTHON) tests/bench/bench.py build/system/proofs/bench.pkg

TEST_PREREQS += build/system/proofs/bench.pkg
TEST_SUITES += bench:bench:parallel
