/*
 * The functions of PCI: found, made silent, and judged, before anything uses the machine's memory.
 *
 * It owns the conditions below and nothing else. Configuration space is reached by a callback, and
 * is hostile: each value is read once, and bounded. `pci_tree_walk` finds and silences, sizes BARs
 * and reads capabilities; `pci_tree_judge` decides which functions can be given to a driver. The
 * first condition that does not hold names the denial (core/pci/denial.def). Read next:
 * core/pci/function.c for single functions, core/pci/judge.c for the decision.
 *
 *  1 The function is no bridge between buses.
 *  2 A bridge's secondary bus is above its own, at most its subordinate one, which is at most that
 *    of the bridge above, and no bridge before it has the bus. Another bridge is not followed: with
 *    its bus mastering off, nothing below it reaches memory.
 *  3 Its header is of kind 0, and its ids are the same, and are ids, after all else has been read.
 *  4 Its capabilities end after 48 steps at most, its extended ones after 480, and each lies in
 *    configuration space.
 *  5 It stands below a port of PCI Express, and so does all above it.
 *  6 Each port above it has access control (ACS) with source validation, and redirects requests and
 *    completions; it is the only function below its port.
 *  7 A memory BAR has a power of two of bytes, 16 at least; its address is a multiple of that, is
 *    not 0, and its end is below 2^52.
 *  8 A memory BAR lies in one window of each bridge above it.
 *  9 No memory BAR overlaps a range that the caller names: memory, configuration space, APICs, the
 *    HPET, remapping units.
 * 10 No memory BAR overlaps another one, of whatever function, or a window of a bridge that is not
 *    above it.
 * 11 The MSI-X table and its pending bits, if there is one, lie in memory BARs of the function.
 * 12 No reserved region of the firmware is the function's, and an IOMMU covers it.
 */
#ifndef CORE_PCI_TREE_H
#define CORE_PCI_TREE_H

#include "abi/base.h"
#include "core/acpi/tables.h"

#define PCI_FUNCTIONS 64u
#define PCI_BARS 6u
#define PCI_WINDOWS 2u
#define PCI_VECTORS 32u /* that are used of a function's */
#define PCI_NOBODY 0xffu

enum pci_denial {
	PCI_GIVEN = 0,
#define PCI_DENIAL(name, number, condition, text) PCI_DENIED_##name = (number),
#include "core/pci/denial.def"
#undef PCI_DENIAL
};

/*
 * A way into configuration space. A function's place is bus << 8 | device << 3 | number. An access
 * has 1, 2 or 4 bytes at an offset that is a multiple of that, below 4096. A function that is not
 * there reads as all ones.
 */
struct pci_access {
	uint32_t (*read)(const struct pci_access *access, uint16_t place, uint32_t offset,
			 uint32_t bytes);
	void (*write)(const struct pci_access *access, uint16_t place, uint32_t offset,
		      uint32_t bytes, uint32_t value);
	const void *context; /* for the callbacks alone */
	uint8_t last_bus;
};

enum pci_bar_kind {
	PCI_BAR_NONE,
	PCI_BAR_PORTS, /* I/O ports: never decoded */
	PCI_BAR_MEMORY,
	PCI_BAR_WRONG, /* condition 7 does not hold */
};

struct pci_bar {
	uint64_t address;
	uint8_t size_bits; /* it has 1 << size_bits bytes */
	uint8_t kind;      /* enum pci_bar_kind */
	bool wide;         /* it takes the next BAR's register too, which is PCI_BAR_NONE */
	bool prefetchable;
	bool page_shared; /* its pages hold something else too: they are never mapped */
};

/* [first, last]; first > last: it is closed. */
struct pci_range {
	uint64_t first, last;
};

struct pci_function {
	uint16_t place;
	uint16_t vendor, device;
	uint32_t class_revision; /* as PCI_CLASS reads */
	uint8_t denial;          /* enum pci_denial */
	uint8_t above;           /* the bridge above, an index; PCI_NOBODY on bus 0 */
	bool bridge;
	bool crowded;                   /* a bridge: more than one function is on its bus */
	bool separates;                 /* a port: its access control is on */
	bool resets;                    /* it can be reset alone (FLR) */
	uint8_t secondary, subordinate; /* a bridge's; 0: it is not followed */
	uint8_t express_kind;           /* meaningful when `express` is not 0 */
	uint16_t express, msix, acs;    /* places of capabilities; 0: there is none */
	uint16_t vector_count;          /* in its MSI-X table */
	uint8_t table_bar, pending_bar;
	uint32_t table_offset, pending_offset; /* bytes from their BAR's beginning */
	struct pci_bar bars[PCI_BARS];
	struct pci_range windows[PCI_WINDOWS]; /* a bridge's */
};

struct pci_tree {
	uint32_t count;
	uint32_t left_out; /* functions that found no row: silent, and given to nobody */
	struct pci_function functions[PCI_FUNCTIONS];
};

/*
 * Finds the functions from bus 0 on and fills the tree. Every function that is found neither
 * decodes addresses (but for the chipset's own) nor masters the bus afterwards, raises no interrupt
 * and translates no addresses of its own (ATS, PRI, PASID); ports have access control on. BARs keep
 * their values.
 */
void pci_tree_walk(const struct pci_access *access, struct pci_tree *tree);

/*
 * Decides about each function. `taken` names what no BAR may overlap; `remapping` is the machine's,
 * or null when no IOMMU is used, with which condition 12 holds for no function.
 */
void pci_tree_judge(struct pci_tree *tree, const struct pci_range *taken, uint32_t taken_count,
		    const struct acpi_remapping *remapping);

/* The function at a place; PCI_NOBODY when the tree has none there. */
uint8_t pci_tree_find(const struct pci_tree *tree, uint16_t place);

/* The unit, an index, that covers a function of the tree; PCI_NOBODY: none does. */
uint8_t pci_tree_unit(const struct pci_tree *tree, const struct acpi_remapping *remapping,
		      uint8_t function);

/* Says what the denial means, in a sentence without an end; never null, for any number. */
const char *pci_denial_text(uint32_t denial);

/* The number of the condition above that the denial names; 0 for a number that is no denial. */
uint32_t pci_denial_condition(uint32_t denial);

static inline uint64_t pci_bar_bytes(const struct pci_bar *bar)
{
	return UINT64_C(1) << bar->size_bits;
}

#endif
