/*
 * The disk under a service's store: its queue, memory for SQLite, and the engine.
 *
 * After a call of the disk that failed nothing more is asked, and whoever uses the store begins
 * anew, best by ending. Read next: queue.h, user/store/engine.h.
 */
#ifndef USER_STORE_RANGE_H
#define USER_STORE_RANGE_H

#include "user/store/engine.h"
#include "user/store/queue.h"

/* SQLite's memory in a service: tens of kilobytes of pages, and statements. */
#define STORE_RANGE_MEMORY_BYTES (UINT32_C(384) << 10)

struct store_range {
	struct store_queue disk;
	struct rt_mapped memory; /* SQLite's */
	struct store_engine engine;
};

/*
 * Takes the range's queue, memory for SQLite, and opens the store. It ends with the program: there
 * is no way back. `range->engine` is open after OPENED and MADE.
 */
MUST_CHECK enum store_range_opened store_range_open(struct store_range *range,
						    const struct store_range_parts *parts,
						    enum store_blank blank);

#endif
