/*
 * Machine checks: the processor reports its own errors, and the memory's.
 */
#ifndef KERNEL_ARCH_X86_64_MACHINE_CHECK_H
#define KERNEL_ARCH_X86_64_MACHINE_CHECK_H

/*
 * Lets every bank report, and forgets what is in them from before: an old error would be taken for
 * a fresh one. Comes before features_enable, which allows the exception. Does nothing on a
 * processor without banks.
 */
void machine_check_init(void);

/* In a panic: prints on the log port each bank that holds an error. */
void machine_check_print(void);

#endif
