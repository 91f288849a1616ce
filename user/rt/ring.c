/*
 * The ring client. user_data names what a completion belongs to: the operation's index for a CALL;
 * the index with a tag for a RECV and for the RETURN to it; and one of two tags for entries that
 * nobody waits for. A completion that fits none means that the kernel is not the one this program
 * was built for: the program ends.
 */
#include "user/rt/ring.h"

#include "user/rt/abort.h"
#include "user/rt/barrier.h"
#include "user/rt/enter.h"

#define USER_DATA_QUIET UINT64_C(0x100)  /* a RELEASE or NOP: completes only when it fails */
#define USER_DATA_CANCEL UINT64_C(0x200) /* a CANCEL: its outcome shows in the operation */
#define USER_DATA_RETURN RT_RING_USER_DATA_RETURN
#define USER_DATA_RECEIVE RT_RING_USER_DATA_RECEIVE

/* The ring is given up after so many kernel entries without progress. */
#define ENTRIES_WITHOUT_PROGRESS 1024u

void rt_ring_init(struct rt_ring *ring, struct ring_region *region)
{
	*ring = (struct rt_ring){.region = region};
	ring->sq_tail = rt_load_acquire(&region->header.sq_head);
	ring->cq_head = rt_load_acquire(&region->header.cq_tail);
}

static uint64_t operation_bit(uint32_t operation)
{
	return UINT64_C(1) << (operation % RING_OPERATIONS);
}

/* The index of the receive that a completion is about; any other index ends the program. */
static uint32_t receive_of(const struct rt_ring *ring, const struct ring_completion *completion)
{
	uint32_t operation = (uint32_t)(completion->user_data % RING_OPERATIONS);

	if ((ring->receives & ~ring->done & operation_bit(operation)) == 0)
		rt_abort(RT_ABORT_RING, "ring: an event of a receive that is not there");
	return operation;
}

/* The receives with events that were reported and not taken yet. */
static uint64_t receives_ready(const struct rt_ring *ring)
{
	return ring->receives &
	       (ring->arrived | ring->caller_gone | ring->return_failed | ring->done);
}

/* An earlier event that was not taken yet has fixed the order already. */
static void event_order_note(struct rt_ring *ring, uint32_t operation)
{
	if ((receives_ready(ring) & operation_bit(operation)) == 0)
		ring->event_order[operation] = ring->events++;
}

static void return_failure_store(struct rt_ring *ring, const struct ring_completion *completion)
{
	uint32_t operation = (uint32_t)(completion->user_data % RING_OPERATIONS);

	/* The receive may have ended, but keeps its bit until rt_ring_finish. */
	if ((ring->receives & operation_bit(operation)) == 0)
		rt_abort(RT_ABORT_RING, "ring: an answer of a receive that is not there");
	event_order_note(ring, operation);
	ring->return_failed |= operation_bit(operation);
	ring->return_status[operation] = (enum status)completion->status;
}

static void event_store(struct rt_ring *ring, const struct ring_completion *completion)
{
	uint32_t operation = receive_of(ring, completion);
	uint64_t bit = operation_bit(operation);

	if (completion->user_data / RING_OPERATIONS != USER_DATA_RECEIVE / RING_OPERATIONS)
		rt_abort(RT_ABORT_RING, "ring: an event of an operation that has none");
	if ((completion->flags & RING_COMPLETION_CALLER_GONE) != 0) {
		event_order_note(ring, operation);
		ring->caller_gone |= bit;
		return;
	}
	/* The caller that was gone was that of the call before. */
	ring->event_order[operation] = ring->events++;
	ring->arrived |= bit;
	ring->caller_gone &= ~bit;
}

static void operation_done_store(struct rt_ring *ring, const struct ring_completion *completion)
{
	uint32_t operation = (uint32_t)(completion->user_data % RING_OPERATIONS);
	uint64_t bit = operation_bit(operation);
	bool receive = (ring->receives & bit) != 0;

	if (completion->user_data - operation != (receive ? USER_DATA_RECEIVE : 0))
		rt_abort(RT_ABORT_RING, "ring: a completion of nothing");
	if ((ring->in_use & bit) == 0 || (ring->done & bit) != 0)
		rt_abort(RT_ABORT_RING,
			 "ring: a completion of an operation that is not in progress");
	event_order_note(ring, operation);
	ring->completions[operation] = (struct rt_completion){
		.status = (enum status)completion->status,
		.length_words = completion->length_words,
		.capability_count = completion->capability_count,
	};
	ring->done |= bit;
	ring->in_progress -= receive ? RT_RING_RECEIVE_WEIGHT : 1u;
}

