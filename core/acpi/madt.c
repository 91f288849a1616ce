/*
 * The interrupt controllers that the MADT names: conditions 5 and 6 of core/acpi/tables.h. It owns
 * no data. Entries of kinds that are not read are only stepped over.
 */
#include "core/acpi/format.h"
#include "core/acpi/parts.h"

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

static enum acpi_refusal entry_take(const uint8_t *bytes, uint32_t length, void *into)
{
	if (bytes[0] != ACPI_MADT_IOAPIC)
		return ACPI_ACCEPTED;
	if (length < sizeof(struct acpi_madt_ioapic))
		return ACPI_REFUSED_MADT_ENTRY;
	return ioapic_add(bytes, into);
}

static const struct acpi_walk entries = {
	.head_bytes = 2, .length_at = 1, .wrong = ACPI_REFUSED_MADT_ENTRY, .take = entry_take};

enum acpi_refusal acpi_madt_read(const uint8_t *bytes, uint32_t length,
				 struct acpi_interrupts *interrupts)
{
	struct acpi_madt_fixed fixed;
	enum acpi_refusal refusal;

	if (length < sizeof(fixed))
		return ACPI_REFUSED_MADT_LENGTH;
	__builtin_memcpy(&fixed, bytes, sizeof(fixed));
	*interrupts = (struct acpi_interrupts){.local_apic = fixed.local_apic};
	refusal = acpi_entries_walk(bytes + sizeof(fixed), length - (uint32_t)sizeof(fixed),
				    &entries, interrupts);
	if (refusal != ACPI_ACCEPTED)
		return refusal;
	return interrupts->ioapic_count ? ACPI_ACCEPTED : ACPI_REFUSED_MADT_IOAPICS;
}
