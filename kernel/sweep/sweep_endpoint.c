/*
 * The sweep of endpoints: queues, receives, tags. See sweep.h for the predicates' numbers.
 */
#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/notice.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/sweep/sweep.h"

/* The free ones, of which there are `count`. */
static bool free_check(const struct endpoint *endpoint, uint64_t count, struct sweep_fault *fault)
{
	struct operation *const *link = &endpoint->free.first;
	const struct operation *receive;

	for (; (receive = *link) != NULL; link = &receive->standing.free.next, count--) {
		if (!sweep_expect(fault, 26,
				  count && receive->state == OPERATION_RECEIVE_FREE &&
					  receive->standing.endpoint == endpoint &&
					  receive->standing.free.place == link,
				  "a free receive's state or links", receive))
			return false;
	}
	return sweep_expect(fault, 26, !count && link == endpoint->free.last,
			    "the end of the free receives", endpoint);
}

/*
 * Receives of earlier holders are in a list of their own, and an operation or the reaper ends them.
 */
static bool leaving_check(const struct endpoint *endpoint, uint64_t *listed,
			  struct sweep_fault *fault)
{
	struct operation *const *link = &endpoint->leaving.first;
	const struct operation *receive;

	for (; (receive = *link) != NULL; link = &receive->standing.receives.next, ++*listed)
		if (!sweep_expect(fault, 26,
				  operation_is_receive(receive) &&
					  receive->standing.endpoint == endpoint &&
					  endpoint_receive_leaves(receive) &&
					  receive->standing.receives.place == link,
				  "a receive that leaves", receive))
			return false;
	return sweep_expect(fault, 26,
			    !endpoint->leaving.first || endpoint->object.state != OBJECT_LIVE,
			    "nobody ends the receives of an earlier holder", endpoint);
}

static bool receives_check(const struct endpoint *endpoint, uint64_t *listed,
			   struct sweep_fault *fault)
{
	struct operation *const *link = &endpoint->receives.first;
	const struct operation *receive;
	uint64_t count = 0, free = 0;

	for (; (receive = *link) != NULL; link = &receive->standing.receives.next, count++) {
		const struct operation *call = receive->standing.call;
		bool busy = receive->state == OPERATION_RECEIVE_BUSY;

		free += !busy;
		if (!sweep_expect(fault, 26,
				  (busy || receive->state == OPERATION_RECEIVE_FREE) &&
					  receive->standing.endpoint == endpoint &&
					  !endpoint_receive_leaves(receive) &&
					  receive->standing.receives.place == link,
				  "a receive's state or links", receive) ||
		    !sweep_expect(fault, 27,
				  !call || (busy && call->state == OPERATION_FLIGHT &&
					    call->call.receive == receive),
				  "a receive and its call", receive))
			return false;
	}
	*listed += count;
	return leaving_check(endpoint, listed, fault) &&
	       sweep_expect(fault, 26, count == endpoint->receive_count, "the number of receives",
			    endpoint) &&
	       free_check(endpoint, free, fault);
}

/* Whether the calls through facets of `called` wait in `queue`. */
static bool waits_in(const struct call_queue *called, const struct call_queue *queue)
{
	return called->receiver ? called->receiver->queue == queue : called == queue;
}

/* One process's calls: in order, doubly linked, and found from the process. */
static bool group_check(const struct call_queue *queue, const struct operation *first,
			struct sweep_fault *fault)
{
	const struct operation *last = first->call.chain.before, *o = first;
	const struct tree *groups = &first->thread->process->call_groups;

	if (!sweep_expect(fault, 29,
			  tree_check(groups) &&
				  tree_find(groups, (uintptr_t)queue) == &first->call.node,
			  "a group that its process does not know", first))
		return false;
	do {
		if (!sweep_expect(fault, 29,
				  o->state == OPERATION_QUEUED && o->call.chain.before == last &&
					  (o == first) == (o->call.groups.next != NULL) &&
					  o->thread->process == first->thread->process &&
					  waits_in(facet_of(o->object)->queue, queue),
				  "a waiting call", o))
			return false;
		last = o;
		o = o->call.chain.next;
	} while (o && o != first);
	return sweep_expect(fault, 29, o && first->call.chain.before == last, "a group's end",
			    first);
}

