/*
 * Typed calls.
 *
 * Generated from credentials.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/credentials_client.h"
#include "user/rt/plain.h"

static const struct rt_method credential_store_verify_method = {
	.interface_id = CREDENTIAL_STORE_INTERFACE_ID,
	.method = CREDENTIAL_STORE_METHOD_VERIFY,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 2,
};

enum status credential_store_verify_begin(struct rt_call *call, struct rt *rt, struct credential_store target,
	struct credential_store_verify_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &credential_store_verify_method);

	if (status != STATUS_OK)
		return status;
	return credential_store_verify_params_builder_root(rt_call_message(call), params);
}

enum status credential_store_verify_finish(struct rt_call *call, struct credential_store_verify_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return credential_store_verify_results_root(rt_call_results(call), results);
}

static const struct rt_method credential_store_setup_method = {
	.interface_id = CREDENTIAL_STORE_INTERFACE_ID,
	.method = CREDENTIAL_STORE_METHOD_SETUP,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 1,
};

enum status credential_store_setup_begin(struct rt_call *call, struct rt *rt, struct credential_store target,
	struct credential_store_setup_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &credential_store_setup_method);

	if (status != STATUS_OK)
		return status;
	return credential_store_setup_params_builder_root(rt_call_message(call), params);
}

enum status credential_store_setup_finish(struct rt_call *call, struct credential_store_setup_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return credential_store_setup_results_root(rt_call_results(call), results);
}

static const struct rt_method credential_store_change_method = {
	.interface_id = CREDENTIAL_STORE_INTERFACE_ID,
	.method = CREDENTIAL_STORE_METHOD_CHANGE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status credential_store_change_begin(struct rt_call *call, struct rt *rt, struct credential_store target,
	struct credential_store_change_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &credential_store_change_method);

	if (status != STATUS_OK)
		return status;
	return credential_store_change_params_builder_root(rt_call_message(call), params);
}

enum status credential_store_change_finish(struct rt_call *call, struct credential_store_change_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return credential_store_change_results_root(rt_call_results(call), results);
}

static const struct rt_method credential_store_state_method = {
	.interface_id = CREDENTIAL_STORE_INTERFACE_ID,
	.method = CREDENTIAL_STORE_METHOD_STATE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status credential_store_state_begin(struct rt_call *call, struct rt *rt, struct credential_store target,
	struct credential_store_state_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &credential_store_state_method);

	if (status != STATUS_OK)
		return status;
	return credential_store_state_params_builder_root(rt_call_message(call), params);
}

enum status credential_store_state_finish(struct rt_call *call, struct credential_store_state_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return credential_store_state_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status credential_store_state_send_inline(struct rt *rt, struct credential_store target,
	uint32_t *operation)
{
	struct credential_store_state_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &credential_store_state_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status credential_store_state_await_inline(struct rt *rt, uint32_t operation,
	struct credential_store_state_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct credential_store_state_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->set_up = credential_store_state_results_get_set_up(&results);
	result->available = credential_store_state_results_get_available(&results);
	return STATUS_OK;
}

enum status credential_store_state_send(struct rt *rt, struct credential_store target,
	uint32_t *operation)
{
	return credential_store_state_send_inline(rt, target, operation);
}

enum status credential_store_state_await(struct rt *rt, uint32_t operation,
	struct credential_store_state_result *result)
{
	return credential_store_state_await_inline(rt, operation, result);
}

enum status credential_store_state(struct rt *rt, struct credential_store target,
	struct credential_store_state_result *result)
{
	uint32_t operation;
	const enum status status = credential_store_state_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return credential_store_state_await_inline(rt, operation, result);
}

static const struct rt_method proof_redeemer_redeem_method = {
	.interface_id = PROOF_REDEEMER_INTERFACE_ID,
	.method = PROOF_REDEEMER_METHOD_REDEEM,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status proof_redeemer_redeem_begin(struct rt_call *call, struct rt *rt, struct proof_redeemer target,
	struct proof_redeemer_redeem_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &proof_redeemer_redeem_method);

	if (status != STATUS_OK)
		return status;
	return proof_redeemer_redeem_params_builder_root(rt_call_message(call), params);
}

enum status proof_redeemer_redeem_finish(struct rt_call *call, struct proof_redeemer_redeem_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return proof_redeemer_redeem_results_root(rt_call_results(call), results);
}

static enum status proof_redeemer_redeem_encode(struct rt_call *call, const struct proof_redeemer_redeem_args *args,
	const struct proof_redeemer_redeem_params_builder *params)
{
	enum status status;

	status = proof_redeemer_redeem_params_pass_proof(call, params, args->proof, args->proof_transfer);
	if (status != STATUS_OK)
		return status;
	status = proof_redeemer_redeem_params_builder_set_nonce(params, args->nonce);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status proof_redeemer_redeem_decode(struct rt_call *call, const struct proof_redeemer_redeem_results_reader *results,
	struct proof_redeemer_redeem_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	result->accepted = proof_redeemer_redeem_results_get_accepted(results);
	result->principal = proof_redeemer_redeem_results_get_principal(results);
	status = proof_redeemer_redeem_results_get_name(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->name, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status proof_redeemer_redeem(struct rt *rt, struct proof_redeemer target,
	const struct proof_redeemer_redeem_args *args,
	struct proof_redeemer_redeem_result *result)
{
	struct rt_call call;
	struct proof_redeemer_redeem_params_builder params;
	struct proof_redeemer_redeem_results_reader results;
	enum status status;

	status = proof_redeemer_redeem_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = proof_redeemer_redeem_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = proof_redeemer_redeem_finish(&call, &results);
	if (status == STATUS_OK)
		status = proof_redeemer_redeem_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}
