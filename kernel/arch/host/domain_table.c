/*
 * The walkers over second-level page tables: see domain_table.h.
 */
#include "kernel/arch/host/domain_table.h"

#define ROOT_LEVEL 4u
#define TABLE_ENTRIES 512u
#define ENTRY_FLAGS (DOMAIN_READ | DOMAIN_WRITE)

static unsigned index_at(uint64_t address, unsigned level)
{
	return (unsigned)(address >> (PAGE_SHIFT + 9 * (level - 1))) % TABLE_ENTRIES;
}

static uint64_t *table_at(uint64_t entry)
{
	return arch_direct((struct physical){entry & DOMAIN_FRAME_MASK});
}

/* Only the link word of a frame in a stock is not zero. */
static struct physical stock_take(struct frame_stock *stock)
{
	struct physical taken = stock->first;
	uint64_t *link = arch_direct(taken);

	stock->first.address = *link;
	stock->count--;
	*link = 0;
	domain_table_written(link, PAGE_BYTES);
	return taken;
}

static void entry_write(uint64_t *entry, uint64_t value)
{
	*(volatile uint64_t *)entry = value;
	domain_table_written(entry, sizeof(*entry));
}

struct physical domain_table_init(struct frame_stock *stock)
{
	return stock_take(stock);
}

/* The entry of a page; null, with the level of the first table that is missing, when one is. */
static uint64_t *entry_find(struct physical root, uint64_t address, unsigned *missing)
{
	uint64_t *table = arch_direct(root);

	for (unsigned level = ROOT_LEVEL; level > 1; level--) {
		uint64_t entry = table[index_at(address, level)];

		*missing = level - 1;
		if (entry == 0)
			return NULL;
		table = table_at(entry);
	}
	*missing = 0;
	return &table[index_at(address, 1)];
}

uint32_t domain_table_missing(struct physical root, uint64_t address)
{
	unsigned missing;

	(void)entry_find(root, address, &missing);
	return missing;
}

void domain_table_map(struct physical root, uint64_t address, struct physical frame,
		      struct frame_stock *stock)
{
	uint64_t *table = arch_direct(root);

	for (unsigned level = ROOT_LEVEL; level > 1; level--) {
		uint64_t *entry = &table[index_at(address, level)];

		if (*entry == 0)
			entry_write(entry, stock_take(stock).address | ENTRY_FLAGS);
		table = table_at(*entry);
	}
	entry_write(&table[index_at(address, 1)], frame.address | ENTRY_FLAGS);
}

void domain_table_unmap(struct physical root, uint64_t address)
{
	unsigned missing;
	uint64_t *entry = entry_find(root, address, &missing);

	if (entry && *entry != 0)
		entry_write(entry, 0);
}

bool domain_table_find(struct physical root, uint64_t address, struct physical *frame)
{
	unsigned missing;
	const uint64_t *entry = entry_find(root, address, &missing);

	if (!entry || *entry == 0)
		return false;
	frame->address = *entry & DOMAIN_FRAME_MASK;
	return true;
}
