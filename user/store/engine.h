/*
 * SQLite for a store: memory that the caller gives, one database, and the settings that keep a
 * hostile disk from reaching further than its own rows.
 *
 *	journal PERSIST, locking EXCLUSIVE, sync FULL, temporary data in memory
 *	defensive, no trusted schema, cells checked, deleted rows overwritten
 *	a transaction keeps its pages in memory until it commits
 *
 * SQLite's state is global, so a program has one store. Read next: user/store/vfs.h.
 */
#ifndef USER_STORE_ENGINE_H
#define USER_STORE_ENGINE_H

#include "user/store/vfs.h"

/* The least memory: SQLite's own, and the pages of a small transaction. */
#define STORE_MEMORY_LEAST (UINT32_C(256) << 10)

struct store_engine {
	struct store store;
	sqlite3 *database;
};

/*
 * Opens the store on `device`, and the database in it, with `memory_bytes` bytes at `memory` for
 * SQLite (aligned to 8, at least STORE_MEMORY_LEAST). The structure, the device and the memory are
 * the engine's until store_engine_close. A database that SQLite finds damaged is STORE_IS_DAMAGED.
 */
MUST_CHECK enum store_opened store_engine_open(struct store_engine *engine,
					       const struct store_device *device,
					       enum store_blank blank, void *memory,
					       uint32_t memory_bytes);

/* Every statement is finalised. After this the memory has nothing of SQLite's any more. */
void store_engine_close(struct store_engine *engine);

/* Whether SQLite finds nothing wrong in the whole database. It reads all of it. */
MUST_CHECK bool store_engine_is_sound(struct store_engine *engine);

#endif
