/*
 * The lines that were entered, the latest ones, and looking through them. It owns them and their
 * bound; the oldest makes room.
 */
#ifndef CORE_TERMINAL_HISTORY_H
#define CORE_TERMINAL_HISTORY_H

#include "core/terminal/text.h"

#define TERMINAL_HISTORY_LINES 32u

struct terminal_history {
	char lines[TERMINAL_HISTORY_LINES][TERMINAL_LINE_BYTES + 1u];
	uint32_t first; /* the place of the oldest line */
	uint32_t count;
};

/* The line that was entered `back` lines ago, from 1 to `count`. */
const char *terminal_history_line(const struct terminal_history *history, uint32_t back);

/* Remembers a line, unless it is empty or the same as the latest. */
void terminal_history_add(struct terminal_history *history, const struct terminal_text *text);

/*
 * The latest line, `back` lines ago or longer, that contains the words; 0: there is none. Then
 * `*place` is where they begin in it.
 */
uint32_t terminal_history_find(const struct terminal_history *history, uint32_t back,
			       const char *words, size_t *place);

#endif
