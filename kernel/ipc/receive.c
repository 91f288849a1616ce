/*
 * Standing receives and answers: see receive.h. endpoint.c chooses the receive for each call.
 */
#include "kernel/ipc/receive.h"

#include "core/ring/submission.h"
#include "kernel/cap/slots.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/notice.h"
#include "kernel/ipc/ring.h"
#include "kernel/kernel.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/work.h"

static struct process *process_of_operation(const struct operation *operation)
{
	return operation->thread->process;
}

/* ---- RECV ------------------------------------------------------------------------------------ */

static enum status buffer_check(const struct ring_submission *entry,
				const struct endpoint *endpoint)
{
	uint32_t need = ring_received_words(entry->result_capabilities) + RECEIVE_HEADER_WORDS +
			endpoint->own.message_words;

	if (entry->result_capabilities < endpoint->own.capabilities ||
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
	status = cap_table_find(&thread->process->table, (struct cap_id){entry->capability}, &slot);
	if (status != STATUS_OK)
		return status;
	if (slot->interface_index != INTERFACE_ENDPOINT)
		return STATUS_WRONG_INTERFACE;
	endpoint = endpoint_of(object_of(slot->target));
	if (!object_is_live(&endpoint->object))
		return STATUS_DISCONNECTED;
	if (endpoint->receive_count >= ENDPOINT_RECEIVES)
		return STATUS_BUSY;
	status = buffer_check(entry, endpoint);
	if (status == STATUS_OK)
		status = slots_reserve(thread->process, entry->result_capabilities);
	if (status != STATUS_OK)
		return status;
	thread->places += RING_RECEIVE_EVENTS;
	receive->user_data = entry->user_data;
	receive->result_offset_words = entry->result_offset_words;
	receive->result_length_words = entry->result_length_words;
	receive->result_records = entry->result_capabilities;
	receive->result_capabilities = entry->result_capabilities;
	receive->standing = (struct operation_receive){.event_places = RING_RECEIVE_EVENTS};
	*pending = true;
	endpoint_receive_add(endpoint, receive);
	return STATUS_OK;
}

/* ---- delivery -------------------------------------------------------------------------------- */

/* An event in one of the places that the receive has promised. ring_tell follows. */
static inline void event_post(struct operation *receive, uint8_t capability_count,
			      uint16_t length_words, uint16_t flags)
{
	receive->standing.event_places--;
	ring_post(receive->thread, receive->user_data,
		  ring_outcome_word(STATUS_OK, RING_RECV, capability_count, length_words,
				    (uint16_t)(flags | RING_COMPLETION_EVENT)));
}

/* The records and capabilities of a call that has any, or whose receive wants some. */
static __attribute__((noinline)) void capabilities_deliver(struct operation *receive,
							   struct operation *call, uint64_t *to)
{
	struct ring_received records[RING_TRANSFERS] = {0};

	receive->standing.slots_used =
		(uint8_t)transfer_list_deliver(process_of_operation(call), &call->call.transfers,
					       process_of_operation(receive), records);
	receive->result_capabilities =
		(uint8_t)(receive->result_capabilities - receive->standing.slots_used);
	arch_copy_words(to, records, ring_received_words(receive->result_records));
}

/* The records of a receive whose call brings nothing. */
static inline void records_clear(const struct operation *receive, uint64_t *to)
{
	static const struct ring_received none[RING_TRANSFERS];

	arch_copy_words(to, none, ring_received_words(receive->result_records));
}

/* The last word of the header: a plain call has neither records nor capabilities. */
static inline uint64_t room_word(const struct operation *call, enum receive_form form,
				 uint8_t count)
{
	if (form != RECEIVE_ANY)
		return receive_room_word(call->result_length_words, 0, 0);
	return receive_room_word(operation_result_words(call), call->result_records, count);
}

/*
 * The words of struct receive_header, of a call that brings `count` capabilities, then the message.
 */
static inline void call_write(const struct operation *call, uint64_t call_id,
			      enum receive_form form, uint8_t count, uint64_t *to)
{
	const struct facet *facet = facet_of(call->object);
	struct receive_header *header = (struct receive_header *)(void *)to;
	struct thread *caller = call->thread;
	const uint64_t *message = ring_arena(caller, call->message_offset_words);
	uint16_t length_words = call->message_length_words;

	shared_store64(&header->call_id, call_id);
	shared_store64(&header->caller[0], call->call.reference[0]);
	shared_store64(&header->caller[1], call->call.reference[1]);
	shared_store64(&header->tag_word, facet->tag_word);
	shared_store64(&header->interface, facet->interface);
	shared_store64(&header->epoch, caller->process->session->epoch);
	shared_store32(&header->tag_index, facet->tag_index);
	shared_store16(&header->method, call->method);
	shared_store16(&header->message_words, length_words);
	shared_store64(&to[RECEIVE_WORD_ROOM], room_word(call, form, count));
	arch_copy_words(to + RECEIVE_HEADER_WORDS, message, length_words);
}

void receive_deliver(struct operation *receive, struct operation *call, enum receive_form form)
{
	uint64_t *to = ring_arena(receive->thread, receive->result_offset_words);
	uint16_t length_words = call->message_length_words;
	uint8_t count = form != RECEIVE_ANY ? 0 : (uint8_t)call->call.transfers.count;
	uint64_t call_id = ++receive->standing.endpoint->calls;

	/* First, because the endpoint itself may be delivered, and then the receive is detached. */
	endpoint_receive_take(receive);
	receive->standing.call_id = call_id;
	receive->standing.call = call;
	call->state = OPERATION_FLIGHT;
	call->call.receive = receive;
	if (form == RECEIVE_BARE)
		records_clear(receive, to);
	else if (form == RECEIVE_ANY && receive->result_records)
		capabilities_deliver(receive, call, to);
	if (form != RECEIVE_PLAIN)
		to += ring_received_words(receive->result_records);
	call_write(call, call_id, form, count, to);
	event_post(receive, count, length_words, 0);
}

void receive_tell(struct operation *receive, const struct operation *call)
{
	work_copy(RECEIVE_HEADER_WORDS + call->message_length_words);
	ring_tell(receive->thread);
}

/* The words before the message, of which there is none, say what the notice is about. */
static struct receive_header notice_header(const struct endpoint *endpoint, uint32_t notice)
{
	const struct endpoint_tag *tag;

	if (notice_is_of_place(notice))
		return (struct receive_header){.deferred = notice - ENDPOINT_TAGS + 1};
	tag = endpoint_tag(endpoint, notice);
	return (struct receive_header){
		.tag_word = tag->word, .interface = tag->interface, .tag_index = notice};
}

void receive_notice(struct operation *receive, uint32_t notice)
{
	uint32_t record_words = ring_received_words(receive->result_records);
	uint64_t *to = ring_arena(receive->thread, receive->result_offset_words);
	struct ring_received records[RING_TRANSFERS] = {0};
	struct receive_header header = notice_header(receive->standing.endpoint, notice);

	arch_copy_words(to, records, record_words);
	arch_copy_words(to + record_words, &header, RECEIVE_HEADER_WORDS);
	endpoint_receive_take(receive);
	receive->standing.call_id = 0;
	receive->standing.call = NULL;
	receive->standing.notice = notice;
	event_post(receive, 0, 0, 0);
	ring_tell(receive->thread);
}

void receive_caller_gone(struct operation *receive)
{
	receive->standing.call = NULL;
	event_post(receive, 0, 0, RING_COMPLETION_CALLER_GONE);
	ring_tell(receive->thread);
}

/* ---- the end of a receive -------------------------------------------------------------------- */

/* The receive's one completion; its promises go back. */
static void receive_complete(struct operation *receive, enum status status)
{
	struct thread *thread = receive->thread;
	struct ring_completion completion = {
		.user_data = receive->user_data, .status = (int16_t)status, .opcode = RING_RECV};

	receive->state = OPERATION_IDLE;
	thread->places -= receive->standing.event_places;
	slots_unreserve(thread->process, receive->result_capabilities);
	ring_complete(thread, &completion);
}

/* A notice that was delivered and not acknowledged must not be lost with its receive. */
static void notice_keep(struct operation *receive)
{
	if (receive->state == OPERATION_RECEIVE_BUSY && receive->standing.call_id == 0)
		notice_again(receive->standing.endpoint, receive->standing.notice);
}

void receive_end(struct operation *receive, enum status status)
{
	struct endpoint *endpoint = receive->standing.endpoint;
	bool was_free = receive->state == OPERATION_RECEIVE_FREE;

	if (was_free) {
		endpoint_receive_leave(receive);
		receive_complete(receive, status);
		return;
	}
	endpoint_receive_leave(receive);
	receive->state = OPERATION_RECEIVE_DETACHED;
	if (receive->standing.call_id == 0 && object_is_live(&endpoint->object))
		notice_again(endpoint, receive->standing.notice);
}

enum receive_rank receive_rank(const struct operation *receive)
{
	if (receive->state == OPERATION_RECEIVE_FREE)
		return RECEIVE_RANK_FREE;
	if (receive->standing.call_id == 0 && notice_is_of_place(receive->standing.notice))
		return RECEIVE_RANK_PLACE;
	return RECEIVE_RANK_OTHER;
}

void receive_drop(struct operation *receive)
{
	struct operation *call = receive->standing.call;

	if (call) {
		call->call.receive = NULL;
		receive->standing.call = NULL;
		operation_abort(call, STATUS_DISCONNECTED);
	}
	if (receive->state != OPERATION_RECEIVE_DETACHED) {
		notice_keep(receive);
		endpoint_receive_leave(receive);
	}
	receive->state = OPERATION_IDLE;
	/* The receive's own place, and those of its events, are free again: the thread may live on
	 * for a while. */
	receive->thread->places -= 1u + receive->standing.event_places;
	slots_unreserve(receive->thread->process, receive->result_capabilities);
}

/* ---- RETURN ---------------------------------------------------------------------------------- */

void receive_rearm_commit(struct operation *receive)
{
	receive->thread->places += RING_RECEIVE_EVENTS - receive->standing.event_places;
	receive->standing.event_places = RING_RECEIVE_EVENTS;
	endpoint_receive_again(receive->standing.endpoint, receive);
}

/* After an answer the receive is free again, or ends. */
static void receive_rearm(struct operation *receive, const struct ring_submission *entry)
{
	struct thread *thread = receive->thread;
	struct endpoint *endpoint = receive->standing.endpoint;
	uint32_t places = RING_RECEIVE_EVENTS - receive->standing.event_places;
	uint32_t slots = receive->standing.slots_used;
	enum status status = STATUS_OK;

	if (receive->state == OPERATION_RECEIVE_DETACHED) {
		receive_complete(receive, STATUS_DISCONNECTED);
		return;
	}
	/* An answer may have carried the endpoint away, whose receives have not all ended yet. */
	if (!object_is_live(&endpoint->object) || endpoint_receive_leaves(receive)) {
		endpoint_receive_leave(receive);
		receive_complete(receive, STATUS_DISCONNECTED);
		return;
	}
	if (entry->flags & RING_FLAG_END) {
		endpoint_receive_leave(receive);
		receive_complete(receive, STATUS_OK);
		return;
	}
	if (places > ring_places_free(thread))
		status = STATUS_NO_PLACES;
	else
		status = slots_reserve(thread->process, slots);
	if (status != STATUS_OK) {
		endpoint_receive_leave(receive);
		receive_complete(receive, status);
		return;
	}
	receive->result_capabilities = receive->result_records;
	receive->standing.slots_used = 0;
	receive_rearm_commit(receive);
	endpoint_pump(endpoint);
}

/* Whether the answer fits into the caller's room for it. */
static enum status answer_fits(const struct operation *call, const struct ring_submission *entry)
{
	uint32_t room = operation_result_words(call);

	if (entry->message_length_words > room || entry->transfer_count > call->result_records)
		return STATUS_NO_RESULT_ROOM;
	return STATUS_OK;
}

/* The records and capabilities of an answer, for a caller that has asked for some. */
static __attribute__((noinline)) void answer_capabilities(struct process *server,
							  struct operation *call,
							  struct transfer_list *list, uint64_t *to)
{
	struct ring_received records[RING_TRANSFERS] = {0};

	transfer_list_hold(list);
	/* A caller that reached the service only within a session gets its answers only there. */
	if (call->call.transfers.bound)
		transfer_list_narrow(list, HOLD_SAME_SESSION);
	call->result_capabilities =
		(uint8_t)(call->result_capabilities -
			  transfer_list_deliver(server, list, process_of_operation(call), records));
	arch_copy_words(to, records, ring_received_words(call->result_records));
}

void receive_answer(struct thread *server, struct operation **holder,
		    const struct receive_answer *answer, uint64_t *to)
{
	struct operation *call = *holder;

	*holder = NULL;
	arch_copy_words(to, ring_arena(server, answer->message_offset_words),
			answer->message_length_words);
	ring_post(call->thread, call->user_data,
		  ring_outcome_word(answer->status, RING_CALL, answer->capability_count,
				    answer->message_length_words, 0));
}

void receive_answer_tell(struct thread *caller, uint32_t message_words)
{
	work_spend(WORK_UNITS_COPY(message_words) + 1u);
	ring_tell(caller);
}

/* Result, capabilities and completion of a call reach the caller. */
static void answer_commit(struct thread *server, struct operation **holder,
			  const struct ring_submission *entry, struct transfer_list *list)
{
	struct operation *call = *holder;
	struct thread *caller = call->thread;
	uint64_t *to = ring_arena(caller, call->result_offset_words);
	struct receive_answer answer = {
		.status = entry->flags & RING_FLAG_EXCEPTION ? STATUS_EXCEPTION : STATUS_OK,
		.message_offset_words = entry->message_offset_words,
		.message_length_words = entry->message_length_words,
		.capability_count = entry->transfer_count,
	};

	if (call->result_records) {
		answer_capabilities(server->process, call, list, to);
		to += ring_received_words(call->result_records);
	}
	receive_answer(server, holder, &answer, to);
	operation_answered(call);
	receive_answer_tell(caller, entry->message_length_words);
}

/*
 * The call that a receive is busy with, or that stands in a place; null when its caller is gone. A
 * caller that never runs again is gone, although it was not taken apart yet.
 */
static struct operation *call_if_told(struct operation *call)
{
	if (!call || sched_is_told(&call->thread->entity))
		return call;
	operation_abort(call, STATUS_SESSION_ENDED);
	return NULL;
}

/* Copies and checks the list of an answer. Changes nothing. */
static enum status answer_list_plan(struct thread *thread, const struct ring_submission *entry,
				    const struct operation *call, struct transfer_list *list)
{
	enum status status = transfer_list_plan(thread, entry, TRANSFER_TO_PROCESS, list);

	if (status != STATUS_OK)
		return status;
	if (!transfer_list_may_reach(list, thread->process, process_of_operation(call)))
		return STATUS_TRANSFER_DENIED;
	return STATUS_OK;
}

/* Plans an answer to the call of a receive or a place, and gives it: then *holder is null. */
static enum status answer_give(struct thread *thread, const struct ring_submission *entry,
			       struct operation **holder)
{
	WRITTEN_BEFORE_READ struct transfer_list list;
	enum status status = answer_fits(*holder, entry);

	if (status == STATUS_OK)
		status = answer_list_plan(thread, entry, *holder, &list);
	if (status == STATUS_OK)
		answer_commit(thread, holder, entry, &list);
	return status;
}

/*
 * ---- RETURN to a call in a place --------------------------------------------------------------
 */

static enum status place_find(struct thread *thread, const struct ring_submission *entry,
			      struct deferred_place **place)
{
	struct endpoint *endpoint;
	struct cap_slot *slot;
	enum status status =
		cap_table_find(&thread->process->table, (struct cap_id){entry->capability}, &slot);

	if (status != STATUS_OK)
		return status;
	if (slot->interface_index != INTERFACE_ENDPOINT)
		return STATUS_WRONG_INTERFACE;
	endpoint = endpoint_of(object_of(slot->target));
	if (!object_is_live(&endpoint->object))
		return STATUS_DISCONNECTED;
	*place = deferred_place(endpoint, entry->method);
	if (!*place || (*place)->state == DEFERRED_FREE || (*place)->call_id != entry->call_id)
		return STATUS_NO_OPERATION;
	return STATUS_OK;
}

static enum status return_deferred(struct thread *thread, const struct ring_submission *entry)
{
	struct deferred_place *place;
	enum status status = place_find(thread, entry, &place);

	if (status != STATUS_OK)
		return status;
	if (!call_if_told(place->call))
		return STATUS_CALLER_GONE;
	status = answer_give(thread, entry, &place->call);
	if (status == STATUS_OK)
		deferred_answered(place);
	return status;
}

/*
 * ---- RETURN of a receive -----------------------------------------------------------------------
 */

/* The call of a busy receive waits in a place. */
static enum status return_defer(struct operation *receive, const struct ring_submission *entry)
{
	enum status status;

	if (receive->state == OPERATION_RECEIVE_DETACHED ||
	    !object_is_live(&receive->standing.endpoint->object))
		return STATUS_DISCONNECTED;
	status = deferred_put(receive, entry->method);
	if (status == STATUS_OK)
		receive_rearm(receive, entry);
	return status;
}

/* The service has seen a notice. */
static enum status return_notice(struct operation *receive, const struct ring_submission *entry)
{
	if (entry->flags & RING_FLAG_DEFER)
		return STATUS_NO_OPERATION;
	if (receive->state == OPERATION_RECEIVE_BUSY)
		notice_acknowledge(receive->standing.endpoint, receive->standing.notice);
	receive_rearm(receive, entry);
	return STATUS_OK;
}

enum status receive_return(struct thread *thread, const struct ring_submission *entry)
{
	struct operation *receive = &thread->operations[entry->operation];
	enum status status;

	if (entry->flags & RING_FLAG_DEFERRED)
		return return_deferred(thread, entry);
	if (receive->state != OPERATION_RECEIVE_BUSY &&
	    receive->state != OPERATION_RECEIVE_DETACHED)
		return STATUS_NO_OPERATION;
	if (receive->standing.call_id != entry->call_id)
		return STATUS_NO_OPERATION;
	if (receive->state == OPERATION_RECEIVE_BUSY && endpoint_receive_leaves(receive))
		receive_end(receive, STATUS_DISCONNECTED);
	if (entry->call_id == 0)
		return return_notice(receive, entry);
	if (!call_if_told(receive->standing.call)) {
		receive_rearm(receive, entry);
		return STATUS_CALLER_GONE;
	}
	if (entry->flags & RING_FLAG_DEFER)
		return return_defer(receive, entry);
	status = answer_give(thread, entry, &receive->standing.call);
	if (status == STATUS_OK)
		receive_rearm(receive, entry);
	return status;
}
