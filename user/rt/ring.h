/*
 * The ring client: operations of one thread, from submission to completion.
 *
 * It owns the ring region's submission queue and the reading side of its completion queue, and
 * hands out operation indexes. A completion is stored with its operation when it arrives, in
 * whatever order, and waits there until its owner takes it; so do the events of standing receives,
 * and there are no callbacks. Submissions gather until the program enters the kernel, so several
 * travel with one system call. It knows nothing of messages or of where they lie in the arena. One
 * ring belongs to one thread; nothing here locks. Read next: abi/ring.h for the layout,
 * user/rt/call.h for calls with messages, user/rt/server.h for receives.
 */
#ifndef USER_RT_RING_H
#define USER_RT_RING_H

#include "abi/base.h"
#include "abi/cap_id.h"
#include "abi/ring.h"
#include "abi/ring_words.h"
#include "abi/status.h"
#include "user/rt/barrier.h"
#include "user/rt/enter.h"

/*
 * So many operations may be in progress; a standing receive counts as three. Below the kernel's
 * limit by some completion places, so that CANCEL, RETURN and RELEASE never stand in the queue
 * after a CALL that finds no place.
 */
#define RT_RING_IN_PROGRESS 56u
#define RT_RING_RECEIVE_WEIGHT (1u + RING_RECEIVE_EVENTS)
/* So cap_enter never gives NO_PLACES: when a CALL has no place, there are unread completions. */
_Static_assert(RT_RING_IN_PROGRESS < RING_COMPLETIONS - RING_KEPT_COMPLETIONS - RING_RECEIVE_EVENTS,
	       "operations in progress may take all completion places");

/* Set in the user data of a RECV or RETURN, next to the index; ring.c has the other marks. */
#define RT_RING_USER_DATA_RECEIVE UINT64_C(0x800)
#define RT_RING_USER_DATA_RETURN UINT64_C(0x400) /* it completes only when it fails */
/* The answer to a deferred call; it completes only when it fails. */
#define RT_RING_USER_DATA_ANSWER UINT64_C(0x1000)

struct rt_completion {
	enum status status;
	uint16_t length_words;
	uint8_t capability_count;
};

struct rt_ring {
	struct ring_region *region;
	uint32_t sq_tail;     /* ours; region->header.sq_tail follows it */
	uint32_t cq_head;     /* ours; region->header.cq_head follows it */
	uint64_t in_use;      /* operations between submission and finish */
	uint64_t done;        /* of these, the completed ones */
	uint32_t in_progress; /* how many of these have not completed, receives by their weight */
	uint32_t turn;        /* where rt_ring_wait_any begins to look */
	uint32_t quiet_failures; /* RELEASE and NOP that were to say nothing, and failed */
	struct rt_completion completions[RING_OPERATIONS];
	/* Standing receives, one bit each: events that were not taken yet. */
	uint64_t receives;      /* of the operations in use */
	uint64_t arrived;       /* a call or a notice lies in the buffer */
	uint64_t caller_gone;   /* behind it: nobody waits for the answer */
	uint64_t return_failed; /* the last RETURN; its status is in return_status */
	bool answer_failed;     /* that of a deferred call */
	bool stored; /* since it was last seen that of the above and `done` nothing is set */
	enum status return_status[RING_OPERATIONS];
	enum status answer_status;
	uint32_t answer_tail;                  /* one past the last answer to a deferred call */
	uint64_t events;                       /* so far */
	uint64_t event_order[RING_OPERATIONS]; /* of a receive's arrival, or first event */
};

/* A CALL as the ring sees it: all places are in words of the arena. */
struct rt_ring_call {
	struct cap_id capability;
	uint64_t interface_id;
	uint16_t method;
	uint8_t transfer_count;
	uint8_t result_capabilities;
	uint16_t message_offset_words;
	uint16_t message_length_words;
	uint16_t result_offset_words;
	uint16_t result_length_words;
	uint16_t transfer_offset_words;
};

/* A RECV: all places are in words of the arena. */
struct rt_ring_receive {
	struct cap_id endpoint;
	uint8_t capabilities;
	uint16_t buffer_offset_words;
	uint16_t buffer_length_words;
};

enum rt_ring_after_return {
	RT_RING_RECEIVE_AGAIN,
	RT_RING_RECEIVE_END,
};

