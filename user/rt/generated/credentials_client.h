/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from credentials.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_CREDENTIALS_CLIENT_H
#define USER_RT_GENERATED_CREDENTIALS_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/credentials.h"
#include "core/generated/terminal.h"
#include "user/rt/generated/credentials_types.h"
#include "user/rt/generated/terminal_types.h"
#include "user/rt/call.h"

/* Passes a capability as `lease`; one without an id passes none. */
MUST_CHECK static inline enum status credential_store_verify_params_pass_lease(struct rt_call *call,
	const struct credential_store_verify_params_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_verify_params_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_verify_params_take_lease(struct rt_call *call,
	const struct credential_store_verify_params_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_verify_params_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `lease`; one without an id passes none. */
MUST_CHECK static inline enum status credential_store_verify_results_pass_lease(struct rt_call *call,
	const struct credential_store_verify_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_verify_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_verify_results_take_lease(struct rt_call *call,
	const struct credential_store_verify_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_verify_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `proof`; one without an id passes none. */
MUST_CHECK static inline enum status credential_store_verify_results_pass_proof(struct rt_call *call,
	const struct credential_store_verify_results_builder *builder, struct password_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_verify_results_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_verify_results_take_proof(struct rt_call *call,
	const struct credential_store_verify_results_reader *reader, struct password_proof *value)
{
	uint32_t index;
	enum status status = credential_store_verify_results_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PASSWORD_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `lease`; one without an id passes none. */
MUST_CHECK static inline enum status credential_store_setup_params_pass_lease(struct rt_call *call,
	const struct credential_store_setup_params_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_setup_params_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_setup_params_take_lease(struct rt_call *call,
	const struct credential_store_setup_params_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_setup_params_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `lease`; one without an id passes none. */
MUST_CHECK static inline enum status credential_store_setup_results_pass_lease(struct rt_call *call,
	const struct credential_store_setup_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_setup_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_setup_results_take_lease(struct rt_call *call,
	const struct credential_store_setup_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_setup_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `lease`; one without an id passes none. */
MUST_CHECK static inline enum status credential_store_change_params_pass_lease(struct rt_call *call,
	const struct credential_store_change_params_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_change_params_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_change_params_take_lease(struct rt_call *call,
	const struct credential_store_change_params_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_change_params_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `lease`; one without an id passes none. */
MUST_CHECK static inline enum status credential_store_change_results_pass_lease(struct rt_call *call,
	const struct credential_store_change_results_builder *builder, struct terminal_session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	credential_store_change_results_builder_set_lease(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `lease`; the id is zero when none did. */
MUST_CHECK static inline enum status credential_store_change_results_take_lease(struct rt_call *call,
	const struct credential_store_change_results_reader *reader, struct terminal_session *value)
{
	uint32_t index;
	enum status status = credential_store_change_results_get_lease(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `proof`; one without an id passes none. */
MUST_CHECK static inline enum status proof_redeemer_redeem_params_pass_proof(struct rt_call *call,
	const struct proof_redeemer_redeem_params_builder *builder, struct password_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	proof_redeemer_redeem_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status proof_redeemer_redeem_params_take_proof(struct rt_call *call,
	const struct proof_redeemer_redeem_params_reader *reader, struct password_proof *value)
{
	uint32_t index;
	enum status status = proof_redeemer_redeem_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PASSWORD_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- CredentialStore.verify: `proof` is there when `outcome` is accepted, `seconds` say how long to wait for tryLater. `nonce` (0 to 32 ---- */

MUST_CHECK enum status credential_store_verify_begin(struct rt_call *call, struct rt *rt,
	struct credential_store target, struct credential_store_verify_params_builder *params);

MUST_CHECK enum status credential_store_verify_finish(struct rt_call *call,
	struct credential_store_verify_results_reader *results);

/* ---- CredentialStore.setup: Sets the password of the account that the configuration names, once, and shows its recovery code: alreadySetUp ---- */

MUST_CHECK enum status credential_store_setup_begin(struct rt_call *call, struct rt *rt,
	struct credential_store target, struct credential_store_setup_params_builder *params);

MUST_CHECK enum status credential_store_setup_finish(struct rt_call *call,
	struct credential_store_setup_results_reader *results);

/* ---- CredentialStore.change: Asks for the present password, and twice for the new one. With `code` another recovery code is made and shown ---- */

MUST_CHECK enum status credential_store_change_begin(struct rt_call *call, struct rt *rt,
	struct credential_store target, struct credential_store_change_params_builder *params);

MUST_CHECK enum status credential_store_change_finish(struct rt_call *call,
	struct credential_store_change_results_reader *results);

/* ---- CredentialStore.state: Whether somebody has set the system up; `available` is false when what was kept is damaged, or a disk is. ---- */

MUST_CHECK enum status credential_store_state_begin(struct rt_call *call, struct rt *rt,
	struct credential_store target, struct credential_store_state_params_builder *params);

MUST_CHECK enum status credential_store_state_finish(struct rt_call *call,
	struct credential_store_state_results_reader *results);

struct credential_store_state_result {
	bool set_up;
	bool available;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status credential_store_state_send(struct rt *rt, struct credential_store target,
	uint32_t *operation);

MUST_CHECK enum status credential_store_state_await(struct rt *rt, uint32_t operation,
	struct credential_store_state_result *result);

MUST_CHECK enum status credential_store_state(struct rt *rt, struct credential_store target,
	struct credential_store_state_result *result);

/* ---- ProofRedeemer.redeem: Takes the proof, whatever the answer. Not accepted: it is not of this service, was used, is too old, or has ---- */

MUST_CHECK enum status proof_redeemer_redeem_begin(struct rt_call *call, struct rt *rt,
	struct proof_redeemer target, struct proof_redeemer_redeem_params_builder *params);

MUST_CHECK enum status proof_redeemer_redeem_finish(struct rt_call *call,
	struct proof_redeemer_redeem_results_reader *results);

struct proof_redeemer_redeem_args {
	struct password_proof proof;
	enum rt_transfer proof_transfer;
	struct capnp_data nonce;
};

struct proof_redeemer_redeem_result {
	bool accepted;
	uint64_t principal;
	struct rt_buffer name; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status proof_redeemer_redeem(struct rt *rt, struct proof_redeemer target,
	const struct proof_redeemer_redeem_args *args,
	struct proof_redeemer_redeem_result *result);

#endif
