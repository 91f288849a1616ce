/*
 * The kernel's entries for devices, which the machine calls. No function is anybody's, so that an
 * interrupt of one is stray.
 */
#include "kernel/arch/device.h"

struct arch_context *kernel_entry_device(uint32_t index, uint32_t vector)
{
	(void)index;
	return kernel_entry_stray(vector);
}

struct arch_context *kernel_entry_iommu(void)
{
	return kernel_entry_stray(0);
}
