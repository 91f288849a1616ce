/*
 * The life of a process and its capability table: see process.h. process_start.c puts one together;
 * process_handle_methods.c has its methods.
 */
#include "kernel/object/process.h"

#include "kernel/cap/slots.h"
#include "kernel/generation.h"
#include "kernel/ipc/session.h"
#include "kernel/kernel.h"
#include "kernel/object/image.h"
#include "kernel/object/mapping.h"
#include "kernel/object/memory.h"
#include "kernel/object/park.h"
#include "kernel/object/process_builder.h"
#include "kernel/object/thread.h"
#include "kernel/resource/bill.h"
#include "kernel/work.h"

/* The table's directory, the top page table, the startup page, the CapSet's page. */
#define PROCESS_FRAMES 4u

enum status process_create(struct ledger *ledger, struct process **created)
{
	struct frame_stock stock = {0};
	struct process *process;
	struct object *object;
	const struct bill_line bill[] = {
		{LEDGER_PROCESSES, 1},
		{LEDGER_PAGE_TABLES, 1},
		{LEDGER_FRAMES, PROCESS_FRAMES},
	};
	enum status status = bill_charge(ledger, bill);

	if (status != STATUS_OK)
		return status;
	status = object_create(ledger, OBJECT_PROCESS, sizeof(struct process), &object);
	if (status != STATUS_OK) {
		bill_refund(ledger, bill);
		return status;
	}
	process = process_of(object);
	process->directory = frame_take_zeroed();
	process->startup = frame_take_zeroed();
	process->capset = frame_take_zeroed();
	cap_table_init(&process->table, arch_direct(process->directory), CAP_GENERATION_LAST);
	frame_stock_fill(&stock, 1);
	arch_space_init(&process->space, &stock);
	process->has_space = true;
	process->page_tables = 1;
	process->id = ++kernel.next_process_id;
	*created = process;
	return STATUS_OK;
}

void process_session_set(struct process *process, struct session *session)
{
	struct session *before = process->session;

	object_need(&session->object);
	process->session = session;
	if (before)
		object_unneed(&before->object);
}

/*
 * None of its threads runs again. The scheduler drops those that are ready, and the reaper their
 * timers.
 */
static void process_stop(struct process *process)
{
	process->state = PROCESS_ENDING;
	kernel.processes--;
	for (struct thread *thread = process->threads; thread;
	     thread = thread_circle_after(process->threads, thread))
		thread_forbid(thread);
}

void process_end(struct process *process, const struct exit_record *record)
{
	if (process->state != PROCESS_RUNNING)
		return;
	process_stop(process);
	graph_changed();
	process->record = *record;
	if (process == kernel.init)
		process_init_ended(record);
	object_work(&process->object);
}

/*
 * ---- taking apart ------------------------------------------------------------------------------
 */

/* The threads are objects of the same ledger; they go before the process does. */
static bool threads_gone(struct process *process)
{
	while (process->threads && work_is_left())
		thread_leave(process->threads);
	if (process->threads)
		return false;
	/* A thread that ended earlier may stand after the process on the list of dying objects. */
	if (process->ended_threads)
		object_hurry(&process->ended_threads->object);
	return process->thread_count == 0;
}

/* No slot names the park space of its own memory any more. */
static bool park_gone(struct process *process)
{
	if (!process->park)
		return true;
	object_end(&process->park->object);
	object_hurry(&process->park->object);
	return false;
}

static bool slots_gone(struct process *process)
{
	process_builders_disown(process);
	return !process->builders && slots_teardown(process);
}

/* Each turn spends units, whether a mapping is gone or not. */
static bool mappings_gone(struct process *process)
{
	while (process->mappings.root && work_is_left())
		if (!mapping_unmap(mapping_find(process, 0)))
			return false;
	return !process->mappings.root;
}

static bool space_gone(struct process *process)
{
	struct frame_stock freed = {0};
	uint32_t count;

	if (!mappings_gone(process))
		return false;
	if (!process->has_space)
		return true;
	arch_space_leave(&process->space);
	if (arch_space_teardown(&process->space, PROCESS_TABLES_A_STEP, &freed))
		process->has_space = false;
	count = frame_stock_empty(&freed);
	work_spend(count * PROCESS_TABLE_UNITS);
	process->page_tables -= count;
	process_tables_refund(process->object.ledger, count);
	return !process->has_space;
}

static void parts_drop(struct process *process)
{
	struct ledger *ledger = process->object.ledger;

	frame_give(process->startup);
	frame_give(process->capset);
	frame_give(process->directory);
	/* The top page table has gone with the space. */
	ledger_refund(ledger, LEDGER_FRAMES, PROCESS_FRAMES - 1);
	ledger_refund(ledger, LEDGER_PROCESSES, 1);
	process->state = PROCESS_ENDED;
	if (process->image)
		object_unneed(image_object(process->image));
	if (process->memory)
		object_unneed(&process->memory->object);
	if (process->session)
		object_unneed(&process->session->object);
	process->session = NULL;
	process->image = NULL;
	process->memory = NULL;
}

void process_discard(struct process *process)
{
	process->state = PROCESS_ENDING;
	/* There is one table only, the root: one step, whatever the budget. */
	while (!space_gone(process))
		continue;
	parts_drop(process);
	object_destroy(&process->object);
}

/* Operations that wait for the end get the record. True when no operation waits any more. */
static bool waiters_answered(struct object *object)
{
	while (object->waiters && work_is_left()) {
		operation_step(object->waiters);
		work_spend(WORK_UNITS_EDGE);
	}
	return !object->waiters;
}

bool process_teardown(struct object *object)
{
	struct process *process = process_of(object);

	if (process->state == PROCESS_RUNNING)
		process_stop(process);
	if (process->state != PROCESS_ENDED) {
		if (!threads_gone(process) || !slots_gone(process) || !park_gone(process) ||
		    !space_gone(process))
			return false;
		parts_drop(process);
	}
	if (object->state == OBJECT_ENDING)
		return true;
	if (!waiters_answered(object))
		return false;
	object_revive(object);
	return true;
}

bool process_ends_unheld(const struct object *object)
{
	const struct process *process = CONTAINER_OF(object, const struct process, object);

	return process->state == PROCESS_ENDED || process->state == PROCESS_BUILDING;
}
