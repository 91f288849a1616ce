/*
 * Typed calls.
 *
 * Generated from device.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/device_client.h"
#include "user/rt/plain.h"

static const struct rt_method device_manager_list_method = {
	.interface_id = DEVICE_MANAGER_INTERFACE_ID,
	.method = DEVICE_MANAGER_METHOD_LIST,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status device_manager_list_begin(struct rt_call *call, struct rt *rt, struct device_manager target,
	struct device_manager_list_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_manager_list_method);

	if (status != STATUS_OK)
		return status;
	return device_manager_list_params_builder_root(rt_call_message(call), params);
}

enum status device_manager_list_finish(struct rt_call *call, struct device_manager_list_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_manager_list_results_root(rt_call_results(call), results);
}

static const struct rt_method device_manager_claim_method = {
	.interface_id = DEVICE_MANAGER_INTERFACE_ID,
	.method = DEVICE_MANAGER_METHOD_CLAIM,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status device_manager_claim_begin(struct rt_call *call, struct rt *rt, struct device_manager target,
	struct device_manager_claim_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_manager_claim_method);

	if (status != STATUS_OK)
		return status;
	return device_manager_claim_params_builder_root(rt_call_message(call), params);
}

enum status device_manager_claim_finish(struct rt_call *call, struct device_manager_claim_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_manager_claim_results_root(rt_call_results(call), results);
}

static enum status device_manager_claim_encode(struct rt_call *call, const struct device_manager_claim_args *args,
	const struct device_manager_claim_params_builder *params)
{
	enum status status;

	device_manager_claim_params_builder_set_index(params, args->index);
	status = device_manager_claim_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status device_manager_claim_decode(struct rt_call *call, const struct device_manager_claim_results_reader *results,
	struct device_manager_claim_result *result)
{
	uint32_t device_index;
	enum status status;

	status = device_manager_claim_results_get_device(results, &device_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, device_index, DEVICE_INTERFACE_ID,
		&result->device.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, device_index);
	return STATUS_OK;
}

enum status device_manager_claim(struct rt *rt, struct device_manager target,
	const struct device_manager_claim_args *args,
	struct device_manager_claim_result *result)
{
	struct rt_call call;
	struct device_manager_claim_params_builder params;
	struct device_manager_claim_results_reader results;
	enum status status;

	result->device = (struct device){ 0 };
	status = device_manager_claim_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = device_manager_claim_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = device_manager_claim_finish(&call, &results);
	if (status == STATUS_OK)
		status = device_manager_claim_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->device = (struct device){ 0 };
	}
	return status;
}

static const struct rt_method device_list_list_method = {
	.interface_id = DEVICE_LIST_INTERFACE_ID,
	.method = DEVICE_LIST_METHOD_LIST,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status device_list_list_begin(struct rt_call *call, struct rt *rt, struct device_list target,
	struct device_manager_list_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_list_list_method);

	if (status != STATUS_OK)
		return status;
	return device_manager_list_params_builder_root(rt_call_message(call), params);
}

enum status device_list_list_finish(struct rt_call *call, struct device_manager_list_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_manager_list_results_root(rt_call_results(call), results);
}

static const struct rt_method device_describe_method = {
	.interface_id = DEVICE_INTERFACE_ID,
	.method = DEVICE_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status device_describe_begin(struct rt_call *call, struct rt *rt, struct device target,
	struct device_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_describe_method);

	if (status != STATUS_OK)
		return status;
	return device_describe_params_builder_root(rt_call_message(call), params);
}

enum status device_describe_finish(struct rt_call *call, struct device_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_describe_results_root(rt_call_results(call), results);
}

static const struct rt_method device_config_read_method = {
	.interface_id = DEVICE_INTERFACE_ID,
	.method = DEVICE_METHOD_CONFIG_READ,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status device_config_read_begin(struct rt_call *call, struct rt *rt, struct device target,
	struct device_config_read_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_config_read_method);

	if (status != STATUS_OK)
		return status;
	return device_config_read_params_builder_root(rt_call_message(call), params);
}

enum status device_config_read_finish(struct rt_call *call, struct device_config_read_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_config_read_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status device_config_read_send_inline(struct rt *rt, struct device target,
	const struct device_config_read_args *args,
	uint32_t *operation)
{
	struct device_config_read_params_builder params;
	const enum status status =
		rt_plain_open(rt, 1, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	__builtin_memset(params.raw.words + 1, 0, 8);
	device_config_read_params_builder_set_offset(&params, args->offset);
	device_config_read_params_builder_set_bytes(&params, args->bytes);
	rt_plain_submit(rt, target.id, &device_config_read_method, 1, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status device_config_read_await_inline(struct rt *rt, uint32_t operation,
	struct device_config_read_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct device_config_read_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->value = device_config_read_results_get_value(&results);
	return STATUS_OK;
}

enum status device_config_read_send(struct rt *rt, struct device target,
	const struct device_config_read_args *args,
	uint32_t *operation)
{
	return device_config_read_send_inline(rt, target, args, operation);
}

enum status device_config_read_await(struct rt *rt, uint32_t operation,
	struct device_config_read_result *result)
{
	return device_config_read_await_inline(rt, operation, result);
}

enum status device_config_read(struct rt *rt, struct device target,
	const struct device_config_read_args *args,
	struct device_config_read_result *result)
{
	uint32_t operation;
	const enum status status = device_config_read_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return device_config_read_await_inline(rt, operation, result);
}

static const struct rt_method device_memory_method = {
	.interface_id = DEVICE_INTERFACE_ID,
	.method = DEVICE_METHOD_MEMORY,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status device_memory_begin(struct rt_call *call, struct rt *rt, struct device target,
	struct device_memory_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_memory_method);

	if (status != STATUS_OK)
		return status;
	return device_memory_params_builder_root(rt_call_message(call), params);
}

enum status device_memory_finish(struct rt_call *call, struct device_memory_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_memory_results_root(rt_call_results(call), results);
}

static enum status device_memory_encode(struct rt_call *call, const struct device_memory_args *args,
	const struct device_memory_params_builder *params)
{
	(void)call;
	device_memory_params_builder_set_bar(params, args->bar);
	device_memory_params_builder_set_first_page(params, args->first_page);
	device_memory_params_builder_set_pages(params, args->pages);
	return STATUS_OK;
}

static enum status device_memory_decode(struct rt_call *call, const struct device_memory_results_reader *results,
	struct device_memory_result *result)
{
	uint32_t mmio_index;
	enum status status;

	status = device_memory_results_get_mmio(results, &mmio_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, mmio_index, DEVICE_MMIO_INTERFACE_ID,
		&result->mmio.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, mmio_index);
	return STATUS_OK;
}

enum status device_memory(struct rt *rt, struct device target,
	const struct device_memory_args *args,
	struct device_memory_result *result)
{
	struct rt_call call;
	struct device_memory_params_builder params;
	struct device_memory_results_reader results;
	enum status status;

	result->mmio = (struct device_mmio){ 0 };
	status = device_memory_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = device_memory_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = device_memory_finish(&call, &results);
	if (status == STATUS_OK)
		status = device_memory_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->mmio = (struct device_mmio){ 0 };
	}
	return status;
}

static const struct rt_method device_interrupt_method = {
	.interface_id = DEVICE_INTERFACE_ID,
	.method = DEVICE_METHOD_INTERRUPT,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status device_interrupt_begin(struct rt_call *call, struct rt *rt, struct device target,
	struct device_interrupt_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_interrupt_method);

	if (status != STATUS_OK)
		return status;
	return device_interrupt_params_builder_root(rt_call_message(call), params);
}

enum status device_interrupt_finish(struct rt_call *call, struct device_interrupt_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_interrupt_results_root(rt_call_results(call), results);
}

static enum status device_interrupt_encode(struct rt_call *call, const struct device_interrupt_args *args,
	const struct device_interrupt_params_builder *params)
{
	(void)call;
	device_interrupt_params_builder_set_index(params, args->index);
	return STATUS_OK;
}

static enum status device_interrupt_decode(struct rt_call *call, const struct device_interrupt_results_reader *results,
	struct device_interrupt_result *result)
{
	uint32_t interrupt_index;
	enum status status;

	status = device_interrupt_results_get_interrupt(results, &interrupt_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, interrupt_index, INTERRUPT_INTERFACE_ID,
		&result->interrupt.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, interrupt_index);
	return STATUS_OK;
}

enum status device_interrupt(struct rt *rt, struct device target,
	const struct device_interrupt_args *args,
	struct device_interrupt_result *result)
{
	struct rt_call call;
	struct device_interrupt_params_builder params;
	struct device_interrupt_results_reader results;
	enum status status;

	result->interrupt = (struct interrupt){ 0 };
	status = device_interrupt_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = device_interrupt_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = device_interrupt_finish(&call, &results);
	if (status == STATUS_OK)
		status = device_interrupt_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->interrupt = (struct interrupt){ 0 };
	}
	return status;
}

static const struct rt_method device_pool_method = {
	.interface_id = DEVICE_INTERFACE_ID,
	.method = DEVICE_METHOD_POOL,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status device_pool_begin(struct rt_call *call, struct rt *rt, struct device target,
	struct device_pool_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_pool_method);

	if (status != STATUS_OK)
		return status;
	return device_pool_params_builder_root(rt_call_message(call), params);
}

enum status device_pool_finish(struct rt_call *call, struct device_pool_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_pool_results_root(rt_call_results(call), results);
}

static enum status device_pool_encode(struct rt_call *call, const struct device_pool_args *args,
	const struct device_pool_params_builder *params)
{
	(void)call;
	device_pool_params_builder_set_pages(params, args->pages);
	return STATUS_OK;
}

static enum status device_pool_decode(struct rt_call *call, const struct device_pool_results_reader *results,
	struct device_pool_result *result)
{
	uint32_t pool_index;
	enum status status;

	status = device_pool_results_get_pool(results, &pool_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, pool_index, DMA_POOL_INTERFACE_ID,
		&result->pool.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, pool_index);
	return STATUS_OK;
}

enum status device_pool(struct rt *rt, struct device target,
	const struct device_pool_args *args,
	struct device_pool_result *result)
{
	struct rt_call call;
	struct device_pool_params_builder params;
	struct device_pool_results_reader results;
	enum status status;

	result->pool = (struct dma_pool){ 0 };
	status = device_pool_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = device_pool_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = device_pool_finish(&call, &results);
	if (status == STATUS_OK)
		status = device_pool_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->pool = (struct dma_pool){ 0 };
	}
	return status;
}

static const struct rt_method device_reset_method = {
	.interface_id = DEVICE_INTERFACE_ID,
	.method = DEVICE_METHOD_RESET,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status device_reset_begin(struct rt_call *call, struct rt *rt, struct device target,
	struct device_reset_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_reset_method);

	if (status != STATUS_OK)
		return status;
	return device_reset_params_builder_root(rt_call_message(call), params);
}

enum status device_reset_finish(struct rt_call *call, struct device_reset_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_reset_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status device_reset_send_inline(struct rt *rt, struct device target,
	uint32_t *operation)
{
	struct device_reset_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &device_reset_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status device_reset_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status device_reset_send(struct rt *rt, struct device target,
	uint32_t *operation)
{
	return device_reset_send_inline(rt, target, operation);
}

enum status device_reset_await(struct rt *rt, uint32_t operation)
{
	return device_reset_await_inline(rt, operation);
}

enum status device_reset(struct rt *rt, struct device target)
{
	uint32_t operation;
	const enum status status = device_reset_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return device_reset_await_inline(rt, operation);
}

static const struct rt_method device_counts_method = {
	.interface_id = DEVICE_INTERFACE_ID,
	.method = DEVICE_METHOD_COUNTS,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status device_counts_begin(struct rt_call *call, struct rt *rt, struct device target,
	struct device_counts_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_counts_method);

	if (status != STATUS_OK)
		return status;
	return device_counts_params_builder_root(rt_call_message(call), params);
}

enum status device_counts_finish(struct rt_call *call, struct device_counts_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_counts_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status device_counts_send_inline(struct rt *rt, struct device target,
	uint32_t *operation)
{
	struct device_counts_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &device_counts_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status device_counts_await_inline(struct rt *rt, uint32_t operation,
	struct device_counts_result *result)
{
	uint64_t spare[2];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 2, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct device_counts_results_reader results = {
		.raw = {.words = data, .data_bits = 2 * 64}};

	result->faults = device_counts_results_get_faults(&results);
	result->interrupts = device_counts_results_get_interrupts(&results);
	return STATUS_OK;
}

enum status device_counts_send(struct rt *rt, struct device target,
	uint32_t *operation)
{
	return device_counts_send_inline(rt, target, operation);
}

enum status device_counts_await(struct rt *rt, uint32_t operation,
	struct device_counts_result *result)
{
	return device_counts_await_inline(rt, operation, result);
}

enum status device_counts(struct rt *rt, struct device target,
	struct device_counts_result *result)
{
	uint32_t operation;
	const enum status status = device_counts_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return device_counts_await_inline(rt, operation, result);
}

static const struct rt_method device_mmio_size_method = {
	.interface_id = DEVICE_MMIO_INTERFACE_ID,
	.method = DEVICE_MMIO_METHOD_SIZE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status device_mmio_size_begin(struct rt_call *call, struct rt *rt, struct device_mmio target,
	struct device_mmio_size_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &device_mmio_size_method);

	if (status != STATUS_OK)
		return status;
	return device_mmio_size_params_builder_root(rt_call_message(call), params);
}

enum status device_mmio_size_finish(struct rt_call *call, struct device_mmio_size_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return device_mmio_size_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status device_mmio_size_send_inline(struct rt *rt, struct device_mmio target,
	uint32_t *operation)
{
	struct device_mmio_size_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &device_mmio_size_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status device_mmio_size_await_inline(struct rt *rt, uint32_t operation,
	struct device_mmio_size_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct device_mmio_size_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->bytes = device_mmio_size_results_get_bytes(&results);
	return STATUS_OK;
}

enum status device_mmio_size_send(struct rt *rt, struct device_mmio target,
	uint32_t *operation)
{
	return device_mmio_size_send_inline(rt, target, operation);
}

enum status device_mmio_size_await(struct rt *rt, uint32_t operation,
	struct device_mmio_size_result *result)
{
	return device_mmio_size_await_inline(rt, operation, result);
}

enum status device_mmio_size(struct rt *rt, struct device_mmio target,
	struct device_mmio_size_result *result)
{
	uint32_t operation;
	const enum status status = device_mmio_size_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return device_mmio_size_await_inline(rt, operation, result);
}

static const struct rt_method dma_pool_allocate_method = {
	.interface_id = DMA_POOL_INTERFACE_ID,
	.method = DMA_POOL_METHOD_ALLOCATE,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status dma_pool_allocate_begin(struct rt_call *call, struct rt *rt, struct dma_pool target,
	struct dma_pool_allocate_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &dma_pool_allocate_method);

	if (status != STATUS_OK)
		return status;
	return dma_pool_allocate_params_builder_root(rt_call_message(call), params);
}

enum status dma_pool_allocate_finish(struct rt_call *call, struct dma_pool_allocate_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return dma_pool_allocate_results_root(rt_call_results(call), results);
}

static enum status dma_pool_allocate_encode(struct rt_call *call, const struct dma_pool_allocate_args *args,
	const struct dma_pool_allocate_params_builder *params)
{
	(void)call;
	dma_pool_allocate_params_builder_set_pages(params, args->pages);
	return STATUS_OK;
}

static enum status dma_pool_allocate_decode(struct rt_call *call, const struct dma_pool_allocate_results_reader *results,
	struct dma_pool_allocate_result *result)
{
	uint32_t buffer_index;
	enum status status;

	status = dma_pool_allocate_results_get_buffer(results, &buffer_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, buffer_index, DMA_BUFFER_INTERFACE_ID,
		&result->buffer.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, buffer_index);
	return STATUS_OK;
}

enum status dma_pool_allocate(struct rt *rt, struct dma_pool target,
	const struct dma_pool_allocate_args *args,
	struct dma_pool_allocate_result *result)
{
	struct rt_call call;
	struct dma_pool_allocate_params_builder params;
	struct dma_pool_allocate_results_reader results;
	enum status status;

	result->buffer = (struct dma_buffer){ 0 };
	status = dma_pool_allocate_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = dma_pool_allocate_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = dma_pool_allocate_finish(&call, &results);
	if (status == STATUS_OK)
		status = dma_pool_allocate_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->buffer = (struct dma_buffer){ 0 };
	}
	return status;
}

static const struct rt_method dma_pool_state_method = {
	.interface_id = DMA_POOL_INTERFACE_ID,
	.method = DMA_POOL_METHOD_STATE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status dma_pool_state_begin(struct rt_call *call, struct rt *rt, struct dma_pool target,
	struct dma_pool_state_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &dma_pool_state_method);

	if (status != STATUS_OK)
		return status;
	return dma_pool_state_params_builder_root(rt_call_message(call), params);
}

enum status dma_pool_state_finish(struct rt_call *call, struct dma_pool_state_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return dma_pool_state_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status dma_pool_state_send_inline(struct rt *rt, struct dma_pool target,
	uint32_t *operation)
{
	struct dma_pool_state_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &dma_pool_state_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status dma_pool_state_await_inline(struct rt *rt, uint32_t operation,
	struct dma_pool_state_result *result)
{
	uint64_t spare[2];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 2, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct dma_pool_state_results_reader results = {
		.raw = {.words = data, .data_bits = 2 * 64}};

	result->pages = dma_pool_state_results_get_pages(&results);
	result->free = dma_pool_state_results_get_free(&results);
	result->buffers = dma_pool_state_results_get_buffers(&results);
	return STATUS_OK;
}

enum status dma_pool_state_send(struct rt *rt, struct dma_pool target,
	uint32_t *operation)
{
	return dma_pool_state_send_inline(rt, target, operation);
}

enum status dma_pool_state_await(struct rt *rt, uint32_t operation,
	struct dma_pool_state_result *result)
{
	return dma_pool_state_await_inline(rt, operation, result);
}

enum status dma_pool_state(struct rt *rt, struct dma_pool target,
	struct dma_pool_state_result *result)
{
	uint32_t operation;
	const enum status status = dma_pool_state_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return dma_pool_state_await_inline(rt, operation, result);
}

static const struct rt_method dma_buffer_address_method = {
	.interface_id = DMA_BUFFER_INTERFACE_ID,
	.method = DMA_BUFFER_METHOD_ADDRESS,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status dma_buffer_address_begin(struct rt_call *call, struct rt *rt, struct dma_buffer target,
	struct dma_buffer_address_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &dma_buffer_address_method);

	if (status != STATUS_OK)
		return status;
	return dma_buffer_address_params_builder_root(rt_call_message(call), params);
}

enum status dma_buffer_address_finish(struct rt_call *call, struct dma_buffer_address_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return dma_buffer_address_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status dma_buffer_address_send_inline(struct rt *rt, struct dma_buffer target,
	uint32_t *operation)
{
	struct dma_buffer_address_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &dma_buffer_address_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status dma_buffer_address_await_inline(struct rt *rt, uint32_t operation,
	struct dma_buffer_address_result *result)
{
	uint64_t spare[2];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 2, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct dma_buffer_address_results_reader results = {
		.raw = {.words = data, .data_bits = 2 * 64}};

	result->address = dma_buffer_address_results_get_address(&results);
	result->bytes = dma_buffer_address_results_get_bytes(&results);
	return STATUS_OK;
}

enum status dma_buffer_address_send(struct rt *rt, struct dma_buffer target,
	uint32_t *operation)
{
	return dma_buffer_address_send_inline(rt, target, operation);
}

enum status dma_buffer_address_await(struct rt *rt, uint32_t operation,
	struct dma_buffer_address_result *result)
{
	return dma_buffer_address_await_inline(rt, operation, result);
}

enum status dma_buffer_address(struct rt *rt, struct dma_buffer target,
	struct dma_buffer_address_result *result)
{
	uint32_t operation;
	const enum status status = dma_buffer_address_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return dma_buffer_address_await_inline(rt, operation, result);
}

static const struct rt_method interrupt_wait_method = {
	.interface_id = INTERRUPT_INTERFACE_ID,
	.method = INTERRUPT_METHOD_WAIT,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status interrupt_wait_begin(struct rt_call *call, struct rt *rt, struct interrupt target,
	struct interrupt_wait_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &interrupt_wait_method);

	if (status != STATUS_OK)
		return status;
	return interrupt_wait_params_builder_root(rt_call_message(call), params);
}

enum status interrupt_wait_finish(struct rt_call *call, struct interrupt_wait_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return interrupt_wait_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status interrupt_wait_send_inline(struct rt *rt, struct interrupt target,
	const struct interrupt_wait_args *args,
	uint32_t *operation)
{
	struct interrupt_wait_params_builder params;
	const enum status status =
		rt_plain_open(rt, 1, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	interrupt_wait_params_builder_set_after(&params, args->after);
	rt_plain_submit(rt, target.id, &interrupt_wait_method, 1, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status interrupt_wait_await_inline(struct rt *rt, uint32_t operation,
	struct interrupt_wait_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct interrupt_wait_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->count = interrupt_wait_results_get_count(&results);
	return STATUS_OK;
}

enum status interrupt_wait_send(struct rt *rt, struct interrupt target,
	const struct interrupt_wait_args *args,
	uint32_t *operation)
{
	return interrupt_wait_send_inline(rt, target, args, operation);
}

enum status interrupt_wait_await(struct rt *rt, uint32_t operation,
	struct interrupt_wait_result *result)
{
	return interrupt_wait_await_inline(rt, operation, result);
}

enum status interrupt_wait(struct rt *rt, struct interrupt target,
	const struct interrupt_wait_args *args,
	struct interrupt_wait_result *result)
{
	uint32_t operation;
	const enum status status = interrupt_wait_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return interrupt_wait_await_inline(rt, operation, result);
}
