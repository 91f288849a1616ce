/*
 * Typed calls.
 *
 * Generated from supervisor.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/supervisor_client.h"
#include "user/rt/plain.h"

static const struct rt_method service_control_ping_method = {
	.interface_id = SERVICE_CONTROL_INTERFACE_ID,
	.method = SERVICE_CONTROL_METHOD_PING,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status service_control_ping_begin(struct rt_call *call, struct rt *rt, struct service_control target,
	struct service_control_ping_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &service_control_ping_method);

	if (status != STATUS_OK)
		return status;
	return service_control_ping_params_builder_root(rt_call_message(call), params);
}

enum status service_control_ping_finish(struct rt_call *call, struct service_control_ping_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return service_control_ping_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status service_control_ping_send_inline(struct rt *rt, struct service_control target,
	uint32_t *operation)
{
	struct service_control_ping_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &service_control_ping_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status service_control_ping_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status service_control_ping_send(struct rt *rt, struct service_control target,
	uint32_t *operation)
{
	return service_control_ping_send_inline(rt, target, operation);
}

enum status service_control_ping_await(struct rt *rt, uint32_t operation)
{
	return service_control_ping_await_inline(rt, operation);
}

enum status service_control_ping(struct rt *rt, struct service_control target)
{
	uint32_t operation;
	const enum status status = service_control_ping_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return service_control_ping_await_inline(rt, operation);
}

static const struct rt_method service_control_stop_method = {
	.interface_id = SERVICE_CONTROL_INTERFACE_ID,
	.method = SERVICE_CONTROL_METHOD_STOP,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status service_control_stop_begin(struct rt_call *call, struct rt *rt, struct service_control target,
	struct service_control_stop_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &service_control_stop_method);

	if (status != STATUS_OK)
		return status;
	return service_control_stop_params_builder_root(rt_call_message(call), params);
}

enum status service_control_stop_finish(struct rt_call *call, struct service_control_stop_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return service_control_stop_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status service_control_stop_send_inline(struct rt *rt, struct service_control target,
	uint32_t *operation)
{
	struct service_control_stop_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &service_control_stop_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status service_control_stop_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status service_control_stop_send(struct rt *rt, struct service_control target,
	uint32_t *operation)
{
	return service_control_stop_send_inline(rt, target, operation);
}

enum status service_control_stop_await(struct rt *rt, uint32_t operation)
{
	return service_control_stop_await_inline(rt, operation);
}

enum status service_control_stop(struct rt *rt, struct service_control target)
{
	uint32_t operation;
	const enum status status = service_control_stop_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return service_control_stop_await_inline(rt, operation);
}

static const struct rt_method supervisor_list_method = {
	.interface_id = SUPERVISOR_INTERFACE_ID,
	.method = SUPERVISOR_METHOD_LIST,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status supervisor_list_begin(struct rt_call *call, struct rt *rt, struct supervisor target,
	struct supervisor_list_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &supervisor_list_method);

	if (status != STATUS_OK)
		return status;
	return supervisor_list_params_builder_root(rt_call_message(call), params);
}

enum status supervisor_list_finish(struct rt_call *call, struct supervisor_list_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return supervisor_list_results_root(rt_call_results(call), results);
}

static const struct rt_method issuer_issue_method = {
	.interface_id = ISSUER_INTERFACE_ID,
	.method = ISSUER_METHOD_ISSUE,
	.message_words = 3,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status issuer_issue_begin(struct rt_call *call, struct rt *rt, struct issuer target,
	struct issuer_issue_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &issuer_issue_method);

	if (status != STATUS_OK)
		return status;
	return issuer_issue_params_builder_root(rt_call_message(call), params);
}

enum status issuer_issue_finish(struct rt_call *call, struct issuer_issue_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return issuer_issue_results_root(rt_call_results(call), results);
}

static enum status issuer_issue_encode(struct rt_call *call, const struct issuer_issue_args *args,
	const struct issuer_issue_params_builder *params)
{
	enum status status;

	status = issuer_issue_params_pass_session(call, params, args->session, args->session_transfer);
	if (status != STATUS_OK)
		return status;
	status = issuer_issue_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status issuer_issue_decode(struct rt_call *call, const struct issuer_issue_results_reader *results,
	struct issuer_issue_result *result)
{
	uint32_t facet_index;
	enum status status;

	status = issuer_issue_results_get_facet(results, &facet_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, facet_index, 0,
		&result->facet);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, facet_index);
	return STATUS_OK;
}

enum status issuer_issue(struct rt *rt, struct issuer target,
	const struct issuer_issue_args *args,
	struct issuer_issue_result *result)
{
	struct rt_call call;
	struct issuer_issue_params_builder params;
	struct issuer_issue_results_reader results;
	enum status status;

	result->facet = (struct cap_id){ 0 };
	status = issuer_issue_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = issuer_issue_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = issuer_issue_finish(&call, &results);
	if (status == STATUS_OK)
		status = issuer_issue_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->facet = (struct cap_id){ 0 };
	}
	return status;
}

static const struct rt_method service_manager_restart_method = {
	.interface_id = SERVICE_MANAGER_INTERFACE_ID,
	.method = SERVICE_MANAGER_METHOD_RESTART,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status service_manager_restart_begin(struct rt_call *call, struct rt *rt, struct service_manager target,
	struct service_manager_restart_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &service_manager_restart_method);

	if (status != STATUS_OK)
		return status;
	return service_manager_restart_params_builder_root(rt_call_message(call), params);
}

enum status service_manager_restart_finish(struct rt_call *call, struct service_manager_restart_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return service_manager_restart_results_root(rt_call_results(call), results);
}

static enum status service_manager_restart_encode(struct rt_call *call, const struct service_manager_restart_args *args,
	const struct service_manager_restart_params_builder *params)
{
	enum status status;

	(void)call;
	status = service_manager_restart_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status service_manager_restart_decode(struct rt_call *call, const struct service_manager_restart_results_reader *results,
	struct service_manager_restart_result *result)
{
	(void)call;
	result->outcome = service_manager_restart_results_get_outcome(results);
	return STATUS_OK;
}

enum status service_manager_restart(struct rt *rt, struct service_manager target,
	const struct service_manager_restart_args *args,
	struct service_manager_restart_result *result)
{
	struct rt_call call;
	struct service_manager_restart_params_builder params;
	struct service_manager_restart_results_reader results;
	enum status status;

	status = service_manager_restart_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = service_manager_restart_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = service_manager_restart_finish(&call, &results);
	if (status == STATUS_OK)
		status = service_manager_restart_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method system_control_power_off_method = {
	.interface_id = SYSTEM_CONTROL_INTERFACE_ID,
	.method = SYSTEM_CONTROL_METHOD_POWER_OFF,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status system_control_power_off_begin(struct rt_call *call, struct rt *rt, struct system_control target,
	struct system_control_power_off_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &system_control_power_off_method);

	if (status != STATUS_OK)
		return status;
	return system_control_power_off_params_builder_root(rt_call_message(call), params);
}

enum status system_control_power_off_finish(struct rt_call *call, struct system_control_power_off_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return system_control_power_off_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status system_control_power_off_send_inline(struct rt *rt, struct system_control target,
	uint32_t *operation)
{
	struct system_control_power_off_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &system_control_power_off_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status system_control_power_off_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status system_control_power_off_send(struct rt *rt, struct system_control target,
	uint32_t *operation)
{
	return system_control_power_off_send_inline(rt, target, operation);
}

enum status system_control_power_off_await(struct rt *rt, uint32_t operation)
{
	return system_control_power_off_await_inline(rt, operation);
}

enum status system_control_power_off(struct rt *rt, struct system_control target)
{
	uint32_t operation;
	const enum status status = system_control_power_off_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return system_control_power_off_await_inline(rt, operation);
}

static const struct rt_method system_control_reboot_method = {
	.interface_id = SYSTEM_CONTROL_INTERFACE_ID,
	.method = SYSTEM_CONTROL_METHOD_REBOOT,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status system_control_reboot_begin(struct rt_call *call, struct rt *rt, struct system_control target,
	struct system_control_reboot_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &system_control_reboot_method);

	if (status != STATUS_OK)
		return status;
	return system_control_reboot_params_builder_root(rt_call_message(call), params);
}

enum status system_control_reboot_finish(struct rt_call *call, struct system_control_reboot_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return system_control_reboot_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status system_control_reboot_send_inline(struct rt *rt, struct system_control target,
	uint32_t *operation)
{
	struct system_control_reboot_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &system_control_reboot_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status system_control_reboot_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status system_control_reboot_send(struct rt *rt, struct system_control target,
	uint32_t *operation)
{
	return system_control_reboot_send_inline(rt, target, operation);
}

enum status system_control_reboot_await(struct rt *rt, uint32_t operation)
{
	return system_control_reboot_await_inline(rt, operation);
}

enum status system_control_reboot(struct rt *rt, struct system_control target)
{
	uint32_t operation;
	const enum status status = system_control_reboot_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return system_control_reboot_await_inline(rt, operation);
}
