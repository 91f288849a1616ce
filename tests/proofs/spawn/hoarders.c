/*
 * Processes that hold as many capabilities as a table has slots. They are ended one after the
 * other, by their handle or with their ledger, and whoever ends them goes on meanwhile.
 */
#include "tests/proofs/spawn/spawn.h"

#include "core/generated/console.h"
#include "core/generated/system.h"
#include "user/rt/generated/console_client.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/generated/system_client.h"

#define HOARDERS 4u
#define TABLE_SLOTS 16384u
/* A table's pages, and the program. */
#define FRAMES 400u
#define TURN_NS 200000u
#define TURNS_MOST 300000u

static uint64_t slots_of(struct spawn_proof *spawn, struct ledger ledger)
{
	struct rt_ledger_state state;

	proof_ledger_read(&spawn->proof, ledger, &state);
	return state.used[RT_LEDGER_SLOTS];
}

/*
 * Sleeps and looks, turn after turn, until the ledger counts so many slots. The turns that it took.
 */
static uint32_t slots_await(struct spawn_proof *spawn, struct ledger ledger, uint64_t wanted)
{
	uint32_t turns = 0;

	while (turns < TURNS_MOST && slots_of(spawn, ledger) != wanted) {
		proof_ignore((enum status)raw_call(SYSTEM_CALL_CAP_ENTER, 1, TURN_NS));
		turns++;
	}
	return turns;
}

static void hoarder(struct spawn_proof *spawn, struct proof_group *group, struct cap_id terminal,
		    bool close)
{
	const struct rt_spawn_grant grant = {.name = "hoard", .capability = terminal};
	struct process_handle process;
	struct ledger ledger = {{0}};
	struct timer_now_result now;
	uint32_t turns;

	proof_expect_status(group, "carve", 0, proof_carve(&spawn->proof, FRAMES, 1, &ledger),
			    STATUS_OK);
	proof_expect_status(group, "spawn", 0,
			    proof_spawn(&spawn->proof, spawn->image, ledger, &grant, 1, &process),
			    STATUS_OK);
	spawn->tried++;
	turns = slots_await(spawn, ledger, TABLE_SLOTS);
	proof_expect(group, turns < TURNS_MOST, "%lu slots are taken",
		     (unsigned long)slots_of(spawn, ledger));
	/* The child ends, or its ledger does, while its parent still has its turns. */
	if (close) {
		proof_expect_status(group, "close", 0, ledger_close(spawn->proof.rt, ledger),
				    STATUS_OK);
	} else {
		proof_expect_status(group, "terminate", 0,
				    process_handle_terminate(spawn->proof.rt, process), STATUS_OK);
		turns = slots_await(spawn, ledger, 0);
		proof_expect(group, turns < TURNS_MOST, "%lu slots stay",
			     (unsigned long)slots_of(spawn, ledger));
	}
	proof_expect_status(group, "now", 0, timer_now(spawn->proof.rt, spawn->proof.timer, &now),
			    STATUS_OK);
	proof_release(&spawn->proof, process.id);
	proof_release(&spawn->proof, ledger.id);
}

void spawn_hoarders(struct spawn_proof *spawn)
{
	struct serial_port terminal;
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "hoarders");
	if (rt_capset_get(&spawn->proof.rt->capset, "terminal", SERIAL_PORT_INTERFACE_ID,
			  &terminal.id) != STATUS_OK)
		rt_exit(94);
	for (uint32_t i = 0; i < HOARDERS; i++)
		hoarder(spawn, &group, terminal.id, i % 2 != 0);
	proof_group_end(&group);
}
