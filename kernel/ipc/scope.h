/*
 * A service scope: the identity of a service, whichever instance of it is running.
 *
 * To its callers, a scope is an endpoint: it has limits, an id for caller references, and a queue.
 * It has no receives. One endpoint at a time is bound to it; the receives of this endpoint take the
 * calls from the scope's queue, and it has the scope's id, so that callers keep their references.
 * Calls through facets of the bound endpoint wait in the same queue, so a process's calls keep one
 * order.
 *
 * When the bound endpoint ends, the calls through its own facets leave the queue with DISCONNECTED
 * (scope_unbind) and the others stay where they are, in order, for the endpoint that is bound next.
 *
 * The scope's facets have tags below SCOPE_TAGS, and an endpoint that is bound mints above. The
 * holder of the scope chose them and knows to whom they went, so there is no notice when the last
 * holder has let go: the tag is free again with the facet's end. A call in flight holds its facet,
 * so no call of a tag is left when that happens.
 */
#ifndef KERNEL_IPC_SCOPE_H
#define KERNEL_IPC_SCOPE_H

#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope_tags.h"

/* Guarded by the one kernel lock, like the endpoint that is bound to it. */
struct scope {
	struct object object;
	struct call_queue queue; /* its receiver is the endpoint that is bound to it */
	struct scope_tags tags;
};

static inline struct scope *scope_of(struct object *object)
{
	return CONTAINER_OF(object, struct scope, object);
}

/* LEDGER_LIMIT; nothing changed then. The limits are an endpoint's. */
MUST_CHECK enum status scope_create(struct ledger *ledger, uint16_t message_words,
				    uint8_t capabilities, struct scope **scope);

/*
 * Whether an endpoint with these limits can be bound. INVALID_ARGUMENT: they are smaller than the
 * scope's; BUSY: another endpoint is bound. Nothing changes.
 */
MUST_CHECK enum status scope_bind_check(const struct scope *scope, uint16_t message_words,
					uint8_t capabilities);

/* Binds an endpoint that was just made: nobody has called it yet. */
void scope_bind(struct scope *scope, struct endpoint *endpoint);

/*
 * A step of an ending endpoint: the calls through its facets that wait in its scope's queue get
 * DISCONNECTED. True when it is bound to no scope (any more).
 */
bool scope_unbind(struct endpoint *endpoint);

bool scope_teardown(struct object *object);

#endif
