/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from device.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_DEVICE_CLIENT_H
#define USER_RT_GENERATED_DEVICE_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/device.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/device_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/call.h"

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status device_manager_claim_params_pass_ledger(struct rt_call *call,
	const struct device_manager_claim_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_manager_claim_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status device_manager_claim_params_take_ledger(struct rt_call *call,
	const struct device_manager_claim_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = device_manager_claim_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `device`; one without an id passes none. */
MUST_CHECK static inline enum status device_manager_claim_results_pass_device(struct rt_call *call,
	const struct device_manager_claim_results_builder *builder, struct device value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_manager_claim_results_builder_set_device(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `device`; the id is zero when none did. */
MUST_CHECK static inline enum status device_manager_claim_results_take_device(struct rt_call *call,
	const struct device_manager_claim_results_reader *reader, struct device *value)
{
	uint32_t index;
	enum status status = device_manager_claim_results_get_device(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, DEVICE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `mmio`; one without an id passes none. */
MUST_CHECK static inline enum status device_memory_results_pass_mmio(struct rt_call *call,
	const struct device_memory_results_builder *builder, struct device_mmio value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_memory_results_builder_set_mmio(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `mmio`; the id is zero when none did. */
MUST_CHECK static inline enum status device_memory_results_take_mmio(struct rt_call *call,
	const struct device_memory_results_reader *reader, struct device_mmio *value)
{
	uint32_t index;
	enum status status = device_memory_results_get_mmio(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, DEVICE_MMIO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `interrupt`; one without an id passes none. */
MUST_CHECK static inline enum status device_interrupt_results_pass_interrupt(struct rt_call *call,
	const struct device_interrupt_results_builder *builder, struct interrupt value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_interrupt_results_builder_set_interrupt(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `interrupt`; the id is zero when none did. */
MUST_CHECK static inline enum status device_interrupt_results_take_interrupt(struct rt_call *call,
	const struct device_interrupt_results_reader *reader, struct interrupt *value)
{
	uint32_t index;
	enum status status = device_interrupt_results_get_interrupt(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, INTERRUPT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `pool`; one without an id passes none. */
MUST_CHECK static inline enum status device_pool_results_pass_pool(struct rt_call *call,
	const struct device_pool_results_builder *builder, struct dma_pool value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_pool_results_builder_set_pool(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `pool`; the id is zero when none did. */
MUST_CHECK static inline enum status device_pool_results_take_pool(struct rt_call *call,
	const struct device_pool_results_reader *reader, struct dma_pool *value)
{
	uint32_t index;
	enum status status = device_pool_results_get_pool(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, DMA_POOL_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `buffer`; one without an id passes none. */
MUST_CHECK static inline enum status dma_pool_allocate_results_pass_buffer(struct rt_call *call,
	const struct dma_pool_allocate_results_builder *builder, struct dma_buffer value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	dma_pool_allocate_results_builder_set_buffer(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `buffer`; the id is zero when none did. */
MUST_CHECK static inline enum status dma_pool_allocate_results_take_buffer(struct rt_call *call,
	const struct dma_pool_allocate_results_reader *reader, struct dma_buffer *value)
{
	uint32_t index;
	enum status status = dma_pool_allocate_results_get_buffer(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, DMA_BUFFER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- DeviceManager.list: Rows from index `first` on, at most 8; `total` says how many there are in all. ---- */

MUST_CHECK enum status device_manager_list_begin(struct rt_call *call, struct rt *rt,
	struct device_manager target, struct device_manager_list_params_builder *params);

MUST_CHECK enum status device_manager_list_finish(struct rt_call *call,
	struct device_manager_list_results_reader *results);

/* ---- DeviceManager.claim: The function of this index, ready for a driver: its registers can be reached, it reads and writes no ---- */

MUST_CHECK enum status device_manager_claim_begin(struct rt_call *call, struct rt *rt,
	struct device_manager target, struct device_manager_claim_params_builder *params);

MUST_CHECK enum status device_manager_claim_finish(struct rt_call *call,
	struct device_manager_claim_results_reader *results);

struct device_manager_claim_args {
	uint32_t index;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct device_manager_claim_result {
	struct device device;
};

MUST_CHECK enum status device_manager_claim(struct rt *rt, struct device_manager target,
	const struct device_manager_claim_args *args,
	struct device_manager_claim_result *result);

/* ---- DeviceList.list ---- */

MUST_CHECK enum status device_list_list_begin(struct rt_call *call, struct rt *rt,
	struct device_list target, struct device_manager_list_params_builder *params);

MUST_CHECK enum status device_list_list_finish(struct rt_call *call,
	struct device_manager_list_results_reader *results);

/* ---- Device.describe: `vectors` is how many interrupts it has; `addressBits` how wide an address in its domain may be. `bars` has ---- */

MUST_CHECK enum status device_describe_begin(struct rt_call *call, struct rt *rt,
	struct device target, struct device_describe_params_builder *params);

MUST_CHECK enum status device_describe_finish(struct rt_call *call,
	struct device_describe_results_reader *results);

/* ---- Device.configRead: 1, 2 or 4 bytes of the function's first 256 bytes of configuration space, aligned (INVALID_ARGUMENT, ---- */

MUST_CHECK enum status device_config_read_begin(struct rt_call *call, struct rt *rt,
	struct device target, struct device_config_read_params_builder *params);

MUST_CHECK enum status device_config_read_finish(struct rt_call *call,
	struct device_config_read_results_reader *results);

struct device_config_read_args {
	uint32_t offset;
	uint8_t bytes;
};

struct device_config_read_result {
	uint32_t value;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status device_config_read_send(struct rt *rt, struct device target,
	const struct device_config_read_args *args,
	uint32_t *operation);

MUST_CHECK enum status device_config_read_await(struct rt *rt, uint32_t operation,
	struct device_config_read_result *result);

MUST_CHECK enum status device_config_read(struct rt *rt, struct device target,
	const struct device_config_read_args *args,
	struct device_config_read_result *result);

/* ---- Device.memory: Pages of a BAR, to be mapped. OUT_OF_RANGE when they are not all the BAR's, or `pages` is 0; INVALID_ARGUMENT ---- */

MUST_CHECK enum status device_memory_begin(struct rt_call *call, struct rt *rt,
	struct device target, struct device_memory_params_builder *params);

MUST_CHECK enum status device_memory_finish(struct rt_call *call,
	struct device_memory_results_reader *results);

struct device_memory_args {
	uint8_t bar;
	uint32_t first_page;
	uint32_t pages;
};

struct device_memory_result {
	struct device_mmio mmio;
};

MUST_CHECK enum status device_memory(struct rt *rt, struct device target,
	const struct device_memory_args *args,
	struct device_memory_result *result);

/* ---- Device.interrupt: The function's interrupt of this index, which its MSI-X table has in that row. OUT_OF_RANGE: there is none; ---- */

MUST_CHECK enum status device_interrupt_begin(struct rt_call *call, struct rt *rt,
	struct device target, struct device_interrupt_params_builder *params);

MUST_CHECK enum status device_interrupt_finish(struct rt_call *call,
	struct device_interrupt_results_reader *results);

struct device_interrupt_args {
	uint32_t index;
};

struct device_interrupt_result {
	struct interrupt interrupt;
};

MUST_CHECK enum status device_interrupt(struct rt *rt, struct device target,
	const struct device_interrupt_args *args,
	struct device_interrupt_result *result);

/* ---- Device.pool: The memory that the function can reach, `pages` pages (1 to 65536) of it, all charged at once, with the page ---- */

MUST_CHECK enum status device_pool_begin(struct rt_call *call, struct rt *rt,
	struct device target, struct device_pool_params_builder *params);

MUST_CHECK enum status device_pool_finish(struct rt_call *call,
	struct device_pool_results_reader *results);

struct device_pool_args {
	uint32_t pages;
};

struct device_pool_result {
	struct dma_pool pool;
};

MUST_CHECK enum status device_pool(struct rt *rt, struct device target,
	const struct device_pool_args *args,
	struct device_pool_result *result);

/* ---- Device.reset: Resets the function, and sets it up as it was after `claim`, with the same interrupts and the same pool. ---- */

MUST_CHECK enum status device_reset_begin(struct rt_call *call, struct rt *rt,
	struct device target, struct device_reset_params_builder *params);

MUST_CHECK enum status device_reset_finish(struct rt_call *call,
	struct device_reset_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status device_reset_send(struct rt *rt, struct device target,
	uint32_t *operation);

MUST_CHECK enum status device_reset_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status device_reset(struct rt *rt, struct device target);

/* ---- Device.counts: The accesses to memory that were refused to this Device (a lower bound), and its interrupts. ---- */

MUST_CHECK enum status device_counts_begin(struct rt_call *call, struct rt *rt,
	struct device target, struct device_counts_params_builder *params);

MUST_CHECK enum status device_counts_finish(struct rt_call *call,
	struct device_counts_results_reader *results);

struct device_counts_result {
	uint64_t faults;
	uint64_t interrupts;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status device_counts_send(struct rt *rt, struct device target,
	uint32_t *operation);

MUST_CHECK enum status device_counts_await(struct rt *rt, uint32_t operation,
	struct device_counts_result *result);

MUST_CHECK enum status device_counts(struct rt *rt, struct device target,
	struct device_counts_result *result);

/* ---- DeviceMmio.size ---- */

MUST_CHECK enum status device_mmio_size_begin(struct rt_call *call, struct rt *rt,
	struct device_mmio target, struct device_mmio_size_params_builder *params);

MUST_CHECK enum status device_mmio_size_finish(struct rt_call *call,
	struct device_mmio_size_results_reader *results);

struct device_mmio_size_result {
	uint64_t bytes;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status device_mmio_size_send(struct rt *rt, struct device_mmio target,
	uint32_t *operation);

MUST_CHECK enum status device_mmio_size_await(struct rt *rt, uint32_t operation,
	struct device_mmio_size_result *result);

MUST_CHECK enum status device_mmio_size(struct rt *rt, struct device_mmio target,
	struct device_mmio_size_result *result);

/* ---- DMAPool.allocate: A buffer of so many zeroed pages, adjacent in the device's addresses. BUSY while pages of buffers that have ended ---- */

MUST_CHECK enum status dma_pool_allocate_begin(struct rt_call *call, struct rt *rt,
	struct dma_pool target, struct dma_pool_allocate_params_builder *params);

MUST_CHECK enum status dma_pool_allocate_finish(struct rt_call *call,
	struct dma_pool_allocate_results_reader *results);

struct dma_pool_allocate_args {
	uint32_t pages;
};

struct dma_pool_allocate_result {
	struct dma_buffer buffer;
};

MUST_CHECK enum status dma_pool_allocate(struct rt *rt, struct dma_pool target,
	const struct dma_pool_allocate_args *args,
	struct dma_pool_allocate_result *result);

/* ---- DMAPool.state ---- */

MUST_CHECK enum status dma_pool_state_begin(struct rt_call *call, struct rt *rt,
	struct dma_pool target, struct dma_pool_state_params_builder *params);

MUST_CHECK enum status dma_pool_state_finish(struct rt_call *call,
	struct dma_pool_state_results_reader *results);

struct dma_pool_state_result {
	uint32_t pages;
	uint32_t free;
	uint32_t buffers;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status dma_pool_state_send(struct rt *rt, struct dma_pool target,
	uint32_t *operation);

MUST_CHECK enum status dma_pool_state_await(struct rt *rt, uint32_t operation,
	struct dma_pool_state_result *result);

MUST_CHECK enum status dma_pool_state(struct rt *rt, struct dma_pool target,
	struct dma_pool_state_result *result);

/* ---- DMABuffer.address: Where the device finds the first page. It is no address of the machine's, and means nothing to another device. ---- */

MUST_CHECK enum status dma_buffer_address_begin(struct rt_call *call, struct rt *rt,
	struct dma_buffer target, struct dma_buffer_address_params_builder *params);

MUST_CHECK enum status dma_buffer_address_finish(struct rt_call *call,
	struct dma_buffer_address_results_reader *results);

struct dma_buffer_address_result {
	uint64_t address;
	uint64_t bytes;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status dma_buffer_address_send(struct rt *rt, struct dma_buffer target,
	uint32_t *operation);

MUST_CHECK enum status dma_buffer_address_await(struct rt *rt, uint32_t operation,
	struct dma_buffer_address_result *result);

MUST_CHECK enum status dma_buffer_address(struct rt *rt, struct dma_buffer target,
	struct dma_buffer_address_result *result);

/* ---- Interrupt.wait: Completes when the interrupt has come more than `after` times, and says how many times it has. One call ---- */

MUST_CHECK enum status interrupt_wait_begin(struct rt_call *call, struct rt *rt,
	struct interrupt target, struct interrupt_wait_params_builder *params);

MUST_CHECK enum status interrupt_wait_finish(struct rt_call *call,
	struct interrupt_wait_results_reader *results);

struct interrupt_wait_args {
	uint64_t after;
};

struct interrupt_wait_result {
	uint64_t count;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status interrupt_wait_send(struct rt *rt, struct interrupt target,
	const struct interrupt_wait_args *args,
	uint32_t *operation);

MUST_CHECK enum status interrupt_wait_await(struct rt *rt, uint32_t operation,
	struct interrupt_wait_result *result);

MUST_CHECK enum status interrupt_wait(struct rt *rt, struct interrupt target,
	const struct interrupt_wait_args *args,
	struct interrupt_wait_result *result);

#endif
