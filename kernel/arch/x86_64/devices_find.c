/*
 * Finds the machine's functions while the kernel boots: the firmware's tables, the walk over PCI,
 * the IOMMU, and the frames for all of it. Nothing here trusts the firmware or a
 * device: core/acpi and core/pci judge what they say. Read next: iommu.c.
 *
 * It runs on the early page tables, where the first 4 GiB are at their own addresses.
 */
#include "core/acpi/tables.h"
#include "core/pci/format.h"
#include "kernel/arch/x86_64/boot_ranges.h"
#include "kernel/arch/x86_64/config_space.h"
#include "kernel/arch/x86_64/devices.h"
#include "kernel/arch/x86_64/iommu.h"

#define EARLY_REACH (UINT64_C(1) << 32)
#define SPACE_ALIGN (UINT64_C(1) << 21)
#define LOW_END (UINT64_C(1) << 20)
#define SUBSYSTEM_OFFSET 0x2cu
#define IOAPIC_ADDRESS UINT64_C(0xfec00000)
#define HPET_ADDRESS UINT64_C(0xfed00000)
#define INTERRUPTS_FIRST UINT64_C(0xfee00000)
#define INTERRUPTS_LAST UINT64_C(0xfeefffff)

/* The frames are the last ones of a range of memory; what is found is kept below meanwhile. */
#define FRAMES_MOST 128u
#define SCRATCH_BYTES (FRAMES_MOST * (uint64_t)PAGE_BYTES)
#define TAKEN_MOST (BOOT_MEMORY_RANGES + 8u + ACPI_UNITS + ACPI_IOAPICS)

/* The scratch memory of the walk. */
struct find_scratch {
	struct acpi_machine machine;
	struct pci_tree tree;
	struct pci_range taken[TAKEN_MOST];
	uint32_t taken_count;
	uint8_t table[ACPI_TABLE_BYTES];
};

_Static_assert(sizeof(struct find_scratch) <= SCRATCH_BYTES, "the scratch memory is too small");

static bool early_read(const struct acpi_source *source, uint64_t address, void *to,
		       uint32_t length)
{
	(void)source;
	if (address == 0 || address >= EARLY_REACH || length > EARLY_REACH - address)
		return false;
	__builtin_memcpy(to, (const void *)address, length);
	return true;
}

/* The last range below 4 GiB that has room for the scratch and the frames; null: none has. */
static struct boot_range *range_find(struct boot_info *info)
{
	struct boot_range *found = NULL;

	for (uint32_t i = 0; i < info->memory_count; i++) {
		struct boot_range *row = &info->memory[i];

		if (row->start.address + row->length_bytes <= EARLY_REACH &&
		    row->length_bytes >= 4 * SCRATCH_BYTES)
			found = row;
	}
	return found;
}

static void taken_add(struct find_scratch *scratch, uint64_t first, uint64_t length_bytes)
{
	if (length_bytes == 0 || scratch->taken_count == TAKEN_MOST)
		return;
	scratch->taken[scratch->taken_count++] =
		(struct pci_range){first, first + length_bytes - 1};
}

/* All that no BAR may lie on. */
static void taken_fill(struct find_scratch *scratch, const struct boot_info *info)
{
	const struct acpi_machine *machine = &scratch->machine;

	scratch->taken_count = 0;
	taken_add(scratch, 0, LOW_END);
	taken_add(scratch, INTERRUPTS_FIRST, INTERRUPTS_LAST + 1 - INTERRUPTS_FIRST);
	taken_add(scratch, IOAPIC_ADDRESS, PAGE_BYTES);
	taken_add(scratch, HPET_ADDRESS, PAGE_BYTES);
	taken_add(scratch, machine->space.address, (machine->space.last_bus + UINT64_C(1)) << 20);
	taken_add(scratch, info->package.address, info->package_bytes);
	/* Memory that the kernel does not list is memory all the same. */
	taken_add(scratch, DIRECT_MAP_BYTES,
		  info->left_out_bytes[BOOT_LEFT_OUT_BEYOND] ? PHYSICAL_END - DIRECT_MAP_BYTES : 0);
	taken_add(scratch, 0, info->left_out_bytes[BOOT_LEFT_OUT_ROWS] ? PHYSICAL_END : 0);
	for (uint32_t i = 0; i < info->memory_count; i++)
		taken_add(scratch, info->memory[i].start.address, info->memory[i].length_bytes);
	for (uint32_t i = 0; i < machine->remapping.unit_count; i++)
		taken_add(scratch, machine->remapping.units[i].address, PAGE_BYTES);
	for (uint32_t i = 0; i < machine->interrupts.ioapic_count; i++)
		taken_add(scratch, machine->interrupts.ioapics[i].address, PAGE_BYTES);
}

