/*
 * The sweep over ledgers and objects: S1 to S5, S14, S25. See sweep.h for the list; sweep_process.c
 * and sweep_memory.c hold the others, sweep_walk.c the walks that all use.
 */
#include "kernel/sweep/sweep.h"

#include "kernel/kernel.h"
#include "kernel/object/mapping.h"
#include "kernel/object/process_builder.h"
#include "kernel/object/thread.h"
#include "kernel/resource/slab.h"
#include "kernel/resource/types.h"

/*
 * ---- S1: the tree ------------------------------------------------------------------------------
 */

static bool ledger_tree_check(const struct ledger *l, struct sweep_fault *fault)
{
	bool root = l == &kernel.root_ledger;

	if (root)
		return sweep_expect(fault, 1, !l->parent && !l->closing && l->depth == 0,
				    "the root ledger has a parent, or closes", l);
	return sweep_expect(fault, 1, l->parent && *l->siblings.place == l, "a ledger's link", l) &&
	       sweep_expect(fault, 1, l->depth == l->parent->depth + 1 && l->depth < LEDGER_DEPTH,
			    "a ledger's depth", l) &&
	       sweep_expect(fault, 1, l->checked <= ledger_closings, "closings seen", l) &&
	       sweep_expect(fault, 1, !l->uncarved || l->closing, "uncarved, and not closing", l);
}

/*
 * ---- S2: lists ---------------------------------------------------------------------------------
 */

static bool list_check(struct ledger *ledger, struct object *const *head, uint32_t states,
		       struct sweep_fault *fault)
{
	const struct object *o = *head;

	if (o && !sweep_expect(fault, 2, o->listed.place == head, "the first object's link", o))
		return false;
	for (; o; o = o->listed.next)
		if (!sweep_expect(fault, 2, o->ledger == ledger, "another ledger's object", o) ||
		    !sweep_expect(fault, 2, states >> o->state & 1, "a state in a wrong list", o) ||
		    !sweep_expect(fault, 2,
				  !o->listed.next ||
					  o->listed.next->listed.place == &o->listed.next,
				  "a link", o))
			return false;
	return true;
}

/* Whatever else could be parked has gone by then: so the reaper withdraws the first. */
static bool parked_alone_check(const struct ledger *ledger, struct sweep_fault *fault)
{
	bool alone = ledger->closing && !ledger->first_child && !ledger->objects &&
		     !ledger->dying && !ledger->parts && !ledger->waiting;

	for (const struct object *o = ledger->parked; alone && o; o = o->listed.next)
		if (!sweep_expect(fault, 2, object_types[o->type].withdraw != NULL,
				  "what is parked alone is no memory", o))
			return false;
	return true;
}

static bool lists_check(struct ledger *ledger, struct sweep_fault *fault)
{
	return parked_alone_check(ledger, fault) &&
	       list_check(ledger, &ledger->objects, 1u << OBJECT_LIVE, fault) &&
	       list_check(ledger, &ledger->dying, 1u << OBJECT_WORKED_ON | 1u << OBJECT_ENDING,
			  fault) &&
	       list_check(ledger, &ledger->parked, 1u << OBJECT_PARKED, fault) &&
	       list_check(ledger, &ledger->waiting, 1u << OBJECT_WAITING, fault);
}

/*
 * ---- S3, S5: what the objects hold -------------------------------------------------------------
 */

static void thread_count(const struct thread *thread, struct ledger_columns *held)
{
	held->value[LEDGER_THREADS]++;
	held->value[LEDGER_RING_REGIONS]++;
	for (unsigned i = 0; i < RING_OPERATIONS; i++)
		held->value[LEDGER_TIMERS] += operation_is_method(&thread->operations[i]) &&
					      thread->operations[i].kernel.has_timer;
}

static void process_count(const struct process *process, struct ledger_columns *held)
{
	for (const struct mapping *m = mapping_find(process, 0); m; m = mapping_next(m)) {
		held->value[LEDGER_OBJECT_BYTES] += slab_bytes(sizeof(*m));
		held->value[LEDGER_PAGE_TABLES] += m->tables_charged;
	}
	if (process->state == PROCESS_ENDED)
		return;
	held->value[LEDGER_PROCESSES]++;
	held->value[LEDGER_PAGE_TABLES] += process->page_tables;
	held->value[LEDGER_SLOTS] += process->table.used + process->table.reserved;
}

