/*
 * The work that tests of a store do: a small book of accounts, changed by transactions.
 *
 * Transaction `number` of a seed is always the same, so that a digest taken in one run says which
 * state another run must find.
 */
#ifndef TESTS_HOST_STORE_BOOK_H
#define TESTS_HOST_STORE_BOOK_H

#include "user/store/engine.h"

#define BOOK_MEMORY_BYTES (UINT32_C(1) << 20)

/* Makes the tables; the first transaction of every book. */
MUST_CHECK bool book_make(sqlite3 *database);

/* Does transaction `number`. False: SQLite refused; the transaction is rolled back. */
MUST_CHECK bool book_change(sqlite3 *database, uint64_t seed, uint32_t number);

/* A digest of all rows; 0: there are no tables yet. False: they cannot be read. */
MUST_CHECK bool book_digest(sqlite3 *database, uint64_t *digest);

#endif
