/*
 * Initial sequence numbers: see sequence.h.
 */
#include "core/net/sequence.h"

#include <sodium/crypto_auth_hmacsha256.h>

_Static_assert(NET_SEQUENCE_KEY_BYTES == crypto_auth_hmacsha256_KEYBYTES, "the key of the hash");

/* The clock of the RFC counts about each four microseconds. */
#define TICK_SHIFT 12u

uint32_t net_sequence_first(const uint8_t key[NET_SEQUENCE_KEY_BYTES], const struct net_ends *ends,
			    uint64_t now_ns)
{
	const uint8_t ports[4] = {(uint8_t)(ends->local_port >> 8), (uint8_t)ends->local_port,
				  (uint8_t)(ends->remote_port >> 8), (uint8_t)ends->remote_port};
	uint8_t hash[crypto_auth_hmacsha256_BYTES];
	crypto_auth_hmacsha256_state state;
	uint32_t number;

	(void)crypto_auth_hmacsha256_init(&state, key, NET_SEQUENCE_KEY_BYTES);
	(void)crypto_auth_hmacsha256_update(&state, ends->local.bytes, NET_ADDRESS_BYTES);
	(void)crypto_auth_hmacsha256_update(&state, ends->remote.bytes, NET_ADDRESS_BYTES);
	(void)crypto_auth_hmacsha256_update(&state, ports, sizeof(ports));
	(void)crypto_auth_hmacsha256_final(&state, hash);
	__builtin_memcpy(&number, hash, sizeof(number));
	return number + (uint32_t)(now_ns >> TICK_SHIFT);
}
