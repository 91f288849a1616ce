/*
 * Typed calls.
 *
 * Generated from session.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/session_client.h"
#include "user/rt/plain.h"

static const struct rt_method session_minter_create_method = {
	.interface_id = SESSION_MINTER_INTERFACE_ID,
	.method = SESSION_MINTER_METHOD_CREATE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status session_minter_create_begin(struct rt_call *call, struct rt *rt, struct session_minter target,
	struct session_minter_create_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_minter_create_method);

	if (status != STATUS_OK)
		return status;
	return session_minter_create_params_builder_root(rt_call_message(call), params);
}

enum status session_minter_create_finish(struct rt_call *call, struct session_minter_create_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_minter_create_results_root(rt_call_results(call), results);
}

static enum status session_minter_create_encode(struct rt_call *call, const struct session_minter_create_args *args,
	const struct session_minter_create_params_builder *params)
{
	enum status status;

	status = session_minter_create_params_builder_set_label(params, args->label);
	if (status != STATUS_OK)
		return status;
	status = session_minter_create_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status session_minter_create_decode(struct rt_call *call, const struct session_minter_create_results_reader *results,
	struct session_minter_create_result *result)
{
	uint32_t session_index;
	enum status status;

	status = session_minter_create_results_get_session(results, &session_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, session_index, SESSION_INTERFACE_ID,
		&result->session.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, session_index);
	return STATUS_OK;
}

enum status session_minter_create(struct rt *rt, struct session_minter target,
	const struct session_minter_create_args *args,
	struct session_minter_create_result *result)
{
	struct rt_call call;
	struct session_minter_create_params_builder params;
	struct session_minter_create_results_reader results;
	enum status status;

	result->session = (struct session){ 0 };
	status = session_minter_create_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = session_minter_create_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = session_minter_create_finish(&call, &results);
	if (status == STATUS_OK)
		status = session_minter_create_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->session = (struct session){ 0 };
	}
	return status;
}

static const struct rt_method session_describe_method = {
	.interface_id = SESSION_INTERFACE_ID,
	.method = SESSION_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status session_describe_begin(struct rt_call *call, struct rt *rt, struct session target,
	struct session_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_describe_method);

	if (status != STATUS_OK)
		return status;
	return session_describe_params_builder_root(rt_call_message(call), params);
}

enum status session_describe_finish(struct rt_call *call, struct session_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_describe_results_root(rt_call_results(call), results);
}

static enum status session_describe_decode(struct rt_call *call, const struct session_describe_results_reader *results,
	struct session_describe_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	status = session_describe_results_get_label(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->label, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->epoch = session_describe_results_get_epoch(results);
	result->live = session_describe_results_get_live(results);
	return STATUS_OK;
}

enum status session_describe(struct rt *rt, struct session target,
	struct session_describe_result *result)
{
	struct rt_call call;
	struct session_describe_params_builder params;
	struct session_describe_results_reader results;
	enum status status;

	status = session_describe_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = session_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = session_describe_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method session_renew_method = {
	.interface_id = SESSION_INTERFACE_ID,
	.method = SESSION_METHOD_RENEW,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status session_renew_begin(struct rt_call *call, struct rt *rt, struct session target,
	struct session_renew_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_renew_method);

	if (status != STATUS_OK)
		return status;
	return session_renew_params_builder_root(rt_call_message(call), params);
}

enum status session_renew_finish(struct rt_call *call, struct session_renew_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_renew_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status session_renew_send_inline(struct rt *rt, struct session target,
	uint32_t *operation)
{
	struct session_renew_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &session_renew_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status session_renew_await_inline(struct rt *rt, uint32_t operation,
	struct session_renew_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct session_renew_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->epoch = session_renew_results_get_epoch(&results);
	return STATUS_OK;
}

enum status session_renew_send(struct rt *rt, struct session target,
	uint32_t *operation)
{
	return session_renew_send_inline(rt, target, operation);
}

enum status session_renew_await(struct rt *rt, uint32_t operation,
	struct session_renew_result *result)
{
	return session_renew_await_inline(rt, operation, result);
}

enum status session_renew(struct rt *rt, struct session target,
	struct session_renew_result *result)
{
	uint32_t operation;
	const enum status status = session_renew_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return session_renew_await_inline(rt, operation, result);
}

static const struct rt_method session_end_method = {
	.interface_id = SESSION_INTERFACE_ID,
	.method = SESSION_METHOD_END,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status session_end_begin(struct rt_call *call, struct rt *rt, struct session target,
	struct session_end_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_end_method);

	if (status != STATUS_OK)
		return status;
	return session_end_params_builder_root(rt_call_message(call), params);
}

enum status session_end_finish(struct rt_call *call, struct session_end_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_end_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status session_end_send_inline(struct rt *rt, struct session target,
	uint32_t *operation)
{
	struct session_end_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &session_end_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status session_end_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status session_end_send(struct rt *rt, struct session target,
	uint32_t *operation)
{
	return session_end_send_inline(rt, target, operation);
}

enum status session_end_await(struct rt *rt, uint32_t operation)
{
	return session_end_await_inline(rt, operation);
}

enum status session_end(struct rt *rt, struct session target)
{
	uint32_t operation;
	const enum status status = session_end_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return session_end_await_inline(rt, operation);
}

static const struct rt_method session_reference_method = {
	.interface_id = SESSION_INTERFACE_ID,
	.method = SESSION_METHOD_REFERENCE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status session_reference_begin(struct rt_call *call, struct rt *rt, struct session target,
	struct session_reference_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_reference_method);

	if (status != STATUS_OK)
		return status;
	return session_reference_params_builder_root(rt_call_message(call), params);
}

enum status session_reference_finish(struct rt_call *call, struct session_reference_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_reference_results_root(rt_call_results(call), results);
}

static enum status session_reference_decode(struct rt_call *call, const struct session_reference_results_reader *results,
	struct session_reference_result *result)
{
	uint32_t reference_index;
	enum status status;

	status = session_reference_results_get_reference(results, &reference_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, reference_index, SESSION_REFERENCE_INTERFACE_ID,
		&result->reference.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, reference_index);
	return STATUS_OK;
}

enum status session_reference(struct rt *rt, struct session target,
	struct session_reference_result *result)
{
	struct rt_call call;
	struct session_reference_params_builder params;
	struct session_reference_results_reader results;
	enum status status;

	result->reference = (struct session_reference){ 0 };
	status = session_reference_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = session_reference_finish(&call, &results);
	if (status == STATUS_OK)
		status = session_reference_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->reference = (struct session_reference){ 0 };
	}
	return status;
}

static const struct rt_method session_reference_describe_method = {
	.interface_id = SESSION_REFERENCE_INTERFACE_ID,
	.method = SESSION_REFERENCE_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status session_reference_describe_begin(struct rt_call *call, struct rt *rt, struct session_reference target,
	struct session_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_reference_describe_method);

	if (status != STATUS_OK)
		return status;
	return session_describe_params_builder_root(rt_call_message(call), params);
}

enum status session_reference_describe_finish(struct rt_call *call, struct session_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_describe_results_root(rt_call_results(call), results);
}

static enum status session_reference_describe_decode(struct rt_call *call, const struct session_describe_results_reader *results,
	struct session_reference_describe_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	status = session_describe_results_get_label(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->label, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->epoch = session_describe_results_get_epoch(results);
	result->live = session_describe_results_get_live(results);
	return STATUS_OK;
}

enum status session_reference_describe(struct rt *rt, struct session_reference target,
	struct session_reference_describe_result *result)
{
	struct rt_call call;
	struct session_describe_params_builder params;
	struct session_describe_results_reader results;
	enum status status;

	status = session_reference_describe_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = session_reference_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = session_reference_describe_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}
