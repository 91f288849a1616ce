/*
 * The secrets of accounts that were set while the system runs: they stand in kept memory, or in a
 * store on a disk, and go before those of the configuration.
 *
 * An account may have a password's verifier, and the hash of a *recovery code*: 120 random bits,
 * shown once as 24 letters and digits in six groups, good once, on a local line, to set another
 * password. A guess at so many bits is hopeless, so its hash is a fast one without a salt.
 */
#ifndef CORE_CREDENTIALS_SECRETS_H
#define CORE_CREDENTIALS_SECRETS_H

#include "abi/base.h"
#include "core/credentials/phc.h"
#include "core/credentials/rules.h"
#include "core/credentials/table.h"

#define CREDENTIALS_HAS_PASSWORD 1u
#define CREDENTIALS_HAS_CODE 2u

/* The secrets of one account: those that `has` says; the bytes of the others are zeros. */
struct credentials_secret {
	uint64_t principal;
	struct phc_verifier password;
	uint32_t has;
	uint8_t code[CREDENTIALS_HASH_BYTES];
};

struct credentials_secrets {
	uint32_t set_up; /* 1: somebody has set the system up */
	uint32_t count;
	struct credentials_secret of[CREDENTIALS_ACCOUNTS];
};

_Static_assert(sizeof(struct credentials_secret) == 8 + 60 + 4 + 32, "no padding");
_Static_assert(sizeof(struct credentials_secrets) == 8 + 104 * CREDENTIALS_ACCOUNTS, "no padding");

/* The secrets of an account; null: none was set. */
const struct credentials_secret *credentials_secrets_find(const struct credentials_secrets *secrets,
							  uint64_t principal);

/* Puts an account's secrets in the place of what it had. False: there is no room. */
MUST_CHECK bool credentials_secrets_put(struct credentials_secrets *secrets,
					const struct credentials_secret *secret);

/*
 * Whether each account is there once, and each password has one lane and a cost that the reader
 * allows, at most `memory_kib`; marks are known ones.
 */
MUST_CHECK bool credentials_secrets_are_right(const struct credentials_secrets *secrets,
					      uint32_t memory_kib);

/* ---- recovery codes -------------------------------------------------------------------------- */

#define CREDENTIALS_CODE_RANDOM 15u
#define CREDENTIALS_CODE_CHARACTERS 24u
#define CREDENTIALS_CODE_TEXT 30u /* with dashes and the zero byte */

/* The text of a code, for the person; it is wiped when it was shown. */
void credentials_code_write(const uint8_t random[CREDENTIALS_CODE_RANDOM],
			    char text[CREDENTIALS_CODE_TEXT]);

/*
 * The hash of a code of an account as somebody typed it, in capitals or not, with dashes and blanks
 * anywhere. A text that cannot be a code has a hash as well, which no code has.
 */
void credentials_code_hash(uint64_t principal, const char *typed, size_t length,
			   uint8_t hash[CREDENTIALS_HASH_BYTES]);

#endif
