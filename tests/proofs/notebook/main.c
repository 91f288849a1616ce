/*
 * Adds a row to a table in a store each time it is started, and looks whether all the others are
 * there.
 *
 * Kept memory says which row was acknowledged last: the store has it, and at most one more, which
 * was being written when the program ended. A line for each promise. Ends with 5 until there are
 * ROWS rows, so that it is started again, then with 0; with 1 when a promise was broken, with 3
 * when something was not granted, with 4 when the disk was lost on the way.
 */
#include "core/generated/block.h"
#include "core/generated/memory.h"
#include "core/generated/system.h"
#include "user/rt/config.h"
#include "user/rt/console.h"
#include "user/rt/rt.h"
#include "user/rt/state.h"
#include "user/store/range.h"

#define ROWS 4

struct notebook {
	struct rt_console console;
	struct rt_mapper mapper;
	struct rt_kept kept;
	struct store_range range;
	bool broken;
};

static void says(struct notebook *notebook, const char *promise, bool is_so)
{
	/* A disk that is lost promises nothing. */
	if (notebook->range.disk.broken)
		return;
	rt_console_print(&notebook->console, "notebook: %s: %s\n", promise, is_so ? "yes" : "NO");
	notebook->broken = notebook->broken || !is_so;
}

/* The first column of a statement's only row; -1: there is none. */
static int64_t number_of(struct notebook *notebook, const char *sql)
{
	sqlite3_stmt *statement;
	int64_t number = -1;

	if (sqlite3_prepare_v2(notebook->range.engine.database, sql, -1, &statement, NULL) !=
	    SQLITE_OK)
		return -1;
	if (sqlite3_step(statement) == SQLITE_ROW)
		number = sqlite3_column_int64(statement, 0);
	(void)sqlite3_finalize(statement);
	return number;
}

static bool run(struct notebook *notebook, const char *sql)
{
	return sqlite3_exec(notebook->range.engine.database, sql, NULL, NULL, NULL) == SQLITE_OK;
}

/* Adds a row; the number of rows, or -1. */
static int64_t row_add(struct notebook *notebook)
{
	volatile uint64_t *acknowledged = notebook->kept.mapped.bytes;
	int64_t before;

	if (!run(notebook, "CREATE TABLE IF NOT EXISTS rows (number INTEGER PRIMARY KEY, text)"))
		return -1;
	before = number_of(notebook, "SELECT count(*) FROM rows");
	says(notebook, "what was acknowledged is there",
	     before == (int64_t)*acknowledged || before == (int64_t)*acknowledged + 1);
	says(notebook, "rows are whole",
	     number_of(notebook, "SELECT count(*) FROM rows WHERE text = 'row ' || number AND "
				 "number <= (SELECT count(*) FROM rows)") == before);
	says(notebook, "SQLite finds nothing wrong",
	     store_engine_is_sound(&notebook->range.engine));
	if (!run(notebook, "INSERT INTO rows (number, text) SELECT count(*) + 1, 'row ' || "
			   "(count(*) + 1) FROM rows"))
		return -1;
	*acknowledged = (uint64_t)before + 1;
	return before + 1;
}

static int work(struct notebook *notebook)
{
	const int64_t rows = row_add(notebook);

	if (notebook->range.disk.broken)
		return 4;
	says(notebook, "a row is added", rows > 0);
	store_engine_close(&notebook->range.engine);
	if (notebook->broken)
		return 1;
	return rows < ROWS ? 5 : 0;
}

int capos_main(struct rt *rt)
{
	struct notebook *notebook = RT_STATE(struct notebook);
	struct store_range_parts parts = {.mapper = &notebook->mapper};
	struct address_space space;
	enum store_range_opened opened;
	const struct rt_capset_want wants[] = {
		{"range", BLOCK_DEVICE_INTERFACE_ID, &parts.device.id},
		{"memory", MEMORY_INTERFACE_ID, &parts.memory.id},
		{"entropy", ENTROPY_INTERFACE_ID, &parts.entropy.id},
		{"addressSpace", ADDRESS_SPACE_INTERFACE_ID, &space.id},
	};

	if (rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants)) != NULL ||
	    rt_console_open(&notebook->console, rt, "console") != STATUS_OK)
		return 3;
	rt_mapper_init(&notebook->mapper, rt, space);
	if (rt_kept_open(&notebook->mapper, "kept", &notebook->kept) != STATUS_OK)
		return 3;
	opened = store_range_open(&notebook->range, &parts, STORE_BLANK_IS_MADE);
	if (opened == STORE_RANGE_LOST)
		return 4;
	says(notebook, "the store opens",
	     opened == STORE_RANGE_OPENED || opened == STORE_RANGE_MADE);
	return notebook->broken ? 1 : work(notebook);
}
