/*
 * The two things that the terminal's parts ask of strings that end with a zero byte.
 */
#ifndef CORE_TERMINAL_STRING_H
#define CORE_TERMINAL_STRING_H

#include "abi/base.h"

static inline size_t terminal_string_length(const char *string)
{
	size_t length = 0;

	while (string[length] != '\0')
		length++;
	return length;
}

/*
 * Whether `string` begins with the `length` bytes at `bytes`. Neither is read beyond the first zero
 * byte of `string`; with the zero byte among `length`, both are the same.
 */
static inline bool terminal_string_begins(const char *string, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (string[i] != bytes[i])
			return false;
		if (string[i] == '\0')
			break;
	}
	return true;
}

#endif
