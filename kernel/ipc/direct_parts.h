/*
 * The tests and steps that the straight ways share (direct.c, direct_late.c): inline, because each
 * of them is a few instructions.
 */
#ifndef KERNEL_IPC_DIRECT_PARTS_H
#define KERNEL_IPC_DIRECT_PARTS_H

#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/receive.h"
#include "kernel/ipc/ring.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"
#include "kernel/sched/sched.h"

/*
 * How well the tests look. The quick look makes one comparison, and takes it for a no when that
 * does not suffice: the entry then takes the general way, which looks again, and better.
 */
enum look { LOOK_QUICK, LOOK_WELL };

static inline bool is_open(struct ledger *ledger, enum look look)
{
	return look == LOOK_QUICK ? ledger_is_known_open(ledger) : ledger_is_open(ledger);
}

/* The call that a receive is busy with, when it has this id; null otherwise. */
static inline struct operation *busy_call(const struct operation *receive, uint64_t call_id)
{
	/* A notice has no caller; a call has one, and an id that is not zero. */
	return receive->state == OPERATION_RECEIVE_BUSY && receive->standing.call &&
			       receive->standing.call_id == call_id
		       ? receive->standing.call
		       : NULL;
}

/*
 * Whether a busy receive is simply free again once its call has left it: it has all its slots
 * still, and nothing waits for its endpoint.
 */
static inline bool is_free_again(const struct operation *receive, enum look look)
{
	const struct endpoint *endpoint = receive->standing.endpoint;

	return receive_keeps_slots(receive) && endpoint->object.state == OBJECT_LIVE &&
	       is_open(endpoint->object.ledger, look) && !endpoint_is_waited_for(endpoint);
}

/*
 * Whether an answer of so many words to a call is simple: there are no capabilities in it, it fits,
 * and the facet stays held.
 */
static inline bool answer_is_simple(const struct operation *call, uint32_t message_words)
{
	return !call->result_records && message_words <= call->result_length_words &&
	       call->object->target.edges;
}

/* Whether the CPU can be handed over to a thread. A caller that has ended, or whose process has,
 * must not be resumed. */
static inline bool takes_over(struct thread *thread)
{
	return ring_is_next(thread) && ledger_is_known_open(thread->entity.payer) &&
	       sched_is_known_to_hand_over(&thread->entity);
}

/*
 * The same for a thread whose wait for one completion more has a deadline: wait_becomes_untimed
 * follows, before that completion comes.
 */
static inline bool takes_over_in_time(struct thread *thread)
{
	return thread->waiting && thread->timer.place &&
	       thread->cq_tail - thread->cq_head + 1 == thread->minimum &&
	       ledger_is_known_open(thread->entity.payer) &&
	       sched_is_known_to_hand_over(&thread->entity);
}

/* A wait begins to have a deadline, or has none any more. */
static inline void wait_becomes_timed(struct thread *thread, uint64_t deadline_ns)
{
	thread->next_at = THREAD_NOT_NEXT;
	timer_start(&thread->timer, deadline_ns);
	sched_timer_program();
}

/* The machine's timer stays as it is: it comes early at most, and finds nothing due. */
static inline void wait_becomes_untimed(struct thread *thread)
{
	timer_stop(&thread->timer);
	ring_wait_begin(thread, thread->minimum);
}

/* All entries are taken, and all completions are read, as the user claims. */
static inline void entries_take(struct thread *thread, uint64_t claims)
{
	thread->sq_head = ring_claims_sq_tail(claims);
	thread->claims = claims;
	shared_store32_release(&thread->region->header.sq_head, ring_claims_sq_tail(claims));
}

#endif
