/*
 * The registers of PCI's configuration space that capOS uses, as the specifications of PCI and PCI
 * Express lay them out. This header owns numbers only.
 */
#ifndef CORE_PCI_FORMAT_H
#define CORE_PCI_FORMAT_H

#define PCI_VENDOR 0x00u
#define PCI_DEVICE 0x02u
#define PCI_COMMAND 0x04u
#define PCI_STATUS 0x06u
#define PCI_CLASS 0x08u /* revision in the lowest byte, class in the highest */
#define PCI_HEADER 0x0eu
#define PCI_BAR_0 0x10u
#define PCI_CAPABILITIES 0x34u
#define PCI_ROM_0 0x30u
#define PCI_ROM_1 0x38u

#define PCI_COMMAND_IO 0x001u
#define PCI_COMMAND_MEMORY 0x002u
#define PCI_COMMAND_MASTER 0x004u
#define PCI_COMMAND_NO_LINE 0x400u /* no interrupt by a line (INTx) */
#define PCI_STATUS_CAPABILITIES 0x10u
#define PCI_HEADER_SEVERAL 0x80u
#define PCI_HEADER_KIND 0x7fu
#define PCI_CLASS_BRIDGE 0x06u
#define PCI_ROM_ON 0x1u

/* Registers of a bridge between buses. */
#define PCI_BUS_SECONDARY 0x19u
#define PCI_BUS_SUBORDINATE 0x1au
#define PCI_WINDOW 0x20u /* base and limit, 16 bits each: bits 31 to 20 of an address */
#define PCI_WINDOW_PREFETCH 0x24u
#define PCI_WINDOW_BASE_HIGH 0x28u
#define PCI_WINDOW_LIMIT_HIGH 0x2cu
#define PCI_BRIDGE_CONTROL 0x3eu
#define PCI_BRIDGE_RESET 0x40u

#define PCI_BAR_IO 0x1u
#define PCI_BAR_TYPE 0x6u
#define PCI_BAR_64 0x4u
#define PCI_BAR_PREFETCH 0x8u

/* Capabilities, and their registers from the capability on. */
#define PCI_CAPABILITY_MSI 0x05u
#define PCI_CAPABILITY_EXPRESS 0x10u
#define PCI_CAPABILITY_MSIX 0x11u
#define PCI_MSI_CONTROL 2u
#define PCI_MSI_ON 0x1u
#define PCI_MSIX_CONTROL 2u
#define PCI_MSIX_ON 0x8000u
#define PCI_MSIX_MASKED 0x4000u
#define PCI_MSIX_SIZE 0x7ffu
#define PCI_MSIX_TABLE 4u
#define PCI_MSIX_PENDING 8u
#define PCI_MSIX_BAR 0x7u
#define PCI_MSIX_ENTRY_BYTES 16u
#define PCI_EXPRESS_FLAGS 2u
#define PCI_EXPRESS_DEVICE 4u
#define PCI_EXPRESS_CONTROL 8u
#define PCI_EXPRESS_STATUS 10u
#define PCI_EXPRESS_FLR (UINT32_C(1) << 28) /* in PCI_EXPRESS_DEVICE: it can be reset alone */
#define PCI_EXPRESS_RESET 0x8000u           /* in PCI_EXPRESS_CONTROL: it is reset */
#define PCI_EXPRESS_PENDING 0x20u           /* in PCI_EXPRESS_STATUS: requests without answers */

/* Kinds of PCI Express functions: bits 7 to 4 of PCI_EXPRESS_FLAGS. */
#define PCI_EXPRESS_ROOT_PORT 4u
#define PCI_EXPRESS_UPSTREAM 5u
#define PCI_EXPRESS_DOWNSTREAM 6u

/* Extended capabilities, from 0x100 on. */
#define PCI_EXTENDED 0x100u
#define PCI_EXTENDED_ACS 0x000du
#define PCI_EXTENDED_ATS 0x000fu
#define PCI_EXTENDED_PRI 0x0013u
#define PCI_EXTENDED_PASID 0x001bu
#define PCI_ACS_CAPABILITY 4u
#define PCI_ACS_CONTROL 6u
/* Source validation, translation blocking, requests and completions redirected, upstream only. */
#define PCI_ACS_WANTED 0x1fu
#define PCI_ACS_NEEDED 0x1du
#define PCI_ATS_CONTROL 6u
#define PCI_PRI_CONTROL 4u
#define PCI_PASID_CONTROL 6u

#endif
