# Disks on the machine: the driver, the service of partitions, and what stands on them. The tool that makes images is
# in mk/tools.mk, what runs on the host in mk/sqlite.mk.

##@ Test
.PHONY: run-disk
run-disk: $(SMOKE_KERNEL) $(MKDISK) build/system/proofs/keep.pkg ### what was written and flushed to a disk is there when the machine was ended and started again
	@$(PYTHON) tests/smoke/disk.py $(MKDISK) build/system/proofs/keep.pkg

.PHONY: run-disk-faults
run-disk-faults: $(SMOKE_KERNEL) $(MKDISK) build/system/proofs/keep.pkg ### disks that are missing, blank, damaged, only read, or fail: each is told, and nothing that was flushed is lost
	@$(PYTHON) tests/smoke/disk.py $(MKDISK) build/system/proofs/keep.pkg faults

TEST_SUITES += disk:run-disk:parallel disk-faults:run-disk-faults:parallel
TEST_PREREQS += build/system/proofs/keep.pkg
