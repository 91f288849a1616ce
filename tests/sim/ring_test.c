/*
 * The ring, row by row: each opcode with each status that it can have, by the one input that gives
 * it. A submission that fails changes no ledger and no pool; one that asked for no completion gets
 * one when it fails; lies about indexes consume nothing, and the truth heals them.
 */
#include "tests/sim/ring/ring.h"

int main(void)
{
	sim.what = "the ring, row by row";
	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES, 1);
	init = sim_init();
	targets_make();
	ring_rows();
	system_calls();
	indexes();
	quiet();
	timeout();
	busy_and_cancel();
	sleeps_end();
	full_queue();
	kept_places();
	stalled_queue();
	moves(2);
	moves(900);
	moves_itself();
	no_entropy();
	chance();
	stray_interrupts();
	memory_statuses();
	machine_ends();
	return sim_report();
}
