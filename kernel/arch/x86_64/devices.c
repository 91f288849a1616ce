/*
 * The machine's functions once they are found: mapped, the IOMMU started, and what people are told.
 * It owns `devices` and the text of arch_device_remark. Read devices_find.c before it.
 */
#include "kernel/arch/x86_64/devices.h"

#include "core/pci/format.h"
#include "kernel/arch/x86_64/apic.h"
#include "kernel/arch/x86_64/iommu.h"
#include "kernel/arch/x86_64/kernel_map.h"

#define TEXT_BYTES 1024u

struct devices devices;

static char text[TEXT_BYTES];
static uint32_t text_length;

static void text_add(const char *part)
{
	/* At most TEXT_BYTES: what is too much is cut off. */
	for (; part && *part != '\0' && text_length + 1 < TEXT_BYTES; part++)
		text[text_length++] = *part;
}

void devices_say(const char *first, const char *second, const char *third)
{
	if (text_length != 0)
		text_add("\n");
	text_add(first);
	text_add(second);
	text_add(third);
}

const char *arch_device_remark(void)
{
	return text_length ? text : NULL;
}

uint32_t arch_device_count(void)
{
	return devices.count;
}

const struct arch_device *arch_device_get(uint32_t index)
{
	return &devices.rows[index];
}

static uint64_t msix_address(uint32_t index)
{
	return DEVICE_MSIX + (uint64_t)index * DEVICE_MSIX_BYTES;
}

volatile uint32_t *devices_msix_table(uint32_t index)
{
	uint32_t offset = devices.tree->functions[index].table_offset;

	return (volatile uint32_t *)(msix_address(index) + offset % PAGE_BYTES);
}

/* The pages of the rows that are used: one, or two when they lie across a border. */
static bool msix_map(uint32_t index, const struct pci_function *function)
{
	uint64_t first = function->bars[function->table_bar].address + function->table_offset;
	uint64_t rows = function->vector_count < PCI_VECTORS ? function->vector_count : PCI_VECTORS;
	uint64_t last = first + rows * PCI_MSIX_ENTRY_BYTES - 1;

	first &= ~(uint64_t)(PAGE_BYTES - 1);
	last |= PAGE_BYTES - 1;
	return kernel_map_uncached(msix_address(index), first, last + 1 - first);
}

bool devices_map(void)
{
	/* The direct map is not in use yet: the tree is read at its physical address. */
	const struct pci_tree *tree = (const struct pci_tree *)devices.area.start.address;
	uint64_t space_bytes = (devices.access.last_bus + UINT64_C(1)) << 20;

	if (devices.count == 0)
		return true;
	if (!kernel_map_frames(devices.area))
		return false;
	if (devices.unit.address == 0)
		return true;
	if (!kernel_map_uncached(DEVICE_SPACE, devices.space.address, space_bytes) ||
	    !kernel_map_uncached(DEVICE_IOMMU, devices.unit.address, PAGE_BYTES))
		return false;
	for (uint32_t i = 0; i < PCI_FUNCTIONS && i < devices.count; i++) {
		const struct pci_function *function = &tree->functions[i];

		if (function->denial == PCI_GIVEN && function->msix != 0 && !msix_map(i, function))
			return false;
	}
	return true;
}

static void withhold_all(const char *why)
{
	devices.unit.address = 0;
	devices_say("no IOMMU, no DMA: no device is given out: ", why, NULL);
	for (uint32_t i = 0; i < ARCH_DEVICES && i < devices.count; i++)
		if (!devices.rows[i].withheld)
			devices.rows[i].withheld = "the IOMMU does not work";
}

static void route_remapped(void)
{
	apic_serial_route(APIC_ROUTE_REMAPPED);
}

static void given_say(void)
{
	uint32_t given = 0;
	char digits[] = "00";

	for (uint32_t i = 0; i < ARCH_DEVICES && i < devices.count; i++)
		given += !devices.rows[i].withheld;
	digits[0] = (char)('0' + given / 10);
	digits[1] = (char)('0' + given % 10);
	devices_say("IOMMU on; devices that can be given out: ",
		    digits[0] == '0' ? &digits[1] : digits, NULL);
}

bool devices_start(void)
{
	const char *wrong;

	if (devices.unit.address == 0)
		return false;
	iommu_tables_make();
	wrong = iommu_start(route_remapped);
	if (wrong)
		withhold_all(wrong);
	else
		given_say();
	return !wrong;
}
