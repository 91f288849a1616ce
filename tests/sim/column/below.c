/*
 * Limits that bound all ledgers below.
 */
#include <string.h>

#include "core/generated/ledger.h"
#include "tests/sim/column/column.h"
#include "tests/sim/sim_thread.h"

#define CHILDREN 4u

/* A chain of ledgers below `paying`, none of which has a limit of its own; returns the last one. */
static struct sim_held chain_carve(uint32_t levels)
{
	struct ledger_columns columns = plenty(LEDGER_CPU_SHARE, 0);
	struct sim_held at = paying;

	for (uint32_t i = 0; i < levels; i++) {
		columns.value[LEDGER_FRAMES] = 300 - 10 * i;
		columns.value[LEDGER_LOG_BYTES_PER_SECOND] = 0;
		STATUS(OK, sim_ledger_carve_limits(sim_init(), at, &columns, &at));
	}
	return at;
}

/*
 * Everything that a ledger below holds counts at each level that has a limit, and comes back there.
 */
static void limit_bounds_all_below(void)
{
	struct ledger_columns columns = plenty(LEDGER_PROCESSES, 1), child = sim_unlimited();
	struct sim_held top, below[CHILDREN];
	struct snapshot open;
	struct ledger *limited;

	column_begin("a limit of one process bounds four ledgers below");
	STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"), &columns,
					   &top));
	limited = ledger_of(top);
	child.value[LEDGER_FRAMES] = 60;
	child.value[LEDGER_RING_REGIONS] = 1;
	for (uint32_t i = 0; i < CHILDREN; i++)
		STATUS(OK, sim_ledger_carve_limits(sim_init(), top, &child, &below[i]));
	paying = below[0];
	STATUS(OK, child_run());
	EXPECT(limited->account.carved.value[LEDGER_PROCESSES] == 1 &&
	       ledger_of(below[0])->account.used.value[LEDGER_PROCESSES] == 1);
	for (uint32_t i = 0; i < CHILDREN; i++) {
		struct sim_held first = made[0];

		paying = below[i];
		snapshot_take(&open);
		STATUS(LEDGER_LIMIT, builders_run());
		made[0] = first;
		column_expect_equal(&open, "a process below", i);
	}
	/* The ledger above has no process left for those below. */
	EXPECT(sim_init()->region->header.refusal.column == LEDGER_PROCESSES + 1u &&
	       sim_init()->region->header.refusal.needed == 1 &&
	       sim_init()->region->header.refusal.left == 0 &&
	       sim_init()->region->header.refusal.above == 1);
	paying = top;
	STATUS(LEDGER_LIMIT, sim_builder_create(sim_init(), image, paying, &made[1]));
	made[1] = SIM_NO_CAPABILITY;
	/* One ends, and another one may be. */
	STATUS(OK, sim_plain(sim_init(), below[0], LEDGER_METHOD_CLOSE));
	made[0] = SIM_NO_CAPABILITY;
	EXPECT(limited->account.carved.value[LEDGER_PROCESSES] == 0);
	paying = below[1];
	STATUS(OK, child_run());
	/* More than the level above has is refused, less is a bound of its own. */
	child.value[LEDGER_PROCESSES] = 2;
	child.value[LEDGER_FRAMES] = 10;
	child.value[LEDGER_RING_REGIONS] = 0;
	STATUS(LEDGER_LIMIT, sim_ledger_carve_limits(sim_init(), below[2], &child, &made[1]));
	child.value[LEDGER_PROCESSES] = 1;
	STATUS(OK, sim_ledger_carve_limits(sim_init(), below[2], &child, &made[1]));
	made_release();
	ipc_end();
}

/* A limit of nothing can be set, and holds below; and seven levels without a limit reach the one
 * that has it. */
static void none_at_all(void)
{
	struct ledger_columns columns = plenty(LEDGER_PROCESSES, 0);
	struct sim_held top;

	column_begin("a limit of zero is none at all, seven levels down");
	STATUS(OK, sim_ledger_carve_limits(sim_init(), sim_capset(kernel.init, "ledger"), &columns,
					   &top));
	paying = top;
	STATUS(LEDGER_LIMIT, builders_run());
	paying = chain_carve(LEDGER_DEPTH - 2);
	STATUS(LEDGER_LIMIT, builders_run());
	STATUS(OK, memory_run());
	made_release();
	ledger_gone(&top);
	ipc_end();
}

void column_below(void)
{
	limit_bounds_all_below();
	none_at_all();
}
