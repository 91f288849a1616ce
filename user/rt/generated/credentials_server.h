/*
 * Handlers and dispatchers of services.
 *
 * Generated from credentials.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_CREDENTIALS_SERVER_H
#define USER_RT_GENERATED_CREDENTIALS_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/credentials.h"
#include "core/generated/terminal.h"
#include "user/rt/generated/credentials_types.h"
#include "user/rt/generated/terminal_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_verify_params_receive_lease(struct rt_request *request,
	const struct credential_store_verify_params_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_verify_params_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `lease`; one without an id sends none. */
MUST_CHECK static inline enum status credential_store_verify_params_send_lease(struct rt_request *request,
	const struct credential_store_verify_params_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_verify_params_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_verify_results_receive_lease(struct rt_request *request,
	const struct credential_store_verify_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_verify_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `lease`; one without an id sends none. */
MUST_CHECK static inline enum status credential_store_verify_results_send_lease(struct rt_request *request,
	const struct credential_store_verify_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_verify_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_verify_results_receive_proof(struct rt_request *request,
	const struct credential_store_verify_results_reader *reader, struct password_proof *value)
{
	uint32_t index;
	enum status status = credential_store_verify_results_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PASSWORD_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `proof`; one without an id sends none. */
MUST_CHECK static inline enum status credential_store_verify_results_send_proof(struct rt_request *request,
	const struct credential_store_verify_results_builder *builder, struct password_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_verify_results_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_setup_params_receive_lease(struct rt_request *request,
	const struct credential_store_setup_params_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_setup_params_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `lease`; one without an id sends none. */
MUST_CHECK static inline enum status credential_store_setup_params_send_lease(struct rt_request *request,
	const struct credential_store_setup_params_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_setup_params_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_setup_results_receive_lease(struct rt_request *request,
	const struct credential_store_setup_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_setup_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `lease`; one without an id sends none. */
MUST_CHECK static inline enum status credential_store_setup_results_send_lease(struct rt_request *request,
	const struct credential_store_setup_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_setup_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_change_params_receive_lease(struct rt_request *request,
	const struct credential_store_change_params_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_change_params_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `lease`; one without an id sends none. */
MUST_CHECK static inline enum status credential_store_change_params_send_lease(struct rt_request *request,
	const struct credential_store_change_params_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_change_params_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_change_results_receive_lease(struct rt_request *request,
	const struct credential_store_change_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_change_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `lease`; one without an id sends none. */
MUST_CHECK static inline enum status credential_store_change_results_send_lease(struct rt_request *request,
	const struct credential_store_change_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_change_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status proof_redeemer_redeem_params_receive_proof(struct rt_request *request,
	const struct proof_redeemer_redeem_params_reader *reader, struct password_proof *value)
{
	uint32_t index;
	enum status status = proof_redeemer_redeem_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, PASSWORD_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `proof`; one without an id sends none. */
MUST_CHECK static inline enum status proof_redeemer_redeem_params_send_proof(struct rt_request *request,
	const struct proof_redeemer_redeem_params_builder *builder, struct password_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	proof_redeemer_redeem_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

struct password_proof_handlers;

/*
 * What a service does for each method of CredentialStore. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct credential_store_handlers {
	/* `proof` is there when `outcome` is accepted, `seconds` say how long to wait for tryLater. `nonce` (0 to 32 */
	enum status (*verify)(void *self, struct rt_request *request,
		const struct credential_store_verify_params_reader *params,
		const struct credential_store_verify_results_builder *results);
	/* Sets the password of the account that the configuration names, once, and shows its recovery code: alreadySetUp */
	enum status (*setup)(void *self, struct rt_request *request,
		const struct credential_store_setup_params_reader *params,
		const struct credential_store_setup_results_builder *results);
	/* Asks for the present password, and twice for the new one. With `code` another recovery code is made and shown */
	enum status (*change)(void *self, struct rt_request *request,
		const struct credential_store_change_params_reader *params,
		const struct credential_store_change_results_builder *results);
	/* Whether somebody has set the system up; `available` is false when what was kept is damaged, or a disk is. */
	enum status (*state)(void *self, struct rt_request *request,
		const struct credential_store_state_params_reader *params,
		const struct credential_store_state_results_builder *results);
};

/*
 * What a service does for each method of ProofRedeemer. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct proof_redeemer_handlers {
	/* Takes the proof, whatever the answer. Not accepted: it is not of this service, was used, is too old, or has */
	enum status (*redeem)(void *self, struct rt_request *request,
		const struct proof_redeemer_redeem_params_reader *params,
		const struct proof_redeemer_redeem_results_builder *results);
};

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status password_proof_dispatch(const struct password_proof_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != PASSWORD_PROOF_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	(void)handlers;
	(void)self;
	return STATUS_BAD_METHOD;
}

static inline enum status credential_store_verify_answer(const struct credential_store_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct credential_store_verify_results_builder results;
	enum status status;
	struct credential_store_verify_params_reader params;

	if (!handlers->verify)
		return STATUS_BAD_METHOD;
	status = credential_store_verify_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = credential_store_verify_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->verify(self, request, &params, &results);
}

static inline enum status credential_store_setup_answer(const struct credential_store_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct credential_store_setup_results_builder results;
	enum status status;
	struct credential_store_setup_params_reader params;

	if (!handlers->setup)
		return STATUS_BAD_METHOD;
	status = credential_store_setup_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = credential_store_setup_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->setup(self, request, &params, &results);
}

static inline enum status credential_store_change_answer(const struct credential_store_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct credential_store_change_results_builder results;
	enum status status;
	struct credential_store_change_params_reader params;

	if (!handlers->change)
		return STATUS_BAD_METHOD;
	status = credential_store_change_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = credential_store_change_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->change(self, request, &params, &results);
}

static inline enum status credential_store_state_answer_data(const struct credential_store_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct credential_store_state_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct credential_store_state_results_builder results;
	const enum status status = credential_store_state_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->state(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status credential_store_state_answer_copy(
	const struct credential_store_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return credential_store_state_answer_data(handlers, self, request, spare);
}

static inline enum status credential_store_state_answer(const struct credential_store_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->state)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return credential_store_state_answer_copy(handlers, self, request);
	return credential_store_state_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status credential_store_dispatch(const struct credential_store_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != CREDENTIAL_STORE_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case CREDENTIAL_STORE_METHOD_VERIFY:
		return credential_store_verify_answer(handlers, self, request);
	case CREDENTIAL_STORE_METHOD_SETUP:
		return credential_store_setup_answer(handlers, self, request);
	case CREDENTIAL_STORE_METHOD_CHANGE:
		return credential_store_change_answer(handlers, self, request);
	case CREDENTIAL_STORE_METHOD_STATE:
		return credential_store_state_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status proof_redeemer_redeem_answer(const struct proof_redeemer_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct proof_redeemer_redeem_results_builder results;
	enum status status;
	struct proof_redeemer_redeem_params_reader params;

	if (!handlers->redeem)
		return STATUS_BAD_METHOD;
	status = proof_redeemer_redeem_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = proof_redeemer_redeem_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->redeem(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status proof_redeemer_dispatch(const struct proof_redeemer_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != PROOF_REDEEMER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case PROOF_REDEEMER_METHOD_REDEEM:
		return proof_redeemer_redeem_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
