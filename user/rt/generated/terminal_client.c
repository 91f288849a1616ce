/*
 * Typed calls.
 *
 * Generated from terminal.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/terminal_client.h"
#include "user/rt/plain.h"

static const struct rt_method terminal_session_read_line_method = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_READ_LINE,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status terminal_session_read_line_begin(struct rt_call *call, struct rt *rt, struct terminal_session target,
	struct terminal_session_read_line_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_session_read_line_method);

	if (status != STATUS_OK)
		return status;
	return terminal_session_read_line_params_builder_root(rt_call_message(call), params);
}

enum status terminal_session_read_line_finish(struct rt_call *call, struct terminal_session_read_line_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_session_read_line_results_root(rt_call_results(call), results);
}

static const struct rt_method terminal_session_write_method = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_WRITE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_session_write_begin(struct rt_call *call, struct rt *rt, struct terminal_session target,
	struct terminal_session_write_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_session_write_method);

	if (status != STATUS_OK)
		return status;
	return terminal_session_write_params_builder_root(rt_call_message(call), params);
}

enum status terminal_session_write_finish(struct rt_call *call, struct terminal_session_write_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_session_write_results_root(rt_call_results(call), results);
}

static enum status terminal_session_write_encode(struct rt_call *call, const struct terminal_session_write_args *args,
	const struct terminal_session_write_params_builder *params)
{
	enum status status;

	(void)call;
	status = terminal_session_write_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status terminal_session_write(struct rt *rt, struct terminal_session target,
	const struct terminal_session_write_args *args)
{
	struct rt_call call;
	struct terminal_session_write_params_builder params;
	struct terminal_session_write_results_reader results;
	enum status status;

	status = terminal_session_write_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = terminal_session_write_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = terminal_session_write_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method terminal_session_cancel_method = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_CANCEL,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_session_cancel_begin(struct rt_call *call, struct rt *rt, struct terminal_session target,
	struct terminal_session_cancel_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_session_cancel_method);

	if (status != STATUS_OK)
		return status;
	return terminal_session_cancel_params_builder_root(rt_call_message(call), params);
}

enum status terminal_session_cancel_finish(struct rt_call *call, struct terminal_session_cancel_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_session_cancel_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status terminal_session_cancel_send_inline(struct rt *rt, struct terminal_session target,
	uint32_t *operation)
{
	struct terminal_session_cancel_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &terminal_session_cancel_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status terminal_session_cancel_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status terminal_session_cancel_send(struct rt *rt, struct terminal_session target,
	uint32_t *operation)
{
	return terminal_session_cancel_send_inline(rt, target, operation);
}

enum status terminal_session_cancel_await(struct rt *rt, uint32_t operation)
{
	return terminal_session_cancel_await_inline(rt, operation);
}

enum status terminal_session_cancel(struct rt *rt, struct terminal_session target)
{
	uint32_t operation;
	const enum status status = terminal_session_cancel_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return terminal_session_cancel_await_inline(rt, operation);
}

static const struct rt_method terminal_session_describe_method = {
	.interface_id = TERMINAL_SESSION_INTERFACE_ID,
	.method = TERMINAL_SESSION_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_session_describe_begin(struct rt_call *call, struct rt *rt, struct terminal_session target,
	struct terminal_session_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_session_describe_method);

	if (status != STATUS_OK)
		return status;
	return terminal_session_describe_params_builder_root(rt_call_message(call), params);
}

enum status terminal_session_describe_finish(struct rt_call *call, struct terminal_session_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_session_describe_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status terminal_session_describe_send_inline(struct rt *rt, struct terminal_session target,
	uint32_t *operation)
{
	struct terminal_session_describe_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &terminal_session_describe_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status terminal_session_describe_await_inline(struct rt *rt, uint32_t operation,
	struct terminal_session_describe_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct terminal_session_describe_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->columns = terminal_session_describe_results_get_columns(&results);
	result->rows = terminal_session_describe_results_get_rows(&results);
	result->colours = terminal_session_describe_results_get_colours(&results);
	result->foreground = terminal_session_describe_results_get_foreground(&results);
	return STATUS_OK;
}

enum status terminal_session_describe_send(struct rt *rt, struct terminal_session target,
	uint32_t *operation)
{
	return terminal_session_describe_send_inline(rt, target, operation);
}

enum status terminal_session_describe_await(struct rt *rt, uint32_t operation,
	struct terminal_session_describe_result *result)
{
	return terminal_session_describe_await_inline(rt, operation, result);
}

enum status terminal_session_describe(struct rt *rt, struct terminal_session target,
	struct terminal_session_describe_result *result)
{
	uint32_t operation;
	const enum status status = terminal_session_describe_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return terminal_session_describe_await_inline(rt, operation, result);
}

static const struct rt_method terminal_control_push_method = {
	.interface_id = TERMINAL_CONTROL_INTERFACE_ID,
	.method = TERMINAL_CONTROL_METHOD_PUSH,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status terminal_control_push_begin(struct rt_call *call, struct rt *rt, struct terminal_control target,
	struct terminal_control_push_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_control_push_method);

	if (status != STATUS_OK)
		return status;
	return terminal_control_push_params_builder_root(rt_call_message(call), params);
}

enum status terminal_control_push_finish(struct rt_call *call, struct terminal_control_push_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_control_push_results_root(rt_call_results(call), results);
}

static enum status terminal_control_push_decode(struct rt_call *call, const struct terminal_control_push_results_reader *results,
	struct terminal_control_push_result *result)
{
	uint32_t lease_index;
	enum status status;

	status = terminal_control_push_results_get_lease(results, &lease_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, lease_index, TERMINAL_SESSION_INTERFACE_ID,
		&result->lease.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, lease_index);
	return STATUS_OK;
}

enum status terminal_control_push(struct rt *rt, struct terminal_control target,
	struct terminal_control_push_result *result)
{
	struct rt_call call;
	struct terminal_control_push_params_builder params;
	struct terminal_control_push_results_reader results;
	enum status status;

	result->lease = (struct terminal_session){ 0 };
	status = terminal_control_push_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = terminal_control_push_finish(&call, &results);
	if (status == STATUS_OK)
		status = terminal_control_push_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->lease = (struct terminal_session){ 0 };
	}
	return status;
}

static const struct rt_method terminal_control_wait_method = {
	.interface_id = TERMINAL_CONTROL_INTERFACE_ID,
	.method = TERMINAL_CONTROL_METHOD_WAIT,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_control_wait_begin(struct rt_call *call, struct rt *rt, struct terminal_control target,
	struct terminal_control_wait_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_control_wait_method);

	if (status != STATUS_OK)
		return status;
	return terminal_control_wait_params_builder_root(rt_call_message(call), params);
}

enum status terminal_control_wait_finish(struct rt_call *call, struct terminal_control_wait_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_control_wait_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status terminal_control_wait_send_inline(struct rt *rt, struct terminal_control target,
	uint32_t *operation)
{
	struct terminal_control_wait_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &terminal_control_wait_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status terminal_control_wait_await_inline(struct rt *rt, uint32_t operation,
	struct terminal_control_wait_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct terminal_control_wait_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->event = terminal_control_wait_results_get_event(&results);
	return STATUS_OK;
}

enum status terminal_control_wait_send(struct rt *rt, struct terminal_control target,
	uint32_t *operation)
{
	return terminal_control_wait_send_inline(rt, target, operation);
}

enum status terminal_control_wait_await(struct rt *rt, uint32_t operation,
	struct terminal_control_wait_result *result)
{
	return terminal_control_wait_await_inline(rt, operation, result);
}

enum status terminal_control_wait(struct rt *rt, struct terminal_control target,
	struct terminal_control_wait_result *result)
{
	uint32_t operation;
	const enum status status = terminal_control_wait_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return terminal_control_wait_await_inline(rt, operation, result);
}

static const struct rt_method terminal_control_reclaim_method = {
	.interface_id = TERMINAL_CONTROL_INTERFACE_ID,
	.method = TERMINAL_CONTROL_METHOD_RECLAIM,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_control_reclaim_begin(struct rt_call *call, struct rt *rt, struct terminal_control target,
	struct terminal_control_reclaim_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_control_reclaim_method);

	if (status != STATUS_OK)
		return status;
	return terminal_control_reclaim_params_builder_root(rt_call_message(call), params);
}

enum status terminal_control_reclaim_finish(struct rt_call *call, struct terminal_control_reclaim_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_control_reclaim_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status terminal_control_reclaim_send_inline(struct rt *rt, struct terminal_control target,
	uint32_t *operation)
{
	struct terminal_control_reclaim_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &terminal_control_reclaim_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status terminal_control_reclaim_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status terminal_control_reclaim_send(struct rt *rt, struct terminal_control target,
	uint32_t *operation)
{
	return terminal_control_reclaim_send_inline(rt, target, operation);
}

enum status terminal_control_reclaim_await(struct rt *rt, uint32_t operation)
{
	return terminal_control_reclaim_await_inline(rt, operation);
}

enum status terminal_control_reclaim(struct rt *rt, struct terminal_control target)
{
	uint32_t operation;
	const enum status status = terminal_control_reclaim_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return terminal_control_reclaim_await_inline(rt, operation);
}

static const struct rt_method terminal_control_output_method = {
	.interface_id = TERMINAL_CONTROL_INTERFACE_ID,
	.method = TERMINAL_CONTROL_METHOD_OUTPUT,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status terminal_control_output_begin(struct rt_call *call, struct rt *rt, struct terminal_control target,
	struct terminal_control_output_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_control_output_method);

	if (status != STATUS_OK)
		return status;
	return terminal_control_output_params_builder_root(rt_call_message(call), params);
}

enum status terminal_control_output_finish(struct rt_call *call, struct terminal_control_output_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_control_output_results_root(rt_call_results(call), results);
}

static enum status terminal_control_output_encode(struct rt_call *call, const struct terminal_control_output_args *args,
	const struct terminal_control_output_params_builder *params)
{
	enum status status;

	(void)call;
	status = terminal_control_output_params_builder_set_mark(params, args->mark);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status terminal_control_output_decode(struct rt_call *call, const struct terminal_control_output_results_reader *results,
	struct terminal_control_output_result *result)
{
	uint32_t output_index;
	enum status status;

	status = terminal_control_output_results_get_output(results, &output_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, output_index, TERMINAL_OUTPUT_INTERFACE_ID,
		&result->output.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, output_index);
	return STATUS_OK;
}

enum status terminal_control_output(struct rt *rt, struct terminal_control target,
	const struct terminal_control_output_args *args,
	struct terminal_control_output_result *result)
{
	struct rt_call call;
	struct terminal_control_output_params_builder params;
	struct terminal_control_output_results_reader results;
	enum status status;

	result->output = (struct terminal_output){ 0 };
	status = terminal_control_output_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = terminal_control_output_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = terminal_control_output_finish(&call, &results);
	if (status == STATUS_OK)
		status = terminal_control_output_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->output = (struct terminal_output){ 0 };
	}
	return status;
}

static const struct rt_method terminal_output_write_method = {
	.interface_id = TERMINAL_OUTPUT_INTERFACE_ID,
	.method = TERMINAL_OUTPUT_METHOD_WRITE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_output_write_begin(struct rt_call *call, struct rt *rt, struct terminal_output target,
	struct terminal_output_write_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_output_write_method);

	if (status != STATUS_OK)
		return status;
	return terminal_output_write_params_builder_root(rt_call_message(call), params);
}

enum status terminal_output_write_finish(struct rt_call *call, struct terminal_output_write_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_output_write_results_root(rt_call_results(call), results);
}

static enum status terminal_output_write_encode(struct rt_call *call, const struct terminal_output_write_args *args,
	const struct terminal_output_write_params_builder *params)
{
	enum status status;

	(void)call;
	status = terminal_output_write_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status terminal_output_write(struct rt *rt, struct terminal_output target,
	const struct terminal_output_write_args *args)
{
	struct rt_call call;
	struct terminal_output_write_params_builder params;
	struct terminal_output_write_results_reader results;
	enum status status;

	status = terminal_output_write_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = terminal_output_write_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = terminal_output_write_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method terminal_master_take_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_TAKE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status terminal_master_take_begin(struct rt_call *call, struct rt *rt, struct terminal_master target,
	struct terminal_master_take_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_master_take_method);

	if (status != STATUS_OK)
		return status;
	return terminal_master_take_params_builder_root(rt_call_message(call), params);
}

enum status terminal_master_take_finish(struct rt_call *call, struct terminal_master_take_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_master_take_results_root(rt_call_results(call), results);
}

static enum status terminal_master_take_decode(struct rt_call *call, const struct terminal_master_take_results_reader *results,
	struct terminal_master_take_result *result)
{
	uint32_t lease_index;
	enum status status;

	status = terminal_master_take_results_get_lease(results, &lease_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, lease_index, TERMINAL_SESSION_INTERFACE_ID,
		&result->lease.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, lease_index);
	return STATUS_OK;
}

enum status terminal_master_take(struct rt *rt, struct terminal_master target,
	struct terminal_master_take_result *result)
{
	struct rt_call call;
	struct terminal_master_take_params_builder params;
	struct terminal_master_take_results_reader results;
	enum status status;

	result->lease = (struct terminal_session){ 0 };
	status = terminal_master_take_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = terminal_master_take_finish(&call, &results);
	if (status == STATUS_OK)
		status = terminal_master_take_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->lease = (struct terminal_session){ 0 };
	}
	return status;
}

static const struct rt_method terminal_master_lease_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_LEASE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 2,
};

enum status terminal_master_lease_begin(struct rt_call *call, struct rt *rt, struct terminal_master target,
	struct terminal_master_lease_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_master_lease_method);

	if (status != STATUS_OK)
		return status;
	return terminal_master_lease_params_builder_root(rt_call_message(call), params);
}

enum status terminal_master_lease_finish(struct rt_call *call, struct terminal_master_lease_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_master_lease_results_root(rt_call_results(call), results);
}

static enum status terminal_master_lease_encode(struct rt_call *call, const struct terminal_master_lease_args *args,
	const struct terminal_master_lease_params_builder *params)
{
	enum status status;

	status = terminal_master_lease_params_pass_session(call, params, args->session, args->session_transfer);
	if (status != STATUS_OK)
		return status;
	status = terminal_master_lease_params_builder_set_title(params, args->title);
	if (status != STATUS_OK)
		return status;
	terminal_master_lease_params_builder_set_plain(params, args->plain);
	return STATUS_OK;
}

static enum status terminal_master_lease_decode(struct rt_call *call, const struct terminal_master_lease_results_reader *results,
	struct terminal_master_lease_result *result)
{
	uint32_t terminal_index;
	uint32_t control_index;
	enum status status;

	status = terminal_master_lease_results_get_terminal(results, &terminal_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, terminal_index, TERMINAL_SESSION_INTERFACE_ID,
		&result->terminal.id);
	if (status != STATUS_OK)
		return status;
	status = terminal_master_lease_results_get_control(results, &control_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, control_index, TERMINAL_CONTROL_INTERFACE_ID,
		&result->control.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, terminal_index);
	rt_call_keep(call, control_index);
	return STATUS_OK;
}

enum status terminal_master_lease(struct rt *rt, struct terminal_master target,
	const struct terminal_master_lease_args *args,
	struct terminal_master_lease_result *result)
{
	struct rt_call call;
	struct terminal_master_lease_params_builder params;
	struct terminal_master_lease_results_reader results;
	enum status status;

	result->terminal = (struct terminal_session){ 0 };
	result->control = (struct terminal_control){ 0 };
	status = terminal_master_lease_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = terminal_master_lease_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = terminal_master_lease_finish(&call, &results);
	if (status == STATUS_OK)
		status = terminal_master_lease_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->terminal = (struct terminal_session){ 0 };
		result->control = (struct terminal_control){ 0 };
	}
	return status;
}

static const struct rt_method terminal_master_attention_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_ATTENTION,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_master_attention_begin(struct rt_call *call, struct rt *rt, struct terminal_master target,
	struct terminal_master_attention_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_master_attention_method);

	if (status != STATUS_OK)
		return status;
	return terminal_master_attention_params_builder_root(rt_call_message(call), params);
}

enum status terminal_master_attention_finish(struct rt_call *call, struct terminal_master_attention_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_master_attention_results_root(rt_call_results(call), results);
}

static enum status terminal_master_attention_encode(struct rt_call *call, const struct terminal_master_attention_args *args,
	const struct terminal_master_attention_params_builder *params)
{
	enum status status;

	(void)call;
	status = terminal_master_attention_params_builder_set_line(params, args->line);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status terminal_master_attention_decode(struct rt_call *call, const struct terminal_master_attention_results_reader *results,
	struct terminal_master_attention_result *result)
{
	(void)call;
	result->choice = terminal_master_attention_results_get_choice(results);
	return STATUS_OK;
}

enum status terminal_master_attention(struct rt *rt, struct terminal_master target,
	const struct terminal_master_attention_args *args,
	struct terminal_master_attention_result *result)
{
	struct rt_call call;
	struct terminal_master_attention_params_builder params;
	struct terminal_master_attention_results_reader results;
	enum status status;

	status = terminal_master_attention_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = terminal_master_attention_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = terminal_master_attention_finish(&call, &results);
	if (status == STATUS_OK)
		status = terminal_master_attention_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method terminal_master_reset_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_RESET,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_master_reset_begin(struct rt_call *call, struct rt *rt, struct terminal_master target,
	struct terminal_master_reset_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_master_reset_method);

	if (status != STATUS_OK)
		return status;
	return terminal_master_reset_params_builder_root(rt_call_message(call), params);
}

enum status terminal_master_reset_finish(struct rt_call *call, struct terminal_master_reset_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_master_reset_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status terminal_master_reset_send_inline(struct rt *rt, struct terminal_master target,
	const struct terminal_master_reset_args *args,
	uint32_t *operation)
{
	struct terminal_master_reset_params_builder params;
	const enum status status =
		rt_plain_open(rt, 1, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	__builtin_memset(params.raw.words + 1, 0, 8);
	terminal_master_reset_params_builder_set_secret(&params, args->secret);
	rt_plain_submit(rt, target.id, &terminal_master_reset_method, 1, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status terminal_master_reset_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status terminal_master_reset_send(struct rt *rt, struct terminal_master target,
	const struct terminal_master_reset_args *args,
	uint32_t *operation)
{
	return terminal_master_reset_send_inline(rt, target, args, operation);
}

enum status terminal_master_reset_await(struct rt *rt, uint32_t operation)
{
	return terminal_master_reset_await_inline(rt, operation);
}

enum status terminal_master_reset(struct rt *rt, struct terminal_master target,
	const struct terminal_master_reset_args *args)
{
	uint32_t operation;
	const enum status status = terminal_master_reset_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return terminal_master_reset_await_inline(rt, operation);
}

static const struct rt_method terminal_master_describe_method = {
	.interface_id = TERMINAL_MASTER_INTERFACE_ID,
	.method = TERMINAL_MASTER_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_master_describe_begin(struct rt_call *call, struct rt *rt, struct terminal_master target,
	struct terminal_master_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_master_describe_method);

	if (status != STATUS_OK)
		return status;
	return terminal_master_describe_params_builder_root(rt_call_message(call), params);
}

enum status terminal_master_describe_finish(struct rt_call *call, struct terminal_master_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_master_describe_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status terminal_master_describe_send_inline(struct rt *rt, struct terminal_master target,
	uint32_t *operation)
{
	struct terminal_master_describe_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &terminal_master_describe_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status terminal_master_describe_await_inline(struct rt *rt, uint32_t operation,
	struct terminal_master_describe_result *result)
{
	uint64_t spare[2];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 2, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct terminal_master_describe_results_reader results = {
		.raw = {.words = data, .data_bits = 2 * 64}};

	result->leases = terminal_master_describe_results_get_leases(&results);
	result->lost = terminal_master_describe_results_get_lost(&results);
	result->key_ns = terminal_master_describe_results_get_key_ns(&results);
	return STATUS_OK;
}

enum status terminal_master_describe_send(struct rt *rt, struct terminal_master target,
	uint32_t *operation)
{
	return terminal_master_describe_send_inline(rt, target, operation);
}

enum status terminal_master_describe_await(struct rt *rt, uint32_t operation,
	struct terminal_master_describe_result *result)
{
	return terminal_master_describe_await_inline(rt, operation, result);
}

enum status terminal_master_describe(struct rt *rt, struct terminal_master target,
	struct terminal_master_describe_result *result)
{
	uint32_t operation;
	const enum status status = terminal_master_describe_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return terminal_master_describe_await_inline(rt, operation, result);
}

static const struct rt_method terminal_sizes_next_method = {
	.interface_id = TERMINAL_SIZES_INTERFACE_ID,
	.method = TERMINAL_SIZES_METHOD_NEXT,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status terminal_sizes_next_begin(struct rt_call *call, struct rt *rt, struct terminal_sizes target,
	struct terminal_sizes_next_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &terminal_sizes_next_method);

	if (status != STATUS_OK)
		return status;
	return terminal_sizes_next_params_builder_root(rt_call_message(call), params);
}

enum status terminal_sizes_next_finish(struct rt_call *call, struct terminal_sizes_next_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return terminal_sizes_next_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status terminal_sizes_next_send_inline(struct rt *rt, struct terminal_sizes target,
	uint32_t *operation)
{
	struct terminal_sizes_next_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &terminal_sizes_next_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status terminal_sizes_next_await_inline(struct rt *rt, uint32_t operation,
	struct terminal_sizes_next_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct terminal_sizes_next_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->columns = terminal_sizes_next_results_get_columns(&results);
	result->rows = terminal_sizes_next_results_get_rows(&results);
	result->present = terminal_sizes_next_results_get_present(&results);
	return STATUS_OK;
}

enum status terminal_sizes_next_send(struct rt *rt, struct terminal_sizes target,
	uint32_t *operation)
{
	return terminal_sizes_next_send_inline(rt, target, operation);
}

enum status terminal_sizes_next_await(struct rt *rt, uint32_t operation,
	struct terminal_sizes_next_result *result)
{
	return terminal_sizes_next_await_inline(rt, operation, result);
}

enum status terminal_sizes_next(struct rt *rt, struct terminal_sizes target,
	struct terminal_sizes_next_result *result)
{
	uint32_t operation;
	const enum status status = terminal_sizes_next_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return terminal_sizes_next_await_inline(rt, operation, result);
}
