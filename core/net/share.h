/*
 * Shares: how much of the service each client has, told by the reference that the kernel makes for
 * a session.
 *
 * A client that takes all that it may have is stopped at its bound, and nobody else notices. A row
 * is a client's while it has anything. When all rows are taken, further clients have nothing.
 */
#ifndef CORE_NET_SHARE_H
#define CORE_NET_SHARE_H

#include "abi/base.h"

#define NET_SHARES 64u
#define NET_CLIENT_BYTES 16u

/* The things that are bounded, each by itself. */
enum net_share_kind {
	NET_SHARE_SOCKETS, /* streams, listeners, UDP sockets */
	NET_SHARE_SENT,    /* bytes that wait to be sent, or to be acknowledged */
	NET_SHARE_WINDOWS, /* bytes that peers were told that they may send */
	NET_SHARE_ASKED,   /* pings and names that wait for their answers */
	NET_SHARE_KINDS
};

struct net_share {
	uint8_t client[NET_CLIENT_BYTES];
	uint32_t used[NET_SHARE_KINDS];
};

struct net_shares {
	uint32_t most[NET_SHARE_KINDS]; /* of one client */
	struct net_share rows[NET_SHARES];
};

/* The row of a client, or a free one that becomes its own; null: there is none. */
struct net_share *net_share_find(struct net_shares *shares, const uint8_t client[NET_CLIENT_BYTES]);

/* The amount of one kind that is left for a client. */
uint32_t net_share_left(const struct net_shares *shares, const struct net_share *share,
			enum net_share_kind kind);

/* Takes `amount`. False, and nothing is taken: it is more than is left. */
MUST_CHECK bool net_share_take(const struct net_shares *shares, struct net_share *share,
			       enum net_share_kind kind, uint32_t amount);

/* Gives back; no more than was taken. */
void net_share_give(struct net_share *share, enum net_share_kind kind, uint32_t amount);

/*
 * The window of a new stream: a quarter of what is left, within the two bounds. It is taken, also
 * where only the lower bound is given, and nothing was left: the streams of a client are bounded,
 * and so are these.
 */
uint32_t net_share_window(const struct net_shares *shares, struct net_share *share, uint32_t least,
			  uint32_t most);

#endif
