/*
 * Handlers and dispatchers of services.
 *
 * Generated from endpoint.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ENDPOINT_SERVER_H
#define USER_RT_GENERATED_ENDPOINT_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/session.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_factory_create_params_receive_ledger(struct rt_request *request,
	const struct endpoint_factory_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = endpoint_factory_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status endpoint_factory_create_params_send_ledger(struct rt_request *request,
	const struct endpoint_factory_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_factory_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `endpoint`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_factory_create_results_receive_endpoint(struct rt_request *request,
	const struct endpoint_factory_create_results_reader *reader, struct endpoint *value)
{
	uint32_t index;
	enum status status = endpoint_factory_create_results_get_endpoint(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, ENDPOINT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `endpoint`; one without an id sends none. */
MUST_CHECK static inline enum status endpoint_factory_create_results_send_endpoint(struct rt_request *request,
	const struct endpoint_factory_create_results_builder *builder, struct endpoint value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_factory_create_results_builder_set_endpoint(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_factory_create_scope_params_receive_ledger(struct rt_request *request,
	const struct endpoint_factory_create_scope_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = endpoint_factory_create_scope_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status endpoint_factory_create_scope_params_send_ledger(struct rt_request *request,
	const struct endpoint_factory_create_scope_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_factory_create_scope_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `scope`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_factory_create_scope_results_receive_scope(struct rt_request *request,
	const struct endpoint_factory_create_scope_results_reader *reader, struct service_scope *value)
{
	uint32_t index;
	enum status status = endpoint_factory_create_scope_results_get_scope(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SERVICE_SCOPE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `scope`; one without an id sends none. */
MUST_CHECK static inline enum status endpoint_factory_create_scope_results_send_scope(struct rt_request *request,
	const struct endpoint_factory_create_scope_results_builder *builder, struct service_scope value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_factory_create_scope_results_builder_set_scope(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status service_scope_issue_params_receive_session(struct rt_request *request,
	const struct service_scope_issue_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = service_scope_issue_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `session`; one without an id sends none. */
MUST_CHECK static inline enum status service_scope_issue_params_send_session(struct rt_request *request,
	const struct service_scope_issue_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	service_scope_issue_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status service_scope_issue_params_receive_ledger(struct rt_request *request,
	const struct service_scope_issue_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = service_scope_issue_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status service_scope_issue_params_send_ledger(struct rt_request *request,
	const struct service_scope_issue_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	service_scope_issue_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status service_scope_issue_results_receive_facet(struct rt_request *request,
	const struct service_scope_issue_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = service_scope_issue_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `facet`; one without an id sends none. */
MUST_CHECK static inline enum status service_scope_issue_results_send_facet(struct rt_request *request,
	const struct service_scope_issue_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	service_scope_issue_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_mint_params_receive_ledger(struct rt_request *request,
	const struct endpoint_mint_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = endpoint_mint_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status endpoint_mint_params_send_ledger(struct rt_request *request,
	const struct endpoint_mint_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_mint_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_mint_params_receive_session(struct rt_request *request,
	const struct endpoint_mint_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = endpoint_mint_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `session`; one without an id sends none. */
MUST_CHECK static inline enum status endpoint_mint_params_send_session(struct rt_request *request,
	const struct endpoint_mint_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_mint_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_mint_results_receive_facet(struct rt_request *request,
	const struct endpoint_mint_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = endpoint_mint_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `facet`; one without an id sends none. */
MUST_CHECK static inline enum status endpoint_mint_results_send_facet(struct rt_request *request,
	const struct endpoint_mint_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_mint_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_identify_params_receive_facet(struct rt_request *request,
	const struct endpoint_identify_params_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = endpoint_identify_params_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `facet`; one without an id sends none. */
MUST_CHECK static inline enum status endpoint_identify_params_send_facet(struct rt_request *request,
	const struct endpoint_identify_params_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_identify_params_builder_set_facet(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of EndpointFactory. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct endpoint_factory_handlers {
	/* An endpoint that takes messages of up to `messageWords` (1 to 512) words and up to */
	enum status (*create)(void *self, struct rt_request *request,
		const struct endpoint_factory_create_params_reader *params,
		const struct endpoint_factory_create_results_builder *results);
	/* The identity of a service that may be started again: its limits are as above, and each endpoint that */
	enum status (*create_scope)(void *self, struct rt_request *request,
		const struct endpoint_factory_create_scope_params_reader *params,
		const struct endpoint_factory_create_scope_results_builder *results);
};

/*
 * What a service does for each method of ServiceScope. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct service_scope_handlers {
	/* A facet of the service, whose index is 0 to 1023, the scope's own range: an endpoint that is bound mints */
	enum status (*mint)(void *self, struct rt_request *request,
		const struct endpoint_mint_params_reader *params,
		const struct endpoint_mint_results_builder *results);
	/* As mint, but the facet has one holder at a time: it moves and is never copied. */
	enum status (*mint_move_only)(void *self, struct rt_request *request,
		const struct endpoint_mint_params_reader *params,
		const struct endpoint_mint_results_builder *results);
	/* As Endpoint.revoke, for an index of the scope's range. */
	enum status (*revoke)(void *self, struct rt_request *request,
		const struct endpoint_revoke_params_reader *params,
		const struct endpoint_revoke_results_builder *results);
	/* The service is given up: its facets, calls that wait or are in flight through them, and the endpoint */
	enum status (*close)(void *self, struct rt_request *request,
		const struct service_scope_close_params_reader *params,
		const struct service_scope_close_results_builder *results);
	/* A facet of one export for one session, with which it dies. `export` (0 to 63, OUT_OF_RANGE) is its tag */
	enum status (*issue)(void *self, struct rt_request *request,
		const struct service_scope_issue_params_reader *params,
		const struct service_scope_issue_results_builder *results);
};

/*
 * What a service does for each method of Endpoint. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct endpoint_handlers {
	/* A facet, for a client to hold. `interface` is the id of the service's own interface, never one of the */
	enum status (*mint)(void *self, struct rt_request *request,
		const struct endpoint_mint_params_reader *params,
		const struct endpoint_mint_results_builder *results);
	/* As mint, but the facet has one holder at a time: it moves and is never copied. */
	enum status (*mint_move_only)(void *self, struct rt_request *request,
		const struct endpoint_mint_params_reader *params,
		const struct endpoint_mint_results_builder *results);
	/* Withdraws the facet of this index from all its holders, wherever it is; calls through it that have no */
	enum status (*revoke)(void *self, struct rt_request *request,
		const struct endpoint_revoke_params_reader *params,
		const struct endpoint_revoke_results_builder *results);
	/* The limits that the endpoint was made with. Whoever made it chose them: so its holder need not know */
	enum status (*limits)(void *self, struct rt_request *request,
		const struct endpoint_limits_params_reader *params,
		const struct endpoint_limits_results_builder *results);
	/* Recognises a facet of this endpoint, or of the scope to which the endpoint is bound. The facet is given */
	enum status (*identify)(void *self, struct rt_request *request,
		const struct endpoint_identify_params_reader *params,
		const struct endpoint_identify_results_builder *results);
};

static inline enum status endpoint_factory_create_answer(const struct endpoint_factory_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_factory_create_results_builder results;
	enum status status;
	struct endpoint_factory_create_params_reader params;

	if (!handlers->create)
		return STATUS_BAD_METHOD;
	status = endpoint_factory_create_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_factory_create_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create(self, request, &params, &results);
}

static inline enum status endpoint_factory_create_scope_answer(const struct endpoint_factory_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_factory_create_scope_results_builder results;
	enum status status;
	struct endpoint_factory_create_scope_params_reader params;

	if (!handlers->create_scope)
		return STATUS_BAD_METHOD;
	status = endpoint_factory_create_scope_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_factory_create_scope_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->create_scope(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status endpoint_factory_dispatch(const struct endpoint_factory_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != ENDPOINT_FACTORY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ENDPOINT_FACTORY_METHOD_CREATE:
		return endpoint_factory_create_answer(handlers, self, request);
	case ENDPOINT_FACTORY_METHOD_CREATE_SCOPE:
		return endpoint_factory_create_scope_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status service_scope_mint_answer(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_mint_results_builder results;
	enum status status;
	struct endpoint_mint_params_reader params;

	if (!handlers->mint)
		return STATUS_BAD_METHOD;
	status = endpoint_mint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_mint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->mint(self, request, &params, &results);
}

static inline enum status service_scope_mint_move_only_answer(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_mint_results_builder results;
	enum status status;
	struct endpoint_mint_params_reader params;

	if (!handlers->mint_move_only)
		return STATUS_BAD_METHOD;
	status = endpoint_mint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_mint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->mint_move_only(self, request, &params, &results);
}

static inline enum status service_scope_revoke_answer_data(const struct service_scope_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct endpoint_revoke_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct endpoint_revoke_results_builder results;
	const enum status status = endpoint_revoke_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->revoke(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status service_scope_revoke_answer_copy(
	const struct service_scope_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return service_scope_revoke_answer_data(handlers, self, request, spare);
}

static inline enum status service_scope_revoke_answer(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->revoke)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return service_scope_revoke_answer_copy(handlers, self, request);
	return service_scope_revoke_answer_data(handlers, self, request, data);
}

static inline enum status service_scope_close_answer_data(const struct service_scope_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct service_scope_close_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct service_scope_close_results_builder results;
	const enum status status = service_scope_close_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->close(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status service_scope_close_answer_copy(
	const struct service_scope_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return service_scope_close_answer_data(handlers, self, request, spare);
}

static inline enum status service_scope_close_answer(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->close)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return service_scope_close_answer_copy(handlers, self, request);
	return service_scope_close_answer_data(handlers, self, request, data);
}

static inline enum status service_scope_issue_answer(const struct service_scope_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct service_scope_issue_results_builder results;
	enum status status;
	struct service_scope_issue_params_reader params;

	if (!handlers->issue)
		return STATUS_BAD_METHOD;
	status = service_scope_issue_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = service_scope_issue_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->issue(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status service_scope_dispatch(const struct service_scope_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SERVICE_SCOPE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SERVICE_SCOPE_METHOD_MINT:
		return service_scope_mint_answer(handlers, self, request);
	case SERVICE_SCOPE_METHOD_MINT_MOVE_ONLY:
		return service_scope_mint_move_only_answer(handlers, self, request);
	case SERVICE_SCOPE_METHOD_REVOKE:
		return service_scope_revoke_answer(handlers, self, request);
	case SERVICE_SCOPE_METHOD_CLOSE:
		return service_scope_close_answer(handlers, self, request);
	case SERVICE_SCOPE_METHOD_ISSUE:
		return service_scope_issue_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status endpoint_mint_answer(const struct endpoint_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_mint_results_builder results;
	enum status status;
	struct endpoint_mint_params_reader params;

	if (!handlers->mint)
		return STATUS_BAD_METHOD;
	status = endpoint_mint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_mint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->mint(self, request, &params, &results);
}

static inline enum status endpoint_mint_move_only_answer(const struct endpoint_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_mint_results_builder results;
	enum status status;
	struct endpoint_mint_params_reader params;

	if (!handlers->mint_move_only)
		return STATUS_BAD_METHOD;
	status = endpoint_mint_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_mint_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->mint_move_only(self, request, &params, &results);
}

static inline enum status endpoint_revoke_answer_data(const struct endpoint_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct endpoint_revoke_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct endpoint_revoke_results_builder results;
	const enum status status = endpoint_revoke_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->revoke(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status endpoint_revoke_answer_copy(
	const struct endpoint_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return endpoint_revoke_answer_data(handlers, self, request, spare);
}

static inline enum status endpoint_revoke_answer(const struct endpoint_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->revoke)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return endpoint_revoke_answer_copy(handlers, self, request);
	return endpoint_revoke_answer_data(handlers, self, request, data);
}

static inline enum status endpoint_limits_answer_data(const struct endpoint_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct endpoint_limits_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct endpoint_limits_results_builder results;
	const enum status status = endpoint_limits_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->limits(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status endpoint_limits_answer_copy(
	const struct endpoint_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return endpoint_limits_answer_data(handlers, self, request, spare);
}

static inline enum status endpoint_limits_answer(const struct endpoint_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->limits)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return endpoint_limits_answer_copy(handlers, self, request);
	return endpoint_limits_answer_data(handlers, self, request, data);
}

static inline enum status endpoint_identify_answer(const struct endpoint_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct endpoint_identify_results_builder results;
	enum status status;
	struct endpoint_identify_params_reader params;

	if (!handlers->identify)
		return STATUS_BAD_METHOD;
	status = endpoint_identify_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = endpoint_identify_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->identify(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status endpoint_dispatch(const struct endpoint_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != ENDPOINT_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case ENDPOINT_METHOD_MINT:
		return endpoint_mint_answer(handlers, self, request);
	case ENDPOINT_METHOD_MINT_MOVE_ONLY:
		return endpoint_mint_move_only_answer(handlers, self, request);
	case ENDPOINT_METHOD_REVOKE:
		return endpoint_revoke_answer(handlers, self, request);
	case ENDPOINT_METHOD_LIMITS:
		return endpoint_limits_answer(handlers, self, request);
	case ENDPOINT_METHOD_IDENTIFY:
		return endpoint_identify_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
