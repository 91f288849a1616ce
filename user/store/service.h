/*
 * The store of a service: a range that it may be granted, a database in it, and transactions that
 * count.
 *
 * A store gets a random id when it is made, and its *version* is the number of its transactions.
 * It may know the id of one other store, its *peer*: the two belong together, and one that was
 * blanked or exchanged is noticed by the other. When the disk has failed under a transaction the
 * program ends with STORE_SERVICE_EXIT: the change may be there or not, and the next instance
 * looks. Read next: user/store/range.h.
 */
#ifndef USER_STORE_SERVICE_H
#define USER_STORE_SERVICE_H

#include "user/rt/console.h"
#include "user/store/range.h"
#include "user/store/statement.h"

#define STORE_SERVICE_EXIT 5
#define STORE_SERVICE_ID_BYTES 16u

struct store_service {
	const char *name; /* of the service, for the console */
	struct rt_console *console;
	struct store_range range;
	uint8_t id[STORE_SERVICE_ID_BYTES];
	uint8_t peer[STORE_SERVICE_ID_BYTES]; /* zeros: none is known */
	uint64_t version;
};

/*
 * Finds the parts of a store in what the program was granted: `range`, and with it `memory`,
 * `entropy` and `addressSpace`. Without a range the device's id is zero, and the mapper has nothing
 * but `rt`, if it was not opened before. False: there is a range,
 * and something else is missing.
 */
MUST_CHECK bool store_service_find(struct rt *rt, struct rt_mapper *mapper,
				   struct store_range_parts *parts);

/*
 * Opens the store, with `name` and `console` filled in, and makes the tables that `tables` creates
 * unless they are there: statements that each end with a semicolon. False: it cannot be used, which
 * is told on the console. A disk that goes away on the way ends the program.
 */
MUST_CHECK bool store_service_open(struct store_service *service,
				   const struct store_range_parts *parts, const char *tables);

/* Tells on the console that what stands in the store is not right; or ends the program. */
void store_service_refuse(struct store_service *service);

sqlite3 *store_service_database(struct store_service *service);

/* Begins a transaction. The answer is SQLite's. */
MUST_CHECK int store_service_begin(struct store_service *service);

/*
 * Ends a transaction whose statements were answered `answer`: true, and it is on the disk, with the
 * next version; or it never was. False: there is no room on the disk, or `answer` was an error.
 */
MUST_CHECK bool store_service_commit(struct store_service *service, int answer);

/*
 * Whether `id` is the peer's. The first one that is told becomes it, durably; zeros are nobody's.
 */
MUST_CHECK bool store_service_peer(struct store_service *service,
				   const uint8_t id[STORE_SERVICE_ID_BYTES]);

#endif
