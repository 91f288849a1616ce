/*
 * The heap's blocks. The region is a row of blocks, each with a 32-byte header that knows its own
 * size and that of the block before it; a block of size zero, always in use, closes the row.
 */
#include "user/rt/heap.h"

#include "user/rt/abort.h"

/* The states are numbers that are unlikely to come about by chance. */
#define BLOCK_FREE UINT64_C(0x66726565626c6f63)
#define BLOCK_USED UINT64_C(0x75736564626c6f63)

struct rt_heap_block {
	size_t size;   /* header included; a multiple of 16 */
	size_t before; /* the size of the block before, zero for the first one */
	uint64_t mark; /* state ^ guard ^ address ^ size */
	uint64_t reserved;
	/* In a free block only. The payload of a used one begins here. */
	struct rt_heap_block *next;
	struct rt_heap_block *previous;
};

#define HEADER_BYTES offsetof(struct rt_heap_block, next)
#define BLOCK_LEAST sizeof(struct rt_heap_block)

_Static_assert(HEADER_BYTES % RT_HEAP_ALIGNMENT == 0, "payloads are aligned");

static uint64_t block_mark(const struct rt_heap *heap, const struct rt_heap_block *block,
			   uint64_t state)
{
	return state ^ heap->guard ^ (uint64_t)(uintptr_t)block ^ (uint64_t)block->size;
}

static bool block_is(const struct rt_heap *heap, const struct rt_heap_block *block, uint64_t state)
{
	return block->mark == block_mark(heap, block, state);
}

static struct rt_heap_block *block_after(struct rt_heap_block *block)
{
	return (struct rt_heap_block *)(void *)((char *)block + block->size);
}

/* The bin of blocks of `size` bytes: bin b holds sizes from 2^b, the last one all above. */
static uint32_t bin_of(size_t size)
{
	uint32_t log = 63u - (uint32_t)__builtin_clzll((unsigned long long)size);

	return log < RT_HEAP_BINS ? log : RT_HEAP_BINS - 1u;
}

static void bin_insert(struct rt_heap *heap, struct rt_heap_block *block)
{
	uint32_t bin = bin_of(block->size);

	block->mark = block_mark(heap, block, BLOCK_FREE);
	block->previous = NULL;
	block->next = heap->bins[bin];
	if (block->next)
		block->next->previous = block;
	heap->bins[bin] = block;
	heap->free_bytes += block->size;
}

static void bin_remove(struct rt_heap *heap, struct rt_heap_block *block)
{
	if (!block_is(heap, block, BLOCK_FREE))
		rt_abort(RT_ABORT_HEAP, "heap: the header of a free block is damaged");
	if (block->previous)
		block->previous->next = block->next;
	else
		heap->bins[bin_of(block->size)] = block->next;
	if (block->next)
		block->next->previous = block->previous;
	heap->free_bytes -= block->size;
}

void rt_heap_init(struct rt_heap *heap, void *region, size_t bytes, uint64_t guard)
{
	*heap = (struct rt_heap){.guard = guard};

	size_t skip = (size_t)(-(uintptr_t)region) % RT_HEAP_ALIGNMENT;

	if (bytes < skip || bytes - skip < BLOCK_LEAST + HEADER_BYTES)
		return;

	size_t room = (bytes - skip) & ~(size_t)(RT_HEAP_ALIGNMENT - 1u);
	struct rt_heap_block *first = (struct rt_heap_block *)(void *)((char *)region + skip);

	heap->low = (char *)first;
	heap->high = heap->low + room - HEADER_BYTES;
	first->size = room - HEADER_BYTES;
	first->before = 0;

	struct rt_heap_block *last = block_after(first);

	last->size = 0;
	last->before = first->size;
	last->mark = block_mark(heap, last, BLOCK_USED);
	bin_insert(heap, first);
}

/* A free block of at least `size` bytes, or null: the first fit in its bin, else any above. */
static struct rt_heap_block *block_find(struct rt_heap *heap, size_t size)
{
	uint32_t bin = bin_of(size);

