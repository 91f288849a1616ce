# The bench: figures in instructions, exact and repeatable, held against tests/bench/budget.

# Kernels that measure: the same objects, but for what entry.S calls, which stands in tests/bench/NAME.c, and
# for the serial driver of those that look at the terminal. `longest` notes how long its entries take, `busy`
# how long it works up to the prompt, and `person` logs in and out.
LONGEST_ELF := build/kernel-longest/capos.elf
BUSY_ELF := build/kernel-busy/capos.elf
PERSON_ELF := build/kernel-person/capos.elf
measuring_renames = -Dtrap_system_call=$1_system_call -Dkernel_entry_continue=$1_continue \
	-Dtrap_user=$1_trap_user -Dtrap_idle=$1_trap_idle
SERIAL_RENAMES_busy := -Darch_serial_send=busy_serial_send
SERIAL_RENAMES_person := -Darch_serial_send=person_serial_send -Darch_serial_receive=person_serial_receive
MEASURING_OBJECTS_longest := \
	$(filter-out build/kernel/kernel/arch/x86_64/entry.o,$(call objects,kernel,$(KERNEL_SOURCES)))
$(foreach n,busy person,$(eval MEASURING_OBJECTS_$n := \
	$(filter-out build/kernel/kernel/device/serial.o,$(MEASURING_OBJECTS_longest)) build/kernel-$n/serial.o))

build/kernel-busy/serial.o build/kernel-person/serial.o: build/kernel-%/serial.o: kernel/device/serial.c build/kernel/flags mk/bench.mk | $(LAYERS_STAMP)
	@mkdir -p $(@D)
	@echo "  CC      $@"
	@$(IN_NO_FOLDER) $(CC) $(KERNEL_CFLAGS) $(SERIAL_RENAMES_$*) $(call layer_includes,kernel/,kernel) -MMD -MP -c $< -o $@

define measuring_rules
build/kernel-$1/entry.o: kernel/arch/x86_64/entry.S kernel/arch/x86_64/layout.h build/kernel/flags mk/bench.mk | $(LAYERS_STAMP)
	@mkdir -p $$(@D)
	@echo "  AS      $$@"
	@$$(IN_NO_FOLDER) $$(CC) $$(KERNEL_ASFLAGS) $$(call measuring_renames,$1) $$(call layer_includes,kernel/,kernel) -c $$< -o $$@

build/kernel-$1/capos.elf: build/kernel-$1/entry.o build/kernel/tests/bench/$1.o $$(MEASURING_OBJECTS_$1) \
		build/kernel/libsodium.a $$(KERNEL_LD_SCRIPT) mk/kernel.mk mk/bench.mk
	@mkdir -p $$(@D)
	@echo "  LD      $$@"
	@$$(IN_NO_FOLDER) $$(CC) $$(KERNEL_CFLAGS) $$(KERNEL_LINK_FLAGS) -T $$(KERNEL_LD_SCRIPT) -o $$@ $$(filter %.o %.a,$$^)
endef
$(foreach n,longest busy person,$(eval $(call measuring_rules,$n)))

# The longest entry is looked for in the packages that attack the kernel by themselves.
LONGEST_PACKAGES := $(addprefix build/system/proofs/,bench.pkg paths.pkg timing.pkg hostile.pkg spawn.pkg transfer.pkg memory.pkg \
	fairness.pkg threads.pkg ring-corruption.pkg reserved-opcode.pkg)

DEVICES_PACKAGE := build/system/proofs/bench-devices.pkg
NETWORK_PACKAGE := build/system/proofs/bench-net.pkg

##@ Run
.PHONY: bench
bench: $(SMOKE_KERNEL) $(LONGEST_ELF) $(BUSY_ELF) $(PERSON_ELF) $(SMOKE_PACKAGE) build/system/diskless.pkg $(DEVICES_PACKAGE) $(NETWORK_PACKAGE) $(MKMANIFEST) \
		$(LONGEST_PACKAGES) ## instructions of a call, a spawn, a boot, against their budget
	@$(PYTHON) tests/bench/bench.py --workbench $(SMOKE_PACKAGE) --default build/system/diskless.pkg --devices $(DEVICES_PACKAGE) \
		--network build/manifests/proofs/bench-net.json --mkmanifest $(MKMANIFEST) \
		--busy $(BUSY_ELF) --person $(PERSON_ELF) --longest $(LONGEST_ELF) $(LONGEST_PACKAGES)

# Searches for longer entries than anybody thought of: tests/bench/search.py breeds genomes that
# tests/proofs/searcher plays.
SEARCH_PACKAGE := build/system/proofs/search.pkg
SEARCH := $(PYTHON) tests/bench/search.py $(LONGEST_ELF) $(SEARCH_PACKAGE)

.PHONY: test-longest search-longest search-longest-hour
test-longest: $(LONGEST_ELF) $(SEARCH_PACKAGE) ### plays the genomes of tests/bench/search_found: no kernel entry is too long
	@$(SEARCH)

search-longest: $(LONGEST_ELF) $(SEARCH_PACKAGE) ### looks for longer kernel entries (SECONDS=n, SEED=n), or plays one genome (GENOME=...)
	@$(SEARCH) $(if $(GENOME),--play $(GENOME),--seconds $(or $(SECONDS),60) $(if $(SEED),--seed $(SEED)))

search-longest-hour: $(LONGEST_ELF) $(SEARCH_PACKAGE) ### the same for an hour, or SECONDS=n
	@$(SEARCH) --seconds $(or $(SECONDS),3600) $(if $(SEED),--seed $(SEED))

TEST_SUITES += search-longest:test-longest:parallel
LONG_SUITES += search-longest:search-longest-hour
TEST_PREREQS += $(SEARCH_PACKAGE)
TEST_PREREQS += $(LONGEST_PACKAGES) $(LONGEST_ELF) $(BUSY_ELF) $(PERSON_ELF) $(DEVICES_PACKAGE) $(NETWORK_PACKAGE)
TEST_SUITES += bench:bench:parallel