/* A RETURN. */
struct rt_ring_return {
	uint32_t operation; /* of the receive */
	uint64_t call_id;
	bool exception;
	enum rt_ring_after_return after;
	uint8_t transfer_count;
	uint32_t message_offset_words;
	uint32_t message_length_words;
	uint16_t transfer_offset_words;
};

/* The events of a standing receive, taken in this order when several are set. */
enum rt_ring_event {
	RT_RING_RETURN_FAILED = 1, /* with the status in `return_status` */
	RT_RING_ARRIVED = 2,
	RT_RING_CALLER_GONE = 4,
	RT_RING_ENDED = 8, /* rt_ring_finish takes its completion and the index */
};

/* The answer to a deferred call: all places but its own are in words of the arena. */
struct rt_ring_answer {
	struct cap_id endpoint;
	uint64_t call_id;
	uint16_t place; /* of the endpoint, in which the call waits */
	bool exception;
	uint8_t transfer_count;
	uint32_t message_offset_words;
	uint32_t message_length_words;
	uint16_t transfer_offset_words;
};

/* Takes over a region whose indexes are all equal, as the kernel hands it out. */
void rt_ring_init(struct rt_ring *ring, struct ring_region *region);

/*
 * Queues a RELEASE of a capability. Its completion is not reported; one that fails is counted in
 * quiet_failures.
 */
void rt_ring_release(struct rt_ring *ring, struct cap_id capability);

/*
 * Enters the kernel once: submits what is queued, waits for up to `timeout_ns` nanoseconds (0: not
 * at all; TIMEOUT_NEVER) until a completion is there that was not stored yet, and stores what has
 * completed. An operation that is known to be done does not end the wait: ask rt_ring_is_done
 * first.
 */
void rt_ring_enter(struct rt_ring *ring, uint64_t timeout_ns);

/* Stores what has completed, and gives the places back; does not enter the kernel. */
void rt_ring_collect(struct rt_ring *ring);

/*
 * Whether `operation`, which must be in use, has completed; looks, and does not enter the kernel.
 */
MUST_CHECK bool rt_ring_is_done(struct rt_ring *ring, uint32_t operation);

/*
 * For user/rt/plain.h. rt_ring_enter_once waits once until an operation has completed, and stores
 * no completion; none is unread before. The other one submits until there is room for one more.
 */
_Noreturn void rt_ring_refused(void);
static inline void rt_ring_enter_once(struct rt_ring *ring)
{
	if (rt_cap_enter(ring->region, 1, TIMEOUT_NEVER) < 0)
		rt_ring_refused();
}
void rt_ring_make_room_slowly(struct rt_ring *ring);
static inline void rt_ring_make_room(struct rt_ring *ring)
{
	if (__builtin_expect(ring->sq_tail - rt_load_acquire(&ring->region->header.sq_head) >=
				     RING_SUBMISSIONS,
			     0))
		rt_ring_make_room_slowly(ring);
}

/* The words of the next submission, which is number *tail; and that they are written. */
static inline uint64_t *rt_ring_entry_next(struct rt_ring *ring, uint32_t *tail)
{
	rt_ring_make_room(ring);
	*tail = ring->sq_tail;
	return (uint64_t *)(void *)&ring->region->submissions[*tail % RING_SUBMISSIONS];
}

static inline void rt_ring_entry_publish(struct rt_ring *ring, uint32_t tail)
{
	ring->sq_tail = tail + 1;
	rt_store_release(&ring->region->header.sq_tail, tail + 1);
}

/*
 * Queues a CALL and gives it the index `*operation` (0 to 63): the highest free one, because plain
 * calls have the lowest. The arena pieces that it names are the kernel's until it has completed.
 * NO_ROOM: RT_RING_IN_PROGRESS operations are in progress.
 */
