/*
 * One function of PCI: silence, BARs, capabilities. See core/pci/tree.h for the conditions. It owns
 * no data; the function may answer anything at any time.
 */
#include "core/pci/function.h"

#include "core/pci/format.h"

#define CAPABILITY_STEPS 48u
#define EXTENDED_STEPS 480u
#define CAPABILITY_LEAST 0x40u
#define CAPABILITY_LAST 0xfcu
#define CAPABILITY_MSIX_LAST 0xf4u
#define CAPABILITY_EXPRESS_LAST 0xf4u
#define BAR_BITS_LEAST 4u
#define ADDRESS_BITS 52u

static uint32_t read(const struct pci_access *access, const struct pci_function *function,
		     uint32_t offset, uint32_t bytes)
{
	return access->read(access, function->place, offset, bytes);
}

static void write(const struct pci_access *access, const struct pci_function *function,
		  uint32_t offset, uint32_t bytes, uint32_t value)
{
	access->write(access, function->place, offset, bytes, value);
}

void pci_function_silence(const struct pci_access *access, uint16_t place, uint32_t class_revision)
{
	uint32_t command = access->read(access, place, PCI_COMMAND, 2);
	uint32_t kind = access->read(access, place, PCI_HEADER, 1) & PCI_HEADER_KIND;
	uint32_t off = PCI_COMMAND_MASTER;

	/* The chipset's own, such as the bridge to ISA, go on decoding. */
	if (kind != 0 || class_revision >> 24 != PCI_CLASS_BRIDGE)
		off |= PCI_COMMAND_IO | PCI_COMMAND_MEMORY;
	access->write(access, place, PCI_COMMAND, 2, (command & ~off) | PCI_COMMAND_NO_LINE);
}

/* The bits of a BAR that can be changed are those of its address: the lowest says its size. */
static uint32_t bar_bits(const struct pci_access *access, const struct pci_function *function,
			 uint32_t offset, uint32_t *value)
{
	uint32_t bits;

	*value = read(access, function, offset, 4);
	write(access, function, offset, 4, UINT32_MAX);
	bits = read(access, function, offset, 4);
	write(access, function, offset, 4, *value);
	return bits;
}

/* A memory BAR from the bits that can be changed and its value, both without flags. */
static void bar_set(struct pci_bar *bar, uint64_t bits, uint64_t address)
{
	uint32_t size_bits = (uint32_t)__builtin_ctzll(bits);

	bar->kind = PCI_BAR_WRONG;
	bar->address = address;
	bar->size_bits = (uint8_t)size_bits;
	/* From the lowest one on, all bits of the address can be changed. */
	if (size_bits < BAR_BITS_LEAST || bits + (UINT64_C(1) << size_bits) != 0)
		return;
	if (address == 0 || address % (UINT64_C(1) << size_bits) != 0 ||
	    address >> ADDRESS_BITS != 0 || size_bits >= ADDRESS_BITS)
		return;
	bar->kind = PCI_BAR_MEMORY;
}

/* Sizes one BAR; returns how many registers it takes. */
static uint32_t bar_read(const struct pci_access *access, struct pci_function *function,
			 uint32_t index, uint32_t count)
{
	struct pci_bar *bar = &function->bars[index];
	uint32_t offset = PCI_BAR_0 + 4 * index, low, high;
	uint32_t low_bits = bar_bits(access, function, offset, &low);
	uint64_t bits;

	if (low_bits == 0)
		return 1;
	if ((low_bits & PCI_BAR_IO) != 0) {
		bar->kind = PCI_BAR_PORTS;
		return 1;
	}
	bar->prefetchable = (low_bits & PCI_BAR_PREFETCH) != 0;
	/* A BAR of 32 bits counts as one of 64 whose high half can be changed. */
	bits = (uint64_t)UINT32_MAX << 32 | (low_bits & ~UINT32_C(15));
	high = 0;
	if ((low_bits & PCI_BAR_TYPE) == PCI_BAR_64 && index + 1 < count) {
		bits = (uint64_t)bar_bits(access, function, offset + 4, &high) << 32 |
		       (low_bits & ~UINT32_C(15));
		bar->wide = true;
	} else if ((low_bits & PCI_BAR_TYPE) != 0) {
		bits = 0;
	}
	if (bits == 0 || (!bar->wide && (low_bits & ~UINT32_C(15)) == 0))
		bar->kind = PCI_BAR_WRONG;
	else
		bar_set(bar, bits, (uint64_t)high << 32 | (low & ~UINT32_C(15)));
	return bar->wide ? 2 : 1;
}

static void bars_read(const struct pci_access *access, struct pci_function *function)
{
	uint32_t count = function->bridge ? 2 : PCI_BARS;
	uint32_t rom = function->bridge ? PCI_ROM_1 : PCI_ROM_0;

	for (uint32_t i = 0; i < PCI_BARS && i < count;)
		i += bar_read(access, function, i, count);
	write(access, function, rom, 4, read(access, function, rom, 4) & ~PCI_ROM_ON);
}

