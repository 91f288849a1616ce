/*
 * The heap: blocks of any size out of one bounded region, which never grows.
 *
 * Free blocks lie in lists by the power of two below their size; neighbours that are free are one
 * block. Each block has a header that is checked whenever it is passed: a block given back twice,
 * or written beyond its end, ends the program instead of corrupting it. Only one thread may use it.
 * It never wipes: secrets are wiped by their owner.
 */
#ifndef USER_RT_HEAP_H
#define USER_RT_HEAP_H

#include "abi/base.h"

#define RT_HEAP_ALIGNMENT 16u
#define RT_HEAP_BINS 32u

struct rt_heap_block;

struct rt_heap {
	struct rt_heap_block *bins[RT_HEAP_BINS];
	uint64_t guard; /* mixed into every header, so that stray data is no header */
	char *low;
	char *high;
	size_t free_bytes; /* of free blocks, headers included */
};

/*
 * Manages `bytes` bytes at `region`, which must stay. Regions below 64 bytes hold no block. `guard`
 * is any number, best a random one.
 */
void rt_heap_init(struct rt_heap *heap, void *region, size_t bytes, uint64_t guard);

/*
 * A block of at least `bytes` bytes (zero counts as one), aligned to 16; its contents are not
 * defined. Null when no free block is large enough. The caller gives it back with rt_heap_free.
 */
MUST_CHECK void *rt_heap_allocate(struct rt_heap *heap, size_t bytes);

/* The same, filled with zeros: `count` elements of `bytes` bytes. Null also on overflow. */
MUST_CHECK void *rt_heap_allocate_zeroed(struct rt_heap *heap, size_t count, size_t bytes);

/* Gives a block back; null is accepted. Aborts the program when it is not a block in use. */
void rt_heap_free(struct rt_heap *heap, void *block);

/* Walks over every block and aborts the program when a header is damaged. */
void rt_heap_check(const struct rt_heap *heap);

#endif
