/*
 * Contexts: what a new thread starts with, and what changes when this CPU goes over to another one.
 * The general registers are saved and loaded by entry.S; here it is the rest: vector state, segment
 * bases, the address space. A context belongs to its thread; the processor holds the rest of at most
 * one context at a time.
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

/* The program's GS base waits behind SWAPGS while the kernel runs. */
static void segment_bases_save(struct arch_context *context)
{
	__asm__ volatile("rdfsbase %0\n\t"
			 "swapgs\n\t"
			 "rdgsbase %1\n\t"
			 "swapgs"
			 : "=&r"(context->fs_base), "=&r"(context->gs_base));
}

/*
 * A program can load the few selectors there are into data segment registers, where they mean
 * nothing. They are not part of a context, so none may pass from one to the next.
 */
static void segment_selectors_clear(void)
{
	uint32_t all, one;

	__asm__ volatile("mov %%ds, %0\n\t"
			 "mov %%es, %1\n\t"
			 "or %1, %0\n\t"
			 "mov %%fs, %1\n\t"
			 "or %1, %0\n\t"
			 "mov %%gs, %1\n\t"
			 "or %1, %0"
			 : "=&r"(all), "=&r"(one)
			 :
			 : "cc");
	if (all == 0)
		return;
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
 * Both bases came from these registers, or are a thread pointer that was compared with the end of
 * user space, so that they are canonical.
 */
static void segment_bases_load(const struct arch_context *context)
{
	__asm__ volatile("wrfsbase %0\n\t"
			 "swapgs\n\t"
			 "wrgsbase %1\n\t"
			 "swapgs"
			 :
			 : "r"(context->fs_base), "r"(context->gs_base)
			 : "memory");
}

void arch_switch(struct arch_context *previous, struct arch_context *next,
	struct arch_space *space)
{
	struct arch_cpu *cpu = arch_cpu_here();

	if (previous != next) {
		if (previous != NULL)
			segment_bases_save(previous);
		segment_selectors_clear();
		segment_bases_load(next);
		vector_state_switch(previous, next);
	}
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
