/*
 * The partition table of the disk in memory: `first`, `second`, `bad`, and one for each store, one
 * behind the other.
 */
#include "core/base/crc32.h"
#include "core/gpt/format.h"
#include "tests/proofs/memdisk/memdisk.h"
#include "user/rt/memory.h"

#define ENTRY_COUNT 8u
#define ENTRIES_BLOCKS (ENTRY_COUNT * GPT_ENTRY_BYTES / MEMDISK_BLOCK_BYTES)
#define FIRST_USABLE 34u
#define LAST_USABLE (MEMDISK_BLOCKS - 34u)

static const struct partition {
	const char *name;
	uint32_t blocks;
} partitions[] = {
	{"first", MEMDISK_RANGE_BLOCKS},       {"second", MEMDISK_RANGE_BLOCKS},
	{"bad", MEMDISK_RANGE_BLOCKS},         {"accounts", MEMDISK_STORE_BLOCKS},
	{"credentials", MEMDISK_STORE_BLOCKS}, {"audit", MEMDISK_STORE_BLOCKS},
};

static void entry_write(uint8_t *at, uint32_t index, uint64_t first_block)
{
	const char *name = partitions[index].name;
	struct gpt_entry entry = {.first_block = first_block};

	memset(entry.type_guid, 0xc0, GPT_GUID_BYTES);
	memset(entry.guid, (int)(1 + index), GPT_GUID_BYTES);
	entry.last_block = first_block + partitions[index].blocks - 1;
	for (uint32_t i = 0; name[i]; i++)
		entry.name[i] = (uint16_t)name[i];
	memcpy(at + index * sizeof(entry), &entry, sizeof(entry));
}

static void copy_write(uint8_t *bytes, uint64_t own, uint64_t other, uint64_t entries_block)
{
	uint64_t first_block = MEMDISK_FIRST_BLOCK;
	uint8_t *entries = bytes + entries_block * MEMDISK_BLOCK_BYTES;
	struct gpt_header header = {
		.signature = GPT_SIGNATURE,
		.revision = GPT_REVISION,
		.header_bytes = GPT_HEADER_BYTES,
		.own_block = own,
		.other_block = other,
		.first_usable = FIRST_USABLE,
		.last_usable = LAST_USABLE,
		.disk_guid = {1},
		.entries_block = entries_block,
		.entry_count = ENTRY_COUNT,
		.entry_bytes = GPT_ENTRY_BYTES,
	};

	for (uint32_t i = 0; i < ARRAY_COUNT(partitions); i++) {
		entry_write(entries, i, first_block);
		first_block += partitions[i].blocks;
	}
	header.entries_crc = crc32_add(CRC32_BEGIN, entries, ENTRY_COUNT * GPT_ENTRY_BYTES);
	header.header_crc = crc32_add(CRC32_BEGIN, &header, sizeof(header));
	memcpy(bytes + own * MEMDISK_BLOCK_BYTES, &header, sizeof(header));
}

void memdisk_format(uint8_t *bytes)
{
	static const char signature[8] = {'E', 'F', 'I', ' ', 'P', 'A', 'R', 'T'};

	if (memcmp(bytes + MEMDISK_BLOCK_BYTES, signature, sizeof(signature)) == 0)
		return;
	copy_write(bytes, MEMDISK_BLOCKS - 1, GPT_PRIMARY_BLOCK,
		   MEMDISK_BLOCKS - 1 - ENTRIES_BLOCKS);
	copy_write(bytes, GPT_PRIMARY_BLOCK, MEMDISK_BLOCKS - 1, GPT_PRIMARY_BLOCK + 1);
}
