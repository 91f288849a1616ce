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
 * Whole frames are zeroed all the time, and a vector register writes two or four words at once. The
 * register is the running program's: it has its value back afterwards, of which nothing stays on
 * the stack.
 */
static inline void zero_with_avx(void *to, const void *end)
{
	uint64_t kept[4];

	__asm__ volatile(
		"vmovups %%ymm0, %[kept]\n\t"
		"vpxor %%xmm0, %%xmm0, %%xmm0\n"
		"1:\n\t"
		".irp offset, 0,32,64,96,128,160,192,224,256,288,320,352,384,416,448,480\n\t"
		"vmovaps %%ymm0, \\offset(%[to])\n\t"
		".endr\n\t"
		"addq $512, %[to]\n\t"
		"cmpq %[end], %[to]\n\t"
		"jne 1b\n\t"
		"vmovups %[kept], %%ymm0"
		: [to] "+r"(to), [kept] "=m"(kept)
		: [end] "r"(end)
		: "memory", "cc");
	__builtin_memset(kept, 0, sizeof(kept));
	__asm__ volatile("" : : "m"(kept));
}

static inline void zero_with_sse(void *to, const void *end)
{
	uint64_t kept[2];

	__asm__ volatile("movups %%xmm0, %[kept]\n\t"
			 "pxor %%xmm0, %%xmm0\n"
			 "1:\n\t"
			 ".irp offset, 0,16,32,48,64,80,96,112,128,144,160,176,192,208,224,240\n\t"
			 "movaps %%xmm0, \\offset(%[to])\n\t"
			 ".endr\n\t"
			 "addq $256, %[to]\n\t"
			 "cmpq %[end], %[to]\n\t"
			 "jne 1b\n\t"
			 "movups %[kept], %%xmm0"
			 : [to] "+r"(to), [kept] "=m"(kept)
			 : [end] "r"(end)
			 : "memory", "cc");
	__builtin_memset(kept, 0, sizeof(kept));
	__asm__ volatile("" : : "m"(kept));
}

void arch_frame_zero(struct physical frame)
{
	char *to = arch_direct(frame);

	if (__builtin_expect(features.avx, 1))
		zero_with_avx(to, to + PAGE_BYTES);
	else
		zero_with_sse(to, to + PAGE_BYTES);
}
