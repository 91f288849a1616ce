/*
 * Service scopes: see scope.h. The queue itself is endpoint.c's.
 */
#include "kernel/ipc/scope.h"

#include "kernel/generation.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

enum status scope_create(struct ledger *ledger, uint16_t message_words, uint8_t capabilities,
			 struct scope **scope)
{
	struct object *object;
	enum status status = object_create(ledger, OBJECT_SCOPE, sizeof(**scope), &object);

	if (status != STATUS_OK)
		return status;
	*scope = scope_of(object);
	(*scope)->queue = (struct call_queue){.owner = object,
					      .scope_id = ++kernel.last_scope_id,
					      .message_words = message_words,
					      .capabilities = capabilities};
	return STATUS_OK;
}

/* Whether a facet is ending, and none of its calls is left. */
static bool facet_has_ended(struct facet *facet)
{
	return facet->object.state >= OBJECT_PARKED && !facet->object.waiters;
}

enum status scope_mint(const struct facet_request *request, struct facet **facet)
{
	struct scope *scope = scope_of(request->queue->owner);
	enum status status;

	struct facet *before;

	if (request->tag_index >= SCOPE_TAGS)
		return STATUS_OUT_OF_RANGE;
	before = scope->facets[request->tag_index];
	if (before && !facet_has_ended(before))
		return STATUS_BUSY;
	status = facet_create(request, facet);
	if (status != STATUS_OK)
		return status;
	/* The reaper may not have reached it yet. */
	if (before)
		before->queue = NULL;
	scope->facets[request->tag_index] = *facet;
	return STATUS_OK;
}

struct facet *scope_facet(const struct scope *scope, uint32_t tag_index)
{
	return tag_index < SCOPE_TAGS ? scope->facets[tag_index] : NULL;
}

void scope_tag_end(struct scope *scope, uint32_t tag_index)
{
	scope->facets[tag_index] = NULL;
}

enum status scope_bind_check(const struct scope *scope, uint16_t message_words,
			     uint8_t capabilities)
{
	if (message_words < scope->queue.message_words || capabilities < scope->queue.capabilities)
		return STATUS_INVALID_ARGUMENT;
	return scope->queue.receiver ? STATUS_BUSY : STATUS_OK;
}

void scope_bind(struct scope *scope, struct endpoint *endpoint)
{
	endpoint->own.scope_id = scope->queue.scope_id;
	endpoint->queue = &scope->queue;
	scope->queue.receiver = endpoint;
	graph_changed();
}

bool scope_unbind(struct endpoint *endpoint)
{
	if (endpoint->queue == &endpoint->own)
		return true;
	/* Each turn is a tag, or a leaf that is not there; the budget bounds the aborts, too. */
	while (endpoint->tags.address && endpoint->unbind_tag < ENDPOINT_TAGS) {
		const struct endpoint_tag *tag = endpoint_tag(endpoint, endpoint->unbind_tag);
		struct object *facet = tag && tag->facet ? &tag->facet->object : NULL;

		if (!work_is_left())
			return false;
		work_spend(2);
		if (!tag) {
			endpoint->unbind_tag |= ENDPOINT_LEAF_TAGS - 1;
		} else if (facet && facet->waiters) {
			operation_abort(facet->waiters, STATUS_DISCONNECTED);
			work_spend(WORK_UNITS_EDGE);
			continue;
		}
		endpoint->unbind_tag++;
	}
	endpoint->queue->receiver = NULL;
	endpoint->queue = &endpoint->own;
	graph_changed();
	return true;
}

/* Every facet loses its scope, and ends. True when all have. */
static bool facets_disconnect(struct scope *scope)
{
	while (scope->teardown_tag < SCOPE_TAGS && work_is_left()) {
		struct facet *facet = scope->facets[scope->teardown_tag];

		work_spend(1);
		scope->facets[scope->teardown_tag++] = NULL;
		if (!facet)
			continue;
		facet->queue = NULL;
		object_end(&facet->object);
		work_spend(WORK_UNITS_EDGE);
	}
	return scope->teardown_tag == SCOPE_TAGS;
}

bool scope_teardown(struct object *object)
{
	struct scope *scope = scope_of(object);
	struct endpoint *bound = scope->queue.receiver;

	/* First, so that nothing more joins the queue. */
	if (bound)
		object_end(&bound->object);
	if (!call_queue_disconnect(&scope->queue))
		return false;
	bound = scope->queue.receiver;
	if (bound) {
		bound->queue = &bound->own;
		scope->queue.receiver = NULL;
		graph_changed();
	}
	return facets_disconnect(scope);
}
