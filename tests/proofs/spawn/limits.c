/*
 * Starts that cannot be paid, and tables that are full: ledgers of every small size, a CapSet with
 * all its rows taken, a capability table without a free slot.
 */
#include "tests/proofs/spawn/spawn.h"

#include "core/generated/console.h"
#include "user/rt/format.h"
#include "user/rt/generated/console_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/words.h"

#define LEDGERS 200u
#define CAPSETS 10u
#define TABLE_SLOTS 16384u

/* Each ledger is one frame larger than the last: the first ones cannot, the last ones can. */
static void small_ledgers(struct spawn_proof *spawn)
{
	const struct rt_spawn_grant grant = {.name = "exit_9", .capability = spawn->proof.timer.id};
	struct proof_group group;
	uint32_t paid = 0, refused = 0;

	proof_group_begin(&group, &spawn->proof, "small-ledgers");
	for (uint32_t frames = 0; frames < LEDGERS; frames++) {
		struct rt_exit_record record = {0};
		struct process_handle process;
		struct ledger ledger = {{0}};
		enum status status = proof_carve(&spawn->proof, frames, frames % 2, &ledger);

		proof_expect_status(&group, "carve", frames, status, STATUS_OK);
		status = proof_spawn(&spawn->proof, spawn->image, ledger, &grant, 1, &process);
		spawn->tried++;
		proof_expect(&group, status == STATUS_OK || status == STATUS_LEDGER_LIMIT,
			     "%u frames gave %s", frames, rt_status_name(status));
		proof_expect(&group, status != STATUS_OK || frames % 2 == 1,
			     "a ring that was not paid");
		paid += status == STATUS_OK;
		refused += status == STATUS_LEDGER_LIMIT;
		if (status == STATUS_OK) {
			proof_expect_status(&group, "wait", frames,
					    proof_wait(&spawn->proof, process, &record), STATUS_OK);
			proof_expect(&group, record.code == 9, "code %ld", (long)record.code);
		}
		proof_release(&spawn->proof, ledger.id);
	}
	proof_expect(&group, paid > 20 && refused > 20, "%u paid, %u refused", paid, refused);
	proof_group_end(&group);
}

static void heaps(struct spawn_proof *spawn)
{
	static const struct {
		uint64_t bytes;
		enum status heap, start;
	} cases[] = {
		{1, STATUS_INVALID_ARGUMENT, STATUS_OK},
		{4095, STATUS_INVALID_ARGUMENT, STATUS_OK},
		{UINT64_MAX, STATUS_INVALID_ARGUMENT, STATUS_OK},
		{UINT64_MAX - 4095, STATUS_INVALID_ARGUMENT, STATUS_OK},
		{UINT64_C(1) << 40, STATUS_INVALID_ARGUMENT, STATUS_OK},
		{UINT64_C(1) << 29, STATUS_OK, STATUS_LEDGER_LIMIT},
		{0, STATUS_OK, STATUS_OK},
		{4096, STATUS_OK, STATUS_OK},
	};
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "heaps");
	for (uint32_t i = 0; i < 4 * ARRAY_COUNT(cases); i++) {
		const uint32_t which = i % ARRAY_COUNT(cases);
		const struct process_builder_heap_args args = {.bytes = cases[which].bytes};
		struct process_builder builder;
		struct process_handle process;

		proof_expect_status(&group, "begin", i,
				    spawn_begin(spawn, (struct ledger){{0}}, &builder), STATUS_OK);
		proof_expect_status(&group, "heap", which,
				    process_builder_heap(spawn->proof.rt, builder, &args),
				    cases[which].heap);
		/* A start that cannot be paid can be tried again, with no other outcome. */
		if (cases[which].start != STATUS_OK)
			proof_expect_status(&group, "start", which,
					    spawn_start(spawn, builder, &process),
					    cases[which].start);
		proof_expect_status(&group, "start", which, spawn_start(spawn, builder, &process),
				    cases[which].start);
		if (cases[which].start == STATUS_OK)
			proof_expect_status(
				&group, "wait", which,
				proof_wait(&spawn->proof, process, &(struct rt_exit_record){0}),
				STATUS_OK);
		proof_release(&spawn->proof, builder.id);
	}
	proof_group_end(&group);
}

