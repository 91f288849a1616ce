/*
 * Random numbers: see random.h. After each use the pool's key is replaced by words of its own
 * stream, so whoever reads the kernel's memory later learns nothing of what was given before.
 */
#include "kernel/device/random.h"

#include <sodium/crypto_hash_sha256.h>
#include <sodium/crypto_stream_chacha20.h>

#include "kernel/kernel.h"
#include "kernel/work.h"

#define KEY_WORDS (RANDOM_KEY_BYTES / sizeof(uint64_t))
/* A block of the stream, of 64 bytes. */
#define WORK_UNITS_BLOCK (WORK_UNITS_RANDOM / 5u)

_Static_assert(crypto_stream_chacha20_KEYBYTES == RANDOM_KEY_BYTES, "the stream's key");
_Static_assert(crypto_hash_sha256_BYTES == RANDOM_KEY_BYTES, "a hash is the next key");
_Static_assert((KEY_WORDS + RANDOM_FILL_WORDS) * sizeof(uint64_t) <= 5u * 64u, "five blocks");

static void words_wipe(uint64_t *words, size_t count)
{
	__builtin_memset(words, 0, count * sizeof(*words));
	__asm__ volatile("" : : "r"(words) : "memory"); /* the wipe is not dropped */
}

void random_add(const uint8_t *bytes, uint32_t length_bytes, enum random_credit credit)
{
	struct random_pool *pool = &kernel.random_pool;
	uint64_t own[KEY_WORDS];
	crypto_hash_sha256_state state;

	/* The machine's own share, so that whoever chose the bytes does not know the key. */
	if (arch_random(own, KEY_WORDS)) {
		for (unsigned i = 0; i < KEY_WORDS; i++)
			pool->key[i] ^= own[i];
	}
	(void)crypto_hash_sha256_init(&state);
	(void)crypto_hash_sha256_update(&state, (const uint8_t *)pool->key, sizeof(pool->key));
	(void)crypto_hash_sha256_update(&state, bytes, length_bytes);
	(void)crypto_hash_sha256_final(&state, (uint8_t *)pool->key);
	words_wipe(own, KEY_WORDS);
	pool->mixed = true;
	if (credit == RANDOM_CREDITED)
		pool->credited_bytes = length_bytes < RANDOM_CREDIT_BYTES - pool->credited_bytes
					       ? pool->credited_bytes + length_bytes
					       : RANDOM_CREDIT_BYTES;
	work_spend(WORK_UNITS_RANDOM);
}

static bool pool_is_enough(void)
{
	return kernel.random_pool.credited_bytes >= RANDOM_CREDIT_BYTES;
}

/* Combines `count` words with the pool's stream, and replaces the key by its beginning. */
static void pool_stream(uint64_t *words, size_t count)
{
	static const uint8_t nonce[crypto_stream_chacha20_NONCEBYTES];
	uint64_t stream[KEY_WORDS + RANDOM_FILL_WORDS];
	uint64_t *key = kernel.random_pool.key;
	size_t bytes = (KEY_WORDS + count) * sizeof(*words);

	(void)crypto_stream_chacha20((uint8_t *)stream, bytes, nonce, (const uint8_t *)key);
	for (size_t i = 0; i < count; i++)
		words[i] ^= stream[KEY_WORDS + i];
	__builtin_memcpy(key, stream, RANDOM_KEY_BYTES);
	words_wipe(stream, KEY_WORDS + count);
	work_spend((uint32_t)(bytes / 64u + 1u) * WORK_UNITS_BLOCK);
}

bool random_fill(uint64_t *words, size_t count)
{
	bool filled = arch_random(words, count);

	if (!filled && !pool_is_enough())
		return false;
	if (!filled)
		__builtin_memset(words, 0, count * sizeof(*words));
	if (kernel.random_pool.mixed)
		pool_stream(words, count);
	return true;
}

bool random_is_available(void)
{
	uint64_t word;

	return arch_random(&word, 1) || pool_is_enough();
}

uint64_t random_word(void)
{
	uint64_t word;

	if (arch_random(&word, 1) || (pool_is_enough() && random_fill(&word, 1)))
		return word;
	/* SplitMix64 (Steele, Lea, Flood 2014) over the clock: spreads, and promises no secrecy. */
	word = arch_now_ns() + (kernel.random_counter += UINT64_C(0x9e3779b97f4a7c15));
	word = (word ^ (word >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	word = (word ^ (word >> 27)) * UINT64_C(0x94d049bb133111eb);
	return word ^ (word >> 31);
}
