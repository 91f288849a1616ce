/*
 * Fixed trees of ledgers: who gets which part of the processor.
 */
#include "kernel/work.h"
#include "tests/sim/shares/cases.h"
#include "tests/sim/shares/players.h"

void by_weight(void)
{
	struct player *a, *b, *c;

	players_world(1);
	a = spinner_add(players_ledger(&kernel.root_ledger, 300));
	b = spinner_add(players_ledger(&kernel.root_ledger, 100));
	c = spinner_add(players_ledger(&kernel.root_ledger, 600));
	players_run(20 * SECOND);
	player_expect_part(a, 20 * SECOND, 3, 10);
	player_expect_part(b, 20 * SECOND, 1, 10);
	player_expect_part(c, 20 * SECOND, 6, 10);
	sim_pass("ledgers run by the shares that were carved");
}

void own_and_carved(void)
{
	struct ledger *parent, *beside;
	struct player *own, *below, *other;

	players_world(1);
	parent = players_ledger(&kernel.root_ledger, 1000);
	beside = players_ledger(&kernel.root_ledger, 1000);
	own = spinner_add(parent);
	below = spinner_add(players_ledger(parent, 750));
	other = spinner_add(beside);
	players_run(20 * SECOND);
	player_expect_part(own, 20 * SECOND, 1, 8);
	player_expect_part(below, 20 * SECOND, 3, 8);
	player_expect_part(other, 20 * SECOND, 1, 2);
	sim_pass("what was carved away is not the ledger's own");
}

void thread_bomb(void)
{
	struct ledger *bomb, *plain;
	struct player *one;

	players_world(1);
	bomb = players_ledger(&kernel.root_ledger, 500);
	plain = players_ledger(&kernel.root_ledger, 500);
	one = spinner_add(plain);
	for (unsigned i = 0; i < 1000; i++)
		spinner_add(bomb);
	players_run(60 * SECOND);
	player_expect_part(one, 60 * SECOND, 1, 2);
	/* And inside the bomb nobody starves: each had its slice in turn. */
	for (unsigned i = 1; i < player_count; i++)
		SIM_EXPECT(players[i].ran_ns >= 2 * SCHED_SLICE_NS);
	sim_pass("a thousand threads have the share of their ledger");
}

void ledger_bomb(uint64_t share, const char *name)
{
	struct ledger *bomb, *plain;
	struct player *one, *two;

	players_world(1);
	bomb = players_ledger(&kernel.root_ledger, 1000000 / 4);
	plain = players_ledger(&kernel.root_ledger, 1000000 / 4);
	one = spinner_add(plain);
	two = spinner_add(players_ledger(&kernel.root_ledger, 1000000 / 4));
	for (unsigned i = 0; i < 900; i++) {
		struct ledger_columns limit = sim_unlimited();
		struct ledger *child;

		limit.value[LEDGER_CPU_SHARE] = share;
		kernel.cpu.units_left = KERNEL_ENTRY_UNITS;
		SIM_STATUS(STATUS_OK, ledger_create(bomb, &limit, &child));
		object_need(&child->object);
		players_ledgers[players_ledger_count++] = child;
		spinner_add(child);
	}
	players_run(30 * SECOND);
	player_expect_part(one, 30 * SECOND, 1, 3);
	player_expect_part(two, 30 * SECOND, 1, 3);
	for (unsigned i = 2; i < player_count; i++)
		SIM_EXPECT(players[i].ran_ns > 0);
	sim_pass(name);
}

void nested(void)
{
	struct ledger *ledger;
	struct player *deep, *other;

	players_world(1);
	ledger = players_ledger(&kernel.root_ledger, 400);
	other = spinner_add(players_ledger(&kernel.root_ledger, 400));
	while (ledger->depth + 1 < LEDGER_DEPTH)
		ledger = players_ledger(ledger, 100);
	deep = spinner_add(ledger);
	players_run(10 * SECOND);
	player_expect_part(deep, 10 * SECOND, 1, 2);
	player_expect_part(other, 10 * SECOND, 1, 2);
	sim_pass("depth costs no share");
}

void zero_share(void)
{
	struct player *none, *much;

	players_world(1);
	much = spinner_add(players_ledger(&kernel.root_ledger, 99));
	none = spinner_add(players_ledger(&kernel.root_ledger, 0));
	players_run(100 * SECOND);
	player_expect_part(much, 100 * SECOND, 99, 100);
	player_expect_part(none, 100 * SECOND, 1, 100);
	sim_pass("a share of zero counts as one");
}
