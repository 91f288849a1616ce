/*
 * The links of the authority graph: what objects of the kernel hold of each other, without a slot.
 * See graph.h. Each type has a few in a fixed order; the thread's operations and the builder's
 * moves come last and are counted by their places. The place of a process's mapping is its address,
 * so that a walk goes on after it without a search.
 */
#include "kernel/method/graph_rows.h"

#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/object/device_mmio.h"
#include "kernel/object/dma_pool.h"
#include "kernel/object/interrupt.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/park.h"
#include "kernel/object/process_builder.h"
#include "kernel/object/thread.h"
#include "kernel/object/thread_spawn.h"
#include "kernel/work.h"

/* A walk over the links of one object: those before `next` are passed over. */
struct links {
	const struct object *from;
	uint64_t at, next;
	uint32_t steps;
	bool full;
};

/* Going on to the next mapping. */
#define MAPPING_UNITS 2u

/* The next link; `to` null: it is not there, but has its place. */
static void link_add(struct links *links, enum graph_relation relation, const struct object *to)
{
	struct graph_row row = {.kind = GRAPH_KIND_LINK, .hold = (uint8_t)relation};

	links->steps++;
	if (links->at++ < links->next || links->full)
		return;
	if (to) {
		row.object = object_number(links->from);
		row.target = object_number(to);
		row.type = graph_type_of(to);
		if (links->from->type == OBJECT_FACET) {
			const struct facet *facet =
				CONTAINER_OF(links->from, const struct facet, object);

			row.index = facet->tag_index;
			row.value = facet->interface;
		}
		if (!graph_row_add(&row)) {
			links->full = true;
			return;
		}
	}
	links->next = links->at;
}

