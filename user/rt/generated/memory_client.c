/*
 * Typed calls.
 *
 * Generated from memory.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/memory_client.h"
#include "user/rt/plain.h"

static const struct rt_method memory_create_method = {
	.interface_id = MEMORY_INTERFACE_ID,
	.method = MEMORY_METHOD_CREATE,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status memory_create_begin(struct rt_call *call, struct rt *rt, struct memory target,
	struct memory_create_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_create_method);

	if (status != STATUS_OK)
		return status;
	return memory_create_params_builder_root(rt_call_message(call), params);
}

enum status memory_create_finish(struct rt_call *call, struct memory_create_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_create_results_root(rt_call_results(call), results);
}

static enum status memory_create_encode(struct rt_call *call, const struct memory_create_args *args,
	const struct memory_create_params_builder *params)
{
	enum status status;

	memory_create_params_builder_set_pages(params, args->pages);
	status = memory_create_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status memory_create_decode(struct rt_call *call, const struct memory_create_results_reader *results,
	struct memory_create_result *result)
{
	uint32_t object_index;
	enum status status;

	status = memory_create_results_get_object(results, &object_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, object_index, MEMORY_OBJECT_INTERFACE_ID,
		&result->object.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, object_index);
	return STATUS_OK;
}

enum status memory_create(struct rt *rt, struct memory target,
	const struct memory_create_args *args,
	struct memory_create_result *result)
{
	struct rt_call call;
	struct memory_create_params_builder params;
	struct memory_create_results_reader results;
	enum status status;

	result->object = (struct memory_object){ 0 };
	status = memory_create_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_create_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_create_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_create_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->object = (struct memory_object){ 0 };
	}
	return status;
}

static const struct rt_method memory_object_size_method = {
	.interface_id = MEMORY_OBJECT_INTERFACE_ID,
	.method = MEMORY_OBJECT_METHOD_SIZE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status memory_object_size_begin(struct rt_call *call, struct rt *rt, struct memory_object target,
	struct memory_object_size_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_object_size_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_size_params_builder_root(rt_call_message(call), params);
}

enum status memory_object_size_finish(struct rt_call *call, struct memory_object_size_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_size_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status memory_object_size_send_inline(struct rt *rt, struct memory_object target,
	uint32_t *operation)
{
	struct memory_object_size_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &memory_object_size_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status memory_object_size_await_inline(struct rt *rt, uint32_t operation,
	struct memory_object_size_result *result)
{
	uint64_t spare[2];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 2, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct memory_object_size_results_reader results = {
		.raw = {.words = data, .data_bits = 2 * 64}};

	result->bytes = memory_object_size_results_get_bytes(&results);
	result->sealed = memory_object_size_results_get_sealed(&results);
	return STATUS_OK;
}

enum status memory_object_size_send(struct rt *rt, struct memory_object target,
	uint32_t *operation)
{
	return memory_object_size_send_inline(rt, target, operation);
}

enum status memory_object_size_await(struct rt *rt, uint32_t operation,
	struct memory_object_size_result *result)
{
	return memory_object_size_await_inline(rt, operation, result);
}

enum status memory_object_size(struct rt *rt, struct memory_object target,
	struct memory_object_size_result *result)
{
	uint32_t operation;
	const enum status status = memory_object_size_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return memory_object_size_await_inline(rt, operation, result);
}

static const struct rt_method memory_object_read_method = {
	.interface_id = MEMORY_OBJECT_INTERFACE_ID,
	.method = MEMORY_OBJECT_METHOD_READ,
	.message_words = 3,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status memory_object_read_begin(struct rt_call *call, struct rt *rt, struct memory_object target,
	struct memory_object_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_object_read_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_read_params_builder_root(rt_call_message(call), params);
}

enum status memory_object_read_finish(struct rt_call *call, struct memory_object_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_read_results_root(rt_call_results(call), results);
}

static enum status memory_object_read_encode(struct rt_call *call, const struct memory_object_read_args *args,
	const struct memory_object_read_params_builder *params)
{
	(void)call;
	memory_object_read_params_builder_set_offset(params, args->offset);
	memory_object_read_params_builder_set_length(params, args->length);
	return STATUS_OK;
}

static enum status memory_object_read_decode(struct rt_call *call, const struct memory_object_read_results_reader *results,
	struct memory_object_read_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = memory_object_read_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status memory_object_read(struct rt *rt, struct memory_object target,
	const struct memory_object_read_args *args,
	struct memory_object_read_result *result)
{
	struct rt_call call;
	struct memory_object_read_params_builder params;
	struct memory_object_read_results_reader results;
	enum status status;

	status = memory_object_read_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_object_read_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_object_read_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_object_read_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method memory_object_write_method = {
	.interface_id = MEMORY_OBJECT_INTERFACE_ID,
	.method = MEMORY_OBJECT_METHOD_WRITE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status memory_object_write_begin(struct rt_call *call, struct rt *rt, struct memory_object target,
	struct memory_object_write_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_object_write_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_write_params_builder_root(rt_call_message(call), params);
}

enum status memory_object_write_finish(struct rt_call *call, struct memory_object_write_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_write_results_root(rt_call_results(call), results);
}

static enum status memory_object_write_encode(struct rt_call *call, const struct memory_object_write_args *args,
	const struct memory_object_write_params_builder *params)
{
	enum status status;

	(void)call;
	memory_object_write_params_builder_set_offset(params, args->offset);
	status = memory_object_write_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status memory_object_write(struct rt *rt, struct memory_object target,
	const struct memory_object_write_args *args)
{
	struct rt_call call;
	struct memory_object_write_params_builder params;
	struct memory_object_write_results_reader results;
	enum status status;

	status = memory_object_write_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_object_write_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_object_write_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method memory_object_seal_method = {
	.interface_id = MEMORY_OBJECT_INTERFACE_ID,
	.method = MEMORY_OBJECT_METHOD_SEAL,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status memory_object_seal_begin(struct rt_call *call, struct rt *rt, struct memory_object target,
	struct memory_object_seal_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_object_seal_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_seal_params_builder_root(rt_call_message(call), params);
}

enum status memory_object_seal_finish(struct rt_call *call, struct memory_object_seal_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_seal_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status memory_object_seal_send_inline(struct rt *rt, struct memory_object target,
	uint32_t *operation)
{
	struct memory_object_seal_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &memory_object_seal_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status memory_object_seal_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status memory_object_seal_send(struct rt *rt, struct memory_object target,
	uint32_t *operation)
{
	return memory_object_seal_send_inline(rt, target, operation);
}

enum status memory_object_seal_await(struct rt *rt, uint32_t operation)
{
	return memory_object_seal_await_inline(rt, operation);
}

enum status memory_object_seal(struct rt *rt, struct memory_object target)
{
	uint32_t operation;
	const enum status status = memory_object_seal_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return memory_object_seal_await_inline(rt, operation);
}

static const struct rt_method memory_object_view_method = {
	.interface_id = MEMORY_OBJECT_INTERFACE_ID,
	.method = MEMORY_OBJECT_METHOD_VIEW,
	.message_words = 4,
	.result_words = 16,
	.result_capabilities = 2,
};

enum status memory_object_view_begin(struct rt_call *call, struct rt *rt, struct memory_object target,
	struct memory_object_view_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_object_view_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_view_params_builder_root(rt_call_message(call), params);
}

enum status memory_object_view_finish(struct rt_call *call, struct memory_object_view_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_view_results_root(rt_call_results(call), results);
}

static enum status memory_object_view_encode(struct rt_call *call, const struct memory_object_view_args *args,
	const struct memory_object_view_params_builder *params)
{
	enum status status;

	memory_object_view_params_builder_set_offset(params, args->offset);
	memory_object_view_params_builder_set_bytes(params, args->bytes);
	status = memory_object_view_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status memory_object_view_decode(struct rt_call *call, const struct memory_object_view_results_reader *results,
	struct memory_object_view_result *result)
{
	uint32_t view_index;
	uint32_t revoker_index;
	enum status status;

	status = memory_object_view_results_get_view(results, &view_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, view_index, MEMORY_VIEW_INTERFACE_ID,
		&result->view.id);
	if (status != STATUS_OK)
		return status;
	status = memory_object_view_results_get_revoker(results, &revoker_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, revoker_index, MEMORY_REVOKER_INTERFACE_ID,
		&result->revoker.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, view_index);
	rt_call_keep(call, revoker_index);
	return STATUS_OK;
}

enum status memory_object_view(struct rt *rt, struct memory_object target,
	const struct memory_object_view_args *args,
	struct memory_object_view_result *result)
{
	struct rt_call call;
	struct memory_object_view_params_builder params;
	struct memory_object_view_results_reader results;
	enum status status;

	result->view = (struct memory_view){ 0 };
	result->revoker = (struct memory_revoker){ 0 };
	status = memory_object_view_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_object_view_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_object_view_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_object_view_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->view = (struct memory_view){ 0 };
		result->revoker = (struct memory_revoker){ 0 };
	}
	return status;
}

static const struct rt_method memory_object_reader_method = {
	.interface_id = MEMORY_OBJECT_INTERFACE_ID,
	.method = MEMORY_OBJECT_METHOD_READER,
	.message_words = 4,
	.result_words = 16,
	.result_capabilities = 2,
};

enum status memory_object_reader_begin(struct rt_call *call, struct rt *rt, struct memory_object target,
	struct memory_object_reader_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_object_reader_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_reader_params_builder_root(rt_call_message(call), params);
}

enum status memory_object_reader_finish(struct rt_call *call, struct memory_object_reader_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_reader_results_root(rt_call_results(call), results);
}

static enum status memory_object_reader_encode(struct rt_call *call, const struct memory_object_reader_args *args,
	const struct memory_object_reader_params_builder *params)
{
	enum status status;

	memory_object_reader_params_builder_set_offset(params, args->offset);
	memory_object_reader_params_builder_set_bytes(params, args->bytes);
	status = memory_object_reader_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status memory_object_reader_decode(struct rt_call *call, const struct memory_object_reader_results_reader *results,
	struct memory_object_reader_result *result)
{
	uint32_t reader_index;
	uint32_t revoker_index;
	enum status status;

	status = memory_object_reader_results_get_reader(results, &reader_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, reader_index, MEMORY_READER_INTERFACE_ID,
		&result->reader.id);
	if (status != STATUS_OK)
		return status;
	status = memory_object_reader_results_get_revoker(results, &revoker_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, revoker_index, MEMORY_REVOKER_INTERFACE_ID,
		&result->revoker.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, reader_index);
	rt_call_keep(call, revoker_index);
	return STATUS_OK;
}

enum status memory_object_reader(struct rt *rt, struct memory_object target,
	const struct memory_object_reader_args *args,
	struct memory_object_reader_result *result)
{
	struct rt_call call;
	struct memory_object_reader_params_builder params;
	struct memory_object_reader_results_reader results;
	enum status status;

	result->reader = (struct memory_reader){ 0 };
	result->revoker = (struct memory_revoker){ 0 };
	status = memory_object_reader_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_object_reader_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_object_reader_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_object_reader_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->reader = (struct memory_reader){ 0 };
		result->revoker = (struct memory_revoker){ 0 };
	}
	return status;
}

static const struct rt_method memory_object_park_method = {
	.interface_id = MEMORY_OBJECT_INTERFACE_ID,
	.method = MEMORY_OBJECT_METHOD_PARK,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status memory_object_park_begin(struct rt_call *call, struct rt *rt, struct memory_object target,
	struct memory_object_park_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_object_park_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_park_params_builder_root(rt_call_message(call), params);
}

enum status memory_object_park_finish(struct rt_call *call, struct memory_object_park_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_park_results_root(rt_call_results(call), results);
}

static enum status memory_object_park_encode(struct rt_call *call, const struct memory_object_park_args *args,
	const struct memory_object_park_params_builder *params)
{
	enum status status;

	status = memory_object_park_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status memory_object_park_decode(struct rt_call *call, const struct memory_object_park_results_reader *results,
	struct memory_object_park_result *result)
{
	uint32_t park_index;
	enum status status;

	status = memory_object_park_results_get_park(results, &park_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, park_index, PARK_SPACE_INTERFACE_ID,
		&result->park.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, park_index);
	return STATUS_OK;
}

enum status memory_object_park(struct rt *rt, struct memory_object target,
	const struct memory_object_park_args *args,
	struct memory_object_park_result *result)
{
	struct rt_call call;
	struct memory_object_park_params_builder params;
	struct memory_object_park_results_reader results;
	enum status status;

	result->park = (struct park_space){ 0 };
	status = memory_object_park_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_object_park_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_object_park_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_object_park_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->park = (struct park_space){ 0 };
	}
	return status;
}

static const struct rt_method memory_view_size_method = {
	.interface_id = MEMORY_VIEW_INTERFACE_ID,
	.method = MEMORY_VIEW_METHOD_SIZE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status memory_view_size_begin(struct rt_call *call, struct rt *rt, struct memory_view target,
	struct memory_object_size_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_view_size_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_size_params_builder_root(rt_call_message(call), params);
}

enum status memory_view_size_finish(struct rt_call *call, struct memory_object_size_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_size_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status memory_view_size_send_inline(struct rt *rt, struct memory_view target,
	uint32_t *operation)
{
	struct memory_object_size_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &memory_view_size_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status memory_view_size_await_inline(struct rt *rt, uint32_t operation,
	struct memory_view_size_result *result)
{
	uint64_t spare[2];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 2, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct memory_object_size_results_reader results = {
		.raw = {.words = data, .data_bits = 2 * 64}};

	result->bytes = memory_object_size_results_get_bytes(&results);
	result->sealed = memory_object_size_results_get_sealed(&results);
	return STATUS_OK;
}

enum status memory_view_size_send(struct rt *rt, struct memory_view target,
	uint32_t *operation)
{
	return memory_view_size_send_inline(rt, target, operation);
}

enum status memory_view_size_await(struct rt *rt, uint32_t operation,
	struct memory_view_size_result *result)
{
	return memory_view_size_await_inline(rt, operation, result);
}

enum status memory_view_size(struct rt *rt, struct memory_view target,
	struct memory_view_size_result *result)
{
	uint32_t operation;
	const enum status status = memory_view_size_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return memory_view_size_await_inline(rt, operation, result);
}

static const struct rt_method memory_view_read_method = {
	.interface_id = MEMORY_VIEW_INTERFACE_ID,
	.method = MEMORY_VIEW_METHOD_READ,
	.message_words = 3,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status memory_view_read_begin(struct rt_call *call, struct rt *rt, struct memory_view target,
	struct memory_object_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_view_read_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_read_params_builder_root(rt_call_message(call), params);
}

enum status memory_view_read_finish(struct rt_call *call, struct memory_object_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_read_results_root(rt_call_results(call), results);
}

static enum status memory_view_read_encode(struct rt_call *call, const struct memory_view_read_args *args,
	const struct memory_object_read_params_builder *params)
{
	(void)call;
	memory_object_read_params_builder_set_offset(params, args->offset);
	memory_object_read_params_builder_set_length(params, args->length);
	return STATUS_OK;
}

static enum status memory_view_read_decode(struct rt_call *call, const struct memory_object_read_results_reader *results,
	struct memory_view_read_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = memory_object_read_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status memory_view_read(struct rt *rt, struct memory_view target,
	const struct memory_view_read_args *args,
	struct memory_view_read_result *result)
{
	struct rt_call call;
	struct memory_object_read_params_builder params;
	struct memory_object_read_results_reader results;
	enum status status;

	status = memory_view_read_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_view_read_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_view_read_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_view_read_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method memory_view_write_method = {
	.interface_id = MEMORY_VIEW_INTERFACE_ID,
	.method = MEMORY_VIEW_METHOD_WRITE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status memory_view_write_begin(struct rt_call *call, struct rt *rt, struct memory_view target,
	struct memory_object_write_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_view_write_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_write_params_builder_root(rt_call_message(call), params);
}

enum status memory_view_write_finish(struct rt_call *call, struct memory_object_write_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_write_results_root(rt_call_results(call), results);
}

static enum status memory_view_write_encode(struct rt_call *call, const struct memory_view_write_args *args,
	const struct memory_object_write_params_builder *params)
{
	enum status status;

	(void)call;
	memory_object_write_params_builder_set_offset(params, args->offset);
	status = memory_object_write_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status memory_view_write(struct rt *rt, struct memory_view target,
	const struct memory_view_write_args *args)
{
	struct rt_call call;
	struct memory_object_write_params_builder params;
	struct memory_object_write_results_reader results;
	enum status status;

	status = memory_view_write_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_view_write_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_view_write_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method memory_view_view_method = {
	.interface_id = MEMORY_VIEW_INTERFACE_ID,
	.method = MEMORY_VIEW_METHOD_VIEW,
	.message_words = 4,
	.result_words = 16,
	.result_capabilities = 2,
};

enum status memory_view_view_begin(struct rt_call *call, struct rt *rt, struct memory_view target,
	struct memory_object_view_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_view_view_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_view_params_builder_root(rt_call_message(call), params);
}

enum status memory_view_view_finish(struct rt_call *call, struct memory_object_view_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_view_results_root(rt_call_results(call), results);
}

static enum status memory_view_view_encode(struct rt_call *call, const struct memory_view_view_args *args,
	const struct memory_object_view_params_builder *params)
{
	enum status status;

	memory_object_view_params_builder_set_offset(params, args->offset);
	memory_object_view_params_builder_set_bytes(params, args->bytes);
	status = memory_object_view_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status memory_view_view_decode(struct rt_call *call, const struct memory_object_view_results_reader *results,
	struct memory_view_view_result *result)
{
	uint32_t view_index;
	uint32_t revoker_index;
	enum status status;

	status = memory_object_view_results_get_view(results, &view_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, view_index, MEMORY_VIEW_INTERFACE_ID,
		&result->view.id);
	if (status != STATUS_OK)
		return status;
	status = memory_object_view_results_get_revoker(results, &revoker_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, revoker_index, MEMORY_REVOKER_INTERFACE_ID,
		&result->revoker.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, view_index);
	rt_call_keep(call, revoker_index);
	return STATUS_OK;
}

enum status memory_view_view(struct rt *rt, struct memory_view target,
	const struct memory_view_view_args *args,
	struct memory_view_view_result *result)
{
	struct rt_call call;
	struct memory_object_view_params_builder params;
	struct memory_object_view_results_reader results;
	enum status status;

	result->view = (struct memory_view){ 0 };
	result->revoker = (struct memory_revoker){ 0 };
	status = memory_view_view_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_view_view_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_view_view_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_view_view_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->view = (struct memory_view){ 0 };
		result->revoker = (struct memory_revoker){ 0 };
	}
	return status;
}

static const struct rt_method memory_view_reader_method = {
	.interface_id = MEMORY_VIEW_INTERFACE_ID,
	.method = MEMORY_VIEW_METHOD_READER,
	.message_words = 4,
	.result_words = 16,
	.result_capabilities = 2,
};

enum status memory_view_reader_begin(struct rt_call *call, struct rt *rt, struct memory_view target,
	struct memory_object_reader_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_view_reader_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_reader_params_builder_root(rt_call_message(call), params);
}

enum status memory_view_reader_finish(struct rt_call *call, struct memory_object_reader_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_reader_results_root(rt_call_results(call), results);
}

static enum status memory_view_reader_encode(struct rt_call *call, const struct memory_view_reader_args *args,
	const struct memory_object_reader_params_builder *params)
{
	enum status status;

	memory_object_reader_params_builder_set_offset(params, args->offset);
	memory_object_reader_params_builder_set_bytes(params, args->bytes);
	status = memory_object_reader_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status memory_view_reader_decode(struct rt_call *call, const struct memory_object_reader_results_reader *results,
	struct memory_view_reader_result *result)
{
	uint32_t reader_index;
	uint32_t revoker_index;
	enum status status;

	status = memory_object_reader_results_get_reader(results, &reader_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, reader_index, MEMORY_READER_INTERFACE_ID,
		&result->reader.id);
	if (status != STATUS_OK)
		return status;
	status = memory_object_reader_results_get_revoker(results, &revoker_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, revoker_index, MEMORY_REVOKER_INTERFACE_ID,
		&result->revoker.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, reader_index);
	rt_call_keep(call, revoker_index);
	return STATUS_OK;
}

enum status memory_view_reader(struct rt *rt, struct memory_view target,
	const struct memory_view_reader_args *args,
	struct memory_view_reader_result *result)
{
	struct rt_call call;
	struct memory_object_reader_params_builder params;
	struct memory_object_reader_results_reader results;
	enum status status;

	result->reader = (struct memory_reader){ 0 };
	result->revoker = (struct memory_revoker){ 0 };
	status = memory_view_reader_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_view_reader_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_view_reader_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_view_reader_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->reader = (struct memory_reader){ 0 };
		result->revoker = (struct memory_revoker){ 0 };
	}
	return status;
}

static const struct rt_method memory_reader_size_method = {
	.interface_id = MEMORY_READER_INTERFACE_ID,
	.method = MEMORY_READER_METHOD_SIZE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status memory_reader_size_begin(struct rt_call *call, struct rt *rt, struct memory_reader target,
	struct memory_object_size_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_reader_size_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_size_params_builder_root(rt_call_message(call), params);
}

enum status memory_reader_size_finish(struct rt_call *call, struct memory_object_size_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_size_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status memory_reader_size_send_inline(struct rt *rt, struct memory_reader target,
	uint32_t *operation)
{
	struct memory_object_size_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &memory_reader_size_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status memory_reader_size_await_inline(struct rt *rt, uint32_t operation,
	struct memory_reader_size_result *result)
{
	uint64_t spare[2];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 2, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct memory_object_size_results_reader results = {
		.raw = {.words = data, .data_bits = 2 * 64}};

	result->bytes = memory_object_size_results_get_bytes(&results);
	result->sealed = memory_object_size_results_get_sealed(&results);
	return STATUS_OK;
}

enum status memory_reader_size_send(struct rt *rt, struct memory_reader target,
	uint32_t *operation)
{
	return memory_reader_size_send_inline(rt, target, operation);
}

enum status memory_reader_size_await(struct rt *rt, uint32_t operation,
	struct memory_reader_size_result *result)
{
	return memory_reader_size_await_inline(rt, operation, result);
}

enum status memory_reader_size(struct rt *rt, struct memory_reader target,
	struct memory_reader_size_result *result)
{
	uint32_t operation;
	const enum status status = memory_reader_size_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return memory_reader_size_await_inline(rt, operation, result);
}

static const struct rt_method memory_reader_read_method = {
	.interface_id = MEMORY_READER_INTERFACE_ID,
	.method = MEMORY_READER_METHOD_READ,
	.message_words = 3,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status memory_reader_read_begin(struct rt_call *call, struct rt *rt, struct memory_reader target,
	struct memory_object_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_reader_read_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_read_params_builder_root(rt_call_message(call), params);
}

enum status memory_reader_read_finish(struct rt_call *call, struct memory_object_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_read_results_root(rt_call_results(call), results);
}

static enum status memory_reader_read_encode(struct rt_call *call, const struct memory_reader_read_args *args,
	const struct memory_object_read_params_builder *params)
{
	(void)call;
	memory_object_read_params_builder_set_offset(params, args->offset);
	memory_object_read_params_builder_set_length(params, args->length);
	return STATUS_OK;
}

static enum status memory_reader_read_decode(struct rt_call *call, const struct memory_object_read_results_reader *results,
	struct memory_reader_read_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = memory_object_read_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status memory_reader_read(struct rt *rt, struct memory_reader target,
	const struct memory_reader_read_args *args,
	struct memory_reader_read_result *result)
{
	struct rt_call call;
	struct memory_object_read_params_builder params;
	struct memory_object_read_results_reader results;
	enum status status;

	status = memory_reader_read_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_reader_read_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_reader_read_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_reader_read_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method memory_reader_reader_method = {
	.interface_id = MEMORY_READER_INTERFACE_ID,
	.method = MEMORY_READER_METHOD_READER,
	.message_words = 4,
	.result_words = 16,
	.result_capabilities = 2,
};

enum status memory_reader_reader_begin(struct rt_call *call, struct rt *rt, struct memory_reader target,
	struct memory_object_reader_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_reader_reader_method);

	if (status != STATUS_OK)
		return status;
	return memory_object_reader_params_builder_root(rt_call_message(call), params);
}

enum status memory_reader_reader_finish(struct rt_call *call, struct memory_object_reader_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_object_reader_results_root(rt_call_results(call), results);
}

static enum status memory_reader_reader_encode(struct rt_call *call, const struct memory_reader_reader_args *args,
	const struct memory_object_reader_params_builder *params)
{
	enum status status;

	memory_object_reader_params_builder_set_offset(params, args->offset);
	memory_object_reader_params_builder_set_bytes(params, args->bytes);
	status = memory_object_reader_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status memory_reader_reader_decode(struct rt_call *call, const struct memory_object_reader_results_reader *results,
	struct memory_reader_reader_result *result)
{
	uint32_t reader_index;
	uint32_t revoker_index;
	enum status status;

	status = memory_object_reader_results_get_reader(results, &reader_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, reader_index, MEMORY_READER_INTERFACE_ID,
		&result->reader.id);
	if (status != STATUS_OK)
		return status;
	status = memory_object_reader_results_get_revoker(results, &revoker_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, revoker_index, MEMORY_REVOKER_INTERFACE_ID,
		&result->revoker.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, reader_index);
	rt_call_keep(call, revoker_index);
	return STATUS_OK;
}

enum status memory_reader_reader(struct rt *rt, struct memory_reader target,
	const struct memory_reader_reader_args *args,
	struct memory_reader_reader_result *result)
{
	struct rt_call call;
	struct memory_object_reader_params_builder params;
	struct memory_object_reader_results_reader results;
	enum status status;

	result->reader = (struct memory_reader){ 0 };
	result->revoker = (struct memory_revoker){ 0 };
	status = memory_reader_reader_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = memory_reader_reader_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = memory_reader_reader_finish(&call, &results);
	if (status == STATUS_OK)
		status = memory_reader_reader_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->reader = (struct memory_reader){ 0 };
		result->revoker = (struct memory_revoker){ 0 };
	}
	return status;
}

static const struct rt_method memory_revoker_revoke_method = {
	.interface_id = MEMORY_REVOKER_INTERFACE_ID,
	.method = MEMORY_REVOKER_METHOD_REVOKE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status memory_revoker_revoke_begin(struct rt_call *call, struct rt *rt, struct memory_revoker target,
	struct memory_revoker_revoke_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &memory_revoker_revoke_method);

	if (status != STATUS_OK)
		return status;
	return memory_revoker_revoke_params_builder_root(rt_call_message(call), params);
}

enum status memory_revoker_revoke_finish(struct rt_call *call, struct memory_revoker_revoke_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return memory_revoker_revoke_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status memory_revoker_revoke_send_inline(struct rt *rt, struct memory_revoker target,
	uint32_t *operation)
{
	struct memory_revoker_revoke_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &memory_revoker_revoke_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status memory_revoker_revoke_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status memory_revoker_revoke_send(struct rt *rt, struct memory_revoker target,
	uint32_t *operation)
{
	return memory_revoker_revoke_send_inline(rt, target, operation);
}

enum status memory_revoker_revoke_await(struct rt *rt, uint32_t operation)
{
	return memory_revoker_revoke_await_inline(rt, operation);
}

enum status memory_revoker_revoke(struct rt *rt, struct memory_revoker target)
{
	uint32_t operation;
	const enum status status = memory_revoker_revoke_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return memory_revoker_revoke_await_inline(rt, operation);
}

static const struct rt_method park_space_wait_method = {
	.interface_id = PARK_SPACE_INTERFACE_ID,
	.method = PARK_SPACE_METHOD_WAIT,
	.message_words = 4,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status park_space_wait_begin(struct rt_call *call, struct rt *rt, struct park_space target,
	struct park_space_wait_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &park_space_wait_method);

	if (status != STATUS_OK)
		return status;
	return park_space_wait_params_builder_root(rt_call_message(call), params);
}

enum status park_space_wait_finish(struct rt_call *call, struct park_space_wait_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return park_space_wait_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status park_space_wait_send_inline(struct rt *rt, struct park_space target,
	const struct park_space_wait_args *args,
	uint32_t *operation)
{
	struct park_space_wait_params_builder params;
	const enum status status =
		rt_plain_open(rt, 3, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	__builtin_memset(params.raw.words + 1, 0, 24);
	park_space_wait_params_builder_set_offset(&params, args->offset);
	park_space_wait_params_builder_set_expected(&params, args->expected);
	park_space_wait_params_builder_set_until_ns(&params, args->until_ns);
	rt_plain_submit(rt, target.id, &park_space_wait_method, 3, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status park_space_wait_await_inline(struct rt *rt, uint32_t operation,
	struct park_space_wait_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct park_space_wait_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->outcome = park_space_wait_results_get_outcome(&results);
	return STATUS_OK;
}

enum status park_space_wait_send(struct rt *rt, struct park_space target,
	const struct park_space_wait_args *args,
	uint32_t *operation)
{
	return park_space_wait_send_inline(rt, target, args, operation);
}

enum status park_space_wait_await(struct rt *rt, uint32_t operation,
	struct park_space_wait_result *result)
{
	return park_space_wait_await_inline(rt, operation, result);
}

enum status park_space_wait(struct rt *rt, struct park_space target,
	const struct park_space_wait_args *args,
	struct park_space_wait_result *result)
{
	uint32_t operation;
	const enum status status = park_space_wait_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return park_space_wait_await_inline(rt, operation, result);
}

static const struct rt_method park_space_wake_method = {
	.interface_id = PARK_SPACE_INTERFACE_ID,
	.method = PARK_SPACE_METHOD_WAKE,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status park_space_wake_begin(struct rt_call *call, struct rt *rt, struct park_space target,
	struct park_space_wake_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &park_space_wake_method);

	if (status != STATUS_OK)
		return status;
	return park_space_wake_params_builder_root(rt_call_message(call), params);
}

enum status park_space_wake_finish(struct rt_call *call, struct park_space_wake_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return park_space_wake_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status park_space_wake_send_inline(struct rt *rt, struct park_space target,
	const struct park_space_wake_args *args,
	uint32_t *operation)
{
	struct park_space_wake_params_builder params;
	const enum status status =
		rt_plain_open(rt, 2, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	__builtin_memset(params.raw.words + 1, 0, 16);
	park_space_wake_params_builder_set_offset(&params, args->offset);
	park_space_wake_params_builder_set_count(&params, args->count);
	rt_plain_submit(rt, target.id, &park_space_wake_method, 2, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status park_space_wake_await_inline(struct rt *rt, uint32_t operation,
	struct park_space_wake_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct park_space_wake_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->woken = park_space_wake_results_get_woken(&results);
	return STATUS_OK;
}

enum status park_space_wake_send(struct rt *rt, struct park_space target,
	const struct park_space_wake_args *args,
	uint32_t *operation)
{
	return park_space_wake_send_inline(rt, target, args, operation);
}

enum status park_space_wake_await(struct rt *rt, uint32_t operation,
	struct park_space_wake_result *result)
{
	return park_space_wake_await_inline(rt, operation, result);
}

enum status park_space_wake(struct rt *rt, struct park_space target,
	const struct park_space_wake_args *args,
	struct park_space_wake_result *result)
{
	uint32_t operation;
	const enum status status = park_space_wake_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return park_space_wake_await_inline(rt, operation, result);
}

static const struct rt_method address_space_map_method = {
	.interface_id = ADDRESS_SPACE_INTERFACE_ID,
	.method = ADDRESS_SPACE_METHOD_MAP,
	.message_words = 5,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status address_space_map_begin(struct rt_call *call, struct rt *rt, struct address_space target,
	struct address_space_map_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &address_space_map_method);

	if (status != STATUS_OK)
		return status;
	return address_space_map_params_builder_root(rt_call_message(call), params);
}

enum status address_space_map_finish(struct rt_call *call, struct address_space_map_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return address_space_map_results_root(rt_call_results(call), results);
}

static enum status address_space_map_encode(struct rt_call *call, const struct address_space_map_args *args,
	const struct address_space_map_params_builder *params)
{
	enum status status;

	status = address_space_map_params_pass_object(call, params, args->object, args->object_transfer);
	if (status != STATUS_OK)
		return status;
	address_space_map_params_builder_set_offset(params, args->offset);
	address_space_map_params_builder_set_bytes(params, args->bytes);
	address_space_map_params_builder_set_address(params, args->address);
	return STATUS_OK;
}

enum status address_space_map(struct rt *rt, struct address_space target,
	const struct address_space_map_args *args)
{
	struct rt_call call;
	struct address_space_map_params_builder params;
	struct address_space_map_results_reader results;
	enum status status;

	status = address_space_map_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = address_space_map_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = address_space_map_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method address_space_map_read_only_method = {
	.interface_id = ADDRESS_SPACE_INTERFACE_ID,
	.method = ADDRESS_SPACE_METHOD_MAP_READ_ONLY,
	.message_words = 5,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status address_space_map_read_only_begin(struct rt_call *call, struct rt *rt, struct address_space target,
	struct address_space_map_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &address_space_map_read_only_method);

	if (status != STATUS_OK)
		return status;
	return address_space_map_params_builder_root(rt_call_message(call), params);
}

enum status address_space_map_read_only_finish(struct rt_call *call, struct address_space_map_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return address_space_map_results_root(rt_call_results(call), results);
}

static enum status address_space_map_read_only_encode(struct rt_call *call, const struct address_space_map_read_only_args *args,
	const struct address_space_map_params_builder *params)
{
	enum status status;

	status = address_space_map_params_pass_object(call, params, args->object, args->object_transfer);
	if (status != STATUS_OK)
		return status;
	address_space_map_params_builder_set_offset(params, args->offset);
	address_space_map_params_builder_set_bytes(params, args->bytes);
	address_space_map_params_builder_set_address(params, args->address);
	return STATUS_OK;
}

enum status address_space_map_read_only(struct rt *rt, struct address_space target,
	const struct address_space_map_read_only_args *args)
{
	struct rt_call call;
	struct address_space_map_params_builder params;
	struct address_space_map_results_reader results;
	enum status status;

	status = address_space_map_read_only_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = address_space_map_read_only_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = address_space_map_read_only_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method address_space_map_executable_method = {
	.interface_id = ADDRESS_SPACE_INTERFACE_ID,
	.method = ADDRESS_SPACE_METHOD_MAP_EXECUTABLE,
	.message_words = 5,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status address_space_map_executable_begin(struct rt_call *call, struct rt *rt, struct address_space target,
	struct address_space_map_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &address_space_map_executable_method);

	if (status != STATUS_OK)
		return status;
	return address_space_map_params_builder_root(rt_call_message(call), params);
}

enum status address_space_map_executable_finish(struct rt_call *call, struct address_space_map_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return address_space_map_results_root(rt_call_results(call), results);
}

static enum status address_space_map_executable_encode(struct rt_call *call, const struct address_space_map_executable_args *args,
	const struct address_space_map_params_builder *params)
{
	enum status status;

	status = address_space_map_params_pass_object(call, params, args->object, args->object_transfer);
	if (status != STATUS_OK)
		return status;
	address_space_map_params_builder_set_offset(params, args->offset);
	address_space_map_params_builder_set_bytes(params, args->bytes);
	address_space_map_params_builder_set_address(params, args->address);
	return STATUS_OK;
}

enum status address_space_map_executable(struct rt *rt, struct address_space target,
	const struct address_space_map_executable_args *args)
{
	struct rt_call call;
	struct address_space_map_params_builder params;
	struct address_space_map_results_reader results;
	enum status status;

	status = address_space_map_executable_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = address_space_map_executable_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = address_space_map_executable_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method address_space_unmap_method = {
	.interface_id = ADDRESS_SPACE_INTERFACE_ID,
	.method = ADDRESS_SPACE_METHOD_UNMAP,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status address_space_unmap_begin(struct rt_call *call, struct rt *rt, struct address_space target,
	struct address_space_unmap_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &address_space_unmap_method);

	if (status != STATUS_OK)
		return status;
	return address_space_unmap_params_builder_root(rt_call_message(call), params);
}

enum status address_space_unmap_finish(struct rt_call *call, struct address_space_unmap_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return address_space_unmap_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status address_space_unmap_send_inline(struct rt *rt, struct address_space target,
	const struct address_space_unmap_args *args,
	uint32_t *operation)
{
	struct address_space_unmap_params_builder params;
	const enum status status =
		rt_plain_open(rt, 2, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	address_space_unmap_params_builder_set_address(&params, args->address);
	address_space_unmap_params_builder_set_bytes(&params, args->bytes);
	rt_plain_submit(rt, target.id, &address_space_unmap_method, 2, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status address_space_unmap_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status address_space_unmap_send(struct rt *rt, struct address_space target,
	const struct address_space_unmap_args *args,
	uint32_t *operation)
{
	return address_space_unmap_send_inline(rt, target, args, operation);
}

enum status address_space_unmap_await(struct rt *rt, uint32_t operation)
{
	return address_space_unmap_await_inline(rt, operation);
}

enum status address_space_unmap(struct rt *rt, struct address_space target,
	const struct address_space_unmap_args *args)
{
	uint32_t operation;
	const enum status status = address_space_unmap_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return address_space_unmap_await_inline(rt, operation);
}

static const struct rt_method address_space_protect_method = {
	.interface_id = ADDRESS_SPACE_INTERFACE_ID,
	.method = ADDRESS_SPACE_METHOD_PROTECT,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status address_space_protect_begin(struct rt_call *call, struct rt *rt, struct address_space target,
	struct address_space_unmap_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &address_space_protect_method);

	if (status != STATUS_OK)
		return status;
	return address_space_unmap_params_builder_root(rt_call_message(call), params);
}

enum status address_space_protect_finish(struct rt_call *call, struct address_space_unmap_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return address_space_unmap_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status address_space_protect_send_inline(struct rt *rt, struct address_space target,
	const struct address_space_protect_args *args,
	uint32_t *operation)
{
	struct address_space_unmap_params_builder params;
	const enum status status =
		rt_plain_open(rt, 2, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	address_space_unmap_params_builder_set_address(&params, args->address);
	address_space_unmap_params_builder_set_bytes(&params, args->bytes);
	rt_plain_submit(rt, target.id, &address_space_protect_method, 2, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status address_space_protect_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status address_space_protect_send(struct rt *rt, struct address_space target,
	const struct address_space_protect_args *args,
	uint32_t *operation)
{
	return address_space_protect_send_inline(rt, target, args, operation);
}

enum status address_space_protect_await(struct rt *rt, uint32_t operation)
{
	return address_space_protect_await_inline(rt, operation);
}

enum status address_space_protect(struct rt *rt, struct address_space target,
	const struct address_space_protect_args *args)
{
	uint32_t operation;
	const enum status status = address_space_protect_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return address_space_protect_await_inline(rt, operation);
}

static const struct rt_method address_space_map_view_method = {
	.interface_id = ADDRESS_SPACE_INTERFACE_ID,
	.method = ADDRESS_SPACE_METHOD_MAP_VIEW,
	.message_words = 5,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status address_space_map_view_begin(struct rt_call *call, struct rt *rt, struct address_space target,
	struct address_space_map_view_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &address_space_map_view_method);

	if (status != STATUS_OK)
		return status;
	return address_space_map_view_params_builder_root(rt_call_message(call), params);
}

enum status address_space_map_view_finish(struct rt_call *call, struct address_space_map_view_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return address_space_map_view_results_root(rt_call_results(call), results);
}

static enum status address_space_map_view_encode(struct rt_call *call, const struct address_space_map_view_args *args,
	const struct address_space_map_view_params_builder *params)
{
	enum status status;

	status = address_space_map_view_params_pass_view(call, params, args->view, args->view_transfer);
	if (status != STATUS_OK)
		return status;
	address_space_map_view_params_builder_set_offset(params, args->offset);
	address_space_map_view_params_builder_set_bytes(params, args->bytes);
	address_space_map_view_params_builder_set_address(params, args->address);
	return STATUS_OK;
}

enum status address_space_map_view(struct rt *rt, struct address_space target,
	const struct address_space_map_view_args *args)
{
	struct rt_call call;
	struct address_space_map_view_params_builder params;
	struct address_space_map_view_results_reader results;
	enum status status;

	status = address_space_map_view_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = address_space_map_view_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = address_space_map_view_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method address_space_map_reader_method = {
	.interface_id = ADDRESS_SPACE_INTERFACE_ID,
	.method = ADDRESS_SPACE_METHOD_MAP_READER,
	.message_words = 5,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status address_space_map_reader_begin(struct rt_call *call, struct rt *rt, struct address_space target,
	struct address_space_map_reader_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &address_space_map_reader_method);

	if (status != STATUS_OK)
		return status;
	return address_space_map_reader_params_builder_root(rt_call_message(call), params);
}

enum status address_space_map_reader_finish(struct rt_call *call, struct address_space_map_reader_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return address_space_map_reader_results_root(rt_call_results(call), results);
}

static enum status address_space_map_reader_encode(struct rt_call *call, const struct address_space_map_reader_args *args,
	const struct address_space_map_reader_params_builder *params)
{
	enum status status;

	status = address_space_map_reader_params_pass_reader(call, params, args->reader, args->reader_transfer);
	if (status != STATUS_OK)
		return status;
	address_space_map_reader_params_builder_set_offset(params, args->offset);
	address_space_map_reader_params_builder_set_bytes(params, args->bytes);
	address_space_map_reader_params_builder_set_address(params, args->address);
	return STATUS_OK;
}

enum status address_space_map_reader(struct rt *rt, struct address_space target,
	const struct address_space_map_reader_args *args)
{
	struct rt_call call;
	struct address_space_map_reader_params_builder params;
	struct address_space_map_reader_results_reader results;
	enum status status;

	status = address_space_map_reader_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = address_space_map_reader_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = address_space_map_reader_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method address_space_map_device_method = {
	.interface_id = ADDRESS_SPACE_INTERFACE_ID,
	.method = ADDRESS_SPACE_METHOD_MAP_DEVICE,
	.message_words = 5,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status address_space_map_device_begin(struct rt_call *call, struct rt *rt, struct address_space target,
	struct address_space_map_device_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &address_space_map_device_method);

	if (status != STATUS_OK)
		return status;
	return address_space_map_device_params_builder_root(rt_call_message(call), params);
}

enum status address_space_map_device_finish(struct rt_call *call, struct address_space_map_device_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return address_space_map_device_results_root(rt_call_results(call), results);
}

static enum status address_space_map_device_encode(struct rt_call *call, const struct address_space_map_device_args *args,
	const struct address_space_map_device_params_builder *params)
{
	enum status status;

	status = address_space_map_device_params_pass_mmio(call, params, args->mmio, args->mmio_transfer);
	if (status != STATUS_OK)
		return status;
	address_space_map_device_params_builder_set_offset(params, args->offset);
	address_space_map_device_params_builder_set_bytes(params, args->bytes);
	address_space_map_device_params_builder_set_address(params, args->address);
	return STATUS_OK;
}

enum status address_space_map_device(struct rt *rt, struct address_space target,
	const struct address_space_map_device_args *args)
{
	struct rt_call call;
	struct address_space_map_device_params_builder params;
	struct address_space_map_device_results_reader results;
	enum status status;

	status = address_space_map_device_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = address_space_map_device_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = address_space_map_device_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method address_space_map_dma_method = {
	.interface_id = ADDRESS_SPACE_INTERFACE_ID,
	.method = ADDRESS_SPACE_METHOD_MAP_DMA,
	.message_words = 5,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status address_space_map_dma_begin(struct rt_call *call, struct rt *rt, struct address_space target,
	struct address_space_map_dma_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &address_space_map_dma_method);

	if (status != STATUS_OK)
		return status;
	return address_space_map_dma_params_builder_root(rt_call_message(call), params);
}

enum status address_space_map_dma_finish(struct rt_call *call, struct address_space_map_dma_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return address_space_map_dma_results_root(rt_call_results(call), results);
}

static enum status address_space_map_dma_encode(struct rt_call *call, const struct address_space_map_dma_args *args,
	const struct address_space_map_dma_params_builder *params)
{
	enum status status;

	status = address_space_map_dma_params_pass_buffer(call, params, args->buffer, args->buffer_transfer);
	if (status != STATUS_OK)
		return status;
	address_space_map_dma_params_builder_set_offset(params, args->offset);
	address_space_map_dma_params_builder_set_bytes(params, args->bytes);
	address_space_map_dma_params_builder_set_address(params, args->address);
	return STATUS_OK;
}

enum status address_space_map_dma(struct rt *rt, struct address_space target,
	const struct address_space_map_dma_args *args)
{
	struct rt_call call;
	struct address_space_map_dma_params_builder params;
	struct address_space_map_dma_results_reader results;
	enum status status;

	status = address_space_map_dma_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = address_space_map_dma_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = address_space_map_dma_finish(&call, &results);
	rt_call_close(&call);
	return status;
}
