/*
 * Typed calls.
 *
 * Generated from audit.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/audit_client.h"
#include "user/rt/plain.h"

static const struct rt_method audit_sink_append_method = {
	.interface_id = AUDIT_SINK_INTERFACE_ID,
	.method = AUDIT_SINK_METHOD_APPEND,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status audit_sink_append_begin(struct rt_call *call, struct rt *rt, struct audit_sink target,
	struct audit_sink_append_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &audit_sink_append_method);

	if (status != STATUS_OK)
		return status;
	return audit_sink_append_params_builder_root(rt_call_message(call), params);
}

enum status audit_sink_append_finish(struct rt_call *call, struct audit_sink_append_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return audit_sink_append_results_root(rt_call_results(call), results);
}

static const struct rt_method audit_sink_last_method = {
	.interface_id = AUDIT_SINK_INTERFACE_ID,
	.method = AUDIT_SINK_METHOD_LAST,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status audit_sink_last_begin(struct rt_call *call, struct rt *rt, struct audit_sink target,
	struct audit_sink_last_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &audit_sink_last_method);

	if (status != STATUS_OK)
		return status;
	return audit_sink_last_params_builder_root(rt_call_message(call), params);
}

enum status audit_sink_last_finish(struct rt_call *call, struct audit_sink_last_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return audit_sink_last_results_root(rt_call_results(call), results);
}

static enum status audit_sink_last_encode(struct rt_call *call, const struct audit_sink_last_args *args,
	const struct audit_sink_last_params_builder *params)
{
	(void)call;
	audit_sink_last_params_builder_set_sequence(params, args->sequence);
	return STATUS_OK;
}

static enum status audit_sink_last_decode(struct rt_call *call, const struct audit_sink_last_results_reader *results,
	struct audit_sink_last_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = audit_sink_last_results_get_log(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->log, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->state = audit_sink_last_results_get_state(results);
	status = audit_sink_last_results_get_hash(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->hash, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	status = audit_sink_last_results_get_store(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->store, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->version = audit_sink_last_results_get_version(results);
	return STATUS_OK;
}

enum status audit_sink_last(struct rt *rt, struct audit_sink target,
	const struct audit_sink_last_args *args,
	struct audit_sink_last_result *result)
{
	struct rt_call call;
	struct audit_sink_last_params_builder params;
	struct audit_sink_last_results_reader results;
	enum status status;

	status = audit_sink_last_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = audit_sink_last_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = audit_sink_last_finish(&call, &results);
	if (status == STATUS_OK)
		status = audit_sink_last_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method audit_reader_read_method = {
	.interface_id = AUDIT_READER_INTERFACE_ID,
	.method = AUDIT_READER_METHOD_READ,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status audit_reader_read_begin(struct rt_call *call, struct rt *rt, struct audit_reader target,
	struct audit_reader_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &audit_reader_read_method);

	if (status != STATUS_OK)
		return status;
	return audit_reader_read_params_builder_root(rt_call_message(call), params);
}

enum status audit_reader_read_finish(struct rt_call *call, struct audit_reader_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return audit_reader_read_results_root(rt_call_results(call), results);
}

static const struct rt_method audit_reader_head_method = {
	.interface_id = AUDIT_READER_INTERFACE_ID,
	.method = AUDIT_READER_METHOD_HEAD,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status audit_reader_head_begin(struct rt_call *call, struct rt *rt, struct audit_reader target,
	struct audit_reader_head_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &audit_reader_head_method);

	if (status != STATUS_OK)
		return status;
	return audit_reader_head_params_builder_root(rt_call_message(call), params);
}

enum status audit_reader_head_finish(struct rt_call *call, struct audit_reader_head_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return audit_reader_head_results_root(rt_call_results(call), results);
}

static enum status audit_reader_head_decode(struct rt_call *call, const struct audit_reader_head_results_reader *results,
	struct audit_reader_head_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	result->sequence = audit_reader_head_results_get_sequence(results);
	status = audit_reader_head_results_get_hash(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->hash, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->state = audit_reader_head_results_get_state(results);
	return STATUS_OK;
}

enum status audit_reader_head(struct rt *rt, struct audit_reader target,
	struct audit_reader_head_result *result)
{
	struct rt_call call;
	struct audit_reader_head_params_builder params;
	struct audit_reader_head_results_reader results;
	enum status status;

	status = audit_reader_head_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = audit_reader_head_finish(&call, &results);
	if (status == STATUS_OK)
		status = audit_reader_head_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method audit_reader_verify_method = {
	.interface_id = AUDIT_READER_INTERFACE_ID,
	.method = AUDIT_READER_METHOD_VERIFY,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status audit_reader_verify_begin(struct rt_call *call, struct rt *rt, struct audit_reader target,
	struct audit_reader_verify_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &audit_reader_verify_method);

	if (status != STATUS_OK)
		return status;
	return audit_reader_verify_params_builder_root(rt_call_message(call), params);
}

enum status audit_reader_verify_finish(struct rt_call *call, struct audit_reader_verify_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return audit_reader_verify_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status audit_reader_verify_send_inline(struct rt *rt, struct audit_reader target,
	uint32_t *operation)
{
	struct audit_reader_verify_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &audit_reader_verify_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status audit_reader_verify_await_inline(struct rt *rt, uint32_t operation,
	struct audit_reader_verify_result *result)
{
	uint64_t spare[2];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 2, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct audit_reader_verify_results_reader results = {
		.raw = {.words = data, .data_bits = 2 * 64}};

	result->records = audit_reader_verify_results_get_records(&results);
	result->slots = audit_reader_verify_results_get_slots(&results);
	result->missing = audit_reader_verify_results_get_missing(&results);
	result->links = audit_reader_verify_results_get_links(&results);
	return STATUS_OK;
}

enum status audit_reader_verify_send(struct rt *rt, struct audit_reader target,
	uint32_t *operation)
{
	return audit_reader_verify_send_inline(rt, target, operation);
}

enum status audit_reader_verify_await(struct rt *rt, uint32_t operation,
	struct audit_reader_verify_result *result)
{
	return audit_reader_verify_await_inline(rt, operation, result);
}

enum status audit_reader_verify(struct rt *rt, struct audit_reader target,
	struct audit_reader_verify_result *result)
{
	uint32_t operation;
	const enum status status = audit_reader_verify_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return audit_reader_verify_await_inline(rt, operation, result);
}

static const struct rt_method audit_reader_slots_method = {
	.interface_id = AUDIT_READER_INTERFACE_ID,
	.method = AUDIT_READER_METHOD_SLOTS,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status audit_reader_slots_begin(struct rt_call *call, struct rt *rt, struct audit_reader target,
	struct audit_reader_slots_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &audit_reader_slots_method);

	if (status != STATUS_OK)
		return status;
	return audit_reader_slots_params_builder_root(rt_call_message(call), params);
}

enum status audit_reader_slots_finish(struct rt_call *call, struct audit_reader_slots_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return audit_reader_slots_results_root(rt_call_results(call), results);
}

static enum status audit_reader_slots_encode(struct rt_call *call, const struct audit_reader_slots_args *args,
	const struct audit_reader_slots_params_builder *params)
{
	(void)call;
	audit_reader_slots_params_builder_set_from(params, args->from);
	return STATUS_OK;
}

static enum status audit_reader_slots_decode(struct rt_call *call, const struct audit_reader_slots_results_reader *results,
	struct audit_reader_slots_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = audit_reader_slots_results_get_slots(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->slots, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->next = audit_reader_slots_results_get_next(results);
	return STATUS_OK;
}

enum status audit_reader_slots(struct rt *rt, struct audit_reader target,
	const struct audit_reader_slots_args *args,
	struct audit_reader_slots_result *result)
{
	struct rt_call call;
	struct audit_reader_slots_params_builder params;
	struct audit_reader_slots_results_reader results;
	enum status status;

	status = audit_reader_slots_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = audit_reader_slots_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = audit_reader_slots_finish(&call, &results);
	if (status == STATUS_OK)
		status = audit_reader_slots_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}
