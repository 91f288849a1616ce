/*
 * The conditions of core/store/superblock.h, one test a condition, by its number; and the layout.
 */
#include "core/store/superblock.h"

#include <sodium/crypto_hash_sha256.h>

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>
#include <cmocka.h>

#define RANGE_BYTES (UINT64_C(1) << 20)
#define AT_SEQUENCE 8u
#define AT_ID 16u
#define AT_AREA 32u
#define AT_DATABASE 40u
#define AT_JOURNAL 48u
#define AT_ZERO 56u
#define AT_HASH 64u

static uint8_t slots[2][STORE_SLOT_BYTES];
static const uint8_t *const both[2] = {slots[0], slots[1]};
static struct store_layout layout;
static struct store_superblock superblock;

static void slot_make(uint64_t sequence)
{
	struct store_superblock made = {.sequence = sequence,
					.id = {7},
					.database_bytes = 4096 * sequence,
					.journal_bytes = 512 * sequence};

	store_superblock_write(&made, &layout, slots[store_superblock_slot(sequence)]);
}

/* Slot 0 has sequence 5, slot 1 has 6. */
static int fresh(void **state)
{
	(void)state;
	assert_true(store_layout_make(RANGE_BYTES, &layout));
	slot_make(5);
	slot_make(6);
	return 0;
}

static enum store_state open_both(void)
{
	return store_superblock_open(both, &layout, &superblock);
}

/* Puts a number at a place of slot 1, with the hash made right, and expects slot 0 to count. */
static void slot_1_is_not_good_with(uint32_t at, uint64_t value)
{
	uint8_t kept[STORE_SLOT_BYTES];

	memcpy(kept, slots[1], sizeof(kept));
	memcpy(slots[1] + at, &value, sizeof(value));
	crypto_hash_sha256(slots[1] + AT_HASH, slots[1], AT_HASH);
	assert_int_equal(open_both(), STORE_GOOD);
	assert_int_equal(superblock.sequence, 5);
	memcpy(slots[1], kept, sizeof(kept));
}

static void the_newer_slot_counts(void **state)
{
	(void)state;
	assert_int_equal(open_both(), STORE_GOOD);
	assert_int_equal(superblock.sequence, 6);
	assert_int_equal(superblock.database_bytes, 4096 * 6);
	slot_make(7);
	assert_int_equal(open_both(), STORE_GOOD);
	assert_int_equal(superblock.sequence, 7);
	assert_int_equal(superblock.journal_bytes, 512 * 7);
}

static void condition_1_magic_and_sequence(void **state)
{
	(void)state;
	slot_1_is_not_good_with(0, 1);
	slot_1_is_not_good_with(AT_SEQUENCE, 0);
	slot_1_is_not_good_with(AT_SEQUENCE, 7);
	slot_1_is_not_good_with(AT_SEQUENCE, STORE_SEQUENCES);
	slot_1_is_not_good_with(AT_SEQUENCE, UINT64_MAX - 1);
}

static void condition_2_hash(void **state)
{
	(void)state;
	for (uint32_t bit = 0; bit < (AT_HASH + 32) * 8; bit++) {
		slots[1][bit / 8] ^= (uint8_t)(1u << bit % 8);
		assert_int_equal(open_both(), STORE_GOOD);
		assert_int_equal(superblock.sequence, 5);
		slots[1][bit / 8] ^= (uint8_t)(1u << bit % 8);
	}
}

static void condition_3_zeros(void **state)
{
	(void)state;
	slot_1_is_not_good_with(AT_ZERO, 1);
	slot_1_is_not_good_with(96, 1);
	slot_1_is_not_good_with(STORE_SLOT_BYTES - 8, UINT64_C(1) << 63);
}

static void condition_4_range_and_lengths(void **state)
{
	(void)state;
	slot_1_is_not_good_with(AT_AREA, layout.database_bytes - 4096);
	slot_1_is_not_good_with(AT_DATABASE, layout.database_bytes + 1);
	slot_1_is_not_good_with(AT_DATABASE, UINT64_MAX);
	slot_1_is_not_good_with(AT_JOURNAL, layout.journal_bytes + 1);
	slot_1_is_not_good_with(AT_JOURNAL, UINT64_MAX);
}

