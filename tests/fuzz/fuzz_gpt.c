/*
 * Fuzz target at the border to a disk: any bytes as both copies of a partition table. The input is
 * a disk of 512-byte blocks whose sums are made right, so that the search gets past them when the
 * first byte is odd. Read next: core/gpt/gpt.h.
 */
#include "core/gpt/gpt.h"
#include "tests/host/gpt_sample.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool condition)
{
	if (!condition)
		abort();
}

static void copy_judge(enum gpt_refusal refusal)
{
	must(refusal == GPT_ACCEPTED || gpt_refusal_condition(refusal) != 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct gpt_sample sample;
	static struct gpt_table table;
	struct gpt_finding finding;
	enum gpt_refusal refusal;
	size_t taken;

	if (size < 1)
		return 0;
	gpt_sample_init(&sample);
	taken = size - 1 < 2 * sizeof(sample.primary) ? size - 1 : 2 * sizeof(sample.primary);
	memcpy(&sample.primary, data + 1, taken);
	if (data[0] & 1) {
		gpt_sample_sum(&sample.primary);
		gpt_sample_sum(&sample.backup);
	}
	refusal = gpt_sample_check(&sample, &finding, &table);
	copy_judge(refusal);
	copy_judge(finding.primary);
	copy_judge(finding.backup);
	if (refusal != GPT_ACCEPTED)
		return 0;
	must(finding.primary == GPT_ACCEPTED || finding.backup == GPT_ACCEPTED);
	must(table.count <= GPT_ENTRIES);
	for (uint32_t i = 0; i < table.count; i++) {
		const struct gpt_partition *partition = &table.partitions[i];

		must(partition->first_block + partition->block_count < GPT_SAMPLE_BLOCKS);
		must(gpt_table_find(&table, partition->label) == partition);
	}
	return 0;
}
