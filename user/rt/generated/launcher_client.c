/*
 * Typed calls.
 *
 * Generated from launcher.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/launcher_client.h"

static const struct rt_method restricted_launcher_programs_method = {
	.interface_id = RESTRICTED_LAUNCHER_INTERFACE_ID,
	.method = RESTRICTED_LAUNCHER_METHOD_PROGRAMS,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status restricted_launcher_programs_begin(struct rt_call *call, struct rt *rt, struct restricted_launcher target,
	struct restricted_launcher_programs_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &restricted_launcher_programs_method);

	if (status != STATUS_OK)
		return status;
	return restricted_launcher_programs_params_builder_root(rt_call_message(call), params);
}

enum status restricted_launcher_programs_finish(struct rt_call *call, struct restricted_launcher_programs_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return restricted_launcher_programs_results_root(rt_call_results(call), results);
}

static const struct rt_method restricted_launcher_begin_method = {
	.interface_id = RESTRICTED_LAUNCHER_INTERFACE_ID,
	.method = RESTRICTED_LAUNCHER_METHOD_BEGIN,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status restricted_launcher_begin_begin(struct rt_call *call, struct rt *rt, struct restricted_launcher target,
	struct restricted_launcher_begin_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &restricted_launcher_begin_method);

	if (status != STATUS_OK)
		return status;
	return restricted_launcher_begin_params_builder_root(rt_call_message(call), params);
}

enum status restricted_launcher_begin_finish(struct rt_call *call, struct restricted_launcher_begin_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return restricted_launcher_begin_results_root(rt_call_results(call), results);
}

static enum status restricted_launcher_begin_encode(struct rt_call *call, const struct restricted_launcher_begin_args *args,
	const struct restricted_launcher_begin_params_builder *params)
{
	enum status status;

	status = restricted_launcher_begin_params_builder_set_program(params, args->program);
	if (status != STATUS_OK)
		return status;
	status = restricted_launcher_begin_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status restricted_launcher_begin_decode(struct rt_call *call, const struct restricted_launcher_begin_results_reader *results,
	struct restricted_launcher_begin_result *result)
{
	uint32_t launch_index;
	enum status status;

	status = restricted_launcher_begin_results_get_launch(results, &launch_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, launch_index, LAUNCH_INTERFACE_ID,
		&result->launch.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, launch_index);
	return STATUS_OK;
}

enum status restricted_launcher_begin(struct rt *rt, struct restricted_launcher target,
	const struct restricted_launcher_begin_args *args,
	struct restricted_launcher_begin_result *result)
{
	struct rt_call call;
	struct restricted_launcher_begin_params_builder params;
	struct restricted_launcher_begin_results_reader results;
	enum status status;

	result->launch = (struct launch){ 0 };
	status = restricted_launcher_begin_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = restricted_launcher_begin_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = restricted_launcher_begin_finish(&call, &results);
	if (status == STATUS_OK)
		status = restricted_launcher_begin_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->launch = (struct launch){ 0 };
	}
	return status;
}

static const struct rt_method restricted_launcher_notes_method = {
	.interface_id = RESTRICTED_LAUNCHER_INTERFACE_ID,
	.method = RESTRICTED_LAUNCHER_METHOD_NOTES,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status restricted_launcher_notes_begin(struct rt_call *call, struct rt *rt, struct restricted_launcher target,
	struct restricted_launcher_notes_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &restricted_launcher_notes_method);

	if (status != STATUS_OK)
		return status;
	return restricted_launcher_notes_params_builder_root(rt_call_message(call), params);
}

enum status restricted_launcher_notes_finish(struct rt_call *call, struct restricted_launcher_notes_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return restricted_launcher_notes_results_root(rt_call_results(call), results);
}

static enum status restricted_launcher_notes_encode(struct rt_call *call, const struct restricted_launcher_notes_args *args,
	const struct restricted_launcher_notes_params_builder *params)
{
	enum status status;

	(void)call;
	status = restricted_launcher_notes_params_builder_set_program(params, args->program);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status restricted_launcher_notes_decode(struct rt_call *call, const struct restricted_launcher_notes_results_reader *results,
	struct restricted_launcher_notes_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = restricted_launcher_notes_results_get_bytes(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->bytes, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status restricted_launcher_notes(struct rt *rt, struct restricted_launcher target,
	const struct restricted_launcher_notes_args *args,
	struct restricted_launcher_notes_result *result)
{
	struct rt_call call;
	struct restricted_launcher_notes_params_builder params;
	struct restricted_launcher_notes_results_reader results;
	enum status status;

	status = restricted_launcher_notes_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = restricted_launcher_notes_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = restricted_launcher_notes_finish(&call, &results);
	if (status == STATUS_OK)
		status = restricted_launcher_notes_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method launch_grant_method = {
	.interface_id = LAUNCH_INTERFACE_ID,
	.method = LAUNCH_METHOD_GRANT,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status launch_grant_begin(struct rt_call *call, struct rt *rt, struct launch target,
	struct launch_grant_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &launch_grant_method);

	if (status != STATUS_OK)
		return status;
	return launch_grant_params_builder_root(rt_call_message(call), params);
}

enum status launch_grant_finish(struct rt_call *call, struct launch_grant_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return launch_grant_results_root(rt_call_results(call), results);
}

static enum status launch_grant_encode(struct rt_call *call, const struct launch_grant_args *args,
	const struct launch_grant_params_builder *params)
{
	enum status status;

	status = launch_grant_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	status = launch_grant_params_pass_capability(call, params, args->capability, args->capability_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status launch_grant(struct rt *rt, struct launch target,
	const struct launch_grant_args *args)
{
	struct rt_call call;
	struct launch_grant_params_builder params;
	struct launch_grant_results_reader results;
	enum status status;

	status = launch_grant_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = launch_grant_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = launch_grant_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method launch_start_method = {
	.interface_id = LAUNCH_INTERFACE_ID,
	.method = LAUNCH_METHOD_START,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status launch_start_begin(struct rt_call *call, struct rt *rt, struct launch target,
	struct launch_start_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &launch_start_method);

	if (status != STATUS_OK)
		return status;
	return launch_start_params_builder_root(rt_call_message(call), params);
}

enum status launch_start_finish(struct rt_call *call, struct launch_start_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return launch_start_results_root(rt_call_results(call), results);
}

static enum status launch_start_decode(struct rt_call *call, const struct launch_start_results_reader *results,
	struct launch_start_result *result)
{
	uint32_t process_index;
	enum status status;

	status = launch_start_results_get_process(results, &process_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, process_index, PROCESS_HANDLE_INTERFACE_ID,
		&result->process.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, process_index);
	return STATUS_OK;
}

enum status launch_start(struct rt *rt, struct launch target,
	struct launch_start_result *result)
{
	struct rt_call call;
	struct launch_start_params_builder params;
	struct launch_start_results_reader results;
	enum status status;

	result->process = (struct process_handle){ 0 };
	status = launch_start_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = launch_start_finish(&call, &results);
	if (status == STATUS_OK)
		status = launch_start_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->process = (struct process_handle){ 0 };
	}
	return status;
}
