/*
 * Whole systems in the simulation: services and programs as they are, each ended at each entry of
 * the kernel. See sim_program.h, and tests/sim/system for the systems.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/random.h"
#include "tests/sim/system/system.h"

static uint64_t seed, every;
static const char *only; /* null: all systems */

/* The end of a process, as soon as so many entries have passed and it runs. */
struct end {
	const char *victim;
	uint64_t at;
};

/*
 * Plays to the end, with these ends, which are in the order of their entries. False: a single one
 * that did not run then, so nothing was ended.
 */
static bool play(const struct system_case *system, const struct end *ends, unsigned count)
{
	struct sim_program_boot boot = system->boot;
	unsigned next = 0;

	boot.seed = seed;
	sim_program_boot(&boot);
	if (system->begin)
		system->begin();
	while (host.now_ns < system->over_ns &&
	       ((system->person && system->person()) || sim_program_step())) {
		struct process *process = next < count && sim.entries >= ends[next].at
						  ? sim_program_process(ends[next].victim)
						  : NULL;

		if (count == 1 && sim.entries == ends[0].at && !process)
			return false;
		if (process) {
			sim_program_kill(process);
			next++;
		}
	}
	sim_sweep();
	return next > 0;
}

/*
 * A service that is started again has its ledger at another place of the tree. So the ledgers below
 * the root are compared in the order of their limits, then of their use.
 */
static int ledger_order(const void *left, const void *right)
{
	const struct ledger_account *a = left, *b = right;

	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++) {
		if (a->limit.value[i] != b->limit.value[i])
			return a->limit.value[i] < b->limit.value[i] ? -1 : 1;
	}
	for (unsigned i = 0; i < LEDGER_COLUMN_COUNT; i++) {
		if (a->used.value[i] != b->used.value[i])
			return a->used.value[i] < b->used.value[i] ? -1 : 1;
	}
	return 0;
}

static void ledgers_sort(struct snapshot *state)
{
	qsort(&state->accounts[1], SNAPSHOT_LEDGERS - 1u, sizeof(state->accounts[1]), ledger_order);
}

/*
 * Where a program lies is chosen by chance, and so is the number of its page tables: they are left
 * out, with the frames that they take. Free frames are left out, too: an endpoint pays for the
 * frames of its places when it is made, and takes them when they are first used, which a new
 * instance has perhaps not done. The frames that ledgers pay for are compared, and the sweep knows
 * all that are taken.
 */
static void state_take(struct snapshot *state)
{
	snapshot_take(state);
	state->total[SNAPSHOT_FRAMES_FREE] = 0;
	for (unsigned i = 0; i < SNAPSHOT_LEDGERS; i++) {
		uint64_t *used = state->accounts[i].used.value;

		used[LEDGER_FRAMES] -= used[LEDGER_PAGE_TABLES];
		used[LEDGER_PAGE_TABLES] = 0;
	}
	ledgers_sort(state);
}

/* Takes two numbers as equal that differ by no more than `most`. */
static void near_forgive(uint64_t was, uint64_t *is, uint64_t most)
{
	if (was > *is ? was - *is <= most : *is - was <= most)
		*is = was;
}

/* The numbers that may differ by use: see struct system_case. */
static void use_forgive(const struct system_case *system, const struct snapshot *before,
			struct snapshot *now)
{
	near_forgive(before->accounts[0].used.value[LEDGER_FRAMES],
		     &now->accounts[0].used.value[LEDGER_FRAMES], system->frames_by_use);
	near_forgive(before->total[SNAPSHOT_EDGES], &now->total[SNAPSHOT_EDGES],
		     system->slots_by_use);
	for (unsigned i = 0; i < SNAPSHOT_LEDGERS; i++)
		near_forgive(before->accounts[i].used.value[LEDGER_SLOTS],
			     &now->accounts[i].used.value[LEDGER_SLOTS], system->slots_by_use);
}

static void state_expect(const struct system_case *system, const struct snapshot *before,
			 const char *victim, uint64_t at)
{
	struct snapshot_difference difference;
	struct snapshot now;

	state_take(&now);
	use_forgive(system, before, &now);
	if (!snapshot_equal(before, &now, &difference))
		sim_fail("%s was ended at entry %llu: %s of ledger %llu is %llu, and not %llu\n%s",
			 victim, (unsigned long long)at, difference.column,
			 (unsigned long long)difference.ledger,
			 (unsigned long long)difference.after,
			 (unsigned long long)difference.before, sim_program_output(1));
}

