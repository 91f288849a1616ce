/*
 * Input that nobody has read: see ahead.h.
 */
#include "core/terminal/ahead.h"

static bool is_line_end(uint8_t byte)
{
	return byte == '\r' || byte == '\n';
}

static uint8_t *last_of(struct terminal_ahead *ahead)
{
	return &ahead->bytes[(ahead->first + ahead->count - 1u) % TERMINAL_AHEAD_BYTES];
}

void terminal_ahead_drop_line(struct terminal_ahead *ahead)
{
	while (ahead->count > 0 && !is_line_end(*last_of(ahead))) {
		*last_of(ahead) = 0;
		ahead->count--;
	}
	ahead->is_dropping = true;
	ahead->lines_dropped++;
}

void terminal_ahead_add(struct terminal_ahead *ahead, uint8_t byte)
{
	if (!ahead->is_dropping && ahead->count == TERMINAL_AHEAD_BYTES)
		terminal_ahead_drop_line(ahead);
	if (ahead->is_dropping) {
		ahead->is_dropping = !is_line_end(byte);
		return;
	}
	ahead->count++;
	*last_of(ahead) = byte;
}

uint8_t terminal_ahead_take(struct terminal_ahead *ahead)
{
	uint8_t byte = ahead->bytes[ahead->first];

	ahead->bytes[ahead->first] = 0;
	ahead->first = (ahead->first + 1u) % TERMINAL_AHEAD_BYTES;
	ahead->count--;
	return byte;
}
