/*
 * Builds the kernel's half of the address space. See layout.h for what is where. It owns the table
 * pool at the end of the image, which no code can reach once the tables are loaded: from then on
 * the kernel's access to its own memory is fixed.
 */
#include "kernel/arch/x86_64/kernel_map.h"

#include "kernel/arch/x86_64/boot_ranges.h"
#include "kernel/arch/x86_64/cpu.h"
#include "kernel/arch/x86_64/devices.h"
#include "kernel/arch/x86_64/features.h"
#include "kernel/arch/x86_64/instructions.h"
#include "kernel/arch/x86_64/page_table.h"

#define LOCAL_APIC_PHYSICAL UINT64_C(0xfee00000)
#define IOAPIC_PHYSICAL UINT64_C(0xfec00000)

/* kernel.ld defines these. */
extern char image_start[], image_text[], image_rodata[], image_settled[], image_data[];
extern char image_stack_guard[], kernel_stack_bottom[], image_exception_stacks[];
extern char image_data_end[], image_end[];
extern uint64_t boot_tables[BOOT_TABLES][PAGE_TABLE_ENTRIES];

_Static_assert(DIRECT_MAP_BYTES <= UINT64_C(1) << 39,
	       "the direct map has one row of the root table");

/* Kept free while memory is mapped: these map the rest of the pool. */
#define TABLES_FOR_THE_REST 3u

static uint32_t tables_used;
static uint32_t tables_limit = BOOT_TABLES - EARLY_TABLES - TABLES_FOR_THE_REST;

/* The two rows of the kernel's root table that are not empty, and where that table is. */
static uint64_t kernel_root __attribute__((section(".settled")));
static uint64_t kernel_row_direct __attribute__((section(".settled")));
static uint64_t kernel_row_image __attribute__((section(".settled")));

static uint64_t image_physical(const void *p)
{
	return (uint64_t)p - KERNEL_BASE;
}

/*
 * The entry for `address` in the table of `level` (1: 4 KiB, 2: 2 MiB, 3: 1 GiB), made from the
 * root down; null when the pool is empty.
 */
static uint64_t *kernel_map_entry(uint64_t address, unsigned level)
{
	uint64_t *table = boot_tables[0];

	for (unsigned l = 4; l > level; l--) {
		uint64_t *entry = &table[page_table_index(address, l)];

		if (*entry == 0) {
			if (tables_used == tables_limit)
				return NULL;
			*entry = image_physical(boot_tables[tables_used++]) | PAGE_PRESENT |
				 PAGE_WRITABLE;
		}
		table = (uint64_t *)((*entry & PAGE_FRAME_MASK) + KERNEL_BASE);
	}
	return &table[page_table_index(address, level)];
}

/* The level of the largest page that can begin here. */
static unsigned kernel_map_level(uint64_t address, uint64_t physical, uint64_t left_bytes)
{
	unsigned highest = features.pages_1g ? 3 : 2;

	for (unsigned level = highest; level > 1; level--) {
		uint64_t bytes = page_table_span(level);

		if ((address | physical) % bytes == 0 && left_bytes >= bytes)
			return level;
	}
	return 1;
}

/* Maps whole pages; returns how many bytes found tables. */
static uint64_t kernel_map_range(uint64_t address, uint64_t physical, uint64_t length_bytes,
				 uint64_t flags)
{
	uint64_t done = 0;

	while (done < length_bytes) {
		unsigned level =
			kernel_map_level(address + done, physical + done, length_bytes - done);
		uint64_t *entry = kernel_map_entry(address + done, level);

		if (!entry)
			break;
		*entry = (physical + done) | flags | PAGE_PRESENT | PAGE_GLOBAL |
			 (level > 1 ? PAGE_LARGE : 0);
		done += page_table_span(level);
	}
	return done;
}

/* One piece of the image in 4 KiB pages. The pool is large enough for 32 MiB: kernel.ld checks. */
static void kernel_map_image(const char *start, const char *end, uint64_t flags)
{
	for (const char *page = start; page < end; page += PAGE_BYTES) {
		uint64_t *entry = kernel_map_entry((uint64_t)page, 1);

		if (entry)
			*entry = image_physical(page) | flags | PAGE_PRESENT | PAGE_GLOBAL;
	}
}

