/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from supervisor.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SUPERVISOR_CLIENT_H
#define USER_RT_GENERATED_SUPERVISOR_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/supervisor.h"
#include "core/generated/session.h"
#include "core/generated/ledger.h"
#include "user/rt/generated/supervisor_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/call.h"

/* Passes a capability as `session`; one without an id passes none. */
MUST_CHECK static inline enum status issuer_issue_params_pass_session(struct rt_call *call,
	const struct issuer_issue_params_builder *builder, struct session_reference value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	issuer_issue_params_builder_set_session(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `session`; the id is zero when none did. */
MUST_CHECK static inline enum status issuer_issue_params_take_session(struct rt_call *call,
	const struct issuer_issue_params_reader *reader, struct session_reference *value)
{
	uint32_t index;
	enum status status = issuer_issue_params_get_session(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_REFERENCE_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `ledger`; one without an id passes none. */
MUST_CHECK static inline enum status issuer_issue_params_pass_ledger(struct rt_call *call,
	const struct issuer_issue_params_builder *builder, struct ledger value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	issuer_issue_params_builder_set_ledger(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `ledger`; the id is zero when none did. */
MUST_CHECK static inline enum status issuer_issue_params_take_ledger(struct rt_call *call,
	const struct issuer_issue_params_reader *reader, struct ledger *value)
{
	uint32_t index;
	enum status status = issuer_issue_params_get_ledger(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, LEDGER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `facet`; one without an id passes none. */
MUST_CHECK static inline enum status issuer_issue_results_pass_facet(struct rt_call *call,
	const struct issuer_issue_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	issuer_issue_results_builder_set_facet(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `facet`; the id is zero when none did. */
MUST_CHECK static inline enum status issuer_issue_results_take_facet(struct rt_call *call,
	const struct issuer_issue_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = issuer_issue_results_get_facet(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- ServiceControl.ping: The answer comes as soon as the service's loop turns: from a service that hangs there is none. ---- */

MUST_CHECK enum status service_control_ping_begin(struct rt_call *call, struct rt *rt,
	struct service_control target, struct service_control_ping_params_builder *params);

MUST_CHECK enum status service_control_ping_finish(struct rt_call *call,
	struct service_control_ping_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status service_control_ping_send(struct rt *rt, struct service_control target,
	uint32_t *operation);

MUST_CHECK enum status service_control_ping_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status service_control_ping(struct rt *rt, struct service_control target);

/* ---- ServiceControl.stop: Asks the service to end: it answers, takes no further call, and then its loop is over. ---- */

MUST_CHECK enum status service_control_stop_begin(struct rt_call *call, struct rt *rt,
	struct service_control target, struct service_control_stop_params_builder *params);

MUST_CHECK enum status service_control_stop_finish(struct rt_call *call,
	struct service_control_stop_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status service_control_stop_send(struct rt *rt, struct service_control target,
	uint32_t *operation);

MUST_CHECK enum status service_control_stop_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status service_control_stop(struct rt *rt, struct service_control target);

/* ---- Supervisor.list: Up to 12 services from `first` on, in starting order; `total` is their number. ---- */

MUST_CHECK enum status supervisor_list_begin(struct rt_call *call, struct rt *rt,
	struct supervisor target, struct supervisor_list_params_builder *params);

MUST_CHECK enum status supervisor_list_finish(struct rt_call *call,
	struct supervisor_list_results_reader *results);

/* ---- Issuer.issue: `ledger` (optional) is below the session's, pays, and ends the facet when it is closed; without one the ---- */

MUST_CHECK enum status issuer_issue_begin(struct rt_call *call, struct rt *rt,
	struct issuer target, struct issuer_issue_params_builder *params);

MUST_CHECK enum status issuer_issue_finish(struct rt_call *call,
	struct issuer_issue_results_reader *results);

struct issuer_issue_args {
	struct session_reference session;
	enum rt_transfer session_transfer;
	struct ledger ledger;
	enum rt_transfer ledger_transfer;
};

struct issuer_issue_result {
	struct cap_id facet;
};

MUST_CHECK enum status issuer_issue(struct rt *rt, struct issuer target,
	const struct issuer_issue_args *args,
	struct issuer_issue_result *result);

/* ---- ServiceManager.restart: Ends the instance by force, as a crash would, and starts the next one without a back-off. That is no ---- */

MUST_CHECK enum status service_manager_restart_begin(struct rt_call *call, struct rt *rt,
	struct service_manager target, struct service_manager_restart_params_builder *params);

MUST_CHECK enum status service_manager_restart_finish(struct rt_call *call,
	struct service_manager_restart_results_reader *results);

struct service_manager_restart_args {
	struct capnp_text name;
};

struct service_manager_restart_result {
	enum restart_outcome outcome;
};

MUST_CHECK enum status service_manager_restart(struct rt *rt, struct service_manager target,
	const struct service_manager_restart_args *args,
	struct service_manager_restart_result *result);

/* ---- SystemControl.powerOff ---- */

MUST_CHECK enum status system_control_power_off_begin(struct rt_call *call, struct rt *rt,
	struct system_control target, struct system_control_power_off_params_builder *params);

MUST_CHECK enum status system_control_power_off_finish(struct rt_call *call,
	struct system_control_power_off_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status system_control_power_off_send(struct rt *rt, struct system_control target,
	uint32_t *operation);

MUST_CHECK enum status system_control_power_off_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status system_control_power_off(struct rt *rt, struct system_control target);

/* ---- SystemControl.reboot ---- */

MUST_CHECK enum status system_control_reboot_begin(struct rt_call *call, struct rt *rt,
	struct system_control target, struct system_control_reboot_params_builder *params);

MUST_CHECK enum status system_control_reboot_finish(struct rt_call *call,
	struct system_control_reboot_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status system_control_reboot_send(struct rt *rt, struct system_control target,
	uint32_t *operation);

MUST_CHECK enum status system_control_reboot_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status system_control_reboot(struct rt *rt, struct system_control target);

#endif
