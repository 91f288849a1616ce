/*
 * The sweep of service scopes and of what is bound to them: S37 to S39. See sweep.h.
 */
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/sweep/sweep.h"

/* The queue of an endpoint or a scope; null for other objects. */
static const struct call_queue *queue_of(struct object *object)
{
	if (object->type == OBJECT_ENDPOINT)
		return &endpoint_of(object)->own;
	return object->type == OBJECT_SCOPE ? &scope_of(object)->queue : NULL;
}

/* No live endpoint but the one that is bound has the scope's id, and no other scope has it. */
static bool id_is_the_scopes(const struct scope *scope)
{
	const struct endpoint *bound = scope->queue.receiver;

	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o)) {
			const struct call_queue *other = queue_of(o);

			if (!other || o->state != OBJECT_LIVE || other == &scope->queue ||
			    (bound && other == &bound->own))
				continue;
			if (other->scope_id == scope->queue.scope_id)
				return false;
		}
	}
	return true;
}

static bool facets_check(const struct scope *scope, struct sweep_fault *fault)
{
	for (uint32_t i = 0; i < SCOPE_TAGS; i++) {
		const struct facet *facet = scope->facets[i];

		if (!sweep_expect(fault, 38,
				  !facet ||
					  (facet->queue == &scope->queue && facet->tag_index == i),
				  "a scope's tag and its facet", scope))
			return false;
	}
	return true;
}

bool sweep_scope(struct scope *scope, struct sweep_fault *fault)
{
	const struct call_queue *queue = &scope->queue;

	return sweep_expect(fault, 37,
			    queue->owner == &scope->object &&
				    (!queue->receiver || queue->receiver->queue == queue),
			    "a scope and what is bound to it", scope) &&
	       sweep_expect(fault, 39,
			    scope->object.state != OBJECT_LIVE || id_is_the_scopes(scope),
			    "the id of a scope", scope) &&
	       facets_check(scope, fault) && sweep_queue(queue, fault);
}

bool sweep_bound(const struct endpoint *endpoint, struct sweep_fault *fault)
{
	const struct call_queue *own = &endpoint->own, *queue = endpoint->queue;

	if (!sweep_expect(fault, 37, own->owner == &endpoint->object && own->receiver == endpoint,
			  "an endpoint and its queue", endpoint))
		return false;
	if (queue == own)
		return true;
	if (!sweep_expect(fault, 37,
			  queue->owner->type == OBJECT_SCOPE && queue->receiver == endpoint &&
				  own->scope_id == queue->scope_id &&
				  own->message_words >= queue->message_words &&
				  own->capabilities >= queue->capabilities,
			  "an endpoint and its scope", endpoint) ||
	    !sweep_expect(fault, 39, !own->groups, "a call that waits beside its scope", endpoint))
		return false;
	for (uint32_t i = 0; i < SCOPE_TAGS && endpoint->tags.address; i++) {
		const struct endpoint_tag *tag = endpoint_tag(endpoint, i);

		if (!sweep_expect(fault, 38, !tag || tag->state == TAG_FREE,
				  "a tag of the scope's range", endpoint))
			return false;
	}
	return true;
}
