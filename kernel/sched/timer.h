/*
 * Timers, in a binary heap that is ordered by deadline.
 *
 * A timer stands inside the thing that waits (a thread, an operation, a device's function). The
 * heap's array is set aside at boot for as many timers as all ring regions together can hold, and
 * those of the machine, so starting one never fails.
 */
#ifndef KERNEL_SCHED_TIMER_H
#define KERNEL_SCHED_TIMER_H

#include "kernel/arch/interface.h"

enum timer_kind {
	TIMER_THREAD,
	TIMER_OPERATION,
	TIMER_DEVICE, /* a function of a device */
	TIMER_FAULTS, /* the kernel's own: the IOMMU may interrupt for faults again */
};

struct timer {
	uint64_t deadline_ns;
	uint32_t place; /* in the heap, from 1; 0: not started */
	uint8_t kind;   /* enum timer_kind: what it stands in */
};

/*
 * One for the machine, guarded by the one kernel lock. With several CPUs each would have its own,
 * and the timer of a thread would stand in that of the CPU that it last ran on.
 */
struct timer_heap {
	struct timer **entries; /* entries[1] is the earliest */
	uint32_t count;
	uint32_t capacity;
};

/*
 * Begins with no timer started. `entries` has `capacity` places, of which the first is never used.
 */
void timer_heap_init(struct timer_heap *heap, struct timer **entries, uint32_t capacity);

/* Starts a timer that is not started. */
void timer_start(struct timer *timer, uint64_t deadline_ns);

/* Stops a timer, if it is started. */
NOT_INLINE void timer_stop_started(struct timer *timer);
static inline void timer_stop(struct timer *timer)
{
	if (timer->place)
		timer_stop_started(timer);
}

/* The earliest deadline, or UINT64_MAX. */
static inline uint64_t timer_next_ns(const struct timer_heap *heap)
{
	return heap->count ? heap->entries[1]->deadline_ns : UINT64_MAX;
}

/* The earliest timer whose deadline has come; null when there is none. It is still started. */
static inline struct timer *timer_due(const struct timer_heap *heap, uint64_t now_ns)
{
	return timer_next_ns(heap) <= now_ns ? heap->entries[1] : NULL;
}

#endif
