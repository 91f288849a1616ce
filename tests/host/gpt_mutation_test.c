/*
 * A million damaged partition tables through the check of both copies. Sums are made right again
 * in most of them, so that damage gets past the sums.
 *
 * An accepted table is judged a second time by plain code: every partition inside the disk, apart
 * from the others, with a label of its own.
 */
#include "core/gpt/gpt.h"
#include "tests/host/gpt_sample.h"
#include "tests/host/mutation.h"

#include <stdio.h>
#include <string.h>

static struct gpt_sample original;
static struct gpt_sample mutant;

static void mutate_header(struct mutation *m, struct gpt_sample_copy *copy)
{
	static const uint8_t places[] = {0, 8, 12, 16, 20, 24, 32, 40, 48, 56, 72, 80, 84, 88};
	static const uint8_t sizes[] = {8, 4, 4, 4, 4, 8, 8, 8, 8, 8, 8, 4, 4, 4};
	uint64_t which = mutation_below(m, ARRAY_COUNT(places) + 2);

	if (which < ARRAY_COUNT(places))
		mutation_field(m, copy->block + places[which], sizes[which]);
	else if (which == ARRAY_COUNT(places))
		memset(copy->header.disk_guid, 0, GPT_GUID_BYTES);
	else
		copy->block[mutation_below(m, GPT_SAMPLE_BLOCK_BYTES)] ^= 1;
}

static void mutate_entry(struct mutation *m, struct gpt_sample_copy *copy)
{
	struct gpt_entry *entry = &copy->entries[mutation_below(m, GPT_SAMPLE_PARTITIONS)];
	struct gpt_entry *other = &copy->entries[mutation_below(m, GPT_SAMPLE_PARTITIONS)];

	switch (mutation_below(m, 8)) {
	case 0:
		mutation_field(m, (uint8_t *)entry + 32, 8);
		break;
	case 1:
		mutation_field(m, (uint8_t *)entry + 40, 8);
		break;
	case 2:
		memcpy(entry->guid, other->guid, GPT_GUID_BYTES);
		break;
	case 3:
		memset(entry->guid, 0, GPT_GUID_BYTES);
		break;
	case 4:
		memcpy(entry->name, other->name, sizeof(entry->name));
		break;
	case 5:
		entry->first_block = other->first_block;
		break;
	case 6:
		memset(entry->type_guid, 0, GPT_GUID_BYTES);
		break;
	default:
		mutation_field(m, (uint8_t *)entry->name + 2 * mutation_below(m, 36), 2);
		break;
	}
}

static void mutate(struct mutation *m)
{
	uint64_t changes = 1 + mutation_below(m, 2);
	bool both = mutation_below(m, 2);

	mutant = original;
	for (uint64_t i = 0; i < changes; i++) {
		struct gpt_sample_copy *copy =
			mutation_below(m, 2) ? &mutant.primary : &mutant.backup;

		if (mutation_below(m, 2))
			mutate_header(m, copy);
		else
			mutate_entry(m, copy);
		if (mutation_below(m, 8))
			gpt_sample_sum(copy);
		/* The same entries in both: a table that somebody made, not one that decayed. */
		if (both && copy == &mutant.primary) {
			memcpy(mutant.backup.entries, copy->entries, sizeof(copy->entries));
			gpt_sample_sum(&mutant.backup);
		}
	}
}

static bool table_is_sound(const struct gpt_table *table)
{
	bool sound = table->count <= GPT_SAMPLE_ENTRIES;

	for (uint32_t i = 0; sound && i < table->count; i++) {
		const struct gpt_partition *p = &table->partitions[i];

		sound = p->label[0] && memchr(p->label, 0, GPT_LABEL_BYTES) &&
			strspn(p->label, "abcdefghijklmnopqrstuvwxyz0123456789-") ==
				strlen(p->label) &&
			p->first_block > 2 && p->block_count > 0 &&
			p->block_count < GPT_SAMPLE_BLOCKS &&
			p->first_block + p->block_count < GPT_SAMPLE_BLOCKS - 2;
		for (uint32_t k = 0; k < i; k++) {
			const struct gpt_partition *q = &table->partitions[k];

			sound = sound && strcmp(p->label, q->label) != 0 &&
				(p->first_block >= q->first_block + q->block_count ||
				 q->first_block >= p->first_block + p->block_count);
		}
	}
	return sound;
}

/* UNREAD and GEOMETRY are the caller's, not the disk's: no mutant meets them. */
static const char *text(uint32_t outcome)
{
	if (outcome == GPT_REFUSED_UNREAD || outcome == GPT_REFUSED_GEOMETRY)
		return NULL;
	return gpt_refusal_text(outcome);
}

int main(void)
{
	static struct mutation m;
	static struct gpt_table table;
	uint32_t wrong = 0, missed;

	mutation_init(&m, "partition table");
	gpt_sample_init(&original);
	for (uint64_t i = 0; i < m.count; i++) {
		struct gpt_finding finding;
		enum gpt_refusal outcome;

		mutate(&m);
		outcome = gpt_sample_check(&mutant, &finding, &table);
		m.tally[outcome]++;
		/* A copy's own refusal, where the other one serves. */
		if (finding.primary != GPT_ACCEPTED)
			m.tally[finding.primary]++;
		if (finding.backup != GPT_ACCEPTED)
			m.tally[finding.backup]++;
		if (outcome == GPT_ACCEPTED && !table_is_sound(&table)) {
			printf("mutant %llu was accepted and is unsound\n", (unsigned long long)i);
			wrong++;
		}
	}
	missed = mutation_tally_check(&m, GPT_REFUSED_UNREAD + 1, text);
	printf("%llu passed, %u failed\n", (unsigned long long)(m.count - wrong), wrong + missed);
	return wrong + missed != 0;
}
