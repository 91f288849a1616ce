/*
 * The memory of the simulated machine. It owns the block, and tells AddressSanitizer which parts
 * must not be touched: memory that the kernel has not taken or has given back, but for the first
 * word, which links free memory. A kernel that uses memory after it gave it back is thus found at
 * the access, not when the damage shows.
 */
#define _GNU_SOURCE /* memfd_create */
#include "kernel/arch/host/host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <sanitizer/asan_interface.h>

#include "kernel/arch/x86_64/page_table.h"

struct host_machine host;
char *host_memory_origin;
static int memory_file = -1; /* the block, so that a page of it can be seen at two places */

/* The block is reserved once; what lies outside of the machine's memory stays inaccessible. */
static void memory_reserve(void)
{
	const uint64_t bytes = HOST_MEMORY_START + HOST_MEMORY_BYTES_LARGEST;
	void *block = MAP_FAILED;

	if (host_memory_origin)
		return;
	memory_file = memfd_create("machine", MFD_CLOEXEC);
	if (memory_file >= 0 && ftruncate(memory_file, (off_t)bytes) == 0)
		block = mmap(NULL, bytes, PROT_NONE, MAP_SHARED | MAP_NORESERVE, memory_file, 0);
	if (block == MAP_FAILED) {
		perror("the simulated machine has no memory");
		abort();
	}
	host_memory_origin = block;
}

static void memory_resize(uint64_t memory_bytes)
{
	char *start = host_memory_origin + HOST_MEMORY_START;
	static uint64_t accessible_bytes;

	if (memory_bytes > HOST_MEMORY_BYTES_LARGEST || memory_bytes % PAGE_BYTES)
		abort();
	if (memory_bytes == accessible_bytes)
		return;
	if (mprotect(start, HOST_MEMORY_BYTES_LARGEST, PROT_NONE) != 0 ||
	    mprotect(start, memory_bytes, PROT_READ | PROT_WRITE) != 0)
		abort();
	accessible_bytes = memory_bytes;
}

void host_reset(uint64_t memory_bytes, uint64_t seed)
{
	memory_reserve();
	memory_resize(memory_bytes);
	memset(&host, 0, sizeof(host));
	host.memory_bytes = memory_bytes;
	host.timer_ns = UINT64_MAX;
	host.random_state = seed;
	host_devices_reset();
	ASAN_POISON_MEMORY_REGION(host_memory_origin + HOST_MEMORY_START, memory_bytes);
}

void *host_memory_show(void *at, struct physical frame)
{
	const int fixed = at ? MAP_FIXED_NOREPLACE : 0;
	void *shown = mmap(at, PAGE_BYTES, PROT_READ | PROT_WRITE, MAP_SHARED | fixed, memory_file,
			   (off_t)frame.address);

	return shown == MAP_FAILED || (at && shown != at) ? NULL : shown;
}

void host_memory_use(struct physical start, uint64_t length_bytes)
{
	ASAN_UNPOISON_MEMORY_REGION(arch_direct(start), length_bytes);
}

void arch_memory_given(void *memory, uint64_t length_bytes)
{
	ASAN_POISON_MEMORY_REGION((char *)memory + sizeof(uint64_t),
				  length_bytes - sizeof(uint64_t));
}

void arch_memory_taken(void *memory, uint64_t length_bytes)
{
	host_touched(memory, length_bytes);
	ASAN_UNPOISON_MEMORY_REGION(memory, length_bytes);
}

void arch_frames_zero(const struct physical *frames, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		memset(arch_direct(frames[i]), 0, PAGE_BYTES);
}

/*
 * ---- what page_table.c asks of its machine -----------------------------------------------------
 */

void arch_tlb_flush_page(const struct arch_space *space, uint64_t address)
{
	(void)space;
	(void)address;
	host.flushes++;
	host.now_ns += host.flush_ns;
}

/* There is no kernel half: marks that teardown must leave alone. */
void page_table_kernel_half(uint64_t *root)
{
	for (unsigned i = PAGE_TABLE_ENTRIES / 2; i < PAGE_TABLE_ENTRIES; i++)
		root[i] = PAGE_PRESENT | PAGE_WRITABLE | PAGE_GLOBAL;
}

void arch_space_leave(struct arch_space *space)
{
	if (host.space == space)
		host.space = NULL;
}
