/*
 * Dispatchers of services.
 *
 * Generated from chat.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/chat_server.h"

static enum status chat_room_join_answer(const struct chat_room_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct chat_room_join_params_reader params;
	struct chat_room_join_results_builder results;
	enum status status;

	if (handlers->join == NULL)
		return STATUS_BAD_METHOD;
	status = chat_room_join_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = chat_room_join_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->join(self, request, &params, &results);
}

enum status chat_room_dispatch(const struct chat_room_handlers *handlers, void *self,
	struct rt_request *request)
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

static enum status chat_member_post_answer(const struct chat_member_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct chat_member_post_params_reader params;
	struct chat_member_post_results_builder results;
	enum status status;

	if (handlers->post == NULL)
		return STATUS_BAD_METHOD;
	status = chat_member_post_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = chat_member_post_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->post(self, request, &params, &results);
}

static enum status chat_member_read_answer(const struct chat_member_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct chat_member_read_params_reader params;
	struct chat_member_read_results_builder results;
	enum status status;

	if (handlers->read == NULL)
		return STATUS_BAD_METHOD;
	status = chat_member_read_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = chat_member_read_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

enum status chat_member_dispatch(const struct chat_member_handlers *handlers, void *self,
	struct rt_request *request)
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
