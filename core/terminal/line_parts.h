/*
 * The functions that the editor's files offer each other: line.c and line_keys.c. No
 * other file includes this one.
 */
#ifndef CORE_TERMINAL_LINE_PARTS_H
#define CORE_TERMINAL_LINE_PARTS_H

#include "core/terminal/line.h"

/* Shows prompt and line anew; of a hidden line, the prompt. */
void line_draw(struct terminal_line *line);

void line_bell(struct terminal_line *line);

/* Puts whole characters in at the cursor; false, after ringing: there is no room. */
bool line_insert(struct terminal_line *line, const char *bytes, size_t length);

/* Moves the cursor. */
void line_move(struct terminal_line *line, size_t place);

/* Does what a key says that neither ends the line nor is about the terminal. */
void line_key(struct terminal_line *line, const struct terminal_key_event *event);

#endif
