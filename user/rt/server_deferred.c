/*
 * Calls that are answered late: each waits in a place of the endpoint, and holds no receive.
 *
 * A record for each place says who waits there. A handler's rt_server_defer takes a free one; when
 * the handler has returned, a RETURN puts the call into the place. Neither that RETURN nor an
 * answer is waited for: both go with the next system call, and complete only when they fail. So a
 * record goes on until it is known that its place is free: after an answer, when the kernel has
 * taken it without a complaint; after the caller has gone, when the notice of that is acknowledged.
 * In the meantime nobody else gets the place.
 *
 * The kernel may refuse to defer: the caller is gone; the endpoint has moved or ended; or the place
 * is taken, by a call of an earlier owner of the endpoint. That is learnt when the handler has long
 * returned, so the service is told that the caller is gone. Read next: docs/abi.md, "Answers that
 * come late".
 */
#include "user/rt/abort.h"
#include "user/rt/exception.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"
#include "user/rt/server_parts.h"

/* ---- records --------------------------------------------------------------------------------- */

enum status server_deferred_init(struct rt_server *server)
{
	const uint32_t count = server->limits.places;

	if (count == 0)
		return STATUS_OK;
	server->places =
		rt_heap_allocate_zeroed(&server->config.rt->heap, count, sizeof(server->places[0]));
	if (!server->places)
		return STATUS_NO_ROOM;
	for (uint32_t i = 0; i < count; i++) {
		server->places[i].place = (uint16_t)i;
		server->places[i].next = (uint16_t)(i + 1u < count ? i + 2u : 0);
	}
	server->places_free = 1;
	capnp_builder_init(
		&server->answer.request.results,
		server_arena_at(server, server->answer.span.offset_words + SERVER_LIST_WORDS), 0);
	return STATUS_OK;
}

/* A free record, in the list of its caller; there is one. Its other fields are to be set. */
static struct rt_server_deferred *record_take(struct rt_server *server,
					      const struct rt_caller *caller)
{
	const uint16_t place = server->places_free;
	struct rt_server_deferred *deferred = &server->places[place - 1u];
	uint16_t *list = &server->waiting[server_caller_bucket(caller)];

	server->places_free = deferred->next;
	deferred->state = RT_SERVER_DEFERRED_WAITING;
	deferred->caller = *caller;
	deferred->next = *list;
	*list = place;
	return deferred;
}

static inline void record_unlink(struct rt_server *server, struct rt_server_deferred *deferred)
{
	const uint32_t place = deferred->place + 1u;
	uint16_t *link = &server->waiting[server_caller_bucket(&deferred->caller)];

	/* The record is in the list, which is no longer than there are places. */
	while (*link != place)
		link = &server->places[*link - 1u].next;
	*link = deferred->next;
}

static inline void record_free(struct rt_server *server, struct rt_server_deferred *deferred)
{
	if (deferred->state != RT_SERVER_DEFERRED_FOREIGN)
		record_unlink(server, deferred);
	deferred->state = RT_SERVER_DEFERRED_FREE;
	deferred->next = server->places_free;
	server->places_free = (uint16_t)(deferred->place + 1u);
	server->progress = true;
}

/* The service forgets a call that waits. */
static void record_tell_gone(struct rt_server_deferred *deferred)
{
	if (deferred->state != RT_SERVER_DEFERRED_WAITING)
		return;
	deferred->state = RT_SERVER_DEFERRED_OVER;
	if (deferred->gone)
		deferred->gone(deferred->context, deferred);
}

/* ---- the outcome of the last answer ---------------------------------------------------------- */

/* Whether the RETURN that defers the call is on its way, or has failed and is an event to come. */
static bool is_deferring(const struct rt_server_deferred *deferred)
{
	return deferred->slot->state == RT_SERVER_SLOT_DEFERRING &&
	       deferred->slot->deferred == deferred;
}

