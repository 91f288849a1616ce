/*
 * Endpoints: queue, tags, and their end. See endpoint.h; receives and answers are receive.c's.
 */
#include "kernel/ipc/endpoint.h"

#include "kernel/generation.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/receive.h"
#include "kernel/ipc/ring.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/work.h"

QUEUE_FUNCTIONS(free_queue, struct operation, standing.free)
QUEUE_FUNCTIONS(receive_queue, struct operation, standing.receives)

enum status endpoint_create(struct ledger *ledger, uint16_t message_words, uint8_t capabilities,
			    struct endpoint **endpoint)
{
	struct object *object;
	enum status status =
		object_create(ledger, OBJECT_ENDPOINT, sizeof(struct endpoint), &object);

	if (status != STATUS_OK)
		return status;
	*endpoint = endpoint_of(object);
	(*endpoint)->own = (struct call_queue){.owner = object,
					       .receiver = *endpoint,
					       .scope_id = ++kernel.scopes,
					       .message_words = message_words,
					       .capabilities = capabilities};
	(*endpoint)->queue = &(*endpoint)->own;
	free_queue_init(&(*endpoint)->free);
	receive_queue_init(&(*endpoint)->receives);
	receive_queue_init(&(*endpoint)->leaving);
	return STATUS_OK;
}

/* ---- lists of receives ------------------------------------------------------------------------- */

void endpoint_receive_leave(struct operation *receive)
{
	struct endpoint *endpoint = receive->standing.endpoint;

	if (endpoint_receive_leaves(receive)) {
		receive_queue_remove(&endpoint->leaving, receive);
	} else {
		if (receive->state == OPERATION_RECEIVE_FREE)
			free_queue_remove(&endpoint->free, receive);
		receive_queue_remove(&endpoint->receives, receive);
		endpoint->receive_count--;
	}
	receive->standing.endpoint = NULL;
}

/* ---- the queue of calls ------------------------------------------------------------------------ */

CIRCLE_FUNCTIONS(group_circle, struct operation, call.groups)
CIRCLE_FUNCTIONS(chain_circle, struct operation, call.chain)

/* The process's first waiting call of a queue; null when it has none. */
static struct operation *group_find(const struct process *process, const struct call_queue *queue)
{
	struct tree_node *node = tree_find(&process->call_groups, (uintptr_t)queue);

	return node ? CONTAINER_OF(node, struct operation, call.node) : NULL;
}

/* A call waits, behind the others of its process. */
static void queue_join(struct call_queue *queue, struct operation *operation)
{
	struct process *process = operation->thread->process;
	struct operation *first = group_find(process, queue);

	group_circle_clear(operation);
	chain_circle_append(&first, operation);
	if (first != operation)
		return;
	tree_insert(&process->call_groups, &operation->call.node, (uintptr_t)queue);
	group_circle_append(&queue->groups, operation);
}

/* A call waits no more. */
static void queue_leave(struct call_queue *queue, struct operation *operation)
{
	struct tree *groups = &operation->thread->process->call_groups;
	struct operation *next = operation; /* the first of its chain when it has left */

	chain_circle_remove(&next, operation);
	if (!group_circle_has(operation))
		return;
	group_circle_remove(&queue->groups, operation);
	if (!next) {
		tree_remove(groups, &operation->call.node);
		return;
	}
	/* The next call of the process is its first one from here on, after the other processes. */
	tree_replace(groups, &operation->call.node, &next->call.node);
	group_circle_append(&queue->groups, next);
}

void endpoint_receive_take(struct operation *receive)
{
	free_queue_take(&receive->standing.endpoint->free, receive);
	receive->state = OPERATION_RECEIVE_BUSY;
}

bool endpoint_may_deliver(struct endpoint *endpoint)
{
	return object_is_live(&endpoint->object) && sched_is_told(&endpoint->free.first->thread->entity);
}

/* Why a call that waits will not be received by `receiver`; OK: it will. */
static enum status call_check(const struct operation *call, const struct process *receiver)
{
	struct object *called = facet_of(call->object)->queue->owner;

	/* Nothing is received from a session or a ledger that has ended, or through one. */
	if (!sched_is_told(&call->thread->entity))
		return STATUS_SESSION_ENDED;
	if (!object_is_live(call->object))
		return object_end_status(call->object);
	if (!object_is_live(called))
		return STATUS_DISCONNECTED;
	return transfer_list_may_reach(&call->call.transfers, call->thread->process, receiver)
		       ? STATUS_OK
		       : STATUS_TRANSFER_DENIED;
}

