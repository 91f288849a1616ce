/*
 * Typed calls.
 *
 * Generated from ssh.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/ssh_client.h"

static const struct rt_method ssh_host_keys_open_method = {
	.interface_id = SSH_HOST_KEYS_INTERFACE_ID,
	.method = SSH_HOST_KEYS_METHOD_OPEN,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 2,
};

enum status ssh_host_keys_open_begin(struct rt_call *call, struct rt *rt, struct ssh_host_keys target,
	struct ssh_host_keys_open_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ssh_host_keys_open_method);

	if (status != STATUS_OK)
		return status;
	return ssh_host_keys_open_params_builder_root(rt_call_message(call), params);
}

enum status ssh_host_keys_open_finish(struct rt_call *call, struct ssh_host_keys_open_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ssh_host_keys_open_results_root(rt_call_results(call), results);
}

static enum status ssh_host_keys_open_encode(struct rt_call *call, const struct ssh_host_keys_open_args *args,
	const struct ssh_host_keys_open_params_builder *params)
{
	enum status status;

	(void)call;
	status = ssh_host_keys_open_params_builder_set_peer(params, args->peer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status ssh_host_keys_open_decode(struct rt_call *call, const struct ssh_host_keys_open_results_reader *results,
	struct ssh_host_keys_open_result *result)
{
	uint32_t host_key_index;
	uint32_t identifier_index;
	enum status status;

	status = ssh_host_keys_open_results_get_host_key(results, &host_key_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, host_key_index, SSH_HOST_KEY_INTERFACE_ID,
		&result->host_key.id);
	if (status != STATUS_OK)
		return status;
	status = ssh_host_keys_open_results_get_identifier(results, &identifier_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, identifier_index, SSH_IDENTIFIER_INTERFACE_ID,
		&result->identifier.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, host_key_index);
	rt_call_keep(call, identifier_index);
	return STATUS_OK;
}

enum status ssh_host_keys_open(struct rt *rt, struct ssh_host_keys target,
	const struct ssh_host_keys_open_args *args,
	struct ssh_host_keys_open_result *result)
{
	struct rt_call call;
	struct ssh_host_keys_open_params_builder params;
	struct ssh_host_keys_open_results_reader results;
	enum status status;

	result->host_key = (struct ssh_host_key){ 0 };
	result->identifier = (struct ssh_identifier){ 0 };
	status = ssh_host_keys_open_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ssh_host_keys_open_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = ssh_host_keys_open_finish(&call, &results);
	if (status == STATUS_OK)
		status = ssh_host_keys_open_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->host_key = (struct ssh_host_key){ 0 };
		result->identifier = (struct ssh_identifier){ 0 };
	}
	return status;
}

static const struct rt_method ssh_host_keys_describe_method = {
	.interface_id = SSH_HOST_KEYS_INTERFACE_ID,
	.method = SSH_HOST_KEYS_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status ssh_host_keys_describe_begin(struct rt_call *call, struct rt *rt, struct ssh_host_keys target,
	struct ssh_host_keys_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ssh_host_keys_describe_method);

	if (status != STATUS_OK)
		return status;
	return ssh_host_keys_describe_params_builder_root(rt_call_message(call), params);
}

enum status ssh_host_keys_describe_finish(struct rt_call *call, struct ssh_host_keys_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ssh_host_keys_describe_results_root(rt_call_results(call), results);
}

static enum status ssh_host_keys_describe_decode(struct rt_call *call, const struct ssh_host_keys_describe_results_reader *results,
	struct ssh_host_keys_describe_result *result)
{
	struct capnp_text text;
	struct capnp_data data;
	enum status status;

	(void)call;
	status = ssh_host_keys_describe_results_get_public_key(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->public_key, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	status = ssh_host_keys_describe_results_get_fingerprint(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->fingerprint, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status ssh_host_keys_describe(struct rt *rt, struct ssh_host_keys target,
	struct ssh_host_keys_describe_result *result)
{
	struct rt_call call;
	struct ssh_host_keys_describe_params_builder params;
	struct ssh_host_keys_describe_results_reader results;
	enum status status;

	status = ssh_host_keys_describe_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ssh_host_keys_describe_finish(&call, &results);
	if (status == STATUS_OK)
		status = ssh_host_keys_describe_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method ssh_host_key_begin_method = {
	.interface_id = SSH_HOST_KEY_INTERFACE_ID,
	.method = SSH_HOST_KEY_METHOD_BEGIN,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status ssh_host_key_begin_begin(struct rt_call *call, struct rt *rt, struct ssh_host_key target,
	struct ssh_host_key_begin_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ssh_host_key_begin_method);

	if (status != STATUS_OK)
		return status;
	return ssh_host_key_begin_params_builder_root(rt_call_message(call), params);
}

enum status ssh_host_key_begin_finish(struct rt_call *call, struct ssh_host_key_begin_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ssh_host_key_begin_results_root(rt_call_results(call), results);
}

static enum status ssh_host_key_begin_decode(struct rt_call *call, const struct ssh_host_key_begin_results_reader *results,
	struct ssh_host_key_begin_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = ssh_host_key_begin_results_get_cookie(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->cookie, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	status = ssh_host_key_begin_results_get_public_key(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->public_key, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status ssh_host_key_begin(struct rt *rt, struct ssh_host_key target,
	struct ssh_host_key_begin_result *result)
{
	struct rt_call call;
	struct ssh_host_key_begin_params_builder params;
	struct ssh_host_key_begin_results_reader results;
	enum status status;

	status = ssh_host_key_begin_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ssh_host_key_begin_finish(&call, &results);
	if (status == STATUS_OK)
		status = ssh_host_key_begin_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method ssh_host_key_add_method = {
	.interface_id = SSH_HOST_KEY_INTERFACE_ID,
	.method = SSH_HOST_KEY_METHOD_ADD,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status ssh_host_key_add_begin(struct rt_call *call, struct rt *rt, struct ssh_host_key target,
	struct ssh_host_key_add_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ssh_host_key_add_method);

	if (status != STATUS_OK)
		return status;
	return ssh_host_key_add_params_builder_root(rt_call_message(call), params);
}

enum status ssh_host_key_add_finish(struct rt_call *call, struct ssh_host_key_add_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ssh_host_key_add_results_root(rt_call_results(call), results);
}

static enum status ssh_host_key_add_encode(struct rt_call *call, const struct ssh_host_key_add_args *args,
	const struct ssh_host_key_add_params_builder *params)
{
	enum status status;

	(void)call;
	ssh_host_key_add_params_builder_set_kex(params, args->kex);
	ssh_host_key_add_params_builder_set_part(params, args->part);
	ssh_host_key_add_params_builder_set_length(params, args->length);
	status = ssh_host_key_add_params_builder_set_data(params, args->data);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status ssh_host_key_add(struct rt *rt, struct ssh_host_key target,
	const struct ssh_host_key_add_args *args)
{
	struct rt_call call;
	struct ssh_host_key_add_params_builder params;
	struct ssh_host_key_add_results_reader results;
	enum status status;

	status = ssh_host_key_add_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ssh_host_key_add_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = ssh_host_key_add_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method ssh_host_key_sign_method = {
	.interface_id = SSH_HOST_KEY_INTERFACE_ID,
	.method = SSH_HOST_KEY_METHOD_SIGN,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status ssh_host_key_sign_begin(struct rt_call *call, struct rt *rt, struct ssh_host_key target,
	struct ssh_host_key_sign_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ssh_host_key_sign_method);

	if (status != STATUS_OK)
		return status;
	return ssh_host_key_sign_params_builder_root(rt_call_message(call), params);
}

enum status ssh_host_key_sign_finish(struct rt_call *call, struct ssh_host_key_sign_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ssh_host_key_sign_results_root(rt_call_results(call), results);
}

static enum status ssh_host_key_sign_decode(struct rt_call *call, const struct ssh_host_key_sign_results_reader *results,
	struct ssh_host_key_sign_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	status = ssh_host_key_sign_results_get_hash(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->hash, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	status = ssh_host_key_sign_results_get_signature(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->signature, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status ssh_host_key_sign(struct rt *rt, struct ssh_host_key target,
	struct ssh_host_key_sign_result *result)
{
	struct rt_call call;
	struct ssh_host_key_sign_params_builder params;
	struct ssh_host_key_sign_results_reader results;
	enum status status;

	status = ssh_host_key_sign_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ssh_host_key_sign_finish(&call, &results);
	if (status == STATUS_OK)
		status = ssh_host_key_sign_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method ssh_identifiers_claim_method = {
	.interface_id = SSH_IDENTIFIERS_INTERFACE_ID,
	.method = SSH_IDENTIFIERS_METHOD_CLAIM,
	.message_words = 2,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status ssh_identifiers_claim_begin(struct rt_call *call, struct rt *rt, struct ssh_identifiers target,
	struct ssh_identifiers_claim_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ssh_identifiers_claim_method);

	if (status != STATUS_OK)
		return status;
	return ssh_identifiers_claim_params_builder_root(rt_call_message(call), params);
}

enum status ssh_identifiers_claim_finish(struct rt_call *call, struct ssh_identifiers_claim_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ssh_identifiers_claim_results_root(rt_call_results(call), results);
}

static enum status ssh_identifiers_claim_encode(struct rt_call *call, const struct ssh_identifiers_claim_args *args,
	const struct ssh_identifiers_claim_params_builder *params)
{
	enum status status;

	status = ssh_identifiers_claim_params_pass_identifier(call, params, args->identifier, args->identifier_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status ssh_identifiers_claim_decode(struct rt_call *call, const struct ssh_identifiers_claim_results_reader *results,
	struct ssh_identifiers_claim_result *result)
{
	(void)call;
	result->found = ssh_identifiers_claim_results_get_found(results);
	result->number = ssh_identifiers_claim_results_get_number(results);
	return STATUS_OK;
}

enum status ssh_identifiers_claim(struct rt *rt, struct ssh_identifiers target,
	const struct ssh_identifiers_claim_args *args,
	struct ssh_identifiers_claim_result *result)
{
	struct rt_call call;
	struct ssh_identifiers_claim_params_builder params;
	struct ssh_identifiers_claim_results_reader results;
	enum status status;

	status = ssh_identifiers_claim_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ssh_identifiers_claim_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = ssh_identifiers_claim_finish(&call, &results);
	if (status == STATUS_OK)
		status = ssh_identifiers_claim_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method ssh_identifiers_tell_method = {
	.interface_id = SSH_IDENTIFIERS_INTERFACE_ID,
	.method = SSH_IDENTIFIERS_METHOD_TELL,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status ssh_identifiers_tell_begin(struct rt_call *call, struct rt *rt, struct ssh_identifiers target,
	struct ssh_identifiers_tell_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ssh_identifiers_tell_method);

	if (status != STATUS_OK)
		return status;
	return ssh_identifiers_tell_params_builder_root(rt_call_message(call), params);
}

enum status ssh_identifiers_tell_finish(struct rt_call *call, struct ssh_identifiers_tell_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ssh_identifiers_tell_results_root(rt_call_results(call), results);
}

static enum status ssh_identifiers_tell_encode(struct rt_call *call, const struct ssh_identifiers_tell_args *args,
	const struct ssh_identifiers_tell_params_builder *params)
{
	(void)call;
	ssh_identifiers_tell_params_builder_set_number(params, args->number);
	return STATUS_OK;
}

static enum status ssh_identifiers_tell_decode(struct rt_call *call, const struct ssh_identifiers_tell_results_reader *results,
	struct ssh_identifiers_tell_result *result)
{
	struct capnp_data data;
	enum status status;

	(void)call;
	result->found = ssh_identifiers_tell_results_get_found(results);
	status = ssh_identifiers_tell_results_get_session(results, &data);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->session, data.bytes, data.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status ssh_identifiers_tell(struct rt *rt, struct ssh_identifiers target,
	const struct ssh_identifiers_tell_args *args,
	struct ssh_identifiers_tell_result *result)
{
	struct rt_call call;
	struct ssh_identifiers_tell_params_builder params;
	struct ssh_identifiers_tell_results_reader results;
	enum status status;

	status = ssh_identifiers_tell_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ssh_identifiers_tell_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = ssh_identifiers_tell_finish(&call, &results);
	if (status == STATUS_OK)
		status = ssh_identifiers_tell_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method ssh_authorizers_open_method = {
	.interface_id = SSH_AUTHORIZERS_INTERFACE_ID,
	.method = SSH_AUTHORIZERS_METHOD_OPEN,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status ssh_authorizers_open_begin(struct rt_call *call, struct rt *rt, struct ssh_authorizers target,
	struct ssh_authorizers_open_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ssh_authorizers_open_method);

	if (status != STATUS_OK)
		return status;
	return ssh_authorizers_open_params_builder_root(rt_call_message(call), params);
}

enum status ssh_authorizers_open_finish(struct rt_call *call, struct ssh_authorizers_open_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ssh_authorizers_open_results_root(rt_call_results(call), results);
}

static enum status ssh_authorizers_open_encode(struct rt_call *call, const struct ssh_authorizers_open_args *args,
	const struct ssh_authorizers_open_params_builder *params)
{
	enum status status;

	status = ssh_authorizers_open_params_pass_identifier(call, params, args->identifier, args->identifier_transfer);
	if (status != STATUS_OK)
		return status;
	status = ssh_authorizers_open_params_builder_set_peer(params, args->peer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status ssh_authorizers_open_decode(struct rt_call *call, const struct ssh_authorizers_open_results_reader *results,
	struct ssh_authorizers_open_result *result)
{
	uint32_t authorizer_index;
	enum status status;

	status = ssh_authorizers_open_results_get_authorizer(results, &authorizer_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, authorizer_index, SSH_AUTHORIZER_INTERFACE_ID,
		&result->authorizer.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, authorizer_index);
	return STATUS_OK;
}

enum status ssh_authorizers_open(struct rt *rt, struct ssh_authorizers target,
	const struct ssh_authorizers_open_args *args,
	struct ssh_authorizers_open_result *result)
{
	struct rt_call call;
	struct ssh_authorizers_open_params_builder params;
	struct ssh_authorizers_open_results_reader results;
	enum status status;

	result->authorizer = (struct ssh_authorizer){ 0 };
	status = ssh_authorizers_open_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ssh_authorizers_open_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = ssh_authorizers_open_finish(&call, &results);
	if (status == STATUS_OK)
		status = ssh_authorizers_open_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->authorizer = (struct ssh_authorizer){ 0 };
	}
	return status;
}

static const struct rt_method ssh_authorizer_authenticate_method = {
	.interface_id = SSH_AUTHORIZER_INTERFACE_ID,
	.method = SSH_AUTHORIZER_METHOD_AUTHENTICATE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status ssh_authorizer_authenticate_begin(struct rt_call *call, struct rt *rt, struct ssh_authorizer target,
	struct ssh_authorizer_authenticate_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &ssh_authorizer_authenticate_method);

	if (status != STATUS_OK)
		return status;
	return ssh_authorizer_authenticate_params_builder_root(rt_call_message(call), params);
}

enum status ssh_authorizer_authenticate_finish(struct rt_call *call, struct ssh_authorizer_authenticate_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return ssh_authorizer_authenticate_results_root(rt_call_results(call), results);
}

static enum status ssh_authorizer_authenticate_encode(struct rt_call *call, const struct ssh_authorizer_authenticate_args *args,
	const struct ssh_authorizer_authenticate_params_builder *params)
{
	enum status status;

	(void)call;
	status = ssh_authorizer_authenticate_params_builder_set_user(params, args->user);
	if (status != STATUS_OK)
		return status;
	status = ssh_authorizer_authenticate_params_builder_set_key(params, args->key);
	if (status != STATUS_OK)
		return status;
	status = ssh_authorizer_authenticate_params_builder_set_signature(params, args->signature);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status ssh_authorizer_authenticate_decode(struct rt_call *call, const struct ssh_authorizer_authenticate_results_reader *results,
	struct ssh_authorizer_authenticate_result *result)
{
	uint32_t proof_index;
	enum status status;

	result->accepted = ssh_authorizer_authenticate_results_get_accepted(results);
	status = ssh_authorizer_authenticate_results_get_proof(results, &proof_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, proof_index, KEY_PROOF_INTERFACE_ID,
		&result->proof.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, proof_index);
	return STATUS_OK;
}

enum status ssh_authorizer_authenticate(struct rt *rt, struct ssh_authorizer target,
	const struct ssh_authorizer_authenticate_args *args,
	struct ssh_authorizer_authenticate_result *result)
{
	struct rt_call call;
	struct ssh_authorizer_authenticate_params_builder params;
	struct ssh_authorizer_authenticate_results_reader results;
	enum status status;

	result->proof = (struct key_proof){ 0 };
	status = ssh_authorizer_authenticate_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_finish(&call, &results);
	if (status == STATUS_OK)
		status = ssh_authorizer_authenticate_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->proof = (struct key_proof){ 0 };
	}
	return status;
}

static const struct rt_method key_proof_redeemer_redeem_method = {
	.interface_id = KEY_PROOF_REDEEMER_INTERFACE_ID,
	.method = KEY_PROOF_REDEEMER_METHOD_REDEEM,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status key_proof_redeemer_redeem_begin(struct rt_call *call, struct rt *rt, struct key_proof_redeemer target,
	struct key_proof_redeemer_redeem_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &key_proof_redeemer_redeem_method);

	if (status != STATUS_OK)
		return status;
	return key_proof_redeemer_redeem_params_builder_root(rt_call_message(call), params);
}

enum status key_proof_redeemer_redeem_finish(struct rt_call *call, struct key_proof_redeemer_redeem_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return key_proof_redeemer_redeem_results_root(rt_call_results(call), results);
}

static enum status key_proof_redeemer_redeem_encode(struct rt_call *call, const struct key_proof_redeemer_redeem_args *args,
	const struct key_proof_redeemer_redeem_params_builder *params)
{
	enum status status;

	status = key_proof_redeemer_redeem_params_pass_proof(call, params, args->proof, args->proof_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status key_proof_redeemer_redeem_decode(struct rt_call *call, const struct key_proof_redeemer_redeem_results_reader *results,
	struct key_proof_redeemer_redeem_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	result->accepted = key_proof_redeemer_redeem_results_get_accepted(results);
	result->principal = key_proof_redeemer_redeem_results_get_principal(results);
	status = key_proof_redeemer_redeem_results_get_name(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->name, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status key_proof_redeemer_redeem(struct rt *rt, struct key_proof_redeemer target,
	const struct key_proof_redeemer_redeem_args *args,
	struct key_proof_redeemer_redeem_result *result)
{
	struct rt_call call;
	struct key_proof_redeemer_redeem_params_builder params;
	struct key_proof_redeemer_redeem_results_reader results;
	enum status status;

	status = key_proof_redeemer_redeem_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = key_proof_redeemer_redeem_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = key_proof_redeemer_redeem_finish(&call, &results);
	if (status == STATUS_OK)
		status = key_proof_redeemer_redeem_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}
