/*
 * The straight way: a cap_enter that only looks, or that carries one plain call to a service which
 * waits for it, or one plain answer to a caller which waits for it. After a call or an answer the
 * other thread runs at once.
 *
 * Each begins with a list of cheap tests, before anything is written. An entry that fails one of
 * them takes the general way (enter_begin, ring_take), from which all statuses but success come.
 * The work after the tests is done by the commits of the general way, no second ones; only steps
 * that the tests make needless are left out: a loop over one entry, an empty queue, a choice among
 * one thread. Read kernel/ipc/receive.c and kernel/sched/sched.h first.
 */
#include "kernel/ipc/direct.h"

#include "core/ring/submission.h"
#include "kernel/ipc/direct_late.h"
#include "kernel/ipc/direct_method.h"
#include "kernel/ipc/direct_parts.h"
#include "kernel/ipc/enter.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/receive.h"
#include "kernel/ipc/scope.h"
#include "kernel/work.h"

/*
 * ---- a plain CALL ------------------------------------------------------------------------------
 */

struct direct_call {
	struct operation *operation;
	struct cap_slot *slot;
	struct facet *facet;
	struct operation *receive; /* that will take it */
};

/* The slot that a call names, if it has the interface that the call names; null otherwise. */
static inline struct cap_slot *slot_find(const struct process *process,
					 const union ring_submission_copy *entry)
{
	struct cap_slot *slot;

	if (cap_table_find(&process->table, (struct cap_id){entry->entry.capability}, &slot) !=
		    STATUS_OK ||
	    slot->interface != entry->entry.interface)
		return NULL;
	return slot;
}

/* The facet of a slot, if it and its endpoint or scope can be called; null otherwise. */
static inline struct facet *facet_find(const union ring_submission_copy *entry,
				       const struct cap_slot *slot, enum look look)
{
	struct facet *facet = facet_of(object_of(slot->target));
	const struct object *owner;

	if (facet->object.state >= OBJECT_PARKED || facet->object.reason || !facet->queue ||
	    !is_open(facet->object.ledger, look))
		return NULL;
	if (ring_plain_message_words(entry) > facet->queue->message_words)
		return NULL;
	owner = facet->queue->owner;
	/* An endpoint that the reaper works on may have waiting calls and free receives at once. */
	if (owner->state != OBJECT_LIVE || !is_open(owner->ledger, look))
		return NULL;
	return facet;
}

/*
 * The endpoint that receives the queue's calls, if it can take one; null otherwise. The queue's
 * owner can be called. The delivery asks whether the endpoint's holder may run.
 */
static inline struct endpoint *receiver_find(const struct call_queue *queue, enum look look)
{
	struct endpoint *receiver;

	if (__builtin_expect(queue->owner->type == OBJECT_ENDPOINT, 1))
		return endpoint_of(queue->owner);
	receiver = queue->receiver;
	if (!receiver || receiver->object.state != OBJECT_LIVE ||
	    !is_open(receiver->object.ledger, look))
		return NULL;
	return receiver;
}

/* The slot was found, and is a facet's. */
static inline bool call_find(struct thread *thread, const union ring_submission_copy *entry,
			     struct direct_call *call, enum look look)
{
	const struct endpoint *receiver;

	call->operation = POINTER_KEPT(&thread->operations[ring_plain_operation(entry)]);
	if (call->operation->state != OPERATION_IDLE)
		return false;
	call->facet = facet_find(entry, call->slot, look);
	if (!call->facet || !(call->slot->reference[0] | call->slot->reference[1]))
		return false;
	receiver = receiver_find(call->facet->queue, look);
	if (!receiver)
		return false;
	call->receive = receiver->free.first;
	return call->receive;
}