/* A builder has charged for its child's thread from the plan of `start` to the commit. */
static void builder_count(const struct process_builder *builder, struct ledger_columns *held)
{
	if (builder->phase == BUILDER_GRANTS || builder->phase == BUILDER_DONE)
		return;
	held->value[LEDGER_OBJECTS]++;
	held->value[LEDGER_THREADS]++;
	held->value[LEDGER_RING_REGIONS]++;
}

static void object_count(struct object *object, struct ledger_columns *held)
{
	held->value[LEDGER_OBJECTS]++;
	if (object->size_bytes)
		held->value[LEDGER_OBJECT_BYTES] += slab_bytes(object->size_bytes);
	if (object->type == OBJECT_THREAD)
		thread_count(CONTAINER_OF(object, struct thread, object), held);
	else if (object->type == OBJECT_PROCESS)
		process_count(process_of(object), held);
	else if (object->type == OBJECT_BUILDER)
		builder_count(process_builder_of(object), held);
}

static bool columns_check(struct ledger *ledger, struct sweep_fault *fault)
{
	const struct ledger_columns *used = &ledger->account.used;
	struct ledger_columns held = {0};

	for (struct object *o = sweep_object_first(ledger); o; o = sweep_object_next(o))
		object_count(o, &held);
	for (struct ledger *child = ledger->first_child; child; child = child->siblings.next)
		object_count(&child->object, &held);
	for (unsigned i = LEDGER_OBJECT_BYTES; i <= LEDGER_OBJECTS; i++)
		if (!sweep_expect(fault, 3, used->value[i] == held.value[i], "objects", ledger))
			return false;
	return sweep_expect(fault, 5,
			    used->value[LEDGER_RING_REGIONS] == held.value[LEDGER_RING_REGIONS],
			    "ring regions", ledger) &&
	       sweep_expect(fault, 5, used->value[LEDGER_SLOTS] == held.value[LEDGER_SLOTS],
			    "slots", ledger) &&
	       sweep_expect(fault, 5, used->value[LEDGER_PROCESSES] == held.value[LEDGER_PROCESSES],
			    "processes", ledger) &&
	       sweep_expect(fault, 5, used->value[LEDGER_THREADS] == held.value[LEDGER_THREADS],
			    "threads", ledger) &&
	       sweep_expect(fault, 5, used->value[LEDGER_TIMERS] == held.value[LEDGER_TIMERS],
			    "timers", ledger) &&
	       sweep_expect(fault, 18,
			    used->value[LEDGER_PAGE_TABLES] == held.value[LEDGER_PAGE_TABLES],
			    "page tables", ledger);
}

/*
 * ---- S4: bounds --------------------------------------------------------------------------------
 */

/* The sum of a counted column over all ledgers below, when there is a limit. */
static uint64_t used_below(const struct ledger *ledger, unsigned column)
{
	const struct ledger *l = ledger;
	uint64_t used = 0;

	if (ledger->account.limit.value[column] == LEDGER_UNLIMITED)
		return 0;
	while ((l = ledger_next_below((struct ledger *)(uintptr_t)l, ledger)) != NULL)
		used += l->account.used.value[column];
	return used;
}

static bool bounds_check(const struct ledger *ledger, struct sweep_fault *fault)
{
	const struct ledger_account *a = &ledger->account;

	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++) {
		uint64_t carved = i < LEDGER_CARVED_COUNT ? 0 : used_below(ledger, i);

		if (!sweep_expect(fault, 4, a->used.value[i] <= a->limit.value[i],
				  "more is used than the limit", ledger) ||
		    !sweep_expect(fault, 4,
				  a->carved.value[i] <= a->limit.value[i] - a->used.value[i],
				  "more is carved than is left", ledger))
			return false;
		for (const struct ledger *c = ledger->first_child; c; c = c->siblings.next)
			carved += i < LEDGER_CARVED_COUNT && !c->uncarved
					  ? c->account.limit.value[i]
					  : 0;
		if (!sweep_expect(fault, 4, a->carved.value[i] == carved,
				  "what is carved is not what children have", ledger))
			return false;
	}
	return true;
}

/*
 * ---- S14: nothing stays without a reason -------------------------------------------------------
 */

/* Whether the reaper comes to it: it has work there, or it closes, or a ledger above does. */
static bool is_worked_on(const struct ledger *ledger)
{
	if (ledger->work.ready)
		return true;
	for (; ledger; ledger = ledger->parent)
		if (ledger->closing)
			return true;
	return false;
}

