/*
 * The gateway of SSH: it accepts connections, and starts a process for each, which is given what is
 * made for that connection alone: the stream, a signer of its exchanges, a checker of its logins, a
 * desk for its session. It reads no byte of a peer's.
 *
 *	main.c        set-up, the listener
 *	connection.c  a connection from its acceptance to its end
 */
#ifndef USER_SERVICES_SSH_GATEWAY_H
#define USER_SERVICES_SSH_GATEWAY_H

#include "user/rt/console.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/login_types.h"
#include "user/rt/generated/network_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/ssh_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/ledger.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"

#define GATEWAY_CONNECTIONS 64u
#define GATEWAY_PEER_BYTES 32u
#define GATEWAY_SECONDS 10u

struct gateway;

enum gateway_state {
	GATEWAY_FREE,
	GATEWAY_KEY,        /* the host's key is asked for */
	GATEWAY_AUTHORIZER, /* likewise */
	GATEWAY_DESK,       /* likewise */
	GATEWAY_RUNNING,
	GATEWAY_CLOSING, /* its ledger comes back */
};

struct gateway_connection {
	struct gateway *gateway;
	enum gateway_state state;
	char peer[GATEWAY_PEER_BYTES];
	struct byte_stream stream;
	struct ssh_host_key host_key;
	struct ssh_identifier identifier;
	struct ssh_authorizer authorizer;
	struct remote_desk desk;
	struct ledger ledger;
	struct process_handle process;
	struct rt_server_ask ask, wait, close;
};

struct gateway {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE];
	struct rt_server_clock clock;
	struct rt_console console;
	struct tcp_listen_authority authority;
	struct tcp_listener listener;
	struct image image;
	struct process_spawner spawner;
	struct ledger ledger;
	struct ssh_host_keys host_keys;
	struct ssh_authorizers authorizers;
	struct remote_desks desks;
	struct entropy entropy;
	uint16_t port, backlog;
	uint32_t most; /* connections */
	bool is_keyless;
	struct rt_ledger_part part;
	struct rt_server_ask accepting, listening;
	struct rt_server_moment again;
	struct gateway_connection connections[GATEWAY_CONNECTIONS];
};

/* ---- main.c ---------------------------------------------------------------------------------- */

/* Accepts the next connection, unless that is waited for, or there are too many. */
void gateway_accept(struct gateway *gateway);

/* Releases a capability and forgets it; nothing for the id zero. */
void gateway_let_go(struct gateway *gateway, struct cap_id *capability);

/* ---- connection.c ---------------------------------------------------------------------------- */

/* A free place; null: there are as many connections as may be. */
struct gateway_connection *connection_place(struct gateway *gateway);

/* Begins with a place whose stream and peer are set. */
void connection_begin(struct gateway_connection *connection);

#endif
