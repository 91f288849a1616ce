/*
 * The server loop: receives, dispatch and answers. The set-up is in user/rt/server_setup.c, calls
 * that are answered late are in user/rt/server_deferred.c, the table of objects is in
 * user/rt/server_object.c, and the service's own waiting in user/rt/server_watch.c.
 *
 * A slot is one standing receive with its two pieces of the arena, the received call and its
 * answer. A RETURN that succeeds has no completion: the slot simply waits for the next call. A
 * failure comes as an event before any other of that receive, so the slot still has the request
 * that was to be answered.
 */
#include "user/rt/server.h"

#include "user/rt/abort.h"
#include "user/rt/exception.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server_parts.h"

/* ---- answers --------------------------------------------------------------------------------- */

static void release(struct rt_server *server, uint64_t capability)
{
	if (capability != 0)
		rt_ring_release(server_ring(server), (struct cap_id){capability});
}

void server_sent_drop(struct rt_server *server, struct rt_request *request)
{
	for (uint32_t i = 0; i < request->sent_count; i++) {
		if (request->sent[i].how == RING_TRANSFER_MOVE)
			release(server, request->sent[i].capability);
	}
	request->sent_count = 0;
}

static inline void received_drop(struct rt_server *server, struct rt_request *request)
{
	for (uint32_t i = 0; i < request->received_count; i++) {
		if ((request->kept & (1u << i)) == 0)
			release(server, request->received[i].capability);
	}
	request->received_count = 0;
}

static inline void slot_return(struct rt_server *server, struct rt_server_slot *slot,
			       bool exception)
{
	struct rt_request *request = &slot->request;
	struct rt_ring_return entry = {
		.operation = slot->operation,
		.call_id = slot->call_id,
		.exception = exception,
		.after = server->ending ? RT_RING_RECEIVE_END : RT_RING_RECEIVE_AGAIN,
		.transfer_count = request->sent_count,
		.message_offset_words = slot->reply.offset_words + SERVER_LIST_WORDS,
		.message_length_words = request->results.used_words,
		.transfer_offset_words = slot->reply.offset_words,
	};

	if (request->sent_count != 0)
		memcpy(server_arena_at(server, slot->reply.offset_words), request->sent,
		       request->sent_count * sizeof(request->sent[0]));
	slot->state = RT_SERVER_SLOT_WAITING;
	rt_ring_return(server_ring(server), &entry);
}

void server_slot_refuse(struct rt_server *server, struct rt_server_slot *slot, enum status status)
{
	server_sent_drop(server, &slot->request);
	(void)rt_request_fail(&slot->request, rt_exception_kind_of(status),
			      rt_exception_text_of(status));
	slot->refused = true;
	slot_return(server, slot, true);
}

static inline void slot_reply(struct rt_server *server, struct rt_server_slot *slot,
			      enum status status)
{
	slot->refused = false;
	if (status != STATUS_OK)
		server_sent_drop(server, &slot->request);
	if (status == STATUS_OK || status == STATUS_EXCEPTION)
		slot_return(server, slot, status == STATUS_EXCEPTION);
	else
		server_slot_refuse(server, slot, status);
	/* After the RETURN, which may have passed one of them on. */
	received_drop(server, &slot->request);
	server->progress = true;
}

/* The call is still open, unless its caller is gone. */
static void return_failed(struct rt_server *server, struct rt_server_slot *slot, enum status status)
{
	if (status == STATUS_CALLER_GONE) {
		server_sent_drop(server, &slot->request);
		return;
	}
	/* An exception without capabilities that fits the caller's room cannot fail. */
	if (slot->refused)
		rt_abort(RT_ABORT_RING, "server: the kernel takes no answer");
	server_slot_refuse(server, slot, status);
}

/* ---- requests -------------------------------------------------------------------------------- */

/* Makes the request from the contents of the buffer. */
static inline __attribute__((always_inline)) void request_fill(struct rt_server *server,
							       struct rt_server_slot *slot,
							       const struct receive_header *header)
{
	struct rt_request *request = &slot->request;
	uint32_t room = header->result_words < slot->result_words ? header->result_words
								  : slot->result_words;

	request->interface_id = header->interface;
	request->method = header->method;
	request->tag_index = (uint16_t)header->tag_index;
	request->tag_word = header->tag_word;
	__builtin_memcpy(request->caller.reference, header->caller,
			 sizeof(request->caller.reference));
	request->caller.epoch = header->epoch;
	request->sent_capacity = header->result_capabilities;
	request->received_count = header->capability_count;
	request->sent_count = 0;
	request->kept = 0;
	if (header->capability_count != 0)
		memcpy(request->received, server_arena_at(server, slot->buffer.offset_words),
		       header->capability_count * sizeof(request->received[0]));
	capnp_message_again(&request->params, header->message_words, CAPNP_BORDER_BUDGET_WORDS);
	capnp_builder_again(&request->results, room);
}

