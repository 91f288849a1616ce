/*
 * The timer heap: see timer.h. Places are numbered from 1, so that the parent of i is i / 2.
 */
#include "kernel/sched/timer.h"

#include "kernel/debug/panic.h"
#include "kernel/kernel.h"

void timer_heap_init(struct timer_heap *heap, struct timer **entries, uint32_t capacity)
{
	*heap = (struct timer_heap){.entries = entries, .capacity = capacity};
}

static void place(struct timer_heap *heap, uint32_t at, struct timer *timer)
{
	heap->entries[at] = timer;
	timer->place = at;
}

static void sift_up(struct timer_heap *heap, uint32_t at, struct timer *timer)
{
	while (at > 1 && heap->entries[at / 2]->deadline_ns > timer->deadline_ns) {
		place(heap, at, heap->entries[at / 2]);
		at /= 2;
	}
	place(heap, at, timer);
}

static void sift_down(struct timer_heap *heap, uint32_t at, struct timer *timer)
{
	for (;;) {
		uint32_t child = at * 2;

		if (child > heap->count)
			break;
		if (child < heap->count &&
		    heap->entries[child + 1]->deadline_ns < heap->entries[child]->deadline_ns)
			child++;
		if (heap->entries[child]->deadline_ns >= timer->deadline_ns)
			break;
		place(heap, at, heap->entries[child]);
		at = child;
	}
	place(heap, at, timer);
}

void timer_start(struct timer *timer, uint64_t deadline_ns)
{
	struct timer_heap *heap = &kernel.timers;

	INVARIANT(!timer->place && heap->count + 1 < heap->capacity, STATE,
		  "a timer was started twice, or there are more than there can be");
	timer->deadline_ns = deadline_ns;
	heap->count++;
	sift_up(heap, heap->count, timer);
}

void timer_stop_started(struct timer *timer)
{
	struct timer_heap *heap = &kernel.timers;
	uint32_t at = timer->place;
	struct timer *last;

	last = heap->entries[heap->count--];
	timer->place = 0;
	if (last == timer)
		return;
	if (at > 1 && heap->entries[at / 2]->deadline_ns > last->deadline_ns)
		sift_up(heap, at, last);
	else
		sift_down(heap, at, last);
}
