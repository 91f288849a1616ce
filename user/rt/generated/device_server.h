/*
 * Handlers and dispatchers of services.
 *
 * Generated from device.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_DEVICE_SERVER_H
#define USER_RT_GENERATED_DEVICE_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/device.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/device_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status device_manager_claim_params_receive_ledger(struct rt_request *request,
	const struct device_manager_claim_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = device_manager_claim_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status device_manager_claim_params_send_ledger(struct rt_request *request,
	const struct device_manager_claim_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_manager_claim_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `device`; the id is zero when none did. */
MUST_CHECK static inline enum status device_manager_claim_results_receive_device(struct rt_request *request,
	const struct device_manager_claim_results_reader *reader, struct device *value)
{
	uint32_t index;
	enum status status = device_manager_claim_results_get_device(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, DEVICE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `device`; one without an id sends none. */
MUST_CHECK static inline enum status device_manager_claim_results_send_device(struct rt_request *request,
	const struct device_manager_claim_results_builder *builder, struct device value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_manager_claim_results_builder_set_device(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `mmio`; the id is zero when none did. */
MUST_CHECK static inline enum status device_memory_results_receive_mmio(struct rt_request *request,
	const struct device_memory_results_reader *reader, struct device_mmio *value)
{
	uint32_t index;
	enum status status = device_memory_results_get_mmio(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, DEVICE_MMIO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `mmio`; one without an id sends none. */
MUST_CHECK static inline enum status device_memory_results_send_mmio(struct rt_request *request,
	const struct device_memory_results_builder *builder, struct device_mmio value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_memory_results_builder_set_mmio(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `interrupt`; the id is zero when none did. */
MUST_CHECK static inline enum status device_interrupt_results_receive_interrupt(struct rt_request *request,
	const struct device_interrupt_results_reader *reader, struct interrupt *value)
{
	uint32_t index;
	enum status status = device_interrupt_results_get_interrupt(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, INTERRUPT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `interrupt`; one without an id sends none. */
MUST_CHECK static inline enum status device_interrupt_results_send_interrupt(struct rt_request *request,
	const struct device_interrupt_results_builder *builder, struct interrupt value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_interrupt_results_builder_set_interrupt(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `pool`; the id is zero when none did. */
MUST_CHECK static inline enum status device_pool_results_receive_pool(struct rt_request *request,
	const struct device_pool_results_reader *reader, struct dma_pool *value)
{
	uint32_t index;
	enum status status = device_pool_results_get_pool(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, DMA_POOL_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `pool`; one without an id sends none. */
MUST_CHECK static inline enum status device_pool_results_send_pool(struct rt_request *request,
	const struct device_pool_results_builder *builder, struct dma_pool value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	device_pool_results_builder_set_pool(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `buffer`; the id is zero when none did. */
MUST_CHECK static inline enum status dma_pool_allocate_results_receive_buffer(struct rt_request *request,
	const struct dma_pool_allocate_results_reader *reader, struct dma_buffer *value)
{
	uint32_t index;
	enum status status = dma_pool_allocate_results_get_buffer(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, DMA_BUFFER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `buffer`; one without an id sends none. */
MUST_CHECK static inline enum status dma_pool_allocate_results_send_buffer(struct rt_request *request,
	const struct dma_pool_allocate_results_builder *builder, struct dma_buffer value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	dma_pool_allocate_results_builder_set_buffer(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of DeviceManager. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct device_manager_handlers {
	/* Rows from index `first` on, at most 8; `total` says how many there are in all. */
	enum status (*list)(void *self, struct rt_request *request,
		const struct device_manager_list_params_reader *params,
		const struct device_manager_list_results_builder *results);
	/* The function of this index, ready for a driver: its registers can be reached, it reads and writes no */
	enum status (*claim)(void *self, struct rt_request *request,
		const struct device_manager_claim_params_reader *params,
		const struct device_manager_claim_results_builder *results);
};

/*
 * What a service does for each method of DeviceList. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct device_list_handlers {
	enum status (*list)(void *self, struct rt_request *request,
		const struct device_manager_list_params_reader *params,
		const struct device_manager_list_results_builder *results);
};

/*
 * What a service does for each method of Device. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct device_handlers {
	/* `vectors` is how many interrupts it has; `addressBits` how wide an address in its domain may be. `bars` has */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct device_describe_params_reader *params,
		const struct device_describe_results_builder *results);
	/* 1, 2 or 4 bytes of the function's first 256 bytes of configuration space, aligned (INVALID_ARGUMENT, */
	enum status (*config_read)(void *self, struct rt_request *request,
		const struct device_config_read_params_reader *params,
		const struct device_config_read_results_builder *results);
	/* Pages of a BAR, to be mapped. OUT_OF_RANGE when they are not all the BAR's, or `pages` is 0; INVALID_ARGUMENT */
	enum status (*memory)(void *self, struct rt_request *request,
		const struct device_memory_params_reader *params,
		const struct device_memory_results_builder *results);
	/* The function's interrupt of this index, which its MSI-X table has in that row. OUT_OF_RANGE: there is none; */
	enum status (*interrupt)(void *self, struct rt_request *request,
		const struct device_interrupt_params_reader *params,
		const struct device_interrupt_results_builder *results);
	/* The memory that the function can reach, `pages` pages (1 to 65536) of it, all charged at once, with the page */
	enum status (*pool)(void *self, struct rt_request *request,
		const struct device_pool_params_reader *params,
		const struct device_pool_results_builder *results);
	/* Resets the function, and sets it up as it was after `claim`, with the same interrupts and the same pool. */
	enum status (*reset)(void *self, struct rt_request *request,
		const struct device_reset_params_reader *params,
		const struct device_reset_results_builder *results);
	/* The accesses to memory that were refused to this Device (a lower bound), and its interrupts. */
	enum status (*counts)(void *self, struct rt_request *request,
		const struct device_counts_params_reader *params,
		const struct device_counts_results_builder *results);
};

/*
 * What a service does for each method of DeviceMmio. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct device_mmio_handlers {
	enum status (*size)(void *self, struct rt_request *request,
		const struct device_mmio_size_params_reader *params,
		const struct device_mmio_size_results_builder *results);
};

/*
 * What a service does for each method of DMAPool. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct dma_pool_handlers {
	/* A buffer of so many zeroed pages, adjacent in the device's addresses. BUSY while pages of buffers that have ended */
	enum status (*allocate)(void *self, struct rt_request *request,
		const struct dma_pool_allocate_params_reader *params,
		const struct dma_pool_allocate_results_builder *results);
	enum status (*state)(void *self, struct rt_request *request,
		const struct dma_pool_state_params_reader *params,
		const struct dma_pool_state_results_builder *results);
};

/*
 * What a service does for each method of DMABuffer. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct dma_buffer_handlers {
	/* Where the device finds the first page. It is no address of the machine's, and means nothing to another device. */
	enum status (*address)(void *self, struct rt_request *request,
		const struct dma_buffer_address_params_reader *params,
		const struct dma_buffer_address_results_builder *results);
};

/*
 * What a service does for each method of Interrupt. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct interrupt_handlers {
	/* Completes when the interrupt has come more than `after` times, and says how many times it has. One call */
	enum status (*wait)(void *self, struct rt_request *request,
		const struct interrupt_wait_params_reader *params,
		const struct interrupt_wait_results_builder *results);
};

static inline enum status device_manager_list_answer_data(const struct device_manager_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_manager_list_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct device_manager_list_results_builder results;
	const enum status status = device_manager_list_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_manager_list_answer_copy(
	const struct device_manager_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return device_manager_list_answer_data(handlers, self, request, spare);
}

static inline enum status device_manager_list_answer(const struct device_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->list)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return device_manager_list_answer_copy(handlers, self, request);
	return device_manager_list_answer_data(handlers, self, request, data);
}

static inline enum status device_manager_claim_answer(const struct device_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct device_manager_claim_results_builder results;
	enum status status;
	struct device_manager_claim_params_reader params;

	if (!handlers->claim)
		return STATUS_BAD_METHOD;
	status = device_manager_claim_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = device_manager_claim_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->claim(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status device_manager_dispatch(const struct device_manager_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != DEVICE_MANAGER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case DEVICE_MANAGER_METHOD_LIST:
		return device_manager_list_answer(handlers, self, request);
	case DEVICE_MANAGER_METHOD_CLAIM:
		return device_manager_claim_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status device_list_list_answer_data(const struct device_list_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_manager_list_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct device_manager_list_results_builder results;
	const enum status status = device_manager_list_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_list_list_answer_copy(
	const struct device_list_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return device_list_list_answer_data(handlers, self, request, spare);
}

static inline enum status device_list_list_answer(const struct device_list_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->list)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return device_list_list_answer_copy(handlers, self, request);
	return device_list_list_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status device_list_dispatch(const struct device_list_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != DEVICE_LIST_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case DEVICE_LIST_METHOD_LIST:
		return device_list_list_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status device_describe_answer_data(const struct device_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct device_describe_results_builder results;
	const enum status status = device_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_describe_answer_copy(
	const struct device_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return device_describe_answer_data(handlers, self, request, spare);
}

static inline enum status device_describe_answer(const struct device_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return device_describe_answer_copy(handlers, self, request);
	return device_describe_answer_data(handlers, self, request, data);
}

static inline enum status device_config_read_answer_data(const struct device_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_config_read_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct device_config_read_results_builder results;
	const enum status status = device_config_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->config_read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_config_read_answer_copy(
	const struct device_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return device_config_read_answer_data(handlers, self, request, spare);
}

static inline enum status device_config_read_answer(const struct device_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->config_read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return device_config_read_answer_copy(handlers, self, request);
	return device_config_read_answer_data(handlers, self, request, data);
}

static inline enum status device_memory_answer_data(const struct device_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_memory_params_reader params = {
		.raw = {.words = data, .word_count = 2, .data_bits = 2 * 64}};
	struct device_memory_results_builder results;
	const enum status status = device_memory_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->memory(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_memory_answer_copy(
	const struct device_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[2];
	const enum status status =
		capnp_message_data_walk(&request->params, 2, spare);

	if (status != STATUS_OK)
		return status;
	return device_memory_answer_data(handlers, self, request, spare);
}

static inline enum status device_memory_answer(const struct device_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->memory)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 2);
	if (__builtin_expect(!data, 0))
		return device_memory_answer_copy(handlers, self, request);
	return device_memory_answer_data(handlers, self, request, data);
}

static inline enum status device_interrupt_answer_data(const struct device_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_interrupt_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct device_interrupt_results_builder results;
	const enum status status = device_interrupt_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->interrupt(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_interrupt_answer_copy(
	const struct device_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return device_interrupt_answer_data(handlers, self, request, spare);
}

static inline enum status device_interrupt_answer(const struct device_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->interrupt)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return device_interrupt_answer_copy(handlers, self, request);
	return device_interrupt_answer_data(handlers, self, request, data);
}

static inline enum status device_pool_answer_data(const struct device_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_pool_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct device_pool_results_builder results;
	const enum status status = device_pool_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->pool(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_pool_answer_copy(
	const struct device_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return device_pool_answer_data(handlers, self, request, spare);
}

static inline enum status device_pool_answer(const struct device_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->pool)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return device_pool_answer_copy(handlers, self, request);
	return device_pool_answer_data(handlers, self, request, data);
}

static inline enum status device_reset_answer_data(const struct device_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_reset_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct device_reset_results_builder results;
	const enum status status = device_reset_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->reset(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_reset_answer_copy(
	const struct device_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return device_reset_answer_data(handlers, self, request, spare);
}

static inline enum status device_reset_answer(const struct device_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->reset)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return device_reset_answer_copy(handlers, self, request);
	return device_reset_answer_data(handlers, self, request, data);
}

static inline enum status device_counts_answer_data(const struct device_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_counts_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct device_counts_results_builder results;
	const enum status status = device_counts_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->counts(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_counts_answer_copy(
	const struct device_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return device_counts_answer_data(handlers, self, request, spare);
}

static inline enum status device_counts_answer(const struct device_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->counts)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return device_counts_answer_copy(handlers, self, request);
	return device_counts_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status device_dispatch(const struct device_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != DEVICE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case DEVICE_METHOD_DESCRIBE:
		return device_describe_answer(handlers, self, request);
	case DEVICE_METHOD_CONFIG_READ:
		return device_config_read_answer(handlers, self, request);
	case DEVICE_METHOD_MEMORY:
		return device_memory_answer(handlers, self, request);
	case DEVICE_METHOD_INTERRUPT:
		return device_interrupt_answer(handlers, self, request);
	case DEVICE_METHOD_POOL:
		return device_pool_answer(handlers, self, request);
	case DEVICE_METHOD_RESET:
		return device_reset_answer(handlers, self, request);
	case DEVICE_METHOD_COUNTS:
		return device_counts_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status device_mmio_size_answer_data(const struct device_mmio_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct device_mmio_size_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct device_mmio_size_results_builder results;
	const enum status status = device_mmio_size_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->size(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status device_mmio_size_answer_copy(
	const struct device_mmio_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return device_mmio_size_answer_data(handlers, self, request, spare);
}

static inline enum status device_mmio_size_answer(const struct device_mmio_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->size)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return device_mmio_size_answer_copy(handlers, self, request);
	return device_mmio_size_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status device_mmio_dispatch(const struct device_mmio_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != DEVICE_MMIO_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case DEVICE_MMIO_METHOD_SIZE:
		return device_mmio_size_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status dma_pool_allocate_answer_data(const struct dma_pool_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct dma_pool_allocate_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct dma_pool_allocate_results_builder results;
	const enum status status = dma_pool_allocate_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->allocate(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status dma_pool_allocate_answer_copy(
	const struct dma_pool_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return dma_pool_allocate_answer_data(handlers, self, request, spare);
}

static inline enum status dma_pool_allocate_answer(const struct dma_pool_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->allocate)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return dma_pool_allocate_answer_copy(handlers, self, request);
	return dma_pool_allocate_answer_data(handlers, self, request, data);
}

static inline enum status dma_pool_state_answer_data(const struct dma_pool_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct dma_pool_state_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct dma_pool_state_results_builder results;
	const enum status status = dma_pool_state_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->state(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status dma_pool_state_answer_copy(
	const struct dma_pool_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return dma_pool_state_answer_data(handlers, self, request, spare);
}

static inline enum status dma_pool_state_answer(const struct dma_pool_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->state)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return dma_pool_state_answer_copy(handlers, self, request);
	return dma_pool_state_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status dma_pool_dispatch(const struct dma_pool_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != DMA_POOL_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case DMA_POOL_METHOD_ALLOCATE:
		return dma_pool_allocate_answer(handlers, self, request);
	case DMA_POOL_METHOD_STATE:
		return dma_pool_state_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status dma_buffer_address_answer_data(const struct dma_buffer_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct dma_buffer_address_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct dma_buffer_address_results_builder results;
	const enum status status = dma_buffer_address_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->address(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status dma_buffer_address_answer_copy(
	const struct dma_buffer_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return dma_buffer_address_answer_data(handlers, self, request, spare);
}

static inline enum status dma_buffer_address_answer(const struct dma_buffer_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->address)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return dma_buffer_address_answer_copy(handlers, self, request);
	return dma_buffer_address_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status dma_buffer_dispatch(const struct dma_buffer_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != DMA_BUFFER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case DMA_BUFFER_METHOD_ADDRESS:
		return dma_buffer_address_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status interrupt_wait_answer_data(const struct interrupt_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct interrupt_wait_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct interrupt_wait_results_builder results;
	const enum status status = interrupt_wait_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status interrupt_wait_answer_copy(
	const struct interrupt_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return interrupt_wait_answer_data(handlers, self, request, spare);
}

static inline enum status interrupt_wait_answer(const struct interrupt_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->wait)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return interrupt_wait_answer_copy(handlers, self, request);
	return interrupt_wait_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status interrupt_dispatch(const struct interrupt_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != INTERRUPT_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case INTERRUPT_METHOD_WAIT:
		return interrupt_wait_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
