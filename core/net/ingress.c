/*
 * The first look at a frame: see ingress.h.
 */
#include "core/net/ingress.h"

#define TYPE_AT 12u
#define TYPE_4 0x0800u
#define TYPE_ARP 0x0806u
#define TYPE_16 0x86ddu

/* The sender's address of each kind of packet: its place in the frame, and its length. */
static const struct {
	uint16_t type;
	uint8_t at, length;
} senders[] = {
	{TYPE_4, NET_FRAME_HEADER_BYTES + 12u, NET_ADDRESS_4_BYTES},
	{TYPE_ARP, NET_FRAME_HEADER_BYTES + 14u, NET_ADDRESS_4_BYTES},
	{TYPE_16, NET_FRAME_HEADER_BYTES + 8u, NET_ADDRESS_BYTES},
};

static bool is_own(const struct net_own *own, const struct net_address *address)
{
	for (uint32_t i = 0; i < NET_OWN_ADDRESSES; i++) {
		if (own->addresses[i].length != 0 && net_address_equal(&own->addresses[i], address))
			return true;
	}
	return net_address_is_loopback(address);
}

enum net_ingress net_ingress_check(const struct net_own *own, const uint8_t *frame,
				   size_t length_bytes)
{
	uint32_t type;

	if (length_bytes < NET_FRAME_HEADER_BYTES || length_bytes > NET_FRAME_BYTES)
		return NET_INGRESS_BAD_LENGTH;
	type = (uint32_t)frame[TYPE_AT] << 8 | frame[TYPE_AT + 1u];
	for (uint32_t i = 0; i < ARRAY_COUNT(senders); i++) {
		struct net_address address;

		/* A packet that is cut before its sender is for nobody. */
		if (type != senders[i].type ||
		    length_bytes < (size_t)senders[i].at + senders[i].length)
			continue;
		address = net_address_make(frame + senders[i].at, senders[i].length);
		if (is_own(own, &address))
			return NET_INGRESS_SPOOFED;
	}
	return NET_INGRESS_PASS;
}
