/*
 * Panic output of the machine. It prints by polling, allocates nothing, and trusts nothing but the
 * serial chip, since anything else may be what is broken. It owns the stack protector's value.
 */
#include "kernel/arch/x86_64/panic.h"

#include "kernel/arch/x86_64/instructions.h"
#include "kernel/arch/x86_64/machine_check.h"

#define LOG_PORT 1u

static const struct arch_context *panic_frame;

/* The compiler's name and type: the kernel's functions compare their frames with it. */
extern uintptr_t __stack_chk_guard;
uintptr_t __stack_chk_guard __attribute__((section(".settled"))) = UINT64_C(0x7b1e0fd2a95c3600);

void panic_frame_set(const struct arch_context *frame)
{
	panic_frame = frame;
}

static void port_text(unsigned port, const char *text)
{
	for (; *text != '\0'; text++)
		arch_serial_send_panic(port, (uint8_t)*text);
}

void panic_text(const char *text)
{
	port_text(LOG_PORT, text);
}

void panic_register(const char *name, uint64_t value)
{
	panic_text(name);
	for (int shift = 60; shift >= 0; shift -= 4)
		arch_serial_send_panic(LOG_PORT, (uint8_t) "0123456789abcdef"[value >> shift & 15]);
}

PANIC_READS_FRAME void arch_panic_print(void)
{
	const struct arch_context *f = panic_frame;

	panic_register("  cr2 ", cr2_read());
	panic_register("  cr3 ", cr3_read());
	panic_text("\r\n");
	if (!f)
		return;
	panic_register("  rip ", f->rip);
	panic_register("  rsp ", f->rsp);
	panic_register("  rflags ", f->rflags);
	panic_register("  cs ", f->cs);
	panic_register("\r\n  rax ", f->rax);
	panic_register("  rbx ", f->rbx);
	panic_register("  rcx ", f->rcx);
	panic_register("  rdx ", f->rdx);
	panic_register("\r\n  rsi ", f->rsi);
	panic_register("  rdi ", f->rdi);
	panic_register("  rbp ", f->rbp);
	panic_register("  r8  ", f->r8);
	panic_register("\r\n  r9  ", f->r9);
	panic_register("  r10 ", f->r10);
	panic_register("  r11 ", f->r11);
	panic_register("  r12 ", f->r12);
	panic_register("\r\n  r13 ", f->r13);
	panic_register("  r14 ", f->r14);
	panic_register("  r15 ", f->r15);
	panic_register("  error ", f->error_code);
	panic_text("\r\n");
	if (f->vector == VECTOR_MACHINE_CHECK)
		machine_check_print();
}

_Noreturn void panic_refuse_boot(const char *why)
{
	for (unsigned port = 0; port < ARCH_SERIAL_PORTS; port++) {
		port_text(port, "capOS does not start: ");
		port_text(port, why);
		port_text(port, "\r\n");
	}
	arch_panic_stop();
}

/* The lowest byte stays zero, so that a string that runs over cannot write the right value. */
__attribute__((no_stack_protector)) void stack_guard_init(void)
{
	uint64_t word = 0;

	if (!arch_random(&word, 1))
		word = time_stamp() * UINT64_C(0x9e3779b97f4a7c15);
	__stack_chk_guard = (uintptr_t)(word ^ __stack_chk_guard) & ~(uintptr_t)0xff;
}

void __stack_chk_fail(void)
{
	kernel_entry_panic("a stack frame was overwritten", NULL);
}
