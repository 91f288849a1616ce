/*
 * The grants of a child: names that are none, lists that do not fit, capabilities of another kind,
 * and moves, which may be disturbed while they are under way.
 */
#include "tests/proofs/spawn/spawn.h"

#include "core/generated/memory.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"

#define ROUNDS 60u

static void missing(struct spawn_proof *spawn)
{
	const struct rt_spawn_grant grants[] = {
		{.name = "greet", .capability = spawn->proof.memory.id},
		{.name = "out", .capability = spawn->proof.timer.id},
	};
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "missing-grants");
	for (uint32_t i = 0; i < ROUNDS; i++) {
		struct rt_exit_record record = {0};
		struct process_handle process;

		spawn_expect(spawn, &group, "greet", EXIT_CAUSE_EXITED, 3);
		proof_expect_status(&group, "spawn", i,
				    proof_spawn(&spawn->proof, spawn->image, (struct ledger){{0}},
						grants, 2, &process),
				    STATUS_OK);
		spawn->tried++;
		proof_expect_status(&group, "wait", i, proof_wait(&spawn->proof, process, &record),
				    STATUS_OK);
		proof_expect(&group, record.code == 4, "a timer as console: %ld",
			     (long)record.code);
	}
	proof_group_end(&group);
}

static void bad_names(struct spawn_proof *spawn)
{
	static const char *const names[] = {"",       "12345678901234567890123456789012",
					    "thread", "a b",
					    "a/b",    "a.b",
					    "../x",   "a\n",
					    "\xff",   "\x7f",
					    "a\x01",  "twice",
					    "n@me",   "[",
					    "`",      "{",
					    ":"};
	const struct cap_id timer = spawn->proof.timer.id;
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "bad-names");
	for (uint32_t i = 0; i < ROUNDS; i++) {
		struct process_builder builder;
		struct process_spawner_create_result created;
		const struct process_builder_address_space_args space = {
			.name = capnp_text_make("twice", 5)};

		proof_expect_status(&group, "begin", i,
				    spawn_begin(spawn, (struct ledger){{0}}, &builder), STATUS_OK);
		proof_expect_status(&group, "good name", i,
				    spawn_grant(spawn, builder, "twice", timer, RT_TRANSFER_COPY),
				    STATUS_OK);
		for (uint32_t k = 0; k < ARRAY_COUNT(names); k++)
			proof_expect_status(
				&group, "name", k,
				spawn_grant(spawn, builder, names[k], timer, RT_TRANSFER_COPY),
				STATUS_INVALID_ARGUMENT);
		proof_expect_status(&group, "address space", i,
				    process_builder_address_space(spawn->proof.rt, builder, &space),
				    STATUS_INVALID_ARGUMENT);
		proof_release(&spawn->proof, builder.id);
		for (uint32_t length = 0; length < 40; length += 32) {
			const struct process_spawner_create_args args = {
				.image = spawn->image,
				.name = capnp_text_make("12345678901234567890123456789012345",
							length)};

			proof_expect_status(&group, "process name of", length,
					    process_spawner_create(spawn->proof.rt,
								   spawn->proof.spawner, &args,
								   &created),
					    STATUS_INVALID_ARGUMENT);
			spawn->tried++;
		}
	}
	proof_group_end(&group);
}

/* A list of `count` grants with a transfer list of `carried`. */
static enum status list_try(struct spawn_proof *spawn, struct process_builder builder,
			    uint32_t count, uint32_t carried, uint32_t first_index)
{
	const struct cap_id ids[] = {spawn->proof.timer.id,   spawn->proof.memory.id,
				     spawn->proof.ledger.id,  spawn->image.id,
				     spawn->proof.console_id, spawn->proof.factory.id,
				     spawn->proof.spawner.id};
	struct process_builder_grant_params_builder params;
	struct process_builder_grant_results_reader results;
	struct grant_list_builder list;
	struct rt_call call;
	enum status status = process_builder_grant_begin(&call, spawn->proof.rt, builder, &params);

	if (status == STATUS_OK)
		status = process_builder_grant_params_builder_new_grants(&params, count, &list);
	for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
		struct grant_builder grant = grant_list_builder_get(&list, i);
		char name[] = {'g', (char)('a' + i)};

		status = grant_builder_set_name(&grant, capnp_text_make(name, sizeof(name)));
		grant_builder_set_capability(&grant, first_index + i);
	}
	for (uint32_t i = 0; i < carried && status == STATUS_OK; i++) {
		uint32_t index;

		status = rt_call_add_capability(&call, ids[i], RT_TRANSFER_COPY, &index);
	}
	if (status == STATUS_OK)
		status = process_builder_grant_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

