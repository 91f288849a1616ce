/*
 * Verifiers of passwords as text: the PHC string format, with Argon2id alone.
 *
 *	$argon2id$v=19$m=65536,t=3,p=1$SALT$HASH
 *
 * The format is that of the PHC string format specification; the parameters are those of RFC 9106:
 * memory in KiB, passes, lanes. Salt and hash are base64 without padding. There is one text for
 * each verifier: numbers have no leading zero, parameters stand in this order, and nothing comes
 * before or after. So whoever reads a verifier from a place that it does not trust knows what a
 * hash will cost before it computes one.
 */
#ifndef CORE_CREDENTIALS_PHC_H
#define CORE_CREDENTIALS_PHC_H

#include "abi/base.h"

#define PHC_SALT_BYTES 16u
#define PHC_HASH_BYTES 32u
/* The longest text, without the zero byte at its end. */
#define PHC_TEXT_BYTES 128u

/* The cost of a hash. */
struct phc_cost {
	uint32_t memory_kib; /* at least 8 for each lane */
	uint32_t passes;     /* at least 1 */
	uint32_t lanes;      /* 1: the only number that libsodium computes */
};

struct phc_verifier {
	struct phc_cost cost;
	uint8_t salt[PHC_SALT_BYTES];
	uint8_t hash[PHC_HASH_BYTES];
};

/*
 * Reads `length` bytes of text. False: they are no such verifier, or it costs more than `most`, or
 * its salt or hash is of another length; then `*verifier` has no meaning.
 */
MUST_CHECK bool phc_read(const char *text, size_t length, const struct phc_cost *most,
			 struct phc_verifier *verifier);

/* Writes the text, with a zero byte at its end; gives its length without that. */
size_t phc_write(const struct phc_verifier *verifier, char text[PHC_TEXT_BYTES + 1u]);

/* Whether a hash of this cost is at least as dear as the floor, in memory and in passes. */
MUST_CHECK bool phc_meets(const struct phc_cost *cost, const struct phc_cost *floor);

#endif
