/*
 * Names, passwords and their keyed hashes: see rules.h.
 */
#include "core/credentials/rules.h"

#include <sodium/crypto_auth_hmacsha256.h>

#include "core/terminal/plain_text.h"

#define PURPOSE_BYTES 15u

_Static_assert(CREDENTIALS_HASH_BYTES == crypto_auth_hmacsha256_BYTES, "the keyed hash");

bool credentials_name_is_right(const char *name, size_t length)
{
	if (length == 0 || length >= CREDENTIALS_NAME_BYTES)
		return false;
	for (size_t i = 0; i < length; i++) {
		const char c = name[i];

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'))
			return false;
	}
	return true;
}

enum credentials_rule credentials_password_check(const char *password, size_t length)
{
	if (length == 0)
		return CREDENTIALS_RULE_EMPTY;
	if (length > CREDENTIALS_PASSWORD_BYTES)
		return CREDENTIALS_RULE_TOO_LONG;
	return plain_text_check(password, length) ? CREDENTIALS_RULE_NONE
						  : CREDENTIALS_RULE_NO_TEXT;
}

static bool is_name(const char *password, size_t length, const char name[CREDENTIALS_NAME_BYTES])
{
	for (size_t i = 0; i < length; i++) {
		if (i >= CREDENTIALS_NAME_BYTES || password[i] != name[i])
			return false;
	}
	return length < CREDENTIALS_NAME_BYTES && name[length] == '\0';
}

enum credentials_rule credentials_password_check_new(const char *password, size_t length,
						     const char name[CREDENTIALS_NAME_BYTES])
{
	const enum credentials_rule rule = credentials_password_check(password, length);

	if (rule != CREDENTIALS_RULE_NONE)
		return rule;
	if (plain_text_characters(password, length) < CREDENTIALS_PASSWORD_LEAST)
		return CREDENTIALS_RULE_TOO_SHORT;
	return is_name(password, length, name) ? CREDENTIALS_RULE_LIKE_NAME : CREDENTIALS_RULE_NONE;
}

const char *credentials_rule_words(enum credentials_rule rule)
{
	switch (rule) {
	case CREDENTIALS_RULE_NONE:
		return "";
	case CREDENTIALS_RULE_EMPTY:
		return "No password was typed.";
	case CREDENTIALS_RULE_TOO_LONG:
		return "A password has at most 256 bytes.";
	case CREDENTIALS_RULE_TOO_SHORT:
		return "A password has at least 8 characters.";
	case CREDENTIALS_RULE_NO_TEXT:
		return "A password has no control characters.";
	case CREDENTIALS_RULE_LIKE_NAME:
		return "A password is not the name of its account.";
	}
	return "";
}

void credentials_hash(const uint8_t key[CREDENTIALS_KEY_BYTES],
		      const struct credentials_hashed *hashed, uint8_t hash[CREDENTIALS_HASH_BYTES])
{
	crypto_auth_hmacsha256_state state;
	/* The purpose, filled up with zeros, then both lengths: so each text has one place. */
	uint8_t head[PURPOSE_BYTES + 1u + 2u * sizeof(uint64_t)] = {0};
	const uint64_t lengths[2] = {hashed->first_length, hashed->second_length};

	for (uint32_t i = 0; i < PURPOSE_BYTES && hashed->purpose[i] != '\0'; i++)
		head[i] = (uint8_t)hashed->purpose[i];
	__builtin_memcpy(head + PURPOSE_BYTES + 1u, lengths, sizeof(lengths));
	(void)crypto_auth_hmacsha256_init(&state, key, CREDENTIALS_KEY_BYTES);
	(void)crypto_auth_hmacsha256_update(&state, head, sizeof(head));
	(void)crypto_auth_hmacsha256_update(&state, (const unsigned char *)hashed->first,
					    hashed->first_length);
	(void)crypto_auth_hmacsha256_update(&state, (const unsigned char *)hashed->second,
					    hashed->second_length);
	(void)crypto_auth_hmacsha256_final(&state, hash);
}

bool credentials_equal(const uint8_t *left, const uint8_t *right, size_t length)
{
	volatile uint8_t difference = 0;

	for (size_t i = 0; i < length; i++)
		difference = (uint8_t)(difference | (left[i] ^ right[i]));
	return difference == 0;
}
