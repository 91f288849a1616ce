/*
 * Base32: five bits a character, the first bit of a byte first.
 */
#include "core/base/base32.h"

#define BITS 5u

void base32_write(const uint8_t *bytes, size_t length, char *text)
{
	static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
	uint32_t held = 0, bits = 0;
	size_t written = 0;

	for (size_t i = 0; i < length; i++) {
		held = (held << 8 | bytes[i]) & 0xfffu;
		bits += 8u;
		/* At most two characters come of one byte. */
		for (; bits >= BITS; bits -= BITS)
			text[written++] = alphabet[held >> (bits - BITS) & 31u];
	}
	if (bits > 0)
		text[written++] = alphabet[held << (BITS - bits) & 31u];
	text[written] = '\0';
}

/* The number that a character stands for; above 31: none. */
static uint32_t digit_of(char c)
{
	if (c >= 'a' && c <= 'z')
		return (uint32_t)(c - 'a');
	return c >= '2' && c <= '7' ? 26u + (uint32_t)(c - '2') : UINT32_MAX;
}

bool base32_read(const char *text, uint8_t *bytes, size_t length)
{
	uint32_t held = 0, bits = 0;
	size_t read = 0;

	/* Each turn reads one character; the zero byte is none. */
	for (size_t i = 0; i < BASE32_CHARACTERS(length); i++) {
		uint32_t digit = digit_of(text[i]);

		if (digit > 31u)
			return false;
		held = (held << BITS | digit) & 0xfffu;
		bits += BITS;
		if (bits < 8u)
			continue;
		bits -= 8u;
		bytes[read++] = (uint8_t)(held >> bits);
	}
	/* The bits that are left over belong to no byte, and are zero. */
	return text[BASE32_CHARACTERS(length)] == '\0' && (held & ((1u << bits) - 1u)) == 0;
}