static void kernel_map_image_all(void)
{
	kernel_map_image(image_text, image_rodata, 0);
	kernel_map_image(image_rodata, image_settled, PAGE_NO_EXECUTE);
	kernel_map_image(image_settled, image_data, PAGE_NO_EXECUTE);
	kernel_map_image(image_data, image_stack_guard, PAGE_WRITABLE | PAGE_NO_EXECUTE);
	kernel_map_image(kernel_stack_bottom, kernel_stack_bottom + KERNEL_STACK_BYTES,
			 PAGE_WRITABLE | PAGE_NO_EXECUTE);
	for (const char *stack = image_exception_stacks; stack < image_data_end;
	     stack += 2 * EXCEPTION_STACK_BYTES)
		kernel_map_image(stack + EXCEPTION_STACK_BYTES, stack + 2 * EXCEPTION_STACK_BYTES,
				 PAGE_WRITABLE | PAGE_NO_EXECUTE);
}

bool kernel_map_uncached(uint64_t address, uint64_t physical, uint64_t length_bytes)
{
	return kernel_map_range(address, physical, length_bytes,
				PAGE_WRITABLE | PAGE_NO_EXECUTE | PAGE_UNCACHED) == length_bytes;
}

static uint64_t kernel_map_direct(uint64_t physical, uint64_t length_bytes)
{
	return kernel_map_range(DIRECT_MAP_BASE + physical, physical, length_bytes,
				PAGE_WRITABLE | PAGE_NO_EXECUTE);
}

bool kernel_map_frames(struct boot_range frames)
{
	return kernel_map_direct(frames.start.address, frames.length_bytes) == frames.length_bytes;
}

/* The direct map of usable memory; memory that finds no tables is left out. */
static void kernel_map_memory(struct boot_info *info)
{
	for (uint32_t i = 0; i < info->memory_count; i++) {
		struct boot_range *row = &info->memory[i];
		uint64_t done = kernel_map_direct(row->start.address, row->length_bytes);

		if (done == row->length_bytes)
			continue;
		boot_ranges_cut(info, row->start.address + done, BOOT_LEFT_OUT_TABLES);
		return;
	}
}

/* The rest of the pool, the early tables included, becomes memory like any other. */
static void kernel_map_give_back(struct boot_info *info)
{
	uint32_t first = tables_used + TABLES_FOR_THE_REST;
	uint64_t start = image_physical(boot_tables[first]);
	uint64_t length_bytes = (uint64_t)(BOOT_TABLES - first) * PAGE_BYTES;

	tables_limit = first;
	boot_ranges_add(info, start, kernel_map_direct(start, length_bytes));
}

const char *kernel_map_build(struct boot_info *info)
{
	uint64_t package_bytes =
		(info->package_bytes + PAGE_BYTES - 1) & ~(uint64_t)(PAGE_BYTES - 1);
	uint64_t image_bytes = (uint64_t)(image_end - image_start);
	uint64_t image = image_physical(image_start);

	if (info->package.address != 0 && info->package.address < image + image_bytes &&
	    image < info->package.address + package_bytes)
		return "the boot package lies on the kernel";
	boot_ranges_remove(info, image, image_bytes);
	kernel_root = image_physical(boot_tables[tables_used++]);
	kernel_map_image_all();
	if (!kernel_map_uncached(DEVICE_LOCAL_APIC, LOCAL_APIC_PHYSICAL, PAGE_BYTES) ||
	    !kernel_map_uncached(DEVICE_IOAPIC, IOAPIC_PHYSICAL, PAGE_BYTES) || !devices_map())
		return "there are too few page tables for devices";
	if (kernel_map_direct(info->package.address, package_bytes) != package_bytes)
		return "there are too few page tables for the boot package";
	kernel_map_memory(info);
	kernel_map_give_back(info);
	kernel_row_direct = boot_tables[0][page_table_index(DIRECT_MAP_BASE, 4)];
	kernel_row_image = boot_tables[0][page_table_index(KERNEL_BASE, 4)];
	kernel_map_load();
	return NULL;
}

void kernel_map_load(void)
{
	arch_cpu_boot.root = kernel_root;
	cr3_write(kernel_root);
}

void page_table_kernel_half(uint64_t *root)
{
	root[page_table_index(DIRECT_MAP_BASE, 4)] = kernel_row_direct;
	root[page_table_index(KERNEL_BASE, 4)] = kernel_row_image;
}
