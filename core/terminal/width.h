/*
 * How many columns of a terminal a character takes. The tables are those of Python's package
 * wcwidth, which follow the Unicode standard; tools/width/generate.py writes them to width_table.h.
 */
#ifndef CORE_TERMINAL_WIDTH_H
#define CORE_TERMINAL_WIDTH_H

#include "abi/base.h"

/*
 * 0: the character joins the one before it. 1 and 2: columns. No answer is meant for control
 * characters, which have no place in a text: they count 1.
 */
unsigned terminal_width(uint32_t code);

/* Whether the code point is a control character: of C0, DEL, or of C1. */
static inline bool terminal_is_control(uint32_t code)
{
	return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

/*
 * Whether a character has no place in a line that a person is to trust: controls; line and
 * paragraph separators; and those that are invisible or change the order in which the others are
 * shown, but for the two joiners, which scripts and emoji need.
 */
bool terminal_is_deceptive(uint32_t code);

#endif
