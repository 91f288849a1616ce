/*
 * A store on a disk that fails, is full, or holds something else: a clear status each time, and
 * nothing that was acknowledged is lost.
 */
#include "tests/host/store/book.h"
#include "tests/host/store/disk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#define SEED 17u
#define TRANSACTIONS 8u

static struct disk disk;
static struct store_device device;
static struct store_engine engine;
static _Alignas(16) uint8_t memory[BOOK_MEMORY_BYTES];

static int fresh(void **state)
{
	(void)state;
	disk_init(&disk, &device, 512, 4096, SEED);
	return 0;
}

static enum store_opened open_engine(enum store_blank blank)
{
	return store_engine_open(&engine, &device, blank, memory, sizeof(memory));
}

static uint64_t digest_now(void)
{
	uint64_t digest;

	assert_true(book_digest(engine.database, &digest));
	return digest;
}

/* Makes a store with a book of a few transactions, closed again; gives its digest. */
static uint64_t book_prepare(void)
{
	uint64_t digest;

	assert_int_equal(open_engine(STORE_BLANK_IS_MADE), STORE_MADE);
	assert_true(book_make(engine.database));
	for (uint32_t i = 1; i <= 3; i++)
		assert_true(book_change(engine.database, SEED, i));
	digest = digest_now();
	store_engine_close(&engine);
	return digest;
}

static void what_was_written_is_there_when_it_is_opened_again(void **state)
{
	uint64_t digest = book_prepare();

	(void)state;
	assert_int_equal(open_engine(STORE_BLANK_IS_DAMAGED), STORE_OPENED);
	assert_int_equal(digest_now(), digest);
	assert_true(store_engine_is_sound(&engine));
	store_engine_close(&engine);
}

static void a_commit_is_four_flushes_when_no_length_changes(void **state)
{
	uint64_t flushes;

	(void)state;
	(void)book_prepare();
	assert_int_equal(open_engine(STORE_BLANK_IS_DAMAGED), STORE_OPENED);
	assert_int_equal(sqlite3_exec(engine.database, "UPDATE head SET changes = 1", 0, 0, 0),
			 SQLITE_OK);
	flushes = disk.flushes;
	assert_int_equal(sqlite3_exec(engine.database, "UPDATE head SET changes = 2", 0, 0, 0),
			 SQLITE_OK);
	assert_int_equal(disk.flushes - flushes, 4);
	store_engine_close(&engine);
}

/* The digests of a run without failures; digests[i] is behind transaction i. */
static void digests_take(uint64_t digests[TRANSACTIONS + 1])
{
	digests[0] = book_prepare();
	assert_int_equal(open_engine(STORE_BLANK_IS_DAMAGED), STORE_OPENED);
	for (uint32_t i = 1; i <= TRANSACTIONS; i++) {
		assert_true(book_change(engine.database, SEED, 3 + i));
		digests[i] = digest_now();
	}
	store_engine_close(&engine);
}

/*
 * Opens the prepared book and works until the device fails behind `after` calls of this kind; gives
 * how many transactions were acknowledged, and whether it failed.
 */
static uint32_t work_until_failure(enum disk_failure kind, uint64_t after, bool *failed)
{
	enum store_opened opened;
	uint32_t acknowledged = 0;

	disk.failure = kind;
	disk.fail_after = after;
	opened = open_engine(STORE_BLANK_IS_DAMAGED);
	if (opened == STORE_OPENED) {
		while (acknowledged < TRANSACTIONS &&
		       book_change(engine.database, SEED, 3 + acknowledged + 1))
			acknowledged++;
		if (disk.failed)
			assert_true(store_is_broken(&engine.store));
		store_engine_close(&engine);
	} else {
		assert_int_equal(opened, STORE_IS_BROKEN);
	}
	*failed = disk.failed;
	/* The test, and not the store, reads on. */
	disk.failed = false;
	disk.failure = DISK_FAILS_NEVER;
	return acknowledged;
}

static void failures_try(enum disk_failure kind)
{
	static uint8_t prepared[DISK_BYTES];
	uint64_t digests[TRANSACTIONS + 1], tried = 0;
	bool failed = true;

	(void)fresh(NULL);
	digests_take(digests);
	(void)fresh(NULL);
	assert_int_equal(book_prepare(), digests[0]);
	memcpy(prepared, disk.content, sizeof(prepared));
	for (uint64_t after = 0; failed; after++) {
		uint32_t acknowledged;
		uint64_t digest;

		memcpy(disk.content, prepared, sizeof(prepared));
		acknowledged = work_until_failure(kind, after, &failed);
		assert_true(failed || acknowledged == TRANSACTIONS);
		assert_int_equal(open_engine(STORE_BLANK_IS_DAMAGED), STORE_OPENED);
		assert_true(store_engine_is_sound(&engine));
		digest = digest_now();
		store_engine_close(&engine);
		/* The transaction that failed may be there, whole. */
		assert_true(digest == digests[acknowledged] ||
			    (acknowledged < TRANSACTIONS && digest == digests[acknowledged + 1]));
		tried++;
	}
	printf("  %llu places where a call fails\n", (unsigned long long)tried);
	assert_true(tried > 20);
}

