/*
 * The clock of arch_now_ns and the timer of arch_timer_set.
 */
#ifndef KERNEL_ARCH_X86_64_CLOCK_H
#define KERNEL_ARCH_X86_64_CLOCK_H

#include "abi/base.h"

/*
 * Measures the time-stamp counter and the local APIC's timer against the PIT for half a
 * millisecond, and starts the clock, whose zero is the kernel's first instruction. Returns null, or
 * a sentence that says what is wrong.
 */
const char *clock_init(void);

/*
 * The next time to return, when the counter stands at `ticks` and `*last` was the latest time
 * returned: it is never less than that, even if the counter has gone back below its origin, where
 * `ticks` is negative. Updates `*last`.
 */
static inline uint64_t clock_forward(uint64_t *last, uint64_t ticks)
{
	if (__builtin_expect((int64_t)ticks < (int64_t)*last, 0))
		return *(volatile uint64_t *)last; /* read again: the common way keeps nothing */
	*last = ticks;
	return ticks;
}

/*
 * On a timer interrupt: whether the deadline that was asked for has passed. When it has not,
 * because it lies further away than the timer counts, or because the timer runs a little fast, the
 * timer is started again.
 */
MUST_CHECK bool clock_interrupt_due(void);

#endif
