/*
 * Statements of a store: values that are bound, and rows that are looked at.
 *
 * A text of SQL is always a constant of the program; whatever else goes into a statement is bound.
 * Read next: user/store/engine.h.
 */
#ifndef USER_STORE_STATEMENT_H
#define USER_STORE_STATEMENT_H

#include "abi/base.h"

#include <sqlite3.h>

enum store_value_kind {
	STORE_NUMBER,
	STORE_TEXT,
	STORE_BYTES,
};

struct store_value {
	enum store_value_kind kind;
	uint64_t number;
	const void *bytes; /* stay until the statement is run */
	uint32_t length_bytes;
};

static inline struct store_value store_number(uint64_t number)
{
	return (struct store_value){.kind = STORE_NUMBER, .number = number};
}

static inline struct store_value store_bytes(const void *bytes, uint32_t length_bytes)
{
	return (struct store_value){
		.kind = STORE_BYTES, .bytes = bytes, .length_bytes = length_bytes};
}

/* A string up to its zero byte. */
struct store_value store_text(const char *text);

/* Runs a statement without rows. The answer is SQLite's: SQLITE_OK, or an error. */
MUST_CHECK int store_run(sqlite3 *database, const char *sql, const struct store_value *values,
			 uint32_t count);

/* Gives each row to `row`; the first that this refuses ends it with SQLITE_CORRUPT. */
MUST_CHECK int store_rows(sqlite3 *database, const char *sql,
			  bool (*row)(void *context, sqlite3_stmt *statement), void *context);

/*
 * A column's number; a text or bytes of it, copied whole with zeros behind. False: no such value.
 */
uint64_t store_column_number(sqlite3_stmt *statement, int column);
MUST_CHECK bool store_column_text(sqlite3_stmt *statement, int column, char *text,
				  uint32_t capacity_bytes);
MUST_CHECK bool store_column_bytes(sqlite3_stmt *statement, int column, void *bytes,
				   uint32_t length_bytes);

#endif
