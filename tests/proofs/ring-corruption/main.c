/*
 * Programs that destroy their own rings, while another one works: they harm only themselves.
 *
 * The bystander counts its rounds in a memory object that this program reads. Each corruptor fills
 * its whole ring region with nonsense some hundred times, enters the kernel, heals its ring and
 * shows that it still works. The bystander must have gone on after every one of them, and must be
 * found alive and without a wrong answer at the end.
 */
#include "tests/proofs/proof.h"
#include "user/rt/format.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"
#include "user/rt/words.h"

#define CORRUPTORS 60u
#define AT_ONCE 6u

static struct proof proof;
static struct image attacker;

static struct memory_object counter_make(struct proof_group *group, uint64_t value)
{
	const struct memory_create_args args = {.pages = 1};
	const struct memory_object_write_args write = {
		.data = capnp_data_make(&value, sizeof(value))};
	struct memory_create_result created = {{{0}}};

	proof_expect_status(group, "create", value,
			    memory_create(proof.rt, proof.memory, &args, &created), STATUS_OK);
	proof_expect_status(group, "write", value,
			    memory_object_write(proof.rt, created.object, &write), STATUS_OK);
	return created.object;
}

static struct process_handle start(struct proof_group *group, const char *behaviour,
				   struct memory_object counter)
{
	const struct rt_spawn_grant grants[] = {
		{.name = "counter", .capability = counter.id},
		{.name = "timer", .capability = proof.timer.id},
		{.name = behaviour, .capability = proof.ledger.id},
	};
	struct process_handle process;

	proof_expect_status(group, behaviour, 0,
			    proof_spawn(&proof, attacker, (struct ledger){{0}}, grants,
					ARRAY_COUNT(grants), &process),
			    STATUS_OK);
	return process;
}

/* Some corruptors at once, each with another seed; each must end well. */
static void corruptors(struct proof_group *group, uint64_t seed)
{
	struct memory_object counters[AT_ONCE];
	struct process_handle processes[AT_ONCE];

	for (uint32_t i = 0; i < AT_ONCE; i++) {
		counters[i] = counter_make(group, seed + i);
		processes[i] = start(group, "corrupt", counters[i]);
	}
	for (uint32_t i = 0; i < AT_ONCE; i++) {
		struct rt_exit_record record = {0};

		proof_expect_status(group, "wait", i, proof_wait(&proof, processes[i], &record),
				    STATUS_OK);
		proof_expect(group, record.cause == EXIT_CAUSE_EXITED && record.code == 0,
			     "seed %lu: cause %d, code %ld, vector %u", (unsigned long)(seed + i),
			     (int)record.cause, (long)record.code, record.vector);
		proof_release(&proof, counters[i].id);
	}
}

static bool is_running(struct process_handle process)
{
	struct process_handle_status_params_builder params;
	struct process_handle_status_results_reader results;
	struct rt_call call;
	bool running = false;

	if (process_handle_status_begin(&call, proof.rt, process, &params) == STATUS_OK &&
	    process_handle_status_finish(&call, &results) == STATUS_OK)
		running = process_handle_status_results_get_running(&results);
	rt_call_close(&call);
	return running;
}

int capos_main(struct rt *rt)
{
	struct rt_exit_record record = {0};
	struct process_handle bystander;
	struct memory_object rounds;
	struct proof_group group;
	uint64_t last = 0;

	proof_open(&proof, rt);
	attacker = proof_image(&proof, "attacker");
	proof_group_begin(&group, &proof, "ring-corruption");
	rounds = counter_make(&group, 0);
	bystander = start(&group, "bystander", rounds);
	for (uint64_t seed = 1; seed <= CORRUPTORS; seed += AT_ONCE) {
		uint64_t now;

		corruptors(&group, seed);
		now = proof_word_await(&proof, rounds, last);
		proof_expect(&group, now > last, "the bystander stood still at %lu",
			     (unsigned long)now);
		last = now;
	}
	proof_expect(&group, is_running(bystander), "the bystander has ended");
	proof_expect_status(&group, "terminate", 0, process_handle_terminate(rt, bystander),
			    STATUS_OK);
	proof_expect_status(&group, "wait", 0, proof_wait(&proof, bystander, &record), STATUS_OK);
	proof_expect(&group, record.cause == EXIT_CAUSE_TERMINATED,
		     "the bystander: cause %d, code %ld", (int)record.cause, (long)record.code);
	proof_release(&proof, rounds.id);
	proof_group_end(&group);
	rt_console_print(&proof.console, "the bystander made %lu rounds\n", (unsigned long)last);
	return proof_close(&proof);
}
