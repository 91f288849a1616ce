/*
 * The frames of the machine that are free.
 *
 * A frame is free in one of two ways: on the list of frames that were given back (linked through
 * their first word), or above the frontier of a boot range, never touched. The pool does not know
 * who holds a frame: ledgers count frames, and since the root ledger's limit is the pool's size and
 * nothing is overcommitted, a frame that a ledger was charged for is always here. The pool never
 * zeroes: the code that takes a frame zeroes or overwrites all of it before anyone else can see it.
 */
#ifndef KERNEL_RESOURCE_FRAME_H
#define KERNEL_RESOURCE_FRAME_H

#include "kernel/arch/interface.h"

/*
 * Guarded by the one kernel lock. With several CPUs each would keep a small stock of free frames
 * in front of it. A frame comes here only when no CPU can have it in a TLB any more: after the
 * shootdown.
 */
struct frame_pool {
	struct physical free; /* list of returned frames; address 0: none */
	uint64_t free_count;  /* returned and untouched ones */
	uint64_t total;
	uint32_t range;      /* the range whose frontier is used */
	uint64_t range_used; /* bytes of it below the frontier */
	struct boot_range ranges[BOOT_MEMORY_RANGES];
	uint32_t range_count;
};

/* Takes over the boot ranges. Touches no frame. */
void frame_pool_init(struct frame_pool *pool, const struct boot_info *info);

/*
 * Takes `count` adjacent frames out of an untouched range, for good; address 0 when none is left.
 */
struct physical frame_pool_take_block(struct frame_pool *pool, uint64_t count);

/*
 * One frame with undefined contents. The caller's ledger has been charged for it, so it is there.
 */
struct physical frame_take(void);

/* One zeroed frame. As frame_take. */
struct physical frame_take_zeroed(void);

/* `count` zeroed frames, which need not follow one another. As frame_take. */
void frames_take_zeroed(struct physical *frames, uint32_t count);

/* Gives a frame back; no space maps it and nothing names it any more. */
void frame_give(struct physical frame);

/* Puts `count` zeroed frames into a stock, and gives back what a stock still holds. */
void frame_stock_fill(struct frame_stock *stock, uint32_t count);
uint32_t frame_stock_empty(struct frame_stock *stock);

#endif
