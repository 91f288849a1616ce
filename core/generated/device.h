/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from device.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_DEVICE_H
#define CORE_GENERATED_DEVICE_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"

/* DeviceState. */
enum device_state {
	DEVICE_STATE_FREE = 0,
	DEVICE_STATE_CLAIMED = 1,
	DEVICE_STATE_ENDING = 2,
	DEVICE_STATE_RETIRED = 3,
	DEVICE_STATE_WITHHELD = 4,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool device_state_is_known(enum device_state value)
{
	return (uint32_t)value < 5u;
}

/* DeviceManager. The right to every device of the machine. */
#define DEVICE_MANAGER_INTERFACE_ID UINT64_C(0xd443081a7d62a5ae)
#define DEVICE_MANAGER_METHODS 2u

enum device_manager_method {
	DEVICE_MANAGER_METHOD_LIST = 0,
	DEVICE_MANAGER_METHOD_CLAIM = 1,
};

/* DeviceList. The right to see which devices there are, and who has them. */
#define DEVICE_LIST_INTERFACE_ID UINT64_C(0xbae01f7c535505ce)
#define DEVICE_LIST_METHODS 1u

enum device_list_method {
	DEVICE_LIST_METHOD_LIST = 0,
};

/* Device. One function of the machine, for its driver. There is at most one Device of a function. */
#define DEVICE_INTERFACE_ID UINT64_C(0xbd0d13d48435a52a)
#define DEVICE_METHODS 7u

enum device_method {
	DEVICE_METHOD_DESCRIBE = 0,
	DEVICE_METHOD_CONFIG_READ = 1,
	DEVICE_METHOD_MEMORY = 2,
	DEVICE_METHOD_INTERRUPT = 3,
	DEVICE_METHOD_POOL = 4,
	DEVICE_METHOD_RESET = 5,
	DEVICE_METHOD_COUNTS = 6,
};

/* DeviceMmio. Registers of a device: whole pages of a BAR. AddressSpace.mapDevice maps them, uncached, never executable. */
#define DEVICE_MMIO_INTERFACE_ID UINT64_C(0xdd7352affd138977)
#define DEVICE_MMIO_METHODS 1u

enum device_mmio_method {
	DEVICE_MMIO_METHOD_SIZE = 0,
};

/* DMAPool. The one memory that a device can reach. Its frames leave it only after the device was reset. */
#define DMA_POOL_INTERFACE_ID UINT64_C(0xa908691d1cd67df0)
#define DMA_POOL_METHODS 2u

enum dma_pool_method {
	DMA_POOL_METHOD_ALLOCATE = 0,
	DMA_POOL_METHOD_STATE = 1,
};

/* DMABuffer. Pages that a device and its driver share: AddressSpace.mapDma maps them. The device may change them at any time. */
#define DMA_BUFFER_INTERFACE_ID UINT64_C(0xcd5f0da961b21e19)
#define DMA_BUFFER_METHODS 1u

enum dma_buffer_method {
	DMA_BUFFER_METHOD_ADDRESS = 0,
};

/* Interrupt. One interrupt of a device. */
#define INTERRUPT_INTERFACE_ID UINT64_C(0xf03b498ac100e768)
#define INTERRUPT_METHODS 1u

enum interrupt_method {
	INTERRUPT_METHOD_WAIT = 0,
};

/* DeviceRow: 56 bytes of data, 1 pointers. One function of the machine, as people and init see it. */
#define DEVICE_ROW_DATA_WORDS 7u
#define DEVICE_ROW_POINTERS 1u

struct device_row_reader {
	struct capnp_struct raw;
};

struct device_row_builder {
	struct capnp_struct_builder raw;
};

struct device_row_list_reader {
	struct capnp_list raw;
};

struct device_row_list_builder {
	struct capnp_list_builder raw;
};

/* DeviceManager.list params: 8 bytes of data, 0 pointers. */
#define DEVICE_MANAGER_LIST_PARAMS_DATA_WORDS 1u
#define DEVICE_MANAGER_LIST_PARAMS_POINTERS 0u

struct device_manager_list_params_reader {
	struct capnp_struct raw;
};

struct device_manager_list_params_builder {
	struct capnp_struct_builder raw;
};

/* DeviceManager.list results: 8 bytes of data, 1 pointers. */
#define DEVICE_MANAGER_LIST_RESULTS_DATA_WORDS 1u
#define DEVICE_MANAGER_LIST_RESULTS_POINTERS 1u

struct device_manager_list_results_reader {
	struct capnp_struct raw;
};

struct device_manager_list_results_builder {
	struct capnp_struct_builder raw;
};

/* DeviceManager.claim params: 8 bytes of data, 1 pointers. */
#define DEVICE_MANAGER_CLAIM_PARAMS_DATA_WORDS 1u
#define DEVICE_MANAGER_CLAIM_PARAMS_POINTERS 1u

struct device_manager_claim_params_reader {
	struct capnp_struct raw;
};

struct device_manager_claim_params_builder {
	struct capnp_struct_builder raw;
};

/* DeviceManager.claim results: 0 bytes of data, 1 pointers. */
#define DEVICE_MANAGER_CLAIM_RESULTS_DATA_WORDS 0u
#define DEVICE_MANAGER_CLAIM_RESULTS_POINTERS 1u

struct device_manager_claim_results_reader {
	struct capnp_struct raw;
};

struct device_manager_claim_results_builder {
	struct capnp_struct_builder raw;
};

/* DeviceBar: 8 bytes of data, 0 pointers. */
#define DEVICE_BAR_DATA_WORDS 1u
#define DEVICE_BAR_POINTERS 0u

struct device_bar_reader {
	struct capnp_struct raw;
};

struct device_bar_builder {
	struct capnp_struct_builder raw;
};

struct device_bar_list_reader {
	struct capnp_list raw;
};

struct device_bar_list_builder {
	struct capnp_list_builder raw;
};

/* Device.describe params: 0 bytes of data, 0 pointers. */
#define DEVICE_DESCRIBE_PARAMS_DATA_WORDS 0u
#define DEVICE_DESCRIBE_PARAMS_POINTERS 0u

struct device_describe_params_reader {
	struct capnp_struct raw;
};

struct device_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* Device.describe results: 24 bytes of data, 1 pointers. */
#define DEVICE_DESCRIBE_RESULTS_DATA_WORDS 3u
#define DEVICE_DESCRIBE_RESULTS_POINTERS 1u

struct device_describe_results_reader {
	struct capnp_struct raw;
};

struct device_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* Device.configRead params: 8 bytes of data, 0 pointers. */
#define DEVICE_CONFIG_READ_PARAMS_DATA_WORDS 1u
#define DEVICE_CONFIG_READ_PARAMS_POINTERS 0u

struct device_config_read_params_reader {
	struct capnp_struct raw;
};

struct device_config_read_params_builder {
	struct capnp_struct_builder raw;
};

/* Device.configRead results: 8 bytes of data, 0 pointers. */
#define DEVICE_CONFIG_READ_RESULTS_DATA_WORDS 1u
#define DEVICE_CONFIG_READ_RESULTS_POINTERS 0u

struct device_config_read_results_reader {
	struct capnp_struct raw;
};

struct device_config_read_results_builder {
	struct capnp_struct_builder raw;
};

/* Device.memory params: 16 bytes of data, 0 pointers. */
#define DEVICE_MEMORY_PARAMS_DATA_WORDS 2u
#define DEVICE_MEMORY_PARAMS_POINTERS 0u

struct device_memory_params_reader {
	struct capnp_struct raw;
};

struct device_memory_params_builder {
	struct capnp_struct_builder raw;
};

/* Device.memory results: 0 bytes of data, 1 pointers. */
#define DEVICE_MEMORY_RESULTS_DATA_WORDS 0u
#define DEVICE_MEMORY_RESULTS_POINTERS 1u

struct device_memory_results_reader {
	struct capnp_struct raw;
};

struct device_memory_results_builder {
	struct capnp_struct_builder raw;
};

/* Device.interrupt params: 8 bytes of data, 0 pointers. */
#define DEVICE_INTERRUPT_PARAMS_DATA_WORDS 1u
#define DEVICE_INTERRUPT_PARAMS_POINTERS 0u

struct device_interrupt_params_reader {
	struct capnp_struct raw;
};

struct device_interrupt_params_builder {
	struct capnp_struct_builder raw;
};

/* Device.interrupt results: 0 bytes of data, 1 pointers. */
#define DEVICE_INTERRUPT_RESULTS_DATA_WORDS 0u
#define DEVICE_INTERRUPT_RESULTS_POINTERS 1u

struct device_interrupt_results_reader {
	struct capnp_struct raw;
};

struct device_interrupt_results_builder {
	struct capnp_struct_builder raw;
};

/* Device.pool params: 8 bytes of data, 0 pointers. */
#define DEVICE_POOL_PARAMS_DATA_WORDS 1u
#define DEVICE_POOL_PARAMS_POINTERS 0u

struct device_pool_params_reader {
	struct capnp_struct raw;
};

struct device_pool_params_builder {
	struct capnp_struct_builder raw;
};

/* Device.pool results: 0 bytes of data, 1 pointers. */
#define DEVICE_POOL_RESULTS_DATA_WORDS 0u
#define DEVICE_POOL_RESULTS_POINTERS 1u

struct device_pool_results_reader {
	struct capnp_struct raw;
};

struct device_pool_results_builder {
	struct capnp_struct_builder raw;
};

/* Device.reset params: 0 bytes of data, 0 pointers. */
#define DEVICE_RESET_PARAMS_DATA_WORDS 0u
#define DEVICE_RESET_PARAMS_POINTERS 0u

struct device_reset_params_reader {
	struct capnp_struct raw;
};

struct device_reset_params_builder {
	struct capnp_struct_builder raw;
};

/* Device.reset results: 0 bytes of data, 0 pointers. */
#define DEVICE_RESET_RESULTS_DATA_WORDS 0u
#define DEVICE_RESET_RESULTS_POINTERS 0u

struct device_reset_results_reader {
	struct capnp_struct raw;
};

struct device_reset_results_builder {
	struct capnp_struct_builder raw;
};

/* Device.counts params: 0 bytes of data, 0 pointers. */
#define DEVICE_COUNTS_PARAMS_DATA_WORDS 0u
#define DEVICE_COUNTS_PARAMS_POINTERS 0u

struct device_counts_params_reader {
	struct capnp_struct raw;
};

struct device_counts_params_builder {
	struct capnp_struct_builder raw;
};

/* Device.counts results: 16 bytes of data, 0 pointers. */
#define DEVICE_COUNTS_RESULTS_DATA_WORDS 2u
#define DEVICE_COUNTS_RESULTS_POINTERS 0u

struct device_counts_results_reader {
	struct capnp_struct raw;
};

struct device_counts_results_builder {
	struct capnp_struct_builder raw;
};

/* DeviceMmio.size params: 0 bytes of data, 0 pointers. */
#define DEVICE_MMIO_SIZE_PARAMS_DATA_WORDS 0u
#define DEVICE_MMIO_SIZE_PARAMS_POINTERS 0u

struct device_mmio_size_params_reader {
	struct capnp_struct raw;
};

struct device_mmio_size_params_builder {
	struct capnp_struct_builder raw;
};

/* DeviceMmio.size results: 8 bytes of data, 0 pointers. */
#define DEVICE_MMIO_SIZE_RESULTS_DATA_WORDS 1u
#define DEVICE_MMIO_SIZE_RESULTS_POINTERS 0u

struct device_mmio_size_results_reader {
	struct capnp_struct raw;
};

struct device_mmio_size_results_builder {
	struct capnp_struct_builder raw;
};

/* DMAPool.allocate params: 8 bytes of data, 0 pointers. */
#define DMA_POOL_ALLOCATE_PARAMS_DATA_WORDS 1u
#define DMA_POOL_ALLOCATE_PARAMS_POINTERS 0u

struct dma_pool_allocate_params_reader {
	struct capnp_struct raw;
};

struct dma_pool_allocate_params_builder {
	struct capnp_struct_builder raw;
};

/* DMAPool.allocate results: 0 bytes of data, 1 pointers. */
#define DMA_POOL_ALLOCATE_RESULTS_DATA_WORDS 0u
#define DMA_POOL_ALLOCATE_RESULTS_POINTERS 1u

struct dma_pool_allocate_results_reader {
	struct capnp_struct raw;
};

struct dma_pool_allocate_results_builder {
	struct capnp_struct_builder raw;
};

/* DMAPool.state params: 0 bytes of data, 0 pointers. */
#define DMA_POOL_STATE_PARAMS_DATA_WORDS 0u
#define DMA_POOL_STATE_PARAMS_POINTERS 0u

struct dma_pool_state_params_reader {
	struct capnp_struct raw;
};

struct dma_pool_state_params_builder {
	struct capnp_struct_builder raw;
};

/* DMAPool.state results: 16 bytes of data, 0 pointers. */
#define DMA_POOL_STATE_RESULTS_DATA_WORDS 2u
#define DMA_POOL_STATE_RESULTS_POINTERS 0u

struct dma_pool_state_results_reader {
	struct capnp_struct raw;
};

struct dma_pool_state_results_builder {
	struct capnp_struct_builder raw;
};

/* DMABuffer.address params: 0 bytes of data, 0 pointers. */
#define DMA_BUFFER_ADDRESS_PARAMS_DATA_WORDS 0u
#define DMA_BUFFER_ADDRESS_PARAMS_POINTERS 0u

struct dma_buffer_address_params_reader {
	struct capnp_struct raw;
};

struct dma_buffer_address_params_builder {
	struct capnp_struct_builder raw;
};

/* DMABuffer.address results: 16 bytes of data, 0 pointers. */
#define DMA_BUFFER_ADDRESS_RESULTS_DATA_WORDS 2u
#define DMA_BUFFER_ADDRESS_RESULTS_POINTERS 0u

struct dma_buffer_address_results_reader {
	struct capnp_struct raw;
};

struct dma_buffer_address_results_builder {
	struct capnp_struct_builder raw;
};

/* Interrupt.wait params: 8 bytes of data, 0 pointers. */
#define INTERRUPT_WAIT_PARAMS_DATA_WORDS 1u
#define INTERRUPT_WAIT_PARAMS_POINTERS 0u

struct interrupt_wait_params_reader {
	struct capnp_struct raw;
};

struct interrupt_wait_params_builder {
	struct capnp_struct_builder raw;
};

/* Interrupt.wait results: 8 bytes of data, 0 pointers. */
#define INTERRUPT_WAIT_RESULTS_DATA_WORDS 1u
#define INTERRUPT_WAIT_RESULTS_POINTERS 0u

struct interrupt_wait_results_reader {
	struct capnp_struct raw;
};

struct interrupt_wait_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- DeviceRow ---- */

MUST_CHECK static inline enum status device_row_root(struct capnp_message *message,
	struct device_row_reader *reader)
{
	return capnp_message_root(message, DEVICE_ROW_DATA_WORDS, DEVICE_ROW_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_row_read(struct capnp_pointer pointer,
	struct device_row_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_row_is_complete(const struct device_row_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_ROW_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DEVICE_ROW_POINTERS;
}

MUST_CHECK static inline enum status device_row_builder_root(struct capnp_builder *builder,
	struct device_row_builder *out)
{
	return capnp_builder_root(builder, DEVICE_ROW_DATA_WORDS, DEVICE_ROW_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_row_builder_new(
	struct capnp_pointer_builder pointer, struct device_row_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_ROW_DATA_WORDS, DEVICE_ROW_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_row_list_read(struct capnp_pointer pointer,
	struct device_row_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct device_row_reader device_row_list_get(const struct device_row_list_reader *list,
	uint32_t index)
{
	return (struct device_row_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status device_row_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct device_row_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DEVICE_ROW_DATA_WORDS, DEVICE_ROW_POINTERS, count,
		&list->raw);
}

static inline struct device_row_builder device_row_list_builder_get(
	const struct device_row_list_builder *list, uint32_t index)
{
	return (struct device_row_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- DeviceManager.list params ---- */

MUST_CHECK static inline enum status device_manager_list_params_root(struct capnp_message *message,
	struct device_manager_list_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_MANAGER_LIST_PARAMS_DATA_WORDS, DEVICE_MANAGER_LIST_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_manager_list_params_read(struct capnp_pointer pointer,
	struct device_manager_list_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_manager_list_params_is_complete(const struct device_manager_list_params_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_MANAGER_LIST_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_manager_list_params_builder_root(struct capnp_builder *builder,
	struct device_manager_list_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_MANAGER_LIST_PARAMS_DATA_WORDS, DEVICE_MANAGER_LIST_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_manager_list_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_manager_list_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_MANAGER_LIST_PARAMS_DATA_WORDS, DEVICE_MANAGER_LIST_PARAMS_POINTERS, &out->raw);
}

/* ---- DeviceManager.list results ---- */

MUST_CHECK static inline enum status device_manager_list_results_root(struct capnp_message *message,
	struct device_manager_list_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_MANAGER_LIST_RESULTS_DATA_WORDS, DEVICE_MANAGER_LIST_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_manager_list_results_read(struct capnp_pointer pointer,
	struct device_manager_list_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_manager_list_results_is_complete(const struct device_manager_list_results_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_MANAGER_LIST_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DEVICE_MANAGER_LIST_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status device_manager_list_results_builder_root(struct capnp_builder *builder,
	struct device_manager_list_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_MANAGER_LIST_RESULTS_DATA_WORDS, DEVICE_MANAGER_LIST_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_manager_list_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_manager_list_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_MANAGER_LIST_RESULTS_DATA_WORDS, DEVICE_MANAGER_LIST_RESULTS_POINTERS, &out->raw);
}

/* ---- DeviceManager.claim params ---- */

MUST_CHECK static inline enum status device_manager_claim_params_root(struct capnp_message *message,
	struct device_manager_claim_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_MANAGER_CLAIM_PARAMS_DATA_WORDS, DEVICE_MANAGER_CLAIM_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_manager_claim_params_read(struct capnp_pointer pointer,
	struct device_manager_claim_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_manager_claim_params_is_complete(const struct device_manager_claim_params_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_MANAGER_CLAIM_PARAMS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DEVICE_MANAGER_CLAIM_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status device_manager_claim_params_builder_root(struct capnp_builder *builder,
	struct device_manager_claim_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_MANAGER_CLAIM_PARAMS_DATA_WORDS, DEVICE_MANAGER_CLAIM_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_manager_claim_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_manager_claim_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_MANAGER_CLAIM_PARAMS_DATA_WORDS, DEVICE_MANAGER_CLAIM_PARAMS_POINTERS, &out->raw);
}

/* ---- DeviceManager.claim results ---- */

MUST_CHECK static inline enum status device_manager_claim_results_root(struct capnp_message *message,
	struct device_manager_claim_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_MANAGER_CLAIM_RESULTS_DATA_WORDS, DEVICE_MANAGER_CLAIM_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_manager_claim_results_read(struct capnp_pointer pointer,
	struct device_manager_claim_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_manager_claim_results_is_complete(const struct device_manager_claim_results_reader *reader)
{
	return reader->raw.pointer_count >= DEVICE_MANAGER_CLAIM_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status device_manager_claim_results_builder_root(struct capnp_builder *builder,
	struct device_manager_claim_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_MANAGER_CLAIM_RESULTS_DATA_WORDS, DEVICE_MANAGER_CLAIM_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_manager_claim_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_manager_claim_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_MANAGER_CLAIM_RESULTS_DATA_WORDS, DEVICE_MANAGER_CLAIM_RESULTS_POINTERS, &out->raw);
}

/* ---- DeviceBar ---- */

MUST_CHECK static inline enum status device_bar_root(struct capnp_message *message,
	struct device_bar_reader *reader)
{
	return capnp_message_root(message, DEVICE_BAR_DATA_WORDS, DEVICE_BAR_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_bar_read(struct capnp_pointer pointer,
	struct device_bar_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_bar_is_complete(const struct device_bar_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_BAR_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_bar_builder_root(struct capnp_builder *builder,
	struct device_bar_builder *out)
{
	return capnp_builder_root(builder, DEVICE_BAR_DATA_WORDS, DEVICE_BAR_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_bar_builder_new(
	struct capnp_pointer_builder pointer, struct device_bar_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_BAR_DATA_WORDS, DEVICE_BAR_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_bar_list_read(struct capnp_pointer pointer,
	struct device_bar_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct device_bar_reader device_bar_list_get(const struct device_bar_list_reader *list,
	uint32_t index)
{
	return (struct device_bar_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status device_bar_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct device_bar_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, DEVICE_BAR_DATA_WORDS, DEVICE_BAR_POINTERS, count,
		&list->raw);
}

static inline struct device_bar_builder device_bar_list_builder_get(
	const struct device_bar_list_builder *list, uint32_t index)
{
	return (struct device_bar_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- Device.describe params ---- */

MUST_CHECK static inline enum status device_describe_params_root(struct capnp_message *message,
	struct device_describe_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_DESCRIBE_PARAMS_DATA_WORDS, DEVICE_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_describe_params_read(struct capnp_pointer pointer,
	struct device_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status device_describe_params_builder_root(struct capnp_builder *builder,
	struct device_describe_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_DESCRIBE_PARAMS_DATA_WORDS, DEVICE_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_DESCRIBE_PARAMS_DATA_WORDS, DEVICE_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- Device.describe results ---- */

MUST_CHECK static inline enum status device_describe_results_root(struct capnp_message *message,
	struct device_describe_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_DESCRIBE_RESULTS_DATA_WORDS, DEVICE_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_describe_results_read(struct capnp_pointer pointer,
	struct device_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_describe_results_is_complete(const struct device_describe_results_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_DESCRIBE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= DEVICE_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status device_describe_results_builder_root(struct capnp_builder *builder,
	struct device_describe_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_DESCRIBE_RESULTS_DATA_WORDS, DEVICE_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_DESCRIBE_RESULTS_DATA_WORDS, DEVICE_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- Device.configRead params ---- */

MUST_CHECK static inline enum status device_config_read_params_root(struct capnp_message *message,
	struct device_config_read_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_CONFIG_READ_PARAMS_DATA_WORDS, DEVICE_CONFIG_READ_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_config_read_params_read(struct capnp_pointer pointer,
	struct device_config_read_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_config_read_params_is_complete(const struct device_config_read_params_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_CONFIG_READ_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_config_read_params_builder_root(struct capnp_builder *builder,
	struct device_config_read_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_CONFIG_READ_PARAMS_DATA_WORDS, DEVICE_CONFIG_READ_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_config_read_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_config_read_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_CONFIG_READ_PARAMS_DATA_WORDS, DEVICE_CONFIG_READ_PARAMS_POINTERS, &out->raw);
}

/* ---- Device.configRead results ---- */

MUST_CHECK static inline enum status device_config_read_results_root(struct capnp_message *message,
	struct device_config_read_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_CONFIG_READ_RESULTS_DATA_WORDS, DEVICE_CONFIG_READ_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_config_read_results_read(struct capnp_pointer pointer,
	struct device_config_read_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_config_read_results_is_complete(const struct device_config_read_results_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_CONFIG_READ_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_config_read_results_builder_root(struct capnp_builder *builder,
	struct device_config_read_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_CONFIG_READ_RESULTS_DATA_WORDS, DEVICE_CONFIG_READ_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_config_read_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_config_read_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_CONFIG_READ_RESULTS_DATA_WORDS, DEVICE_CONFIG_READ_RESULTS_POINTERS, &out->raw);
}

/* ---- Device.memory params ---- */

MUST_CHECK static inline enum status device_memory_params_root(struct capnp_message *message,
	struct device_memory_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_MEMORY_PARAMS_DATA_WORDS, DEVICE_MEMORY_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_memory_params_read(struct capnp_pointer pointer,
	struct device_memory_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_memory_params_is_complete(const struct device_memory_params_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_MEMORY_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_memory_params_builder_root(struct capnp_builder *builder,
	struct device_memory_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_MEMORY_PARAMS_DATA_WORDS, DEVICE_MEMORY_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_memory_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_memory_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_MEMORY_PARAMS_DATA_WORDS, DEVICE_MEMORY_PARAMS_POINTERS, &out->raw);
}

/* ---- Device.memory results ---- */

MUST_CHECK static inline enum status device_memory_results_root(struct capnp_message *message,
	struct device_memory_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_MEMORY_RESULTS_DATA_WORDS, DEVICE_MEMORY_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_memory_results_read(struct capnp_pointer pointer,
	struct device_memory_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_memory_results_is_complete(const struct device_memory_results_reader *reader)
{
	return reader->raw.pointer_count >= DEVICE_MEMORY_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status device_memory_results_builder_root(struct capnp_builder *builder,
	struct device_memory_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_MEMORY_RESULTS_DATA_WORDS, DEVICE_MEMORY_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_memory_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_memory_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_MEMORY_RESULTS_DATA_WORDS, DEVICE_MEMORY_RESULTS_POINTERS, &out->raw);
}

/* ---- Device.interrupt params ---- */

MUST_CHECK static inline enum status device_interrupt_params_root(struct capnp_message *message,
	struct device_interrupt_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_INTERRUPT_PARAMS_DATA_WORDS, DEVICE_INTERRUPT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_interrupt_params_read(struct capnp_pointer pointer,
	struct device_interrupt_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_interrupt_params_is_complete(const struct device_interrupt_params_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_INTERRUPT_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_interrupt_params_builder_root(struct capnp_builder *builder,
	struct device_interrupt_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_INTERRUPT_PARAMS_DATA_WORDS, DEVICE_INTERRUPT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_interrupt_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_interrupt_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_INTERRUPT_PARAMS_DATA_WORDS, DEVICE_INTERRUPT_PARAMS_POINTERS, &out->raw);
}

/* ---- Device.interrupt results ---- */

MUST_CHECK static inline enum status device_interrupt_results_root(struct capnp_message *message,
	struct device_interrupt_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_INTERRUPT_RESULTS_DATA_WORDS, DEVICE_INTERRUPT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_interrupt_results_read(struct capnp_pointer pointer,
	struct device_interrupt_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_interrupt_results_is_complete(const struct device_interrupt_results_reader *reader)
{
	return reader->raw.pointer_count >= DEVICE_INTERRUPT_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status device_interrupt_results_builder_root(struct capnp_builder *builder,
	struct device_interrupt_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_INTERRUPT_RESULTS_DATA_WORDS, DEVICE_INTERRUPT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_interrupt_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_interrupt_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_INTERRUPT_RESULTS_DATA_WORDS, DEVICE_INTERRUPT_RESULTS_POINTERS, &out->raw);
}

/* ---- Device.pool params ---- */

MUST_CHECK static inline enum status device_pool_params_root(struct capnp_message *message,
	struct device_pool_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_POOL_PARAMS_DATA_WORDS, DEVICE_POOL_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_pool_params_read(struct capnp_pointer pointer,
	struct device_pool_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_pool_params_is_complete(const struct device_pool_params_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_POOL_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_pool_params_builder_root(struct capnp_builder *builder,
	struct device_pool_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_POOL_PARAMS_DATA_WORDS, DEVICE_POOL_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_pool_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_pool_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_POOL_PARAMS_DATA_WORDS, DEVICE_POOL_PARAMS_POINTERS, &out->raw);
}

/* ---- Device.pool results ---- */

MUST_CHECK static inline enum status device_pool_results_root(struct capnp_message *message,
	struct device_pool_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_POOL_RESULTS_DATA_WORDS, DEVICE_POOL_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_pool_results_read(struct capnp_pointer pointer,
	struct device_pool_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_pool_results_is_complete(const struct device_pool_results_reader *reader)
{
	return reader->raw.pointer_count >= DEVICE_POOL_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status device_pool_results_builder_root(struct capnp_builder *builder,
	struct device_pool_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_POOL_RESULTS_DATA_WORDS, DEVICE_POOL_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_pool_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_pool_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_POOL_RESULTS_DATA_WORDS, DEVICE_POOL_RESULTS_POINTERS, &out->raw);
}

/* ---- Device.reset params ---- */

MUST_CHECK static inline enum status device_reset_params_root(struct capnp_message *message,
	struct device_reset_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_RESET_PARAMS_DATA_WORDS, DEVICE_RESET_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_reset_params_read(struct capnp_pointer pointer,
	struct device_reset_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status device_reset_params_builder_root(struct capnp_builder *builder,
	struct device_reset_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_RESET_PARAMS_DATA_WORDS, DEVICE_RESET_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_reset_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_reset_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_RESET_PARAMS_DATA_WORDS, DEVICE_RESET_PARAMS_POINTERS, &out->raw);
}

/* ---- Device.reset results ---- */

MUST_CHECK static inline enum status device_reset_results_root(struct capnp_message *message,
	struct device_reset_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_RESET_RESULTS_DATA_WORDS, DEVICE_RESET_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_reset_results_read(struct capnp_pointer pointer,
	struct device_reset_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status device_reset_results_builder_root(struct capnp_builder *builder,
	struct device_reset_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_RESET_RESULTS_DATA_WORDS, DEVICE_RESET_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_reset_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_reset_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_RESET_RESULTS_DATA_WORDS, DEVICE_RESET_RESULTS_POINTERS, &out->raw);
}

/* ---- Device.counts params ---- */

MUST_CHECK static inline enum status device_counts_params_root(struct capnp_message *message,
	struct device_counts_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_COUNTS_PARAMS_DATA_WORDS, DEVICE_COUNTS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_counts_params_read(struct capnp_pointer pointer,
	struct device_counts_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status device_counts_params_builder_root(struct capnp_builder *builder,
	struct device_counts_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_COUNTS_PARAMS_DATA_WORDS, DEVICE_COUNTS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_counts_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_counts_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_COUNTS_PARAMS_DATA_WORDS, DEVICE_COUNTS_PARAMS_POINTERS, &out->raw);
}

/* ---- Device.counts results ---- */

MUST_CHECK static inline enum status device_counts_results_root(struct capnp_message *message,
	struct device_counts_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_COUNTS_RESULTS_DATA_WORDS, DEVICE_COUNTS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_counts_results_read(struct capnp_pointer pointer,
	struct device_counts_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_counts_results_is_complete(const struct device_counts_results_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_COUNTS_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_counts_results_builder_root(struct capnp_builder *builder,
	struct device_counts_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_COUNTS_RESULTS_DATA_WORDS, DEVICE_COUNTS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_counts_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_counts_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_COUNTS_RESULTS_DATA_WORDS, DEVICE_COUNTS_RESULTS_POINTERS, &out->raw);
}

/* ---- DeviceMmio.size params ---- */

MUST_CHECK static inline enum status device_mmio_size_params_root(struct capnp_message *message,
	struct device_mmio_size_params_reader *reader)
{
	return capnp_message_root(message, DEVICE_MMIO_SIZE_PARAMS_DATA_WORDS, DEVICE_MMIO_SIZE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_mmio_size_params_read(struct capnp_pointer pointer,
	struct device_mmio_size_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status device_mmio_size_params_builder_root(struct capnp_builder *builder,
	struct device_mmio_size_params_builder *out)
{
	return capnp_builder_root(builder, DEVICE_MMIO_SIZE_PARAMS_DATA_WORDS, DEVICE_MMIO_SIZE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_mmio_size_params_builder_new(
	struct capnp_pointer_builder pointer, struct device_mmio_size_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_MMIO_SIZE_PARAMS_DATA_WORDS, DEVICE_MMIO_SIZE_PARAMS_POINTERS, &out->raw);
}

/* ---- DeviceMmio.size results ---- */

MUST_CHECK static inline enum status device_mmio_size_results_root(struct capnp_message *message,
	struct device_mmio_size_results_reader *reader)
{
	return capnp_message_root(message, DEVICE_MMIO_SIZE_RESULTS_DATA_WORDS, DEVICE_MMIO_SIZE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status device_mmio_size_results_read(struct capnp_pointer pointer,
	struct device_mmio_size_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool device_mmio_size_results_is_complete(const struct device_mmio_size_results_reader *reader)
{
	return reader->raw.data_bits >= DEVICE_MMIO_SIZE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status device_mmio_size_results_builder_root(struct capnp_builder *builder,
	struct device_mmio_size_results_builder *out)
{
	return capnp_builder_root(builder, DEVICE_MMIO_SIZE_RESULTS_DATA_WORDS, DEVICE_MMIO_SIZE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status device_mmio_size_results_builder_new(
	struct capnp_pointer_builder pointer, struct device_mmio_size_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DEVICE_MMIO_SIZE_RESULTS_DATA_WORDS, DEVICE_MMIO_SIZE_RESULTS_POINTERS, &out->raw);
}

/* ---- DMAPool.allocate params ---- */

MUST_CHECK static inline enum status dma_pool_allocate_params_root(struct capnp_message *message,
	struct dma_pool_allocate_params_reader *reader)
{
	return capnp_message_root(message, DMA_POOL_ALLOCATE_PARAMS_DATA_WORDS, DMA_POOL_ALLOCATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status dma_pool_allocate_params_read(struct capnp_pointer pointer,
	struct dma_pool_allocate_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool dma_pool_allocate_params_is_complete(const struct dma_pool_allocate_params_reader *reader)
{
	return reader->raw.data_bits >= DMA_POOL_ALLOCATE_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status dma_pool_allocate_params_builder_root(struct capnp_builder *builder,
	struct dma_pool_allocate_params_builder *out)
{
	return capnp_builder_root(builder, DMA_POOL_ALLOCATE_PARAMS_DATA_WORDS, DMA_POOL_ALLOCATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status dma_pool_allocate_params_builder_new(
	struct capnp_pointer_builder pointer, struct dma_pool_allocate_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DMA_POOL_ALLOCATE_PARAMS_DATA_WORDS, DMA_POOL_ALLOCATE_PARAMS_POINTERS, &out->raw);
}

/* ---- DMAPool.allocate results ---- */

MUST_CHECK static inline enum status dma_pool_allocate_results_root(struct capnp_message *message,
	struct dma_pool_allocate_results_reader *reader)
{
	return capnp_message_root(message, DMA_POOL_ALLOCATE_RESULTS_DATA_WORDS, DMA_POOL_ALLOCATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status dma_pool_allocate_results_read(struct capnp_pointer pointer,
	struct dma_pool_allocate_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool dma_pool_allocate_results_is_complete(const struct dma_pool_allocate_results_reader *reader)
{
	return reader->raw.pointer_count >= DMA_POOL_ALLOCATE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status dma_pool_allocate_results_builder_root(struct capnp_builder *builder,
	struct dma_pool_allocate_results_builder *out)
{
	return capnp_builder_root(builder, DMA_POOL_ALLOCATE_RESULTS_DATA_WORDS, DMA_POOL_ALLOCATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status dma_pool_allocate_results_builder_new(
	struct capnp_pointer_builder pointer, struct dma_pool_allocate_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DMA_POOL_ALLOCATE_RESULTS_DATA_WORDS, DMA_POOL_ALLOCATE_RESULTS_POINTERS, &out->raw);
}

/* ---- DMAPool.state params ---- */

MUST_CHECK static inline enum status dma_pool_state_params_root(struct capnp_message *message,
	struct dma_pool_state_params_reader *reader)
{
	return capnp_message_root(message, DMA_POOL_STATE_PARAMS_DATA_WORDS, DMA_POOL_STATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status dma_pool_state_params_read(struct capnp_pointer pointer,
	struct dma_pool_state_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status dma_pool_state_params_builder_root(struct capnp_builder *builder,
	struct dma_pool_state_params_builder *out)
{
	return capnp_builder_root(builder, DMA_POOL_STATE_PARAMS_DATA_WORDS, DMA_POOL_STATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status dma_pool_state_params_builder_new(
	struct capnp_pointer_builder pointer, struct dma_pool_state_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DMA_POOL_STATE_PARAMS_DATA_WORDS, DMA_POOL_STATE_PARAMS_POINTERS, &out->raw);
}

/* ---- DMAPool.state results ---- */

MUST_CHECK static inline enum status dma_pool_state_results_root(struct capnp_message *message,
	struct dma_pool_state_results_reader *reader)
{
	return capnp_message_root(message, DMA_POOL_STATE_RESULTS_DATA_WORDS, DMA_POOL_STATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status dma_pool_state_results_read(struct capnp_pointer pointer,
	struct dma_pool_state_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool dma_pool_state_results_is_complete(const struct dma_pool_state_results_reader *reader)
{
	return reader->raw.data_bits >= DMA_POOL_STATE_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status dma_pool_state_results_builder_root(struct capnp_builder *builder,
	struct dma_pool_state_results_builder *out)
{
	return capnp_builder_root(builder, DMA_POOL_STATE_RESULTS_DATA_WORDS, DMA_POOL_STATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status dma_pool_state_results_builder_new(
	struct capnp_pointer_builder pointer, struct dma_pool_state_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DMA_POOL_STATE_RESULTS_DATA_WORDS, DMA_POOL_STATE_RESULTS_POINTERS, &out->raw);
}

/* ---- DMABuffer.address params ---- */

MUST_CHECK static inline enum status dma_buffer_address_params_root(struct capnp_message *message,
	struct dma_buffer_address_params_reader *reader)
{
	return capnp_message_root(message, DMA_BUFFER_ADDRESS_PARAMS_DATA_WORDS, DMA_BUFFER_ADDRESS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status dma_buffer_address_params_read(struct capnp_pointer pointer,
	struct dma_buffer_address_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status dma_buffer_address_params_builder_root(struct capnp_builder *builder,
	struct dma_buffer_address_params_builder *out)
{
	return capnp_builder_root(builder, DMA_BUFFER_ADDRESS_PARAMS_DATA_WORDS, DMA_BUFFER_ADDRESS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status dma_buffer_address_params_builder_new(
	struct capnp_pointer_builder pointer, struct dma_buffer_address_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, DMA_BUFFER_ADDRESS_PARAMS_DATA_WORDS, DMA_BUFFER_ADDRESS_PARAMS_POINTERS, &out->raw);
}

/* ---- DMABuffer.address results ---- */

MUST_CHECK static inline enum status dma_buffer_address_results_root(struct capnp_message *message,
	struct dma_buffer_address_results_reader *reader)
{
	return capnp_message_root(message, DMA_BUFFER_ADDRESS_RESULTS_DATA_WORDS, DMA_BUFFER_ADDRESS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status dma_buffer_address_results_read(struct capnp_pointer pointer,
	struct dma_buffer_address_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool dma_buffer_address_results_is_complete(const struct dma_buffer_address_results_reader *reader)
{
	return reader->raw.data_bits >= DMA_BUFFER_ADDRESS_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status dma_buffer_address_results_builder_root(struct capnp_builder *builder,
	struct dma_buffer_address_results_builder *out)
{
	return capnp_builder_root(builder, DMA_BUFFER_ADDRESS_RESULTS_DATA_WORDS, DMA_BUFFER_ADDRESS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status dma_buffer_address_results_builder_new(
	struct capnp_pointer_builder pointer, struct dma_buffer_address_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, DMA_BUFFER_ADDRESS_RESULTS_DATA_WORDS, DMA_BUFFER_ADDRESS_RESULTS_POINTERS, &out->raw);
}

/* ---- Interrupt.wait params ---- */

MUST_CHECK static inline enum status interrupt_wait_params_root(struct capnp_message *message,
	struct interrupt_wait_params_reader *reader)
{
	return capnp_message_root(message, INTERRUPT_WAIT_PARAMS_DATA_WORDS, INTERRUPT_WAIT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status interrupt_wait_params_read(struct capnp_pointer pointer,
	struct interrupt_wait_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool interrupt_wait_params_is_complete(const struct interrupt_wait_params_reader *reader)
{
	return reader->raw.data_bits >= INTERRUPT_WAIT_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status interrupt_wait_params_builder_root(struct capnp_builder *builder,
	struct interrupt_wait_params_builder *out)
{
	return capnp_builder_root(builder, INTERRUPT_WAIT_PARAMS_DATA_WORDS, INTERRUPT_WAIT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status interrupt_wait_params_builder_new(
	struct capnp_pointer_builder pointer, struct interrupt_wait_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, INTERRUPT_WAIT_PARAMS_DATA_WORDS, INTERRUPT_WAIT_PARAMS_POINTERS, &out->raw);
}

/* ---- Interrupt.wait results ---- */

MUST_CHECK static inline enum status interrupt_wait_results_root(struct capnp_message *message,
	struct interrupt_wait_results_reader *reader)
{
	return capnp_message_root(message, INTERRUPT_WAIT_RESULTS_DATA_WORDS, INTERRUPT_WAIT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status interrupt_wait_results_read(struct capnp_pointer pointer,
	struct interrupt_wait_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool interrupt_wait_results_is_complete(const struct interrupt_wait_results_reader *reader)
{
	return reader->raw.data_bits >= INTERRUPT_WAIT_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status interrupt_wait_results_builder_root(struct capnp_builder *builder,
	struct interrupt_wait_results_builder *out)
{
	return capnp_builder_root(builder, INTERRUPT_WAIT_RESULTS_DATA_WORDS, INTERRUPT_WAIT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status interrupt_wait_results_builder_new(
	struct capnp_pointer_builder pointer, struct interrupt_wait_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, INTERRUPT_WAIT_RESULTS_DATA_WORDS, INTERRUPT_WAIT_RESULTS_POINTERS, &out->raw);
}

/* index :UInt32, bits [0, 32) */
static inline uint32_t device_row_get_index(const struct device_row_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* place :UInt32, bits [32, 64) */
static inline uint32_t device_row_get_place(const struct device_row_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* vendor :UInt16, bits [64, 80) */
static inline uint16_t device_row_get_vendor(const struct device_row_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 4, UINT16_C(0));
}

/* device :UInt16, bits [80, 96) */
static inline uint16_t device_row_get_device(const struct device_row_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 5, UINT16_C(0));
}

/* class :UInt32, bits [96, 128) */
static inline uint32_t device_row_get_class(const struct device_row_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 3, UINT32_C(0));
}

/* state :DeviceState, bits [128, 144) */
static inline enum device_state device_row_get_state(const struct device_row_reader *reader)
{
	return (enum device_state)capnp_struct_get_uint16(&reader->raw, 8, UINT16_C(0));
}

/* owner :UInt64, bits [192, 256) */
static inline uint64_t device_row_get_owner(const struct device_row_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* faults :UInt64, bits [256, 320) */
static inline uint64_t device_row_get_faults(const struct device_row_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 4, UINT64_C(0));
}

/* interrupts :UInt64, bits [320, 384) */
static inline uint64_t device_row_get_interrupts(const struct device_row_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 5, UINT64_C(0));
}

/* frames_retired :UInt64, bits [384, 448) */
static inline uint64_t device_row_get_frames_retired(const struct device_row_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 6, UINT64_C(0));
}

/* reason :Text, pointer 0 */
static inline struct capnp_pointer device_row_pointer_reason(const struct device_row_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool device_row_has_reason(const struct device_row_reader *reader)
{
	return !capnp_pointer_is_null(device_row_pointer_reason(reader));
}

MUST_CHECK static inline enum status device_row_get_reason(const struct device_row_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(device_row_pointer_reason(reader), value);
}

static inline void device_row_builder_set_index(const struct device_row_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void device_row_builder_set_place(const struct device_row_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void device_row_builder_set_vendor(const struct device_row_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 4, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void device_row_builder_set_device(const struct device_row_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 5, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void device_row_builder_set_class(const struct device_row_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 3, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void device_row_builder_set_state(const struct device_row_builder *builder, enum device_state value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 8, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void device_row_builder_set_owner(const struct device_row_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void device_row_builder_set_faults(const struct device_row_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 4, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void device_row_builder_set_interrupts(const struct device_row_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 5, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void device_row_builder_set_frames_retired(const struct device_row_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 6, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status device_row_builder_set_reason(
	const struct device_row_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* first :UInt32, bits [0, 32) */
static inline uint32_t device_manager_list_params_get_first(const struct device_manager_list_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void device_manager_list_params_builder_set_first(const struct device_manager_list_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* devices :List(DeviceRow), pointer 0 */
static inline struct capnp_pointer device_manager_list_results_pointer_devices(const struct device_manager_list_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool device_manager_list_results_has_devices(const struct device_manager_list_results_reader *reader)
{
	return !capnp_pointer_is_null(device_manager_list_results_pointer_devices(reader));
}

MUST_CHECK static inline enum status device_manager_list_results_get_devices(const struct device_manager_list_results_reader *reader,
	struct device_row_list_reader *value)
{
	return device_row_list_read(device_manager_list_results_pointer_devices(reader), value);
}

/* total :UInt32, bits [0, 32) */
static inline uint32_t device_manager_list_results_get_total(const struct device_manager_list_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

MUST_CHECK static inline enum status device_manager_list_results_builder_new_devices(
	const struct device_manager_list_results_builder *builder, uint32_t count,
	struct device_row_list_builder *list)
{
	return device_row_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void device_manager_list_results_builder_set_total(const struct device_manager_list_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* index :UInt32, bits [0, 32) */
static inline uint32_t device_manager_claim_params_get_index(const struct device_manager_claim_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* ledger :Ledger, pointer 0 */
static inline struct capnp_pointer device_manager_claim_params_pointer_ledger(const struct device_manager_claim_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool device_manager_claim_params_has_ledger(const struct device_manager_claim_params_reader *reader)
{
	return !capnp_pointer_is_null(device_manager_claim_params_pointer_ledger(reader));
}

MUST_CHECK static inline enum status device_manager_claim_params_get_ledger(const struct device_manager_claim_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(device_manager_claim_params_pointer_ledger(reader), value);
}

static inline void device_manager_claim_params_builder_set_index(const struct device_manager_claim_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void device_manager_claim_params_builder_set_ledger(const struct device_manager_claim_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* device :Device, pointer 0 */
static inline struct capnp_pointer device_manager_claim_results_pointer_device(const struct device_manager_claim_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool device_manager_claim_results_has_device(const struct device_manager_claim_results_reader *reader)
{
	return !capnp_pointer_is_null(device_manager_claim_results_pointer_device(reader));
}

MUST_CHECK static inline enum status device_manager_claim_results_get_device(const struct device_manager_claim_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(device_manager_claim_results_pointer_device(reader), value);
}

static inline void device_manager_claim_results_builder_set_device(const struct device_manager_claim_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* pages :UInt32, bits [0, 32) */
static inline uint32_t device_bar_get_pages(const struct device_bar_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void device_bar_builder_set_pages(const struct device_bar_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* vendor :UInt16, bits [0, 16) */
static inline uint16_t device_describe_results_get_vendor(const struct device_describe_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* device :UInt16, bits [16, 32) */
static inline uint16_t device_describe_results_get_device(const struct device_describe_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 1, UINT16_C(0));
}

/* subsystem_vendor :UInt16, bits [32, 48) */
static inline uint16_t device_describe_results_get_subsystem_vendor(const struct device_describe_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 2, UINT16_C(0));
}

/* subsystem :UInt16, bits [48, 64) */
static inline uint16_t device_describe_results_get_subsystem(const struct device_describe_results_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 3, UINT16_C(0));
}

/* class :UInt32, bits [64, 96) */
static inline uint32_t device_describe_results_get_class(const struct device_describe_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

/* revision :UInt8, bits [96, 104) */
static inline uint8_t device_describe_results_get_revision(const struct device_describe_results_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 12, UINT8_C(0));
}

/* vectors :UInt32, bits [128, 160) */
static inline uint32_t device_describe_results_get_vectors(const struct device_describe_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 4, UINT32_C(0));
}

/* address_bits :UInt8, bits [104, 112) */
static inline uint8_t device_describe_results_get_address_bits(const struct device_describe_results_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 13, UINT8_C(0));
}

/* bars :List(DeviceBar), pointer 0 */
static inline struct capnp_pointer device_describe_results_pointer_bars(const struct device_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool device_describe_results_has_bars(const struct device_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(device_describe_results_pointer_bars(reader));
}

MUST_CHECK static inline enum status device_describe_results_get_bars(const struct device_describe_results_reader *reader,
	struct device_bar_list_reader *value)
{
	return device_bar_list_read(device_describe_results_pointer_bars(reader), value);
}

static inline void device_describe_results_builder_set_vendor(const struct device_describe_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void device_describe_results_builder_set_device(const struct device_describe_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 1, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void device_describe_results_builder_set_subsystem_vendor(const struct device_describe_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 2, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void device_describe_results_builder_set_subsystem(const struct device_describe_results_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 3, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void device_describe_results_builder_set_class(const struct device_describe_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void device_describe_results_builder_set_revision(const struct device_describe_results_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 12, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void device_describe_results_builder_set_vectors(const struct device_describe_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 4, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void device_describe_results_builder_set_address_bits(const struct device_describe_results_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 13, (uint8_t)value, (uint8_t)UINT64_C(0));
}

MUST_CHECK static inline enum status device_describe_results_builder_new_bars(
	const struct device_describe_results_builder *builder, uint32_t count,
	struct device_bar_list_builder *list)
{
	return device_bar_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

/* offset :UInt32, bits [0, 32) */
static inline uint32_t device_config_read_params_get_offset(const struct device_config_read_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* bytes :UInt8, bits [32, 40) */
static inline uint8_t device_config_read_params_get_bytes(const struct device_config_read_params_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 4, UINT8_C(0));
}

static inline void device_config_read_params_builder_set_offset(const struct device_config_read_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void device_config_read_params_builder_set_bytes(const struct device_config_read_params_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 4, (uint8_t)value, (uint8_t)UINT64_C(0));
}

/* value :UInt32, bits [0, 32) */
static inline uint32_t device_config_read_results_get_value(const struct device_config_read_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void device_config_read_results_builder_set_value(const struct device_config_read_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* bar :UInt8, bits [0, 8) */
static inline uint8_t device_memory_params_get_bar(const struct device_memory_params_reader *reader)
{
	return (uint8_t)capnp_struct_get_uint8(&reader->raw, 0, UINT8_C(0));
}

/* first_page :UInt32, bits [32, 64) */
static inline uint32_t device_memory_params_get_first_page(const struct device_memory_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* pages :UInt32, bits [64, 96) */
static inline uint32_t device_memory_params_get_pages(const struct device_memory_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

static inline void device_memory_params_builder_set_bar(const struct device_memory_params_builder *builder, uint8_t value)
{
	capnp_struct_builder_set_uint8(&builder->raw, 0, (uint8_t)value, (uint8_t)UINT64_C(0));
}

static inline void device_memory_params_builder_set_first_page(const struct device_memory_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void device_memory_params_builder_set_pages(const struct device_memory_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* mmio :DeviceMmio, pointer 0 */
static inline struct capnp_pointer device_memory_results_pointer_mmio(const struct device_memory_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool device_memory_results_has_mmio(const struct device_memory_results_reader *reader)
{
	return !capnp_pointer_is_null(device_memory_results_pointer_mmio(reader));
}

MUST_CHECK static inline enum status device_memory_results_get_mmio(const struct device_memory_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(device_memory_results_pointer_mmio(reader), value);
}

static inline void device_memory_results_builder_set_mmio(const struct device_memory_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* index :UInt32, bits [0, 32) */
static inline uint32_t device_interrupt_params_get_index(const struct device_interrupt_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void device_interrupt_params_builder_set_index(const struct device_interrupt_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* interrupt :Interrupt, pointer 0 */
static inline struct capnp_pointer device_interrupt_results_pointer_interrupt(const struct device_interrupt_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool device_interrupt_results_has_interrupt(const struct device_interrupt_results_reader *reader)
{
	return !capnp_pointer_is_null(device_interrupt_results_pointer_interrupt(reader));
}

MUST_CHECK static inline enum status device_interrupt_results_get_interrupt(const struct device_interrupt_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(device_interrupt_results_pointer_interrupt(reader), value);
}

static inline void device_interrupt_results_builder_set_interrupt(const struct device_interrupt_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* pages :UInt32, bits [0, 32) */
static inline uint32_t device_pool_params_get_pages(const struct device_pool_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void device_pool_params_builder_set_pages(const struct device_pool_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* pool :DMAPool, pointer 0 */
static inline struct capnp_pointer device_pool_results_pointer_pool(const struct device_pool_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool device_pool_results_has_pool(const struct device_pool_results_reader *reader)
{
	return !capnp_pointer_is_null(device_pool_results_pointer_pool(reader));
}

MUST_CHECK static inline enum status device_pool_results_get_pool(const struct device_pool_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(device_pool_results_pointer_pool(reader), value);
}

static inline void device_pool_results_builder_set_pool(const struct device_pool_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* faults :UInt64, bits [0, 64) */
static inline uint64_t device_counts_results_get_faults(const struct device_counts_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* interrupts :UInt64, bits [64, 128) */
static inline uint64_t device_counts_results_get_interrupts(const struct device_counts_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void device_counts_results_builder_set_faults(const struct device_counts_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void device_counts_results_builder_set_interrupts(const struct device_counts_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* bytes :UInt64, bits [0, 64) */
static inline uint64_t device_mmio_size_results_get_bytes(const struct device_mmio_size_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void device_mmio_size_results_builder_set_bytes(const struct device_mmio_size_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* pages :UInt32, bits [0, 32) */
static inline uint32_t dma_pool_allocate_params_get_pages(const struct dma_pool_allocate_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void dma_pool_allocate_params_builder_set_pages(const struct dma_pool_allocate_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* buffer :DMABuffer, pointer 0 */
static inline struct capnp_pointer dma_pool_allocate_results_pointer_buffer(const struct dma_pool_allocate_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool dma_pool_allocate_results_has_buffer(const struct dma_pool_allocate_results_reader *reader)
{
	return !capnp_pointer_is_null(dma_pool_allocate_results_pointer_buffer(reader));
}

MUST_CHECK static inline enum status dma_pool_allocate_results_get_buffer(const struct dma_pool_allocate_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(dma_pool_allocate_results_pointer_buffer(reader), value);
}

static inline void dma_pool_allocate_results_builder_set_buffer(const struct dma_pool_allocate_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* pages :UInt32, bits [0, 32) */
static inline uint32_t dma_pool_state_results_get_pages(const struct dma_pool_state_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* free :UInt32, bits [32, 64) */
static inline uint32_t dma_pool_state_results_get_free(const struct dma_pool_state_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

/* buffers :UInt32, bits [64, 96) */
static inline uint32_t dma_pool_state_results_get_buffers(const struct dma_pool_state_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 2, UINT32_C(0));
}

static inline void dma_pool_state_results_builder_set_pages(const struct dma_pool_state_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void dma_pool_state_results_builder_set_free(const struct dma_pool_state_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

static inline void dma_pool_state_results_builder_set_buffers(const struct dma_pool_state_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 2, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* address :UInt64, bits [0, 64) */
static inline uint64_t dma_buffer_address_results_get_address(const struct dma_buffer_address_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

/* bytes :UInt64, bits [64, 128) */
static inline uint64_t dma_buffer_address_results_get_bytes(const struct dma_buffer_address_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

static inline void dma_buffer_address_results_builder_set_address(const struct dma_buffer_address_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void dma_buffer_address_results_builder_set_bytes(const struct dma_buffer_address_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* after :UInt64, bits [0, 64) */
static inline uint64_t interrupt_wait_params_get_after(const struct interrupt_wait_params_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void interrupt_wait_params_builder_set_after(const struct interrupt_wait_params_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* count :UInt64, bits [0, 64) */
static inline uint64_t interrupt_wait_results_get_count(const struct interrupt_wait_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void interrupt_wait_results_builder_set_count(const struct interrupt_wait_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

#endif