bool sweep_queue(const struct call_queue *queue, struct sweep_fault *fault)
{
	const struct operation *first = queue->groups;

	while (first) {
		if (!sweep_expect(fault, 29, first->call.groups.next->call.groups.before == first,
				  "a group's links", first) ||
		    !group_check(queue, first, fault))
			return false;
		first = first->call.groups.next == queue->groups ? NULL : first->call.groups.next;
	}
	return true;
}

/* The places of deferred calls; adds the notices that wait to *notices. */
static bool places_check(const struct endpoint *endpoint, uint32_t *notices,
			 struct sweep_fault *fault)
{
	uint32_t used = 0;

	for (uint32_t i = 0; i < endpoint->place_count; i++) {
		const struct deferred_place *place = deferred_place(endpoint, i);

		if (!place || place->state == DEFERRED_FREE)
			continue;
		used++;
		*notices += place->state == DEFERRED_NOTICE;
		if (!sweep_expect(fault, 46,
				  place->endpoint == endpoint && place->index == i &&
					  place->call_id != 0 &&
					  (place->state == DEFERRED_CALL) == (place->call != NULL),
				  "a place", endpoint) ||
		    !sweep_expect(fault, 46,
				  !place->call || (place->call->state == OPERATION_DEFERRED &&
						   place->call->call.place == place),
				  "a place and its call", place->call))
			return false;
	}
	return sweep_expect(fault, 46, used == endpoint->places_used, "the number of places in use",
			    endpoint);
}

static bool notices_check(const struct endpoint *endpoint, uint32_t notices,
			  struct sweep_fault *fault)
{
	uint32_t notice = endpoint->notice_first - 1, listed = 0, places = 0, last_place = 0;
	bool more = endpoint->notice_first != 0;

	for (; more && listed <= notices; listed++) {
		if (notice_is_of_place(notice) && places++ == listed)
			last_place = notice + 1; /* no tag's stands before it */
		more = notice_next(endpoint, notice, &notice);
	}
	return sweep_expect(fault, 30, listed == notices, "the queue of notices", endpoint) &&
	       sweep_expect(fault, 30, last_place == endpoint->notice_last_place,
			    "notices of places behind those of tags", endpoint);
}

static bool tags_check(const struct endpoint *endpoint, struct sweep_fault *fault)
{
	uint32_t notices = 0;

	for (uint32_t i = 0; endpoint->tags.address && i < ENDPOINT_TAGS; i++) {
		const struct endpoint_tag *tag = endpoint_tag(endpoint, i);

		if (!tag) {
			i |= ENDPOINT_LEAF_TAGS - 1; /* a leaf that is not there */
			continue;
		}
		notices += tag->state == TAG_NOTICE;
		if (!sweep_expect(fault, 30,
				  (tag->state == TAG_LIVE) == (tag->facet != NULL) &&
					  (!tag->facet || (tag->facet->queue == &endpoint->own &&
							   tag->facet->tag_index == i)),
				  "a tag and its facet", endpoint))
			return false;
	}
	return places_check(endpoint, &notices, fault) && notices_check(endpoint, notices, fault);
}

bool sweep_endpoint(struct endpoint *endpoint, uint64_t *listed, struct sweep_fault *fault)
{
	bool calls_wait = endpoint->queue->groups || endpoint->notice_first;

	if (!receives_check(endpoint, listed, fault) || !sweep_queue(&endpoint->own, fault))
		return false;
	if (endpoint->object.state != OBJECT_LIVE)
		return true;
	/* An owner that has exited takes no waiting calls. */
	if (endpoint->free.first && !endpoint_may_deliver(endpoint))
		calls_wait = false;
	/* Otherwise the reaper will bring them together. */
	return sweep_expect(fault, 29,
			    !calls_wait || !endpoint->free.first ||
				    endpoint->object.state == OBJECT_WORKED_ON,
			    "a call waits although a receive is free", endpoint) &&
	       tags_check(endpoint, fault);
}

bool sweep_facet(const struct facet *facet, struct sweep_fault *fault)
{
	const struct endpoint_tag *tag;
	struct object *owner;

	if (!facet->queue)
		return true;
	owner = facet->queue->owner;
	if (owner->type == OBJECT_SCOPE)
		return sweep_expect(fault, 38,
				    scope_facet(scope_of(owner), facet->tag_index) == facet,
				    "a facet without its scope's tag", facet);
	tag = endpoint_tag(endpoint_of(owner), facet->tag_index);
	return sweep_expect(fault, 30, tag && tag->facet == facet, "a facet without its tag",
			    facet);
}
