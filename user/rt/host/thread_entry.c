/*
 * The entry point of a second thread, on the host: a number that the kernel is given. The
 * simulation calls rt_host_thread_run instead.
 */
#include "user/rt/host/run.h"
#include "user/rt/thread_main.h"

void rt_thread_entry(void)
{
	__builtin_trap();
}

void rt_host_thread_run(uint64_t argument, struct ring_region *region, uint64_t capability)
{
	rt_thread_main((struct rt_thread *)(uintptr_t)argument, region, capability);
}
