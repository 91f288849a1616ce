/*
 * Secrets in groups of letters and digits: see spoken.h.
 */
#include "core/credentials/spoken.h"

void spoken_write(const char *characters, size_t count, char *text)
{
	size_t at = 0;

	for (size_t i = 0; i < count; i++) {
		if (i > 0 && i % SPOKEN_GROUP == 0)
			text[at++] = '-';
		text[at++] = characters[i];
	}
	text[at] = '\0';
}

size_t spoken_read(const char *typed, size_t length, char *characters, size_t most)
{
	size_t used = 0;

	for (size_t i = 0; i < length && used <= most; i++) {
		char c = typed[i];

		if (c == '-' || c == ' ')
			continue;
		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		characters[used++] = c;
	}
	return used;
}

void spoken_wipe(void *bytes, size_t length)
{
	__builtin_memset(bytes, 0, length);
	__asm__ volatile("" : : "r"(bytes) : "memory");
}
