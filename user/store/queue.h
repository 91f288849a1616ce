/*
 * A range of a disk for a service: a queue of a BlockDevice, with a piece of memory that is shared
 * with the driver, as the device that a store works on.
 *
 * Bytes that were read are copied out of the shared memory once, then looked at: the driver can
 * write there at any time. Every call waits for the disk. After one that failed nothing more is
 * asked, and whoever uses the queue begins anew. Read next: device.h.
 */
#ifndef USER_STORE_QUEUE_H
#define USER_STORE_QUEUE_H

#include "user/rt/generated/block_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/share.h"
#include "user/store/device.h"

struct store_range_parts {
	struct rt_mapper *mapper; /* stays as long as the range */
	struct memory memory;
	struct entropy entropy;
	struct block_device device;
};

struct store_queue {
	struct rt *rt;
	struct entropy entropy;
	struct block_queue queue;
	struct rt_share share;
	uint32_t unit_bytes; /* requests are in these */
	bool read_only;
	bool broken, lost; /* lost: by the end of a service below */
	struct store_device device;
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
 * Takes the device's queue. OPENED: `queue->device` works, and stays where it is. NO_DISK, LOST,
 * NO_MEMORY: it does not. The queue ends with the program: there is no way back.
 */
MUST_CHECK enum store_range_opened store_queue_open(struct store_queue *queue,
						    const struct store_range_parts *parts);

#endif
