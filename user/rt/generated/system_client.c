/*
 * Typed calls.
 *
 * Generated from system.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/system_client.h"
#include "user/rt/plain.h"

static const struct rt_method timer_now_method = {
	.interface_id = TIMER_INTERFACE_ID,
	.method = TIMER_METHOD_NOW,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status timer_now_begin(struct rt_call *call, struct rt *rt, struct timer target,
	struct timer_now_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &timer_now_method);

	if (status != STATUS_OK)
		return status;
	return timer_now_params_builder_root(rt_call_message(call), params);
}

enum status timer_now_finish(struct rt_call *call, struct timer_now_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return timer_now_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status timer_now_send_inline(struct rt *rt, struct timer target,
	uint32_t *operation)
{
	struct timer_now_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &timer_now_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status timer_now_await_inline(struct rt *rt, uint32_t operation,
	struct timer_now_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct timer_now_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->time_ns = timer_now_results_get_time_ns(&results);
	return STATUS_OK;
}

enum status timer_now_send(struct rt *rt, struct timer target,
	uint32_t *operation)
{
	return timer_now_send_inline(rt, target, operation);
}

enum status timer_now_await(struct rt *rt, uint32_t operation,
	struct timer_now_result *result)
{
	return timer_now_await_inline(rt, operation, result);
}

enum status timer_now(struct rt *rt, struct timer target,
	struct timer_now_result *result)
{
	uint32_t operation;
	const enum status status = timer_now_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return timer_now_await_inline(rt, operation, result);
}

static const struct rt_method timer_sleep_method = {
	.interface_id = TIMER_INTERFACE_ID,
	.method = TIMER_METHOD_SLEEP,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status timer_sleep_begin(struct rt_call *call, struct rt *rt, struct timer target,
	struct timer_sleep_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &timer_sleep_method);

	if (status != STATUS_OK)
		return status;
	return timer_sleep_params_builder_root(rt_call_message(call), params);
}

enum status timer_sleep_finish(struct rt_call *call, struct timer_sleep_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return timer_sleep_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status timer_sleep_send_inline(struct rt *rt, struct timer target,
	const struct timer_sleep_args *args,
	uint32_t *operation)
{
	struct timer_sleep_params_builder params;
	const enum status status =
		rt_plain_open(rt, 1, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	timer_sleep_params_builder_set_until_ns(&params, args->until_ns);
	rt_plain_submit(rt, target.id, &timer_sleep_method, 1, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status timer_sleep_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status timer_sleep_send(struct rt *rt, struct timer target,
	const struct timer_sleep_args *args,
	uint32_t *operation)
{
	return timer_sleep_send_inline(rt, target, args, operation);
}

enum status timer_sleep_await(struct rt *rt, uint32_t operation)
{
	return timer_sleep_await_inline(rt, operation);
}

enum status timer_sleep(struct rt *rt, struct timer target,
	const struct timer_sleep_args *args)
{
	uint32_t operation;
	const enum status status = timer_sleep_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return timer_sleep_await_inline(rt, operation);
}

static const struct rt_method entropy_fill_method = {
	.interface_id = ENTROPY_INTERFACE_ID,
	.method = ENTROPY_METHOD_FILL,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status entropy_fill_begin(struct rt_call *call, struct rt *rt, struct entropy target,
	struct entropy_fill_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &entropy_fill_method);

	if (status != STATUS_OK)
		return status;
	return entropy_fill_params_builder_root(rt_call_message(call), params);
}

enum status entropy_fill_finish(struct rt_call *call, struct entropy_fill_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return entropy_fill_results_root(rt_call_results(call), results);
}

static enum status entropy_fill_encode(struct rt_call *call, const struct entropy_fill_args *args,
	const struct entropy_fill_params_builder *params)
{
	(void)call;
	entropy_fill_params_builder_set_length(params, args->length);
	return STATUS_OK;
}

static enum status entropy_fill_decode(struct rt_call *call, const struct entropy_fill_results_reader *results,
	struct entropy_fill_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = entropy_fill_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status entropy_fill(struct rt *rt, struct entropy target,
	const struct entropy_fill_args *args,
	struct entropy_fill_result *result)
{
	struct rt_call call;
	struct entropy_fill_params_builder params;
	struct entropy_fill_results_reader results;
	enum status status;

	status = entropy_fill_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = entropy_fill_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = entropy_fill_finish(&call, &results);
	if (status == STATUS_OK)
		status = entropy_fill_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method entropy_pool_add_method = {
	.interface_id = ENTROPY_POOL_INTERFACE_ID,
	.method = ENTROPY_POOL_METHOD_ADD,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status entropy_pool_add_begin(struct rt_call *call, struct rt *rt, struct entropy_pool target,
	struct entropy_pool_add_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &entropy_pool_add_method);

	if (status != STATUS_OK)
		return status;
	return entropy_pool_add_params_builder_root(rt_call_message(call), params);
}

enum status entropy_pool_add_finish(struct rt_call *call, struct entropy_pool_add_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return entropy_pool_add_results_root(rt_call_results(call), results);
}

static enum status entropy_pool_add_encode(struct rt_call *call, const struct entropy_pool_add_args *args,
	const struct entropy_pool_add_params_builder *params)
{
	enum status status;

	(void)call;
	status = entropy_pool_add_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status entropy_pool_add(struct rt *rt, struct entropy_pool target,
	const struct entropy_pool_add_args *args)
{
	struct rt_call call;
	struct entropy_pool_add_params_builder params;
	struct entropy_pool_add_results_reader results;
	enum status status;

	status = entropy_pool_add_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = entropy_pool_add_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = entropy_pool_add_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method system_info_describe_method = {
	.interface_id = SYSTEM_INFO_INTERFACE_ID,
	.method = SYSTEM_INFO_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status system_info_describe_begin(struct rt_call *call, struct rt *rt, struct system_info target,
	struct system_info_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &system_info_describe_method);

	if (status != STATUS_OK)
		return status;
	return system_info_describe_params_builder_root(rt_call_message(call), params);
}

enum status system_info_describe_finish(struct rt_call *call, struct system_info_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return system_info_describe_results_root(rt_call_results(call), results);
}

static enum status system_info_describe_decode(struct rt_call *call, const struct system_info_describe_results_reader *results,
	struct system_info_describe_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	status = system_info_describe_results_get_version(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->version, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->frames_total = system_info_describe_results_get_frames_total(results);
	result->frames_free = system_info_describe_results_get_frames_free(results);
	result->page_bytes = system_info_describe_results_get_page_bytes(results);
	result->cpus = system_info_describe_results_get_cpus(results);
	result->clock_hz = system_info_describe_results_get_clock_hz(results);
	result->processes = system_info_describe_results_get_processes(results);
	result->threads = system_info_describe_results_get_threads(results);
	result->uptime_ns = system_info_describe_results_get_uptime_ns(results);
	status = system_info_describe_results_get_features(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->features, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status system_info_describe(struct rt *rt, struct system_info target,
	struct system_info_describe_result *result)
{
	struct rt_call call;
	struct system_info_describe_params_builder params;
	struct system_info_describe_results_reader results;
	enum status status;

	status = system_info_describe_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = system_info_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = system_info_describe_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method system_info_counters_method = {
	.interface_id = SYSTEM_INFO_INTERFACE_ID,
	.method = SYSTEM_INFO_METHOD_COUNTERS,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status system_info_counters_begin(struct rt_call *call, struct rt *rt, struct system_info target,
	struct system_info_counters_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &system_info_counters_method);

	if (status != STATUS_OK)
		return status;
	return system_info_counters_params_builder_root(rt_call_message(call), params);
}

enum status system_info_counters_finish(struct rt_call *call, struct system_info_counters_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return system_info_counters_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status system_info_counters_send_inline(struct rt *rt, struct system_info target,
	uint32_t *operation)
{
	struct system_info_counters_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &system_info_counters_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status system_info_counters_await_inline(struct rt *rt, uint32_t operation,
	struct system_info_counters_result *result)
{
	uint64_t spare[6];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 6, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct system_info_counters_results_reader results = {
		.raw = {.words = data, .data_bits = 6 * 64}};

	result->entries = system_info_counters_results_get_entries(&results);
	result->space_loads = system_info_counters_results_get_space_loads(&results);
	result->page_flushes = system_info_counters_results_get_page_flushes(&results);
	result->allocations = system_info_counters_results_get_allocations(&results);
	result->picks = system_info_counters_results_get_picks(&results);
	result->hand_overs = system_info_counters_results_get_hand_overs(&results);
	return STATUS_OK;
}

enum status system_info_counters_send(struct rt *rt, struct system_info target,
	uint32_t *operation)
{
	return system_info_counters_send_inline(rt, target, operation);
}

enum status system_info_counters_await(struct rt *rt, uint32_t operation,
	struct system_info_counters_result *result)
{
	return system_info_counters_await_inline(rt, operation, result);
}

enum status system_info_counters(struct rt *rt, struct system_info target,
	struct system_info_counters_result *result)
{
	uint32_t operation;
	const enum status status = system_info_counters_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return system_info_counters_await_inline(rt, operation, result);
}

static const struct rt_method boot_package_size_method = {
	.interface_id = BOOT_PACKAGE_INTERFACE_ID,
	.method = BOOT_PACKAGE_METHOD_SIZE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status boot_package_size_begin(struct rt_call *call, struct rt *rt, struct boot_package target,
	struct boot_package_size_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &boot_package_size_method);

	if (status != STATUS_OK)
		return status;
	return boot_package_size_params_builder_root(rt_call_message(call), params);
}

enum status boot_package_size_finish(struct rt_call *call, struct boot_package_size_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return boot_package_size_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status boot_package_size_send_inline(struct rt *rt, struct boot_package target,
	uint32_t *operation)
{
	struct boot_package_size_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &boot_package_size_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status boot_package_size_await_inline(struct rt *rt, uint32_t operation,
	struct boot_package_size_result *result)
{
	uint64_t spare[3];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 3, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct boot_package_size_results_reader results = {
		.raw = {.words = data, .data_bits = 3 * 64}};

	result->manifest_bytes = boot_package_size_results_get_manifest_bytes(&results);
	result->schema_bytes = boot_package_size_results_get_schema_bytes(&results);
	result->programs = boot_package_size_results_get_programs(&results);
	return STATUS_OK;
}

enum status boot_package_size_send(struct rt *rt, struct boot_package target,
	uint32_t *operation)
{
	return boot_package_size_send_inline(rt, target, operation);
}

enum status boot_package_size_await(struct rt *rt, uint32_t operation,
	struct boot_package_size_result *result)
{
	return boot_package_size_await_inline(rt, operation, result);
}

enum status boot_package_size(struct rt *rt, struct boot_package target,
	struct boot_package_size_result *result)
{
	uint32_t operation;
	const enum status status = boot_package_size_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return boot_package_size_await_inline(rt, operation, result);
}

static const struct rt_method boot_package_read_manifest_method = {
	.interface_id = BOOT_PACKAGE_INTERFACE_ID,
	.method = BOOT_PACKAGE_METHOD_READ_MANIFEST,
	.message_words = 3,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status boot_package_read_manifest_begin(struct rt_call *call, struct rt *rt, struct boot_package target,
	struct boot_package_read_manifest_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &boot_package_read_manifest_method);

	if (status != STATUS_OK)
		return status;
	return boot_package_read_manifest_params_builder_root(rt_call_message(call), params);
}

enum status boot_package_read_manifest_finish(struct rt_call *call, struct boot_package_read_manifest_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return boot_package_read_manifest_results_root(rt_call_results(call), results);
}

static enum status boot_package_read_manifest_encode(struct rt_call *call, const struct boot_package_read_manifest_args *args,
	const struct boot_package_read_manifest_params_builder *params)
{
	(void)call;
	boot_package_read_manifest_params_builder_set_offset(params, args->offset);
	boot_package_read_manifest_params_builder_set_length(params, args->length);
	return STATUS_OK;
}

static enum status boot_package_read_manifest_decode(struct rt_call *call, const struct boot_package_read_manifest_results_reader *results,
	struct boot_package_read_manifest_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = boot_package_read_manifest_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status boot_package_read_manifest(struct rt *rt, struct boot_package target,
	const struct boot_package_read_manifest_args *args,
	struct boot_package_read_manifest_result *result)
{
	struct rt_call call;
	struct boot_package_read_manifest_params_builder params;
	struct boot_package_read_manifest_results_reader results;
	enum status status;

	status = boot_package_read_manifest_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = boot_package_read_manifest_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = boot_package_read_manifest_finish(&call, &results);
	if (status == STATUS_OK)
		status = boot_package_read_manifest_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method boot_package_read_schema_method = {
	.interface_id = BOOT_PACKAGE_INTERFACE_ID,
	.method = BOOT_PACKAGE_METHOD_READ_SCHEMA,
	.message_words = 3,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status boot_package_read_schema_begin(struct rt_call *call, struct rt *rt, struct boot_package target,
	struct boot_package_read_manifest_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &boot_package_read_schema_method);

	if (status != STATUS_OK)
		return status;
	return boot_package_read_manifest_params_builder_root(rt_call_message(call), params);
}

enum status boot_package_read_schema_finish(struct rt_call *call, struct boot_package_read_manifest_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return boot_package_read_manifest_results_root(rt_call_results(call), results);
}

static enum status boot_package_read_schema_encode(struct rt_call *call, const struct boot_package_read_schema_args *args,
	const struct boot_package_read_manifest_params_builder *params)
{
	(void)call;
	boot_package_read_manifest_params_builder_set_offset(params, args->offset);
	boot_package_read_manifest_params_builder_set_length(params, args->length);
	return STATUS_OK;
}

static enum status boot_package_read_schema_decode(struct rt_call *call, const struct boot_package_read_manifest_results_reader *results,
	struct boot_package_read_schema_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = boot_package_read_manifest_results_get_data(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->data, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status boot_package_read_schema(struct rt *rt, struct boot_package target,
	const struct boot_package_read_schema_args *args,
	struct boot_package_read_schema_result *result)
{
	struct rt_call call;
	struct boot_package_read_manifest_params_builder params;
	struct boot_package_read_manifest_results_reader results;
	enum status status;

	status = boot_package_read_schema_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = boot_package_read_schema_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = boot_package_read_schema_finish(&call, &results);
	if (status == STATUS_OK)
		status = boot_package_read_schema_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method boot_package_program_method = {
	.interface_id = BOOT_PACKAGE_INTERFACE_ID,
	.method = BOOT_PACKAGE_METHOD_PROGRAM,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 1,
};

enum status boot_package_program_begin(struct rt_call *call, struct rt *rt, struct boot_package target,
	struct boot_package_program_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &boot_package_program_method);

	if (status != STATUS_OK)
		return status;
	return boot_package_program_params_builder_root(rt_call_message(call), params);
}

enum status boot_package_program_finish(struct rt_call *call, struct boot_package_program_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return boot_package_program_results_root(rt_call_results(call), results);
}

static enum status boot_package_program_encode(struct rt_call *call, const struct boot_package_program_args *args,
	const struct boot_package_program_params_builder *params)
{
	(void)call;
	boot_package_program_params_builder_set_index(params, args->index);
	return STATUS_OK;
}

static enum status boot_package_program_decode(struct rt_call *call, const struct boot_package_program_results_reader *results,
	struct boot_package_program_result *result)
{
	uint32_t object_index;
	struct capnp_text text;
	enum status status;

	status = boot_package_program_results_get_name(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->name, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->bytes = boot_package_program_results_get_bytes(results);
	status = boot_package_program_results_get_object(results, &object_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, object_index, MEMORY_OBJECT_INTERFACE_ID,
		&result->object.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, object_index);
	return STATUS_OK;
}

enum status boot_package_program(struct rt *rt, struct boot_package target,
	const struct boot_package_program_args *args,
	struct boot_package_program_result *result)
{
	struct rt_call call;
	struct boot_package_program_params_builder params;
	struct boot_package_program_results_reader results;
	enum status status;

	result->object = (struct memory_object){ 0 };
	status = boot_package_program_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = boot_package_program_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = boot_package_program_finish(&call, &results);
	if (status == STATUS_OK)
		status = boot_package_program_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->object = (struct memory_object){ 0 };
	}
	return status;
}
