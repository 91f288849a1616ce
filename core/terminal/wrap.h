/*
 * Lines of text for a terminal of a known width: they are broken between words.
 *
 * A row that begins because the one before was full is indented: to the column that a tab in the
 * line has marked, else by two more than the line itself. The last column of a row stays free,
 * since terminals differ in what they do after it. A word that is wider than a row is put as it is.
 * A control sequence of ECMA-48 (colours) belongs to the word that it stands in, and has no width.
 * The wrap owns the word that has not ended, and the place of the cursor in the row. Pure; whatever
 * bytes come, it stays within its buffer, and all of them but blanks at a break, tabs and line
 * feeds go to the sink as they are.
 */
#ifndef CORE_TERMINAL_WRAP_H
#define CORE_TERMINAL_WRAP_H

#include "core/terminal/utf8.h"
#include "core/terminal/view.h"

/* A longer word is put in pieces, between which a row may begin. */
#define TERMINAL_WRAP_WORD_BYTES 256u

enum terminal_wrap_sequence {
	TERMINAL_WRAP_TEXT,
	TERMINAL_WRAP_ESCAPE, /* after ESC */
	TERMINAL_WRAP_CONTROL /* inside a control sequence */
};

struct terminal_wrap {
	struct terminal_sink sink;
	uint32_t columns;
	uint32_t column; /* of the cursor; blanks and the word that has not ended not counted */
	uint32_t blanks; /* before that word */
	uint32_t indent; /* of the row that begins next */
	bool has_word;   /* the line has had one: what comes before it is its own indent */
	bool is_marked;  /* by a tab */
	enum terminal_wrap_sequence sequence;
	struct terminal_utf8 utf8;
	uint32_t word_length, word_columns;
	char word[TERMINAL_WRAP_WORD_BYTES];
};

/* At the beginning of a row; `columns` of 0 breaks nothing. */
void terminal_wrap_init(struct terminal_wrap *wrap, const struct terminal_sink *sink,
			uint32_t columns);

/* The terminal has another width, from the next word on. */
void terminal_wrap_resize(struct terminal_wrap *wrap, uint32_t columns);

/* Takes text. A line feed goes out as carriage return and line feed. */
void terminal_wrap_put(struct terminal_wrap *wrap, const char *bytes, size_t length);

/* Puts what is kept: a word that may go on, and the blanks before it. */
void terminal_wrap_flush(struct terminal_wrap *wrap);

/* Others have written, and the cursor is at the beginning of a row. Nothing is kept. */
void terminal_wrap_restart(struct terminal_wrap *wrap);

#endif
