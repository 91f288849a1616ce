# Compilers, flags, layers, and the rules that compile one source file. It owns nothing else: what is
# linked from the objects is said by the fragment of each part.
#
# An object of source PATH.c in variant V is build/V/PATH.o. The variants:
#   host         programs that run on the machine that builds
#   host-san     the same under AddressSanitizer and UBSan; the host tests
#   host-cov     the same with coverage counters
#   fuzz         clang with libFuzzer and sanitizers
#   fuzz-cov     the same targets without libFuzzer, with line counters
#   kernel       the kernel
#   kernel-trap  the kernel with a trap at every undefined behaviour, for tests
#   user         programs that run on capOS
#
# To give one object more flags: `build/kernel/PATH.o: private CFLAGS_EXTRA := ...`. Without
# `private` make would give them to what the object needs, too, such as a tool that writes a header.

MAKEFLAGS += --no-builtin-rules --no-builtin-variables
.SUFFIXES:
.DELETE_ON_ERROR:
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

# ---- tools ---------------------------------------------------------------------------------------

CC := gcc
CLANG := clang
CLANG_FORMAT := clang-format
LD := ld
AR := ar
NM := nm
OBJDUMP := objdump
OBJCOPY := objcopy
# Debian's own interpreter: the one that python3-pexpect is installed for.
PYTHON := /usr/bin/python3
NODE := node
QEMU := qemu-system-x86_64

# The checker and maker of boot packages: mk/tools.mk.
MKMANIFEST := build/host/mkmanifest

# ---- flags ---------------------------------------------------------------------------------------

WARN_CFLAGS := -Wall -Wextra -Wconversion -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wvla \
	-Wundef -Wswitch-enum -Werror

# No path of the building machine reaches an object, so that two checkouts give the same bytes
# (`make test-two-folders`). A compiler notes where it ran, by the name in $PWD when that is one: each command
# that compiles, or links what was compiled for that, has $(IN_NO_FOLDER) in front.
IN_NO_FOLDER := PWD=/proc/self/cwd
PREFIX_MAP := -ffile-prefix-map=/proc/self/cwd=.
COMMON_CFLAGS := -std=gnu17 -g $(PREFIX_MAP) -fno-common

HOST_CFLAGS := $(COMMON_CFLAGS) $(WARN_CFLAGS) -O2
HOST_LDFLAGS :=
SAN_FLAGS := -fsanitize=address,undefined -fno-sanitize-recover=all
HOST_SAN_CFLAGS := $(COMMON_CFLAGS) $(WARN_CFLAGS) -O1 -fno-omit-frame-pointer $(SAN_FLAGS)
HOST_SAN_LDFLAGS := $(SAN_FLAGS)
HOST_COV_CFLAGS := $(COMMON_CFLAGS) $(WARN_CFLAGS) -O0 --coverage
HOST_COV_LDFLAGS := --coverage
FUZZ_CFLAGS := $(COMMON_CFLAGS) $(WARN_CFLAGS) -O1 -fno-omit-frame-pointer \
	-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
FUZZ_COV_CFLAGS := $(COMMON_CFLAGS) $(WARN_CFLAGS) -O1 -fsanitize=address \
	-fprofile-instr-generate -fcoverage-mapping
FUZZ_COV_LDFLAGS := -fsanitize=address -fprofile-instr-generate
FUZZ_LDFLAGS := -fsanitize=fuzzer,address,undefined

FREESTANDING_CFLAGS := -ffreestanding -fcf-protection=none -fno-asynchronous-unwind-tables \
	-ffunction-sections -fdata-sections

# The entries save all registers of what they interrupt, so no function of the kernel need keep one for
# its caller (rbp, which the compiler does not give up, aside).
KERNEL_CALL_USED := -fcall-used-rbx -fcall-used-r12 -fcall-used-r13 -fcall-used-r14 -fcall-used-r15

# The stack protector's guard is the global __stack_chk_guard: the kernel does not trust a segment
# register that a program can set.
KERNEL_CFLAGS := $(COMMON_CFLAGS) $(WARN_CFLAGS) $(FREESTANDING_CFLAGS) -O2 -m64 -march=x86-64 \
	-mno-red-zone -mgeneral-regs-only -mcmodel=kernel -fno-pic -fno-pie \
	-fstack-protector-strong -mstack-protector-guard=global -ftrivial-auto-var-init=zero \
	-fomit-frame-pointer -flto -ffat-lto-objects $(KERNEL_CALL_USED)
KERNEL_TRAP_CFLAGS := $(KERNEL_CFLAGS) -fsanitize=undefined -fsanitize-undefined-trap-on-error
KERNEL_ASFLAGS := -g -m64 -mcmodel=kernel -fno-pic -fno-pie $(PREFIX_MAP) -Wa,--fatal-warnings

