/*
 * A prompt and the line after it, on the rows of a terminal.
 *
 * The view breaks rows by itself, with carriage return and line feed, and never writes past the
 * last column: so nothing depends on how a terminal wraps. A character of two columns that does not
 * fit begins the next row. Where the line needs more rows than the terminal has, it shows the rows
 * about the cursor. It owns what it knows of the screen: its size, and where in the block of rows
 * the cursor is.
 */
#ifndef CORE_TERMINAL_VIEW_H
#define CORE_TERMINAL_VIEW_H

#include "core/terminal/text.h"

#define TERMINAL_COLUMNS_DEFAULT 80u
#define TERMINAL_ROWS_DEFAULT 24u
/* A terminal that says that it has less, or more, is taken for one of so many. */
#define TERMINAL_COLUMNS_LEAST 4u
#define TERMINAL_SIZE_MOST 999u

/* Takes `length` bytes for the terminal. They are valid during the call only. */
struct terminal_sink {
	void (*put)(void *context, const char *bytes, size_t length);
	void *context;
};

struct terminal_view {
	struct terminal_sink sink;
	uint32_t columns, rows;
	uint32_t top;    /* the first row that is shown: not 0 only when the terminal has too few */
	uint32_t row;    /* of the cursor, from `top` on */
	uint32_t column; /* of the cursor, below `columns` */
	uint32_t bottom; /* the last row that is shown, from `top` on */
	uint32_t widest; /* the columns of the widest row that is shown */
	bool is_shown;   /* there is a block */
	bool at_end;     /* the cursor is past the last character of the text */
};

/* Makes a view that shows nothing, of a terminal that has not said its size. */
void terminal_view_init(struct terminal_view *view, const struct terminal_sink *sink);

void terminal_view_put(struct terminal_view *view, const char *bytes, size_t length);
void terminal_view_put_string(struct terminal_view *view, const char *string);

/*
 * Shows prompt and text, which end with a zero byte and have no control characters: over the block
 * that is shown, or in a new one that begins where the cursor is, which is the first column.
 */
void terminal_view_draw(struct terminal_view *view, const char *prompt,
			const struct terminal_text *text);

/*
 * The character of `length` bytes before the cursor has been added at the end of the text, and the
 * rest is on the screen: sends that one alone, where that is enough.
 */
void terminal_view_type(struct terminal_view *view, const char *prompt,
			const struct terminal_text *text, size_t length);

/*
 * Writes to `bytes` of `size`, at least 12, the sequence that would take the block off the screen,
 * and gives its length: 0 when there is none.
 */
size_t terminal_view_guard(const struct terminal_view *view, char *bytes, size_t size);

/* Something else has taken the block off the screen: there is none. */
void terminal_view_forget(struct terminal_view *view);

/* Takes the block off the screen: the cursor is where the block began. */
void terminal_view_erase(struct terminal_view *view);

/* Leaves the block on the screen: the cursor is at the beginning of the row below. */
void terminal_view_leave(struct terminal_view *view);

/* Asks the terminal for its size: it answers with TERMINAL_KEY_SIZE. */
void terminal_view_ask(struct terminal_view *view);

/*
 * The terminal's size. A terminal that has become narrower may have broken the rows of the block:
 * then a new one is begun below. True: the block must be drawn.
 */
MUST_CHECK bool terminal_view_resize(struct terminal_view *view, uint32_t rows, uint32_t columns);

#endif
