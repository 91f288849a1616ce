/*
 * Processes that start, and every way in which they end; many at once; those whose ledger closes.
 */
#include "tests/proofs/spawn/spawn.h"

#include "user/rt/format.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/process_client.h"

#define GOOD_SPAWNS 500u
#define EACH_ENDING 40u
#define AT_ONCE 300u

static void exit_codes(struct spawn_proof *spawn)
{
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "exit-codes");
	for (uint32_t i = 0; i < GOOD_SPAWNS; i++) {
		const uint32_t code = i * 8589935u;
		char name[CAPSET_NAME_BYTES];

		(void)rt_format(name, sizeof(name), "exit_%u", code);
		spawn_expect(spawn, &group, name, EXIT_CAUSE_EXITED, code);
	}
	proof_group_end(&group);
}

static void faults(struct spawn_proof *spawn)
{
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "faults");
	for (uint32_t i = 0; i < EACH_ENDING; i++) {
		spawn_expect(spawn, &group, "undefined", EXIT_CAUSE_FAULT, 6);
		spawn_expect(spawn, &group, "divide", EXIT_CAUSE_FAULT, 0);
		spawn_expect(spawn, &group, "read_null", EXIT_CAUSE_FAULT, 14);
		spawn_expect(spawn, &group, "abort", EXIT_CAUSE_ABORTED, 1);
	}
	proof_group_end(&group);
}

static void killed(struct spawn_proof *spawn)
{
	static const char *const behaviours[] = {"spin", "hold", "exit_0"};
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "killed");
	for (uint32_t i = 0; i < 2 * EACH_ENDING; i++) {
		const struct rt_spawn_grant grant = {.name = behaviours[i % 2],
						     .capability = spawn->proof.timer.id};
		struct process_handle process;

		proof_expect_status(&group, "spawn", i,
				    proof_spawn(&spawn->proof, spawn->image, (struct ledger){{0}},
						&grant, 1, &process),
				    STATUS_OK);
		spawn->tried++;
		/* Some are killed before they have run at all, some later. */
		if (i % 3 != 0)
			proof_ignore((enum status)raw_call(SYSTEM_CALL_CAP_ENTER, 1, i * 20000));
		spawn_kill(spawn, &group, process);
	}
	proof_group_end(&group);
}

/* Waits, for a minute at most, until the ledger counts so many timers; says how many it counts. */
static uint64_t timers_await(struct spawn_proof *spawn, uint64_t wanted)
{
	struct rt_ledger_state ledger;

	for (uint32_t tries = 0; tries < 12000; tries++) {
		proof_ledger_read(&spawn->proof, spawn->proof.ledger, &ledger);
		if (ledger.used[RT_LEDGER_TIMERS] == wanted)
			break;
		proof_ignore((enum status)raw_call(SYSTEM_CALL_CAP_ENTER, 1, 5000000));
	}
	return ledger.used[RT_LEDGER_TIMERS];
}

/* Ended with every operation in progress: timers and places come back, too. */
static void killed_busy(struct spawn_proof *spawn)
{
	const struct rt_spawn_grant grants[] = {
		{.name = "timer", .capability = spawn->proof.timer.id},
		{.name = "sleepers", .capability = spawn->proof.memory.id},
	};
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "killed-busy");
	for (uint32_t i = 0; i < EACH_ENDING; i++) {
		struct process_handle process;
		uint64_t timers;

		proof_expect_status(&group, "spawn", i,
				    proof_spawn(&spawn->proof, spawn->image, (struct ledger){{0}},
						grants, ARRAY_COUNT(grants), &process),
				    STATUS_OK);
		spawn->tried++;
		timers = timers_await(spawn, RING_COMPLETIONS - RING_KEPT_COMPLETIONS);
		proof_expect(&group, timers == RING_COMPLETIONS - RING_KEPT_COMPLETIONS,
			     "%lu timers are used", (unsigned long)timers);
		spawn_kill(spawn, &group, process);
	}
	proof_group_end(&group);
}

/* Nobody holds a handle: they end all the same, and everything comes back. */
static void forgotten(struct spawn_proof *spawn)
{
	const struct rt_spawn_grant grant = {.name = "exit_7", .capability = spawn->proof.timer.id};
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "forgotten");
	for (uint32_t i = 0; i < 2 * EACH_ENDING; i++) {
		struct process_handle process;

		proof_expect_status(&group, "spawn", i,
				    proof_spawn(&spawn->proof, spawn->image, (struct ledger){{0}},
						&grant, 1, &process),
				    STATUS_OK);
		spawn->tried++;
		proof_release(&spawn->proof, process.id);
	}
	proof_group_end(&group);
}

static void at_once(struct spawn_proof *spawn)
{
	static struct process_handle processes[AT_ONCE];
	const struct rt_spawn_grant grant = {.name = "hold", .capability = spawn->proof.timer.id};
	struct proof_group group;
	uint32_t made = 0;

	proof_group_begin(&group, &spawn->proof, "many-at-once");
	for (; made < AT_ONCE; made++) {
		enum status status = proof_spawn(&spawn->proof, spawn->image, (struct ledger){{0}},
						 &grant, 1, &processes[made]);

		spawn->tried++;
		proof_expect(&group, status == STATUS_OK || status == STATUS_LEDGER_LIMIT,
			     "spawn %u gave %d", made, (int)status);
		if (status != STATUS_OK)
			break;
	}
	proof_expect(&group, made >= 100 && made < AT_ONCE, "%u processes at once", made);
	for (uint32_t i = 0; i < made; i++)
		spawn_kill(spawn, &group, processes[i]);
	proof_group_end(&group);
}

static void closed_ledgers(struct spawn_proof *spawn)
{
	const struct rt_spawn_grant grant = {.name = "hold", .capability = spawn->proof.timer.id};
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "closed-ledgers");
	for (uint32_t i = 0; i < EACH_ENDING; i++) {
		struct rt_exit_record record;
		struct process_handle process;
		struct process_builder builder = {{0}};
		struct ledger ledger = {{0}};
		enum status status;

		proof_expect_status(&group, "carve", i, proof_carve(&spawn->proof, 512, 4, &ledger),
				    STATUS_OK);
		proof_expect_status(
			&group, "spawn", i,
			proof_spawn(&spawn->proof, spawn->image, ledger, &grant, 1, &process),
			STATUS_OK);
		proof_expect_status(&group, "begin", i, spawn_begin(spawn, ledger, &builder),
				    STATUS_OK);
		spawn->tried++;
		proof_expect_status(&group, "close", i, ledger_close(spawn->proof.rt, ledger),
				    STATUS_OK);
		status = proof_wait(&spawn->proof, process, &record);
		proof_expect(&group, status == STATUS_DISCONNECTED, "wait gave %d", (int)status);
		proof_expect_status(&group, "start", i, spawn_start(spawn, builder, &process),
				    STATUS_DISCONNECTED);
		proof_expect_status(&group, "begin under what is closed", i,
				    spawn_begin(spawn, ledger, &(struct process_builder){{0}}),
				    STATUS_DISCONNECTED);
		proof_release(&spawn->proof, builder.id);
		proof_release(&spawn->proof, ledger.id);
	}
	proof_group_end(&group);
}

void spawn_endings(struct spawn_proof *spawn)
{
	exit_codes(spawn);
	faults(spawn);
	killed(spawn);
	killed_busy(spawn);
	forgotten(spawn);
	at_once(spawn);
	closed_ledgers(spawn);
}