# Programs relocate themselves: static position-independent code. No vector register is
# used by what is written here; a foreign library that wants them leaves -mgeneral-regs-only out (mk/sqlite.mk).
USER_CFLAGS := $(COMMON_CFLAGS) $(WARN_CFLAGS) $(FREESTANDING_CFLAGS) -O2 -m64 -march=x86-64 \
	-fpie -fvisibility=hidden -mno-red-zone -mgeneral-regs-only -fno-stack-protector
# Foreign sources find stub headers where there is no C library, and the compiler's own.
FREESTANDING_HEADERS = -nostdinc -isystem external/freestanding -isystem $(shell $(CC) -print-file-name=include)
USER_ASFLAGS := -g -m64 -fpie $(PREFIX_MAP) -Wa,--fatal-warnings
USER_LDFLAGS := -nostdlib -static-pie -Wl,--no-dynamic-linker -Wl,-z,text -Wl,-z,relro -Wl,-z,now \
	-Wl,-z,noexecstack -Wl,-z,separate-code -Wl,--gc-sections -Wl,--build-id=none -Wl,--fatal-warnings

# On the host the variables of a foreign library stand in a section of their own, so that one process of the host can
# have many instances of it (tests/sim/sim_library.h), or begin anew with it (tests/host/net/state.h).
LIBRARY_SECTIONS := --rename-section .bss=library_state,alloc,load,data,contents \
	$(foreach s,.data .data.rel .data.rel.local,--rename-section $s=library_state)

# ---- layers --------------------------------------------------------------------------------------

# Includes are written from the root of a layer: #include "abi/ring.h". A layer is seen through a
# folder that holds one symbolic link, build/layers/LAYER/LAYER, so that a file which includes a
# layer it may not know does not build. The first folder of a source says which layers it sees.
LAYERS := abi schema core kernel user tools tests
LAYERS_SEEN_BY_abi := abi
LAYERS_SEEN_BY_core := abi core
LAYERS_SEEN_BY_schema := abi core schema
LAYERS_SEEN_BY_kernel := abi core schema kernel
LAYERS_SEEN_BY_user := abi core schema user
LAYERS_SEEN_BY_tools := abi core schema tools
LAYERS_SEEN_BY_tests := $(LAYERS)
# Programs of the tests: they run on capOS, and see what a program sees.
PROGRAMS_OF_TESTS := tests/proofs/% tests/bench/bench%
LAYERS_SEEN_BY_programs := abi core schema user tests
LAYERS_SEEN_BY_external := abi core
LAYERS_SEEN_BY_build := $(LAYERS)

# The portable kernel includes "arch/machine.h"; the variant says which machine's that is.
MACHINES := x86_64 host
LAYERS_SEEING_ARCH := kernel tests
# The same for user/rt/enter.h, which includes "machine/system_call.h".
LAYERS_SEEING_RT := user programs tests
MACHINE_OF_kernel := x86_64
MACHINE_OF_user := x86_64
MACHINE_OF_kernel-trap := x86_64

LAYERS_STAMP := build/layers/stamp
$(LAYERS_STAMP): mk/config.mk
	@mkdir -p $(@D)
	@for l in $(LAYERS); do mkdir -p build/layers/$$l; ln -sfn ../../../$$l build/layers/$$l/$$l; done
	@for m in $(MACHINES); do mkdir -p build/layers/arch-$$m; \
		ln -sfn ../../../kernel/arch/$$m build/layers/arch-$$m/arch; done
	@for m in $(MACHINES); do mkdir -p build/layers/rt-$$m; \
		ln -sfn ../../../user/rt/$$m build/layers/rt-$$m/machine; done
	@touch $@

# $(call layer_includes,PATH,VARIANT): the -iquote flags for a source at PATH.
layer_of = $(if $(filter $(PROGRAMS_OF_TESTS),$1),programs,$(firstword $(subst /, ,$1)))
layer_includes = $(foreach l,$(LAYERS_SEEN_BY_$(call layer_of,$1)),-iquote build/layers/$l) \
	$(if $(filter $(LAYERS_SEEING_ARCH),$(call layer_of,$1)),-iquote build/layers/arch-$(or $(MACHINE_OF_$2),host)) \
	$(if $(filter $(LAYERS_SEEING_RT),$(call layer_of,$1)),-iquote build/layers/rt-$(or $(MACHINE_OF_$2),host))

# ---- variants ------------------------------------------------------------------------------------

