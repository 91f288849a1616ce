/*
 * Typed calls.
 *
 * Generated from echo.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/echo_client.h"
#include "user/rt/plain.h"

static const struct rt_method echo_echo_method = {
	.interface_id = ECHO_INTERFACE_ID,
	.method = ECHO_METHOD_ECHO,
	.message_words = 9,
	.result_words = 18,
	.result_capabilities = 0,
};

enum status echo_echo_begin(struct rt_call *call, struct rt *rt, struct echo target,
	struct echo_echo_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &echo_echo_method);

	if (status != STATUS_OK)
		return status;
	return echo_echo_params_builder_root(rt_call_message(call), params);
}

enum status echo_echo_finish(struct rt_call *call, struct echo_echo_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return echo_echo_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status echo_echo_send_inline(struct rt *rt, struct echo target,
	const struct echo_echo_args *args,
	uint32_t *operation)
{
	struct echo_echo_params_builder params;
	const enum status status =
		rt_plain_open(rt, 8, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	echo_echo_params_builder_set_a(&params, args->a);
	echo_echo_params_builder_set_b(&params, args->b);
	echo_echo_params_builder_set_c(&params, args->c);
	echo_echo_params_builder_set_d(&params, args->d);
	echo_echo_params_builder_set_e(&params, args->e);
	echo_echo_params_builder_set_f(&params, args->f);
	echo_echo_params_builder_set_g(&params, args->g);
	echo_echo_params_builder_set_h(&params, args->h);
	rt_plain_submit(rt, target.id, &echo_echo_method, 8, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status echo_echo_await_inline(struct rt *rt, uint32_t operation,
	struct echo_echo_result *result)
{
	uint64_t spare[8];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 8, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct echo_echo_results_reader results = {
		.raw = {.words = data, .data_bits = 8 * 64}};

	result->a = echo_echo_results_get_a(&results);
	result->b = echo_echo_results_get_b(&results);
	result->c = echo_echo_results_get_c(&results);
	result->d = echo_echo_results_get_d(&results);
	result->e = echo_echo_results_get_e(&results);
	result->f = echo_echo_results_get_f(&results);
	result->g = echo_echo_results_get_g(&results);
	result->h = echo_echo_results_get_h(&results);
	return STATUS_OK;
}

enum status echo_echo_send(struct rt *rt, struct echo target,
	const struct echo_echo_args *args,
	uint32_t *operation)
{
	return echo_echo_send_inline(rt, target, args, operation);
}

enum status echo_echo_await(struct rt *rt, uint32_t operation,
	struct echo_echo_result *result)
{
	return echo_echo_await_inline(rt, operation, result);
}

enum status echo_echo(struct rt *rt, struct echo target,
	const struct echo_echo_args *args,
	struct echo_echo_result *result)
{
	uint32_t operation;
	const enum status status = echo_echo_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return echo_echo_await_inline(rt, operation, result);
}

static const struct rt_method carrier_text_method = {
	.interface_id = CARRIER_INTERFACE_ID,
	.method = CARRIER_METHOD_TEXT,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status carrier_text_begin(struct rt_call *call, struct rt *rt, struct carrier target,
	struct carrier_text_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &carrier_text_method);

	if (status != STATUS_OK)
		return status;
	return carrier_text_params_builder_root(rt_call_message(call), params);
}

enum status carrier_text_finish(struct rt_call *call, struct carrier_text_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return carrier_text_results_root(rt_call_results(call), results);
}

static enum status carrier_text_encode(struct rt_call *call, const struct carrier_text_args *args,
	const struct carrier_text_params_builder *params)
{
	enum status status;

	(void)call;
	status = carrier_text_params_builder_set_text(params, args->text);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status carrier_text_decode(struct rt_call *call, const struct carrier_text_results_reader *results,
	struct carrier_text_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	status = carrier_text_results_get_text(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->text, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status carrier_text(struct rt *rt, struct carrier target,
	const struct carrier_text_args *args,
	struct carrier_text_result *result)
{
	struct rt_call call;
	struct carrier_text_params_builder params;
	struct carrier_text_results_reader results;
	enum status status;

	status = carrier_text_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = carrier_text_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = carrier_text_finish(&call, &results);
	if (status == STATUS_OK)
		status = carrier_text_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method carrier_data_method = {
	.interface_id = CARRIER_INTERFACE_ID,
	.method = CARRIER_METHOD_DATA,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status carrier_data_begin(struct rt_call *call, struct rt *rt, struct carrier target,
	struct carrier_data_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &carrier_data_method);

	if (status != STATUS_OK)
		return status;
	return carrier_data_params_builder_root(rt_call_message(call), params);
}

enum status carrier_data_finish(struct rt_call *call, struct carrier_data_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return carrier_data_results_root(rt_call_results(call), results);
}

static enum status carrier_data_encode(struct rt_call *call, const struct carrier_data_args *args,
	const struct carrier_data_params_builder *params)
{
	enum status status;

	(void)call;
	status = carrier_data_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status carrier_data_decode(struct rt_call *call, const struct carrier_data_results_reader *results,
	struct carrier_data_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = carrier_data_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status carrier_data(struct rt *rt, struct carrier target,
	const struct carrier_data_args *args,
	struct carrier_data_result *result)
{
	struct rt_call call;
	struct carrier_data_params_builder params;
	struct carrier_data_results_reader results;
	enum status status;

	status = carrier_data_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = carrier_data_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = carrier_data_finish(&call, &results);
	if (status == STATUS_OK)
		status = carrier_data_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method carrier_pass_method = {
	.interface_id = CARRIER_INTERFACE_ID,
	.method = CARRIER_METHOD_PASS,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status carrier_pass_begin(struct rt_call *call, struct rt *rt, struct carrier target,
	struct carrier_pass_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &carrier_pass_method);

	if (status != STATUS_OK)
		return status;
	return carrier_pass_params_builder_root(rt_call_message(call), params);
}

enum status carrier_pass_finish(struct rt_call *call, struct carrier_pass_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return carrier_pass_results_root(rt_call_results(call), results);
}

static enum status carrier_pass_encode(struct rt_call *call, const struct carrier_pass_args *args,
	const struct carrier_pass_params_builder *params)
{
	enum status status;

	status = carrier_pass_params_pass_echo(call, params, args->echo, args->echo_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status carrier_pass_decode(struct rt_call *call, const struct carrier_pass_results_reader *results,
	struct carrier_pass_result *result)
{
	uint32_t echo_index;
	enum status status;

	status = carrier_pass_results_get_echo(results, &echo_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, echo_index, ECHO_INTERFACE_ID,
		&result->echo.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, echo_index);
	return STATUS_OK;
}

enum status carrier_pass(struct rt *rt, struct carrier target,
	const struct carrier_pass_args *args,
	struct carrier_pass_result *result)
{
	struct rt_call call;
	struct carrier_pass_params_builder params;
	struct carrier_pass_results_reader results;
	enum status status;

	result->echo = (struct echo){ 0 };
	status = carrier_pass_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = carrier_pass_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = carrier_pass_finish(&call, &results);
	if (status == STATUS_OK)
		status = carrier_pass_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->echo = (struct echo){ 0 };
	}
	return status;
}

static const struct rt_method carrier_move_method = {
	.interface_id = CARRIER_INTERFACE_ID,
	.method = CARRIER_METHOD_MOVE,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status carrier_move_begin(struct rt_call *call, struct rt *rt, struct carrier target,
	struct carrier_move_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &carrier_move_method);

	if (status != STATUS_OK)
		return status;
	return carrier_move_params_builder_root(rt_call_message(call), params);
}

enum status carrier_move_finish(struct rt_call *call, struct carrier_move_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return carrier_move_results_root(rt_call_results(call), results);
}

static enum status carrier_move_encode(struct rt_call *call, const struct carrier_move_args *args,
	const struct carrier_move_params_builder *params)
{
	enum status status;

	status = carrier_move_params_pass_echo(call, params, args->echo, args->echo_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status carrier_move_decode(struct rt_call *call, const struct carrier_move_results_reader *results,
	struct carrier_move_result *result)
{
	uint32_t echo_index;
	enum status status;

	status = carrier_move_results_get_echo(results, &echo_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, echo_index, ECHO_INTERFACE_ID,
		&result->echo.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, echo_index);
	return STATUS_OK;
}

enum status carrier_move(struct rt *rt, struct carrier target,
	const struct carrier_move_args *args,
	struct carrier_move_result *result)
{
	struct rt_call call;
	struct carrier_move_params_builder params;
	struct carrier_move_results_reader results;
	enum status status;

	result->echo = (struct echo){ 0 };
	status = carrier_move_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = carrier_move_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = carrier_move_finish(&call, &results);
	if (status == STATUS_OK)
		status = carrier_move_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->echo = (struct echo){ 0 };
	}
	return status;
}
