/*
 * The transactions of tests/host/store/book.h: rows that come, change, grow over pages and go, a
 * statement that fails in the middle, and a savepoint that is rolled back.
 */
#include "tests/host/store/book.h"

#include "tests/host/store/disk.h"

#include <stdio.h>
#include <string.h>

#define ROWS 12u
#define CHANGES_MOST 6u
#define TEXT_MOST 3000u

static bool run(sqlite3 *database, const char *text)
{
	return sqlite3_exec(database, text, NULL, NULL, NULL) == SQLITE_OK;
}

bool book_make(sqlite3 *database)
{
	return run(database,
		   "BEGIN IMMEDIATE;"
		   "CREATE TABLE account (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,"
		   " version INTEGER NOT NULL, data BLOB NOT NULL) STRICT;"
		   "CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 1),"
		   " changes INTEGER NOT NULL) STRICT;"
		   "INSERT INTO head VALUES (1, 0);"
		   "COMMIT;");
}

static bool row_put(sqlite3 *database, uint64_t *random)
{
	char text[256];
	uint64_t id = 1 + disk_below(random, ROWS);

	snprintf(text, sizeof(text),
		 "INSERT OR REPLACE INTO account VALUES (%llu, 'name-%llu', %llu, zeroblob(%llu));",
		 (unsigned long long)id, (unsigned long long)id,
		 (unsigned long long)disk_below(random, 1000),
		 (unsigned long long)disk_below(random, TEXT_MOST));
	return run(database, text);
}

static bool row_change(sqlite3 *database, uint64_t *random)
{
	char text[256];

	snprintf(text, sizeof(text),
		 "UPDATE account SET version = version + %llu WHERE id >= %llu;",
		 (unsigned long long)(1 + disk_below(random, 9)),
		 (unsigned long long)(1 + disk_below(random, ROWS)));
	return run(database, text);
}

static bool row_remove(sqlite3 *database, uint64_t *random)
{
	char text[128];

	snprintf(text, sizeof(text), "DELETE FROM account WHERE id = %llu;",
		 (unsigned long long)(1 + disk_below(random, ROWS)));
	return run(database, text);
}

/* Every row's name becomes the same one: the second row fails, and the first is as before. */
static bool statement_fails(sqlite3 *database)
{
	(void)run(database, "UPDATE account SET name = 'same';");
	return true;
}

static bool savepoint_is_rolled_back(sqlite3 *database)
{
	return run(database, "SAVEPOINT s; DELETE FROM account; ROLLBACK TO s; RELEASE s;");
}

static bool change_one(sqlite3 *database, uint64_t *random)
{
	switch (disk_below(random, 8)) {
	case 0:
		return row_remove(database, random);
	case 1:
		return statement_fails(database);
	case 2:
		return savepoint_is_rolled_back(database);
	case 3:
	case 4:
		return row_change(database, random);
	default:
		return row_put(database, random);
	}
}

bool book_change(sqlite3 *database, uint64_t seed, uint32_t number)
{
	uint64_t random = seed + number * UINT64_C(0x5851f42d4c957f2d);
	uint64_t changes = 1 + disk_below(&random, CHANGES_MOST);
	bool done = run(database, "BEGIN IMMEDIATE; UPDATE head SET changes = changes + 1;");

	for (uint64_t i = 0; done && i < changes; i++)
		done = change_one(database, &random);
	if (done && run(database, "COMMIT;"))
		return true;
	(void)run(database, "ROLLBACK;");
	return false;
}

static void digest_add(uint64_t *digest, const void *bytes, size_t length)
{
	const uint8_t *next = bytes;

	for (size_t i = 0; i < length; i++)
		*digest = (*digest ^ next[i]) * UINT64_C(0x100000001b3);
}

static void digest_row(sqlite3_stmt *statement, uint64_t *digest)
{
	for (int i = 0; i < sqlite3_column_count(statement); i++) {
		const void *bytes = sqlite3_column_blob(statement, i);
		int length = sqlite3_column_bytes(statement, i);

		digest_add(digest, &length, sizeof(length));
		if (length > 0)
			digest_add(digest, bytes, (size_t)length);
	}
}

static bool table_digest(sqlite3 *database, const char *text, uint64_t *digest)
{
	sqlite3_stmt *statement;
	int step;

	if (sqlite3_prepare_v2(database, text, -1, &statement, NULL) != SQLITE_OK)
		return false;
	while ((step = sqlite3_step(statement)) == SQLITE_ROW)
		digest_row(statement, digest);
	return sqlite3_finalize(statement) == SQLITE_OK && step == SQLITE_DONE;
}

static bool tables_are_there(sqlite3 *database, bool *there)
{
	uint64_t digest = 1;

	if (!table_digest(database, "SELECT name FROM sqlite_schema", &digest))
		return false;
	*there = digest != 1;
	return true;
}

bool book_digest(sqlite3 *database, uint64_t *digest)
{
	bool there;

	*digest = 0;
	if (!tables_are_there(database, &there))
		return false;
	if (!there)
		return true;
	*digest = UINT64_C(0xcbf29ce484222325);
	return table_digest(database, "SELECT * FROM account ORDER BY id", digest) &&
	       table_digest(database, "SELECT * FROM head", digest);
}
