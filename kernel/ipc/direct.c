/*
 * The straight way: a cap_enter that only looks, that carries one plain call to a service which waits
 * for it, or one plain answer to a caller which waits for it. Then the other thread runs at once.
 *
 * Each begins with a list of cheap tests, before anything is written. Whatever they say no to takes
 * the general way (thread_enter, ring_take), which is also where all statuses but success come from.
 * What is done behind the tests are the commits of the general way, no second ones; only what the
 * tests have made certain is left out: a loop over one entry, a queue in which nobody stands, a choice
 * between one thread. Read kernel/ipc/receive.c and kernel/sched/sched.h first.
 */
#include "kernel/ipc/direct.h"

#include "core/ring/submission.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/receive.h"
#include "kernel/ipc/ring.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"
#include "kernel/sched/sched.h"

/* The one entry is taken. */
static inline void entry_take(struct thread *thread)
{
	uint32_t head = thread->sq_head + 1;

	thread->sq_head = head;
	thread->sq_end = head;
	thread->cq_head = thread->cq_tail; /* as the user claims: all completions are read */
	shared_store32_release(&thread->region->header.sq_head, head);
}

/* `from` waits for a completion, and `to`, which has just got the one that it waited for, runs. */
static inline struct arch_context *hand_over(struct thread *from, struct thread *to)
{
	thread_wait_begin(from, 1);
	thread_wait_end(to);
	shared_store32_release(&to->region->header.cq_tail, to->cq_tail);
	arch_context_set_result(&to->context, (int64_t)(to->cq_tail - to->cq_head));
	sched_hand_over(&from->entity, &to->entity);
	arch_switch(&from->context, &to->context, &to->process->space);
	kernel.cpu.loaded = to;
	return &to->context;
}

/* Whether a thread can be handed over to. */
static inline bool takes_over(struct thread *thread)
{
	return thread_is_next(thread) && process_may_run(thread->process) &&
	       sched_may_hand_over(&thread->entity);
}

/* A facet that can be called, of an endpoint that can; null otherwise. */
static inline struct facet *facet_find(const struct process *process,
				       const union ring_submission_copy *entry,
				       struct cap_slot **slot)
{
	struct facet *facet;

	if (cap_table_find(&process->table, (struct cap_id){entry->words[1]}, slot) != STATUS_OK ||
	    (*slot)->interface != entry->words[2] || (*slot)->interface_index != INTERFACE_FACET)
		return NULL;
	facet = facet_of(object_of((*slot)->target));
	if (!object_is_paid(&facet->object) || facet->object.reason || !facet->endpoint)
		return NULL;
	/* One that the reaper works on may have calls that wait beside its free receives. */
	if (facet->endpoint->object.state != OBJECT_LIVE ||
	    !ledger_is_open(facet->endpoint->object.ledger))
		return NULL;
	return facet;
}

/* ---- a plain CALL ------------------------------------------------------------------------------ */

struct direct_call {
	struct operation *operation;
	struct cap_slot *slot;
	struct facet *facet;
	struct operation *receive; /* that will take it */
};

static inline bool call_find(struct thread *thread, const union ring_submission_copy *entry,
			     struct direct_call *call)
{
	struct endpoint *endpoint, *receiver;

	call->operation = POINTER_KEPT(&thread->operations[ring_plain_operation(entry)]);
	if (call->operation->state != OPERATION_IDLE)
		return false;
	call->facet = facet_find(thread->process, entry, &call->slot);
	if (!call->facet || !(call->slot->reference[0] | call->slot->reference[1]))
		return false;
	endpoint = call->facet->endpoint;
	receiver = endpoint->receiver;
	call->receive = receiver->free;
	return call->receive && !call->receive->result_records &&
	       ring_plain_message_words(entry) <= endpoint->message_words &&
	       (receiver == endpoint ||
		(receiver->object.state == OBJECT_LIVE && scope_may_deliver(receiver)));
}

static inline void call_commit(const union ring_submission_copy *entry,
			       const struct direct_call *call)
{
	struct operation *operation = call->operation;

	operation_fill(operation, &(struct operation_form){.user_data = entry->words[5],
							   .interface = entry->words[2],
							   .ranges = entry->words[3],
							   .interface_index = INTERFACE_FACET,
							   .method = ring_plain_method(entry)});
	operation_begin(operation, &call->facet->object);
	operation->call.reference[0] = call->slot->reference[0];
	operation->call.reference[1] = call->slot->reference[1];
	operation->call.transfers.count = 0;
	receive_deliver(endpoint_receive_take(call->facet->endpoint->receiver), operation);
}

/* ---- a plain RETURN, that asks for no completion ----------------------------------------------- */

