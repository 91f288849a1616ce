/*
 * The line editor: bytes from a terminal in, bytes to a terminal and whole lines out.
 *
 * It is a state machine that does no input or output by itself: every byte typed goes through
 * line_feed, and what a terminal should show goes to the sink. It owns the line, its history and
 * what it has understood of an escape sequence. Whatever bytes arrive, it stays within its buffers,
 * and it never sends a typed control character back. Read next: user/rt/line.c for the keys.
 *
 * Keys: left, right, home, end, delete, backspace, up, down; control with a b e f (move), d
 * (delete, or end of input on an empty line), k u w (cut to the end, to the beginning, a word), p n
 * (history), l (clear the screen), c (interrupt), tab (complete).
 *
 * Bytes from 0x80 are taken as UTF-8: a continuation byte has no width and stays with the byte
 * before it. What is no UTF-8 is kept byte by byte and may look odd, but breaks nothing.
 */
#ifndef USER_RT_LINE_H
#define USER_RT_LINE_H

#include "abi/base.h"

/* The longest line, in bytes. What is typed beyond it rings the bell. */
#define LINE_BYTES 1024u
#define LINE_PROMPT_BYTES 48u
#define LINE_HISTORY 16u
#define LINE_COLUMNS_DEFAULT 80u
#define LINE_COLUMNS_LEAST 20u
#define LINE_COMPLETION_BYTES 64u

enum line_event {
	LINE_EVENT_NONE,      /* the line is still being typed */
	LINE_EVENT_LINE,      /* line->text holds a whole line, until the next line_begin */
	LINE_EVENT_INTERRUPT, /* control-c: what was typed is gone */
	LINE_EVENT_END,       /* control-d on an empty line */
};

enum line_echo {
	LINE_ECHO_VISIBLE,
	LINE_ECHO_HIDDEN, /* for secrets: nothing is shown, remembered or completed */
};

enum line_escape {
	LINE_ESCAPE_NONE,
	LINE_ESCAPE_BEGUN,  /* after ESC */
	LINE_ESCAPE_CSI,    /* after ESC [ */
	LINE_ESCAPE_SINGLE, /* after ESC O */
};

/* Takes `length` bytes for the terminal. They are valid during the call only. */
struct line_sink {
	void (*put)(void *context, const char *bytes, size_t length);
	void *context;
};

/*
 * Offers a completion of the `cursor` bytes at `text`: writes up to `size` bytes that are to be
 * inserted at the cursor and returns their number; zero rings the bell. Bytes that are no printable
 * characters are dropped.
 */
struct line_completer {
	size_t (*complete)(void *context, const char *text, size_t cursor, char *insertion, size_t size);
	void *context;
};

/* The editor. Outside of line.c only `text` and `length` may be read, after LINE_EVENT_LINE. */
struct line {
	char text[LINE_BYTES + 1u]; /* a zero byte stands behind the line */
	size_t length;
	size_t cursor;
	struct line_sink sink;
	struct line_completer completer;
	uint32_t columns;
	enum line_echo echo;
	char prompt[LINE_PROMPT_BYTES];
	enum line_escape escape;
	uint32_t parameter; /* the first number of the escape sequence, bounded */
	bool parameter_ended;
	bool after_return; /* a line feed now belongs to the carriage return before */
	char history[LINE_HISTORY][LINE_BYTES + 1u];
	uint32_t history_first; /* the place of the oldest line */
	uint32_t history_count;
	uint32_t history_back; /* how far back the line shown is; 0: the line being typed */
	char typed[LINE_BYTES + 1u]; /* the line being typed, while history is shown */
};

/* Makes an editor without history, for a terminal of 80 columns. `completer` may be null. */
void line_init(struct line *line, const struct line_sink *sink, const struct line_completer *completer);

/* Sets the terminal's width; what is too small becomes LINE_COLUMNS_LEAST. */
void line_columns_set(struct line *line, uint32_t columns);

/* Begins a new line: shows the prompt, which is cut off at LINE_PROMPT_BYTES. */
void line_begin(struct line *line, const char *prompt, enum line_echo echo);

/* Takes one byte from the terminal. */
MUST_CHECK enum line_event line_feed(struct line *line, uint8_t byte);

/* Shows prompt and line anew, after something else was printed over them. */
void line_redraw(struct line *line);

/* Wipes the line, but not the history. For secrets, as soon as they have been used. */
void line_wipe(struct line *line);

#endif
