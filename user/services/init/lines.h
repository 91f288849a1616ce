/*
 * Lines that wait for an output which may stand still: a bounded queue. Pure.
 *
 * A line is kept whole or not at all. Lines that find no room are counted, and one line in their
 * place says how many they were, as soon as there is room for it. A writer never waits. Read next:
 * user/services/init/say.c, which empties it.
 */
#ifndef USER_SERVICES_INIT_LINES_H
#define USER_SERVICES_INIT_LINES_H

#include "abi/base.h"

#define LINES_BYTES 4096u
/* The longest line; the line that reports lost ones is shorter. */
#define LINES_LINE_BYTES 512u

struct lines {
	uint32_t first; /* of the bytes that wait */
	uint32_t count;
	uint32_t lost; /* lines that found no room, and are not reported yet */
	char bytes[LINES_BYTES];
};

/* Adds a line of at most LINES_LINE_BYTES. False: there is no room, and it is counted. */
bool lines_put(struct lines *lines, const char *text, uint32_t length);

/* Takes up to `room` bytes, the oldest first; 0 when nothing waits. */
uint32_t lines_take(struct lines *lines, char *bytes, uint32_t room);

#endif
