/*
 * Conditions P1 to P5 of core/store/superblock.h, in order.
 */
#include "core/store/superblock.h"

#include <sodium/crypto_hash_sha256.h>

#define SUPERBLOCK_MAGIC UINT64_C(0x314244534f706163) /* "capOSDB1" */

/* The journal of n pages has n records of a page and 8 bytes, and a header of a block. */
#define LAYOUT_UNIT 4096u
#define JOURNAL_SPARE (16 * LAYOUT_UNIT)

struct slot {
	uint64_t magic;
	uint64_t sequence;
	uint8_t id[STORE_ID_BYTES];
	uint64_t area_bytes;
	uint64_t database_bytes, journal_bytes;
	uint64_t zero;
	uint8_t hash[crypto_hash_sha256_BYTES];
};

ABI_SIZE(struct slot, 96);
ABI_OFFSET(struct slot, hash, 64);

bool store_layout_make(uint64_t range_bytes, struct store_layout *layout)
{
	uint64_t pages;

	if (range_bytes < STORE_RANGE_LEAST || range_bytes > STORE_RANGE_MOST)
		return false;
	/* n pages of database take 2n + n/256 pages, and the spare ones. */
	pages = (range_bytes - STORE_AREAS_AT - JOURNAL_SPARE) / LAYOUT_UNIT * 256 / 513;
	layout->database_at = STORE_AREAS_AT;
	layout->database_bytes = pages * LAYOUT_UNIT;
	layout->journal_at = layout->database_at + layout->database_bytes;
	layout->journal_bytes = (range_bytes - layout->journal_at) / LAYOUT_UNIT * LAYOUT_UNIT;
	return true;
}

static bool bytes_are_zero(const uint8_t *bytes, uint32_t length)
{
	uint8_t any = 0;

	for (uint32_t i = 0; i < length; i++)
		any |= bytes[i];
	return any == 0;
}

static bool slot_is_good(const uint8_t *bytes, uint32_t index, const struct store_layout *layout,
			 struct slot *slot)
{
	uint8_t hash[crypto_hash_sha256_BYTES];

	__builtin_memcpy(slot, bytes, sizeof(*slot));
	if (slot->magic != SUPERBLOCK_MAGIC || slot->sequence == 0 ||
	    slot->sequence >= STORE_SEQUENCES || store_superblock_slot(slot->sequence) != index)
		return false;
	crypto_hash_sha256(hash, bytes, offsetof(struct slot, hash));
	if (__builtin_memcmp(hash, slot->hash, sizeof(hash)) != 0)
		return false;
	if (slot->zero != 0 ||
	    !bytes_are_zero(bytes + sizeof(*slot), STORE_SLOT_BYTES - sizeof(*slot)))
		return false;
	if (slot->area_bytes != layout->database_bytes ||
	    slot->database_bytes > layout->database_bytes ||
	    slot->journal_bytes > layout->journal_bytes)
		return false;
	return !bytes_are_zero(slot->id, STORE_ID_BYTES);
}

static void superblock_take(const struct slot *slot, struct store_superblock *superblock)
{
	superblock->sequence = slot->sequence;
	__builtin_memcpy(superblock->id, slot->id, STORE_ID_BYTES);
	superblock->database_bytes = slot->database_bytes;
	superblock->journal_bytes = slot->journal_bytes;
}

enum store_state store_superblock_open(const uint8_t *const slots[2],
				       const struct store_layout *layout,
				       struct store_superblock *superblock)
{
	struct slot first, second;
	bool first_good = slot_is_good(slots[0], 0, layout, &first);
	bool second_good = slot_is_good(slots[1], 1, layout, &second);

	__builtin_memset(superblock, 0, sizeof(*superblock));
	if (!first_good && !second_good)
		return bytes_are_zero(slots[1], STORE_SLOT_BYTES) ? STORE_FRESH : STORE_DAMAGED;
	if (first_good && second_good &&
	    (__builtin_memcmp(first.id, second.id, STORE_ID_BYTES) != 0 ||
	     (first.sequence + 1 != second.sequence && second.sequence + 1 != first.sequence)))
		return STORE_DAMAGED;
	if (!second_good || (first_good && first.sequence > second.sequence))
		superblock_take(&first, superblock);
	else
		superblock_take(&second, superblock);
	return STORE_GOOD;
}

void store_superblock_write(const struct store_superblock *superblock,
			    const struct store_layout *layout, uint8_t *slot)
{
	struct slot made = {
		.magic = SUPERBLOCK_MAGIC,
		.sequence = superblock->sequence,
		.area_bytes = layout->database_bytes,
		.database_bytes = superblock->database_bytes,
		.journal_bytes = superblock->journal_bytes,
	};

	__builtin_memcpy(made.id, superblock->id, STORE_ID_BYTES);
	crypto_hash_sha256(made.hash, (const unsigned char *)&made, offsetof(struct slot, hash));
	__builtin_memset(slot, 0, STORE_SLOT_BYTES);
	__builtin_memcpy(slot, &made, sizeof(made));
}
