/*
 * Secrets of accounts, and recovery codes: see secrets.h.
 */
#include "core/credentials/secrets.h"

#include "core/base/base32.h"
#include "core/credentials/spoken.h"

_Static_assert(BASE32_CHARACTERS(CREDENTIALS_CODE_RANDOM) == CREDENTIALS_CODE_CHARACTERS,
	       "the text of a code");
_Static_assert(SPOKEN_TEXT(CREDENTIALS_CODE_CHARACTERS) == CREDENTIALS_CODE_TEXT, "and its dashes");

static uint32_t place_of(const struct credentials_secrets *secrets, uint64_t principal)
{
	uint32_t at = 0;

	while (at < secrets->count && secrets->of[at].principal != principal)
		at++;
	return at;
}

const struct credentials_secret *credentials_secrets_find(const struct credentials_secrets *secrets,
							  uint64_t principal)
{
	const uint32_t at = place_of(secrets, principal);

	return at < secrets->count ? &secrets->of[at] : NULL;
}

bool credentials_secrets_put(struct credentials_secrets *secrets,
			     const struct credentials_secret *secret)
{
	const uint32_t at = place_of(secrets, secret->principal);

	if (at == CREDENTIALS_ACCOUNTS)
		return false;
	secrets->of[at] = *secret;
	secrets->count += at == secrets->count ? 1u : 0u;
	return true;
}

static bool password_is_right(const struct phc_cost *cost, uint32_t memory_kib)
{
	const struct phc_cost floor = CREDENTIALS_COST_FLOOR;

	return cost->lanes == 1 && cost->memory_kib <= memory_kib &&
	       cost->passes <= CREDENTIALS_PASSES_MOST && phc_meets(cost, &floor);
}

bool credentials_secrets_are_right(const struct credentials_secrets *secrets, uint32_t memory_kib)
{
	if (secrets->count > CREDENTIALS_ACCOUNTS || secrets->set_up > 1)
		return false;
	for (uint32_t i = 0; i < secrets->count; i++) {
		const struct credentials_secret *secret = &secrets->of[i];

		if (secret->has > (CREDENTIALS_HAS_PASSWORD | CREDENTIALS_HAS_CODE) ||
		    place_of(secrets, secret->principal) != i)
			return false;
		if ((secret->has & CREDENTIALS_HAS_PASSWORD) != 0 &&
		    !password_is_right(&secret->password.cost, memory_kib))
			return false;
	}
	return true;
}

/* ---- recovery codes -------------------------------------------------------------------------- */

void credentials_code_write(const uint8_t random[CREDENTIALS_CODE_RANDOM],
			    char text[CREDENTIALS_CODE_TEXT])
{
	char characters[CREDENTIALS_CODE_CHARACTERS + 1u];

	base32_write(random, CREDENTIALS_CODE_RANDOM, characters);
	spoken_write(characters, CREDENTIALS_CODE_CHARACTERS, text);
	spoken_wipe(characters, sizeof(characters));
}

void credentials_code_hash(uint64_t principal, const char *typed, size_t length,
			   uint8_t hash[CREDENTIALS_HASH_BYTES])
{
	static const uint8_t no_key[CREDENTIALS_KEY_BYTES];
	char characters[CREDENTIALS_CODE_CHARACTERS + 1u];
	const struct credentials_hashed hashed = {
		.purpose = "recovery",
		.first = characters,
		.first_length = spoken_read(typed, length, characters, CREDENTIALS_CODE_CHARACTERS),
		.second = (const char *)&principal,
		.second_length = sizeof(principal),
	};

	credentials_hash(no_key, &hashed, hash);
	spoken_wipe(characters, sizeof(characters));
}
