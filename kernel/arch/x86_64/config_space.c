/*
 * Reads and writes of configuration space: one load or store of the register's size. It owns no
 * data. A bus that is not mapped reads as all ones.
 */
#include "kernel/arch/x86_64/config_space.h"

struct pci_access config_space_access(uint64_t address, uint8_t last_bus)
{
	return (struct pci_access){
		.read = config_space_read,
		.write = config_space_write,
		.context = (const void *)address,
		.last_bus = last_bus,
	};
}

static volatile void *config_register(const struct pci_access *access, uint16_t place,
				      uint32_t offset)
{
	return (volatile void *)((uint64_t)access->context + ((uint64_t)place << 12) + offset);
}

uint32_t config_space_read(const struct pci_access *access, uint16_t place, uint32_t offset,
			   uint32_t bytes)
{
	volatile void *at = config_register(access, place, offset);

	if (place >> 8 > access->last_bus)
		return bytes == 4 ? UINT32_MAX : (1u << 8 * bytes) - 1;
	if (bytes == 1)
		return *(volatile uint8_t *)at;
	if (bytes == 2)
		return *(volatile uint16_t *)at;
	return *(volatile uint32_t *)at;
}

void config_space_write(const struct pci_access *access, uint16_t place, uint32_t offset,
			uint32_t bytes, uint32_t value)
{
	volatile void *at = config_register(access, place, offset);

	if (place >> 8 > access->last_bus)
		return;
	if (bytes == 1)
		*(volatile uint8_t *)at = (uint8_t)value;
	else if (bytes == 2)
		*(volatile uint16_t *)at = (uint16_t)value;
	else
		*(volatile uint32_t *)at = value;
}
