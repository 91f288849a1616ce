# Disks on the machine: the driver, the service of partitions, and what stands on them. The tool that makes images is
# in mk/tools.mk, what runs on the host in mk/sqlite.mk.

##@ Test
.PHONY: run-disk
run-disk: $(SMOKE_KERNEL) $(MKDISK) build/system/proofs/keep.pkg ### what was written and flushed to a disk is there when the machine was ended and started again
	@$(PYTHON) tests/smoke/disk.py $(MKDISK) build/system/proofs/keep.pkg

.PHONY: run-disk-faults
run-disk-faults: $(SMOKE_KERNEL) $(MKDISK) build/system/proofs/keep.pkg ### disks that are missing, blank, damaged, only read, or fail: each is told, and nothing that was flushed is lost
	@$(PYTHON) tests/smoke/disk.py $(MKDISK) build/system/proofs/keep.pkg faults

.PHONY: run-login-again
run-login-again: $(SMOKE_KERNEL) $(MKDISK) build/system/default.pkg ### the default system is set up, started again with the same disk, and without it
	@$(PYTHON) tests/smoke/login_again.py $(MKDISK) build/system/default.pkg $(DISK_PARTITIONS)

TEST_SUITES += login-again:run-login-again
TEST_SUITES += disk:run-disk:parallel disk-faults:run-disk-faults:parallel
TEST_PREREQS += build/system/proofs/keep.pkg build/system/default.pkg
