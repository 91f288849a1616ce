/*
 * The ring client's part in calls that are answered late: the RETURN that puts a call into a place
 * of its endpoint, and the one that answers it from there.
 *
 * The first belongs to a receive, as every other RETURN, so a failure of it is an event of the
 * receive. The second belongs to none. Both complete only when they fail: an answer that the kernel
 * has taken, and that has no completion, was given.
 */
#include "user/rt/abort.h"
#include "user/rt/barrier.h"
#include "user/rt/ring.h"

/* The ring is given up after so many kernel entries without progress. */
#define ENTRIES_WITHOUT_PROGRESS 1024u

static uint64_t *entry_next(struct rt_ring *ring)
{
	rt_ring_make_room(ring);
	return (uint64_t *)(void *)&ring->region->submissions[ring->sq_tail % RING_SUBMISSIONS];
}

static void entry_publish(struct rt_ring *ring)
{
	ring->sq_tail++;
	rt_store_release(&ring->region->header.sq_tail, ring->sq_tail);
}

void rt_ring_defer(struct rt_ring *ring, uint32_t operation, uint64_t call_id, uint16_t place)
{
	uint64_t *words = entry_next(ring);

	words[RING_WORD_HEAD] = ring_head_return(RING_FLAG_QUIET | RING_FLAG_DEFER, operation, 0) |
				ring_head_place(place);
	words[RING_WORD_CAPABILITY] = 0;
	words[RING_WORD_INTERFACE] = 0;
	words[RING_WORD_RANGES] = 0;
	words[RING_WORD_TRANSFERS] = 0;
	words[RING_WORD_USER_DATA] = RT_RING_USER_DATA_RETURN | operation;
	words[RING_WORD_CALL_ID] = call_id;
	words[RING_WORD_RESERVED] = 0;
	entry_publish(ring);
}

void rt_ring_answer(struct rt_ring *ring, const struct rt_ring_answer *answer)
{
	const uint32_t flags = RING_FLAG_QUIET | RING_FLAG_DEFERRED |
			       (answer->exception ? RING_FLAG_EXCEPTION : 0u);
	uint64_t *words = entry_next(ring);

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
	entry_publish(ring);
	ring->answer_tail = ring->sq_tail;
}

/* Whether the kernel has yet to take the last answer. Indexes wrap. */
static bool answer_is_queued(const struct rt_ring *ring)
{
	const uint32_t behind = ring->sq_tail - rt_load_acquire(&ring->region->header.sq_head);

	return ring->sq_tail - ring->answer_tail < behind;
}

enum status rt_ring_answer_outcome(struct rt_ring *ring)
{
	uint32_t tries = 0;

	while (answer_is_queued(ring)) {
		if (tries++ == ENTRIES_WITHOUT_PROGRESS)
			rt_abort(RT_ABORT_RING, "ring: the kernel takes no answer");
		rt_ring_enter(ring, 0);
	}
	if (rt_load_acquire(&ring->region->header.cq_tail) != ring->cq_head)
		rt_ring_collect(ring);
	if (!ring->answer_failed)
		return STATUS_OK;
	ring->answer_failed = false;
	return ring->answer_status;
}
