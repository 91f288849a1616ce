/*
 * CALL, the client's half of a call: see call.h. The server's half is receive.c's; calls upon
 * kernel objects go on in kernel/method/invoke.c.
 */
#include "kernel/ipc/call.h"

#include "core/ring/submission.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/caller.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/kernel.h"
#include "kernel/method/invoke.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"

static enum status target_find(struct thread *thread, const struct ring_submission *entry,
			       struct cap_slot **found)
{
	struct cap_slot *slot;
	enum status status =
		cap_table_find(&thread->process->table, (struct cap_id){entry->capability}, &slot);

	if (status != STATUS_OK)
		return status;
	if (slot->interface != entry->interface)
		return STATUS_WRONG_INTERFACE;
	if (!object_is_live(object_of(slot->target)))
		return object_end_status(object_of(slot->target));
	if (slot->interface_index != INTERFACE_FACET &&
	    entry->method >= interface_table[slot->interface_index].method_count)
		return STATUS_BAD_METHOD;
	*found = slot;
	return STATUS_OK;
}

/*
 * A call upon a facet: it holds the capabilities that it passes on, and its message waits in the
 * caller's arena until a receive takes it.
 */
static enum status facet_call(struct thread *thread, const struct ring_submission *entry,
			      struct cap_slot *slot)
{
	struct operation *operation = &thread->operations[entry->operation];
	struct facet *facet = facet_of(object_of(slot->target));
	struct call_queue *queue = facet->queue;
	enum status status;

	if (facet->object.reason)
		return (enum status)facet->object.reason;
	if (!queue || !object_is_live(queue->owner))
		return STATUS_DISCONNECTED;
	if (entry->message_length_words > queue->message_words)
		return STATUS_MESSAGE_TOO_LARGE;
	if (entry->transfer_count > queue->capabilities)
		return STATUS_NO_SLOTS;
	/* The record is idle, so no other code sees what is planned in it. */
	status = transfer_list_plan(thread, entry, TRANSFER_TO_PROCESS, &operation->call.transfers);
	if (status == STATUS_OK)
		status = slots_reserve(thread->process, entry->result_capabilities);
	if (status != STATUS_OK)
		return status;
	caller_reference(slot, queue->scope_id, thread->process->session);
	operation_fill_call(operation, entry, slot);
	operation_begin(operation, &facet->object);
	operation->call.reference[0] = slot->reference[0];
	operation->call.reference[1] = slot->reference[1];
	operation->call.transfers.bound = cap_slot_is_bound(slot);
	operation->state = OPERATION_QUEUED;
	transfer_list_hold(&operation->call.transfers);
	call_queue_add(queue, operation);
	return STATUS_OK;
}

bool call_needs_budget(const struct thread *thread, const struct ring_submission *entry)
{
	struct cap_slot *slot;

	if (cap_table_find(&thread->process->table, (struct cap_id){entry->capability}, &slot) !=
	    STATUS_OK)
		return false;
	if (call_of_method_needs_budget(slot->interface_index))
		return true;
	return slot->interface_index == INTERFACE_FACET && kernel.caller_key.valid &&
	       !(slot->reference[0] | slot->reference[1]);
}

enum status call_submit(struct thread *thread, const struct ring_submission *entry, bool *pending)
{
	struct cap_slot *slot;
	enum status status;

	if (thread->operations[entry->operation].state != OPERATION_IDLE)
		return STATUS_OPERATION_BUSY;
	status = target_find(thread, entry, &slot);
	if (status != STATUS_OK)
		return status;
	status = slot->interface_index == INTERFACE_FACET ? facet_call(thread, entry, slot)
							  : invoke_submit(thread, entry, slot);
	*pending = status == STATUS_OK;
	return status;
}
