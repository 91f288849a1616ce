/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from session.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SESSION_CLIENT_H
#define USER_RT_GENERATED_SESSION_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/session.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/call.h"

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status session_minter_create_params_pass_ledger(struct rt_call *call,
	const struct session_minter_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	session_minter_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status session_minter_create_params_take_ledger(struct rt_call *call,
	const struct session_minter_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = session_minter_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `session`; one without an id passes none. */
MUST_CHECK static inline enum status session_minter_create_results_pass_session(struct rt_call *call,
	const struct session_minter_create_results_builder *builder, struct session value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	session_minter_create_results_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status session_minter_create_results_take_session(struct rt_call *call,
	const struct session_minter_create_results_reader *reader, struct session *value)
{
	uint32_t index;
	enum status status = session_minter_create_results_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `reference`; one without an id passes none. */
MUST_CHECK static inline enum status session_reference_results_pass_reference(struct rt_call *call,
	const struct session_reference_results_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	session_reference_results_builder_set_reference(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `reference`; the id is zero when none did. */
MUST_CHECK static inline enum status session_reference_results_take_reference(struct rt_call *call,
	const struct session_reference_results_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = session_reference_results_get_reference(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- SessionMinter.create: A session with a random id. `ledger` (required, not the root, and no other session's) becomes the ---- */

MUST_CHECK enum status session_minter_create_begin(struct rt_call *call, struct rt *rt,
	struct session_minter target, struct session_minter_create_params_builder *params);

MUST_CHECK enum status session_minter_create_finish(struct rt_call *call,
	struct session_minter_create_results_reader *results);

struct session_minter_create_args {
	struct capnp_text label;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct session_minter_create_result {
	struct session session;
};

MUST_CHECK enum status session_minter_create(struct rt *rt, struct session_minter target,
	const struct session_minter_create_args *args,
	struct session_minter_create_result *result);

/* ---- Session.describe ---- */

MUST_CHECK enum status session_describe_begin(struct rt_call *call, struct rt *rt,
	struct session target, struct session_describe_params_builder *params);

MUST_CHECK enum status session_describe_finish(struct rt_call *call,
	struct session_describe_results_reader *results);

struct session_describe_result {
	struct rt_buffer label; /* bytes and capacity are the caller's */
	uint64_t epoch;
	bool live;
};

MUST_CHECK enum status session_describe(struct rt *rt, struct session target,
	struct session_describe_result *result);

/* ---- Session.renew: Raises the epoch, which services see with every call: after a renewal, a step-up, a change of ---- */

MUST_CHECK enum status session_renew_begin(struct rt_call *call, struct rt *rt,
	struct session target, struct session_renew_params_builder *params);

MUST_CHECK enum status session_renew_finish(struct rt_call *call,
	struct session_renew_results_reader *results);

struct session_renew_result {
	uint64_t epoch;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status session_renew_send(struct rt *rt, struct session target,
	uint32_t *operation);

MUST_CHECK enum status session_renew_await(struct rt *rt, uint32_t operation,
	struct session_renew_result *result);

MUST_CHECK enum status session_renew(struct rt *rt, struct session target,
	struct session_renew_result *result);

/* ---- Session.end: Ends the session: from then on no service receives a call of it. Its processes and everything that its ---- */

MUST_CHECK enum status session_end_begin(struct rt_call *call, struct rt *rt,
	struct session target, struct session_end_params_builder *params);

MUST_CHECK enum status session_end_finish(struct rt_call *call,
	struct session_end_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status session_end_send(struct rt *rt, struct session target,
	uint32_t *operation);

MUST_CHECK enum status session_end_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status session_end(struct rt *rt, struct session target);

/* ---- Session.reference: A narrower capability: to know the session, and to make things die with it. ---- */

MUST_CHECK enum status session_reference_begin(struct rt_call *call, struct rt *rt,
	struct session target, struct session_reference_params_builder *params);

MUST_CHECK enum status session_reference_finish(struct rt_call *call,
	struct session_reference_results_reader *results);

struct session_reference_result {
	struct session_reference reference;
};

MUST_CHECK enum status session_reference(struct rt *rt, struct session target,
	struct session_reference_result *result);

/* ---- SessionReference.describe: As Session.describe. ---- */

MUST_CHECK enum status session_reference_describe_begin(struct rt_call *call, struct rt *rt,
	struct session_reference target, struct session_describe_params_builder *params);

MUST_CHECK enum status session_reference_describe_finish(struct rt_call *call,
	struct session_describe_results_reader *results);

struct session_reference_describe_result {
	struct rt_buffer label; /* bytes and capacity are the caller's */
	uint64_t epoch;
	bool live;
};

MUST_CHECK enum status session_reference_describe(struct rt *rt, struct session_reference target,
	struct session_reference_describe_result *result);

#endif
