/*
 * Input that nobody has read: bytes in their order, in a bounded buffer.
 *
 * When there is no room, whole lines are dropped, never a part of one: the tail of a line is not a
 * line, and would be run as one. Whatever leaves the buffer is overwritten there, since it may be
 * a part of a secret.
 */
#ifndef CORE_TERMINAL_AHEAD_H
#define CORE_TERMINAL_AHEAD_H

#include "abi/base.h"

/* A screen or two of lines. */
#define TERMINAL_AHEAD_BYTES 8192u

/* All zero is an empty one. */
struct terminal_ahead {
	uint32_t first, count; /* a ring: the oldest byte, and how many there are */
	bool is_dropping;      /* up to the end of a line, what arrives is dropped */
	uint32_t lines_dropped;
	uint8_t bytes[TERMINAL_AHEAD_BYTES];
};

/* Adds a byte, or drops the line that it belongs to. */
void terminal_ahead_add(struct terminal_ahead *ahead, uint8_t byte);

/* The line that is being typed, which has no end yet, is dropped, with what comes of it still. */
void terminal_ahead_drop_line(struct terminal_ahead *ahead);

/* Takes the oldest byte; there is one. */
uint8_t terminal_ahead_take(struct terminal_ahead *ahead);

#endif
