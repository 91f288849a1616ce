/*
 * Addresses of the internet, of both versions, and prefixes of them: as bytes and as text.
 *
 * The text of an address is the usual one: `10.0.2.15`, `fec0::15`. It is read strictly: no number
 * is octal, none is left out, nothing follows. Printed text is the shortest, and reads back the
 * same.
 */
#ifndef CORE_NET_ADDRESS_H
#define CORE_NET_ADDRESS_H

#include "abi/base.h"

#define NET_ADDRESS_BYTES 16u
#define NET_ADDRESS_4_BYTES 4u
/* The longest text of an address, with its zero byte; with a prefix. */
#define NET_ADDRESS_TEXT_BYTES 40u
#define NET_PREFIX_TEXT_BYTES 44u

/* All zero: no address. */
struct net_address {
	uint8_t bytes[NET_ADDRESS_BYTES]; /* in the order of the network; the rest is zero */
	uint8_t length;                   /* 4, 16, or 0 */
};

struct net_prefix {
	struct net_address address;
	uint8_t bits; /* at most eight for each byte of the address */
};

/* Reads a whole text. False, and `*address` is no address: it is none. */
MUST_CHECK bool net_address_parse(const char *text, size_t length_bytes,
				  struct net_address *address);

/* Writes the text with a zero byte; its length without that. No address gives an empty text. */
uint32_t net_address_print(const struct net_address *address, char text[NET_ADDRESS_TEXT_BYTES]);

/* The same for `ADDRESS/BITS`; without the second part, all bits count. */
MUST_CHECK bool net_prefix_parse(const char *text, size_t length_bytes, struct net_prefix *prefix);
uint32_t net_prefix_print(const struct net_prefix *prefix, char text[NET_PREFIX_TEXT_BYTES]);

MUST_CHECK bool net_address_equal(const struct net_address *left, const struct net_address *right);

/* Whether the first bits of the address are the prefix's; never for one of the other version. */
MUST_CHECK bool net_prefix_has(const struct net_prefix *prefix, const struct net_address *address);

/* An address of these 4 or 16 bytes. */
struct net_address net_address_make(const void *bytes, uint8_t length);

/* Whether an address names the machine that reads it: 127.0.0.0/8, ::1. */
MUST_CHECK bool net_address_is_loopback(const struct net_address *address);

#endif
