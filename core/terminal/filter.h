/*
 * The output of a program on its way to a person's terminal: text, colours and cursor movement
 * pass, and nothing that makes the terminal answer, changes how it works, or hides what a person
 * types or reads.
 *
 * These pass as they are: printable characters of UTF-8; tab, backspace and carriage return; a few
 * bells a second; and of the control sequences of ECMA-48 those of colours and attributes (SGR) but
 * for "concealed", of cursor movement (A to H, d, f) and of erasing (J, K, X) but for the lines
 * that have scrolled away. A line feed begins a new line. Whatever else there is comes out as
 * U+FFFD, in the place of its first byte, and what is printable in it as text: so a person sees
 * that something was refused, and what.
 *
 * A sequence is put out whole or not at all, however the program cuts its writes. The filter owns
 * what has begun and is not over, of one program; it does no input or output.
 */
#ifndef CORE_TERMINAL_FILTER_H
#define CORE_TERMINAL_FILTER_H

#include "core/terminal/utf8.h"
#include "core/terminal/view.h"

/* The longest control sequence, with its ESC: both colours of 24 bits, and an attribute. */
#define TERMINAL_FILTER_SEQUENCE_BYTES 48u
#define TERMINAL_FILTER_BELLS_A_SECOND 3u
/* So many characters without a width may stand on one other: no script needs more. */
#define TERMINAL_FILTER_MARKS_MOST 8u

/* All zero is a filter at the beginning of a line. */
struct terminal_filter {
	struct terminal_utf8 utf8;
	/* Has begun with ESC and is allowed so far. */
	char sequence[TERMINAL_FILTER_SEQUENCE_BYTES];
	uint8_t length;
	uint8_t marks; /* without a width, since the last character with one */
	uint8_t bells; /* in `bell_second` */
	uint64_t bell_second;
	bool after_return; /* the last byte was a carriage return */
	bool is_mid_line;  /* something has come out since the last new line */
	bool has_attributes;
};

/*
 * Puts into `sink` what may come out of `length` bytes: at most three times as many, and a
 * sequence.
 */
void terminal_filter_put(struct terminal_filter *filter, const char *bytes, size_t length,
			 uint64_t now_ns, const struct terminal_sink *sink);

/*
 * Another program writes next: a sequence that has begun is shown as refused, attributes are reset,
 * and a new line begins unless one has.
 */
void terminal_filter_end(struct terminal_filter *filter, const struct terminal_sink *sink);

#endif
