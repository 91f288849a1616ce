/*
 * Two thousand spawns in one boot: good ones, damaged ones, and ones that cannot be paid. Whatever
 * becomes of them, the ledger is at the end what it was at the beginning, column by column.
 */
#include "tests/proofs/spawn/spawn.h"

#include "user/rt/format.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/words.h"

static struct spawn_proof state;

static struct capnp_text text_of(const char *string)
{
	return capnp_text_make(string, (uint32_t)rt_string_length(string));
}

enum status spawn_begin(struct spawn_proof *spawn, struct ledger ledger,
			struct process_builder *builder)
{
	const struct process_spawner_create_args args = {
		.image = spawn->image, .ledger = ledger, .name = text_of("child")};
	struct process_spawner_create_result created = {{{0}}};
	enum status status =
		process_spawner_create(spawn->proof.rt, spawn->proof.spawner, &args, &created);

	spawn->tried++;
	*builder = created.builder;
	return status;
}

enum status spawn_grant(struct spawn_proof *spawn, struct process_builder builder, const char *name,
			struct cap_id capability, enum rt_transfer how)
{
	struct process_builder_grant_params_builder params;
	struct process_builder_grant_results_reader results;
	struct grant_list_builder list;
	struct grant_builder grant;
	struct rt_call call;
	enum status status = process_builder_grant_begin(&call, spawn->proof.rt, builder, &params);

	if (status == STATUS_OK)
		status = process_builder_grant_params_builder_new_grants(&params, 1, &list);
	if (status == STATUS_OK) {
		grant = grant_list_builder_get(&list, 0);
		status = grant_builder_set_name(&grant, text_of(name));
	}
	if (status == STATUS_OK)
		status = grant_pass_capability(&call, &grant, capability, how);
	if (status == STATUS_OK)
		status = process_builder_grant_finish(&call, &results);
	rt_call_close(&call);
	return status;
}

enum status spawn_start(struct spawn_proof *spawn, struct process_builder builder,
			struct process_handle *process)
{
	struct process_builder_start_result started = {{{0}}};
	enum status status = process_builder_start(spawn->proof.rt, builder, &started);

	*process = started.process;
	return status;
}

void spawn_expect(struct spawn_proof *spawn, struct proof_group *group, const char *behaviour,
		  enum exit_cause cause, uint64_t code_or_vector)
{
	const struct rt_spawn_grant grant = {.name = behaviour,
					     .capability = spawn->proof.timer.id};
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};
	struct process_handle process;
	enum status status =
		proof_spawn(&spawn->proof, spawn->image, (struct ledger){{0}}, &grant, 1, &process);

	spawn->tried++;
	if (status == STATUS_OK)
		status = proof_wait(&spawn->proof, process, &record);
	proof_expect(group, status == STATUS_OK, "%s: %s", behaviour, rt_status_name(status));
	proof_expect(group,
		     record.cause == cause &&
			     (cause == EXIT_CAUSE_FAULT ? record.vector : (uint64_t)record.code) ==
				     code_or_vector,
		     "%s: cause %d, vector %u, code %lx", behaviour, (int)record.cause,
		     record.vector, (unsigned long)record.code);
}

void spawn_kill(struct spawn_proof *spawn, struct proof_group *group, struct process_handle process)
{
	struct rt_exit_record record = {.cause = EXIT_CAUSE_NONE};

	proof_expect_status(group, "terminate", 0,
			    process_handle_terminate(spawn->proof.rt, process), STATUS_OK);
	proof_expect_status(group, "terminate twice", 0,
			    process_handle_terminate(spawn->proof.rt, process), STATUS_OK);
	proof_expect_status(group, "wait", 0, proof_wait(&spawn->proof, process, &record),
			    STATUS_OK);
	proof_expect(group, record.cause == EXIT_CAUSE_TERMINATED, "killed, and cause %d",
		     (int)record.cause);
}

int capos_main(struct rt *rt)
{
	struct proof_group all;

	proof_open(&state.proof, rt);
	state.image = proof_image(&state.proof, "attacker");
	proof_group_begin(&all, &state.proof, "ledger-over-all");
	spawn_endings(&state);
	spawn_images(&state);
	spawn_grants(&state);
	spawn_limits(&state);
	spawn_hoarders(&state);
	proof_expect(&all, state.tried >= 2000, "only %u spawns", state.tried);
	proof_group_end(&all);
	rt_console_print(&state.proof.console, "spawns: %u\n", state.tried);
	return proof_close(&state.proof);
}
