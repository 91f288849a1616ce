/*
 * The first look at a frame from outside: frames that claim to come from this machine are dropped.
 *
 * The protocol code behind this answers whoever a packet says that it comes from. A packet with one
 * of the machine's own addresses, or with one that only exists inside a machine, would have it
 * speak to itself.
 */
#ifndef CORE_NET_INGRESS_H
#define CORE_NET_INGRESS_H

#include "abi/base.h"
#include "core/net/address.h"

#define NET_FRAME_HEADER_BYTES 14u
#define NET_FRAME_BYTES 1514u
#define NET_OWN_ADDRESSES 5u

enum net_ingress {
	NET_INGRESS_PASS,
	NET_INGRESS_BAD_LENGTH, /* shorter than its header, or longer than a frame */
	NET_INGRESS_SPOOFED,
};

/* The machine's own addresses; those of no length count for nothing. */
struct net_own {
	struct net_address addresses[NET_OWN_ADDRESSES];
};

/* Looks at a frame that begins with the hardware addresses. Reads nothing beyond its length. */
MUST_CHECK enum net_ingress net_ingress_check(const struct net_own *own, const uint8_t *frame,
					      size_t length_bytes);

#endif
