/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from endpoint.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ENDPOINT_CLIENT_H
#define USER_RT_GENERATED_ENDPOINT_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/session.h"
#include "user/rt/generated/endpoint_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/call.h"

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status endpoint_factory_create_params_pass_ledger(struct rt_call *call,
	const struct endpoint_factory_create_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_factory_create_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_factory_create_params_take_ledger(struct rt_call *call,
	const struct endpoint_factory_create_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = endpoint_factory_create_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `endpoint`; one without an id passes none. */
MUST_CHECK static inline enum status endpoint_factory_create_results_pass_endpoint(struct rt_call *call,
	const struct endpoint_factory_create_results_builder *builder, struct endpoint value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_factory_create_results_builder_set_endpoint(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `endpoint`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_factory_create_results_take_endpoint(struct rt_call *call,
	const struct endpoint_factory_create_results_reader *reader, struct endpoint *value)
{
	uint32_t index;
	enum status status = endpoint_factory_create_results_get_endpoint(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, ENDPOINT_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status endpoint_factory_create_scope_params_pass_ledger(struct rt_call *call,
	const struct endpoint_factory_create_scope_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_factory_create_scope_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_factory_create_scope_params_take_ledger(struct rt_call *call,
	const struct endpoint_factory_create_scope_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = endpoint_factory_create_scope_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `scope`; one without an id passes none. */
MUST_CHECK static inline enum status endpoint_factory_create_scope_results_pass_scope(struct rt_call *call,
	const struct endpoint_factory_create_scope_results_builder *builder, struct service_scope value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_factory_create_scope_results_builder_set_scope(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `scope`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_factory_create_scope_results_take_scope(struct rt_call *call,
	const struct endpoint_factory_create_scope_results_reader *reader, struct service_scope *value)
{
	uint32_t index;
	enum status status = endpoint_factory_create_scope_results_get_scope(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SERVICE_SCOPE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `session`; one without an id passes none. */
MUST_CHECK static inline enum status service_scope_issue_params_pass_session(struct rt_call *call,
	const struct service_scope_issue_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	service_scope_issue_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status service_scope_issue_params_take_session(struct rt_call *call,
	const struct service_scope_issue_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = service_scope_issue_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status service_scope_issue_params_pass_ledger(struct rt_call *call,
	const struct service_scope_issue_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	service_scope_issue_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status service_scope_issue_params_take_ledger(struct rt_call *call,
	const struct service_scope_issue_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = service_scope_issue_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `facet`; one without an id passes none. */
MUST_CHECK static inline enum status service_scope_issue_results_pass_facet(struct rt_call *call,
	const struct service_scope_issue_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	service_scope_issue_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status service_scope_issue_results_take_facet(struct rt_call *call,
	const struct service_scope_issue_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = service_scope_issue_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status endpoint_mint_params_pass_ledger(struct rt_call *call,
	const struct endpoint_mint_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_mint_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_mint_params_take_ledger(struct rt_call *call,
	const struct endpoint_mint_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = endpoint_mint_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `session`; one without an id passes none. */
MUST_CHECK static inline enum status endpoint_mint_params_pass_session(struct rt_call *call,
	const struct endpoint_mint_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_mint_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_mint_params_take_session(struct rt_call *call,
	const struct endpoint_mint_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = endpoint_mint_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `facet`; one without an id passes none. */
MUST_CHECK static inline enum status endpoint_mint_results_pass_facet(struct rt_call *call,
	const struct endpoint_mint_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_mint_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_mint_results_take_facet(struct rt_call *call,
	const struct endpoint_mint_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = endpoint_mint_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `facet`; one without an id passes none. */
MUST_CHECK static inline enum status endpoint_identify_params_pass_facet(struct rt_call *call,
	const struct endpoint_identify_params_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	endpoint_identify_params_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status endpoint_identify_params_take_facet(struct rt_call *call,
	const struct endpoint_identify_params_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = endpoint_identify_params_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- EndpointFactory.create: An endpoint that takes messages of up to `messageWords` (1 to 512) words and up to ---- */

MUST_CHECK enum status endpoint_factory_create_begin(struct rt_call *call, struct rt *rt,
	struct endpoint_factory target, struct endpoint_factory_create_params_builder *params);

MUST_CHECK enum status endpoint_factory_create_finish(struct rt_call *call,
	struct endpoint_factory_create_results_reader *results);

struct endpoint_factory_create_args {
	uint16_t message_words;
	uint8_t capabilities;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
	uint16_t places;
};

struct endpoint_factory_create_result {
	struct endpoint endpoint;
};

MUST_CHECK enum status endpoint_factory_create(struct rt *rt, struct endpoint_factory target,
	const struct endpoint_factory_create_args *args,
	struct endpoint_factory_create_result *result);

/* ---- EndpointFactory.createScope: The identity of a service that may be started again: its limits are as above, and each endpoint that ---- */

MUST_CHECK enum status endpoint_factory_create_scope_begin(struct rt_call *call, struct rt *rt,
	struct endpoint_factory target, struct endpoint_factory_create_scope_params_builder *params);

MUST_CHECK enum status endpoint_factory_create_scope_finish(struct rt_call *call,
	struct endpoint_factory_create_scope_results_reader *results);

struct endpoint_factory_create_scope_args {
	uint16_t message_words;
	uint8_t capabilities;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct endpoint_factory_create_scope_result {
	struct service_scope scope;
};

MUST_CHECK enum status endpoint_factory_create_scope(struct rt *rt, struct endpoint_factory target,
	const struct endpoint_factory_create_scope_args *args,
	struct endpoint_factory_create_scope_result *result);

/* ---- ServiceScope.mint: A facet of the service, whose index is 0 to 1023, the scope's own range: an endpoint that is bound mints ---- */

MUST_CHECK enum status service_scope_mint_begin(struct rt_call *call, struct rt *rt,
	struct service_scope target, struct endpoint_mint_params_builder *params);

MUST_CHECK enum status service_scope_mint_finish(struct rt_call *call,
	struct endpoint_mint_results_reader *results);

/* ---- ServiceScope.mintMoveOnly: As mint, but the facet has one holder at a time: it moves and is never copied. ---- */

MUST_CHECK enum status service_scope_mint_move_only_begin(struct rt_call *call, struct rt *rt,
	struct service_scope target, struct endpoint_mint_params_builder *params);

MUST_CHECK enum status service_scope_mint_move_only_finish(struct rt_call *call,
	struct endpoint_mint_results_reader *results);

/* ---- ServiceScope.revoke: As Endpoint.revoke, for an index of the scope's range. ---- */

MUST_CHECK enum status service_scope_revoke_begin(struct rt_call *call, struct rt *rt,
	struct service_scope target, struct endpoint_revoke_params_builder *params);

MUST_CHECK enum status service_scope_revoke_finish(struct rt_call *call,
	struct endpoint_revoke_results_reader *results);

struct service_scope_revoke_args {
	uint32_t index;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status service_scope_revoke_send(struct rt *rt, struct service_scope target,
	const struct service_scope_revoke_args *args,
	uint32_t *operation);

MUST_CHECK enum status service_scope_revoke_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status service_scope_revoke(struct rt *rt, struct service_scope target,
	const struct service_scope_revoke_args *args);

/* ---- ServiceScope.close: The service is given up: its facets, calls that wait or are in flight through them, and the endpoint ---- */

MUST_CHECK enum status service_scope_close_begin(struct rt_call *call, struct rt *rt,
	struct service_scope target, struct service_scope_close_params_builder *params);

MUST_CHECK enum status service_scope_close_finish(struct rt_call *call,
	struct service_scope_close_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status service_scope_close_send(struct rt *rt, struct service_scope target,
	uint32_t *operation);

MUST_CHECK enum status service_scope_close_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status service_scope_close(struct rt *rt, struct service_scope target);

/* ---- ServiceScope.issue: A facet of one export for one session, with which it dies. `export` (0 to 63, OUT_OF_RANGE) is its tag ---- */

MUST_CHECK enum status service_scope_issue_begin(struct rt_call *call, struct rt *rt,
	struct service_scope target, struct service_scope_issue_params_builder *params);

MUST_CHECK enum status service_scope_issue_finish(struct rt_call *call,
	struct service_scope_issue_results_reader *results);

struct service_scope_issue_args {
	uint64_t interface;
	uint16_t export;
	struct session_reference session;
	enum rt_transfer session_transfer;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct service_scope_issue_result {
	struct cap_id facet;
	uint16_t index;
};

MUST_CHECK enum status service_scope_issue(struct rt *rt, struct service_scope target,
	const struct service_scope_issue_args *args,
	struct service_scope_issue_result *result);

/* ---- Endpoint.mint: A facet, for a client to hold. `interface` is the id of the service's own interface, never one of the ---- */

MUST_CHECK enum status endpoint_mint_begin(struct rt_call *call, struct rt *rt,
	struct endpoint target, struct endpoint_mint_params_builder *params);

MUST_CHECK enum status endpoint_mint_finish(struct rt_call *call,
	struct endpoint_mint_results_reader *results);

/* ---- Endpoint.mintMoveOnly: As mint, but the facet has one holder at a time: it moves and is never copied. ---- */

MUST_CHECK enum status endpoint_mint_move_only_begin(struct rt_call *call, struct rt *rt,
	struct endpoint target, struct endpoint_mint_params_builder *params);

MUST_CHECK enum status endpoint_mint_move_only_finish(struct rt_call *call,
	struct endpoint_mint_results_reader *results);

/* ---- Endpoint.revoke: Withdraws the facet of this index from all its holders, wherever it is; calls through it that have no ---- */

MUST_CHECK enum status endpoint_revoke_begin(struct rt_call *call, struct rt *rt,
	struct endpoint target, struct endpoint_revoke_params_builder *params);

MUST_CHECK enum status endpoint_revoke_finish(struct rt_call *call,
	struct endpoint_revoke_results_reader *results);

struct endpoint_revoke_args {
	uint32_t index;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status endpoint_revoke_send(struct rt *rt, struct endpoint target,
	const struct endpoint_revoke_args *args,
	uint32_t *operation);

MUST_CHECK enum status endpoint_revoke_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status endpoint_revoke(struct rt *rt, struct endpoint target,
	const struct endpoint_revoke_args *args);

/* ---- Endpoint.limits: The limits that the endpoint was made with. Whoever made it chose them: so its holder need not know ---- */

MUST_CHECK enum status endpoint_limits_begin(struct rt_call *call, struct rt *rt,
	struct endpoint target, struct endpoint_limits_params_builder *params);

MUST_CHECK enum status endpoint_limits_finish(struct rt_call *call,
	struct endpoint_limits_results_reader *results);

struct endpoint_limits_result {
	uint16_t message_words;
	uint8_t capabilities;
	uint16_t places;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status endpoint_limits_send(struct rt *rt, struct endpoint target,
	uint32_t *operation);

MUST_CHECK enum status endpoint_limits_await(struct rt *rt, uint32_t operation,
	struct endpoint_limits_result *result);

MUST_CHECK enum status endpoint_limits(struct rt *rt, struct endpoint target,
	struct endpoint_limits_result *result);

/* ---- Endpoint.identify: Recognises a facet of this endpoint, or of the scope to which the endpoint is bound. The facet is given ---- */

MUST_CHECK enum status endpoint_identify_begin(struct rt_call *call, struct rt *rt,
	struct endpoint target, struct endpoint_identify_params_builder *params);

MUST_CHECK enum status endpoint_identify_finish(struct rt_call *call,
	struct endpoint_identify_results_reader *results);

#endif
