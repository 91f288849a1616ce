/*
 * The gateway of SSH: set-up, and the listener. Read first: gateway.h.
 *
 * When the service of the network ends, so do its streams and the listener; the authority stays,
 * and the gateway listens again. Ends with 2 when something that it needs is missing, with 3 when
 * its configuration is not right.
 */
#include "user/services/ssh/gateway.h"

#include "core/generated/ledger.h"
#include "core/generated/login.h"
#include "core/generated/network.h"
#include "core/generated/process.h"
#include "core/generated/ssh.h"
#include "core/generated/system.h"
#include "user/rt/config.h"
#include "user/rt/exception.h"
#include "user/rt/format.h"
#include "user/rt/generated/network_client.h"
#include "user/rt/state.h"

#define AGAIN_SECONDS 1u
#define KEYLESS_SECONDS 30u

static const struct rt_method listen_method = {
	.interface_id = TCP_LISTEN_AUTHORITY_INTERFACE_ID,
	.method = TCP_LISTEN_AUTHORITY_METHOD_LISTEN,
	.message_words = 8,
	.result_words = 24,
	.result_capabilities = 1,
};
static const struct rt_method describe_method = {
	.interface_id = SSH_HOST_KEYS_INTERFACE_ID,
	.method = SSH_HOST_KEYS_METHOD_DESCRIBE,
	.message_words = 4,
	.result_words = 32,
};
static const struct rt_method accept_method = {
	.interface_id = TCP_LISTENER_INTERFACE_ID,
	.method = TCP_LISTENER_METHOD_ACCEPT,
	.message_words = 4,
	.result_words = 24,
	.result_capabilities = 1,
};

void gateway_let_go(struct gateway *gateway, struct cap_id *capability)
{
	if (capability->key != 0)
		rt_ring_release(&gateway->rt->ring, *capability);
	capability->key = 0;
}

/* ---- listening ------------------------------------------------------------------------------- */

static void listen_begin(struct gateway *gateway);

static void again_come(void *context)
{
	listen_begin(context);
}

static void listen_again(struct gateway *gateway)
{
	gateway_let_go(gateway, &gateway->listener.id);
	gateway->again.come = again_come;
	gateway->again.context = gateway;
	rt_server_moment_set(&gateway->clock, &gateway->again,
			     rt_server_clock_now(&gateway->clock) +
				     (gateway->is_keyless ? KEYLESS_SECONDS : AGAIN_SECONDS) *
					     RT_SECOND_NS);
}

static void listening(void *context, enum status status)
{
	struct gateway *gateway = context;
	struct rt_call *call = &gateway->listening.call;
	struct tcp_listen_authority_listen_results_reader results;

	if (status == STATUS_OK)
		status = tcp_listen_authority_listen_results_root(rt_call_results(call), &results);
	if (status == STATUS_OK)
		status = tcp_listen_authority_listen_results_take_listener(call, &results,
									   &gateway->listener);
	rt_call_close(call);
	if (status != STATUS_OK || gateway->listener.id.key == 0) {
		listen_again(gateway);
		return;
	}
	rt_console_print(&gateway->console, "ssh: listening at port %u\n", gateway->port);
	gateway_accept(gateway);
}

static void listen_ask(struct gateway *gateway)
{
	struct rt_call *call = &gateway->listening.call;
	struct tcp_listen_authority_listen_params_builder params;
	enum status status = rt_call_open(call, gateway->rt, gateway->authority.id, &listen_method);

	if (status == STATUS_OK)
		status = tcp_listen_authority_listen_params_builder_root(rt_call_message(call),
									 &params);
	if (status == STATUS_OK) {
		tcp_listen_authority_listen_params_builder_set_port(&params, gateway->port);
		tcp_listen_authority_listen_params_builder_set_backlog(&params, gateway->backlog);
	}
	gateway->listening.done = listening;
	gateway->listening.context = gateway;
	if (status == STATUS_OK)
		status = rt_server_ask(&gateway->clock, &gateway->listening, GATEWAY_SECONDS);
	if (status == STATUS_OK)
		return;
	rt_call_close(call);
	listen_again(gateway);
}

static void described(void *context, enum status status)
{
	struct gateway *gateway = context;

	rt_call_close(&gateway->listening.call);
	if (status == STATUS_OK) {
		gateway->is_keyless = false;
		listen_ask(gateway);
		return;
	}
	if (!gateway->is_keyless)
		rt_console_print(&gateway->console, "ssh: without a host key nobody comes in\n");
	gateway->is_keyless = true;
	listen_again(gateway);
}

/* Nobody is let near while there is no host key. */
static void listen_begin(struct gateway *gateway)
{
	struct rt_call *call = &gateway->listening.call;
	enum status status =
		rt_call_open(call, gateway->rt, gateway->host_keys.id, &describe_method);

	gateway->listening.done = described;
	gateway->listening.context = gateway;
	if (status == STATUS_OK)
		status = rt_server_ask(&gateway->clock, &gateway->listening, GATEWAY_SECONDS);
	if (status == STATUS_OK)
		return;
	rt_call_close(call);
	listen_again(gateway);
}

