/*
 * The inline part of the border between kernel and machine, when the machine is a process of the
 * host: the kernel runs as a library inside a test. "Physical memory" is one block of the process,
 * a context is a few numbers, and page tables are the real ones: kernel/arch/x86_64/page_table.c,
 * unchanged.
 *
 * The portable kernel looks at no field of these structures. Tests do, through
 * kernel/arch/host/host.h. Include kernel/arch/interface.h, which includes this.
 */
#ifndef KERNEL_ARCH_HOST_MACHINE_H
#define KERNEL_ARCH_HOST_MACHINE_H

/* A thread's registers: as much as a simulated program has. */
struct arch_context {
	uint64_t entry;
	uint64_t stack;
	uint64_t thread_pointer;
	struct thread_registers registers;
	int64_t result; /* of the last system call */
};

/* A process's user half. page_table.c uses these two fields on every machine. */
struct arch_space {
	struct physical root;
	uint64_t teardown_address; /* where arch_space_teardown goes on */
};

/* Where physical address 0 would be: never mapped itself, see kernel/arch/host/memory.c. */
extern char *host_memory_origin;

static inline void *arch_direct(struct physical p)
{
	return host_memory_origin + p.address;
}

static inline struct physical arch_physical(const void *p)
{
	return (struct physical){(uint64_t)((const char *)p - host_memory_origin)};
}

/*
 * One thread of the host runs everything, so that nothing is written meanwhile. A program that
 * calls itself may lay its buffers over each other.
 */
static inline void arch_copy_words(void *to, const void *from, uint32_t words)
{
	__builtin_memmove(to, from, (size_t)words * sizeof(uint64_t));
}

static inline void arch_context_set_result(struct arch_context *c, int64_t value)
{
	c->result = value;
}

static inline void arch_context_set_thread(struct arch_context *c, uint64_t capability)
{
	c->registers.thread = capability;
}

/* See kernel/arch/host/memory.c. */
void arch_memory_given(void *memory, uint64_t length_bytes);
void arch_memory_taken(void *memory, uint64_t length_bytes);

#endif
