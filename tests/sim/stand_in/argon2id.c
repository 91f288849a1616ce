/*
 * Stands for Argon2id in the simulation, where thousands of passwords are hashed: a keyed hash,
 * which takes a page of memory and no time.
 */
#include "core/credentials/argon2id.h"

#include "core/credentials/rules.h"

#define BYTES 4096u

uint64_t argon2id_memory_bytes(const struct phc_cost *cost)
{
	(void)cost;
	return BYTES;
}

bool argon2id_compute(const struct argon2id *job, uint8_t hash[PHC_HASH_BYTES])
{
	static const uint8_t key[CREDENTIALS_KEY_BYTES] = {7};
	const struct credentials_hashed hashed = {.purpose = "stand-in",
						  .first = job->password,
						  .first_length = job->password_length,
						  .second = (const char *)job->salt,
						  .second_length = PHC_SALT_BYTES};

	if (job->memory_bytes < BYTES)
		return false;
	credentials_hash(key, &hashed, hash);
	return true;
}
