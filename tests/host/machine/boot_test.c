/*
 * The boot door: the list of usable memory against a bitmap, the PVH start info with every field
 * wrong once, and the words of the command line.
 */
#define _GNU_SOURCE
#include "kernel/arch/x86_64/boot_option.h"
#include "kernel/arch/x86_64/boot_ranges.h"
#include "kernel/arch/x86_64/layout.h"
#include "kernel/arch/x86_64/pvh.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <cmocka.h>

#define MIB (UINT64_C(1) << 20)
#define GIB (UINT64_C(1) << 30)

static struct boot_info info;

/*
 * ---- ranges ------------------------------------------------------------------------------------
 */

#define MODEL_PAGES 256u
static bool model[MODEL_PAGES];

static void ranges_expect_form(void)
{
	uint64_t end = 0;

	for (uint32_t i = 0; i < info.memory_count; i++) {
		const struct boot_range *row = &info.memory[i];

		assert_true(i == 0 || row->start.address > end);
		assert_int_equal(row->start.address % PAGE_BYTES, 0);
		assert_int_equal(row->length_bytes % PAGE_BYTES, 0);
		assert_true(row->length_bytes > 0);
		end = row->start.address + row->length_bytes;
	}
}

static void ranges_expect_model(void)
{
	bool have[MODEL_PAGES] = {false};

	ranges_expect_form();
	for (uint32_t i = 0; i < info.memory_count; i++) {
		uint64_t first = info.memory[i].start.address / PAGE_BYTES;

		for (uint64_t p = 0; p < info.memory[i].length_bytes / PAGE_BYTES; p++)
			have[first + p] = true;
	}
	assert_memory_equal(have, model, sizeof(model));
}

static void ranges_agree_with_a_bitmap(void **state)
{
	(void)state;
	srand(7);
	for (unsigned round = 0; round < 2000; round++) {
		memset(&info, 0, sizeof(info));
		memset(model, 0, sizeof(model));
		for (unsigned n = 0; n < 12; n++) {
			uint64_t start = (uint64_t)rand() % (MODEL_PAGES * PAGE_BYTES);
			uint64_t length = (uint64_t)rand() % (MODEL_PAGES * PAGE_BYTES - start);
			bool add = n < 6;

			if (add)
				boot_ranges_add(&info, start, length);
			else
				boot_ranges_remove(&info, start, length / 8);
			uint64_t end = start + (add ? length : length / 8);
			uint64_t first = add ? (start + 4095) / 4096 : start / 4096;
			uint64_t last = add ? end / 4096 : (end + 4095) / 4096;

			if (!add && length / 8 == 0)
				continue;
			for (uint64_t p = first; p < last && p < MODEL_PAGES; p++)
				model[p] = add;
			ranges_expect_model();
		}
	}
}

static void ranges_at_the_end_of_the_numbers_do_not_wrap(void **state)
{
	(void)state;
	memset(&info, 0, sizeof(info));
	boot_ranges_add(&info, UINT64_MAX - 100, 200);
	boot_ranges_add(&info, UINT64_MAX, UINT64_MAX);
	boot_ranges_add(&info, MIB, 100);
	assert_int_equal(info.memory_count, 0);
	boot_ranges_add(&info, MIB, UINT64_MAX);
	assert_int_equal(info.memory_count, 1);
	assert_int_equal(info.memory[0].length_bytes, PHYSICAL_END - MIB);
	boot_ranges_remove(&info, 2 * MIB, UINT64_MAX);
	boot_ranges_remove(&info, UINT64_MAX, UINT64_MAX);
	boot_ranges_remove(&info, MIB + 5, 0);
	assert_int_equal(info.memory_count, 1);
	assert_int_equal(info.memory[0].length_bytes, MIB);
}

static void ranges_beyond_the_last_row_are_dropped(void **state)
{
	(void)state;
	memset(&info, 0, sizeof(info));
	for (uint64_t i = 0; i < 2 * BOOT_MEMORY_RANGES; i++)
		boot_ranges_add(&info, i * 2 * MIB, MIB);
	assert_int_equal(info.memory_count, BOOT_MEMORY_RANGES);
	assert_int_equal(info.left_out_bytes[BOOT_LEFT_OUT_ROWS], BOOT_MEMORY_RANGES * MIB);
	boot_ranges_remove(&info, MIB / 2, PAGE_BYTES);
	assert_int_equal(info.memory_count, BOOT_MEMORY_RANGES);
	assert_int_equal(info.left_out_bytes[BOOT_LEFT_OUT_ROWS],
			 BOOT_MEMORY_RANGES * MIB + MIB / 2 - PAGE_BYTES);
	ranges_expect_form();
}

