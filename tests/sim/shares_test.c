/*
 * CPU shares, in simulated time: the scheduler and the ledgers are the kernel's, what runs is made
 * up.
 *
 * A player is an entity without a program: it runs when it is chosen, for as long as its script
 * says, and then sleeps or goes on. The clock advances from event to event, so minutes are
 * simulated in milliseconds. The players' times are compared with a reference model, a fluid: at
 * any moment each competition's whole is divided among those that are ready, by weight, down the
 * tree.
 */
#include "tests/sim/shares/cases.h"
#include "tests/sim/sim.h"

int main(void)
{
	uint64_t seed = sim_setting("SEED", 1), seeds = sim_setting("SEEDS", 40);

	sim.what = "shares";
	by_weight();
	own_and_carved();
	thread_bomb();
	ledger_bomb(200, "nine hundred child ledgers have what their parent has");
	ledger_bomb(0, "child ledgers without a share, too");
	nested();
	zero_share();
	no_hoarding();
	no_owing();
	prompt(1);
	prompt(100);
	greedy_sleeper();
	round_robin();
	handoff_keeps_slice();
	handoff_to_debtor();
	closer_pays();
	closer_goes();
	timers_are_charged();
	for (uint64_t i = 0; i < seeds; i++) {
		random_spinners(seed + i);
		random_sleepers(seed + i);
	}
	sim_pass("random trees, as the model says");
	sim_pass("random trees with sleepers, as the model says");
	return sim_report();
}