/* The most common answer: results, and no capabilities either way. */
static inline bool slot_answer_is_plain(const struct rt_server *server,
					const struct rt_server_slot *slot, enum status status)
{
	return status == STATUS_OK && slot->state == RT_SERVER_SLOT_BUSY && !server->ending &&
	       (slot->request.sent_count | slot->request.received_count) == 0;
}

static inline void slot_answer(struct rt_server *server, struct rt_server_slot *slot)
{
	slot->state = RT_SERVER_SLOT_WAITING;
	slot->refused = false;
	rt_ring_return(server_ring(server),
		       &(struct rt_ring_return){
			       .operation = slot->operation,
			       .call_id = slot->call_id,
			       .message_offset_words = slot->reply.offset_words + SERVER_LIST_WORDS,
			       .message_length_words = slot->request.results.used_words,
		       });
	server->progress = true;
}

/*
 * Nobody holds a tag any more, or the caller of a deferred call is gone: acknowledged first, so
 * that the tag can be minted anew, and the place taken.
 */
static __attribute__((noinline)) void notice_take(struct rt_server *server,
						  struct rt_server_slot *slot)
{
	const uint32_t tag_index = slot->header->tag_index;
	const uint32_t deferred = slot->header->deferred;

	slot->refused = true;
	slot->request.sent_count = 0;
	slot->request.results.used_words = 0;
	slot_return(server, slot, false);
	if (deferred != 0)
		server_deferred_noticed(server, deferred - 1u);
	else
		server_object_close(server, tag_index);
}

/* Takes what has arrived. False: it was a notice, and is done with. */
static inline __attribute__((always_inline)) bool slot_take(struct rt_server *server,
							    struct rt_server_slot *slot)
{
	/* Read where it lies: until the RETURN, nobody writes it but this thread. */
	const struct receive_header *header = slot->header;

	if (header->message_words > slot->message_words ||
	    header->capability_count > slot->capabilities)
		rt_abort(RT_ABORT_RING, "server: a call that is larger than the endpoint takes");
	slot->call_id = header->call_id;
	if (__builtin_expect(header->call_id == 0, 0)) {
		notice_take(server, slot);
		return false;
	}
	request_fill(server, slot, header);
	slot->state = RT_SERVER_SLOT_BUSY;
	return true;
}

/* The handler has returned, and its answer is no plain one. */
static __attribute__((noinline)) void slot_finish(struct rt_server *server,
						  struct rt_server_slot *slot, enum status status)
{
	if (slot->state == RT_SERVER_SLOT_DEFERRED && status != STATUS_OK)
		server_deferred_give_up(server, slot);
	if (slot->state == RT_SERVER_SLOT_BUSY) {
		slot_reply(server, slot, status);
		return;
	}
	/* When it is not the loop's any more, the handler has answered what it deferred. */
	if (slot->state == RT_SERVER_SLOT_DEFERRED)
		server_deferred_submit(server, slot);
	received_drop(server, &slot->request);
	server->progress = true;
}

/* Serves what has arrived. True: it has its answer, and the server goes on. */
static inline __attribute__((always_inline)) bool slot_arrived(struct rt_server *server,
							       struct rt_server_slot *slot)
{
	enum status status;

	if (!slot_take(server, slot))
		return false;
	status = server_object_call(server, slot->header, &slot->request);
	if (__builtin_expect(slot_answer_is_plain(server, slot, status), 1)) {
		slot_answer(server, slot);
		return true;
	}
	slot_finish(server, slot, status);
	return false;
}

/* Answers what has arrived while the server ends. */
static void slot_turned_away(struct rt_server *server, struct rt_server_slot *slot)
{
	if (slot_take(server, slot))
		slot_reply(server, slot, STATUS_DISCONNECTED);
}

/* ---- receives -------------------------------------------------------------------------------- */

static void slot_raise(struct rt_server *server, struct rt_server_slot *slot)
{
	struct rt_ring_receive receive = {
		.endpoint = server->config.endpoint.id,
		.capabilities = server->limits.capabilities,
		.buffer_offset_words = slot->buffer.offset_words,
		.buffer_length_words = (uint16_t)server_buffer_words(&server->limits),
	};
	enum status status = rt_ring_receive(server_ring(server), &receive, &slot->operation);

	if (status != STATUS_OK) {
		server->status = status;
		return;
	}
	slot->state = RT_SERVER_SLOT_WAITING;
	server->down--;
	server->slot_of_operation[slot->operation] = slot;
}