/* MSI-X: where the table is. Switched off, with all of it masked. */
static void msix_read(const struct pci_access *access, struct pci_function *function, uint32_t at)
{
	uint32_t control = read(access, function, at + PCI_MSIX_CONTROL, 2);
	uint32_t table = read(access, function, at + PCI_MSIX_TABLE, 4);
	uint32_t pending = read(access, function, at + PCI_MSIX_PENDING, 4);

	function->msix = (uint16_t)at;
	function->vector_count = (uint16_t)((control & PCI_MSIX_SIZE) + 1);
	function->table_bar = (uint8_t)(table & PCI_MSIX_BAR);
	function->table_offset = table & ~PCI_MSIX_BAR;
	function->pending_bar = (uint8_t)(pending & PCI_MSIX_BAR);
	function->pending_offset = pending & ~PCI_MSIX_BAR;
	write(access, function, at + PCI_MSIX_CONTROL, 2,
	      (control & ~PCI_MSIX_ON) | PCI_MSIX_MASKED);
}

static void express_read(const struct pci_access *access, struct pci_function *function,
			 uint32_t at)
{
	uint32_t flags = read(access, function, at + PCI_EXPRESS_FLAGS, 2);

	function->express = (uint16_t)at;
	function->express_kind = (uint8_t)(flags >> 4 & 15);
	function->resets =
		(read(access, function, at + PCI_EXPRESS_DEVICE, 4) & PCI_EXPRESS_FLR) != 0;
}

/* One capability; false when it does not fit into its room. */
static bool capability_read(const struct pci_access *access, struct pci_function *function,
			    uint32_t at, uint32_t id)
{
	switch (id) {
	case PCI_CAPABILITY_MSI:
		write(access, function, at + PCI_MSI_CONTROL, 2,
		      read(access, function, at + PCI_MSI_CONTROL, 2) & ~PCI_MSI_ON);
		return true;
	case PCI_CAPABILITY_MSIX:
		if (at > CAPABILITY_MSIX_LAST || function->msix != 0)
			return false;
		msix_read(access, function, at);
		return true;
	case PCI_CAPABILITY_EXPRESS:
		if (at > CAPABILITY_EXPRESS_LAST || function->express != 0)
			return false;
		express_read(access, function, at);
		return true;
	default:
		return true;
	}
}

static bool capabilities_read(const struct pci_access *access, struct pci_function *function)
{
	uint32_t at;

	if ((read(access, function, PCI_STATUS, 2) & PCI_STATUS_CAPABILITIES) == 0)
		return true;
	at = read(access, function, PCI_CAPABILITIES, 1) & CAPABILITY_LAST;
	for (uint32_t step = 0; step < CAPABILITY_STEPS && at != 0; step++) {
		uint32_t head;

		if (at < CAPABILITY_LEAST)
			return false;
		head = read(access, function, at, 2);
		if (!capability_read(access, function, at, head & 0xff))
			return false;
		at = head >> 8 & CAPABILITY_LAST;
	}
	return at == 0;
}

static void extended_read(const struct pci_access *access, struct pci_function *function,
			  uint32_t at, uint32_t id)
{
	uint32_t able;

	switch (id) {
	case PCI_EXTENDED_ACS:
		function->acs = (uint16_t)at;
		able = read(access, function, at + PCI_ACS_CAPABILITY, 2) & PCI_ACS_WANTED;
		write(access, function, at + PCI_ACS_CONTROL, 2, able);
		able = read(access, function, at + PCI_ACS_CONTROL, 2);
		function->separates = (able & PCI_ACS_NEEDED) == PCI_ACS_NEEDED;
		break;
	case PCI_EXTENDED_ATS:
		write(access, function, at + PCI_ATS_CONTROL, 2, 0);
		break;
	case PCI_EXTENDED_PRI:
		write(access, function, at + PCI_PRI_CONTROL, 2, 0);
		break;
	case PCI_EXTENDED_PASID:
		write(access, function, at + PCI_PASID_CONTROL, 2, 0);
		break;
	default:
		break;
	}
}

/* Extended capabilities exist in PCI Express alone. */
static bool extended_all_read(const struct pci_access *access, struct pci_function *function)
{
	uint32_t at = function->express ? PCI_EXTENDED : 0;

	for (uint32_t step = 0; step < EXTENDED_STEPS && at != 0; step++) {
		uint32_t head;

		if (at < PCI_EXTENDED)
			return false;
		head = read(access, function, at, 4);
		if (head == 0 || head == UINT32_MAX)
			return at == PCI_EXTENDED;
		/* The registers that are used end 8 bytes on. */
		if (at <= 0xff8)
			extended_read(access, function, at, head & 0xffff);
		at = head >> 20 & 0xffc;
	}
	return at == 0;
}

static bool ids_hold(const struct pci_access *access, const struct pci_function *function)
{
	return read(access, function, PCI_VENDOR, 2) == function->vendor &&
	       read(access, function, PCI_DEVICE, 2) == function->device &&
	       read(access, function, PCI_CLASS, 4) == function->class_revision &&
	       function->vendor != 0 && function->device != UINT16_MAX;
}

void pci_function_read(const struct pci_access *access, struct pci_function *function)
{
	bool ends;

	if (function->denial == PCI_DENIED_HEADER)
		return;
	if (function->bridge || function->class_revision >> 24 != PCI_CLASS_BRIDGE)
		bars_read(access, function);
	ends = capabilities_read(access, function) && extended_all_read(access, function);
	if (!ids_hold(access, function))
		function->denial = PCI_DENIED_IDS;
	else if (!ends)
		function->denial = PCI_DENIED_CAPABILITIES;
}
