/*
 * The conditions of abi/boot_package.h, one test a condition, by its number.
 */
#include "core/boot/package.h"
#include "tests/host/boot_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static struct boot_sample sample;
static struct boot_package package;

static int fresh(void **state)
{
	(void)state;
	boot_sample_init(&sample);
	return 0;
}

static uint32_t check(void)
{
	return boot_package_check((const uint8_t *)&sample, sizeof(sample), &package);
}

/* Puts a value in a field, expects the refusal, and puts the old value back. */
#define REFUSES(field, value, reason)                             \
	do {                                                      \
		__typeof__(field) kept = (field);                 \
		(field) = (__typeof__(field))(value);             \
		assert_int_equal(check(), BOOT_REFUSED_##reason); \
		(field) = kept;                                   \
		assert_int_equal(check(), BOOT_ACCEPTED);         \
	} while (0)

static void a_valid_package_is_accepted_and_its_rows_are_read(void **state)
{
	struct boot_package_program program;
	struct boot_package_grant grant;

	(void)state;
	assert_int_equal(check(), BOOT_ACCEPTED);
	program = boot_package_get_program(&package, 2);
	assert_string_equal(program.name, "hello-2");
	assert_int_equal(program.offset, offsetof(struct boot_sample, files[2]));
	grant = boot_package_get_grant(&package, 1);
	assert_string_equal(grant.name, "memory");
	assert_int_equal(grant.interface, 1);
}

static void an_unaligned_package_is_read(void **state)
{
	static uint8_t bytes[sizeof(sample) + 1];

	(void)state;
	memcpy(bytes + 1, &sample, sizeof(sample));
	assert_int_equal(boot_package_check(bytes + 1, sizeof(sample), &package), BOOT_ACCEPTED);
}

static void condition_1_page_and_magic(void **state)
{
	(void)state;
	for (uint64_t length = 0; length < 4096; length += 63)
		assert_int_equal(boot_package_check((const uint8_t *)&sample, length, &package),
				 BOOT_REFUSED_TOO_SHORT);
	REFUSES(sample.header.magic, BOOT_PACKAGE_MAGIC ^ 1, MAGIC);
}

static void condition_2_version(void **state)
{
	(void)state;
	REFUSES(sample.header.version, 0, VERSION);
	REFUSES(sample.header.version, 2, VERSION);
}

static void condition_3_length(void **state)
{
	(void)state;
	REFUSES(sample.header.package_bytes, sizeof(sample) + 4096, LENGTH);
	REFUSES(sample.header.package_bytes, sizeof(sample) - 1, LENGTH);
	REFUSES(sample.header.package_bytes, UINT64_MAX - 4095, LENGTH);
	assert_int_equal(boot_package_check((const uint8_t *)&sample, sizeof(sample) - 1, &package),
			 BOOT_REFUSED_LENGTH);
}

static void condition_4_program_table(void **state)
{
	(void)state;
	REFUSES(sample.header.program_count, 0, PROGRAM_COUNT);
	REFUSES(sample.header.program_count, 257, PROGRAM_COUNT);
	REFUSES(sample.header.program_count, UINT32_MAX, PROGRAM_COUNT);
	REFUSES(sample.header.package_bytes, 4096, PROGRAM_COUNT);
	REFUSES(sample.header.package_bytes, 0, PROGRAM_COUNT);
}

static void condition_5_grant_count(void **state)
{
	(void)state;
	REFUSES(sample.header.grant_count, BOOT_PACKAGE_GRANTS + 1, GRANT_COUNT);
	REFUSES(sample.header.grant_count, UINT32_MAX, GRANT_COUNT);
	sample.header.grant_count = 0;
	assert_int_equal(check(), BOOT_ACCEPTED);
}

static void condition_6_pieces(void **state)
{
	(void)state;
	REFUSES(sample.header.manifest_bytes, 0, MANIFEST_RANGE);
	REFUSES(sample.header.manifest_offset, 4096, MANIFEST_RANGE); /* the program table */
	REFUSES(sample.header.manifest_offset, 0, MANIFEST_RANGE);
	REFUSES(sample.header.manifest_offset, sample.header.manifest_offset + 8, MANIFEST_RANGE);
	REFUSES(sample.header.manifest_bytes, sizeof(sample), MANIFEST_RANGE);
	REFUSES(sample.header.manifest_bytes, UINT64_MAX, MANIFEST_RANGE);
	REFUSES(sample.header.schema_bytes, 0, SCHEMA_RANGE);
	REFUSES(sample.header.schema_offset, sizeof(sample), SCHEMA_RANGE);
	REFUSES(sample.header.schema_offset, UINT64_MAX - 4095, SCHEMA_RANGE);
	REFUSES(sample.programs[2].length_bytes, 4097, PROGRAM_RANGE);
	REFUSES(sample.programs[2].length_bytes, 0, PROGRAM_RANGE);
	REFUSES(sample.programs[0].offset, sample.programs[0].offset + 1, PROGRAM_RANGE);
	REFUSES(sample.programs[1].offset, UINT64_MAX - 4095, PROGRAM_RANGE);
}

static void condition_7_names(void **state)
{
	static const char bad_program[] = {'A', '_',    '/',  '.', ' ', ';',
					   '$', '\x80', '\n', '`', '{'};
	static const char bad_grant[] = {'-', '/', '.', ' ', ';', '$', '\x80', '\n', '@', '[', '`'};

	(void)state;
	for (uint32_t i = 0; i < sizeof(bad_program); i++)
		REFUSES(sample.programs[1].name[2], bad_program[i], PROGRAM_NAME);
	for (uint32_t i = 0; i < sizeof(bad_grant); i++)
		REFUSES(sample.grants[1].name[2], bad_grant[i], GRANT_NAME);
	REFUSES(sample.programs[1].name[0], 0, PROGRAM_NAME);
	REFUSES(sample.programs[1].name[31], 'a', PROGRAM_NAME);
	REFUSES(sample.grants[0].name[20], 'a', GRANT_NAME);
	memset(sample.programs[1].name, 'x', 32);
	assert_int_equal(check(), BOOT_REFUSED_PROGRAM_NAME);
	sample.programs[1].name[31] = 0;
	assert_int_equal(check(), BOOT_ACCEPTED);
	memset(sample.grants[1].name, 'x', 32);
	assert_int_equal(check(), BOOT_REFUSED_GRANT_NAME);
}

static void condition_8_names_differ(void **state)
{
	(void)state;
	memcpy(sample.programs[2].name, sample.programs[0].name, 32);
	assert_int_equal(check(), BOOT_REFUSED_PROGRAM_REPEATED);
	boot_sample_init(&sample);
	memcpy(sample.grants[2].name, sample.grants[1].name, 32);
	assert_int_equal(check(), BOOT_REFUSED_GRANT_REPEATED);
}

static void condition_9_init_program(void **state)
{
	(void)state;
	REFUSES(sample.header.init_program, 3, INIT_PROGRAM);
	REFUSES(sample.header.init_program, UINT32_MAX, INIT_PROGRAM);
	sample.header.init_program = 2;
	assert_int_equal(check(), BOOT_ACCEPTED);
}

static void condition_10_reserved_fields(void **state)
{
	(void)state;
	REFUSES(sample.header.reserved0, 1, RESERVED);
	for (uint32_t i = 0; i < ARRAY_COUNT(sample.header.reserved1); i++)
		REFUSES(sample.header.reserved1[i], UINT64_C(1) << 63, RESERVED);
	REFUSES(sample.grants[BOOT_SAMPLE_GRANTS - 1].reserved, 1, RESERVED);
}

static void condition_11_thread_is_no_grant(void **state)
{
	(void)state;
	memcpy(sample.grants[2].name, "thread", 6);
	assert_int_equal(check(), BOOT_REFUSED_GRANT_RESERVED_NAME);
	sample.grants[2].name[6] = 's';
	assert_int_equal(check(), BOOT_ACCEPTED);
}

static void condition_13_ring_regions(void **state)
{
	(void)state;
	REFUSES(sample.header.ring_regions, 0, RING_REGIONS);
	REFUSES(sample.header.ring_regions, BOOT_PACKAGE_RING_REGIONS + 1, RING_REGIONS);
	REFUSES(sample.header.ring_regions, UINT32_MAX, RING_REGIONS);
	sample.header.ring_regions = BOOT_PACKAGE_RING_REGIONS;
	assert_int_equal(check(), BOOT_ACCEPTED);
}

static void condition_14_frames(void **state)
{
	(void)state;
	REFUSES(sample.header.frames, BOOT_PACKAGE_FRAMES + 1, FRAMES);
	REFUSES(sample.header.frames, UINT64_MAX, FRAMES);
	sample.header.frames = BOOT_PACKAGE_FRAMES;
	assert_int_equal(check(), BOOT_ACCEPTED);
	sample.header.frames = 0;
	assert_int_equal(check(), BOOT_ACCEPTED);
}

static void every_refusal_has_a_text_and_a_condition(void **state)
{
	uint32_t seen = 0;

	(void)state;
	for (uint32_t i = 1; i < 100; i++) {
		if (boot_refusal_condition(i) == 0)
			continue;
		assert_true(boot_refusal_condition(i) <= 14 && boot_refusal_condition(i) != 12);
		assert_true(strlen(boot_refusal_text(i)) > 10);
		assert_int_equal(++seen, i);
	}
	assert_string_equal(boot_refusal_text(1000), "unknown refusal");
}

#define T(name) cmocka_unit_test_setup(name, fresh)

int main(void)
{
	const struct CMUnitTest tests[] = {
		T(a_valid_package_is_accepted_and_its_rows_are_read),
		T(an_unaligned_package_is_read),
		T(condition_1_page_and_magic),
		T(condition_2_version),
		T(condition_3_length),
		T(condition_4_program_table),
		T(condition_5_grant_count),
		T(condition_6_pieces),
		T(condition_7_names),
		T(condition_8_names_differ),
		T(condition_9_init_program),
		T(condition_10_reserved_fields),
		T(condition_11_thread_is_no_grant),
		T(condition_13_ring_regions),
		T(condition_14_frames),
		T(every_refusal_has_a_text_and_a_condition),
	};

	return cmocka_run_group_tests_name("boot_package", tests, NULL, NULL);
}