/* The unit and the scope of the IOAPIC that the kernel uses; null: none names it. */
static const struct acpi_scope *ioapic_find(const struct acpi_machine *machine, uint32_t *unit)
{
	const struct acpi_remapping *remapping = &machine->remapping;
	uint32_t id = UINT32_MAX;

	for (uint32_t i = 0; i < machine->interrupts.ioapic_count; i++)
		if (machine->interrupts.ioapics[i].address == IOAPIC_ADDRESS)
			id = machine->interrupts.ioapics[i].id;
	for (*unit = 0; *unit < remapping->unit_count; (*unit)++) {
		const struct acpi_unit *row = &remapping->units[*unit];

		for (uint32_t i = 0; i < row->scope_count; i++) {
			const struct acpi_scope *scope = &remapping->scopes[row->scope_first + i];

			if (scope->type == ACPI_SCOPE_IOAPIC && scope->id == id &&
			    scope->hop_count == 1)
				return scope;
		}
	}
	return NULL;
}

/* Chooses the IOMMU that covers the IOAPIC. Returns null, or why none is used. */
static const char *unit_choose(const struct acpi_machine *machine, uint32_t *index)
{
	const struct acpi_scope *scope;

	if (machine->refusals[ACPI_DMAR] != ACPI_ACCEPTED)
		return "the machine has none";
	if (machine->refusals[ACPI_MADT] != ACPI_ACCEPTED)
		return "the IOAPIC has no id";
	if (!machine->remapping.interrupts)
		return "the firmware rules out that it remaps interrupts";
	scope = ioapic_find(machine, index);
	if (!scope)
		return "none covers the IOAPIC";
	if (machine->remapping.units[*index].address >= EARLY_REACH)
		return "it lies above 4 GiB";
	devices.ioapic_source = (uint16_t)(scope->bus << 8 | scope->hops[0]);
	devices.unit.address = machine->remapping.units[*index].address;
	return iommu_check(&devices, devices.unit.address, machine->remapping.width_bits);
}

/* The functions that are given out must be behind the one unit that is used. */
static void others_withhold(struct find_scratch *scratch, uint32_t unit)
{
	for (uint32_t i = 0; i < scratch->tree.count; i++) {
		struct pci_function *function = &scratch->tree.functions[i];

		if (function->denial == PCI_GIVEN &&
		    pci_tree_unit(&scratch->tree, &scratch->machine.remapping, (uint8_t)i) != unit)
			function->denial = PCI_DENIED_UNIT;
	}
}

static void kept_set(struct arch_device_bar *bar, unsigned row, uint64_t offset, uint64_t bytes)
{
	uint32_t first = (uint32_t)(offset >> PAGE_SHIFT);

	bar->kept[row].first = first;
	bar->kept[row].count = (uint32_t)((offset + bytes - 1) >> PAGE_SHIFT) - first + 1;
}

static void bars_fill(struct arch_device *row, const struct pci_function *function)
{
	for (unsigned i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &function->bars[i];
		uint64_t pages;

		if (bar->kind != PCI_BAR_MEMORY || bar->page_shared || function->bridge)
			continue;
		pages = (pci_bar_bytes(bar) + PAGE_BYTES - 1) >> PAGE_SHIFT;
		row->bars[i].start.address = bar->address & ~(uint64_t)(PAGE_BYTES - 1);
		row->bars[i].pages = pages > UINT32_MAX ? UINT32_MAX : (uint32_t)pages;
	}
	if (function->msix == 0 || function->denial != PCI_GIVEN)
		return;
	kept_set(&row->bars[function->table_bar], 0, function->table_offset,
		 function->vector_count * (uint64_t)PCI_MSIX_ENTRY_BYTES);
	kept_set(&row->bars[function->pending_bar], 1, function->pending_offset,
		 (function->vector_count + UINT64_C(63)) / 64 * 8);
}

