/*
 * UTF-8, a byte at a time and strictly: no surrogates, no code point in more bytes than it needs,
 * none above U+10FFFF. The decoder owns the bytes of one unfinished character and nothing else.
 */
#ifndef CORE_TERMINAL_UTF8_H
#define CORE_TERMINAL_UTF8_H

#include "abi/base.h"

/* The most bytes of a character. */
#define TERMINAL_UTF8_BYTES 4u
/* Stands for bytes that are no character. */
#define TERMINAL_UTF8_REPLACEMENT 0xfffdu

enum terminal_utf8_result {
	TERMINAL_UTF8_MORE,      /* a character has begun, or goes on */
	TERMINAL_UTF8_CODE,      /* `code` is a whole character */
	TERMINAL_UTF8_BAD,       /* the byte belongs to no character */
	TERMINAL_UTF8_BAD_AGAIN, /* a character was cut off before this byte: give the byte again */
};

/* All zero is a decoder that has seen nothing. */
struct terminal_utf8 {
	uint32_t code;
	uint8_t left;   /* bytes that are missing; 0: no character has begun */
	uint8_t lowest; /* the range of the next byte */
	uint8_t highest;
};

/* Takes a byte. After CODE the character is decoder->code. BAD_AGAIN comes once for a byte. */
MUST_CHECK enum terminal_utf8_result terminal_utf8_feed(struct terminal_utf8 *decoder,
							uint8_t byte);

/*
 * Writes a code point, up to U+10FFFF and no surrogate, to `bytes` of TERMINAL_UTF8_BYTES; gives
 * their number.
 */
size_t terminal_utf8_encode(uint32_t code, char *bytes);

/*
 * The character at `at`, below `length`, and the place after it. A byte that is none is the
 * replacement character, and one byte long.
 */
size_t terminal_utf8_next(const char *text, size_t length, size_t at, uint32_t *code);

#endif