	for (struct rt_heap_block *block = heap->bins[bin]; block; block = block->next) {
		if (block->size >= size)
			return block;
	}
	for (bin++; bin < RT_HEAP_BINS; bin++) {
		if (heap->bins[bin])
			return heap->bins[bin];
	}
	return NULL;
}

/* Cuts a used block down to `size` bytes when the rest can stand alone. */
static void block_split(struct rt_heap *heap, struct rt_heap_block *block, size_t size)
{
	size_t rest_bytes = block->size - size;

	if (rest_bytes < BLOCK_LEAST)
		return;

	block->size = size;

	struct rt_heap_block *rest = block_after(block);

	rest->size = rest_bytes;
	rest->before = size;
	block_after(rest)->before = rest_bytes;
	bin_insert(heap, rest);
}

void *rt_heap_allocate(struct rt_heap *heap, size_t bytes)
{
	if (!heap->low || bytes > (size_t)(heap->high - heap->low))
		return NULL;

	size_t size =
		(bytes + HEADER_BYTES + RT_HEAP_ALIGNMENT - 1u) & ~(size_t)(RT_HEAP_ALIGNMENT - 1u);

	if (size < BLOCK_LEAST)
		size = BLOCK_LEAST;

	struct rt_heap_block *block = block_find(heap, size);

	if (!block)
		return NULL;
	bin_remove(heap, block);
	block_split(heap, block, size);
	block->mark = block_mark(heap, block, BLOCK_USED);
	return (char *)block + HEADER_BYTES;
}

void *rt_heap_allocate_zeroed(struct rt_heap *heap, size_t count, size_t bytes)
{
	size_t total;

	if (__builtin_mul_overflow(count, bytes, &total))
		return NULL;

	void *block = rt_heap_allocate(heap, total);

	if (block)
		__builtin_memset(block, 0, total);
	return block;
}

void rt_heap_free(struct rt_heap *heap, void *pointer)
{
	if (!pointer)
		return;

	char *place = (char *)pointer;

	if (!heap->low || place < heap->low + HEADER_BYTES || place >= heap->high ||
	    (uintptr_t)place % RT_HEAP_ALIGNMENT != 0)
		rt_abort(RT_ABORT_HEAP, "heap: what is given back is no block");

	struct rt_heap_block *block = (struct rt_heap_block *)(void *)(place - HEADER_BYTES);

	if (block_is(heap, block, BLOCK_FREE))
		rt_abort(RT_ABORT_HEAP, "heap: a block was given back twice");
	if (!block_is(heap, block, BLOCK_USED))
		rt_abort(RT_ABORT_HEAP, "heap: what is given back is no block, or is damaged");

	struct rt_heap_block *after = block_after(block);

	if (after->before != block->size)
		rt_abort(RT_ABORT_HEAP, "heap: a block was written beyond its end");
	/* A block that joins its neighbour stays marked free, so that a second free is seen. */
	block->mark = block_mark(heap, block, BLOCK_FREE);
	if (block_is(heap, after, BLOCK_FREE)) {
		bin_remove(heap, after);
		block->size += after->size;
		block->mark = block_mark(heap, block, BLOCK_FREE);
	}
	if (block->before != 0) {
		struct rt_heap_block *before =
			(struct rt_heap_block *)(void *)((char *)block - block->before);

		if (block_is(heap, before, BLOCK_FREE)) {
			bin_remove(heap, before);
			before->size += block->size;
			block = before;
		}
	}
	block_after(block)->before = block->size;
	bin_insert(heap, block);
}

void rt_heap_check(const struct rt_heap *heap)
{
	const char *place = heap->low;
	size_t before = 0;

	/* Every step goes forward by at least one header, so the region bounds the walk. */
	while (place && place < heap->high) {
		const struct rt_heap_block *block =
			(const struct rt_heap_block *)(const void *)place;

		if (block->before != before || block->size < BLOCK_LEAST ||
		    block->size > (size_t)(heap->high - place) ||
		    (!block_is(heap, block, BLOCK_FREE) && !block_is(heap, block, BLOCK_USED)))
			rt_abort(RT_ABORT_HEAP, "heap: the header of a block is damaged");
		before = block->size;
		place += block->size;
	}
}