MUST_CHECK static inline enum status rt_ring_call(struct rt_ring *ring,
						  const struct rt_ring_call *call,
						  uint32_t *operation)
{
	uint64_t free = ~ring->in_use;
	uint32_t tail, index;
	uint64_t *words;

	if (__builtin_expect(free == 0 || ring->in_progress >= RT_RING_IN_PROGRESS, 0))
		return STATUS_NO_ROOM;
	words = rt_ring_entry_next(ring, &tail);
	index = RING_OPERATIONS - 1u - (uint32_t)__builtin_clzll(free);
	words[RING_WORD_HEAD] =
		ring_head_call(call->method, index) |
		ring_head_capabilities(call->transfer_count, call->result_capabilities);
	words[RING_WORD_CAPABILITY] = call->capability.key;
	words[RING_WORD_INTERFACE] = call->interface_id;
	words[RING_WORD_RANGES] = ring_ranges_word(
		ring_range_word(call->message_offset_words, call->message_length_words),
		ring_range_word(call->result_offset_words, call->result_length_words));
	words[RING_WORD_TRANSFERS] = call->transfer_offset_words;
	words[RING_WORD_USER_DATA] = index;
	words[RING_WORD_CALL_ID] = 0;
	words[RING_WORD_RESERVED] = 0;
	ring->in_use |= UINT64_C(1) << index;
	ring->in_progress++;
	rt_ring_entry_publish(ring, tail);
	*operation = index;
	return STATUS_OK;
}

/* Waits until `operation` is done, whatever else completes meanwhile. It stays in use. */
void rt_ring_wait(struct rt_ring *ring, uint32_t operation);

/*
 * Waits until an operation of `set` (one bit each, at least one of them in use) is done, and
 * returns its index. Every call begins to look after the one returned last, so that no operation
 * hides another. It stays in use.
 */
uint32_t rt_ring_wait_any(struct rt_ring *ring, uint64_t set);

/*
 * Asks the kernel to withdraw `operation`, and waits until it is done: withdrawn (CANCELLED), or
 * with its answer, if that came first. Does nothing when it is done already. It stays in use.
 */
void rt_ring_cancel(struct rt_ring *ring, uint32_t operation);

/* The same without waiting. */
void rt_ring_withdraw(struct rt_ring *ring, uint32_t operation);

/*
 * Queues a RECV and gives it the index `*operation`. Its buffer is the kernel's, except between an
 * arrival and the RETURN. rt_ring_events_take reports its events. NO_ROOM as for rt_ring_call.
 */
MUST_CHECK enum status rt_ring_receive(struct rt_ring *ring, const struct rt_ring_receive *receive,
				       uint32_t *operation);

/*
 * Queues a RETURN; the pieces of the arena that it names are the kernel's until the receive has
 * another event, or the RETURN is known to be taken. Success is not reported: the next arrival, or
 * nothing, follows it. A failure is an event: CALLER_GONE (the receive waits for the next call), or
 * any status of a RETURN, and then the call is still open.
 */
static inline void rt_ring_return(struct rt_ring *ring, const struct rt_ring_return *answer)
{
	uint32_t flags = RING_FLAG_QUIET | (answer->exception ? RING_FLAG_EXCEPTION : 0u) |
			 (answer->after == RT_RING_RECEIVE_END ? RING_FLAG_END : 0u);
	struct ring_region *region = ring->region;
	uint32_t tail = ring->sq_tail;
	uint64_t *words = (uint64_t *)(void *)&region->submissions[tail % RING_SUBMISSIONS];

	rt_ring_make_room(ring);
	words[RING_WORD_HEAD] = ring_head_return(flags, answer->operation, answer->transfer_count);
	words[RING_WORD_CAPABILITY] = 0;
	words[RING_WORD_INTERFACE] = 0;
	words[RING_WORD_RANGES] =
		ring_range_word(answer->message_offset_words, answer->message_length_words);
	words[RING_WORD_TRANSFERS] =
		answer->transfer_count != 0 ? answer->transfer_offset_words : 0;
	words[RING_WORD_USER_DATA] = RT_RING_USER_DATA_RETURN | answer->operation;
	words[RING_WORD_CALL_ID] = answer->call_id;
	words[RING_WORD_RESERVED] = 0;
	ring->sq_tail = tail + 1;
	rt_store_release(&region->header.sq_tail, tail + 1);
}

/*
 * Queues a RETURN that puts the receive's call into a free place of its endpoint. No arena piece is
 * needed for it. Success is not reported, and the receive waits for the next call then. A failure
 * is an event of the receive: CALLER_GONE (it waits for the next call); BUSY or OUT_OF_RANGE (the
 * place) and DISCONNECTED, and then the call is still open.
 */