/* ---- accepting ------------------------------------------------------------------------------- */

static enum status accepted_take(struct gateway *gateway, struct gateway_connection *connection)
{
	struct rt_call *call = &gateway->accepting.call;
	struct tcp_listener_accept_results_reader results;
	struct capnp_text address;
	enum status status = tcp_listener_accept_results_root(rt_call_results(call), &results);

	if (status == STATUS_OK)
		status = tcp_listener_accept_results_get_address(&results, &address);
	if (status != STATUS_OK)
		return status;
	/* A longer one is an address all the same, and is cut off. */
	(void)rt_string_copy(connection->peer, sizeof(connection->peer), address.bytes,
			     address.length_bytes < sizeof(connection->peer)
				     ? address.length_bytes
				     : sizeof(connection->peer) - 1u);
	return tcp_listener_accept_results_take_stream(call, &results, &connection->stream);
}

static void accepted(void *context, enum status status)
{
	struct gateway *gateway = context;
	struct gateway_connection *connection = connection_place(gateway);

	if (status == STATUS_OK && connection)
		status = accepted_take(gateway, connection);
	rt_call_close(&gateway->accepting.call);
	if (status != STATUS_OK) {
		listen_again(gateway);
		return;
	}
	if (connection && connection->stream.id.key != 0)
		connection_begin(connection);
	gateway_accept(gateway);
}

void gateway_accept(struct gateway *gateway)
{
	struct rt_server_ask *ask = &gateway->accepting;
	enum status status;

	if (ask->asked || gateway->listener.id.key == 0 || !connection_place(gateway))
		return;
	status = rt_call_open(&ask->call, gateway->rt, gateway->listener.id, &accept_method);
	ask->done = accepted;
	ask->context = gateway;
	if (status == STATUS_OK)
		status = rt_server_ask(&gateway->clock, ask, 0);
	if (status == STATUS_OK)
		return;
	rt_call_close(&ask->call);
	listen_again(gateway);
}

/* ---- starting -------------------------------------------------------------------------------- */

static bool config_read(struct gateway *gateway)
{
	struct ssh_config_reader root;
	struct rt_config config;
	bool good;

	if (rt_config_open(gateway->rt, "config", &config) != STATUS_OK)
		return false;
	good = ssh_config_root(&config.message, &root) == STATUS_OK;
	if (good) {
		gateway->port = ssh_config_get_port(&root);
		gateway->backlog = ssh_config_get_backlog(&root);
		gateway->most = ssh_config_get_connections(&root);
		gateway->part = (struct rt_ledger_part){
			.frames = ssh_config_get_frames(&root),
			.ring_regions = ssh_config_get_ring_regions(&root),
			.cpu_share = ssh_config_get_cpu_share(&root),
		};
	}
	rt_config_close(gateway->rt, &config);
	return good && gateway->port != 0 && gateway->backlog != 0 && gateway->most != 0 &&
	       gateway->most <= GATEWAY_CONNECTIONS;
}

int capos_main(struct rt *rt)
{
	struct gateway *gateway = RT_STATE(struct gateway);
	struct timer timer;
	const struct rt_server_config config = {
		.rt = rt,
		.result_words = 8,
		.objects = gateway->objects,
		.object_count = ARRAY_COUNT(gateway->objects),
	};
	const struct rt_capset_want wants[] = {
		{"listen", TCP_LISTEN_AUTHORITY_INTERFACE_ID, &gateway->authority.id},
		{"connection", IMAGE_INTERFACE_ID, &gateway->image.id},
		{"spawner", PROCESS_SPAWNER_INTERFACE_ID, &gateway->spawner.id},
		{"ledger", LEDGER_INTERFACE_ID, &gateway->ledger.id},
		{"hostKeys", SSH_HOST_KEYS_INTERFACE_ID, &gateway->host_keys.id},
		{"authorizers", SSH_AUTHORIZERS_INTERFACE_ID, &gateway->authorizers.id},
		{"desks", REMOTE_DESKS_INTERFACE_ID, &gateway->desks.id},
		{"entropy", ENTROPY_INTERFACE_ID, &gateway->entropy.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
	};

	gateway->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&gateway->console, rt, "console") != STATUS_OK)
		return 2;
	if (!config_read(gateway))
		return 3;
	if (rt_server_init(&gateway->server, &config) != STATUS_OK)
		return 2;
	rt_server_clock_init(&gateway->clock, &gateway->server, timer);
	for (uint32_t i = 0; i < GATEWAY_CONNECTIONS; i++)
		gateway->connections[i].gateway = gateway;
	listen_begin(gateway);
	return rt_server_run(&gateway->server) == STATUS_OK ? 0 : 4;
}
