/*
 * Call queues: the order of waiting calls, and how they meet the receives that are free. See
 * call_queue.h; endpoint.c and receive.c have the receives themselves.
 */
#include "kernel/ipc/call_queue.h"

#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/notice.h"
#include "kernel/ipc/receive.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/work.h"

CIRCLE_FUNCTIONS(group_circle, struct operation, call.groups)
CIRCLE_FUNCTIONS(chain_circle, struct operation, call.chain)

/* The process's first waiting call of a queue; null when it has none. */
static struct operation *group_find(const struct process *process, const struct call_queue *queue)
{
	struct tree_node *node = tree_find(&process->call_groups, (uintptr_t)queue);

	return node ? CONTAINER_OF(node, struct operation, call.node) : NULL;
}

/* A call waits, after the others of its process. */
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

/* ---- calls and free receives ----------------------------------------------------------------- */

bool endpoint_may_deliver(struct endpoint *endpoint)
{
	return object_is_live(&endpoint->object) &&
	       sched_is_told(&endpoint->free.first->thread->entity);
}

/* The reason why `receiver` will not receive a call that waits; OK: it will. */
static enum status call_check(const struct operation *call, const struct process *receiver)
{
	struct object *called = facet_of(call->object)->queue->owner;

	/*
	 * No call is received from a session or a ledger that has ended, or through a facet of one.
	 */
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

__attribute__((noinline)) bool endpoint_pump_step(struct endpoint *endpoint)
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
			notice_deliver(endpoint);
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

/*
 * The reaper goes on with the rest that this entry cannot finish, in the share of the endpoint's
 * ledger.
 */
void endpoint_pump(struct endpoint *endpoint)
{
	if (!endpoint_is_waited_for(endpoint))
		return;
	if (endpoint->object.state != OBJECT_WORKED_ON && !endpoint_pump_step(endpoint))
		object_work(&endpoint->object);
}

/*
 * The queue in which calls through the facets of `called` wait: that of the scope, too, of its
 * receiver.
 */
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
	/* The free receive may not take the call: its sender learns that at once. */
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
