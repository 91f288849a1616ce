/*
 * A small disk with a valid partition table, both copies of it, for tests. It is made by plain code
 * of its own: tools/mkdisk is judged by other tests.
 */
#ifndef TESTS_HOST_GPT_SAMPLE_H
#define TESTS_HOST_GPT_SAMPLE_H

#include "core/gpt/gpt.h"

#define GPT_SAMPLE_BLOCK_BYTES 512u
#define GPT_SAMPLE_BLOCKS 256u
#define GPT_SAMPLE_ENTRIES 8u    /* room in each copy; two blocks */
#define GPT_SAMPLE_PARTITIONS 4u /* the last one has a name that is no label */

struct gpt_sample_copy {
	union {
		struct gpt_header header;
		uint8_t block[GPT_SAMPLE_BLOCK_BYTES];
	};
	struct gpt_entry entries[GPT_SAMPLE_ENTRIES];
};

struct gpt_sample {
	struct gpt_geometry geometry;
	struct gpt_sample_copy primary, backup;
};

/* Fills `*sample` with a valid disk: accounts, audit, keys, and one with a space in its name. */
void gpt_sample_init(struct gpt_sample *sample);

/* Makes the check sums of a copy right again; entry_count at most GPT_SAMPLE_ENTRIES. */
void gpt_sample_sum(struct gpt_sample_copy *copy);

/* Judges the whole sample by gpt_disk_check. */
MUST_CHECK enum gpt_refusal gpt_sample_check(const struct gpt_sample *sample,
					     struct gpt_finding *finding, struct gpt_table *table);

#endif
