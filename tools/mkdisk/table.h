/*
 * A partition table as mkdisk writes it: one after the other from 1 MiB on, each from a whole MiB,
 * with GUIDs that are made from what the table says. So the same wishes give the same bytes.
 */
#ifndef TOOLS_MKDISK_TABLE_H
#define TOOLS_MKDISK_TABLE_H

#include "core/gpt/gpt.h"

#define TABLE_BLOCK_BYTES 512u
#define TABLE_MIB_BLOCKS 2048u
/* 34 blocks at each end: the protective MBR, a header, the entries. */
#define TABLE_END_BLOCKS 33u

/* A partition that is wished for. */
struct table_wish {
	char label[GPT_LABEL_BYTES];
	uint64_t mib;
};

struct table_wishes {
	uint32_t count;
	uint64_t disk_mib;
	struct table_wish wishes[GPT_ENTRIES];
};

/* The blocks at a disk's beginning, and those at its end. */
struct table_image {
	uint8_t front[(TABLE_END_BLOCKS + 1) * TABLE_BLOCK_BYTES];
	uint8_t back[TABLE_END_BLOCKS * TABLE_BLOCK_BYTES];
	uint64_t block_count;
};

/* How many MiB the disk must have at least for its partitions. */
uint64_t table_wishes_mib(const struct table_wishes *wishes);

/*
 * Fills `*image` for a disk of wishes->disk_mib MiB, which is at least table_wishes_mib() and at
 * most 2^40 MiB.
 */
void table_image_make(const struct table_wishes *wishes, struct table_image *image);

#endif
