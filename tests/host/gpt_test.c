/*
 * The conditions of core/gpt/gpt.h, one test a condition, by its number.
 */
#include "core/gpt/gpt.h"
#include "core/base/crc32.h"
#include "tests/host/gpt_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static struct gpt_sample sample;
static struct gpt_finding finding;
static struct gpt_table table;

static int fresh(void **state)
{
	(void)state;
	gpt_sample_init(&sample);
	return 0;
}

static uint32_t check(void)
{
	return gpt_sample_check(&sample, &finding, &table);
}

/*
 * Puts a value in a field of the primary copy, whose sums are then right, expects that this copy is
 * refused for the reason while the other one serves, and puts the old value back.
 */
#define REFUSES(field, value, reason)                                          \
	do {                                                                   \
		__typeof__(sample.primary.field) kept_ = sample.primary.field; \
		sample.primary.field = (__typeof__(kept_))(value);             \
		gpt_sample_sum(&sample.primary);                               \
		assert_int_equal(check(), GPT_ACCEPTED);                       \
		assert_int_equal(finding.primary, GPT_REFUSED_##reason);       \
		assert_int_equal(finding.backup, GPT_ACCEPTED);                \
		sample.primary.field = kept_;                                  \
		gpt_sample_sum(&sample.primary);                               \
		assert_int_equal(check(), GPT_ACCEPTED);                       \
		assert_int_equal(finding.primary, GPT_ACCEPTED);               \
	} while (0)

#define BACKUP_REFUSES(field, value, reason)                                 \
	do {                                                                 \
		__typeof__(sample.backup.field) kept_ = sample.backup.field; \
		sample.backup.field = (__typeof__(kept_))(value);            \
		gpt_sample_sum(&sample.backup);                              \
		assert_int_equal(check(), GPT_ACCEPTED);                     \
		assert_int_equal(finding.primary, GPT_ACCEPTED);             \
		assert_int_equal(finding.backup, GPT_REFUSED_##reason);      \
		sample.backup.field = kept_;                                 \
		gpt_sample_sum(&sample.backup);                              \
	} while (0)

static void a_valid_disk_is_read_and_names_that_are_no_label_are_left_out(void **state)
{
	const struct gpt_partition *audit;

	(void)state;
	assert_int_equal(check(), GPT_ACCEPTED);
	assert_int_equal(table.count, 3);
	audit = gpt_table_find(&table, "audit");
	assert_non_null(audit);
	assert_int_equal(audit->first_block, 90);
	assert_int_equal(audit->block_count, 50);
	assert_string_equal(table.partitions[2].label, "keys-2");
	assert_null(gpt_table_find(&table, "aud"));
	assert_null(gpt_table_find(&table, "audit2"));
	assert_null(gpt_table_find(&table, ""));
	assert_null(gpt_table_find(&table, "my data"));
}

static void the_check_sum_is_the_published_one(void **state)
{
	(void)state;
	assert_int_equal(crc32_add(CRC32_BEGIN, "123456789", 9), 0xcbf43926u);
	assert_int_equal(crc32_add(crc32_add(CRC32_BEGIN, "1234", 4), "56789", 5), 0xcbf43926u);
	assert_int_equal(crc32_add(CRC32_BEGIN, "", 0), 0);
}

static void condition_1_signature_and_revision(void **state)
{
	(void)state;
	REFUSES(header.signature, GPT_SIGNATURE ^ 1, SIGNATURE);
	REFUSES(header.signature, 0, SIGNATURE);
	REFUSES(header.revision, 0x00010001, REVISION);
}

static void condition_2_length_and_sum(void **state)
{
	(void)state;
	REFUSES(header.header_bytes, 91, HEADER_LENGTH);
	REFUSES(header.header_bytes, 513, HEADER_LENGTH);
	REFUSES(header.header_bytes, UINT32_MAX, HEADER_LENGTH);
	for (uint32_t bit = 0; bit < GPT_HEADER_BYTES * 8; bit++) {
		sample.primary.block[bit / 8] ^= (uint8_t)(1u << bit % 8);
		assert_int_equal(check(), GPT_ACCEPTED);
		assert_int_not_equal(finding.primary, GPT_ACCEPTED);
		sample.primary.block[bit / 8] ^= (uint8_t)(1u << bit % 8);
	}
	sample.primary.header.header_bytes = 512;
	gpt_sample_sum(&sample.primary);
	assert_int_equal(check(), GPT_ACCEPTED);
	assert_int_equal(finding.primary, GPT_ACCEPTED);
}

static void condition_3_reserved_bytes(void **state)
{
	(void)state;
	REFUSES(header.reserved, 1, RESERVED);
	REFUSES(block[92], 1, RESERVED);
	REFUSES(block[511], 0x80, RESERVED);
}

static void condition_4_places_of_the_headers(void **state)
{
	(void)state;
	REFUSES(header.own_block, 2, OWN_BLOCK);
	REFUSES(header.own_block, 255, OWN_BLOCK);
	REFUSES(header.other_block, 254, OTHER_BLOCK);
	REFUSES(header.other_block, 1, OTHER_BLOCK);
	BACKUP_REFUSES(header.own_block, 1, OWN_BLOCK);
	BACKUP_REFUSES(header.other_block, 255, OTHER_BLOCK);
}

static void condition_5_entries_are_few_and_of_their_size(void **state)
{
	(void)state;
	REFUSES(header.entry_count, 0, ENTRY_COUNT);
	REFUSES(header.entry_count, 129, ENTRY_COUNT);
	REFUSES(header.entry_count, UINT32_MAX, ENTRY_COUNT);
	REFUSES(header.entry_bytes, 256, ENTRY_LENGTH);
	REFUSES(header.entry_bytes, 0, ENTRY_LENGTH);
}

static void condition_6_entries_stand_beside_their_header(void **state)
{
	(void)state;
	REFUSES(header.entries_block, 1, ENTRIES_PLACE);
	REFUSES(header.entries_block, 33, ENTRIES_PLACE);
	REFUSES(header.entries_block, 253, ENTRIES_PLACE);
	REFUSES(header.entries_block, UINT64_MAX, ENTRIES_PLACE);
	BACKUP_REFUSES(header.entries_block, 2, ENTRIES_PLACE);
	BACKUP_REFUSES(header.entries_block, 248, ENTRIES_PLACE);
	BACKUP_REFUSES(header.entries_block, 254, ENTRIES_PLACE);
}

static void condition_7_usable_blocks(void **state)
{
	(void)state;
	REFUSES(header.first_usable, 3, USABLE);
	REFUSES(header.first_usable, 249, USABLE);
	REFUSES(header.first_usable, UINT64_MAX, USABLE);
	REFUSES(header.last_usable, 33, USABLE);
	REFUSES(header.last_usable, 253, USABLE);
	REFUSES(header.last_usable, 255, USABLE);
	REFUSES(header.last_usable, UINT64_MAX, USABLE);
}

static void condition_8_the_disk_has_a_guid(void **state)
{
	(void)state;
	memset(sample.primary.header.disk_guid, 0, GPT_GUID_BYTES);
	gpt_sample_sum(&sample.primary);
	assert_int_equal(check(), GPT_ACCEPTED);
	assert_int_equal(finding.primary, GPT_REFUSED_DISK_GUID);
}

static void condition_9_sum_of_the_entries(void **state)
{
	(void)state;
	for (uint32_t i = 0; i < sizeof(sample.primary.entries); i += 7) {
		((uint8_t *)sample.primary.entries)[i] ^= 1;
		assert_int_equal(check(), GPT_ACCEPTED);
		assert_int_equal(finding.primary, GPT_REFUSED_ENTRIES_SUM);
		((uint8_t *)sample.primary.entries)[i] ^= 1;
	}
}

static void condition_10_partitions_are_in_the_usable_blocks(void **state)
{
	(void)state;
	REFUSES(entries[0].first_block, 33, ENTRY_RANGE);
	REFUSES(entries[0].first_block, 90, ENTRY_RANGE);
	REFUSES(entries[3].last_block, 249, ENTRY_RANGE);
	REFUSES(entries[3].last_block, UINT64_MAX, ENTRY_RANGE);
	REFUSES(entries[0].last_block, 39, ENTRY_RANGE);
}

static void condition_11_partitions_lie_apart(void **state)
{
	(void)state;
	REFUSES(entries[0].last_block, 90, OVERLAP);
	REFUSES(entries[1].first_block, 89, OVERLAP);
	REFUSES(entries[0].last_block, 240, OVERLAP);
}

static void condition_12_guids(void **state)
{
	struct gpt_entry *entry = &sample.primary.entries[2];

	(void)state;
	memcpy(entry->guid, sample.primary.entries[0].guid, GPT_GUID_BYTES);
	gpt_sample_sum(&sample.primary);
	assert_int_equal(check(), GPT_ACCEPTED);
	assert_int_equal(finding.primary, GPT_REFUSED_GUID);
	memset(entry->guid, 0, GPT_GUID_BYTES);
	gpt_sample_sum(&sample.primary);
	assert_int_equal(check(), GPT_ACCEPTED);
	assert_int_equal(finding.primary, GPT_REFUSED_GUID);
}

static void condition_13_names(void **state)
{
	struct gpt_entry *entry = &sample.primary.entries[2];

	(void)state;
	memcpy(entry->name, sample.primary.entries[3].name, sizeof(entry->name));
	gpt_sample_sum(&sample.primary);
	assert_int_equal(check(), GPT_ACCEPTED);
	assert_int_equal(finding.primary, GPT_REFUSED_NAME_REPEATED);
	for (uint32_t i = 2; i < 4; i++) {
		memset(sample.primary.entries[i].name, 0, sizeof(entry->name));
		memset(sample.backup.entries[i].name, 0, sizeof(entry->name));
	}
	gpt_sample_sum(&sample.primary);
	gpt_sample_sum(&sample.backup);
	assert_int_equal(check(), GPT_ACCEPTED);
	assert_int_equal(finding.primary, GPT_ACCEPTED);
	assert_int_equal(table.count, 2);
}

static void condition_14_one_good_copy_serves_and_two_agree(void **state)
{
	(void)state;
	sample.primary.block[0] = 0;
	assert_int_equal(check(), GPT_ACCEPTED);
	assert_int_equal(table.count, 3);
	sample.backup.block[0] = 0;
	assert_int_equal(check(), GPT_REFUSED_NO_COPY);
	gpt_sample_init(&sample);
	sample.backup.entries[0].last_block--;
	gpt_sample_sum(&sample.backup);
	assert_int_equal(check(), GPT_REFUSED_COPIES_DIFFER);
	gpt_sample_init(&sample);
	sample.backup.header.disk_guid[3] ^= 1;
	gpt_sample_sum(&sample.backup);
	assert_int_equal(check(), GPT_REFUSED_COPIES_DIFFER);
}

static void entries_that_were_not_read_make_a_copy_bad(void **state)
{
	struct gpt_copy primary = {sample.primary.block, NULL};
	struct gpt_copy backup = {sample.backup.block, (uint8_t *)sample.backup.entries};

	(void)state;
	assert_int_equal(gpt_disk_check(&sample.geometry, &primary, &backup, &finding, &table),
			 GPT_ACCEPTED);
	assert_int_equal(finding.primary, GPT_REFUSED_UNREAD);
	backup.entries = NULL;
	assert_int_equal(gpt_disk_check(&sample.geometry, &primary, &backup, &finding, &table),
			 GPT_REFUSED_NO_COPY);
}

static void a_disk_that_is_none_is_refused(void **state)
{
	static const struct gpt_geometry none[] = {
		{0, 256}, {256, 256}, {513, 256},        {8192, 256},
		{512, 0}, {512, 2},   {512, UINT64_MAX},
	};
	struct gpt_header header;

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(none); i++)
		assert_int_equal(
			gpt_header_check(sample.primary.block, &none[i], GPT_PRIMARY, &header),
			GPT_REFUSED_GEOMETRY);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(
			a_valid_disk_is_read_and_names_that_are_no_label_are_left_out, fresh),
		cmocka_unit_test(the_check_sum_is_the_published_one),
		cmocka_unit_test_setup(condition_1_signature_and_revision, fresh),
		cmocka_unit_test_setup(condition_2_length_and_sum, fresh),
		cmocka_unit_test_setup(condition_3_reserved_bytes, fresh),
		cmocka_unit_test_setup(condition_4_places_of_the_headers, fresh),
		cmocka_unit_test_setup(condition_5_entries_are_few_and_of_their_size, fresh),
		cmocka_unit_test_setup(condition_6_entries_stand_beside_their_header, fresh),
		cmocka_unit_test_setup(condition_7_usable_blocks, fresh),
		cmocka_unit_test_setup(condition_8_the_disk_has_a_guid, fresh),
		cmocka_unit_test_setup(condition_9_sum_of_the_entries, fresh),
		cmocka_unit_test_setup(condition_10_partitions_are_in_the_usable_blocks, fresh),
		cmocka_unit_test_setup(condition_11_partitions_lie_apart, fresh),
		cmocka_unit_test_setup(condition_12_guids, fresh),
		cmocka_unit_test_setup(condition_13_names, fresh),
		cmocka_unit_test_setup(condition_14_one_good_copy_serves_and_two_agree, fresh),
		cmocka_unit_test_setup(entries_that_were_not_read_make_a_copy_bad, fresh),
		cmocka_unit_test_setup(a_disk_that_is_none_is_refused, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
