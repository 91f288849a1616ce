/*
 * The user half of address spaces: the walkers over four-level page tables. It owns the tables
 * below a space's root, and never the frames that user pages map.
 *
 * All functions are given addresses of whole pages in [USER_LOW, USER_HIGH): the callers have
 * checked. A user page is never large. An entry that is not present is zero.
 */
#include "kernel/arch/x86_64/page_table.h"

#define ROOT_LEVEL 4u
#define USER_ROOT_ENTRIES 256u
#define TABLE_FLAGS (PAGE_PRESENT | PAGE_WRITABLE | PAGE_USER)

static uint64_t *table_at(uint64_t entry)
{
	return arch_direct((struct physical){entry & PAGE_FRAME_MASK});
}

/* Takes a table from a stock that is not empty. Only its link word is not zero: it is cleared. */
static struct physical stock_take(struct frame_stock *stock)
{
	struct physical taken = stock->first;
	uint64_t *link = arch_direct(taken);

	stock->first.address = *link;
	stock->count--;
	*link = 0;
	return taken;
}

static void stock_put(struct frame_stock *stock, struct physical frame)
{
	uint64_t *link = arch_direct(frame);

	*link = stock->first.address;
	stock->first = frame;
	stock->count++;
}

/* The entry for `address` in the table of `level`, or null when a table on the way is missing. */
static uint64_t *entry_find(const struct arch_space *space, uint64_t address, unsigned level)
{
	uint64_t *table = arch_direct(space->root);

	for (unsigned l = ROOT_LEVEL; l > level; l--) {
		uint64_t entry = table[page_table_index(address, l)];

		if (entry == 0)
			return NULL;
		table = table_at(entry);
	}
	return &table[page_table_index(address, level)];
}

static uint64_t access_flags(enum arch_access access)
{
	switch (access) {
	case ARCH_READ_WRITE:
		return PAGE_PRESENT | PAGE_USER | PAGE_WRITABLE | PAGE_NO_EXECUTE;
	case ARCH_READ_EXECUTE:
		return PAGE_PRESENT | PAGE_USER;
	case ARCH_DEVICE_READ_WRITE:
		return PAGE_PRESENT | PAGE_USER | PAGE_WRITABLE | PAGE_NO_EXECUTE | PAGE_UNCACHED;
	case ARCH_DEVICE_READ:
		return PAGE_PRESENT | PAGE_USER | PAGE_NO_EXECUTE | PAGE_UNCACHED;
	case ARCH_READ:
	default:
		return PAGE_PRESENT | PAGE_USER | PAGE_NO_EXECUTE;
	}
}

static enum arch_access entry_access(uint64_t entry)
{
	if ((entry & PAGE_UNCACHED) != 0)
		return (entry & PAGE_WRITABLE) != 0 ? ARCH_DEVICE_READ_WRITE : ARCH_DEVICE_READ;
	if ((entry & PAGE_WRITABLE) != 0)
		return ARCH_READ_WRITE;
	return (entry & PAGE_NO_EXECUTE) != 0 ? ARCH_READ : ARCH_READ_EXECUTE;
}

void arch_space_init(struct arch_space *space, struct frame_stock *stock)
{
	space->root = stock_take(stock);
	space->teardown_address = 0;
	page_table_kernel_half(arch_direct(space->root));
}

/* The tables that a page lacks, from the root down: all below the first entry that is empty. */
static uint32_t missing_for_page(const struct arch_space *space, uint64_t address)
{
	const uint64_t *table = arch_direct(space->root);

	for (unsigned level = ROOT_LEVEL; level > 1; level--) {
		uint64_t entry = table[page_table_index(address, level)];

		if (entry == 0)
			return level - 1;
		table = table_at(entry);
	}
	return 0;
}

/* The spans of one entry of level `level` that the range from `first` to `last` touches. */
static uint32_t spans_touched(uint64_t first, uint64_t last, unsigned level)
{
	uint64_t span = page_table_span(level);

	return (uint32_t)(last / span - first / span) + 1;
}

/*
 * The tables below the entries that a range touches in one table of level 2 or above, as far as
 * they are there. *at moves past the table, or, when it is missing, past the range that it would
 * span.
 */
static uint32_t tables_in(const struct arch_space *space, uint64_t *at, uint64_t last,
			  unsigned level)
{
	const uint64_t *entry = entry_find(space, *at & ~(page_table_span(level) - 1), level);
	uint64_t span = page_table_span(level), end = (*at | (span * PAGE_TABLE_ENTRIES - 1)) + 1;
	uint32_t there = 0;

	/* At most PAGE_TABLE_ENTRIES steps. */
	for (; entry && *at < end && *at <= last; *at = (*at & ~(span - 1)) + span)
		there += *entry++ != 0;
	*at = end;
	return there;
}

/*
 * The tables that the range touches, less those that are there: one table of level l stands behind
 * one entry of level l + 1. Where a table is missing nothing is looked for below it.
 */
