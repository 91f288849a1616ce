/*
 * Configuration space of PCI segment 0, by memory (ECAM).
 */
#ifndef KERNEL_ARCH_X86_64_CONFIG_SPACE_H
#define KERNEL_ARCH_X86_64_CONFIG_SPACE_H

#include "core/pci/tree.h"

/* An access to the space whose bus 0 is mapped at `address`, up to `last_bus`. */
struct pci_access config_space_access(uint64_t address, uint8_t last_bus);

/* One function's registers: see struct pci_access. */
uint32_t config_space_read(const struct pci_access *access, uint16_t place, uint32_t offset,
			   uint32_t bytes);
void config_space_write(const struct pci_access *access, uint16_t place, uint32_t offset,
			uint32_t bytes, uint32_t value);

#endif
