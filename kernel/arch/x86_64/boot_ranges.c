/*
 * The list of usable memory while it is made: see boot_ranges.h. It must never produce a range that
 * the loader did not declare usable, whatever order and overlap the loader's list has.
 */
#include "kernel/arch/x86_64/boot_ranges.h"

static uint64_t page_down(uint64_t address)
{
	return address & ~(uint64_t)(PAGE_BYTES - 1);
}

static uint64_t page_up(uint64_t address)
{
	return page_down(address + PAGE_BYTES - 1);
}

/* The end of [start, start + length), at most PHYSICAL_END. */
static uint64_t range_end(uint64_t start, uint64_t length_bytes)
{
	if (start >= PHYSICAL_END || length_bytes > PHYSICAL_END - start)
		return PHYSICAL_END;
	return start + length_bytes;
}

static uint64_t row_end(const struct boot_range *row)
{
	return row->start.address + row->length_bytes;
}

static void row_delete(struct boot_info *info, uint32_t row)
{
	for (uint32_t i = row + 1; i < info->memory_count; i++)
		info->memory[i - 1] = info->memory[i];
	info->memory_count--;
}

static void row_insert(struct boot_info *info, uint32_t row, uint64_t start, uint64_t end)
{
	if (info->memory_count == BOOT_MEMORY_RANGES) {
		info->left_out_bytes[BOOT_LEFT_OUT_ROWS] += end - start;
		return;
	}
	for (uint32_t i = info->memory_count; i > row; i--)
		info->memory[i] = info->memory[i - 1];
	info->memory_count++;
	info->memory[row] = (struct boot_range){{start}, end - start};
}

void boot_ranges_add(struct boot_info *info, uint64_t start, uint64_t length_bytes)
{
	if (start >= PHYSICAL_END)
		return;
	uint64_t end = page_down(range_end(start, length_bytes));
	uint32_t row = 0;

	start = page_up(start);
	if (start >= end)
		return;
	while (row < info->memory_count && row_end(&info->memory[row]) < start)
		row++;
	/* Swallows every row that touches the new one. */
	while (row < info->memory_count && info->memory[row].start.address <= end) {
		if (info->memory[row].start.address < start)
			start = info->memory[row].start.address;
		if (row_end(&info->memory[row]) > end)
			end = row_end(&info->memory[row]);
		row_delete(info, row);
	}
	row_insert(info, row, start, end);
}

void boot_ranges_remove(struct boot_info *info, uint64_t start, uint64_t length_bytes)
{
	if (length_bytes == 0 || start >= PHYSICAL_END)
		return;
	uint64_t end = page_up(range_end(start, length_bytes));
	uint32_t row = 0;

	start = page_down(start);
	while (row < info->memory_count && info->memory[row].start.address < end) {
		uint64_t low = info->memory[row].start.address;
		uint64_t high = row_end(&info->memory[row]);

		if (high <= start) {
			row++;
			continue;
		}
		row_delete(info, row);
		if (low < start)
			row_insert(info, row++, low, start);
		if (end < high)
			row_insert(info, row++, end, high);
	}
}

void boot_ranges_cut(struct boot_info *info, uint64_t end, enum boot_left_out reason)
{
	/* Each turn takes the last row away, or ends. */
	while (info->memory_count > 0) {
		struct boot_range *last = &info->memory[info->memory_count - 1];

		if (row_end(last) <= end)
			return;
		if (last->start.address < end) {
			info->left_out_bytes[reason] += row_end(last) - end;
			last->length_bytes = end - last->start.address;
			return;
		}
		info->left_out_bytes[reason] += last->length_bytes;
		info->memory_count--;
	}
}
