/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from broker.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_BROKER_CLIENT_H
#define USER_RT_GENERATED_BROKER_CLIENT_H

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
#include "user/rt/call.h"

/* Passes a capability as `capability`; one without an id passes none. */
MUST_CHECK static inline enum status bundle_item_pass_capability(struct rt_call *call,
	const struct bundle_item_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	bundle_item_builder_set_capability(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status bundle_item_take_capability(struct rt_call *call,
	const struct bundle_item_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = bundle_item_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `session`; one without an id passes none. */
MUST_CHECK static inline enum status authority_broker_issue_params_pass_session(struct rt_call *call,
	const struct authority_broker_issue_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_issue_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_issue_params_take_session(struct rt_call *call,
	const struct authority_broker_issue_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = authority_broker_issue_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `proof`; one without an id passes none. */
MUST_CHECK static inline enum status authority_broker_issue_params_pass_proof(struct rt_call *call,
	const struct authority_broker_issue_params_builder *builder, struct password_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_issue_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_issue_params_take_proof(struct rt_call *call,
	const struct authority_broker_issue_params_reader *reader, struct password_proof *value)
{
	uint32_t index;
	enum status status = authority_broker_issue_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PASSWORD_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `key_proof`; one without an id passes none. */
MUST_CHECK static inline enum status authority_broker_issue_params_pass_key_proof(struct rt_call *call,
	const struct authority_broker_issue_params_builder *builder, struct key_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_issue_params_builder_set_key_proof(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `key_proof`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_issue_params_take_key_proof(struct rt_call *call,
	const struct authority_broker_issue_params_reader *reader, struct key_proof *value)
{
	uint32_t index;
	enum status status = authority_broker_issue_params_get_key_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, KEY_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `bundle`; one without an id passes none. */
MUST_CHECK static inline enum status authority_broker_issue_results_pass_bundle(struct rt_call *call,
	const struct authority_broker_issue_results_builder *builder, struct bundle value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_issue_results_builder_set_bundle(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `bundle`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_issue_results_take_bundle(struct rt_call *call,
	const struct authority_broker_issue_results_reader *reader, struct bundle *value)
{
	uint32_t index;
	enum status status = authority_broker_issue_results_get_bundle(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, BUNDLE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `session`; one without an id passes none. */
MUST_CHECK static inline enum status authority_broker_step_up_params_pass_session(struct rt_call *call,
	const struct authority_broker_step_up_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_step_up_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_step_up_params_take_session(struct rt_call *call,
	const struct authority_broker_step_up_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = authority_broker_step_up_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status authority_broker_step_up_params_pass_ledger(struct rt_call *call,
	const struct authority_broker_step_up_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_step_up_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_step_up_params_take_ledger(struct rt_call *call,
	const struct authority_broker_step_up_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = authority_broker_step_up_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `proof`; one without an id passes none. */
MUST_CHECK static inline enum status authority_broker_step_up_params_pass_proof(struct rt_call *call,
	const struct authority_broker_step_up_params_builder *builder, struct password_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_step_up_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_step_up_params_take_proof(struct rt_call *call,
	const struct authority_broker_step_up_params_reader *reader, struct password_proof *value)
{
	uint32_t index;
	enum status status = authority_broker_step_up_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, PASSWORD_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `capability`; one without an id passes none. */
MUST_CHECK static inline enum status authority_broker_step_up_results_pass_capability(struct rt_call *call,
	const struct authority_broker_step_up_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	authority_broker_step_up_results_builder_set_capability(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status authority_broker_step_up_results_take_capability(struct rt_call *call,
	const struct authority_broker_step_up_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = authority_broker_step_up_results_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- Bundle.next: The next one to eight. ---- */

MUST_CHECK enum status bundle_next_begin(struct rt_call *call, struct rt *rt,
	struct bundle target, struct bundle_next_params_builder *params);

MUST_CHECK enum status bundle_next_finish(struct rt_call *call,
	struct bundle_next_results_reader *results);

/* ---- AuthorityBroker.describe ---- */

MUST_CHECK enum status authority_broker_describe_begin(struct rt_call *call, struct rt *rt,
	struct authority_broker target, struct authority_broker_describe_params_builder *params);

MUST_CHECK enum status authority_broker_describe_finish(struct rt_call *call,
	struct authority_broker_describe_results_reader *results);

/* ---- AuthorityBroker.issue: At most one proof of either kind; the service that made it is asked what it says. ---- */

MUST_CHECK enum status authority_broker_issue_begin(struct rt_call *call, struct rt *rt,
	struct authority_broker target, struct authority_broker_issue_params_builder *params);

MUST_CHECK enum status authority_broker_issue_finish(struct rt_call *call,
	struct authority_broker_issue_results_reader *results);

struct authority_broker_issue_args {
	struct session_reference session;
	enum rt_transfer session_transfer;
	struct capnp_text profile;
	struct password_proof proof;
	enum rt_transfer proof_transfer;
	struct key_proof key_proof;
	enum rt_transfer key_proof_transfer;
};

struct authority_broker_issue_result {
	bool issued;
	uint64_t principal;
	struct rt_buffer account; /* bytes and capacity are the caller's */
	struct bundle bundle;
};

MUST_CHECK enum status authority_broker_issue(struct rt *rt, struct authority_broker target,
	const struct authority_broker_issue_args *args,
	struct authority_broker_issue_result *result);

/* ---- AuthorityBroker.stepUp: `ledger` is carved from the session's, and pays: when it is closed, the capability is gone. ---- */

MUST_CHECK enum status authority_broker_step_up_begin(struct rt_call *call, struct rt *rt,
	struct authority_broker target, struct authority_broker_step_up_params_builder *params);

MUST_CHECK enum status authority_broker_step_up_finish(struct rt_call *call,
	struct authority_broker_step_up_results_reader *results);

struct authority_broker_step_up_args {
	struct session_reference session;
	enum rt_transfer session_transfer;
	struct capnp_text name;
	struct capnp_data nonce;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
	struct password_proof proof;
	enum rt_transfer proof_transfer;
};

struct authority_broker_step_up_result {
	bool issued;
	struct cap_id capability;
	uint32_t seconds;
};

MUST_CHECK enum status authority_broker_step_up(struct rt *rt, struct authority_broker target,
	const struct authority_broker_step_up_args *args,
	struct authority_broker_step_up_result *result);

/* ---- AuthorityBroker.stepUpDescription ---- */

MUST_CHECK enum status authority_broker_step_up_description_begin(struct rt_call *call, struct rt *rt,
	struct authority_broker target, struct authority_broker_step_up_description_params_builder *params);

MUST_CHECK enum status authority_broker_step_up_description_finish(struct rt_call *call,
	struct authority_broker_step_up_description_results_reader *results);

struct authority_broker_step_up_description_args {
	struct capnp_text profile;
	struct capnp_text name;
};

struct authority_broker_step_up_description_result {
	bool found;
	uint32_t seconds;
	struct rt_buffer description; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status authority_broker_step_up_description(struct rt *rt, struct authority_broker target,
	const struct authority_broker_step_up_description_args *args,
	struct authority_broker_step_up_description_result *result);

#endif