static inline void call_commit(struct thread *thread, const union ring_submission_copy *entry,
			       const struct direct_call *call)
{
	struct operation *operation = call->operation;
	/* Kept, so that its words are read again, and not held in registers meanwhile. */
	const struct cap_slot *slot = POINTER_KEPT(call->slot);

	operation_fill(operation, &(struct operation_form){
					  .user_data = entry->entry.user_data,
					  .interface = entry->entry.interface,
					  .ranges = entry->entry.ranges,
					  .target = operation_target(INTERFACE_FACET,
								     ring_plain_method(entry))});
	operation_begin(operation, &call->facet->object);
	operation->call.reference[0] = slot->reference[0];
	operation->call.reference[1] = slot->reference[1];
	operation->call.transfers.count = 0;
	KNOWN(operation->thread == thread);
	if (__builtin_expect(call->receive->result_records, 0))
		receive_deliver(call->receive, operation, RECEIVE_BARE);
	else
		receive_deliver(call->receive, operation, RECEIVE_PLAIN);
}

/*
 * ---- a plain RETURN, that asks for no completion -----------------------------------------------
 */

static inline struct operation *answer_find(struct thread *thread,
					    const union ring_submission_copy *entry, enum look look)
{
	struct operation *receive = POINTER_KEPT(&thread->operations[ring_plain_operation(entry)]);
	struct operation *call = receive->standing.call;
	struct endpoint *endpoint = receive->standing.endpoint;

	if (receive->state != OPERATION_RECEIVE_BUSY || !call ||
	    receive->standing.call_id != entry->entry.call_id)
		return NULL;
	if (call->result_records || !receive_keeps_slots(receive) ||
	    ring_plain_message_words(entry) > call->result_length_words ||
	    !call->object->target.edges)
		return NULL;
	/* Nothing waits for it. */
	if (endpoint->object.state != OBJECT_LIVE || !is_open(endpoint->object.ledger, look) ||
	    endpoint_is_waited_for(endpoint))
		return NULL;
	KNOWN(receive->thread == thread);
	return receive;
}

static inline void answer_commit(struct operation *receive, const union ring_submission_copy *entry)
{
	struct operation *call = receive->standing.call;

	receive_answer(receive->thread, &receive->standing.call,
		       &(struct receive_answer){
			       .message_offset_words = ring_plain_message_offset(entry),
			       .message_length_words = (uint16_t)ring_plain_message_words(entry)},
		       ring_arena(call->thread, call->result_offset_words));
	operation_answered_plain(call);
	receive_rearm_commit(receive);
}

/*
 * ---- one of them, among others -----------------------------------------------------------------
 */

static inline enum direct_outcome method_perform(struct thread *thread,
						 const union ring_submission_copy *entry,
						 const struct cap_slot *slot)
{
	if (!method_is_accepted(thread, entry, slot))
		return DIRECT_NOT_NOW;
	method_call(method_fill(thread, entry, slot), slot);
	return DIRECT_DONE;
}

__attribute__((flatten)) enum direct_outcome direct_perform(struct thread *thread,
							    const union ring_submission_copy *entry)
{
	WRITTEN_BEFORE_READ struct direct_call call;
	struct operation *receive;
	struct thread *caller;

	if (ring_call_is_plain(entry)) {
		call.slot = slot_find(thread->process, entry);
		if (!call.slot)
			return DIRECT_NOT_NOW;
		if (call.slot->interface_index != INTERFACE_FACET)
			return method_perform(thread, entry, call.slot);
		if (!call_find(thread, entry, &call, LOOK_WELL) ||
		    !sched_is_told(&call.receive->thread->entity))
			return DIRECT_NOT_NOW;
		call_commit(thread, entry, &call);
		receive_tell(call.receive, call.operation);
		return DIRECT_DONE;
	}
	if (!ring_return_is_plain(entry))
		return DIRECT_OTHER;
	receive = answer_find(thread, entry, LOOK_WELL);
	if (!receive || ring_places_free(thread) < RING_RECEIVE_EVENTS)
		return DIRECT_NOT_NOW;
	caller = receive->standing.call->thread;
	if (!sched_is_told(&caller->entity))
		return DIRECT_NOT_NOW;
	thread->places--; /* it completes with success, and quietly */
	answer_commit(receive, entry);
	receive_answer_tell(caller, ring_plain_message_words(entry));
	return DIRECT_DONE;
}

