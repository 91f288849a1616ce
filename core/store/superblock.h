/*
 * The superblock of a durable store: where the sizes of its two files live.
 *
 * A store is a range of a disk. SQLite keeps two files in it, the database and its journal, each in
 * an area of its own, and neither knows how long it is. The superblock says it, in two slots that
 * are written in turn:
 *
 *	byte     length
 *	    0    4096    slot 0
 *	 4096    4096    slot 1
 *	 8192    D       the database's area
 *	 8192+D  J       the journal's area; J > D, so that a journal of every page fits
 *
 * A slot is 4,096 bytes, which is a physical block of a disk or whole ones, so a write that tears
 * one slot leaves the other one alone:
 *
 *	byte   length
 *	    0  8    "capOSDB1"
 *	    8  8    the sequence number, from 1; slot 0 has the odd ones
 *	   16  16   the store's own random id
 *	   32  8    D
 *	   40  8    the database's length in bytes
 *	   48  8    the journal's length
 *	   56  8    zero
 *	   64  32   SHA-256 of the bytes before
 *	   96  ...  zero
 *
 * A slot is *good* when
 *
 *	P1  it has the magic, and its sequence number is not 0, below 2^48, and odd just in slot 0
 *	P2  the hash is right
 *	P3  the zeros are zero
 *	P4  D is the one of this range, and neither length is beyond its area
 *	P5  the id is not zero
 *
 * The store is
 *
 *	FRESH    slot 1 is zeros, and slot 0 is not good: nothing was ever acknowledged, since
 *	         making a store writes both slots, slot 0 first
 *	GOOD     a slot is good: the one with the higher sequence number counts; two good ones are
 *	         of the same store and follow one another
 *	DAMAGED  everything else
 *
 * This owns nothing and reads no disk. Whoever can write the disk can write a slot that is good:
 * the hash tells damage, and no author. Read next: user/store/vfs.h.
 */
#ifndef CORE_STORE_SUPERBLOCK_H
#define CORE_STORE_SUPERBLOCK_H

#include "abi/base.h"

#define STORE_SLOT_BYTES 4096u
#define STORE_AREAS_AT (2 * STORE_SLOT_BYTES)
#define STORE_ID_BYTES 16u
#define STORE_SEQUENCES (UINT64_C(1) << 48)
/* The least range: a database of 16 pages. */
#define STORE_RANGE_LEAST (UINT64_C(256) << 10)
#define STORE_RANGE_MOST (UINT64_C(1) << 40)

/* Where the areas of a range are, in bytes from its beginning. */
struct store_layout {
	uint64_t database_at, database_bytes;
	uint64_t journal_at, journal_bytes;
};

struct store_superblock {
	uint64_t sequence;
	uint8_t id[STORE_ID_BYTES];
	uint64_t database_bytes, journal_bytes; /* the files' lengths */
};

enum store_state {
	STORE_FRESH,
	STORE_GOOD,
	STORE_DAMAGED,
};

/*
 * Fills `*layout` for a range of `range_bytes` bytes. False: the range is below STORE_RANGE_LEAST
 * or above STORE_RANGE_MOST.
 */
MUST_CHECK bool store_layout_make(uint64_t range_bytes, struct store_layout *layout);

/*
 * Judges both slots, STORE_SLOT_BYTES bytes each at `slots[0]` and `slots[1]` (any alignment).
 * GOOD: fills `*superblock`. Otherwise it is zeros.
 */
enum store_state store_superblock_open(const uint8_t *const slots[2],
				       const struct store_layout *layout,
				       struct store_superblock *superblock);

/* The slot that the sequence number stands in: 0 or 1. */
static inline uint32_t store_superblock_slot(uint64_t sequence)
{
	return sequence % 2 == 0;
}

/* Writes `*superblock` as a slot of STORE_SLOT_BYTES bytes at `slot`. */
void store_superblock_write(const struct store_superblock *superblock,
			    const struct store_layout *layout, uint8_t *slot);

#endif
