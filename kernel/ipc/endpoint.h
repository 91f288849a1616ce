/*
 * An endpoint: the place where the calls to a service arrive.
 *
 * It has a queue of calls that wait (call_queue.h), the standing receives of its owner, each free
 * or busy with one call, and the tags of its facets. Limits are fixed when it is made, so a waiting
 * call always fits into a receive.
 */
#ifndef KERNEL_IPC_ENDPOINT_H
#define KERNEL_IPC_ENDPOINT_H

#include "abi/receive.h"
#include "kernel/ipc/call_queue.h"
#include "kernel/ipc/operation.h"
#include "kernel/resource/object.h"

/* In a slot: the interface is a service's, and the object a facet. */
#define INTERFACE_FACET UINT16_MAX

/* The most receives, of all threads of the owner: they all end when the endpoint moves. */
#define ENDPOINT_RECEIVES 64u

/*
 * An endpoint with its queue, receives and tags. Guarded by the one kernel lock: a call and its
 * answer touch the operations of two threads at once. A lock of its own would stand here, taken
 * before either thread's.
 */
struct endpoint {
	struct object object;
	struct call_queue own;    /* calls through its facets, while it is bound to no scope */
	struct call_queue *queue; /* it receives from this one: its own, or its scope's */
	/*
	 * Free receives, the one that has waited longest first. There are waiting calls at the same
	 * time only while the object is OBJECT_WORKED_ON: then the reaper brings them together.
	 */
	struct free_queue free;
	struct receive_queue receives;      /* all of them, free or busy */
	struct receive_queue leaving;       /* those of earlier holders, which have not ended yet */
	uint32_t receive_count;             /* without those that leave */
	uint32_t moves;                     /* counted: other holders that it has got */
	struct physical tags;               /* one frame of leaves; address 0: none yet */
	uint32_t leaves;                    /* frames of tags below it, all charged */
	uint32_t tags_used;                 /* tags that are not free */
	uint32_t notice_first, notice_last; /* see notice.h; plus one; 0: none */
	uint64_t calls;                     /* how many have been delivered: for call ids */
	struct physical places;             /* see deferred.h; address 0: none was used yet */
	uint32_t notice_last_place; /* of the notices that wait, the last of a place; plus one */
	uint32_t place_count;
	uint32_t places_used;    /* that are not free */
	uint32_t teardown_place; /* cursor */
	uint32_t unbind_tag;     /* cursor of scope_unbind */
	uint32_t teardown_tag;   /* cursor */
};

static inline struct endpoint *endpoint_of(struct object *object)
{
	return CONTAINER_OF(object, struct endpoint, object);
}

/* The limits that an endpoint is made with: see EndpointFactory.create. */
struct endpoint_limits {
	uint16_t message_words; /* 1 to RING_MESSAGE_WORDS */
	uint16_t places;        /* for deferred calls, 0 to ENDPOINT_PLACES */
	uint8_t capabilities;   /* 0 to RING_TRANSFERS */
};

/* INVALID_ARGUMENT: a limit out of its range. */
MUST_CHECK enum status endpoint_limits_check(const struct endpoint_limits *limits);

/* LEDGER_LIMIT; nothing changed then. */
MUST_CHECK enum status endpoint_create(struct ledger *ledger, const struct endpoint_limits *limits,
				       struct endpoint **endpoint);

/* Forgets an endpoint that nobody has seen yet. */
void endpoint_discard(struct endpoint *endpoint);

/* Whether a call or a notice waits for a receive. */
static inline bool endpoint_is_waited_for(const struct endpoint *endpoint)
{
	return endpoint->notice_first || endpoint->queue->groups;
}

/*
 * Whether an endpoint that has a free receive may take a call with it. One that ends may not, nor
 * one whose owner has exited or has a ledger that closes. The receives of such an endpoint may
 * still be there for some steps: a call then waits until the endpoint has gone, too.
 */
MUST_CHECK bool endpoint_may_deliver(struct endpoint *endpoint);

/* A free receive, the one that has waited longest for its endpoint, becomes busy. */
void endpoint_receive_take(struct operation *receive);

/* A receive becomes the endpoint's, and is free; a waiting call or notice is delivered. */
void endpoint_receive_add(struct endpoint *endpoint, struct operation *receive);

/* A busy receive has answered, and is free again. */
void endpoint_receive_again(struct endpoint *endpoint, struct operation *receive);

/*
 * Delivers waiting calls and notices into the receives that are free. The reaper goes on with what
 * this entry cannot finish.
 */
void endpoint_pump(struct endpoint *endpoint);

/*
 * A step of endpoint_pump. False: the budget is spent, and calls that will never be received are
 * still to be withdrawn.
 */
MUST_CHECK bool endpoint_pump_step(struct endpoint *endpoint);

/* A receive is no longer the endpoint's, free or busy. */
void endpoint_receive_leave(struct operation *receive);

/*
 * Whether a receive was an earlier holder's: it takes no call any more, and is about to end. The
 * reaper works on an endpoint that has such receives, so its object is not OBJECT_LIVE.
 */
static inline bool endpoint_receive_leaves(const struct operation *receive)
{
	return receive->standing.moves != receive->standing.endpoint->moves;
}

/*
 * The endpoint has another holder: free receives end, busy ones may answer once. The reaper does
 * what this entry cannot finish.
 */
void endpoint_moved(struct endpoint *endpoint);

bool endpoint_teardown(struct object *object);

#endif
