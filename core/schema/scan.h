/*
 * The words of a value's text: names, numbers, texts, data. It owns the cursor and nothing else;
 * what a word means is said by core/schema/value_parse.c.
 */
#ifndef CORE_SCHEMA_SCAN_H
#define CORE_SCHEMA_SCAN_H

#include "core/schema/value.h"

struct scan {
	const char *begin;
	const char *next; /* never past the zero byte */
};

/* Passes over blanks; gives the byte that follows, zero at the end. */
char scan_peek(struct scan *scan);

/* Takes the byte `sign` if it follows. */
MUST_CHECK bool scan_take(struct scan *scan, char sign);

/*
 * Takes letters, digits, `_`, `.`, `+` and `-` into `word`, cut off. Gives the whole word's length;
 * 0: none follows.
 */
uint32_t scan_word(struct scan *scan, char word[VALUE_NAME_BYTES]);

/* Takes letters, digits and `_`. */
uint32_t scan_name(struct scan *scan, char word[VALUE_NAME_BYTES]);

/*
 * The length of the bytes that the texts or 0x"..." that follow stand for; when `bytes` is not
 * null, they are written there and the texts are taken. False: none follows, or one is broken (V5).
 */
MUST_CHECK bool scan_bytes(struct scan *scan, uint8_t *bytes, uint32_t *length);
MUST_CHECK bool scan_hexadecimal(struct scan *scan, uint8_t *bytes, uint32_t *length);

/* How many elements stand in front of the closing bracket of the list that has just been opened. */
uint32_t scan_count(const struct scan *scan);

/*
 * An unsigned number that is the whole word, decimal, 0x or octal. False: it is none, or beyond 64
 * bits.
 */
MUST_CHECK bool scan_number(const char *word, uint64_t *value);

#endif