static void each_read_that_fails(void **state)
{
	(void)state;
	/* Pages stay in memory, so few reads are there to fail. */
	uint64_t reads;

	(void)book_prepare();
	disk.reads = 0;
	assert_int_equal(open_engine(STORE_BLANK_IS_DAMAGED), STORE_OPENED);
	(void)digest_now();
	store_engine_close(&engine);
	reads = disk.reads;
	assert_true(reads >= 4);
	for (uint64_t after = 0; after < reads; after++) {
		enum store_opened opened;
		uint64_t digest = 0;

		disk.failure = DISK_FAILS_READ;
		disk.fail_after = after;
		opened = open_engine(STORE_BLANK_IS_DAMAGED);
		if (opened == STORE_OPENED) {
			assert_false(book_digest(engine.database, &digest));
			assert_true(store_is_broken(&engine.store));
			store_engine_close(&engine);
		} else {
			assert_int_equal(opened, STORE_IS_BROKEN);
		}
		assert_true(disk.failed);
		disk.failed = false;
	}
}

static void each_write_that_fails(void **state)
{
	(void)state;
	failures_try(DISK_FAILS_WRITE);
}

static void each_flush_that_fails(void **state)
{
	(void)state;
	failures_try(DISK_FAILS_FLUSH);
}

static void each_call_that_fails(void **state)
{
	(void)state;
	failures_try(DISK_FAILS_ANY);
}

static void each_call_that_fails_while_a_store_is_made(void **state)
{
	bool failed = true;

	(void)state;
	for (uint64_t after = 0; failed; after++) {
		enum store_opened opened;

		(void)fresh(NULL);
		disk.failure = DISK_FAILS_ANY;
		disk.fail_after = after;
		opened = open_engine(STORE_BLANK_IS_MADE);
		failed = disk.failed;
		if (opened == STORE_MADE)
			store_engine_close(&engine);
		else
			assert_int_equal(opened, STORE_IS_BROKEN);
		disk.failed = false;
		disk.failure = DISK_FAILS_NEVER;
		opened = open_engine(STORE_BLANK_IS_MADE);
		assert_true(opened == STORE_OPENED || opened == STORE_MADE);
		store_engine_close(&engine);
	}
}

static void a_full_range_is_said_and_loses_nothing(void **state)
{
	uint64_t digest;
	int status;

	(void)state;
	(void)book_prepare();
	assert_int_equal(open_engine(STORE_BLANK_IS_DAMAGED), STORE_OPENED);
	do {
		digest = digest_now();
		status = sqlite3_exec(engine.database,
				      "INSERT INTO account (name, version, data) SELECT "
				      "'n' || count(*) || hex(randomblob(8)), 1, zeroblob(9000) "
				      "FROM account",
				      NULL, NULL, NULL);
	} while (status == SQLITE_OK);
	assert_int_equal(status, SQLITE_FULL);
	assert_int_equal(digest_now(), digest);
	assert_false(store_is_broken(&engine.store));
	/* There is room again when something goes. */
	assert_int_equal(sqlite3_exec(engine.database, "DELETE FROM account WHERE id > 12", NULL,
				      NULL, NULL),
			 SQLITE_OK);
	assert_true(book_change(engine.database, SEED, 4));
	digest = digest_now();
	store_engine_close(&engine);
	assert_int_equal(open_engine(STORE_BLANK_IS_DAMAGED), STORE_OPENED);
	assert_int_equal(digest_now(), digest);
	assert_true(store_engine_is_sound(&engine));
	store_engine_close(&engine);
}

static void memory_that_is_used_up_is_said_and_loses_nothing(void **state)
{
	uint64_t digest = book_prepare();

	(void)state;
	assert_int_equal(store_engine_open(&engine, &device, STORE_BLANK_IS_DAMAGED, memory,
					   STORE_MEMORY_LEAST),
			 STORE_OPENED);
	assert_int_not_equal(sqlite3_exec(engine.database,
					  "UPDATE account SET data = zeroblob(300000)", NULL, NULL,
					  NULL),
			     SQLITE_OK);
	assert_int_equal(digest_now(), digest);
	store_engine_close(&engine);
	assert_int_equal(store_engine_open(&engine, &device, STORE_BLANK_IS_DAMAGED, memory,
					   STORE_MEMORY_LEAST - 1),
			 STORE_IS_BROKEN);
}

