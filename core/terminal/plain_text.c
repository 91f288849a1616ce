/*
 * Plain text: see plain_text.h.
 */
#include "core/terminal/plain_text.h"

#include "core/terminal/utf8.h"

static bool is_control(uint32_t code)
{
	return code < 0x20u || (code >= 0x7fu && code <= 0x9fu);
}

bool plain_text_check(const char *bytes, size_t length)
{
	struct terminal_utf8 decoder = {0};

	for (size_t i = 0; i < length; i++) {
		enum terminal_utf8_result result = terminal_utf8_feed(&decoder, (uint8_t)bytes[i]);

		if (result == TERMINAL_UTF8_BAD || result == TERMINAL_UTF8_BAD_AGAIN)
			return false;
		if (result == TERMINAL_UTF8_CODE && is_control(decoder.code))
			return false;
	}
	return decoder.left == 0;
}

size_t plain_text_characters(const char *bytes, size_t length)
{
	size_t characters = 0;

	for (size_t i = 0; i < length; i++)
		characters += ((uint8_t)bytes[i] & 0xc0u) != 0x80u ? 1u : 0u;
	return characters;
}
