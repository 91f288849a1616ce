/*
 * Argon2id in the caller's memory: see core/credentials/argon2id.h.
 *
 * libsodium's own entry allocates. This file is its shape without that: it fills in the instance
 * that the parts of argon2-core.h work on, and calls them in the same order. argon2-core.c names an
 * allocator in functions that nothing calls here; under these names it has none to give.
 */
#include "core/credentials/argon2id.h"

#include "argon2-core.h"
#include "blake2b-long.h"

#define PASSWORD_LONGEST (UINT32_C(1) << 20)
#define MEMORY_MOST_KIB (UINT32_C(1) << 22)
#define PASSES_MOST 1000u

void sodium_memzero(void *const pointer, const size_t length_bytes);
void *argon2id_no_allocation(size_t bytes);
void argon2id_no_release(void *block);

/* The names that mk/libsodium.mk gives to malloc and free of argon2-core.c. */
void *argon2id_no_allocation(size_t bytes)
{
	(void)bytes;
	return NULL;
}

void argon2id_no_release(void *block)
{
	(void)block;
}

static uint32_t segment_blocks(const struct phc_cost *cost)
{
	return cost->memory_kib / ARGON2_SYNC_POINTS;
}

uint64_t argon2id_memory_bytes(const struct phc_cost *cost)
{
	const uint64_t segment = segment_blocks(cost);

	return segment * ARGON2_SYNC_POINTS * ARGON2_BLOCK_SIZE + segment * sizeof(uint64_t);
}

static bool job_is_right(const struct argon2id *job)
{
	const struct phc_cost *cost = &job->cost;

	return cost->lanes == 1 && cost->memory_kib >= ARGON2_MIN_MEMORY &&
	       cost->memory_kib <= MEMORY_MOST_KIB && cost->passes >= ARGON2_MIN_TIME &&
	       cost->passes <= PASSES_MOST && job->password_length <= PASSWORD_LONGEST &&
	       job->memory_bytes >= argon2id_memory_bytes(cost);
}

static void first_blocks(const struct argon2id *job, const argon2_instance_t *instance)
{
	/* The reference's types are not const; nothing is written unless a flag asks for it. */
	argon2_context context = {
		.outlen = PHC_HASH_BYTES,
		.pwd = (uint8_t *)(uintptr_t)job->password,
		.pwdlen = (uint32_t)job->password_length,
		.salt = (uint8_t *)(uintptr_t)job->salt,
		.saltlen = PHC_SALT_BYTES,
		.t_cost = job->cost.passes,
		.m_cost = job->cost.memory_kib,
		.lanes = 1,
		.threads = 1,
	};
	uint8_t seed[ARGON2_PREHASH_SEED_LENGTH];

	initial_hash(seed, &context, Argon2_id);
	sodium_memzero(seed + ARGON2_PREHASH_DIGEST_LENGTH,
		       ARGON2_PREHASH_SEED_LENGTH - ARGON2_PREHASH_DIGEST_LENGTH);
	fill_first_blocks(seed, instance);
	sodium_memzero(seed, sizeof(seed));
}

bool argon2id_compute(const struct argon2id *job, uint8_t hash[PHC_HASH_BYTES])
{
	const uint32_t segment = segment_blocks(&job->cost);
	block_region region = {.memory = job->memory};
	argon2_instance_t instance = {
		.region = &region,
		.pseudo_rands = (uint64_t *)((block *)job->memory + segment * ARGON2_SYNC_POINTS),
		.passes = job->cost.passes,
		.memory_blocks = segment * ARGON2_SYNC_POINTS,
		.segment_length = segment,
		.lane_length = segment * ARGON2_SYNC_POINTS,
		.lanes = 1,
		.threads = 1,
		.type = Argon2_id,
	};

	if (!job_is_right(job))
		return false;
	first_blocks(job, &instance);
	for (uint32_t pass = 0; pass < instance.passes; pass++)
		fill_memory_blocks(&instance, pass);
	/* With one lane the last block is what is hashed, and little-endian as it stands. */
	if (blake2b_long(hash, PHC_HASH_BYTES, region.memory[instance.lane_length - 1u].v,
			 ARGON2_BLOCK_SIZE) != 0)
		return false;
	sodium_memzero(job->memory, argon2id_memory_bytes(&job->cost));
	return true;
}
