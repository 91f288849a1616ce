/*
 * The notices of an endpoint: what its service is told beside calls.
 *
 * There are two kinds: nobody holds a tag any more, and the caller of a deferred call is gone. They
 * wait in one queue for a free receive, those of places before those of tags, and the oldest of a
 * kind first: so a service hears of a caller's deferred calls before it hears that the caller's tag
 * has no holder. A notice arrives with call id 0 and is acknowledged by a RETURN with that id. One
 * whose receive ended before that goes back, before the others of its kind: in whatever order
 * receives end, the tag's still comes later. There are no more notices of places than places, so
 * those of tags come, too.
 *
 * A notice is a number: a tag's index, or behind all of those a place's. The link of the queue
 * stands in the tag or the place itself, so a notice allocates nothing, and outlives its facet.
 */
#ifndef KERNEL_IPC_NOTICE_H
#define KERNEL_IPC_NOTICE_H

#include "abi/receive.h"

struct endpoint;

/* The notice of a place. That of a tag is the tag's index. */
#define NOTICE_OF_PLACE(index) (ENDPOINT_TAGS + (index))

static inline bool notice_is_of_place(uint32_t notice)
{
	return notice >= ENDPOINT_TAGS;
}

/* A notice waits, behind all others of its kind, or goes to a free receive at once. */
void notice_append(struct endpoint *endpoint, uint32_t notice);

/* The first notice goes to the free receive that has waited longest. There are both. */
void notice_deliver(struct endpoint *endpoint);

/*
 * The receive that had the notice is gone without acknowledging it: another one gets it, the first
 * of its kind.
 */
void notice_again(struct endpoint *endpoint, uint32_t notice);

/* The service has acknowledged the notice. */
void notice_acknowledge(struct endpoint *endpoint, uint32_t notice);

/* The notice that waits behind this one; true when there is one. For those who look. */
MUST_CHECK bool notice_next(const struct endpoint *endpoint, uint32_t notice, uint32_t *next);

#endif
