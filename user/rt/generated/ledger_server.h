/*
 * Handlers and dispatchers of services.
 *
 * Generated from ledger.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_LEDGER_SERVER_H
#define USER_RT_GENERATED_LEDGER_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status ledger_carve_results_receive_ledger(struct rt_request *request,
	const struct ledger_carve_results_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = ledger_carve_results_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status ledger_carve_results_send_ledger(struct rt_request *request,
	const struct ledger_carve_results_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ledger_carve_results_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `reader`; the id is zero when none did. */
MUST_CHECK static inline enum status ledger_reader_results_receive_reader(struct rt_request *request,
	const struct ledger_reader_results_reader *reader, struct ledger_reader *value)
{
	uint32_t index;
	enum status status = ledger_reader_results_get_reader(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_READER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `reader`; one without an id sends none. */
MUST_CHECK static inline enum status ledger_reader_results_send_reader(struct rt_request *request,
	const struct ledger_reader_results_builder *builder, struct ledger_reader value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ledger_reader_results_builder_set_reader(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of Ledger. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct ledger_handlers {
	/* `limit` is the ledger's own limit, `used` the amount that its own objects hold, and `carved` the */
	enum status (*read)(void *self, struct rt_request *request,
		const struct ledger_read_params_reader *params,
		const struct ledger_read_results_builder *results);
	/* A new ledger below this one. frames, ringRegions, cpuShare and logBytesPerSecond are set aside here at */
	enum status (*carve)(void *self, struct rt_request *request,
		const struct ledger_carve_params_reader *params,
		const struct ledger_carve_results_builder *results);
	/* Ends everything that the ledger pays for, and every ledger below it. Completes when all of it */
	enum status (*close)(void *self, struct rt_request *request,
		const struct ledger_close_params_reader *params,
		const struct ledger_close_results_builder *results);
	/* This ledger and all below it, each before those below itself, at most 4 a call. `after` is 0, or the */
	enum status (*subtree)(void *self, struct rt_request *request,
		const struct ledger_subtree_params_reader *params,
		const struct ledger_subtree_results_builder *results);
	/* A narrower capability: to see what is used, without the right to spend, carve or close. */
	enum status (*reader)(void *self, struct rt_request *request,
		const struct ledger_reader_params_reader *params,
		const struct ledger_reader_results_builder *results);
};

/*
 * What a service does for each method of LedgerReader. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct ledger_reader_handlers {
	/* As Ledger.read. */
	enum status (*read)(void *self, struct rt_request *request,
		const struct ledger_read_params_reader *params,
		const struct ledger_read_results_builder *results);
	/* As Ledger.subtree. */
	enum status (*subtree)(void *self, struct rt_request *request,
		const struct ledger_subtree_params_reader *params,
		const struct ledger_subtree_results_builder *results);
};

static inline enum status ledger_read_answer_data(const struct ledger_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ledger_read_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct ledger_read_results_builder results;
	const enum status status = ledger_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ledger_read_answer_copy(
	const struct ledger_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return ledger_read_answer_data(handlers, self, request, spare);
}

static inline enum status ledger_read_answer(const struct ledger_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return ledger_read_answer_copy(handlers, self, request);
	return ledger_read_answer_data(handlers, self, request, data);
}

static inline enum status ledger_carve_answer(const struct ledger_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ledger_carve_results_builder results;
	enum status status;
	struct ledger_carve_params_reader params;

	if (!handlers->carve)
		return STATUS_BAD_METHOD;
	status = ledger_carve_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ledger_carve_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->carve(self, request, &params, &results);
}

static inline enum status ledger_close_answer_data(const struct ledger_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ledger_close_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct ledger_close_results_builder results;
	const enum status status = ledger_close_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->close(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ledger_close_answer_copy(
	const struct ledger_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return ledger_close_answer_data(handlers, self, request, spare);
}

static inline enum status ledger_close_answer(const struct ledger_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->close)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return ledger_close_answer_copy(handlers, self, request);
	return ledger_close_answer_data(handlers, self, request, data);
}

static inline enum status ledger_subtree_answer_data(const struct ledger_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ledger_subtree_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct ledger_subtree_results_builder results;
	const enum status status = ledger_subtree_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->subtree(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ledger_subtree_answer_copy(
	const struct ledger_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return ledger_subtree_answer_data(handlers, self, request, spare);
}

static inline enum status ledger_subtree_answer(const struct ledger_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->subtree)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return ledger_subtree_answer_copy(handlers, self, request);
	return ledger_subtree_answer_data(handlers, self, request, data);
}

static inline enum status ledger_reader_answer_data(const struct ledger_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ledger_reader_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct ledger_reader_results_builder results;
	const enum status status = ledger_reader_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->reader(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ledger_reader_answer_copy(
	const struct ledger_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return ledger_reader_answer_data(handlers, self, request, spare);
}

static inline enum status ledger_reader_answer(const struct ledger_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->reader)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return ledger_reader_answer_copy(handlers, self, request);
	return ledger_reader_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status ledger_dispatch(const struct ledger_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != LEDGER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case LEDGER_METHOD_READ:
		return ledger_read_answer(handlers, self, request);
	case LEDGER_METHOD_CARVE:
		return ledger_carve_answer(handlers, self, request);
	case LEDGER_METHOD_CLOSE:
		return ledger_close_answer(handlers, self, request);
	case LEDGER_METHOD_SUBTREE:
		return ledger_subtree_answer(handlers, self, request);
	case LEDGER_METHOD_READER:
		return ledger_reader_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status ledger_reader_read_answer_data(const struct ledger_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ledger_read_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct ledger_read_results_builder results;
	const enum status status = ledger_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ledger_reader_read_answer_copy(
	const struct ledger_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return ledger_reader_read_answer_data(handlers, self, request, spare);
}

static inline enum status ledger_reader_read_answer(const struct ledger_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return ledger_reader_read_answer_copy(handlers, self, request);
	return ledger_reader_read_answer_data(handlers, self, request, data);
}

static inline enum status ledger_reader_subtree_answer_data(const struct ledger_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ledger_subtree_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct ledger_subtree_results_builder results;
	const enum status status = ledger_subtree_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->subtree(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ledger_reader_subtree_answer_copy(
	const struct ledger_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return ledger_reader_subtree_answer_data(handlers, self, request, spare);
}

static inline enum status ledger_reader_subtree_answer(const struct ledger_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->subtree)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return ledger_reader_subtree_answer_copy(handlers, self, request);
	return ledger_reader_subtree_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status ledger_reader_dispatch(const struct ledger_reader_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != LEDGER_READER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case LEDGER_READER_METHOD_READ:
		return ledger_reader_read_answer(handlers, self, request);
	case LEDGER_READER_METHOD_SUBTREE:
		return ledger_reader_subtree_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
