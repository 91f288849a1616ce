/*
 * Four-level page tables as a data structure: the bits of an entry and the arithmetic of addresses.
 * page_table.c implements the arch_space_* functions of kernel/arch/interface.h that walk them, and
 * holds no privileged instruction: each machine compiles it and gives it the two functions below.
 */
#ifndef KERNEL_ARCH_X86_64_PAGE_TABLE_H
#define KERNEL_ARCH_X86_64_PAGE_TABLE_H

#include "kernel/arch/interface.h"

#define PAGE_TABLE_ENTRIES 512u

#define PAGE_PRESENT (UINT64_C(1) << 0)
#define PAGE_WRITABLE (UINT64_C(1) << 1)
#define PAGE_USER (UINT64_C(1) << 2)
#define PAGE_UNCACHED (UINT64_C(3) << 3)
#define PAGE_LARGE (UINT64_C(1) << 7)
#define PAGE_GLOBAL (UINT64_C(1) << 8)
#define PAGE_NO_EXECUTE (UINT64_C(1) << 63)
#define PAGE_FRAME_MASK UINT64_C(0x000ffffffffff000)

/* The index of `address` in a table of `level`: 1 maps pages, 4 is the root. */
static inline unsigned page_table_index(uint64_t address, unsigned level)
{
	return (unsigned)(address >> (PAGE_SHIFT + 9 * (level - 1))) % PAGE_TABLE_ENTRIES;
}

/* The bytes that one entry of a table of `level` spans. */
static inline uint64_t page_table_span(unsigned level)
{
	return UINT64_C(1) << (PAGE_SHIFT + 9 * (level - 1));
}

/* The machine's: makes the processor forget its translation of one page of a space. */
void arch_tlb_flush_page(const struct arch_space *space, uint64_t address);

/* The machine's: fills entries 256 to 511 of a zeroed root with the kernel's half. */
void page_table_kernel_half(uint64_t *root);

#endif
