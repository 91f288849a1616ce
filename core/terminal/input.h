/*
 * The keys of a person, from the bytes that the terminal sends: a state machine for ECMA-48
 * sequences as xterm, the Linux console and their kind use them.
 *
 * It owns the state of one line: what has begun and is not over. It does no input or output.
 * Whatever bytes arrive, a control sequence never comes out as text, and neither does any part of a
 * reply of the terminal (CSI, OSC, DCS, SOS, PM and APC, each in its forms of 7 and of 8 bits, the
 * latter as UTF-8). Bytes that are no UTF-8 come out as U+FFFD.
 *
 * A sequence ends early at a control character, which then counts for itself: so Enter and
 * control-c work in every state. A key called Escape looks like the beginning of a sequence.
 * Whoever has a clock calls terminal_input_idle when nothing has followed for a while; without
 * that, a key that means nothing together with Alt counts for itself.
 */
#ifndef CORE_TERMINAL_INPUT_H
#define CORE_TERMINAL_INPUT_H

#include "core/terminal/utf8.h"

enum terminal_key {
	TERMINAL_KEY_NONE,
	TERMINAL_KEY_TEXT,    /* `code` is a character, no control */
	TERMINAL_KEY_CONTROL, /* `code` is the letter, '@' to '_' , that was pressed with control */
	TERMINAL_KEY_ENTER,   /* carriage return, or line feed: `code` is the byte */
	TERMINAL_KEY_TAB,
	TERMINAL_KEY_BACKSPACE,
	TERMINAL_KEY_DELETE,
	TERMINAL_KEY_LEFT,
	TERMINAL_KEY_RIGHT,
	TERMINAL_KEY_UP,
	TERMINAL_KEY_DOWN,
	TERMINAL_KEY_HOME,
	TERMINAL_KEY_END,
	TERMINAL_KEY_PASTE_BEGIN,
	TERMINAL_KEY_PASTE_END,
	TERMINAL_KEY_SIZE, /* a reply: `row` and `column` of a cursor, or the terminal's size */
};

enum terminal_modifier {
	TERMINAL_SHIFT = 1,
	TERMINAL_ALT = 2,
	TERMINAL_WITH_CONTROL = 4,
};

/* One thing that happened. Keys that have no use here, as F1, do not appear. */
struct terminal_key_event {
	enum terminal_key key;
	uint32_t code;
	uint8_t modifiers;
	uint16_t row, column;
};

/* The most events of one byte: a character that was cut off, and the byte that cut it. */
#define TERMINAL_INPUT_EVENTS 2u
#define TERMINAL_INPUT_NUMBERS 3u

enum terminal_input_state {
	TERMINAL_INPUT_GROUND,
	TERMINAL_INPUT_ESCAPE,        /* after ESC */
	TERMINAL_INPUT_CSI,           /* after ESC [, and what belongs to it */
	TERMINAL_INPUT_SINGLE,        /* after ESC O */
	TERMINAL_INPUT_SKIP,          /* `skip` more printable bytes belong to it */
	TERMINAL_INPUT_STRING,        /* in OSC, DCS, SOS, PM or APC */
	TERMINAL_INPUT_STRING_ESCAPE, /* after ESC in one of them */
};

/* All zero is the beginning. */
struct terminal_input {
	enum terminal_input_state state;
	struct terminal_utf8 utf8;
	uint16_t numbers[TERMINAL_INPUT_NUMBERS]; /* of a CSI sequence; larger ones are cut off */
	uint8_t number_count;                     /* counts on past the array's end */
	bool is_private; /* it has a sign or an intermediate byte: nobody's key */
	bool is_empty;   /* nothing has followed its opening */
	uint8_t skip;
};

/* Takes a byte; gives the number of events, in order. */
unsigned terminal_input_feed(struct terminal_input *input, uint8_t byte,
			     struct terminal_key_event events[TERMINAL_INPUT_EVENTS]);

/* Whether the last byte was an ESC that may have been a key of its own. */
static inline bool terminal_input_is_undecided(const struct terminal_input *input)
{
	return input->state == TERMINAL_INPUT_ESCAPE;
}

/* Nothing has followed for a while: an undecided ESC was a key of its own, and means nothing. */
void terminal_input_idle(struct terminal_input *input);

#endif