static void row_fill(struct arch_device *row, const struct pci_access *access,
		     const struct pci_function *function)
{
	uint32_t subsystem =
		function->bridge ? 0 : access->read(access, function->place, SUBSYSTEM_OFFSET, 4);

	*row = (struct arch_device){
		.vendor = function->vendor,
		.device = function->device,
		.subsystem_vendor = (uint16_t)subsystem,
		.subsystem = (uint16_t)(subsystem >> 16),
		.class = function->class_revision >> 8,
		.revision = (uint8_t)function->class_revision,
		.address_bits = devices.address_bits,
		.place = function->place,
		.withheld = function->denial ? pci_denial_text(function->denial) : NULL,
	};
	if (!row->withheld && function->msix != 0)
		row->vectors = function->vector_count < ARCH_DEVICE_VECTORS ? function->vector_count
									    : ARCH_DEVICE_VECTORS;
	bars_fill(row, function);
}

/* How many buses have a function that is given out: each has a context table. */
static uint32_t contexts_count(const struct pci_tree *tree)
{
	uint64_t buses[4] = {0};
	uint32_t count = 0;

	for (uint32_t i = 0; i < tree->count; i++) {
		uint32_t bus = tree->functions[i].place >> 8;
		uint64_t bit = UINT64_C(1) << bus % 64;

		if (tree->functions[i].denial != PCI_GIVEN || (buses[bus / 64] & bit) != 0)
			continue;
		buses[bus / 64] |= bit;
		count++;
	}
	return count;
}

static uint64_t pages_of(uint64_t bytes)
{
	return (bytes + PAGE_BYTES - 1) >> PAGE_SHIFT;
}

/*
 * Takes frames from the end of the range for what was found, and fills them. Addresses are the
 * direct map's, which does not exist yet: the early map writes them by their physical ones.
 */
static void frames_fill(struct boot_info *info, const struct boot_range *range,
			const struct find_scratch *scratch, const struct pci_access *access)
{
	const struct pci_tree *tree = &scratch->tree;
	uint64_t tree_bytes =
		offsetof(struct pci_tree, functions) + tree->count * sizeof(struct pci_function);
	uint64_t rows_bytes = tree->count * sizeof(struct arch_device);
	uint64_t used = pages_of(tree_bytes + rows_bytes + tree->count + 16);
	uint32_t contexts = devices.unit.address ? contexts_count(tree) : 0;
	uint64_t pages = used + (contexts ? DEVICES_FRAMES + contexts : 0);
	uint64_t start = range->start.address + range->length_bytes - pages * PAGE_BYTES;
	uint64_t rows = (start + tree_bytes + 15) & ~UINT64_C(15);

	__builtin_memset((void *)start, 0, pages * PAGE_BYTES);
	__builtin_memcpy((void *)start, tree, tree_bytes);
	devices.area = (struct boot_range){{start}, pages * PAGE_BYTES};
	for (uint32_t i = 0; i < tree->count; i++)
		row_fill((struct arch_device *)rows + i, access, &tree->functions[i]);
	devices.count = tree->count;
	devices.tree = arch_direct((struct physical){start});
	devices.rows = arch_direct((struct physical){rows});
	devices.resets = (uint8_t *)(devices.rows + tree->count);
	for (unsigned i = 0; contexts && i < DEVICES_FRAMES; i++)
		devices.frames[i].address = start + (used + i) * PAGE_BYTES;
	devices.contexts.address = start + (used + DEVICES_FRAMES) * PAGE_BYTES;
	devices.context_count = contexts;
	if (contexts == 0)
		devices.unit.address = 0;
	boot_ranges_remove(info, start, pages * PAGE_BYTES);
}

