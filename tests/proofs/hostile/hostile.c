/*
 * Attacks on the border between user space and the kernel, on the real machine: everything that a
 * program can write into a ring, and everything that it can do to the processor. It runs in the
 * place of init, so that it holds one of each kernel capability to attack.
 */
#include "tests/proofs/hostile/hostile.h"

#include "core/generated/console.h"
#include "core/generated/ledger.h"
#include "core/generated/process.h"
#include "core/generated/system.h"
#include "user/rt/words.h"

static struct hostile state;

void hostile_case(struct proof_group *group, const char *what, uint64_t number,
		  const struct ring_submission *entry, enum status expected)
{
	struct ring_completion completion;

	proof_expect_status(group, what, number, raw_one(group->proof->rt, entry, &completion),
			    expected);
}

struct ring_submission hostile_good_call(const struct hostile *hostile)
{
	return raw_call_entry(hostile->proof.ledger.id, LEDGER_INTERFACE_ID, LEDGER_METHOD_READ);
}

static bool others_find(struct hostile *hostile, struct rt *rt)
{
	const struct rt_capset_want wants[] = {
		{"thread", THREAD_INTERFACE_ID, &hostile->thread},
		{"entropy", ENTROPY_INTERFACE_ID, &hostile->entropy.id},
		{"systemInfo", SYSTEM_INFO_INTERFACE_ID, &hostile->info.id},
		{"terminal", SERIAL_PORT_INTERFACE_ID, &hostile->terminal.id},
	};

	return !rt_capset_get_all(&rt->capset, wants, ARRAY_COUNT(wants));
}

int capos_main(struct rt *rt)
{
	proof_open(&state.proof, rt);
	if (!others_find(&state, rt))
		return 93;
	state.attacker = proof_image(&state.proof, "attacker");
	hostile_forms(&state);
	hostile_ranges(&state);
	hostile_indexes(&state);
	hostile_names(&state);
	hostile_messages(&state);
	hostile_waiting(&state);
	hostile_spaces(&state);
	hostile_children(&state);
	return proof_close(&state.proof);
}
