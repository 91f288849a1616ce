/*
 * The machine's record of each CPU. The GS base points at it while the kernel runs; entry.S knows
 * the first three fields by their offsets. Owned by the CPU itself.
 */
#ifndef KERNEL_ARCH_X86_64_CPU_H
#define KERNEL_ARCH_X86_64_CPU_H

#include "kernel/arch/interface.h"

struct task_state {
	uint32_t reserved0;
	uint64_t stack[3]; /* loaded into rsp on the way to ring 0, 1, 2 */
	uint64_t reserved1;
	uint64_t exception_stack[7];
	uint64_t reserved2;
	uint16_t reserved3;
	uint16_t port_map_offset;
} __attribute__((packed, aligned(4)));

ABI_SIZE(struct task_state, 104);

struct arch_cpu {
	struct arch_cpu *self;
	struct arch_context *current; /* whose registers the next entry from user space saves */
	uint64_t stack;               /* top of the kernel's stack */
	uint64_t root;                /* what CR3 holds */
	uint64_t timer_deadline_ns;   /* what arch_timer_set was last told */
	struct arch_counters counters;
	uint32_t padding; /* puts the stacks of `task` on 8-byte places */
	struct task_state task;
} __attribute__((aligned(64)));

ABI_OFFSET(struct arch_cpu, self, CPU_SELF);
ABI_OFFSET(struct arch_cpu, current, CPU_CURRENT);
ABI_OFFSET(struct arch_cpu, stack, CPU_STACK);
_Static_assert(offsetof(struct arch_cpu, task.stack) % 8 == 0, "rsp0 is stored in one piece");

/* The boot CPU: the only one. */
extern struct arch_cpu arch_cpu_boot;

static inline struct arch_cpu *arch_cpu_here(void)
{
	struct arch_cpu *cpu;

	__asm__("mov %%gs:0, %0" : "=r"(cpu));
	return cpu;
}

#endif