static void completion_store(struct rt_ring *ring, const struct ring_completion *completion)
{
	uint64_t user_data = completion->user_data;

	ring->stored = true;
	if (user_data == USER_DATA_CANCEL)
		return;
	if (user_data == USER_DATA_QUIET) {
		ring->quiet_failures++;
		return;
	}
	if (user_data == RT_RING_USER_DATA_ANSWER) {
		ring->answer_failed = true;
		ring->answer_status = (enum status)completion->status;
		return;
	}
	if ((user_data & ~(uint64_t)(RING_OPERATIONS - 1u)) == USER_DATA_RETURN) {
		return_failure_store(ring, completion);
		return;
	}
	if ((completion->flags & RING_COMPLETION_EVENT) != 0) {
		event_store(ring, completion);
		return;
	}
	operation_done_store(ring, completion);
}

void rt_ring_collect(struct rt_ring *ring)
{
	uint32_t tail = rt_load_acquire(&ring->region->header.cq_tail);

	if (tail - ring->cq_head > RING_COMPLETIONS)
		rt_abort(RT_ABORT_RING, "ring: more completions than places");
	while (ring->cq_head != tail) {
		completion_store(ring,
				 &ring->region->completions[ring->cq_head % RING_COMPLETIONS]);
		ring->cq_head++;
	}
	rt_store_release(&ring->region->header.cq_head, ring->cq_head);
}

/*
 * Nothing is collected before the kernel is entered. A completion that has come since the caller
 * looked is unread then, and cap_enter, which counts unread ones, returns at once; stored here, it
 * would be the one that is waited for, and the wait would never end.
 */
static void enter(struct rt_ring *ring, uint32_t min_complete, uint64_t timeout_ns)
{
	if (rt_cap_enter(ring->region, min_complete, timeout_ns) < 0)
		rt_ring_refused();
	rt_ring_collect(ring);
}

void rt_ring_refused(void)
{
	rt_abort(RT_ABORT_RING, "ring: cap_enter refused the ring");
}

void rt_ring_make_room_slowly(struct rt_ring *ring)
{
	uint32_t tries = 0;

	while (ring->sq_tail - rt_load_acquire(&ring->region->header.sq_head) >= RING_SUBMISSIONS) {
		if (tries++ == ENTRIES_WITHOUT_PROGRESS)
			rt_abort(RT_ABORT_RING, "ring: the kernel takes no submission");
		enter(ring, 0, 0);
	}
}

/* The next free entry of the submission queue, zeroed; publishes nothing yet. */
static struct ring_submission *submission_next(struct rt_ring *ring)
{
	rt_ring_make_room(ring);

	struct ring_submission *entry =
		&ring->region->submissions[ring->sq_tail % RING_SUBMISSIONS];

	*entry = (struct ring_submission){0};
	return entry;
}

static void submission_publish(struct rt_ring *ring)
{
	ring->sq_tail++;
	rt_store_release(&ring->region->header.sq_tail, ring->sq_tail);
}

/*
 * The highest free operation index: see rt_ring_call. The caller has seen
 * that there is one.
 */
static uint32_t index_take(struct rt_ring *ring, uint32_t weight)
{
	uint32_t index = RING_OPERATIONS - 1u - (uint32_t)__builtin_clzll(~ring->in_use);

	ring->in_use |= operation_bit(index);
	ring->in_progress += weight;
	return index;
}

void rt_ring_release(struct rt_ring *ring, struct cap_id capability)
{
	struct ring_submission *entry = submission_next(ring);

	entry->opcode = RING_RELEASE;
	entry->flags = RING_FLAG_QUIET;
	entry->capability = capability.key;
	entry->user_data = USER_DATA_QUIET;
	submission_publish(ring);
}

void rt_ring_enter(struct rt_ring *ring, uint64_t timeout_ns)
{
	enter(ring, timeout_ns == 0 ? 0 : 1, timeout_ns);
}

bool rt_ring_is_done(struct rt_ring *ring, uint32_t operation)
{
	rt_ring_collect(ring);
	return (ring->done & operation_bit(operation)) != 0;
}

uint32_t rt_ring_wait_any(struct rt_ring *ring, uint64_t set)
{
	if ((set & ring->in_use) == 0)
		rt_abort(RT_ABORT_RING, "ring: a wait for nothing");
	rt_ring_collect(ring);
	/* Each turn waits for one completion or more, and the set has one to come. */
	while ((ring->done & set) == 0)
		enter(ring, 1, TIMEOUT_NEVER);

	uint64_t ready = ring->done & set;
	uint64_t later = ready & ~((UINT64_C(1) << ring->turn) - 1u);
	uint32_t operation = (uint32_t)__builtin_ctzll(later != 0 ? later : ready);

	ring->turn = (operation + 1u) % RING_OPERATIONS;
	return operation;
}