/*
 * ---- the only one, with which its thread waits -------------------------------------------------
 */

/* `from` waits for a completion, and `to`, which has just got the one that it waited for, runs. */
static inline struct arch_context *hand_over_now(struct thread *from, struct thread *to)
{
	KNOWN(from != to);
	sched_hand_over(&from->entity, &to->entity);
	ring_wait_begin(from, 1);
	ring_wait_end(to);
	shared_store32_release(&to->region->header.cq_tail, to->cq_tail);
	KNOWN(to->cq_tail - to->cq_head == to->minimum);
	arch_context_set_result(&to->context, to->minimum);
	arch_switch(&from->context, &to->context, &to->process->space);
	kernel.cpu.loaded = &to->entity;
	return &to->context;
}

/* From here on another ledger may be charged. */
NOT_INLINE struct arch_context *direct_hand_over(struct thread *from, struct thread *to)
{
	return hand_over_now(from, to);
}

static inline struct arch_context *hand_over(struct thread *from, struct thread *to)
{
	return sched_is_of_running(&to->entity) ? hand_over_now(from, to)
						: direct_hand_over(from, to);
}

/* Any cap_enter that is not one of the plain ones below. */
static NOT_INLINE struct arch_context *general_enter(struct thread *thread, uint64_t minimum,
						     uint64_t timeout_ns)
{
	enter_begin(thread, minimum > RING_COMPLETIONS ? RING_COMPLETIONS : (uint32_t)minimum,
		    timeout_ns);
	return sched_resume();
}

static NOT_INLINE struct arch_context *general_wait(struct thread *thread)
{
	return general_enter(thread, 1, TIMEOUT_NEVER);
}

static inline struct arch_context *method_enter(struct thread *thread,
						const union ring_submission_copy *entry,
						const struct cap_slot *slot, uint64_t claims)
{
	struct operation *operation;

	if (!method_is_alone(thread) || !method_is_accepted(thread, entry, slot))
		return general_wait(thread);
	operation = method_fill(thread, entry, slot);
	entries_take(thread, claims);
	return direct_method_enter(operation, slot);
}

static inline struct arch_context *call_enter(struct thread *thread,
					      const union ring_submission_copy *entry,
					      uint64_t claims)
{
	WRITTEN_BEFORE_READ struct direct_call call;
	struct thread *server;

	call.slot = slot_find(thread->process, entry);
	if (!call.slot)
		return general_wait(thread);
	if (__builtin_expect(call.slot->interface_index != INTERFACE_FACET, 0))
		return method_enter(thread, entry, call.slot, claims);
	if (thread->places >= RING_COMPLETIONS - RING_KEPT_COMPLETIONS ||
	    !call_find(thread, entry, &call, LOOK_QUICK))
		return general_wait(thread);
	server = call.receive->thread;
	if (!takes_over(server))
		return general_wait(thread);
	thread->places++;
	call_commit(thread, entry, &call);
	entries_take(thread, claims);
	return hand_over(thread, server);
}

static inline struct arch_context *answer_enter(struct thread *thread,
						const union ring_submission_copy *entry,
						uint64_t claims)
{
	struct operation *receive = answer_find(thread, entry, LOOK_QUICK);
	struct thread *caller;

	/* All completions are read, so all places that are not promised are free for the re-armed
	 * receive. */
	if (!receive || thread->places > RING_COMPLETIONS - RING_RECEIVE_EVENTS)
		return general_wait(thread);
	caller = receive->standing.call->thread;
	if (!takes_over(caller)) {
		if (!takes_over_in_time(caller))
			return general_wait(thread);
		wait_becomes_untimed(caller);
	}
	answer_commit(receive, entry);
	entries_take(thread, claims);
	return hand_over(thread, caller);
}