static inline void rt_ring_defer(struct rt_ring *ring, uint32_t operation, uint64_t call_id,
				 uint16_t place)
{
	uint32_t tail;
	uint64_t *words = rt_ring_entry_next(ring, &tail);

	words[RING_WORD_HEAD] = ring_head_return(RING_FLAG_QUIET | RING_FLAG_DEFER, operation, 0) |
				ring_head_place(place);
	words[RING_WORD_CAPABILITY] = 0;
	words[RING_WORD_INTERFACE] = 0;
	words[RING_WORD_RANGES] = 0;
	words[RING_WORD_TRANSFERS] = 0;
	words[RING_WORD_USER_DATA] = RT_RING_USER_DATA_RETURN | operation;
	words[RING_WORD_CALL_ID] = call_id;
	words[RING_WORD_RESERVED] = 0;
	rt_ring_entry_publish(ring, tail);
}

/*
 * Queues the answer to a deferred call. One at a time: rt_ring_answer_outcome comes before the next
 * one. The pieces of the arena that it names are the kernel's until then.
 */
static inline void rt_ring_answer(struct rt_ring *ring, const struct rt_ring_answer *answer)
{
	const uint32_t flags = RING_FLAG_QUIET | RING_FLAG_DEFERRED |
			       (answer->exception ? RING_FLAG_EXCEPTION : 0u);
	uint32_t tail;
	uint64_t *words = rt_ring_entry_next(ring, &tail);

	words[RING_WORD_HEAD] =
		ring_head_return(flags, 0, answer->transfer_count) | ring_head_place(answer->place);
	words[RING_WORD_CAPABILITY] = answer->endpoint.key;
	words[RING_WORD_INTERFACE] = 0;
	words[RING_WORD_RANGES] =
		ring_range_word(answer->message_offset_words, answer->message_length_words);
	words[RING_WORD_TRANSFERS] =
		answer->transfer_count != 0 ? answer->transfer_offset_words : 0;
	words[RING_WORD_USER_DATA] = RT_RING_USER_DATA_ANSWER;
	words[RING_WORD_CALL_ID] = answer->call_id;
	words[RING_WORD_RESERVED] = 0;
	ring->answer_tail = tail + 1;
	rt_ring_entry_publish(ring, tail);
}

/*
 * The outcome of the last answer: OK, or any status of a RETURN with DEFERRED. Enters the kernel
 * when that has not taken it yet, and does not wait.
 */
MUST_CHECK enum status rt_ring_answer_outcome_slowly(struct rt_ring *ring);
MUST_CHECK static inline enum status rt_ring_answer_outcome(struct rt_ring *ring)
{
	const struct ring_header *header = &ring->region->header;

	/* In the usual case the kernel has taken all that there is, and has said nothing. */
	if (__builtin_expect(rt_load_acquire(&header->sq_head) == ring->sq_tail &&
				     rt_load_acquire(&header->cq_tail) == ring->cq_head &&
				     !ring->answer_failed,
			     1))
		return STATUS_OK;
	return rt_ring_answer_outcome_slowly(ring);
}

enum rt_ring_next {
	RT_RING_NOTHING, /* no completion is unread, and none is stored */
	RT_RING_ARRIVAL, /* taken: a call or a notice lies in the receive's buffer */
	RT_RING_MORE,    /* something else: rt_ring_receive_next, rt_ring_is_done know what */
};

/* Whether no event or completion is stored. */
static inline bool rt_ring_is_empty(struct rt_ring *ring)
{
	if (__builtin_expect(!ring->stored, 1))
		return true;
	ring->stored =
		(ring->arrived | ring->caller_gone | ring->return_failed | ring->done) != 0 ||
		ring->answer_failed;
	return !ring->stored;
}

/*
 * Looks at the next completion, and takes it when it is an arrival with nothing older before it: a
 * service's usual case.
 */
static inline enum rt_ring_next rt_ring_arrival_take(struct rt_ring *ring, uint32_t *operation)
{
	struct ring_region *region = ring->region;
	uint32_t head = ring->cq_head;
	const struct ring_completion *completion;
	uint64_t index;

	if (!rt_ring_is_empty(ring))
		return RT_RING_MORE;
	if (rt_load_acquire(&region->header.cq_tail) == head)
		return RT_RING_NOTHING;
	completion = &region->completions[head % RING_COMPLETIONS];
	index = completion->user_data - RT_RING_USER_DATA_RECEIVE;
	if (index >= RING_OPERATIONS || completion->flags != RING_COMPLETION_EVENT ||
	    (ring->receives >> index & 1u) == 0)
		return RT_RING_MORE;
	ring->cq_head = head + 1;
	rt_store_release(&region->header.cq_head, head + 1);
	*operation = (uint32_t)index;
	return RT_RING_ARRIVAL;
}

