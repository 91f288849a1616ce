/*
 * The life of facets: see facet.h. When a facet ends, its tag learns it, in the endpoint or in the
 * scope.
 */
#include "kernel/ipc/facet.h"

#include "kernel/ipc/call_queue.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/scope.h"

enum status facet_create(const struct facet_request *request, struct facet **facet)
{
	struct object *object;
	enum status status = object_create(request->ledger, OBJECT_FACET, sizeof(**facet), &object);

	if (status != STATUS_OK)
		return status;
	*facet = facet_of(object);
	(*facet)->queue = request->queue;
	(*facet)->tag_word = request->tag_word;
	(*facet)->tag_index = request->tag_index;
	(*facet)->interface = request->interface;
	(*facet)->move_only = request->move_only;
	return STATUS_OK;
}

bool facet_teardown(struct object *object)
{
	struct facet *facet = facet_of(object);

	struct object *owner = facet->queue ? facet->queue->owner : NULL;

	if (owner && owner->type == OBJECT_SCOPE)
		scope_tag_end(scope_of(owner), facet->tag_index);
	else if (owner)
		endpoint_tag_end(endpoint_of(owner), facet->tag_index);
	facet->queue = NULL;
	return true;
}