static void condition_5_id(void **state)
{
	(void)state;
	slot_1_is_not_good_with(AT_ID, 0);
}

static void a_store_that_was_never_made_is_fresh(void **state)
{
	(void)state;
	memset(slots, 0, sizeof(slots));
	assert_int_equal(open_both(), STORE_FRESH);
	memset(slots[0], 0x5a, sizeof(slots[0]));
	assert_int_equal(open_both(), STORE_FRESH);
	assert_int_equal(superblock.sequence, 0);
}

static void a_store_that_was_made_half_is_good(void **state)
{
	(void)state;
	memset(slots, 0, sizeof(slots));
	slot_make(1);
	assert_int_equal(open_both(), STORE_GOOD);
	memset(slots[1], 0x5a, sizeof(slots[1]));
	assert_int_equal(open_both(), STORE_GOOD);
	assert_int_equal(superblock.sequence, 1);
}

static void two_slots_that_do_not_belong_together_are_damage(void **state)
{
	struct store_superblock other = {.sequence = 6, .id = {8}};

	(void)state;
	store_superblock_write(&other, &layout, slots[1]);
	assert_int_equal(open_both(), STORE_DAMAGED);
	slot_make(8);
	assert_int_equal(open_both(), STORE_DAMAGED);
	slot_make(2);
	assert_int_equal(open_both(), STORE_DAMAGED);
	slot_make(4);
	assert_int_equal(open_both(), STORE_GOOD);
	slots[0][0] ^= 1;
	slots[1][0] ^= 1;
	assert_int_equal(open_both(), STORE_DAMAGED);
}

static void areas_lie_in_the_range_and_a_journal_of_every_page_fits(void **state)
{
	(void)state;
	for (uint64_t bytes = STORE_RANGE_LEAST; bytes <= STORE_RANGE_MOST;
	     bytes += bytes / 7 + 1) {
		uint64_t pages;

		assert_true(store_layout_make(bytes, &layout));
		pages = layout.database_bytes / 4096;
		assert_true(pages >= 16);
		assert_int_equal(layout.database_at, STORE_AREAS_AT);
		assert_int_equal(layout.journal_at, STORE_AREAS_AT + layout.database_bytes);
		assert_int_equal(layout.database_bytes % 4096, 0);
		assert_true(layout.journal_at + layout.journal_bytes <= bytes);
		/* A record is a page and 8 bytes; headers are blocks of up to 4,096 bytes. */
		assert_true(layout.journal_bytes >= pages * 4104 + 2 * 4096);
		/* No more than a hundredth, and 20 pages, are left out. */
		assert_true(layout.journal_bytes + layout.journal_at + 4096 > bytes);
		assert_true(layout.database_bytes * 2 + bytes / 100 + 20 * 4096 > bytes);
	}
	assert_false(store_layout_make(STORE_RANGE_LEAST - 1, &layout));
	assert_false(store_layout_make(STORE_RANGE_MOST + 1, &layout));
	assert_false(store_layout_make(0, &layout));
	assert_false(store_layout_make(UINT64_MAX, &layout));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(the_newer_slot_counts, fresh),
		cmocka_unit_test_setup(condition_1_magic_and_sequence, fresh),
		cmocka_unit_test_setup(condition_2_hash, fresh),
		cmocka_unit_test_setup(condition_3_zeros, fresh),
		cmocka_unit_test_setup(condition_4_range_and_lengths, fresh),
		cmocka_unit_test_setup(condition_5_id, fresh),
		cmocka_unit_test_setup(a_store_that_was_never_made_is_fresh, fresh),
		cmocka_unit_test_setup(a_store_that_was_made_half_is_good, fresh),
		cmocka_unit_test_setup(two_slots_that_do_not_belong_together_are_damage, fresh),
		cmocka_unit_test_setup(areas_lie_in_the_range_and_a_journal_of_every_page_fits,
				       fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
