/*
 * The two system calls on the host: they go to whatever the test or the simulation has set.
 */
#include "user/rt/host/enter.h"

#include <stdlib.h>

#include "user/rt/mmio.h"
#include "user/rt/state.h"

static const struct rt_host_kernel *host_kernel;

void rt_host_kernel_set(const struct rt_host_kernel *kernel)
{
	host_kernel = kernel;
}

int64_t rt_cap_enter(struct ring_region *region, uint32_t min_complete, uint64_t timeout_ns)
{
	return host_kernel->enter(host_kernel->context, region, min_complete, timeout_ns);
}

void rt_process_exit(uint64_t code)
{
	host_kernel->leave(host_kernel->context, code);
	__builtin_trap();
}

uint32_t rt_mmio_read(const volatile void *at, uint32_t bytes)
{
	return host_kernel->mmio_read(host_kernel->context, (uint64_t)(uintptr_t)at, bytes);
}

void rt_mmio_write(volatile void *at, uint32_t bytes, uint32_t value)
{
	host_kernel->mmio_write(host_kernel->context, (uint64_t)(uintptr_t)at, bytes, value);
}

void *rt_host_state(size_t bytes)
{
	static void *only;

	if (host_kernel && host_kernel->state)
		return host_kernel->state(host_kernel->context, bytes);
	free(only);
	only = calloc(1, bytes);
	if (!only)
		__builtin_trap();
	return only;
}
