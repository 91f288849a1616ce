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
