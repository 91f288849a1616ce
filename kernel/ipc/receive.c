/*
 * Standing receives and answers: see receive.h. Which receive gets which call is endpoint.c's.
 */
#include "kernel/ipc/receive.h"

#include "core/ring/submission.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/ring.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"
#include "kernel/sched/thread.h"

#define CALL_ID_INDEX_BITS 6u

static struct process *process_of_operation(const struct operation *operation)
{
	return operation->thread->process;
}

/* ---- RECV -------------------------------------------------------------------------------------- */

static enum status buffer_check(const struct ring_submission *entry,
				const struct endpoint *endpoint)
{
	uint32_t need = ring_received_words(entry->result_capabilities) + RECEIVE_HEADER_WORDS +
			endpoint->message_words;

	if (entry->result_capabilities < endpoint->capabilities ||
	    entry->result_length_words < need)
		return STATUS_BAD_RESULT_RANGE;
	return STATUS_OK;
}

enum status receive_submit(struct thread *thread, const struct ring_submission *entry,
			   bool *pending)
{
	struct operation *receive = &thread->operations[entry->operation];
	struct endpoint *endpoint;
	struct cap_slot *slot;
	enum status status;

	if (receive->state != OPERATION_IDLE)
		return STATUS_OPERATION_BUSY;
	status = cap_table_find(&thread->process->table, (struct cap_id){entry->capability},
				&slot);
	if (status != STATUS_OK)
		return status;
	if (slot->interface_index != INTERFACE_ENDPOINT)
		return STATUS_WRONG_INTERFACE;
	endpoint = endpoint_of(object_of(slot->target));
	if (!object_is_live(&endpoint->object))
		return STATUS_DISCONNECTED;
	if (endpoint->receives >= ENDPOINT_RECEIVES)
		return STATUS_BUSY;
	status = buffer_check(entry, endpoint);
	if (status == STATUS_OK)
		status = process_slots_reserve(thread->process, entry->result_capabilities);
	if (status != STATUS_OK)
		return status;
	thread->places += RING_RECEIVE_EVENTS;
	receive->user_data = entry->user_data;
	receive->result_offset_words = entry->result_offset_words;
	receive->result_length_words = entry->result_length_words;
	receive->result_records = entry->result_capabilities;
	receive->result_capabilities = entry->result_capabilities;
	receive->receive = (struct operation_receive){.slots_wanted = entry->result_capabilities,
						      .event_places = RING_RECEIVE_EVENTS};
	*pending = true;
	endpoint->receives++;
	endpoint_receive_free(endpoint, receive);
	return STATUS_OK;
}

/* ---- delivery ---------------------------------------------------------------------------------- */

static void event_post(struct operation *receive, struct ring_completion *event)
{
	event->user_data = receive->user_data;
	event->opcode = RING_RECV;
	event->flags |= RING_COMPLETION_EVENT;
	receive->receive.event_places--;
	ring_complete(receive->thread, event);
}

/* Records and capabilities of a call that has any, or whose receive wants some. */
static __attribute__((noinline)) void capabilities_deliver(struct operation *receive,
							   struct operation *call, uint64_t *to)
{
	struct ring_received records[RING_TRANSFERS] = {0};

	receive->result_capabilities = (uint8_t)(
		receive->result_capabilities -
		transfer_list_deliver(process_of_operation(call), &call->call.transfers,
				      process_of_operation(receive), records));
	arch_copy_words(to, records, ring_received_words(receive->result_records));
}

