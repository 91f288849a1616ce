/*
 * Typed calls; user/rt/call.h says what each step may answer.
 *
 * Generated from login.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_LOGIN_CLIENT_H
#define USER_RT_GENERATED_LOGIN_CLIENT_H

#include "abi/cap_id.h"
#include "abi/status.h"
#include "core/generated/login.h"
#include "core/generated/ssh.h"
#include "core/generated/network.h"
#include "core/generated/terminal.h"
#include "user/rt/generated/login_types.h"
#include "user/rt/generated/ssh_types.h"
#include "user/rt/generated/network_types.h"
#include "user/rt/generated/terminal_types.h"
#include "core/generated/ledger.h"
#include "core/generated/audit.h"
#include "user/rt/call.h"

/* Passes a capability as `capability`; one without an id passes none. */
MUST_CHECK static inline enum status user_session_step_up_results_pass_capability(struct rt_call *call,
	const struct user_session_step_up_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	user_session_step_up_results_builder_set_capability(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status user_session_step_up_results_take_capability(struct rt_call *call,
	const struct user_session_step_up_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = user_session_step_up_results_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, 0, &*value);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `info`; one without an id passes none. */
MUST_CHECK static inline enum status user_session_info_results_pass_info(struct rt_call *call,
	const struct user_session_info_results_builder *builder, struct session_info value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	user_session_info_results_builder_set_info(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `info`; the id is zero when none did. */
MUST_CHECK static inline enum status user_session_info_results_take_info(struct rt_call *call,
	const struct user_session_info_results_reader *reader, struct session_info *value)
{
	uint32_t index;
	enum status status = user_session_info_results_get_info(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, SESSION_INFO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `desk`; one without an id passes none. */
MUST_CHECK static inline enum status remote_desks_open_results_pass_desk(struct rt_call *call,
	const struct remote_desks_open_results_builder *builder, struct remote_desk value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desks_open_results_builder_set_desk(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `desk`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desks_open_results_take_desk(struct rt_call *call,
	const struct remote_desks_open_results_reader *reader, struct remote_desk *value)
{
	uint32_t index;
	enum status status = remote_desks_open_results_get_desk(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, REMOTE_DESK_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `proof`; one without an id passes none. */
MUST_CHECK static inline enum status remote_desk_open_params_pass_proof(struct rt_call *call,
	const struct remote_desk_open_params_builder *builder, struct key_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desk_open_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desk_open_params_take_proof(struct rt_call *call,
	const struct remote_desk_open_params_reader *reader, struct key_proof *value)
{
	uint32_t index;
	enum status status = remote_desk_open_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, KEY_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `stream`; one without an id passes none. */
MUST_CHECK static inline enum status remote_desk_open_params_pass_stream(struct rt_call *call,
	const struct remote_desk_open_params_builder *builder, struct byte_stream value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desk_open_params_builder_set_stream(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `stream`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desk_open_params_take_stream(struct rt_call *call,
	const struct remote_desk_open_params_reader *reader, struct byte_stream *value)
{
	uint32_t index;
	enum status status = remote_desk_open_params_get_stream(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, BYTE_STREAM_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `sizes`; one without an id passes none. */
MUST_CHECK static inline enum status remote_desk_open_params_pass_sizes(struct rt_call *call,
	const struct remote_desk_open_params_builder *builder, struct terminal_sizes value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desk_open_params_builder_set_sizes(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `sizes`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desk_open_params_take_sizes(struct rt_call *call,
	const struct remote_desk_open_params_reader *reader, struct terminal_sizes *value)
{
	uint32_t index;
	enum status status = remote_desk_open_params_get_sizes(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, TERMINAL_SIZES_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* Passes a capability as `launcher`; one without an id passes none. */
MUST_CHECK static inline enum status remote_desk_open_results_pass_launcher(struct rt_call *call,
	const struct remote_desk_open_results_builder *builder, struct restricted_shell_launcher value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_call_add_capability(call, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desk_open_results_builder_set_launcher(builder, index);
	return STATUS_OK;
}

/* Takes the capability that came as `launcher`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desk_open_results_take_launcher(struct rt_call *call,
	const struct remote_desk_open_results_reader *reader, struct restricted_shell_launcher *value)
{
	uint32_t index;
	enum status status = remote_desk_open_results_get_launcher(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_call_capability(call, index, RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_call_keep(call, index);
	return status;
}

/* ---- LoginDesk.login ---- */

MUST_CHECK enum status login_desk_login_begin(struct rt_call *call, struct rt *rt,
	struct login_desk target, struct login_desk_login_params_builder *params);

MUST_CHECK enum status login_desk_login_finish(struct rt_call *call,
	struct login_desk_login_results_reader *results);

struct login_desk_login_result {
	enum desk_refusal refusal;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status login_desk_login_send(struct rt *rt, struct login_desk target,
	uint32_t *operation);

MUST_CHECK enum status login_desk_login_await(struct rt *rt, uint32_t operation,
	struct login_desk_login_result *result);

MUST_CHECK enum status login_desk_login(struct rt *rt, struct login_desk target,
	struct login_desk_login_result *result);

/* ---- LoginDesk.setup ---- */

MUST_CHECK enum status login_desk_setup_begin(struct rt_call *call, struct rt *rt,
	struct login_desk target, struct login_desk_setup_params_builder *params);

MUST_CHECK enum status login_desk_setup_finish(struct rt_call *call,
	struct login_desk_setup_results_reader *results);

struct login_desk_setup_result {
	enum desk_refusal refusal;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status login_desk_setup_send(struct rt *rt, struct login_desk target,
	uint32_t *operation);

MUST_CHECK enum status login_desk_setup_await(struct rt *rt, uint32_t operation,
	struct login_desk_setup_result *result);

MUST_CHECK enum status login_desk_setup(struct rt *rt, struct login_desk target,
	struct login_desk_setup_result *result);

/* ---- LoginDesk.guest ---- */

MUST_CHECK enum status login_desk_guest_begin(struct rt_call *call, struct rt *rt,
	struct login_desk target, struct login_desk_guest_params_builder *params);

MUST_CHECK enum status login_desk_guest_finish(struct rt_call *call,
	struct login_desk_guest_results_reader *results);

struct login_desk_guest_result {
	enum desk_refusal refusal;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status login_desk_guest_send(struct rt *rt, struct login_desk target,
	uint32_t *operation);

MUST_CHECK enum status login_desk_guest_await(struct rt *rt, uint32_t operation,
	struct login_desk_guest_result *result);

MUST_CHECK enum status login_desk_guest(struct rt *rt, struct login_desk target,
	struct login_desk_guest_result *result);

/* ---- LoginDesk.changePassword ---- */

MUST_CHECK enum status login_desk_change_password_begin(struct rt_call *call, struct rt *rt,
	struct login_desk target, struct login_desk_change_password_params_builder *params);

MUST_CHECK enum status login_desk_change_password_finish(struct rt_call *call,
	struct login_desk_change_password_results_reader *results);

struct login_desk_change_password_result {
	enum desk_refusal refusal;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status login_desk_change_password_send(struct rt *rt, struct login_desk target,
	uint32_t *operation);

MUST_CHECK enum status login_desk_change_password_await(struct rt *rt, uint32_t operation,
	struct login_desk_change_password_result *result);

MUST_CHECK enum status login_desk_change_password(struct rt *rt, struct login_desk target,
	struct login_desk_change_password_result *result);

/* ---- LoginDesk.state: `setUp` is true on a remote line, too: there is nothing to be done about it there. ---- */

MUST_CHECK enum status login_desk_state_begin(struct rt_call *call, struct rt *rt,
	struct login_desk target, struct login_desk_state_params_builder *params);

MUST_CHECK enum status login_desk_state_finish(struct rt_call *call,
	struct login_desk_state_results_reader *results);

struct login_desk_state_result {
	bool set_up;
	bool guests;
	bool available;
	struct rt_buffer line; /* bytes and capacity are the caller's */
	struct rt_buffer message_of_the_day; /* bytes and capacity are the caller's */
};

MUST_CHECK enum status login_desk_state(struct rt *rt, struct login_desk target,
	struct login_desk_state_result *result);

/* ---- UserSession.describe ---- */

MUST_CHECK enum status user_session_describe_begin(struct rt_call *call, struct rt *rt,
	struct user_session target, struct user_session_describe_params_builder *params);

MUST_CHECK enum status user_session_describe_finish(struct rt_call *call,
	struct user_session_describe_results_reader *results);

/* ---- UserSession.renew: Begins the profile's time anew, no further than its bound. ---- */

MUST_CHECK enum status user_session_renew_begin(struct rt_call *call, struct rt *rt,
	struct user_session target, struct user_session_renew_params_builder *params);

MUST_CHECK enum status user_session_renew_finish(struct rt_call *call,
	struct user_session_renew_results_reader *results);

struct user_session_renew_result {
	uint64_t expires_ns;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status user_session_renew_send(struct rt *rt, struct user_session target,
	uint32_t *operation);

MUST_CHECK enum status user_session_renew_await(struct rt *rt, uint32_t operation,
	struct user_session_renew_result *result);

MUST_CHECK enum status user_session_renew(struct rt *rt, struct user_session target,
	struct user_session_renew_result *result);

/* ---- UserSession.logout ---- */

MUST_CHECK enum status user_session_logout_begin(struct rt_call *call, struct rt *rt,
	struct user_session target, struct user_session_logout_params_builder *params);

MUST_CHECK enum status user_session_logout_finish(struct rt_call *call,
	struct user_session_logout_results_reader *results);

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status user_session_logout_send(struct rt *rt, struct user_session target,
	uint32_t *operation);

MUST_CHECK enum status user_session_logout_await(struct rt *rt, uint32_t operation);

MUST_CHECK enum status user_session_logout(struct rt *rt, struct user_session target);

/* ---- UserSession.stepUp: One stronger capability of the profile's list, after the person has typed the password at the desk. Waits ---- */

MUST_CHECK enum status user_session_step_up_begin(struct rt_call *call, struct rt *rt,
	struct user_session target, struct user_session_step_up_params_builder *params);

MUST_CHECK enum status user_session_step_up_finish(struct rt_call *call,
	struct user_session_step_up_results_reader *results);

struct user_session_step_up_args {
	struct capnp_text name;
};

struct user_session_step_up_result {
	struct cap_id capability;
	uint64_t until_ns;
};

MUST_CHECK enum status user_session_step_up(struct rt *rt, struct user_session target,
	const struct user_session_step_up_args *args,
	struct user_session_step_up_result *result);

/* ---- UserSession.info ---- */

MUST_CHECK enum status user_session_info_begin(struct rt_call *call, struct rt *rt,
	struct user_session target, struct user_session_info_params_builder *params);

MUST_CHECK enum status user_session_info_finish(struct rt_call *call,
	struct user_session_info_results_reader *results);

struct user_session_info_result {
	struct session_info info;
};

MUST_CHECK enum status user_session_info(struct rt *rt, struct user_session target,
	struct user_session_info_result *result);

/* ---- UserSession.stepUps: The names that stepUp takes in this session: at most eight. ---- */

MUST_CHECK enum status user_session_step_ups_begin(struct rt_call *call, struct rt *rt,
	struct user_session target, struct user_session_step_ups_params_builder *params);

MUST_CHECK enum status user_session_step_ups_finish(struct rt_call *call,
	struct user_session_step_ups_results_reader *results);

/* ---- UserSession.command: The one command that the session was opened for, when it was: its shell does that, and ends. ---- */

MUST_CHECK enum status user_session_command_begin(struct rt_call *call, struct rt *rt,
	struct user_session target, struct user_session_command_params_builder *params);

MUST_CHECK enum status user_session_command_finish(struct rt_call *call,
	struct user_session_command_results_reader *results);

struct user_session_command_result {
	struct rt_buffer line; /* bytes and capacity are the caller's */
	bool present;
};

MUST_CHECK enum status user_session_command(struct rt *rt, struct user_session target,
	struct user_session_command_result *result);

/* ---- SessionInfo.describe ---- */

MUST_CHECK enum status session_info_describe_begin(struct rt_call *call, struct rt *rt,
	struct session_info target, struct session_info_describe_params_builder *params);

MUST_CHECK enum status session_info_describe_finish(struct rt_call *call,
	struct session_info_describe_results_reader *results);

/* ---- SessionInfo.watch: Waits for its end. ---- */

MUST_CHECK enum status session_info_watch_begin(struct rt_call *call, struct rt *rt,
	struct session_info target, struct session_info_watch_params_builder *params);

MUST_CHECK enum status session_info_watch_finish(struct rt_call *call,
	struct session_info_watch_results_reader *results);

struct session_info_watch_result {
	enum session_end_reason reason;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status session_info_watch_send(struct rt *rt, struct session_info target,
	uint32_t *operation);

MUST_CHECK enum status session_info_watch_await(struct rt *rt, uint32_t operation,
	struct session_info_watch_result *result);

MUST_CHECK enum status session_info_watch(struct rt *rt, struct session_info target,
	struct session_info_watch_result *result);

/* ---- SessionManager.list: Up to four from `first` on. ---- */

MUST_CHECK enum status session_manager_list_begin(struct rt_call *call, struct rt *rt,
	struct session_manager target, struct session_manager_list_params_builder *params);

MUST_CHECK enum status session_manager_list_finish(struct rt_call *call,
	struct session_manager_list_results_reader *results);

/* ---- SessionManager.end ---- */

MUST_CHECK enum status session_manager_end_begin(struct rt_call *call, struct rt *rt,
	struct session_manager target, struct session_manager_end_params_builder *params);

MUST_CHECK enum status session_manager_end_finish(struct rt_call *call,
	struct session_manager_end_results_reader *results);

struct session_manager_end_args {
	struct capnp_text id;
};

struct session_manager_end_result {
	bool found;
};

MUST_CHECK enum status session_manager_end(struct rt *rt, struct session_manager target,
	const struct session_manager_end_args *args,
	struct session_manager_end_result *result);

/* ---- RemoteDesks.open: `peer` (1 to 31 bytes) names the line. The desk moves. overloaded when all lines are taken. ---- */

MUST_CHECK enum status remote_desks_open_begin(struct rt_call *call, struct rt *rt,
	struct remote_desks target, struct remote_desks_open_params_builder *params);

MUST_CHECK enum status remote_desks_open_finish(struct rt_call *call,
	struct remote_desks_open_results_reader *results);

struct remote_desks_open_args {
	struct capnp_text peer;
};

struct remote_desks_open_result {
	struct remote_desk desk;
};

MUST_CHECK enum status remote_desks_open(struct rt *rt, struct remote_desks target,
	const struct remote_desks_open_args *args,
	struct remote_desks_open_result *result);

/* ---- RemoteDesk.open: A terminal over the stream. `account` says which profile is asked for: the proof decides who it is. Once. ---- */

MUST_CHECK enum status remote_desk_open_begin(struct rt_call *call, struct rt *rt,
	struct remote_desk target, struct remote_desk_open_params_builder *params);

MUST_CHECK enum status remote_desk_open_finish(struct rt_call *call,
	struct remote_desk_open_results_reader *results);

struct remote_desk_open_args {
	struct capnp_text account;
	struct key_proof proof;
	enum rt_transfer proof_transfer;
	struct byte_stream stream;
	enum rt_transfer stream_transfer;
	struct terminal_sizes sizes;
	enum rt_transfer sizes_transfer;
};

struct remote_desk_open_result {
	struct restricted_shell_launcher launcher;
};

MUST_CHECK enum status remote_desk_open(struct rt *rt, struct remote_desk target,
	const struct remote_desk_open_args *args,
	struct remote_desk_open_result *result);

/* ---- RestrictedShellLauncher.start: Opens the session, and starts its shell; with a line (at most 1024 bytes), for that command alone. Waits until it runs. ---- */

MUST_CHECK enum status restricted_shell_launcher_start_begin(struct rt_call *call, struct rt *rt,
	struct restricted_shell_launcher target, struct restricted_shell_launcher_start_params_builder *params);

MUST_CHECK enum status restricted_shell_launcher_start_finish(struct rt_call *call,
	struct restricted_shell_launcher_start_results_reader *results);

struct restricted_shell_launcher_start_args {
	struct capnp_text line;
};

MUST_CHECK enum status restricted_shell_launcher_start(struct rt *rt, struct restricted_shell_launcher target,
	const struct restricted_shell_launcher_start_args *args);

/* ---- RestrictedShellLauncher.wait: Waits for the session's end. `code` is the shell's, when that ended by itself; `faulted`: it did not end as it ---- */

MUST_CHECK enum status restricted_shell_launcher_wait_begin(struct rt_call *call, struct rt *rt,
	struct restricted_shell_launcher target, struct restricted_shell_launcher_wait_params_builder *params);

MUST_CHECK enum status restricted_shell_launcher_wait_finish(struct rt_call *call,
	struct restricted_shell_launcher_wait_results_reader *results);

struct restricted_shell_launcher_wait_result {
	enum session_end_reason reason;
	bool faulted;
	uint32_t code;
};

/* The two halves of the call: several can be sent before one is awaited. */
MUST_CHECK enum status restricted_shell_launcher_wait_send(struct rt *rt, struct restricted_shell_launcher target,
	uint32_t *operation);

MUST_CHECK enum status restricted_shell_launcher_wait_await(struct rt *rt, uint32_t operation,
	struct restricted_shell_launcher_wait_result *result);

MUST_CHECK enum status restricted_shell_launcher_wait(struct rt *rt, struct restricted_shell_launcher target,
	struct restricted_shell_launcher_wait_result *result);

#endif
