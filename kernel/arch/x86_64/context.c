/*
 * Contexts: the registers with which a new thread starts, and the change from one thread to
 * another. entry.S saves and loads the general registers; this file does the rest: vector state,
 * segment bases, the address space. A context belongs to its thread; the processor holds the rest
 * of at most one context at a time.
 */
#include "kernel/arch/x86_64/cpu.h"
#include "kernel/arch/x86_64/instructions.h"
#include "kernel/arch/x86_64/vector_state.h"

_Static_assert(offsetof(struct arch_context, vector_state) % 64 == 0, "XSAVE needs 64");
_Static_assert(CONTEXT_FRAME_END % 16 == 0, "the processor rounds rsp down before it pushes");

/* A `entry` outside of user space cannot be resumed: entry.S makes null of it, where it faults. */
void arch_context_init(struct arch_context *context, const struct arch_context_start *start)
{
	__builtin_memset(context, 0, offsetof(struct arch_context, vector_state));
	vector_state_init(context);
	context->rip = start->entry;
	context->rsp = start->stack;
	context->rdi = start->registers.argument;
	context->rsi = start->registers.ring_address;
	context->rdx = start->registers.thread;
	context->fs_base = start->thread_pointer;
	context->rflags = RFLAGS_INTERRUPT | RFLAGS_RESERVED;
	context->cs = SELECTOR_USER_CODE;
	context->ss = SELECTOR_USER_DATA;
}

/*
 * A program can load the few selectors there are into data segment registers, where they mean
 * nothing. They are not part of a context, so none may pass from one to the next.
 */
static inline bool segment_selectors_are_clear(void)
{
	uint32_t all, one;
	bool clear;

	__asm__ volatile("mov %%ds, %0\n\t"
			 "mov %%es, %1\n\t"
			 "or %1, %0\n\t"
			 "mov %%fs, %1\n\t"
			 "or %1, %0\n\t"
			 "mov %%gs, %1\n\t"
			 "or %1, %0"
			 : "=&r"(all), "=&r"(one), "=@ccz"(clear));
	return clear;
}

static void segment_selectors_clear(void)
{
	__asm__ volatile("mov %0, %%ds\n\t"
			 "mov %0, %%es\n\t"
			 "mov %0, %%fs\n\t"
			 "swapgs\n\t"
			 "mov %0, %%gs\n\t"
			 "swapgs"
			 :
			 : "r"(0)
			 : "memory");
}

/*
 * Loads the bases of `next`, and returns those that were there in `previous`. The program's GS base
 * waits behind SWAPGS while the kernel runs. The values came from these registers, or are thread
 * pointers that were compared with the end of user space, so that they are canonical.
 */
static inline void segment_bases_exchange(struct arch_context *previous,
					  const struct arch_context *next)
{
	uint64_t fs_base, gs_base;

	__asm__ volatile("rdfsbase %0\n\t"
			 "wrfsbase %2\n\t"
			 "swapgs\n\t"
			 "rdgsbase %1\n\t"
			 "wrgsbase %3\n\t"
			 "swapgs"
			 : "=&r"(fs_base), "=&r"(gs_base)
			 : "r"(next->fs_base), "r"(next->gs_base)
			 : "memory");
	if (previous) {
		previous->fs_base = fs_base;
		previous->gs_base = gs_base;
	}
}

/* The uncommon case: clearing a selector may clear its base, which must be saved before. */
static NOT_INLINE void segments_exchange_all(struct arch_context *previous,
					     const struct arch_context *next)
{
	segment_bases_exchange(previous, next);
	segment_selectors_clear();
	segment_bases_exchange(NULL, next);
}

void arch_switch(struct arch_context *previous, struct arch_context *next, struct arch_space *space)
{
	struct arch_cpu *cpu = arch_cpu_here();

	if (__builtin_expect(segment_selectors_are_clear(), 1))
		segment_bases_exchange(previous, next);
	else
		segments_exchange_all(previous, next);
	vector_state_switch(previous, next);
	cpu->current = next;
	cpu->task.stack[0] = (uint64_t)next + CONTEXT_FRAME_END;
	if (cpu->root != space->root.address) {
		cpu->root = space->root.address;
		cpu->counters.space_loads++;
		cr3_write(cpu->root);
	}
}

void arch_counters_read(struct arch_counters *counters)
{
	*counters = arch_cpu_here()->counters;
}