/* ---- several ends at random ------------------------------------------------------------------ */

#define RANDOM_ENDS 3u

static unsigned victims_count(const struct system_case *system)
{
	unsigned count = 0;

	while (count < SYSTEM_VICTIMS && system->victims[count])
		count++;
	return count;
}

static int end_order(const void *left, const void *right)
{
	const struct end *a = left, *b = right;

	return a->at < b->at ? -1 : a->at > b->at;
}

/* The check is told of one victim: of one that may keep a secret, if there is any. */
static const char *end_told(const struct system_case *system, const struct end *ends)
{
	for (unsigned i = 0; i < RANDOM_ENDS; i++) {
		if (system->may_keep_secret && system->may_keep_secret(ends[i].victim))
			return ends[i].victim;
	}
	return ends[0].victim;
}

static void random_play(const struct system_case *system, const struct snapshot *base,
			uint64_t entries)
{
	uint64_t random = seed;
	struct end ends[RANDOM_ENDS];
	const unsigned victims = victims_count(system);

	for (unsigned n = 0; n < system->random_plays; n++) {
		const char *told;

		for (unsigned i = 0; i < RANDOM_ENDS; i++)
			ends[i] = (struct end){system->victims[random_next(&random) % victims],
					       1u + random_next(&random) % entries};
		qsort(ends, RANDOM_ENDS, sizeof(ends[0]), end_order);
		if (!play(system, ends, RANDOM_ENDS))
			continue;
		told = end_told(system, ends);
		state_expect(system, base, told, ends[0].at);
		if (system->check)
			system->check(told);
	}
	printf("%s: %u plays with %u ends at random, SEED=%llu\n", system->name,
	       system->random_plays, RANDOM_ENDS, (unsigned long long)seed);
}

static void harm_play(const struct system_case *system, const struct snapshot *base)
{
	for (unsigned n = 0; n < system->harm_plays; n++) {
		system->harm(n);
		(void)play(system, NULL, 0);
		state_expect(system, base, "the device", n);
		if (system->check)
			system->check("the device");
	}
	printf("%s: harmed %u times\n", system->name, system->harm_plays);
}

void system_play(const struct system_case *system)
{
	uint64_t entries, plays = 0;
	struct snapshot base;

	if (only && !strstr(system->name, only))
		return;
	sim.what = system->name;
	(void)play(system, NULL, 0);
	entries = sim.entries;
	state_take(&base);
	if (system->check)
		system->check(NULL);
	for (unsigned v = 0; v < SYSTEM_VICTIMS && system->victims[v]; v++) {
		/* After the last entry the play is over, and nothing heals. */
		for (uint64_t at = 1; at < entries;
		     at += system->step ? system->step * every : every) {
			const struct end end = {system->victims[v], at};

			if (!play(system, &end, 1))
				continue;
			plays++;
			state_expect(system, &base, system->victims[v], at);
			if (system->check)
				system->check(system->victims[v]);
		}
	}
	printf("%s: %llu entries, ended %llu times\n", system->name, (unsigned long long)entries,
	       (unsigned long long)plays);
	if (system->random_plays > 0)
		random_play(system, &base, entries);
	if (system->harm_plays > 0)
		harm_play(system, &base);
	sim_pass(system->name);
}

int main(void)
{
	seed = sim_setting("SEED", 1);
	every = sim_setting("SYSTEM_EVERY", 1);
	only = getenv("SYSTEM_ONLY");
	sim.watch = SIM_WATCH_SOME;
	system_play(&system_chat);
	system_play(&system_issuing);
	system_play(&system_passwords);
	system_play(&system_passwords_disk);
	system_play(&system_disk);
	system_play(&system_virtio_disk);
	system_play(&system_devices);
	system_play(&system_nic);
	system_play(&system_stores);
	system_play(&system_table);
	system_play(&system_records);
	system_play(&system_registry);
	system_play(&system_net);
	system_play(&system_waiting);
	system_play(&system_pretender);
	system_play(&system_anew);
	system_play(&system_tab);
	system_play(&system_tail);
	system_play(&system_expiring);
	system_play(&system_ended);
	system_play(&system_token_late);
	system_play(&system_token_twice);
	system_play(&system_token_tries);
	system_play(&system_token_spent);
	system_play(&system_token_anew);
	system_play(&system_held);
	system_play(&system_recovery);
	system_play(&system_flooded);
	system_play(&system_twelve);
	system_play(&system_crowded);
	system_play(&system_login);
	return sim_report();
}
