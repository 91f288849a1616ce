/*
 * The tables that the IOMMU reads: root and contexts, the page tables of domains, the table of
 * interrupts. It owns their entries. A unit that does not look into the CPU's caches sees an entry
 * when its line has been written back: each change does that, before it says so to anybody.
 */
#include "kernel/arch/x86_64/apic.h"
#include "kernel/arch/x86_64/instructions.h"
#include "kernel/arch/x86_64/iommu.h"

#define LINE_BYTES 64u
#define TABLE_ENTRIES 512u
#define ROOT_LEVEL 4u

#define ENTRY_PRESENT UINT64_C(1)
#define ENTRY_FAULTS_OFF UINT64_C(2)
#define CONTEXT_LEVELS_4 UINT64_C(2)
#define CONTEXT_DOMAIN_SHIFT 8u
#define PAGE_READ_WRITE UINT64_C(3)
#define PAGE_FRAME UINT64_C(0x000ffffffffff000)

#define INTERRUPT_VECTOR_SHIFT 16u
#define INTERRUPT_TARGET_SHIFT 40u
#define INTERRUPT_CHECK_SOURCE (UINT64_C(1) << 18)

/* Two words: a root's, a context's, an interrupt's. */
struct pair {
	uint64_t low, high;
};

static void written_back(const void *at, uint64_t bytes)
{
	if (devices.coherent)
		return;
	/* At most the lines of a page. */
	for (uint64_t i = 0; i < bytes; i += LINE_BYTES)
		cache_line_flush((uint64_t)at + i);
	__asm__ volatile("mfence" : : : "memory");
}

/* The low word has the bit that makes an entry present: it is written last, or cleared first. */
static void pair_set(struct pair *pair, uint64_t low, uint64_t high)
{
	*(volatile uint64_t *)&pair->low = 0;
	*(volatile uint64_t *)&pair->high = high;
	*(volatile uint64_t *)&pair->low = low;
	written_back(pair, sizeof(*pair));
}

static struct pair *context_find(uint32_t index)
{
	struct pair *root = arch_direct(devices.frames[DEVICES_FRAME_ROOT]);
	uint16_t place = devices.tree->functions[index].place;
	struct pair *contexts = arch_direct((struct physical){root[place >> 8].low & PAGE_FRAME});

	return &contexts[place & 0xff];
}

void iommu_tables_make(void)
{
	struct pair *root = arch_direct(devices.frames[DEVICES_FRAME_ROOT]);
	struct physical next = devices.contexts;

	for (uint32_t i = 0; i < ARCH_DEVICES && i < devices.count; i++) {
		struct pair *row = &root[devices.tree->functions[i].place >> 8];

		if (devices.rows[i].withheld || row->low != 0)
			continue;
		row->low = next.address | ENTRY_PRESENT;
		next.address += PAGE_BYTES;
	}
	written_back(root, PAGE_BYTES);
	written_back(arch_direct(devices.frames[DEVICES_FRAME_INTERRUPTS]), PAGE_BYTES);
	for (uint32_t i = 0; i < ARCH_DEVICES && i < devices.context_count; i++)
		written_back((char *)arch_direct(devices.contexts) + i * PAGE_BYTES, PAGE_BYTES);
	iommu_interrupt_set(VECTOR_SERIAL_0, devices.ioapic_source);
	iommu_interrupt_set(VECTOR_SERIAL_1, devices.ioapic_source);
}

void iommu_interrupt_set(uint32_t vector, uint16_t source)
{
	struct pair *table = arch_direct(devices.frames[DEVICES_FRAME_INTERRUPTS]);

	pair_set(&table[vector],
		 ENTRY_PRESENT | (uint64_t)vector << INTERRUPT_VECTOR_SHIFT |
			 (uint64_t)local_apic_id() << INTERRUPT_TARGET_SHIFT,
		 INTERRUPT_CHECK_SOURCE | source);
}

void iommu_interrupt_clear(uint32_t vector)
{
	struct pair *table = arch_direct(devices.frames[DEVICES_FRAME_INTERRUPTS]);

	pair_set(&table[vector], 0, 0);
}

/*
 * ---- domains -----------------------------------------------------------------------------------
 */

static unsigned level_index(uint64_t address, unsigned level)
{
	return (unsigned)(address >> (PAGE_SHIFT + 9 * (level - 1))) % TABLE_ENTRIES;
}

static uint64_t *table_at(uint64_t entry)
{
	return arch_direct((struct physical){entry & PAGE_FRAME});
}

/* A zeroed table whose zeros the unit sees. */
static uint64_t table_take(struct frame_stock *stock)
{
	struct physical taken = stock->first;
	uint64_t *link = arch_direct(taken);

	stock->first.address = *link;
	stock->count--;
	*link = 0;
	written_back(link, PAGE_BYTES);
	return taken.address;
}

void arch_domain_open(uint32_t index, struct frame_stock *stock)
{
	pair_set(context_find(index), table_take(stock) | ENTRY_PRESENT,
		 CONTEXT_LEVELS_4 | (uint64_t)iommu_domain(index) << CONTEXT_DOMAIN_SHIFT);
}

void arch_domain_close(uint32_t index)
{
	struct pair *context = context_find(index);

	if ((context->low & ENTRY_PRESENT) != 0)
		pair_set(context, ENTRY_FAULTS_OFF, 0);
}

/* The entry of level `level` for an address; null: a table on the way is missing. */
static uint64_t *entry_find(uint32_t index, uint64_t address, unsigned level)
{
	uint64_t *table = table_at(context_find(index)->low);

	for (unsigned l = ROOT_LEVEL; l > level; l--) {
		uint64_t entry = table[level_index(address, l)];

		if (entry == 0)
			return NULL;
		table = table_at(entry);
	}
	return &table[level_index(address, level)];
}

uint32_t arch_domain_tables_missing(uint32_t index, uint64_t address)
{
	const uint64_t *table = table_at(context_find(index)->low);

	for (unsigned level = ROOT_LEVEL; level > 1; level--) {
		uint64_t entry = table[level_index(address, level)];

		if (entry == 0)
			return level - 1;
		table = table_at(entry);
	}
	return 0;
}

static void entry_set(uint64_t *entry, uint64_t value)
{
	*(volatile uint64_t *)entry = value;
	written_back(entry, sizeof(*entry));
}

void arch_domain_map(uint32_t index, uint64_t address, struct physical frame,
		     struct frame_stock *stock)
{
	uint64_t *table = table_at(context_find(index)->low);

	for (unsigned level = ROOT_LEVEL; level > 1; level--) {
		uint64_t *entry = &table[level_index(address, level)];

		if (*entry == 0)
			entry_set(entry, table_take(stock) | PAGE_READ_WRITE);
		table = table_at(*entry);
	}
	entry_set(&table[level_index(address, 1)], frame.address | PAGE_READ_WRITE);
}

void arch_domain_unmap(uint32_t index, uint64_t address)
{
	uint64_t *entry = entry_find(index, address, 1);

	if (entry)
		entry_set(entry, 0);
}

bool arch_domain_find(uint32_t index, uint64_t address, struct physical *frame)
{
	const uint64_t *entry = entry_find(index, address, 1);

	if (!entry || *entry == 0)
		return false;
	frame->address = *entry & PAGE_FRAME;
	return true;
}
