# The kernel: one ELF file for the x86-64 machine, build/VARIANT/capos.elf, for the variants kernel and
# kernel-trap. It is linked from every source below core/ and kernel/, without kernel/arch/host, and from
# the kernel's part of libsodium. Nothing is linked before the checks below have passed.

KERNEL_ELF := build/kernel/capos.elf
KERNEL_TRAP_ELF := build/kernel-trap/capos.elf
KERNEL_LD_SCRIPT := kernel/arch/x86_64/kernel.ld

KERNEL_SOURCES := $(sort $(shell find core kernel -name '*.c' -not -path 'kernel/arch/host/*')) \
	$(sort $(wildcard kernel/arch/x86_64/*.S))
# The compiler links, because it is the one that sees across files (-flto): the way of a call leads
# through nine of them. The seed and the one partition keep its output the same every time.
KERNEL_LINK_FLAGS := -flto-partition=one -frandom-seed=capos -nostdlib -static -no-pie \
	-Wl,-z,max-page-size=4096 -Wl,-z,noexecstack -Wl,--gc-sections -Wl,--build-id=none -Wl,--fatal-warnings

# $(call kernel_check,FILE): no relocation is left, nothing is both writable and executable, the PVH note
# is there.
define kernel_check
@readelf -rW $1 | grep -q 'There are no relocations' || { echo "$1: relocations are left" >&2; exit 1; }
@! readelf --wide --segments $1 | grep -E '^ +LOAD .*RWE' || { echo "$1: a segment is writable and executable" >&2; exit 1; }
@! readelf -SW $1 | grep -E ' WAX | AXW | WX ' || { echo "$1: a section is writable and executable" >&2; exit 1; }
@readelf -nW $1 2>/dev/null | grep -q 'Xen .*0x00000012' || { echo "$1: the PVH note is missing" >&2; exit 1; }
endef

define kernel_rules
build/$1/capos.elf: $$(call objects,$1,$$(KERNEL_SOURCES)) build/$1/libsodium.a $$(KERNEL_LD_SCRIPT) mk/kernel.mk
	@echo "  LD      $$@"
	@$$(IN_NO_FOLDER) $$(VARIANT_CC_$1) $$(VARIANT_CFLAGS_$1) $$(KERNEL_LINK_FLAGS) -T $$(KERNEL_LD_SCRIPT) -o $$@.part \
		$$(filter %.o %.a,$$^)
	$$(call kernel_check,$$@.part)
	@mv $$@.part $$@
endef
$(foreach v,kernel kernel-trap,$(eval $(call kernel_rules,$(v))))

##@ Build
.PHONY: kernel
kernel: $(KERNEL_ELF) ## build the kernel, build/kernel/capos.elf

ALL_TARGETS += $(KERNEL_ELF)

# ---- host tests of the machine's pure parts --------------------------------------------------------

MACHINE_TEST_PROGRAMS := build/host-san/page_table_test build/host-san/boot_test build/host-san/clock_test

build/host-san/page_table_test: $(call objects,host-san,tests/host/machine/page_table_test.c \
	kernel/arch/x86_64/page_table.c)
build/host-san/boot_test: $(call objects,host-san,tests/host/machine/boot_test.c \
	kernel/arch/x86_64/pvh.c kernel/arch/x86_64/boot_ranges.c kernel/arch/x86_64/boot_option.c)

build/host-san/clock_test: $(call objects,host-san,tests/host/machine/clock_test.c)

$(MACHINE_TEST_PROGRAMS):
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $^ -lcmocka -o $@

.PHONY: test-machine
test-machine: $(MACHINE_TEST_PROGRAMS) ### page-table walkers against a model; the boot door with every field wrong
	@for t in $^; do $$t || echo "ended abnormally: $$t"; done 2>&1 | awk -f tests/host/total.awk

TEST_PREREQS += $(MACHINE_TEST_PROGRAMS)
TEST_SUITES += machine:test-machine:parallel

build/host-san/list_test: $(call objects,host-san,tests/host/kernel/list_test.c)
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $^ -lcmocka -o $@

.PHONY: test-list
test-list: build/host-san/list_test ### lists, queues and circles of the kernel against a model (SEED=N)
	@for t in $^; do $$t || echo "ended abnormally: $$t"; done 2>&1 | awk -f tests/host/total.awk

TEST_PREREQS += build/host-san/list_test
TEST_SUITES += list:test-list:parallel

.PHONY: entry-check
entry-check: build/kernel/kernel/arch/x86_64/entry.o ### no way into the kernel speculates with the wrong GS base
	@$(PYTHON) tests/checks/entry.py $(OBJDUMP) $<
TEST_PREREQS += build/kernel/kernel/arch/x86_64/entry.o
TEST_SUITES += entry-check:entry-check:parallel

# The users of the library: caller references, and the entropy pool.
$(foreach v,kernel kernel-trap host-san fuzz fuzz-cov host-cov,$(addprefix build/$v/kernel/,ipc/caller.o device/random.o)): private CFLAGS_EXTRA := $(LIBSODIUM_INCLUDES)

# The compiler calls __stack_chk_fail by itself, after it has seen all files: this one must be there then.
build/kernel/kernel/arch/x86_64/panic.o build/kernel-trap/kernel/arch/x86_64/panic.o: private CFLAGS_EXTRA := -fno-lto