/* "01:00.0" of a function's place. */
static void place_text(char text[8], uint16_t place)
{
	static const char digits[] = "0123456789abcdef";

	text[0] = digits[place >> 12];
	text[1] = digits[place >> 8 & 15];
	text[2] = ':';
	text[3] = digits[place >> 7 & 1];
	text[4] = digits[place >> 3 & 15];
	text[5] = '.';
	text[6] = digits[place & 7];
	text[7] = '\0';
}

static void tables_say(const struct acpi_machine *machine)
{
	if (machine->root != ACPI_ACCEPTED)
		devices_say("the firmware's tables are not used: ",
			    acpi_refusal_text(machine->root), NULL);
	for (unsigned i = 0; i < ACPI_TABLES; i++)
		if (machine->refusals[i] != ACPI_ACCEPTED &&
		    machine->refusals[i] != ACPI_REFUSED_ABSENT) {
			devices_say("the firmware's table ", acpi_table_name((enum acpi_table)i),
				    " is not used:");
			devices_say("  ", acpi_refusal_text(machine->refusals[i]), NULL);
		}
}

/* The functions that somebody might expect to get, and that nobody gets. */
static void denials_say(const struct pci_tree *tree, const char *no_unit)
{
	bool any = false;

	for (uint32_t i = 0; i < tree->count; i++) {
		const struct pci_function *function = &tree->functions[i];
		char text[8];

		if (function->denial == PCI_GIVEN || function->denial == PCI_DENIED_BRIDGE ||
		    function->denial == PCI_DENIED_ROOT)
			continue;
		any |= function->denial == PCI_DENIED_UNIT;
		if (function->denial == PCI_DENIED_UNIT && no_unit)
			continue;
		place_text(text, function->place);
		devices_say("device ", text, " is given to nobody:");
		devices_say("  ", pci_denial_text(function->denial), NULL);
	}
	if (any && no_unit)
		devices_say("no IOMMU, no DMA: no device is given out: ", no_unit, NULL);
	if (tree->left_out != 0)
		devices_say("there are more devices than the kernel keeps rows for", NULL, NULL);
}

/* Whether configuration space lies where it can be read now and mapped later. */
static bool space_fits(const struct acpi_space *space)
{
	uint64_t bytes = (space->last_bus + UINT64_C(1)) << 20;

	return space->address % SPACE_ALIGN == 0 && space->address < EARLY_REACH &&
	       bytes <= EARLY_REACH - space->address;
}

void devices_find(uint64_t root_address, struct boot_info *info)
{
	const struct acpi_source source = {.read = early_read};
	const struct boot_range *range = range_find(info);
	struct find_scratch *scratch;
	struct pci_access access;
	const char *no_unit;
	uint32_t unit = 0;

	if (root_address == 0 || !range)
		return;
	scratch = (struct find_scratch *)(range->start.address + range->length_bytes -
					  2 * SCRATCH_BYTES);
	acpi_tables_read(&source, root_address, scratch->table, &scratch->machine);
	tables_say(&scratch->machine);
	if (scratch->machine.refusals[ACPI_MCFG] != ACPI_ACCEPTED)
		return;
	if (!space_fits(&scratch->machine.space)) {
		devices_say("configuration space lies where it is not mapped", NULL, NULL);
		return;
	}
	devices.space.address = scratch->machine.space.address;
	access = config_space_access(devices.space.address, scratch->machine.space.last_bus);
	devices.access = config_space_access(DEVICE_SPACE, access.last_bus);
	pci_tree_walk(&access, &scratch->tree);
	no_unit = unit_choose(&scratch->machine, &unit);
	taken_fill(scratch, info);
	pci_tree_judge(&scratch->tree, scratch->taken, scratch->taken_count,
		       no_unit ? NULL : &scratch->machine.remapping);
	if (!no_unit)
		others_withhold(scratch, unit);
	denials_say(&scratch->tree, no_unit);
	if (no_unit)
		devices.unit.address = 0;
	frames_fill(info, range, scratch, &access);
}
