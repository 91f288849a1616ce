/*
 * Threads, and the system call that makes their ring progress. What a submission does is
 * kernel/ipc/ring.c's; this file only decides how long a thread stays in the kernel.
 */
#include "kernel/sched/thread.h"

#include "kernel/ipc/ring.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"

struct thread *thread_create(struct process *process, uint64_t region_address)
{
	struct physical block = ring_pool_take();
	struct physical half = {block.address + RING_REGION_BYTES};
	struct thread *thread = arch_direct(half);

	object_init(&thread->object, process->object.ledger, OBJECT_THREAD);
	thread->entity.kind = SCHED_THREAD;
	thread->entity.payer = process->object.ledger;
	thread->timer.kind = TIMER_THREAD;
	thread->process = process;
	thread->region = arch_direct(block);
	thread->region_address = region_address;
	for (unsigned i = 0; i < RING_OPERATIONS; i++)
		operation_init(&thread->operations[i], thread);
	object_need(&thread->object); /* by its process */
	process->thread_count++;
	kernel.threads++;
	return thread;
}

struct physical thread_region(const struct thread *thread)
{
	return arch_physical(thread->region);
}

void thread_enter(struct thread *thread, uint32_t minimum, uint64_t timeout_ns)
{
	enum status status = ring_begin(thread);

	if (status != STATUS_OK) {
		arch_context_set_result(&thread->context, status);
		return;
	}
	thread->minimum = minimum;
	thread->timeout_ns = timeout_ns;
	thread->busy = true;
	thread_advance(thread);
}

/* The thread goes back to its program. */
static void leave(struct thread *thread)
{
	timer_stop(&thread->timer);
	thread->busy = false;
	thread->waiting = false;
	arch_context_set_result(&thread->context, (int64_t)(thread->cq_tail - thread->cq_head));
}

/* All submissions are taken: back to the program, or to sleep. */
static void drained(struct thread *thread)
{
	uint64_t deadline;

	ring_publish(thread);
	if (thread->cq_tail - thread->cq_head >= thread->minimum || thread->timeout_ns == 0) {
		leave(thread);
		return;
	}
	thread->busy = false;
	thread->waiting = true;
	sched_stop(&thread->entity);
	if (thread->timeout_ns == TIMEOUT_NEVER)
		return;
	if (__builtin_add_overflow(arch_now_ns(), thread->timeout_ns, &deadline))
		return;
	timer_start(&thread->timer, deadline);
}

void thread_advance(struct thread *thread)
{
	while (work_is_left()) {
		if (thread->running) {
			operation_step(thread->running);
		} else if (thread->sq_head != thread->sq_end) {
			if (!ring_take(thread)) {
				/* No place for a completion: the program must read some first. */
				thread->sq_end = thread->sq_head;
				thread->minimum = 0;
			}
		} else {
			drained(thread);
			return;
		}
		/* What it just did may have ended it, or its ledger. */
		if (!process_may_run(thread->process))
			return;
	}
	ring_publish(thread);
}

void thread_completed(struct thread *thread)
{
	if (!thread->waiting || thread->cq_tail - thread->cq_head < thread->minimum)
		return;
	leave(thread);
	sched_ready(&thread->entity);
}

void thread_timed_out(struct thread *thread)
{
	if (!thread->waiting)
		return;
	leave(thread);
	sched_ready(&thread->entity);
}

void thread_halt(struct thread *thread)
{
	sched_stop(&thread->entity);
	timer_stop(&thread->timer);
	thread->waiting = false;
	thread->busy = false;
}

bool thread_teardown(struct object *object)
{
	struct thread *thread = CONTAINER_OF(object, struct thread, object);

	thread_halt(thread);
	for (unsigned i = 0; i < RING_OPERATIONS; i++)
		operation_drop(&thread->operations[i]);
	work_spend(RING_OPERATIONS / 2);
	return true;
}

void thread_free(struct thread *thread)
{
	struct ledger *ledger = thread->object.ledger;
	struct physical block = thread_region(thread);

	if (kernel.cpu.loaded == thread)
		kernel.cpu.loaded = NULL;
	thread->process->thread_count--;
	kernel.threads--;
	ledger_refund(ledger, LEDGER_THREADS, 1);
	ledger_refund(ledger, LEDGER_RING_REGIONS, 1);
	ring_pool_give(block);
}
