/*
 * The walk over the buses: see core/pci/tree.h for the conditions. It owns no data. A bus is
 * scanned once; a bridge that has been found is followed when its turn in the tree comes, so that
 * nothing recurs.
 */
#include "core/pci/tree.h"

#include "core/pci/format.h"
#include "core/pci/function.h"

#define BUSES 256u
#define DEVICES 32u
#define NUMBERS 8u
#define HEADER_FUNCTION 0u
#define HEADER_BRIDGE 1u

/* The walk's own state: the buses that have been scanned, a bit for each. */
struct pci_walk {
	const struct pci_access *access;
	struct pci_tree *tree;
	uint64_t scanned[BUSES / 64];
};

static struct pci_range window_make(uint32_t pair, uint32_t base_high, uint32_t limit_high)
{
	return (struct pci_range){
		.first = (uint64_t)base_high << 32 | (pair & 0xfff0u) << 16,
		.last = (uint64_t)limit_high << 32 | (pair & 0xfff00000u) | 0xfffffu,
	};
}

static void windows_read(const struct pci_access *access, struct pci_function *bridge)
{
	uint16_t place = bridge->place;
	uint32_t pair = access->read(access, place, PCI_WINDOW, 4);
	uint32_t prefetch = access->read(access, place, PCI_WINDOW_PREFETCH, 4);
	uint32_t base_high = 0, limit_high = 0;

	bridge->windows[0] = window_make(pair, 0, 0);
	if ((prefetch & 15) == 1) {
		base_high = access->read(access, place, PCI_WINDOW_BASE_HIGH, 4);
		limit_high = access->read(access, place, PCI_WINDOW_LIMIT_HIGH, 4);
	}
	bridge->windows[1] = window_make(prefetch, base_high, limit_high);
}

/* Condition 2. */
static void bridge_read(struct pci_walk *walk, struct pci_function *bridge)
{
	const struct pci_access *access = walk->access;
	uint32_t secondary = access->read(access, bridge->place, PCI_BUS_SECONDARY, 1);
	uint32_t subordinate = access->read(access, bridge->place, PCI_BUS_SUBORDINATE, 1);
	uint32_t last = access->last_bus;

	if (bridge->above != PCI_NOBODY)
		last = walk->tree->functions[bridge->above].subordinate;
	windows_read(access, bridge);
	bridge->denial = PCI_DENIED_BUSES;
	if (secondary <= bridge->place >> 8 || secondary > subordinate || subordinate > last ||
	    (walk->scanned[secondary / 64] >> secondary % 64 & 1) != 0)
		return;
	walk->scanned[secondary / 64] |= UINT64_C(1) << secondary % 64;
	bridge->secondary = (uint8_t)secondary;
	bridge->subordinate = (uint8_t)subordinate;
	bridge->denial = PCI_DENIED_BRIDGE;
}

/* Silences the function at `place`, gives it a row, and returns its header; 0xff: there is none. */
static uint32_t place_scan(struct pci_walk *walk, uint16_t place, uint8_t above)
{
	const struct pci_access *access = walk->access;
	uint32_t ids = access->read(access, place, PCI_VENDOR, 4);
	struct pci_function *function = &walk->tree->functions[walk->tree->count];
	uint32_t class_revision, header;

	if ((ids & 0xffff) == 0xffff)
		return 0xff;
	class_revision = access->read(access, place, PCI_CLASS, 4);
	header = access->read(access, place, PCI_HEADER, 1);
	pci_function_silence(access, place, class_revision);
	if (walk->tree->count == PCI_FUNCTIONS) {
		walk->tree->left_out++;
		return header;
	}
	walk->tree->count++;
	*function = (struct pci_function){
		.place = place,
		.vendor = (uint16_t)ids,
		.device = (uint16_t)(ids >> 16),
		.class_revision = class_revision,
		.above = above,
		.bridge = (header & PCI_HEADER_KIND) == HEADER_BRIDGE,
		.windows = {{1, 0}, {1, 0}},
	};
	if (function->bridge)
		bridge_read(walk, function);
	else if ((header & PCI_HEADER_KIND) != HEADER_FUNCTION)
		function->denial = PCI_DENIED_HEADER;
	return header;
}

static void bus_scan(struct pci_walk *walk, uint32_t bus, uint8_t above)
{
	uint32_t found = 0;

	for (uint32_t device = 0; device < DEVICES; device++) {
		uint32_t numbers = 1;

		for (uint32_t number = 0; number < NUMBERS && number < numbers; number++) {
			uint16_t place = (uint16_t)(bus << 8 | device << 3 | number);
			uint32_t header = place_scan(walk, place, above);

			if (header == 0xff)
				continue;
			found++;
			if ((header & PCI_HEADER_SEVERAL) != 0)
				numbers = NUMBERS;
		}
	}
	if (above != PCI_NOBODY)
		walk->tree->functions[above].crowded = found > 1;
}

void pci_tree_walk(const struct pci_access *access, struct pci_tree *tree)
{
	struct pci_walk walk = {.access = access, .tree = tree, .scanned = {1}};

	*tree = (struct pci_tree){0};
	bus_scan(&walk, 0, PCI_NOBODY);
	/* The tree grows meanwhile: at most PCI_FUNCTIONS turns. */
	for (uint32_t i = 0; i < PCI_FUNCTIONS && i < tree->count; i++)
		if (tree->functions[i].secondary != 0)
			bus_scan(&walk, tree->functions[i].secondary, (uint8_t)i);
	for (uint32_t i = 0; i < PCI_FUNCTIONS && i < tree->count; i++)
		pci_function_read(access, &tree->functions[i]);
}

uint8_t pci_tree_find(const struct pci_tree *tree, uint16_t place)
{
	for (uint32_t i = 0; i < PCI_FUNCTIONS && i < tree->count; i++)
		if (tree->functions[i].place == place)
			return (uint8_t)i;
	return PCI_NOBODY;
}

const char *pci_denial_text(uint32_t denial)
{
	switch (denial) {
	case PCI_GIVEN:
		return "it can be given out";
#define PCI_DENIAL(name, number, condition, text) \
	case number:                              \
		return text;
#include "core/pci/denial.def"
#undef PCI_DENIAL
	default:
		return "unknown denial";
	}
}

uint32_t pci_denial_condition(uint32_t denial)
{
	switch (denial) {
#define PCI_DENIAL(name, number, condition, text) \
	case number:                              \
		return condition;
#include "core/pci/denial.def"
#undef PCI_DENIAL
	default:
		return 0;
	}
}
