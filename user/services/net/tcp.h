/*
 * Connections and listeners, over lwIP's callbacks.
 *
 * A callback of lwIP changes fields, moves bytes to or from a queue, and puts its connection or
 * listener into the list of those that have changed. net_tcp_settle tells their owners, after lwIP
 * has returned: so an owner may do whatever it likes, and no pcb is freed below lwIP's feet.
 *
 * An owner gives a connection up with net_connection_close or net_connection_abort. The record is
 * then not free before lwIP is done with it, because bytes that wait to be acknowledged are still
 * counted for the client: `released` says when. Both kinds of record are the owner's memory.
 */
#ifndef USER_SERVICES_NET_TCP_H
#define USER_SERVICES_NET_TCP_H

#include "abi/status.h"
#include "core/net/share.h"
#include "user/services/net/stack.h"

struct tcp_pcb;
struct net_listener;

/* The window that a peer is told before its connection is accepted, and the smallest afterwards. */
#define NET_WINDOW_LEAST 5840u
#define NET_WINDOW_MOST 32768u
#define NET_BACKLOG_MOST 64u

enum net_connection_state {
	NET_CONNECTION_FREE,
	NET_CONNECTION_BEGINNING, /* the peer has not answered */
	NET_CONNECTION_OPEN,
	NET_CONNECTION_LOST,    /* there is no pcb any more */
	NET_CONNECTION_LEAVING, /* given up; lwIP is not done with it */
};

struct net_connection {
	enum net_connection_state state;
	struct tcp_pcb *pcb; /* null: lwIP has none any more */
	struct net_stack *stack;
	struct net_shares *shares;
	struct net_share *share; /* holds one NET_SHARE_SOCKETS while the record is not free */
	struct net_queue received, writing;
	struct net_address peer;
	uint16_t peer_port;
	uint32_t window; /* taken of the share */
	uint32_t sent;   /* bytes that lwIP has and the peer has not acknowledged; of the share */
	bool peer_ended; /* no more will come */
	bool ended;      /* no more will be written */
	bool fin_waits;  /* the end is to be sent after `writing` */
	bool refused;    /* by the peer, before the connection stood */
	uint64_t leaving_ns; /* when it was given up */
	/* Something has changed. */
	void (*changed)(void *context);
	/* The record is free; after it was given up. */
	void (*released)(void *context);
	void *context;
	bool is_changed;
	struct net_connection *next_changed, *previous_changed;
	struct net_connection *next_waiting; /* of a listener, not accepted yet */
};

/* The owner of a listener, and what it gives for a connection. */
struct net_listener_owner {
	/* A free record with `context`, `changed`, `released`; null: there is none. */
	struct net_connection *(*room)(void *context);
	/* Whether this peer is heard. */
	bool (*hears)(void *context, const struct net_address *peer);
	/* A connection waits to be accepted. */
	void (*arrived)(void *context);
	void *context;
};

struct net_listener {
	struct tcp_pcb *pcb; /* null: free */
	struct net_stack *stack;
	struct net_shares *shares;
	struct net_share *share; /* holds one NET_SHARE_SOCKETS */
	struct net_listener_owner owner;
	struct net_connection *first, *last; /* that wait to be accepted */
	uint32_t waiting, backlog;
	uint32_t number; /* tells listeners apart */
};

/*
 * Waits at a port, on all of the machine's addresses. `listener` has stack, shares, share, owner,
 * backlog and number; on success the share's socket is the listener's. BUSY: somebody has the
 * port. NO_ROOM: the client has all its sockets, or lwIP no more listeners.
 */
MUST_CHECK enum status net_listener_open(struct net_listener *listener, uint16_t port);

/* Gives the listener up, with all connections that wait. */
void net_listener_close(struct net_listener *listener);

/* The oldest connection that waits; null: there is none. It is the caller's to give up. */
struct net_connection *net_listener_accept(struct net_listener *listener);

/* Where a connection is to lead. */
struct net_connection_wish {
	struct net_address host;
	uint16_t port;
	uint16_t local_port; /* of chance */
};

/*
 * Begins a connection. `connection` is free, with stack, shares, share, context and callbacks.
 * `changed` tells when it is OPEN or LOST. NO_ROOM: the client has all its sockets, or lwIP no more
 * connections. UNAVAILABLE: there is no way to that host. BUSY: the local port is taken.
 */
MUST_CHECK enum status net_connection_open(struct net_connection *connection,
					   const struct net_connection_wish *wish);

/* Takes bytes that were received, at most `most`: their number. The peer may send as many more. */
uint32_t net_connection_read(struct net_connection *connection, void *bytes, uint32_t most);

/*
 * Appends to what is to be sent. Nothing must wait in `writing`. NO_ROOM: the pool has not so much
 * left, and nothing was taken. Afterwards `writing` holds what lwIP has not taken yet.
 */
MUST_CHECK enum status net_connection_write(struct net_connection *connection, const void *bytes,
					    uint32_t length_bytes);

/* No more will be written. */
void net_connection_end(struct net_connection *connection);

/* Gives the connection up. Bytes that were taken still go out. */
void net_connection_close(struct net_connection *connection);

/* The same, with a reset. */
void net_connection_abort(struct net_connection *connection);

/* Ends the connection with a reset; the record stays its owner's, and is LOST. */
void net_connection_reset(struct net_connection *connection);

/* Has the connection's `changed` called by the next net_tcp_settle. */
void net_connection_note(struct net_connection *connection);

/* Tells owners what has changed, until nothing has. After each call into lwIP. */
void net_tcp_settle(struct net_stack *stack);

/*
 * Looks at a connection that was given up: it is released when lwIP is done with it, and ended
 * after a minute. Called for each of them from time to time.
 */
void net_connection_look(struct net_connection *connection);

#endif
