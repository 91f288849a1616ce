/*
 * Operation records: see operation.h. kernel/object/invoke.c calls methods; this file keeps the
 * record's state and lists right.
 */
#include "kernel/ipc/operation.h"

#include "kernel/ipc/ring.h"
#include "kernel/kernel.h"
#include "kernel/object/invoke.h"
#include "kernel/object/process.h"
#include "kernel/sched/thread.h"

void operation_init(struct operation *operation, struct thread *thread)
{
	*operation = (struct operation){.thread = thread, .timer = {.kind = TIMER_OPERATION}};
}

void operation_begin(struct operation *operation, struct object *object)
{
	operation->object = object;
	if (!object->waiters) {
		operation->wait_next = operation;
		operation->wait_before = operation;
		object->waiters = operation;
		return;
	}
	operation->wait_next = object->waiters;
	operation->wait_before = object->waiters->wait_before;
	operation->wait_before->wait_next = operation;
	object->waiters->wait_before = operation;
}

static void wait_unlink(struct operation *operation)
{
	struct object *object = operation->object;

	if (operation->wait_next == operation) {
		object->waiters = NULL;
	} else {
		operation->wait_next->wait_before = operation->wait_before;
		operation->wait_before->wait_next = operation->wait_next;
		if (object->waiters == operation)
			object->waiters = operation->wait_next;
	}
	operation->wait_next = NULL;
	operation->wait_before = NULL;
}

struct operation *operation_after(const struct object *object, const struct operation *operation)
{
	if (!operation)
		return object->waiters;
	return operation->wait_next == object->waiters ? NULL : operation->wait_next;
}

void operation_finish(struct operation *operation)
{
	struct process *process = operation->thread->process;

	if (operation->state == OPERATION_IDLE)
		return;
	timer_stop(&operation->timer);
	if (operation->has_timer)
		ledger_refund(process->object.ledger, LEDGER_TIMERS, 1);
	if (operation->object->type == OBJECT_SERIAL)
		serial_forget(operation);
	if (operation->part)
		invoke_part_drop(operation);
	wait_unlink(operation);
	process_slots_unreserve(process, operation->result_capabilities);
	if (operation->thread->running == operation)
		operation->thread->running = NULL;
	*operation = (struct operation){.thread = operation->thread,
					.timer = {.kind = TIMER_OPERATION}};
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
	if (operation->state == OPERATION_IDLE)
		return STATUS_NO_OPERATION;
	if (operation->state == OPERATION_RUN)
		return STATUS_TOO_LATE;
	operation_abort(operation, STATUS_CANCELLED);
	return STATUS_OK;
}

void operation_drop(struct operation *operation)
{
	operation_finish(operation);
}

void operation_timed_out(struct operation *operation)
{
	if (operation->state == OPERATION_WAIT)
		operation_step(operation);
}
