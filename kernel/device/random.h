/*
 * Random numbers for the kernel's own use and for Entropy.
 *
 * They are the machine's. A pool may be mixed into them: a key, into which drivers hash what their
 * devices say (EntropyPool.add). The machine's numbers are combined with a stream of that key by
 * exclusive or, so they are never easier to guess, whoever chose the drivers' bytes. Without a
 * source of the machine's own the stream alone is given, once so many bytes have come through a
 * door that the manifest credits.
 */
#ifndef KERNEL_DEVICE_RANDOM_H
#define KERNEL_DEVICE_RANDOM_H

#include "abi/base.h"

#define RANDOM_KEY_BYTES 32u
#define RANDOM_ADD_BYTES 64u    /* the most that is mixed at once */
#define RANDOM_FILL_WORDS 32u   /* the most that is filled at once */
#define RANDOM_CREDIT_BYTES 32u /* so many of a trusted source are enough */

/* Two compressions of SHA-256, or a stream of RANDOM_FILL_WORDS and the next key. */
#define WORK_UNITS_RANDOM 512u

/* Guarded by the one kernel lock. */
struct random_pool {
	uint64_t key[RANDOM_KEY_BYTES / sizeof(uint64_t)];
	uint32_t credited_bytes; /* at most RANDOM_CREDIT_BYTES */
	bool mixed;              /* something was added, so the key takes part */
};

enum random_credit {
	RANDOM_UNTRUSTED, /* mixed, and no more */
	RANDOM_CREDITED,  /* counts towards having entropy */
};

/*
 * Mixes 1 to RANDOM_ADD_BYTES bytes into the pool's key by a hash under the old key. Takes
 * WORK_UNITS_RANDOM, which it spends.
 */
void random_add(const uint8_t *bytes, uint32_t length_bytes, enum random_credit credit);

/* Whether there is a source: the machine's, or a pool that was credited enough. */
bool random_is_available(void);

/*
 * A word for placing things in memory: from the machine's source, or from a credited pool, or,
 * where there is neither, from the clock, which an attacker could guess.
 */
uint64_t random_word(void);

/*
 * Fills `count` (1 to RANDOM_FILL_WORDS) words. False: there is no source, or it failed. Takes up
 * to WORK_UNITS_RANDOM, which it spends.
 */
MUST_CHECK bool random_fill(uint64_t *words, size_t count);

#endif
