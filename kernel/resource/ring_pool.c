/*
 * Ring blocks: see ring_pool.h.
 */
#include "kernel/resource/ring_pool.h"

#include "core/boot/package.h"
#include "kernel/debug/panic.h"
#include "kernel/kernel.h"
#include "kernel/work.h"

_Static_assert(RING_BLOCK_PAGES == BOOT_PACKAGE_RING_FRAMES, "mkmanifest counts with it");

bool ring_pool_init(struct ring_pool *pool, uint32_t count)
{
	struct physical block =
		frame_pool_take_block(&kernel.frames, (uint64_t)count * RING_BLOCK_PAGES);

	if (!block.address)
		return false;
	arch_memory_given(arch_direct(block), (uint64_t)count * RING_BLOCK_PAGES * PAGE_BYTES);
	*pool = (struct ring_pool){
		.untouched = block, .untouched_count = count, .total = count, .free_count = count};
	return true;
}

struct physical ring_pool_take(void)
{
	struct ring_pool *pool = &kernel.rings;
	struct physical block = pool->first_free;

	INVARIANT(pool->free_count > 0, STATE, "a ring region was charged for that is not there");
	pool->free_count--;
	if (block.address) {
		pool->first_free = *(struct physical *)arch_direct(block);
	} else {
		block = pool->untouched;
		pool->untouched.address += (uint64_t)RING_BLOCK_PAGES << PAGE_SHIFT;
		pool->untouched_count--;
	}
	arch_memory_taken(arch_direct(block), RING_BLOCK_PAGES * PAGE_BYTES);
	for (uint64_t i = 0; i < RING_BLOCK_PAGES; i++) {
		const struct physical frame = {block.address + (i << PAGE_SHIFT)};

		arch_frames_zero(&frame, 1);
	}
	work_spend(RING_BLOCK_PAGES * WORK_UNITS_PAGE);
	return block;
}

void ring_pool_give(struct physical block)
{
	struct ring_pool *pool = &kernel.rings;

	*(struct physical *)arch_direct(block) = pool->first_free;
	pool->first_free = block;
	pool->free_count++;
	arch_memory_given(arch_direct(block), RING_BLOCK_PAGES * PAGE_BYTES);
}
