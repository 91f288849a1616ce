/*
 * The conditions that users of the firmware's tables rely on, said without the reader's words: for
 * the mutants and the fuzz target of core/acpi.
 */
#ifndef TESTS_HOST_ACPI_JUDGE_H
#define TESTS_HOST_ACPI_JUDGE_H

#include "core/acpi/tables.h"

static inline bool acpi_judge_scopes(const struct acpi_remapping *r, uint32_t first, uint32_t count)
{
	if (first + count > r->scope_count || r->scope_count > ACPI_SCOPES)
		return false;
	for (uint32_t i = first; i < first + count; i++)
		if (r->scopes[i].hop_count < 1 || r->scopes[i].hop_count > ACPI_HOPS)
			return false;
	return true;
}

static inline bool acpi_judge_remapping(const struct acpi_remapping *r)
{
	bool sound = r->unit_count >= 1 && r->unit_count <= ACPI_UNITS &&
		     r->region_count <= ACPI_REGIONS && r->width_bits >= 32 && r->width_bits <= 52;

	for (uint32_t i = 0; sound && i < r->unit_count; i++) {
		const struct acpi_unit *unit = &r->units[i];

		sound = unit->address != 0 && unit->address << 12 >> 24 << 12 == unit->address &&
			acpi_judge_scopes(r, unit->scope_first, unit->scope_count);
		for (uint32_t j = 0; j < i; j++)
			sound = sound && r->units[j].address != unit->address &&
				(r->units[j].segment != 0 || unit->segment != 0 ||
				 !r->units[j].covers_all);
	}
	for (uint32_t i = 0; sound && i < r->region_count; i++) {
		const struct acpi_region *region = &r->regions[i];

		sound = region->first < region->last && (region->last + 1) % 4096 == 0 &&
			region->first % 4096 == 0 && region->last >> 52 == 0 &&
			region->scope_count > 0 &&
			acpi_judge_scopes(r, region->scope_first, region->scope_count);
	}
	return sound;
}

static inline bool acpi_judge_interrupts(const struct acpi_interrupts *m)
{
	bool sound = m->ioapic_count >= 1 && m->ioapic_count <= ACPI_IOAPICS;

	for (uint32_t i = 0; sound && i < m->ioapic_count; i++) {
		sound = m->ioapics[i].address != 0 && m->ioapics[i].address % 4096 == 0;
		for (uint32_t j = 0; j < i; j++)
			sound = sound && m->ioapics[j].id != m->ioapics[i].id &&
				m->ioapics[j].address != m->ioapics[i].address;
	}
	return sound;
}

/* Whether what was accepted may be relied on, and what was refused says nothing. */
static inline bool acpi_judge(const struct acpi_machine *m)
{
	bool sound = true;

	if (m->refusals[ACPI_MADT] == ACPI_ACCEPTED)
		sound = acpi_judge_interrupts(&m->interrupts);
	else
		sound = m->interrupts.ioapic_count == 0;
	if (m->refusals[ACPI_MCFG] == ACPI_ACCEPTED)
		sound = sound && m->space.address != 0 && m->space.address % 0x100000 == 0 &&
			(m->space.address + ((m->space.last_bus + 1ull) << 20) - 1) >> 52 == 0;
	else
		sound = sound && m->space.address == 0;
	if (m->refusals[ACPI_DMAR] == ACPI_ACCEPTED)
		sound = sound && acpi_judge_remapping(&m->remapping);
	else
		sound = sound && m->remapping.unit_count == 0;
	for (unsigned i = 0; i < ACPI_TABLES; i++)
		sound = sound &&
			(m->root == ACPI_ACCEPTED || m->refusals[i] == ACPI_REFUSED_ABSENT);
	return sound;
}

#endif
