/*
 * The processor's part in a change of page tables: the privileged half of page_table.c. One CPU
 * exists, so that its own translation buffer is the only one.
 */
#include "kernel/arch/x86_64/cpu.h"
#include "kernel/arch/x86_64/instructions.h"
#include "kernel/arch/x86_64/kernel_map.h"
#include "kernel/arch/x86_64/page_table.h"

/*
 * With several CPUs, the shootdown goes here: a message to each CPU that runs a thread of this
 * space, and the page's frame goes back (a thread's ring block: to the pool) after the last
 * acknowledgement.
 *
 * A space that is not in use has nothing in the buffer: loading CR3 empties it.
 */
void arch_tlb_flush_page(const struct arch_space *space, uint64_t address)
{
	if (arch_cpu_boot.root != space->root.address)
		return;
	arch_cpu_boot.counters.page_flushes++;
	page_invalidate(address);
}

void arch_space_leave(struct arch_space *space)
{
	if (arch_cpu_boot.root == space->root.address)
		kernel_map_load();
}

void arch_frame_zero(struct physical frame)
{
	void *to = arch_direct(frame);
	uint64_t count = PAGE_BYTES / sizeof(uint64_t);

	__asm__ volatile("rep stosq" : "+D"(to), "+c"(count) : "a"(0) : "memory");
}