static void a_cut_counts_whatever_was_behind_it(void **state)
{
	(void)state;
	memset(&info, 0, sizeof(info));
	boot_ranges_add(&info, MIB, MIB);
	boot_ranges_add(&info, 4 * MIB, 4 * MIB);
	boot_ranges_add(&info, 9 * MIB, MIB);
	boot_ranges_cut(&info, 10 * MIB, BOOT_LEFT_OUT_TABLES);
	assert_int_equal(info.memory_count, 3);
	assert_int_equal(info.left_out_bytes[BOOT_LEFT_OUT_TABLES], 0);
	boot_ranges_cut(&info, 6 * MIB, BOOT_LEFT_OUT_TABLES);
	assert_int_equal(info.memory_count, 2);
	assert_int_equal(info.memory[1].length_bytes, 2 * MIB);
	assert_int_equal(info.left_out_bytes[BOOT_LEFT_OUT_TABLES], 3 * MIB);
	boot_ranges_cut(&info, 4 * MIB, BOOT_LEFT_OUT_TABLES);
	assert_int_equal(info.memory_count, 1);
	boot_ranges_cut(&info, 0, BOOT_LEFT_OUT_BEYOND);
	assert_int_equal(info.memory_count, 0);
	assert_int_equal(info.left_out_bytes[BOOT_LEFT_OUT_TABLES], 5 * MIB);
	assert_int_equal(info.left_out_bytes[BOOT_LEFT_OUT_BEYOND], MIB);
}

/*
 * ---- the PVH start info ------------------------------------------------------------------------
 */

/* As the loader lays it out, below 4 GiB. */
struct door {
	uint32_t magic, version, flags, module_count;
	uint64_t modules, command_line, rsdp, memory;
	uint32_t memory_count, reserved;
	struct {
		uint64_t address, length_bytes, command_line, reserved;
	} module;
	struct {
		uint64_t address, length_bytes;
		uint32_t type, reserved;
	} rows[3];
	char words[2048];
};

static struct door *door;

static int door_open(void **state)
{
	void *low = mmap(NULL, 65536, PROT_READ | PROT_WRITE,
			 MAP_PRIVATE | MAP_ANONYMOUS | MAP_32BIT, -1, 0);

	(void)state;
	if (low == MAP_FAILED)
		return -1;
	door = low;
	return 0;
}

static const char *parse(void)
{
	return pvh_parse((uint64_t)door, &info);
}

static int door_fill(void **state)
{
	(void)state;
	memset(door, 0, sizeof(*door));
	door->magic = 0x336ec578;
	door->version = 1;
	door->module_count = 1;
	door->modules = (uint64_t)&door->module;
	door->command_line = (uint64_t)door->words;
	door->memory = (uint64_t)door->rows;
	door->memory_count = 3;
	door->module.address = 200 * MIB;
	door->module.length_bytes = 5000;
	door->rows[0].length_bytes = 640 * 1024;
	door->rows[0].type = 1;
	door->rows[1].address = MIB;
	door->rows[1].length_bytes = 255 * MIB;
	door->rows[1].type = 1;
	door->rows[2].address = 100 * MIB;
	door->rows[2].length_bytes = MIB;
	door->rows[2].type = 2;
	strcpy(door->words, "one two=2");
	return 0;
}

static void a_good_start_info_is_copied(void **state)
{
	(void)state;
	assert_null(parse());
	memset(door, 0xff, sizeof(*door));
	assert_string_equal(info.command_line, "one two=2");
	assert_int_equal(info.package.address, 200 * MIB);
	assert_int_equal(info.package_bytes, 5000);
	assert_int_equal(info.memory_count, 3);
	assert_int_equal(info.memory[0].start.address, MIB);
	assert_int_equal(info.memory[0].length_bytes, 99 * MIB);
	assert_int_equal(info.memory[1].start.address, 101 * MIB);
	assert_int_equal(info.memory[1].length_bytes, 99 * MIB);
	assert_int_equal(info.memory[2].start.address, 200 * MIB + 8192);
}

/* UBSan sees an access that supposes more. */
static void a_start_info_may_lie_at_any_address(void **state)
{
	struct door copy = *door;

	(void)state;
	memcpy((char *)(door + 1) + 3, &copy, sizeof(copy));
	assert_null(pvh_parse((uint64_t)(door + 1) + 3, &info));
	assert_string_equal(info.command_line, "one two=2");
}

static void no_package_and_no_command_line_are_allowed(void **state)
{
	(void)state;
	door->module_count = 0;
	door->command_line = 0;
	assert_null(parse());
	assert_int_equal(info.package.address, 0);
	assert_string_equal(info.command_line, "");
}

#define REFUSES(field, value, text)                       \
	do {                                              \
		(void)door_fill(NULL);                    \
		door->field = (value);                    \
		assert_non_null(parse());                 \
		assert_non_null(strstr(parse(), (text))); \
	} while (0)

