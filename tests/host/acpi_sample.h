/*
 * A small memory with the firmware's tables in it, for tests of core/acpi: a byte's address is its
 * place in the sample. The tables of ACPI_SAMPLE_QEMU are, byte for byte, those that QEMU 7.2's q35
 * shows with an IOMMU and three ports.
 */
#ifndef TESTS_HOST_ACPI_SAMPLE_H
#define TESTS_HOST_ACPI_SAMPLE_H

#include "core/acpi/format.h"
#include "core/acpi/tables.h"

enum acpi_sample_kind {
	ACPI_SAMPLE_QEMU,   /* revision 0: an RSDT */
	ACPI_SAMPLE_LONG,   /* revision 2: an XSDT; a reserved region, a unit that covers all */
	ACPI_SAMPLE_FULL,   /* as many IOAPICs, units and regions as there may be */
	ACPI_SAMPLE_SCOPES, /* as many scopes as there may be */
	ACPI_SAMPLE_KINDS,
};

#define ACPI_SAMPLE_LIST_ENTRIES 6u
#define ACPI_SAMPLE_ROOT 0x0u
#define ACPI_SAMPLE_LIST 0x80u
#define ACPI_SAMPLE_LIST_64 0x100u
#define ACPI_SAMPLE_MADT 0x200u
#define ACPI_SAMPLE_MCFG 0x300u
#define ACPI_SAMPLE_DMAR 0x400u
#define ACPI_SAMPLE_BYTES 0x900u

struct acpi_sample {
	uint8_t bytes[ACPI_SAMPLE_BYTES];
	uint32_t length; /* how much of it there is */
	/* Places of structures that nothing reads, until their type is changed; 0: there is none */
	uint32_t spare_ioapic, spare_unit, spare_region;
};

void acpi_sample_init(struct acpi_sample *sample, enum acpi_sample_kind kind);

/* Makes all sums right again, for tables whose length lies inside the sample. */
void acpi_sample_sum(struct acpi_sample *sample);

/* A source that reads the sample, which must outlive it. */
struct acpi_source acpi_sample_source(const struct acpi_sample *sample);

#endif