/* The only entry is not as plain as that, or there are several. */
static NOT_INLINE struct arch_context *late_enter(struct thread *thread, uint64_t claims)
{
	struct arch_context *next = direct_late_enter(thread, claims);

	return next ? next : general_enter(thread, 1, TIMEOUT_NEVER);
}

/* The thread waits for one completion, however long: with one submission, and everything read. */
static inline struct arch_context *wait_enter(struct thread *thread)
{
	uint64_t claims = ring_claims(thread);
	WRITTEN_BEFORE_READ union ring_submission_copy entry;

	/* One submission more than the kernel has taken, and no carry into the other half. */
	if (claims != thread->indexes + 1 || ring_claims_sq_tail(claims) == 0)
		return claims == thread->indexes + 2 ? late_enter(thread, claims)
						     : general_wait(thread);
	ring_submission_read(
		&entry, &thread->region->submissions[thread->sq_head & (RING_SUBMISSIONS - 1)]);
	if (ring_call_is_plain(&entry))
		return call_enter(thread, &entry, claims);
	if (ring_return_is_plain(&entry))
		return answer_enter(thread, &entry, claims);
	return entry.entry.opcode == RING_RETURN ? late_enter(thread, claims)
						 : general_wait(thread);
}

/* The thread only looks: nothing to submit, and nothing to wait for. */
static inline struct arch_context *look_enter(struct thread *thread, uint64_t minimum)
{
	uint64_t claims = ring_claims(thread);
	uint32_t unread = thread->cq_tail - ring_claims_cq_head(claims);

	if (ring_claims_sq_tail(claims) != thread->sq_head ||
	    unread > thread->cq_tail - thread->cq_head)
		return general_enter(thread, minimum, 0);
	thread->claims = claims;
	ring_publish(thread);
	arch_context_set_result(&thread->context, unread);
	return &thread->context;
}

/*
 * ---- one call, with which its thread waits for a time ------------------------------------------
 */

/* Null: it is not as plain as that, and nothing has changed. */
static inline struct arch_context *timed_call_enter(struct thread *thread, uint64_t claims,
						    uint64_t timeout_ns)
{
	WRITTEN_BEFORE_READ union ring_submission_copy entry;
	WRITTEN_BEFORE_READ struct direct_call call;
	struct arch_context *next;
	uint64_t deadline;

	ring_submission_read(
		&entry, &thread->region->submissions[thread->sq_head & (RING_SUBMISSIONS - 1)]);
	if (!ring_call_is_plain(&entry) ||
	    thread->places >= RING_COMPLETIONS - RING_KEPT_COMPLETIONS ||
	    __builtin_add_overflow(arch_now_ns(), timeout_ns, &deadline))
		return NULL;
	call.slot = slot_find(thread->process, &entry);
	if (!call.slot || call.slot->interface_index != INTERFACE_FACET ||
	    !call_find(thread, &entry, &call, LOOK_QUICK) || !takes_over(call.receive->thread))
		return NULL;
	thread->places++;
	call_commit(thread, &entry, &call);
	entries_take(thread, claims);
	next = hand_over(thread, call.receive->thread);
	wait_becomes_timed(thread, deadline);
	return next;
}

static NOT_INLINE struct arch_context *timed_enter(struct thread *thread, uint64_t timeout_ns)
{
	uint64_t claims = ring_claims(thread);
	struct arch_context *next = NULL;

	if (claims == thread->indexes + 1 && ring_claims_sq_tail(claims) != 0)
		next = timed_call_enter(thread, claims, timeout_ns);
	return next ? next : general_enter(thread, 1, timeout_ns);
}

struct arch_context *direct_enter(struct thread *thread, uint64_t minimum, uint64_t timeout_ns)
{
	if (__builtin_expect(minimum == 1 && timeout_ns == TIMEOUT_NEVER, 1))
		return wait_enter(thread);
	if (timeout_ns == 0)
		return look_enter(thread, minimum);
	if (minimum == 1)
		return timed_enter(thread, timeout_ns);
	return general_enter(thread, minimum, timeout_ns);
}
