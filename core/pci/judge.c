/*
 * The decision which functions can be given to a driver: conditions 5 to 12 of core/pci/tree.h,
 * over a tree that has been walked. It owns no data and reads no configuration space.
 */
#include "core/pci/format.h"
#include "core/pci/tree.h"

#define PAGE 4096u
#define MSIX_PENDING_BITS 64u

static const struct pci_function *above(const struct pci_tree *tree,
					const struct pci_function *function)
{
	return function->above == PCI_NOBODY ? NULL : &tree->functions[function->above];
}

/* Conditions 5 and 6. A bridge's row comes before those below it: the way up ends. */
static enum pci_denial way_check(const struct pci_tree *tree, const struct pci_function *function)
{
	const struct pci_function *bridge = above(tree, function);
	enum pci_denial denial = PCI_GIVEN;

	if (!bridge)
		return PCI_DENIED_ROOT;
	if (bridge->express_kind != PCI_EXPRESS_ROOT_PORT &&
	    bridge->express_kind != PCI_EXPRESS_DOWNSTREAM)
		return PCI_DENIED_CONVENTIONAL;
	for (uint32_t step = 0; step < PCI_FUNCTIONS && bridge; step++) {
		bool port = bridge->express_kind == PCI_EXPRESS_ROOT_PORT ||
			    bridge->express_kind == PCI_EXPRESS_DOWNSTREAM;

		if (bridge->express == 0 || (!port && bridge->express_kind != PCI_EXPRESS_UPSTREAM))
			return PCI_DENIED_CONVENTIONAL;
		if (port && !bridge->separates)
			denial = PCI_DENIED_PORT;
		bridge = above(tree, bridge);
	}
	if (denial == PCI_GIVEN && above(tree, function)->crowded)
		return PCI_DENIED_SHARED;
	return denial;
}

static struct pci_range bar_range(const struct pci_bar *bar)
{
	return (struct pci_range){bar->address, bar->address + pci_bar_bytes(bar) - 1};
}

/* The pages that a BAR touches. */
static struct pci_range page_range(const struct pci_bar *bar)
{
	struct pci_range range = bar_range(bar);

	return (struct pci_range){range.first & ~(uint64_t)(PAGE - 1), range.last | (PAGE - 1)};
}

static bool overlap(struct pci_range a, struct pci_range b)
{
	return a.first <= a.last && b.first <= b.last && a.first <= b.last && b.first <= a.last;
}

static bool inside(struct pci_range a, struct pci_range b)
{
	return a.first >= b.first && a.last <= b.last;
}

/* Condition 8. */
static bool windows_hold(const struct pci_tree *tree, const struct pci_function *function,
			 struct pci_range range)
{
	const struct pci_function *bridge = above(tree, function);

	for (uint32_t step = 0; step < PCI_FUNCTIONS && bridge; step++) {
		if (!inside(range, bridge->windows[0]) && !inside(range, bridge->windows[1]))
			return false;
		bridge = above(tree, bridge);
	}
	return true;
}

static bool is_above(const struct pci_tree *tree, const struct pci_function *function,
		     const struct pci_function *other)
{
	const struct pci_function *bridge = above(tree, function);

	for (uint32_t step = 0; step < PCI_FUNCTIONS && bridge; step++) {
		if (bridge == other)
			return true;
		bridge = above(tree, bridge);
	}
	return false;
}

/* Condition 10 for one range of a function, against the BARs and windows of another one. */
static bool clashes(const struct pci_tree *tree, const struct pci_function *function,
		    const struct pci_bar *self, struct pci_range range,
		    const struct pci_function *other)
{
	for (uint32_t i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &other->bars[i];

		if (bar != self && bar->kind == PCI_BAR_MEMORY && overlap(range, bar_range(bar)))
			return true;
	}
	if (!other->bridge || is_above(tree, function, other))
		return false;
	return overlap(range, other->windows[0]) || overlap(range, other->windows[1]);
}

static bool clashes_any(const struct pci_tree *tree, const struct pci_function *function,
			const struct pci_bar *self, struct pci_range range)
{
	for (uint32_t i = 0; i < PCI_FUNCTIONS && i < tree->count; i++)
		if (clashes(tree, function, self, range, &tree->functions[i]))
			return true;
	return false;
}

static bool taken_any(const struct pci_range *taken, uint32_t count, struct pci_range range)
{
	/* As many as the caller names: boot_info's ranges and a few more. */
	for (uint32_t i = 0; i < count; i++)
		if (overlap(range, taken[i]))
			return true;
	return false;
}

/* Conditions 7 to 10 for one BAR. */
static enum pci_denial bar_check(const struct pci_tree *tree, const struct pci_function *function,
				 struct pci_bar *bar, const struct pci_range *taken,
				 uint32_t taken_count)
{
	struct pci_range range;

	if (bar->kind == PCI_BAR_WRONG)
		return PCI_DENIED_BAR_FORM;
	if (bar->kind != PCI_BAR_MEMORY)
		return PCI_GIVEN;
	range = bar_range(bar);
	if (!windows_hold(tree, function, range))
		return PCI_DENIED_BAR_WINDOW;
	if (taken_any(taken, taken_count, range))
		return PCI_DENIED_BAR_TAKEN;
	if (clashes_any(tree, function, bar, range))
		return PCI_DENIED_BAR_OVERLAP;
	range = page_range(bar);
	bar->page_shared =
		taken_any(taken, taken_count, range) || clashes_any(tree, function, bar, range);
	return PCI_GIVEN;
}

