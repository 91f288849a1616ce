/*
 * Interface ids, enums, constants, readers and builders.
 *
 * Generated from login.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef CORE_GENERATED_LOGIN_H
#define CORE_GENERATED_LOGIN_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "core/generated/ledger.h"
#include "core/generated/audit.h"

/* DeskRefusal. */
enum desk_refusal {
	DESK_REFUSAL_NONE = 0,
	DESK_REFUSAL_NOT_FOREGROUND = 1,
	DESK_REFUSAL_BUSY = 2,
	DESK_REFUSAL_NOT_ALLOWED = 3,
	DESK_REFUSAL_UNAVAILABLE = 4,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool desk_refusal_is_known(enum desk_refusal value)
{
	return (uint32_t)value < 5u;
}

/* LoginDesk. The way in, on the line of the caller's session. Each method answers as soon as it has begun, or has refused */
#define LOGIN_DESK_INTERFACE_ID UINT64_C(0xc49622afa7b695e6)
#define LOGIN_DESK_METHODS 5u

enum login_desk_method {
	LOGIN_DESK_METHOD_LOGIN = 0,
	LOGIN_DESK_METHOD_SETUP = 1,
	LOGIN_DESK_METHOD_GUEST = 2,
	LOGIN_DESK_METHOD_CHANGE_PASSWORD = 3,
	LOGIN_DESK_METHOD_STATE = 4,
};

/* SessionKind. */
enum session_kind {
	SESSION_KIND_ANONYMOUS = 0,
	SESSION_KIND_GUEST = 1,
	SESSION_KIND_ACCOUNT = 2,
	SESSION_KIND_RECOVERY = 3,
};

/* Whether this program knows the value: a message can hold any number. */
static inline bool session_kind_is_known(enum session_kind value)
{
	return (uint32_t)value < 4u;
}

/* UserSession. A person's own session. It stays in it, and in who started it. */
#define USER_SESSION_INTERFACE_ID UINT64_C(0xac97a25d9074956f)
#define USER_SESSION_METHODS 7u

enum user_session_method {
	USER_SESSION_METHOD_DESCRIBE = 0,
	USER_SESSION_METHOD_RENEW = 1,
	USER_SESSION_METHOD_LOGOUT = 2,
	USER_SESSION_METHOD_STEP_UP = 3,
	USER_SESSION_METHOD_INFO = 4,
	USER_SESSION_METHOD_STEP_UPS = 5,
	USER_SESSION_METHOD_COMMAND = 6,
};

/* SessionInfo. To know of a session. */
#define SESSION_INFO_INTERFACE_ID UINT64_C(0xc269247a0468e653)
#define SESSION_INFO_METHODS 2u

enum session_info_method {
	SESSION_INFO_METHOD_DESCRIBE = 0,
	SESSION_INFO_METHOD_WATCH = 1,
};

/* SessionManager. Administration. */
#define SESSION_MANAGER_INTERFACE_ID UINT64_C(0xc868bf63774fa89c)
#define SESSION_MANAGER_METHODS 2u

enum session_manager_method {
	SESSION_MANAGER_METHOD_LIST = 0,
	SESSION_MANAGER_METHOD_END = 1,
};

/* RemoteDesks. The gateway's: a desk for each connection. */
#define REMOTE_DESKS_INTERFACE_ID UINT64_C(0xba5e907d41c8f236)
#define REMOTE_DESKS_METHODS 1u

enum remote_desks_method {
	REMOTE_DESKS_METHOD_OPEN = 0,
};

/* RemoteDesk. The way in for somebody who has shown already who they are. The line is there as long as this is held. */
#define REMOTE_DESK_INTERFACE_ID UINT64_C(0x92cf68b0e57d1a34)
#define REMOTE_DESK_METHODS 1u

enum remote_desk_method {
	REMOTE_DESK_METHOD_OPEN = 0,
};

/* RestrictedShellLauncher. The leash of a remote session: it moves, and when nobody holds it any more, the session ends. */
#define RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID UINT64_C(0xe17d03f5a92b6c84)
#define RESTRICTED_SHELL_LAUNCHER_METHODS 2u

enum restricted_shell_launcher_method {
	RESTRICTED_SHELL_LAUNCHER_METHOD_START = 0,
	RESTRICTED_SHELL_LAUNCHER_METHOD_WAIT = 1,
};

/* LoginConfig: 8 bytes of data, 5 pointers. */
#define LOGIN_CONFIG_DATA_WORDS 1u
#define LOGIN_CONFIG_POINTERS 5u

struct login_config_reader {
	struct capnp_struct raw;
};

struct login_config_builder {
	struct capnp_struct_builder raw;
};

struct login_config_list_reader {
	struct capnp_list raw;
};

struct login_config_list_builder {
	struct capnp_list_builder raw;
};

/* LoginConfig.Line: 8 bytes of data, 3 pointers. */
#define LOGIN_CONFIG_LINE_DATA_WORDS 1u
#define LOGIN_CONFIG_LINE_POINTERS 3u

struct login_config_line_reader {
	struct capnp_struct raw;
};

struct login_config_line_builder {
	struct capnp_struct_builder raw;
};

struct login_config_line_list_reader {
	struct capnp_list raw;
};

struct login_config_line_list_builder {
	struct capnp_list_builder raw;
};

/* LoginConfig.RemoteLines: 8 bytes of data, 4 pointers. Lines over a network, each with a terminal of its own. Nobody sets the system up on one. */
#define LOGIN_CONFIG_REMOTE_LINES_DATA_WORDS 1u
#define LOGIN_CONFIG_REMOTE_LINES_POINTERS 4u

struct login_config_remote_lines_reader {
	struct capnp_struct raw;
};

struct login_config_remote_lines_builder {
	struct capnp_struct_builder raw;
};

struct login_config_remote_lines_list_reader {
	struct capnp_list raw;
};

struct login_config_remote_lines_list_builder {
	struct capnp_list_builder raw;
};

/* LoginDesk.login params: 0 bytes of data, 0 pointers. */
#define LOGIN_DESK_LOGIN_PARAMS_DATA_WORDS 0u
#define LOGIN_DESK_LOGIN_PARAMS_POINTERS 0u

struct login_desk_login_params_reader {
	struct capnp_struct raw;
};

struct login_desk_login_params_builder {
	struct capnp_struct_builder raw;
};

/* LoginDesk.login results: 8 bytes of data, 0 pointers. */
#define LOGIN_DESK_LOGIN_RESULTS_DATA_WORDS 1u
#define LOGIN_DESK_LOGIN_RESULTS_POINTERS 0u

struct login_desk_login_results_reader {
	struct capnp_struct raw;
};

struct login_desk_login_results_builder {
	struct capnp_struct_builder raw;
};

/* LoginDesk.setup params: 0 bytes of data, 0 pointers. */
#define LOGIN_DESK_SETUP_PARAMS_DATA_WORDS 0u
#define LOGIN_DESK_SETUP_PARAMS_POINTERS 0u

struct login_desk_setup_params_reader {
	struct capnp_struct raw;
};

struct login_desk_setup_params_builder {
	struct capnp_struct_builder raw;
};

/* LoginDesk.setup results: 8 bytes of data, 0 pointers. */
#define LOGIN_DESK_SETUP_RESULTS_DATA_WORDS 1u
#define LOGIN_DESK_SETUP_RESULTS_POINTERS 0u

struct login_desk_setup_results_reader {
	struct capnp_struct raw;
};

struct login_desk_setup_results_builder {
	struct capnp_struct_builder raw;
};

/* LoginDesk.guest params: 0 bytes of data, 0 pointers. */
#define LOGIN_DESK_GUEST_PARAMS_DATA_WORDS 0u
#define LOGIN_DESK_GUEST_PARAMS_POINTERS 0u

struct login_desk_guest_params_reader {
	struct capnp_struct raw;
};

struct login_desk_guest_params_builder {
	struct capnp_struct_builder raw;
};

/* LoginDesk.guest results: 8 bytes of data, 0 pointers. */
#define LOGIN_DESK_GUEST_RESULTS_DATA_WORDS 1u
#define LOGIN_DESK_GUEST_RESULTS_POINTERS 0u

struct login_desk_guest_results_reader {
	struct capnp_struct raw;
};

struct login_desk_guest_results_builder {
	struct capnp_struct_builder raw;
};

/* LoginDesk.changePassword params: 0 bytes of data, 0 pointers. */
#define LOGIN_DESK_CHANGE_PASSWORD_PARAMS_DATA_WORDS 0u
#define LOGIN_DESK_CHANGE_PASSWORD_PARAMS_POINTERS 0u

struct login_desk_change_password_params_reader {
	struct capnp_struct raw;
};

struct login_desk_change_password_params_builder {
	struct capnp_struct_builder raw;
};

/* LoginDesk.changePassword results: 8 bytes of data, 0 pointers. */
#define LOGIN_DESK_CHANGE_PASSWORD_RESULTS_DATA_WORDS 1u
#define LOGIN_DESK_CHANGE_PASSWORD_RESULTS_POINTERS 0u

struct login_desk_change_password_results_reader {
	struct capnp_struct raw;
};

struct login_desk_change_password_results_builder {
	struct capnp_struct_builder raw;
};

/* LoginDesk.state params: 0 bytes of data, 0 pointers. */
#define LOGIN_DESK_STATE_PARAMS_DATA_WORDS 0u
#define LOGIN_DESK_STATE_PARAMS_POINTERS 0u

struct login_desk_state_params_reader {
	struct capnp_struct raw;
};

struct login_desk_state_params_builder {
	struct capnp_struct_builder raw;
};

/* LoginDesk.state results: 8 bytes of data, 2 pointers. */
#define LOGIN_DESK_STATE_RESULTS_DATA_WORDS 1u
#define LOGIN_DESK_STATE_RESULTS_POINTERS 2u

struct login_desk_state_results_reader {
	struct capnp_struct raw;
};

struct login_desk_state_results_builder {
	struct capnp_struct_builder raw;
};

/* SessionDescription: 32 bytes of data, 4 pointers. */
#define SESSION_DESCRIPTION_DATA_WORDS 4u
#define SESSION_DESCRIPTION_POINTERS 4u

struct session_description_reader {
	struct capnp_struct raw;
};

struct session_description_builder {
	struct capnp_struct_builder raw;
};

struct session_description_list_reader {
	struct capnp_list raw;
};

struct session_description_list_builder {
	struct capnp_list_builder raw;
};

/* StepUpOffer: 8 bytes of data, 2 pointers. */
#define STEP_UP_OFFER_DATA_WORDS 1u
#define STEP_UP_OFFER_POINTERS 2u

struct step_up_offer_reader {
	struct capnp_struct raw;
};

struct step_up_offer_builder {
	struct capnp_struct_builder raw;
};

struct step_up_offer_list_reader {
	struct capnp_list raw;
};

struct step_up_offer_list_builder {
	struct capnp_list_builder raw;
};

/* UserSession.describe params: 0 bytes of data, 0 pointers. */
#define USER_SESSION_DESCRIBE_PARAMS_DATA_WORDS 0u
#define USER_SESSION_DESCRIBE_PARAMS_POINTERS 0u

struct user_session_describe_params_reader {
	struct capnp_struct raw;
};

struct user_session_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.describe results: 0 bytes of data, 1 pointers. */
#define USER_SESSION_DESCRIBE_RESULTS_DATA_WORDS 0u
#define USER_SESSION_DESCRIBE_RESULTS_POINTERS 1u

struct user_session_describe_results_reader {
	struct capnp_struct raw;
};

struct user_session_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.renew params: 0 bytes of data, 0 pointers. */
#define USER_SESSION_RENEW_PARAMS_DATA_WORDS 0u
#define USER_SESSION_RENEW_PARAMS_POINTERS 0u

struct user_session_renew_params_reader {
	struct capnp_struct raw;
};

struct user_session_renew_params_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.renew results: 8 bytes of data, 0 pointers. */
#define USER_SESSION_RENEW_RESULTS_DATA_WORDS 1u
#define USER_SESSION_RENEW_RESULTS_POINTERS 0u

struct user_session_renew_results_reader {
	struct capnp_struct raw;
};

struct user_session_renew_results_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.logout params: 0 bytes of data, 0 pointers. */
#define USER_SESSION_LOGOUT_PARAMS_DATA_WORDS 0u
#define USER_SESSION_LOGOUT_PARAMS_POINTERS 0u

struct user_session_logout_params_reader {
	struct capnp_struct raw;
};

struct user_session_logout_params_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.logout results: 0 bytes of data, 0 pointers. */
#define USER_SESSION_LOGOUT_RESULTS_DATA_WORDS 0u
#define USER_SESSION_LOGOUT_RESULTS_POINTERS 0u

struct user_session_logout_results_reader {
	struct capnp_struct raw;
};

struct user_session_logout_results_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.stepUp params: 0 bytes of data, 1 pointers. */
#define USER_SESSION_STEP_UP_PARAMS_DATA_WORDS 0u
#define USER_SESSION_STEP_UP_PARAMS_POINTERS 1u

struct user_session_step_up_params_reader {
	struct capnp_struct raw;
};

struct user_session_step_up_params_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.stepUp results: 8 bytes of data, 1 pointers. */
#define USER_SESSION_STEP_UP_RESULTS_DATA_WORDS 1u
#define USER_SESSION_STEP_UP_RESULTS_POINTERS 1u

struct user_session_step_up_results_reader {
	struct capnp_struct raw;
};

struct user_session_step_up_results_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.info params: 0 bytes of data, 0 pointers. */
#define USER_SESSION_INFO_PARAMS_DATA_WORDS 0u
#define USER_SESSION_INFO_PARAMS_POINTERS 0u

struct user_session_info_params_reader {
	struct capnp_struct raw;
};

struct user_session_info_params_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.info results: 0 bytes of data, 1 pointers. */
#define USER_SESSION_INFO_RESULTS_DATA_WORDS 0u
#define USER_SESSION_INFO_RESULTS_POINTERS 1u

struct user_session_info_results_reader {
	struct capnp_struct raw;
};

struct user_session_info_results_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.stepUps params: 0 bytes of data, 0 pointers. */
#define USER_SESSION_STEP_UPS_PARAMS_DATA_WORDS 0u
#define USER_SESSION_STEP_UPS_PARAMS_POINTERS 0u

struct user_session_step_ups_params_reader {
	struct capnp_struct raw;
};

struct user_session_step_ups_params_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.stepUps results: 0 bytes of data, 1 pointers. */
#define USER_SESSION_STEP_UPS_RESULTS_DATA_WORDS 0u
#define USER_SESSION_STEP_UPS_RESULTS_POINTERS 1u

struct user_session_step_ups_results_reader {
	struct capnp_struct raw;
};

struct user_session_step_ups_results_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.command params: 0 bytes of data, 0 pointers. */
#define USER_SESSION_COMMAND_PARAMS_DATA_WORDS 0u
#define USER_SESSION_COMMAND_PARAMS_POINTERS 0u

struct user_session_command_params_reader {
	struct capnp_struct raw;
};

struct user_session_command_params_builder {
	struct capnp_struct_builder raw;
};

/* UserSession.command results: 8 bytes of data, 1 pointers. */
#define USER_SESSION_COMMAND_RESULTS_DATA_WORDS 1u
#define USER_SESSION_COMMAND_RESULTS_POINTERS 1u

struct user_session_command_results_reader {
	struct capnp_struct raw;
};

struct user_session_command_results_builder {
	struct capnp_struct_builder raw;
};

/* SessionInfo.describe params: 0 bytes of data, 0 pointers. */
#define SESSION_INFO_DESCRIBE_PARAMS_DATA_WORDS 0u
#define SESSION_INFO_DESCRIBE_PARAMS_POINTERS 0u

struct session_info_describe_params_reader {
	struct capnp_struct raw;
};

struct session_info_describe_params_builder {
	struct capnp_struct_builder raw;
};

/* SessionInfo.describe results: 8 bytes of data, 1 pointers. */
#define SESSION_INFO_DESCRIBE_RESULTS_DATA_WORDS 1u
#define SESSION_INFO_DESCRIBE_RESULTS_POINTERS 1u

struct session_info_describe_results_reader {
	struct capnp_struct raw;
};

struct session_info_describe_results_builder {
	struct capnp_struct_builder raw;
};

/* SessionInfo.watch params: 0 bytes of data, 0 pointers. */
#define SESSION_INFO_WATCH_PARAMS_DATA_WORDS 0u
#define SESSION_INFO_WATCH_PARAMS_POINTERS 0u

struct session_info_watch_params_reader {
	struct capnp_struct raw;
};

struct session_info_watch_params_builder {
	struct capnp_struct_builder raw;
};

/* SessionInfo.watch results: 8 bytes of data, 0 pointers. */
#define SESSION_INFO_WATCH_RESULTS_DATA_WORDS 1u
#define SESSION_INFO_WATCH_RESULTS_POINTERS 0u

struct session_info_watch_results_reader {
	struct capnp_struct raw;
};

struct session_info_watch_results_builder {
	struct capnp_struct_builder raw;
};

/* SessionManager.list params: 8 bytes of data, 0 pointers. */
#define SESSION_MANAGER_LIST_PARAMS_DATA_WORDS 1u
#define SESSION_MANAGER_LIST_PARAMS_POINTERS 0u

struct session_manager_list_params_reader {
	struct capnp_struct raw;
};

struct session_manager_list_params_builder {
	struct capnp_struct_builder raw;
};

/* SessionManager.list results: 8 bytes of data, 1 pointers. */
#define SESSION_MANAGER_LIST_RESULTS_DATA_WORDS 1u
#define SESSION_MANAGER_LIST_RESULTS_POINTERS 1u

struct session_manager_list_results_reader {
	struct capnp_struct raw;
};

struct session_manager_list_results_builder {
	struct capnp_struct_builder raw;
};

/* SessionManager.end params: 0 bytes of data, 1 pointers. */
#define SESSION_MANAGER_END_PARAMS_DATA_WORDS 0u
#define SESSION_MANAGER_END_PARAMS_POINTERS 1u

struct session_manager_end_params_reader {
	struct capnp_struct raw;
};

struct session_manager_end_params_builder {
	struct capnp_struct_builder raw;
};

/* SessionManager.end results: 8 bytes of data, 0 pointers. */
#define SESSION_MANAGER_END_RESULTS_DATA_WORDS 1u
#define SESSION_MANAGER_END_RESULTS_POINTERS 0u

struct session_manager_end_results_reader {
	struct capnp_struct raw;
};

struct session_manager_end_results_builder {
	struct capnp_struct_builder raw;
};

/* RemoteDesks.open params: 0 bytes of data, 1 pointers. */
#define REMOTE_DESKS_OPEN_PARAMS_DATA_WORDS 0u
#define REMOTE_DESKS_OPEN_PARAMS_POINTERS 1u

struct remote_desks_open_params_reader {
	struct capnp_struct raw;
};

struct remote_desks_open_params_builder {
	struct capnp_struct_builder raw;
};

/* RemoteDesks.open results: 0 bytes of data, 1 pointers. */
#define REMOTE_DESKS_OPEN_RESULTS_DATA_WORDS 0u
#define REMOTE_DESKS_OPEN_RESULTS_POINTERS 1u

struct remote_desks_open_results_reader {
	struct capnp_struct raw;
};

struct remote_desks_open_results_builder {
	struct capnp_struct_builder raw;
};

/* RemoteDesk.open params: 0 bytes of data, 4 pointers. */
#define REMOTE_DESK_OPEN_PARAMS_DATA_WORDS 0u
#define REMOTE_DESK_OPEN_PARAMS_POINTERS 4u

struct remote_desk_open_params_reader {
	struct capnp_struct raw;
};

struct remote_desk_open_params_builder {
	struct capnp_struct_builder raw;
};

/* RemoteDesk.open results: 0 bytes of data, 1 pointers. */
#define REMOTE_DESK_OPEN_RESULTS_DATA_WORDS 0u
#define REMOTE_DESK_OPEN_RESULTS_POINTERS 1u

struct remote_desk_open_results_reader {
	struct capnp_struct raw;
};

struct remote_desk_open_results_builder {
	struct capnp_struct_builder raw;
};

/* RestrictedShellLauncher.start params: 0 bytes of data, 1 pointers. */
#define RESTRICTED_SHELL_LAUNCHER_START_PARAMS_DATA_WORDS 0u
#define RESTRICTED_SHELL_LAUNCHER_START_PARAMS_POINTERS 1u

struct restricted_shell_launcher_start_params_reader {
	struct capnp_struct raw;
};

struct restricted_shell_launcher_start_params_builder {
	struct capnp_struct_builder raw;
};

/* RestrictedShellLauncher.start results: 0 bytes of data, 0 pointers. */
#define RESTRICTED_SHELL_LAUNCHER_START_RESULTS_DATA_WORDS 0u
#define RESTRICTED_SHELL_LAUNCHER_START_RESULTS_POINTERS 0u

struct restricted_shell_launcher_start_results_reader {
	struct capnp_struct raw;
};

struct restricted_shell_launcher_start_results_builder {
	struct capnp_struct_builder raw;
};

/* RestrictedShellLauncher.wait params: 0 bytes of data, 0 pointers. */
#define RESTRICTED_SHELL_LAUNCHER_WAIT_PARAMS_DATA_WORDS 0u
#define RESTRICTED_SHELL_LAUNCHER_WAIT_PARAMS_POINTERS 0u

struct restricted_shell_launcher_wait_params_reader {
	struct capnp_struct raw;
};

struct restricted_shell_launcher_wait_params_builder {
	struct capnp_struct_builder raw;
};

/* RestrictedShellLauncher.wait results: 8 bytes of data, 0 pointers. */
#define RESTRICTED_SHELL_LAUNCHER_WAIT_RESULTS_DATA_WORDS 1u
#define RESTRICTED_SHELL_LAUNCHER_WAIT_RESULTS_POINTERS 0u

struct restricted_shell_launcher_wait_results_reader {
	struct capnp_struct raw;
};

struct restricted_shell_launcher_wait_results_builder {
	struct capnp_struct_builder raw;
};

/* ---- LoginConfig ---- */

MUST_CHECK static inline enum status login_config_root(struct capnp_message *message,
	struct login_config_reader *reader)
{
	return capnp_message_root(message, LOGIN_CONFIG_DATA_WORDS, LOGIN_CONFIG_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_config_read(struct capnp_pointer pointer,
	struct login_config_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool login_config_is_complete(const struct login_config_reader *reader)
{
	return reader->raw.data_bits >= LOGIN_CONFIG_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= LOGIN_CONFIG_POINTERS;
}

MUST_CHECK static inline enum status login_config_builder_root(struct capnp_builder *builder,
	struct login_config_builder *out)
{
	return capnp_builder_root(builder, LOGIN_CONFIG_DATA_WORDS, LOGIN_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_config_builder_new(
	struct capnp_pointer_builder pointer, struct login_config_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_CONFIG_DATA_WORDS, LOGIN_CONFIG_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_config_list_read(struct capnp_pointer pointer,
	struct login_config_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct login_config_reader login_config_list_get(const struct login_config_list_reader *list,
	uint32_t index)
{
	return (struct login_config_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status login_config_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct login_config_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, LOGIN_CONFIG_DATA_WORDS, LOGIN_CONFIG_POINTERS, count,
		&list->raw);
}

static inline struct login_config_builder login_config_list_builder_get(
	const struct login_config_list_builder *list, uint32_t index)
{
	return (struct login_config_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- LoginConfig.Line ---- */

MUST_CHECK static inline enum status login_config_line_root(struct capnp_message *message,
	struct login_config_line_reader *reader)
{
	return capnp_message_root(message, LOGIN_CONFIG_LINE_DATA_WORDS, LOGIN_CONFIG_LINE_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_config_line_read(struct capnp_pointer pointer,
	struct login_config_line_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool login_config_line_is_complete(const struct login_config_line_reader *reader)
{
	return reader->raw.data_bits >= LOGIN_CONFIG_LINE_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= LOGIN_CONFIG_LINE_POINTERS;
}

MUST_CHECK static inline enum status login_config_line_builder_root(struct capnp_builder *builder,
	struct login_config_line_builder *out)
{
	return capnp_builder_root(builder, LOGIN_CONFIG_LINE_DATA_WORDS, LOGIN_CONFIG_LINE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_config_line_builder_new(
	struct capnp_pointer_builder pointer, struct login_config_line_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_CONFIG_LINE_DATA_WORDS, LOGIN_CONFIG_LINE_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_config_line_list_read(struct capnp_pointer pointer,
	struct login_config_line_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct login_config_line_reader login_config_line_list_get(const struct login_config_line_list_reader *list,
	uint32_t index)
{
	return (struct login_config_line_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status login_config_line_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct login_config_line_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, LOGIN_CONFIG_LINE_DATA_WORDS, LOGIN_CONFIG_LINE_POINTERS, count,
		&list->raw);
}

static inline struct login_config_line_builder login_config_line_list_builder_get(
	const struct login_config_line_list_builder *list, uint32_t index)
{
	return (struct login_config_line_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- LoginConfig.RemoteLines ---- */

MUST_CHECK static inline enum status login_config_remote_lines_root(struct capnp_message *message,
	struct login_config_remote_lines_reader *reader)
{
	return capnp_message_root(message, LOGIN_CONFIG_REMOTE_LINES_DATA_WORDS, LOGIN_CONFIG_REMOTE_LINES_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_config_remote_lines_read(struct capnp_pointer pointer,
	struct login_config_remote_lines_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool login_config_remote_lines_is_complete(const struct login_config_remote_lines_reader *reader)
{
	return reader->raw.data_bits >= LOGIN_CONFIG_REMOTE_LINES_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= LOGIN_CONFIG_REMOTE_LINES_POINTERS;
}

MUST_CHECK static inline enum status login_config_remote_lines_builder_root(struct capnp_builder *builder,
	struct login_config_remote_lines_builder *out)
{
	return capnp_builder_root(builder, LOGIN_CONFIG_REMOTE_LINES_DATA_WORDS, LOGIN_CONFIG_REMOTE_LINES_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_config_remote_lines_builder_new(
	struct capnp_pointer_builder pointer, struct login_config_remote_lines_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_CONFIG_REMOTE_LINES_DATA_WORDS, LOGIN_CONFIG_REMOTE_LINES_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_config_remote_lines_list_read(struct capnp_pointer pointer,
	struct login_config_remote_lines_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct login_config_remote_lines_reader login_config_remote_lines_list_get(const struct login_config_remote_lines_list_reader *list,
	uint32_t index)
{
	return (struct login_config_remote_lines_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status login_config_remote_lines_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct login_config_remote_lines_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, LOGIN_CONFIG_REMOTE_LINES_DATA_WORDS, LOGIN_CONFIG_REMOTE_LINES_POINTERS, count,
		&list->raw);
}

static inline struct login_config_remote_lines_builder login_config_remote_lines_list_builder_get(
	const struct login_config_remote_lines_list_builder *list, uint32_t index)
{
	return (struct login_config_remote_lines_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- LoginDesk.login params ---- */

MUST_CHECK static inline enum status login_desk_login_params_root(struct capnp_message *message,
	struct login_desk_login_params_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_LOGIN_PARAMS_DATA_WORDS, LOGIN_DESK_LOGIN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_login_params_read(struct capnp_pointer pointer,
	struct login_desk_login_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_login_params_builder_root(struct capnp_builder *builder,
	struct login_desk_login_params_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_LOGIN_PARAMS_DATA_WORDS, LOGIN_DESK_LOGIN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_login_params_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_login_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_LOGIN_PARAMS_DATA_WORDS, LOGIN_DESK_LOGIN_PARAMS_POINTERS, &out->raw);
}

/* ---- LoginDesk.login results ---- */

MUST_CHECK static inline enum status login_desk_login_results_root(struct capnp_message *message,
	struct login_desk_login_results_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_LOGIN_RESULTS_DATA_WORDS, LOGIN_DESK_LOGIN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_login_results_read(struct capnp_pointer pointer,
	struct login_desk_login_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool login_desk_login_results_is_complete(const struct login_desk_login_results_reader *reader)
{
	return reader->raw.data_bits >= LOGIN_DESK_LOGIN_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status login_desk_login_results_builder_root(struct capnp_builder *builder,
	struct login_desk_login_results_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_LOGIN_RESULTS_DATA_WORDS, LOGIN_DESK_LOGIN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_login_results_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_login_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_LOGIN_RESULTS_DATA_WORDS, LOGIN_DESK_LOGIN_RESULTS_POINTERS, &out->raw);
}

/* ---- LoginDesk.setup params ---- */

MUST_CHECK static inline enum status login_desk_setup_params_root(struct capnp_message *message,
	struct login_desk_setup_params_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_SETUP_PARAMS_DATA_WORDS, LOGIN_DESK_SETUP_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_setup_params_read(struct capnp_pointer pointer,
	struct login_desk_setup_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_setup_params_builder_root(struct capnp_builder *builder,
	struct login_desk_setup_params_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_SETUP_PARAMS_DATA_WORDS, LOGIN_DESK_SETUP_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_setup_params_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_setup_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_SETUP_PARAMS_DATA_WORDS, LOGIN_DESK_SETUP_PARAMS_POINTERS, &out->raw);
}

/* ---- LoginDesk.setup results ---- */

MUST_CHECK static inline enum status login_desk_setup_results_root(struct capnp_message *message,
	struct login_desk_setup_results_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_SETUP_RESULTS_DATA_WORDS, LOGIN_DESK_SETUP_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_setup_results_read(struct capnp_pointer pointer,
	struct login_desk_setup_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool login_desk_setup_results_is_complete(const struct login_desk_setup_results_reader *reader)
{
	return reader->raw.data_bits >= LOGIN_DESK_SETUP_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status login_desk_setup_results_builder_root(struct capnp_builder *builder,
	struct login_desk_setup_results_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_SETUP_RESULTS_DATA_WORDS, LOGIN_DESK_SETUP_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_setup_results_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_setup_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_SETUP_RESULTS_DATA_WORDS, LOGIN_DESK_SETUP_RESULTS_POINTERS, &out->raw);
}

/* ---- LoginDesk.guest params ---- */

MUST_CHECK static inline enum status login_desk_guest_params_root(struct capnp_message *message,
	struct login_desk_guest_params_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_GUEST_PARAMS_DATA_WORDS, LOGIN_DESK_GUEST_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_guest_params_read(struct capnp_pointer pointer,
	struct login_desk_guest_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_guest_params_builder_root(struct capnp_builder *builder,
	struct login_desk_guest_params_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_GUEST_PARAMS_DATA_WORDS, LOGIN_DESK_GUEST_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_guest_params_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_guest_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_GUEST_PARAMS_DATA_WORDS, LOGIN_DESK_GUEST_PARAMS_POINTERS, &out->raw);
}

/* ---- LoginDesk.guest results ---- */

MUST_CHECK static inline enum status login_desk_guest_results_root(struct capnp_message *message,
	struct login_desk_guest_results_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_GUEST_RESULTS_DATA_WORDS, LOGIN_DESK_GUEST_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_guest_results_read(struct capnp_pointer pointer,
	struct login_desk_guest_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool login_desk_guest_results_is_complete(const struct login_desk_guest_results_reader *reader)
{
	return reader->raw.data_bits >= LOGIN_DESK_GUEST_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status login_desk_guest_results_builder_root(struct capnp_builder *builder,
	struct login_desk_guest_results_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_GUEST_RESULTS_DATA_WORDS, LOGIN_DESK_GUEST_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_guest_results_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_guest_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_GUEST_RESULTS_DATA_WORDS, LOGIN_DESK_GUEST_RESULTS_POINTERS, &out->raw);
}

/* ---- LoginDesk.changePassword params ---- */

MUST_CHECK static inline enum status login_desk_change_password_params_root(struct capnp_message *message,
	struct login_desk_change_password_params_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_CHANGE_PASSWORD_PARAMS_DATA_WORDS, LOGIN_DESK_CHANGE_PASSWORD_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_change_password_params_read(struct capnp_pointer pointer,
	struct login_desk_change_password_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_change_password_params_builder_root(struct capnp_builder *builder,
	struct login_desk_change_password_params_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_CHANGE_PASSWORD_PARAMS_DATA_WORDS, LOGIN_DESK_CHANGE_PASSWORD_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_change_password_params_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_change_password_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_CHANGE_PASSWORD_PARAMS_DATA_WORDS, LOGIN_DESK_CHANGE_PASSWORD_PARAMS_POINTERS, &out->raw);
}

/* ---- LoginDesk.changePassword results ---- */

MUST_CHECK static inline enum status login_desk_change_password_results_root(struct capnp_message *message,
	struct login_desk_change_password_results_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_CHANGE_PASSWORD_RESULTS_DATA_WORDS, LOGIN_DESK_CHANGE_PASSWORD_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_change_password_results_read(struct capnp_pointer pointer,
	struct login_desk_change_password_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool login_desk_change_password_results_is_complete(const struct login_desk_change_password_results_reader *reader)
{
	return reader->raw.data_bits >= LOGIN_DESK_CHANGE_PASSWORD_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status login_desk_change_password_results_builder_root(struct capnp_builder *builder,
	struct login_desk_change_password_results_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_CHANGE_PASSWORD_RESULTS_DATA_WORDS, LOGIN_DESK_CHANGE_PASSWORD_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_change_password_results_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_change_password_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_CHANGE_PASSWORD_RESULTS_DATA_WORDS, LOGIN_DESK_CHANGE_PASSWORD_RESULTS_POINTERS, &out->raw);
}

/* ---- LoginDesk.state params ---- */

MUST_CHECK static inline enum status login_desk_state_params_root(struct capnp_message *message,
	struct login_desk_state_params_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_STATE_PARAMS_DATA_WORDS, LOGIN_DESK_STATE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_state_params_read(struct capnp_pointer pointer,
	struct login_desk_state_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_state_params_builder_root(struct capnp_builder *builder,
	struct login_desk_state_params_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_STATE_PARAMS_DATA_WORDS, LOGIN_DESK_STATE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_state_params_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_state_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_STATE_PARAMS_DATA_WORDS, LOGIN_DESK_STATE_PARAMS_POINTERS, &out->raw);
}

/* ---- LoginDesk.state results ---- */

MUST_CHECK static inline enum status login_desk_state_results_root(struct capnp_message *message,
	struct login_desk_state_results_reader *reader)
{
	return capnp_message_root(message, LOGIN_DESK_STATE_RESULTS_DATA_WORDS, LOGIN_DESK_STATE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status login_desk_state_results_read(struct capnp_pointer pointer,
	struct login_desk_state_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool login_desk_state_results_is_complete(const struct login_desk_state_results_reader *reader)
{
	return reader->raw.data_bits >= LOGIN_DESK_STATE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= LOGIN_DESK_STATE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status login_desk_state_results_builder_root(struct capnp_builder *builder,
	struct login_desk_state_results_builder *out)
{
	return capnp_builder_root(builder, LOGIN_DESK_STATE_RESULTS_DATA_WORDS, LOGIN_DESK_STATE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status login_desk_state_results_builder_new(
	struct capnp_pointer_builder pointer, struct login_desk_state_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, LOGIN_DESK_STATE_RESULTS_DATA_WORDS, LOGIN_DESK_STATE_RESULTS_POINTERS, &out->raw);
}

/* ---- SessionDescription ---- */

MUST_CHECK static inline enum status session_description_root(struct capnp_message *message,
	struct session_description_reader *reader)
{
	return capnp_message_root(message, SESSION_DESCRIPTION_DATA_WORDS, SESSION_DESCRIPTION_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_description_read(struct capnp_pointer pointer,
	struct session_description_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_description_is_complete(const struct session_description_reader *reader)
{
	return reader->raw.data_bits >= SESSION_DESCRIPTION_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SESSION_DESCRIPTION_POINTERS;
}

MUST_CHECK static inline enum status session_description_builder_root(struct capnp_builder *builder,
	struct session_description_builder *out)
{
	return capnp_builder_root(builder, SESSION_DESCRIPTION_DATA_WORDS, SESSION_DESCRIPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_description_builder_new(
	struct capnp_pointer_builder pointer, struct session_description_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_DESCRIPTION_DATA_WORDS, SESSION_DESCRIPTION_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_description_list_read(struct capnp_pointer pointer,
	struct session_description_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct session_description_reader session_description_list_get(const struct session_description_list_reader *list,
	uint32_t index)
{
	return (struct session_description_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status session_description_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct session_description_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, SESSION_DESCRIPTION_DATA_WORDS, SESSION_DESCRIPTION_POINTERS, count,
		&list->raw);
}

static inline struct session_description_builder session_description_list_builder_get(
	const struct session_description_list_builder *list, uint32_t index)
{
	return (struct session_description_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- StepUpOffer ---- */

MUST_CHECK static inline enum status step_up_offer_root(struct capnp_message *message,
	struct step_up_offer_reader *reader)
{
	return capnp_message_root(message, STEP_UP_OFFER_DATA_WORDS, STEP_UP_OFFER_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status step_up_offer_read(struct capnp_pointer pointer,
	struct step_up_offer_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool step_up_offer_is_complete(const struct step_up_offer_reader *reader)
{
	return reader->raw.data_bits >= STEP_UP_OFFER_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= STEP_UP_OFFER_POINTERS;
}

MUST_CHECK static inline enum status step_up_offer_builder_root(struct capnp_builder *builder,
	struct step_up_offer_builder *out)
{
	return capnp_builder_root(builder, STEP_UP_OFFER_DATA_WORDS, STEP_UP_OFFER_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status step_up_offer_builder_new(
	struct capnp_pointer_builder pointer, struct step_up_offer_builder *out)
{
	return capnp_pointer_new_struct(pointer, STEP_UP_OFFER_DATA_WORDS, STEP_UP_OFFER_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status step_up_offer_list_read(struct capnp_pointer pointer,
	struct step_up_offer_list_reader *list)
{
	return capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);
}

static inline struct step_up_offer_reader step_up_offer_list_get(const struct step_up_offer_list_reader *list,
	uint32_t index)
{
	return (struct step_up_offer_reader){ capnp_list_get_struct(&list->raw, index) };
}

MUST_CHECK static inline enum status step_up_offer_list_builder_new(
	struct capnp_pointer_builder pointer, uint32_t count,
	struct step_up_offer_list_builder *list)
{
	return capnp_pointer_new_struct_list(pointer, STEP_UP_OFFER_DATA_WORDS, STEP_UP_OFFER_POINTERS, count,
		&list->raw);
}

static inline struct step_up_offer_builder step_up_offer_list_builder_get(
	const struct step_up_offer_list_builder *list, uint32_t index)
{
	return (struct step_up_offer_builder){ capnp_list_builder_get_struct(&list->raw, index) };
}

/* ---- UserSession.describe params ---- */

MUST_CHECK static inline enum status user_session_describe_params_root(struct capnp_message *message,
	struct user_session_describe_params_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_DESCRIBE_PARAMS_DATA_WORDS, USER_SESSION_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_describe_params_read(struct capnp_pointer pointer,
	struct user_session_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status user_session_describe_params_builder_root(struct capnp_builder *builder,
	struct user_session_describe_params_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_DESCRIBE_PARAMS_DATA_WORDS, USER_SESSION_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_DESCRIBE_PARAMS_DATA_WORDS, USER_SESSION_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- UserSession.describe results ---- */

MUST_CHECK static inline enum status user_session_describe_results_root(struct capnp_message *message,
	struct user_session_describe_results_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_DESCRIBE_RESULTS_DATA_WORDS, USER_SESSION_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_describe_results_read(struct capnp_pointer pointer,
	struct user_session_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool user_session_describe_results_is_complete(const struct user_session_describe_results_reader *reader)
{
	return reader->raw.pointer_count >= USER_SESSION_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status user_session_describe_results_builder_root(struct capnp_builder *builder,
	struct user_session_describe_results_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_DESCRIBE_RESULTS_DATA_WORDS, USER_SESSION_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_DESCRIBE_RESULTS_DATA_WORDS, USER_SESSION_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- UserSession.renew params ---- */

MUST_CHECK static inline enum status user_session_renew_params_root(struct capnp_message *message,
	struct user_session_renew_params_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_RENEW_PARAMS_DATA_WORDS, USER_SESSION_RENEW_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_renew_params_read(struct capnp_pointer pointer,
	struct user_session_renew_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status user_session_renew_params_builder_root(struct capnp_builder *builder,
	struct user_session_renew_params_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_RENEW_PARAMS_DATA_WORDS, USER_SESSION_RENEW_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_renew_params_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_renew_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_RENEW_PARAMS_DATA_WORDS, USER_SESSION_RENEW_PARAMS_POINTERS, &out->raw);
}

/* ---- UserSession.renew results ---- */

MUST_CHECK static inline enum status user_session_renew_results_root(struct capnp_message *message,
	struct user_session_renew_results_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_RENEW_RESULTS_DATA_WORDS, USER_SESSION_RENEW_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_renew_results_read(struct capnp_pointer pointer,
	struct user_session_renew_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool user_session_renew_results_is_complete(const struct user_session_renew_results_reader *reader)
{
	return reader->raw.data_bits >= USER_SESSION_RENEW_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status user_session_renew_results_builder_root(struct capnp_builder *builder,
	struct user_session_renew_results_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_RENEW_RESULTS_DATA_WORDS, USER_SESSION_RENEW_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_renew_results_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_renew_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_RENEW_RESULTS_DATA_WORDS, USER_SESSION_RENEW_RESULTS_POINTERS, &out->raw);
}

/* ---- UserSession.logout params ---- */

MUST_CHECK static inline enum status user_session_logout_params_root(struct capnp_message *message,
	struct user_session_logout_params_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_LOGOUT_PARAMS_DATA_WORDS, USER_SESSION_LOGOUT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_logout_params_read(struct capnp_pointer pointer,
	struct user_session_logout_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status user_session_logout_params_builder_root(struct capnp_builder *builder,
	struct user_session_logout_params_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_LOGOUT_PARAMS_DATA_WORDS, USER_SESSION_LOGOUT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_logout_params_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_logout_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_LOGOUT_PARAMS_DATA_WORDS, USER_SESSION_LOGOUT_PARAMS_POINTERS, &out->raw);
}

/* ---- UserSession.logout results ---- */

MUST_CHECK static inline enum status user_session_logout_results_root(struct capnp_message *message,
	struct user_session_logout_results_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_LOGOUT_RESULTS_DATA_WORDS, USER_SESSION_LOGOUT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_logout_results_read(struct capnp_pointer pointer,
	struct user_session_logout_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status user_session_logout_results_builder_root(struct capnp_builder *builder,
	struct user_session_logout_results_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_LOGOUT_RESULTS_DATA_WORDS, USER_SESSION_LOGOUT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_logout_results_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_logout_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_LOGOUT_RESULTS_DATA_WORDS, USER_SESSION_LOGOUT_RESULTS_POINTERS, &out->raw);
}

/* ---- UserSession.stepUp params ---- */

MUST_CHECK static inline enum status user_session_step_up_params_root(struct capnp_message *message,
	struct user_session_step_up_params_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_STEP_UP_PARAMS_DATA_WORDS, USER_SESSION_STEP_UP_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_step_up_params_read(struct capnp_pointer pointer,
	struct user_session_step_up_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool user_session_step_up_params_is_complete(const struct user_session_step_up_params_reader *reader)
{
	return reader->raw.pointer_count >= USER_SESSION_STEP_UP_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status user_session_step_up_params_builder_root(struct capnp_builder *builder,
	struct user_session_step_up_params_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_STEP_UP_PARAMS_DATA_WORDS, USER_SESSION_STEP_UP_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_step_up_params_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_step_up_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_STEP_UP_PARAMS_DATA_WORDS, USER_SESSION_STEP_UP_PARAMS_POINTERS, &out->raw);
}

/* ---- UserSession.stepUp results ---- */

MUST_CHECK static inline enum status user_session_step_up_results_root(struct capnp_message *message,
	struct user_session_step_up_results_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_STEP_UP_RESULTS_DATA_WORDS, USER_SESSION_STEP_UP_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_step_up_results_read(struct capnp_pointer pointer,
	struct user_session_step_up_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool user_session_step_up_results_is_complete(const struct user_session_step_up_results_reader *reader)
{
	return reader->raw.data_bits >= USER_SESSION_STEP_UP_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= USER_SESSION_STEP_UP_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status user_session_step_up_results_builder_root(struct capnp_builder *builder,
	struct user_session_step_up_results_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_STEP_UP_RESULTS_DATA_WORDS, USER_SESSION_STEP_UP_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_step_up_results_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_step_up_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_STEP_UP_RESULTS_DATA_WORDS, USER_SESSION_STEP_UP_RESULTS_POINTERS, &out->raw);
}

/* ---- UserSession.info params ---- */

MUST_CHECK static inline enum status user_session_info_params_root(struct capnp_message *message,
	struct user_session_info_params_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_INFO_PARAMS_DATA_WORDS, USER_SESSION_INFO_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_info_params_read(struct capnp_pointer pointer,
	struct user_session_info_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status user_session_info_params_builder_root(struct capnp_builder *builder,
	struct user_session_info_params_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_INFO_PARAMS_DATA_WORDS, USER_SESSION_INFO_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_info_params_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_info_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_INFO_PARAMS_DATA_WORDS, USER_SESSION_INFO_PARAMS_POINTERS, &out->raw);
}

/* ---- UserSession.info results ---- */

MUST_CHECK static inline enum status user_session_info_results_root(struct capnp_message *message,
	struct user_session_info_results_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_INFO_RESULTS_DATA_WORDS, USER_SESSION_INFO_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_info_results_read(struct capnp_pointer pointer,
	struct user_session_info_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool user_session_info_results_is_complete(const struct user_session_info_results_reader *reader)
{
	return reader->raw.pointer_count >= USER_SESSION_INFO_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status user_session_info_results_builder_root(struct capnp_builder *builder,
	struct user_session_info_results_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_INFO_RESULTS_DATA_WORDS, USER_SESSION_INFO_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_info_results_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_info_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_INFO_RESULTS_DATA_WORDS, USER_SESSION_INFO_RESULTS_POINTERS, &out->raw);
}

/* ---- UserSession.stepUps params ---- */

MUST_CHECK static inline enum status user_session_step_ups_params_root(struct capnp_message *message,
	struct user_session_step_ups_params_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_STEP_UPS_PARAMS_DATA_WORDS, USER_SESSION_STEP_UPS_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_step_ups_params_read(struct capnp_pointer pointer,
	struct user_session_step_ups_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status user_session_step_ups_params_builder_root(struct capnp_builder *builder,
	struct user_session_step_ups_params_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_STEP_UPS_PARAMS_DATA_WORDS, USER_SESSION_STEP_UPS_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_step_ups_params_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_step_ups_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_STEP_UPS_PARAMS_DATA_WORDS, USER_SESSION_STEP_UPS_PARAMS_POINTERS, &out->raw);
}

/* ---- UserSession.stepUps results ---- */

MUST_CHECK static inline enum status user_session_step_ups_results_root(struct capnp_message *message,
	struct user_session_step_ups_results_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_STEP_UPS_RESULTS_DATA_WORDS, USER_SESSION_STEP_UPS_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_step_ups_results_read(struct capnp_pointer pointer,
	struct user_session_step_ups_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool user_session_step_ups_results_is_complete(const struct user_session_step_ups_results_reader *reader)
{
	return reader->raw.pointer_count >= USER_SESSION_STEP_UPS_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status user_session_step_ups_results_builder_root(struct capnp_builder *builder,
	struct user_session_step_ups_results_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_STEP_UPS_RESULTS_DATA_WORDS, USER_SESSION_STEP_UPS_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_step_ups_results_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_step_ups_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_STEP_UPS_RESULTS_DATA_WORDS, USER_SESSION_STEP_UPS_RESULTS_POINTERS, &out->raw);
}

/* ---- UserSession.command params ---- */

MUST_CHECK static inline enum status user_session_command_params_root(struct capnp_message *message,
	struct user_session_command_params_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_COMMAND_PARAMS_DATA_WORDS, USER_SESSION_COMMAND_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_command_params_read(struct capnp_pointer pointer,
	struct user_session_command_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status user_session_command_params_builder_root(struct capnp_builder *builder,
	struct user_session_command_params_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_COMMAND_PARAMS_DATA_WORDS, USER_SESSION_COMMAND_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_command_params_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_command_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_COMMAND_PARAMS_DATA_WORDS, USER_SESSION_COMMAND_PARAMS_POINTERS, &out->raw);
}

/* ---- UserSession.command results ---- */

MUST_CHECK static inline enum status user_session_command_results_root(struct capnp_message *message,
	struct user_session_command_results_reader *reader)
{
	return capnp_message_root(message, USER_SESSION_COMMAND_RESULTS_DATA_WORDS, USER_SESSION_COMMAND_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status user_session_command_results_read(struct capnp_pointer pointer,
	struct user_session_command_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool user_session_command_results_is_complete(const struct user_session_command_results_reader *reader)
{
	return reader->raw.data_bits >= USER_SESSION_COMMAND_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= USER_SESSION_COMMAND_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status user_session_command_results_builder_root(struct capnp_builder *builder,
	struct user_session_command_results_builder *out)
{
	return capnp_builder_root(builder, USER_SESSION_COMMAND_RESULTS_DATA_WORDS, USER_SESSION_COMMAND_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status user_session_command_results_builder_new(
	struct capnp_pointer_builder pointer, struct user_session_command_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, USER_SESSION_COMMAND_RESULTS_DATA_WORDS, USER_SESSION_COMMAND_RESULTS_POINTERS, &out->raw);
}

/* ---- SessionInfo.describe params ---- */

MUST_CHECK static inline enum status session_info_describe_params_root(struct capnp_message *message,
	struct session_info_describe_params_reader *reader)
{
	return capnp_message_root(message, SESSION_INFO_DESCRIBE_PARAMS_DATA_WORDS, SESSION_INFO_DESCRIBE_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_info_describe_params_read(struct capnp_pointer pointer,
	struct session_info_describe_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status session_info_describe_params_builder_root(struct capnp_builder *builder,
	struct session_info_describe_params_builder *out)
{
	return capnp_builder_root(builder, SESSION_INFO_DESCRIBE_PARAMS_DATA_WORDS, SESSION_INFO_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_info_describe_params_builder_new(
	struct capnp_pointer_builder pointer, struct session_info_describe_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_INFO_DESCRIBE_PARAMS_DATA_WORDS, SESSION_INFO_DESCRIBE_PARAMS_POINTERS, &out->raw);
}

/* ---- SessionInfo.describe results ---- */

MUST_CHECK static inline enum status session_info_describe_results_root(struct capnp_message *message,
	struct session_info_describe_results_reader *reader)
{
	return capnp_message_root(message, SESSION_INFO_DESCRIBE_RESULTS_DATA_WORDS, SESSION_INFO_DESCRIBE_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_info_describe_results_read(struct capnp_pointer pointer,
	struct session_info_describe_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_info_describe_results_is_complete(const struct session_info_describe_results_reader *reader)
{
	return reader->raw.data_bits >= SESSION_INFO_DESCRIBE_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SESSION_INFO_DESCRIBE_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status session_info_describe_results_builder_root(struct capnp_builder *builder,
	struct session_info_describe_results_builder *out)
{
	return capnp_builder_root(builder, SESSION_INFO_DESCRIBE_RESULTS_DATA_WORDS, SESSION_INFO_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_info_describe_results_builder_new(
	struct capnp_pointer_builder pointer, struct session_info_describe_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_INFO_DESCRIBE_RESULTS_DATA_WORDS, SESSION_INFO_DESCRIBE_RESULTS_POINTERS, &out->raw);
}

/* ---- SessionInfo.watch params ---- */

MUST_CHECK static inline enum status session_info_watch_params_root(struct capnp_message *message,
	struct session_info_watch_params_reader *reader)
{
	return capnp_message_root(message, SESSION_INFO_WATCH_PARAMS_DATA_WORDS, SESSION_INFO_WATCH_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_info_watch_params_read(struct capnp_pointer pointer,
	struct session_info_watch_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status session_info_watch_params_builder_root(struct capnp_builder *builder,
	struct session_info_watch_params_builder *out)
{
	return capnp_builder_root(builder, SESSION_INFO_WATCH_PARAMS_DATA_WORDS, SESSION_INFO_WATCH_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_info_watch_params_builder_new(
	struct capnp_pointer_builder pointer, struct session_info_watch_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_INFO_WATCH_PARAMS_DATA_WORDS, SESSION_INFO_WATCH_PARAMS_POINTERS, &out->raw);
}

/* ---- SessionInfo.watch results ---- */

MUST_CHECK static inline enum status session_info_watch_results_root(struct capnp_message *message,
	struct session_info_watch_results_reader *reader)
{
	return capnp_message_root(message, SESSION_INFO_WATCH_RESULTS_DATA_WORDS, SESSION_INFO_WATCH_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_info_watch_results_read(struct capnp_pointer pointer,
	struct session_info_watch_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_info_watch_results_is_complete(const struct session_info_watch_results_reader *reader)
{
	return reader->raw.data_bits >= SESSION_INFO_WATCH_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status session_info_watch_results_builder_root(struct capnp_builder *builder,
	struct session_info_watch_results_builder *out)
{
	return capnp_builder_root(builder, SESSION_INFO_WATCH_RESULTS_DATA_WORDS, SESSION_INFO_WATCH_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_info_watch_results_builder_new(
	struct capnp_pointer_builder pointer, struct session_info_watch_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_INFO_WATCH_RESULTS_DATA_WORDS, SESSION_INFO_WATCH_RESULTS_POINTERS, &out->raw);
}

/* ---- SessionManager.list params ---- */

MUST_CHECK static inline enum status session_manager_list_params_root(struct capnp_message *message,
	struct session_manager_list_params_reader *reader)
{
	return capnp_message_root(message, SESSION_MANAGER_LIST_PARAMS_DATA_WORDS, SESSION_MANAGER_LIST_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_manager_list_params_read(struct capnp_pointer pointer,
	struct session_manager_list_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_manager_list_params_is_complete(const struct session_manager_list_params_reader *reader)
{
	return reader->raw.data_bits >= SESSION_MANAGER_LIST_PARAMS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status session_manager_list_params_builder_root(struct capnp_builder *builder,
	struct session_manager_list_params_builder *out)
{
	return capnp_builder_root(builder, SESSION_MANAGER_LIST_PARAMS_DATA_WORDS, SESSION_MANAGER_LIST_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_manager_list_params_builder_new(
	struct capnp_pointer_builder pointer, struct session_manager_list_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_MANAGER_LIST_PARAMS_DATA_WORDS, SESSION_MANAGER_LIST_PARAMS_POINTERS, &out->raw);
}

/* ---- SessionManager.list results ---- */

MUST_CHECK static inline enum status session_manager_list_results_root(struct capnp_message *message,
	struct session_manager_list_results_reader *reader)
{
	return capnp_message_root(message, SESSION_MANAGER_LIST_RESULTS_DATA_WORDS, SESSION_MANAGER_LIST_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_manager_list_results_read(struct capnp_pointer pointer,
	struct session_manager_list_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_manager_list_results_is_complete(const struct session_manager_list_results_reader *reader)
{
	return reader->raw.data_bits >= SESSION_MANAGER_LIST_RESULTS_DATA_WORDS * 64 &&
		reader->raw.pointer_count >= SESSION_MANAGER_LIST_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status session_manager_list_results_builder_root(struct capnp_builder *builder,
	struct session_manager_list_results_builder *out)
{
	return capnp_builder_root(builder, SESSION_MANAGER_LIST_RESULTS_DATA_WORDS, SESSION_MANAGER_LIST_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_manager_list_results_builder_new(
	struct capnp_pointer_builder pointer, struct session_manager_list_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_MANAGER_LIST_RESULTS_DATA_WORDS, SESSION_MANAGER_LIST_RESULTS_POINTERS, &out->raw);
}

/* ---- SessionManager.end params ---- */

MUST_CHECK static inline enum status session_manager_end_params_root(struct capnp_message *message,
	struct session_manager_end_params_reader *reader)
{
	return capnp_message_root(message, SESSION_MANAGER_END_PARAMS_DATA_WORDS, SESSION_MANAGER_END_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_manager_end_params_read(struct capnp_pointer pointer,
	struct session_manager_end_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_manager_end_params_is_complete(const struct session_manager_end_params_reader *reader)
{
	return reader->raw.pointer_count >= SESSION_MANAGER_END_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status session_manager_end_params_builder_root(struct capnp_builder *builder,
	struct session_manager_end_params_builder *out)
{
	return capnp_builder_root(builder, SESSION_MANAGER_END_PARAMS_DATA_WORDS, SESSION_MANAGER_END_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_manager_end_params_builder_new(
	struct capnp_pointer_builder pointer, struct session_manager_end_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_MANAGER_END_PARAMS_DATA_WORDS, SESSION_MANAGER_END_PARAMS_POINTERS, &out->raw);
}

/* ---- SessionManager.end results ---- */

MUST_CHECK static inline enum status session_manager_end_results_root(struct capnp_message *message,
	struct session_manager_end_results_reader *reader)
{
	return capnp_message_root(message, SESSION_MANAGER_END_RESULTS_DATA_WORDS, SESSION_MANAGER_END_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status session_manager_end_results_read(struct capnp_pointer pointer,
	struct session_manager_end_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool session_manager_end_results_is_complete(const struct session_manager_end_results_reader *reader)
{
	return reader->raw.data_bits >= SESSION_MANAGER_END_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status session_manager_end_results_builder_root(struct capnp_builder *builder,
	struct session_manager_end_results_builder *out)
{
	return capnp_builder_root(builder, SESSION_MANAGER_END_RESULTS_DATA_WORDS, SESSION_MANAGER_END_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status session_manager_end_results_builder_new(
	struct capnp_pointer_builder pointer, struct session_manager_end_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, SESSION_MANAGER_END_RESULTS_DATA_WORDS, SESSION_MANAGER_END_RESULTS_POINTERS, &out->raw);
}

/* ---- RemoteDesks.open params ---- */

MUST_CHECK static inline enum status remote_desks_open_params_root(struct capnp_message *message,
	struct remote_desks_open_params_reader *reader)
{
	return capnp_message_root(message, REMOTE_DESKS_OPEN_PARAMS_DATA_WORDS, REMOTE_DESKS_OPEN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status remote_desks_open_params_read(struct capnp_pointer pointer,
	struct remote_desks_open_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool remote_desks_open_params_is_complete(const struct remote_desks_open_params_reader *reader)
{
	return reader->raw.pointer_count >= REMOTE_DESKS_OPEN_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status remote_desks_open_params_builder_root(struct capnp_builder *builder,
	struct remote_desks_open_params_builder *out)
{
	return capnp_builder_root(builder, REMOTE_DESKS_OPEN_PARAMS_DATA_WORDS, REMOTE_DESKS_OPEN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status remote_desks_open_params_builder_new(
	struct capnp_pointer_builder pointer, struct remote_desks_open_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, REMOTE_DESKS_OPEN_PARAMS_DATA_WORDS, REMOTE_DESKS_OPEN_PARAMS_POINTERS, &out->raw);
}

/* ---- RemoteDesks.open results ---- */

MUST_CHECK static inline enum status remote_desks_open_results_root(struct capnp_message *message,
	struct remote_desks_open_results_reader *reader)
{
	return capnp_message_root(message, REMOTE_DESKS_OPEN_RESULTS_DATA_WORDS, REMOTE_DESKS_OPEN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status remote_desks_open_results_read(struct capnp_pointer pointer,
	struct remote_desks_open_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool remote_desks_open_results_is_complete(const struct remote_desks_open_results_reader *reader)
{
	return reader->raw.pointer_count >= REMOTE_DESKS_OPEN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status remote_desks_open_results_builder_root(struct capnp_builder *builder,
	struct remote_desks_open_results_builder *out)
{
	return capnp_builder_root(builder, REMOTE_DESKS_OPEN_RESULTS_DATA_WORDS, REMOTE_DESKS_OPEN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status remote_desks_open_results_builder_new(
	struct capnp_pointer_builder pointer, struct remote_desks_open_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, REMOTE_DESKS_OPEN_RESULTS_DATA_WORDS, REMOTE_DESKS_OPEN_RESULTS_POINTERS, &out->raw);
}

/* ---- RemoteDesk.open params ---- */

MUST_CHECK static inline enum status remote_desk_open_params_root(struct capnp_message *message,
	struct remote_desk_open_params_reader *reader)
{
	return capnp_message_root(message, REMOTE_DESK_OPEN_PARAMS_DATA_WORDS, REMOTE_DESK_OPEN_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status remote_desk_open_params_read(struct capnp_pointer pointer,
	struct remote_desk_open_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool remote_desk_open_params_is_complete(const struct remote_desk_open_params_reader *reader)
{
	return reader->raw.pointer_count >= REMOTE_DESK_OPEN_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status remote_desk_open_params_builder_root(struct capnp_builder *builder,
	struct remote_desk_open_params_builder *out)
{
	return capnp_builder_root(builder, REMOTE_DESK_OPEN_PARAMS_DATA_WORDS, REMOTE_DESK_OPEN_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status remote_desk_open_params_builder_new(
	struct capnp_pointer_builder pointer, struct remote_desk_open_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, REMOTE_DESK_OPEN_PARAMS_DATA_WORDS, REMOTE_DESK_OPEN_PARAMS_POINTERS, &out->raw);
}

/* ---- RemoteDesk.open results ---- */

MUST_CHECK static inline enum status remote_desk_open_results_root(struct capnp_message *message,
	struct remote_desk_open_results_reader *reader)
{
	return capnp_message_root(message, REMOTE_DESK_OPEN_RESULTS_DATA_WORDS, REMOTE_DESK_OPEN_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status remote_desk_open_results_read(struct capnp_pointer pointer,
	struct remote_desk_open_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool remote_desk_open_results_is_complete(const struct remote_desk_open_results_reader *reader)
{
	return reader->raw.pointer_count >= REMOTE_DESK_OPEN_RESULTS_POINTERS;
}

MUST_CHECK static inline enum status remote_desk_open_results_builder_root(struct capnp_builder *builder,
	struct remote_desk_open_results_builder *out)
{
	return capnp_builder_root(builder, REMOTE_DESK_OPEN_RESULTS_DATA_WORDS, REMOTE_DESK_OPEN_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status remote_desk_open_results_builder_new(
	struct capnp_pointer_builder pointer, struct remote_desk_open_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, REMOTE_DESK_OPEN_RESULTS_DATA_WORDS, REMOTE_DESK_OPEN_RESULTS_POINTERS, &out->raw);
}

/* ---- RestrictedShellLauncher.start params ---- */

MUST_CHECK static inline enum status restricted_shell_launcher_start_params_root(struct capnp_message *message,
	struct restricted_shell_launcher_start_params_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_SHELL_LAUNCHER_START_PARAMS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_START_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_start_params_read(struct capnp_pointer pointer,
	struct restricted_shell_launcher_start_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool restricted_shell_launcher_start_params_is_complete(const struct restricted_shell_launcher_start_params_reader *reader)
{
	return reader->raw.pointer_count >= RESTRICTED_SHELL_LAUNCHER_START_PARAMS_POINTERS;
}

MUST_CHECK static inline enum status restricted_shell_launcher_start_params_builder_root(struct capnp_builder *builder,
	struct restricted_shell_launcher_start_params_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_SHELL_LAUNCHER_START_PARAMS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_START_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_start_params_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_shell_launcher_start_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_SHELL_LAUNCHER_START_PARAMS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_START_PARAMS_POINTERS, &out->raw);
}

/* ---- RestrictedShellLauncher.start results ---- */

MUST_CHECK static inline enum status restricted_shell_launcher_start_results_root(struct capnp_message *message,
	struct restricted_shell_launcher_start_results_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_SHELL_LAUNCHER_START_RESULTS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_START_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_start_results_read(struct capnp_pointer pointer,
	struct restricted_shell_launcher_start_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_start_results_builder_root(struct capnp_builder *builder,
	struct restricted_shell_launcher_start_results_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_SHELL_LAUNCHER_START_RESULTS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_START_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_start_results_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_shell_launcher_start_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_SHELL_LAUNCHER_START_RESULTS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_START_RESULTS_POINTERS, &out->raw);
}

/* ---- RestrictedShellLauncher.wait params ---- */

MUST_CHECK static inline enum status restricted_shell_launcher_wait_params_root(struct capnp_message *message,
	struct restricted_shell_launcher_wait_params_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_SHELL_LAUNCHER_WAIT_PARAMS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_WAIT_PARAMS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_wait_params_read(struct capnp_pointer pointer,
	struct restricted_shell_launcher_wait_params_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_wait_params_builder_root(struct capnp_builder *builder,
	struct restricted_shell_launcher_wait_params_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_SHELL_LAUNCHER_WAIT_PARAMS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_WAIT_PARAMS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_wait_params_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_shell_launcher_wait_params_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_SHELL_LAUNCHER_WAIT_PARAMS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_WAIT_PARAMS_POINTERS, &out->raw);
}

/* ---- RestrictedShellLauncher.wait results ---- */

MUST_CHECK static inline enum status restricted_shell_launcher_wait_results_root(struct capnp_message *message,
	struct restricted_shell_launcher_wait_results_reader *reader)
{
	return capnp_message_root(message, RESTRICTED_SHELL_LAUNCHER_WAIT_RESULTS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_WAIT_RESULTS_POINTERS, &reader->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_wait_results_read(struct capnp_pointer pointer,
	struct restricted_shell_launcher_wait_results_reader *reader)
{
	return capnp_pointer_get_struct(pointer, &reader->raw);
}

/* Whether all fields were received. Tested once, it spares each getter its test. */
static inline bool restricted_shell_launcher_wait_results_is_complete(const struct restricted_shell_launcher_wait_results_reader *reader)
{
	return reader->raw.data_bits >= RESTRICTED_SHELL_LAUNCHER_WAIT_RESULTS_DATA_WORDS * 64;
}

MUST_CHECK static inline enum status restricted_shell_launcher_wait_results_builder_root(struct capnp_builder *builder,
	struct restricted_shell_launcher_wait_results_builder *out)
{
	return capnp_builder_root(builder, RESTRICTED_SHELL_LAUNCHER_WAIT_RESULTS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_WAIT_RESULTS_POINTERS, &out->raw);
}

MUST_CHECK static inline enum status restricted_shell_launcher_wait_results_builder_new(
	struct capnp_pointer_builder pointer, struct restricted_shell_launcher_wait_results_builder *out)
{
	return capnp_pointer_new_struct(pointer, RESTRICTED_SHELL_LAUNCHER_WAIT_RESULTS_DATA_WORDS, RESTRICTED_SHELL_LAUNCHER_WAIT_RESULTS_POINTERS, &out->raw);
}

/* lines :List(LoginConfig.Line), pointer 0 */
static inline struct capnp_pointer login_config_pointer_lines(const struct login_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool login_config_has_lines(const struct login_config_reader *reader)
{
	return !capnp_pointer_is_null(login_config_pointer_lines(reader));
}

MUST_CHECK static inline enum status login_config_get_lines(const struct login_config_reader *reader,
	struct login_config_line_list_reader *value)
{
	return login_config_line_list_read(login_config_pointer_lines(reader), value);
}

/* anonymous_profile :Text, pointer 1 */
static inline struct capnp_pointer login_config_pointer_anonymous_profile(const struct login_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool login_config_has_anonymous_profile(const struct login_config_reader *reader)
{
	return !capnp_pointer_is_null(login_config_pointer_anonymous_profile(reader));
}

MUST_CHECK static inline enum status login_config_get_anonymous_profile(const struct login_config_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_config_pointer_anonymous_profile(reader), value);
}

/* guest_profile :Text, pointer 2 */
static inline struct capnp_pointer login_config_pointer_guest_profile(const struct login_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool login_config_has_guest_profile(const struct login_config_reader *reader)
{
	return !capnp_pointer_is_null(login_config_pointer_guest_profile(reader));
}

MUST_CHECK static inline enum status login_config_get_guest_profile(const struct login_config_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_config_pointer_guest_profile(reader), value);
}

/* message_of_the_day :Text, pointer 3 */
static inline struct capnp_pointer login_config_pointer_message_of_the_day(const struct login_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool login_config_has_message_of_the_day(const struct login_config_reader *reader)
{
	return !capnp_pointer_is_null(login_config_pointer_message_of_the_day(reader));
}

MUST_CHECK static inline enum status login_config_get_message_of_the_day(const struct login_config_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_config_pointer_message_of_the_day(reader), value);
}

/* secret_seconds :UInt32, bits [0, 32) */
static inline uint32_t login_config_get_secret_seconds(const struct login_config_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(120));
}

/* plain :Bool, bits [32, 33) */
static inline bool login_config_get_plain(const struct login_config_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 32, false);
}

/* remote :LoginConfig.RemoteLines, pointer 4 */
static inline struct capnp_pointer login_config_pointer_remote(const struct login_config_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 4);
}

static inline bool login_config_has_remote(const struct login_config_reader *reader)
{
	return !capnp_pointer_is_null(login_config_pointer_remote(reader));
}

MUST_CHECK static inline enum status login_config_get_remote(const struct login_config_reader *reader,
	struct login_config_remote_lines_reader *value)
{
	return login_config_remote_lines_read(login_config_pointer_remote(reader), value);
}

MUST_CHECK static inline enum status login_config_builder_new_lines(
	const struct login_config_builder *builder, uint32_t count,
	struct login_config_line_list_builder *list)
{
	return login_config_line_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

MUST_CHECK static inline enum status login_config_builder_set_anonymous_profile(
	const struct login_config_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status login_config_builder_set_guest_profile(
	const struct login_config_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

MUST_CHECK static inline enum status login_config_builder_set_message_of_the_day(
	const struct login_config_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 3), value);
}

static inline void login_config_builder_set_secret_seconds(const struct login_config_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(120));
}

static inline void login_config_builder_set_plain(const struct login_config_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 32, value, false);
}

MUST_CHECK static inline enum status login_config_builder_new_remote(
	const struct login_config_builder *builder, struct login_config_remote_lines_builder *child)
{
	return login_config_remote_lines_builder_new(capnp_struct_builder_pointer(&builder->raw, 4), child);
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer login_config_line_pointer_name(const struct login_config_line_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool login_config_line_has_name(const struct login_config_line_reader *reader)
{
	return !capnp_pointer_is_null(login_config_line_pointer_name(reader));
}

MUST_CHECK static inline enum status login_config_line_get_name(const struct login_config_line_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_config_line_pointer_name(reader), value);
}

/* master :Text, pointer 1 */
static inline struct capnp_pointer login_config_line_pointer_master(const struct login_config_line_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool login_config_line_has_master(const struct login_config_line_reader *reader)
{
	return !capnp_pointer_is_null(login_config_line_pointer_master(reader));
}

MUST_CHECK static inline enum status login_config_line_get_master(const struct login_config_line_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_config_line_pointer_master(reader), value);
}

/* local :Bool, bits [0, 1) */
static inline bool login_config_line_get_local(const struct login_config_line_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* ledger :Text, pointer 2 */
static inline struct capnp_pointer login_config_line_pointer_ledger(const struct login_config_line_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool login_config_line_has_ledger(const struct login_config_line_reader *reader)
{
	return !capnp_pointer_is_null(login_config_line_pointer_ledger(reader));
}

MUST_CHECK static inline enum status login_config_line_get_ledger(const struct login_config_line_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_config_line_pointer_ledger(reader), value);
}

/* anonymous :Bool, bits [1, 2) */
static inline bool login_config_line_get_anonymous(const struct login_config_line_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 1, false);
}

MUST_CHECK static inline enum status login_config_line_builder_set_name(
	const struct login_config_line_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status login_config_line_builder_set_master(
	const struct login_config_line_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

static inline void login_config_line_builder_set_local(const struct login_config_line_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

MUST_CHECK static inline enum status login_config_line_builder_set_ledger(
	const struct login_config_line_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

static inline void login_config_line_builder_set_anonymous(const struct login_config_line_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 1, value, false);
}

/* count :UInt16, bits [0, 16) */
static inline uint16_t login_config_remote_lines_get_count(const struct login_config_remote_lines_reader *reader)
{
	return (uint16_t)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* terminal :Text, pointer 0 */
static inline struct capnp_pointer login_config_remote_lines_pointer_terminal(const struct login_config_remote_lines_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool login_config_remote_lines_has_terminal(const struct login_config_remote_lines_reader *reader)
{
	return !capnp_pointer_is_null(login_config_remote_lines_pointer_terminal(reader));
}

MUST_CHECK static inline enum status login_config_remote_lines_get_terminal(const struct login_config_remote_lines_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_config_remote_lines_pointer_terminal(reader), value);
}

/* ledger :Text, pointer 1 */
static inline struct capnp_pointer login_config_remote_lines_pointer_ledger(const struct login_config_remote_lines_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool login_config_remote_lines_has_ledger(const struct login_config_remote_lines_reader *reader)
{
	return !capnp_pointer_is_null(login_config_remote_lines_pointer_ledger(reader));
}

MUST_CHECK static inline enum status login_config_remote_lines_get_ledger(const struct login_config_remote_lines_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_config_remote_lines_pointer_ledger(reader), value);
}

/* limits :Columns, pointer 2 */
static inline struct capnp_pointer login_config_remote_lines_pointer_limits(const struct login_config_remote_lines_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool login_config_remote_lines_has_limits(const struct login_config_remote_lines_reader *reader)
{
	return !capnp_pointer_is_null(login_config_remote_lines_pointer_limits(reader));
}

MUST_CHECK static inline enum status login_config_remote_lines_get_limits(const struct login_config_remote_lines_reader *reader,
	struct columns_reader *value)
{
	return columns_read(login_config_remote_lines_pointer_limits(reader), value);
}

/* session :Columns, pointer 3 */
static inline struct capnp_pointer login_config_remote_lines_pointer_session(const struct login_config_remote_lines_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool login_config_remote_lines_has_session(const struct login_config_remote_lines_reader *reader)
{
	return !capnp_pointer_is_null(login_config_remote_lines_pointer_session(reader));
}

MUST_CHECK static inline enum status login_config_remote_lines_get_session(const struct login_config_remote_lines_reader *reader,
	struct columns_reader *value)
{
	return columns_read(login_config_remote_lines_pointer_session(reader), value);
}

static inline void login_config_remote_lines_builder_set_count(const struct login_config_remote_lines_builder *builder, uint16_t value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

MUST_CHECK static inline enum status login_config_remote_lines_builder_set_terminal(
	const struct login_config_remote_lines_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status login_config_remote_lines_builder_set_ledger(
	const struct login_config_remote_lines_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status login_config_remote_lines_builder_new_limits(
	const struct login_config_remote_lines_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 2), child);
}

MUST_CHECK static inline enum status login_config_remote_lines_builder_new_session(
	const struct login_config_remote_lines_builder *builder, struct columns_builder *child)
{
	return columns_builder_new(capnp_struct_builder_pointer(&builder->raw, 3), child);
}

/* refusal :DeskRefusal, bits [0, 16) */
static inline enum desk_refusal login_desk_login_results_get_refusal(const struct login_desk_login_results_reader *reader)
{
	return (enum desk_refusal)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void login_desk_login_results_builder_set_refusal(const struct login_desk_login_results_builder *builder, enum desk_refusal value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* refusal :DeskRefusal, bits [0, 16) */
static inline enum desk_refusal login_desk_setup_results_get_refusal(const struct login_desk_setup_results_reader *reader)
{
	return (enum desk_refusal)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void login_desk_setup_results_builder_set_refusal(const struct login_desk_setup_results_builder *builder, enum desk_refusal value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* refusal :DeskRefusal, bits [0, 16) */
static inline enum desk_refusal login_desk_guest_results_get_refusal(const struct login_desk_guest_results_reader *reader)
{
	return (enum desk_refusal)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void login_desk_guest_results_builder_set_refusal(const struct login_desk_guest_results_builder *builder, enum desk_refusal value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* refusal :DeskRefusal, bits [0, 16) */
static inline enum desk_refusal login_desk_change_password_results_get_refusal(const struct login_desk_change_password_results_reader *reader)
{
	return (enum desk_refusal)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void login_desk_change_password_results_builder_set_refusal(const struct login_desk_change_password_results_builder *builder, enum desk_refusal value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* set_up :Bool, bits [0, 1) */
static inline bool login_desk_state_results_get_set_up(const struct login_desk_state_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* guests :Bool, bits [1, 2) */
static inline bool login_desk_state_results_get_guests(const struct login_desk_state_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 1, false);
}

/* available :Bool, bits [2, 3) */
static inline bool login_desk_state_results_get_available(const struct login_desk_state_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 2, false);
}

/* line :Text, pointer 0 */
static inline struct capnp_pointer login_desk_state_results_pointer_line(const struct login_desk_state_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool login_desk_state_results_has_line(const struct login_desk_state_results_reader *reader)
{
	return !capnp_pointer_is_null(login_desk_state_results_pointer_line(reader));
}

MUST_CHECK static inline enum status login_desk_state_results_get_line(const struct login_desk_state_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_desk_state_results_pointer_line(reader), value);
}

/* message_of_the_day :Text, pointer 1 */
static inline struct capnp_pointer login_desk_state_results_pointer_message_of_the_day(const struct login_desk_state_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool login_desk_state_results_has_message_of_the_day(const struct login_desk_state_results_reader *reader)
{
	return !capnp_pointer_is_null(login_desk_state_results_pointer_message_of_the_day(reader));
}

MUST_CHECK static inline enum status login_desk_state_results_get_message_of_the_day(const struct login_desk_state_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(login_desk_state_results_pointer_message_of_the_day(reader), value);
}

static inline void login_desk_state_results_builder_set_set_up(const struct login_desk_state_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

static inline void login_desk_state_results_builder_set_guests(const struct login_desk_state_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 1, value, false);
}

static inline void login_desk_state_results_builder_set_available(const struct login_desk_state_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 2, value, false);
}

MUST_CHECK static inline enum status login_desk_state_results_builder_set_line(
	const struct login_desk_state_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

MUST_CHECK static inline enum status login_desk_state_results_builder_set_message_of_the_day(
	const struct login_desk_state_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* id :Text, pointer 0 */
static inline struct capnp_pointer session_description_pointer_id(const struct session_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool session_description_has_id(const struct session_description_reader *reader)
{
	return !capnp_pointer_is_null(session_description_pointer_id(reader));
}

MUST_CHECK static inline enum status session_description_get_id(const struct session_description_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(session_description_pointer_id(reader), value);
}

/* kind :SessionKind, bits [0, 16) */
static inline enum session_kind session_description_get_kind(const struct session_description_reader *reader)
{
	return (enum session_kind)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* principal :UInt64, bits [64, 128) */
static inline uint64_t session_description_get_principal(const struct session_description_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 1, UINT64_C(0));
}

/* account :Text, pointer 1 */
static inline struct capnp_pointer session_description_pointer_account(const struct session_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool session_description_has_account(const struct session_description_reader *reader)
{
	return !capnp_pointer_is_null(session_description_pointer_account(reader));
}

MUST_CHECK static inline enum status session_description_get_account(const struct session_description_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(session_description_pointer_account(reader), value);
}

/* profile :Text, pointer 2 */
static inline struct capnp_pointer session_description_pointer_profile(const struct session_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool session_description_has_profile(const struct session_description_reader *reader)
{
	return !capnp_pointer_is_null(session_description_pointer_profile(reader));
}

MUST_CHECK static inline enum status session_description_get_profile(const struct session_description_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(session_description_pointer_profile(reader), value);
}

/* line :Text, pointer 3 */
static inline struct capnp_pointer session_description_pointer_line(const struct session_description_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool session_description_has_line(const struct session_description_reader *reader)
{
	return !capnp_pointer_is_null(session_description_pointer_line(reader));
}

MUST_CHECK static inline enum status session_description_get_line(const struct session_description_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(session_description_pointer_line(reader), value);
}

/* opened_ns :UInt64, bits [128, 192) */
static inline uint64_t session_description_get_opened_ns(const struct session_description_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 2, UINT64_C(0));
}

/* expires_ns :UInt64, bits [192, 256) */
static inline uint64_t session_description_get_expires_ns(const struct session_description_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 3, UINT64_C(0));
}

/* idle_seconds :UInt32, bits [32, 64) */
static inline uint32_t session_description_get_idle_seconds(const struct session_description_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

MUST_CHECK static inline enum status session_description_builder_set_id(
	const struct session_description_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void session_description_builder_set_kind(const struct session_description_builder *builder, enum session_kind value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void session_description_builder_set_principal(const struct session_description_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 1, (uint64_t)value, (uint64_t)UINT64_C(0));
}

MUST_CHECK static inline enum status session_description_builder_set_account(
	const struct session_description_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

MUST_CHECK static inline enum status session_description_builder_set_profile(
	const struct session_description_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 2), value);
}

MUST_CHECK static inline enum status session_description_builder_set_line(
	const struct session_description_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 3), value);
}

static inline void session_description_builder_set_opened_ns(const struct session_description_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 2, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void session_description_builder_set_expires_ns(const struct session_description_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 3, (uint64_t)value, (uint64_t)UINT64_C(0));
}

static inline void session_description_builder_set_idle_seconds(const struct session_description_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer step_up_offer_pointer_name(const struct step_up_offer_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool step_up_offer_has_name(const struct step_up_offer_reader *reader)
{
	return !capnp_pointer_is_null(step_up_offer_pointer_name(reader));
}

MUST_CHECK static inline enum status step_up_offer_get_name(const struct step_up_offer_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(step_up_offer_pointer_name(reader), value);
}

/* seconds :UInt32, bits [0, 32) */
static inline uint32_t step_up_offer_get_seconds(const struct step_up_offer_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

/* description :Text, pointer 1 */
static inline struct capnp_pointer step_up_offer_pointer_description(const struct step_up_offer_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool step_up_offer_has_description(const struct step_up_offer_reader *reader)
{
	return !capnp_pointer_is_null(step_up_offer_pointer_description(reader));
}

MUST_CHECK static inline enum status step_up_offer_get_description(const struct step_up_offer_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(step_up_offer_pointer_description(reader), value);
}

MUST_CHECK static inline enum status step_up_offer_builder_set_name(
	const struct step_up_offer_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void step_up_offer_builder_set_seconds(const struct step_up_offer_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

MUST_CHECK static inline enum status step_up_offer_builder_set_description(
	const struct step_up_offer_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 1), value);
}

/* description :SessionDescription, pointer 0 */
static inline struct capnp_pointer user_session_describe_results_pointer_description(const struct user_session_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool user_session_describe_results_has_description(const struct user_session_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(user_session_describe_results_pointer_description(reader));
}

MUST_CHECK static inline enum status user_session_describe_results_get_description(const struct user_session_describe_results_reader *reader,
	struct session_description_reader *value)
{
	return session_description_read(user_session_describe_results_pointer_description(reader), value);
}

MUST_CHECK static inline enum status user_session_describe_results_builder_new_description(
	const struct user_session_describe_results_builder *builder, struct session_description_builder *child)
{
	return session_description_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

/* expires_ns :UInt64, bits [0, 64) */
static inline uint64_t user_session_renew_results_get_expires_ns(const struct user_session_renew_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void user_session_renew_results_builder_set_expires_ns(const struct user_session_renew_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* name :Text, pointer 0 */
static inline struct capnp_pointer user_session_step_up_params_pointer_name(const struct user_session_step_up_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool user_session_step_up_params_has_name(const struct user_session_step_up_params_reader *reader)
{
	return !capnp_pointer_is_null(user_session_step_up_params_pointer_name(reader));
}

MUST_CHECK static inline enum status user_session_step_up_params_get_name(const struct user_session_step_up_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(user_session_step_up_params_pointer_name(reader), value);
}

MUST_CHECK static inline enum status user_session_step_up_params_builder_set_name(
	const struct user_session_step_up_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* capability :Capability, pointer 0 */
static inline struct capnp_pointer user_session_step_up_results_pointer_capability(const struct user_session_step_up_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool user_session_step_up_results_has_capability(const struct user_session_step_up_results_reader *reader)
{
	return !capnp_pointer_is_null(user_session_step_up_results_pointer_capability(reader));
}

MUST_CHECK static inline enum status user_session_step_up_results_get_capability(const struct user_session_step_up_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(user_session_step_up_results_pointer_capability(reader), value);
}

/* until_ns :UInt64, bits [0, 64) */
static inline uint64_t user_session_step_up_results_get_until_ns(const struct user_session_step_up_results_reader *reader)
{
	return (uint64_t)capnp_struct_get_uint64(&reader->raw, 0, UINT64_C(0));
}

static inline void user_session_step_up_results_builder_set_capability(const struct user_session_step_up_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

static inline void user_session_step_up_results_builder_set_until_ns(const struct user_session_step_up_results_builder *builder, uint64_t value)
{
	capnp_struct_builder_set_uint64(&builder->raw, 0, (uint64_t)value, (uint64_t)UINT64_C(0));
}

/* info :SessionInfo, pointer 0 */
static inline struct capnp_pointer user_session_info_results_pointer_info(const struct user_session_info_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool user_session_info_results_has_info(const struct user_session_info_results_reader *reader)
{
	return !capnp_pointer_is_null(user_session_info_results_pointer_info(reader));
}

MUST_CHECK static inline enum status user_session_info_results_get_info(const struct user_session_info_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(user_session_info_results_pointer_info(reader), value);
}

static inline void user_session_info_results_builder_set_info(const struct user_session_info_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* step_ups :List(StepUpOffer), pointer 0 */
static inline struct capnp_pointer user_session_step_ups_results_pointer_step_ups(const struct user_session_step_ups_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool user_session_step_ups_results_has_step_ups(const struct user_session_step_ups_results_reader *reader)
{
	return !capnp_pointer_is_null(user_session_step_ups_results_pointer_step_ups(reader));
}

MUST_CHECK static inline enum status user_session_step_ups_results_get_step_ups(const struct user_session_step_ups_results_reader *reader,
	struct step_up_offer_list_reader *value)
{
	return step_up_offer_list_read(user_session_step_ups_results_pointer_step_ups(reader), value);
}

MUST_CHECK static inline enum status user_session_step_ups_results_builder_new_step_ups(
	const struct user_session_step_ups_results_builder *builder, uint32_t count,
	struct step_up_offer_list_builder *list)
{
	return step_up_offer_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

/* line :Text, pointer 0 */
static inline struct capnp_pointer user_session_command_results_pointer_line(const struct user_session_command_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool user_session_command_results_has_line(const struct user_session_command_results_reader *reader)
{
	return !capnp_pointer_is_null(user_session_command_results_pointer_line(reader));
}

MUST_CHECK static inline enum status user_session_command_results_get_line(const struct user_session_command_results_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(user_session_command_results_pointer_line(reader), value);
}

/* present :Bool, bits [0, 1) */
static inline bool user_session_command_results_get_present(const struct user_session_command_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

MUST_CHECK static inline enum status user_session_command_results_builder_set_line(
	const struct user_session_command_results_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void user_session_command_results_builder_set_present(const struct user_session_command_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* live :Bool, bits [0, 1) */
static inline bool session_info_describe_results_get_live(const struct session_info_describe_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

/* description :SessionDescription, pointer 0 */
static inline struct capnp_pointer session_info_describe_results_pointer_description(const struct session_info_describe_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool session_info_describe_results_has_description(const struct session_info_describe_results_reader *reader)
{
	return !capnp_pointer_is_null(session_info_describe_results_pointer_description(reader));
}

MUST_CHECK static inline enum status session_info_describe_results_get_description(const struct session_info_describe_results_reader *reader,
	struct session_description_reader *value)
{
	return session_description_read(session_info_describe_results_pointer_description(reader), value);
}

static inline void session_info_describe_results_builder_set_live(const struct session_info_describe_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

MUST_CHECK static inline enum status session_info_describe_results_builder_new_description(
	const struct session_info_describe_results_builder *builder, struct session_description_builder *child)
{
	return session_description_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), child);
}

/* reason :SessionEndReason, bits [0, 16) */
static inline enum session_end_reason session_info_watch_results_get_reason(const struct session_info_watch_results_reader *reader)
{
	return (enum session_end_reason)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

static inline void session_info_watch_results_builder_set_reason(const struct session_info_watch_results_builder *builder, enum session_end_reason value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

/* first :UInt32, bits [0, 32) */
static inline uint32_t session_manager_list_params_get_first(const struct session_manager_list_params_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

static inline void session_manager_list_params_builder_set_first(const struct session_manager_list_params_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* sessions :List(SessionDescription), pointer 0 */
static inline struct capnp_pointer session_manager_list_results_pointer_sessions(const struct session_manager_list_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool session_manager_list_results_has_sessions(const struct session_manager_list_results_reader *reader)
{
	return !capnp_pointer_is_null(session_manager_list_results_pointer_sessions(reader));
}

MUST_CHECK static inline enum status session_manager_list_results_get_sessions(const struct session_manager_list_results_reader *reader,
	struct session_description_list_reader *value)
{
	return session_description_list_read(session_manager_list_results_pointer_sessions(reader), value);
}

/* total :UInt32, bits [0, 32) */
static inline uint32_t session_manager_list_results_get_total(const struct session_manager_list_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 0, UINT32_C(0));
}

MUST_CHECK static inline enum status session_manager_list_results_builder_new_sessions(
	const struct session_manager_list_results_builder *builder, uint32_t count,
	struct session_description_list_builder *list)
{
	return session_description_list_builder_new(capnp_struct_builder_pointer(&builder->raw, 0), count, list);
}

static inline void session_manager_list_results_builder_set_total(const struct session_manager_list_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 0, (uint32_t)value, (uint32_t)UINT64_C(0));
}

/* id :Text, pointer 0 */
static inline struct capnp_pointer session_manager_end_params_pointer_id(const struct session_manager_end_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool session_manager_end_params_has_id(const struct session_manager_end_params_reader *reader)
{
	return !capnp_pointer_is_null(session_manager_end_params_pointer_id(reader));
}

MUST_CHECK static inline enum status session_manager_end_params_get_id(const struct session_manager_end_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(session_manager_end_params_pointer_id(reader), value);
}

MUST_CHECK static inline enum status session_manager_end_params_builder_set_id(
	const struct session_manager_end_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* found :Bool, bits [0, 1) */
static inline bool session_manager_end_results_get_found(const struct session_manager_end_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 0, false);
}

static inline void session_manager_end_results_builder_set_found(const struct session_manager_end_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 0, value, false);
}

/* peer :Text, pointer 0 */
static inline struct capnp_pointer remote_desks_open_params_pointer_peer(const struct remote_desks_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool remote_desks_open_params_has_peer(const struct remote_desks_open_params_reader *reader)
{
	return !capnp_pointer_is_null(remote_desks_open_params_pointer_peer(reader));
}

MUST_CHECK static inline enum status remote_desks_open_params_get_peer(const struct remote_desks_open_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(remote_desks_open_params_pointer_peer(reader), value);
}

MUST_CHECK static inline enum status remote_desks_open_params_builder_set_peer(
	const struct remote_desks_open_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* desk :RemoteDesk, pointer 0 */
static inline struct capnp_pointer remote_desks_open_results_pointer_desk(const struct remote_desks_open_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool remote_desks_open_results_has_desk(const struct remote_desks_open_results_reader *reader)
{
	return !capnp_pointer_is_null(remote_desks_open_results_pointer_desk(reader));
}

MUST_CHECK static inline enum status remote_desks_open_results_get_desk(const struct remote_desks_open_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(remote_desks_open_results_pointer_desk(reader), value);
}

static inline void remote_desks_open_results_builder_set_desk(const struct remote_desks_open_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* account :Text, pointer 0 */
static inline struct capnp_pointer remote_desk_open_params_pointer_account(const struct remote_desk_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool remote_desk_open_params_has_account(const struct remote_desk_open_params_reader *reader)
{
	return !capnp_pointer_is_null(remote_desk_open_params_pointer_account(reader));
}

MUST_CHECK static inline enum status remote_desk_open_params_get_account(const struct remote_desk_open_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(remote_desk_open_params_pointer_account(reader), value);
}

/* proof :KeyProof, pointer 1 */
static inline struct capnp_pointer remote_desk_open_params_pointer_proof(const struct remote_desk_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 1);
}

static inline bool remote_desk_open_params_has_proof(const struct remote_desk_open_params_reader *reader)
{
	return !capnp_pointer_is_null(remote_desk_open_params_pointer_proof(reader));
}

MUST_CHECK static inline enum status remote_desk_open_params_get_proof(const struct remote_desk_open_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(remote_desk_open_params_pointer_proof(reader), value);
}

/* stream :ByteStream, pointer 2 */
static inline struct capnp_pointer remote_desk_open_params_pointer_stream(const struct remote_desk_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 2);
}

static inline bool remote_desk_open_params_has_stream(const struct remote_desk_open_params_reader *reader)
{
	return !capnp_pointer_is_null(remote_desk_open_params_pointer_stream(reader));
}

MUST_CHECK static inline enum status remote_desk_open_params_get_stream(const struct remote_desk_open_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(remote_desk_open_params_pointer_stream(reader), value);
}

/* sizes :TerminalSizes, pointer 3 */
static inline struct capnp_pointer remote_desk_open_params_pointer_sizes(const struct remote_desk_open_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 3);
}

static inline bool remote_desk_open_params_has_sizes(const struct remote_desk_open_params_reader *reader)
{
	return !capnp_pointer_is_null(remote_desk_open_params_pointer_sizes(reader));
}

MUST_CHECK static inline enum status remote_desk_open_params_get_sizes(const struct remote_desk_open_params_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(remote_desk_open_params_pointer_sizes(reader), value);
}

MUST_CHECK static inline enum status remote_desk_open_params_builder_set_account(
	const struct remote_desk_open_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

static inline void remote_desk_open_params_builder_set_proof(const struct remote_desk_open_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 1), index);
}

static inline void remote_desk_open_params_builder_set_stream(const struct remote_desk_open_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 2), index);
}

static inline void remote_desk_open_params_builder_set_sizes(const struct remote_desk_open_params_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 3), index);
}

/* launcher :RestrictedShellLauncher, pointer 0 */
static inline struct capnp_pointer remote_desk_open_results_pointer_launcher(const struct remote_desk_open_results_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool remote_desk_open_results_has_launcher(const struct remote_desk_open_results_reader *reader)
{
	return !capnp_pointer_is_null(remote_desk_open_results_pointer_launcher(reader));
}

MUST_CHECK static inline enum status remote_desk_open_results_get_launcher(const struct remote_desk_open_results_reader *reader,
	uint32_t *value)
{
	return capnp_pointer_get_capability(remote_desk_open_results_pointer_launcher(reader), value);
}

static inline void remote_desk_open_results_builder_set_launcher(const struct remote_desk_open_results_builder *builder,
	uint32_t index)
{
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&builder->raw, 0), index);
}

/* line :Text, pointer 0 */
static inline struct capnp_pointer restricted_shell_launcher_start_params_pointer_line(const struct restricted_shell_launcher_start_params_reader *reader)
{
	return capnp_struct_pointer(&reader->raw, 0);
}

static inline bool restricted_shell_launcher_start_params_has_line(const struct restricted_shell_launcher_start_params_reader *reader)
{
	return !capnp_pointer_is_null(restricted_shell_launcher_start_params_pointer_line(reader));
}

MUST_CHECK static inline enum status restricted_shell_launcher_start_params_get_line(const struct restricted_shell_launcher_start_params_reader *reader,
	struct capnp_text *value)
{
	return capnp_pointer_get_text(restricted_shell_launcher_start_params_pointer_line(reader), value);
}

MUST_CHECK static inline enum status restricted_shell_launcher_start_params_builder_set_line(
	const struct restricted_shell_launcher_start_params_builder *builder, struct capnp_text value)
{
	return capnp_pointer_set_text(capnp_struct_builder_pointer(&builder->raw, 0), value);
}

/* reason :SessionEndReason, bits [0, 16) */
static inline enum session_end_reason restricted_shell_launcher_wait_results_get_reason(const struct restricted_shell_launcher_wait_results_reader *reader)
{
	return (enum session_end_reason)capnp_struct_get_uint16(&reader->raw, 0, UINT16_C(0));
}

/* faulted :Bool, bits [16, 17) */
static inline bool restricted_shell_launcher_wait_results_get_faulted(const struct restricted_shell_launcher_wait_results_reader *reader)
{
	return (bool)capnp_struct_get_bool(&reader->raw, 16, false);
}

/* code :UInt32, bits [32, 64) */
static inline uint32_t restricted_shell_launcher_wait_results_get_code(const struct restricted_shell_launcher_wait_results_reader *reader)
{
	return (uint32_t)capnp_struct_get_uint32(&reader->raw, 1, UINT32_C(0));
}

static inline void restricted_shell_launcher_wait_results_builder_set_reason(const struct restricted_shell_launcher_wait_results_builder *builder, enum session_end_reason value)
{
	capnp_struct_builder_set_uint16(&builder->raw, 0, (uint16_t)value, (uint16_t)UINT64_C(0));
}

static inline void restricted_shell_launcher_wait_results_builder_set_faulted(const struct restricted_shell_launcher_wait_results_builder *builder, bool value)
{
	capnp_struct_builder_set_bool(&builder->raw, 16, value, false);
}

static inline void restricted_shell_launcher_wait_results_builder_set_code(const struct restricted_shell_launcher_wait_results_builder *builder, uint32_t value)
{
	capnp_struct_builder_set_uint32(&builder->raw, 1, (uint32_t)value, (uint32_t)UINT64_C(0));
}

#endif
