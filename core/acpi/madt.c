/*
 * The interrupt controllers that the MADT names: conditions 5 and 6 of core/acpi/tables.h. It owns
 * no data. Entries of kinds that are not read are only stepped over.
 */
#include "core/acpi/format.h"
#include "core/acpi/parts.h"

#define MADT_ENTRY_LEAST 2u
#define MADT_ENTRIES_MOST (ACPI_TABLE_BYTES / MADT_ENTRY_LEAST)

static enum acpi_refusal ioapic_add(const uint8_t *bytes, struct acpi_interrupts *interrupts)
{
	struct acpi_madt_ioapic entry;

	__builtin_memcpy(&entry, bytes, sizeof(entry));
	if (interrupts->ioapic_count == ACPI_IOAPICS)
		return ACPI_REFUSED_MADT_IOAPICS;
	if (entry.address == 0 || entry.address % ACPI_PAGE_BYTES != 0)
		return ACPI_REFUSED_MADT_IOAPIC;
	for (uint32_t i = 0; i < interrupts->ioapic_count; i++) {
		const struct acpi_ioapic *other = &interrupts->ioapics[i];

		if (other->id == entry.id || other->address == entry.address)
			return ACPI_REFUSED_MADT_IOAPIC;
	}
	interrupts->ioapics[interrupts->ioapic_count++] = (struct acpi_ioapic){
		.address = entry.address, .first_line = entry.first_line, .id = entry.id};
	return ACPI_ACCEPTED;
}

enum acpi_refusal acpi_madt_read(const uint8_t *bytes, uint32_t length,
				 struct acpi_interrupts *interrupts)
{
	struct acpi_madt_fixed fixed;
	uint32_t at = sizeof(fixed);

	if (length < sizeof(fixed))
		return ACPI_REFUSED_MADT_LENGTH;
	__builtin_memcpy(&fixed, bytes, sizeof(fixed));
	*interrupts = (struct acpi_interrupts){.local_apic = fixed.local_apic};
	for (uint32_t i = 0; i < MADT_ENTRIES_MOST && at < length; i++) {
		uint32_t left = length - at;
		enum acpi_refusal refusal = ACPI_ACCEPTED;
		uint8_t entry_bytes;

		if (left < MADT_ENTRY_LEAST)
			return ACPI_REFUSED_MADT_ENTRY;
		entry_bytes = bytes[at + 1];
		if (entry_bytes < MADT_ENTRY_LEAST || entry_bytes > left)
			return ACPI_REFUSED_MADT_ENTRY;
		if (bytes[at] == ACPI_MADT_IOAPIC) {
			if (entry_bytes < sizeof(struct acpi_madt_ioapic))
				return ACPI_REFUSED_MADT_ENTRY;
			refusal = ioapic_add(bytes + at, interrupts);
		}
		if (refusal != ACPI_ACCEPTED)
			return refusal;
		at += entry_bytes;
	}
	return interrupts->ioapic_count ? ACPI_ACCEPTED : ACPI_REFUSED_MADT_IOAPICS;
}
