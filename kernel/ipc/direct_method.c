/*
 * The straight way of calls upon kernel objects that pass no capabilities and ask for none: the
 * look-up is done, and all that the general way would check before it accepts the call is a few
 * tests. From there on the call goes on as every other one (kernel/method/invoke.c).
 *
 * As in direct.c, an entry that fails a test takes the general way.
 */
#include "kernel/ipc/direct_method.h"

#include "kernel/ipc/enter.h"

/* Back to the program, with the completion that it waits for: the end of enter_advance. */
static inline bool is_done(const struct thread *thread)
{
	return work_is_left() && !thread->running && thread->cq_tail != thread->cq_head &&
	       sched_is_known_to_run(&thread->entity);
}

struct arch_context *direct_method_enter(struct operation *operation, const struct cap_slot *slot)
{
	struct thread *thread = operation->thread;

	thread->minimum = 1;
	thread->timeout_ns = TIMEOUT_NEVER;
	thread->entity.busy = true;
	thread->places++;
	work_spend(WORK_UNITS_STEP);
	method_call(operation, slot);
	if (is_done(thread)) {
		thread->entity.busy = false;
		shared_store32_release(&thread->region->header.cq_tail, thread->cq_tail);
		arch_context_set_result(&thread->context, thread->cq_tail - thread->cq_head);
	} else if (sched_may_run(&thread->entity)) {
		enter_advance(thread);
	}
	return sched_resume();
}
