/*
 * Ends at every point: each scenario is played once to count its kernel entries, and then once for
 * each party in it and each entry, at whose end that party is killed. Then the same by steps: each
 * entry has so little work to do that an operation of many steps, and what the reaper takes apart,
 * goes on from entry to entry, and the ends come between any two of them. Whoever is left goes on
 * with the scenario as if nothing had happened; then
 *   - each submission of those who live has had exactly one outcome, or is still waiting and can be
 *     withdrawn,
 *   - a capability that is only moved is in one place at most, after every entry,
 *   - all predicates of the sweep hold after every entry,
 *   - the ledgers are as they were when all is over.
 */
#include <inttypes.h>
#include <stdio.h>

#include "kernel/debug/hook.h"
#include "tests/sim/kill/kill.h"

/* Ends come at so many entries of one scenario at most (KILL_ENTRIES=N), and parties in it. */
#define ENTRIES_MOST 300u
#define VICTIMS 3u
/*
 * The work of one entry when a scenario goes by steps (KILL_UNITS=N). A page needs more, and is a
 * step. Nobody is killed while it is played once more with a single unit for each entry.
 */
#define STEP_UNITS 64u

static uint64_t entries, kill_at, step_units;
static struct ipc_party **victim;
static bool counting;
static uint64_t kills, runs;

static bool single_is_there(void)
{
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l))
		for (struct object *o = sweep_object_first(l); o; o = sweep_object_next(o))
			if (o == kill_single)
				return true;
	return false;
}

/* Few units for each entry: what has more than one step to do goes on in the next one. */
static void step_only(void)
{
	if (counting)
		kernel.cpu.units_left = (uint32_t)step_units;
}

/* After each entry, before the sweep. */
static void after(void)
{
	if (!counting)
		return;
	entries++;
	if (kill_single && !single_is_there())
		kill_single = NULL; /* gone with the one that died */
	if (kill_single && kill_single->target.edges)
		SIM_EXPECT(!kill_single->target.edges->edge_next);
	if (entries == kill_at && ipc_alive(*victim)) {
		ipc_kill(*victim);
		kills++;
		/* Until here it went as when nobody is killed, which was swept. */
		sim.watch = SIM_WATCH_ALL;
	}
}

/*
 * ---- one run -----------------------------------------------------------------------------------
 */

/* Whoever lives withdraws what is open; then each submission has had its outcome. */
static void outcomes_check(struct ipc_party *party)
{
	if (!ipc_alive(party))
		return;
	for (uint8_t i = IPC_FIRST; i < IPC_LAST && ipc_alive(party); i++) {
		uint8_t state = party->thread->operations[i].state;

		if (state >= OPERATION_RECEIVE_BUSY)
			(void)ipc_return(party, i, NULL, 0, RING_FLAG_END);
		else if (state != OPERATION_IDLE)
			(void)ipc_cancel(party, i);
	}
	ipc_settle();
	if (!ipc_alive(party))
		return;
	for (uint32_t i = 0; i < party->logged; i++)
		SIM_EXPECT(party->log[i].completions == 1 ||
			   (party->log[i].quiet && !party->log[i].completions));
}

/*
 * Plays it; the victim goes at the end of entry `at` (0: nobody does). Returns the entries played.
 */
static uint64_t run(const struct kill_scenario *scenario, unsigned who, uint64_t at)
{
	uint64_t played;

	sim.watch = at ? SIM_WATCH_NONE : SIM_WATCH_ALL;
	ipc_begin(scenario->name);
	kill_single = NULL;
	scenario->prepare();
	victim = (struct ipc_party * *[]){&server, &client, &third}[who];
	entries = 0;
	kill_at = at;
	counting = true;
	scenario->play();
	played = entries;
	ipc_settle();
	/* A play may be an entry shorter than the counted one: nobody goes after its end. */
	kill_at = 0;
	sim.watch = SIM_WATCH_ALL;
	outcomes_check(server);
	outcomes_check(client);
	outcomes_check(third);
	counting = false;
	runs++;
	ipc_end();
	return played;
}

/* Each party of one scenario ends at each of its entries; how many entries it has. */
static uint64_t scenario_run(const struct kill_scenario *scenario, uint64_t most)
{
	uint64_t length = run(scenario, 0, 0), ends = length < most ? length : most;

	for (unsigned who = 0; who < VICTIMS; who++)
		for (uint64_t at = 1; at <= ends; at++)
			run(scenario, who, at);
	return length;
}

static void smallest_run(const struct kill_scenario *scenario)
{
	uint64_t units = step_units;

	step_units = 1;
	(void)run(scenario, 0, 0);
	step_units = units;
}

static struct {
	unsigned seen, scenarios; /* in the tables so far; of them played */
	uint64_t entries, cut;    /* scenarios that are longer than the limit */
} total;

static void table_run(const struct kill_scenario *scenario, uint64_t most)
{
	const uint64_t first = sim_setting("KILL_FROM", 1),
		       last = sim_setting("KILL_TO", UINT32_MAX);

	for (; scenario->name; scenario++) {
		uint64_t whole, steps;

		total.seen++;
		if (total.seen < first || total.seen > last)
			continue;
		entry_hook = NULL;
		whole = scenario_run(scenario, most);
		entry_hook = step_only;
		steps = scenario_run(scenario, most);
		smallest_run(scenario);
		entry_hook = NULL;
		total.scenarios++;
		total.entries += whole + steps;
		total.cut += (whole > most ? 1u : 0u) + (steps > most ? 1u : 0u);
		printf("%2u %-30s %4" PRIu64 " entries, %4" PRIu64 " by steps%s\n", total.seen,
		       scenario->name, whole, steps,
		       whole > most || steps > most ? " (the first are played)" : "");
	}
}

int main(void)
{
	uint64_t most = sim_setting("KILL_ENTRIES", ENTRIES_MOST);

	step_units = sim_setting("KILL_UNITS", STEP_UNITS);
	setvbuf(stdout, NULL, _IOLBF, 0); /* the long tier takes an hour */
	ipc_world(sim_setting("SEED", 1));
	sim.after = after;
	table_run(kill_calls, most);
	table_run(kill_objects, most);
	table_run(kill_services, most);
	table_run(kill_devices, most);
	if (sim_setting("KILL_LONG", 0))
		table_run(kill_many, most);
	printf("%u scenarios of %" PRIu64 " entries, %" PRIu64 " longer than %" PRIu64 "; %" PRIu64
	       " runs, %" PRIu64 " kills, %" PRIu64 " kernel entries, %" PRIu64
	       " of them late answers on the straight way\n",
	       total.scenarios, total.entries, total.cut, most, runs, kills, sim.entries,
	       sim.straight_late);
	SIM_EXPECT(sim.straight_late > 0 || total.scenarios < total.seen);
	return sim_report();
}
