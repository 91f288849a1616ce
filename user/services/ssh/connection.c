/* A connection from its acceptance to its end. See gateway.h. */
#include "core/generated/ledger.h"
#include "core/generated/login.h"
#include "core/generated/process.h"
#include "core/generated/ssh.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/login_client.h"
#include "user/rt/generated/ssh_client.h"
#include "user/rt/process.h"
#include "user/services/ssh/gateway.h"

#define CHILD_MESSAGE_WORDS 136u
#define CHILD_PLACES 8u
#define CHILD_TAG 0u

static const struct rt_method key_method = {
	.interface_id = SSH_HOST_KEYS_INTERFACE_ID,
	.method = SSH_HOST_KEYS_METHOD_OPEN,
	.message_words = 12,
	.result_words = 24,
	.result_capabilities = 2,
};
static const struct rt_method authorizer_method = {
	.interface_id = SSH_AUTHORIZERS_INTERFACE_ID,
	.method = SSH_AUTHORIZERS_METHOD_OPEN,
	.message_words = 12,
	.result_words = 24,
	.result_capabilities = 1,
};
static const struct rt_method desk_method = {
	.interface_id = REMOTE_DESKS_INTERFACE_ID,
	.method = REMOTE_DESKS_METHOD_OPEN,
	.message_words = 12,
	.result_words = 24,
	.result_capabilities = 1,
};
static const struct rt_method wait_method = {
	.interface_id = PROCESS_HANDLE_INTERFACE_ID,
	.method = PROCESS_HANDLE_METHOD_WAIT,
	.message_words = 1,
	.result_words = 16,
};
static const struct rt_method close_method = {
	.interface_id = LEDGER_INTERFACE_ID,
	.method = LEDGER_METHOD_CLOSE,
	.message_words = 1,
	.result_words = 8,
};

struct gateway_connection *connection_place(struct gateway *gateway)
{
	for (uint32_t i = 0; i < gateway->most; i++) {
		if (gateway->connections[i].state == GATEWAY_FREE)
			return &gateway->connections[i];
	}
	return NULL;
}

/* ---- the end --------------------------------------------------------------------------------- */

static void connection_free(struct gateway_connection *connection)
{
	struct gateway *gateway = connection->gateway;

	gateway_let_go(gateway, &connection->stream.id);
	gateway_let_go(gateway, &connection->host_key.id);
	gateway_let_go(gateway, &connection->identifier.id);
	gateway_let_go(gateway, &connection->authorizer.id);
	gateway_let_go(gateway, &connection->desk.id);
	gateway_let_go(gateway, &connection->process.id);
	gateway_let_go(gateway, &connection->ledger.id);
	*connection = (struct gateway_connection){.gateway = gateway};
	gateway_accept(gateway);
}

static void closed(void *context, enum status status)
{
	struct gateway_connection *connection = context;

	(void)status;
	rt_call_close(&connection->close.call);
	connection_free(connection);
}

/* The ledger goes, and with it whatever is left of the connection's process. */
static void connection_close(struct gateway_connection *connection)
{
	struct gateway *gateway = connection->gateway;
	enum status status = rt_call_open(&connection->close.call, gateway->rt,
					  connection->ledger.id, &close_method);

	connection->state = GATEWAY_CLOSING;
	connection->close.done = closed;
	connection->close.context = connection;
	if (status == STATUS_OK)
		status = rt_server_ask(&gateway->clock, &connection->close, 0);
	if (status == STATUS_OK)
		return;
	rt_call_close(&connection->close.call);
	(void)!ledger_close(gateway->rt, connection->ledger);
	connection_free(connection);
}

static void connection_fail(struct gateway_connection *connection, const char *step,
			    enum status status)
{
	struct gateway *gateway = connection->gateway;

	rt_console_print(&gateway->console, "ssh: %s: %s failed: %s\n", connection->peer, step,
			 rt_failure_words(gateway->rt, status));
	rt_console_flush(&gateway->console);
	if (connection->ledger.id.key != 0)
		connection_close(connection);
	else
		connection_free(connection);
}

/* ---- the process ----------------------------------------------------------------------------- */

