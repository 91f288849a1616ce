/*
 * The frame pool: see frame.h. kernel/resource/ledger.c counts frames.
 */
#include "kernel/resource/frame.h"

#include "kernel/debug/panic.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

void frame_pool_init(struct frame_pool *pool, const struct boot_info *info)
{
	*pool = (struct frame_pool){.range_count = info->memory_count};
	for (uint32_t i = 0; i < info->memory_count; i++) {
		pool->ranges[i] = info->memory[i];
		pool->total += info->memory[i].length_bytes >> PAGE_SHIFT;
	}
	pool->free_count = pool->total;
}

struct physical frame_pool_take_block(struct frame_pool *pool, uint64_t count)
{
	for (uint32_t i = 0; i < pool->range_count; i++) {
		struct boot_range *range = &pool->ranges[i];
		struct physical block = range->start;

		if (range->length_bytes >> PAGE_SHIFT < count)
			continue;
		range->start.address += count << PAGE_SHIFT;
		range->length_bytes -= count << PAGE_SHIFT;
		pool->total -= count;
		pool->free_count -= count;
		arch_memory_taken(arch_direct(block), count << PAGE_SHIFT);
		return block;
	}
	return (struct physical){0};
}

/* Takes 1 to `most` frames from above the frontier, and returns how many. */
static NOT_INLINE uint32_t frontier_take(struct frame_pool *pool, struct physical *frames,
					 uint32_t most)
{
	struct physical frame;
	uint64_t left;
	uint32_t count;

	while (pool->range < pool->range_count &&
	       pool->range_used == pool->ranges[pool->range].length_bytes) {
		pool->range++;
		pool->range_used = 0;
	}
	INVARIANT(pool->range < pool->range_count, STATE,
		  "a frame was charged for that is not there");
	frame.address = pool->ranges[pool->range].start.address + pool->range_used;
	left = (pool->ranges[pool->range].length_bytes - pool->range_used) >> PAGE_SHIFT;
	count = left < most ? (uint32_t)left : most;
	pool->range_used += (uint64_t)count << PAGE_SHIFT;
	arch_memory_taken(arch_direct(frame), (uint64_t)count << PAGE_SHIFT);
	for (uint32_t i = 0; i < count; i++, frame.address += PAGE_BYTES)
		frames[i] = frame;
	return count;
}

/* Takes the frame that was given back last; address 0 when there is none. */
static inline struct physical returned_take(struct frame_pool *pool)
{
	struct physical frame = pool->free;

	if (!frame.address)
		return frame;
	pool->free = *(struct physical *)arch_direct(frame);
	arch_memory_taken(arch_direct(frame), PAGE_BYTES);
	return frame;
}

static inline void taken_count(struct frame_pool *pool, uint32_t count)
{
	pool->free_count -= count;
	kernel.allocations += count;
}

struct physical frame_take(void)
{
	struct frame_pool *pool = &kernel.frames;
	struct physical frame = returned_take(pool);

	taken_count(pool, 1);
	if (!frame.address)
		(void)frontier_take(pool, &frame, 1);
	return frame;
}

void frames_take_zeroed(struct physical *frames, uint32_t count)
{
	struct frame_pool *pool = &kernel.frames;

	taken_count(pool, count);
	for (uint32_t i = 0; i < count;) {
		frames[i] = returned_take(pool);
		i += frames[i].address ? 1 : frontier_take(pool, &frames[i], count - i);
	}
	arch_frames_zero(frames, count);
	work_spend(count * WORK_UNITS_PAGE);
}

NOT_INLINE struct physical frame_take_zeroed(void)
{
	struct physical frame = frame_take();

	arch_frames_zero(&frame, 1);
	work_spend(WORK_UNITS_PAGE);
	return frame;
}

void frame_give(struct physical frame)
{
	struct frame_pool *pool = &kernel.frames;

	*(struct physical *)arch_direct(frame) = pool->free;
	pool->free = frame;
	pool->free_count++;
	arch_memory_given(arch_direct(frame), PAGE_BYTES);
	work_spend(WORK_UNITS_FRAME);
}

void frame_stock_fill(struct frame_stock *stock, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		struct physical frame = frame_take_zeroed();

		*(struct physical *)arch_direct(frame) = stock->first;
		stock->first = frame;
		stock->count++;
	}
}

uint32_t frame_stock_empty(struct frame_stock *stock)
{
	uint32_t count = stock->count;

	for (uint32_t i = 0; i < count; i++) {
		struct physical frame = stock->first;

		stock->first = *(struct physical *)arch_direct(frame);
		frame_give(frame);
	}
	stock->count = 0;
	return count;
}
