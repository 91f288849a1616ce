/*
 * The text that the machine prints by itself: refusals before the kernel runs, and registers in a
 * panic.
 */
#ifndef KERNEL_ARCH_X86_64_PANIC_H
#define KERNEL_ARCH_X86_64_PANIC_H

#include "kernel/arch/interface.h"

/*
 * For the functions that read the frame of a fault in the kernel itself: it lies where the
 * processor has pushed it, and is not aligned as a context is. A test build would trap at that, for
 * ever.
 */
#define PANIC_READS_FRAME __attribute__((no_sanitize("alignment")))

/* Remembers the registers that arch_panic_print prints. `frame` stays valid. */
void panic_frame_set(const struct arch_context *frame);

/*
 * For the functions that print more of a panic: text, and a number with its name, on the log port.
 */
void panic_text(const char *text);
void panic_register(const char *name, uint64_t value);

/* Prints on all serial ports that capOS does not start, and why, and stops the machine. */
_Noreturn void panic_refuse_boot(const char *why);

/* Gives the stack protector its random value: before the first protected function returns. */
void stack_guard_init(void);

void __stack_chk_fail(void);

#endif
