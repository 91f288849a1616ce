/*
 * The reference model of the shares' tests, a fluid: at any moment each competition's whole is
 * divided among those that are ready, by weight, down the tree.
 */
#include "tests/sim/shares/players.h"

#include <string.h>

static double active_weight[LEDGERS];

static unsigned ledger_index(const struct ledger *ledger)
{
	/* At most LEDGERS steps. */
	for (unsigned i = 0; i < players_ledger_count; i++)
		if (players_ledgers[i] == ledger)
			return i;
	sim_fail("a ledger that the test does not know");
}

static bool is_active(const struct ledger *ledger, const bool *own, const bool *below)
{
	unsigned i = ledger_index(ledger);

	return own[i] || below[i];
}

void model_advance(uint64_t ns)
{
	static bool own[LEDGERS], below[LEDGERS];
	static double part[LEDGERS];
	static unsigned ready[LEDGERS];

	memset(own, 0, sizeof(own));
	memset(below, 0, sizeof(below));
	memset(ready, 0, sizeof(ready));
	memset(active_weight, 0, sizeof(active_weight));
	for (unsigned i = 0; i < player_count; i++) {
		if (!players[i].entity.ready)
			continue;
		ready[ledger_index(players[i].entity.payer)]++;
		own[ledger_index(players[i].entity.payer)] = true;
	}
	for (unsigned i = players_ledger_count; i-- > 1;) {
		unsigned parent = ledger_index(players_ledgers[i]->parent);

		if (!is_active(players_ledgers[i], own, below))
			continue;
		below[parent] = true;
		active_weight[parent] += (double)share_weight(players_ledgers[i]);
	}
	part[0] = (double)ns;
	for (unsigned i = 0; i < players_ledger_count; i++) {
		if (i > 0) {
			unsigned parent = ledger_index(players_ledgers[i]->parent);

			part[i] = is_active(players_ledgers[i], own, below)
					  ? part[parent] *
						    (double)share_weight(players_ledgers[i]) /
						    active_weight[parent]
					  : 0;
		}
		if (own[i])
			active_weight[i] += (double)share_weight_own(players_ledgers[i]);
	}
	for (unsigned i = 0; i < player_count; i++) {
		unsigned at = ledger_index(players[i].entity.payer);

		if (players[i].entity.ready)
			players[i].due_ns += part[at] *
					     (double)share_weight_own(players_ledgers[at]) /
					     active_weight[at] / ready[at];
	}
}