#define ADD(relation, pointer, member) \
	link_add(links, GRAPH_RELATION_##relation, (pointer) ? &(pointer)->member : NULL)

/* The object that a mapping shows; null for the kernel's own, and when its pages were withdrawn. */
static const struct object *mapping_target(const struct mapping *mapping)
{
	if (mapping->view)
		return &mapping->view->object;
	return mapping->memory ? &mapping->memory->object : NULL;
}

/* As many as room and budget allow, but at least one. */
static void mapping_links(struct links *links, const struct process *process)
{
	uint64_t first = links->at, next = links->next > first ? links->next - first : 0;
	const struct mapping *m;
	bool any = false;

	if (next > USER_HIGH >> PAGE_SHIFT)
		return;
	m = mapping_find(process, next << PAGE_SHIFT);
	/* The mapping that begins before that has had its turn. */
	if (m && m->address >> PAGE_SHIFT < next)
		m = mapping_next(m);
	for (; m && !links->full; m = mapping_next(m)) {
		if (any && !work_is_left()) {
			links->full = true;
			return;
		}
		any = true;
		work_spend(MAPPING_UNITS);
		links->at = first + (m->address >> PAGE_SHIFT);
		link_add(links,
			 arch_access_writes((enum arch_access)m->access) ? GRAPH_RELATION_WRITES
									 : GRAPH_RELATION_READS,
			 mapping_target(m));
	}
}

static void process_links(struct links *links, const struct process *process)
{
	ADD(SESSION, process->session, object);
	ADD(IMAGE, process->image, object);
	ADD(MEMORY, process->memory, object);
	ADD(PARK, process->park, object);
	mapping_links(links, process);
}

static void thread_links(struct links *links, const struct thread *thread)
{
	ADD(PROCESS, thread->process, object);
	for (unsigned i = 0; i < RING_OPERATIONS; i++) {
		const struct operation *operation = &thread->operations[i];

		link_add(links, GRAPH_RELATION_WORKS_ON,
			 operation_is_method(operation) ? operation->kernel.part : NULL);
	}
}

/* The object that a move will give; null when it has gone meanwhile. */
static const struct object *move_target(const struct process_builder *builder, uint32_t row)
{
	const struct cap_slot *slot;

	if (!builder->creator || !builder->process || !builder->moves[row].key)
		return NULL;
	slot = cap_table_find_transit(&builder->creator->table, builder->moves[row]);
	return slot ? object_of(slot->target) : NULL;
}

static void builder_links(struct links *links, const struct process_builder *builder)
{
	ADD(BUILDS, builder->process, object);
	ADD(CREATOR, builder->creator, object);
	ADD(IMAGE, builder->image, object);
	for (uint32_t row = 1; row < builder->rows; row++)
		link_add(links, GRAPH_RELATION_GRANT, move_target(builder, row));
}

/* A view that was cut from a view names that view. */
static void view_links(struct links *links, const struct memory_view *view)
{
	if (view->parent)
		ADD(CUT_FROM, view->parent, object);
	else
		ADD(CUT_FROM, view->memory, object);
}

static void scope_links(struct links *links, const struct scope *scope)
{
	ADD(BOUND, scope->queue.receiver, object);
}

/* A facet leads to an endpoint or a scope. */
static void facet_links(struct links *links, const struct facet *facet)
{
	link_add(links, GRAPH_RELATION_SERVICE, facet->queue ? facet->queue->owner : NULL);
}

#define AS(type) CONTAINER_OF(links->from, const struct type, object)
/* These two begin with a view, which is the object. */
#define MMIO(from) CONTAINER_OF(from, const struct device_mmio, view.object)
#define BUFFER(from) CONTAINER_OF(from, const struct dma_buffer, view.object)

static void links_walk(struct links *links)
{
	switch ((enum object_type)links->from->type) {
	case OBJECT_PROCESS:
		process_links(links, AS(process));
		break;
	case OBJECT_THREAD:
		thread_links(links, AS(thread));
		break;
	case OBJECT_BUILDER:
		builder_links(links, AS(process_builder));
		break;
	case OBJECT_IMAGE:
		ADD(MEMORY, AS(image)->program, object);
		break;
	case OBJECT_FACET:
		facet_links(links, AS(facet));
		break;
	case OBJECT_SCOPE:
		scope_links(links, AS(scope));
		break;
	case OBJECT_MEMORY_VIEW:
		view_links(links, AS(memory_view));
		break;
	case OBJECT_THREAD_HANDLE:
		ADD(WATCHES, AS(thread_handle)->thread, object);
		break;
	case OBJECT_PARK:
		ADD(MEMORY, AS(park)->memory, object);
		break;
	case OBJECT_SESSION_REFERENCE:
		ADD(REFERS_TO, AS(session_reference)->session, object);
		break;
	case OBJECT_SESSION:
		ADD(OWN_LEDGER, AS(session)->ledger, object);
		break;
	case OBJECT_DEVICE_MMIO:
		ADD(DEVICE, MMIO(links->from)->device, object);
		ADD(MEMORY, MMIO(links->from)->view.memory, object);
		break;
	case OBJECT_DMA_POOL:
		ADD(DEVICE, AS(dma_pool)->device, object);
		ADD(MEMORY, AS(dma_pool)->memory, object);
		break;
	case OBJECT_DMA_BUFFER:
		ADD(POOL, BUFFER(links->from)->pool, object);
		break;
	case OBJECT_INTERRUPT:
		ADD(DEVICE, AS(interrupt)->device, object);
		break;
	case OBJECT_DEVICE:
		ADD(POOL, AS(device)->pool, object);
		break;
	case OBJECT_ROOT:
	case OBJECT_SERIAL:
	case OBJECT_LEDGER:
	case OBJECT_MEMORY:
	case OBJECT_ENDPOINT:
	case OBJECT_TYPE_COUNT:
		break;
	}
}

bool graph_link_rows(const struct object *object, uint64_t *link)
{
	struct links links = {.from = object, .next = *link};

	links_walk(&links);
	work_spend(links.steps * 2);
	*link = links.next;
	return !links.full;
}
