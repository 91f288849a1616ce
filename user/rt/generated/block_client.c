/*
 * Typed calls.
 *
 * Generated from block.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/block_client.h"
#include "user/rt/plain.h"

static const struct rt_method block_device_describe_method = {
	.interface_id = BLOCK_DEVICE_INTERFACE_ID,
	.method = BLOCK_DEVICE_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status block_device_describe_begin(struct rt_call *call, struct rt *rt, struct block_device target,
	struct block_device_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &block_device_describe_method);

	if (status != STATUS_OK)
		return status;
	return block_device_describe_params_builder_root(rt_call_message(call), params);
}

enum status block_device_describe_finish(struct rt_call *call, struct block_device_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return block_device_describe_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status block_device_describe_send_inline(struct rt *rt, struct block_device target,
	uint32_t *operation)
{
	struct block_device_describe_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &block_device_describe_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status block_device_describe_await_inline(struct rt *rt, uint32_t operation,
	struct block_device_describe_result *result)
{
	uint64_t spare[3];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 3, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct block_device_describe_results_reader results = {
		.raw = {.words = data, .data_bits = 3 * 64}};

	result->block_bytes = block_device_describe_results_get_block_bytes(&results);
	result->physical_bytes = block_device_describe_results_get_physical_bytes(&results);
	result->blocks = block_device_describe_results_get_blocks(&results);
	result->volatile_cache = block_device_describe_results_get_volatile_cache(&results);
	result->read_only = block_device_describe_results_get_read_only(&results);
	return STATUS_OK;
}

enum status block_device_describe_send(struct rt *rt, struct block_device target,
	uint32_t *operation)
{
	return block_device_describe_send_inline(rt, target, operation);
}

enum status block_device_describe_await(struct rt *rt, uint32_t operation,
	struct block_device_describe_result *result)
{
	return block_device_describe_await_inline(rt, operation, result);
}

enum status block_device_describe(struct rt *rt, struct block_device target,
	struct block_device_describe_result *result)
{
	uint32_t operation;
	const enum status status = block_device_describe_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return block_device_describe_await_inline(rt, operation, result);
}

static const struct rt_method block_device_attach_method = {
	.interface_id = BLOCK_DEVICE_INTERFACE_ID,
	.method = BLOCK_DEVICE_METHOD_ATTACH,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status block_device_attach_begin(struct rt_call *call, struct rt *rt, struct block_device target,
	struct block_device_attach_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &block_device_attach_method);

	if (status != STATUS_OK)
		return status;
	return block_device_attach_params_builder_root(rt_call_message(call), params);
}

enum status block_device_attach_finish(struct rt_call *call, struct block_device_attach_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return block_device_attach_results_root(rt_call_results(call), results);
}

static enum status block_device_attach_encode(struct rt_call *call, const struct block_device_attach_args *args,
	const struct block_device_attach_params_builder *params)
{
	enum status status;

	status = block_device_attach_params_pass_view(call, params, args->view, args->view_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status block_device_attach_decode(struct rt_call *call, const struct block_device_attach_results_reader *results,
	struct block_device_attach_result *result)
{
	uint32_t queue_index;
	enum status status;

	status = block_device_attach_results_get_queue(results, &queue_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, queue_index, BLOCK_QUEUE_INTERFACE_ID,
		&result->queue.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, queue_index);
	return STATUS_OK;
}

enum status block_device_attach(struct rt *rt, struct block_device target,
	const struct block_device_attach_args *args,
	struct block_device_attach_result *result)
{
	struct rt_call call;
	struct block_device_attach_params_builder params;
	struct block_device_attach_results_reader results;
	enum status status;

	result->queue = (struct block_queue){ 0 };
	status = block_device_attach_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = block_device_attach_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = block_device_attach_finish(&call, &results);
	if (status == STATUS_OK)
		status = block_device_attach_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->queue = (struct block_queue){ 0 };
	}
	return status;
}

static const struct rt_method block_queue_read_method = {
	.interface_id = BLOCK_QUEUE_INTERFACE_ID,
	.method = BLOCK_QUEUE_METHOD_READ,
	.message_words = 4,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status block_queue_read_begin(struct rt_call *call, struct rt *rt, struct block_queue target,
	struct block_queue_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &block_queue_read_method);

	if (status != STATUS_OK)
		return status;
	return block_queue_read_params_builder_root(rt_call_message(call), params);
}

enum status block_queue_read_finish(struct rt_call *call, struct block_queue_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return block_queue_read_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status block_queue_read_send_inline(struct rt *rt, struct block_queue target,
	const struct block_queue_read_args *args,
	uint32_t *operation)
{
	struct block_queue_read_params_builder params;
	const enum status status =
		rt_plain_open(rt, 3, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	__builtin_memset(params.raw.words + 1, 0, 24);
	block_queue_read_params_builder_set_block(&params, args->block);
	block_queue_read_params_builder_set_count(&params, args->count);
	block_queue_read_params_builder_set_offset(&params, args->offset);
	rt_plain_submit(rt, target.id, &block_queue_read_method, 3, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status block_queue_read_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status block_queue_read_send(struct rt *rt, struct block_queue target,
	const struct block_queue_read_args *args,
	uint32_t *operation)
{
	return block_queue_read_send_inline(rt, target, args, operation);
}

enum status block_queue_read_await(struct rt *rt, uint32_t operation)
{
	return block_queue_read_await_inline(rt, operation);
}

enum status block_queue_read(struct rt *rt, struct block_queue target,
	const struct block_queue_read_args *args)
{
	uint32_t operation;
	const enum status status = block_queue_read_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return block_queue_read_await_inline(rt, operation);
}

static const struct rt_method block_queue_write_method = {
	.interface_id = BLOCK_QUEUE_INTERFACE_ID,
	.method = BLOCK_QUEUE_METHOD_WRITE,
	.message_words = 4,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status block_queue_write_begin(struct rt_call *call, struct rt *rt, struct block_queue target,
	struct block_queue_write_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &block_queue_write_method);

	if (status != STATUS_OK)
		return status;
	return block_queue_write_params_builder_root(rt_call_message(call), params);
}

enum status block_queue_write_finish(struct rt_call *call, struct block_queue_write_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return block_queue_write_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status block_queue_write_send_inline(struct rt *rt, struct block_queue target,
	const struct block_queue_write_args *args,
	uint32_t *operation)
{
	struct block_queue_write_params_builder params;
	const enum status status =
		rt_plain_open(rt, 3, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	__builtin_memset(params.raw.words + 1, 0, 24);
	block_queue_write_params_builder_set_block(&params, args->block);
	block_queue_write_params_builder_set_count(&params, args->count);
	block_queue_write_params_builder_set_offset(&params, args->offset);
	rt_plain_submit(rt, target.id, &block_queue_write_method, 3, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status block_queue_write_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status block_queue_write_send(struct rt *rt, struct block_queue target,
	const struct block_queue_write_args *args,
	uint32_t *operation)
{
	return block_queue_write_send_inline(rt, target, args, operation);
}

enum status block_queue_write_await(struct rt *rt, uint32_t operation)
{
	return block_queue_write_await_inline(rt, operation);
}

enum status block_queue_write(struct rt *rt, struct block_queue target,
	const struct block_queue_write_args *args)
{
	uint32_t operation;
	const enum status status = block_queue_write_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return block_queue_write_await_inline(rt, operation);
}

static const struct rt_method block_queue_flush_method = {
	.interface_id = BLOCK_QUEUE_INTERFACE_ID,
	.method = BLOCK_QUEUE_METHOD_FLUSH,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status block_queue_flush_begin(struct rt_call *call, struct rt *rt, struct block_queue target,
	struct block_queue_flush_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &block_queue_flush_method);

	if (status != STATUS_OK)
		return status;
	return block_queue_flush_params_builder_root(rt_call_message(call), params);
}

enum status block_queue_flush_finish(struct rt_call *call, struct block_queue_flush_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return block_queue_flush_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status block_queue_flush_send_inline(struct rt *rt, struct block_queue target,
	uint32_t *operation)
{
	struct block_queue_flush_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &block_queue_flush_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status block_queue_flush_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status block_queue_flush_send(struct rt *rt, struct block_queue target,
	uint32_t *operation)
{
	return block_queue_flush_send_inline(rt, target, operation);
}

enum status block_queue_flush_await(struct rt *rt, uint32_t operation)
{
	return block_queue_flush_await_inline(rt, operation);
}

enum status block_queue_flush(struct rt *rt, struct block_queue target)
{
	uint32_t operation;
	const enum status status = block_queue_flush_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return block_queue_flush_await_inline(rt, operation);
}
