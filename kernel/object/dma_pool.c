/*
 * DMA pools: see dma_pool.h. Buffers stand in dma_buffer.c.
 */
#include "kernel/object/dma_pool.h"

#include "kernel/generation.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

enum status dma_pool_create(struct ledger *ledger, uint32_t pages, struct dma_pool **created)
{
	uint32_t tables = arch_domain_tables(DMA_FIRST, pages);
	struct dma_pool *pool;
	struct memory *memory;
	struct object *object;
	enum status status = memory_create(ledger, pages + tables, &memory);

	if (status != STATUS_OK)
		return status;
	status = object_create(ledger, OBJECT_DMA_POOL, sizeof(*pool), &object);
	if (status != STATUS_OK) {
		object_settle(&memory->object);
		return status;
	}
	pool = dma_pool_of(object);
	pool->memory = memory;
	object_need(&memory->object);
	pool->pages = pages;
	pool->tables = tables;
	*created = pool;
	return STATUS_OK;
}

bool dma_pool_fill(struct dma_pool *pool)
{
	return memory_fill(pool->memory);
}

void dma_pool_bind(struct dma_pool *pool, struct device *device)
{
	struct frame_stock stock = {.first = memory_frame(pool->memory, pool->pages), .count = 1};

	pool->tables_used = 1;
	arch_domain_open(device->index, &stock);
	pool->device = device;
	device->pool = pool;
	object_need(&pool->object);
	device_master(device);
}

/* One step nearer to the end of a buffer, which may be gone then. */
static void buffer_withdraw(struct dma_buffer *buffer)
{
	struct object *object = &buffer->view.object;

	switch ((enum object_state)object->state) {
	case OBJECT_LIVE:
		object_end(object);
		return;
	case OBJECT_PARKED:
		(void)!memory_view_mappings_withdraw(&buffer->view);
		return;
	case OBJECT_WAITING:
		object_wake(object);
		return;
	case OBJECT_ENDING:
		object_hurry(object);
		return;
	case OBJECT_WORKED_ON:
		return;
	}
}

bool dma_pool_withdraw(struct dma_pool *pool)
{
	struct tree_node *node;

	/* Nobody finds the pool any more; it ends when the Device has let go of it. */
	object_end(&pool->object);
	while (pool->object.waiters && work_is_left()) {
		operation_abort(pool->object.waiters, STATUS_DISCONNECTED);
		work_spend(WORK_UNITS_ABORT);
	}
	if (pool->object.waiters)
		return false;
	node = tree_first(&pool->buffers);
	if (!node)
		return true;
	buffer_withdraw(dma_buffer_of_node(node));
	return false;
}

bool dma_pool_teardown(struct object *object)
{
	struct dma_pool *pool = dma_pool_of(object);
	struct memory *memory = pool->memory;

	pool->memory = NULL;
	graph_changed();
	if (memory)
		object_unneed(&memory->object);
	return true;
}
