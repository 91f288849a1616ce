/*
 * A facet: what a client holds of a service.
 *
 * It names an endpoint, or a service scope, and a tag that the owner of that chose; no holder can
 * change either. A scope's facets are simpler than the rest says: see scope.h. Each
 * endpoint has one live facet object for a tag index at most. When its last holder has let go, or
 * its ledger has closed, or it was revoked, the service gets one notice for that index, as an
 * arrival with call id 0, behind every call of that tag; the index can be minted again when the
 * notice has been acknowledged. The notice lives in the endpoint's table of tags, so it is there
 * even when the facet is not.
 */
#ifndef KERNEL_IPC_FACET_H
#define KERNEL_IPC_FACET_H

#include "kernel/resource/object.h"

struct endpoint;

/* Guarded by the one kernel lock, like its endpoint; a call only reads it. */
struct facet {
	struct object object;
	struct endpoint *endpoint; /* or a scope, as one; null: it is gone */
	uint64_t tag_word;
	uint64_t interface;
	uint32_t tag_index;
	bool move_only;
};

static inline struct facet *facet_of(struct object *object)
{
	return CONTAINER_OF(object, struct facet, object);
}

bool facet_teardown(struct object *object);

#endif
