/*
 * The sweep of service scopes and of what is bound to them: S37 to S39, and S47. See sweep.h.
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

/* Every facet of the scope, and the indexes that were issued and are free: *free. */
static bool facets_check(const struct scope *scope, uint32_t *free, struct sweep_fault *fault)
{
	for (uint32_t i = 0; i < SCOPE_TAGS; i++) {
		const struct scope_tag *tag = scope_tag(scope, i);
		const struct facet *facet = tag ? tag->facet : NULL;

		if (!sweep_expect(fault, 38,
				  !facet || (facet->queue == &scope->queue &&
					     facet->tag_index == i && tag->was_used),
				  "a scope's tag and its facet", scope))
			return false;
		if (i >= SCOPE_EXPORT_TAGS && tag && tag->was_used && !facet)
			++*free;
		if (!tag)
			i |= (uint32_t)SCOPE_LEAF_TAGS - 1;
	}
	return true;
}

/* Those free ones stand once in the queue of the scope, and the rest was never used. */
static bool free_check(const struct scope *scope, uint32_t free, struct sweep_fault *fault)
{
	const struct scope_tags *tags = &scope->tags;
	uint32_t before = 0, index = tags->free_first;

	for (; index; before = index, index = scope_tag(scope, index)->next) {
		const struct scope_tag *tag = scope_tag(scope, index);

		if (!sweep_expect(fault, 47,
				  free-- > 0 && index >= SCOPE_EXPORT_TAGS && tag && !tag->facet &&
					  tag->was_used && tag->before == before,
				  "a scope's queue of free tags", scope))
			return false;
	}
	if (!sweep_expect(fault, 47, !free && tags->free_last == before,
			  "the end of a scope's free tags", scope))
		return false;
	for (uint32_t i = 0; i < tags->fresh_passed; i++) {
		const struct scope_tag *tag = scope_tag(scope, SCOPE_EXPORT_TAGS + i);

		if (!sweep_expect(fault, 47, tag && tag->was_used,
				  "a tag that was passed and never used", scope))
			return false;
	}
	return true;
}

/* The queue of a scope that is being taken apart is not looked at. */
static bool tags_check(const struct scope *scope, struct sweep_fault *fault)
{
	uint32_t free = 0;

	if (!facets_check(scope, &free, fault))
		return false;
	return scope->object.state != OBJECT_LIVE || free_check(scope, free, fault);
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
	       tags_check(scope, fault) && sweep_queue(queue, fault);
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
	/* An instance mints behind the scope's range, so no leaf of that is there. */
	for (uint32_t i = 0; i < SCOPE_TAGS; i += ENDPOINT_LEAF_TAGS)
		if (!sweep_expect(fault, 38, !endpoint_tag(endpoint, i),
				  "a tag of the scope's range", endpoint))
			return false;
	return true;
}
