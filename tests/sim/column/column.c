/*
 * Ledgers with limits, and the state before an attempt.
 */
#include <inttypes.h>

#include "core/generated/ledger.h"
#include "tests/sim/column/column.h"
#include "tests/sim/sim_thread.h"

struct sim_held paying;
struct sim_held image;
struct snapshot before;

struct ledger *ledger_of(struct sim_held held)
{
	return CONTAINER_OF(sim_object(sim_init(), held), struct ledger, object);
}

struct ledger_columns plenty(enum ledger_column column, uint64_t limit)
{
	struct ledger_columns columns = sim_unlimited();

	columns.value[LEDGER_FRAMES] = 400;
	columns.value[LEDGER_RING_REGIONS] = 4;
	columns.value[LEDGER_CPU_SHARE] = 10;
	columns.value[LEDGER_LOG_BYTES_PER_SECOND] = 1000;
	columns.value[column] = limit;
	return columns;
}

void ledger_gone(struct sim_held *ledger)
{
	STATUS(OK, sim_plain(sim_init(), *ledger, LEDGER_METHOD_CLOSE));
	STATUS(OK, sim_release(sim_init(), *ledger));
	*ledger = SIM_NO_CAPABILITY;
}

void column_expect_equal(const struct snapshot *to, const char *name, uint64_t limit)
{
	ipc_settle();
	sim_unchanged(to, "%s, limit %" PRIu64, name, limit);
}

void column_begin(const char *name)
{
	ipc_begin(name);
	image = ipc_image(ipc_init);
}
