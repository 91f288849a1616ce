/*
 * Attacks with processes that are being built: many of them, names that are taken, starts that fail
 * or move much. See timing.h.
 */
#include "core/generated/process.h"
#include "tests/proofs/timing/timing.h"
#include "user/rt/format.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/generated/ledger_client.h"
#include "user/rt/generated/process_client.h"

#define BUILDERS 2000u
#define ROWS 72u
#define MOVES 84u
#define NAME "a-name-with-a-long-beginning%02u"

/* Many builders; those that were made first are let go with one entry. */
void timing_builders(void)
{
	static struct cap_id builders[BUILDERS];

	for (uint32_t i = 0; i < BUILDERS; i++)
		builders[i] = timing_builder((struct ledger){{0}}).id;
	timing_begin();
	timing_release(builders, TIMING_BATCH);
	timing_end("builders");
	timing_release(builders + TIMING_BATCH, BUILDERS - TIMING_BATCH);
}

/*
 * ---- grants ------------------------------------------------------------------------------------
 */

static enum status grants_encode(struct rt_call *call,
				 const struct process_builder_grant_params_builder *params,
				 const struct cap_id *ids, const uint32_t *numbers, uint32_t count)
{
	struct grant_list_builder list;
	enum status status = process_builder_grant_params_builder_new_grants(params, count, &list);

	for (uint32_t i = 0; i < count && status == STATUS_OK; i++) {
		struct grant_builder grant = grant_list_builder_get(&list, i);
		char name[32];
		uint32_t index, length;

		length = (uint32_t)rt_format(name, sizeof(name), NAME, numbers[i]);
		status = grant_builder_set_name(&grant, capnp_text_make(name, length));
		if (status == STATUS_OK)
			status = rt_call_add_capability(call, ids[i], RT_TRANSFER_MOVE, &index);
		if (status == STATUS_OK)
			grant_builder_set_capability(&grant, index);
	}
	return status;
}

/* A grant of up to eight capabilities that are moved, as a call of the batch. */
static void grants_begin(struct process_builder builder, const struct cap_id *ids,
			 const uint32_t *numbers, uint32_t count)
{
	struct process_builder_grant_params_builder params;
	struct rt_call *call = timing_call();
	enum status status = process_builder_grant_begin(call, timing.proof.rt, builder, &params);

	if (status == STATUS_OK)
		status = grants_encode(call, &params, ids, numbers, count);
	proof_expect_status(&timing.group, "encoding", 0, status, STATUS_OK);
}

/* `count` endpoints, moved to a builder one entry after the other. */
static void grants_make(struct process_builder builder, struct cap_id *ids, uint32_t count)
{
	for (uint32_t first = 0; first < count; first += RING_TRANSFERS) {
		uint32_t numbers[RING_TRANSFERS], some = count - first;

		if (some > RING_TRANSFERS)
			some = RING_TRANSFERS;
		for (uint32_t i = 0; i < some; i++) {
			ids[first + i] = timing_endpoint(0).id;
			numbers[i] = first + i;
		}
		grants_begin(builder, ids + first, numbers, some);
		proof_expect(&timing.group, timing_batch() == 1, "a grant has failed");
	}
}

/* A CapSet that is full but for a few rows; eight more, of which the last name is taken. */
void timing_grants(void)
{
	struct process_builder builder = timing_builder((struct ledger){{0}});
	static struct cap_id ids[ROWS], more[RING_TRANSFERS];
	uint32_t numbers[RING_TRANSFERS];

	grants_make(builder, ids, ROWS);
	for (uint32_t i = 0; i < RING_TRANSFERS; i++) {
		more[i] = timing_endpoint(0).id;
		numbers[i] = i + 1 == RING_TRANSFERS ? ROWS - 1 : ROWS + i;
	}
	grants_begin(builder, more, numbers, RING_TRANSFERS);
	timing_begin();
	proof_expect(&timing.group, timing_again(TIMING_BATCH) == 0,
		     "a name that is taken was granted");
	timing_end("grants");
	timing_release(more, RING_TRANSFERS);
	timing_begin();
	proof_release(&timing.proof, builder.id);
	timing_end("grants-undone");
	timing_release(ids, ROWS);
}

/*
 * ---- starts ------------------------------------------------------------------------------------
 */

/* Starts in a ledger that has no ring region. */
void timing_starts(void)
{
	struct ledger ledger = {{0}};
	struct process_builder_start_params_builder params;
	struct process_builder builder;

	proof_expect_status(&timing.group, "a ledger", 0,
			    proof_carve(&timing.proof, 2000, 0, &ledger), STATUS_OK);
	builder = timing_builder(ledger);
	proof_expect_status(
		&timing.group, "a start", 0,
		process_builder_start_begin(timing_call(), timing.proof.rt, builder, &params),
		STATUS_OK);
	timing_begin();
	proof_expect(&timing.group, timing_again(TIMING_BATCH) == 0,
		     "a start without a ring region");
	timing_end("starts");
	proof_release(&timing.proof, builder.id);
	proof_release(&timing.proof, ledger.id);
}

/* A start that moves as many capabilities as a CapSet has rows. */
void timing_moved_grants(void)
{
	struct process_builder builder = timing_builder((struct ledger){{0}});
	struct process_builder_start_result started = {{{0}}};
	static struct cap_id ids[MOVES];
	struct rt_exit_record record;

	grants_make(builder, ids, MOVES);
	timing_begin();
	proof_expect_status(&timing.group, "start", 0,
			    process_builder_start(timing.proof.rt, builder, &started), STATUS_OK);
	timing_end("moved-grants");
	proof_release(&timing.proof, builder.id);
	timing_begin();
	proof_expect_status(&timing.group, "wait", 0,
			    proof_wait(&timing.proof, started.process, &record), STATUS_OK);
	timing_end("moved-held");
}
