/*
 * The last words on the terminal, for measuring kernels: the kernel itself keeps no byte that it
 * has sent. A kernel that includes this is linked with the serial driver's arch_serial_send renamed
 * to a function that calls terminal_note.
 */
#ifndef TESTS_BENCH_TERMINAL_H
#define TESTS_BENCH_TERMINAL_H

#include "kernel/kernel.h"

/* After a prompt the terminal may be sent what only moves the cursor, and asks where it is. */
#define TERMINAL_TAIL_BYTES 32u
#define TERMINAL_SENT_BYTES 64u /* a power of two */

struct terminal_sent {
	uint8_t bytes[TERMINAL_SENT_BYTES];
	uint32_t count; /* of all bytes ever */
	uint32_t begin; /* only those sent from this one on are looked at */
};

static inline void terminal_note(struct terminal_sent *sent, uint8_t byte)
{
	sent->bytes[sent->count++ % TERMINAL_SENT_BYTES] = byte;
}

/* Whether the terminal has been sent all that there is, with these words as the last ones. */
static inline bool terminal_shows(const struct terminal_sent *sent, const char *words)
{
	uint32_t length = 0;

	while (words[length])
		length++;
	if (kernel.serial[0].output_count > 0)
		return false;
	for (uint32_t tail = 0; tail < TERMINAL_TAIL_BYTES; tail++) {
		uint32_t same = 0;

		if (sent->count - sent->begin < tail + length)
			return false;
		while (same < length &&
		       sent->bytes[(sent->count - tail - length + same) % TERMINAL_SENT_BYTES] ==
			       (uint8_t)words[same])
			same++;
		if (same == length)
			return true;
	}
	return false;
}

#endif
