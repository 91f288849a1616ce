/*
 * A facet: a client's capability of a service.
 *
 * It names an endpoint, or a service scope, and a tag that the owner of the endpoint or scope
 * chose; no holder can change either. The rest is about facets of endpoints; those of scopes are
 * simpler: see scope.h. An endpoint has at most one live facet object for a tag index. When the
 * facet's last holder has let go, or its ledger has closed, or it was revoked, the service gets one
 * notice for that index, as an arrival with call id 0, after every call of that tag; the index can
 * be minted again when the notice has been acknowledged. The notice lives in the endpoint's table
 * of tags, so it outlives the facet.
 */
#ifndef KERNEL_IPC_FACET_H
#define KERNEL_IPC_FACET_H

#include "kernel/resource/object.h"

struct call_queue;
struct ledger;

/* Guarded by the one kernel lock, like its endpoint; a call only reads it. */
struct facet {
	struct object object;
	struct call_queue *queue; /* an endpoint's own, or a scope's; null: that has gone */
	uint64_t tag_word;
	uint64_t interface;
	uint32_t tag_index;
	bool move_only;
};

static inline struct facet *facet_of(struct object *object)
{
	return CONTAINER_OF(object, struct facet, object);
}

struct facet_request {
	struct call_queue *queue; /* an endpoint's own, or a scope's */
	struct ledger *ledger;
	uint64_t interface;
	uint64_t tag_word;
	uint32_t tag_index;
	bool move_only;
};

/* Makes the object that a request describes; no tag knows it yet. LEDGER_LIMIT. */
MUST_CHECK enum status facet_create(const struct facet_request *request, struct facet **facet);

/* See object_teardown_function: the facet's tag learns its end. */
bool facet_teardown(struct object *object);

#endif
