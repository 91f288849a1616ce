/*
 * The token for setup: see token.h.
 */
#include "core/credentials/token.h"

#include "core/base/base32.h"

#define GROUP 4u

_Static_assert(BASE32_CHARACTERS(CREDENTIALS_TOKEN_RANDOM) == CREDENTIALS_TOKEN_CHARACTERS,
	       "the text of a token");

static void token_hash(const struct credentials_record *record, const char *characters,
		       size_t length, uint8_t hash[CREDENTIALS_HASH_BYTES])
{
	const struct credentials_hashed hashed = {
		.purpose = "token", .first = characters, .first_length = length, .second = ""};

	credentials_hash(record->key, &hashed, hash);
}

static void wipe(void *bytes, size_t length)
{
	__builtin_memset(bytes, 0, length);
	__asm__ volatile("" : : "r"(bytes) : "memory");
}

void credentials_token_make(struct credentials_record *record,
			    const uint8_t random[CREDENTIALS_TOKEN_RANDOM], uint64_t until_ns,
			    char text[CREDENTIALS_TOKEN_TEXT])
{
	char characters[CREDENTIALS_TOKEN_CHARACTERS + 1u];
	size_t at = 0;

	base32_write(random, CREDENTIALS_TOKEN_RANDOM, characters);
	token_hash(record, characters, CREDENTIALS_TOKEN_CHARACTERS, record->token);
	record->token_until_ns = until_ns;
	record->token_tries = CREDENTIALS_TOKEN_TRIES;
	for (size_t i = 0; i < CREDENTIALS_TOKEN_CHARACTERS; i++) {
		if (i > 0 && i % GROUP == 0)
			text[at++] = '-';
		text[at++] = characters[i];
	}
	text[at] = '\0';
	wipe(characters, sizeof(characters));
}

/* The characters that count, at most one more than a token has; gives their number. */
static size_t token_normalise(const char *typed, size_t length,
			      char characters[CREDENTIALS_TOKEN_CHARACTERS + 1u])
{
	size_t used = 0;

	for (size_t i = 0; i < length && used <= CREDENTIALS_TOKEN_CHARACTERS; i++) {
		char c = typed[i];

		if (c == '-' || c == ' ')
			continue;
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		characters[used++] = c;
	}
	return used;
}

bool credentials_token_use(struct credentials_record *record, const char *typed, size_t length,
			   uint64_t now_ns)
{
	char characters[CREDENTIALS_TOKEN_CHARACTERS + 1u];
	const size_t used = token_normalise(typed, length, characters);
	uint8_t hash[CREDENTIALS_HASH_BYTES];
	bool right;

	token_hash(record, characters, used, hash);
	wipe(characters, sizeof(characters));
	right = credentials_equal(hash, record->token, sizeof(hash)) &&
		used == CREDENTIALS_TOKEN_CHARACTERS && now_ns < record->token_until_ns &&
		record->token_tries > 0 && record->token_tries <= CREDENTIALS_TOKEN_TRIES;
	if (record->token_tries > 0)
		record->token_tries--;
	if (right)
		record->token_tries = 0;
	return right;
}
