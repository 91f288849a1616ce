/*
 * Nonces of step-ups: see nonce.h.
 */
#include "core/broker/nonce.h"

#define ATTEMPT_AT BROKER_NONCE_ID_BYTES
#define NAME_AT (ATTEMPT_AT + 8u)
/* FNV-1a. A policy's few names are to be told apart, and nobody chooses them to be alike. */
#define SUM_BEGIN UINT64_C(0xcbf29ce484222325)
#define SUM_PRIME UINT64_C(0x100000001b3)

static uint64_t name_sum(struct capnp_text name)
{
	uint64_t sum = SUM_BEGIN;

	for (uint32_t i = 0; i < name.length_bytes; i++)
		sum = (sum ^ (uint8_t)name.bytes[i]) * SUM_PRIME;
	return sum;
}

void broker_nonce_make(uint8_t nonce[BROKER_NONCE_BYTES], const uint8_t *id, uint64_t attempt,
		       struct capnp_text name)
{
	const uint64_t sum = name_sum(name);

	__builtin_memcpy(nonce, id, BROKER_NONCE_ID_BYTES);
	__builtin_memcpy(nonce + ATTEMPT_AT, &attempt, sizeof(attempt));
	__builtin_memcpy(nonce + NAME_AT, &sum, sizeof(sum));
}

bool broker_nonce_is_of(struct capnp_data nonce, const uint8_t *id, struct capnp_text name)
{
	const uint64_t sum = name_sum(name);

	return nonce.length_bytes == BROKER_NONCE_BYTES &&
	       __builtin_memcmp(nonce.bytes, id, BROKER_NONCE_ID_BYTES) == 0 &&
	       __builtin_memcmp(nonce.bytes + NAME_AT, &sum, sizeof(sum)) == 0;
}
