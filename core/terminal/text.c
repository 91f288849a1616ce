/*
 * The text of a line: see text.h. Each loop goes over the text's bytes at most once.
 */
#include "core/terminal/text.h"

#include "core/terminal/utf8.h"
#include "core/terminal/width.h"

static bool is_tail(char byte)
{
	return ((uint8_t)byte & 0xc0u) == 0x80u;
}

/* Whether what stands at `place` belongs to the character before it. */
static bool joins(const struct terminal_text *text, size_t place)
{
	uint32_t code;

	(void)terminal_utf8_next(text->bytes, text->length, place, &code);
	return terminal_width(code) == 0;
}

size_t terminal_text_left(const struct terminal_text *text, size_t place)
{
	while (place > 0) {
		place--;
		if (!is_tail(text->bytes[place]) && !joins(text, place))
			break;
	}
	return place;
}

size_t terminal_text_right(const struct terminal_text *text, size_t place)
{
	while (place < text->length) {
		place++;
		if (place == text->length || (!is_tail(text->bytes[place]) && !joins(text, place)))
			break;
	}
	return place;
}

/* Letters, digits, and everything that is not ASCII. */
static bool is_word_byte(char byte)
{
	uint8_t value = (uint8_t)byte;

	return value >= 0x80 || (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') ||
	       (value >= 'a' && value <= 'z') || value == '_';
}

/* A mark that stands on what is not of a word belongs to that. */
static size_t character_begin(const struct terminal_text *text, size_t place)
{
	return place > 0 && place < text->length && joins(text, place)
		       ? terminal_text_left(text, place)
		       : place;
}

size_t terminal_text_word_left(const struct terminal_text *text, size_t place)
{
	while (place > 0 && !is_word_byte(text->bytes[place - 1u]))
		place--;
	while (place > 0 && is_word_byte(text->bytes[place - 1u]))
		place--;
	return character_begin(text, place);
}

size_t terminal_text_word_right(const struct terminal_text *text, size_t place)
{
	while (place < text->length && !is_word_byte(text->bytes[place]))
		place++;
	while (place < text->length && is_word_byte(text->bytes[place]))
		place++;
	return place;
}

size_t terminal_text_field_left(const struct terminal_text *text, size_t place)
{
	while (place > 0 && text->bytes[place - 1u] == ' ')
		place--;
	while (place > 0 && text->bytes[place - 1u] != ' ')
		place--;
	return character_begin(text, place);
}

bool terminal_text_insert(struct terminal_text *text, const char *bytes, size_t length)
{
	if (length > TERMINAL_LINE_BYTES - text->length)
		return false;
	__builtin_memmove(text->bytes + text->cursor + length, text->bytes + text->cursor,
			  text->length - text->cursor + 1u);
	__builtin_memcpy(text->bytes + text->cursor, bytes, length);
	text->length += length;
	text->cursor += length;
	return true;
}

void terminal_text_cut(struct terminal_text *text, size_t from, size_t to)
{
	__builtin_memmove(text->bytes + from, text->bytes + to, text->length - to + 1u);
	text->length -= to - from;
	text->cursor = from;
}

void terminal_text_set(struct terminal_text *text, const char *line, size_t length)
{
	text->length = length < TERMINAL_LINE_BYTES ? length : TERMINAL_LINE_BYTES;
	__builtin_memcpy(text->bytes, line, text->length);
	text->bytes[text->length] = '\0';
	text->cursor = text->length;
}

void terminal_text_wipe(struct terminal_text *text)
{
	__builtin_memset(text, 0, sizeof(*text));
	/* The compiler must not drop it, whoever looks at the text afterwards. */
	__asm__ volatile("" : : "r"(text) : "memory");
}
