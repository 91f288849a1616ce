/*
 * Operation records: see operation.h. kernel/method/invoke.c calls methods; this file keeps the
 * record's state and lists right.
 */
#include "kernel/ipc/operation.h"

#include "kernel/cap/slots.h"
#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/receive.h"
#include "kernel/ipc/ring.h"
#include "kernel/kernel.h"
#include "kernel/method/invoke.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/resource/types.h"

CIRCLE_FUNCTIONS(wait_circle, struct operation, waits)

void operation_init(struct operation *operation, struct thread *thread, uint8_t index)
{
	operation->thread = thread;
	operation->index = index;
	operation->state = OPERATION_IDLE;
}

void operation_begin(struct operation *operation, struct object *object)
{
	operation->object = object;
	wait_circle_append(&object->waiters, operation);
}

void operation_fill_call(struct operation *operation, const struct ring_submission *entry,
			 const struct cap_slot *slot)
{
	operation_fill(operation,
		       &(struct operation_form){
			       .user_data = entry->user_data,
			       .interface = entry->interface,
			       .ranges = entry->ranges,
			       .target = operation_target(slot->interface_index, entry->method),
			       .result_capabilities = entry->result_capabilities,
		       });
}

struct operation *operation_after(const struct object *object, const struct operation *operation)
{
	if (!operation)
		return object->waiters;
	return wait_circle_after(object->waiters, operation);
}

void operation_part_take(struct operation *operation, struct object *part)
{
	operation->kernel.part = part;
	peer_circle_append(&part->ledger->parts, operation);
}

static void part_drop(struct operation *operation)
{
	struct object *part = operation->kernel.part;

	peer_circle_remove(&part->ledger->parts, operation);
	peer_circle_clear(operation);
	operation->kernel.part = NULL;
	object_unneed(part);
}

/* Forgets what a method of a kernel object keeps between its steps. */
static inline void method_finish(struct operation *operation)
{
	/* Without a counted timer, none was started. */
	if (operation->kernel.has_timer) {
		timer_stop(&operation->kernel.timer);
		ledger_refund(operation->thread->process->object.ledger, LEDGER_TIMERS, 1);
	}
	if (operation->kernel.part)
		part_drop(operation);
	if (object_types[operation->object->type].forget)
		object_types[operation->object->type].forget(operation);
	if (operation->thread->running == operation)
		operation->thread->running = NULL;
}

/* The end that all kinds of operations have. */
static inline void operation_leave(struct operation *operation)
{
	struct object *object = operation->object;

	wait_circle_remove(&object->waiters, operation);
	slots_unreserve(operation->thread->process, operation->result_capabilities);
	object_settle(object);
}

void operation_finish_method(struct operation *operation)
{
	operation->state = OPERATION_IDLE;
	method_finish(operation);
	operation_leave(operation);
}

void operation_finish(struct operation *operation)
{
	struct object *object = operation->object;
	uint8_t state = operation->state;

	if (state == OPERATION_IDLE)
		return;
	operation->state = OPERATION_IDLE;
	if (state == OPERATION_QUEUED) {
		call_queue_remove(facet_of(object)->queue, operation);
		transfer_list_return(operation->thread->process, &operation->call.transfers);
	} else if (state == OPERATION_FLIGHT) {
		if (operation->call.receive)
			receive_caller_gone(operation->call.receive);
	} else if (state == OPERATION_DEFERRED) {
		if (operation->call.place)
			deferred_caller_gone(operation->call.place);
	} else {
		method_finish(operation);
	}
	operation_leave(operation);
}

void operation_answered_plain(struct operation *operation)
{
	operation->state = OPERATION_IDLE;
	wait_circle_remove(&operation->object->waiters, operation);
}

void operation_answered(struct operation *operation)
{
	struct object *object = operation->object;

	operation_answered_plain(operation);
	slots_unreserve(operation->thread->process, operation->result_capabilities);
	object_settle(object);
}

void operation_step(struct operation *operation)
{
	invoke_step(operation);
}

void operation_abort(struct operation *operation, enum status status)
{
	struct thread *thread = operation->thread;
	struct ring_completion completion = {
		.user_data = operation->user_data,
		.status = (int16_t)status,
		.opcode = RING_CALL,
	};

	operation_finish(operation);
	ring_complete(thread, &completion);
}

enum status operation_cancel(struct operation *operation)
{
	switch ((enum operation_state)operation->state) {
	case OPERATION_IDLE:
		return STATUS_NO_OPERATION;
	case OPERATION_RUN:
		return STATUS_TOO_LATE;
	case OPERATION_WAIT:
	case OPERATION_QUEUED:
	case OPERATION_FLIGHT:
	case OPERATION_DEFERRED:
		operation_abort(operation, STATUS_CANCELLED);
		return STATUS_OK;
	case OPERATION_RECEIVE_FREE:
	case OPERATION_RECEIVE_BUSY:
		receive_end(operation, STATUS_CANCELLED);
		return STATUS_OK;
	case OPERATION_RECEIVE_DETACHED:
		break;
	}
	return STATUS_TOO_LATE;
}

void operation_drop(struct operation *operation)
{
	if (operation->state >= OPERATION_RECEIVE_FREE) {
		receive_drop(operation);
		return;
	}
	operation_finish(operation);
}

void operation_timed_out(struct operation *operation)
{
	if (operation->state == OPERATION_WAIT)
		operation_step(operation);
}