void receive_deliver(struct operation *receive, struct operation *call)
{
	struct thread *server = receive->thread;
	const struct facet *facet = facet_of(call->object);
	uint64_t *to = ring_arena(server, receive->result_offset_words);
	uint8_t count = (uint8_t)call->call.transfers.count;
	WRITTEN_BEFORE_READ struct receive_header header;
	struct ring_completion event = {.capability_count = count,
					.length_words = call->message_length_words};

	header.call_id = ++server->calls_received << CALL_ID_INDEX_BITS | operation_index(receive);
	/* First, because what is delivered may be this endpoint, and then the receive is detached. */
	receive->receive.call_id = header.call_id;
	receive->receive.call = call;
	call->state = OPERATION_FLIGHT;
	call->call.receive = receive;
	if (receive->result_records) {
		capabilities_deliver(receive, call, to);
		to += ring_received_words(receive->result_records);
	}
	header.tag_word = facet->tag_word;
	header.interface = facet->interface;
	header.caller[0] = call->call.reference[0];
	header.caller[1] = call->call.reference[1];
	header.epoch = process_of_operation(call)->session->epoch;
	header.tag_index = facet->tag_index;
	header.method = call->method;
	header.message_words = call->message_length_words;
	header.result_words = (uint16_t)(call->result_length_words -
					 ring_received_words(call->result_records));
	header.result_capabilities = call->result_records;
	header.capability_count = count;
	header.reserved = 0;
	arch_copy_words(to, &header, RECEIVE_HEADER_WORDS);
	arch_copy_words(to + RECEIVE_HEADER_WORDS,
			ring_arena(call->thread, call->message_offset_words),
			call->message_length_words);
	work_spend(call->message_length_words / 8u + 2);
	event_post(receive, &event);
}

void receive_notice(struct operation *receive, uint32_t tag_index, const struct endpoint_tag *tag)
{
	uint32_t record_words = ring_received_words(receive->result_records);
	uint64_t *to = ring_arena(receive->thread, receive->result_offset_words);
	struct ring_received records[RING_TRANSFERS] = {0};
	struct receive_header header = {
		.tag_word = tag->word, .interface = tag->interface, .tag_index = tag_index};
	struct ring_completion event = {0};

	arch_copy_words(to, records, record_words);
	arch_copy_words(to + record_words, &header, RECEIVE_HEADER_WORDS);
	receive->receive.call_id = 0;
	receive->receive.call = NULL;
	receive->receive.tag_index = tag_index;
	event_post(receive, &event);
}

void receive_caller_gone(struct operation *receive)
{
	struct ring_completion event = {.flags = RING_COMPLETION_CALLER_GONE};

	receive->receive.call = NULL;
	event_post(receive, &event);
}

/* ---- the end of a receive ---------------------------------------------------------------------- */

/* Its one completion; what it had promised goes back. */
static void receive_complete(struct operation *receive, enum status status)
{
	struct thread *thread = receive->thread;
	struct ring_completion completion = {.user_data = receive->user_data,
					     .status = (int16_t)status,
					     .opcode = RING_RECV};

	receive->state = OPERATION_IDLE;
	thread->places -= receive->receive.event_places;
	process_slots_unreserve(thread->process, receive->result_capabilities);
	ring_complete(thread, &completion);
}

/* A notice that was delivered and not acknowledged must not be lost with its receive. */
static void notice_keep(struct operation *receive)
{
	if (receive->state == OPERATION_RECEIVE_BUSY && receive->receive.call_id == 0)
		endpoint_notice_again(receive->receive.endpoint, receive->receive.tag_index);
}

void receive_end(struct operation *receive, enum status status)
{
	struct endpoint *endpoint = receive->receive.endpoint;
	bool was_free = receive->state == OPERATION_RECEIVE_FREE;

	if (was_free) {
		endpoint_receive_leave(endpoint, receive);
		receive_complete(receive, status);
		return;
	}
	endpoint_receive_leave(endpoint, receive);
	receive->state = OPERATION_RECEIVE_DETACHED;
	if (receive->receive.call_id == 0 && object_is_live(&endpoint->object))
		endpoint_notice_again(endpoint, receive->receive.tag_index);
}

void receive_drop(struct operation *receive)
{
	struct operation *call = receive->receive.call;
	struct endpoint *endpoint = receive->receive.endpoint;

	if (call) {
		call->call.receive = NULL;
		receive->receive.call = NULL;
		operation_abort(call, STATUS_DISCONNECTED);
	}
	if (receive->state != OPERATION_RECEIVE_DETACHED) {
		notice_keep(receive);
		endpoint_receive_leave(endpoint, receive);
	}
	receive->state = OPERATION_IDLE;
	process_slots_unreserve(receive->thread->process, receive->result_capabilities);
}

/* ---- RETURN ------------------------------------------------------------------------------------ */

