/*
 * Every opcode that means nothing, in full queues of them, while another program works: each entry
 * is answered once with BAD_OPCODE, in order, and nothing else happens to anyone.
 */
#include "tests/proofs/proof.h"
#include "user/rt/generated/memory_client.h"
#include "user/rt/generated/process_client.h"

#define ROUNDS 40u

static struct proof proof;

/* One queue's worth at a time. Opcodes that are defined are left out. */
static void queue_of_opcodes(struct proof_group *group, uint32_t first)
{
	const uint32_t refused = proof.rt->ring.region->header.refused;
	struct ring_completion completion;
	int64_t result;

	for (uint32_t i = 0; i < RING_SUBMISSIONS; i++) {
		const uint32_t span = 256 - RING_OPCODE_COUNT;
		const struct ring_submission entry = {
			.opcode = (uint8_t)(RING_OPCODE_COUNT + (first + i) % span),
			.flags = (uint8_t)(first * i),
			.operation = (uint8_t)i,
			.user_data = (uint64_t)first << 32 | i};

		raw_submit(proof.rt, &entry);
	}
	result = raw_call(SYSTEM_CALL_CAP_ENTER, RING_SUBMISSIONS, TIMEOUT_NEVER);
	proof_expect(group, result == RING_SUBMISSIONS, "%ld completions", (long)result);
	for (uint32_t i = 0; i < RING_SUBMISSIONS; i++) {
		bool came = raw_take(proof.rt, &completion);

		proof_expect_status(group, "entry", i,
				    came ? (enum status)completion.status : RAW_WRONG,
				    STATUS_BAD_OPCODE);
		proof_expect(group, completion.user_data == ((uint64_t)first << 32 | i),
			     "entry %u was answered as %lx", i,
			     (unsigned long)completion.user_data);
	}
	proof_expect(group, proof.rt->ring.region->header.refused - refused == RING_SUBMISSIONS,
		     "the count of refused entries is wrong");
}

int capos_main(struct rt *rt)
{
	const struct memory_create_args args = {.pages = 1};
	struct memory_create_result rounds = {{{0}}};
	struct rt_exit_record record = {0};
	struct process_handle bystander;
	struct proof_group group;
	struct image attacker;

	proof_open(&proof, rt);
	attacker = proof_image(&proof, "attacker");
	proof_group_begin(&group, &proof, "reserved-opcode");
	proof_expect_status(&group, "create", 0, memory_create(rt, proof.memory, &args, &rounds),
			    STATUS_OK);
	const struct rt_spawn_grant grants[] = {
		{.name = "counter", .capability = rounds.object.id},
		{.name = "timer", .capability = proof.timer.id},
		{.name = "bystander", .capability = proof.ledger.id},
	};

	proof_expect_status(&group, "spawn", 0,
			    proof_spawn(&proof, attacker, (struct ledger){{0}}, grants,
					ARRAY_COUNT(grants), &bystander),
			    STATUS_OK);
	for (uint32_t round = 0; round < ROUNDS; round++) {
		const uint64_t before = proof_word(&proof, rounds.object);

		queue_of_opcodes(&group, round * RING_SUBMISSIONS);
		proof_expect(&group, proof_word_await(&proof, rounds.object, before) > before,
			     "the bystander stood still at %lu", (unsigned long)before);
	}
	proof_expect_status(&group, "terminate", 0, process_handle_terminate(rt, bystander),
			    STATUS_OK);
	proof_expect_status(&group, "wait", 0, proof_wait(&proof, bystander, &record), STATUS_OK);
	proof_expect(&group, record.cause == EXIT_CAUSE_TERMINATED,
		     "the bystander: cause %d, code %ld", (int)record.cause, (long)record.code);
	proof_release(&proof, rounds.object.id);
	proof_group_end(&group);
	return proof_close(&proof);
}
