/*
 * Probes of the kernel's own defences, for tests.
 */
#ifndef KERNEL_ARCH_X86_64_PROBE_H
#define KERNEL_ARCH_X86_64_PROBE_H

#include "kernel/arch/interface.h"

/*
 * With the boot option probe=NAME: does what the defence NAME forbids. A defence that holds ends
 * this in kernel_entry_panic with the vector that probe.c names; one that does not, in a panic
 * without a fault. Returns when no probe was asked for. Takes frames from info's memory.
 */
void probe_run(const struct boot_info *info);

#endif
