# Tests of the checkers (core/elf, core/boot, core/gpt, core/manifest): unit tests by numbered condition, and
# mutation tests. It owns the lists of what each test program is linked from. Fuzzing: mk/fuzz.mk.
#
#   TEST_TOTAL  a filter that ends the output of several test programs with `N passed, N failed`

CHECKER_SOURCES := $(sort $(wildcard core/elf/*.c core/boot/*.c core/gpt/*.c core/manifest/*.c core/capnp/*.c core/schema/*.c \
	core/generated/*.c)) core/base/crc32.c
CHECKER_SUPPORT := tests/host/mutation.c tests/host/elf_sample.c tests/host/boot_sample.c tests/host/gpt_sample.c \
	tests/host/manifest_sample.c tests/host/needs_sample.c
CHECKER_TESTS := elf_test needs_test boot_package_test gpt_test manifest_test value_test
MUTATION_TESTS := elf_mutation_test boot_package_mutation_test gpt_mutation_test manifest_mutation_test

CHECKER_SAN := build/host-san/checkers.a
CHECKER_TEST_PROGRAMS := $(CHECKER_TESTS:%=build/host-san/%)
MUTATION_TEST_PROGRAMS := $(MUTATION_TESTS:%=build/host-san/%)

TEST_TOTAL := awk -f tests/host/total.awk

$(CHECKER_SAN): $(call objects,host-san,$(CHECKER_SOURCES) $(CHECKER_SUPPORT))
	$(make_archive)

$(CHECKER_TEST_PROGRAMS) $(MUTATION_TEST_PROGRAMS): build/host-san/%: \
		build/host-san/tests/host/%.o $(CHECKER_SAN)
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $< $(CHECKER_SAN) -lcmocka -o $@

.PHONY: test-checkers test-mutation
test-checkers: $(CHECKER_TEST_PROGRAMS) ### conditions of ELF files, needs, boot packages, partition tables, manifests and values, each by its number
	@for t in $^; do $$t || echo "ended abnormally: $$t"; done 2>&1 | $(TEST_TOTAL)

test-mutation: $(MUTATION_TEST_PROGRAMS) ### a million damaged inputs for each checker (SEED=N replays, MUTANTS=N)
	@for t in $^; do $$t || echo "ended abnormally: $$t"; done 2>&1 | $(TEST_TOTAL)

TEST_PREREQS += $(CHECKER_TEST_PROGRAMS) $(MUTATION_TEST_PROGRAMS)
TEST_SUITES += checkers:test-checkers:parallel mutation:test-mutation:parallel
