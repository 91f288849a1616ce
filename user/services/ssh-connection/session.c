/* The session that the machine wants, with its shell or for one command. See connection.h. */
#include "core/generated/login.h"
#include "user/rt/format.h"
#include "user/rt/generated/login_client.h"
#include "user/services/ssh-connection/connection.h"

static const struct rt_method open_method = {
	.interface_id = REMOTE_DESK_INTERFACE_ID,
	.method = REMOTE_DESK_METHOD_OPEN,
	.message_words = 16,
	.result_words = 24,
	.result_capabilities = 1,
};
static const struct rt_method start_method = {
	.interface_id = RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID,
	.method = RESTRICTED_SHELL_LAUNCHER_METHOD_START,
	.message_words = SSH_COMMAND_BYTES_MOST / 8u + 8u,
	.result_words = 24,
};
static const struct rt_method wait_method = {
	.interface_id = RESTRICTED_SHELL_LAUNCHER_INTERFACE_ID,
	.method = RESTRICTED_SHELL_LAUNCHER_METHOD_WAIT,
	.message_words = 1,
	.result_words = 24,
};

/* ---- the end --------------------------------------------------------------------------------- */

static void ended(void *context, enum status status)
{
	struct connection *connection = context;
	struct rt_call *call = &connection->waiting.call;
	struct restricted_shell_launcher_wait_results_reader results;

	connection->end = (struct ssh_channel_end){.by_signal = true};
	if (status == STATUS_OK)
		status = restricted_shell_launcher_wait_results_root(rt_call_results(call),
								     &results);
	if (status == STATUS_OK)
		connection->end = (struct ssh_channel_end){
			.by_signal = restricted_shell_launcher_wait_results_get_faulted(&results),
			.status = restricted_shell_launcher_wait_results_get_code(&results),
		};
	rt_call_close(call);
	connection->is_ending = true;
	connection_run(connection);
}

static bool wait_ask(struct connection *connection)
{
	struct rt_server_ask *ask = &connection->waiting;
	enum status status =
		rt_call_open(&ask->call, connection->rt, connection->launcher.id, &wait_method);

	ask->done = ended;
	ask->context = connection;
	if (status == STATUS_OK)
		status = rt_server_ask(&connection->clock, ask, 0);
	if (status != STATUS_OK)
		rt_call_close(&ask->call);
	return status == STATUS_OK;
}

void session_go_on(struct connection *connection)
{
	const struct ssh_channel *channel = &connection->machine.channel;

	if (!connection->is_ending)
		return;
	/* A client that takes nothing more has its status all the same. */
	if (connection->out_done < connection->out_length && channel->peer_window > 0)
		return;
	ssh_channel_end(&connection->machine, &connection->end);
}

/* ---- the beginning --------------------------------------------------------------------------- */

static void started(void *context, enum status status)
{
	struct connection *connection = context;
	bool good = status == STATUS_OK;

	rt_call_close(&connection->want.call);
	good = good && wait_ask(connection);
	if (!good)
		connection_let_go(connection, &connection->launcher.id);
	ssh_give_start(&connection->machine, good);
	connection_run(connection);
}

static bool start_ask(struct connection *connection)
{
	const struct ssh_channel *channel = &connection->machine.channel;
	struct rt_call *call = &connection->want.call;
	struct restricted_shell_launcher_start_params_builder params;
	enum status status =
		rt_call_open(call, connection->rt, connection->launcher.id, &start_method);

	if (status == STATUS_OK)
		status = restricted_shell_launcher_start_params_builder_root(rt_call_message(call),
									     &params);
	if (status == STATUS_OK && channel->command_length > 0)
		status = restricted_shell_launcher_start_params_builder_set_line(
			&params, capnp_text_make(channel->command, channel->command_length));
	return want_ask(connection, status, started, CONNECTION_SESSION_SECONDS);
}

static void opened(void *context, enum status status)
{
	struct connection *connection = context;
	struct rt_call *call = &connection->want.call;
	struct remote_desk_open_results_reader results;

	if (status == STATUS_OK) {
		connection->proof.id.key = 0;
		status = remote_desk_open_results_root(rt_call_results(call), &results);
	}
	if (status == STATUS_OK)
		status = remote_desk_open_results_take_launcher(call, &results,
								&connection->launcher);
	rt_call_close(call);
	if (status != STATUS_OK || connection->launcher.id.key == 0 || !start_ask(connection))
		ssh_give_start(&connection->machine, false);
	connection_run(connection);
}

static enum status open_build(struct connection *connection, struct rt_call *call)
{
	const char *user = connection->machine.login.user;
	struct remote_desk_open_params_builder params;
	struct byte_stream stream = {{0}};
	struct terminal_sizes sizes = {{0}};
	enum status status = remote_desk_open_params_builder_root(rt_call_message(call), &params);

	if (status == STATUS_OK)
		status = remote_desk_open_params_builder_set_account(
			&params, capnp_text_make(user, (uint32_t)rt_string_length(user)));
	if (status == STATUS_OK)
		status = remote_desk_open_params_pass_proof(call, &params, connection->proof,
							    RT_TRANSFER_MOVE);
	if (status == STATUS_OK)
		status = channel_mint(connection, &stream, &sizes);
	if (status == STATUS_OK)
		status = remote_desk_open_params_pass_stream(call, &params, stream,
							     RT_TRANSFER_MOVE);
	if (status == STATUS_OK)
		status = remote_desk_open_params_pass_sizes(call, &params, sizes, RT_TRANSFER_MOVE);
	if (status != STATUS_OK) {
		connection_let_go(connection, &stream.id);
		connection_let_go(connection, &sizes.id);
	}
	return status;
}

bool session_begin(struct connection *connection)
{
	struct rt_call *call = &connection->want.call;
	enum status status =
		connection->proof.id.key == 0
			? STATUS_NOT_FOUND
			: rt_call_open(call, connection->rt, connection->desk.id, &open_method);

	if (status == STATUS_NOT_FOUND)
		return false;
	if (status == STATUS_OK)
		status = open_build(connection, call);
	return want_ask(connection, status, opened, CONNECTION_SECONDS);
}