/*
 * The receive with the oldest event; calls come in the order in which they arrived. False when none
 * has an event. Looks, and does not enter the kernel.
 */
MUST_CHECK bool rt_ring_receive_next(struct rt_ring *ring, uint32_t *operation);

/*
 * Takes the events of a receive: bits of enum rt_ring_event, zero when there are none;
 * `*return_status` is written with RT_RING_RETURN_FAILED. RT_RING_ENDED stays until rt_ring_finish.
 */
uint32_t rt_ring_events_take(struct rt_ring *ring, uint32_t operation, enum status *return_status);

/* Whether the caller of the call that this receive is busy with is gone; takes nothing. */
MUST_CHECK bool rt_ring_caller_is_gone(struct rt_ring *ring, uint32_t operation);

/*
 * Waits until a receive has an event, an operation of `set` is done, or the answer to a deferred
 * call has failed; does not wait when that is so already. Aborts the program when neither can ever
 * happen.
 */
void rt_ring_wait_events(struct rt_ring *ring, uint64_t set);

/* Takes the completion of an operation that is done; its index is free again. */
struct rt_completion rt_ring_finish(struct rt_ring *ring, uint32_t operation);

/*
 * Waits until the call `operation`, which is in use, has completed, and withdraws it when that
 * takes longer than `timeout_ns`: the completion, which is there then, says CANCELLED, or what came
 * first. The time begins anew when another completion comes: whoever has other operations in
 * progress may wait as many times as long.
 */
void rt_ring_limit_slowly(struct rt_ring *ring, uint32_t operation, uint64_t timeout_ns);
static inline void rt_ring_limit(struct rt_ring *ring, uint32_t operation, uint64_t timeout_ns)
{
	const struct ring_region *region = ring->region;
	uint32_t head = ring->cq_head;

	/* Mostly nothing is stored or unread, and the next completion is its, for the one who takes
	 * it. */
	if (__builtin_expect(ring->done == 0 && rt_load_acquire(&region->header.cq_tail) == head,
			     1)) {
		if (rt_cap_enter(ring->region, 1, timeout_ns) < 0)
			rt_ring_refused();
		if (__builtin_expect(rt_load_acquire(&region->header.cq_tail) == head, 0)) {
			rt_ring_cancel(ring, operation);
			return;
		}
		if (__builtin_expect(
			    region->completions[head % RING_COMPLETIONS].user_data == operation, 1))
			return;
	}
	rt_ring_limit_slowly(ring, operation, timeout_ns);
}

/*
 * Waits until the call `operation`, which is in use, has completed, and takes its completion: the
 * operation is free again. The usual case of rt_ring_wait and rt_ring_finish, inline.
 */
static inline __attribute__((always_inline)) struct rt_completion rt_ring_outcome(
	struct rt_ring *ring, uint32_t operation)
{
	/* Mostly nothing is stored, and the next completion is its. */
	if (__builtin_expect(ring->done == 0, 1)) {
		if (rt_load_acquire(&ring->region->header.cq_tail) == ring->cq_head)
			rt_ring_enter_once(ring);

		/* All registers were lost there: what follows is computed after it. */
		struct ring_region *region = POINTER_KEPT(ring->region);
		uint64_t index = POINTER_KEPT((uint64_t)operation);
		uint32_t head = ring->cq_head;
		const struct ring_completion *completion =
			&region->completions[head % RING_COMPLETIONS];

		if (__builtin_expect(rt_load_acquire(&region->header.cq_tail) != head &&
					     completion->user_data == index,
				     1)) {
			ring->cq_head = head + 1;
			ring->in_use ^= UINT64_C(1) << index;
			ring->in_progress--;

			struct rt_completion outcome = {.status = (enum status)completion->status,
							.length_words = completion->length_words,
							.capability_count =
								completion->capability_count};

			rt_store_release(&region->header.cq_head, head + 1);
			return outcome;
		}
	}
	rt_ring_wait(ring, operation);
	return rt_ring_finish(ring, operation);
}

#endif
