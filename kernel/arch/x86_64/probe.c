/*
 * The defences of the kernel's memory, tried by the kernel itself: each probe does one thing that
 * must fault. Nothing here runs unless the command line asks for it by name.
 *
 *   probe=                  forbidden by                        vector  error code
 *   write-text              text is read-only                   14      3
 *   write-rodata            constants are read-only             14      3
 *   write-settled           so is what only the boot writes     14      3
 *   execute-data            data is not executable              14      0x11
 *   execute-direct-map      nor is the direct map               14      0x10 or 0x11
 *   execute-user            SMEP                                14      0x11
 *   read-user               SMAP                                14      1
 *   write-user              SMAP                                14      3
 *   stack-guard             nothing is mapped below the stack   8       0
 *   write-direct-map-text   the image has no alias              14      2
 *   write-page-table        the kernel's tables have none       14      2
 *   identity                the boot code's map is gone         14      0
 *   null                    null is never mapped                14      0
 *
 * With the word raise-stray an interrupt that nobody has asked for waits for the first program.
 */
#include "kernel/arch/x86_64/probe.h"

#include "kernel/arch/x86_64/apic.h"
#include "kernel/arch/x86_64/boot_option.h"
#include "kernel/arch/x86_64/cpu.h"
#include "kernel/arch/x86_64/features.h"
#include "kernel/arch/x86_64/instructions.h"

#define PROBE_USER_PAGE UINT64_C(0x400000)
#define PROBE_FRAMES 8u
/* Above the timer's, so that it keeps the timer away while it is in service. */
#define PROBE_STRAY_VECTOR 0x55u
#define INSTRUCTION_RETURN 0xc3u

extern char image_start[], image_text[], image_data[];
extern uint64_t boot_tables[][512];

static const uint64_t probe_constant = 1;
static uint64_t probe_settled __attribute__((section(".settled")));
static uint8_t probe_code[16] __attribute__((aligned(16)));

static void probe_write(uint64_t address)
{
	__asm__ volatile("movb $0, (%0)" : : "r"(address) : "memory");
}

static void probe_read(uint64_t address)
{
	__asm__ volatile("movb (%0), %%al" : : "r"(address) : "rax", "memory");
}

static void probe_execute(uint64_t address)
{
	__asm__ volatile("call *%0" : : "r"(address) : "memory");
}

/* Memory to try things on: the beginning of the largest range, which is far larger than needed. */
static uint64_t probe_memory(const struct boot_info *info)
{
	const struct boot_range *largest = &info->memory[0];

	for (uint32_t i = 1; i < info->memory_count; i++) {
		if (info->memory[i].length_bytes > largest->length_bytes)
			largest = &info->memory[i];
	}
	return largest->start.address;
}

/* Maps a frame with one `ret` in it for user space, and makes that space the one in use. */
static void probe_user_page(const struct boot_info *info, enum arch_access access)
{
	struct frame_stock stock = {{0}, 0};
	struct arch_space space;
	uint64_t at = probe_memory(info);
	struct physical page = {at + PROBE_FRAMES * PAGE_BYTES};
	const struct arch_run run = {.first = page, .count = 1, .access = access};

	for (uint32_t i = 0; i < PROBE_FRAMES; i++) {
		struct physical frame = {at + i * PAGE_BYTES};

		arch_frames_zero(&frame, 1);
		*(uint64_t *)arch_direct(frame) = stock.first.address;
		stock.first = frame;
		stock.count++;
	}
	arch_space_init(&space, &stock);
	*(uint8_t *)arch_direct(page) = INSTRUCTION_RETURN;
	(void)arch_space_map(&space, PROBE_USER_PAGE, &run, &stock);
	arch_cpu_boot.root = space.root.address;
	cr3_write(space.root.address);
}

static void probe_direct_execute(const struct boot_info *info)
{
	void *page = arch_direct((struct physical){probe_memory(info)});

	*(uint8_t *)page = INSTRUCTION_RETURN;
	probe_execute((uint64_t)page);
}

static void probe_user(const struct boot_info *info, bool (*given)(const char *))
{
	if (given("probe=execute-user")) {
		probe_user_page(info, ARCH_READ_EXECUTE);
		probe_execute(PROBE_USER_PAGE);
	} else if (given("probe=read-user")) {
		probe_user_page(info, ARCH_READ_WRITE);
		probe_read(PROBE_USER_PAGE);
	} else {
		probe_user_page(info, ARCH_READ_WRITE);
		probe_write(PROBE_USER_PAGE);
	}
}

/* Calls itself by hand until the stack is at its end: pushes without a bound but the guard. */
static void probe_stack(void)
{
	__asm__ volatile("1: push %%rax; jmp 1b" : : : "memory");
}

static const char *probe_line;

static bool probe_given(const char *option)
{
	return boot_option_given(probe_line, option);
}

void probe_run(const struct boot_info *info)
{
	uint64_t text = (uint64_t)image_text;

	probe_line = info->command_line;
	if (probe_given("raise-stray"))
		local_apic_raise(PROBE_STRAY_VECTOR);
	if (probe_given("probe=write-text"))
		probe_write(text);
	else if (probe_given("probe=write-rodata"))
		probe_write((uint64_t)&probe_constant);
	else if (probe_given("probe=write-settled"))
		probe_write((uint64_t)&probe_settled);
	else if (probe_given("probe=execute-data")) {
		probe_code[0] = INSTRUCTION_RETURN;
		probe_execute((uint64_t)probe_code);
	} else if (probe_given("probe=execute-direct-map"))
		probe_direct_execute(info);
	else if (probe_given("probe=execute-user") || probe_given("probe=read-user") ||
		 probe_given("probe=write-user"))
		probe_user(info, probe_given);
	else if (probe_given("probe=stack-guard"))
		probe_stack();
	else if (probe_given("probe=write-direct-map-text"))
		probe_write(text - KERNEL_BASE + DIRECT_MAP_BASE);
	else if (probe_given("probe=write-page-table"))
		probe_write((uint64_t)boot_tables - KERNEL_BASE + DIRECT_MAP_BASE);
	else if (probe_given("probe=identity"))
		probe_read((uint64_t)image_start - KERNEL_BASE);
	else if (probe_given("probe=null"))
		probe_read(0);
	else
		return;
	kernel_entry_panic("a probe was not stopped", NULL);
}
