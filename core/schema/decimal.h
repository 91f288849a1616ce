/*
 * Floating-point numbers as text, without a floating-point unit: the exact arithmetic of long
 * integers.
 *
 * A number is its bits, in the format of 32 or 64 bits of IEEE 754. A number is printed as the
 * shortest decimal fraction that is read back as the same number; reading rounds to the nearest,
 * halves to even.
 */
#ifndef CORE_SCHEMA_DECIMAL_H
#define CORE_SCHEMA_DECIMAL_H

#include "abi/base.h"

#define DECIMAL_BYTES 32u

/*
 * Reads a whole word such as 1.5, -2e10, inf, nan; `size` is 32 or 64. Beyond nineteen digits,
 * further ones count as zeros. False: it is none.
 */
MUST_CHECK bool decimal_parse(const char *word, uint32_t size, uint64_t *bits);

/* Writes the number of these bits; gives the length, below DECIMAL_BYTES, without the zero byte. */
uint32_t decimal_print(uint64_t bits, uint32_t size, char text[DECIMAL_BYTES]);

#endif
