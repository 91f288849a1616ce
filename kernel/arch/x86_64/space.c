/*
 * The processor's part in a change of page tables: the privileged half of page_table.c. One CPU
 * exists, so that its own translation buffer is the only one.
 */
#include "kernel/arch/x86_64/cpu.h"
#include "kernel/arch/x86_64/features.h"
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

/*
 * Frames are zeroed all the time, and a vector register writes two or four words at once. The
 * register is the running program's, and nothing else here uses one: it has its value back
 * afterwards, of which nothing stays on the stack.
 */
static void zero_with_avx(const struct physical *frames, uint32_t count)
{
	WRITTEN_BEFORE_READ uint64_t kept[4];

	__asm__ volatile("vmovups %%ymm0, %0\n\tvpxor %%xmm0, %%xmm0, %%xmm0" : "=m"(kept));
	for (uint32_t i = 0; i < count; i++)
		__asm__ volatile(".set offset, 0\n\t"
				 ".rept 128\n\t"
				 "vmovaps %%ymm0, offset(%0)\n\t"
				 ".set offset, offset + 32\n\t"
				 ".endr"
				 :
				 : "r"(arch_direct(frames[i]))
				 : "memory");
	__asm__ volatile("vmovups %0, %%ymm0" : : "m"(kept));
	__builtin_memset(kept, 0, sizeof(kept));
	__asm__ volatile("" : : "m"(kept));
}

static void zero_with_sse(const struct physical *frames, uint32_t count)
{
	WRITTEN_BEFORE_READ uint64_t kept[2];

	__asm__ volatile("movups %%xmm0, %0\n\tpxor %%xmm0, %%xmm0" : "=m"(kept));
	for (uint32_t i = 0; i < count; i++)
		__asm__ volatile(".set offset, 0\n\t"
				 ".rept 256\n\t"
				 "movaps %%xmm0, offset(%0)\n\t"
				 ".set offset, offset + 16\n\t"
				 ".endr"
				 :
				 : "r"(arch_direct(frames[i]))
				 : "memory");
	__asm__ volatile("movups %0, %%xmm0" : : "m"(kept));
	__builtin_memset(kept, 0, sizeof(kept));
	__asm__ volatile("" : : "m"(kept));
}

void arch_frames_zero(const struct physical *frames, uint32_t count)
{
	if (__builtin_expect(features.avx, 1))
		zero_with_avx(frames, count);
	else
		zero_with_sse(frames, count);
}
