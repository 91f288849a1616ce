/*
 * Fuzz target at the boot door: bytes become the memory in which a loader left its start info, and
 * what pvh_parse makes of it is compared with the rows themselves.
 *
 * The low three bits of the first byte say how far the start info lies from an address that fits
 * its words; the rest is the memory, from the start info on. The addresses in the start info, below
 * 4 GiB, are offsets into that memory, so that they need not be guessed; those which reach over 4
 * GiB stay, and must be refused. On the machine all memory below 4 GiB can be read.
 */
#include "kernel/arch/x86_64/boot_ranges.h"
#include "kernel/arch/x86_64/layout.h"
#include "kernel/arch/x86_64/pvh.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define REGION_BYTES 65536u
/* The longest table reaches so far from an offset; these bytes are always zero. */
#define TAIL_BYTES 16384u
#define REACH (UINT64_C(1) << 32)
#define LOW_BYTES (UINT64_C(1) << 20)
#define COMMAND_LINE_BYTES 1024u
#define ROWS_MOST 512u
#define CUTS_MOST (2 * ROWS_MOST + 2 * BOOT_MEMORY_RANGES + 8)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/*
 * As the loader lays them out. They are copied out of the memory, in which they may lie anywhere.
 */
struct start {
	uint32_t magic, version, flags, module_count;
	uint64_t modules, command_line, rsdp, memory;
	uint32_t memory_count, reserved;
};

struct row {
	uint64_t address, length_bytes;
	uint32_t type, reserved;
};

static uint8_t *region;
static struct boot_info info;
static struct {
	struct row rows[ROWS_MOST];
	uint32_t count;
} loader;

static void require(bool holds)
{
	if (!holds)
		abort();
}

static void region_reserve(void)
{
	if (region)
		return;
	region = mmap(NULL, REGION_BYTES + TAIL_BYTES, PROT_READ | PROT_WRITE,
		      MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);
	if (region == MAP_FAILED)
		abort();
}

/* Whether an address must be refused for where it lies; otherwise it becomes one of the region. */
static bool address_place(uint64_t *address, uint64_t length_bytes)
{
	if (*address == 0 || *address >= REACH || *address + length_bytes > REACH)
		return true;
	*address = (uintptr_t)region + *address % REGION_BYTES;
	return false;
}

/*
 * ---- the rows, looked at one by one ------------------------------------------------------------
 */

static uint64_t row_end(const struct row *row)
{
	if (row->address >= PHYSICAL_END || row->length_bytes > PHYSICAL_END - row->address)
		return PHYSICAL_END;
	return row->address + row->length_bytes;
}

static uint64_t page_down(uint64_t address)
{
	return address / PAGE_BYTES * PAGE_BYTES;
}

static uint64_t page_up(uint64_t address)
{
	return page_down(address + PAGE_BYTES - 1);
}

static bool package_covers(uint64_t page)
{
	return info.package_bytes != 0 && page >= info.package.address &&
	       page < page_up(info.package.address + info.package_bytes);
}

/* Whether the loader's rows leave the page to the kernel, at whatever address it lies. */
static bool page_is_usable(uint64_t page)
{
	bool usable = false;

	if (page < LOW_BYTES || package_covers(page))
		return false;
	for (uint32_t i = 0; i < loader.count; i++) {
		const struct row *row = &loader.rows[i];

		if (row->address >= PHYSICAL_END || row->length_bytes == 0)
			continue;
		if (row->type == 1)
			usable |= page >= page_up(row->address) && page < page_down(row_end(row));
		else if (page >= page_down(row->address) && page < page_up(row_end(row)))
			return false;
	}
	return usable;
}

static bool page_is_listed(uint64_t page)
{
	for (uint32_t i = 0; i < info.memory_count; i++)
		if (page - info.memory[i].start.address < info.memory[i].length_bytes)
			return true;
	return false;
}

/*
 * ---- what must hold ----------------------------------------------------------------------------
 */

