/*
 * The one walk over entries of which each says how long it is: see core/acpi/parts.h.
 */
#include "core/acpi/parts.h"

enum acpi_refusal acpi_entries_walk(const uint8_t *bytes, uint32_t length,
				    const struct acpi_walk *walk, void *into)
{
	uint32_t at = 0;

	for (uint32_t i = 0; i < ACPI_TABLE_BYTES && at < length; i++) {
		const uint8_t *entry = bytes + at;
		uint32_t left = length - at, entry_bytes;
		enum acpi_refusal refusal;

		if (left < walk->head_bytes)
			return walk->wrong;
		entry_bytes = entry[walk->length_at];
		if (walk->length_is_wide)
			entry_bytes |= (uint32_t)entry[walk->length_at + 1] << 8;
		if (entry_bytes < walk->head_bytes || entry_bytes > left)
			return walk->wrong;
		refusal = walk->take(entry, entry_bytes, into);
		if (refusal != ACPI_ACCEPTED)
			return refusal;
		at += entry_bytes;
	}
	return ACPI_ACCEPTED;
}
