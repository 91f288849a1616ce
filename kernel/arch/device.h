/*
 * The border between the portable kernel and its machine, for devices: functions of PCI behind an
 * IOMMU. Read kernel/arch/interface.h first.
 *
 * The machine finds its functions at boot, silences all of them before any frame is used, and
 * decides which can be given out: those whose memory accesses and interrupts it can confine, and
 * that it can reset. The kernel decides who has one. A function is named by its index, which never
 * changes. Nothing here waits: what takes the hardware time is begun by one call and asked for by
 * others, and the kernel's timers bring the two together.
 *
 * A function that was pulled out, or is broken, reads as all ones and ignores writes. Every call
 * below is then still safe.
 */
#ifndef KERNEL_ARCH_DEVICE_H
#define KERNEL_ARCH_DEVICE_H

#include "kernel/arch/interface.h"

#define ARCH_DEVICES 64u
#define ARCH_DEVICE_BARS 6u
#define ARCH_DEVICE_VECTORS 32u
/* The part of configuration space that drivers may see. */
#define ARCH_DEVICE_CONFIG_BYTES 256u

/* Pages of a BAR that nobody maps: those with the MSI-X table, and with its pending bits. */
#define ARCH_DEVICE_KEPT 2u
struct arch_device_pages {
	uint32_t first, count; /* count 0: none */
};

/* A BAR of memory. One that shares a page with something else has no pages. */
struct arch_device_bar {
	struct physical start; /* of its first page; outside of all memory */
	uint32_t pages;
	struct arch_device_pages kept[ARCH_DEVICE_KEPT];
};

/* The facts that the machine found at boot; they do not change. */
struct arch_device {
	uint16_t vendor, device, subsystem_vendor, subsystem;
	uint32_t class; /* class, subclass and interface, 8 bits each */
	uint8_t revision;
	uint8_t address_bits; /* of an address in its domain */
	uint32_t place;       /* segment << 16 | bus << 8 | slot << 3 | function: for people */
	uint32_t vectors;     /* of its MSI-X table, at most ARCH_DEVICE_VECTORS */
	const char *withheld; /* null: it can be given out; else a line that says why not */
	struct arch_device_bar bars[ARCH_DEVICE_BARS]; /* the second half of a wide one: none */
};

/*
 * How many functions there are, at most ARCH_DEVICES; and one of them. Without an IOMMU that works
 * every one of them is withheld.
 */
uint32_t arch_device_count(void);
const struct arch_device *arch_device_get(uint32_t index);

/* A line for the log about the IOMMU, without its end; null when there is nothing to say. */
const char *arch_device_remark(void);

/*
 * ---- one function ------------------------------------------------------------------------------
 *
 * `index` is that of a function that is not withheld. Between its resets a function is *open*, from
 * arch_device_open to arch_device_close, or closed, as after boot.
 */

/*
 * The four bytes at `offset`, a multiple of four below ARCH_DEVICE_CONFIG_BYTES, as the function
 * gives them. Open or closed. The kernel filters what a driver sees of them.
 */
uint32_t arch_device_config_read(uint32_t index, uint32_t offset);

/*
 * Makes a closed function usable: writes its BARs from the machine's own table; switches INTx, ATS,
 * PRI and PASID off; masks each row of its MSI-X table, then switches MSI-X on; switches memory
 * decoding on. It is no bus master.
 */
void arch_device_open(uint32_t index);

/*
 * The opposite: MSI-X and decoding are off. The CPU's vectors that arch_device_vector_bind took are
 * free, and what the IOMMU held for the function is the machine's again. The function was reset,
 * its domain is closed, and the invalidation that was asked for since then is done.
 */
void arch_device_close(uint32_t index);

/*
 * Bus mastering of an open function: without it, it neither reaches memory nor interrupts.
 * arch_device_master_off reads it back; false: it is still on, or cannot be read.
 */
void arch_device_master_on(uint32_t index);
MUST_CHECK bool arch_device_master_off(uint32_t index);

/*
 * Begins the reset of a function, open or closed, anew when one is under way: a function-level
 * reset when it has one, else the secondary bus of the port with this one function behind it. Never
 * a power state.
 * arch_device_reset_step does the next step, and says after how many nanoseconds it is to be
 * called again, and not earlier; 0: the function answers, and is as after power-on: closed, its
 * BARs and MSI-X table lost. The kernel calls it no more when that takes too long.
 */
void arch_device_reset_begin(uint32_t index);
MUST_CHECK uint64_t arch_device_reset_step(uint32_t index);

/*
 * ---- its interrupts ----------------------------------------------------------------------------
 *
 * `vector` is a row of the MSI-X table of an open function, below `vectors`.
 */

