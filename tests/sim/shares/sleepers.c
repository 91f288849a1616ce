/*
 * Sleeping and waking: nobody saves up time, nobody owes it, and who wakes runs soon.
 */
#include "tests/sim/shares/cases.h"
#include "tests/sim/shares/players.h"

void no_hoarding(void)
{
	struct player *awake, *sleeper;

	players_world(1);
	awake = spinner_add(players_ledger(&kernel.root_ledger, 500));
	sleeper = player_add(players_ledger(&kernel.root_ledger, 500));
	players_run(60 * SECOND);
	players_figures_clear();
	player_ready(sleeper);
	players_run(200 * MILLISECOND);
	SIM_EXPECT(sleeper->latency_ns == 0);
	SIM_EXPECT(sleeper->ran_ns <= 100 * MILLISECOND + SHARE_CREDIT_NS + SCHED_SLICE_NS);
	SIM_EXPECT(awake->ran_ns >= 100 * MILLISECOND - SHARE_CREDIT_NS - SCHED_SLICE_NS);
	sim_pass("a minute of sleep is worth no more than the credit");
}

void no_owing(void)
{
	struct player *first, *second;

	players_world(1);
	first = spinner_add(players_ledger(&kernel.root_ledger, 500));
	second = player_add(players_ledger(&kernel.root_ledger, 500));
	players_run(60 * SECOND);
	player_ready(second);
	players_run(1 * SECOND);
	/* The first player's time alone is not held against it. */
	players_figures_clear();
	players_run(1 * SECOND);
	player_expect_part(first, 1 * SECOND, 1, 2);
	player_expect_part(second, 1 * SECOND, 1, 2);
	sim_pass("who ran while all others slept owes them nothing");
}

void prompt(unsigned bombs)
{
	struct ledger *bomb;
	struct player *waiter;

	players_world(1);
	bomb = players_ledger(&kernel.root_ledger, 500);
	for (unsigned i = 0; i < bombs; i++)
		spinner_add(bomb);
	waiter = player_add(players_ledger(&kernel.root_ledger, 500));
	waiter->wants_ns = 200000;
	waiter->sleeps_ns = 2 * MILLISECOND;
	player_sleep(waiter);
	players_run(20 * SECOND);
	SIM_EXPECT(waiter->latency_ns == 0);
	SIM_EXPECT(waiter->ran_ns > 2 * SECOND);
	sim_pass("who mostly waits is served when it wakes");
}

void greedy_sleeper(void)
{
	struct player *spinner, *sleeper;

	players_world(1);
	spinner = spinner_add(players_ledger(&kernel.root_ledger, 900));
	sleeper = player_add(players_ledger(&kernel.root_ledger, 100));
	sleeper->wants_ns = 4 * MILLISECOND;
	sleeper->pause_ns = 10000;
	player_sleep(sleeper);
	players_run(20 * SECOND);
	SIM_EXPECT(sleeper->ran_ns <= 2 * SECOND + 2 * SECOND / 50 + SCHED_SLICE_NS);
	SIM_EXPECT(spinner->ran_ns >= 18 * SECOND - 2 * SECOND / 50 - SCHED_SLICE_NS);
	SIM_EXPECT(sleeper->latency_ns <= 100 * MILLISECOND);
	sim_pass("who wakes often has its share and no more");
}
