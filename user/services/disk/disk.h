/*
 * The service of partitions (schema/block.capnp, schema/disk.capnp; docs/disk.md).
 *
 * It reads the partition table of one disk when it starts, and serves each range that its
 * configuration names: a BlockDevice with a place for one queue. A request is checked against the
 * range, and goes on to the driver's queue for the same view, so no byte of a store passes through
 * here. Labels that the table does not have are ranges that are not there, and
 * on a machine without a disk, or with one whose table is not good, all of them are.
 *
 *	main.c     starting: the configuration, the table, the exports
 *	table.c    reads both copies of the table, before anything is served
 *	range.c    a range: describe, attach
 *	queue.c    a queue: requests that go on to the driver
 */
#ifndef USER_SERVICES_DISK_DISK_H
#define USER_SERVICES_DISK_DISK_H

#include "core/gpt/gpt.h"
#include "user/rt/console.h"
#include "user/rt/generated/block_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"
#include "user/rt/share.h"

#define DISK_RANGES 8u
/* Requests that are with the driver at once, of all queues. */
#define DISK_TASKS 24u
#define DISK_TASKS_PER_RANGE 8u
/* A driver that does not answer for so long has failed. */
#define DISK_SECONDS 30u
/* An attach waits so long for a holder to go. */
#define DISK_PATIENCE_NS RT_SECOND_NS

struct disk;
struct disk_range;

enum disk_queue_state {
	DISK_QUEUE_FREE,
	DISK_QUEUE_ATTACHING, /* at the driver */
	DISK_QUEUE_LIVE,
	DISK_QUEUE_BROKEN,  /* a request has failed: all later ones do */
	DISK_QUEUE_CLOSING, /* without a holder; requests are outstanding */
};

/* The one queue of a range. */
struct disk_queue {
	enum disk_queue_state state;
	struct block_queue upstream; /* the driver's, over the holder's view */
	uint32_t outstanding;        /* tasks of this queue */
};

struct disk_range {
	struct disk *disk;
	char label[GPT_LABEL_BYTES];
	uint64_t first_block, block_count; /* count 0: the disk has no such partition */
	struct disk_queue queue;
	/* An attach in progress: the caller that waits, and the view until it is given on. */
	struct rt_server_deferred *attaching;
	struct memory_view view;
	struct rt_server_moment patience; /* while it waits for the former holder to go */
	struct rt_server_ask ask;
};

/* A request that is with the driver. */
struct disk_task {
	struct disk_range *range;            /* null: the task is free */
	struct rt_server_deferred *deferred; /* null: its caller is gone */
	struct rt_server_ask ask;
};

/* The table while it is read. */
#define DISK_ENTRIES_BYTES (GPT_ENTRIES * GPT_ENTRY_BYTES)
struct disk_reading {
	struct disk *disk;
	struct rt_mapper mapper;
	struct rt_share share;
	struct block_queue queue;
	bool lost; /* the driver is gone */
	struct gpt_geometry geometry;
	uint8_t headers[2][GPT_BLOCK_BYTES_MOST];
	uint8_t entries[2][DISK_ENTRIES_BYTES];
};

struct disk {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE + DISK_RANGES];
	struct rt_console console;
	struct block_device device; /* the id zero: there is none */
	struct address_space space;
	struct memory memory;
	uint32_t block_bytes, physical_bytes;
	uint64_t block_count;
	bool volatile_cache, read_only;
	struct disk_reading reading;
	struct gpt_table table;
	struct disk_range ranges[DISK_RANGES];
	struct disk_task tasks[DISK_TASKS];
};

/*
 * Asks the device for its size, reads both copies of its table and judges them; a copy that is
 * damaged is told on the console. Then `disk->table` is filled; it is empty, and the console says
 * why, when there is nothing to serve from. False: the driver was lost meanwhile.
 */
MUST_CHECK bool disk_table_read(struct disk *disk);

extern const struct rt_server_class disk_range_class;
extern const struct rt_server_class disk_queue_class;

/* Prepares a range, which has no blocks yet. */
void disk_range_init(struct disk_range *range, struct disk *disk);

/* The range's queue has nobody and nothing any more: an attach that waits goes on. */
void disk_range_free(struct disk_range *range);

/* Takes the queue's upstream from the driver when nothing of it is outstanding. */
void disk_queue_settle(struct disk_range *range);

#endif
