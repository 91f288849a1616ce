/*
 * A DMA pool: the memory that one function can reach, with its domain; and the buffers in it.
 *
 * The pool has one memory object that no slot ever names: the pages that buffers are made of, and
 * behind them the page tables of the domain, for the worst case. So all of it is charged when the
 * pool is made, and a buffer costs its record alone. Page i of the pool, when a buffer has it,
 * stands at the domain's address DMA_FIRST + i pages.
 *
 * A function may keep an address that it once translated, whatever the IOMMU is told. So the pool
 * belongs to its Device until the function was reset: only then do frames leave it. Pages that a
 * buffer gives back serve the pool's next buffers, zeroed.
 *
 * A buffer is a view of the pool's memory, so that it is mapped, and loses its pages, as every view
 * does: memory_view.h, mapping.h.
 */
#ifndef KERNEL_OBJECT_DMA_POOL_H
#define KERNEL_OBJECT_DMA_POOL_H

#include "core/base/tree.h"
#include "kernel/object/device.h"
#include "kernel/object/memory_view.h"

#define DMA_POOL_PAGES_LARGEST 65536u
#define DMA_POOL_BUFFERS 256u
/* Neither page 0 nor the addresses of interrupts are ever reached from here. */
#define DMA_FIRST UINT64_C(0x10000)

/* Guarded by the one kernel lock. */
struct dma_pool {
	struct object object;
	struct memory *memory; /* needed: pages, and tables behind them */
	struct device *device; /* whose domain shows the buffers; null: not yet, or no more */
	uint32_t pages;
	uint32_t tables;      /* the most that the domain can need */
	uint32_t tables_used; /* that the domain has */
	uint32_t pages_used;  /* those of buffers */
	uint32_t buffer_count;
	struct tree buffers; /* by their first pages; disjoint */
};

/* Guarded by the one kernel lock. */
struct dma_buffer {
	struct memory_view view; /* first: it is the object */
	struct dma_pool *pool;   /* needed; null: it has given its pages back */
	struct tree_node node;   /* in the pool's tree */
	uint32_t mapped;         /* pages that the domain shows, from the first */
	uint64_t round; /* after which the function has lost the pages; 0: not yet joined */
};

static inline struct dma_pool *dma_pool_of(struct object *object)
{
	return CONTAINER_OF(object, struct dma_pool, object);
}

static inline struct dma_buffer *dma_buffer_of(struct object *object)
{
	return CONTAINER_OF(object, struct dma_buffer, view.object);
}

static inline struct dma_buffer *dma_buffer_of_node(struct tree_node *node)
{
	return node ? CONTAINER_OF(node, struct dma_buffer, node) : NULL;
}

/* The address in the domain of a page of the pool. */
static inline uint64_t dma_address(uint32_t page)
{
	return DMA_FIRST + ((uint64_t)page << PAGE_SHIFT);
}

/*
 * Makes a pool of `pages` pages (1 to DMA_POOL_PAGES_LARGEST), of which none is filled, and that is
 * no device's yet. LEDGER_LIMIT; nothing changed then.
 */
MUST_CHECK enum status dma_pool_create(struct ledger *ledger, uint32_t pages,
				       struct dma_pool **created);

/* Fills zeroed frames in, within the budget. True when all are there. */
MUST_CHECK bool dma_pool_fill(struct dma_pool *pool);

/* A pool that is filled becomes that of a device, which has none: its domain is open. */
void dma_pool_bind(struct dma_pool *pool, struct device *device);

/*
 * Makes a buffer of `pages` pages that are adjacent in the pool. BUSY: not now, buffers are being
 * taken apart; LEDGER_LIMIT: there are too many buffers, no such row of free pages, or no room for
 * the record. Nothing changed then.
 */
MUST_CHECK enum status dma_buffer_create(struct dma_pool *pool, uint32_t pages,
					 struct dma_buffer **created);

/*
 * Zeroes its pages and shows them to the device, which the pool still has, within the budget. True
 * when all are.
 */
MUST_CHECK bool dma_buffer_fill(struct dma_buffer *buffer);

/*
 * Ends all calls upon the pool and all buffers, and takes their pages away from whoever has mapped
 * them. True when there is no buffer left; else the buffers that end are taken apart first.
 */
MUST_CHECK bool dma_pool_withdraw(struct dma_pool *pool);

/* See object_teardown_function. */
bool dma_pool_teardown(struct object *object);
bool dma_buffer_teardown(struct object *object);

#endif
