/*
 * The sweep over processes, and over what links objects with each other: S6 to S13, S15, S16, S44.
 * See sweep.h.
 */
#include "kernel/sweep/sweep.h"

#include "kernel/ipc/endpoint.h"
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

/*
 * ---- one process: S6, S8, S9, S16 --------------------------------------------------------------
 */

/* A table whose pages are gone is not looked at any more. */
static bool table_is_there(const struct process *process)
{
	return process->state != PROCESS_ENDED &&
	       (process->state < PROCESS_ENDING || process->table.pages > 0);
}

/* The slots that builders have promised in a child that is being built. */
static uint32_t builder_promises(const struct process *process)
{
	struct object *o = sweep_object_first(process->object.ledger);
	uint32_t count = 0;

	for (; o; o = sweep_object_next(o)) {
		const struct process_builder *builder = process_builder_of(o);

		if (o->type != OBJECT_BUILDER || builder->process != process)
			continue;
		count = 1; /* the thread's own capability */
		for (uint32_t row = 1; row < builder->rows; row++)
			count += builder->moves[row].key != 0;
	}
	return count;
}

static uint32_t operations_pending(const struct thread *thread, uint32_t *result_capabilities)
{
	uint32_t pending = 0;

	for (unsigned i = 0; i < RING_OPERATIONS; i++) {
		const struct operation *operation = &thread->operations[i];

		if (operation->state == OPERATION_IDLE)
			continue;
		pending++;
		if (operation_is_receive(operation))
			pending += operation->standing.event_places;
		*result_capabilities += operation->result_capabilities;
	}
	return pending;
}

static bool threads_check(const struct process *process, uint32_t *promised,
			  struct sweep_fault *fault)
{
	for (const struct thread *t = process->threads; t;
	     t = thread_circle_after(process->threads, t)) {
		uint32_t pending = operations_pending(t, promised);
		uint32_t unread = t->cq_tail - t->cq_head;

		if (!sweep_expect(fault, 9, t->places == pending, "promised places", t) ||
		    !sweep_expect(fault, 9,
				  unread <= RING_COMPLETIONS &&
					  t->places <= RING_COMPLETIONS - unread,
				  "the completion queue can overflow", t) ||
		    !sweep_expect(fault, 9, t->sq_end - t->sq_head <= RING_SUBMISSIONS,
				  "the submission queue's indexes", t))
			return false;
	}
	/* Completions of ended threads are not delivered; their slots are promised until each
	 * operation is dropped. */
	for (const struct thread *t = process->ended_threads; t;
	     t = thread_circle_after(process->ended_threads, t))
		(void)operations_pending(t, promised);
	return true;
}

static bool mappings_check(const struct process *process, struct sweep_fault *fault)
{
	uint64_t end = USER_LOW;
	uint32_t count = 0;

	if (!sweep_expect(fault, 16, tree_check(&process->mappings), "the index of mappings",
			  process))
		return false;
	for (const struct mapping *m = mapping_find(process, 0); m; m = mapping_next(m)) {
		if (!sweep_expect(fault, 16, m->node.key == m->address, "a mapping's key", m) ||
		    !sweep_expect(fault, 16, m->address >= end, "mappings overlap", process) ||
		    !sweep_expect(fault, 16, m->pages > 0 && m->done <= m->pages, "pages", m) ||
		    !sweep_expect(fault, 16, m->process == process, "another's mapping", m) ||
		    !sweep_expect(fault, 16, !(m->address & (PAGE_BYTES - 1)), "alignment", m))
			return false;
		end = mapping_end(m);
		count++;
	}
	return sweep_expect(fault, 16, end <= USER_HIGH, "a mapping above user space", process) &&
	       sweep_expect(fault, 16, count == process->mapping_count, "the count of mappings",
			    process);
}

