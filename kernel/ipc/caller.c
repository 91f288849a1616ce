/*
 * Caller references: see session.h. The key is absorbed once, at boot, so that a reference costs
 * two compressions of SHA-256. The secret never leaves this file; only what is computed with it
 * does.
 */
#include <sodium/crypto_auth_hmacsha256.h>

#include "kernel/device/random.h"
#include "kernel/ipc/session.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

_Static_assert(sizeof(crypto_auth_hmacsha256_state) <= sizeof(((struct caller_key *)0)->state),
	       "the HMAC state does not fit");

void caller_key_init(struct caller_key *key)
{
	crypto_auth_hmacsha256_state state;
	uint64_t secret[4];

	key->valid = random_fill(secret, ARRAY_COUNT(secret));
	if (!key->valid)
		return;
	(void)crypto_auth_hmacsha256_init(&state, (const unsigned char *)secret, sizeof(secret));
	__builtin_memcpy(key->state, &state, sizeof(state));
	__builtin_memset(&state, 0, sizeof(state));
	__builtin_memset(secret, 0, sizeof(secret));
	__asm__ volatile("" : : "r"(secret), "r"(&state) : "memory"); /* the wipe is not dropped */
}

void caller_reference_compute(struct cap_slot *slot, uint64_t scope, const struct session *session)
{
	crypto_auth_hmacsha256_state state;
	uint64_t message[3] = {scope, session->id[0], session->id[1]};
	uint64_t code[4];

	if (!kernel.caller_key.valid)
		return;
	__builtin_memcpy(&state, kernel.caller_key.state, sizeof(state));
	(void)crypto_auth_hmacsha256_update(&state, (const unsigned char *)message,
					    sizeof(message));
	(void)crypto_auth_hmacsha256_final(&state, (unsigned char *)code);
	slot->reference[0] = code[0];
	slot->reference[1] = code[1];
	work_spend(WORK_UNITS_REFERENCE);
}
