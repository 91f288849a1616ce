/*
 * Handlers and dispatchers of services.
 *
 * Generated from session.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SESSION_SERVER_H
#define USER_RT_GENERATED_SESSION_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/session.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status session_minter_create_params_receive_ledger(struct rt_request *request,
	const struct session_minter_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = session_minter_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status session_minter_create_params_send_ledger(struct rt_request *request,
	const struct session_minter_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	session_minter_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status session_minter_create_results_receive_session(struct rt_request *request,
	const struct session_minter_create_results_reader *reader, struct session *value)
{
	uint32_t index;
	enum status status = session_minter_create_results_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `session`; one without an id sends none. */
MUST_CHECK static inline enum status session_minter_create_results_send_session(struct rt_request *request,
	const struct session_minter_create_results_builder *builder, struct session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	session_minter_create_results_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `reference`; the id is zero when none did. */
MUST_CHECK static inline enum status session_reference_results_receive_reference(struct rt_request *request,
	const struct session_reference_results_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = session_reference_results_get_reference(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `reference`; one without an id sends none. */
MUST_CHECK static inline enum status session_reference_results_send_reference(struct rt_request *request,
	const struct session_reference_results_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	session_reference_results_builder_set_reference(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of SessionMinter. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct session_minter_handlers {
	/* A session with a random id. `ledger` (required, not the root, and no other session's) becomes the */
	enum status (*create)(void *self, struct rt_request *request,
		const struct session_minter_create_params_reader *params,
		const struct session_minter_create_results_builder *results);
};

/*
 * What a service does for each method of Session. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct session_handlers {
	enum status (*describe)(void *self, struct rt_request *request,
		const struct session_describe_params_reader *params,
		const struct session_describe_results_builder *results);
	/* Raises the epoch, which services see with every call: after a renewal, a step-up, a change of */
	enum status (*renew)(void *self, struct rt_request *request,
		const struct session_renew_params_reader *params,
		const struct session_renew_results_builder *results);
	/* Ends the session: from then on no service receives a call of it. Its processes and everything that its */
	enum status (*end)(void *self, struct rt_request *request,
		const struct session_end_params_reader *params,
		const struct session_end_results_builder *results);
	/* A narrower capability: to know the session, and to make things die with it. */
	enum status (*reference)(void *self, struct rt_request *request,
		const struct session_reference_params_reader *params,
		const struct session_reference_results_builder *results);
};

/*
 * What a service does for each method of SessionReference. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct session_reference_handlers {
	/* As Session.describe. */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct session_describe_params_reader *params,
		const struct session_describe_results_builder *results);
};

static inline enum status session_minter_create_answer(const struct session_minter_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct session_minter_create_results_builder results;
	enum status status;
	struct session_minter_create_params_reader params;

	if (!handlers->create)
		return STATUS_BAD_METHOD;
	status = session_minter_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = session_minter_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status session_minter_dispatch(const struct session_minter_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SESSION_MINTER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SESSION_MINTER_METHOD_CREATE:
		return session_minter_create_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status session_describe_answer_data(const struct session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct session_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct session_describe_results_builder results;
	const enum status status = session_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status session_describe_answer_copy(
	const struct session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return session_describe_answer_data(handlers, self, request, spare);
}

static inline enum status session_describe_answer(const struct session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return session_describe_answer_copy(handlers, self, request);
	return session_describe_answer_data(handlers, self, request, data);
}

static inline enum status session_renew_answer_data(const struct session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct session_renew_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct session_renew_results_builder results;
	const enum status status = session_renew_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->renew(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status session_renew_answer_copy(
	const struct session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return session_renew_answer_data(handlers, self, request, spare);
}

static inline enum status session_renew_answer(const struct session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->renew)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return session_renew_answer_copy(handlers, self, request);
	return session_renew_answer_data(handlers, self, request, data);
}

static inline enum status session_end_answer_data(const struct session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct session_end_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct session_end_results_builder results;
	const enum status status = session_end_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->end(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status session_end_answer_copy(
	const struct session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return session_end_answer_data(handlers, self, request, spare);
}

static inline enum status session_end_answer(const struct session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->end)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return session_end_answer_copy(handlers, self, request);
	return session_end_answer_data(handlers, self, request, data);
}

static inline enum status session_reference_answer_data(const struct session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct session_reference_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct session_reference_results_builder results;
	const enum status status = session_reference_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->reference(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status session_reference_answer_copy(
	const struct session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return session_reference_answer_data(handlers, self, request, spare);
}

static inline enum status session_reference_answer(const struct session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->reference)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return session_reference_answer_copy(handlers, self, request);
	return session_reference_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status session_dispatch(const struct session_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SESSION_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SESSION_METHOD_DESCRIBE:
		return session_describe_answer(handlers, self, request);
	case SESSION_METHOD_RENEW:
		return session_renew_answer(handlers, self, request);
	case SESSION_METHOD_END:
		return session_end_answer(handlers, self, request);
	case SESSION_METHOD_REFERENCE:
		return session_reference_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status session_reference_describe_answer_data(const struct session_reference_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct session_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct session_describe_results_builder results;
	const enum status status = session_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status session_reference_describe_answer_copy(
	const struct session_reference_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return session_reference_describe_answer_data(handlers, self, request, spare);
}

static inline enum status session_reference_describe_answer(const struct session_reference_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return session_reference_describe_answer_copy(handlers, self, request);
	return session_reference_describe_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status session_reference_dispatch(const struct session_reference_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SESSION_REFERENCE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SESSION_REFERENCE_METHOD_DESCRIBE:
		return session_reference_describe_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