/* Whether [offset, offset + bytes) lies in a memory BAR of the function. */
static bool in_bar(const struct pci_function *function, uint32_t bar, uint64_t offset,
		   uint64_t bytes)
{
	if (bar >= PCI_BARS || function->bars[bar].kind != PCI_BAR_MEMORY)
		return false;
	return offset + bytes <= pci_bar_bytes(&function->bars[bar]);
}

/* Condition 11. */
static bool msix_holds(const struct pci_function *function)
{
	uint64_t count = function->vector_count;

	if (function->msix == 0)
		return true;
	return in_bar(function, function->table_bar, function->table_offset,
		      count * PCI_MSIX_ENTRY_BYTES) &&
	       in_bar(function, function->pending_bar, function->pending_offset,
		      (count + MSIX_PENDING_BITS - 1) / MSIX_PENDING_BITS * 8);
}

/* The function at the end of a scope's path; PCI_NOBODY when the tree has none there. */
static uint8_t scope_find(const struct pci_tree *tree, const struct acpi_scope *scope)
{
	uint32_t bus = scope->bus;
	uint8_t found = PCI_NOBODY;

	for (uint32_t hop = 0; hop < ACPI_HOPS && hop < scope->hop_count; hop++) {
		if (found != PCI_NOBODY)
			bus = tree->functions[found].secondary;
		if (hop > 0 && bus == 0)
			return PCI_NOBODY;
		found = pci_tree_find(tree, (uint16_t)(bus << 8 | scope->hops[hop]));
		if (found == PCI_NOBODY)
			return PCI_NOBODY;
	}
	return found;
}

/* Whether one of these scopes is the function, or a bridge above it. */
static bool scopes_match(const struct pci_tree *tree, const struct acpi_remapping *remapping,
			 uint32_t first, uint32_t count, const struct pci_function *function)
{
	for (uint32_t i = first; i < ACPI_SCOPES && i < first + count; i++) {
		const struct acpi_scope *scope = &remapping->scopes[i];
		uint8_t found;

		if (scope->type != ACPI_SCOPE_FUNCTION && scope->type != ACPI_SCOPE_BRIDGE)
			continue;
		found = scope_find(tree, scope);
		if (found == PCI_NOBODY)
			continue;
		if (&tree->functions[found] == function)
			return true;
		if (scope->type == ACPI_SCOPE_BRIDGE &&
		    is_above(tree, function, &tree->functions[found]))
			return true;
	}
	return false;
}

uint8_t pci_tree_unit(const struct pci_tree *tree, const struct acpi_remapping *remapping,
		      uint8_t function)
{
	uint8_t all = PCI_NOBODY;

	for (uint32_t i = 0; i < ACPI_UNITS && i < remapping->unit_count; i++) {
		const struct acpi_unit *unit = &remapping->units[i];

		if (unit->segment != 0)
			continue;
		if (unit->covers_all)
			all = (uint8_t)i;
		if (scopes_match(tree, remapping, unit->scope_first, unit->scope_count,
				 &tree->functions[function]))
			return (uint8_t)i;
	}
	return all;
}

/* Condition 12. */
static enum pci_denial remapping_check(const struct pci_tree *tree,
				       const struct acpi_remapping *remapping, uint8_t function)
{
	if (!remapping)
		return PCI_DENIED_UNIT;
	for (uint32_t i = 0; i < ACPI_REGIONS && i < remapping->region_count; i++) {
		const struct acpi_region *region = &remapping->regions[i];

		if (region->segment == 0 &&
		    scopes_match(tree, remapping, region->scope_first, region->scope_count,
				 &tree->functions[function]))
			return PCI_DENIED_REGION;
	}
	return pci_tree_unit(tree, remapping, function) == PCI_NOBODY ? PCI_DENIED_UNIT : PCI_GIVEN;
}

void pci_tree_judge(struct pci_tree *tree, const struct pci_range *taken, uint32_t taken_count,
		    const struct acpi_remapping *remapping)
{
	for (uint32_t i = 0; i < PCI_FUNCTIONS && i < tree->count; i++) {
		struct pci_function *function = &tree->functions[i];
		enum pci_denial denial = (enum pci_denial)function->denial;

		if (denial == PCI_GIVEN)
			denial = way_check(tree, function);
		for (uint32_t bar = 0; bar < PCI_BARS && denial == PCI_GIVEN; bar++)
			denial =
				bar_check(tree, function, &function->bars[bar], taken, taken_count);
		if (denial == PCI_GIVEN && !msix_holds(function))
			denial = PCI_DENIED_MSIX;
		if (denial == PCI_GIVEN)
			denial = remapping_check(tree, remapping, (uint8_t)i);
		function->denial = (uint8_t)denial;
	}
}
