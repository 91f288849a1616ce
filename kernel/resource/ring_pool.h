/*
 * The pool of ring blocks, set aside at boot.
 *
 * A block is the ring region that a thread shares with the kernel, followed by the kernel's half:
 * the thread itself with its operation records. A ledger pays for both together, as one ring
 * region. The blocks stay what they are for as long as the system runs, so kernel page tables never
 * change.
 */
#ifndef KERNEL_RESOURCE_RING_POOL_H
#define KERNEL_RESOURCE_RING_POOL_H

#include "abi/ring.h"
#include "kernel/arch/interface.h"

#define RING_BLOCK_REGION_PAGES (RING_REGION_BYTES / PAGE_BYTES)
#define RING_BLOCK_KERNEL_PAGES 5u
#define RING_BLOCK_PAGES (RING_BLOCK_REGION_PAGES + RING_BLOCK_KERNEL_PAGES)

struct ring_pool {
	struct physical first_free; /* linked through the first word; address 0: none */
	struct physical untouched;  /* the next block that was never used */
	uint64_t untouched_count;
	uint64_t total, free_count;
};

/*
 * Sets `count` adjacent blocks aside, as many as the boot package says. Touches none of them.
 * False: no piece of memory is so large.
 */
MUST_CHECK bool ring_pool_init(struct ring_pool *pool, uint32_t count);

/* One block, all zero. The caller's ledger has been charged, so it is there. */
struct physical ring_pool_take(void);

/* Gives a block back: its thread is gone, and no space maps its region. */
void ring_pool_give(struct physical block);

#endif
