/*
 * The token for setup: see token.h.
 */
#include "core/credentials/token.h"

#include "core/base/base32.h"
#include "core/credentials/spoken.h"

_Static_assert(BASE32_CHARACTERS(CREDENTIALS_TOKEN_RANDOM) == CREDENTIALS_TOKEN_CHARACTERS,
	       "the text of a token");
_Static_assert(SPOKEN_TEXT(CREDENTIALS_TOKEN_CHARACTERS) == CREDENTIALS_TOKEN_TEXT,
	       "and its dashes");

static void token_hash(const struct credentials_record *record, const char *characters,
		       size_t length, uint8_t hash[CREDENTIALS_HASH_BYTES])
{
	const struct credentials_hashed hashed = {
		.purpose = "token", .first = characters, .first_length = length, .second = ""};

	credentials_hash(record->key, &hashed, hash);
}

void credentials_token_make(struct credentials_record *record,
			    const uint8_t random[CREDENTIALS_TOKEN_RANDOM], uint64_t until_ns,
			    char text[CREDENTIALS_TOKEN_TEXT])
{
	char characters[CREDENTIALS_TOKEN_CHARACTERS + 1u];

	base32_write(random, CREDENTIALS_TOKEN_RANDOM, characters);
	token_hash(record, characters, CREDENTIALS_TOKEN_CHARACTERS, record->token);
	record->token_until_ns = until_ns;
	record->token_tries = CREDENTIALS_TOKEN_TRIES;
	spoken_write(characters, CREDENTIALS_TOKEN_CHARACTERS, text);
	spoken_wipe(characters, sizeof(characters));
}

bool credentials_token_use(struct credentials_record *record, const char *typed, size_t length,
			   uint64_t now_ns)
{
	char characters[CREDENTIALS_TOKEN_CHARACTERS + 1u];
	const size_t used = spoken_read(typed, length, characters, CREDENTIALS_TOKEN_CHARACTERS);
	uint8_t hash[CREDENTIALS_HASH_BYTES];
	bool right;

	token_hash(record, characters, used, hash);
	spoken_wipe(characters, sizeof(characters));
	right = credentials_equal(hash, record->token, sizeof(hash)) &&
		used == CREDENTIALS_TOKEN_CHARACTERS && now_ns < record->token_until_ns &&
		record->token_tries > 0 && record->token_tries <= CREDENTIALS_TOKEN_TRIES;
	if (record->token_tries > 0)
		record->token_tries--;
	if (right)
		record->token_tries = 0;
	return right;
}