bool sweep_process(const struct process *process, struct sweep_fault *fault)
{
	uint32_t promised = 0;

	if (!threads_check(process, &promised, fault) || !mappings_check(process, fault) ||
	    !sweep_threads(process, fault) || !sweep_changes(process, fault))
		return false;
	if (!table_is_there(process))
		return true;
	if (!sweep_expect(fault, 6, cap_table_check(&process->table), "a capability table",
			  process))
		return false;
	if (process->state == PROCESS_BUILDING)
		promised += builder_promises(process);
	/* Threads that end still have their operations, and the process has no list of them. */
	return process->state >= PROCESS_ENDING ||
	       sweep_expect(fault, 8, process->table.reserved == promised, "promised slots",
			    process);
}

/*
 * ---- links between objects: S7, S10, S13, S15 --------------------------------------------------
 */

/* Counts from one side of each link, and from the other. */
struct link_counts {
	uint64_t edges, held;               /* S7: in objects' lists, in tables */
	uint64_t waiting, operations;       /* S10: in objects' lists, in threads */
	uint64_t needs, named;              /* S13 */
	uint64_t transit, moves;            /* S15: in tables, in builders */
	uint64_t pins, passed;              /* S28: in tables, in calls that wait */
	uint64_t receives, listed_receives; /* S26: in threads, in endpoints' lists */
	uint64_t made, listed;              /* S15: builders with a creator, in creators' lists */
};

static bool edges_check(struct object *o, struct link_counts *counts, struct sweep_fault *fault)
{
	struct cap_slot *const *link = &o->target.edges;

	for (struct cap_slot *slot = *link; slot; slot = *link) {
		if (!sweep_expect(fault, 7, slot->edge_link == link && slot->target == &o->target,
				  "an edge's links", o) ||
		    !sweep_expect(fault, 7,
				  slot->state == CAP_SLOT_LIVE || slot->state == CAP_SLOT_TRANSIT ||
					  (slot->state == CAP_SLOT_RELEASED && slot->pins > 0),
				  "an edge of a slot that is not held", o))
			return false;
		counts->edges++;
		link = &slot->edge_next;
	}
	return true;
}

static bool waiters_check(const struct object *o, struct link_counts *counts,
			  struct sweep_fault *fault)
{
	const struct operation *operation = NULL;

	while ((operation = operation_after(o, operation)) != NULL) {
		if (!sweep_expect(fault, 10,
				  operation->object == o && operation->state != OPERATION_IDLE &&
					  operation->waits.next->waits.before == operation,
				  "an operation's links", o))
			return false;
		counts->waiting++;
	}
	return true;
}

static void table_count(const struct process *process, struct link_counts *counts)
{
	for (uint32_t i = 0; i < process->table.pages * CAP_PAGE_SLOTS; i++) {
		const struct cap_slot *slot = cap_table_slot(&process->table, i);

		counts->held += slot->state == CAP_SLOT_LIVE || slot->state == CAP_SLOT_TRANSIT ||
				(slot->state == CAP_SLOT_RELEASED && slot->target);
		counts->transit += slot->state == CAP_SLOT_TRANSIT;
		counts->pins += slot->pins;
	}
}

static void process_count(const struct process *process, struct link_counts *counts)
{
	counts->named += process->image != NULL;
	counts->named += process->memory != NULL;
	counts->named += process == kernel.init;
	counts->named += process->session != NULL;
	for (const struct thread *t = process->threads; t;
	     t = thread_circle_after(process->threads, t))
		counts->named++;
	for (const struct mapping *m = mapping_find(process, 0); m; m = mapping_next(m))
		counts->named += m->memory != NULL; /* it, or the view */
	for (const struct process_builder *b = process->builders; b; b = b->made.next)
		counts->listed++;
	if (table_is_there(process))
		table_count(process, counts);
}

