/*
 * The simulated configuration space of the tests of core/pci: see pci_sim.h.
 */
#include "tests/host/pci_sim.h"

#include <stdlib.h>
#include <string.h>

#define EXPRESS_AT 0x40u
#define MSIX_AT 0x80u
#define MSI_AT 0x90u
#define ACS_AT 0x148u

const struct pci_range pci_sim_taken[] = {
	{0, 0xfffff},                /* low memory */
	{0x100000, 0xfffffff},       /* memory */
	{0xb0000000, 0xbfffffff},    /* configuration space */
	{0xfec00000, 0xfec00fff},    /* IOAPIC */
	{0xfed00000, 0xfed00fff},    /* HPET */
	{0xfed90000, 0xfed90fff},    /* a remapping unit */
	{0xfee00000, 0xfeefffff},    /* local APIC, interrupts */
	{0x100000000, 0x17fffffffu}, /* memory above 4 GiB */
};
const uint32_t pci_sim_taken_count = ARRAY_COUNT(pci_sim_taken);

const struct acpi_remapping pci_sim_remapping = {
	.width_bits = 48,
	.interrupts = true,
	.unit_count = 1,
	.scope_count = 5,
	.region_count = 1,
	.units = {{.address = 0xfed90000, .scope_count = 4}},
	.regions = {{.first = 0x1000, .last = 0x1fff, .scope_first = 4, .scope_count = 1}},
	.scopes = {{.type = ACPI_SCOPE_BRIDGE, .hop_count = 1, .hops = {SIM_PORT_1}},
		   {.type = ACPI_SCOPE_BRIDGE, .hop_count = 1, .hops = {SIM_PORT_2}},
		   {.type = ACPI_SCOPE_FUNCTION, .hop_count = 2, .hops = {SIM_PORT_3, 0}},
		   {.type = ACPI_SCOPE_FUNCTION, .hop_count = 1, .hops = {SIM_AHCI}},
		   {.type = ACPI_SCOPE_FUNCTION, .bus = 1, .hop_count = 1, .hops = {9}}},
};

void pci_sim_set(struct pci_sim_function *function, uint32_t offset, uint32_t bytes, uint32_t value)
{
	memcpy(function->config + offset, &value, bytes);
}

uint32_t pci_sim_get(const struct pci_sim_function *function, uint32_t offset, uint32_t bytes)
{
	uint32_t value = 0;

	memcpy(&value, function->config + offset, bytes);
	return value;
}

static void writable(struct pci_sim_function *function, uint32_t offset, uint32_t bytes,
		     uint32_t mask)
{
	memcpy(function->writable + offset, &mask, bytes);
}

struct pci_sim_function *pci_sim_find(struct pci_sim *sim, uint32_t place)
{
	for (uint32_t i = 0; i < sim->count; i++)
		if (sim->functions[i].place == place)
			return &sim->functions[i];
	return NULL;
}

static bool access_is_right(struct pci_sim *sim, uint32_t offset, uint32_t bytes)
{
	if ((bytes == 1 || bytes == 2 || bytes == 4) && offset % bytes == 0 && offset < 4096)
		return true;
	sim->wrong++;
	return false;
}

static uint32_t sim_read(const struct pci_access *access, uint16_t place, uint32_t offset,
			 uint32_t bytes)
{
	struct pci_sim *sim = (struct pci_sim *)(uintptr_t)access->context;
	struct pci_sim_function *function = pci_sim_find(sim, place);
	uint32_t ones = bytes == 4 ? UINT32_MAX : (1u << 8 * bytes) - 1;

	if (!access_is_right(sim, offset, bytes) || !function)
		return ones;
	function->accesses++;
	if (function->gone_after && function->accesses > function->gone_after)
		return ones;
	if (function->ids_after && function->accesses > function->ids_after && offset <= 2)
		return pci_sim_get(function, offset, bytes) ^ 1;
	return offset < PCI_SIM_CONFIG ? pci_sim_get(function, offset, bytes) : 0;
}