static void each_wrong_field_is_refused_with_a_sentence(void **state)
{
	(void)state;
	assert_non_null(pvh_parse(0, &info));
	assert_non_null(pvh_parse(UINT64_C(1) << 32, &info));
	assert_non_null(pvh_parse((UINT64_C(1) << 32) - 8, &info));
	REFUSES(magic, 0, "no PVH start info");
	REFUSES(version, 0, "no memory map");
	REFUSES(memory_count, 0, "no rows");
	REFUSES(memory_count, 513, "more than 512");
	REFUSES(memory, 0, "above 4 GiB");
	REFUSES(memory, UINT64_C(1) << 32, "above 4 GiB");
	REFUSES(memory, (UINT64_C(1) << 32) - 71, "above 4 GiB");
	REFUSES(module_count, 2, "more than one");
	REFUSES(modules, UINT64_C(1) << 40, "above 4 GiB");
	REFUSES(command_line, UINT64_C(1) << 33, "above 4 GiB");
	REFUSES(module.address, 200 * MIB + 1, "not page aligned");
	REFUSES(module.address, 4096, "below 1 MiB");
	REFUSES(module.address, PHYSICAL_END, "beyond the first 512 GiB");
	REFUSES(module.address, DIRECT_MAP_BYTES, "beyond the first 512 GiB");
	REFUSES(module.address, DIRECT_MAP_BYTES - PAGE_BYTES, "beyond the first 512 GiB");
	REFUSES(module.length_bytes, 0, "empty");
	REFUSES(module.length_bytes, UINT64_MAX, "beyond the first 512 GiB");
}

static void a_package_may_end_where_the_direct_map_does(void **state)
{
	(void)state;
	door->module.address = DIRECT_MAP_BYTES - 2 * PAGE_BYTES;
	door->module.length_bytes = 2 * PAGE_BYTES;
	assert_null(parse());
	assert_int_equal(info.package.address, DIRECT_MAP_BYTES - 2 * PAGE_BYTES);
}

/* Rows of a machine with memory at 1 TiB, and one that reaches over the end of the direct map. */
static void memory_beyond_the_direct_map_is_left_out_and_counted(void **state)
{
	(void)state;
	door->rows[2].address = UINT64_C(1) << 40;
	door->rows[2].length_bytes = 88 * GIB;
	door->rows[2].type = 1;
	assert_null(parse());
	assert_int_equal(info.memory_count, 2);
	assert_int_equal(info.left_out_bytes[BOOT_LEFT_OUT_BEYOND], 88 * GIB);

	(void)door_fill(NULL);
	door->rows[2].address = DIRECT_MAP_BYTES - GIB;
	door->rows[2].length_bytes = 3 * GIB;
	door->rows[2].type = 1;
	assert_null(parse());
	assert_int_equal(info.memory_count, 3);
	assert_int_equal(info.memory[2].length_bytes, GIB);
	assert_int_equal(info.left_out_bytes[BOOT_LEFT_OUT_BEYOND], 2 * GIB);
}

static void a_command_line_of_1023_bytes_is_the_longest(void **state)
{
	(void)state;
	memset(door->words, 'a', 1023);
	door->words[1023] = '\0';
	assert_null(parse());
	assert_int_equal(strlen(info.command_line), 1023);
	door->words[1023] = 'a';
	assert_non_null(strstr(parse(), "longer than 1023"));
}

/*
 * ---- options -----------------------------------------------------------------------------------
 */

static void options_are_whole_words(void **state)
{
	(void)state;
	assert_true(boot_option_given("one two=2  three", "one"));
	assert_true(boot_option_given("one two=2  three", "two=2"));
	assert_true(boot_option_given("one two=2  three", "three"));
	assert_true(boot_option_given("  one", "one"));
	assert_true(boot_option_given("one  ", "one"));
	assert_false(boot_option_given("one two=2  three", "two"));
	assert_false(boot_option_given("one two=2  three", "ne"));
	assert_false(boot_option_given("one two=2  three", "threes"));
	assert_false(boot_option_given("", "one"));
	assert_false(boot_option_given("   ", "one"));
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranges_agree_with_a_bitmap),
		cmocka_unit_test(ranges_at_the_end_of_the_numbers_do_not_wrap),
		cmocka_unit_test(ranges_beyond_the_last_row_are_dropped),
		cmocka_unit_test(a_cut_counts_whatever_was_behind_it),
		cmocka_unit_test_setup(a_good_start_info_is_copied, door_fill),
		cmocka_unit_test_setup(a_start_info_may_lie_at_any_address, door_fill),
		cmocka_unit_test_setup(no_package_and_no_command_line_are_allowed, door_fill),
		cmocka_unit_test_setup(each_wrong_field_is_refused_with_a_sentence, door_fill),
		cmocka_unit_test_setup(a_package_may_end_where_the_direct_map_does, door_fill),
		cmocka_unit_test_setup(memory_beyond_the_direct_map_is_left_out_and_counted,
				       door_fill),
		cmocka_unit_test_setup(a_command_line_of_1023_bytes_is_the_longest, door_fill),
		cmocka_unit_test(options_are_whole_words),
	};

	return cmocka_run_group_tests_name("boot", tests, door_open, NULL);
}
