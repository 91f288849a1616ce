/*
 * From the machine's hand-over to the first process.
 */
#ifndef KERNEL_BOOT_START_H
#define KERNEL_BOOT_START_H

#include "kernel/arch/interface.h"

#define START_INIT_HEAP_BYTES (1024u * 1024u)

struct exit_record;

/* Sets the kernel's state up over the machine's memory. Nothing runs yet. */
void start_kernel(const struct boot_info *info);

/* Checks the boot package, and makes init from it. Panics (class BOOT) when it cannot. */
void start_init(const struct boot_info *info);

/* The first process has ended: its exit code decides what the machine does. */
void start_init_ended(const struct exit_record *record);

#endif
