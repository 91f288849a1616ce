/*
 * The ring client's part in calls that are answered late: what has become of an answer.
 *
 * The RETURN that puts a call into a place of its endpoint belongs to a receive, as every other
 * RETURN, so a failure of it is an event of the receive. The one that answers the call from there
 * belongs to none. Both complete only when they fail: an answer that the kernel has taken, and that
 * has no completion, was given.
 */
#include "user/rt/abort.h"
#include "user/rt/barrier.h"
#include "user/rt/ring.h"

/* The ring is given up after so many kernel entries without progress. */
#define ENTRIES_WITHOUT_PROGRESS 1024u

/* Whether the kernel has yet to take the last answer. Indexes wrap. */
static bool answer_is_queued(const struct rt_ring *ring)
{
	const uint32_t behind = ring->sq_tail - rt_load_acquire(&ring->region->header.sq_head);

	return ring->sq_tail - ring->answer_tail < behind;
}

enum status rt_ring_answer_outcome_slowly(struct rt_ring *ring)
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
