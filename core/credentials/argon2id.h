/*
 * Argon2id, version 19, one lane: the hash of passwords. libsodium computes it, in memory that the
 * caller gives; external/libsodium/argon2id.c is between the two.
 *
 * It allocates nothing and has no state, so several threads may compute at once, each in memory of
 * its own. A program that calls it is linked with libargon2id.a and libsodium.a.
 */
#ifndef CORE_CREDENTIALS_ARGON2ID_H
#define CORE_CREDENTIALS_ARGON2ID_H

#include "abi/base.h"
#include "core/credentials/phc.h"

/* The memory that a hash of this cost takes, in bytes: a little more than the cost says. */
uint64_t argon2id_memory_bytes(const struct phc_cost *cost);

struct argon2id {
	struct phc_cost cost; /* one lane, at least 8 KiB and one pass */
	const void *password;
	size_t password_length;
	const uint8_t *salt; /* PHC_SALT_BYTES */
	void *memory;        /* aligned to 64 */
	uint64_t memory_bytes;
};

/*
 * Computes the hash, and wipes the memory afterwards: who has a few blocks of it tries passwords a
 * thousand times faster. False, and nothing was computed: the cost is out of its range, the
 * memory is too small, or the password is longer than 1 MiB.
 */
MUST_CHECK bool argon2id_compute(const struct argon2id *job, uint8_t hash[PHC_HASH_BYTES]);

#endif