static void ended(void *context, enum status status)
{
	struct gateway_connection *connection = context;
	struct process_handle_wait_results_reader results;
	struct exit_record_reader record;

	if (status == STATUS_OK)
		status = process_handle_wait_results_root(rt_call_results(&connection->wait.call),
							  &results);
	if (status == STATUS_OK)
		status = process_handle_wait_results_get_record(&results, &record);
	if (status == STATUS_OK && exit_record_get_code(&record) != 0)
		rt_console_print(&connection->gateway->console,
				 "ssh: %s: its process ended with %llu\n", connection->peer,
				 (unsigned long long)exit_record_get_code(&record));
	rt_console_flush(&connection->gateway->console);
	rt_call_close(&connection->wait.call);
	connection_close(connection);
}

static enum status wait_begin(struct gateway_connection *connection)
{
	struct gateway *gateway = connection->gateway;
	enum status status = rt_call_open(&connection->wait.call, gateway->rt,
					  connection->process.id, &wait_method);

	connection->wait.done = ended;
	connection->wait.context = connection;
	if (status == STATUS_OK)
		status = rt_server_ask(&gateway->clock, &connection->wait, 0);
	if (status != STATUS_OK)
		rt_call_close(&connection->wait.call);
	return status;
}

static struct rt_spawn_grant moved(const char *name, struct cap_id capability)
{
	return (struct rt_spawn_grant){
		.name = name, .kind = RT_SPAWN_GRANT_MOVE, .capability = capability};
}

static struct rt_spawn_grant copied(const char *name, struct cap_id capability)
{
	return (struct rt_spawn_grant){
		.name = name, .kind = RT_SPAWN_GRANT_COPY, .capability = capability};
}

static enum status spawn(struct gateway_connection *connection)
{
	struct gateway *gateway = connection->gateway;
	const struct rt_spawn_grant grants[] = {
		moved("stream", connection->stream.id),
		moved("hostKey", connection->host_key.id),
		moved("authorizer", connection->authorizer.id),
		moved("desk", connection->desk.id),
		copied("entropy", gateway->entropy.id),
		copied("timer", gateway->clock.source.id),
	};
	const struct rt_spawn_endpoint endpoint = {
		.name = RT_SERVICE_ENDPOINT,
		.message_words = CHILD_MESSAGE_WORDS,
		.places = CHILD_PLACES,
		.interface_id = BYTE_STREAM_INTERFACE_ID,
		.tag_index = CHILD_TAG,
	};
	const struct rt_spawn child = {
		.spawner = gateway->spawner,
		.image = gateway->image,
		.ledger = connection->ledger,
		.endpoint = &endpoint,
		.name = "ssh-connection",
		.grants = grants,
		.grant_count = ARRAY_COUNT(grants),
	};
	struct cap_id facet;
	enum rt_spawn_step step;
	enum status status =
		rt_process_spawn_service(gateway->rt, &child, &connection->process, &facet, &step);

	if (status != STATUS_OK)
		return status;
	/* The child's channel is for whomever it gives it to. */
	gateway_let_go(gateway, &facet);
	connection->stream.id.key = 0;
	connection->host_key.id.key = 0;
	connection->authorizer.id.key = 0;
	connection->desk.id.key = 0;
	return wait_begin(connection);
}

static void start(struct gateway_connection *connection)
{
	struct gateway *gateway = connection->gateway;
	enum status status =
		rt_ledger_carve(gateway->rt, gateway->ledger, &gateway->part, &connection->ledger);

	connection->state = GATEWAY_RUNNING;
	if (status == STATUS_OK)
		status = spawn(connection);
	if (status != STATUS_OK)
		connection_fail(connection, "starting its process", status);
}

/* ---- what it is given ------------------------------------------------------------------------ */

static bool ask(struct gateway_connection *connection, enum status status,
		void (*done)(void *context, enum status status))
{
	connection->ask.done = done;
	connection->ask.context = connection;
	if (status == STATUS_OK)
		status = rt_server_ask(&connection->gateway->clock, &connection->ask,
				       GATEWAY_SECONDS);
	if (status == STATUS_OK)
		return true;
	rt_call_close(&connection->ask.call);
	connection_fail(connection, "asking", status);
	return false;
}