static void sim_write(const struct pci_access *access, uint16_t place, uint32_t offset,
		      uint32_t bytes, uint32_t value)
{
	struct pci_sim *sim = (struct pci_sim *)(uintptr_t)access->context;
	struct pci_sim_function *function = pci_sim_find(sim, place);

	if (!access_is_right(sim, offset, bytes) || !function || offset >= PCI_SIM_CONFIG)
		return;
	function->accesses++;
	for (uint32_t i = 0; i < bytes; i++) {
		uint8_t mask = function->writable[offset + i];
		uint8_t *byte = &function->config[offset + i];

		*byte = (uint8_t)((*byte & ~mask) | (value >> 8 * i & mask));
	}
}

void pci_sim_init(struct pci_sim *sim)
{
	memset(sim, 0, sizeof(*sim));
	sim->access = (struct pci_access){
		.read = sim_read, .write = sim_write, .context = sim, .last_bus = 255};
}

struct pci_sim_function *pci_sim_add(struct pci_sim *sim, uint16_t place, uint32_t ids,
				     uint32_t class_revision, uint8_t header)
{
	struct pci_sim_function *function = &sim->functions[sim->count];

	if (sim->count == PCI_SIM_FUNCTIONS)
		abort();
	sim->count++;
	function->place = place;
	pci_sim_set(function, PCI_VENDOR, 4, ids);
	pci_sim_set(function, PCI_CLASS, 4, class_revision);
	pci_sim_set(function, PCI_HEADER, 1, header);
	/* As firmware leaves it. */
	pci_sim_set(function, PCI_COMMAND, 2,
		    PCI_COMMAND_IO | PCI_COMMAND_MEMORY | PCI_COMMAND_MASTER);
	writable(function, PCI_COMMAND, 2, 0x7ff);
	return function;
}

void pci_sim_bar(struct pci_sim_function *function, uint32_t index, uint64_t address,
		 uint32_t size_bits, uint32_t flags)
{
	uint64_t mask = ~((UINT64_C(1) << size_bits) - 1);

	pci_sim_set(function, PCI_BAR_0 + 4 * index, 4, (uint32_t)address | flags);
	writable(function, PCI_BAR_0 + 4 * index, 4, (uint32_t)mask);
	if ((flags & PCI_BAR_TYPE) != PCI_BAR_64)
		return;
	pci_sim_set(function, PCI_BAR_0 + 4 * index + 4, 4, (uint32_t)(address >> 32));
	writable(function, PCI_BAR_0 + 4 * index + 4, 4, (uint32_t)(mask >> 32));
}

static void capability_add(struct pci_sim_function *function, uint32_t at, uint8_t id)
{
	uint32_t next = pci_sim_get(function, PCI_CAPABILITIES, 1);

	pci_sim_set(function, PCI_STATUS, 2, PCI_STATUS_CAPABILITIES);
	pci_sim_set(function, PCI_CAPABILITIES, 1, at);
	pci_sim_set(function, at, 2, id | next << 8);
}

static void express_add(struct pci_sim_function *function, uint32_t kind, bool resets)
{
	capability_add(function, EXPRESS_AT, PCI_CAPABILITY_EXPRESS);
	pci_sim_set(function, EXPRESS_AT + PCI_EXPRESS_FLAGS, 2, kind << 4 | 2);
	if (resets)
		pci_sim_set(function, EXPRESS_AT + PCI_EXPRESS_DEVICE, 4, PCI_EXPRESS_FLR);
}

static void msix_add(struct pci_sim_function *function, uint32_t vectors, uint32_t bar)
{
	capability_add(function, MSIX_AT, PCI_CAPABILITY_MSIX);
	pci_sim_set(function, MSIX_AT + PCI_MSIX_CONTROL, 2, PCI_MSIX_ON | (vectors - 1));
	writable(function, MSIX_AT + PCI_MSIX_CONTROL, 2, PCI_MSIX_ON | PCI_MSIX_MASKED);
	pci_sim_set(function, MSIX_AT + PCI_MSIX_TABLE, 4, bar);
	pci_sim_set(function, MSIX_AT + PCI_MSIX_PENDING, 4, 0x800 | bar);
}

