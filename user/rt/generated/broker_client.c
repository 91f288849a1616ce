/*
 * Typed calls.
 *
 * Generated from broker.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/broker_client.h"

static const struct rt_method bundle_next_method = {
	.interface_id = BUNDLE_INTERFACE_ID,
	.method = BUNDLE_METHOD_NEXT,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status bundle_next_begin(struct rt_call *call, struct rt *rt, struct bundle target,
	struct bundle_next_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &bundle_next_method);

	if (status != STATUS_OK)
		return status;
	return bundle_next_params_builder_root(rt_call_message(call), params);
}

enum status bundle_next_finish(struct rt_call *call, struct bundle_next_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return bundle_next_results_root(rt_call_results(call), results);
}

static const struct rt_method authority_broker_describe_method = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.method = AUTHORITY_BROKER_METHOD_DESCRIBE,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status authority_broker_describe_begin(struct rt_call *call, struct rt *rt, struct authority_broker target,
	struct authority_broker_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &authority_broker_describe_method);

	if (status != STATUS_OK)
		return status;
	return authority_broker_describe_params_builder_root(rt_call_message(call), params);
}

enum status authority_broker_describe_finish(struct rt_call *call, struct authority_broker_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return authority_broker_describe_results_root(rt_call_results(call), results);
}

static const struct rt_method authority_broker_issue_method = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.method = AUTHORITY_BROKER_METHOD_ISSUE,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 1,
};

enum status authority_broker_issue_begin(struct rt_call *call, struct rt *rt, struct authority_broker target,
	struct authority_broker_issue_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &authority_broker_issue_method);

	if (status != STATUS_OK)
		return status;
	return authority_broker_issue_params_builder_root(rt_call_message(call), params);
}

enum status authority_broker_issue_finish(struct rt_call *call, struct authority_broker_issue_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return authority_broker_issue_results_root(rt_call_results(call), results);
}

static enum status authority_broker_issue_encode(struct rt_call *call, const struct authority_broker_issue_args *args,
	const struct authority_broker_issue_params_builder *params)
{
	enum status status;

	status = authority_broker_issue_params_pass_session(call, params, args->session, args->session_transfer);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_issue_params_builder_set_profile(params, args->profile);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_issue_params_pass_proof(call, params, args->proof, args->proof_transfer);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_issue_params_pass_key_proof(call, params, args->key_proof, args->key_proof_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status authority_broker_issue_decode(struct rt_call *call, const struct authority_broker_issue_results_reader *results,
	struct authority_broker_issue_result *result)
{
	uint32_t bundle_index;
	struct capnp_text text;
	enum status status;

	result->issued = authority_broker_issue_results_get_issued(results);
	result->principal = authority_broker_issue_results_get_principal(results);
	status = authority_broker_issue_results_get_account(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->account, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_issue_results_get_bundle(results, &bundle_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, bundle_index, BUNDLE_INTERFACE_ID,
		&result->bundle.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, bundle_index);
	return STATUS_OK;
}

enum status authority_broker_issue(struct rt *rt, struct authority_broker target,
	const struct authority_broker_issue_args *args,
	struct authority_broker_issue_result *result)
{
	struct rt_call call;
	struct authority_broker_issue_params_builder params;
	struct authority_broker_issue_results_reader results;
	enum status status;

	result->bundle = (struct bundle){ 0 };
	status = authority_broker_issue_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = authority_broker_issue_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = authority_broker_issue_finish(&call, &results);
	if (status == STATUS_OK)
		status = authority_broker_issue_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->bundle = (struct bundle){ 0 };
	}
	return status;
}

static const struct rt_method authority_broker_step_up_method = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.method = AUTHORITY_BROKER_METHOD_STEP_UP,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status authority_broker_step_up_begin(struct rt_call *call, struct rt *rt, struct authority_broker target,
	struct authority_broker_step_up_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &authority_broker_step_up_method);

	if (status != STATUS_OK)
		return status;
	return authority_broker_step_up_params_builder_root(rt_call_message(call), params);
}

enum status authority_broker_step_up_finish(struct rt_call *call, struct authority_broker_step_up_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return authority_broker_step_up_results_root(rt_call_results(call), results);
}

static enum status authority_broker_step_up_encode(struct rt_call *call, const struct authority_broker_step_up_args *args,
	const struct authority_broker_step_up_params_builder *params)
{
	enum status status;

	status = authority_broker_step_up_params_pass_session(call, params, args->session, args->session_transfer);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_step_up_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_step_up_params_builder_set_nonce(params, args->nonce);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_step_up_params_pass_ledger(call, params, args->ledger, args->ledger_transfer);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_step_up_params_pass_proof(call, params, args->proof, args->proof_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status authority_broker_step_up_decode(struct rt_call *call, const struct authority_broker_step_up_results_reader *results,
	struct authority_broker_step_up_result *result)
{
	uint32_t capability_index;
	enum status status;

	result->issued = authority_broker_step_up_results_get_issued(results);
	result->seconds = authority_broker_step_up_results_get_seconds(results);
	status = authority_broker_step_up_results_get_capability(results, &capability_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, capability_index, 0,
		&result->capability);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, capability_index);
	return STATUS_OK;
}

enum status authority_broker_step_up(struct rt *rt, struct authority_broker target,
	const struct authority_broker_step_up_args *args,
	struct authority_broker_step_up_result *result)
{
	struct rt_call call;
	struct authority_broker_step_up_params_builder params;
	struct authority_broker_step_up_results_reader results;
	enum status status;

	result->capability = (struct cap_id){ 0 };
	status = authority_broker_step_up_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = authority_broker_step_up_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = authority_broker_step_up_finish(&call, &results);
	if (status == STATUS_OK)
		status = authority_broker_step_up_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->capability = (struct cap_id){ 0 };
	}
	return status;
}

static const struct rt_method authority_broker_step_up_description_method = {
	.interface_id = AUTHORITY_BROKER_INTERFACE_ID,
	.method = AUTHORITY_BROKER_METHOD_STEP_UP_DESCRIPTION,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status authority_broker_step_up_description_begin(struct rt_call *call, struct rt *rt, struct authority_broker target,
	struct authority_broker_step_up_description_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &authority_broker_step_up_description_method);

	if (status != STATUS_OK)
		return status;
	return authority_broker_step_up_description_params_builder_root(rt_call_message(call), params);
}

enum status authority_broker_step_up_description_finish(struct rt_call *call, struct authority_broker_step_up_description_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return authority_broker_step_up_description_results_root(rt_call_results(call), results);
}

static enum status authority_broker_step_up_description_encode(struct rt_call *call, const struct authority_broker_step_up_description_args *args,
	const struct authority_broker_step_up_description_params_builder *params)
{
	enum status status;

	(void)call;
	status = authority_broker_step_up_description_params_builder_set_profile(params, args->profile);
	if (status != STATUS_OK)
		return status;
	status = authority_broker_step_up_description_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status authority_broker_step_up_description_decode(struct rt_call *call, const struct authority_broker_step_up_description_results_reader *results,
	struct authority_broker_step_up_description_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	result->found = authority_broker_step_up_description_results_get_found(results);
	result->seconds = authority_broker_step_up_description_results_get_seconds(results);
	status = authority_broker_step_up_description_results_get_description(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->description, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status authority_broker_step_up_description(struct rt *rt, struct authority_broker target,
	const struct authority_broker_step_up_description_args *args,
	struct authority_broker_step_up_description_result *result)
{
	struct rt_call call;
	struct authority_broker_step_up_description_params_builder params;
	struct authority_broker_step_up_description_results_reader results;
	enum status status;

	status = authority_broker_step_up_description_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = authority_broker_step_up_description_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = authority_broker_step_up_description_finish(&call, &results);
	if (status == STATUS_OK)
		status = authority_broker_step_up_description_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}
