/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from ssh.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SSH_CLIENT_H
#define USER_RT_GENERATED_SSH_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/ssh.h"
#include "user/rt/generated/ssh_types.h"
#include "user/rt/call.h"

/* Passes a capability as `host_key`; one without an id passes none. */
MUST_CHECK static inline enum status ssh_host_keys_open_results_pass_host_key(struct rt_call *call,
	const struct ssh_host_keys_open_results_builder *builder, struct ssh_host_key value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_host_keys_open_results_builder_set_host_key(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `host_key`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_host_keys_open_results_take_host_key(struct rt_call *call,
	const struct ssh_host_keys_open_results_reader *reader, struct ssh_host_key *value)
{
	uint32_t index;
	enum status status = ssh_host_keys_open_results_get_host_key(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SSH_HOST_KEY_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `identifier`; one without an id passes none. */
MUST_CHECK static inline enum status ssh_host_keys_open_results_pass_identifier(struct rt_call *call,
	const struct ssh_host_keys_open_results_builder *builder, struct ssh_identifier value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_host_keys_open_results_builder_set_identifier(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `identifier`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_host_keys_open_results_take_identifier(struct rt_call *call,
	const struct ssh_host_keys_open_results_reader *reader, struct ssh_identifier *value)
{
	uint32_t index;
	enum status status = ssh_host_keys_open_results_get_identifier(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SSH_IDENTIFIER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `identifier`; one without an id passes none. */
MUST_CHECK static inline enum status ssh_identifiers_claim_params_pass_identifier(struct rt_call *call,
	const struct ssh_identifiers_claim_params_builder *builder, struct ssh_identifier value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_identifiers_claim_params_builder_set_identifier(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `identifier`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_identifiers_claim_params_take_identifier(struct rt_call *call,
	const struct ssh_identifiers_claim_params_reader *reader, struct ssh_identifier *value)
{
	uint32_t index;
	enum status status = ssh_identifiers_claim_params_get_identifier(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SSH_IDENTIFIER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `identifier`; one without an id passes none. */
MUST_CHECK static inline enum status ssh_authorizers_open_params_pass_identifier(struct rt_call *call,
	const struct ssh_authorizers_open_params_builder *builder, struct ssh_identifier value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_authorizers_open_params_builder_set_identifier(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `identifier`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_authorizers_open_params_take_identifier(struct rt_call *call,
	const struct ssh_authorizers_open_params_reader *reader, struct ssh_identifier *value)
{
	uint32_t index;
	enum status status = ssh_authorizers_open_params_get_identifier(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SSH_IDENTIFIER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `authorizer`; one without an id passes none. */
MUST_CHECK static inline enum status ssh_authorizers_open_results_pass_authorizer(struct rt_call *call,
	const struct ssh_authorizers_open_results_builder *builder, struct ssh_authorizer value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_authorizers_open_results_builder_set_authorizer(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `authorizer`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_authorizers_open_results_take_authorizer(struct rt_call *call,
	const struct ssh_authorizers_open_results_reader *reader, struct ssh_authorizer *value)
{
	uint32_t index;
	enum status status = ssh_authorizers_open_results_get_authorizer(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SSH_AUTHORIZER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `proof`; one without an id passes none. */
MUST_CHECK static inline enum status ssh_authorizer_authenticate_results_pass_proof(struct rt_call *call,
	const struct ssh_authorizer_authenticate_results_builder *builder, struct key_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	ssh_authorizer_authenticate_results_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status ssh_authorizer_authenticate_results_take_proof(struct rt_call *call,
	const struct ssh_authorizer_authenticate_results_reader *reader, struct key_proof *value)
{
	uint32_t index;
	enum status status = ssh_authorizer_authenticate_results_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, KEY_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `proof`; one without an id passes none. */
MUST_CHECK static inline enum status key_proof_redeemer_redeem_params_pass_proof(struct rt_call *call,
	const struct key_proof_redeemer_redeem_params_builder *builder, struct key_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	key_proof_redeemer_redeem_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status key_proof_redeemer_redeem_params_take_proof(struct rt_call *call,
	const struct key_proof_redeemer_redeem_params_reader *reader, struct key_proof *value)
{
	uint32_t index;
	enum status status = key_proof_redeemer_redeem_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, KEY_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- SshHostKeys.open: Both move. `identifier` stands for the session identifier of the connection that uses `hostKey`: whoever is ---- */

MUST_CHECK enum status ssh_host_keys_open_begin(struct rt_call *call, struct rt *rt,
	struct ssh_host_keys target, struct ssh_host_keys_open_params_builder *params);

MUST_CHECK enum status ssh_host_keys_open_finish(struct rt_call *call,
	struct ssh_host_keys_open_results_reader *results);

struct ssh_host_keys_open_args {
	struct capnp_text peer;
};

struct ssh_host_keys_open_result {
	struct ssh_host_key host_key;
	struct ssh_identifier identifier;
};

MUST_CHECK enum status ssh_host_keys_open(struct rt *rt, struct ssh_host_keys target,
	const struct ssh_host_keys_open_args *args,
	struct ssh_host_keys_open_result *result);

/* ---- SshHostKeys.describe: The public half (32 bytes), and the fingerprint as clients show it: "SHA256:" and 43 characters. ---- */

MUST_CHECK enum status ssh_host_keys_describe_begin(struct rt_call *call, struct rt *rt,
	struct ssh_host_keys target, struct ssh_host_keys_describe_params_builder *params);

MUST_CHECK enum status ssh_host_keys_describe_finish(struct rt_call *call,
	struct ssh_host_keys_describe_results_reader *results);

struct ssh_host_keys_describe_result {
	struct rt_buffer public_key; /* bytes and capacity are the caller's */
	struct rt_buffer fingerprint; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status ssh_host_keys_describe(struct rt *rt, struct ssh_host_keys target,
	struct ssh_host_keys_describe_result *result);

/* ---- SshHostKey.begin: A new exchange: the cookie is for the server's KEXINIT. `failed` when there were too many exchanges. ---- */

MUST_CHECK enum status ssh_host_key_begin_begin(struct rt_call *call, struct rt *rt,
	struct ssh_host_key target, struct ssh_host_key_begin_params_builder *params);

MUST_CHECK enum status ssh_host_key_begin_finish(struct rt_call *call,
	struct ssh_host_key_begin_results_reader *results);

struct ssh_host_key_begin_result {
	struct rt_buffer cookie; /* bytes and capacity are the caller's */
	struct rt_buffer public_key; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status ssh_host_key_begin(struct rt *rt, struct ssh_host_key target,
	struct ssh_host_key_begin_result *result);

/* ---- SshHostKey.add: A piece of 1 to 2048 bytes of the part that is next (0 to 6: both versions, both KEXINITs, both public values, ---- */

MUST_CHECK enum status ssh_host_key_add_begin(struct rt_call *call, struct rt *rt,
	struct ssh_host_key target, struct ssh_host_key_add_params_builder *params);

MUST_CHECK enum status ssh_host_key_add_finish(struct rt_call *call,
	struct ssh_host_key_add_results_reader *results);

struct ssh_host_key_add_args {
	uint16_t kex;
	uint16_t part;
	uint32_t length;
	struct capnp_data data;
};

MUST_CHECK enum status ssh_host_key_add(struct rt *rt, struct ssh_host_key target,
	const struct ssh_host_key_add_args *args);

/* ---- SshHostKey.sign: After the last part: the hash of the exchange, and the host's signature of it. The first hash becomes the ---- */

MUST_CHECK enum status ssh_host_key_sign_begin(struct rt_call *call, struct rt *rt,
	struct ssh_host_key target, struct ssh_host_key_sign_params_builder *params);

MUST_CHECK enum status ssh_host_key_sign_finish(struct rt_call *call,
	struct ssh_host_key_sign_results_reader *results);

struct ssh_host_key_sign_result {
	struct rt_buffer hash; /* bytes and capacity are the caller's */
	struct rt_buffer signature; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status ssh_host_key_sign(struct rt *rt, struct ssh_host_key target,
	struct ssh_host_key_sign_result *result);

/* ---- SshIdentifiers.claim: Takes the identifier, and gives a number for it. ---- */

MUST_CHECK enum status ssh_identifiers_claim_begin(struct rt_call *call, struct rt *rt,
	struct ssh_identifiers target, struct ssh_identifiers_claim_params_builder *params);

MUST_CHECK enum status ssh_identifiers_claim_finish(struct rt_call *call,
	struct ssh_identifiers_claim_results_reader *results);

struct ssh_identifiers_claim_args {
	struct ssh_identifier identifier;
	enum rt_transfer identifier_transfer;
};

struct ssh_identifiers_claim_result {
	bool found;
	uint64_t number;
};

MUST_CHECK enum status ssh_identifiers_claim(struct rt *rt, struct ssh_identifiers target,
	const struct ssh_identifiers_claim_args *args,
	struct ssh_identifiers_claim_result *result);

/* ---- SshIdentifiers.tell: Not found: the connection has gone, or has had no exchange yet. ---- */

MUST_CHECK enum status ssh_identifiers_tell_begin(struct rt_call *call, struct rt *rt,
	struct ssh_identifiers target, struct ssh_identifiers_tell_params_builder *params);

MUST_CHECK enum status ssh_identifiers_tell_finish(struct rt_call *call,
	struct ssh_identifiers_tell_results_reader *results);

struct ssh_identifiers_tell_args {
	uint64_t number;
};

struct ssh_identifiers_tell_result {
	bool found;
	struct rt_buffer session; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status ssh_identifiers_tell(struct rt *rt, struct ssh_identifiers target,
	const struct ssh_identifiers_tell_args *args,
	struct ssh_identifiers_tell_result *result);

/* ---- SshAuthorizers.open ---- */

MUST_CHECK enum status ssh_authorizers_open_begin(struct rt_call *call, struct rt *rt,
	struct ssh_authorizers target, struct ssh_authorizers_open_params_builder *params);

MUST_CHECK enum status ssh_authorizers_open_finish(struct rt_call *call,
	struct ssh_authorizers_open_results_reader *results);

struct ssh_authorizers_open_args {
	struct ssh_identifier identifier;
	enum rt_transfer identifier_transfer;
	struct capnp_text peer;
};

struct ssh_authorizers_open_result {
	struct ssh_authorizer authorizer;
};

MUST_CHECK enum status ssh_authorizers_open(struct rt *rt, struct ssh_authorizers target,
	const struct ssh_authorizers_open_args *args,
	struct ssh_authorizers_open_result *result);

/* ---- SshAuthorizer.authenticate: Whether the signature (64 bytes) is the key's (32 bytes of Ed25519), over the connection's session and the ---- */

MUST_CHECK enum status ssh_authorizer_authenticate_begin(struct rt_call *call, struct rt *rt,
	struct ssh_authorizer target, struct ssh_authorizer_authenticate_params_builder *params);

MUST_CHECK enum status ssh_authorizer_authenticate_finish(struct rt_call *call,
	struct ssh_authorizer_authenticate_results_reader *results);

struct ssh_authorizer_authenticate_args {
	struct capnp_text user;
	struct capnp_data key;
	struct capnp_data signature;
};

struct ssh_authorizer_authenticate_result {
	bool accepted;
	struct key_proof proof;
};

MUST_CHECK enum status ssh_authorizer_authenticate(struct rt *rt, struct ssh_authorizer target,
	const struct ssh_authorizer_authenticate_args *args,
	struct ssh_authorizer_authenticate_result *result);

/* ---- KeyProofRedeemer.redeem: Takes the proof, whatever the answer. Not accepted: it is not of this service, was used, or is too old. ---- */

MUST_CHECK enum status key_proof_redeemer_redeem_begin(struct rt_call *call, struct rt *rt,
	struct key_proof_redeemer target, struct key_proof_redeemer_redeem_params_builder *params);

MUST_CHECK enum status key_proof_redeemer_redeem_finish(struct rt_call *call,
	struct key_proof_redeemer_redeem_results_reader *results);

struct key_proof_redeemer_redeem_args {
	struct key_proof proof;
	enum rt_transfer proof_transfer;
};

struct key_proof_redeemer_redeem_result {
	bool accepted;
	uint64_t principal;
	struct rt_buffer name; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status key_proof_redeemer_redeem(struct rt *rt, struct key_proof_redeemer target,
	const struct key_proof_redeemer_redeem_args *args,
	struct key_proof_redeemer_redeem_result *result);

#endif
