/*
 * Starts SQLite, opens the database, and makes the settings of user/store/engine.h.
 */
#include "user/store/engine.h"
#include "user/rt/format.h"

/* The smallest piece that SQLite's allocator gives. */
#define ALLOCATION_LEAST 64

static const char settings[] = "PRAGMA locking_mode = EXCLUSIVE;"
			       "PRAGMA journal_mode = PERSIST;"
			       "PRAGMA synchronous = FULL;"
			       "PRAGMA temp_store = MEMORY;"
			       "PRAGMA trusted_schema = OFF;"
			       "PRAGMA cell_size_check = ON;"
			       "PRAGMA secure_delete = ON;"
			       "PRAGMA cache_spill = OFF;"
			       "PRAGMA foreign_keys = ON;";

static bool engine_start(void *memory, uint32_t memory_bytes)
{
	return sqlite3_config(SQLITE_CONFIG_HEAP, memory, (int)memory_bytes, ALLOCATION_LEAST) ==
		       SQLITE_OK &&
	       sqlite3_initialize() == SQLITE_OK;
}

static bool database_open(struct store_engine *engine)
{
	const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
	int on = 0;

	if (sqlite3_open_v2(STORE_DATABASE_NAME, &engine->database, flags, STORE_VFS_NAME) !=
	    SQLITE_OK)
		return false;
	if (sqlite3_db_config(engine->database, SQLITE_DBCONFIG_DEFENSIVE, 1, &on) != SQLITE_OK ||
	    !on)
		return false;
	/* The first access takes the lock, and rolls back a journal that an end has left. */
	return sqlite3_exec(engine->database, settings, NULL, NULL, NULL) == SQLITE_OK &&
	       sqlite3_exec(engine->database, "BEGIN EXCLUSIVE; COMMIT;", NULL, NULL, NULL) ==
		       SQLITE_OK;
}

enum store_opened store_engine_open(struct store_engine *engine, const struct store_device *device,
				    enum store_blank blank, void *memory, uint32_t memory_bytes)
{
	enum store_opened opened;

	__builtin_memset(engine, 0, sizeof(*engine));
	if (memory_bytes < STORE_MEMORY_LEAST || !engine_start(memory, memory_bytes))
		return STORE_IS_BROKEN;
	opened = store_open(&engine->store, device, blank);
	if (opened != STORE_OPENED && opened != STORE_MADE) {
		(void)sqlite3_shutdown();
		return opened;
	}
	if (database_open(engine))
		return opened;
	opened = store_is_broken(&engine->store) ? STORE_IS_BROKEN : STORE_IS_DAMAGED;
	store_engine_close(engine);
	return opened;
}

void store_engine_close(struct store_engine *engine)
{
	/* Closing also frees a handle that could not be opened. */
	(void)sqlite3_close(engine->database);
	engine->database = NULL;
	store_close(&engine->store);
	(void)sqlite3_shutdown();
}

bool store_engine_is_sound(struct store_engine *engine)
{
	sqlite3_stmt *statement;
	bool sound = false;

	if (sqlite3_prepare_v2(engine->database, "PRAGMA integrity_check(1)", -1, &statement,
			       NULL) != SQLITE_OK)
		return false;
	if (sqlite3_step(statement) == SQLITE_ROW)
		sound = rt_string_equal((const char *)sqlite3_column_text(statement, 0), "ok");
	(void)sqlite3_finalize(statement);
	return sound;
}
