/*
 * The life of threads: see thread.h. How one's ring makes progress is kernel/ipc/enter.c's.
 */
#include "kernel/object/thread.h"

#include "kernel/cap/slots.h"
#include "kernel/ipc/receive.h"
#include "kernel/ipc/ring.h"
#include "kernel/kernel.h"
#include "kernel/object/mapping.h"
#include "kernel/object/process.h"
#include "kernel/object/thread_spawn.h"
#include "kernel/work.h"

/* The most that dropping an operation costs: a call in flight tells its other half. */
#define THREAD_DROP_UNITS 8u
/* The cost of leaving the heap of timers, for a thread that stops. */
#define THREAD_HALT_UNITS 8u

const struct bill_line thread_bill[THREAD_BILL_LINES] = {
	{LEDGER_RING_REGIONS, 1},
	{LEDGER_THREADS, 1},
	{LEDGER_OBJECTS, 1},
};

struct thread *thread_create(struct process *process, uint64_t region_address)
{
	struct physical block = ring_pool_take();
	struct physical half = {block.address + RING_REGION_BYTES};
	struct thread *thread = arch_direct(half);

	object_init_paid(&thread->object, process->object.ledger, OBJECT_THREAD);
	thread->entity.kind = SCHED_THREAD;
	thread->entity.payer = process->object.ledger;
	thread->entity.context = &thread->context;
	thread->entity.space = &process->space;
	thread->timer.kind = TIMER_THREAD;
	thread->process = process;
	thread->next_at = THREAD_NOT_NEXT;
	thread->entity.checked = UINT64_MAX;
	thread->region = arch_direct(block);
	thread->region_address = region_address;
	for (unsigned i = 0; i < RING_OPERATIONS; i++)
		operation_init(&thread->operations[i], thread, (uint8_t)i);
	object_need(&thread->object); /* by its process */
	thread_circle_append(&process->threads, thread);
	process->thread_count++;
	kernel.threads++;
	return thread;
}

struct physical thread_region(const struct thread *thread)
{
	return arch_physical(thread->region);
}

void thread_forbid(struct thread *thread)
{
	/* The running thread stands in no queue, so it need not be taken from one. */
	if (kernel.cpu.current == &thread->entity)
		sched_stop(&thread->entity);
	ring_wait_end(thread);
	thread->entity.busy = false;
	thread->entity.halted = true;
	thread->entity.checked = UINT64_MAX;
}

void thread_halt(struct thread *thread)
{
	sched_stop(&thread->entity);
	timer_stop(&thread->timer);
	thread_forbid(thread);
}

/* Each operation in progress has promised a completion. */
static bool is_idle(const struct thread *thread)
{
	return thread->places == 0;
}

/* The records that are standing receives, a bit each. */
static uint64_t receives_of(const struct thread *thread)
{
	uint64_t found = 0;

	for (unsigned i = 0; i < RING_OPERATIONS; i++)
		found |= (uint64_t)operation_is_receive(&thread->operations[i]) << i;
	return found;
}

static void receives_drop_some(struct thread *thread, uint64_t receives, enum receive_rank rank)
{
	for (; receives != 0; receives &= receives - 1) {
		struct operation *operation = &thread->operations[__builtin_ctzll(receives)];

		/* The end of another one may have ended it. */
		if (!operation_is_receive(operation) || receive_rank(operation) != rank)
			continue;
		operation_drop(operation);
		work_spend(THREAD_DROP_UNITS);
	}
}

/*
 * The thread's receives go at once: a receive without its thread would take a call away from
 * others.
 */
static void receives_drop(struct thread *thread)
{
	uint64_t receives;

	if (is_idle(thread))
		return;
	receives = receives_of(thread);
	receives_drop_some(thread, receives, RECEIVE_RANK_FREE);
	receives_drop_some(thread, receives, RECEIVE_RANK_PLACE);
	receives_drop_some(thread, receives, RECEIVE_RANK_OTHER);
}

/* Forgets the operations in progress, and tells their other sides. True when all are forgotten. */
static bool operations_gone(struct thread *thread)
{
	if (is_idle(thread))
		return true;
	for (unsigned i = 0; i < RING_OPERATIONS; i++) {
		if (thread->operations[i].state == OPERATION_IDLE)
			continue;
		if (!work_is_left())
			return false;
		operation_drop(&thread->operations[i]);
		work_spend(THREAD_DROP_UNITS);
	}
	return true;
}

void thread_leave(struct thread *thread)
{
	struct process *process = thread->process;

	thread_halt(thread);
	work_spend(THREAD_HALT_UNITS);
	thread_circle_remove(&process->threads, thread);
	thread_circle_prepend(&process->ended_threads, thread);
	object_unneed(&thread->object);
	/* The thread's own capability to itself does not keep it. */
	object_end(&thread->object);
}

void thread_end(struct thread *thread)
{
	struct process *process = thread->process;
	struct exit_record record = {.cause = EXIT_CAUSE_EXITED};

	/*
	 * The drain that it may be in takes no further entry, and its receives take no further
	 * call.
	 */
	thread->entity.ending = true;
	thread->entity.checked = UINT64_MAX;
	thread->sq_end = thread->sq_head;
	if (thread->running) {
		receives_drop(thread);
		return;
	}
	if (process->threads == thread && !thread_circle_after(thread, thread)) {
		process_end(process, &record);
		return;
	}
	thread_leave(thread);
	receives_drop(thread);
}

bool thread_teardown(struct object *object)
{
	struct thread *thread = CONTAINER_OF(object, struct thread, object);

	thread_halt(thread);
	if (!operations_gone(thread))
		return false;
	if (thread->self.key && slots_release(thread->process, thread->self) == STATUS_OK)
		work_spend(WORK_UNITS_EDGE);
	thread->self = (struct cap_id){0};
	/* After this the block goes back to the pool: no space maps it then, and no CPU remembers
	 * it. */
	if (thread->ring_mapping && !mapping_unmap(thread->ring_mapping))
		return false;
	thread->ring_mapping = NULL;
	return true;
}

void thread_free(struct object *object)
{
	struct thread *thread = CONTAINER_OF(object, struct thread, object);
	struct ledger *ledger = thread->object.ledger;
	struct physical block = thread_region(thread);

	if (kernel.cpu.loaded == &thread->entity)
		kernel.cpu.loaded = NULL;
	if (thread->handle)
		thread_handle_ended(thread->handle);
	thread_circle_remove(&thread->process->ended_threads, thread);
	thread->process->thread_count--;
	kernel.threads--;
	ledger_refund(ledger, LEDGER_THREADS, 1);
	ledger_refund(ledger, LEDGER_RING_REGIONS, 1);
	ring_pool_give(block);
}
