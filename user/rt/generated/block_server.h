/*
 * Handlers and dispatchers of services.
 *
 * Generated from block.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_BLOCK_SERVER_H
#define USER_RT_GENERATED_BLOCK_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/block.h"
#include "core/generated/memory.h"
#include "user/rt/generated/block_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `view`; the id is zero when none did. */
MUST_CHECK static inline enum status block_device_attach_params_receive_view(struct rt_request *request,
	const struct block_device_attach_params_reader *reader, struct memory_view *value)
{
	uint32_t index;
	enum status status = block_device_attach_params_get_view(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, MEMORY_VIEW_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `view`; one without an id sends none. */
MUST_CHECK static inline enum status block_device_attach_params_send_view(struct rt_request *request,
	const struct block_device_attach_params_builder *builder, struct memory_view value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	block_device_attach_params_builder_set_view(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `queue`; the id is zero when none did. */
MUST_CHECK static inline enum status block_device_attach_results_receive_queue(struct rt_request *request,
	const struct block_device_attach_results_reader *reader, struct block_queue *value)
{
	uint32_t index;
	enum status status = block_device_attach_results_get_queue(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, BLOCK_QUEUE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `queue`; one without an id sends none. */
MUST_CHECK static inline enum status block_device_attach_results_send_queue(struct rt_request *request,
	const struct block_device_attach_results_builder *builder, struct block_queue value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	block_device_attach_results_builder_set_queue(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of BlockDevice. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct block_device_handlers {
	/* Requests are in blocks of `blockBytes`, a power of two of at least 512. `physicalBytes` is what the disk */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct block_device_describe_params_reader *params,
		const struct block_device_describe_results_builder *results);
	/* A queue whose requests read and write the view. Completes when nothing of the former holder of its place */
	enum status (*attach)(void *self, struct rt_request *request,
		const struct block_device_attach_params_reader *params,
		const struct block_device_attach_results_builder *results);
};

/*
 * What a service does for each method of BlockQueue. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct block_queue_handlers {
	enum status (*read)(void *self, struct rt_request *request,
		const struct block_queue_read_params_reader *params,
		const struct block_queue_read_results_builder *results);
	enum status (*write)(void *self, struct rt_request *request,
		const struct block_queue_write_params_reader *params,
		const struct block_queue_write_results_builder *results);
	/* Completes when every write that had completed before it was called is on the disk. */
	enum status (*flush)(void *self, struct rt_request *request,
		const struct block_queue_flush_params_reader *params,
		const struct block_queue_flush_results_builder *results);
};

static inline enum status block_device_describe_answer_data(const struct block_device_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct block_device_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct block_device_describe_results_builder results;
	const enum status status = block_device_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status block_device_describe_answer_copy(
	const struct block_device_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return block_device_describe_answer_data(handlers, self, request, spare);
}

static inline enum status block_device_describe_answer(const struct block_device_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return block_device_describe_answer_copy(handlers, self, request);
	return block_device_describe_answer_data(handlers, self, request, data);
}

static inline enum status block_device_attach_answer(const struct block_device_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct block_device_attach_results_builder results;
	enum status status;
	struct block_device_attach_params_reader params;

	if (!handlers->attach)
		return STATUS_BAD_METHOD;
	status = block_device_attach_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = block_device_attach_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->attach(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status block_device_dispatch(const struct block_device_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != BLOCK_DEVICE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case BLOCK_DEVICE_METHOD_DESCRIBE:
		return block_device_describe_answer(handlers, self, request);
	case BLOCK_DEVICE_METHOD_ATTACH:
		return block_device_attach_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status block_queue_read_answer_data(const struct block_queue_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct block_queue_read_params_reader params = {
		.raw = {.words = data, .word_count = 3, .data_bits = 3 * 64}};
	struct block_queue_read_results_builder results;
	const enum status status = block_queue_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status block_queue_read_answer_copy(
	const struct block_queue_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[3];
	const enum status status =
		capnp_message_data_walk(&request->params, 3, spare);

	if (status != STATUS_OK)
		return status;
	return block_queue_read_answer_data(handlers, self, request, spare);
}

static inline enum status block_queue_read_answer(const struct block_queue_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 3);
	if (__builtin_expect(!data, 0))
		return block_queue_read_answer_copy(handlers, self, request);
	return block_queue_read_answer_data(handlers, self, request, data);
}

static inline enum status block_queue_write_answer_data(const struct block_queue_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct block_queue_write_params_reader params = {
		.raw = {.words = data, .word_count = 3, .data_bits = 3 * 64}};
	struct block_queue_write_results_builder results;
	const enum status status = block_queue_write_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->write(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status block_queue_write_answer_copy(
	const struct block_queue_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[3];
	const enum status status =
		capnp_message_data_walk(&request->params, 3, spare);

	if (status != STATUS_OK)
		return status;
	return block_queue_write_answer_data(handlers, self, request, spare);
}

static inline enum status block_queue_write_answer(const struct block_queue_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->write)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 3);
	if (__builtin_expect(!data, 0))
		return block_queue_write_answer_copy(handlers, self, request);
	return block_queue_write_answer_data(handlers, self, request, data);
}

static inline enum status block_queue_flush_answer_data(const struct block_queue_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct block_queue_flush_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct block_queue_flush_results_builder results;
	const enum status status = block_queue_flush_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->flush(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status block_queue_flush_answer_copy(
	const struct block_queue_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return block_queue_flush_answer_data(handlers, self, request, spare);
}

static inline enum status block_queue_flush_answer(const struct block_queue_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->flush)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return block_queue_flush_answer_copy(handlers, self, request);
	return block_queue_flush_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status block_queue_dispatch(const struct block_queue_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != BLOCK_QUEUE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case BLOCK_QUEUE_METHOD_READ:
		return block_queue_read_answer(handlers, self, request);
	case BLOCK_QUEUE_METHOD_WRITE:
		return block_queue_write_answer(handlers, self, request);
	case BLOCK_QUEUE_METHOD_FLUSH:
		return block_queue_flush_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
