/*
 * Threads of one process and park spaces, case by case, with all predicates after each kernel
 * entry.
 *
 * All threads are always in their programs: one that the test does not act for lets its slice pass.
 * At the end of each case the ledgers are as they were.
 */
#include <inttypes.h>
#include <stdio.h>

#include "tests/sim/thread/thread.h"

int main(void)
{
	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES * 4, sim_setting("SEED", 1));
	init = sim_init();
	sim.other = threads_idle;
	spawner = sim_capset(kernel.init, "threads");
	thread_life();
	thread_space();
	thread_calls();
	thread_parks();
	printf("%" PRIu64 " kernel entries, each swept\n", sim.entries);
	return sim_report();
}