struct pci_sim_function *pci_sim_port(struct pci_sim *sim, uint16_t place, uint32_t kind,
				      uint32_t secondary, uint32_t subordinate)
{
	struct pci_sim_function *port = pci_sim_add(sim, place, 0x000c1b36, 0x06040000, 1);

	pci_sim_set(port, PCI_BUS_SECONDARY, 1, secondary);
	pci_sim_set(port, PCI_BUS_SUBORDINATE, 1, subordinate);
	if (kind == 0)
		return port;
	express_add(port, kind, false);
	pci_sim_set(port, PCI_EXTENDED, 4, ACS_AT << 20 | 1u << 16 | 1u);
	pci_sim_set(port, ACS_AT, 4, 1u << 16 | PCI_EXTENDED_ACS);
	pci_sim_set(port, ACS_AT + PCI_ACS_CAPABILITY, 2, 0x5f);
	writable(port, ACS_AT + PCI_ACS_CONTROL, 2, 0x5f);
	return port;
}

/* Both windows have 2 MiB. */
static void windows_set(struct pci_sim_function *port, uint32_t memory, uint32_t prefetch)
{
	pci_sim_set(port, PCI_WINDOW, 2, memory >> 16);
	pci_sim_set(port, PCI_WINDOW + 2, 2, (memory + 0x100000) >> 16);
	pci_sim_set(port, PCI_WINDOW_PREFETCH, 2, prefetch >> 16 | 1);
	pci_sim_set(port, PCI_WINDOW_PREFETCH + 2, 2, (prefetch + 0x100000) >> 16 | 1);
}

static void chipset_add(struct pci_sim *sim)
{
	struct pci_sim_function *function = pci_sim_add(sim, 0, 0x29c08086, 0x06000000, 0);

	(void)function;
	function = pci_sim_add(sim, 31u << 3, 0x29188086, 0x06010002, PCI_HEADER_SEVERAL);
	function = pci_sim_add(sim, SIM_AHCI, 0x29228086, 0x01060102, 0);
	pci_sim_set(function, PCI_BAR_0 + 16, 4, 0xc041);
	writable(function, PCI_BAR_0 + 16, 4, 0xffffffe0);
	pci_sim_bar(function, 5, 0xfe403000, 12, 0);
	capability_add(function, MSI_AT, PCI_CAPABILITY_MSI);
	pci_sim_set(function, MSI_AT + PCI_MSI_CONTROL, 2, 0x80 | PCI_MSI_ON);
	writable(function, MSI_AT + PCI_MSI_CONTROL, 2, PCI_MSI_ON);
}

static void virtio_add(struct pci_sim *sim, uint16_t place, uint32_t ids, uint32_t vectors,
		       uint32_t memory, uint32_t prefetch)
{
	struct pci_sim_function *function = pci_sim_add(sim, place, ids, 0x02000001, 0);

	pci_sim_bar(function, 1, memory, 12, 0);
	pci_sim_bar(function, 4, prefetch, 14, PCI_BAR_64 | PCI_BAR_PREFETCH);
	express_add(function, 0, true);
	msix_add(function, vectors, 1);
}

void pci_sim_machine(struct pci_sim *sim)
{
	struct pci_sim_function *port;

	pci_sim_init(sim);
	chipset_add(sim);
	port = pci_sim_port(sim, SIM_PORT_1, PCI_EXPRESS_ROOT_PORT, 1, 1);
	pci_sim_bar(port, 0, 0xfe400000, 12, 0);
	windows_set(port, 0xfe200000, 0xfea00000);
	port = pci_sim_port(sim, SIM_PORT_2, PCI_EXPRESS_ROOT_PORT, 2, 2);
	pci_sim_bar(port, 0, 0xfe401000, 12, 0);
	windows_set(port, 0xfe000000, 0xfe800000);
	port = pci_sim_port(sim, SIM_PORT_3, PCI_EXPRESS_ROOT_PORT, 3, 3);
	windows_set(port, 0xfdc00000, 0xfe600000);
	virtio_add(sim, SIM_NET, 0x10411af4, 4, 0xfe240000, 0xfea00000);
	virtio_add(sim, SIM_RNG, 0x10441af4, 2, 0xfe000000, 0xfe800000);
	pci_sim_bar(pci_sim_add(sim, SIM_EDU, 0x11e81234, 0x00ff0010, 0), 0, 0xfdc00000, 20, 0);
}

