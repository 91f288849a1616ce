/*
 * The machine's functions and its IOMMU as the boot finds them: shared by the files that find
 * (devices_find.c), map and start (devices.c), run the IOMMU (iommu.c, iommu_table.c) and drive
 * single functions (device.c, device_vector.c). Portable code sees kernel/arch/device.h instead.
 */
#ifndef KERNEL_ARCH_X86_64_DEVICES_H
#define KERNEL_ARCH_X86_64_DEVICES_H

#include "core/pci/tree.h"
#include "kernel/arch/device.h"
#include "kernel/arch/x86_64/layout.h"

/* Frames that the IOMMU reads, besides context tables: see iommu_table.c and iommu.c. */
enum devices_frame {
	DEVICES_FRAME_ROOT,
	DEVICES_FRAME_INTERRUPTS,
	DEVICES_FRAME_QUEUE,
	DEVICES_FRAMES,
};

/*
 * Written while the kernel boots. The pointers are the direct map's: they point into frames that
 * the boot has taken from memory, so that a machine without functions spends none.
 */
struct devices {
	uint32_t count;
	struct pci_tree *tree;    /* with as many rows as there are functions */
	struct arch_device *rows; /* the same indexes */
	uint8_t *resets;          /* how far the reset of each is: device.c */
	struct boot_range area;   /* the frames */
	struct physical space;    /* configuration space */
	struct pci_access access; /* of the running kernel */

	/* The IOMMU that is used; address 0: none. */
	struct physical unit;
	uint16_t ioapic_source; /* the IOAPIC as a requester */
	uint8_t address_bits;   /* of an address in a domain */
	bool coherent;          /* the unit sees what the CPU has written into its tables */
	uint32_t fault_offset, fault_count; /* its records of faults, among its registers */
	struct physical frames[DEVICES_FRAMES];
	struct physical contexts; /* as many frames as there are buses with a context table */
	uint32_t context_count;
};

extern struct devices devices;

/*
 * Finds the functions by the root pointer at `root_address` (0: there is none), and silences all
 * of them. Takes frames for what it found from info's memory. Runs on the early page tables, before
 * any other frame is used.
 */
void devices_find(uint64_t root_address, struct boot_info *info);

/*
 * Called while the kernel's page tables are made: maps configuration space, the IOMMU, MSI-X tables
 * and the frames above. False: there are too few page tables, and nothing of it may be used.
 */
MUST_CHECK bool devices_map(void);

/*
 * Called on the kernel's page tables, with the APICs and the clock set up: starts the IOMMU. When
 * that fails, nothing is given out. Returns whether the IOAPIC's interrupts are remapped.
 */
MUST_CHECK bool devices_start(void);

/* The MSI-X table of a function that is given out, as it is mapped. */
volatile uint32_t *devices_msix_table(uint32_t index);

/* Adds a line, of up to three parts (null: none), to those that arch_device_remark gives. */
void devices_say(const char *first, const char *second, const char *third);

#endif
