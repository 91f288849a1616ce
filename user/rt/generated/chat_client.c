/*
 * Typed calls.
 *
 * Generated from chat.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/chat_client.h"

static const struct rt_method chat_room_join_method = {
	.interface_id = CHAT_ROOM_INTERFACE_ID,
	.method = CHAT_ROOM_METHOD_JOIN,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status chat_room_join_begin(struct rt_call *call, struct rt *rt, struct chat_room target,
	struct chat_room_join_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &chat_room_join_method);

	if (status != STATUS_OK)
		return status;
	return chat_room_join_params_builder_root(rt_call_message(call), params);
}

enum status chat_room_join_finish(struct rt_call *call, struct chat_room_join_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return chat_room_join_results_root(rt_call_results(call), results);
}

static enum status chat_room_join_encode(struct rt_call *call, const struct chat_room_join_args *args,
	const struct chat_room_join_params_builder *params)
{
	enum status status;

	(void)call;
	status = chat_room_join_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status chat_room_join_decode(struct rt_call *call, const struct chat_room_join_results_reader *results,
	struct chat_room_join_result *result)
{
	uint32_t member_index;
	enum status status;

	status = chat_room_join_results_get_member(results, &member_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, member_index, CHAT_MEMBER_INTERFACE_ID,
		&result->member.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, member_index);
	return STATUS_OK;
}

enum status chat_room_join(struct rt *rt, struct chat_room target,
	const struct chat_room_join_args *args,
	struct chat_room_join_result *result)
{
	struct rt_call call;
	struct chat_room_join_params_builder params;
	struct chat_room_join_results_reader results;
	enum status status;

	result->member = (struct chat_member){ 0 };
	status = chat_room_join_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = chat_room_join_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = chat_room_join_finish(&call, &results);
	if (status == STATUS_OK)
		status = chat_room_join_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->member = (struct chat_member){ 0 };
	}
	return status;
}

static const struct rt_method chat_member_post_method = {
	.interface_id = CHAT_MEMBER_INTERFACE_ID,
	.method = CHAT_MEMBER_METHOD_POST,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status chat_member_post_begin(struct rt_call *call, struct rt *rt, struct chat_member target,
	struct chat_member_post_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &chat_member_post_method);

	if (status != STATUS_OK)
		return status;
	return chat_member_post_params_builder_root(rt_call_message(call), params);
}

enum status chat_member_post_finish(struct rt_call *call, struct chat_member_post_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return chat_member_post_results_root(rt_call_results(call), results);
}

static enum status chat_member_post_encode(struct rt_call *call, const struct chat_member_post_args *args,
	const struct chat_member_post_params_builder *params)
{
	enum status status;

	(void)call;
	status = chat_member_post_params_builder_set_text(params, args->text);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status chat_member_post(struct rt *rt, struct chat_member target,
	const struct chat_member_post_args *args)
{
	struct rt_call call;
	struct chat_member_post_params_builder params;
	struct chat_member_post_results_reader results;
	enum status status;

	status = chat_member_post_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = chat_member_post_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = chat_member_post_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method chat_member_read_method = {
	.interface_id = CHAT_MEMBER_INTERFACE_ID,
	.method = CHAT_MEMBER_METHOD_READ,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status chat_member_read_begin(struct rt_call *call, struct rt *rt, struct chat_member target,
	struct chat_member_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &chat_member_read_method);

	if (status != STATUS_OK)
		return status;
	return chat_member_read_params_builder_root(rt_call_message(call), params);
}

enum status chat_member_read_finish(struct rt_call *call, struct chat_member_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return chat_member_read_results_root(rt_call_results(call), results);
}

static enum status chat_member_read_decode(struct rt_call *call, const struct chat_member_read_results_reader *results,
	struct chat_member_read_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	status = chat_member_read_results_get_from(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->from, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	status = chat_member_read_results_get_text(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->text, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->missed = chat_member_read_results_get_missed(results);
	return STATUS_OK;
}

enum status chat_member_read(struct rt *rt, struct chat_member target,
	struct chat_member_read_result *result)
{
	struct rt_call call;
	struct chat_member_read_params_builder params;
	struct chat_member_read_results_reader results;
	enum status status;

	status = chat_member_read_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = chat_member_read_finish(&call, &results);
	if (status == STATUS_OK)
		status = chat_member_read_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}