/* The capabilities that a waiting call holds: S15, S28, S44. Its receiver is not known yet. */
static bool transfers_count(const struct transfer_list *list, const struct session *session,
			    struct link_counts *counts, struct sweep_fault *fault)
{
	for (uint32_t i = 0; i < list->count; i++) {
		const struct transfer *transfer = &list->entries[i];

		counts->passed++;
		if (transfer->how == RING_TRANSFER_MOVE)
			counts->moves += transfer->slot->state == CAP_SLOT_TRANSIT;
		if (!sweep_expect(fault, 44,
				  transfer_may_pass(transfer->slot->hold, transfer->hold, session,
						    session),
				  "a call passes on what its caller may not", transfer->slot))
			return false;
	}
	return true;
}

static bool thread_count(const struct thread *t, struct link_counts *counts,
			 struct sweep_fault *fault)
{
	for (unsigned i = 0; i < RING_OPERATIONS; i++) {
		const struct operation *operation = &t->operations[i];

		counts->operations +=
			operation->state != OPERATION_IDLE && !operation_is_receive(operation);
		counts->receives += operation->state == OPERATION_RECEIVE_FREE ||
				    operation->state == OPERATION_RECEIVE_BUSY;
		if (operation->state == OPERATION_QUEUED &&
		    !transfers_count(&operation->call.transfers, t->process->session, counts,
				     fault))
			return false;
		if (operation_is_method(operation) && operation->kernel.part) {
			counts->named++;
			if (!sweep_expect(
				    fault, 13,
				    operation->kernel.part->ledger->parts &&
					    operation->kernel.peers.next &&
					    operation->kernel.peers.next->kernel.peers.before ==
						    operation,
				    "a part that its ledger does not know of", operation))
				return false;
		}
		if (!sweep_expect(fault, 10, operation->thread == t, "an operation's thread", t) ||
		    !sweep_expect(fault, 10,
				  (operation->state == OPERATION_RUN) == (t->running == operation),
				  "nobody goes on with an operation", t))
			return false;
	}
	return true;
}

/* A move's slot, when it still is in transit for this builder. */
static bool move_is_there(const struct process_builder *builder, struct cap_id id)
{
	const struct cap_table *table = &builder->creator->table;
	uint32_t index = (uint32_t)(id.key & ((1u << CAP_INDEX_BITS) - 1));
	const struct cap_slot *slot;

	if (!id.key || index >= table->pages * CAP_PAGE_SLOTS)
		return false;
	slot = cap_table_slot(table, index);
	return slot->state == CAP_SLOT_TRANSIT && cap_slot_id(slot).key == id.key;
}

/* S44: a move that its owner may make. */
static bool move_check(const struct process_builder *builder, uint32_t row,
		       struct sweep_fault *fault)
{
	const struct process *creator = builder->creator;
	const struct cap_slot *slot = cap_table_find_transit(&creator->table, builder->moves[row]);

	return sweep_expect(fault, 44,
			    slot && transfer_may_pass(slot->hold, builder->move_holds[row],
						      creator->session, builder->process->session),
			    "a builder moves what its maker may not pass on", builder);
}

static bool builder_count(const struct process_builder *builder, struct link_counts *counts,
			  struct sweep_fault *fault)
{
	counts->named += builder->process != NULL;
	counts->named += builder->image != NULL;
	if (!builder->creator)
		return true;
	counts->made++;
	if (!builder->process)
		return true;
	for (uint32_t row = 1; row < builder->rows; row++) {
		if (!move_is_there(builder, builder->moves[row]))
			continue;
		counts->moves++;
		if (!move_check(builder, row, fault))
			return false;
	}
	return true;
}

