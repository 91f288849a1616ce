/*
 * Interrupts of functions: see device_vector.h. It owns the list of the CPU's vectors, each with
 * the row of the function that has it. A vector's number is also that of its row in the IOMMU's
 * table of interrupts, where nobody but the function may use it.
 */
#include "kernel/arch/x86_64/device_vector.h"

#include "core/pci/format.h"
#include "kernel/arch/x86_64/config_space.h"
#include "kernel/arch/x86_64/devices.h"
#include "kernel/arch/x86_64/iommu.h"

#define VECTORS (VECTOR_DEVICE_END - VECTOR_DEVICE)

/* Words of a row of an MSI-X table. */
#define ROW_WORDS 4u
#define ROW_ADDRESS 0u
#define ROW_ADDRESS_HIGH 1u
#define ROW_DATA 2u
#define ROW_CONTROL 3u
#define ROW_MASKED 1u

static struct {
	uint8_t index; /* of the function */
	uint8_t row;
	bool taken;
} vectors[VECTORS];

static volatile uint32_t *row_find(uint32_t index, uint32_t row)
{
	return devices_msix_table(index) + row * ROW_WORDS;
}

/* The CPU's vector of a row; 0: it has none. */
static uint32_t vector_find(uint32_t index, uint32_t row)
{
	for (uint32_t i = 0; i < VECTORS; i++)
		if (vectors[i].taken && vectors[i].index == index && vectors[i].row == row)
			return VECTOR_DEVICE + i;
	return 0;
}

/* A vector that nobody has, taken; 0: there is none. */
static uint32_t vector_take(uint32_t index, uint32_t row)
{
	for (uint32_t i = 0; i < VECTORS; i++) {
		if (vectors[i].taken)
			continue;
		vectors[i].index = (uint8_t)index;
		vectors[i].row = (uint8_t)row;
		vectors[i].taken = true;
		return VECTOR_DEVICE + i;
	}
	return 0;
}

static void msix_control(uint32_t index, uint32_t control)
{
	const struct pci_function *function = &devices.tree->functions[index];

	config_space_write(&devices.access, function->place, function->msix + PCI_MSIX_CONTROL, 2,
			   control);
}

void device_vectors_open(uint32_t index)
{
	uint32_t rows = devices.rows[index].vectors;

	if (rows == 0)
		return;
	for (uint32_t row = 0; row < ARCH_DEVICE_VECTORS && row < rows; row++)
		row_find(index, row)[ROW_CONTROL] = ROW_MASKED;
	msix_control(index, PCI_MSIX_ON);
}

void device_vectors_close(uint32_t index)
{
	if (devices.rows[index].vectors != 0)
		msix_control(index, PCI_MSIX_MASKED);
	for (uint32_t i = 0; i < VECTORS; i++)
		if (vectors[i].taken && vectors[i].index == index) {
			iommu_interrupt_clear(VECTOR_DEVICE + i);
			vectors[i].taken = false;
		}
}

bool device_vector_find(uint32_t vector, uint32_t *index, uint32_t *row)
{
	if (vector < VECTOR_DEVICE || vector >= VECTOR_DEVICE_END ||
	    !vectors[vector - VECTOR_DEVICE].taken)
		return false;
	*index = vectors[vector - VECTOR_DEVICE].index;
	*row = vectors[vector - VECTOR_DEVICE].row;
	return true;
}

bool arch_device_vector_bind(uint32_t index, uint32_t vector)
{
	volatile uint32_t *row = row_find(index, vector);
	uint32_t number = vector_find(index, vector);

	if (number == 0)
		number = vector_take(index, vector);
	if (number == 0)
		return false;
	row[ROW_CONTROL] = ROW_MASKED;
	row[ROW_ADDRESS] = iommu_message_address(number);
	row[ROW_ADDRESS_HIGH] = 0;
	row[ROW_DATA] = 0;
	iommu_interrupt_set(number, devices.tree->functions[index].place);
	return true;
}

void arch_device_vector_mask(uint32_t index, uint32_t vector)
{
	volatile uint32_t *row = row_find(index, vector);

	row[ROW_CONTROL] = ROW_MASKED;
	(void)row[ROW_CONTROL];
}

void arch_device_vector_unmask(uint32_t index, uint32_t vector)
{
	row_find(index, vector)[ROW_CONTROL] = 0;
}

void arch_device_vector_clear(uint32_t index, uint32_t vector)
{
	uint32_t number = vector_find(index, vector);

	arch_device_vector_mask(index, vector);
	if (number != 0)
		iommu_interrupt_clear(number);
}
