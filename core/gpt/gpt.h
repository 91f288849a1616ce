/*
 * The check of a disk's GUID partition table, and of its two copies against each other.
 *
 * Whoever can write a disk says what is in its table, so nothing here is believed: each copy is
 * judged by these conditions, in their order, over bytes that the caller has read and that nobody
 * changes any more.
 *
 *	a copy's header
 *	 1  begins with the signature, in revision 1.0
 *	 2  is of 92 bytes up to a block, and its check sum is right
 *	 3  has its reserved field, and the rest of its block, zero
 *	 4  says the block that it was read from, and as the other copy's block 1 or the last one
 *	 5  has 1 to 128 entries of 128 bytes
 *	 6  has its entries beside it: the primary's behind its header and before the usable blocks,
 *	    the backup's behind the usable blocks and before its header
 *	 7  has usable blocks: the first is not behind the last one, and all lie between the blocks
 *	    that the two copies take
 *	 8  names a disk: its GUID is not zero
 *	a copy's entries
 *	 9  have the right check sum
 *	10  each lie in the usable blocks, the first block not behind the last one
 *	11  lie apart from one another
 *	12  have GUIDs that are not zero, each another one
 *	13  have names of their own: no two used entries have the same name, the empty one aside
 *	the disk
 *	14  has one copy that is good, at least; two good ones say the same
 *
 * A disk with one good copy is served: that is what the second one is for. Two good copies that
 * differ are no damage but somebody's work, so neither is believed.
 *
 * A label is a partition's name when that is 1 to 31 of a-z 0-9 - and then zeros; other partitions
 * have none, and nobody here asks for them.
 *
 * This owns nothing and reads no disk. Read next: core/gpt/format.h, tools/mkdisk/main.c.
 */
#ifndef CORE_GPT_GPT_H
#define CORE_GPT_GPT_H

#include "core/gpt/format.h"

enum gpt_refusal {
	GPT_ACCEPTED = 0,
#define GPT_REFUSAL(name, number, condition, text) GPT_REFUSED_##name = (number),
#include "core/gpt/refusal.def"
#undef GPT_REFUSAL
};

enum gpt_copy_role {
	GPT_PRIMARY,
	GPT_BACKUP,
};

/* The disk that a table was read from. */
struct gpt_geometry {
	uint32_t block_bytes; /* a power of two, 512 to 4,096 */
	uint64_t block_count;
};

#define GPT_LABEL_BYTES 32u

/* A partition that a manifest can name. */
struct gpt_partition {
	char label[GPT_LABEL_BYTES]; /* ends with a zero */
	uint64_t first_block;
	uint64_t block_count;
};

struct gpt_table {
	uint8_t disk_guid[GPT_GUID_BYTES];
	uint32_t count; /* of partitions with a label */
	struct gpt_partition partitions[GPT_ENTRIES];
};

/* One copy as it was read: its header's block, and the blocks of its entries. */
struct gpt_copy {
	const uint8_t *header; /* geometry.block_bytes bytes */
	/* entry_count * GPT_ENTRY_BYTES bytes, as gpt_header_check says; null: not read. */
	const uint8_t *entries;
};

/* The verdict of gpt_disk_check on each copy. */
struct gpt_finding {
	enum gpt_refusal primary, backup; /* GPT_ACCEPTED: this copy is good */
};

/*
 * Conditions 1 to 8 of the copy `role` whose header's block is at `block` (any alignment); fills
 * `*header` when it returns GPT_ACCEPTED. A geometry that is none, or too small for two copies, is
 * GEOMETRY.
 */
MUST_CHECK enum gpt_refusal gpt_header_check(const uint8_t *block,
					     const struct gpt_geometry *geometry,
					     enum gpt_copy_role role, struct gpt_header *header);

/*
 * Conditions 9 to 13 of the entries at `entries` (any alignment; header->entry_count rows), for a
 * header that passed. The work is bounded by the square of GPT_ENTRIES.
 */
MUST_CHECK enum gpt_refusal gpt_entries_check(const struct gpt_header *header,
					      const uint8_t *entries);

/*
 * All conditions, over both copies. `*finding` says of each copy why it is not good; a copy whose
 * entries could not be read (null) is UNREAD. Fills `*table` when it returns GPT_ACCEPTED.
 */
MUST_CHECK enum gpt_refusal gpt_disk_check(const struct gpt_geometry *geometry,
					   const struct gpt_copy *primary,
					   const struct gpt_copy *backup,
					   struct gpt_finding *finding, struct gpt_table *table);

/* The partition with this label; null: there is none. */
const struct gpt_partition *gpt_table_find(const struct gpt_table *table, const char *label);

/* Says what the refusal means, in a sentence without an end; never null, for any number. */
const char *gpt_refusal_text(uint32_t refusal);

/* The number of the condition that the refusal names; 0 for a number that is no refusal. */
uint32_t gpt_refusal_condition(uint32_t refusal);

#endif
