/*
 * Deferred calls: a service answers some calls late, and needs no receive meanwhile.
 *
 * An endpoint is made with some places. Whoever is busy with a call may put it into a free place
 * (RETURN with DEFER), which frees its receive, and answer it from there (RETURN with DEFERRED):
 * then, or from another thread, or after the endpoint has moved to another holder. A place is of
 * the endpoint, and knows nothing of the facet or scope through which the call came.
 *
 * When the caller goes first, its place waits among the endpoint's notices (notice.h) for a
 * receive. Only an answer or the acknowledged notice frees a place, so a service that has not
 * looked yet never answers somebody else's call.
 *
 * Places stand in leaves of one frame each, below one frame of the leaves' addresses. The
 * endpoint's ledger pays for all of them when the endpoint is made, and takes each when it is first
 * used: so deferring a call never fails for want of memory.
 */
#ifndef KERNEL_IPC_DEFERRED_H
#define KERNEL_IPC_DEFERRED_H

#include "abi/receive.h"
#include "abi/ring.h"
#include "abi/status.h"
#include "kernel/arch/interface.h"

struct endpoint;
struct operation;
struct thread;

enum deferred_state {
	DEFERRED_FREE,
	DEFERRED_CALL,    /* `call` waits for its answer */
	DEFERRED_NOTICE,  /* its caller is gone: that waits for a receive */
	DEFERRED_NOTICED, /* a receive has told it, and is busy with that */
};

/* Guarded by the one kernel lock, like its endpoint. */
struct deferred_place {
	struct operation *call;
	struct endpoint *endpoint;
	uint64_t call_id; /* stays until the place is free */
	uint32_t next;    /* see notice.h */
	uint16_t index;   /* its own */
	uint8_t state;    /* enum deferred_state */
};

#define DEFERRED_LEAF_PLACES (PAGE_BYTES / sizeof(struct deferred_place))
#define DEFERRED_LEAVES (ENDPOINT_PLACES / DEFERRED_LEAF_PLACES)

/* The frames that an endpoint with so many places pays for. */
static inline uint32_t deferred_frames(uint32_t places)
{
	return places == 0 ? 0
			   : 1u + (places + (uint32_t)DEFERRED_LEAF_PLACES - 1u) /
					     (uint32_t)DEFERRED_LEAF_PLACES;
}

/* The place of this index; null when its leaf is not there, or there is no such place. */
struct deferred_place *deferred_place(const struct endpoint *endpoint, uint32_t index);

/*
 * The call of a busy receive goes into a free place; the receive is busy with nothing then, and
 * receive_rearm follows. OUT_OF_RANGE: the endpoint has no such place; BUSY: it is not free;
 * nothing has changed then.
 */
MUST_CHECK enum status deferred_put(struct operation *receive, uint32_t index);

/* The same, into a place of the endpoint that is free; cannot fail. */
void deferred_put_commit(struct operation *receive, struct deferred_place *place, uint32_t index);

/* The answer has been given: the place is free. */
void deferred_answered(struct deferred_place *place);

/* The caller of a deferred call is gone, and its record forgets the place: one notice. */
void deferred_caller_gone(struct deferred_place *place);

/* The service has acknowledged that: the place is free. */
void deferred_acknowledge(struct endpoint *endpoint, uint32_t index);

/* A step of an ending endpoint: deferred calls get DISCONNECTED. True when none is left. */
MUST_CHECK bool deferred_disconnect(struct endpoint *endpoint);

/* A further step, when none is left: the frames go back. True when all have. */
MUST_CHECK bool deferred_frames_give(struct endpoint *endpoint);

#endif
