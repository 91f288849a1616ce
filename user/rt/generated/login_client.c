/*
 * Typed calls.
 *
 * Generated from login.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#include "user/rt/generated/login_client.h"
#include "user/rt/plain.h"

static const struct rt_method login_desk_login_method = {
	.interface_id = LOGIN_DESK_INTERFACE_ID,
	.method = LOGIN_DESK_METHOD_LOGIN,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status login_desk_login_begin(struct rt_call *call, struct rt *rt, struct login_desk target,
	struct login_desk_login_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &login_desk_login_method);

	if (status != STATUS_OK)
		return status;
	return login_desk_login_params_builder_root(rt_call_message(call), params);
}

enum status login_desk_login_finish(struct rt_call *call, struct login_desk_login_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return login_desk_login_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status login_desk_login_send_inline(struct rt *rt, struct login_desk target,
	uint32_t *operation)
{
	struct login_desk_login_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &login_desk_login_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status login_desk_login_await_inline(struct rt *rt, uint32_t operation,
	struct login_desk_login_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct login_desk_login_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->refusal = login_desk_login_results_get_refusal(&results);
	return STATUS_OK;
}

enum status login_desk_login_send(struct rt *rt, struct login_desk target,
	uint32_t *operation)
{
	return login_desk_login_send_inline(rt, target, operation);
}

enum status login_desk_login_await(struct rt *rt, uint32_t operation,
	struct login_desk_login_result *result)
{
	return login_desk_login_await_inline(rt, operation, result);
}

enum status login_desk_login(struct rt *rt, struct login_desk target,
	struct login_desk_login_result *result)
{
	uint32_t operation;
	const enum status status = login_desk_login_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return login_desk_login_await_inline(rt, operation, result);
}

static const struct rt_method login_desk_setup_method = {
	.interface_id = LOGIN_DESK_INTERFACE_ID,
	.method = LOGIN_DESK_METHOD_SETUP,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status login_desk_setup_begin(struct rt_call *call, struct rt *rt, struct login_desk target,
	struct login_desk_setup_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &login_desk_setup_method);

	if (status != STATUS_OK)
		return status;
	return login_desk_setup_params_builder_root(rt_call_message(call), params);
}

enum status login_desk_setup_finish(struct rt_call *call, struct login_desk_setup_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return login_desk_setup_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status login_desk_setup_send_inline(struct rt *rt, struct login_desk target,
	uint32_t *operation)
{
	struct login_desk_setup_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &login_desk_setup_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status login_desk_setup_await_inline(struct rt *rt, uint32_t operation,
	struct login_desk_setup_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct login_desk_setup_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->refusal = login_desk_setup_results_get_refusal(&results);
	return STATUS_OK;
}

enum status login_desk_setup_send(struct rt *rt, struct login_desk target,
	uint32_t *operation)
{
	return login_desk_setup_send_inline(rt, target, operation);
}

enum status login_desk_setup_await(struct rt *rt, uint32_t operation,
	struct login_desk_setup_result *result)
{
	return login_desk_setup_await_inline(rt, operation, result);
}

enum status login_desk_setup(struct rt *rt, struct login_desk target,
	struct login_desk_setup_result *result)
{
	uint32_t operation;
	const enum status status = login_desk_setup_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return login_desk_setup_await_inline(rt, operation, result);
}

static const struct rt_method login_desk_guest_method = {
	.interface_id = LOGIN_DESK_INTERFACE_ID,
	.method = LOGIN_DESK_METHOD_GUEST,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status login_desk_guest_begin(struct rt_call *call, struct rt *rt, struct login_desk target,
	struct login_desk_guest_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &login_desk_guest_method);

	if (status != STATUS_OK)
		return status;
	return login_desk_guest_params_builder_root(rt_call_message(call), params);
}

enum status login_desk_guest_finish(struct rt_call *call, struct login_desk_guest_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return login_desk_guest_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status login_desk_guest_send_inline(struct rt *rt, struct login_desk target,
	uint32_t *operation)
{
	struct login_desk_guest_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &login_desk_guest_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status login_desk_guest_await_inline(struct rt *rt, uint32_t operation,
	struct login_desk_guest_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct login_desk_guest_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->refusal = login_desk_guest_results_get_refusal(&results);
	return STATUS_OK;
}

enum status login_desk_guest_send(struct rt *rt, struct login_desk target,
	uint32_t *operation)
{
	return login_desk_guest_send_inline(rt, target, operation);
}

enum status login_desk_guest_await(struct rt *rt, uint32_t operation,
	struct login_desk_guest_result *result)
{
	return login_desk_guest_await_inline(rt, operation, result);
}

enum status login_desk_guest(struct rt *rt, struct login_desk target,
	struct login_desk_guest_result *result)
{
	uint32_t operation;
	const enum status status = login_desk_guest_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return login_desk_guest_await_inline(rt, operation, result);
}

static const struct rt_method login_desk_change_password_method = {
	.interface_id = LOGIN_DESK_INTERFACE_ID,
	.method = LOGIN_DESK_METHOD_CHANGE_PASSWORD,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status login_desk_change_password_begin(struct rt_call *call, struct rt *rt, struct login_desk target,
	struct login_desk_change_password_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &login_desk_change_password_method);

	if (status != STATUS_OK)
		return status;
	return login_desk_change_password_params_builder_root(rt_call_message(call), params);
}

enum status login_desk_change_password_finish(struct rt_call *call, struct login_desk_change_password_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return login_desk_change_password_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status login_desk_change_password_send_inline(struct rt *rt, struct login_desk target,
	uint32_t *operation)
{
	struct login_desk_change_password_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &login_desk_change_password_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status login_desk_change_password_await_inline(struct rt *rt, uint32_t operation,
	struct login_desk_change_password_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct login_desk_change_password_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->refusal = login_desk_change_password_results_get_refusal(&results);
	return STATUS_OK;
}

enum status login_desk_change_password_send(struct rt *rt, struct login_desk target,
	uint32_t *operation)
{
	return login_desk_change_password_send_inline(rt, target, operation);
}

enum status login_desk_change_password_await(struct rt *rt, uint32_t operation,
	struct login_desk_change_password_result *result)
{
	return login_desk_change_password_await_inline(rt, operation, result);
}

enum status login_desk_change_password(struct rt *rt, struct login_desk target,
	struct login_desk_change_password_result *result)
{
	uint32_t operation;
	const enum status status = login_desk_change_password_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return login_desk_change_password_await_inline(rt, operation, result);
}

static const struct rt_method login_desk_state_method = {
	.interface_id = LOGIN_DESK_INTERFACE_ID,
	.method = LOGIN_DESK_METHOD_STATE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status login_desk_state_begin(struct rt_call *call, struct rt *rt, struct login_desk target,
	struct login_desk_state_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &login_desk_state_method);

	if (status != STATUS_OK)
		return status;
	return login_desk_state_params_builder_root(rt_call_message(call), params);
}

enum status login_desk_state_finish(struct rt_call *call, struct login_desk_state_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return login_desk_state_results_root(rt_call_results(call), results);
}

static enum status login_desk_state_decode(struct rt_call *call, const struct login_desk_state_results_reader *results,
	struct login_desk_state_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	result->set_up = login_desk_state_results_get_set_up(results);
	result->guests = login_desk_state_results_get_guests(results);
	result->available = login_desk_state_results_get_available(results);
	status = login_desk_state_results_get_line(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->line, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	status = login_desk_state_results_get_message_of_the_day(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->message_of_the_day, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status login_desk_state(struct rt *rt, struct login_desk target,
	struct login_desk_state_result *result)
{
	struct rt_call call;
	struct login_desk_state_params_builder params;
	struct login_desk_state_results_reader results;
	enum status status;

	status = login_desk_state_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = login_desk_state_finish(&call, &results);
	if (status == STATUS_OK)
		status = login_desk_state_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method user_session_describe_method = {
	.interface_id = USER_SESSION_INTERFACE_ID,
	.method = USER_SESSION_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status user_session_describe_begin(struct rt_call *call, struct rt *rt, struct user_session target,
	struct user_session_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &user_session_describe_method);

	if (status != STATUS_OK)
		return status;
	return user_session_describe_params_builder_root(rt_call_message(call), params);
}

enum status user_session_describe_finish(struct rt_call *call, struct user_session_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return user_session_describe_results_root(rt_call_results(call), results);
}

static const struct rt_method user_session_renew_method = {
	.interface_id = USER_SESSION_INTERFACE_ID,
	.method = USER_SESSION_METHOD_RENEW,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status user_session_renew_begin(struct rt_call *call, struct rt *rt, struct user_session target,
	struct user_session_renew_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &user_session_renew_method);

	if (status != STATUS_OK)
		return status;
	return user_session_renew_params_builder_root(rt_call_message(call), params);
}

enum status user_session_renew_finish(struct rt_call *call, struct user_session_renew_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return user_session_renew_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status user_session_renew_send_inline(struct rt *rt, struct user_session target,
	uint32_t *operation)
{
	struct user_session_renew_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &user_session_renew_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status user_session_renew_await_inline(struct rt *rt, uint32_t operation,
	struct user_session_renew_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct user_session_renew_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->expires_ns = user_session_renew_results_get_expires_ns(&results);
	return STATUS_OK;
}

enum status user_session_renew_send(struct rt *rt, struct user_session target,
	uint32_t *operation)
{
	return user_session_renew_send_inline(rt, target, operation);
}

enum status user_session_renew_await(struct rt *rt, uint32_t operation,
	struct user_session_renew_result *result)
{
	return user_session_renew_await_inline(rt, operation, result);
}

enum status user_session_renew(struct rt *rt, struct user_session target,
	struct user_session_renew_result *result)
{
	uint32_t operation;
	const enum status status = user_session_renew_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return user_session_renew_await_inline(rt, operation, result);
}

static const struct rt_method user_session_logout_method = {
	.interface_id = USER_SESSION_INTERFACE_ID,
	.method = USER_SESSION_METHOD_LOGOUT,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status user_session_logout_begin(struct rt_call *call, struct rt *rt, struct user_session target,
	struct user_session_logout_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &user_session_logout_method);

	if (status != STATUS_OK)
		return status;
	return user_session_logout_params_builder_root(rt_call_message(call), params);
}

enum status user_session_logout_finish(struct rt_call *call, struct user_session_logout_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return user_session_logout_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status user_session_logout_send_inline(struct rt *rt, struct user_session target,
	uint32_t *operation)
{
	struct user_session_logout_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &user_session_logout_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status user_session_logout_await_inline(struct rt *rt, uint32_t operation)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 0, spare, &data);

	return status;
}

enum status user_session_logout_send(struct rt *rt, struct user_session target,
	uint32_t *operation)
{
	return user_session_logout_send_inline(rt, target, operation);
}

enum status user_session_logout_await(struct rt *rt, uint32_t operation)
{
	return user_session_logout_await_inline(rt, operation);
}

enum status user_session_logout(struct rt *rt, struct user_session target)
{
	uint32_t operation;
	const enum status status = user_session_logout_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return user_session_logout_await_inline(rt, operation);
}

static const struct rt_method user_session_step_up_method = {
	.interface_id = USER_SESSION_INTERFACE_ID,
	.method = USER_SESSION_METHOD_STEP_UP,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status user_session_step_up_begin(struct rt_call *call, struct rt *rt, struct user_session target,
	struct user_session_step_up_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &user_session_step_up_method);

	if (status != STATUS_OK)
		return status;
	return user_session_step_up_params_builder_root(rt_call_message(call), params);
}

enum status user_session_step_up_finish(struct rt_call *call, struct user_session_step_up_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return user_session_step_up_results_root(rt_call_results(call), results);
}

static enum status user_session_step_up_encode(struct rt_call *call, const struct user_session_step_up_args *args,
	const struct user_session_step_up_params_builder *params)
{
	enum status status;

	(void)call;
	status = user_session_step_up_params_builder_set_name(params, args->name);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status user_session_step_up_decode(struct rt_call *call, const struct user_session_step_up_results_reader *results,
	struct user_session_step_up_result *result)
{
	uint32_t capability_index;
	enum status status;

	result->until_ns = user_session_step_up_results_get_until_ns(results);
	status = user_session_step_up_results_get_capability(results, &capability_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, capability_index, 0,
		&result->capability);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, capability_index);
	return STATUS_OK;
}

enum status user_session_step_up(struct rt *rt, struct user_session target,
	const struct user_session_step_up_args *args,
	struct user_session_step_up_result *result)
{
	struct rt_call call;
	struct user_session_step_up_params_builder params;
	struct user_session_step_up_results_reader results;
	enum status status;

	result->capability = (struct cap_id){ 0 };
	status = user_session_step_up_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = user_session_step_up_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = user_session_step_up_finish(&call, &results);
	if (status == STATUS_OK)
		status = user_session_step_up_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->capability = (struct cap_id){ 0 };
	}
	return status;
}

static const struct rt_method user_session_info_method = {
	.interface_id = USER_SESSION_INTERFACE_ID,
	.method = USER_SESSION_METHOD_INFO,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status user_session_info_begin(struct rt_call *call, struct rt *rt, struct user_session target,
	struct user_session_info_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &user_session_info_method);

	if (status != STATUS_OK)
		return status;
	return user_session_info_params_builder_root(rt_call_message(call), params);
}

enum status user_session_info_finish(struct rt_call *call, struct user_session_info_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return user_session_info_results_root(rt_call_results(call), results);
}

static enum status user_session_info_decode(struct rt_call *call, const struct user_session_info_results_reader *results,
	struct user_session_info_result *result)
{
	uint32_t info_index;
	enum status status;

	status = user_session_info_results_get_info(results, &info_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, info_index, SESSION_INFO_INTERFACE_ID,
		&result->info.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, info_index);
	return STATUS_OK;
}

enum status user_session_info(struct rt *rt, struct user_session target,
	struct user_session_info_result *result)
{
	struct rt_call call;
	struct user_session_info_params_builder params;
	struct user_session_info_results_reader results;
	enum status status;

	result->info = (struct session_info){ 0 };
	status = user_session_info_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = user_session_info_finish(&call, &results);
	if (status == STATUS_OK)
		status = user_session_info_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->info = (struct session_info){ 0 };
	}
	return status;
}

static const struct rt_method user_session_step_ups_method = {
	.interface_id = USER_SESSION_INTERFACE_ID,
	.method = USER_SESSION_METHOD_STEP_UPS,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status user_session_step_ups_begin(struct rt_call *call, struct rt *rt, struct user_session target,
	struct user_session_step_ups_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &user_session_step_ups_method);

	if (status != STATUS_OK)
		return status;
	return user_session_step_ups_params_builder_root(rt_call_message(call), params);
}

enum status user_session_step_ups_finish(struct rt_call *call, struct user_session_step_ups_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return user_session_step_ups_results_root(rt_call_results(call), results);
}

static const struct rt_method user_session_command_method = {
	.interface_id = USER_SESSION_INTERFACE_ID,
	.method = USER_SESSION_METHOD_COMMAND,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 0,
};

enum status user_session_command_begin(struct rt_call *call, struct rt *rt, struct user_session target,
	struct user_session_command_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &user_session_command_method);

	if (status != STATUS_OK)
		return status;
	return user_session_command_params_builder_root(rt_call_message(call), params);
}

enum status user_session_command_finish(struct rt_call *call, struct user_session_command_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return user_session_command_results_root(rt_call_results(call), results);
}

static enum status user_session_command_decode(struct rt_call *call, const struct user_session_command_results_reader *results,
	struct user_session_command_result *result)
{
	struct capnp_text text;
	enum status status;

	(void)call;
	status = user_session_command_results_get_line(results, &text);
	if (status != STATUS_OK)
		return status;
	status = rt_buffer_fill(&result->line, text.bytes, text.length_bytes);
	if (status != STATUS_OK)
		return status;
	result->present = user_session_command_results_get_present(results);
	return STATUS_OK;
}

enum status user_session_command(struct rt *rt, struct user_session target,
	struct user_session_command_result *result)
{
	struct rt_call call;
	struct user_session_command_params_builder params;
	struct user_session_command_results_reader results;
	enum status status;

	status = user_session_command_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = user_session_command_finish(&call, &results);
	if (status == STATUS_OK)
		status = user_session_command_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method session_info_describe_method = {
	.interface_id = SESSION_INFO_INTERFACE_ID,
	.method = SESSION_INFO_METHOD_DESCRIBE,
	.message_words = 1,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status session_info_describe_begin(struct rt_call *call, struct rt *rt, struct session_info target,
	struct session_info_describe_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_info_describe_method);

	if (status != STATUS_OK)
		return status;
	return session_info_describe_params_builder_root(rt_call_message(call), params);
}

enum status session_info_describe_finish(struct rt_call *call, struct session_info_describe_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_info_describe_results_root(rt_call_results(call), results);
}

static const struct rt_method session_info_watch_method = {
	.interface_id = SESSION_INFO_INTERFACE_ID,
	.method = SESSION_INFO_METHOD_WATCH,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status session_info_watch_begin(struct rt_call *call, struct rt *rt, struct session_info target,
	struct session_info_watch_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_info_watch_method);

	if (status != STATUS_OK)
		return status;
	return session_info_watch_params_builder_root(rt_call_message(call), params);
}

enum status session_info_watch_finish(struct rt_call *call, struct session_info_watch_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_info_watch_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status session_info_watch_send_inline(struct rt *rt, struct session_info target,
	uint32_t *operation)
{
	struct session_info_watch_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &session_info_watch_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status session_info_watch_await_inline(struct rt *rt, uint32_t operation,
	struct session_info_watch_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct session_info_watch_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->reason = session_info_watch_results_get_reason(&results);
	return STATUS_OK;
}

enum status session_info_watch_send(struct rt *rt, struct session_info target,
	uint32_t *operation)
{
	return session_info_watch_send_inline(rt, target, operation);
}

enum status session_info_watch_await(struct rt *rt, uint32_t operation,
	struct session_info_watch_result *result)
{
	return session_info_watch_await_inline(rt, operation, result);
}

enum status session_info_watch(struct rt *rt, struct session_info target,
	struct session_info_watch_result *result)
{
	uint32_t operation;
	const enum status status = session_info_watch_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return session_info_watch_await_inline(rt, operation, result);
}

static const struct rt_method session_manager_list_method = {
	.interface_id = SESSION_MANAGER_INTERFACE_ID,
	.method = SESSION_MANAGER_METHOD_LIST,
	.message_words = 2,
	.result_words = 512,
	.result_capabilities = 8,
};

enum status session_manager_list_begin(struct rt_call *call, struct rt *rt, struct session_manager target,
	struct session_manager_list_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_manager_list_method);

	if (status != STATUS_OK)
		return status;
	return session_manager_list_params_builder_root(rt_call_message(call), params);
}

enum status session_manager_list_finish(struct rt_call *call, struct session_manager_list_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_manager_list_results_root(rt_call_results(call), results);
}

static const struct rt_method session_manager_end_method = {
	.interface_id = SESSION_MANAGER_INTERFACE_ID,
	.method = SESSION_MANAGER_METHOD_END,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status session_manager_end_begin(struct rt_call *call, struct rt *rt, struct session_manager target,
	struct session_manager_end_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &session_manager_end_method);

	if (status != STATUS_OK)
		return status;
	return session_manager_end_params_builder_root(rt_call_message(call), params);
}

enum status session_manager_end_finish(struct rt_call *call, struct session_manager_end_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return session_manager_end_results_root(rt_call_results(call), results);
}

static enum status session_manager_end_encode(struct rt_call *call, const struct session_manager_end_args *args,
	const struct session_manager_end_params_builder *params)
{
	enum status status;

	(void)call;
	status = session_manager_end_params_builder_set_id(params, args->id);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status session_manager_end_decode(struct rt_call *call, const struct session_manager_end_results_reader *results,
	struct session_manager_end_result *result)
{
	(void)call;
	result->found = session_manager_end_results_get_found(results);
	return STATUS_OK;
}

enum status session_manager_end(struct rt *rt, struct session_manager target,
	const struct session_manager_end_args *args,
	struct session_manager_end_result *result)
{
	struct rt_call call;
	struct session_manager_end_params_builder params;
	struct session_manager_end_results_reader results;
	enum status status;

	status = session_manager_end_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = session_manager_end_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = session_manager_end_finish(&call, &results);
	if (status == STATUS_OK)
		status = session_manager_end_decode(&call, &results, result);
	rt_call_close(&call);
	return status;
}

static const struct rt_method remote_desks_open_method = {
	.interface_id = REMOTE_DESKS_INTERFACE_ID,
	.method = REMOTE_DESKS_METHOD_OPEN,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status remote_desks_open_begin(struct rt_call *call, struct rt *rt, struct remote_desks target,
	struct remote_desks_open_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &remote_desks_open_method);

	if (status != STATUS_OK)
		return status;
	return remote_desks_open_params_builder_root(rt_call_message(call), params);
}

enum status remote_desks_open_finish(struct rt_call *call, struct remote_desks_open_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return remote_desks_open_results_root(rt_call_results(call), results);
}

static enum status remote_desks_open_encode(struct rt_call *call, const struct remote_desks_open_args *args,
	const struct remote_desks_open_params_builder *params)
{
	enum status status;

	(void)call;
	status = remote_desks_open_params_builder_set_peer(params, args->peer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status remote_desks_open_decode(struct rt_call *call, const struct remote_desks_open_results_reader *results,
	struct remote_desks_open_result *result)
{
	uint32_t desk_index;
	enum status status;

	status = remote_desks_open_results_get_desk(results, &desk_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, desk_index, REMOTE_DESK_INTERFACE_ID,
		&result->desk.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, desk_index);
	return STATUS_OK;
}

enum status remote_desks_open(struct rt *rt, struct remote_desks target,
	const struct remote_desks_open_args *args,
	struct remote_desks_open_result *result)
{
	struct rt_call call;
	struct remote_desks_open_params_builder params;
	struct remote_desks_open_results_reader results;
	enum status status;

	result->desk = (struct remote_desk){ 0 };
	status = remote_desks_open_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = remote_desks_open_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = remote_desks_open_finish(&call, &results);
	if (status == STATUS_OK)
		status = remote_desks_open_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->desk = (struct remote_desk){ 0 };
	}
	return status;
}

static const struct rt_method remote_desk_open_method = {
	.interface_id = REMOTE_DESK_INTERFACE_ID,
	.method = REMOTE_DESK_METHOD_OPEN,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 1,
};

enum status remote_desk_open_begin(struct rt_call *call, struct rt *rt, struct remote_desk target,
	struct remote_desk_open_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &remote_desk_open_method);

	if (status != STATUS_OK)
		return status;
	return remote_desk_open_params_builder_root(rt_call_message(call), params);
}

enum status remote_desk_open_finish(struct rt_call *call, struct remote_desk_open_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return remote_desk_open_results_root(rt_call_results(call), results);
}

static enum status remote_desk_open_encode(struct rt_call *call, const struct remote_desk_open_args *args,
	const struct remote_desk_open_params_builder *params)
{
	enum status status;

	status = remote_desk_open_params_builder_set_account(params, args->account);
	if (status != STATUS_OK)
		return status;
	status = remote_desk_open_params_pass_proof(call, params, args->proof, args->proof_transfer);
	if (status != STATUS_OK)
		return status;
	status = remote_desk_open_params_pass_stream(call, params, args->stream, args->stream_transfer);
	if (status != STATUS_OK)
		return status;
	status = remote_desk_open_params_pass_sizes(call, params, args->sizes, args->sizes_transfer);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

static enum status remote_desk_open_decode(struct rt_call *call, const struct remote_desk_open_results_reader *results,
	struct remote_desk_open_result *result)
{
	uint32_t launcher_index;
	enum status status;

	status = remote_desk_open_results_get_launcher(results, &launcher_index);
	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, launcher_index, RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID,
		&result->launcher.id);
	if (status != STATUS_OK)
		return status;
	rt_call_keep(call, launcher_index);
	return STATUS_OK;
}

enum status remote_desk_open(struct rt *rt, struct remote_desk target,
	const struct remote_desk_open_args *args,
	struct remote_desk_open_result *result)
{
	struct rt_call call;
	struct remote_desk_open_params_builder params;
	struct remote_desk_open_results_reader results;
	enum status status;

	result->launcher = (struct restricted_shell_launcher){ 0 };
	status = remote_desk_open_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = remote_desk_open_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = remote_desk_open_finish(&call, &results);
	if (status == STATUS_OK)
		status = remote_desk_open_decode(&call, &results, result);
	rt_call_close(&call);
	if (status != STATUS_OK) {
		result->launcher = (struct restricted_shell_launcher){ 0 };
	}
	return status;
}

static const struct rt_method restricted_shell_launcher_start_method = {
	.interface_id = RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID,
	.method = RESTRICTED_SHELL_LAUNCHER_METHOD_START,
	.message_words = 512,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status restricted_shell_launcher_start_begin(struct rt_call *call, struct rt *rt, struct restricted_shell_launcher target,
	struct restricted_shell_launcher_start_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &restricted_shell_launcher_start_method);

	if (status != STATUS_OK)
		return status;
	return restricted_shell_launcher_start_params_builder_root(rt_call_message(call), params);
}

enum status restricted_shell_launcher_start_finish(struct rt_call *call, struct restricted_shell_launcher_start_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return restricted_shell_launcher_start_results_root(rt_call_results(call), results);
}

static enum status restricted_shell_launcher_start_encode(struct rt_call *call, const struct restricted_shell_launcher_start_args *args,
	const struct restricted_shell_launcher_start_params_builder *params)
{
	enum status status;

	(void)call;
	status = restricted_shell_launcher_start_params_builder_set_line(params, args->line);
	if (status != STATUS_OK)
		return status;
	return STATUS_OK;
}

enum status restricted_shell_launcher_start(struct rt *rt, struct restricted_shell_launcher target,
	const struct restricted_shell_launcher_start_args *args)
{
	struct rt_call call;
	struct restricted_shell_launcher_start_params_builder params;
	struct restricted_shell_launcher_start_results_reader results;
	enum status status;

	status = restricted_shell_launcher_start_begin(&call, rt, target, &params);
	if (status == STATUS_OK)
		status = restricted_shell_launcher_start_encode(&call, args, &params);
	if (status == STATUS_OK)
		status = restricted_shell_launcher_start_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static const struct rt_method restricted_shell_launcher_wait_method = {
	.interface_id = RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID,
	.method = RESTRICTED_SHELL_LAUNCHER_METHOD_WAIT,
	.message_words = 1,
	.result_words = 16,
	.result_capabilities = 0,
};

enum status restricted_shell_launcher_wait_begin(struct rt_call *call, struct rt *rt, struct restricted_shell_launcher target,
	struct restricted_shell_launcher_wait_params_builder *params)
{
	const enum status status = rt_call_open(call, rt, target.id, &restricted_shell_launcher_wait_method);

	if (status != STATUS_OK)
		return status;
	return restricted_shell_launcher_wait_params_builder_root(rt_call_message(call), params);
}

enum status restricted_shell_launcher_wait_finish(struct rt_call *call, struct restricted_shell_launcher_wait_results_reader *results)
{
	const enum status status = rt_call_perform(call);

	if (status != STATUS_OK)
		return status;
	return restricted_shell_launcher_wait_results_root(rt_call_results(call), results);
}

static inline __attribute__((always_inline)) enum status restricted_shell_launcher_wait_send_inline(struct rt *rt, struct restricted_shell_launcher target,
	uint32_t *operation)
{
	struct restricted_shell_launcher_wait_params_builder params;
	const enum status status =
		rt_plain_open(rt, 0, &params.raw, operation);

	if (status != STATUS_OK)
		return status;
	rt_plain_submit(rt, target.id, &restricted_shell_launcher_wait_method, 0, *operation);
	return STATUS_OK;
}

static inline __attribute__((always_inline)) enum status restricted_shell_launcher_wait_await_inline(struct rt *rt, uint32_t operation,
	struct restricted_shell_launcher_wait_result *result)
{
	uint64_t spare[1];
	const uint64_t *data;
	const enum status status =
		rt_plain_finish(rt, operation, 1, spare, &data);

	if (status != STATUS_OK)
		return status;

	const struct restricted_shell_launcher_wait_results_reader results = {
		.raw = {.words = data, .data_bits = 1 * 64}};

	result->reason = restricted_shell_launcher_wait_results_get_reason(&results);
	result->faulted = restricted_shell_launcher_wait_results_get_faulted(&results);
	result->code = restricted_shell_launcher_wait_results_get_code(&results);
	return STATUS_OK;
}

enum status restricted_shell_launcher_wait_send(struct rt *rt, struct restricted_shell_launcher target,
	uint32_t *operation)
{
	return restricted_shell_launcher_wait_send_inline(rt, target, operation);
}

enum status restricted_shell_launcher_wait_await(struct rt *rt, uint32_t operation,
	struct restricted_shell_launcher_wait_result *result)
{
	return restricted_shell_launcher_wait_await_inline(rt, operation, result);
}

enum status restricted_shell_launcher_wait(struct rt *rt, struct restricted_shell_launcher target,
	struct restricted_shell_launcher_wait_result *result)
{
	uint32_t operation;
	const enum status status = restricted_shell_launcher_wait_send_inline(rt, target, &operation);

	if (status != STATUS_OK)
		return status;
	return restricted_shell_launcher_wait_await_inline(rt, operation, result);
}
