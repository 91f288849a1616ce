/*
 * Devices of a machine of which no function is known: there is none to be claimed, so nothing else
 * of kernel/arch/device.h is ever asked.
 */
#include "kernel/arch/device.h"

static const struct arch_device nothing;

uint32_t arch_device_count(void)
{
	return 0;
}

const struct arch_device *arch_device_get(uint32_t index)
{
	(void)index;
	return &nothing;
}

const char *arch_device_remark(void)
{
	return NULL;
}

uint32_t arch_device_config_read(uint32_t index, uint32_t offset)
{
	(void)index;
	(void)offset;
	return UINT32_MAX;
}

void arch_device_open(uint32_t index)
{
	(void)index;
}

void arch_device_close(uint32_t index)
{
	(void)index;
}

void arch_device_master_on(uint32_t index)
{
	(void)index;
}

bool arch_device_master_off(uint32_t index)
{
	(void)index;
	return true;
}

void arch_device_reset_begin(uint32_t index)
{
	(void)index;
}

uint64_t arch_device_reset_step(uint32_t index)
{
	(void)index;
	return 0;
}

bool arch_device_vector_bind(uint32_t index, uint32_t vector)
{
	(void)index;
	(void)vector;
	return false;
}

void arch_device_vector_mask(uint32_t index, uint32_t vector)
{
	(void)index;
	(void)vector;
}

void arch_device_vector_unmask(uint32_t index, uint32_t vector)
{
	(void)index;
	(void)vector;
}

void arch_device_vector_clear(uint32_t index, uint32_t vector)
{
	(void)index;
	(void)vector;
}

void arch_domain_open(uint32_t index, struct frame_stock *stock)
{
	(void)index;
	(void)stock;
}

uint32_t arch_domain_tables_missing(uint32_t index, uint64_t address)
{
	(void)index;
	(void)address;
	return 0;
}

void arch_domain_map(uint32_t index, uint64_t address, struct physical frame,
		     struct frame_stock *stock)
{
	(void)index;
	(void)address;
	(void)frame;
	(void)stock;
}

void arch_domain_unmap(uint32_t index, uint64_t address)
{
	(void)index;
	(void)address;
}

bool arch_domain_find(uint32_t index, uint64_t address, struct physical *frame)
{
	(void)index;
	(void)address;
	(void)frame;
	return false;
}

void arch_domain_close(uint32_t index)
{
	(void)index;
}

uint64_t arch_iommu_invalidate(uint32_t index)
{
	(void)index;
	return 0;
}

bool arch_iommu_is_done(uint64_t request)
{
	(void)request;
	return true;
}

bool arch_iommu_fault_take(struct arch_iommu_fault *fault)
{
	(void)fault;
	return false;
}

void arch_iommu_faults_unmask(void)
{
}
