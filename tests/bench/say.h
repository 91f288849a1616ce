/*
 * Lines that the measuring kernels write themselves, on the second serial line.
 */
#ifndef TESTS_BENCH_SAY_H
#define TESTS_BENCH_SAY_H

#include "kernel/arch/interface.h"

static inline void say(const char *text)
{
	for (; *text; text++)
		arch_serial_send_panic(1, (uint8_t)*text);
}

static inline void say_number(uint64_t value)
{
	char digits[21];
	char *at = &digits[20];

	*at = 0;
	do {
		*--at = (char)('0' + value % 10);
		value /= 10;
	} while (value);
	say(at);
}

#endif
