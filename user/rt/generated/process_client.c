/*
 * Typed calls.
 *
 * Generated from process.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/process_client.h"
#include "user/rt/plain.h"

static const struct rt_method image_factory_create_method = {
	.interface_id = IMAGE_FACTORY_INTERFACE_ID,
	.method = IMAGE_FACTORY_METHOD_CREATE,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status image_factory_create_begin(struct rt_call *call, struct rt *rt, struct image_factory target,
	struct image_factory_create_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &image_factory_create_method);

	if (status != STATUS_OK)
		return status;
	return image_factory_create_params_builder_root(rt_call_message(call), params);
}

enum status image_factory_create_finish(struct rt_call *call, struct image_factory_create_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return image_factory_create_results_root(rt_call_results(call), results);
}

static enum status image_factory_create_encode(struct rt_call *call, const struct image_factory_create_args *args,
	const struct image_factory_create_params_builder *params)
{
	enum status status;

	status = image_factory_create_params_pass_program(call, params, args->program, args->program_transfer);
	if (status != STATUS_OK)
		return status;
	status = image_factory_create_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status image_factory_create_decode(struct rt_call *call, const struct image_factory_create_results_reader *results,
	struct image_factory_create_result *result)
{
	uint32_t image_index;
	enum status status;

	result->refusal = image_factory_create_results_get_refusal(results);
	status = image_factory_create_results_get_image(results, &image_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, image_index, IMAGE_INTERFACE_ID,
		&result->image.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, image_index);
	return STATUS_OK;
}

enum status image_factory_create(struct rt *rt, struct image_factory target,
	const struct image_factory_create_args *args,
	struct image_factory_create_result *result)
{
	struct rt_call call;
	struct image_factory_create_params_builder params;
	struct image_factory_create_results_reader results;
	enum status status;

	result->image = (struct image){ 0 };
	status = image_factory_create_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = image_factory_create_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = image_factory_create_finish(&call, &results);
	if (status == STATUS_OK)
		status = image_factory_create_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->image = (struct image){ 0 };
	}
	return status;
}

static const struct rt_method image_describe_method = {
	.interface_id = IMAGE_INTERFACE_ID,
	.method = IMAGE_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status image_describe_begin(struct rt_call *call, struct rt *rt, struct image target,
	struct image_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &image_describe_method);

	if (status != STATUS_OK)
		return status;
	return image_describe_params_builder_root(rt_call_message(call), params);
}

enum status image_describe_finish(struct rt_call *call, struct image_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return image_describe_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status image_describe_send_inline(struct rt *rt, struct image target,
	uint32_t *operation)
{
	struct image_describe_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &image_describe_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status image_describe_await_inline(struct rt *rt, uint32_t operation,
	struct image_describe_result *result)
{
	uint64_t spare[4];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 4, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct image_describe_results_reader results = {
		.raw = {.words = data, .data_bits = 4 * 64}};

	result->entry = image_describe_results_get_entry(&results);
	result->segments = image_describe_results_get_segments(&results);
	result->image_bytes = image_describe_results_get_image_bytes(&results);
	result->writable_bytes = image_describe_results_get_writable_bytes(&results);
	return STATUS_OK;
}

enum status image_describe_send(struct rt *rt, struct image target,
	uint32_t *operation)
{
	return image_describe_send_inline(rt, target, operation);
}

enum status image_describe_await(struct rt *rt, uint32_t operation,
	struct image_describe_result *result)
{
	return image_describe_await_inline(rt, operation, result);
}

enum status image_describe(struct rt *rt, struct image target,
	struct image_describe_result *result)
{
	uint32_t operation;
	const enum status status = image_describe_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return image_describe_await_inline(rt, operation, result);
}

static const struct rt_method image_notes_method = {
	.interface_id = IMAGE_INTERFACE_ID,
	.method = IMAGE_METHOD_NOTES,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status image_notes_begin(struct rt_call *call, struct rt *rt, struct image target,
	struct image_notes_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &image_notes_method);

	if (status != STATUS_OK)
		return status;
	return image_notes_params_builder_root(rt_call_message(call), params);
}

enum status image_notes_finish(struct rt_call *call, struct image_notes_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return image_notes_results_root(rt_call_results(call), results);
}

static enum status image_notes_decode(struct rt_call *call, const struct image_notes_results_reader *results,
	struct image_notes_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = image_notes_results_get_bytes(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->bytes, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status image_notes(struct rt *rt, struct image target,
	struct image_notes_result *result)
{
	struct rt_call call;
	struct image_notes_params_builder params;
	struct image_notes_results_reader results;
	enum status status;

	status = image_notes_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = image_notes_finish(&call, &results);
	if (status == STATUS_OK)
		status = image_notes_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method process_spawner_create_method = {
	.interface_id = PROCESS_SPAWNER_INTERFACE_ID,
	.method = PROCESS_SPAWNER_METHOD_CREATE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status process_spawner_create_begin(struct rt_call *call, struct rt *rt, struct process_spawner target,
	struct process_spawner_create_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_spawner_create_method);

	if (status != STATUS_OK)
		return status;
	return process_spawner_create_params_builder_root(rt_call_message(call), params);
}

enum status process_spawner_create_finish(struct rt_call *call, struct process_spawner_create_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_spawner_create_results_root(rt_call_results(call), results);
}

static enum status process_spawner_create_encode(struct rt_call *call, const struct process_spawner_create_args *args,
	const struct process_spawner_create_params_builder *params)
{
	enum status status;

	status = process_spawner_create_params_pass_image(call, params, args->image, args->image_transfer);
	if (status != STATUS_OK)
		return status;
	status = process_spawner_create_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	status = process_spawner_create_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status process_spawner_create_decode(struct rt_call *call, const struct process_spawner_create_results_reader *results,
	struct process_spawner_create_result *result)
{
	uint32_t builder_index;
	enum status status;

	status = process_spawner_create_results_get_builder(results, &builder_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, builder_index, PROCESS_BUILDER_INTERFACE_ID,
		&result->builder.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, builder_index);
	return STATUS_OK;
}

enum status process_spawner_create(struct rt *rt, struct process_spawner target,
	const struct process_spawner_create_args *args,
	struct process_spawner_create_result *result)
{
	struct rt_call call;
	struct process_spawner_create_params_builder params;
	struct process_spawner_create_results_reader results;
	enum status status;

	result->builder = (struct process_builder){ 0 };
	status = process_spawner_create_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = process_spawner_create_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = process_spawner_create_finish(&call, &results);
	if (status == STATUS_OK)
		status = process_spawner_create_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->builder = (struct process_builder){ 0 };
	}
	return status;
}

static const struct rt_method process_builder_grant_method = {
	.interface_id = PROCESS_BUILDER_INTERFACE_ID,
	.method = PROCESS_BUILDER_METHOD_GRANT,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status process_builder_grant_begin(struct rt_call *call, struct rt *rt, struct process_builder target,
	struct process_builder_grant_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_builder_grant_method);

	if (status != STATUS_OK)
		return status;
	return process_builder_grant_params_builder_root(rt_call_message(call), params);
}

enum status process_builder_grant_finish(struct rt_call *call, struct process_builder_grant_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_builder_grant_results_root(rt_call_results(call), results);
}

static const struct rt_method process_builder_heap_method = {
	.interface_id = PROCESS_BUILDER_INTERFACE_ID,
	.method = PROCESS_BUILDER_METHOD_HEAP,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status process_builder_heap_begin(struct rt_call *call, struct rt *rt, struct process_builder target,
	struct process_builder_heap_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_builder_heap_method);

	if (status != STATUS_OK)
		return status;
	return process_builder_heap_params_builder_root(rt_call_message(call), params);
}

enum status process_builder_heap_finish(struct rt_call *call, struct process_builder_heap_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_builder_heap_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status process_builder_heap_send_inline(struct rt *rt, struct process_builder target,
	const struct process_builder_heap_args *args,
	uint32_t *operation)
{
	struct process_builder_heap_params_builder params;
	const enum status status =
		rt_plain_open(rt, 1, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	process_builder_heap_params_builder_set_bytes(&params, args->bytes);
	rt_plain_submit(rt, target.id, &process_builder_heap_method, 1, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status process_builder_heap_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status process_builder_heap_send(struct rt *rt, struct process_builder target,
	const struct process_builder_heap_args *args,
	uint32_t *operation)
{
	return process_builder_heap_send_inline(rt, target, args, operation);
}

enum status process_builder_heap_await(struct rt *rt, uint32_t operation)
{
	return process_builder_heap_await_inline(rt, operation);
}

enum status process_builder_heap(struct rt *rt, struct process_builder target,
	const struct process_builder_heap_args *args)
{
	uint32_t operation;
	const enum status status = process_builder_heap_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return process_builder_heap_await_inline(rt, operation);
}

static const struct rt_method process_builder_start_method = {
	.interface_id = PROCESS_BUILDER_INTERFACE_ID,
	.method = PROCESS_BUILDER_METHOD_START,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status process_builder_start_begin(struct rt_call *call, struct rt *rt, struct process_builder target,
	struct process_builder_start_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_builder_start_method);

	if (status != STATUS_OK)
		return status;
	return process_builder_start_params_builder_root(rt_call_message(call), params);
}

enum status process_builder_start_finish(struct rt_call *call, struct process_builder_start_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_builder_start_results_root(rt_call_results(call), results);
}

static enum status process_builder_start_decode(struct rt_call *call, const struct process_builder_start_results_reader *results,
	struct process_builder_start_result *result)
{
	uint32_t process_index;
	enum status status;

	status = process_builder_start_results_get_process(results, &process_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, process_index, PROCESS_HANDLE_INTERFACE_ID,
		&result->process.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, process_index);
	return STATUS_OK;
}

enum status process_builder_start(struct rt *rt, struct process_builder target,
	struct process_builder_start_result *result)
{
	struct rt_call call;
	struct process_builder_start_params_builder params;
	struct process_builder_start_results_reader results;
	enum status status;

	result->process = (struct process_handle){ 0 };
	status = process_builder_start_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = process_builder_start_finish(&call, &results);
	if (status == STATUS_OK)
		status = process_builder_start_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->process = (struct process_handle){ 0 };
	}
	return status;
}

static const struct rt_method process_builder_address_space_method = {
	.interface_id = PROCESS_BUILDER_INTERFACE_ID,
	.method = PROCESS_BUILDER_METHOD_ADDRESS_SPACE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status process_builder_address_space_begin(struct rt_call *call, struct rt *rt, struct process_builder target,
	struct process_builder_address_space_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_builder_address_space_method);

	if (status != STATUS_OK)
		return status;
	return process_builder_address_space_params_builder_root(rt_call_message(call), params);
}

enum status process_builder_address_space_finish(struct rt_call *call, struct process_builder_address_space_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_builder_address_space_results_root(rt_call_results(call), results);
}

static enum status process_builder_address_space_encode(struct rt_call *call, const struct process_builder_address_space_args *args,
	const struct process_builder_address_space_params_builder *params)
{
	enum status status;

	(void)call;
	status = process_builder_address_space_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status process_builder_address_space(struct rt *rt, struct process_builder target,
	const struct process_builder_address_space_args *args)
{
	struct rt_call call;
	struct process_builder_address_space_params_builder params;
	struct process_builder_address_space_results_reader results;
	enum status status;

	status = process_builder_address_space_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = process_builder_address_space_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = process_builder_address_space_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method process_builder_endpoint_method = {
	.interface_id = PROCESS_BUILDER_INTERFACE_ID,
	.method = PROCESS_BUILDER_METHOD_ENDPOINT,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status process_builder_endpoint_begin(struct rt_call *call, struct rt *rt, struct process_builder target,
	struct process_builder_endpoint_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_builder_endpoint_method);

	if (status != STATUS_OK)
		return status;
	return process_builder_endpoint_params_builder_root(rt_call_message(call), params);
}

enum status process_builder_endpoint_finish(struct rt_call *call, struct process_builder_endpoint_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_builder_endpoint_results_root(rt_call_results(call), results);
}

static const struct rt_method process_builder_session_method = {
	.interface_id = PROCESS_BUILDER_INTERFACE_ID,
	.method = PROCESS_BUILDER_METHOD_SESSION,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status process_builder_session_begin(struct rt_call *call, struct rt *rt, struct process_builder target,
	struct process_builder_session_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_builder_session_method);

	if (status != STATUS_OK)
		return status;
	return process_builder_session_params_builder_root(rt_call_message(call), params);
}

enum status process_builder_session_finish(struct rt_call *call, struct process_builder_session_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_builder_session_results_root(rt_call_results(call), results);
}

static enum status process_builder_session_encode(struct rt_call *call, const struct process_builder_session_args *args,
	const struct process_builder_session_params_builder *params)
{
	enum status status;

	status = process_builder_session_params_pass_session(call, params, args->session, args->session_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status process_builder_session(struct rt *rt, struct process_builder target,
	const struct process_builder_session_args *args)
{
	struct rt_call call;
	struct process_builder_session_params_builder params;
	struct process_builder_session_results_reader results;
	enum status status;

	status = process_builder_session_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = process_builder_session_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = process_builder_session_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method process_builder_scoped_endpoint_method = {
	.interface_id = PROCESS_BUILDER_INTERFACE_ID,
	.method = PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status process_builder_scoped_endpoint_begin(struct rt_call *call, struct rt *rt, struct process_builder target,
	struct process_builder_scoped_endpoint_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_builder_scoped_endpoint_method);

	if (status != STATUS_OK)
		return status;
	return process_builder_scoped_endpoint_params_builder_root(rt_call_message(call), params);
}

enum status process_builder_scoped_endpoint_finish(struct rt_call *call, struct process_builder_scoped_endpoint_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_builder_scoped_endpoint_results_root(rt_call_results(call), results);
}

static const struct rt_method process_builder_thread_spawner_method = {
	.interface_id = PROCESS_BUILDER_INTERFACE_ID,
	.method = PROCESS_BUILDER_METHOD_THREAD_SPAWNER,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status process_builder_thread_spawner_begin(struct rt_call *call, struct rt *rt, struct process_builder target,
	struct process_builder_address_space_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_builder_thread_spawner_method);

	if (status != STATUS_OK)
		return status;
	return process_builder_address_space_params_builder_root(rt_call_message(call), params);
}

enum status process_builder_thread_spawner_finish(struct rt_call *call, struct process_builder_address_space_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_builder_address_space_results_root(rt_call_results(call), results);
}

static enum status process_builder_thread_spawner_encode(struct rt_call *call, const struct process_builder_thread_spawner_args *args,
	const struct process_builder_address_space_params_builder *params)
{
	enum status status;

	(void)call;
	status = process_builder_address_space_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status process_builder_thread_spawner(struct rt *rt, struct process_builder target,
	const struct process_builder_thread_spawner_args *args)
{
	struct rt_call call;
	struct process_builder_address_space_params_builder params;
	struct process_builder_address_space_results_reader results;
	enum status status;

	status = process_builder_thread_spawner_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = process_builder_thread_spawner_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = process_builder_thread_spawner_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method process_handle_wait_method = {
	.interface_id = PROCESS_HANDLE_INTERFACE_ID,
	.method = PROCESS_HANDLE_METHOD_WAIT,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status process_handle_wait_begin(struct rt_call *call, struct rt *rt, struct process_handle target,
	struct process_handle_wait_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_handle_wait_method);

	if (status != STATUS_OK)
		return status;
	return process_handle_wait_params_builder_root(rt_call_message(call), params);
}

enum status process_handle_wait_finish(struct rt_call *call, struct process_handle_wait_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_handle_wait_results_root(rt_call_results(call), results);
}

static const struct rt_method process_handle_terminate_method = {
	.interface_id = PROCESS_HANDLE_INTERFACE_ID,
	.method = PROCESS_HANDLE_METHOD_TERMINATE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status process_handle_terminate_begin(struct rt_call *call, struct rt *rt, struct process_handle target,
	struct process_handle_terminate_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_handle_terminate_method);

	if (status != STATUS_OK)
		return status;
	return process_handle_terminate_params_builder_root(rt_call_message(call), params);
}

enum status process_handle_terminate_finish(struct rt_call *call, struct process_handle_terminate_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_handle_terminate_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status process_handle_terminate_send_inline(struct rt *rt, struct process_handle target,
	uint32_t *operation)
{
	struct process_handle_terminate_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &process_handle_terminate_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status process_handle_terminate_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status process_handle_terminate_send(struct rt *rt, struct process_handle target,
	uint32_t *operation)
{
	return process_handle_terminate_send_inline(rt, target, operation);
}

enum status process_handle_terminate_await(struct rt *rt, uint32_t operation)
{
	return process_handle_terminate_await_inline(rt, operation);
}

enum status process_handle_terminate(struct rt *rt, struct process_handle target)
{
	uint32_t operation;
	const enum status status = process_handle_terminate_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return process_handle_terminate_await_inline(rt, operation);
}

static const struct rt_method process_handle_status_method = {
	.interface_id = PROCESS_HANDLE_INTERFACE_ID,
	.method = PROCESS_HANDLE_METHOD_STATUS,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status process_handle_status_begin(struct rt_call *call, struct rt *rt, struct process_handle target,
	struct process_handle_status_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_handle_status_method);

	if (status != STATUS_OK)
		return status;
	return process_handle_status_params_builder_root(rt_call_message(call), params);
}

enum status process_handle_status_finish(struct rt_call *call, struct process_handle_status_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_handle_status_results_root(rt_call_results(call), results);
}

static const struct rt_method process_handle_watch_method = {
	.interface_id = PROCESS_HANDLE_INTERFACE_ID,
	.method = PROCESS_HANDLE_METHOD_WATCH,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status process_handle_watch_begin(struct rt_call *call, struct rt *rt, struct process_handle target,
	struct process_handle_watch_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_handle_watch_method);

	if (status != STATUS_OK)
		return status;
	return process_handle_watch_params_builder_root(rt_call_message(call), params);
}

enum status process_handle_watch_finish(struct rt_call *call, struct process_handle_watch_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_handle_watch_results_root(rt_call_results(call), results);
}

static enum status process_handle_watch_decode(struct rt_call *call, const struct process_handle_watch_results_reader *results,
	struct process_handle_watch_result *result)
{
	uint32_t watch_index;
	enum status status;

	status = process_handle_watch_results_get_watch(results, &watch_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, watch_index, PROCESS_WATCH_INTERFACE_ID,
		&result->watch.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, watch_index);
	return STATUS_OK;
}

enum status process_handle_watch(struct rt *rt, struct process_handle target,
	struct process_handle_watch_result *result)
{
	struct rt_call call;
	struct process_handle_watch_params_builder params;
	struct process_handle_watch_results_reader results;
	enum status status;

	result->watch = (struct process_watch){ 0 };
	status = process_handle_watch_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = process_handle_watch_finish(&call, &results);
	if (status == STATUS_OK)
		status = process_handle_watch_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->watch = (struct process_watch){ 0 };
	}
	return status;
}

static const struct rt_method process_watch_wait_method = {
	.interface_id = PROCESS_WATCH_INTERFACE_ID,
	.method = PROCESS_WATCH_METHOD_WAIT,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status process_watch_wait_begin(struct rt_call *call, struct rt *rt, struct process_watch target,
	struct process_handle_wait_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_watch_wait_method);

	if (status != STATUS_OK)
		return status;
	return process_handle_wait_params_builder_root(rt_call_message(call), params);
}

enum status process_watch_wait_finish(struct rt_call *call, struct process_handle_wait_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_handle_wait_results_root(rt_call_results(call), results);
}

static const struct rt_method process_watch_status_method = {
	.interface_id = PROCESS_WATCH_INTERFACE_ID,
	.method = PROCESS_WATCH_METHOD_STATUS,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status process_watch_status_begin(struct rt_call *call, struct rt *rt, struct process_watch target,
	struct process_handle_status_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &process_watch_status_method);

	if (status != STATUS_OK)
		return status;
	return process_handle_status_params_builder_root(rt_call_message(call), params);
}

enum status process_watch_status_finish(struct rt_call *call, struct process_handle_status_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return process_handle_status_results_root(rt_call_results(call), results);
}

static const struct rt_method thread_end_method = {
	.interface_id = THREAD_INTERFACE_ID,
	.method = THREAD_METHOD_END,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status thread_end_begin(struct rt_call *call, struct rt *rt, struct thread target,
	struct thread_end_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &thread_end_method);

	if (status != STATUS_OK)
		return status;
	return thread_end_params_builder_root(rt_call_message(call), params);
}

enum status thread_end_finish(struct rt_call *call, struct thread_end_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return thread_end_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status thread_end_send_inline(struct rt *rt, struct thread target,
	uint32_t *operation)
{
	struct thread_end_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &thread_end_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status thread_end_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status thread_end_send(struct rt *rt, struct thread target,
	uint32_t *operation)
{
	return thread_end_send_inline(rt, target, operation);
}

enum status thread_end_await(struct rt *rt, uint32_t operation)
{
	return thread_end_await_inline(rt, operation);
}

enum status thread_end(struct rt *rt, struct thread target)
{
	uint32_t operation;
	const enum status status = thread_end_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return thread_end_await_inline(rt, operation);
}

static const struct rt_method thread_startup_done_method = {
	.interface_id = THREAD_INTERFACE_ID,
	.method = THREAD_METHOD_STARTUP_DONE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status thread_startup_done_begin(struct rt_call *call, struct rt *rt, struct thread target,
	struct thread_startup_done_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &thread_startup_done_method);

	if (status != STATUS_OK)
		return status;
	return thread_startup_done_params_builder_root(rt_call_message(call), params);
}

enum status thread_startup_done_finish(struct rt_call *call, struct thread_startup_done_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return thread_startup_done_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status thread_startup_done_send_inline(struct rt *rt, struct thread target,
	uint32_t *operation)
{
	struct thread_startup_done_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &thread_startup_done_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status thread_startup_done_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status thread_startup_done_send(struct rt *rt, struct thread target,
	uint32_t *operation)
{
	return thread_startup_done_send_inline(rt, target, operation);
}

enum status thread_startup_done_await(struct rt *rt, uint32_t operation)
{
	return thread_startup_done_await_inline(rt, operation);
}

enum status thread_startup_done(struct rt *rt, struct thread target)
{
	uint32_t operation;
	const enum status status = thread_startup_done_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return thread_startup_done_await_inline(rt, operation);
}

static const struct rt_method thread_spawner_create_method = {
	.interface_id = THREAD_SPAWNER_INTERFACE_ID,
	.method = THREAD_SPAWNER_METHOD_CREATE,
	.message_words = 5,
	.result_words = 16,
	.result_capabilities = 2,
};

enum status thread_spawner_create_begin(struct rt_call *call, struct rt *rt, struct thread_spawner target,
	struct thread_spawner_create_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &thread_spawner_create_method);

	if (status != STATUS_OK)
		return status;
	return thread_spawner_create_params_builder_root(rt_call_message(call), params);
}

enum status thread_spawner_create_finish(struct rt_call *call, struct thread_spawner_create_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return thread_spawner_create_results_root(rt_call_results(call), results);
}

static enum status thread_spawner_create_encode(struct rt_call *call, const struct thread_spawner_create_args *args,
	const struct thread_spawner_create_params_builder *params)
{
	(void)call;
	thread_spawner_create_params_builder_set_entry(params, args->entry);
	thread_spawner_create_params_builder_set_stack(params, args->stack);
	thread_spawner_create_params_builder_set_argument(params, args->argument);
	thread_spawner_create_params_builder_set_thread_pointer(params, args->thread_pointer);
	return STATUS_OK;
}

static enum status thread_spawner_create_decode(struct rt_call *call, const struct thread_spawner_create_results_reader *results,
	struct thread_spawner_create_result *result)
{
	uint32_t handle_index;
	uint32_t thread_index;
	enum status status;

	status = thread_spawner_create_results_get_handle(results, &handle_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, handle_index, THREAD_HANDLE_INTERFACE_ID,
		&result->handle.id);
	if (status != STATUS_OK)
		return status;
	status = thread_spawner_create_results_get_thread(results, &thread_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, thread_index, THREAD_INTERFACE_ID,
		&result->thread.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, handle_index);
	rt_call_keep(call, thread_index);
	return STATUS_OK;
}

enum status thread_spawner_create(struct rt *rt, struct thread_spawner target,
	const struct thread_spawner_create_args *args,
	struct thread_spawner_create_result *result)
{
	struct rt_call call;
	struct thread_spawner_create_params_builder params;
	struct thread_spawner_create_results_reader results;
	enum status status;

	result->handle = (struct thread_handle){ 0 };
	result->thread = (struct thread){ 0 };
	status = thread_spawner_create_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = thread_spawner_create_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = thread_spawner_create_finish(&call, &results);
	if (status == STATUS_OK)
		status = thread_spawner_create_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->handle = (struct thread_handle){ 0 };
		result->thread = (struct thread){ 0 };
	}
	return status;
}

static const struct rt_method thread_spawner_park_method = {
	.interface_id = THREAD_SPAWNER_INTERFACE_ID,
	.method = THREAD_SPAWNER_METHOD_PARK,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status thread_spawner_park_begin(struct rt_call *call, struct rt *rt, struct thread_spawner target,
	struct thread_spawner_park_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &thread_spawner_park_method);

	if (status != STATUS_OK)
		return status;
	return thread_spawner_park_params_builder_root(rt_call_message(call), params);
}

enum status thread_spawner_park_finish(struct rt_call *call, struct thread_spawner_park_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return thread_spawner_park_results_root(rt_call_results(call), results);
}

static enum status thread_spawner_park_decode(struct rt_call *call, const struct thread_spawner_park_results_reader *results,
	struct thread_spawner_park_result *result)
{
	uint32_t park_index;
	enum status status;

	status = thread_spawner_park_results_get_park(results, &park_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, park_index, PARK_SPACE_INTERFACE_ID,
		&result->park.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, park_index);
	return STATUS_OK;
}

enum status thread_spawner_park(struct rt *rt, struct thread_spawner target,
	struct thread_spawner_park_result *result)
{
	struct rt_call call;
	struct thread_spawner_park_params_builder params;
	struct thread_spawner_park_results_reader results;
	enum status status;

	result->park = (struct park_space){ 0 };
	status = thread_spawner_park_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = thread_spawner_park_finish(&call, &results);
	if (status == STATUS_OK)
		status = thread_spawner_park_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->park = (struct park_space){ 0 };
	}
	return status;
}

static const struct rt_method thread_handle_wait_method = {
	.interface_id = THREAD_HANDLE_INTERFACE_ID,
	.method = THREAD_HANDLE_METHOD_WAIT,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status thread_handle_wait_begin(struct rt_call *call, struct rt *rt, struct thread_handle target,
	struct thread_handle_wait_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &thread_handle_wait_method);

	if (status != STATUS_OK)
		return status;
	return thread_handle_wait_params_builder_root(rt_call_message(call), params);
}

enum status thread_handle_wait_finish(struct rt_call *call, struct thread_handle_wait_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return thread_handle_wait_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status thread_handle_wait_send_inline(struct rt *rt, struct thread_handle target,
	uint32_t *operation)
{
	struct thread_handle_wait_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &thread_handle_wait_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status thread_handle_wait_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status thread_handle_wait_send(struct rt *rt, struct thread_handle target,
	uint32_t *operation)
{
	return thread_handle_wait_send_inline(rt, target, operation);
}

enum status thread_handle_wait_await(struct rt *rt, uint32_t operation)
{
	return thread_handle_wait_await_inline(rt, operation);
}

enum status thread_handle_wait(struct rt *rt, struct thread_handle target)
{
	uint32_t operation;
	const enum status status = thread_handle_wait_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return thread_handle_wait_await_inline(rt, operation);
}

static const struct rt_method thread_handle_status_method = {
	.interface_id = THREAD_HANDLE_INTERFACE_ID,
	.method = THREAD_HANDLE_METHOD_STATUS,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status thread_handle_status_begin(struct rt_call *call, struct rt *rt, struct thread_handle target,
	struct thread_handle_status_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &thread_handle_status_method);

	if (status != STATUS_OK)
		return status;
	return thread_handle_status_params_builder_root(rt_call_message(call), params);
}

enum status thread_handle_status_finish(struct rt_call *call, struct thread_handle_status_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return thread_handle_status_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status thread_handle_status_send_inline(struct rt *rt, struct thread_handle target,
	uint32_t *operation)
{
	struct thread_handle_status_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &thread_handle_status_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status thread_handle_status_await_inline(struct rt *rt, uint32_t operation,
	struct thread_handle_status_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct thread_handle_status_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->ended = thread_handle_status_results_get_ended(&results);
	return STATUS_OK;
}

enum status thread_handle_status_send(struct rt *rt, struct thread_handle target,
	uint32_t *operation)
{
	return thread_handle_status_send_inline(rt, target, operation);
}

enum status thread_handle_status_await(struct rt *rt, uint32_t operation,
	struct thread_handle_status_result *result)
{
	return thread_handle_status_await_inline(rt, operation, result);
}

enum status thread_handle_status(struct rt *rt, struct thread_handle target,
	struct thread_handle_status_result *result)
{
	uint32_t operation;
	const enum status status = thread_handle_status_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return thread_handle_status_await_inline(rt, operation, result);
}
