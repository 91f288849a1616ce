/*
 * The remapping units, reserved regions and scopes that the DMAR names: conditions 9 to 14 of
 * core/acpi/tables.h. It owns no data. Structures of other kinds are only stepped over.
 */
#include <stddef.h>

#include "core/acpi/format.h"
#include "core/acpi/parts.h"

#define WIDTH_LEAST 32u
#define WIDTH_MOST 52u

static enum acpi_refusal scope_take(const uint8_t *bytes, uint32_t length, void *into)
{
	struct acpi_remapping *remapping = into;
	struct acpi_dmar_scope_entry entry;
	struct acpi_scope scope = {0};
	uint32_t path_bytes = length - (uint32_t)sizeof(entry);

	__builtin_memcpy(&entry, bytes, sizeof(entry));
	if (path_bytes == 0 || path_bytes % sizeof(struct acpi_dmar_hop) != 0 ||
	    path_bytes > ACPI_HOPS * sizeof(struct acpi_dmar_hop))
		return ACPI_REFUSED_DMAR_SCOPE;
	scope = (struct acpi_scope){.type = entry.type, .id = entry.id, .bus = entry.bus};
	for (uint32_t i = 0; i < ACPI_HOPS && i < path_bytes / sizeof(struct acpi_dmar_hop); i++) {
		struct acpi_dmar_hop hop;

		__builtin_memcpy(&hop, bytes + sizeof(entry) + i * sizeof(hop), sizeof(hop));
		if (hop.device >= 32 || hop.function >= 8)
			return ACPI_REFUSED_DMAR_SCOPE;
		scope.hops[scope.hop_count++] = (uint8_t)(hop.device << 3 | hop.function);
	}
	if (remapping->scope_count == ACPI_SCOPES)
		return ACPI_REFUSED_DMAR_SCOPES;
	remapping->scopes[remapping->scope_count++] = scope;
	return ACPI_ACCEPTED;
}

static const struct acpi_walk scopes = {
	.head_bytes = sizeof(struct acpi_dmar_scope_entry),
	.length_at = offsetof(struct acpi_dmar_scope_entry, length_bytes),
	.wrong = ACPI_REFUSED_DMAR_SCOPE,
	.take = scope_take,
};

/* Condition 12 for a unit that comes behind those which are there. */
static bool unit_all_is_wrong(const struct acpi_remapping *remapping, uint16_t segment)
{
	for (uint32_t i = 0; i < remapping->unit_count; i++) {
		const struct acpi_unit *other = &remapping->units[i];

		if (segment == 0 && other->segment == 0 && other->covers_all)
			return true;
	}
	return false;
}

static enum acpi_refusal unit_add(const uint8_t *bytes, uint32_t length,
				  struct acpi_remapping *remapping)
{
	struct acpi_dmar_unit_entry entry;
	uint32_t first = remapping->scope_count;
	enum acpi_refusal refusal;

	if (length < sizeof(entry))
		return ACPI_REFUSED_DMAR_ENTRY;
	__builtin_memcpy(&entry, bytes, sizeof(entry));
	if (remapping->unit_count == ACPI_UNITS)
		return ACPI_REFUSED_DMAR_UNITS;
	if (entry.address == 0 || entry.address % ACPI_PAGE_BYTES != 0 ||
	    entry.address >= ACPI_ADDRESS_END)
		return ACPI_REFUSED_DMAR_UNIT;
	for (uint32_t i = 0; i < remapping->unit_count; i++)
		if (remapping->units[i].address == entry.address)
			return ACPI_REFUSED_DMAR_UNIT;
	if (unit_all_is_wrong(remapping, entry.segment))
		return ACPI_REFUSED_DMAR_ALL;
	refusal = acpi_entries_walk(bytes + sizeof(entry), length - (uint32_t)sizeof(entry),
				    &scopes, remapping);
	if (refusal != ACPI_ACCEPTED)
		return refusal;
	remapping->units[remapping->unit_count++] = (struct acpi_unit){
		.address = entry.address,
		.segment = entry.segment,
		.covers_all = (entry.flags & ACPI_DMAR_UNIT_ALL) != 0,
		.scope_first = (uint8_t)first,
		.scope_count = (uint8_t)(remapping->scope_count - first),
	};
	return ACPI_ACCEPTED;
}

static enum acpi_refusal region_add(const uint8_t *bytes, uint32_t length,
				    struct acpi_remapping *remapping)
{
	struct acpi_dmar_region_entry entry;
	uint32_t first = remapping->scope_count;
	enum acpi_refusal refusal;

	if (length < sizeof(entry))
		return ACPI_REFUSED_DMAR_ENTRY;
	__builtin_memcpy(&entry, bytes, sizeof(entry));
	if (remapping->region_count == ACPI_REGIONS)
		return ACPI_REFUSED_DMAR_REGIONS;
	if (entry.first % ACPI_PAGE_BYTES != 0 ||
	    entry.last % ACPI_PAGE_BYTES != ACPI_PAGE_BYTES - 1 || entry.last < entry.first ||
	    entry.last >= ACPI_ADDRESS_END)
		return ACPI_REFUSED_DMAR_REGION;
	refusal = acpi_entries_walk(bytes + sizeof(entry), length - (uint32_t)sizeof(entry),
				    &scopes, remapping);
	if (refusal != ACPI_ACCEPTED)
		return refusal;
	if (remapping->scope_count == first)
		return ACPI_REFUSED_DMAR_REGION;
	remapping->regions[remapping->region_count++] = (struct acpi_region){
		.first = entry.first,
		.last = entry.last,
		.segment = entry.segment,
		.scope_first = (uint8_t)first,
		.scope_count = (uint8_t)(remapping->scope_count - first),
	};
	return ACPI_ACCEPTED;
}

static enum acpi_refusal structure_take(const uint8_t *bytes, uint32_t length, void *into)
{
	struct acpi_dmar_entry entry;

	__builtin_memcpy(&entry, bytes, sizeof(entry));
	if (entry.type == ACPI_DMAR_UNIT)
		return unit_add(bytes, length, into);
	if (entry.type == ACPI_DMAR_REGION)
		return region_add(bytes, length, into);
	return ACPI_ACCEPTED;
}

static const struct acpi_walk structures = {
	.head_bytes = sizeof(struct acpi_dmar_entry),
	.length_at = offsetof(struct acpi_dmar_entry, length_bytes),
	.length_is_wide = true,
	.wrong = ACPI_REFUSED_DMAR_ENTRY,
	.take = structure_take,
};

enum acpi_refusal acpi_dmar_read(const uint8_t *bytes, uint32_t length,
				 struct acpi_remapping *remapping)
{
	struct acpi_dmar_fixed fixed;
	enum acpi_refusal refusal;

	if (length < sizeof(fixed))
		return ACPI_REFUSED_DMAR_LENGTH;
	__builtin_memcpy(&fixed, bytes, sizeof(fixed));
	if (fixed.width + 1u < WIDTH_LEAST || fixed.width + 1u > WIDTH_MOST)
		return ACPI_REFUSED_DMAR_WIDTH;
	*remapping = (struct acpi_remapping){
		.width_bits = (uint8_t)(fixed.width + 1u),
		.interrupts = (fixed.flags & ACPI_DMAR_REMAPS_INTERRUPTS) != 0,
	};
	refusal = acpi_entries_walk(bytes + sizeof(fixed), length - (uint32_t)sizeof(fixed),
				    &structures, remapping);
	if (refusal != ACPI_ACCEPTED)
		return refusal;
	return remapping->unit_count ? ACPI_ACCEPTED : ACPI_REFUSED_DMAR_UNITS;
}
