# mkmanifest, and the boot packages that it makes: build/system/NAME.pkg from
# build/manifests/NAME.json and the programs in build/user. What a manifest is: docs/manifest.md.
# The package's format: docs/boot-package.md.
#
#   SYSTEM_PACKAGES   build/system/default.pkg and build/system/proofs/NAME.pkg

MKMANIFEST := build/host/mkmanifest
MKMANIFEST_SOURCES := $(sort $(wildcard tools/mkmanifest/*.c core/manifest/*.c core/elf/*.c core/boot/*.c \
	core/capnp/*.c))

$(MKMANIFEST): $(call objects,host,$(MKMANIFEST_SOURCES))
	@echo "  LD      $@"
	@$(CC) $(HOST_LDFLAGS) $(filter %.o,$^) -ljansson -o $@

SYSTEM_PACKAGES := $(MANIFEST_JSON:build/manifests/%.json=build/system/%.pkg)

# The default system has no proofs, so a proof that does not build does not keep it from booting.
SYSTEM_PROGRAMS := $(foreach f,$(filter-out tests/%,$(USER_PROGRAM_FOLDERS)),build/user/$(notdir $f).elf)
build/system/default.pkg: $(SYSTEM_PROGRAMS)
$(filter build/system/proofs/%,$(SYSTEM_PACKAGES)): $(USER_PROGRAMS)

$(SYSTEM_PACKAGES): build/system/%.pkg: build/manifests/%.json $(MKMANIFEST)
	@mkdir -p $(@D)
	@echo "  PACK    $@"
	@$(MKMANIFEST) --programs build/user $< -o $@

##@ Build
.PHONY: packages
packages: $(SYSTEM_PACKAGES) ### every boot package, build/system/NAME.pkg
ALL_TARGETS += $(SYSTEM_PACKAGES)

##@ Run
.PHONY: run
run: $(SETUP_STAMP) $(KERNEL_ELF) build/system/default.pkg ## build and boot the default system, with its shell on this terminal
	@echo "capOS in QEMU: the shell is on this terminal, the kernel's log in build/kernel.log."
	@echo "\`exit\` at the prompt ends the system; Ctrl-A x ends QEMU."
	@tools/qemu --reboot || { code=$$?; case $$code in \
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