void rt_ring_wait(struct rt_ring *ring, uint32_t operation)
{
	uint32_t turn = ring->turn;

	(void)rt_ring_wait_any(ring, operation_bit(operation));
	ring->turn = turn;
}

void rt_ring_withdraw(struct rt_ring *ring, uint32_t operation)
{
	if (rt_ring_is_done(ring, operation))
		return;

	struct ring_submission *entry = submission_next(ring);

	entry->opcode = RING_CANCEL;
	entry->operation = (uint8_t)operation;
	entry->user_data = USER_DATA_CANCEL;
	submission_publish(ring);
}

void rt_ring_cancel(struct rt_ring *ring, uint32_t operation)
{
	rt_ring_withdraw(ring, operation);
	rt_ring_wait(ring, operation);
}

void rt_ring_limit_slowly(struct rt_ring *ring, uint32_t operation, uint64_t timeout_ns)
{
	uint32_t head;

	/* Each turn but the last stores a completion. */
	do {
		if (rt_ring_is_done(ring, operation))
			return;
		head = ring->cq_head;
		enter(ring, 1, timeout_ns);
	} while (ring->cq_head != head);
	rt_ring_cancel(ring, operation);
}

struct rt_completion rt_ring_finish(struct rt_ring *ring, uint32_t operation)
{
	uint64_t bit = operation_bit(operation);

	if (operation >= RING_OPERATIONS || (ring->done & bit) == 0)
		rt_abort(RT_ABORT_RING, "ring: an operation was finished that is not done");
	ring->done &= ~bit;
	ring->in_use &= ~bit;
	ring->receives &= ~bit;
	ring->arrived &= ~bit;
	ring->caller_gone &= ~bit;
	ring->return_failed &= ~bit;
	return ring->completions[operation];
}

/* ---- standing receives ----------------------------------------------------------------------- */

enum status rt_ring_receive(struct rt_ring *ring, const struct rt_ring_receive *receive,
			    uint32_t *operation)
{
	if (ring->in_progress > RT_RING_IN_PROGRESS - RT_RING_RECEIVE_WEIGHT || ~ring->in_use == 0)
		return STATUS_NO_ROOM;

	struct ring_submission *entry = submission_next(ring);
	uint32_t index = index_take(ring, RT_RING_RECEIVE_WEIGHT);

	entry->opcode = RING_RECV;
	entry->operation = (uint8_t)index;
	entry->result_capabilities = receive->capabilities;
	entry->capability = receive->endpoint.key;
	entry->result_offset_words = receive->buffer_offset_words;
	entry->result_length_words = receive->buffer_length_words;
	entry->user_data = USER_DATA_RECEIVE | index;
	ring->receives |= operation_bit(index);
	*operation = index;
	submission_publish(ring);
	return STATUS_OK;
}

bool rt_ring_receive_next(struct rt_ring *ring, uint32_t *operation)
{
	uint64_t first = UINT64_MAX;

	rt_ring_collect(ring);
	for (uint64_t ready = receives_ready(ring); ready != 0; ready &= ready - 1u) {
		uint32_t index = (uint32_t)__builtin_ctzll(ready);

		if (ring->event_order[index] < first) {
			first = ring->event_order[index];
			*operation = index;
		}
	}
	return first != UINT64_MAX;
}

uint32_t rt_ring_events_take(struct rt_ring *ring, uint32_t operation, enum status *return_status)
{
	uint64_t bit = operation_bit(operation);
	uint32_t events = 0;

	if ((ring->return_failed & bit) != 0) {
		events |= RT_RING_RETURN_FAILED;
		*return_status = ring->return_status[operation];
	}
	events |= (ring->arrived & bit) != 0 ? RT_RING_ARRIVED : 0u;
	events |= (ring->caller_gone & bit) != 0 ? RT_RING_CALLER_GONE : 0u;
	events |= (ring->receives & ring->done & bit) != 0 ? RT_RING_ENDED : 0u;
	ring->return_failed &= ~bit;
	ring->arrived &= ~bit;
	ring->caller_gone &= ~bit;
	return events;
}

bool rt_ring_caller_is_gone(struct rt_ring *ring, uint32_t operation)
{
	rt_ring_collect(ring);
	return (ring->caller_gone & operation_bit(operation)) != 0;
}

void rt_ring_wait_events(struct rt_ring *ring, uint64_t set)
{
	rt_ring_collect(ring);
	if (ring->receives == 0 && (set & ring->in_use) == 0)
		rt_abort(RT_ABORT_RING, "ring: a wait for nothing");
	/* Each turn waits for one completion or more. */
	while (receives_ready(ring) == 0 && (ring->done & set) == 0 && !ring->answer_failed)
		enter(ring, 1, TIMEOUT_NEVER);
}