/*
 * Takes a vector of the CPU, unless the row has had one since arch_device_open; makes a remapping
 * entry that only this function can use, and writes the row, masked. False: the CPU has no vector
 * left; nothing changed.
 */
MUST_CHECK bool arch_device_vector_bind(uint32_t index, uint32_t vector);

/* The row's mask bit; it is read back, so that what was sent before has arrived. */
void arch_device_vector_mask(uint32_t index, uint32_t vector);
void arch_device_vector_unmask(uint32_t index, uint32_t vector);

/*
 * Masks the row and makes its remapping entry not present. The CPU's vector stays taken until
 * arch_device_close. The entry may still be used until an invalidation that is asked for
 * afterwards is done.
 */
void arch_device_vector_clear(uint32_t index, uint32_t vector);

/*
 * ---- its domain --------------------------------------------------------------------------------
 *
 * A domain maps addresses of the function's to frames: second-level page tables of four levels, in
 * frames of the caller's. A function without one reaches no memory. Addresses are whole pages,
 * never page 0, and below 0xfee00000: the machine keeps what lies there for interrupts.
 */

/* The tables of a domain that pages from the one at `first` to the one at `last` touch below one
 * level, whose entries span 1 << `shift` bytes. */
static inline uint32_t arch_domain_spans(uint64_t first, uint64_t last, unsigned shift)
{
	return (uint32_t)((last >> shift) - (first >> shift)) + 1;
}

/* The most tables of a domain that maps pages of [address, address + pages): its root, too. */
static inline uint32_t arch_domain_tables(uint64_t address, uint64_t pages)
{
	const uint64_t last = address + ((pages - 1) << PAGE_SHIFT);

	return 1 + arch_domain_spans(address, last, PAGE_SHIFT + 9) +
	       arch_domain_spans(address, last, PAGE_SHIFT + 18) +
	       arch_domain_spans(address, last, PAGE_SHIFT + 27);
}

/*
 * Makes an empty domain with its root from `stock` (1 frame), and the function's context entry
 * present, with faults reported. The function has no domain.
 */
void arch_domain_open(uint32_t index, struct frame_stock *stock);

/* The tables that mapping a page still needs, at most 3. */
MUST_CHECK uint32_t arch_domain_tables_missing(uint32_t index, uint64_t address);

/*
 * Maps a page, to be read and written, where none is; takes missing tables from `stock`, which has
 * them. There is no caching of what is not present, so nothing needs to be invalidated.
 */
void arch_domain_map(uint32_t index, uint64_t address, struct physical frame,
		     struct frame_stock *stock);

/* Takes a page out of the tables. The IOMMU may use it until an invalidation is done. */
void arch_domain_unmap(uint32_t index, uint64_t address);

/* The frame at an address; false: none is mapped. */
MUST_CHECK bool arch_domain_find(uint32_t index, uint64_t address, struct physical *frame);

/*
 * Makes the context entry not present, and its faults not reported. The tables are the caller's
 * again when an invalidation that is asked for afterwards is done. Does nothing when there is no
 * domain.
 */
void arch_domain_close(uint32_t index);

/*
 * Asks that the IOMMU forget what it remembers of the function: context entry, translations,
 * interrupt remapping entries; with the function's reads and writes that were under way drained.
 * Gives the number of the request; numbers grow, and requests are done in their order.
 * arch_iommu_is_done tells whether that request, and so each before it, is done.
 */
MUST_CHECK uint64_t arch_iommu_invalidate(uint32_t index);
MUST_CHECK bool arch_iommu_is_done(uint64_t request);

/*
 * ---- faults ------------------------------------------------------------------------------------
 */

/* Accesses to memory that were refused, of one function: at least so many. */
struct arch_iommu_fault {
	uint32_t index; /* ARCH_DEVICES: of none of the functions */
	uint32_t count;
};

/* Takes the faults of the next function that has any since they were taken; false: none has. */
MUST_CHECK bool arch_iommu_fault_take(struct arch_iommu_fault *fault);

/* The interrupt for faults, which the machine masks when it comes, may come again. */
void arch_iommu_faults_unmask(void);

/*
 * ---- what the machine calls: kernel/entry/device.c ---------------------------------------------
 *
 * As the entries in kernel/arch/interface.h. The machine has acknowledged the interrupt.
 */

/* A function's interrupt: the row `vector` of its MSI-X table, which was bound. */
struct arch_context *kernel_entry_device(uint32_t index, uint32_t vector);

/* The IOMMU's own: a request is done, or there are faults, whose interrupt is masked. */
struct arch_context *kernel_entry_iommu(void);

#endif
