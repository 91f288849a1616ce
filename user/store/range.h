/*
 * The disk under a service's store: a queue of a BlockDevice, with a piece of memory that is shared
 * with the driver.
 *
 * Bytes that were read are copied out of the shared memory once, then looked at: the driver can
 * write there at any time. Every call waits for the disk. After one that failed nothing more is
 * asked, and whoever uses the store begins anew, best by ending. Read next: user/store/engine.h.
 */
#ifndef USER_STORE_RANGE_H
#define USER_STORE_RANGE_H

#include "user/rt/generated/block_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/share.h"
#include "user/store/engine.h"

/* SQLite's memory in a service: tens of kilobytes of pages, and statements. */
#define STORE_RANGE_MEMORY_BYTES (UINT32_C(384) << 10)

struct store_range_parts {
	struct rt_mapper *mapper; /* stays as long as the range */
	struct memory memory;
	struct entropy entropy;
	struct block_device device;
};

struct store_range {
	struct rt *rt;
	struct entropy entropy;
	struct block_queue queue;
	struct rt_share share;
	uint32_t unit_bytes;     /* requests are in these */
	bool broken, lost;       /* lost: by the end of a service below */
	struct rt_mapped memory; /* SQLite's */
	struct store_device device;
	struct store_engine engine;
};

enum store_range_opened {
	STORE_RANGE_OPENED,  /* it was there */
	STORE_RANGE_MADE,    /* it was blank, and is made */
	STORE_RANGE_DAMAGED, /* what is there is no store, or a damaged one; nothing was written */
	STORE_RANGE_NO_DISK, /* there is no such disk, or it failed */
	STORE_RANGE_LOST,    /* a service below has ended: whoever begins anew may find it */
	STORE_RANGE_NO_MEMORY, /* the ledger cannot pay for it */
};

/*
 * Takes the range's queue, memory for SQLite, and opens the store. It ends with the program: there
 * is no way back. `range->engine` is open after OPENED and MADE.
 */
MUST_CHECK enum store_range_opened store_range_open(struct store_range *range,
						    const struct store_range_parts *parts,
						    enum store_blank blank);

#endif
