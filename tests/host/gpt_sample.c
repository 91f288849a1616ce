/*
 * Builds the sample of tests/host/gpt_sample.h. Its check sums are computed bit by bit, by other
 * code than the one that is tested.
 */
#include "tests/host/gpt_sample.h"

#include <string.h>

static uint32_t sum_of(const void *bytes, size_t length)
{
	const uint8_t *next = bytes;
	uint32_t sum = UINT32_MAX;

	for (size_t i = 0; i < length; i++) {
		sum ^= next[i];
		for (int bit = 0; bit < 8; bit++)
			sum = sum >> 1 ^ (sum & 1 ? 0xedb88320u : 0);
	}
	return ~sum;
}

void gpt_sample_sum(struct gpt_sample_copy *copy)
{
	uint32_t length = copy->header.header_bytes;

	if (copy->header.entry_count <= GPT_SAMPLE_ENTRIES)
		copy->header.entries_crc =
			sum_of(copy->entries, copy->header.entry_count * GPT_ENTRY_BYTES);
	copy->header.header_crc = 0;
	if (length <= GPT_SAMPLE_BLOCK_BYTES)
		copy->header.header_crc = sum_of(copy->block, length);
}

static void entry_init(struct gpt_entry *entry, uint8_t index, const char *name)
{
	memset(entry, 0, sizeof(*entry));
	memset(entry->type_guid, 0xc0, GPT_GUID_BYTES);
	memset(entry->guid, 0x10 + index, GPT_GUID_BYTES);
	entry->first_block = 40 + 50u * index;
	entry->last_block = entry->first_block + 49;
	for (uint32_t i = 0; name[i]; i++)
		entry->name[i] = (uint16_t)name[i];
}

void gpt_sample_init(struct gpt_sample *sample)
{
	static const char *const names[GPT_SAMPLE_PARTITIONS] = {"accounts", "audit", "keys-2",
								 "my data"};
	struct gpt_header *header = &sample->primary.header;

	memset(sample, 0, sizeof(*sample));
	sample->geometry = (struct gpt_geometry){GPT_SAMPLE_BLOCK_BYTES, GPT_SAMPLE_BLOCKS};
	for (uint8_t i = 0; i < GPT_SAMPLE_PARTITIONS; i++)
		entry_init(&sample->primary.entries[i], i, names[i]);
	*header = (struct gpt_header){
		.signature = GPT_SIGNATURE,
		.revision = GPT_REVISION,
		.header_bytes = GPT_HEADER_BYTES,
		.own_block = 1,
		.other_block = GPT_SAMPLE_BLOCKS - 1,
		.first_usable = 34,
		.last_usable = GPT_SAMPLE_BLOCKS - 8,
		.entries_block = 2,
		.entry_count = GPT_SAMPLE_ENTRIES,
		.entry_bytes = GPT_ENTRY_BYTES,
	};
	memset(header->disk_guid, 0xd1, GPT_GUID_BYTES);
	sample->backup = sample->primary;
	sample->backup.header.own_block = GPT_SAMPLE_BLOCKS - 1;
	sample->backup.header.other_block = 1;
	sample->backup.header.entries_block = GPT_SAMPLE_BLOCKS - 3;
	gpt_sample_sum(&sample->primary);
	gpt_sample_sum(&sample->backup);
}

enum gpt_refusal gpt_sample_check(const struct gpt_sample *sample, struct gpt_finding *finding,
				  struct gpt_table *table)
{
	/* A table of more entries than the sample has room for reads as one whose rest is zero. */
	static uint8_t entries[2][GPT_ENTRIES * GPT_ENTRY_BYTES];
	struct gpt_copy primary = {sample->primary.block, entries[0]};
	struct gpt_copy backup = {sample->backup.block, entries[1]};

	memcpy(entries[0], sample->primary.entries, sizeof(sample->primary.entries));
	memcpy(entries[1], sample->backup.entries, sizeof(sample->backup.entries));
	return gpt_disk_check(&sample->geometry, &primary, &backup, finding, table);
}