static void bad_lists(struct spawn_proof *spawn)
{
	static const struct {
		uint8_t count, carried, first_index;
		enum status expected;
	} cases[] = {
		{0, 0, 0, STATUS_INVALID_ARGUMENT},
		{0, 1, 0, STATUS_INVALID_ARGUMENT},
		{9, 7, 0, STATUS_INVALID_ARGUMENT},
		{20, 7, 0, STATUS_INVALID_ARGUMENT},
		{1, 0, 0, STATUS_BAD_TRANSFER_LIST},
		{1, 2, 0, STATUS_BAD_TRANSFER_LIST},
		{3, 2, 0, STATUS_BAD_TRANSFER_LIST},
		{2, 2, 1, STATUS_BAD_TRANSFER_LIST},
		{2, 2, 2, STATUS_BAD_TRANSFER_LIST},
		{1, 1, 200, STATUS_BAD_TRANSFER_LIST},
		{7, 7, 0, STATUS_OK},
	};
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "bad-lists");
	for (uint32_t i = 0; i < ROUNDS; i++) {
		struct process_builder builder;

		proof_expect_status(&group, "begin", i,
				    spawn_begin(spawn, (struct ledger){{0}}, &builder), STATUS_OK);
		for (uint32_t k = 0; k < ARRAY_COUNT(cases); k++)
			proof_expect_status(&group, "list", k,
					    list_try(spawn, builder, cases[k].count,
						     cases[k].carried, cases[k].first_index),
					    cases[k].expected);
		proof_release(&spawn->proof, builder.id);
	}
	proof_group_end(&group);
}

/* A builder that is used up answers everything with BUSY. */
static void builders_reused(struct spawn_proof *spawn)
{
	const struct process_builder_heap_args heap = {.bytes = 4096};
	const struct process_builder_address_space_args space = {.name = capnp_text_make("s", 1)};
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "builders-reused");
	for (uint32_t i = 0; i < ROUNDS; i++) {
		struct process_builder builder;
		struct process_handle process, second;

		proof_expect_status(&group, "begin", i,
				    spawn_begin(spawn, (struct ledger){{0}}, &builder), STATUS_OK);
		proof_expect_status(&group, "start", i, spawn_start(spawn, builder, &process),
				    STATUS_OK);
		proof_expect_status(&group, "start again", i, spawn_start(spawn, builder, &second),
				    STATUS_BUSY);
		proof_expect_status(
			&group, "grant", i,
			spawn_grant(spawn, builder, "a", spawn->proof.timer.id, RT_TRANSFER_COPY),
			STATUS_BUSY);
		proof_expect_status(&group, "heap", i,
				    process_builder_heap(spawn->proof.rt, builder, &heap),
				    STATUS_BUSY);
		proof_expect_status(&group, "address space", i,
				    process_builder_address_space(spawn->proof.rt, builder, &space),
				    STATUS_BUSY);
		proof_release(&spawn->proof, builder.id);
		proof_expect_status(&group, "wait", i,
				    proof_wait(&spawn->proof, process, &(struct rt_exit_record){0}),
				    STATUS_OK);
	}
	proof_group_end(&group);
}

/*
 * ---- moves -------------------------------------------------------------------------------------
 */

static enum status size_of(struct spawn_proof *spawn, struct memory_object object)
{
	struct memory_object_size_result size;

	return memory_object_size(spawn->proof.rt, object, &size);
}

static enum status released(struct spawn_proof *spawn, struct cap_id id)
{
	const struct ring_submission entry = {.opcode = RING_RELEASE, .capability = id.key};
	struct ring_completion completion;

	return raw_one(spawn->proof.rt, &entry, &completion);
}

