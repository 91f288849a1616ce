/*
 * The GDT, IDT and task state of the boot CPU. It owns what a program can reach of the processor's
 * gates, which is nothing: every gate has DPL 0, so that `int n` is a protection fault; there is no
 * 32-bit code segment, no LDT, no port map; SYSENTER is off.
 */
#include "kernel/arch/x86_64/segments.h"

#include "kernel/arch/x86_64/cpu.h"
#include "kernel/arch/x86_64/instructions.h"

#define MSR_SYSENTER_CS 0x174u
#define MSR_STAR 0xc0000081u
#define MSR_LSTAR 0xc0000082u
#define MSR_CSTAR 0xc0000083u
#define MSR_SYSCALL_MASK 0xc0000084u
#define MSR_FS_BASE 0xc0000100u
#define MSR_GS_BASE 0xc0000101u
#define MSR_KERNEL_GS_BASE 0xc0000102u

/*
 * Present, accessed (so that the processor does not write to a read-only table), readable,
 * writable.
 */
#define GDT_KERNEL_CODE UINT64_C(0x00af9b000000ffff)
#define GDT_KERNEL_DATA UINT64_C(0x00cf93000000ffff)
#define GDT_USER_DATA UINT64_C(0x00cff3000000ffff)
#define GDT_USER_CODE UINT64_C(0x00affb000000ffff)
#define GDT_TASK UINT64_C(0x0000890000000000)

#define GATE_INTERRUPT UINT64_C(0x8e00) /* present, DPL 0, interrupts off */
#define VECTORS 256u

struct gate {
	uint64_t low;
	uint64_t high;
};

struct pseudo_descriptor {
	uint16_t limit;
	uint64_t base;
} __attribute__((packed));

struct arch_cpu arch_cpu_boot;

static uint64_t gdt[GDT_WORDS] __attribute__((section(".settled"), aligned(16)));
static struct gate idt[VECTORS] __attribute__((section(".settled"), aligned(16)));

extern char entry_vectors[], entry_system_call[], kernel_stack_top[], image_exception_stacks[];
void segments_load(const struct pseudo_descriptor *descriptor);

static void gdt_fill(void)
{
	uint64_t task = (uint64_t)&arch_cpu_boot.task;

	gdt[SELECTOR_KERNEL_CODE / 8] = GDT_KERNEL_CODE;
	gdt[SELECTOR_KERNEL_DATA / 8] = GDT_KERNEL_DATA;
	gdt[SELECTOR_USER_DATA / 8] = GDT_USER_DATA;
	gdt[SELECTOR_USER_CODE / 8] = GDT_USER_CODE;
	gdt[SELECTOR_TASK / 8] = GDT_TASK | (sizeof(struct task_state) - 1) |
				 (task & 0xffffff) << 16 | (task >> 24 & 0xff) << 56;
	gdt[SELECTOR_TASK / 8 + 1] = task >> 32;
}

/* The exception stack of a vector, as the task state counts them; 0: none of its own. */
static unsigned vector_stack(unsigned vector)
{
	switch (vector) {
	case VECTOR_NMI:
		return 1;
	case VECTOR_DEBUG:
		return 2;
	case VECTOR_MACHINE_CHECK:
		return 3;
	case VECTOR_DOUBLE_FAULT:
		return 4;
	default:
		return 0;
	}
}

static void idt_fill(void)
{
	for (unsigned vector = 0; vector < VECTORS; vector++) {
		uint64_t entry = (uint64_t)entry_vectors + 16u * vector;
		uint64_t flags = GATE_INTERRUPT | vector_stack(vector);

		idt[vector].low = (entry & 0xffff) | (uint64_t)SELECTOR_KERNEL_CODE << 16 |
				  flags << 32 | (entry >> 16 & 0xffff) << 48;
		idt[vector].high = entry >> 32;
	}
}

static void task_fill(struct arch_cpu *cpu)
{
	cpu->task.stack[0] = cpu->stack;
	cpu->task.port_map_offset = sizeof(struct task_state);
	for (unsigned i = 0; i < 4; i++) {
		char *top = image_exception_stacks + 2 * EXCEPTION_STACK_BYTES * (i + 1);
		struct arch_cpu **tail = (struct arch_cpu **)(void *)(top - EXCEPTION_STACK_TAIL);

		*tail = cpu;
		cpu->task.exception_stack[i] = (uint64_t)tail;
	}
}

void segments_init(void)
{
	struct pseudo_descriptor gdt_at = {sizeof(gdt) - 1, (uint64_t)gdt};
	struct pseudo_descriptor idt_at = {sizeof(idt) - 1, (uint64_t)idt};

	arch_cpu_boot.self = &arch_cpu_boot;
	arch_cpu_boot.stack = (uint64_t)kernel_stack_top;
	task_fill(&arch_cpu_boot);
	gdt_fill();
	idt_fill();
	segments_load(&gdt_at);
	__asm__ volatile("lidt %0" : : "m"(idt_at));
	__asm__ volatile("ltr %w0" : : "r"(SELECTOR_TASK));
}

void system_call_init(void)
{
	msr_write(MSR_STAR,
		  (uint64_t)SELECTOR_SYSRET_BASE << 48 | (uint64_t)SELECTOR_KERNEL_CODE << 32);
	msr_write(MSR_LSTAR, (uint64_t)entry_system_call);
	msr_write(MSR_CSTAR, 0);
	msr_write(MSR_SYSCALL_MASK, RFLAGS_SYSTEM_CALL_CLEARS);
	msr_write(MSR_SYSENTER_CS, 0);
	msr_write(MSR_FS_BASE, 0);
	msr_write(MSR_GS_BASE, (uint64_t)&arch_cpu_boot);
	msr_write(MSR_KERNEL_GS_BASE, 0);
}
