/*
 * Chance for tinyssh's cryptography, which asks for it in the middle of a computation.
 *
 * A program has no generator that could be asked anywhere, so whoever computes fetches a seed from
 * its Entropy first and lays it out here for the time of one computation. The chance that tinyssh
 * gets is the seed's ChaCha20 stream. Outside of such a time there is no chance, and asking for it
 * traps.
 */
#ifndef EXTERNAL_TINYSSH_TINYSSH_RANDOM_H
#define EXTERNAL_TINYSSH_TINYSSH_RANDOM_H

#include <stdint.h>

#define TINYSSH_SEED_BYTES 32

/*
 * The seed is used until tinyssh_random_end, and only for one computation. It stays the caller's.
 */
void tinyssh_random_begin(const uint8_t seed[TINYSSH_SEED_BYTES]);

/* Forgets the seed, and whatever was made from it. */
void tinyssh_random_end(void);

#endif
