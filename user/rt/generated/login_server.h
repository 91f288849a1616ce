/*
 * Handlers and dispatchers of services.
 *
 * Generated from login.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_LOGIN_SERVER_H
#define USER_RT_GENERATED_LOGIN_SERVER_H

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
#include "user/rt/request.h"

/* Keeps the capability that came as `capability`; the id is zero when none did. */
MUST_CHECK static inline enum status user_session_step_up_results_receive_capability(struct rt_request *request,
	const struct user_session_step_up_results_reader *reader, struct cap_id *value)
{
	uint32_t index;
	enum status status = user_session_step_up_results_get_capability(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, 0, &*value);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `capability`; one without an id sends none. */
MUST_CHECK static inline enum status user_session_step_up_results_send_capability(struct rt_request *request,
	const struct user_session_step_up_results_builder *builder, struct cap_id value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	user_session_step_up_results_builder_set_capability(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `info`; the id is zero when none did. */
MUST_CHECK static inline enum status user_session_info_results_receive_info(struct rt_request *request,
	const struct user_session_info_results_reader *reader, struct session_info *value)
{
	uint32_t index;
	enum status status = user_session_info_results_get_info(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, SESSION_INFO_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `info`; one without an id sends none. */
MUST_CHECK static inline enum status user_session_info_results_send_info(struct rt_request *request,
	const struct user_session_info_results_builder *builder, struct session_info value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	user_session_info_results_builder_set_info(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `desk`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desks_open_results_receive_desk(struct rt_request *request,
	const struct remote_desks_open_results_reader *reader, struct remote_desk *value)
{
	uint32_t index;
	enum status status = remote_desks_open_results_get_desk(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, REMOTE_DESK_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `desk`; one without an id sends none. */
MUST_CHECK static inline enum status remote_desks_open_results_send_desk(struct rt_request *request,
	const struct remote_desks_open_results_builder *builder, struct remote_desk value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desks_open_results_builder_set_desk(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `proof`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desk_open_params_receive_proof(struct rt_request *request,
	const struct remote_desk_open_params_reader *reader, struct key_proof *value)
{
	uint32_t index;
	enum status status = remote_desk_open_params_get_proof(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, KEY_PROOF_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `proof`; one without an id sends none. */
MUST_CHECK static inline enum status remote_desk_open_params_send_proof(struct rt_request *request,
	const struct remote_desk_open_params_builder *builder, struct key_proof value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desk_open_params_builder_set_proof(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `stream`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desk_open_params_receive_stream(struct rt_request *request,
	const struct remote_desk_open_params_reader *reader, struct byte_stream *value)
{
	uint32_t index;
	enum status status = remote_desk_open_params_get_stream(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, BYTE_STREAM_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `stream`; one without an id sends none. */
MUST_CHECK static inline enum status remote_desk_open_params_send_stream(struct rt_request *request,
	const struct remote_desk_open_params_builder *builder, struct byte_stream value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desk_open_params_builder_set_stream(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `sizes`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desk_open_params_receive_sizes(struct rt_request *request,
	const struct remote_desk_open_params_reader *reader, struct terminal_sizes *value)
{
	uint32_t index;
	enum status status = remote_desk_open_params_get_sizes(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, TERMINAL_SIZES_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `sizes`; one without an id sends none. */
MUST_CHECK static inline enum status remote_desk_open_params_send_sizes(struct rt_request *request,
	const struct remote_desk_open_params_builder *builder, struct terminal_sizes value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desk_open_params_builder_set_sizes(builder, index);
	return STATUS_OK;
}

/* Keeps the capability that came as `launcher`; the id is zero when none did. */
MUST_CHECK static inline enum status remote_desk_open_results_receive_launcher(struct rt_request *request,
	const struct remote_desk_open_results_reader *reader, struct restricted_shell_launcher *value)
{
	uint32_t index;
	enum status status = remote_desk_open_results_get_launcher(reader, &index);

	if (status != STATUS_OK)
		return status;
	status = rt_request_capability(request, index, RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID, &value->id);
	if (status == STATUS_OK)
		rt_request_keep(request, index);
	return status;
}

/* Sends a capability back as `launcher`; one without an id sends none. */
MUST_CHECK static inline enum status remote_desk_open_results_send_launcher(struct rt_request *request,
	const struct remote_desk_open_results_builder *builder, struct restricted_shell_launcher value, enum rt_transfer how)
{
	uint32_t index = CAPNP_NO_CAPABILITY;

	if (value.id.key != 0) {
		const enum status status =
			rt_request_add_capability(request, value.id, how, &index);

		if (status != STATUS_OK)
			return status;
	}
	remote_desk_open_results_builder_set_launcher(builder, index);
	return STATUS_OK;
}

/*
 * What a service does for each method of LoginDesk. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct login_desk_handlers {
	enum status (*login)(void *self, struct rt_request *request,
		const struct login_desk_login_params_reader *params,
		const struct login_desk_login_results_builder *results);
	enum status (*setup)(void *self, struct rt_request *request,
		const struct login_desk_setup_params_reader *params,
		const struct login_desk_setup_results_builder *results);
	enum status (*guest)(void *self, struct rt_request *request,
		const struct login_desk_guest_params_reader *params,
		const struct login_desk_guest_results_builder *results);
	enum status (*change_password)(void *self, struct rt_request *request,
		const struct login_desk_change_password_params_reader *params,
		const struct login_desk_change_password_results_builder *results);
	/* `setUp` is true on a remote line, too: there is nothing to be done about it there. */
	enum status (*state)(void *self, struct rt_request *request,
		const struct login_desk_state_params_reader *params,
		const struct login_desk_state_results_builder *results);
};

/*
 * What a service does for each method of UserSession. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct user_session_handlers {
	enum status (*describe)(void *self, struct rt_request *request,
		const struct user_session_describe_params_reader *params,
		const struct user_session_describe_results_builder *results);
	/* Begins the profile's time anew, no further than its bound. */
	enum status (*renew)(void *self, struct rt_request *request,
		const struct user_session_renew_params_reader *params,
		const struct user_session_renew_results_builder *results);
	enum status (*logout)(void *self, struct rt_request *request,
		const struct user_session_logout_params_reader *params,
		const struct user_session_logout_results_builder *results);
	/* One stronger capability of the profile's list, after the person has typed the password at the desk. Waits */
	enum status (*step_up)(void *self, struct rt_request *request,
		const struct user_session_step_up_params_reader *params,
		const struct user_session_step_up_results_builder *results);
	enum status (*info)(void *self, struct rt_request *request,
		const struct user_session_info_params_reader *params,
		const struct user_session_info_results_builder *results);
	/* The names that stepUp takes in this session: at most eight. */
	enum status (*step_ups)(void *self, struct rt_request *request,
		const struct user_session_step_ups_params_reader *params,
		const struct user_session_step_ups_results_builder *results);
	/* The one command that the session was opened for, when it was: its shell does that, and ends. */
	enum status (*command)(void *self, struct rt_request *request,
		const struct user_session_command_params_reader *params,
		const struct user_session_command_results_builder *results);
};

/*
 * What a service does for each method of SessionInfo. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct session_info_handlers {
	enum status (*describe)(void *self, struct rt_request *request,
		const struct session_info_describe_params_reader *params,
		const struct session_info_describe_results_builder *results);
	/* Waits for its end. */
	enum status (*watch)(void *self, struct rt_request *request,
		const struct session_info_watch_params_reader *params,
		const struct session_info_watch_results_builder *results);
};

/*
 * What a service does for each method of SessionManager. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct session_manager_handlers {
	/* Up to four from `first` on. */
	enum status (*list)(void *self, struct rt_request *request,
		const struct session_manager_list_params_reader *params,
		const struct session_manager_list_results_builder *results);
	enum status (*end)(void *self, struct rt_request *request,
		const struct session_manager_end_params_reader *params,
		const struct session_manager_end_results_builder *results);
};

/*
 * What a service does for each method of RemoteDesks. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct remote_desks_handlers {
	/* `peer` (1 to 31 bytes) names the line. The desk moves. overloaded when all lines are taken. */
	enum status (*open)(void *self, struct rt_request *request,
		const struct remote_desks_open_params_reader *params,
		const struct remote_desks_open_results_builder *results);
};

/*
 * What a service does for each method of RemoteDesk. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct remote_desk_handlers {
	/* A terminal over the stream. `account` says which profile is asked for: the proof decides who it is. Once. */
	enum status (*open)(void *self, struct rt_request *request,
		const struct remote_desk_open_params_reader *params,
		const struct remote_desk_open_results_builder *results);
};

/*
 * What a service does for each method of RestrictedShellLauncher. A handler that is NULL answers
 * BAD_METHOD. `self` is what the service gave to the dispatcher.
 */
struct restricted_shell_launcher_handlers {
	/* Opens the session, and starts its shell; with a line (at most 1024 bytes), for that command alone. Waits until it runs. */
	enum status (*start)(void *self, struct rt_request *request,
		const struct restricted_shell_launcher_start_params_reader *params,
		const struct restricted_shell_launcher_start_results_builder *results);
	/* Waits for the session's end. `code` is the shell's, when that ended by itself; `faulted`: it did not end as it */
	enum status (*wait)(void *self, struct rt_request *request,
		const struct restricted_shell_launcher_wait_params_reader *params,
		const struct restricted_shell_launcher_wait_results_builder *results);
};

static inline enum status login_desk_login_answer_data(const struct login_desk_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct login_desk_login_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct login_desk_login_results_builder results;
	const enum status status = login_desk_login_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->login(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status login_desk_login_answer_copy(
	const struct login_desk_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return login_desk_login_answer_data(handlers, self, request, spare);
}

static inline enum status login_desk_login_answer(const struct login_desk_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->login)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return login_desk_login_answer_copy(handlers, self, request);
	return login_desk_login_answer_data(handlers, self, request, data);
}

static inline enum status login_desk_setup_answer_data(const struct login_desk_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct login_desk_setup_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct login_desk_setup_results_builder results;
	const enum status status = login_desk_setup_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->setup(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status login_desk_setup_answer_copy(
	const struct login_desk_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return login_desk_setup_answer_data(handlers, self, request, spare);
}

static inline enum status login_desk_setup_answer(const struct login_desk_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->setup)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return login_desk_setup_answer_copy(handlers, self, request);
	return login_desk_setup_answer_data(handlers, self, request, data);
}

static inline enum status login_desk_guest_answer_data(const struct login_desk_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct login_desk_guest_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct login_desk_guest_results_builder results;
	const enum status status = login_desk_guest_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->guest(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status login_desk_guest_answer_copy(
	const struct login_desk_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return login_desk_guest_answer_data(handlers, self, request, spare);
}

static inline enum status login_desk_guest_answer(const struct login_desk_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->guest)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return login_desk_guest_answer_copy(handlers, self, request);
	return login_desk_guest_answer_data(handlers, self, request, data);
}

static inline enum status login_desk_change_password_answer_data(const struct login_desk_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct login_desk_change_password_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct login_desk_change_password_results_builder results;
	const enum status status = login_desk_change_password_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->change_password(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status login_desk_change_password_answer_copy(
	const struct login_desk_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return login_desk_change_password_answer_data(handlers, self, request, spare);
}

static inline enum status login_desk_change_password_answer(const struct login_desk_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->change_password)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return login_desk_change_password_answer_copy(handlers, self, request);
	return login_desk_change_password_answer_data(handlers, self, request, data);
}

static inline enum status login_desk_state_answer_data(const struct login_desk_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct login_desk_state_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct login_desk_state_results_builder results;
	const enum status status = login_desk_state_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->state(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status login_desk_state_answer_copy(
	const struct login_desk_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return login_desk_state_answer_data(handlers, self, request, spare);
}

static inline enum status login_desk_state_answer(const struct login_desk_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->state)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return login_desk_state_answer_copy(handlers, self, request);
	return login_desk_state_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status login_desk_dispatch(const struct login_desk_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != LOGIN_DESK_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case LOGIN_DESK_METHOD_LOGIN:
		return login_desk_login_answer(handlers, self, request);
	case LOGIN_DESK_METHOD_SETUP:
		return login_desk_setup_answer(handlers, self, request);
	case LOGIN_DESK_METHOD_GUEST:
		return login_desk_guest_answer(handlers, self, request);
	case LOGIN_DESK_METHOD_CHANGE_PASSWORD:
		return login_desk_change_password_answer(handlers, self, request);
	case LOGIN_DESK_METHOD_STATE:
		return login_desk_state_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status user_session_describe_answer_data(const struct user_session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct user_session_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct user_session_describe_results_builder results;
	const enum status status = user_session_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status user_session_describe_answer_copy(
	const struct user_session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return user_session_describe_answer_data(handlers, self, request, spare);
}

static inline enum status user_session_describe_answer(const struct user_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return user_session_describe_answer_copy(handlers, self, request);
	return user_session_describe_answer_data(handlers, self, request, data);
}

static inline enum status user_session_renew_answer_data(const struct user_session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct user_session_renew_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct user_session_renew_results_builder results;
	const enum status status = user_session_renew_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->renew(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status user_session_renew_answer_copy(
	const struct user_session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return user_session_renew_answer_data(handlers, self, request, spare);
}

static inline enum status user_session_renew_answer(const struct user_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->renew)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return user_session_renew_answer_copy(handlers, self, request);
	return user_session_renew_answer_data(handlers, self, request, data);
}

static inline enum status user_session_logout_answer_data(const struct user_session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct user_session_logout_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct user_session_logout_results_builder results;
	const enum status status = user_session_logout_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->logout(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status user_session_logout_answer_copy(
	const struct user_session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return user_session_logout_answer_data(handlers, self, request, spare);
}

static inline enum status user_session_logout_answer(const struct user_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->logout)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return user_session_logout_answer_copy(handlers, self, request);
	return user_session_logout_answer_data(handlers, self, request, data);
}

static inline enum status user_session_step_up_answer(const struct user_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct user_session_step_up_results_builder results;
	enum status status;
	struct user_session_step_up_params_reader params;

	if (!handlers->step_up)
		return STATUS_BAD_METHOD;
	status = user_session_step_up_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = user_session_step_up_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->step_up(self, request, &params, &results);
}

static inline enum status user_session_info_answer_data(const struct user_session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct user_session_info_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct user_session_info_results_builder results;
	const enum status status = user_session_info_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->info(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status user_session_info_answer_copy(
	const struct user_session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return user_session_info_answer_data(handlers, self, request, spare);
}

static inline enum status user_session_info_answer(const struct user_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->info)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return user_session_info_answer_copy(handlers, self, request);
	return user_session_info_answer_data(handlers, self, request, data);
}

static inline enum status user_session_step_ups_answer_data(const struct user_session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct user_session_step_ups_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct user_session_step_ups_results_builder results;
	const enum status status = user_session_step_ups_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->step_ups(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status user_session_step_ups_answer_copy(
	const struct user_session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return user_session_step_ups_answer_data(handlers, self, request, spare);
}

static inline enum status user_session_step_ups_answer(const struct user_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->step_ups)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return user_session_step_ups_answer_copy(handlers, self, request);
	return user_session_step_ups_answer_data(handlers, self, request, data);
}

static inline enum status user_session_command_answer_data(const struct user_session_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct user_session_command_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct user_session_command_results_builder results;
	const enum status status = user_session_command_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->command(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status user_session_command_answer_copy(
	const struct user_session_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return user_session_command_answer_data(handlers, self, request, spare);
}

static inline enum status user_session_command_answer(const struct user_session_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->command)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return user_session_command_answer_copy(handlers, self, request);
	return user_session_command_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status user_session_dispatch(const struct user_session_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != USER_SESSION_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case USER_SESSION_METHOD_DESCRIBE:
		return user_session_describe_answer(handlers, self, request);
	case USER_SESSION_METHOD_RENEW:
		return user_session_renew_answer(handlers, self, request);
	case USER_SESSION_METHOD_LOGOUT:
		return user_session_logout_answer(handlers, self, request);
	case USER_SESSION_METHOD_STEP_UP:
		return user_session_step_up_answer(handlers, self, request);
	case USER_SESSION_METHOD_INFO:
		return user_session_info_answer(handlers, self, request);
	case USER_SESSION_METHOD_STEP_UPS:
		return user_session_step_ups_answer(handlers, self, request);
	case USER_SESSION_METHOD_COMMAND:
		return user_session_command_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status session_info_describe_answer_data(const struct session_info_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct session_info_describe_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct session_info_describe_results_builder results;
	const enum status status = session_info_describe_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->describe(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status session_info_describe_answer_copy(
	const struct session_info_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return session_info_describe_answer_data(handlers, self, request, spare);
}

static inline enum status session_info_describe_answer(const struct session_info_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->describe)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return session_info_describe_answer_copy(handlers, self, request);
	return session_info_describe_answer_data(handlers, self, request, data);
}

static inline enum status session_info_watch_answer_data(const struct session_info_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct session_info_watch_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct session_info_watch_results_builder results;
	const enum status status = session_info_watch_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->watch(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status session_info_watch_answer_copy(
	const struct session_info_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return session_info_watch_answer_data(handlers, self, request, spare);
}

static inline enum status session_info_watch_answer(const struct session_info_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->watch)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return session_info_watch_answer_copy(handlers, self, request);
	return session_info_watch_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status session_info_dispatch(const struct session_info_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SESSION_INFO_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SESSION_INFO_METHOD_DESCRIBE:
		return session_info_describe_answer(handlers, self, request);
	case SESSION_INFO_METHOD_WATCH:
		return session_info_watch_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status session_manager_list_answer_data(const struct session_manager_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct session_manager_list_params_reader params = {
		.raw = {.words = data, .word_count = 1, .data_bits = 1 * 64}};
	struct session_manager_list_results_builder results;
	const enum status status = session_manager_list_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->list(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status session_manager_list_answer_copy(
	const struct session_manager_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 1, spare);

	if (status != STATUS_OK)
		return status;
	return session_manager_list_answer_data(handlers, self, request, spare);
}

static inline enum status session_manager_list_answer(const struct session_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->list)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 1);
	if (__builtin_expect(!data, 0))
		return session_manager_list_answer_copy(handlers, self, request);
	return session_manager_list_answer_data(handlers, self, request, data);
}

static inline enum status session_manager_end_answer(const struct session_manager_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct session_manager_end_results_builder results;
	enum status status;
	struct session_manager_end_params_reader params;

	if (!handlers->end)
		return STATUS_BAD_METHOD;
	status = session_manager_end_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = session_manager_end_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->end(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status session_manager_dispatch(const struct session_manager_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != SESSION_MANAGER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case SESSION_MANAGER_METHOD_LIST:
		return session_manager_list_answer(handlers, self, request);
	case SESSION_MANAGER_METHOD_END:
		return session_manager_end_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status remote_desks_open_answer(const struct remote_desks_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct remote_desks_open_results_builder results;
	enum status status;
	struct remote_desks_open_params_reader params;

	if (!handlers->open)
		return STATUS_BAD_METHOD;
	status = remote_desks_open_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = remote_desks_open_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->open(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status remote_desks_dispatch(const struct remote_desks_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != REMOTE_DESKS_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case REMOTE_DESKS_METHOD_OPEN:
		return remote_desks_open_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status remote_desk_open_answer(const struct remote_desk_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct remote_desk_open_results_builder results;
	enum status status;
	struct remote_desk_open_params_reader params;

	if (!handlers->open)
		return STATUS_BAD_METHOD;
	status = remote_desk_open_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = remote_desk_open_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->open(self, request, &params, &results);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status remote_desk_dispatch(const struct remote_desk_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != REMOTE_DESK_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case REMOTE_DESK_METHOD_OPEN:
		return remote_desk_open_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

static inline enum status restricted_shell_launcher_start_answer(const struct restricted_shell_launcher_handlers *handlers, void *self,
	struct rt_request *request)
{
	struct restricted_shell_launcher_start_results_builder results;
	enum status status;
	struct restricted_shell_launcher_start_params_reader params;

	if (!handlers->start)
		return STATUS_BAD_METHOD;
	status = restricted_shell_launcher_start_params_root(&request->params, &params);
	if (status != STATUS_OK)
		return status;
	status = restricted_shell_launcher_start_results_builder_root(&request->results, &results);
	if (status != STATUS_OK)
		return status;
	return handlers->start(self, request, &params, &results);
}

static inline enum status restricted_shell_launcher_wait_answer_data(const struct restricted_shell_launcher_handlers *handlers,
	void *self, struct rt_request *request, const uint64_t *data)
{
	const struct restricted_shell_launcher_wait_params_reader params = {
		.raw = {.words = data, .word_count = 0, .data_bits = 0 * 64}};
	struct restricted_shell_launcher_wait_results_builder results;
	const enum status status = restricted_shell_launcher_wait_results_builder_root(&request->results, &results);

	if (status != STATUS_OK)
		return status;
	return handlers->wait(self, request, &params, &results);
}

static NOT_INLINE __attribute__((unused)) enum status restricted_shell_launcher_wait_answer_copy(
	const struct restricted_shell_launcher_handlers *handlers, void *self, struct rt_request *request)
{
	uint64_t spare[1];
	const enum status status =
		capnp_message_data_walk(&request->params, 0, spare);

	if (status != STATUS_OK)
		return status;
	return restricted_shell_launcher_wait_answer_data(handlers, self, request, spare);
}

static inline enum status restricted_shell_launcher_wait_answer(const struct restricted_shell_launcher_handlers *handlers, void *self,
	struct rt_request *request)
{
	const uint64_t *data;

	if (!handlers->wait)
		return STATUS_BAD_METHOD;
	data = capnp_message_data(&request->params, 0);
	if (__builtin_expect(!data, 0))
		return restricted_shell_launcher_wait_answer_copy(handlers, self, request);
	return restricted_shell_launcher_wait_answer_data(handlers, self, request, data);
}

/*
 * Answers one request: checks interface, method and parameters, makes empty results and
 * calls the handler, whose status is the answer. WRONG_INTERFACE, BAD_METHOD, BAD_MESSAGE,
 * NO_ROOM (the caller has no room for the results): no handler was called.
 */
MUST_CHECK static inline enum status restricted_shell_launcher_dispatch(const struct restricted_shell_launcher_handlers *handlers,
	void *self, struct rt_request *request)
{
	if (request->interface_id != RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID)
		return STATUS_WRONG_INTERFACE;
	switch (request->method) {
	case RESTRICTED_SHELL_LAUNCHER_METHOD_START:
		return restricted_shell_launcher_start_answer(handlers, self, request);
	case RESTRICTED_SHELL_LAUNCHER_METHOD_WAIT:
		return restricted_shell_launcher_wait_answer(handlers, self, request);
	default:
		return STATUS_BAD_METHOD;
	}
}

#endif
