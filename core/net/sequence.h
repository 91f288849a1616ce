/*
 * Initial sequence numbers, after RFC 6528: a keyed hash of both ends, and a clock on top.
 *
 * Nobody who does not see a connection's segments can tell its numbers from those of other
 * connections, and a connection between the same ends that follows soon begins beyond the old one.
 */
#ifndef CORE_NET_SEQUENCE_H
#define CORE_NET_SEQUENCE_H

#include "abi/base.h"
#include "core/net/address.h"

#define NET_SEQUENCE_KEY_BYTES 32u

struct net_ends {
	struct net_address local, remote;
	uint16_t local_port, remote_port;
};

uint32_t net_sequence_first(const uint8_t key[NET_SEQUENCE_KEY_BYTES], const struct net_ends *ends,
			    uint64_t now_ns);

#endif
