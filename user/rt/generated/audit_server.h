/*
 * Handlers and dispatchers of services.
 *
 * Generated from audit.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_AUDIT_SERVER_H
#define USER_RT_GENERATED_AUDIT_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/audit.h"
#include "user/rt/generated/audit_types.h"
#include "user/rt/request.h"

/*
 * What a service does for each method of AuditSink. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct audit_sink_handlers {
	/* overloaded when this writer has used up its rate: how many were refused is recorded. An event that is */
	enum status (*append)(void *self, struct rt_request *request,
		const struct audit_sink_append_params_reader *params,
		const struct audit_sink_append_results_builder *results);
	/* For a store that wants to know whether it, or the log, is one of an older day. `log`: the log's random id, 16 */
	enum status (*last)(void *self, struct rt_request *request,
		const struct audit_sink_last_params_reader *params,
		const struct audit_sink_last_results_builder *results);
};

/*
 * What a service does for each method of AuditReader. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct audit_reader_handlers {
	/* Up to four records from sequence `from` on, or from the oldest that there is. */
	enum status (*read)(void *self, struct rt_request *request,
		const struct audit_reader_read_params_reader *params,
		const struct audit_reader_read_results_builder *results);
	/* The youngest record's; 0 and no bytes when there is none. */
	enum status (*head)(void *self, struct rt_request *request,
		const struct audit_reader_head_params_reader *params,
		const struct audit_reader_head_results_builder *results);
	/* Looks at the whole log anew: how many records there are, and what is wrong, as in Damaged. */
	enum status (*verify)(void *self, struct rt_request *request,
		const struct audit_reader_verify_params_reader *params,
		const struct audit_reader_verify_results_builder *results);
	/* The same records as they stand in the log, up to four slots of 512 bytes, for whoever computes the hashes */
	enum status (*slots)(void *self, struct rt_request *request,
		const struct audit_reader_slots_params_reader *params,
		const struct audit_reader_slots_results_builder *results);
};

static inline enum status audit_sink_append_answer(const struct audit_sink_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct audit_sink_append_results_builder results;
	enum status status;
	struct audit_sink_append_params_reader params;

	if (!handlers->append)
		return STATUS_BAD_METHOD;
	status = audit_sink_append_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = audit_sink_append_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->append(self, request, &params, &results);
}

static inline enum status audit_sink_last_answer_data(const struct audit_sink_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct audit_sink_last_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct audit_sink_last_results_builder results;
	const enum status status = audit_sink_last_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->last(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status audit_sink_last_answer_copy(
	const struct audit_sink_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return audit_sink_last_answer_data(handlers, self, request, spare);
}

static inline enum status audit_sink_last_answer(const struct audit_sink_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->last)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return audit_sink_last_answer_copy(handlers, self, request);
	return audit_sink_last_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status audit_sink_dispatch(const struct audit_sink_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != AUDIT_SINK_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case AUDIT_SINK_METHOD_APPEND:
		return audit_sink_append_answer(handlers, self, request);
	case AUDIT_SINK_METHOD_LAST:
		return audit_sink_last_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status audit_reader_read_answer_data(const struct audit_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct audit_reader_read_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct audit_reader_read_results_builder results;
	const enum status status = audit_reader_read_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->read(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status audit_reader_read_answer_copy(
	const struct audit_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return audit_reader_read_answer_data(handlers, self, request, spare);
}

static inline enum status audit_reader_read_answer(const struct audit_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->read)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return audit_reader_read_answer_copy(handlers, self, request);
	return audit_reader_read_answer_data(handlers, self, request, data);
}

static inline enum status audit_reader_head_answer_data(const struct audit_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct audit_reader_head_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct audit_reader_head_results_builder results;
	const enum status status = audit_reader_head_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->head(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status audit_reader_head_answer_copy(
	const struct audit_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return audit_reader_head_answer_data(handlers, self, request, spare);
}

static inline enum status audit_reader_head_answer(const struct audit_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->head)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return audit_reader_head_answer_copy(handlers, self, request);
	return audit_reader_head_answer_data(handlers, self, request, data);
}

static inline enum status audit_reader_verify_answer_data(const struct audit_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct audit_reader_verify_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct audit_reader_verify_results_builder results;
	const enum status status = audit_reader_verify_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->verify(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status audit_reader_verify_answer_copy(
	const struct audit_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return audit_reader_verify_answer_data(handlers, self, request, spare);
}

static inline enum status audit_reader_verify_answer(const struct audit_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->verify)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return audit_reader_verify_answer_copy(handlers, self, request);
	return audit_reader_verify_answer_data(handlers, self, request, data);
}

static inline enum status audit_reader_slots_answer_data(const struct audit_reader_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct audit_reader_slots_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct audit_reader_slots_results_builder results;
	const enum status status = audit_reader_slots_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->slots(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status audit_reader_slots_answer_copy(
	const struct audit_reader_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return audit_reader_slots_answer_data(handlers, self, request, spare);
}

static inline enum status audit_reader_slots_answer(const struct audit_reader_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->slots)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return audit_reader_slots_answer_copy(handlers, self, request);
	return audit_reader_slots_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status audit_reader_dispatch(const struct audit_reader_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != AUDIT_READER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case AUDIT_READER_METHOD_READ:
		return audit_reader_read_answer(handlers, self, request);
	case AUDIT_READER_METHOD_HEAD:
		return audit_reader_head_answer(handlers, self, request);
	case AUDIT_READER_METHOD_VERIFY:
		return audit_reader_verify_answer(handlers, self, request);
	case AUDIT_READER_METHOD_SLOTS:
		return audit_reader_slots_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
