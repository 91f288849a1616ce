/*
 * Half-open connections: how many there may be, and which one goes when another comes.
 *
 * A peer that only begins connections costs a record until it answers or is forgotten. So there is
 * a bound for each neighbourhood of peers (a /24, or a /64 of the longer addresses), one for each
 * listener, and one for all. Where a bound is reached, the oldest one within it goes: so peers that
 * answer, which takes them a moment, come through while others flood, and a flood from one
 * neighbourhood drops only its own.
 */
#ifndef CORE_NET_HALF_OPEN_H
#define CORE_NET_HALF_OPEN_H

#include "abi/base.h"
#include "core/net/address.h"

#define NET_HALF_OPEN_ALL 128u
#define NET_HALF_OPEN_LISTENER 64u
#define NET_HALF_OPEN_NEIGHBOURS 16u
#define NET_HALF_OPEN_NONE UINT32_MAX

/* The part of an address that neighbours share. */
#define NET_NEIGHBOUR_BYTES 8u

struct net_half_open_entry {
	void *owner; /* the caller's: what is half open; null: the entry is free */
	uint64_t order;
	uint32_t listener;
	uint8_t neighbours[NET_NEIGHBOUR_BYTES];
	uint8_t length; /* of the address */
};

struct net_half_open {
	struct net_half_open_entry entries[NET_HALF_OPEN_ALL];
	uint64_t order; /* of the last one that was added */
};

/*
 * The entry that must be removed before one more of this listener and peer is added, by the
 * narrowest bound that is reached; NONE: it can be added at once.
 */
uint32_t net_half_open_victim(const struct net_half_open *table, uint32_t listener,
			      const struct net_address *peer);

/* Adds one, for which net_half_open_victim says NONE; its place. `owner` is not null. */
uint32_t net_half_open_add(struct net_half_open *table, uint32_t listener,
			   const struct net_address *peer, void *owner);

/* Forgets the one at this place, because it has answered or is gone. */
void net_half_open_remove(struct net_half_open *table, uint32_t place);

#endif
