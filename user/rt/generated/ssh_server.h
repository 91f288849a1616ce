/*
 * Handlers and dispatchers of services.
 *
 * Generated from ssh.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SSH_SERVER_H
#define USER_RT_GENERATED_SSH_SERVER_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/ssh.h"
#include "user/rt/generated/ssh_types.h"
#include "user/rt/request.h"

/* Keeps the capability that came as `host_key`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_host_keys_open_results_receive_host_key(struct rt_request *request,
	const struct ssh_host_keys_open_results_reader *reader, struct ssh_host_key *value)
{
	uint32_t index;
	enum status status = ssh_host_keys_open_results_get_host_key(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SSH_HOST_KEY_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `host_key`; one without an id sends none. */
MUST_CHECK static inline enum status ssh_host_keys_open_results_send_host_key(struct rt_request *request,
	const struct ssh_host_keys_open_results_builder *builder, struct ssh_host_key value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_host_keys_open_results_builder_set_host_key(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `identifier`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_host_keys_open_results_receive_identifier(struct rt_request *request,
	const struct ssh_host_keys_open_results_reader *reader, struct ssh_identifier *value)
{
	uint32_t index;
	enum status status = ssh_host_keys_open_results_get_identifier(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SSH_IDENTIFIER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `identifier`; one without an id sends none. */
MUST_CHECK static inline enum status ssh_host_keys_open_results_send_identifier(struct rt_request *request,
	const struct ssh_host_keys_open_results_builder *builder, struct ssh_identifier value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_host_keys_open_results_builder_set_identifier(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `identifier`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_identifiers_claim_params_receive_identifier(struct rt_request *request,
	const struct ssh_identifiers_claim_params_reader *reader, struct ssh_identifier *value)
{
	uint32_t index;
	enum status status = ssh_identifiers_claim_params_get_identifier(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SSH_IDENTIFIER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `identifier`; one without an id sends none. */
MUST_CHECK static inline enum status ssh_identifiers_claim_params_send_identifier(struct rt_request *request,
	const struct ssh_identifiers_claim_params_builder *builder, struct ssh_identifier value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_identifiers_claim_params_builder_set_identifier(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `identifier`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_authorizers_open_params_receive_identifier(struct rt_request *request,
	const struct ssh_authorizers_open_params_reader *reader, struct ssh_identifier *value)
{
	uint32_t index;
	enum status status = ssh_authorizers_open_params_get_identifier(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SSH_IDENTIFIER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `identifier`; one without an id sends none. */
MUST_CHECK static inline enum status ssh_authorizers_open_params_send_identifier(struct rt_request *request,
	const struct ssh_authorizers_open_params_builder *builder, struct ssh_identifier value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_authorizers_open_params_builder_set_identifier(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `authorizer`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_authorizers_open_results_receive_authorizer(struct rt_request *request,
	const struct ssh_authorizers_open_results_reader *reader, struct ssh_authorizer *value)
{
	uint32_t index;
	enum status status = ssh_authorizers_open_results_get_authorizer(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SSH_AUTHORIZER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `authorizer`; one without an id sends none. */
MUST_CHECK static inline enum status ssh_authorizers_open_results_send_authorizer(struct rt_request *request,
	const struct ssh_authorizers_open_results_builder *builder, struct ssh_authorizer value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_authorizers_open_results_builder_set_authorizer(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_authorizer_authenticate_results_receive_proof(struct rt_request *request,
	const struct ssh_authorizer_authenticate_results_reader *reader, struct key_proof *value)
{
	uint32_t index;
	enum status status = ssh_authorizer_authenticate_results_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, KEY_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `proof`; one without an id sends none. */
MUST_CHECK static inline enum status ssh_authorizer_authenticate_results_send_proof(struct rt_request *request,
	const struct ssh_authorizer_authenticate_results_builder *builder, struct key_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_authorizer_authenticate_results_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status key_proof_redeemer_redeem_params_receive_proof(struct rt_request *request,
	const struct key_proof_redeemer_redeem_params_reader *reader, struct key_proof *value)
{
	uint32_t index;
	enum status status = key_proof_redeemer_redeem_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, KEY_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `proof`; one without an id sends none. */
MUST_CHECK static inline enum status key_proof_redeemer_redeem_params_send_proof(struct rt_request *request,
	const struct key_proof_redeemer_redeem_params_builder *builder, struct key_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	key_proof_redeemer_redeem_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of SshHostKeys. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct ssh_host_keys_handlers {
	/* Both move. `identifier` stands for the session identifier of the connection that uses `hostKey`: whoever is */
	enum status (*open)(void *self, struct rt_request *request,
		const struct ssh_host_keys_open_params_reader *params,
		const struct ssh_host_keys_open_results_builder *results);
	/* The public half (32 bytes), and the fingerprint as clients show it: "SHA256:" and 43 characters. */
	enum status (*describe)(void *self, struct rt_request *request,
		const struct ssh_host_keys_describe_params_reader *params,
		const struct ssh_host_keys_describe_results_builder *results);
};

/*
 * What a service does for each method of SshHostKey. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct ssh_host_key_handlers {
	/* A new exchange: the cookie is for the server's KEXINIT. `failed` when there were too many exchanges. */
	enum status (*begin)(void *self, struct rt_request *request,
		const struct ssh_host_key_begin_params_reader *params,
		const struct ssh_host_key_begin_results_builder *results);
	/* A piece of 1 to 2048 bytes of the part that is next (0 to 6: both versions, both KEXINITs, both public values, */
	enum status (*add)(void *self, struct rt_request *request,
		const struct ssh_host_key_add_params_reader *params,
		const struct ssh_host_key_add_results_builder *results);
	/* After the last part: the hash of the exchange, and the host's signature of it. The first hash becomes the */
	enum status (*sign)(void *self, struct rt_request *request,
		const struct ssh_host_key_sign_params_reader *params,
		const struct ssh_host_key_sign_results_builder *results);
};

struct ssh_identifier_handlers;

/*
 * What a service does for each method of SshIdentifiers. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct ssh_identifiers_handlers {
	/* Takes the identifier, and gives a number for it. */
	enum status (*claim)(void *self, struct rt_request *request,
		const struct ssh_identifiers_claim_params_reader *params,
		const struct ssh_identifiers_claim_results_builder *results);
	/* Not found: the connection has gone, or has had no exchange yet. */
	enum status (*tell)(void *self, struct rt_request *request,
		const struct ssh_identifiers_tell_params_reader *params,
		const struct ssh_identifiers_tell_results_builder *results);
};

struct key_proof_handlers;

/*
 * What a service does for each method of SshAuthorizers. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct ssh_authorizers_handlers {
	enum status (*open)(void *self, struct rt_request *request,
		const struct ssh_authorizers_open_params_reader *params,
		const struct ssh_authorizers_open_results_builder *results);
};

/*
 * What a service does for each method of SshAuthorizer. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct ssh_authorizer_handlers {
	/* Whether the signature (64 bytes) is the key's (32 bytes of Ed25519), over the connection's session and the */
	enum status (*authenticate)(void *self, struct rt_request *request,
		const struct ssh_authorizer_authenticate_params_reader *params,
		const struct ssh_authorizer_authenticate_results_builder *results);
};

/*
 * What a service does for each method of KeyProofRedeemer. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct key_proof_redeemer_handlers {
	/* Takes the proof, whatever the answer. Not accepted: it is not of this service, was used, or is too old. */
	enum status (*redeem)(void *self, struct rt_request *request,
		const struct key_proof_redeemer_redeem_params_reader *params,
		const struct key_proof_redeemer_redeem_results_builder *results);
};

static inline enum status ssh_host_keys_open_answer(const struct ssh_host_keys_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ssh_host_keys_open_results_builder results;
	enum status status;
	struct ssh_host_keys_open_params_reader params;

	if (!handlers->open)
		return STATUS_BAD_METHOD;
	status = ssh_host_keys_open_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ssh_host_keys_open_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->open(self, request, &params, &results);
}

static inline enum status ssh_host_keys_describe_answer_data(const struct ssh_host_keys_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ssh_host_keys_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct ssh_host_keys_describe_results_builder results;
	const enum status status = ssh_host_keys_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ssh_host_keys_describe_answer_copy(
	const struct ssh_host_keys_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return ssh_host_keys_describe_answer_data(handlers, self, request, spare);
}

static inline enum status ssh_host_keys_describe_answer(const struct ssh_host_keys_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return ssh_host_keys_describe_answer_copy(handlers, self, request);
	return ssh_host_keys_describe_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status ssh_host_keys_dispatch(const struct ssh_host_keys_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SSH_HOST_KEYS_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SSH_HOST_KEYS_METHOD_OPEN:
		return ssh_host_keys_open_answer(handlers, self, request);
	case SSH_HOST_KEYS_METHOD_DESCRIBE:
		return ssh_host_keys_describe_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status ssh_host_key_begin_answer_data(const struct ssh_host_key_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ssh_host_key_begin_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct ssh_host_key_begin_results_builder results;
	const enum status status = ssh_host_key_begin_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->begin(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ssh_host_key_begin_answer_copy(
	const struct ssh_host_key_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return ssh_host_key_begin_answer_data(handlers, self, request, spare);
}

static inline enum status ssh_host_key_begin_answer(const struct ssh_host_key_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->begin)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return ssh_host_key_begin_answer_copy(handlers, self, request);
	return ssh_host_key_begin_answer_data(handlers, self, request, data);
}

static inline enum status ssh_host_key_add_answer(const struct ssh_host_key_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ssh_host_key_add_results_builder results;
	enum status status;
	struct ssh_host_key_add_params_reader params;

	if (!handlers->add)
		return STATUS_BAD_METHOD;
	status = ssh_host_key_add_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ssh_host_key_add_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->add(self, request, &params, &results);
}

static inline enum status ssh_host_key_sign_answer_data(const struct ssh_host_key_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ssh_host_key_sign_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct ssh_host_key_sign_results_builder results;
	const enum status status = ssh_host_key_sign_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->sign(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ssh_host_key_sign_answer_copy(
	const struct ssh_host_key_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return ssh_host_key_sign_answer_data(handlers, self, request, spare);
}

static inline enum status ssh_host_key_sign_answer(const struct ssh_host_key_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->sign)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return ssh_host_key_sign_answer_copy(handlers, self, request);
	return ssh_host_key_sign_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status ssh_host_key_dispatch(const struct ssh_host_key_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SSH_HOST_KEY_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SSH_HOST_KEY_METHOD_BEGIN:
		return ssh_host_key_begin_answer(handlers, self, request);
	case SSH_HOST_KEY_METHOD_ADD:
		return ssh_host_key_add_answer(handlers, self, request);
	case SSH_HOST_KEY_METHOD_SIGN:
		return ssh_host_key_sign_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status ssh_identifier_dispatch(const struct ssh_identifier_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SSH_IDENTIFIER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	(void)handlers;
	(void)self;
	return STATUS_BAD_METHOD;
}

static inline enum status ssh_identifiers_claim_answer(const struct ssh_identifiers_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ssh_identifiers_claim_results_builder results;
	enum status status;
	struct ssh_identifiers_claim_params_reader params;

	if (!handlers->claim)
		return STATUS_BAD_METHOD;
	status = ssh_identifiers_claim_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ssh_identifiers_claim_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->claim(self, request, &params, &results);
}

static inline enum status ssh_identifiers_tell_answer_data(const struct ssh_identifiers_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct ssh_identifiers_tell_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct ssh_identifiers_tell_results_builder results;
	const enum status status = ssh_identifiers_tell_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->tell(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status ssh_identifiers_tell_answer_copy(
	const struct ssh_identifiers_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return ssh_identifiers_tell_answer_data(handlers, self, request, spare);
}

static inline enum status ssh_identifiers_tell_answer(const struct ssh_identifiers_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->tell)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return ssh_identifiers_tell_answer_copy(handlers, self, request);
	return ssh_identifiers_tell_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status ssh_identifiers_dispatch(const struct ssh_identifiers_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SSH_IDENTIFIERS_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SSH_IDENTIFIERS_METHOD_CLAIM:
		return ssh_identifiers_claim_answer(handlers, self, request);
	case SSH_IDENTIFIERS_METHOD_TELL:
		return ssh_identifiers_tell_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status key_proof_dispatch(const struct key_proof_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != KEY_PROOF_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	(void)handlers;
	(void)self;
	return STATUS_BAD_METHOD;
}

static inline enum status ssh_authorizers_open_answer(const struct ssh_authorizers_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ssh_authorizers_open_results_builder results;
	enum status status;
	struct ssh_authorizers_open_params_reader params;

	if (!handlers->open)
		return STATUS_BAD_METHOD;
	status = ssh_authorizers_open_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ssh_authorizers_open_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->open(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status ssh_authorizers_dispatch(const struct ssh_authorizers_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SSH_AUTHORIZERS_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SSH_AUTHORIZERS_METHOD_OPEN:
		return ssh_authorizers_open_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status ssh_authorizer_authenticate_answer(const struct ssh_authorizer_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct ssh_authorizer_authenticate_results_builder results;
	enum status status;
	struct ssh_authorizer_authenticate_params_reader params;

	if (!handlers->authenticate)
		return STATUS_BAD_METHOD;
	status = ssh_authorizer_authenticate_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = ssh_authorizer_authenticate_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->authenticate(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status ssh_authorizer_dispatch(const struct ssh_authorizer_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SSH_AUTHORIZER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SSH_AUTHORIZER_METHOD_AUTHENTICATE:
		return ssh_authorizer_authenticate_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status key_proof_redeemer_redeem_answer(const struct key_proof_redeemer_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct key_proof_redeemer_redeem_results_builder results;
	enum status status;
	struct key_proof_redeemer_redeem_params_reader params;

	if (!handlers->redeem)
		return STATUS_BAD_METHOD;
	status = key_proof_redeemer_redeem_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = key_proof_redeemer_redeem_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->redeem(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status key_proof_redeemer_dispatch(const struct key_proof_redeemer_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != KEY_PROOF_REDEEMER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case KEY_PROOF_REDEEMER_METHOD_REDEEM:
		return key_proof_redeemer_redeem_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
