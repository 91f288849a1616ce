/*
 * The lines of a transcript: what a terminal showed, with the program `graph`'s lines in it. See
 * transcript.c.
 */
#ifndef TOOLS_AUTHGRAPH_TRANSCRIPT_H
#define TOOLS_AUTHGRAPH_TRANSCRIPT_H

#include "abi/base.h"

/*
 * Makes each line of `text`, which has room for a zero byte after its `length` bytes, a string of
 * its own. Returns where the row begins with which the last whole walk begins; null: there is none.
 */
char *transcript_walk_find(char *text, uint64_t length);

/*
 * The string after one, or after a piece of one; null: that was the last. `end` is text + length.
 */
char *transcript_line_next(char *line, const char *end);

/* Where a line's row begins, after what a terminal puts in front; null: it has none. */
char *transcript_row(char *line);

/* Whether a row, which may be null, begins with these words. */
bool transcript_begins(const char *row, const char *with);

#endif