/* After an answer: free again, or at its end. */
static void receive_rearm(struct operation *receive, const struct ring_submission *entry)
{
	struct thread *thread = receive->thread;
	struct endpoint *endpoint = receive->receive.endpoint;
	uint32_t places = RING_RECEIVE_EVENTS - receive->receive.event_places;
	uint32_t slots = receive->receive.slots_wanted - receive->result_capabilities;
	enum status status = STATUS_OK;

	if (receive->state == OPERATION_RECEIVE_DETACHED) {
		receive_complete(receive, STATUS_DISCONNECTED);
		return;
	}
	if (!object_is_live(&endpoint->object)) {
		endpoint_receive_leave(endpoint, receive);
		receive_complete(receive, STATUS_DISCONNECTED);
		return;
	}
	if (entry->flags & RING_FLAG_END) {
		endpoint_receive_leave(endpoint, receive);
		receive_complete(receive, STATUS_OK);
		return;
	}
	if (places > ring_places_free(thread))
		status = STATUS_NO_PLACES;
	else
		status = process_slots_reserve(thread->process, slots);
	if (status != STATUS_OK) {
		endpoint_receive_leave(endpoint, receive);
		receive_complete(receive, status);
		return;
	}
	thread->places += places;
	receive->receive.event_places = RING_RECEIVE_EVENTS;
	receive->result_capabilities = receive->receive.slots_wanted;
	endpoint_receive_rearm(endpoint, receive);
}

/* Whether the answer fits into what the caller has set aside. */
static enum status answer_fits(const struct operation *call, const struct ring_submission *entry)
{
	uint32_t room = call->result_length_words - ring_received_words(call->result_records);

	if (entry->message_length_words > room || entry->transfer_count > call->result_records)
		return STATUS_NO_RESULT_ROOM;
	return STATUS_OK;
}

/* Records and capabilities of an answer, for a caller that has asked for some. */
static __attribute__((noinline)) void answer_capabilities(struct process *server,
							  struct operation *call,
							  struct transfer_list *list, uint64_t *to)
{
	struct ring_received records[RING_TRANSFERS] = {0};

	transfer_list_hold(list);
	call->result_capabilities = (uint8_t)(
		call->result_capabilities -
		transfer_list_deliver(server, list, process_of_operation(call), records));
	arch_copy_words(to, records, ring_received_words(call->result_records));
}

/* Result, capabilities and completion reach the caller. */
static void answer_commit(struct operation *receive, struct operation *call,
			  const struct ring_submission *entry, struct transfer_list *list)
{
	struct thread *server = receive->thread;
	struct thread *caller = call->thread;
	uint64_t *to = ring_arena(caller, call->result_offset_words);
	struct ring_completion completion = {
		.user_data = call->user_data,
		.status = entry->flags & RING_FLAG_EXCEPTION ? STATUS_EXCEPTION : STATUS_OK,
		.opcode = RING_CALL,
		.capability_count = entry->transfer_count,
		.length_words = entry->message_length_words,
	};

	if (call->result_records) {
		answer_capabilities(server->process, call, list, to);
		to += ring_received_words(call->result_records);
	}
	arch_copy_words(to, ring_arena(server, entry->message_offset_words),
			entry->message_length_words);
	work_spend(entry->message_length_words / 8u + 2);
	call->call.receive = NULL;
	receive->receive.call = NULL;
	operation_finish(call);
	ring_complete(caller, &completion);
}

enum status receive_return(struct thread *thread, const struct ring_submission *entry)
{
	struct operation *receive = &thread->operations[entry->operation];
	struct operation *call;
	WRITTEN_BEFORE_READ struct transfer_list list;
	enum status status;

	if (receive->state != OPERATION_RECEIVE_BUSY &&
	    receive->state != OPERATION_RECEIVE_DETACHED)
		return STATUS_NO_OPERATION;
	if (receive->receive.call_id != entry->call_id)
		return STATUS_NO_OPERATION;
	if (entry->call_id == 0) {
		if (receive->state == OPERATION_RECEIVE_BUSY)
			endpoint_notice_acknowledge(receive->receive.endpoint,
						    receive->receive.tag_index);
		receive_rearm(receive, entry);
		return STATUS_OK;
	}
	call = receive->receive.call;
	if (!call) {
		receive_rearm(receive, entry);
		return STATUS_CALLER_GONE;
	}
	status = answer_fits(call, entry);
	if (status == STATUS_OK)
		status = transfer_list_plan(thread, entry, &list);
	if (status != STATUS_OK)
		return status;
	answer_commit(receive, call, entry, &list);
	receive_rearm(receive, entry);
	return STATUS_OK;
}
