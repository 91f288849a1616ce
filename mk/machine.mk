# Tests of what the kernel finds at boot: the firmware's tables (core/acpi) and the functions of PCI
# (core/pci). Unit tests by numbered condition, and mutation tests. Fuzzing: mk/fuzz.mk.

ACPI_SOURCES := $(sort $(wildcard core/acpi/*.c)) tests/host/acpi_sample.c
ACPI_TEST_PROGRAMS := build/host-san/acpi_test build/host-san/acpi_mutation_test

$(ACPI_TEST_PROGRAMS): build/host-san/%: build/host-san/tests/host/%.o \
		$(call objects,host-san,$(ACPI_SOURCES) tests/host/mutation.c)
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $^ -lcmocka -o $@

PCI_SOURCES := $(sort $(wildcard core/pci/*.c)) tests/host/pci_sim.c
PCI_TEST_PROGRAMS := build/host-san/pci_test build/host-san/pci_mutation_test

$(PCI_TEST_PROGRAMS): build/host-san/%: build/host-san/tests/host/%.o \
		$(call objects,host-san,$(PCI_SOURCES) tests/host/mutation.c)
	@echo "  LD      $@"
	@$(CC) $(HOST_SAN_LDFLAGS) $^ -lcmocka -o $@

##@ Test
.PHONY: test-acpi
test-acpi: $(ACPI_TEST_PROGRAMS) ### the firmware's tables: each condition by its number, a million damaged sets (SEED=N, MUTANTS=N)
	@for t in $^; do $$t || echo "ended abnormally: $$t"; done 2>&1 | $(TEST_TOTAL)

TEST_PREREQS += $(ACPI_TEST_PROGRAMS)
TEST_SUITES += acpi:test-acpi:parallel

.PHONY: test-pci
test-pci: $(PCI_TEST_PROGRAMS) ### functions of PCI: each condition by its number, a million damaged machines (SEED=N, MUTANTS=N)
	@for t in $^; do $$t || echo "ended abnormally: $$t"; done 2>&1 | $(TEST_TOTAL)

TEST_PREREQS += $(PCI_TEST_PROGRAMS)
TEST_SUITES += pci:test-pci:parallel
