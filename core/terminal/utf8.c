/*
 * UTF-8: see utf8.h. The ranges of second bytes are those of the Unicode standard, table 3-7.
 */
#include "core/terminal/utf8.h"

#define TAIL_LOWEST 0x80u
#define TAIL_HIGHEST 0xbfu

/* The first byte of a character of several bytes. */
static enum terminal_utf8_result begin(struct terminal_utf8 *decoder, uint8_t byte)
{
	decoder->lowest = TAIL_LOWEST;
	decoder->highest = TAIL_HIGHEST;
	if (byte >= 0xc2 && byte <= 0xdf) {
		decoder->left = 1;
		decoder->code = byte & 0x1fu;
	} else if (byte >= 0xe0 && byte <= 0xef) {
		decoder->left = 2;
		decoder->code = byte & 0x0fu;
		decoder->lowest = byte == 0xe0 ? 0xa0 : TAIL_LOWEST;
		decoder->highest = byte == 0xed ? 0x9f : TAIL_HIGHEST;
	} else if (byte >= 0xf0 && byte <= 0xf4) {
		decoder->left = 3;
		decoder->code = byte & 0x07u;
		decoder->lowest = byte == 0xf0 ? 0x90 : TAIL_LOWEST;
		decoder->highest = byte == 0xf4 ? 0x8f : TAIL_HIGHEST;
	} else {
		return TERMINAL_UTF8_BAD;
	}
	return TERMINAL_UTF8_MORE;
}

enum terminal_utf8_result terminal_utf8_feed(struct terminal_utf8 *decoder, uint8_t byte)
{
	if (decoder->left == 0) {
		if (byte >= 0x80)
			return begin(decoder, byte);
		decoder->code = byte;
		return TERMINAL_UTF8_CODE;
	}
	if (byte < decoder->lowest || byte > decoder->highest) {
		decoder->left = 0;
		return TERMINAL_UTF8_BAD_AGAIN;
	}
	decoder->lowest = TAIL_LOWEST;
	decoder->highest = TAIL_HIGHEST;
	decoder->code = decoder->code << 6 | (byte & 0x3fu);
	decoder->left--;
	return decoder->left == 0 ? TERMINAL_UTF8_CODE : TERMINAL_UTF8_MORE;
}

size_t terminal_utf8_encode(uint32_t code, char *bytes)
{
	size_t tails = code < 0x80 ? 0u : code < 0x800 ? 1u : code < 0x10000 ? 2u : 3u;
	static const uint8_t heads[TERMINAL_UTF8_BYTES] = {0x00, 0xc0, 0xe0, 0xf0};

	for (size_t i = tails; i > 0; i--) {
		bytes[i] = (char)(0x80u | (code & 0x3fu));
		code >>= 6;
	}
	bytes[0] = (char)(heads[tails] | code);
	return tails + 1u;
}

size_t terminal_utf8_next(const char *text, size_t length, size_t at, uint32_t *code)
{
	struct terminal_utf8 decoder = {0};

	for (size_t i = at; i < length && i < at + TERMINAL_UTF8_BYTES; i++) {
		enum terminal_utf8_result result = terminal_utf8_feed(&decoder, (uint8_t)text[i]);

		if (result == TERMINAL_UTF8_CODE) {
			*code = decoder.code;
			return i + 1u;
		}
		if (result != TERMINAL_UTF8_MORE)
			break;
	}
	*code = TERMINAL_UTF8_REPLACEMENT;
	return at + 1u;
}
