/*
 * Buffers of a DMA pool: see dma_pool.h.
 */
#include "kernel/object/dma_pool.h"

#include "kernel/generation.h"
#include "kernel/kernel.h"
#include "kernel/object/device_wait.h"
#include "kernel/work.h"

/* Looking at a buffer in search of a row of free pages. */
#define SEARCH_UNITS 1u

/*
 * The first page of the first row of `pages` free ones; the pool's count of pages when there is
 * none. At most DMA_POOL_BUFFERS turns.
 */
static uint32_t row_find(const struct dma_pool *pool, uint32_t pages)
{
	const struct tree_node *node = tree_first(&pool->buffers);
	uint32_t first = 0;

	for (; node; node = tree_next(node)) {
		const struct dma_buffer *buffer = CONTAINER_OF(node, const struct dma_buffer, node);

		work_spend(SEARCH_UNITS);
		if (buffer->view.page_offset - first >= pages)
			return first;
		first = buffer->view.page_offset + buffer->view.pages;
	}
	return pool->pages - first >= pages ? first : pool->pages;
}

/* Whether pages come back: a buffer is being taken apart. At most DMA_POOL_BUFFERS turns. */
static bool some_leave(const struct dma_pool *pool)
{
	const struct tree_node *node = tree_first(&pool->buffers);

	for (; node; node = tree_next(node)) {
		work_spend(SEARCH_UNITS);
		if (CONTAINER_OF(node, const struct dma_buffer, node)->view.object.state >=
		    OBJECT_ENDING)
			return true;
	}
	return false;
}

/* The pool has too little, at least for the moment. */
static enum status row_refuse(const struct dma_pool *pool, uint32_t pages)
{
	if (some_leave(pool))
		return STATUS_BUSY;
	return ledger_refuse(&(struct ledger_refusal){
		.column = LEDGER_FRAMES, .needed = pages, .left = pool->pages - pool->pages_used});
}

enum status dma_buffer_create(struct dma_pool *pool, uint32_t pages, struct dma_buffer **created)
{
	struct dma_buffer *buffer;
	struct object *object;
	uint32_t first = row_find(pool, pages);
	enum status status;

	if (pool->buffer_count == DMA_POOL_BUFFERS || first == pool->pages)
		return row_refuse(pool, pages);
	status = object_create(pool->object.ledger, OBJECT_DMA_BUFFER, sizeof(*buffer), &object);
	if (status != STATUS_OK)
		return status;
	buffer = dma_buffer_of(object);
	buffer->view.memory = pool->memory;
	buffer->view.page_offset = first;
	buffer->view.pages = pages;
	buffer->view.depth = 1;
	buffer->pool = pool;
	object_need(&pool->object);
	tree_insert(&pool->buffers, &buffer->node, first);
	pool->buffer_count++;
	pool->pages_used += pages;
	*created = buffer;
	return STATUS_OK;
}

/* Puts the next frames of the pool that are set aside for tables into a stock. */
static void tables_fill(struct dma_pool *pool, uint32_t count, struct frame_stock *stock)
{
	/* At most one for each level below the root. */
	for (; count > 0; count--) {
		struct physical frame =
			memory_frame(pool->memory, pool->pages + pool->tables_used++);

		*(struct physical *)arch_direct(frame) = stock->first;
		stock->first = frame;
		stock->count++;
	}
}

bool dma_buffer_fill(struct dma_buffer *buffer)
{
	struct dma_pool *pool = buffer->pool;

	for (; buffer->mapped < buffer->view.pages && work_is_left(); buffer->mapped++) {
		uint32_t page = buffer->view.page_offset + buffer->mapped;
		struct physical frame = memory_frame(pool->memory, page);
		uint32_t index = pool->device->index;
		struct frame_stock stock = {0};

		arch_frames_zero(&frame, 1);
		work_spend(WORK_UNITS_PAGE + WORK_UNITS_MAP);
		tables_fill(pool, arch_domain_tables_missing(index, dma_address(page)), &stock);
		arch_domain_map(index, dma_address(page), frame, &stock);
	}
	return buffer->mapped == buffer->view.pages;
}

/*
 * The function loses the pages: they leave its domain, and a round of the IOMMU makes it forget
 * them. True when that is so. A function that is being reset, or was, keeps them until its pool
 * ends, and there is nothing to be done.
 */
static bool pages_withdraw(struct dma_buffer *buffer)
{
	const struct device *device = buffer->pool->device;

	if (!device)
		return true;
	while (buffer->mapped > 0 && work_is_left()) {
		buffer->mapped--;
		arch_domain_unmap(device->index,
				  dma_address(buffer->view.page_offset + buffer->mapped));
		work_spend(WORK_UNITS_MAP);
	}
	if (buffer->mapped > 0)
		return false;
	if (!buffer->round)
		buffer->round = device_round_join(device->index);
	if (device_round_is_done(device->index, buffer->round))
		return true;
	object_wait(&buffer->view.object);
	return false;
}

/* The buffer's pages are the pool's again. */
static void pages_give(struct dma_buffer *buffer)
{
	struct dma_pool *pool = buffer->pool;

	tree_remove(&pool->buffers, &buffer->node);
	pool->buffer_count--;
	pool->pages_used -= buffer->view.pages;
	buffer->view.memory = NULL;
	graph_changed();
}

bool dma_buffer_teardown(struct object *object)
{
	struct dma_buffer *buffer = dma_buffer_of(object);
	struct dma_pool *pool = buffer->pool;

	if (buffer->view.memory) {
		if (!pages_withdraw(buffer))
			return false;
		pages_give(buffer);
	}
	buffer->pool = NULL;
	object_unneed(&pool->object);
	return true;
}
