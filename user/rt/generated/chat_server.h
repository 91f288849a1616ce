/*
 * Handlers and dispatchers of services.
 *
 * Generated from chat.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_CHAT_SERVER_H
#define USER_RT_GENERATED_CHAT_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/chat.h"
#include "user/rt/generated/chat_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `member`; the id is zero when none did. */
MUST_CHECK static inline enum status chat_room_join_results_receive_member(struct rt_request *request,
	const struct chat_room_join_results_reader *reader, struct chat_member *value)
{
	uint32_t index;
	enum status status = chat_room_join_results_get_member(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, CHAT_MEMBER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `member`; one without an id sends none. */
MUST_CHECK static inline enum status chat_room_join_results_send_member(struct rt_request *request,
	const struct chat_room_join_results_builder *builder, struct chat_member value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	chat_room_join_results_builder_set_member(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of ChatRoom. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct chat_room_handlers {
	/* Comes in under a name of 1 to 31 bytes without control characters (invalidArgument otherwise). */
	enum status (*join)(void *self, struct rt_request *request,
		const struct chat_room_join_params_reader *params,
		const struct chat_room_join_results_builder *results);
};

/*
 * What a service does for each method of ChatMember. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct chat_member_handlers {
	/* Says something of 1 to 200 bytes without control characters to all other members */
	enum status (*post)(void *self, struct rt_request *request,
		const struct chat_member_post_params_reader *params,
		const struct chat_member_post_results_builder *results);
	/* The next thing that another member said; waits until there is one. `missed` counts what was lost */
	enum status (*read)(void *self, struct rt_request *request,
		const struct chat_member_read_params_reader *params,
		const struct chat_member_read_results_builder *results);
};

static inline enum status chat_room_join_answer(const struct chat_room_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct chat_room_join_results_builder results;
	enum status status;
	struct chat_room_join_params_reader params;

	if (!handlers->join)
		return STATUS_BAD_METHOD;
	status = chat_room_join_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = chat_room_join_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->join(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status chat_room_dispatch(const struct chat_room_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != CHAT_ROOM_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case CHAT_ROOM_METHOD_JOIN:
		return chat_room_join_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status chat_member_post_answer(const struct chat_member_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct chat_member_post_results_builder results;
	enum status status;
	struct chat_member_post_params_reader params;

	if (!handlers->post)
		return STATUS_BAD_METHOD;
	status = chat_member_post_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = chat_member_post_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->post(self, request, &params, &results);
}

static inline enum status chat_member_read_answer_data(const struct chat_member_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct chat_member_read_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct chat_member_read_results_builder results;
	const enum status status = chat_member_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status chat_member_read_answer_copy(
	const struct chat_member_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return chat_member_read_answer_data(handlers, self, request, spare);
}

static inline enum status chat_member_read_answer(const struct chat_member_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return chat_member_read_answer_copy(handlers, self, request);
	return chat_member_read_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status chat_member_dispatch(const struct chat_member_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != CHAT_MEMBER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case CHAT_MEMBER_METHOD_POST:
		return chat_member_post_answer(handlers, self, request);
	case CHAT_MEMBER_METHOD_READ:
		return chat_member_read_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
