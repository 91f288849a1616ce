/*
 * The inline part of kernel/arch/interface.h for x86-64: a thread's registers, a process's
 * page-table root, and the functions that must cost nothing. The portable kernel looks at no field
 * of either structure. Include kernel/arch/interface.h, which includes this.
 */
#ifndef KERNEL_ARCH_X86_64_MACHINE_H
#define KERNEL_ARCH_X86_64_MACHINE_H

#include "kernel/arch/x86_64/layout.h"

/*
 * A thread's registers while it does not run. The first part is what an interrupt pushes: the stack
 * pointer that the processor loads on the way from user space points to its end.
 *
 * `vector` says how the thread came into the kernel, and so how it goes back. CONTEXT_SYSTEM_CALL:
 * only rip, rsp, rflags and rax count, it returns by SYSRET and finds every other register zero.
 * Anything else: all of them count, and it returns by IRETQ.
 *
 * With several CPUs: the CPU on which the thread runs owns its registers; a stored context is
 * guarded by the kernel lock.
 */
struct arch_context {
	uint64_t r15, r14, r13, r12, r11, r10, r9, r8;
	uint64_t rbp, rdi, rsi, rdx, rcx, rbx, rax;
	uint64_t vector;
	uint64_t error_code;
	uint64_t rip, cs, rflags, rsp, ss;

	/* Written by arch_switch, and once by arch_context_init. */
	uint64_t fs_base;
	uint64_t gs_base;
	bool vector_used; /* vector_state holds something; otherwise it is the initial state */

	/* An XSAVE area in the standard format: x87, SSE and AVX, which fill 832 bytes. */
	uint8_t vector_state[CONTEXT_VECTOR_STATE_BYTES] __attribute__((aligned(64)));
};

ABI_OFFSET(struct arch_context, rax, CONTEXT_RAX);
ABI_OFFSET(struct arch_context, vector, CONTEXT_VECTOR);
ABI_OFFSET(struct arch_context, rip, CONTEXT_RIP);
ABI_OFFSET(struct arch_context, cs, CONTEXT_CS);
ABI_OFFSET(struct arch_context, rflags, CONTEXT_RFLAGS);
ABI_OFFSET(struct arch_context, rsp, CONTEXT_RSP);
ABI_OFFSET(struct arch_context, ss, CONTEXT_SS);
ABI_OFFSET(struct arch_context, fs_base, CONTEXT_FRAME_END);

/*
 * A process's user half. page_table.c uses these two fields on every machine. With several CPUs:
 * guarded by the kernel lock. Each CPU that has this root loaded is one to send a shootdown to;
 * the set of them would stand here.
 */
struct arch_space {
	struct physical root;
	uint64_t teardown_address; /* where arch_space_teardown goes on */
};

static inline void *arch_direct(struct physical p)
{
	return (void *)(p.address + DIRECT_MAP_BASE);
}

static inline struct physical arch_physical(const void *p)
{
	return (struct physical){(uint64_t)p - DIRECT_MAP_BASE};
}

/* The entry code clears the direction flag. */
static inline void arch_copy_words(void *to, const void *from, uint32_t words)
{
	uint64_t count = words;

	__asm__ volatile("rep movsq" : "+D"(to), "+S"(from), "+c"(count) : : "memory");
}

static inline void arch_context_set_result(struct arch_context *c, int64_t value)
{
	c->rax = (uint64_t)value;
}

/* Sets a register of a context that has not run: see struct thread_registers. */
static inline void arch_context_set_thread(struct arch_context *c, uint64_t capability)
{
	c->rdx = capability;
}

/* Nothing checks accesses to memory that is in no use. */
static inline void arch_memory_given(void *memory, uint64_t length_bytes)
{
	(void)memory;
	(void)length_bytes;
}

static inline void arch_memory_taken(void *memory, uint64_t length_bytes)
{
	(void)memory;
	(void)length_bytes;
}

#endif
