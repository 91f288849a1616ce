/*
 * The set-up of struct rt. It stands apart from user/rt/start.c, so that a simulation can set up
 * many.
 */
#include "user/rt/rt.h"

#include "user/rt/enter.h"

void rt_init(struct rt *rt, const struct startup_block *startup)
{
	uint64_t heap_end = startup->data_address + startup->data_bytes;
	uint64_t heap_bytes =
		heap_end > startup->heap_address ? heap_end - startup->heap_address : 0;

	rt->startup = startup;
	rt->park = NULL;
	rt->exception = (struct rt_exception){0};
	rt->capset = rt_capset_of(startup);
	rt_ring_init(&rt->ring, (struct ring_region *)(uintptr_t)startup->ring_address);
	rt_arena_init(&rt->arena);
	rt_heap_init(&rt->heap, (void *)(uintptr_t)startup->heap_address, heap_bytes,
		     startup->random);
}

void rt_exit(uint32_t code)
{
	rt_process_exit(code);
}
