/*
 * What the machine prints by itself: refusals before the kernel runs, and registers in a panic.
 */
#ifndef KERNEL_ARCH_X86_64_PANIC_H
#define KERNEL_ARCH_X86_64_PANIC_H

#include "kernel/arch/interface.h"

/* Remembers the registers that arch_panic_print prints. `frame` stays valid. */
void panic_frame_set(const struct arch_context *frame);

/* Prints on both serial ports that capOS does not start, and why, and stops the machine. */
_Noreturn void panic_refuse_boot(const char *why);

/* Gives the stack protector its random value: before the first protected function returns. */
void stack_guard_init(void);

void __stack_chk_fail(void);

#endif
