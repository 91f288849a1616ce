/*
 * From the machine's hand-over to the first process.
 */
#ifndef KERNEL_BOOT_START_H
#define KERNEL_BOOT_START_H

#include "kernel/arch/interface.h"

#define START_INIT_HEAP_BYTES (1024u * 1024u)
/* Besides the services' ledgers: frames that init needs for their builders, scopes and tables. */
#define START_INIT_FRAMES 128u

/*
 * Checks the boot package, and sets the kernel's state up over the machine's memory. Nothing runs
 * yet. A package that is not valid is a panic (class BOOT); where there is too little memory the
 * machine ends with a sentence on the serial lines.
 */
void start_kernel(const struct boot_info *info);

/*
 * Makes init from the package, when there is memory for it and its services. Ends as start_kernel
 * does.
 */
void start_init(void);

#endif
