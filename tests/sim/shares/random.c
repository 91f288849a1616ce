/*
 * Random trees of ledgers, compared with the model.
 */
#include <inttypes.h>

#include "tests/sim/shares/cases.h"
#include "tests/sim/shares/players.h"

static void tree_grow(unsigned count)
{
	/* At most `count` ledgers below the root, which has none of its own. */
	for (unsigned i = 0; i < count; i++) {
		struct ledger *parent =
			players_ledgers[sim_below(&players_dice, players_ledger_count)];
		uint64_t left = ledger_account_left(&parent->account, LEDGER_CPU_SHARE);

		if (parent->depth + 1 >= LEDGER_DEPTH)
			continue;
		players_ledger(parent, parent->parent ? sim_below(&players_dice, left / 2 + 1)
						      : 1000 + sim_below(&players_dice, 9000));
	}
}

void random_spinners(uint64_t seed)
{
	uint64_t ns = 400 * SECOND;

	players_world(seed);
	tree_grow(2 + (unsigned)sim_below(&players_dice, 30));
	for (unsigned i = 1; i < players_ledger_count; i++)
		for (uint64_t n = sim_below(&players_dice, 4); n > 0; n--)
			spinner_add(players_ledgers[i]);
	if (player_count == 0)
		spinner_add(players_ledgers[1]);
	players_run(2 * SECOND);
	players_figures_clear();
	model_advance(ns);
	players_run(ns);
	for (unsigned i = 0; i < player_count; i++) {
		double off = (double)players[i].ran_ns - players[i].due_ns;

		if (off < 0)
			off = -off;
		if (off > players[i].due_ns * 0.02 + (double)(LEDGER_DEPTH * SCHED_SLICE_NS))
			sim_fail("player %u ran %.3f ms and should %.3f", i,
				 (double)players[i].ran_ns / 1e6, players[i].due_ns / 1e6);
	}
}

/* The time of all players below a ledger; and whether one of them never sleeps. */
static uint64_t subtree_ran(const struct ledger *top, bool *spins)
{
	uint64_t ran = 0;

	*spins = false;
	for (unsigned i = 0; i < player_count; i++) {
		if (!ledger_is_within(players[i].entity.payer, top))
			continue;
		ran += players[i].ran_ns;
		*spins |= !players[i].wants_ns;
	}
	return ran;
}

/*
 * No ledger of the first level got more than its share against those that never sleep, however its
 * players come and go.
 */
static void most_check(uint64_t ns)
{
	uint64_t weights = 0;
	bool spins;

	for (unsigned i = 1; i < players_ledger_count; i++)
		if (players_ledgers[i]->depth == 1 &&
		    (subtree_ran(players_ledgers[i], &spins), spins))
			weights += share_weight(players_ledgers[i]);
	for (unsigned i = 1; i < players_ledger_count; i++) {
		uint64_t ran = subtree_ran(players_ledgers[i], &spins);
		uint64_t weight = share_weight(players_ledgers[i]);
		double most =
			(double)ns * (double)weight / (double)(spins ? weights : weights + weight);

		if (players_ledgers[i]->depth == 1 &&
		    (double)ran > most * 1.02 + (double)(4 * SCHED_SLICE_NS))
			sim_fail("a ledger of share %" PRIu64 " ran %.3f ms, and %.3f is the most",
				 weight, (double)ran / 1e6, most / 1e6);
	}
}

void random_sleepers(uint64_t seed)
{
	uint64_t ns = 60 * SECOND, ran = 0;

	players_world(seed);
	tree_grow(2 + (unsigned)sim_below(&players_dice, 12));
	for (unsigned i = 1; i < players_ledger_count; i++) {
		for (uint64_t n = sim_below(&players_dice, 3); n > 0; n--)
			spinner_add(players_ledgers[i]);
		for (uint64_t n = sim_below(&players_dice, 3); n > 0; n--) {
			struct player *player = player_add(players_ledgers[i]);

			player->wants_ns = 1 + sim_below(&players_dice, 20 * MILLISECOND);
			player->sleeps_ns = 1 + sim_below(&players_dice, 60 * MILLISECOND);
			player_sleep(player);
		}
	}
	spinner_add(players_ledgers[1]);
	players_run(ns);
	most_check(ns);
	for (unsigned i = 0; i < player_count; i++) {
		ran += players[i].ran_ns;
		players[i].due_ns = 0;
		players[i].entity.ready = true;
	}
	SIM_EXPECT(ran == ns);
	model_advance(ns);
	for (unsigned i = 0; i < player_count; i++) {
		double least = players[i].due_ns * 0.98 - (double)(LEDGER_DEPTH * SCHED_SLICE_NS);

		if (!players[i].wants_ns && (double)players[i].ran_ns < least)
			sim_fail("player %u ran %.3f ms and should %.3f at least", i,
				 (double)players[i].ran_ns / 1e6, least / 1e6);
	}
}