static struct capnp_text peer_of(const struct gateway_connection *connection)
{
	return capnp_text_make(connection->peer, (uint32_t)rt_string_length(connection->peer));
}

static void desk_given(void *context, enum status status)
{
	struct gateway_connection *connection = context;
	struct rt_call *call = &connection->ask.call;
	struct remote_desks_open_results_reader results;

	if (status == STATUS_OK)
		status = remote_desks_open_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = remote_desks_open_results_take_desk(call, &results, &connection->desk);
	if (status == STATUS_OK && connection->desk.id.key == 0)
		status = STATUS_BAD_MESSAGE;
	rt_call_close(call);
	if (status == STATUS_OK)
		start(connection);
	else
		connection_fail(connection, "getting a desk", status);
}

static void desk_ask(struct gateway_connection *connection)
{
	struct gateway *gateway = connection->gateway;
	struct rt_call *call = &connection->ask.call;
	struct remote_desks_open_params_builder params;
	enum status status = rt_call_open(call, gateway->rt, gateway->desks.id, &desk_method);

	connection->state = GATEWAY_DESK;
	if (status == STATUS_OK)
		status = remote_desks_open_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = remote_desks_open_params_builder_set_peer(&params, peer_of(connection));
	(void)ask(connection, status, desk_given);
}

static void authorizer_given(void *context, enum status status)
{
	struct gateway_connection *connection = context;
	struct rt_call *call = &connection->ask.call;
	struct ssh_authorizers_open_results_reader results;

	if (status == STATUS_OK) {
		connection->identifier.id.key = 0;
		status = ssh_authorizers_open_results_root(rt_call_results(call), &results);
	}
	if (status == STATUS_OK)
		status = ssh_authorizers_open_results_take_authorizer(call, &results,
								      &connection->authorizer);
	if (status == STATUS_OK && connection->authorizer.id.key == 0)
		status = STATUS_BAD_MESSAGE;
	rt_call_close(call);
	if (status == STATUS_OK)
		desk_ask(connection);
	else
		connection_fail(connection, "getting an authorizer", status);
}

static void authorizer_ask(struct gateway_connection *connection)
{
	struct gateway *gateway = connection->gateway;
	struct rt_call *call = &connection->ask.call;
	struct ssh_authorizers_open_params_builder params;
	enum status status =
		rt_call_open(call, gateway->rt, gateway->authorizers.id, &authorizer_method);

	connection->state = GATEWAY_AUTHORIZER;
	if (status == STATUS_OK)
		status = ssh_authorizers_open_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = ssh_authorizers_open_params_builder_set_peer(&params, peer_of(connection));
	if (status == STATUS_OK)
		status = ssh_authorizers_open_params_pass_identifier(
			call, &params, connection->identifier, RT_TRANSFER_MOVE);
	(void)ask(connection, status, authorizer_given);
}

static void key_given(void *context, enum status status)
{
	struct gateway_connection *connection = context;
	struct rt_call *call = &connection->ask.call;
	struct ssh_host_keys_open_results_reader results;

	if (status == STATUS_OK)
		status = ssh_host_keys_open_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = ssh_host_keys_open_results_take_host_key(call, &results,
								  &connection->host_key);
	if (status == STATUS_OK)
		status = ssh_host_keys_open_results_take_identifier(call, &results,
								    &connection->identifier);
	if (status == STATUS_OK &&
	    (connection->host_key.id.key == 0 || connection->identifier.id.key == 0))
		status = STATUS_BAD_MESSAGE;
	rt_call_close(call);
	if (status == STATUS_OK)
		authorizer_ask(connection);
	else
		connection_fail(connection, "getting the host's key", status);
}

void connection_begin(struct gateway_connection *connection)
{
	struct gateway *gateway = connection->gateway;
	struct rt_call *call = &connection->ask.call;
	struct ssh_host_keys_open_params_builder params;
	enum status status = rt_call_open(call, gateway->rt, gateway->host_keys.id, &key_method);

	connection->state = GATEWAY_KEY;
	if (status == STATUS_OK)
		status = ssh_host_keys_open_params_builder_root(rt_call_message(call), &params);
	if (status == STATUS_OK)
		status = ssh_host_keys_open_params_builder_set_peer(&params, peer_of(connection));
	(void)ask(connection, status, key_given);
}
