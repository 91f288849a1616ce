/*
 * A function's configuration space as its driver sees it: nothing in it says where in the machine
 * something is, or can be used to find that out.
 *
 * Visible are, of the first 256 bytes:
 *
 *   V1  the head up to 0x0f, the subsystem ids, the capabilities pointer, 0x3c to 0x3f
 *   V2  the first two bytes, id and next, of each capability in the list
 *   V3  the rest of a capability for power management (01), of a vendor (09), of PCI Express (10),
 *       up to the next one in the list by its place, and no further than its own length, which a
 *       vendor's says in its third byte
 *
 * All else reads as zero: BARs, the CardBus pointer, the expansion ROM, MSI and MSI-X, and what no
 * capability of the list covers. A function may answer anything at any time: the list is followed
 * anew for each read, for at most 48 steps, and never outside of 0x40 to 0xff.
 */
#ifndef CORE_PCI_CONFIG_VIEW_H
#define CORE_PCI_CONFIG_VIEW_H

#include "abi/base.h"

#define PCI_CONFIG_VIEW_BYTES 256u

/* Reads the four bytes at a multiple of four below PCI_CONFIG_VIEW_BYTES. */
struct pci_config_source {
	uint32_t (*read)(const void *context, uint32_t offset);
	const void *context;
};

/*
 * `bytes` (1, 2 or 4) bytes at `offset`, a multiple of `bytes` with all of them below
 * PCI_CONFIG_VIEW_BYTES.
 */
uint32_t pci_config_view(const struct pci_config_source *source, uint32_t offset, uint32_t bytes);

#endif
