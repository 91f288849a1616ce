/*
 * The text of one line while it is edited: whole characters of UTF-8, and a cursor between them.
 *
 * It owns the bytes and their bound. A character is what one key moves over: one that takes
 * columns, and those of no width that follow it. Whatever is asked, no half of a code point is in
 * the text, and a zero byte follows it.
 */
#ifndef CORE_TERMINAL_TEXT_H
#define CORE_TERMINAL_TEXT_H

#include "abi/base.h"

/* The longest line, in bytes. */
#define TERMINAL_LINE_BYTES 1024u

struct terminal_text {
	char bytes[TERMINAL_LINE_BYTES + 1u];
	size_t length;
	size_t cursor;
};

/* The places one character, and one word, away from `place`, which is a character's. */
size_t terminal_text_left(const struct terminal_text *text, size_t place);
size_t terminal_text_right(const struct terminal_text *text, size_t place);
size_t terminal_text_word_left(const struct terminal_text *text, size_t place);
size_t terminal_text_word_right(const struct terminal_text *text, size_t place);
/* The same where a word is whatever stands between spaces. */
size_t terminal_text_field_left(const struct terminal_text *text, size_t place);

/* Puts whole code points in at the cursor, which moves past them. False: no room, nothing done. */
MUST_CHECK bool terminal_text_insert(struct terminal_text *text, const char *bytes, size_t length);

/* Takes [from, to) out; the cursor stands at `from` then. */
void terminal_text_cut(struct terminal_text *text, size_t from, size_t to);

/* Makes it this line, which is another text's, with the cursor after it. */
void terminal_text_set(struct terminal_text *text, const char *line, size_t length);

/* Overwrites all of it, so that nothing of a secret is left. */
void terminal_text_wipe(struct terminal_text *text);

#endif
