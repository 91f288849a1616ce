/*
 * Opening the store of a service, and its transactions: see service.h.
 */
#include "user/store/service.h"

#include "core/generated/block.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/rt/memory.h"
#include "user/rt/rt.h"

static const uint8_t nobody[STORE_SERVICE_ID_BYTES];

/* One row: who this is, whom it belongs to, and how many transactions there were. */
static const char state_table[] =
	"CREATE TABLE IF NOT EXISTS store (one INTEGER PRIMARY KEY CHECK (one = 1), id BLOB NOT "
	"NULL, peer BLOB NOT NULL, version INTEGER NOT NULL);"
	"INSERT OR IGNORE INTO store VALUES (1, randomblob(16), zeroblob(16), 0);";

bool store_service_find(struct rt *rt, struct rt_mapper *mapper, struct store_range_parts *parts)
{
	struct address_space space;
	const struct rt_capset_want range = {"range", BLOCK_DEVICE_INTERFACE_ID, &parts->device.id};
	const struct rt_capset_want wants[] = {
		{"memory", MEMORY_INTERFACE_ID, &parts->memory.id},
		{"entropy", ENTROPY_INTERFACE_ID, &parts->entropy.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &space.id},
	};

	*parts = (struct store_range_parts){.mapper = mapper};
	mapper->rt = rt;
	if (rt_capset_get_all(&rt->capset, &range, 1) != NULL)
		return true;
	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL)
		return false;
	rt_mapper_init(mapper, rt, space);
	return true;
}

sqlite3 *store_service_database(struct store_service *service)
{
	return service->range.engine.database;
}

/* ---- opening --------------------------------------------------------------------------------- */

static const char *opened_words(enum store_range_opened opened)
{
	switch (opened) {
	case STORE_RANGE_OPENED:
	case STORE_RANGE_MADE:
	case STORE_RANGE_DAMAGED:
		break;
	case STORE_RANGE_LOST:
	case STORE_RANGE_NO_DISK:
		return "the disk is missing or has failed";
	case STORE_RANGE_NO_MEMORY:
		return "too little memory for the store";
	}
	return "the store is damaged";
}

static void refuse(struct store_service *service, enum store_range_opened opened)
{
	rt_console_print(service->console, "%s: %s: nothing of it is used\n", service->name,
			 opened_words(opened));
}

void store_service_refuse(struct store_service *service)
{
	if (service->range.disk.lost)
		rt_exit(STORE_SERVICE_EXIT);
	refuse(service, service->range.disk.broken ? STORE_RANGE_NO_DISK : STORE_RANGE_DAMAGED);
}

static bool state_load(void *context, sqlite3_stmt *row)
{
	struct store_service *service = context;

	service->version = store_column_number(row, 2);
	return store_column_bytes(row, 0, service->id, sizeof(service->id)) &&
	       store_column_bytes(row, 1, service->peer, sizeof(service->peer)) &&
	       memcmp(service->id, nobody, sizeof(nobody)) != 0;
}

static bool tables_make(struct store_service *service, const char *tables)
{
	sqlite3 *database = store_service_database(service);

	return sqlite3_exec(database, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK &&
	       sqlite3_exec(database, state_table, NULL, NULL, NULL) == SQLITE_OK &&
	       sqlite3_exec(database, tables, NULL, NULL, NULL) == SQLITE_OK &&
	       sqlite3_exec(database, "COMMIT", NULL, NULL, NULL) == SQLITE_OK &&
	       store_rows(database, "SELECT id, peer, version FROM store", state_load, service) ==
		       SQLITE_OK;
}

bool store_service_open(struct store_service *service, const struct store_range_parts *parts,
			const char *tables)
{
	const enum store_range_opened opened =
		store_range_open(&service->range, parts, STORE_BLANK_IS_MADE);

	if (opened == STORE_RANGE_LOST)
		rt_exit(STORE_SERVICE_EXIT);
	if (opened != STORE_RANGE_OPENED && opened != STORE_RANGE_MADE) {
		refuse(service, opened);
		return false;
	}
	if (tables_make(service, tables))
		return true;
	store_service_refuse(service);
	return false;
}

/* ---- transactions ---------------------------------------------------------------------------- */

int store_service_begin(struct store_service *service)
{
	return store_run(store_service_database(service), "BEGIN IMMEDIATE", NULL, 0);
}

bool store_service_commit(struct store_service *service, int answer)
{
	sqlite3 *database = store_service_database(service);
	const struct store_value version = store_number(service->version + 1u);

	if (answer == SQLITE_OK)
		answer = store_run(database, "UPDATE store SET version = ?1", &version, 1);
	if (answer == SQLITE_OK)
		answer = store_run(database, "COMMIT", NULL, 0);
	if (store_is_broken(&service->range.engine.store)) {
		rt_console_print(service->console, "%s: the disk has failed\n", service->name);
		rt_exit(STORE_SERVICE_EXIT);
	}
	if (answer == SQLITE_OK) {
		service->version++;
		return true;
	}
	if (sqlite3_get_autocommit(database) == 0)
		(void)!store_run(database, "ROLLBACK", NULL, 0);
	return false;
}

bool store_service_peer(struct store_service *service, const uint8_t id[STORE_SERVICE_ID_BYTES])
{
	const struct store_value value = store_bytes(id, STORE_SERVICE_ID_BYTES);
	int answer;

	if (memcmp(id, nobody, sizeof(nobody)) == 0)
		return false;
	if (memcmp(service->peer, nobody, sizeof(nobody)) != 0)
		return memcmp(service->peer, id, STORE_SERVICE_ID_BYTES) == 0;
	answer = store_service_begin(service);
	if (answer == SQLITE_OK)
		answer = store_run(store_service_database(service), "UPDATE store SET peer = ?1",
				   &value, 1);
	if (!store_service_commit(service, answer))
		return false;
	memcpy(service->peer, id, STORE_SERVICE_ID_BYTES);
	return true;
}