/* A free receive, of at least one, takes a call that waits in no queue (any more). */
static void call_take(struct endpoint *endpoint, struct operation *call)
{
	struct operation *receive = endpoint->free.first;

	receive_deliver(receive, call, RECEIVE_ANY);
	receive_tell(receive, call);
}

/*
 * Waiting calls and notices meet free receives. False: the budget is spent, and calls that nobody will
 * receive are still to be withdrawn.
 */
static __attribute__((noinline)) bool pump_step(struct endpoint *endpoint)
{
	struct call_queue *queue = endpoint->queue;

	/* Each turn uses up one free receive, or one call that will never be received. */
	while (endpoint->free.first && endpoint_is_waited_for(endpoint)) {
		struct operation *call = queue->groups;
		enum status status;

		/* The endpoint is about to end. Calls that wait for its scope stay for the next
		 * instance. */
		if (!endpoint_may_deliver(endpoint))
			return true;
		if (endpoint->notice_first) {
			endpoint_notice_deliver(endpoint);
			continue;
		}
		status = call_check(call, endpoint->free.first->thread->process);
		if (status != STATUS_OK) {
			if (!work_is_left())
				return false;
			operation_abort(call, status);
			work_spend(WORK_UNITS_ABORT);
			continue;
		}
		queue_leave(queue, call);
		call_take(endpoint, call);
	}
	return true;
}

/* The reaper goes on with the rest that this entry cannot finish, in the share of the endpoint's ledger. */
void endpoint_pump(struct endpoint *endpoint)
{
	if (!endpoint_is_waited_for(endpoint))
		return;
	if (endpoint->object.state != OBJECT_WORKED_ON && !pump_step(endpoint))
		object_work(&endpoint->object);
}

/* The queue in which calls through the facets of `called` wait: that of the scope, too, of its receiver. */
static struct call_queue *queue_of(struct call_queue *called)
{
	return called->receiver ? called->receiver->queue : called;
}

void call_queue_add(struct call_queue *called, struct operation *operation)
{
	struct endpoint *receiver = called->receiver;
	struct call_queue *queue = queue_of(called);

	/* While nothing waits, the call is delivered without joining the queue. */
	if (receiver && receiver->free.first && !queue->groups && endpoint_may_deliver(receiver) &&
	    call_check(operation, receiver->free.first->thread->process) == STATUS_OK) {
		call_take(receiver, operation);
		return;
	}
	queue_join(queue, operation);
	/* A receive that is free may not take it: its sender learns that now. */
	if (receiver)
		endpoint_pump(receiver);
}

void call_queue_remove(struct call_queue *called, struct operation *operation)
{
	queue_leave(queue_of(called), operation);
}

bool call_queue_disconnect(struct call_queue *queue)
{
	while (queue->groups && work_is_left()) {
		operation_abort(queue->groups, STATUS_DISCONNECTED);
		work_spend(WORK_UNITS_EDGE);
	}
	return !queue->groups;
}

void endpoint_receive_again(struct endpoint *endpoint, struct operation *receive)
{
	receive->state = OPERATION_RECEIVE_FREE;
	free_queue_append(&endpoint->free, receive);
}

void endpoint_receive_add(struct endpoint *endpoint, struct operation *receive)
{
	receive->standing.endpoint = endpoint;
	receive->standing.owner = endpoint->owners;
	receive_queue_prepend(&endpoint->receives, receive);
	endpoint->receive_count++;
	endpoint_receive_again(endpoint, receive);
	endpoint_pump(endpoint);
}

/* ---- tags -------------------------------------------------------------------------------------- */

/* The entry of an index whose leaf is there; null when it is not. */
struct endpoint_tag *endpoint_tag(const struct endpoint *endpoint, uint32_t index)
{
	struct physical *leaves;

	if (!endpoint->tags.address || index >= ENDPOINT_TAGS)
		return NULL;
	leaves = (struct physical *)arch_direct(endpoint->tags) + index / ENDPOINT_LEAF_TAGS;
	if (!leaves->address)
		return NULL;
	return (struct endpoint_tag *)arch_direct(*leaves) + index % ENDPOINT_LEAF_TAGS;
}

/* The entry of an index that is in use: its leaf is there. */
static struct endpoint_tag *tag_in_use(const struct endpoint *endpoint, uint32_t index)
{
	const struct physical *leaves = arch_direct(endpoint->tags);

	return (struct endpoint_tag *)arch_direct(leaves[index / ENDPOINT_LEAF_TAGS]) +
	       index % ENDPOINT_LEAF_TAGS;
}

