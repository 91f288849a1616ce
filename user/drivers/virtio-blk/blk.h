/*
 * The driver of a virtio disk (virtio 1.2, 5.2): its state, and the parts that its files share.
 *
 * A holder of a queue calls with blocks of any number; the driver does them in pieces of a page.
 * Each piece has a slot for as long as the device has it: three descriptors, a page of the device's
 * memory for the data, and a cell for header and outcome. Bytes are copied once between that page
 * and the holder's view, and nobody looks at them here. Slots go round among the requests that
 * wait, so no holder's long request keeps another one waiting.
 *
 *	main.c      opening the device, and the server loop
 *	attach.c    BlockDevice: describe, and places for queues
 *	queue.c     BlockQueue: calls become requests; their ends
 *	slot.c      pieces of requests, given to the device and taken back
 *
 * A queue that nobody holds any more keeps its place until the device has given back everything of
 * it; so nothing of a former holder is written later. A device that does not answer for too long
 * ends the driver, and the kernel resets it. Read next: user/drivers/virtio/driver.h,
 * schema/block.capnp.
 */
#ifndef USER_DRIVERS_VIRTIO_BLK_BLK_H
#define USER_DRIVERS_VIRTIO_BLK_BLK_H

#include "user/drivers/virtio/watch.h"
#include "user/rt/generated/block_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/server_ask.h"

/* Holders at once: every range of `disk`, and its own reading of the table. */
#define BLK_QUEUES 9u
#define BLK_REQUESTS 32u
#define BLK_REQUESTS_PER_QUEUE 8u
#define BLK_VIEW_BYTES_MOST (UINT64_C(1) << 20)

#define BLK_SLOTS 32u
#define BLK_SLOT_BYTES 4096u
#define BLK_DESCRIPTORS 3u /* header, data, outcome */
#define BLK_QUEUE_SIZE 128u
/* The cell of a slot: the header, and behind it the outcome. */
#define BLK_CELL_BYTES 32u
#define BLK_CELL_OUTCOME 16u

_Static_assert(BLK_SLOTS *BLK_DESCRIPTORS <= BLK_QUEUE_SIZE, "each slot has its descriptors");
_Static_assert(BLK_SLOTS *BLK_CELL_BYTES <= 4096, "the cells fill one page");

struct blk;

enum blk_queue_state {
	BLK_QUEUE_FREE,
	BLK_QUEUE_LIVE,
	BLK_QUEUE_BROKEN,  /* a request has failed: all others do */
	BLK_QUEUE_CLOSING, /* without a holder; something of it is with the device */
};

struct blk_queue {
	struct blk *blk;
	enum blk_queue_state state;
	uint32_t requests; /* of it, in blk->requests */
	struct memory_view view;
	struct rt_mapped mapped;
};

enum blk_kind { BLK_READ, BLK_WRITE, BLK_FLUSH };

struct blk_request {
	struct blk_queue *queue; /* null: free */
	enum blk_kind kind;
	uint64_t block;
	uint32_t bytes;  /* of its data; 0: a flush */
	uint64_t offset; /* in the view */
	uint32_t sent_bytes;
	bool sent; /* all of it */
	bool failed;
	uint32_t slots;                      /* with the device */
	struct rt_server_deferred *deferred; /* null: its caller is gone */
};

/* A piece of a request, while the device has it. */
struct blk_slot {
	uint16_t ids[BLK_DESCRIPTORS]; /* of its descriptors, for good */
	struct blk_request *request;   /* null: free */
	uint32_t at, bytes;            /* in the request's data */
	uint64_t round;                /* of the patience, in which it was given */
};

struct blk {
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE + BLK_QUEUES];
	struct virtio_driver driver;
	enum virtio_driver_end end; /* of the loop, when it is none of the server's */
	struct virtio_watch watch;
	/* The disk. */
	uint32_t block_bytes, physical_bytes;
	uint64_t blocks;
	bool volatile_cache, read_only;
	/* The device's queue, and the slots. */
	struct virtio_queue queue;
	uint32_t notify_offset;
	struct virtio_memory cells, pages;
	struct blk_slot slots[BLK_SLOTS];
	uint32_t slot_count;
	uint8_t slot_of[BLK_QUEUE_SIZE]; /* by the first descriptor */
	uint32_t slots_used;
	struct rt_server_moment patience; /* while a slot is used */
	uint64_t round;
	/* The callers. */
	struct blk_queue queues[BLK_QUEUES];
	struct blk_request requests[BLK_REQUESTS];
	uint32_t turn; /* the request that gets the next slot */
	/* A call of attach that waits for a place, with its view. */
	struct rt_server_deferred *attaching;
	struct memory_view attaching_view;
	struct rt_server_moment attaching_patience;
};

/* Ends the driver: the device broke a rule. */
void blk_broken(struct blk *blk, const char *what);

/* ---- attach.c -------------------------------------------------------------------------------- */

/* Prepares the places; `blk->server` and `blk->clock` are there. */
void blk_attach_init(struct blk *blk);
/* Nothing of the queue is left: its place is free, and a call that waits for one gets it. */
void blk_queue_free(struct blk_queue *queue);

extern const struct rt_server_class blk_device_class;

/* ---- queue.c --------------------------------------------------------------------------------- */

/* Ends the requests that are over, and gives slots to the others. */
void blk_requests_go_on(struct blk *blk);

extern const struct rt_server_class blk_queue_class;

/* ---- slot.c ---------------------------------------------------------------------------------- */

/* Prepares the slots behind the opening of the device's queue; false: it has no room for one. */
MUST_CHECK bool blk_slots_init(struct blk *blk);
/* Gives as many pieces to the device as there are slots. */
void blk_slots_fill(struct blk *blk);
/* Takes back what the device has done. Gives how many pieces came back. */
uint32_t blk_slots_take(struct blk *blk);

#endif
