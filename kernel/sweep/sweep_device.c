/*
 * The sweep over devices: S48 to S52. See sweep.h. That their pages are frames of nobody else is
 * S20, that they are charged is S22, and that mappings of them fit is S40 to S42.
 */
#include "kernel/sweep/sweep.h"

#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/object/device_mmio.h"
#include "kernel/object/dma_pool.h"
#include "kernel/object/interrupt.h"

/*
 * ---- S48: what a Device lists ------------------------------------------------------------------
 */

static bool mmios_check(const struct device *device, struct sweep_fault *fault)
{
	struct device_mmio *const *link = &device->mmios;

	for (const struct device_mmio *m = *link; m; m = *link) {
		if (!sweep_expect(fault, 48,
				  m->siblings.place == link && m->device == device &&
					  m->view.object.ledger == device->object.ledger,
				  "a Device's list of registers", m))
			return false;
		link = &m->siblings.next;
	}
	return true;
}

static bool interrupts_check(const struct device *device, struct sweep_fault *fault)
{
	for (unsigned row = 0; row < ARCH_DEVICE_VECTORS; row++) {
		const struct interrupt *i = device->interrupts[row];

		if (!i)
			continue;
		if (!sweep_expect(fault, 48,
				  i->device == device && i->row == row && device->is_master &&
					  row < arch_device_get(device->index)->vectors,
				  "a Device's interrupts", i))
			return false;
		if (!sweep_expect(fault, 48,
				  !i->waiter || (i->waiter->object == &i->object &&
						 i->waiter->state == OPERATION_WAIT),
				  "an interrupt's wait", i))
			return false;
	}
	return true;
}

bool sweep_device(const struct device *device, struct sweep_fault *fault)
{
	const struct operation *resetter = device->resetter;

	return sweep_expect(fault, 48,
			    device->index < arch_device_count() &&
				    kernel.functions[device->index].device == device,
			    "a Device that its function does not know", device) &&
	       sweep_expect(fault, 48,
			    !resetter || (resetter->object == &device->object &&
					  operation_is_method(resetter)),
			    "a reset that nobody goes on with", device) &&
	       mmios_check(device, fault) && interrupts_check(device, fault);
}

bool sweep_mmio(const struct device_mmio *mmio, struct sweep_fault *fault)
{
	return sweep_expect(fault, 48, !mmio->device || *mmio->siblings.place == mmio,
			    "registers that their Device does not list", mmio);
}

bool sweep_interrupt(const struct interrupt *interrupt, struct sweep_fault *fault)
{
	return sweep_expect(fault, 48,
			    !interrupt->device ||
				    interrupt->device->interrupts[interrupt->row] == interrupt,
			    "an interrupt that its Device does not list", interrupt);
}

/*
 * ---- S49, S50: pools ---------------------------------------------------------------------------
 */

/* The pages of the domain from `page` to the one before `end`: all shown, or none. */
static bool pages_check(const struct dma_pool *pool, uint32_t page, uint32_t end, bool shown,
			struct sweep_fault *fault)
{
	for (; page < end; page++) {
		struct physical frame = {0};
		bool found = arch_domain_find(pool->device->index, dma_address(page), &frame);

		if (!sweep_expect(fault, 50, found == shown,
				  "a page of a domain that no buffer shows, or none where one does",
				  pool) ||
		    !sweep_expect(fault, 50,
				  !found ||
					  frame.address == memory_frame(pool->memory, page).address,
				  "another frame than the pool's", pool))
			return false;
	}
	return true;
}

static bool buffer_check(const struct dma_pool *pool, const struct dma_buffer *b,
			 struct sweep_fault *fault)
{
	return sweep_expect(fault, 49,
			    b->pool == pool && b->view.memory == pool->memory && b->view.pages &&
				    b->node.key == b->view.page_offset,
			    "a pool's buffer", b) &&
	       sweep_expect(fault, 49,
			    b->view.page_offset < pool->pages &&
				    b->view.pages <= pool->pages - b->view.page_offset &&
				    b->mapped <= b->view.pages,
			    "a buffer beyond its pool", b);
}

bool sweep_pool(const struct dma_pool *pool, struct sweep_fault *fault)
{
	uint32_t buffers = 0, pages = 0, next = 0;

	for (const struct tree_node *n = tree_first(&pool->buffers); n; n = tree_next(n)) {
		const struct dma_buffer *b = CONTAINER_OF(n, const struct dma_buffer, node);
		uint32_t first = b->view.page_offset, mapped = first + b->mapped;

		if (!buffer_check(pool, b, fault) ||
		    !sweep_expect(fault, 49, first >= next, "buffers that overlap", b))
			return false;
		if (pool->device &&
		    (!pages_check(pool, next, first, false, fault) ||
		     !pages_check(pool, first, mapped, true, fault) ||
		     !pages_check(pool, mapped, first + b->view.pages, false, fault)))
			return false;
		buffers++;
		pages += b->view.pages;
		next = first + b->view.pages;
	}
	return (!pool->device || pages_check(pool, next, pool->pages, false, fault)) &&
	       sweep_expect(fault, 49,
			    buffers == pool->buffer_count && pages == pool->pages_used &&
				    tree_check(&pool->buffers),
			    "the count of a pool's buffers", pool) &&
	       sweep_expect(fault, 49,
			    pool->tables_used <= pool->tables &&
				    (!pool->device || pool->device->pool == pool),
			    "a pool that its Device does not know", pool);
}

/*
 * ---- S51, S52: functions -----------------------------------------------------------------------
 */

/* Some function of a Device that the ledger pays for will look again. */
static bool will_be_woken(const struct ledger *ledger)
{
	for (unsigned i = 0; i < ARCH_DEVICES; i++)
		if (kernel.functions[i].device && kernel.functions[i].timer.place &&
		    kernel.functions[i].device->object.ledger == ledger)
			return true;
	return false;
}

static bool function_check(const struct device_function *function, struct sweep_fault *fault)
{
	const struct device *device = function->device;

	return sweep_expect(fault, 48, !device || &kernel.functions[device->index] == function,
			    "a function of a Device that is not its", function) &&
	       sweep_expect(fault, 51, device || !function->timer.place,
			    "a function has a timer, and nobody waits for it", function) &&
	       sweep_expect(fault, 52, function->is_retired || !function->lost.index.address,
			    "frames are lost to a function that is not retired", function);
}

bool sweep_functions(struct sweep_fault *fault)
{
	uint64_t lost = 0, retired = 0;

	for (unsigned i = 0; i < ARCH_DEVICES; i++) {
		const struct memory *memory = &kernel.functions[i].lost;
		uint64_t leaves = memory->two_levels ? (memory->pages + MEMORY_INDEX_ENTRIES - 1) /
							       MEMORY_INDEX_ENTRIES
						     : 0;

		if (!function_check(&kernel.functions[i], fault))
			return false;
		if (memory->index.address)
			lost += memory->pages + 1 + leaves;
	}
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		retired += l->frames_retired;
		if (!sweep_expect(fault, 51, !l->waiting || will_be_woken(l),
				  "an object waits for hardware, and nobody will wake it", l))
			return false;
	}
	return sweep_expect(fault, 52, lost == retired,
			    "frames that are lost, and frames that are charged for ever", NULL);
}