/* The entry of an index; its leaf is made when need be, and paid by the endpoint's ledger. */
static enum status tag_reserve(struct endpoint *endpoint, uint32_t index,
			       struct endpoint_tag **tag)
{
	struct ledger *ledger = endpoint->object.ledger;
	uint32_t missing = endpoint->tags.address ? 1 : 2;
	struct physical *leaf;
	enum status status;

	*tag = endpoint_tag(endpoint, index);
	if (*tag)
		return STATUS_OK;
	status = ledger_charge(ledger, LEDGER_FRAMES, missing);
	if (status != STATUS_OK)
		return status;
	if (!endpoint->tags.address)
		endpoint->tags = frame_take_zeroed();
	leaf = (struct physical *)arch_direct(endpoint->tags) + index / ENDPOINT_LEAF_TAGS;
	*leaf = frame_take_zeroed();
	endpoint->leaves++;
	*tag = tag_in_use(endpoint, index);
	return STATUS_OK;
}

/*
 * Leaves stay while any tag is in use, and go together: a service that is idle pays for none. False: the
 * budget is spent, and some are still there.
 */
static bool tags_settle(struct endpoint *endpoint)
{
	struct physical *leaves = arch_direct(endpoint->tags);
	uint32_t absent = 0;

	if (endpoint->tags_used > 0 || !endpoint->tags.address)
		return true;
	/* At most ENDPOINT_LEAVES steps. */
	for (uint32_t i = 0; i < ENDPOINT_LEAVES && endpoint->leaves > 0; i++) {
		if (!leaves[i].address) {
			absent++;
			continue;
		}
		if (!work_is_left())
			return false;
		frame_give(leaves[i]);
		leaves[i].address = 0;
		endpoint->leaves--;
		ledger_refund(endpoint->object.ledger, LEDGER_FRAMES, 1);
		work_spend(WORK_UNITS_EDGE);
	}
	/* Three entries of the directory are a unit to look at. */
	work_spend(absent / 3);
	frame_give(endpoint->tags);
	ledger_refund(endpoint->object.ledger, LEDGER_FRAMES, 1);
	endpoint->tags.address = 0;
	return true;
}

enum status facet_create(const struct facet_request *request, struct facet **facet)
{
	struct object *object;
	enum status status =
		object_create(request->ledger, OBJECT_FACET, sizeof(**facet), &object);

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

enum status endpoint_mint(const struct facet_request *request, struct facet **facet)
{
	struct endpoint *endpoint = endpoint_of(request->queue->owner);
	struct endpoint_tag *tag;
	enum status status;

	if (request->tag_index >= ENDPOINT_TAGS ||
	    (endpoint->queue != &endpoint->own && request->tag_index < SCOPE_TAGS))
		return STATUS_OUT_OF_RANGE;
	tag = endpoint_tag(endpoint, request->tag_index);
	if (tag && tag->state != TAG_FREE)
		return STATUS_BUSY;
	status = facet_create(request, facet);
	if (status != STATUS_OK)
		return status;
	/* Last, because what it makes stays as long as another tag is in use. */
	status = tag_reserve(endpoint, request->tag_index, &tag);
	if (status != STATUS_OK) {
		object_destroy(&(*facet)->object);
		return status;
	}
	*tag = (struct endpoint_tag){.facet = *facet,
				     .word = request->tag_word,
				     .interface = request->interface,
				     .state = TAG_LIVE};
	endpoint->tags_used++;
	return STATUS_OK;
}

struct facet *endpoint_facet(const struct endpoint *endpoint, uint32_t tag_index)
{
	const struct endpoint_tag *tag = endpoint_tag(endpoint, tag_index);

	return tag && tag->state == TAG_LIVE ? tag->facet : NULL;
}

void endpoint_tag_end(struct endpoint *endpoint, uint32_t tag_index)
{
	struct endpoint_tag *tag = tag_in_use(endpoint, tag_index);

	tag->facet = NULL;
	tag->state = TAG_NOTICE;
	tag->next = 0;
	if (endpoint->notice_last)
		tag_in_use(endpoint, endpoint->notice_last - 1)->next = tag_index + 1;
	else
		endpoint->notice_first = tag_index + 1;
	endpoint->notice_last = tag_index + 1;
	endpoint_pump(endpoint);
}

void endpoint_notice_deliver(struct endpoint *endpoint)
{
	struct operation *receive = endpoint->free.first;
	uint32_t index = endpoint->notice_first - 1;
	struct endpoint_tag *tag = tag_in_use(endpoint, index);

	endpoint->notice_first = tag->next;
	if (!tag->next)
		endpoint->notice_last = 0;
	tag->state = TAG_NOTICED;
	receive_notice(receive, index, tag);
}

void endpoint_notice_acknowledge(struct endpoint *endpoint, uint32_t tag_index)
{
	struct endpoint_tag *tag = endpoint_tag(endpoint, tag_index);

	if (!tag || tag->state != TAG_NOTICED)
		return;
	tag->state = TAG_FREE;
	endpoint->tags_used--;
	if (!tags_settle(endpoint))
		object_work(&endpoint->object);
}

void endpoint_notice_again(struct endpoint *endpoint, uint32_t tag_index)
{
	struct endpoint_tag *tag = endpoint_tag(endpoint, tag_index);

	if (tag && tag->state == TAG_NOTICED)
		endpoint_tag_end(endpoint, tag_index);
}

/* ---- its end ----------------------------------------------------------------------------------- */

/* Receives of earlier holders end, within the budget. True when all have. */
static bool leaving_end(struct endpoint *endpoint)
{
	while (endpoint->leaving.first && work_is_left()) {
		receive_end(endpoint->leaving.first, STATUS_DISCONNECTED);
		work_spend(WORK_UNITS_EDGE);
	}
	return !endpoint->leaving.first;
}

/* All receives become an earlier holder's. */
static void receives_leave(struct endpoint *endpoint)
{
	free_queue_init(&endpoint->free);
	endpoint->receive_count = 0;
	endpoint->owners++;
	receive_queue_prepend_all(&endpoint->leaving, &endpoint->receives);
}

void endpoint_moved(struct endpoint *endpoint)
{
	if (!endpoint->receives.first)
		return;
	receives_leave(endpoint);
	work_spend(WORK_UNITS_EDGE);
	if (!leaving_end(endpoint))
		object_work(&endpoint->object);
}

/*
 * The endpoint's receives end. Calls that they are busy with have lost the service: also those through
 * facets of a scope, which go on without this endpoint. True when none is left.
 */
static bool receives_disconnect(struct endpoint *endpoint)
{
	while (endpoint->receives.first && work_is_left()) {
		struct operation *receive = endpoint->receives.first;

		if (receive->standing.call)
			operation_abort(receive->standing.call, STATUS_DISCONNECTED);
		receive_end(receive, STATUS_DISCONNECTED);
		work_spend(WORK_UNITS_ABORT);
	}
	return !endpoint->receives.first;
}

/* Every facet loses its endpoint, and ends. True when all have. */
static bool tags_disconnect(struct endpoint *endpoint)
{
	/* Each turn is a tag, or a leaf that is not there. */
	while (endpoint->tags.address && endpoint->teardown_tag < ENDPOINT_TAGS) {
		struct endpoint_tag *tag = endpoint_tag(endpoint, endpoint->teardown_tag);
		struct facet *facet = tag ? tag->facet : NULL;

		if (!work_is_left())
			return false;
		work_spend(WORK_UNITS_STEP / 3);
		if (!tag)
			endpoint->teardown_tag |= ENDPOINT_LEAF_TAGS - 1;
		endpoint->teardown_tag++;
		if (!facet)
			continue;
		tag->facet = NULL;
		facet->queue = NULL;
		graph_changed(); /* also for a facet that is ending already */
		object_end(&facet->object);
		work_spend(WORK_UNITS_ABORT);
	}
	return true;
}

/* The service goes on meanwhile: waiting calls, and leaves, that an entry of its did not get done with. */
static bool work_go_on(struct endpoint *endpoint)
{
	if (!leaving_end(endpoint))
		return false;
	/* When nobody holds it any more, nothing more is received: it ends. */
	if (endpoint->object.target.edges && (!pump_step(endpoint) || !tags_settle(endpoint)))
		return false;
	/* A delivery may have ended the endpoint. */
	if (endpoint->object.state != OBJECT_WORKED_ON)
		return false;
	object_revive(&endpoint->object);
	return true;
}

bool endpoint_teardown(struct object *object)
{
	struct endpoint *endpoint = endpoint_of(object);

	if (object->state == OBJECT_WORKED_ON)
		return work_go_on(endpoint);
	if (!scope_unbind(endpoint))
		return false;
	if (!call_queue_disconnect(&endpoint->own))
		return false;
	if (!leaving_end(endpoint) || !receives_disconnect(endpoint) || !tags_disconnect(endpoint))
		return false;
	endpoint->tags_used = 0;
	return tags_settle(endpoint);
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