static inline void answer_submit(struct rt_server *server, bool exception)
{
	struct rt_server_answer *answer = &server->answer;
	const struct rt_request *request = &answer->request;
	struct rt_ring_answer entry = {
		.endpoint = server->config.endpoint.id,
		.call_id = answer->deferred->call_id,
		.place = answer->deferred->place,
		.exception = exception,
		.transfer_count = request->sent_count,
		.message_offset_words = answer->span.offset_words + SERVER_LIST_WORDS,
		.message_length_words = request->results.used_words,
		.transfer_offset_words = answer->span.offset_words,
	};

	if (request->sent_count != 0)
		memcpy(server_arena_at(server, answer->span.offset_words), request->sent,
		       request->sent_count * sizeof(request->sent[0]));
	answer->submitted = true;
	rt_ring_answer(server_ring(server), &entry);
}

static void answer_refuse(struct rt_server *server, enum status status)
{
	server_sent_drop(server, &server->answer.request);
	(void)rt_request_fail(&server->answer.request, rt_exception_kind_of(status),
			      rt_exception_text_of(status));
	server->answer.refused = true;
	answer_submit(server, true);
}

/*
 * Nobody gets the answer. With CALLER_GONE a notice is to come, and if it was not even deferred, an
 * event of its receive: the record stays until then. Otherwise the endpoint is not here any more.
 */
static void answer_lost(struct rt_server *server, enum status status)
{
	struct rt_server_deferred *deferred = server->answer.deferred;

	server_sent_drop(server, &server->answer.request);
	deferred->state = RT_SERVER_DEFERRED_OVER;
	if (status != STATUS_CALLER_GONE && !is_deferring(deferred))
		record_free(server, deferred);
	server->answer.deferred = NULL;
}

static NOT_INLINE void answer_learn(struct rt_server *server)
{
	struct rt_server_answer *answer = &server->answer;

	/* Twice at most: the answer, and the exception in its place. */
	while (answer->submitted) {
		enum status status = rt_ring_answer_outcome(server_ring(server));

		answer->submitted = false;
		if (__builtin_expect(status == STATUS_OK, 1)) {
			record_free(server, answer->deferred);
			answer->deferred = NULL;
		} else if (status == STATUS_CALLER_GONE || status == STATUS_NO_OPERATION ||
			   answer->refused) {
			answer_lost(server, status);
		} else {
			answer_refuse(server, status);
		}
	}
}

/* Learns what has become of the last answer, before anything follows from it. */
static inline void answer_settle(struct rt_server *server)
{
	if (server->answer.submitted)
		answer_learn(server);
}

void server_deferred_answers_see(struct rt_server *server)
{
	if (server_ring(server)->answer_failed)
		answer_settle(server);
}

/* ---- what the loop does ---------------------------------------------------------------------- */

void server_deferred_submit(struct rt_server *server, struct rt_server_slot *slot)
{
	slot->state = RT_SERVER_SLOT_DEFERRING;
	rt_ring_defer(server_ring(server), slot->operation, slot->call_id, slot->deferred->place);
}

void server_deferred_give_up(struct rt_server *server, struct rt_server_slot *slot)
{
	slot->state = RT_SERVER_SLOT_BUSY;
	record_free(server, slot->deferred);
}

void server_deferred_failed(struct rt_server *server, struct rt_server_slot *slot,
			    enum status status)
{
	struct rt_server_deferred *deferred = slot->deferred;

	/* An answer to it has failed, too. */
	if (deferred->state == RT_SERVER_DEFERRED_ANSWERED)
		answer_settle(server);
	slot->state = RT_SERVER_SLOT_WAITING;
	record_tell_gone(deferred);
	if (status == STATUS_BUSY || status == STATUS_OUT_OF_RANGE) {
		record_unlink(server, deferred);
		deferred->state = RT_SERVER_DEFERRED_FOREIGN;
	} else {
		record_free(server, deferred);
	}
	if (status != STATUS_CALLER_GONE)
		server_slot_refuse(server, slot,
				   status == STATUS_DISCONNECTED ? status : STATUS_NO_ROOM);
}

void server_deferred_noticed(struct rt_server *server, uint32_t place)
{
	struct rt_server_deferred *deferred;

	if (place >= server->limits.places)
		rt_abort(RT_ABORT_RING, "server: a notice of a place that is not there");
	deferred = &server->places[place];
	if (deferred->state == RT_SERVER_DEFERRED_ANSWERED)
		answer_settle(server);
	/* A call of an earlier owner of the endpoint, whose place was never asked for. */
	if (deferred->state == RT_SERVER_DEFERRED_FREE)
		return;
	record_tell_gone(deferred);
	record_free(server, deferred);
}

