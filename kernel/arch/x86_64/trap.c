/*
 * The functions that entry.S calls for interrupts and exceptions. This file decides which of the
 * portable kernel's entries an event is, and owns nothing. Read entry.S before it.
 */
#include "kernel/arch/x86_64/apic.h"
#include "kernel/arch/x86_64/clock.h"
#include "kernel/arch/x86_64/cpu.h"
#include "kernel/arch/x86_64/device_vector.h"
#include "kernel/arch/x86_64/instructions.h"
#include "kernel/arch/x86_64/iommu.h"
#include "kernel/arch/x86_64/panic.h"
#include "kernel/arch/x86_64/serial.h"

void trap_system_call(uint64_t number, uint64_t first, uint64_t second);
struct arch_context *trap_user(struct arch_context *context);
struct arch_context *trap_idle(uint64_t vector, uint32_t continuing);
_Noreturn void trap_kernel(const struct arch_context *frame);

static const char *const exception_names[VECTOR_EXCEPTIONS] = {
	[0] = "divide error",
	[VECTOR_DEBUG] = "debug exception",
	[VECTOR_NMI] = "non-maskable interrupt",
	[3] = "breakpoint",
	[6] = "invalid instruction",
	[VECTOR_DOUBLE_FAULT] = "double fault",
	[10] = "invalid task state",
	[11] = "segment not present",
	[12] = "stack segment fault",
	[VECTOR_PROTECTION] = "protection fault",
	[VECTOR_PAGE_FAULT] = "page fault",
	[17] = "alignment fault",
	[VECTOR_MACHINE_CHECK] = "machine check",
};

/*
 * The call does not come back: entry_resume gives the stack up, so that no registers are restored
 * for nothing. (Not _Noreturn, because the compiler takes what leads to such an end for uncommon.)
 * The straight way of a call (kernel/ipc/direct.c) is inlined here: it is one piece of code.
 */
__attribute__((flatten, no_stack_protector)) void trap_system_call(uint64_t number, uint64_t first,
								   uint64_t second)
{
	struct arch_context *next = kernel_entry_system_call(number, first, second);

	__asm__ volatile("jmp entry_resume" : : "a"(next) : "memory");
}

PANIC_READS_FRAME static struct arch_fault trap_fault(const struct arch_context *frame)
{
	bool has_address =
		frame->vector == VECTOR_PAGE_FAULT || frame->vector == VECTOR_DOUBLE_FAULT;

	return (struct arch_fault){
		.vector = (uint32_t)frame->vector,
		.error_code = frame->error_code,
		.address = has_address ? cr2_read() : 0,
		.instruction = frame->rip,
	};
}

/* Devices may raise any vector at any time: one that is nobody's is only counted. */
static struct arch_context *trap_device(uint32_t vector)
{
	uint32_t index, row;

	if (vector == VECTOR_IOMMU) {
		iommu_interrupt();
		return kernel_entry_iommu();
	}
	if (device_vector_find(vector, &index, &row))
		return kernel_entry_device(index, row);
	return kernel_entry_stray(vector == VECTOR_NMI_COUNTED ? VECTOR_NMI : vector);
}

/* One interrupt. `resume` is what goes on when the kernel has no reason to choose anew. */
static struct arch_context *trap_interrupt(uint64_t vector, struct arch_context *resume)
{
	switch (vector) {
	case VECTOR_TIMER:
		local_apic_acknowledge();
		return clock_interrupt_due() ? kernel_entry_timer() : resume;
	case VECTOR_SERIAL_0:
	case VECTOR_SERIAL_1: {
		unsigned interrupt = (unsigned)(vector - VECTOR_SERIAL_0);

		local_apic_acknowledge();
		resume = kernel_entry_serial(interrupt);
		serial_interrupt_rearm(interrupt);
		return resume;
	}
	default:
		/*
		 * A device's, or one without a source that we know. While it is in service and not
		 * ended, it keeps the timer away.
		 */
		if (!local_apic_in_service((uint32_t)vector))
			return resume;
		local_apic_acknowledge();
		return trap_device((uint32_t)vector);
	}
}

/* From user space: `context` is the current one, with everything saved. */
struct arch_context *trap_user(struct arch_context *context)
{
	struct arch_fault fault;

	if (context->vector >= VECTOR_EXCEPTIONS)
		return trap_interrupt(context->vector, context);
	switch (context->vector) {
	case VECTOR_NMI:
	case VECTOR_MACHINE_CHECK:
	case VECTOR_DOUBLE_FAULT:
		trap_kernel(context);
	case VECTOR_DEBUG:
		debug_status_clear();
		break;
	default:
		break;
	}
	fault = trap_fault(context);
	return kernel_entry_fault(&fault);
}

/*
 * An interrupt while this CPU idled, or, when `continuing` is 1, in between the kernel's own work.
 */
struct arch_context *trap_idle(uint64_t vector, uint32_t continuing)
{
	return trap_interrupt(vector, continuing != 0 ? ARCH_CONTINUE : NULL);
}

/* The kernel's own fault, or the machine's. */
PANIC_READS_FRAME _Noreturn void trap_kernel(const struct arch_context *frame)
{
	struct arch_fault fault = trap_fault(frame);
	const char *name = NULL;

	panic_frame_set(frame);
	if (frame->vector < VECTOR_EXCEPTIONS)
		name = exception_names[frame->vector];
	kernel_entry_panic(name ? name : "unexpected exception", &fault);
}