static void a_blank_range_is_made_only_when_that_is_said(void **state)
{
	(void)state;
	assert_int_equal(open_engine(STORE_BLANK_IS_DAMAGED), STORE_IS_DAMAGED);
	assert_int_equal(disk.writes, 0);
	assert_int_equal(open_engine(STORE_BLANK_IS_MADE), STORE_MADE);
	store_engine_close(&engine);
}

static void a_damaged_superblock_is_never_made_anew(void **state)
{
	static uint8_t before[DISK_BYTES];

	(void)state;
	(void)book_prepare();
	disk.content[40] ^= 1;
	disk.content[STORE_SLOT_BYTES + 40] ^= 1;
	memcpy(before, disk.content, sizeof(before));
	assert_int_equal(open_engine(STORE_BLANK_IS_MADE), STORE_IS_DAMAGED);
	assert_memory_equal(before, disk.content, sizeof(before));
}

/* Sixteen bytes anywhere in the database: SQLite says so, or the rows are as they were. */
static void a_damaged_database_is_an_error_and_no_more(void **state)
{
	static uint8_t good[DISK_BYTES];
	uint64_t digest = book_prepare(), found = 0, random = SEED;

	(void)state;
	memcpy(good, disk.content, sizeof(good));
	for (uint32_t i = 0; i < 400; i++) {
		uint64_t at = STORE_AREAS_AT + disk_below(&random, 8 * 4096);
		enum store_opened opened;
		uint64_t read = 0;

		memcpy(disk.content, good, sizeof(good));
		for (uint32_t k = 0; k < 16; k++)
			disk.content[at + k] = (uint8_t)disk_random(&random);
		opened = open_engine(STORE_BLANK_IS_MADE);
		if (opened != STORE_OPENED) {
			assert_int_equal(opened, STORE_IS_DAMAGED);
			found++;
			continue;
		}
		found += !store_engine_is_sound(&engine) || !book_digest(engine.database, &read) ||
			 read != digest;
		store_engine_close(&engine);
	}
	assert_true(found > 20);
}

static void a_device_of_no_size_for_a_store_is_refused(void **state)
{
	static const uint32_t blocks[] = {0, 256, 513, 8192, UINT32_MAX};

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(blocks); i++) {
		device.block_bytes = blocks[i];
		assert_int_equal(open_engine(STORE_BLANK_IS_MADE), STORE_IS_NO_RANGE);
	}
	device.block_bytes = 512;
	device.range_bytes = STORE_RANGE_LEAST - 1;
	assert_int_equal(open_engine(STORE_BLANK_IS_MADE), STORE_IS_NO_RANGE);
	assert_int_equal(disk.reads + disk.writes, 0);
}

static void no_other_file_can_be_opened(void **state)
{
	static const char *const statements[] = {
		"ATTACH 'other' AS o", "ATTACH 'store' AS o",        "ATTACH '' AS o",
		"VACUUM INTO 'other'", "SELECT load_extension('x')",
	};

	(void)state;
	(void)book_prepare();
	assert_int_equal(open_engine(STORE_BLANK_IS_DAMAGED), STORE_OPENED);
	for (uint32_t i = 0; i < ARRAY_COUNT(statements); i++)
		assert_int_not_equal(sqlite3_exec(engine.database, statements[i], NULL, NULL, NULL),
				     SQLITE_OK);
	assert_int_equal(sqlite3_exec(engine.database,
				      "CREATE TEMP TABLE t (a); INSERT INTO t VALUES (1)", NULL,
				      NULL, NULL),
			 SQLITE_OK);
	store_engine_close(&engine);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(what_was_written_is_there_when_it_is_opened_again, fresh),
		cmocka_unit_test_setup(a_commit_is_four_flushes_when_no_length_changes, fresh),
		cmocka_unit_test_setup(each_read_that_fails, fresh),
		cmocka_unit_test_setup(each_write_that_fails, fresh),
		cmocka_unit_test_setup(each_flush_that_fails, fresh),
		cmocka_unit_test_setup(each_call_that_fails, fresh),
		cmocka_unit_test_setup(each_call_that_fails_while_a_store_is_made, fresh),
		cmocka_unit_test_setup(a_full_range_is_said_and_loses_nothing, fresh),
		cmocka_unit_test_setup(memory_that_is_used_up_is_said_and_loses_nothing, fresh),
		cmocka_unit_test_setup(a_blank_range_is_made_only_when_that_is_said, fresh),
		cmocka_unit_test_setup(a_damaged_superblock_is_never_made_anew, fresh),
		cmocka_unit_test_setup(a_damaged_database_is_an_error_and_no_more, fresh),
		cmocka_unit_test_setup(a_device_of_no_size_for_a_store_is_refused, fresh),
		cmocka_unit_test_setup(no_other_file_can_be_opened, fresh),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
