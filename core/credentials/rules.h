/*
 * Names of accounts, and passwords: which bytes they may have, and keyed hashes of them.
 *
 * A password is what the person typed, byte by byte: nothing is cut off, folded or normalised. One
 * that breaks a rule is never right, and a hash is computed for it all the same
 * (core/credentials/login.h).
 */
#ifndef CORE_CREDENTIALS_RULES_H
#define CORE_CREDENTIALS_RULES_H

#include "abi/base.h"

#define CREDENTIALS_NAME_BYTES 32u /* with the zero byte at its end */
#define CREDENTIALS_PASSWORD_BYTES 256u
/* The least of a new password, in characters. */
#define CREDENTIALS_PASSWORD_LEAST 8u
#define CREDENTIALS_KEY_BYTES 32u
#define CREDENTIALS_HASH_BYTES 32u

enum credentials_rule {
	CREDENTIALS_RULE_NONE, /* all is well */
	CREDENTIALS_RULE_EMPTY,
	CREDENTIALS_RULE_TOO_LONG,
	CREDENTIALS_RULE_TOO_SHORT, /* only of a new password */
	CREDENTIALS_RULE_NO_TEXT,   /* not UTF-8, or with control characters, NUL among them */
	CREDENTIALS_RULE_LIKE_NAME, /* only of a new password: it is the account's name */
};

/* Whether `length` bytes are a name: 1 to 31 bytes of [a-z0-9_-]. */
MUST_CHECK bool credentials_name_is_right(const char *name, size_t length);

/* The rule that a password breaks: EMPTY, TOO_LONG (256 bytes) or NO_TEXT. */
enum credentials_rule credentials_password_check(const char *password, size_t length);

/* The same for a new password of the account `name`, a zero byte at its end: all rules. */
enum credentials_rule credentials_password_check_new(const char *password, size_t length,
						     const char name[CREDENTIALS_NAME_BYTES]);

/* Says to a person which rule is broken; empty for NONE. */
const char *credentials_rule_words(enum credentials_rule rule);

/*
 * A keyed hash of two texts for a purpose, each bounded to CREDENTIALS_PASSWORD_BYTES: HMAC-SHA256.
 * Lengths are part of what is hashed, so no two pairs are one.
 */
struct credentials_hashed {
	const char *purpose; /* at most 15 bytes */
	const char *first;
	size_t first_length;
	const char *second;
	size_t second_length;
};
void credentials_hash(const uint8_t key[CREDENTIALS_KEY_BYTES],
		      const struct credentials_hashed *hashed,
		      uint8_t hash[CREDENTIALS_HASH_BYTES]);

/* Compares in a time that depends on nothing but the length. */
MUST_CHECK bool credentials_equal(const uint8_t *left, const uint8_t *right, size_t length);

#endif