static bool object_count(struct object *o, struct link_counts *counts, struct sweep_fault *fault)
{
	counts->needs += o->needs;
	if (!sweep_expect(fault, 13, o->state < OBJECT_ENDING || !o->needs,
			  "an object that ends although it is needed", o))
		return false;
	if (!edges_check(o, counts, fault) || !waiters_check(o, counts, fault))
		return false;
	switch ((enum object_type)o->type) {
	case OBJECT_IMAGE:
		counts->named += image_of(o)->program != NULL;
		return true;
	case OBJECT_BUILDER:
		return builder_count(process_builder_of(o), counts, fault);
	case OBJECT_PROCESS:
		process_count(process_of(o), counts);
		/* So a session's end need not wait for it. */
		return !process_of(o)->session ||
		       sweep_expect(fault, 13,
				    ledger_is_within(o->ledger, process_of(o)->session->ledger),
				    "a process outside of its session's ledger", o);
	case OBJECT_THREAD:
		return thread_count(CONTAINER_OF(o, struct thread, object), counts, fault);
	case OBJECT_ENDPOINT:
		return sweep_bound(endpoint_of(o), fault) &&
		       sweep_endpoint(endpoint_of(o), &counts->listed_receives, fault);
	case OBJECT_FACET:
		return sweep_facet(facet_of(o), fault);
	case OBJECT_SCOPE:
		return sweep_scope(scope_of(o), fault);
	case OBJECT_MEMORY_VIEW:
		counts->named += memory_view_of(o)->memory != NULL; /* it, or the view above */
		return true;
	case OBJECT_THREAD_HANDLE:
		return sweep_thread_handle(thread_handle_of(o), fault);
	case OBJECT_PARK:
		counts->named += park_of(o)->memory != NULL;
		return sweep_park(park_of(o), fault);
	case OBJECT_SESSION:
		return sweep_session(session_of(o), fault);
	case OBJECT_SESSION_REFERENCE:
		return sweep_session_reference(session_reference_of(o), fault);
	case OBJECT_DEVICE:
		counts->named += device_of(o)->pool != NULL;
		return sweep_device(device_of(o), fault);
	case OBJECT_DEVICE_MMIO:
		counts->named += device_mmio_of(o)->view.memory != NULL;
		return sweep_mmio(device_mmio_of(o), fault);
	case OBJECT_DMA_POOL:
		counts->named += dma_pool_of(o)->memory != NULL;
		return sweep_pool(dma_pool_of(o), fault);
	case OBJECT_DMA_BUFFER:
		counts->named += dma_buffer_of(o)->pool != NULL;
		return true;
	case OBJECT_INTERRUPT:
		return sweep_interrupt(interrupt_of(o), fault);
	case OBJECT_ROOT:
	case OBJECT_SERIAL:
	case OBJECT_LEDGER:
	case OBJECT_MEMORY:
	case OBJECT_TYPE_COUNT:
		break;
	}
	return true;
}

/* While a creator is taken apart, what it had in transit goes before its builders learn of it. */
static bool somebody_ends(void)
{
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l))
		if (l->dying || l->closing)
			return true;
	return false;
}

bool sweep_links(struct sweep_fault *fault)
{
	struct link_counts counts = {.named =
					     2}; /* root ledger and system session: by the kernel */

	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		if (!object_count(&l->object, &counts, fault))
			return false;
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			if (!object_count(o, &counts, fault))
				return false;
	}
	return sweep_expect(fault, 7, counts.edges == counts.held, "edges and held slots", NULL) &&
	       sweep_expect(fault, 10, counts.waiting == counts.operations,
			    "operations and those that wait", NULL) &&
	       sweep_expect(fault, 26, counts.receives == counts.listed_receives,
			    "receives and endpoints' lists", NULL) &&
	       sweep_expect(fault, 13, counts.needs == counts.named, "needs and who needs", NULL) &&
	       sweep_expect(fault, 15, counts.made == counts.listed, "builders and creators",
			    NULL) &&
	       (somebody_ends() || sweep_expect(fault, 28, counts.pins == counts.passed,
						"pinned slots and what calls pass on", NULL)) &&
	       (somebody_ends() || sweep_expect(fault, 15, counts.transit == counts.moves,
						"capabilities in transit and moves", NULL));
}

/*
 * ---- S11: timers -------------------------------------------------------------------------------
 */

