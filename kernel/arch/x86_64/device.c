/*
 * Single functions: configuration space, opening and closing, bus mastering, reset. See
 * kernel/arch/device.h. It owns how far the reset of each function is. Whatever a function needs to
 * have written is written from the tree that the boot made, never from what the function says.
 */
#include "kernel/arch/device.h"

#include "core/pci/format.h"
#include "kernel/arch/x86_64/config_space.h"
#include "kernel/arch/x86_64/device_vector.h"
#include "kernel/arch/x86_64/devices.h"

/* PCI Express gives a function so long to answer after its reset. */
#define RESET_ANSWER_NS UINT64_C(100000000)
#define RESET_AGAIN_NS UINT64_C(20000000)
/* A bus is held in reset for at least a millisecond. */
#define RESET_HOLD_NS UINT64_C(2000000)

/* The next step of a reset. */
enum reset_step {
	RESET_NONE,
	RESET_HOLD,    /* the port's bus is to be held in reset */
	RESET_RELEASE, /* and let go */
	RESET_WAIT,    /* the function is to be left alone */
	RESET_ASK,     /* and asked for */
};

static const struct pci_function *row(uint32_t index)
{
	return &devices.tree->functions[index];
}

static uint32_t read(uint16_t place, uint32_t offset, uint32_t bytes)
{
	return config_space_read(&devices.access, place, offset, bytes);
}

static void write(uint16_t place, uint32_t offset, uint32_t bytes, uint32_t value)
{
	config_space_write(&devices.access, place, offset, bytes, value);
}

uint32_t arch_device_config_read(uint32_t index, uint32_t offset)
{
	return read(row(index)->place, offset, 4);
}

/* The bridges above pass on what the function decodes and, when it may, masters. */
static void bridges_open(const struct pci_function *function)
{
	uint8_t above = function->above;

	for (uint32_t step = 0; step < PCI_FUNCTIONS && above != PCI_NOBODY; step++) {
		const struct pci_function *bridge = row(above);

		write(bridge->place, PCI_COMMAND, 2,
		      PCI_COMMAND_MEMORY | PCI_COMMAND_MASTER | PCI_COMMAND_NO_LINE);
		above = bridge->above;
	}
}

static void bars_write(const struct pci_function *function)
{
	for (uint32_t i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &function->bars[i];

		if (bar->kind != PCI_BAR_MEMORY)
			continue;
		write(function->place, PCI_BAR_0 + 4 * i, 4, (uint32_t)bar->address);
		if (bar->wide)
			write(function->place, PCI_BAR_0 + 4 * i + 4, 4,
			      (uint32_t)(bar->address >> 32));
	}
}

void arch_device_open(uint32_t index)
{
	const struct pci_function *function = row(index);

	bridges_open(function);
	write(function->place, PCI_COMMAND, 2, PCI_COMMAND_NO_LINE);
	bars_write(function);
	write(function->place, PCI_COMMAND, 2, PCI_COMMAND_MEMORY | PCI_COMMAND_NO_LINE);
	device_vectors_open(index);
}

void arch_device_close(uint32_t index)
{
	const struct pci_function *function = row(index);

	device_vectors_close(index);
	write(function->place, PCI_COMMAND, 2, PCI_COMMAND_NO_LINE);
}

void arch_device_master_on(uint32_t index)
{
	write(row(index)->place, PCI_COMMAND, 2,
	      PCI_COMMAND_MEMORY | PCI_COMMAND_MASTER | PCI_COMMAND_NO_LINE);
}

bool arch_device_master_off(uint32_t index)
{
	write(row(index)->place, PCI_COMMAND, 2, PCI_COMMAND_MEMORY | PCI_COMMAND_NO_LINE);
	return (read(row(index)->place, PCI_COMMAND, 2) & PCI_COMMAND_MASTER) == 0;
}

static void bus_reset(const struct pci_function *function, bool on)
{
	uint16_t port = row(function->above)->place;
	uint32_t control = read(port, PCI_BRIDGE_CONTROL, 2) & ~PCI_BRIDGE_RESET;

	write(port, PCI_BRIDGE_CONTROL, 2, on ? control | PCI_BRIDGE_RESET : control);
}

void arch_device_reset_begin(uint32_t index)
{
	const struct pci_function *function = row(index);
	uint32_t control;

	if (!function->resets) {
		bus_reset(function, true);
		devices.resets[index] = RESET_HOLD;
		return;
	}
	control = read(function->place, function->express + PCI_EXPRESS_CONTROL, 2);
	write(function->place, function->express + PCI_EXPRESS_CONTROL, 2,
	      control | PCI_EXPRESS_RESET);
	devices.resets[index] = RESET_WAIT;
}

/* Whether the function answers, as itself. */
static bool answers(const struct pci_function *function)
{
	return read(function->place, PCI_VENDOR, 2) == function->vendor &&
	       read(function->place, PCI_DEVICE, 2) == function->device;
}

uint64_t arch_device_reset_step(uint32_t index)
{
	const struct pci_function *function = row(index);

	switch ((enum reset_step)devices.resets[index]) {
	case RESET_HOLD:
		devices.resets[index] = RESET_RELEASE;
		return RESET_HOLD_NS;
	case RESET_RELEASE:
		bus_reset(function, false);
		devices.resets[index] = RESET_ASK;
		return RESET_ANSWER_NS;
	case RESET_WAIT:
		devices.resets[index] = RESET_ASK;
		return RESET_ANSWER_NS;
	case RESET_ASK:
		if (!answers(function))
			return RESET_AGAIN_NS;
		devices.resets[index] = RESET_NONE;
		return 0;
	case RESET_NONE:
	default:
		return 0;
	}
}
