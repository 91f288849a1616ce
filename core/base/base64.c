/*
 * Base64: see base64.h.
 */
#include "core/base/base64.h"

#define NO_DIGIT 64u

static char digit(uint32_t value)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

	return digits[value & 63u];
}

static uint32_t value_of(char c)
{
	if (c >= 'A' && c <= 'Z')
		return (uint32_t)(c - 'A');
	if (c >= 'a' && c <= 'z')
		return (uint32_t)(c - 'a') + 26u;
	if (c >= '0' && c <= '9')
		return (uint32_t)(c - '0') + 52u;
	if (c == '+')
		return 62;
	return c == '/' ? 63u : NO_DIGIT;
}

void base64_encode(const uint8_t *bytes, size_t length, char *text)
{
	uint32_t held = 0, bits = 0;
	size_t used = 0;

	for (size_t i = 0; i < length; i++) {
		held = held << 8 | bytes[i];
		for (bits += 8; bits >= 6; bits -= 6)
			text[used++] = digit(held >> (bits - 6u));
	}
	if (bits > 0)
		text[used] = digit(held << (6u - bits));
}

bool base64_decode(const char *text, size_t length, uint8_t *bytes, size_t capacity, size_t *count)
{
	uint32_t held = 0, bits = 0;

	*count = 0;
	/* One character alone has too few bits for a byte. */
	if (length % 4u == 1)
		return false;
	for (size_t i = 0; i < length; i++) {
		uint32_t value = value_of(text[i]);

		if (value == NO_DIGIT)
			return false;
		held = (held << 6 | value) & 0xfffu;
		bits += 6;
		if (bits < 8)
			continue;
		if (*count == capacity)
			return false;
		bits -= 8;
		bytes[(*count)++] = (uint8_t)(held >> bits);
	}
	return (held & ((1u << bits) - 1u)) == 0;
}