/* 84 grants besides the thread's own row, and not one more. */
static void full_capsets(struct spawn_proof *spawn)
{
	const struct cap_id timer = spawn->proof.timer.id;
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "full-capsets");
	for (uint32_t round = 0; round < CAPSETS; round++) {
		struct process_builder builder;
		struct process_handle process;
		char name[CAPSET_NAME_BYTES];

		proof_expect_status(&group, "begin", round,
				    spawn_begin(spawn, (struct ledger){{0}}, &builder), STATUS_OK);
		for (uint32_t i = 1; i < CAPSET_ENTRIES; i++) {
			(void)rt_format(name, sizeof(name), "n%u", i);
			proof_expect_status(
				&group, "grant", i,
				spawn_grant(spawn, builder, name, timer, RT_TRANSFER_COPY),
				STATUS_OK);
		}
		for (uint32_t i = 0; i < 10; i++)
			proof_expect_status(
				&group, "grant too many", i,
				spawn_grant(spawn, builder, "last", timer, RT_TRANSFER_COPY),
				STATUS_NO_SLOTS);
		proof_expect_status(&group, "start", round, spawn_start(spawn, builder, &process),
				    STATUS_OK);
		proof_release(&spawn->proof, builder.id);
		proof_expect_status(&group, "wait", round,
				    proof_wait(&spawn->proof, process, &(struct rt_exit_record){0}),
				    STATUS_OK);
	}
	proof_group_end(&group);
}

/* The proof's own table is filled with consoles; then nothing that needs a slot works, and all else
 * does. */
static void full_table(struct spawn_proof *spawn)
{
	static struct cap_id ids[TABLE_SLOTS];
	struct serial_port terminal;
	struct process_builder builder, none;
	struct process_handle process;
	struct proof_group group;
	enum status status = STATUS_OK;
	uint32_t made = 0;

	proof_group_begin(&group, &spawn->proof, "full-table");
	if (rt_capset_get(&spawn->proof.rt->capset, "terminal", SERIAL_PORT_INTERFACE_ID,
			  &terminal.id) != STATUS_OK)
		rt_exit(94);
	proof_expect_status(&group, "begin", 0, spawn_begin(spawn, (struct ledger){{0}}, &builder),
			    STATUS_OK);
	for (; made < TABLE_SLOTS; made++) {
		struct serial_port_console_result result;

		status = serial_port_console(spawn->proof.rt, terminal, &result);
		if (status != STATUS_OK)
			break;
		ids[made] = result.console.id;
	}
	proof_expect_status(&group, "the last slot", made, status, STATUS_NO_SLOTS);
	proof_expect(&group, made > TABLE_SLOTS - 64, "%u slots", made);
	for (uint32_t i = 0; i < 20; i++) {
		proof_expect_status(&group, "begin", i,
				    spawn_begin(spawn, (struct ledger){{0}}, &none),
				    STATUS_NO_SLOTS);
		proof_expect_status(&group, "start", i, spawn_start(spawn, builder, &process),
				    STATUS_NO_SLOTS);
	}
	for (uint32_t i = 0; i < made; i++) {
		rt_ring_release(&spawn->proof.rt->ring, ids[i]);
		if (i % 16 == 0)
			rt_ring_enter(&spawn->proof.rt->ring, 0);
	}
	proof_expect_status(&group, "start with room", 0, spawn_start(spawn, builder, &process),
			    STATUS_OK);
	proof_release(&spawn->proof, builder.id);
	proof_expect_status(&group, "wait", 0,
			    proof_wait(&spawn->proof, process, &(struct rt_exit_record){0}),
			    STATUS_OK);
	proof_group_end(&group);
}

void spawn_limits(struct spawn_proof *spawn)
{
	small_ledgers(spawn);
	heaps(spawn);
	full_capsets(spawn);
	full_table(spawn);
}