uint32_t arch_space_tables_missing(const struct arch_space *space, uint64_t address, uint64_t pages)
{
	uint64_t last;
	uint32_t missing = 0, there = 0;

	if (pages == 0)
		return 0;
	last = address + (pages - 1) * PAGE_BYTES;
	if (((address ^ last) & ~(page_table_span(2) - 1)) == 0)
		return missing_for_page(space, address);
	for (unsigned level = 2; level <= ROOT_LEVEL; level++) {
		missing += spans_touched(address, last, level);
		/*
		 * A table of level 2 spans 1 GiB, which is as much as a memory object has: two
		 * turns.
		 */
		for (uint64_t at = address; at <= last;)
			there += tables_in(space, &at, last, level);
	}
	return missing - there;
}

/* Writes the entries of a run; at most PAGE_TABLE_ENTRIES. */
static void entries_write(uint64_t *entry, const struct arch_run *run)
{
	const uint64_t flags = access_flags(run->access);
	const struct physical *frame = run->frames;
	uint64_t next = run->first.address;

	if (frame) {
		for (uint64_t *end = entry + run->count; entry < end; entry++, frame++)
			*entry = frame->address | flags;
		return;
	}
	for (uint64_t *end = entry + run->count; entry < end; entry++, next += PAGE_BYTES)
		*entry = next | flags;
}

uint32_t arch_space_map(struct arch_space *space, uint64_t address, const struct arch_run *run,
			struct frame_stock *stock)
{
	uint64_t *table = arch_direct(space->root);
	uint32_t taken = 0;

	for (unsigned level = ROOT_LEVEL; level > 1; level--) {
		uint64_t *entry = &table[page_table_index(address, level)];

		if (*entry == 0) {
			*entry = stock_take(stock).address | TABLE_FLAGS;
			taken++;
		}
		table = table_at(*entry);
	}
	entries_write(&table[page_table_index(address, 1)], run);
	return taken;
}

bool arch_space_find(const struct arch_space *space, uint64_t address, struct physical *frame,
		     enum arch_access *access)
{
	const uint64_t *entry = entry_find(space, address, 1);

	if (!entry || *entry == 0)
		return false;
	frame->address = *entry & PAGE_FRAME_MASK;
	*access = entry_access(*entry);
	return true;
}

/* Puts `value` in the place of a page that is mapped; does nothing when none is. */
static void entry_change(struct arch_space *space, uint64_t address, uint64_t value)
{
	uint64_t *entry = entry_find(space, address, 1);

	if (!entry || *entry == 0)
		return;
	*entry = value;
	arch_tlb_flush_page(space, address);
}

void arch_space_unmap(struct arch_space *space, uint64_t address, uint32_t count)
{
	uint64_t *entry = entry_find(space, address, 1);

	/* At most PAGE_TABLE_ENTRIES. */
	for (uint32_t i = 0; entry && i < count; i++, entry++, address += PAGE_BYTES) {
		if (*entry == 0)
			continue;
		*entry = 0;
		arch_tlb_flush_page(space, address);
	}
}

void arch_space_protect(struct arch_space *space, uint64_t address)
{
	struct physical frame;
	enum arch_access access;

	if (arch_space_find(space, address, &frame, &access))
		entry_change(space, address,
			     frame.address | access_flags(arch_access_read_only(access)));
}

void arch_space_replace(struct arch_space *space, uint64_t address, struct physical frame)
{
	struct physical before;
	enum arch_access access;

	if (arch_space_find(space, address, &before, &access))
		entry_change(space, address,
			     frame.address | access_flags(arch_access_of_memory(access)));
}

/* Moves *address to the first entry at or after it, in its table of `level`, that is not empty. */
static bool teardown_seek(const uint64_t *table, unsigned level, unsigned entries,
			  uint64_t *address)
{
	unsigned first = page_table_index(*address, level);
	uint64_t span = page_table_span(level);

	for (unsigned i = first; i < entries; i++) {
		if (table[i] == 0)
			continue;
		if (i != first)
			*address = (*address & ~(span * PAGE_TABLE_ENTRIES - 1)) + i * span;
		return true;
	}
	return false;
}

/*
 * Takes one table away: the deepest one at or after the place where the last step stopped. Returns
 * false when there was none but the root.
 */
static bool teardown_step(struct arch_space *space, struct frame_stock *freed)
{
	uint64_t *table = arch_direct(space->root);
	uint64_t *above = NULL;
	unsigned entries = USER_ROOT_ENTRIES;

	for (unsigned level = ROOT_LEVEL; level > 1; level--) {
		if (!teardown_seek(table, level, entries, &space->teardown_address))
			break;
		above = &table[page_table_index(space->teardown_address, level)];
		table = table_at(*above);
		entries = PAGE_TABLE_ENTRIES;
	}
	if (!above)
		return false;
	stock_put(freed, (struct physical){*above & PAGE_FRAME_MASK});
	*above = 0;
	return true;
}

bool arch_space_teardown(struct arch_space *space, uint32_t budget, struct frame_stock *freed)
{
	if (space->root.address == 0)
		return true;
	for (uint32_t left = budget; left > 0; left--) {
		if (teardown_step(space, freed))
			continue;
		stock_put(freed, space->root);
		space->root.address = 0;
		return true;
	}
	return false;
}
