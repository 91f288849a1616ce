/*
 * Typed calls.
 *
 * Generated from accounts.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/accounts_client.h"
#include "user/rt/plain.h"

static const struct rt_method account_store_reader_find_method = {
	.interface_id = ACCOUNT_STORE_READER_INTERFACE_ID,
	.method = ACCOUNT_STORE_READER_METHOD_FIND,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status account_store_reader_find_begin(struct rt_call *call, struct rt *rt, struct account_store_reader target,
	struct account_store_reader_find_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_reader_find_method);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_find_params_builder_root(rt_call_message(call), params);
}

enum status account_store_reader_find_finish(struct rt_call *call, struct account_store_reader_find_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_find_results_root(rt_call_results(call), results);
}

static const struct rt_method account_store_reader_get_method = {
	.interface_id = ACCOUNT_STORE_READER_INTERFACE_ID,
	.method = ACCOUNT_STORE_READER_METHOD_GET,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status account_store_reader_get_begin(struct rt_call *call, struct rt *rt, struct account_store_reader target,
	struct account_store_reader_get_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_reader_get_method);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_get_params_builder_root(rt_call_message(call), params);
}

enum status account_store_reader_get_finish(struct rt_call *call, struct account_store_reader_get_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_get_results_root(rt_call_results(call), results);
}

static const struct rt_method account_store_reader_list_method = {
	.interface_id = ACCOUNT_STORE_READER_INTERFACE_ID,
	.method = ACCOUNT_STORE_READER_METHOD_LIST,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status account_store_reader_list_begin(struct rt_call *call, struct rt *rt, struct account_store_reader target,
	struct account_store_reader_list_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_reader_list_method);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_list_params_builder_root(rt_call_message(call), params);
}

enum status account_store_reader_list_finish(struct rt_call *call, struct account_store_reader_list_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_list_results_root(rt_call_results(call), results);
}

static const struct rt_method account_store_reader_state_method = {
	.interface_id = ACCOUNT_STORE_READER_INTERFACE_ID,
	.method = ACCOUNT_STORE_READER_METHOD_STATE,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status account_store_reader_state_begin(struct rt_call *call, struct rt *rt, struct account_store_reader target,
	struct account_store_reader_state_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_reader_state_method);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_state_params_builder_root(rt_call_message(call), params);
}

enum status account_store_reader_state_finish(struct rt_call *call, struct account_store_reader_state_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_state_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status account_store_reader_state_send_inline(struct rt *rt, struct account_store_reader target,
	uint32_t *operation)
{
	struct account_store_reader_state_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &account_store_reader_state_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status account_store_reader_state_await_inline(struct rt *rt, uint32_t operation,
	struct account_store_reader_state_result *result)
{
	uint64_t spare[2];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 2, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct account_store_reader_state_results_reader results = {
		.raw = {.words = data, .data_bits = 2 * 64}};

	result->state = account_store_reader_state_results_get_state(&results);
	result->version = account_store_reader_state_results_get_version(&results);
	return STATUS_OK;
}

enum status account_store_reader_state_send(struct rt *rt, struct account_store_reader target,
	uint32_t *operation)
{
	return account_store_reader_state_send_inline(rt, target, operation);
}

enum status account_store_reader_state_await(struct rt *rt, uint32_t operation,
	struct account_store_reader_state_result *result)
{
	return account_store_reader_state_await_inline(rt, operation, result);
}

enum status account_store_reader_state(struct rt *rt, struct account_store_reader target,
	struct account_store_reader_state_result *result)
{
	uint32_t operation;
	const enum status status = account_store_reader_state_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_state_await_inline(rt, operation, result);
}

static const struct rt_method account_store_reader_keys_method = {
	.interface_id = ACCOUNT_STORE_READER_INTERFACE_ID,
	.method = ACCOUNT_STORE_READER_METHOD_KEYS,
	.message_words = 3,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status account_store_reader_keys_begin(struct rt_call *call, struct rt *rt, struct account_store_reader target,
	struct account_store_reader_keys_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_reader_keys_method);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_keys_params_builder_root(rt_call_message(call), params);
}

enum status account_store_reader_keys_finish(struct rt_call *call, struct account_store_reader_keys_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_reader_keys_results_root(rt_call_results(call), results);
}

static const struct rt_method account_store_manager_set_disabled_method = {
	.interface_id = ACCOUNT_STORE_MANAGER_INTERFACE_ID,
	.method = ACCOUNT_STORE_MANAGER_METHOD_SET_DISABLED,
	.message_words = 4,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status account_store_manager_set_disabled_begin(struct rt_call *call, struct rt *rt, struct account_store_manager target,
	struct account_store_manager_set_disabled_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_manager_set_disabled_method);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_set_disabled_params_builder_root(rt_call_message(call), params);
}

enum status account_store_manager_set_disabled_finish(struct rt_call *call, struct account_store_manager_set_disabled_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_set_disabled_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status account_store_manager_set_disabled_send_inline(struct rt *rt, struct account_store_manager target,
	const struct account_store_manager_set_disabled_args *args,
	uint32_t *operation)
{
	struct account_store_manager_set_disabled_params_builder params;
	const enum status status =
		rt_plain_open(rt, 3, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	__builtin_memset(params.raw.words + 1, 0, 24);
	account_store_manager_set_disabled_params_builder_set_principal(&params, args->principal);
	account_store_manager_set_disabled_params_builder_set_disabled(&params, args->disabled);
	account_store_manager_set_disabled_params_builder_set_version(&params, args->version);
	rt_plain_submit(rt, target.id, &account_store_manager_set_disabled_method, 3, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status account_store_manager_set_disabled_await_inline(struct rt *rt, uint32_t operation,
	struct account_store_manager_set_disabled_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct account_store_manager_set_disabled_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->found = account_store_manager_set_disabled_results_get_found(&results);
	return STATUS_OK;
}

enum status account_store_manager_set_disabled_send(struct rt *rt, struct account_store_manager target,
	const struct account_store_manager_set_disabled_args *args,
	uint32_t *operation)
{
	return account_store_manager_set_disabled_send_inline(rt, target, args, operation);
}

enum status account_store_manager_set_disabled_await(struct rt *rt, uint32_t operation,
	struct account_store_manager_set_disabled_result *result)
{
	return account_store_manager_set_disabled_await_inline(rt, operation, result);
}

enum status account_store_manager_set_disabled(struct rt *rt, struct account_store_manager target,
	const struct account_store_manager_set_disabled_args *args,
	struct account_store_manager_set_disabled_result *result)
{
	uint32_t operation;
	const enum status status = account_store_manager_set_disabled_send_inline(rt, target, args, &operation);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_set_disabled_await_inline(rt, operation, result);
}

static const struct rt_method account_store_manager_set_profiles_method = {
	.interface_id = ACCOUNT_STORE_MANAGER_INTERFACE_ID,
	.method = ACCOUNT_STORE_MANAGER_METHOD_SET_PROFILES,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status account_store_manager_set_profiles_begin(struct rt_call *call, struct rt *rt, struct account_store_manager target,
	struct account_store_manager_set_profiles_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_manager_set_profiles_method);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_set_profiles_params_builder_root(rt_call_message(call), params);
}

enum status account_store_manager_set_profiles_finish(struct rt_call *call, struct account_store_manager_set_profiles_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_set_profiles_results_root(rt_call_results(call), results);
}

static const struct rt_method account_store_manager_create_method = {
	.interface_id = ACCOUNT_STORE_MANAGER_INTERFACE_ID,
	.method = ACCOUNT_STORE_MANAGER_METHOD_CREATE,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status account_store_manager_create_begin(struct rt_call *call, struct rt *rt, struct account_store_manager target,
	struct account_store_manager_create_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_manager_create_method);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_create_params_builder_root(rt_call_message(call), params);
}

enum status account_store_manager_create_finish(struct rt_call *call, struct account_store_manager_create_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_create_results_root(rt_call_results(call), results);
}

static const struct rt_method account_store_manager_add_key_method = {
	.interface_id = ACCOUNT_STORE_MANAGER_INTERFACE_ID,
	.method = ACCOUNT_STORE_MANAGER_METHOD_ADD_KEY,
	.message_words = 512,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status account_store_manager_add_key_begin(struct rt_call *call, struct rt *rt, struct account_store_manager target,
	struct account_store_manager_add_key_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_manager_add_key_method);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_add_key_params_builder_root(rt_call_message(call), params);
}

enum status account_store_manager_add_key_finish(struct rt_call *call, struct account_store_manager_add_key_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_add_key_results_root(rt_call_results(call), results);
}

static enum status account_store_manager_add_key_encode(struct rt_call *call, const struct account_store_manager_add_key_args *args,
	const struct account_store_manager_add_key_params_builder *params)
{
	enum status status;

	(void)call;
	account_store_manager_add_key_params_builder_set_principal(params, args->principal);
	status = account_store_manager_add_key_params_builder_set_line(params, args->line);
	if (status != STATUS_OK)
		return status;
	account_store_manager_add_key_params_builder_set_version(params, args->version);
	return STATUS_OK;
}

static enum status account_store_manager_add_key_decode(struct rt_call *call, const struct account_store_manager_add_key_results_reader *results,
	struct account_store_manager_add_key_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	result->found = account_store_manager_add_key_results_get_found(results);
	status = account_store_manager_add_key_results_get_fingerprint(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->fingerprint, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status account_store_manager_add_key(struct rt *rt, struct account_store_manager target,
	const struct account_store_manager_add_key_args *args,
	struct account_store_manager_add_key_result *result)
{
	struct rt_call call;
	struct account_store_manager_add_key_params_builder params;
	struct account_store_manager_add_key_results_reader results;
	enum status status;

	status = account_store_manager_add_key_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = account_store_manager_add_key_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = account_store_manager_add_key_finish(&call, &results);
	if (status == STATUS_OK)
		status = account_store_manager_add_key_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method account_store_manager_remove_key_method = {
	.interface_id = ACCOUNT_STORE_MANAGER_INTERFACE_ID,
	.method = ACCOUNT_STORE_MANAGER_METHOD_REMOVE_KEY,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status account_store_manager_remove_key_begin(struct rt_call *call, struct rt *rt, struct account_store_manager target,
	struct account_store_manager_remove_key_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &account_store_manager_remove_key_method);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_remove_key_params_builder_root(rt_call_message(call), params);
}

enum status account_store_manager_remove_key_finish(struct rt_call *call, struct account_store_manager_remove_key_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return account_store_manager_remove_key_results_root(rt_call_results(call), results);
}

static enum status account_store_manager_remove_key_encode(struct rt_call *call, const struct account_store_manager_remove_key_args *args,
	const struct account_store_manager_remove_key_params_builder *params)
{
	enum status status;

	(void)call;
	account_store_manager_remove_key_params_builder_set_principal(params, args->principal);
	status = account_store_manager_remove_key_params_builder_set_fingerprint(params, args->fingerprint);
	if (status != STATUS_OK)
		return status;
	account_store_manager_remove_key_params_builder_set_version(params, args->version);
	return STATUS_OK;
}

static enum status account_store_manager_remove_key_decode(struct rt_call *call, const struct account_store_manager_remove_key_results_reader *results,
	struct account_store_manager_remove_key_result *result)
{
	(void)call;
	result->found = account_store_manager_remove_key_results_get_found(results);
	return STATUS_OK;
}

enum status account_store_manager_remove_key(struct rt *rt, struct account_store_manager target,
	const struct account_store_manager_remove_key_args *args,
	struct account_store_manager_remove_key_result *result)
{
	struct rt_call call;
	struct account_store_manager_remove_key_params_builder params;
	struct account_store_manager_remove_key_results_reader results;
	enum status status;

	status = account_store_manager_remove_key_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = account_store_manager_remove_key_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = account_store_manager_remove_key_finish(&call, &results);
	if (status == STATUS_OK)
		status = account_store_manager_remove_key_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method authorized_key_store_find_method = {
	.interface_id = AUTHORIZED_KEY_STORE_INTERFACE_ID,
	.method = AUTHORIZED_KEY_STORE_METHOD_FIND,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status authorized_key_store_find_begin(struct rt_call *call, struct rt *rt, struct authorized_key_store target,
	struct authorized_key_store_find_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &authorized_key_store_find_method);

	if (status != STATUS_OK)
		return status;
	return authorized_key_store_find_params_builder_root(rt_call_message(call), params);
}

enum status authorized_key_store_find_finish(struct rt_call *call, struct authorized_key_store_find_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return authorized_key_store_find_results_root(rt_call_results(call), results);
}

static enum status authorized_key_store_find_encode(struct rt_call *call, const struct authorized_key_store_find_args *args,
	const struct authorized_key_store_find_params_builder *params)
{
	enum status status;

	(void)call;
	status = authorized_key_store_find_params_builder_set_user(params, args->user);
	if (status != STATUS_OK)
		return status;
	status = authorized_key_store_find_params_builder_set_key(params, args->key);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status authorized_key_store_find_decode(struct rt_call *call, const struct authorized_key_store_find_results_reader *results,
	struct authorized_key_store_find_result *result)
{
	(void)call;
	result->found = authorized_key_store_find_results_get_found(results);
	result->principal = authorized_key_store_find_results_get_principal(results);
	return STATUS_OK;
}

enum status authorized_key_store_find(struct rt *rt, struct authorized_key_store target,
	const struct authorized_key_store_find_args *args,
	struct authorized_key_store_find_result *result)
{
	struct rt_call call;
	struct authorized_key_store_find_params_builder params;
	struct authorized_key_store_find_results_reader results;
	enum status status;

	status = authorized_key_store_find_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = authorized_key_store_find_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = authorized_key_store_find_finish(&call, &results);
	if (status == STATUS_OK)
		status = authorized_key_store_find_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}
