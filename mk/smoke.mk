# Scenarios on the booted system, under emulation. Each `run-NAME` boots QEMU, plays, checks, and ends
# with a status that is not zero when something did not hold; tests/smoke/capos.py is what they share.

SMOKE_PACKAGE := build/system/default.pkg
SMOKE_KERNEL := build/kernel/capos.elf

##@ Run
.PHONY: run-boot
run-boot: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) ### a person at the shell: run, refuse, jobs, ledger, exit
	@CAPOS_BOOT="tools/qemu --package $(SMOKE_PACKAGE) --log build/run-boot.log" \
		$(PYTHON) tests/smoke/boot.py

.PHONY: test-tutorial
test-tutorial: $(SMOKE_KERNEL) $(SMOKE_PACKAGE) ### does what docs/tutorial.md says, on a copy of the tree
	@CAPOS_BOOT="tools/qemu --log build/test-tutorial.log" $(PYTHON) tests/smoke/tutorial.py

TEST_SUITES += boot:run-boot tutorial:test-tutorial
