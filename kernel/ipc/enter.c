/*
 * The system call cap_enter: see enter.h. kernel/ipc/ring.c does what a submission asks; this file
 * only decides how long a thread stays in the kernel.
 */
#include "kernel/ipc/enter.h"

#include "kernel/cap/slots.h"
#include "kernel/ipc/ring.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

void enter_begin(struct thread *thread, uint32_t minimum, uint64_t timeout_ns)
{
	enum status status = ring_begin(thread);

	if (status != STATUS_OK) {
		arch_context_set_result(&thread->context, status);
		return;
	}
	thread->minimum = minimum;
	thread->timeout_ns = timeout_ns;
	thread->entity.busy = true;
	/* The last slot of a long table may have left empty pages: each entry gives a few of them
	 * back. */
	if (__builtin_expect(thread->process->table_is_long, 0))
		slots_table_shrink(thread->process);
	enter_advance(thread);
}

/* The thread goes back to its program. */
static void leave(struct thread *thread)
{
	timer_stop(&thread->timer);
	thread->entity.busy = false;
	ring_wait_end(thread);
	arch_context_set_result(&thread->context, (int64_t)(thread->cq_tail - thread->cq_head));
}

/*
 * The entry at the head of the queue has no place for its completion, and stays there. Waiting
 * would not help: promised completions may never come, and the entry that would make room may come
 * after this one.
 */
static void stalled(struct thread *thread)
{
	uint32_t unread = thread->cq_tail - thread->cq_head;

	thread->sq_end = thread->sq_head;
	ring_publish(thread);
	leave(thread);
	if (unread == 0 || unread < thread->minimum)
		arch_context_set_result(&thread->context, STATUS_NO_PLACES);
}

/* All submissions are taken: back to the program, or to sleep. */
static void drained(struct thread *thread)
{
	uint64_t deadline;

	if (thread->entity.ending) {
		/* The thread has ended itself, or the operation that it stayed for is done. */
		if (thread->object.state == OBJECT_LIVE)
			thread_end(thread);
		return;
	}
	ring_publish(thread);
	if (thread->cq_tail - thread->cq_head >= thread->minimum || thread->timeout_ns == 0) {
		leave(thread);
		return;
	}
	thread->entity.busy = false;
	ring_wait_begin(thread, thread->minimum);
	sched_stop(&thread->entity);
	if (thread->timeout_ns == TIMEOUT_NEVER)
		return;
	if (__builtin_add_overflow(arch_now_ns(), thread->timeout_ns, &deadline))
		return;
	timer_start(&thread->timer, deadline);
	thread->next_at = THREAD_NOT_NEXT;
}

void enter_advance(struct thread *thread)
{
	while (work_is_left()) {
		if (thread->running) {
			operation_step(thread->running);
		} else if (thread->sq_head != thread->sq_end) {
			if (!ring_take(thread)) {
				stalled(thread);
				return;
			}
		} else {
			drained(thread);
			return;
		}
		/* The step may have ended the thread, its process, or its ledger. */
		if (!sched_may_run(&thread->entity))
			return;
	}
	ring_publish(thread);
}

void enter_completed(struct thread *thread)
{
	if (!thread->waiting || thread->cq_tail - thread->cq_head < thread->minimum)
		return;
	leave(thread);
	sched_ready(&thread->entity);
}

void enter_timed_out(struct thread *thread)
{
	if (!thread->waiting)
		return;
	leave(thread);
	sched_ready(&thread->entity);
}
