/*
 * The IOMMU (Intel's VT-d): one unit, its registers, its queue of invalidations, its faults. The
 * portable kernel's part of it is in kernel/arch/device.h.
 */
#ifndef KERNEL_ARCH_X86_64_IOMMU_H
#define KERNEL_ARCH_X86_64_IOMMU_H

#include "kernel/arch/x86_64/devices.h"

/*
 * Looks at the unit whose registers can be read at `registers_at`, on the early page tables, and
 * notes what the kernel needs of it. `width_bits` is the width that the DMAR states. Returns null,
 * or why the unit cannot be used.
 */
const char *iommu_check(struct devices *found, uint64_t registers_at, uint8_t width_bits);

/*
 * Starts the unit, in this order: the queue of invalidations, the root table, what is remembered of
 * contexts and then of translations is forgotten, the table of interrupts, what is remembered of it
 * is forgotten. Then `route` sends the IOAPIC's interrupts through the table, and remapping and
 * translation are switched on. Returns null, or why the unit does not work: then all of it is off.
 */
const char *iommu_start(void (*route)(void));

/* Vector VECTOR_IOMMU: masks what has fired. */
void iommu_interrupt(void);

/*
 * ---- iommu_table.c: the tables that the unit reads ---------------------------------------------
 */

/* Makes root and context tables for the functions that are given out, and the serial lines' rows in
 * the table of interrupts. */
void iommu_tables_make(void);

/* The domain's number of a function; never 0. */
static inline uint32_t iommu_domain(uint32_t index)
{
	return index + 1;
}

/* Makes, or takes away, the row of a vector: interrupts of it come from `source` alone. */
void iommu_interrupt_set(uint32_t vector, uint16_t source);
void iommu_interrupt_clear(uint32_t vector);

/* The address and data of a message that raises a vector through the table. */
static inline uint32_t iommu_message_address(uint32_t vector)
{
	return 0xfee00000u | vector << 5 | 1u << 4;
}

#endif
