/*
 * The configuration space that the MCFG names: conditions 7 and 8 of core/acpi/tables.h. It owns no
 * data. Segments other than 0 are not used.
 */
#include "core/acpi/format.h"
#include "core/acpi/parts.h"

#define MCFG_BUS_BYTES (UINT64_C(1) << 20)
#define MCFG_ENTRIES_MOST (ACPI_TABLE_BYTES / sizeof(struct acpi_mcfg_entry))

static enum acpi_refusal space_check(const struct acpi_mcfg_entry *entry, struct acpi_space *space)
{
	uint64_t bytes = (entry->last_bus + UINT64_C(1)) * MCFG_BUS_BYTES;

	if (entry->first_bus != 0)
		return ACPI_REFUSED_MCFG_BUSES;
	if (entry->address == 0 || entry->address % MCFG_BUS_BYTES != 0 ||
	    entry->address > ACPI_ADDRESS_END - bytes)
		return ACPI_REFUSED_MCFG_PLACE;
	*space = (struct acpi_space){.address = entry->address, .last_bus = entry->last_bus};
	return ACPI_ACCEPTED;
}

enum acpi_refusal acpi_mcfg_read(const uint8_t *bytes, uint32_t length, struct acpi_space *space)
{
	const uint32_t fixed = sizeof(struct acpi_mcfg_fixed);
	const uint32_t each = sizeof(struct acpi_mcfg_entry);
	struct acpi_mcfg_entry entry, found = {0};
	uint32_t found_count = 0;

	if (length < fixed || (length - fixed) % each != 0)
		return ACPI_REFUSED_MCFG_LENGTH;
	for (uint32_t i = 0; i < MCFG_ENTRIES_MOST && i < (length - fixed) / each; i++) {
		__builtin_memcpy(&entry, bytes + fixed + i * each, sizeof(entry));
		if (entry.segment != 0)
			continue;
		found = entry;
		found_count++;
	}
	if (found_count != 1)
		return ACPI_REFUSED_MCFG_SEGMENT;
	return space_check(&found, space);
}