/* Only after something else has happened: a receive that cannot stand now may stand then. */
static void receives_raise(struct rt_server *server)
{
	if (!server->progress)
		return;
	server->progress = false;
	for (uint32_t i = 0; i < server->config.receives && server->down != 0; i++) {
		if (server->slots[i].state == RT_SERVER_SLOT_DOWN)
			slot_raise(server, &server->slots[i]);
	}
}

static void slot_ended(struct rt_server *server, struct rt_server_slot *slot)
{
	server->status = rt_ring_finish(server_ring(server), slot->operation).status;
	slot->state = RT_SERVER_SLOT_DOWN;
	server->down++;
	switch ((int)server->status) {
	case STATUS_NO_PLACES:
		/* There are places again: what filled them has been read. */
		server->progress = true;
		break;
	case STATUS_NO_SLOTS:
	case STATUS_LEDGER_LIMIT:
	case STATUS_OK:
	case STATUS_CANCELLED:
		break;
	default:
		server->ending = true;
	}
}

static void slot_serve(struct rt_server *server, struct rt_server_slot *slot)
{
	enum status status = STATUS_OK;
	uint32_t events = rt_ring_events_take(server_ring(server), slot->operation, &status);

	if ((events & RT_RING_RETURN_FAILED) != 0 && slot->state == RT_SERVER_SLOT_DEFERRING)
		server_deferred_failed(server, slot, status);
	else if ((events & RT_RING_RETURN_FAILED) != 0)
		return_failed(server, slot, status);
	if ((events & RT_RING_ARRIVED) != 0 && server->ending)
		slot_turned_away(server, slot);
	else if ((events & RT_RING_ARRIVED) != 0)
		(void)slot_arrived(server, slot);
	if ((events & RT_RING_ENDED) != 0)
		slot_ended(server, slot);
}

/* In the order of arrival, and no more of them at a time than there are receives. */
static void receives_serve(struct rt_server *server)
{
	uint32_t operation;

	for (uint32_t i = 0; i < server->config.receives; i++) {
		if (!rt_ring_receive_next(server_ring(server), &operation))
			return;
		slot_serve(server, server->slot_of_operation[operation]);
	}
}

static bool receives_any(const struct rt_server *server)
{
	return server->down < server->config.receives;
}

/*
 * A service's usual work: it serves the calls that have arrived, one after the other, and waits for
 * the next. Returns when there is something else to be seen to.
 */
static void arrivals_serve(struct rt_server *server)
{
	struct rt_ring *ring = server_ring(server);
	uint32_t operation;

	if (server->config.receives == 0)
		return;
	for (;;) {
		switch (rt_ring_arrival_take(ring, &operation)) {
		case RT_RING_ARRIVAL:
			/* In registers again, which a system call loses. */
			if (!slot_arrived(POINTER_KEPT(server),
					  POINTER_KEPT(server->slot_of_operation[operation])) &&
			    server->ending)
				return;
			break;
		case RT_RING_NOTHING:
			if (server->down != 0)
				return;
			rt_ring_enter_once(ring);
			break;
		case RT_RING_MORE:
			return;
		}
	}
}

/* ---- the end --------------------------------------------------------------------------------- */

/* Takes every receive down; what arrives meanwhile is answered `disconnected`. */
static void receives_end(struct rt_server *server)
{
	server->ending = true;
	server_deferred_end(server);
	for (uint32_t i = 0; i < server->config.receives; i++) {
		struct rt_server_slot *slot = &server->slots[i];

		if (slot->state != RT_SERVER_SLOT_DOWN)
			rt_ring_withdraw(server_ring(server), slot->operation);
	}
	while (receives_any(server)) {
		rt_ring_wait_events(server_ring(server), 0);
		receives_serve(server);
	}
	server_rooms_free(server);
}

enum status rt_server_run(struct rt_server *server)
{
	enum status status = STATUS_OK;

	while (!server->ending) {
		receives_raise(server);
		arrivals_serve(server);
		server_watches_serve(server);
		if (server->ending || (!receives_any(server) && !server->watches))
			break;
		receives_raise(server);
		rt_ring_wait_events(server_ring(server), server_watches_bits(server));
		server_deferred_answers_see(server);
		receives_serve(server);
		server_watches_serve(server);
	}
	status = server->status;
	receives_end(server);
	return status;
}