static inline struct operation *answer_find(struct thread *thread,
					    const union ring_submission_copy *entry)
{
	struct operation *receive =
		POINTER_KEPT(&thread->operations[ring_plain_operation(entry)]);
	struct operation *call = receive->receive.call;
	struct endpoint *endpoint = receive->receive.endpoint;

	if (receive->state != OPERATION_RECEIVE_BUSY || entry->words[6] == 0 ||
	    receive->receive.call_id != entry->words[6] || !call ||
	    !((uint8_t)(entry->words[0] >> 8) & RING_FLAG_QUIET))
		return NULL;
	/* No capabilities, neither of the answer nor of the next call; and the facet stays held. */
	if (call->result_records || receive->receive.slots_wanted ||
	    ring_plain_message_words(entry) > call->result_length_words ||
	    !call->object->target.edges)
		return NULL;
	/* It can be re-armed, and nothing waits for it. */
	if (!object_is_paid(&endpoint->object) || endpoint_is_waited_for(endpoint) ||
	    ring_places_free(thread) < RING_RECEIVE_EVENTS)
		return NULL;
	return receive;
}

static inline void answer_commit(struct operation *receive,
				 const union ring_submission_copy *entry)
{
	const struct operation *call = receive->receive.call;

	receive_answer(receive,
		       &(struct receive_answer){
			       .message_offset_words = (uint16_t)entry->words[3],
			       .message_length_words = (uint16_t)ring_plain_message_words(entry)},
		       ring_arena(call->thread, call->result_offset_words));
	receive_rearm_commit(receive);
}

/* ---- one of them, among others ----------------------------------------------------------------- */

__attribute__((flatten)) bool direct_perform(struct thread *thread,
					     const union ring_submission_copy *entry)
{
	if ((uint8_t)entry->words[0] == RING_CALL) {
		WRITTEN_BEFORE_READ struct direct_call call;

		if (!call_find(thread, entry, &call))
			return false;
		call_commit(entry, &call);
		receive_work(call.operation);
		ring_tell(call.receive->thread);
		return true;
	}

	struct operation *receive = answer_find(thread, entry);
	struct thread *caller;

	if (!receive)
		return false;
	caller = receive->receive.call->thread;
	thread->places--; /* it completes with success, and quietly */
	answer_commit(receive, entry);
	work_spend(ring_plain_message_words(entry) / 8u + 2);
	ring_tell(caller);
	return true;
}

/* ---- the only one, with which its thread waits ------------------------------------------------- */

static inline struct arch_context *call_enter(struct thread *thread,
					      const union ring_submission_copy *entry)
{
	WRITTEN_BEFORE_READ struct direct_call call;
	struct thread *server;

	if (thread->places >= RING_COMPLETIONS - RING_KEPT_COMPLETIONS ||
	    !call_find(thread, entry, &call))
		return NULL;
	server = call.receive->thread;
	if (!takes_over(server))
		return NULL;
	entry_take(thread);
	thread->places++;
	call_commit(entry, &call);
	return hand_over(thread, server);
}

static inline struct arch_context *answer_enter(struct thread *thread,
						const union ring_submission_copy *entry)
{
	struct operation *receive = answer_find(thread, entry);
	struct thread *caller;

	if (!receive)
		return NULL;
	caller = receive->receive.call->thread;
	if (!takes_over(caller))
		return NULL;
	entry_take(thread);
	answer_commit(receive, entry);
	return hand_over(thread, caller);
}

struct arch_context *direct_enter(struct thread *thread, uint64_t minimum, uint64_t timeout_ns)
{
	const struct ring_header *header = &thread->region->header;
	uint32_t entries = shared_load32_acquire(&header->sq_tail) - thread->sq_head;
	uint32_t cq_head = shared_load32_acquire(&header->cq_head);
	uint32_t unread = thread->cq_tail - cq_head;
	WRITTEN_BEFORE_READ union ring_submission_copy entry;

	if (entries == 0 && timeout_ns == 0 && unread <= thread->cq_tail - thread->cq_head) {
		thread->cq_head = cq_head;
		ring_publish(thread);
		arch_context_set_result(&thread->context, unread);
		return &thread->context;
	}
	if (entries != 1 || unread != 0 || minimum != 1 || timeout_ns != TIMEOUT_NEVER)
		return NULL;
	ring_submission_read(&entry, &thread->region->submissions[thread->sq_head &
								  (RING_SUBMISSIONS - 1)]);
	if (!ring_submission_is_plain(&entry))
		return NULL;
	return (uint8_t)entry.words[0] == RING_CALL ? call_enter(thread, &entry)
						    : answer_enter(thread, &entry);
}
