/*
 * Service scopes: see scope.h. The queue itself is endpoint.c's, and scope_tags.c has the tags.
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
	return scope_tags_disconnect(scope);
}
