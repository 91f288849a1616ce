/*
 * One SSH connection: set-up, and the order of things. Read first: connection.h.
 *
 * Ends with 0 when the connection has ended, with 2 when something is missing, otherwise when its
 * endpoint is gone, with 4.
 */
#include "user/services/ssh-connection/connection.h"

#include "core/generated/endpoint.h"
#include "core/generated/login.h"
#include "core/generated/network.h"
#include "core/generated/ssh.h"
#include "core/generated/system.h"
#include "user/rt/state.h"
#include "user/ssh/crypto.h"

#define RECEIVES 3u
#define RESULT_WORDS (CHANNEL_BYTES / 8u + 8u)

void connection_let_go(struct connection *connection, struct cap_id *capability)
{
	if (capability->key != 0)
		rt_ring_release(&connection->rt->ring, *capability);
	capability->key = 0;
}

static void due_come(void *context)
{
	connection_run(context);
}

void connection_run(struct connection *connection)
{
	struct ssh_machine *machine = &connection->machine;
	uint64_t due_ns = ssh_run(machine, rt_server_clock_now(&connection->clock));

	channel_go_on(connection);
	session_go_on(connection);
	want_go_on(connection);
	network_go_on(connection);
	if (ssh_is_over(machine) || (connection->is_lost && machine->phase == SSH_PHASE_OVER)) {
		rt_server_end(&connection->server);
		return;
	}
	if (due_ns == SSH_NEVER_NS)
		rt_server_moment_unset(&connection->clock, &connection->due);
	else
		rt_server_moment_set(&connection->clock, &connection->due, due_ns);
}

int capos_main(struct rt *rt)
{
	struct connection *connection = RT_STATE(struct connection);
	struct timer timer;
	struct rt_server_config config = {
		.rt = rt,
		.result_words = RESULT_WORDS,
		.receives = RECEIVES,
		.objects = connection->objects,
		.object_count = CONNECTION_OBJECTS,
	};
	const struct rt_capset_want wants[] = {
		{RT_SERVICE_ENDPOINT, ENDPOINT_INTERFACE_ID, &config.endpoint.id},
		{"stream", BYTE_STREAM_INTERFACE_ID, &connection->stream.id},
		{"hostKey", SSH_HOST_KEY_INTERFACE_ID, &connection->host_key.id},
		{"authorizer", SSH_AUTHORIZER_INTERFACE_ID, &connection->authorizer.id},
		{"desk", REMOTE_DESK_INTERFACE_ID, &connection->desk.id},
		{"entropy", ENTROPY_INTERFACE_ID, &connection->entropy.id},
		{"timer", TIMER_INTERFACE_ID, &timer.id},
	};

	connection->rt = rt;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_server_init(&connection->server, &config) != STATUS_OK)
		return 2;
	rt_server_clock_init(&connection->clock, &connection->server, timer);
	connection->due.come = due_come;
	connection->due.context = connection;
	ssh_init(&connection->machine, &ssh_crypto, rt_server_clock_now(&connection->clock));
	connection_run(connection);
	return rt_server_run(&connection->server) == STATUS_OK ? 0 : 4;
}
