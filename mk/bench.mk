# The bench: figures in instructions, exact and repeatable, held against tests/bench/budget.

# A kernel that notes how long its entries take: the same objects, but for what entry.S calls.
LONGEST_ELF := build/kernel-longest/capos.elf
LONGEST_RENAMES := -Dtrap_system_call=longest_system_call -Dkernel_entry_continue=longest_continue \
	-Dtrap_user=longest_trap_user -Dtrap_idle=longest_trap_idle
LONGEST_OBJECTS := build/kernel-longest/entry.o build/kernel/tests/bench/longest.o \
	$(filter-out build/kernel/kernel/arch/x86_64/entry.o,$(call objects,kernel,$(KERNEL_SOURCES)))

build/kernel-longest/entry.o: kernel/arch/x86_64/entry.S kernel/arch/x86_64/layout.h build/kernel/flags | $(LAYERS_STAMP)
	@mkdir -p $(@D)
	@echo "  AS      $@"
	@$(CC) $(KERNEL_ASFLAGS) $(LONGEST_RENAMES) $(call layer_includes,kernel/,kernel) -c $< -o $@

$(LONGEST_ELF): $(LONGEST_OBJECTS) build/kernel/libsodium.a $(KERNEL_LD_SCRIPT) mk/kernel.mk mk/bench.mk
	@mkdir -p $(@D)
	@echo "  LD      $@"
	@$(CC) $(KERNEL_CFLAGS) $(KERNEL_LINK_FLAGS) -T $(KERNEL_LD_SCRIPT) -o $@ $(filter %.o %.a,$^)

# What the longest entry is looked for in: whatever attacks the kernel by itself.
LONGEST_PACKAGES := $(addprefix build/system/proofs/,bench.pkg hostile.pkg spawn.pkg transfer.pkg memory.pkg \
	fairness.pkg threads.pkg ring-corruption.pkg reserved-opcode.pkg)

##@ Run
.PHONY: bench
bench: $(SMOKE_KERNEL) $(LONGEST_ELF) $(SMOKE_PACKAGE) $(LONGEST_PACKAGES) ## instructions of a call, a spawn, a boot, against their budget
	@$(PYTHON) tests/bench/bench.py $(SMOKE_PACKAGE) $(LONGEST_ELF) $(LONGEST_PACKAGES)

TEST_PREREQS += $(LONGEST_PACKAGES) $(LONGEST_ELF)
TEST_SUITES += bench:bench:parallel
