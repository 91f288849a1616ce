/*
 * Handlers and dispatchers of services.
 *
 * Generated from broker.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_BROKER_SERVER_H
#define USER_RT_GENERATED_BROKER_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/broker.h"
#include "core/generated/session.h"
#include "core/generated/credentials.h"
#include "core/generated/ssh.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/broker_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/credentials_types.h"
#include "user/rt/generated/ssh_types.h"
#include "user/rt/generated/ledger_types.h"
#include "core/generated/login.h"
#include "core/generated/ledger.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status bundle_item_receive_capability(struct rt_request *request,
	const struct bundle_item_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = bundle_item_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `capability`; one without an id sends none. */
MUST_CHECK static inline enum status bundle_item_send_capability(struct rt_request *request,
	const struct bundle_item_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	bundle_item_builder_set_capability(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_issue_params_receive_session(struct rt_request *request,
	const struct authority_broker_issue_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = authority_broker_issue_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `session`; one without an id sends none. */
MUST_CHECK static inline enum status authority_broker_issue_params_send_session(struct rt_request *request,
	const struct authority_broker_issue_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_issue_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_issue_params_receive_proof(struct rt_request *request,
	const struct authority_broker_issue_params_reader *reader, struct password_proof *value)
{
	uint32_t index;
	enum status status = authority_broker_issue_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PASSWORD_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `proof`; one without an id sends none. */
MUST_CHECK static inline enum status authority_broker_issue_params_send_proof(struct rt_request *request,
	const struct authority_broker_issue_params_builder *builder, struct password_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_issue_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `key_proof`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_issue_params_receive_key_proof(struct rt_request *request,
	const struct authority_broker_issue_params_reader *reader, struct key_proof *value)
{
	uint32_t index;
	enum status status = authority_broker_issue_params_get_key_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, KEY_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `key_proof`; one without an id sends none. */
MUST_CHECK static inline enum status authority_broker_issue_params_send_key_proof(struct rt_request *request,
	const struct authority_broker_issue_params_builder *builder, struct key_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_issue_params_builder_set_key_proof(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `bundle`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_issue_results_receive_bundle(struct rt_request *request,
	const struct authority_broker_issue_results_reader *reader, struct bundle *value)
{
	uint32_t index;
	enum status status = authority_broker_issue_results_get_bundle(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, BUNDLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `bundle`; one without an id sends none. */
MUST_CHECK static inline enum status authority_broker_issue_results_send_bundle(struct rt_request *request,
	const struct authority_broker_issue_results_builder *builder, struct bundle value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_issue_results_builder_set_bundle(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_step_up_params_receive_session(struct rt_request *request,
	const struct authority_broker_step_up_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = authority_broker_step_up_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `session`; one without an id sends none. */
MUST_CHECK static inline enum status authority_broker_step_up_params_send_session(struct rt_request *request,
	const struct authority_broker_step_up_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_step_up_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_step_up_params_receive_ledger(struct rt_request *request,
	const struct authority_broker_step_up_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = authority_broker_step_up_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `ledger`; one without an id sends none. */
MUST_CHECK static inline enum status authority_broker_step_up_params_send_ledger(struct rt_request *request,
	const struct authority_broker_step_up_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_step_up_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_step_up_params_receive_proof(struct rt_request *request,
	const struct authority_broker_step_up_params_reader *reader, struct password_proof *value)
{
	uint32_t index;
	enum status status = authority_broker_step_up_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PASSWORD_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `proof`; one without an id sends none. */
MUST_CHECK static inline enum status authority_broker_step_up_params_send_proof(struct rt_request *request,
	const struct authority_broker_step_up_params_builder *builder, struct password_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_step_up_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_step_up_results_receive_capability(struct rt_request *request,
	const struct authority_broker_step_up_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = authority_broker_step_up_results_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `capability`; one without an id sends none. */
MUST_CHECK static inline enum status authority_broker_step_up_results_send_capability(struct rt_request *request,
	const struct authority_broker_step_up_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_step_up_results_builder_set_capability(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of Bundle. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct bundle_handlers {
	/* The next one to eight. */
	enum status (*next)(void *self, struct rt_request *request,
		const struct bundle_next_params_reader *params,
		const struct bundle_next_results_builder *results);
};

/*
 * What a service does for each method of AuthorityBroker. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct authority_broker_handlers {
	enum status (*describe)(void *self, struct rt_request *request,
		const struct authority_broker_describe_params_reader *params,
		const struct authority_broker_describe_results_builder *results);
	/* At most one proof of either kind; the service that made it is asked what it says. */
	enum status (*issue)(void *self, struct rt_request *request,
		const struct authority_broker_issue_params_reader *params,
		const struct authority_broker_issue_results_builder *results);
	/* `ledger` is carved from the session's, and pays: when it is closed, the capability is gone. */
	enum status (*step_up)(void *self, struct rt_request *request,
		const struct authority_broker_step_up_params_reader *params,
		const struct authority_broker_step_up_results_builder *results);
	enum status (*step_up_description)(void *self, struct rt_request *request,
		const struct authority_broker_step_up_description_params_reader *params,
		const struct authority_broker_step_up_description_results_builder *results);
};

static inline enum status bundle_next_answer_data(const struct bundle_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct bundle_next_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct bundle_next_results_builder results;
	const enum status status = bundle_next_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->next(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status bundle_next_answer_copy(
	const struct bundle_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return bundle_next_answer_data(handlers, self, request, spare);
}

static inline enum status bundle_next_answer(const struct bundle_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->next)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return bundle_next_answer_copy(handlers, self, request);
	return bundle_next_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status bundle_dispatch(const struct bundle_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != BUNDLE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case BUNDLE_METHOD_NEXT:
		return bundle_next_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status authority_broker_describe_answer(const struct authority_broker_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct authority_broker_describe_results_builder results;
	enum status status;
	struct authority_broker_describe_params_reader params;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	status = authority_broker_describe_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_describe_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static inline enum status authority_broker_issue_answer(const struct authority_broker_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct authority_broker_issue_results_builder results;
	enum status status;
	struct authority_broker_issue_params_reader params;

	if (!handlers->issue)
		return STATUS_BAD_METHOD;
	status = authority_broker_issue_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_issue_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->issue(self, request, &params, &results);
}

static inline enum status authority_broker_step_up_answer(const struct authority_broker_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct authority_broker_step_up_results_builder results;
	enum status status;
	struct authority_broker_step_up_params_reader params;

	if (!handlers->step_up)
		return STATUS_BAD_METHOD;
	status = authority_broker_step_up_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_step_up_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->step_up(self, request, &params, &results);
}

static inline enum status authority_broker_step_up_description_answer(const struct authority_broker_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct authority_broker_step_up_description_results_builder results;
	enum status status;
	struct authority_broker_step_up_description_params_reader params;

	if (!handlers->step_up_description)
		return STATUS_BAD_METHOD;
	status = authority_broker_step_up_description_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_step_up_description_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->step_up_description(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status authority_broker_dispatch(const struct authority_broker_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != AUTHORITY_BROKER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case AUTHORITY_BROKER_METHOD_DESCRIBE:
		return authority_broker_describe_answer(handlers, self, request);
	case AUTHORITY_BROKER_METHOD_ISSUE:
		return authority_broker_issue_answer(handlers, self, request);
	case AUTHORITY_BROKER_METHOD_STEP_UP:
		return authority_broker_step_up_answer(handlers, self, request);
	case AUTHORITY_BROKER_METHOD_STEP_UP_DESCRIPTION:
		return authority_broker_step_up_description_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
