/*
 * Every column of a ledger is a limit: one less than an operation needs gives LEDGER_LIMIT and
 * changes nothing, as much as it needs is enough, and all of it comes back.
 *
 * A case is an operation that a ledger pays for. It is tried with the column's limit at 0, and one
 * more, and one more, until it succeeds; every other column has plenty. Then there are limits that
 * bound what is below them, the share of log bytes, on the host's clock, and who funds whom.
 */
#include "tests/sim/column/column.h"

int main(void)
{
	ipc_world(sim_setting("SEED", 1));
	/*
	 * There are some ten thousand attempts: each ends with a comparison, and each case with a
	 * sweep.
	 */
	sim.watch = SIM_WATCH_SOME;
	column_limits();
	column_below();
	column_log_bytes();
	subtree_is_paged();
	return sim_report();
}
