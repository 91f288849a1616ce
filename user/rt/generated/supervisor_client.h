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
#include "user/rt/generated/supervisor_types.h"
#include "user/rt/call.h"

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