static void in_transit(struct spawn_proof *spawn, struct proof_group *group, uint32_t round)
{
	struct process_builder builder, other;
	struct process_handle process;
	const struct memory_create_args one = {.pages = 1};
	struct memory_create_result created = {{{0}}};

	proof_expect_status(group, "create", round,
			    memory_create(spawn->proof.rt, spawn->proof.memory, &one, &created),
			    STATUS_OK);
	proof_expect_status(group, "begin", round,
			    spawn_begin(spawn, (struct ledger){{0}}, &builder), STATUS_OK);
	proof_expect_status(group, "begin another", round,
			    spawn_begin(spawn, (struct ledger){{0}}, &other), STATUS_OK);
	proof_expect_status(
		group, "move", round,
		spawn_grant(spawn, builder, "moved", created.object.id, RT_TRANSFER_MOVE),
		STATUS_OK);
	proof_expect_status(group, "use", round, size_of(spawn, created.object), STATUS_IN_TRANSIT);
	proof_expect_status(group, "release", round, released(spawn, created.object.id),
			    STATUS_IN_TRANSIT);
	proof_expect_status(group, "copy", round,
			    spawn_grant(spawn, other, "x", created.object.id, RT_TRANSFER_COPY),
			    STATUS_IN_TRANSIT);
	proof_expect_status(group, "move twice", round,
			    spawn_grant(spawn, other, "x", created.object.id, RT_TRANSFER_MOVE),
			    STATUS_IN_TRANSIT);
	proof_release(&spawn->proof, other.id);
	if (round % 2 == 0) {
		/* Given up: it is usable again. */
		proof_release(&spawn->proof, builder.id);
		proof_expect_status(group, "use after giving up", round,
				    size_of(spawn, created.object), STATUS_OK);
		proof_release(&spawn->proof, created.object.id);
		return;
	}
	proof_expect_status(group, "start", round, spawn_start(spawn, builder, &process),
			    STATUS_OK);
	proof_expect_status(group, "use what is gone", round, size_of(spawn, created.object),
			    STATUS_NO_CAPABILITY);
	proof_release(&spawn->proof, builder.id);
	proof_expect_status(group, "wait", round,
			    proof_wait(&spawn->proof, process, &(struct rt_exit_record){0}),
			    STATUS_OK);
}

/* The object of a move goes while it is under way: `start` says so, and changes nothing. */
static void object_gone(struct spawn_proof *spawn, struct proof_group *group, uint32_t round)
{
	struct ledger ledger = {{0}};
	struct process_builder builder;
	struct process_handle process;
	struct memory_create_args one = {.pages = 1};
	struct memory_create_result created = {{{0}}};

	proof_expect_status(group, "carve", round, proof_carve(&spawn->proof, 32, 0, &ledger),
			    STATUS_OK);
	one.ledger = ledger;
	proof_expect_status(group, "create", round,
			    memory_create(spawn->proof.rt, spawn->proof.memory, &one, &created),
			    STATUS_OK);
	proof_expect_status(group, "begin", round,
			    spawn_begin(spawn, (struct ledger){{0}}, &builder), STATUS_OK);
	proof_expect_status(
		group, "move", round,
		spawn_grant(spawn, builder, "moved", created.object.id, RT_TRANSFER_MOVE),
		STATUS_OK);
	proof_expect_status(group, "close", round, ledger_close(spawn->proof.rt, ledger),
			    STATUS_OK);
	proof_expect_status(group, "start", round, spawn_start(spawn, builder, &process),
			    STATUS_DISCONNECTED);
	proof_release(&spawn->proof, builder.id);
	proof_expect_status(group, "use", round, size_of(spawn, created.object),
			    STATUS_DISCONNECTED);
	proof_release(&spawn->proof, created.object.id);
	proof_release(&spawn->proof, ledger.id);
}

static void moves(struct spawn_proof *spawn)
{
	struct proof_group group;

	proof_group_begin(&group, &spawn->proof, "moves-in-transit");
	for (uint32_t i = 0; i < ROUNDS; i++)
		in_transit(spawn, &group, i);
	proof_group_end(&group);
	proof_group_begin(&group, &spawn->proof, "moves-of-what-goes");
	for (uint32_t i = 0; i < ROUNDS; i++)
		object_gone(spawn, &group, i);
	proof_group_end(&group);
}

void spawn_grants(struct spawn_proof *spawn)
{
	missing(spawn);
	bad_names(spawn);
	bad_lists(spawn);
	builders_reused(spawn);
	moves(spawn);
}
