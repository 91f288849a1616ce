/*
 * The functions of the C library that foreign sources call beside the four of user/rt/memory.h: for
 * programs of capOS, which have no C library.
 */
#include <stddef.h>

#include "string.h"

size_t strlen(const char *text)
{
	size_t length = 0;

	while (text[length] != '\0')
		length++;
	return length;
}

int strncmp(const char *left, const char *right, size_t most)
{
	for (size_t i = 0; i < most; i++) {
		if (left[i] != right[i])
			return (unsigned char)left[i] - (unsigned char)right[i];
		if (left[i] == '\0')
			return 0;
	}
	return 0;
}

int strcmp(const char *left, const char *right)
{
	return strncmp(left, right, (size_t)-1);
}

char *strchr(const char *text, int wanted)
{
	for (;; text++) {
		if (*text == (char)wanted)
			return (char *)text;
		if (*text == '\0')
			return NULL;
	}
}

char *strrchr(const char *text, int wanted)
{
	const char *found = NULL;

	for (;; text++) {
		if (*text == (char)wanted)
			found = text;
		if (*text == '\0')
			return (char *)found;
	}
}

size_t strcspn(const char *text, const char *refused)
{
	size_t length = 0;

	while (text[length] != '\0' && !strchr(refused, text[length]))
		length++;
	return length;
}
