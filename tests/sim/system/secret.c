/*
 * Looking for secrets in the machine's memory: see person.h.
 */
#define _GNU_SOURCE /* memmem */
#include <string.h>

#include <sanitizer/asan_interface.h>

#include "abi/boot_package.h"
#include "kernel/arch/host/host.h"
#include "tests/sim/system/person.h"

/*
 * Memory that the kernel has given back may not be looked at while the machine runs, and is what
 * this is about: so the machine is at its end when this is called.
 */
bool secret_find(const void *bytes, size_t length, uint64_t *address)
{
	char *memory = arch_direct((struct physical){HOST_MEMORY_START});
	const struct boot_package_header *package = (const void *)memory;
	const uint64_t from = package->package_bytes;
	const char *found;

	ASAN_UNPOISON_MEMORY_REGION(memory, host.memory_bytes);
	found = memmem(memory + from, host.memory_bytes - from, bytes, length);
	if (found)
		*address = arch_physical(found).address;
	return found;
}
