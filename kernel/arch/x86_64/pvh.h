/*
 * The PVH boot door: struct hvm_start_info, as QEMU's -kernel hands it over.
 */
#ifndef KERNEL_ARCH_X86_64_PVH_H
#define KERNEL_ARCH_X86_64_PVH_H

#include "kernel/arch/interface.h"

/*
 * Fills `info` from the start info at physical `address`, copying everything, so that nothing of
 * the loader's memory is read later. Runs on the early page tables: the first 4 GiB are at their
 * own addresses, and what the loader placed higher is refused. Returns null, or a sentence that
 * says what is wrong. The kernel's image is not taken out of the ranges yet.
 */
const char *pvh_parse(uint64_t address, struct boot_info *info);

/*
 * The physical address of the root pointer to the firmware's tables (ACPI), as the start info that
 * pvh_parse has accepted names it; 0: it names none.
 */
uint64_t pvh_root_pointer(uint64_t address);

#endif
