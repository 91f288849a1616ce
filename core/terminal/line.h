/*
 * The line editor: bytes from a terminal in, bytes to a terminal and whole lines out.
 *
 * It is a state machine that does no input or output by itself: every byte typed goes through
 * terminal_line_feed, and what a terminal should show goes to the sink. It owns the line and what
 * it knows of the terminal; history and completion are of whoever reads the line. Whatever bytes
 * arrive, it stays within its buffers, it never sends a typed control character back, no reply of a
 * terminal becomes text, and the line is whole characters of UTF-8. Read next:
 * core/terminal/input.h for the bytes, core/terminal/view.h for the screen.
 *
 * Keys: left, right, home, end, delete, backspace; control or alt with left and right (words);
 * control with a b e f (move), d (delete, or end of input on an empty line), k u w (cut to the end,
 * to the beginning, a word), l (clear the screen), c (interrupt); alt with b f (words), d and
 * backspace (cut a word). Tab, up, down and control with p n r are events in a visible line.
 *
 * While a line is edited the terminal marks what is pasted (bracketed paste). A tab in it is a
 * space, other keys mean nothing there, and a line's end ends the line as if it had been typed.
 */
#ifndef CORE_TERMINAL_LINE_H
#define CORE_TERMINAL_LINE_H

#include "core/terminal/input.h"
#include "core/terminal/view.h"

/* Room for a question about an account whose name is as long as it may be. */
#define TERMINAL_PROMPT_BYTES 56u
#define TERMINAL_GUARD_BYTES 16u

enum terminal_line_event {
	TERMINAL_LINE_NONE,    /* the line is still being typed */
	TERMINAL_LINE_ENTERED, /* line->text is a whole line, until the next terminal_line_begin */
	TERMINAL_LINE_INTERRUPT, /* control-c: what was typed is gone */
	TERMINAL_LINE_END,       /* control-d on an empty line */
	TERMINAL_LINE_TOO_LONG,  /* entered, but it had no room: nothing of it is left */
	TERMINAL_LINE_COMPLETE,  /* tab; the line stays on the screen, as with the next */
	TERMINAL_LINE_OLDER,     /* up, or control-p */
	TERMINAL_LINE_NEWER,     /* down, or control-n */
	TERMINAL_LINE_SEARCH,    /* control-r */
};

/* For secrets there are the latter two: nothing is remembered or completed. */
enum terminal_line_echo {
	TERMINAL_ECHO_VISIBLE,
	TERMINAL_ECHO_MASKED, /* a star for each character */
	TERMINAL_ECHO_HIDDEN, /* nothing is shown */
};

/* A line that begins. */
struct terminal_line_start {
	const char *prompt; /* ends with a zero byte */
	const char *initial;
	size_t initial_length; /* whole characters without deceptive ones, at most `limit` bytes */
	size_t cursor;         /* in `initial`, at the beginning of a character */
	size_t limit;          /* 1 to TERMINAL_LINE_BYTES */
	enum terminal_line_echo echo;
};

/* The editor. Others may read `text`, after TERMINAL_LINE_ENTERED, and `is_known`. */
struct terminal_line {
	struct terminal_text text;
	struct terminal_view view;
	struct terminal_input input;
	char prompt[TERMINAL_PROMPT_BYTES];
	enum terminal_line_echo echo;
	uint32_t keys; /* since the terminal was asked for its size */
	bool is_asked; /* it has been, and has not answered */
	bool is_known; /* it has answered once: it understands control sequences */
	size_t limit;
	bool is_open;     /* a line has begun, and no event has ended it */
	bool is_too_long; /* characters had no room, and the line has not been empty since */
	bool in_paste;
	bool is_dropping;  /* bytes were lost: up to the end of the line nothing counts */
	bool after_return; /* a line feed now belongs to the carriage return before */
};

/* Makes an editor on a terminal that has not said its size. */
void terminal_line_init(struct terminal_line *line, const struct terminal_sink *sink);

/*
 * Begins a new line, at the beginning of a row: shows the prompt, without its control characters
 * and cut off at TERMINAL_PROMPT_BYTES, and asks the terminal for its size.
 */
void terminal_line_begin(struct terminal_line *line, const char *prompt,
			 enum terminal_line_echo echo);

/*
 * The same with more to say. While a line is still on the screen, after an event that did not end
 * it, the new one takes its place there.
 */
void terminal_line_start(struct terminal_line *line, const struct terminal_line_start *start);

/*
 * Ends the line without the person: it stays on the screen, the cursor is below it, and nothing of
 * it is left in the editor. Does nothing when there is none.
 */
void terminal_line_stop(struct terminal_line *line);

/*
 * Takes a byte that nobody reads: it counts only for the terminal's size, for the beginning and end
 * of a paste, and for the sequences that it is a part of. Gives ENTERED or INTERRUPT when it was
 * that key, otherwise NONE. Only while there is no line.
 */
enum terminal_line_event terminal_line_skip(struct terminal_line *line, uint8_t byte);

/* Takes one byte from the terminal. */
MUST_CHECK enum terminal_line_event terminal_line_feed(struct terminal_line *line, uint8_t byte);

/*
 * Bytes from the terminal have been lost. The typed part of the line is dropped, and so is the rest
 * up to its end; the terminal says so.
 */
void terminal_line_lost(struct terminal_line *line);

/*
 * Whether an Escape waits for what follows; then terminal_line_idle, when nothing does for a while.
 */
bool terminal_line_is_undecided(const struct terminal_line *line);
void terminal_line_idle(struct terminal_line *line);

/* Takes prompt and line off the screen, so that something else can be printed where they began. */
void terminal_line_hide(struct terminal_line *line);

/* Shows them again, from the beginning of the row on where the cursor is. */
void terminal_line_show(struct terminal_line *line);

/*
 * For output of others, whom the editor does not see coming: writes to `bytes` what would take
 * prompt and line off the screen as it is, and gives its length: 0 when they are not on it.
 */
size_t terminal_line_guard(const struct terminal_line *line, char bytes[TERMINAL_GUARD_BYTES]);

/*
 * Puts into `sink`, which need not be the editor's, what paints prompt and line as they stand, from
 * the beginning of the row on where the cursor is: after the guard has been sent and others have
 * written, the editor goes on from there as if nothing had happened. Puts nothing when they are not
 * on the screen.
 */
void terminal_line_again(const struct terminal_line *line, const struct terminal_sink *sink);

/* Wipes the line. For secrets, as soon as they have been used. */
void terminal_line_wipe(struct terminal_line *line);

#endif
