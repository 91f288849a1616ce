/*
 * The list of usable memory in struct boot_info, while a boot door fills it: pure list arithmetic.
 * Both doors add everything that is usable first, and then remove what is not. The list stays
 * ascending, disjoint and page aligned after each step.
 */
#ifndef KERNEL_ARCH_X86_64_BOOT_RANGES_H
#define KERNEL_ARCH_X86_64_BOOT_RANGES_H

#include "kernel/arch/interface.h"

/* Physical addresses have at most 52 bits. */
#define PHYSICAL_END (UINT64_C(1) << 52)

/*
 * Adds [start, start + length), rounded inwards to pages, to what is usable; it may overlap what is
 * there. Memory above PHYSICAL_END does not exist; a range that finds no row is left out, and
 * counted.
 */
void boot_ranges_add(struct boot_info *info, uint64_t start, uint64_t length_bytes);

/*
 * Removes [start, start + length), rounded outwards to pages. A split that finds no row loses its
 * upper half, which is counted as left out.
 */
void boot_ranges_remove(struct boot_info *info, uint64_t start, uint64_t length_bytes);

/* Ends the list at `end`, a whole page, and counts the memory above it as left out for `reason`. */
void boot_ranges_cut(struct boot_info *info, uint64_t end, enum boot_left_out reason);

#endif
