/*
 * Attacks with what is much to take apart at once: processes of many threads that end, a process of
 * ten thousand mappings, a capability table whose last slot goes. See timing.h, and timing-child
 * for the others' half.
 */
#include "abi/thread.h"
#include "core/generated/process.h"
#include "tests/proofs/timing/timing.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"

#define CHILDREN 6u
#define GRANTS 5u
/* Over two hundred pages of slots. */
#define SLOTS 14000u
/* So many methods take most of what an entry may spend. */
#define METHODS 9u

static struct process_handle child_start(struct memory_object report, struct cap_id view)
{
	const struct rt_spawn_grant grants[GRANTS] = {
		{.name = "memory", .capability = timing.proof.memory.id},
		{.name = "addressSpace", .kind = RT_SPAWN_GRANT_ADDRESS_SPACE},
		{.name = "threadSpawner", .kind = RT_SPAWN_GRANT_THREAD_SPAWNER},
		{.name = "report", .capability = report.id},
		{.name = "view", .capability = view},
	};
	struct process_handle process = {{0}};

	proof_expect_status(&timing.group, "a child", 0,
			    proof_spawn(&timing.proof, timing.child, (struct ledger){{0}}, grants,
					view.key ? GRANTS : GRANTS - 1, &process),
			    STATUS_OK);
	return process;
}

static void child_await(struct memory_object report, uint64_t count)
{
	uint64_t word = proof_word_await(&timing.proof, report, 0);

	proof_expect(&timing.group, word == count, "a child had %lu of %lu", word, count);
}

static void child_wait(struct process_handle process)
{
	struct rt_exit_record record;

	proof_expect_status(&timing.group, "wait", 0, proof_wait(&timing.proof, process, &record),
			    STATUS_OK);
}

/*
 * Processes of as many threads as there may be, each with a timer, are terminated with one entry.
 */
void timing_terminates(void)
{
	struct process_handle children[CHILDREN];

	for (uint32_t i = 0; i < CHILDREN; i++) {
		struct memory_object report = timing_memory(1);

		children[i] = child_start(report, (struct cap_id){0});
		child_await(report, THREADS_IN_PROCESS);
		proof_release(&timing.proof, report.id);
	}
	for (uint32_t i = 0; i < CHILDREN; i++) {
		struct process_handle_terminate_params_builder params;

		proof_expect_status(&timing.group, "terminate", i,
				    process_handle_terminate_begin(timing_call(), timing.proof.rt,
								   children[i], &params),
				    STATUS_OK);
	}
	timing_begin();
	proof_expect(&timing.group, timing_batch() == CHILDREN, "a child was not terminated");
	timing_end("terminates");
	timing_begin();
	for (uint32_t i = 0; i < CHILDREN; i++)
		child_wait(children[i]);
	timing_end("terminated");
}

/*
 * A view that is mapped ten thousand times by one process: mapped, unmapped, revoked, and the
 * process's end.
 */
void timing_mapped(void)
{
	const struct memory_object_view_args args = {.bytes = TIMING_PAGE};
	struct memory_object object = timing_memory(1), report = timing_memory(1);
	struct memory_object_view_result view = {0};
	struct process_handle process;

	proof_expect_status(&timing.group, "a view", 0,
			    memory_object_view(timing.proof.rt, object, &args, &view), STATUS_OK);
	timing_begin();
	process = child_start(report, view.view.id);
	child_await(report, TIMING_MAPPINGS);
	timing_end("mapped");
	timing_begin();
	proof_expect_status(&timing.group, "revoke", 0,
			    memory_revoker_revoke(timing.proof.rt, view.revoker), STATUS_OK);
	timing_end("mapped-revoked");
	timing_begin();
	proof_expect_status(&timing.group, "terminate", 0,
			    process_handle_terminate(timing.proof.rt, process), STATUS_OK);
	child_wait(process);
	timing_end("mapped-dies");
	proof_release(&timing.proof, view.view.id);
	proof_release(&timing.proof, view.revoker.id);
	proof_release(&timing.proof, object.id);
	proof_release(&timing.proof, report.id);
}

/*
 * A table of many pages of which the last slot alone is used: when that goes all of them do, in an
 * entry that has much else to do.
 */
void timing_table(void)
{
	static struct cap_id ids[SLOTS];
	struct ledger_reader_result made;

	for (uint32_t i = 0; i < SLOTS; i++) {
		proof_expect_status(&timing.group, "a slot", i,
				    ledger_reader(timing.proof.rt, timing.proof.ledger, &made),
				    STATUS_OK);
		ids[i] = made.reader.id;
	}
	timing_release(ids, SLOTS - 1);
	for (uint32_t i = 0; i < METHODS; i++) {
		struct address_space_unmap_params_builder params;
		struct rt_call *call = timing_call();

		proof_expect_status(&timing.group, "unmap", i,
				    address_space_unmap_begin(call, timing.proof.rt,
							      timing.proof.space, &params),
				    STATUS_OK);
		address_space_unmap_params_builder_set_address(&params, TIMING_ADDRESS);
		address_space_unmap_params_builder_set_bytes(&params, TIMING_PAGE);
		proof_expect_status(&timing.group, "unmap", i, rt_call_submit(call), STATUS_OK);
	}
	timing_begin();
	rt_ring_release(&timing.proof.rt->ring, ids[SLOTS - 1]);
	rt_ring_enter(&timing.proof.rt->ring, 0);
	timing_end("table-shrinks");
	for (uint32_t i = 0; i < METHODS; i++) {
		proof_expect_status(&timing.group, "unmap", i, rt_call_finish(&timing.calls[i]),
				    STATUS_OK);
		rt_call_close(&timing.calls[i]);
	}
	timing.open = 0;
}
