/*
 * Descriptor tables, and the registers that say where the processor enters the kernel.
 */
#ifndef KERNEL_ARCH_X86_64_SEGMENTS_H
#define KERNEL_ARCH_X86_64_SEGMENTS_H

/*
 * Fills the descriptor tables and loads them on the boot CPU. They are read-only once
 * kernel_map.c's tables are loaded, so it comes before that. Exceptions are caught from here on.
 */
void segments_init(void);

/* Sets this CPU's model-specific registers for SYSCALL and its GS base. SYSCALL must be enabled. */
void system_call_init(void);

#endif