VARIANTS := host host-san host-cov fuzz fuzz-cov kernel kernel-trap user
VARIANT_CC_host = $(CC)
VARIANT_CC_host-san = $(CC)
VARIANT_CC_host-cov = $(CC)
VARIANT_CC_fuzz = $(CLANG)
VARIANT_CC_fuzz-cov = $(CLANG)
VARIANT_CC_kernel = $(CC)
VARIANT_CC_kernel-trap = $(CC)
VARIANT_CC_user = $(CC)
VARIANT_CFLAGS_host = $(HOST_CFLAGS)
VARIANT_CFLAGS_host-san = $(HOST_SAN_CFLAGS)
VARIANT_CFLAGS_host-cov = $(HOST_COV_CFLAGS)
VARIANT_CFLAGS_fuzz = $(FUZZ_CFLAGS)
VARIANT_CFLAGS_fuzz-cov = $(FUZZ_COV_CFLAGS)
VARIANT_CFLAGS_kernel = $(KERNEL_CFLAGS)
VARIANT_CFLAGS_kernel-trap = $(KERNEL_TRAP_CFLAGS)
VARIANT_CFLAGS_user = $(USER_CFLAGS)
# Where gcc looks across files it names sections by chance, unless it is given what to begin with.
VARIANT_SEED_kernel = -frandom-seed=$@
VARIANT_SEED_kernel-trap = -frandom-seed=$@
VARIANT_ASFLAGS_host = -g $(PREFIX_MAP)
VARIANT_ASFLAGS_host-san = -g $(PREFIX_MAP)
VARIANT_ASFLAGS_host-cov = -g $(PREFIX_MAP)
VARIANT_ASFLAGS_fuzz = -g $(PREFIX_MAP)
VARIANT_ASFLAGS_fuzz-cov = -g $(PREFIX_MAP)
VARIANT_ASFLAGS_kernel = $(KERNEL_ASFLAGS)
VARIANT_ASFLAGS_kernel-trap = $(KERNEL_ASFLAGS)
VARIANT_ASFLAGS_user = $(USER_ASFLAGS)

# $(call objects,VARIANT,SOURCES): the objects of .c and .S sources.
objects = $(patsubst %,build/$1/%.o,$(basename $2))

# The flags of a variant are written to build/VARIANT/flags, while the Makefile is read and only when
# they changed, and every object depends on that file: changed flags rebuild, unchanged ones do not.
# (Read with `cat`: the $(file <) of make 4.3 sometimes returns more than the file holds.)
variant_flags_text = $(VARIANT_CC_$1) $(VARIANT_CFLAGS_$1) $(VARIANT_ASFLAGS_$1)
define variant_flags_record
ifneq ($$(strip $$(shell cat build/$1/flags 2>/dev/null)),$$(strip $$(call variant_flags_text,$1)))
$$(shell mkdir -p build/$1)
$$(file >build/$1/flags,$$(strip $$(call variant_flags_text,$1)))
endif
endef

# The flags of one object beyond its variant's are kept beside it, in OBJECT.extra, when it has any. They
# are known only when make looks at the object, so a difference is looked for then: the second expansion
# of its prerequisites. $(call extra_flags_changed,OBJECT) is empty, or what makes the object anew.
.SECONDEXPANSION:
texts_differ = $(subst x$1,,x$2)$(subst x$2,,x$1)
extra_flags_kept = $(shell cat $1.extra 2>/dev/null)
extra_flags_changed = $(if $(strip $(CFLAGS_EXTRA))$(wildcard $1.extra),$(if \
	$(call texts_differ,$(strip $(CFLAGS_EXTRA)),$(call extra_flags_kept,$1)),FORCE))
extra_flags_keep = $(if $(strip $(CFLAGS_EXTRA)),@printf '%s\n' '$(strip $(CFLAGS_EXTRA))' >$@.extra,$(if \
	$(wildcard $@.extra),@rm -f $@.extra))

define variant_rules
# Only after a `clean` in the same run: otherwise the file is there once the Makefile has been read.
build/$1/flags:
	@mkdir -p $$(@D) && printf '%s\n' '$$(strip $$(call variant_flags_text,$1))' >$$@
build/$1/%.o: %.c build/$1/flags $$$$(call extra_flags_changed,$$$$@) | $$(LAYERS_STAMP) $$(SETUP_STAMP)
	@mkdir -p $$(@D)
	@echo "  CC      $$@"
	@$$(IN_NO_FOLDER) $$(VARIANT_CC_$1) $$(VARIANT_CFLAGS_$1) $$(VARIANT_SEED_$1) $$(CFLAGS_EXTRA) $$(call layer_includes,$$*,$1) -MMD -MP -c $$< -o $$@
	$$(extra_flags_keep)
build/$1/%.o: %.S build/$1/flags $$$$(call extra_flags_changed,$$$$@) | $$(LAYERS_STAMP) $$(SETUP_STAMP)
	@mkdir -p $$(@D)
	@echo "  AS      $$@"
	@$$(IN_NO_FOLDER) $$(VARIANT_CC_$1) $$(VARIANT_ASFLAGS_$1) $$(CFLAGS_EXTRA) $$(call layer_includes,$$*,$1) -MMD -MP -c $$< -o $$@
	$$(extra_flags_keep)
endef
SETUP_STAMP := build/setup/stamp
$(foreach v,$(VARIANTS),$(eval $(call variant_rules,$(v))))

# Static libraries are made anew each time, so that an object that left the list leaves the archive:
# `build/core.a: OBJECTS` and `$(make_archive)` as its recipe.
define make_archive
@mkdir -p $(@D)
@echo "  AR      $@"
@rm -f $@ && $(AR) rcsD $@ $(filter %.o,$^)
endef

.PHONY: FORCE
FORCE:
