/*
 * The life of endpoints, and the lists of their receives: see endpoint.h. call_queue.c has the
 * calls that wait, endpoint_tags.c the tags, and receive.c receives and answers.
 */
#include "kernel/ipc/endpoint.h"

#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/receive.h"
#include "kernel/ipc/scope.h"
#include "kernel/kernel.h"
#include "kernel/resource/bill.h"
#include "kernel/work.h"

QUEUE_FUNCTIONS(free_queue, struct operation, standing.free)
QUEUE_FUNCTIONS(receive_queue, struct operation, standing.receives)

enum status endpoint_limits_check(const struct endpoint_limits *limits)
{
	if (limits->message_words == 0 || limits->message_words > RING_MESSAGE_WORDS ||
	    limits->capabilities > RING_TRANSFERS || limits->places > ENDPOINT_PLACES)
		return STATUS_INVALID_ARGUMENT;
	return STATUS_OK;
}

enum status endpoint_create(struct ledger *ledger, const struct endpoint_limits *limits,
			    struct endpoint **endpoint)
{
	const struct bill_line bill[] = {{LEDGER_FRAMES, deferred_frames(limits->places)}};
	struct object *object;
	enum status status = bill_charge(ledger, bill);

	if (status != STATUS_OK)
		return status;
	status = object_create(ledger, OBJECT_ENDPOINT, sizeof(struct endpoint), &object);
	if (status != STATUS_OK) {
		bill_refund(ledger, bill);
		return status;
	}
	*endpoint = endpoint_of(object);
	(*endpoint)->own = (struct call_queue){.owner = object,
					       .receiver = *endpoint,
					       .scope_id = ++kernel.last_scope_id,
					       .message_words = limits->message_words,
					       .capabilities = limits->capabilities};
	(*endpoint)->place_count = limits->places;
	(*endpoint)->queue = &(*endpoint)->own;
	free_queue_init(&(*endpoint)->free);
	receive_queue_init(&(*endpoint)->receives);
	receive_queue_init(&(*endpoint)->leaving);
	return STATUS_OK;
}

void endpoint_discard(struct endpoint *endpoint)
{
	ledger_refund(endpoint->object.ledger, LEDGER_FRAMES,
		      deferred_frames(endpoint->place_count));
	object_destroy(&endpoint->object);
}

/* ---- lists of receives ----------------------------------------------------------------------- */

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

void endpoint_receive_take(struct operation *receive)
{
	free_queue_take(&receive->standing.endpoint->free, receive);
	receive->state = OPERATION_RECEIVE_BUSY;
}

void endpoint_receive_again(struct endpoint *endpoint, struct operation *receive)
{
	receive->state = OPERATION_RECEIVE_FREE;
	free_queue_append(&endpoint->free, receive);
}

void endpoint_receive_add(struct endpoint *endpoint, struct operation *receive)
{
	receive->standing.endpoint = endpoint;
	receive->standing.moves = endpoint->moves;
	receive_queue_prepend(&endpoint->receives, receive);
	endpoint->receive_count++;
	endpoint_receive_again(endpoint, receive);
	endpoint_pump(endpoint);
}

/* ---- its end --------------------------------------------------------------------------------- */

/* Receives of earlier holders end, within the budget. True when all have. */
static bool leaving_end(struct endpoint *endpoint)
{
	while (endpoint->leaving.first && work_is_left()) {
		receive_end(endpoint->leaving.first, STATUS_DISCONNECTED);
		work_spend(WORK_UNITS_EDGE);
	}
	return !endpoint->leaving.first;
}

/* All receives become those of an earlier holder. */
static void receives_leave(struct endpoint *endpoint)
{
	free_queue_init(&endpoint->free);
	endpoint->receive_count = 0;
	endpoint->moves++;
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
 * The endpoint's receives end. Calls that they are busy with have lost the service: also those
 * through facets of a scope, which go on without this endpoint. True when none is left.
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

/* The service goes on meanwhile: these are waiting calls, and leaves, that one of its entries did
 * not finish. */
static bool work_go_on(struct endpoint *endpoint)
{
	if (!leaving_end(endpoint))
		return false;
	/* When nobody holds the endpoint any more, no call is received: it ends. */
	if (endpoint->object.target.edges &&
	    (!endpoint_pump_step(endpoint) || !endpoint_tags_settle(endpoint)))
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
	/*
	 * Before it is unbound: their callers lose this instance of the service, and wait for no
	 * other.
	 */
	if (!deferred_disconnect(endpoint))
		return false;
	if (!scope_unbind(endpoint))
		return false;
	if (!call_queue_disconnect(&endpoint->own))
		return false;
	if (!leaving_end(endpoint) || !receives_disconnect(endpoint) ||
	    !endpoint_tags_disconnect(endpoint))
		return false;
	endpoint->tags_used = 0;
	return endpoint_tags_settle(endpoint) && deferred_frames_give(endpoint);
}
