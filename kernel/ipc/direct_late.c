/*
 * The straight way of answers that come late: RETURN with DEFER, which puts a call into a place of
 * its endpoint, and with DEFERRED, which answers the call in a place. A service that waits for
 * something defers the call that has come and answers an earlier one, in one cap_enter.
 *
 * As in direct.c all tests come before anything is written, and the commits are those of the
 * general way. An entry that fails a test takes the general way. Read kernel/ipc/deferred.h first.
 */
#include "kernel/ipc/direct_late.h"

#include "kernel/generated/interfaces.h"
#include "kernel/ipc/deferred.h"
#include "kernel/ipc/direct_parts.h"
#include "kernel/ipc/receive.h"

/*
 * ---- a plain RETURN with DEFER -----------------------------------------------------------------
 */

struct late_defer {
	struct operation *receive;
	struct deferred_place *place; /* free */
	uint32_t index;
};

static inline bool defer_find(struct thread *thread, const union ring_submission_copy *entry,
			      struct late_defer *defer, enum look look)
{
	struct operation *call;

	defer->receive = POINTER_KEPT(&thread->operations[ring_plain_operation(entry)]);
	defer->index = ring_plain_place(entry);
	call = busy_call(defer->receive, entry->entry.call_id);
	if (!call || !sched_is_known_to_run(&call->thread->entity) ||
	    !is_free_again(defer->receive, look))
		return false;
	/* The general way takes the frame of a place that is used for the first time. */
	defer->place = deferred_place(defer->receive->standing.endpoint, defer->index);
	return defer->place && defer->place->state == DEFERRED_FREE;
}

static inline void defer_commit(const struct late_defer *defer)
{
	deferred_put_commit(defer->receive, defer->place, defer->index);
	receive_rearm_commit(defer->receive);
}

/*
 * ---- a plain RETURN with DEFERRED --------------------------------------------------------------
 */

/* The place that an entry answers; null when it is not as plain. */
static inline struct deferred_place *answered_find(struct thread *thread,
						   const union ring_submission_copy *entry,
						   enum look look)
{
	struct deferred_place *place;
	struct endpoint *endpoint;
	struct cap_slot *slot;

	if (cap_table_find(&thread->process->table, (struct cap_id){entry->entry.capability},
			   &slot) != STATUS_OK ||
	    slot->interface_index != INTERFACE_ENDPOINT)
		return NULL;
	endpoint = endpoint_of(object_of(slot->target));
	if (endpoint->object.state != OBJECT_LIVE || !is_open(endpoint->object.ledger, look))
		return NULL;
	place = deferred_place(endpoint, ring_plain_place(entry));
	if (!place || place->state != DEFERRED_CALL || place->call_id != entry->entry.call_id ||
	    !answer_is_simple(place->call, ring_plain_message_words(entry)))
		return NULL;
	return place;
}

static inline void answered_commit(struct thread *thread, struct deferred_place *place,
				   const union ring_submission_copy *entry)
{
	struct operation *call = place->call;

	receive_answer(thread, &place->call,
		       &(struct receive_answer){
			       .message_offset_words = ring_plain_message_offset(entry),
			       .message_length_words = (uint16_t)ring_plain_message_words(entry)},
		       ring_arena(call->thread, call->result_offset_words));
	operation_answered_plain(call);
	deferred_answered(place);
}

/*
 * ---- one of them, among others -----------------------------------------------------------------
 */

static enum direct_outcome defer_perform(struct thread *thread,
					 const union ring_submission_copy *entry)
{
	struct late_defer defer;

	if (!defer_find(thread, entry, &defer, LOOK_WELL) ||
	    ring_places_free(thread) < RING_RECEIVE_EVENTS)
		return DIRECT_NOT_NOW;
	thread->places--; /* it completes with success, and quietly */
	defer_commit(&defer);
	return DIRECT_DONE;
}

static enum direct_outcome answered_perform(struct thread *thread,
					    const union ring_submission_copy *entry)
{
	struct deferred_place *place = answered_find(thread, entry, LOOK_WELL);
	struct thread *caller;

	if (!place)
		return DIRECT_NOT_NOW;
	caller = place->call->thread;
	if (!sched_is_told(&caller->entity))
		return DIRECT_NOT_NOW;
	thread->places--;
	answered_commit(thread, place, entry);
	receive_answer_tell(caller, ring_plain_message_words(entry));
	return DIRECT_DONE;
}

__attribute__((flatten)) NOT_INLINE enum direct_outcome direct_late_perform(
	struct thread *thread, const union ring_submission_copy *entry)
{
	if (ring_defer_is_plain(entry))
		return defer_perform(thread, entry);
	if (ring_late_answer_is_plain(entry))
		return answered_perform(thread, entry);
	return DIRECT_OTHER;
}

/*
 * ---- the only ones, with which their thread waits ----------------------------------------------
 */

/* Reads the submission that comes `later` than the next one. */
static inline void entry_read(const struct thread *thread, uint32_t later,
			      union ring_submission_copy *entry)
{
	ring_submission_read(
		entry,
		&thread->region->submissions[(thread->sq_head + later) & (RING_SUBMISSIONS - 1)]);
}

__attribute__((flatten)) struct arch_context *direct_late_enter(struct thread *thread,
								uint64_t claims)
{
	uint64_t taken = claims - thread->indexes;
	WRITTEN_BEFORE_READ union ring_submission_copy answer, other;
	struct late_defer defer = {.receive = NULL};
	struct deferred_place *place;
	struct thread *caller;

	/*
	 * All completions are read, and no carry went from one half into the other. All places that
	 * are not promised are free, so the entries have theirs, and the receive's event, too.
	 */
	if (taken - 1 > 1 || ring_claims_sq_tail(claims) < taken ||
	    thread->places > RING_COMPLETIONS - RING_RECEIVE_EVENTS)
		return NULL;
	entry_read(thread, 0, &answer);
	if (!ring_late_answer_is_plain(&answer))
		return NULL;
	place = answered_find(thread, &answer, LOOK_QUICK);
	if (!place || !takes_over(place->call->thread))
		return NULL;
	if (taken == 2) {
		entry_read(thread, 1, &other);
		if (!ring_defer_is_plain(&other) || !defer_find(thread, &other, &defer, LOOK_QUICK))
			return NULL;
	}
	caller = place->call->thread;
	answered_commit(thread, place, &answer);
	if (defer.receive)
		defer_commit(&defer);
	entries_take(thread, claims);
	return direct_hand_over(thread, caller);
}
