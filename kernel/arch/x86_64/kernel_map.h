/*
 * The kernel's half of every address space: made once, never changed.
 */
#ifndef KERNEL_ARCH_X86_64_KERNEL_MAP_H
#define KERNEL_ARCH_X86_64_KERNEL_MAP_H

#include "kernel/arch/interface.h"

/*
 * Builds the kernel's page tables and loads them, so that start.S's are gone: the image with the
 * permissions of each section, the devices, the direct map. Takes the image out of info's memory
 * and gives back the table pages that were not needed. Memory for which no tables are left is
 * dropped from `info`. NX must be on. Returns null, or a sentence that says what is wrong.
 */
const char *kernel_map_build(struct boot_info *info);

/*
 * For devices_map, which kernel_map_build calls: maps device registers, uncached, or frames that
 * were taken out of the boot's memory, at their place in the direct map. Whole pages. False: there
 * are too few page tables.
 */
MUST_CHECK bool kernel_map_uncached(uint64_t address, uint64_t physical, uint64_t length_bytes);
MUST_CHECK bool kernel_map_frames(struct boot_range frames);

/* Loads the tables on this CPU, with an empty user half. */
void kernel_map_load(void);

#endif
