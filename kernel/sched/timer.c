/*
 * The timer heap: see timer.h. Places are numbered from 1, so that the parent of i is i / 2.
 */
#include "kernel/sched/timer.h"

#include "kernel/debug/panic.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/object/thread.h"

bool timer_heap_init(struct timer_heap *heap, uint64_t ring_regions)
{
	/* One for each operation and one for the thread itself, and the unused place 0. */
	uint64_t capacity = ring_regions * (RING_OPERATIONS + 1) + 1;
	uint64_t pages = (capacity * sizeof(struct timer *) + PAGE_BYTES - 1) / PAGE_BYTES;
	struct physical block = frame_pool_take_block(&kernel.frames, pages);

	if (!block.address)
		return false;
	*heap = (struct timer_heap){.entries = arch_direct(block), .capacity = (uint32_t)capacity};
	return true;
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

static struct thread *thread_of_timer(struct timer *timer)
{
	if (timer->kind == TIMER_THREAD)
		return CONTAINER_OF(timer, struct thread, timer);
	return CONTAINER_OF(timer, struct operation, kernel.timer)->thread;
}

void timer_expire(uint64_t now_ns)
{
	if (timer_next_ns(&kernel.timers) > now_ns)
		return;
	while (timer_next_ns(&kernel.timers) <= now_ns && work_is_left()) {
		struct timer *timer = kernel.timers.entries[1];
		struct thread *thread = thread_of_timer(timer);

		sched_work_for(thread->entity.payer);
		timer_stop(timer);
		work_spend(WORK_UNITS_TIMER);
		if (timer->kind == TIMER_THREAD)
			thread_timed_out(thread);
		else
			operation_timed_out(CONTAINER_OF(timer, struct operation, kernel.timer));
	}
	sched_work_for(NULL);
}
