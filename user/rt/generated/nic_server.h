/*
 * Handlers and dispatchers of services.
 *
 * Generated from nic.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_NIC_SERVER_H
#define USER_RT_GENERATED_NIC_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/nic.h"
#include "user/rt/generated/nic_types.h"
#include "user/rt/request.h"

/*
 * What a service does for each method of Nic. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct nic_handlers {
	/* The card's own hardware address, of 6 bytes; the most that a frame carries behind its header; and whether */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct nic_describe_params_reader *params,
		const struct nic_describe_results_builder *results);
	/* Sends at least one frame, in order, each of 14 to `mtu` + 14 bytes (invalidArgument otherwise, and none is */
	enum status (*send)(void *self, struct rt_request *request,
		const struct nic_send_params_reader *params,
		const struct nic_send_results_builder *results);
	/* The frames that arrived, oldest first, as many as fit into the message; waits until there is one. */
	enum status (*receive)(void *self, struct rt_request *request,
		const struct nic_receive_params_reader *params,
		const struct nic_receive_results_builder *results);
	/* Frames since the driver started: taken from the card, given to it, dropped because nobody fetched them */
	enum status (*counters)(void *self, struct rt_request *request,
		const struct nic_counters_params_reader *params,
		const struct nic_counters_results_builder *results);
};

static inline enum status nic_describe_answer_data(const struct nic_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct nic_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct nic_describe_results_builder results;
	const enum status status = nic_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status nic_describe_answer_copy(
	const struct nic_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return nic_describe_answer_data(handlers, self, request, spare);
}

static inline enum status nic_describe_answer(const struct nic_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return nic_describe_answer_copy(handlers, self, request);
	return nic_describe_answer_data(handlers, self, request, data);
}

static inline enum status nic_send_answer(const struct nic_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct nic_send_results_builder results;
	enum status status;
	struct nic_send_params_reader params;

	if (!handlers->send)
		return STATUS_BAD_METHOD;
	status = nic_send_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = nic_send_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->send(self, request, &params, &results);
}

static inline enum status nic_receive_answer_data(const struct nic_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct nic_receive_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct nic_receive_results_builder results;
	const enum status status = nic_receive_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->receive(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status nic_receive_answer_copy(
	const struct nic_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return nic_receive_answer_data(handlers, self, request, spare);
}

static inline enum status nic_receive_answer(const struct nic_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->receive)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return nic_receive_answer_copy(handlers, self, request);
	return nic_receive_answer_data(handlers, self, request, data);
}

static inline enum status nic_counters_answer_data(const struct nic_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct nic_counters_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct nic_counters_results_builder results;
	const enum status status = nic_counters_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->counters(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status nic_counters_answer_copy(
	const struct nic_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return nic_counters_answer_data(handlers, self, request, spare);
}

static inline enum status nic_counters_answer(const struct nic_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->counters)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return nic_counters_answer_copy(handlers, self, request);
	return nic_counters_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status nic_dispatch(const struct nic_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != NIC_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case NIC_METHOD_DESCRIBE:
		return nic_describe_answer(handlers, self, request);
	case NIC_METHOD_SEND:
		return nic_send_answer(handlers, self, request);
	case NIC_METHOD_RECEIVE:
		return nic_receive_answer(handlers, self, request);
	case NIC_METHOD_COUNTERS:
		return nic_counters_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