static bool timer_waits(const struct timer *timer)
{
	const struct operation *operation;

	if (timer->kind == TIMER_THREAD) {
		const struct thread *thread = CONTAINER_OF(timer, const struct thread, timer);

		/* The reaper stops those of a process that has ended. */
		return thread->waiting || thread->process->state != PROCESS_RUNNING;
	}
	/* S51 is about those of functions. */
	if (timer->kind != TIMER_OPERATION)
		return true;
	operation = CONTAINER_OF(timer, const struct operation, kernel.timer);
	return operation->state == OPERATION_WAIT && operation->kernel.has_timer;
}

static bool timers_check(struct sweep_fault *fault)
{
	const struct timer_heap *heap = &kernel.timers;

	for (uint32_t i = 1; i <= heap->count; i++) {
		const struct timer *timer = heap->entries[i];

		if (!sweep_expect(fault, 11, timer->place == i, "a timer's place", timer) ||
		    !sweep_expect(fault, 11, timer_waits(timer), "what has a timer waits", timer) ||
		    !sweep_expect(fault, 11,
				  i == 1 || heap->entries[i / 2]->deadline_ns <= timer->deadline_ns,
				  "timers are not in order", timer))
			return false;
	}
	return true;
}

/*
 * ---- S12: the scheduler ------------------------------------------------------------------------
 */

static bool thread_ready_check(struct thread *t, uint64_t *ready, struct sweep_fault *fault)
{
	*ready += t->entity.ready;
	if (t->object.state == OBJECT_ENDING)
		return sweep_expect(fault, 12, !t->entity.ready, "a thread that has ended", t);
	/* The scheduler has not come to it, and drops it when it does. */
	if (t->process->state != PROCESS_RUNNING)
		return sweep_expect(fault, 12,
				    t->next_at == THREAD_NOT_NEXT && !t->waiting &&
					    !t->entity.busy && t->entity.halted &&
					    t->entity.checked == UINT64_MAX,
				    "a thread of a process that has ended", t);
	if (!sweep_expect(fault, 12,
			  t->next_at == THREAD_NOT_NEXT ||
				  (t->waiting && !t->timer.place &&
				   t->next_at == (uint32_t)(t->cq_head + t->minimum - 1)),
			  "a thread that would be handed over to", t))
		return false;
	return !ledger_is_open(t->object.ledger) ||
	       sweep_expect(fault, 12, t->entity.ready != t->waiting, "neither ready nor waiting",
			    t);
}

/* The ledger closes: with one above it, or alone. */
static bool closes(const struct ledger *ledger)
{
	while (ledger && !ledger->closing)
		ledger = ledger->parent;
	return ledger;
}

/*
 * Nothing can be taken apart in the ledger, and below, before hardware is ready: S51. A ledger that
 * closes comes behind all that are below it, with all that it pays for.
 */
static bool only_waits(const struct ledger *ledger)
{
	const struct ledger *l = ledger;
	const bool behind = closes(ledger);
	bool waits = false;

	for (; l; l = ledger_next_below((struct ledger *)(uintptr_t)l, ledger)) {
		if (l->dying && !(behind && l->first_child))
			return false;
		waits |= l->waiting != NULL;
	}
	return waits;
}

/* Somebody's work reaches this ledger: its own, or that of one above it that closes. */
static bool reaper_comes(const struct ledger *ledger)
{
	bool comes = ledger->work.ready;

	for (const struct ledger *l = ledger->parent; l && !comes; l = l->parent)
		comes = l->closing && l->work.ready;
	return comes;
}

bool sweep_schedule(struct sweep_fault *fault)
{
	uint64_t queued = kernel.cpu.current != NULL, ready = 0;

	if (!sweep_shares(&queued, fault) || !timers_check(fault))
		return false;
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		ready += l->work.ready;
		if (!sweep_expect(fault, 12,
				  (!l->dying && !l->closing) || reaper_comes(l) || only_waits(l),
				  "nobody takes apart what is to end", l))
			return false;
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			if (o->type == OBJECT_THREAD &&
			    !thread_ready_check(CONTAINER_OF(o, struct thread, object), &ready,
						fault))
				return false;
	}
	return sweep_expect(fault, 12, queued == ready, "ready and queued", NULL);
}
