/*
 * The sweep of service scopes and of what is bound to them: S37 to S39. See sweep.h.
 */
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/sweep/sweep.h"

/* No live endpoint but the one that is bound has the scope's id, and no other scope has it. */
static bool id_is_the_scopes(const struct scope *scope)
{
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l)) {
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o)) {
			const struct endpoint *other = endpoint_of(o);

			if ((o->type != OBJECT_ENDPOINT && o->type != OBJECT_SCOPE) ||
			    o->state != OBJECT_LIVE || o == &scope->core.object)
				continue;
			if (other->scope_id == scope->core.scope_id && other != scope->core.receiver)
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
				  !facet || (facet->endpoint == &scope->core &&
					     facet->tag_index == i),
				  "a scope's tag and its facet", scope))
			return false;
	}
	return true;
}

bool sweep_scope(struct scope *scope, struct sweep_fault *fault)
{
	const struct endpoint *core = &scope->core;
	const struct endpoint *bound = core->receiver;

	return sweep_expect(fault, 37, core->queue == core && (bound == core || bound->queue == core),
			    "a scope and what is bound to it", scope) &&
	       sweep_expect(fault, 39, !core->free.first && !core->receives.first && !core->tags.address,
			    "a scope that receives", scope) &&
	       sweep_expect(fault, 39, scope->core.object.state != OBJECT_LIVE || id_is_the_scopes(scope),
			    "the id of a scope", scope) &&
	       facets_check(scope, fault) && sweep_queue(core, fault);
}

bool sweep_bound(const struct endpoint *endpoint, struct sweep_fault *fault)
{
	const struct endpoint *core = endpoint->queue;

	if (!sweep_expect(fault, 37, endpoint->receiver == endpoint, "an endpoint's receiver", endpoint))
		return false;
	if (core == endpoint)
		return true;
	if (!sweep_expect(fault, 37,
			  core->object.type == OBJECT_SCOPE && core->receiver == endpoint &&
				  endpoint->scope_id == core->scope_id &&
				  endpoint->message_words >= core->message_words &&
				  endpoint->capabilities >= core->capabilities,
			  "an endpoint and its scope", endpoint) ||
	    !sweep_expect(fault, 39, !endpoint->groups, "a call that waits beside its scope", endpoint))
		return false;
	for (uint32_t i = 0; i < SCOPE_TAGS && endpoint->tags.address; i++) {
		const struct endpoint_tag *tag = endpoint_tag(endpoint, i);

		if (!sweep_expect(fault, 38, !tag || tag->state == TAG_FREE,
				  "a tag of the scope's range", endpoint))
			return false;
	}
	return true;
}
