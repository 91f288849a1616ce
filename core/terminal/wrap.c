/*
 * Breaking lines between words: see wrap.h. A word is kept until the blank after it, and then put
 * into this row or into the next.
 */
#include "core/terminal/wrap.h"

#include "core/terminal/width.h"

#define ESCAPE 0x1b
/* A row that begins with less room than so many columns is not indented as far. */
#define ROOM_LEAST 16u
#define INDENT_MORE 2u

void terminal_wrap_restart(struct terminal_wrap *wrap)
{
	wrap->column = 0;
	wrap->blanks = 0;
	wrap->indent = INDENT_MORE;
	wrap->has_word = false;
	wrap->is_marked = false;
	wrap->sequence = TERMINAL_WRAP_TEXT;
	wrap->utf8 = (struct terminal_utf8){0};
	wrap->word_length = 0;
	wrap->word_columns = 0;
}

void terminal_wrap_init(struct terminal_wrap *wrap, const struct terminal_sink *sink,
			uint32_t columns)
{
	wrap->sink = *sink;
	wrap->columns = columns;
	terminal_wrap_restart(wrap);
}

void terminal_wrap_resize(struct terminal_wrap *wrap, uint32_t columns)
{
	wrap->columns = columns;
}

static void put(const struct terminal_wrap *wrap, const char *bytes, size_t length)
{
	if (length > 0)
		wrap->sink.put(wrap->sink.context, bytes, length);
}

/* The loop is as long as the line's indent, or its blanks. */
static void blanks_put(struct terminal_wrap *wrap, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		put(wrap, " ", 1);
	wrap->column += count;
}

static void row_begin(struct terminal_wrap *wrap)
{
	put(wrap, "\r\n", 2);
	wrap->column = 0;
	blanks_put(wrap, wrap->indent + ROOM_LEAST <= wrap->columns ? wrap->indent : INDENT_MORE);
}

/* Whether the word has no room in this row, and more in the next. */
static bool is_over(const struct terminal_wrap *wrap)
{
	uint64_t end = (uint64_t)wrap->column + wrap->blanks + wrap->word_columns;

	return wrap->columns != 0 && wrap->has_word && wrap->blanks > 0 && end >= wrap->columns &&
	       wrap->word_columns > 0;
}

static void word_put(struct terminal_wrap *wrap)
{
	if (wrap->word_length == 0)
		return;
	if (is_over(wrap))
		row_begin(wrap);
	else
		blanks_put(wrap, wrap->blanks);
	wrap->blanks = 0;
	put(wrap, wrap->word, wrap->word_length);
	wrap->column += wrap->word_columns;
	wrap->has_word = wrap->has_word || wrap->word_columns > 0;
	wrap->word_length = 0;
	wrap->word_columns = 0;
}

void terminal_wrap_flush(struct terminal_wrap *wrap)
{
	word_put(wrap);
	blanks_put(wrap, wrap->blanks);
	wrap->blanks = 0;
}

static void blank_take(struct terminal_wrap *wrap)
{
	word_put(wrap);
	wrap->blanks++;
	if (!wrap->has_word && !wrap->is_marked)
		wrap->indent = wrap->column + wrap->blanks + INDENT_MORE;
}

static void mark_take(struct terminal_wrap *wrap)
{
	word_put(wrap);
	wrap->is_marked = true;
	wrap->indent = wrap->column + wrap->blanks;
}

static void line_end(struct terminal_wrap *wrap)
{
	word_put(wrap);
	put(wrap, "\r\n", 2);
	terminal_wrap_restart(wrap);
}

/* Whether the byte belongs to a control sequence. */
static bool sequence_take(struct terminal_wrap *wrap, uint8_t byte)
{
	if (byte == ESCAPE) {
		wrap->sequence = TERMINAL_WRAP_ESCAPE;
		return true;
	}
	switch (wrap->sequence) {
	case TERMINAL_WRAP_TEXT:
		return false;
	case TERMINAL_WRAP_ESCAPE:
		wrap->sequence = byte == '[' ? TERMINAL_WRAP_CONTROL : TERMINAL_WRAP_TEXT;
		return true;
	case TERMINAL_WRAP_CONTROL:
		if (byte >= 0x40 && byte <= 0x7e)
			wrap->sequence = TERMINAL_WRAP_TEXT;
		return true;
	}
	return false;
}

/* The columns that the byte completes. */
static uint32_t columns_of(struct terminal_wrap *wrap, uint8_t byte)
{
	enum terminal_utf8_result result = terminal_utf8_feed(&wrap->utf8, byte);
	uint32_t bad = 0;

	/* A character that was cut off shows as one; the byte itself comes again. */
	if (result == TERMINAL_UTF8_BAD_AGAIN) {
		bad = 1;
		result = terminal_utf8_feed(&wrap->utf8, byte);
	}
	if (result == TERMINAL_UTF8_CODE)
		return bad + terminal_width(wrap->utf8.code);
	return bad + (result == TERMINAL_UTF8_BAD ? 1u : 0u);
}

static void byte_take(struct terminal_wrap *wrap, uint8_t byte)
{
	if (wrap->word_length == sizeof(wrap->word))
		word_put(wrap);
	wrap->word[wrap->word_length++] = (char)byte;
	if (!sequence_take(wrap, byte))
		wrap->word_columns += columns_of(wrap, byte);
}

void terminal_wrap_put(struct terminal_wrap *wrap, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		if (bytes[i] == '\n')
			line_end(wrap);
		else if (bytes[i] == ' ')
			blank_take(wrap);
		else if (bytes[i] == '\t')
			mark_take(wrap);
		else
			byte_take(wrap, (uint8_t)bytes[i]);
	}
}
