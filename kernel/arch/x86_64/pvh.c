/*
 * The parser of the PVH start info. The loader is trusted as much as the medium that it came from,
 * but its tables are bounded and checked all the same, so that a mistake stops with a sentence. It
 * owns the copy of the command line.
 */
#include "kernel/arch/x86_64/pvh.h"

#include "kernel/arch/x86_64/boot_ranges.h"
#include "kernel/arch/x86_64/layout.h"

#define PVH_MAGIC 0x336ec578u
#define PVH_MEMORY_USABLE 1u
#define PVH_MEMORY_ROWS 512u
#define PVH_COMMAND_LINE_BYTES 1024u
#define PVH_REACH (UINT64_C(1) << 32)
#define LOW_MEMORY_BYTES (UINT64_C(1) << 20)

/* The loader may put its tables anywhere: their fields are read at any alignment. */
#define PVH_ANYWHERE __attribute__((packed))

struct pvh_start_info {
	uint32_t magic;
	uint32_t version;
	uint32_t flags;
	uint32_t module_count;
	uint64_t modules;
	uint64_t command_line;
	uint64_t rsdp;
	/* From version 1 on. */
	uint64_t memory;
	uint32_t memory_count;
	uint32_t reserved;
} PVH_ANYWHERE;

struct pvh_module {
	uint64_t address;
	uint64_t length_bytes;
	uint64_t command_line;
	uint64_t reserved;
} PVH_ANYWHERE;

struct pvh_memory {
	uint64_t address;
	uint64_t length_bytes;
	uint32_t type;
	uint32_t reserved;
} PVH_ANYWHERE;

ABI_SIZE(struct pvh_start_info, 56);
ABI_SIZE(struct pvh_module, 32);
ABI_SIZE(struct pvh_memory, 24);

static char pvh_command_line[PVH_COMMAND_LINE_BYTES] __attribute__((section(".settled")));

/* The bytes at a physical address, or null when they do not lie where this can read. */
static const void *pvh_bytes(uint64_t address, uint64_t length_bytes)
{
	if (address == 0 || address >= PVH_REACH || length_bytes > PVH_REACH - address)
		return NULL;
	return (const void *)address;
}

static const char *pvh_command_line_copy(uint64_t address)
{
	pvh_command_line[0] = '\0';
	if (address == 0)
		return NULL;
	if (address >= PVH_REACH - PVH_COMMAND_LINE_BYTES)
		return "the command line lies above 4 GiB";
	const char *from = (const char *)address;

	for (uint32_t i = 0; i < PVH_COMMAND_LINE_BYTES; i++) {
		pvh_command_line[i] = from[i];
		if (from[i] == '\0')
			return NULL;
	}
	pvh_command_line[0] = '\0';
	return "the command line is longer than 1023 bytes";
}

static const char *pvh_memory_copy(const struct pvh_start_info *start, struct boot_info *info)
{
	const struct pvh_memory *rows;

	if (start->memory_count == 0 || start->memory_count > PVH_MEMORY_ROWS)
		return "the memory map has no rows, or more than 512";
	rows = pvh_bytes(start->memory, start->memory_count * sizeof(*rows));
	if (!rows)
		return "the memory map lies above 4 GiB";
	for (uint32_t i = 0; i < start->memory_count; i++) {
		if (rows[i].type == PVH_MEMORY_USABLE)
			boot_ranges_add(info, rows[i].address, rows[i].length_bytes);
	}
	for (uint32_t i = 0; i < start->memory_count; i++) {
		if (rows[i].type != PVH_MEMORY_USABLE)
			boot_ranges_remove(info, rows[i].address, rows[i].length_bytes);
	}
	boot_ranges_remove(info, 0, LOW_MEMORY_BYTES);
	boot_ranges_cut(info, DIRECT_MAP_BYTES, BOOT_LEFT_OUT_BEYOND);
	return NULL;
}

static const char *pvh_module_copy(const struct pvh_start_info *start, struct boot_info *info)
{
	const struct pvh_module *module;

	if (start->module_count == 0)
		return NULL;
	if (start->module_count > 1)
		return "there is more than one boot module";
	module = pvh_bytes(start->modules, sizeof(*module));
	if (!module)
		return "the list of boot modules lies above 4 GiB";
	if (module->address < LOW_MEMORY_BYTES || module->address % PAGE_BYTES != 0)
		return "the boot package is not page aligned, or lies below 1 MiB";
	if (module->length_bytes == 0)
		return "the boot package is empty";
	if (module->address >= DIRECT_MAP_BYTES ||
	    module->length_bytes > DIRECT_MAP_BYTES - module->address)
		return "the boot package lies beyond the first 512 GiB of memory, which the kernel "
		       "reaches";
	info->package.address = module->address;
	info->package_bytes = module->length_bytes;
	boot_ranges_remove(info, module->address, module->length_bytes);
	return NULL;
}

const char *pvh_parse(uint64_t address, struct boot_info *info)
{
	const struct pvh_start_info *start = pvh_bytes(address, sizeof(*start));
	const char *wrong;

	*info = (struct boot_info){.command_line = pvh_command_line};
	if (!start || start->magic != PVH_MAGIC)
		return "there is no PVH start info (a command line of 4096 bytes or more would lie "
		       "on it)";
	if (start->version < 1)
		return "the PVH start info has no memory map";
	wrong = pvh_command_line_copy(start->command_line);
	if (!wrong)
		wrong = pvh_memory_copy(start, info);
	if (!wrong)
		wrong = pvh_module_copy(start, info);
	return wrong;
}

uint64_t pvh_root_pointer(uint64_t address)
{
	const struct pvh_start_info *start = pvh_bytes(address, sizeof(*start));

	return start ? start->rsdp : 0;
}
