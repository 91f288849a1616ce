/*
 * The ring client: operations of one thread, from submission to completion.
 *
 * It owns the ring region's submission queue and the reading side of its completion queue, and
 * hands out operation indexes. A completion is stored with its operation when it arrives, in
 * whatever order, and waits there until its owner takes it. Submissions gather until something
 * enters the kernel, so several travel with one system call. It knows nothing of messages or of
 * where they lie in the arena. One ring belongs to one thread; nothing here locks.
 * Read next: abi/ring.h for the layout, user/rt/call.h for calls with messages.
 */
#ifndef USER_RT_RING_H
#define USER_RT_RING_H

#include "abi/base.h"
#include "abi/cap_id.h"
#include "abi/ring.h"
#include "abi/status.h"

/*
 * How many operations may be in progress. Below the kernel's limit by some completion places, so
 * that CANCEL and RELEASE never stand in the queue behind a CALL that finds no place.
 */
#define RT_RING_IN_PROGRESS 56u

struct rt_completion {
	enum status status;
	uint16_t length_words;
	uint8_t capability_count;
};

struct rt_ring {
	struct ring_region *region;
	uint32_t sq_tail; /* ours; region->header.sq_tail follows it */
	uint32_t cq_head; /* ours; region->header.cq_head follows it */
	uint64_t in_use;  /* operations between submission and finish */
	uint64_t done;    /* of these, the completed ones */
	uint32_t in_progress; /* how many of these have not completed */
	uint32_t turn;    /* where rt_ring_wait_any begins to look */
	uint32_t quiet_failures; /* RELEASE and NOP that were to say nothing, and failed */
	struct rt_completion completions[RING_OPERATIONS];
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

/* Takes over a region whose indexes are all equal, as the kernel hands it out. */
void rt_ring_init(struct rt_ring *ring, struct ring_region *region);

/*
 * Queues a CALL and gives it the index `*operation` (0 to 63); the arena pieces that it names are
 * the kernel's until it has completed. NO_ROOM: RT_RING_IN_PROGRESS operations are in progress.
 */
MUST_CHECK enum status rt_ring_call(struct rt_ring *ring, const struct rt_ring_call *call,
	uint32_t *operation);

/*
 * Queues a RELEASE of a capability. Nobody hears of its completion; one that fails is counted in
 * quiet_failures.
 */
void rt_ring_release(struct rt_ring *ring, struct cap_id capability);

/*
 * Enters the kernel once: submits what is queued, waits for up to `timeout_ns` nanoseconds (0: not
 * at all; TIMEOUT_NEVER) until a completion is there, stores what has completed. An operation that
 * has completed before does not end the wait: ask rt_ring_is_done first.
 */
void rt_ring_enter(struct rt_ring *ring, uint64_t timeout_ns);

/* Whether `operation`, which must be in use, has completed; looks, and does not enter the kernel. */
MUST_CHECK bool rt_ring_is_done(struct rt_ring *ring, uint32_t operation);

/* Waits until `operation` is done, whatever else completes meanwhile. It stays in use. */
void rt_ring_wait(struct rt_ring *ring, uint32_t operation);

/*
 * Waits until an operation of `set` (one bit each, at least one of them in use) is done, and
 * returns its index. Every call begins to look behind the one returned last, so that no operation
 * hides another. It stays in use.
 */
uint32_t rt_ring_wait_any(struct rt_ring *ring, uint64_t set);

/*
 * Asks the kernel to withdraw `operation`, and waits until it is done: withdrawn (CANCELLED), or
 * with the answer that was faster. Does nothing when it is done already. It stays in use.
 */
void rt_ring_cancel(struct rt_ring *ring, uint32_t operation);

/* Takes the completion of an operation that is done; its index is free again. */
struct rt_completion rt_ring_finish(struct rt_ring *ring, uint32_t operation);

#endif
