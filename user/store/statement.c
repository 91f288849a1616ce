/*
 * Binding, running and reading: see statement.h.
 */
#include "user/store/statement.h"

#include "user/rt/format.h"
#include "user/rt/memory.h"

struct store_value store_text(const char *text)
{
	return (struct store_value){.kind = STORE_TEXT,
				    .bytes = text,
				    .length_bytes = (uint32_t)rt_string_length(text)};
}

static int value_bind(sqlite3_stmt *statement, int place, const struct store_value *value)
{
	/* A null pointer would be NULL, and not the empty value. */
	const void *bytes = value->bytes ? value->bytes : "";

	switch (value->kind) {
	case STORE_NUMBER:
		return sqlite3_bind_int64(statement, place, (sqlite3_int64)value->number);
	case STORE_TEXT:
		return sqlite3_bind_text(statement, place, bytes, (int)value->length_bytes,
					 SQLITE_STATIC);
	case STORE_BYTES:
		break;
	}
	return sqlite3_bind_blob(statement, place, bytes, (int)value->length_bytes, SQLITE_STATIC);
}

int store_run(sqlite3 *database, const char *sql, const struct store_value *values, uint32_t count)
{
	sqlite3_stmt *statement;
	int answer = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);

	if (answer != SQLITE_OK)
		return answer;
	for (uint32_t i = 0; i < count && answer == SQLITE_OK; i++)
		answer = value_bind(statement, (int)i + 1, &values[i]);
	if (answer == SQLITE_OK) {
		answer = sqlite3_step(statement);
		answer = answer == SQLITE_DONE ? SQLITE_OK : answer;
	}
	(void)sqlite3_finalize(statement);
	return answer;
}

int store_rows(sqlite3 *database, const char *sql,
	       bool (*row)(void *context, sqlite3_stmt *statement), void *context)
{
	sqlite3_stmt *statement;
	int answer = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);

	if (answer != SQLITE_OK)
		return answer;
	/* A table has an end, also one that somebody has damaged: SQLite counts its pages. */
	while ((answer = sqlite3_step(statement)) == SQLITE_ROW) {
		if (!row(context, statement)) {
			answer = SQLITE_CORRUPT;
			break;
		}
	}
	(void)sqlite3_finalize(statement);
	return answer == SQLITE_DONE ? SQLITE_OK : answer;
}

uint64_t store_column_number(sqlite3_stmt *statement, int column)
{
	return (uint64_t)sqlite3_column_int64(statement, column);
}

bool store_column_text(sqlite3_stmt *statement, int column, char *text, uint32_t capacity_bytes)
{
	const unsigned char *bytes = sqlite3_column_text(statement, column);
	const int length = sqlite3_column_bytes(statement, column);

	memset(text, 0, capacity_bytes);
	if (!bytes || length < 0 || (uint32_t)length >= capacity_bytes)
		return false;
	memcpy(text, bytes, (uint32_t)length);
	/* A zero byte inside would make two texts of one. */
	return rt_string_length(text) == (uint32_t)length;
}

bool store_column_bytes(sqlite3_stmt *statement, int column, void *bytes, uint32_t length_bytes)
{
	const void *from = sqlite3_column_blob(statement, column);

	if (!from || sqlite3_column_bytes(statement, column) != (int)length_bytes)
		return false;
	memcpy(bytes, from, length_bytes);
	return true;
}
