/*
 * So many bytes a second, and an eighth of that at once: a debt in time that must be paid off
 * before the next piece may go out. One piece may be longer than the eighth.
 */
#ifndef CORE_TERMINAL_PACE_H
#define CORE_TERMINAL_PACE_H

#include "abi/base.h"

#define TERMINAL_PACE_BURST_NS UINT64_C(125000000)

/* All zero, but for the rate, is one that has put out nothing. */
struct terminal_pace {
	uint32_t bytes_per_second; /* not 0 */
	uint64_t paid_until_ns;    /* the debt is paid then */
};

/* When the next piece may go out; a moment that has passed: at once. */
static inline uint64_t terminal_pace_due_ns(const struct terminal_pace *pace)
{
	return pace->paid_until_ns;
}

/* `bytes`, at most a few thousand, have gone out. */
static inline void terminal_pace_add(struct terminal_pace *pace, size_t bytes, uint64_t now_ns)
{
	uint64_t cost_ns = bytes * UINT64_C(1000000000) / pace->bytes_per_second;
	uint64_t from_ns = now_ns > TERMINAL_PACE_BURST_NS ? now_ns - TERMINAL_PACE_BURST_NS : 0;

	if (pace->paid_until_ns < from_ns)
		pace->paid_until_ns = from_ns;
	pace->paid_until_ns += cost_ns;
}

#endif
