# mkmanifest, and the boot packages that it makes: build/system/NAME.pkg from build/manifests/NAME.json
# and the programs in build/user. Manifests are explained in docs/manifest.md, and the package's format in
# docs/boot-package.md.
#
#   SYSTEM_PACKAGES   build/system/workbench.pkg and build/system/proofs/NAME.pkg

MKMANIFEST_SOURCES := $(sort $(wildcard tools/mkmanifest/*.c core/manifest/*.c core/elf/*.c core/boot/*.c \
	core/capnp/*.c core/schema/*.c core/broker/*.c))

$(MKMANIFEST): $(call objects,host,$(MKMANIFEST_SOURCES))
	@echo "  LD      $@"
	@$(CC) $(HOST_LDFLAGS) $(filter %.o,$^) -ljansson -o $@

SYSTEM_PACKAGES := $(MANIFEST_JSON:build/manifests/%.json=build/system/%.pkg)

# A system that people use has no proofs, so a proof that does not build does not keep it from booting. One
# outside of the tree has programs of its own: they are the files beside its manifest.
SYSTEM_PROGRAMS := $(foreach f,$(filter-out tests/%,$(USER_PROGRAM_FOLDERS)),build/user/$(notdir $f).elf)
build/system/%.pkg: build/manifests/%.checked $(SYSTEM_PROGRAMS)
	$(package_make)
$(filter build/system/proofs/%,$(SYSTEM_PACKAGES)): build/system/%.pkg: build/manifests/%.checked $(USER_PROGRAMS)
	$(package_make)
build/system/$(SYSTEM_STEM).pkg: $(if $(SYSTEM_FOLDER),$(wildcard $(SYSTEM_FOLDER)/*.elf))
build/system/$(SYSTEM_STEM).pkg: PACKAGE_FOLDERS += $(SYSTEM_FOLDER:%=--programs '%')

define package_make
@mkdir -p '$(@D)'
@echo "  PACK    $@"
@$(MKMANIFEST) --programs build/user $(PACKAGE_FOLDERS) --places '$(basename $<).places' \
	'$(basename $<).json' -o '$@'
endef

##@ Build
.PHONY: packages
packages: $(SYSTEM_PACKAGES) ### every boot package, build/system/NAME.pkg
ALL_TARGETS += $(SYSTEM_PACKAGES)

.PHONY: size
size: build/system/$(SYSTEM_STEM).pkg ## what each service of a system takes of the memory: SYSTEM=NAME, or a path
	@$(MKMANIFEST) --size '$<'

##@ Run
# The machine's devices: standard, none, or no-iommu. See tools/qemu.
DEVICES := standard
# The disk's image, which is made when it is not there and kept; none: the machine has no disk.
DISK := build/disk.img
DISK_PARTITIONS := audit=16 accounts=16 credentials=4 keys=1
$(filter-out none,$(DISK)): | build/host/mkdisk
	@echo "  DISK    $@"
	@build/host/mkdisk make '$@' $(DISK_PARTITIONS) >/dev/null
# HOST:GUEST, TCP ports of this machine, on loopback alone, that lead to the guest's; empty: none.
FORWARD := 7007:7 7022:22
.PHONY: run
# The manifest first, so that a mistake is told at once.
run: $(SETUP_STAMP) $(filter-out none,$(DISK)) build/manifests/$(SYSTEM_STEM).checked $(KERNEL_ELF) build/system/$(SYSTEM_STEM).pkg ## build and boot the default system on this terminal; SYSTEM=workbench, NAME or a path: another one; DEVICES=none: without devices, DISK=none: without a disk
	@echo "capOS in QEMU: its terminal is this one, the kernel's log in build/kernel.log. Ctrl-T x ends QEMU."
	@tools/qemu --reboot --devices $(DEVICES) $(FORWARD:%=--forward %) --disk '$(DISK)' --package 'build/system/$(SYSTEM_STEM).pkg' \
		--memory "$$($(MKMANIFEST) --memory 'build/manifests/$(SYSTEM_STEM).json')" || { code=$$?; case $$code in \
		3) echo "capOS has failed (exit code 3): init's last lines above and in build/kernel.log say why." ;; \
		85) echo "The kernel has stopped (exit code 85): build/kernel.log says why." ;; \
		*) echo "QEMU has ended with exit code $$code." ;; \
		esac >&2; exit $$code; }

##@ Test
# The JSON half of what the configuration's tests cover; the CUE half is the export's.
.PHONY: test-mkmanifest
test-mkmanifest: $(MKMANIFEST) build/user/hello.elf build/user/attacker.elf ### hostile manifests and program folders, against the command
	@$(PYTHON) tests/host/mkmanifest_test.py $(MKMANIFEST) build/user/attacker.elf build/user/hello.elf

TEST_SUITES += mkmanifest:test-mkmanifest:parallel
TEST_PREREQS += $(MKMANIFEST) build/user/hello.elf build/user/attacker.elf

# ---- the verifier of a password ------------------------------------------------------------------

VERIFIER := build/host/verifier
$(VERIFIER): $(call objects,host,tools/verifier/main.c core/credentials/phc.c core/credentials/rules.c core/base/base64.c \
		core/terminal/plain_text.c core/terminal/utf8.c) build/host/libargon2id.a build/host/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_LDFLAGS) $(filter %.o,$^) $(filter %.a,$^) -o $@
ALL_TARGETS += $(VERIFIER)

##@ Test
.PHONY: test-verifier
test-verifier: $(VERIFIER) ### the tool that makes verifiers of passwords, on a terminal
	@$(PYTHON) tests/host/verifier_test.py $(VERIFIER)

TEST_SUITES += verifier:test-verifier:parallel
TEST_PREREQS += $(VERIFIER)

# ---- images of disks -----------------------------------------------------------------------------

MKDISK := build/host/mkdisk
build/host/tools/mkdisk/table.o: private CFLAGS_EXTRA := $(LIBSODIUM_INCLUDES)
$(MKDISK): $(call objects,host,$(sort $(wildcard tools/mkdisk/*.c core/gpt/*.c)) core/base/crc32.c) build/host/libsodium.a
	@echo "  LD      $@"
	@$(CC) $(HOST_LDFLAGS) $(filter %.o,$^) $(filter %.a,$^) -o $@
ALL_TARGETS += $(MKDISK)

##@ Test
.PHONY: test-mkdisk
test-mkdisk: $(MKDISK) ### the tool that makes and checks images of disks, read by other code
	@$(PYTHON) tests/host/mkdisk_test.py $(MKDISK)

TEST_SUITES += mkdisk:test-mkdisk:parallel
TEST_PREREQS += $(MKDISK)