static int compare(const void *a, const void *b)
{
	const uint64_t *first = a, *second = b;

	return (*first > *second) - (*first < *second);
}

/* All addresses at which anything may change, in order. */
static uint32_t cuts_make(uint64_t *cuts)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < loader.count; i++) {
		const struct row *row = &loader.rows[i];

		if (row->address >= PHYSICAL_END)
			continue;
		cuts[count++] = row->type == 1 ? page_up(row->address) : page_down(row->address);
		cuts[count++] = row->type == 1 ? page_down(row_end(row)) : page_up(row_end(row));
	}
	for (uint32_t i = 0; i < info.memory_count; i++) {
		cuts[count++] = info.memory[i].start.address;
		cuts[count++] = info.memory[i].start.address + info.memory[i].length_bytes;
	}
	cuts[count++] = info.package.address;
	cuts[count++] = page_up(info.package.address + info.package_bytes);
	cuts[count++] = LOW_BYTES;
	cuts[count++] = DIRECT_MAP_BYTES;
	cuts[count++] = PHYSICAL_END;
	qsort(cuts, count, sizeof(*cuts), compare);
	return count;
}

static void memory_check(void)
{
	static uint64_t cuts[CUTS_MOST];
	uint32_t count = cuts_make(cuts);
	bool complete = info.left_out_bytes[BOOT_LEFT_OUT_ROWS] == 0;
	uint64_t beyond = 0, lost = 0;

	for (uint32_t i = 0; i + 1 < count; i++) {
		uint64_t length = cuts[i + 1] - cuts[i];
		bool usable = length && page_is_usable(cuts[i]);
		bool listed = length && page_is_listed(cuts[i]);

		require(!listed || (usable && cuts[i] < DIRECT_MAP_BYTES));
		if (usable && cuts[i] >= DIRECT_MAP_BYTES)
			beyond += length;
		else if (usable && !listed)
			lost += length;
	}
	if (complete) {
		require(lost == 0);
		require(info.left_out_bytes[BOOT_LEFT_OUT_BEYOND] == beyond);
	}
}

static void form_check(void)
{
	uint64_t end = 0;

	require(info.memory_count <= BOOT_MEMORY_RANGES);
	for (uint32_t i = 0; i < info.memory_count; i++) {
		const struct boot_range *range = &info.memory[i];

		require(i == 0 || range->start.address > end);
		require(range->start.address % PAGE_BYTES == 0 &&
			range->length_bytes % PAGE_BYTES == 0);
		require(range->length_bytes > 0 && range->start.address < DIRECT_MAP_BYTES);
		end = range->start.address + range->length_bytes;
		require(end <= DIRECT_MAP_BYTES);
	}
	require(info.package.address % PAGE_BYTES == 0 && info.package.address < DIRECT_MAP_BYTES);
	require(info.package_bytes <= DIRECT_MAP_BYTES - info.package.address);
	require(strnlen(info.command_line, COMMAND_LINE_BYTES) < COMMAND_LINE_BYTES);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct start start;
	bool refused = false;
	uint8_t *at;

	if (size < 1 || size - 1 > REGION_BYTES - 8)
		return 0;
	region_reserve();
	memset(region, 0, REGION_BYTES);
	at = region + (data[0] & 7);
	memcpy(at, data + 1, size - 1);
	memcpy(&start, at, sizeof(start));
	if (start.command_line)
		refused |= address_place(&start.command_line, COMMAND_LINE_BYTES + 1);
	refused |= address_place(&start.memory, start.memory_count * sizeof(struct row));
	if (start.module_count)
		refused |= address_place(&start.modules, 32);
	memcpy(at, &start, sizeof(start));
	if (pvh_parse((uintptr_t)at, &info))
		return 0;
	require(!refused && start.memory_count <= ROWS_MOST);
	/* The rows as they are after the change of the addresses, which may lie upon them. */
	loader.count = start.memory_count;
	memcpy(loader.rows, (const void *)(uintptr_t)start.memory,
	       loader.count * sizeof(struct row));
	form_check();
	memory_check();
	return 0;
}
