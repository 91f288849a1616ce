/*
 * The token that opens `setup` on a line that is not local: printed to the kernel's log at boot,
 * good once, for a stated time, for three tries.
 *
 * Its text is 80 random bits as sixteen letters and digits in four groups, such as
 * `k3f2-9xaq-...` in the alphabet of base32. Kept memory has a keyed hash of it, so neither an
 * instance that starts later nor a reader of that memory can print it again. Capitals, spaces and
 * missing dashes make no difference.
 */
#ifndef CORE_CREDENTIALS_TOKEN_H
#define CORE_CREDENTIALS_TOKEN_H

#include "abi/base.h"
#include "core/credentials/kept.h"

#define CREDENTIALS_TOKEN_RANDOM 10u
#define CREDENTIALS_TOKEN_CHARACTERS 16u
#define CREDENTIALS_TOKEN_TEXT 20u /* with dashes and the zero byte */

/* Makes a token of random bytes, good until then; its text is for the log, and wiped after that. */
void credentials_token_make(struct credentials_record *record,
			    const uint8_t random[CREDENTIALS_TOKEN_RANDOM], uint64_t until_ns,
			    char text[CREDENTIALS_TOKEN_TEXT]);

/*
 * Whether somebody typed the token. It costs a try, and a right one takes them all: the record is
 * to be written in either case, before the answer is given.
 */
MUST_CHECK bool credentials_token_use(struct credentials_record *record, const char *typed,
				      size_t length, uint64_t now_ns);

#endif
