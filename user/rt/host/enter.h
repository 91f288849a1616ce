/*
 * A host program's stand-in for the kernel: one function for each system call. Read next:
 * user/rt/enter.h, and tests/host/rt/fake_kernel.h for a small stand-in.
 */
#ifndef USER_RT_HOST_ENTER_H
#define USER_RT_HOST_ENTER_H

#include "user/rt/enter.h"

struct rt_host_kernel {
	int64_t (*enter)(void *context, struct ring_region *region, uint32_t min_complete,
			 uint64_t timeout_ns);
	/* Must not return: it ends the host process, or jumps back to the test. */
	void (*leave)(void *context, uint64_t code);
	/* Zeroed memory for RT_STATE; null: of the host's own heap, one program at a time. */
	void *(*state)(void *context, size_t bytes);
	/* Registers of devices, of 1, 2 or 4 bytes; null: the program has none. */
	uint32_t (*mmio_read)(void *context, uint64_t address, uint32_t bytes);
	void (*mmio_write)(void *context, uint64_t address, uint32_t bytes, uint32_t value);
	void *context;
};

/* Every following system call of this host process goes to `kernel`, which must stay. */
void rt_host_kernel_set(const struct rt_host_kernel *kernel);

#endif