static bool unheld_check(struct ledger *ledger, struct sweep_fault *fault)
{
	for (const struct object *o = ledger->objects; o; o = o->listed.next)
		if (!sweep_expect(fault, 14,
				  o->target.edges || o->needs || o->waiters ||
					  !object_types[o->type].ends_unheld(o),
				  "an object that nobody holds or needs", o))
			return false;
	return sweep_expect(fault, 14,
			    !ledger->parent || is_worked_on(ledger) ||
				    ledger->object.target.edges || ledger->object.needs ||
				    sweep_object_first(ledger) || ledger->first_child,
			    "a ledger that nobody holds and that pays for nothing", ledger);
}

/*
 * ---- S25: serial queues ------------------------------------------------------------------------
 */

static bool serial_check(struct sweep_fault *fault)
{
	for (unsigned i = 0; i < ARCH_SERIAL_PORTS; i++) {
		const struct serial_port *port = &kernel.serial[i];
		const struct operation *operation = NULL;
		bool reader_waits = false;
		uint64_t writers = 0, line = 0;

		while ((operation = operation_after(&port->object, operation)) != NULL) {
			reader_waits |= operation == port->reader;
			/* Others wait until their ledger may put out more. */
			writers += operation != port->reader &&
				   operation->state == OPERATION_WAIT &&
				   !operation->kernel.timer.place;
		}
		for (operation = port->line; operation;
		     operation = peer_circle_after(port->line, operation))
			line++;
		if (!sweep_expect(fault, 25,
				  port->output_count <= SERIAL_OUTPUT_BYTES &&
					  port->input_count <= SERIAL_INPUT_BYTES &&
					  port->output_first < SERIAL_OUTPUT_BYTES &&
					  port->input_first < SERIAL_INPUT_BYTES,
				  "a serial queue is out of bounds", port) ||
		    !sweep_expect(
			    fault, 25,
			    port->guard_count <= SERIAL_GUARD_BYTES &&
				    (!port->lost.count || port->lost.ahead <= port->input_count) &&
				    (!port->breaks.count ||
				     port->breaks.ahead <= port->input_count),
			    "a guard or a mark is out of bounds", port) ||
		    !sweep_expect(fault, 25, !port->reader || reader_waits,
				  "the reader does not wait", port) ||
		    !sweep_expect(fault, 25, writers == line, "writers that wait, and their line",
				  port) ||
		    !sweep_expect(fault, 25, !line || port->send_wanted,
				  "a writer waits, and no interrupt will come", port))
			return false;
	}
	return true;
}

/*
 * ---- all of it ---------------------------------------------------------------------------------
 */

static bool ledgers_check(struct sweep_fault *fault)
{
	uint64_t threads = 0, processes = 0;

	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		if (!ledger_tree_check(l, fault) || !lists_check(l, fault) ||
		    !columns_check(l, fault) || !bounds_check(l, fault) || !unheld_check(l, fault))
			return false;
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o)) {
			threads += o->type == OBJECT_THREAD;
			processes += o->type == OBJECT_PROCESS &&
				     process_of(o)->state == PROCESS_RUNNING;
			if (o->type == OBJECT_PROCESS && !sweep_process(process_of(o), fault))
				return false;
		}
	}
	return sweep_expect(fault, 5, threads == kernel.threads, "the count of threads", NULL) &&
	       sweep_expect(fault, 5, processes == kernel.processes, "the count of processes",
			    NULL);
}

bool sweep_full(const struct sweep_marks *marks, struct sweep_fault *fault)
{
	*fault = (struct sweep_fault){0};
	return ledgers_check(fault) && sweep_links(fault) && sweep_schedule(fault) &&
	       serial_check(fault) && sweep_pools(fault) && sweep_graph(fault) &&
	       sweep_functions(fault) && sweep_memory(marks, fault);
}

bool sweep_light(struct sweep_fault *fault)
{
	struct sched_entity *loaded = kernel.cpu.loaded;

	*fault = (struct sweep_fault){0};
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l))
		if (!ledger_tree_check(l, fault) || !bounds_check(l, fault))
			return false;
	if (loaded && !sweep_process(thread_of_entity(loaded)->process, fault))
		return false;
	return sweep_schedule(fault) && serial_check(fault) && sweep_pools(fault);
}