/* The service forgets a call that waits, and its caller learns that nothing comes of it. */
static void record_disconnect(struct rt_server *server, struct rt_server_deferred *deferred)
{
	record_tell_gone(deferred);
	deferred->state = RT_SERVER_DEFERRED_WAITING;
	rt_server_reply(server, rt_server_answer(server, deferred), STATUS_DISCONNECTED);
}

void server_deferred_end(struct rt_server *server)
{
	for (uint32_t i = 0; i < server->limits.places; i++) {
		if (server->places[i].state == RT_SERVER_DEFERRED_WAITING)
			record_disconnect(server, &server->places[i]);
	}
	answer_settle(server);
}

void server_deferred_object_end(struct rt_server *server, const struct rt_server_object *object)
{
	for (uint32_t i = 0; i < server->limits.places; i++) {
		struct rt_server_deferred *deferred = &server->places[i];

		if (deferred->state == RT_SERVER_DEFERRED_WAITING && deferred->object == object)
			record_disconnect(server, deferred);
	}
}

/* ---- what handlers ask for ------------------------------------------------------------------- */

enum status rt_server_defer(struct rt_server *server, struct rt_request *request,
			    void (*gone)(void *context, struct rt_server_deferred *deferred),
			    void *context, struct rt_server_deferred **deferred)
{
	struct rt_server_slot *slot = server_slot_of(request);
	const struct rt_server_object *object = slot->object;
	struct rt_server_deferred *record;

	RT_ASSERT(slot->state == RT_SERVER_SLOT_BUSY);
	answer_settle(server);
	if (server->places_free == 0)
		return STATUS_NO_ROOM;
	if (server_caller_may_wait(server, object->class, request) != STATUS_OK)
		return STATUS_EXCEPTION;
	record = record_take(server, &request->caller);
	record->call_id = slot->call_id;
	record->result_words = (uint16_t)request->results.capacity_words;
	record->result_capabilities = request->sent_capacity;
	record->class = object->class;
	record->object = object;
	record->slot = slot;
	record->gone = gone;
	record->context = context;
	slot->state = RT_SERVER_SLOT_DEFERRED;
	slot->deferred = record;
	*deferred = record;
	return STATUS_OK;
}

struct rt_request *rt_server_answer(struct rt_server *server, struct rt_server_deferred *deferred)
{
	struct rt_server_answer *answer = &server->answer;

	answer_settle(server);
	RT_ASSERT(deferred->state == RT_SERVER_DEFERRED_WAITING && !answer->deferred);
	answer->deferred = deferred;
	answer->request.caller = deferred->caller;
	answer->request.sent_capacity = deferred->result_capabilities;
	answer->request.sent_count = 0;
	capnp_builder_again(&answer->request.results, deferred->result_words);
	return &answer->request;
}

void rt_server_reply(struct rt_server *server, struct rt_request *request, enum status status)
{
	struct rt_server_answer *answer = &server->answer;
	struct rt_server_deferred *deferred = answer->deferred;

	RT_ASSERT(request == &answer->request && deferred && !answer->submitted);
	/* The handler that deferred it has not returned yet. */
	if (deferred->slot->state == RT_SERVER_SLOT_DEFERRED &&
	    deferred->slot->deferred == deferred)
		server_deferred_submit(server, deferred->slot);
	deferred->state = RT_SERVER_DEFERRED_ANSWERED;
	answer->refused = false;
	if (status != STATUS_OK)
		server_sent_drop(server, request);
	if (status == STATUS_OK || status == STATUS_EXCEPTION)
		answer_submit(server, status == STATUS_EXCEPTION);
	else
		answer_refuse(server, status);
	server->progress = true;
}

void rt_server_reply_and_wipe(struct rt_server *server, struct rt_request *request,
			      enum status status)
{
	const struct rt_arena_span *span = &server->answer.span;

	rt_server_reply(server, request, status);
	answer_settle(server);
	rt_wipe(server_arena_at(server, span->offset_words + SERVER_LIST_WORDS),
		request->results.capacity_words * sizeof(uint64_t));
}
