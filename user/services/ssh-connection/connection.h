/*
 * One SSH connection: the pure protocol of core/ssh/machine.h with the calls around it.
 *
 * The process holds its peer's stream, a signer of its own exchanges, somebody who checks logins, a
 * desk for the session that follows, and nothing else of the system. Whoever takes it over has that
 * peer's connection. It serves two objects, for the terminal of its session: the channel as a
 * ByteStream, and the sizes of the client's window.
 *
 *	main.c     set-up, and letting the machine do what it can
 *	network.c  bytes from and to the peer
 *	want.c     what the machine wants: signatures, a login
 *	session.c  what it wants: a session
 *	channel.c  the objects that are served
 */
#ifndef USER_SERVICES_SSH_CONNECTION_CONNECTION_H
#define USER_SERVICES_SSH_CONNECTION_CONNECTION_H

#include "core/ssh/machine.h"
#include "user/rt/generated/login_types.h"
#include "user/rt/generated/network_server.h"
#include "user/rt/generated/ssh_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/generated/terminal_server.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"

#define CONNECTION_BYTES 3072u /* of one read or write of the peer's stream */
#define CHANNEL_BYTES 1024u    /* of the channel's: a terminal needs no more */
#define CONNECTION_PIECE_BYTES 2048u
#define CONNECTION_OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + 2u)
/* How long another service may take; opening a session takes longest. */
#define CONNECTION_SECONDS 10u
#define CONNECTION_SESSION_SECONDS 60u

struct connection {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[CONNECTION_OBJECTS];
	struct rt_server_moment due;
	struct byte_stream stream;
	struct ssh_host_key host_key;
	struct ssh_authorizer authorizer;
	struct remote_desk desk;
	struct entropy entropy;
	struct ssh_machine machine;

	/* The peer. */
	struct rt_server_ask reading, writing;
	uint32_t sending;               /* bytes of the write in progress */
	uint8_t kept[CONNECTION_BYTES]; /* that the machine had no room for */
	uint32_t kept_length;
	bool is_lost; /* the peer has gone */

	/* The call for what the machine wants. */
	struct rt_server_ask want;
	uint32_t part, part_done; /* of the exchange that is being signed */

	/* The session. */
	struct key_proof proof;
	struct restricted_shell_launcher launcher;
	struct rt_server_ask waiting; /* for its end */
	bool is_ending;
	struct ssh_channel_end end;

	/* The channel, as its terminal has it. */
	struct rt_server_deferred *channel_reading, *channel_writing, *size_waiting;
	uint32_t channel_limit; /* of the read that waits */
	uint8_t out[CHANNEL_BYTES];
	uint32_t out_length, out_done;
	uint32_t size_told; /* the change that was told last, plus 1; 0: none was */
};

/* ---- main.c ---------------------------------------------------------------------------------- */

/* Lets the machine do what it can, and carries on: after everything that changes it. */
void connection_run(struct connection *connection);

/* Releases a capability and forgets it; nothing for the id zero. */
void connection_let_go(struct connection *connection, struct cap_id *capability);

/* ---- network.c ------------------------------------------------------------------------------- */

/* Reads and writes as much as can be, unless it is being done. */
void network_go_on(struct connection *connection);

/* ---- want.c, session.c ----------------------------------------------------------------------- */

/* Asks for what the machine wants, unless that is being asked for. */
void want_go_on(struct connection *connection);

/*
 * Asks the call that was built for what is wanted, unless `status` says that it was not. False: it
 * could not be asked.
 */
MUST_CHECK bool want_ask(struct connection *connection, enum status status,
			 void (*done)(void *context, enum status status), uint32_t seconds);

/* Opens the session, and starts its shell or the command. False: it cannot. */
MUST_CHECK bool session_begin(struct connection *connection);

/* The session has ended, and everything of it was sent: the channel is closed. */
void session_go_on(struct connection *connection);

/* ---- channel.c ------------------------------------------------------------------------------- */

/* Mints both objects. Any status of the mint: then neither is there. */
MUST_CHECK enum status channel_mint(struct connection *connection, struct byte_stream *stream,
				    struct terminal_sizes *sizes);

/* Moves bytes between the machine and the calls that wait, and tells sizes. */
void channel_go_on(struct connection *connection);

#endif