/*
 * ---- the judgement -----------------------------------------------------------------------------
 */

static bool bars_are_apart(const struct pci_tree *tree, const struct pci_function *function,
			   const struct pci_bar *bar)
{
	uint64_t first = bar->address, end = bar->address + (UINT64_C(1) << bar->size_bits);

	for (uint32_t i = 0; i < tree->count; i++)
		for (uint32_t j = 0; j < PCI_BARS; j++) {
			const struct pci_bar *other = &tree->functions[i].bars[j];

			if (other == bar || other->kind != PCI_BAR_MEMORY)
				continue;
			if (first < other->address + (UINT64_C(1) << other->size_bits) &&
			    other->address < end)
				return false;
		}
	for (uint8_t up = function->above; up != PCI_NOBODY; up = tree->functions[up].above) {
		const struct pci_range *w = tree->functions[up].windows;
		bool inside = (first >= w[0].first && end - 1 <= w[0].last) ||
			      (first >= w[1].first && end - 1 <= w[1].last);

		if (!inside)
			return false;
	}
	return true;
}

static bool given_is_sound(const struct pci_tree *tree, const struct pci_function *function,
			   const struct pci_range *taken, uint32_t taken_count)
{
	const struct pci_function *port;

	if (function->bridge || function->above == PCI_NOBODY)
		return false;
	port = &tree->functions[function->above];
	if (!port->separates || port->crowded || !port->bridge ||
	    function->place >> 8 != port->secondary)
		return false;
	for (uint32_t i = 0; i < PCI_BARS; i++) {
		const struct pci_bar *bar = &function->bars[i];

		if (bar->kind == PCI_BAR_WRONG)
			return false;
		if (bar->kind != PCI_BAR_MEMORY)
			continue;
		if (bar->address == 0 || bar->address % (UINT64_C(1) << bar->size_bits) != 0 ||
		    !bars_are_apart(tree, function, bar))
			return false;
		for (uint32_t k = 0; k < taken_count; k++)
			if (bar->address <= taken[k].last &&
			    taken[k].first < bar->address + (UINT64_C(1) << bar->size_bits))
				return false;
	}
	return function->msix == 0 ||
	       (function->table_bar < PCI_BARS &&
		function->bars[function->table_bar].kind == PCI_BAR_MEMORY &&
		function->table_offset + 16ul * function->vector_count <=
			UINT64_C(1) << function->bars[function->table_bar].size_bits);
}

/* Whether a function that was found is silent. One that is gone takes no write, and does not count.
 */
static bool is_silent(const struct pci_sim_function *function)
{
	uint32_t command = pci_sim_get(function, PCI_COMMAND, 2);
	bool chipset = pci_sim_get(function, PCI_CLASS + 3, 1) == PCI_CLASS_BRIDGE;

	if (function->gone_after || function->writable[PCI_COMMAND] != 0xff ||
	    (function->writable[PCI_COMMAND + 1] & 4) == 0)
		return true;
	return (command & PCI_COMMAND_MASTER) == 0 && (command & PCI_COMMAND_NO_LINE) != 0 &&
	       (chipset || (command & (PCI_COMMAND_IO | PCI_COMMAND_MEMORY)) == 0);
}

bool pci_sim_judge(struct pci_sim *sim, const struct pci_tree *tree, const struct pci_range *taken,
		   uint32_t taken_count)
{
	bool sound = sim->wrong == 0 && tree->count <= PCI_FUNCTIONS;

	for (uint32_t i = 0; sound && i < tree->count; i++) {
		const struct pci_function *function = &tree->functions[i];
		const struct pci_sim_function *real = pci_sim_find(sim, function->place);

		sound = real && is_silent(real);
		for (uint32_t j = 0; j < i; j++)
			sound = sound && tree->functions[j].place != function->place;
		if (function->above != PCI_NOBODY)
			sound = sound && function->above < i;
		if (function->denial == PCI_GIVEN)
			sound = sound && given_is_sound(tree, function, taken, taken_count);
	}
	return sound;
}
