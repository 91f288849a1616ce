/*
 * A million damaged sets of tables through core/acpi.
 *
 * Each mutant is a sample with a few fields changed. Most get their sums back, so that they come
 * far into the reader. Accepted or not, the outcome is judged by plain code that knows nothing of
 * the reader's (tests/host/acpi_judge.h). The tally counts the outcome of the one table that was
 * damaged, or of the root pointer.
 */
#include "tests/host/acpi_judge.h"
#include "tests/host/acpi_sample.h"
#include "tests/host/mutation.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct acpi_sample originals[ACPI_SAMPLE_KINDS];
static struct acpi_sample mutant;

static const uint32_t places[ACPI_TABLES] = {
	[ACPI_MADT] = ACPI_SAMPLE_MADT,
	[ACPI_MCFG] = ACPI_SAMPLE_MCFG,
	[ACPI_DMAR] = ACPI_SAMPLE_DMAR,
};

/* A field of 1, 2, 4 or 8 bytes anywhere in a table, more often at its beginning. */
static void mutate_anywhere(struct mutation *m, uint32_t at, uint32_t length)
{
	uint32_t bytes = 1u << mutation_below(m, 4);
	uint64_t reach = mutation_below(m, 2) ? length : length / 4;
	uint64_t offset = mutation_below(m, reach) / bytes * bytes;

	mutation_field(m, mutant.bytes + at + offset, bytes);
}

/* A structure that nothing reads becomes one that is read. */
static void mutate_spare(struct mutation *m)
{
	uint64_t which = mutation_below(m, 3);

	if (which == 0 && mutant.spare_ioapic)
		mutant.bytes[mutant.spare_ioapic] = ACPI_MADT_IOAPIC;
	else if (which == 1 && mutant.spare_unit)
		mutant.bytes[mutant.spare_unit] = ACPI_DMAR_UNIT;
	else if (mutant.spare_region)
		mutant.bytes[mutant.spare_region] = ACPI_DMAR_REGION;
}

static void mutate_unit(struct mutation *m)
{
	struct acpi_dmar_unit_entry *unit = (void *)(mutant.bytes + ACPI_SAMPLE_DMAR + 48);

	switch (mutation_below(m, 4)) {
	case 0:
		unit->flags = (uint8_t)mutation_below(m, 2);
		break;
	case 1:
		unit->address += 0x1000 * (mutation_below(m, 5) - 2);
		break;
	case 2:
		mutation_field(m, &unit->entry.length_bytes, 2);
		break;
	default:
		unit->entry.type = (uint16_t)mutation_below(m, 3);
		break;
	}
}

static void mutate_list(struct mutation *m)
{
	uint64_t bytes = mutation_below(m, 2) ? 8 : 4;
	uint8_t *entries =
		mutant.bytes + 36 + (bytes == 8 ? ACPI_SAMPLE_LIST_64 : ACPI_SAMPLE_LIST);
	uint64_t from = mutation_below(m, ACPI_SAMPLE_LIST_ENTRIES);
	uint64_t to = mutation_below(m, ACPI_SAMPLE_LIST_ENTRIES);

	if (mutation_below(m, 3))
		memcpy(entries + to * bytes, entries + from * bytes, bytes);
	else
		mutation_field(m, entries + to * bytes, (uint32_t)bytes);
}

static void mutate_header(struct mutation *m, uint32_t at)
{
	struct acpi_header *header = (void *)(mutant.bytes + at);

	if (mutation_below(m, 3))
		mutation_field(m, &header->length_bytes, 4);
	else
		mutation_field(m, &header->signature, 4);
}

/* One change, of `table` or of what leads to it. */
static void mutate(struct mutation *m, enum acpi_table table)
{
	uint32_t at = places[table];
	const struct acpi_header *header = (const void *)(mutant.bytes + at);
	uint32_t length = header->length_bytes;

	if (length > ACPI_SAMPLE_BYTES - at || length < 36)
		length = 64;
	switch (mutation_below(m, 12)) {
	case 0:
		mutate_anywhere(m, ACPI_SAMPLE_ROOT, sizeof(struct acpi_root));
		break;
	case 1:
		mutate_header(m, mutation_below(m, 2) ? ACPI_SAMPLE_LIST : ACPI_SAMPLE_LIST_64);
		break;
	case 2:
		mutate_list(m);
		break;
	case 3:
		mutate_header(m, at);
		break;
	case 4:
		mutate_spare(m);
		break;
	case 5:
		mutate_unit(m);
		break;
	default:
		mutate_anywhere(m, at, length);
		break;
	}
}

static const char *outcome_text(uint32_t outcome)
{
	return acpi_refusal_text(outcome);
}

/* The outcome of one mutant; false when it does not hold what its users rely on. */
static bool mutant_try(struct mutation *m)
{
	enum acpi_table table = (enum acpi_table)mutation_below(m, ACPI_TABLES);
	uint64_t changes = 1 + mutation_below(m, 3);
	static uint8_t buffer[ACPI_TABLE_BYTES];
	struct acpi_source source = acpi_sample_source(&mutant);
	struct acpi_machine machine;

	mutant = originals[mutation_below(m, ACPI_SAMPLE_KINDS)];
	for (uint64_t i = 0; i < changes; i++)
		mutate(m, table);
	if (mutation_below(m, 16))
		acpi_sample_sum(&mutant);
	if (mutation_below(m, 16) == 0)
		mutant.length = (uint32_t)mutation_below(m, ACPI_SAMPLE_BYTES);
	acpi_tables_read(&source, ACPI_SAMPLE_ROOT, buffer, &machine);
	m->tally[machine.root ? machine.root : machine.refusals[table]]++;
	return acpi_judge(&machine);
}

int main(void)
{
	static struct mutation m;
	uint32_t outcomes = 1, wrong = 0, missed;

	mutation_init(&m, "acpi");
	while (acpi_refusal_condition(outcomes) != 0)
		outcomes++;
	for (uint32_t i = 0; i < ACPI_SAMPLE_KINDS; i++)
		acpi_sample_init(&originals[i], (enum acpi_sample_kind)i);
	for (uint64_t i = 0; i < m.count; i++) {
		if (mutant_try(&m))
			continue;
		printf("mutant %llu: the outcome is wrong\n", (unsigned long long)i);
		wrong++;
	}
	missed = mutation_tally_check(&m, outcomes, outcome_text);
	printf("%u passed, %u failed\n", outcomes - missed + (wrong == 0), missed + (wrong != 0));
	return missed || wrong;
}
