/*
 * Text into a bounded buffer, and the few string functions that programs need.
 *
 * Nothing here allocates, and nothing writes beyond the size it is given. Read next: user/rt/out.h
 * to print the text.
 */
#ifndef USER_RT_FORMAT_H
#define USER_RT_FORMAT_H

#include "abi/base.h"

#include <stdarg.h>

/*
 * Writes `format` with its arguments to `buffer`, cut off so that it ends with a zero byte inside
 * `size` bytes (nothing is written when size is 0). Returns the length that the whole text has,
 * without the zero byte; the text was cut when that is not less than `size`.
 *
 * Understood: %s %c %d %i %u %x %X %p %%, the lengths l, ll and z, the flags 0 and -, a width and,
 * for %s, a precision, each a number or *. A null %s prints "(null)". Any other conversion prints
 * itself and takes no argument.
 */
size_t rt_format(char *buffer, size_t size, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
size_t rt_format_list(char *buffer, size_t size, const char *format, va_list arguments)
	__attribute__((format(printf, 3, 0)));

/* The number of bytes before the zero byte. */
size_t rt_string_length(const char *string);

/* The same, but at most `limit`, reading no byte past it. */
size_t rt_string_length_bounded(const char *string, size_t limit);

/* Whether two strings are the same. */
bool rt_string_equal(const char *left, const char *right);

/*
 * Copies a string of `length` bytes into a buffer of `size` bytes, cut off to fit and always with a
 * zero byte (size is at least 1). Returns whether all of it fitted.
 */
bool rt_string_copy(char *to, size_t size, const char *from, size_t length);

/*
 * Reads a decimal number, or a hexadecimal one after "0x", that fills the whole string. False, and
 * `*value` untouched, when it is not a number or does not fit.
 */
MUST_CHECK bool rt_string_to_u64(const char *string, uint64_t *value);

#endif
