/*
 * Indexes that lie, queues that are full, and places that are promised.
 */
#include "tests/sim/ring/ring.h"

void system_calls(void)
{
	SIM_EXPECT(sim_system_call(init, 2, 0, 0) == STATUS_BAD_SYSTEM_CALL);
	SIM_EXPECT(sim_system_call(init, UINT64_MAX, 0, 0) == STATUS_BAD_SYSTEM_CALL);
	sim_pass("BAD_SYSTEM_CALL");
}

/* A wrong index consumes nothing; the right one heals it. */
static void index_lie(uint32_t *index, uint32_t lie, const char *name)
{
	uint32_t truth = *index, head = init->sq_head;
	struct snapshot before;

	snapshot_take(&before);
	*index = lie;
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == STATUS_BAD_RING_INDEX);
	SIM_EXPECT(init->sq_head == head);
	*index = truth;
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) >= 0);
	ring_unchanged(&before, name);
	sim_pass(name);
}

void indexes(void)
{
	struct ring_header *header = &init->region->header;

	index_lie(&header->sq_tail, init->sq_head + RING_SUBMISSIONS + 1, "sq_tail, one too many");
	index_lie(&header->sq_tail, init->sq_head - 1, "sq_tail, behind");
	index_lie(&header->sq_tail, init->sq_head + 0x80000000u, "sq_tail, half way round");
	index_lie(&header->cq_head, init->cq_tail + 1, "cq_head, ahead");
	index_lie(&header->cq_head, init->cq_head - 1, "cq_head, behind");
	/* The kernel never reads its own fields back. */
	header->sq_head = 77;
	header->cq_tail = 78;
	header->refused = 79;
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	SIM_EXPECT(header->sq_head == init->sq_head && header->cq_tail == init->cq_tail);
	sim_pass("the kernel's own indexes");
}

void quiet(void)
{
	struct ring_submission entry = {.opcode = RING_NOP, .flags = RING_FLAG_QUIET};
	struct ring_completion completion;

	sim_submit(init, &entry);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	SIM_EXPECT(!sim_complete(init, &completion));
	sim_pass("a quiet entry that succeeds");
}

void full_queue(void)
{
	struct ring_completion completion;
	uint32_t head;

	for (unsigned round = 0; round < RING_COMPLETIONS / RING_SUBMISSIONS; round++) {
		for (unsigned i = 0; i < RING_SUBMISSIONS; i++)
			sim_submit(init, &(struct ring_submission){.user_data = i});
		SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) ==
			   (int64_t)(round + 1) * RING_SUBMISSIONS);
	}
	head = init->sq_head;
	sim_submit(init, &(struct ring_submission){.user_data = 1000});
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, RING_COMPLETIONS, TIMEOUT_NEVER) ==
		   RING_COMPLETIONS);
	SIM_EXPECT(init->sq_head == head);
	for (unsigned i = 0; i < RING_COMPLETIONS; i++) {
		SIM_EXPECT(sim_complete(init, &completion));
		SIM_EXPECT(completion.user_data == i % RING_SUBMISSIONS);
	}
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER) == 1);
	completion_expect(1000, STATUS_OK);
	sim_pass("a full completion queue");
}

void kept_places(void)
{
	struct ring_completion completion;
	uint32_t head;

	for (unsigned i = 0; i < RING_COMPLETIONS - RING_KEPT_COMPLETIONS; i++) {
		sim_submit(init, &(struct ring_submission){.user_data = i});
		SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == i + 1);
	}
	head = init->sq_head;
	sleep_submit(0, 0, 500);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) ==
		   RING_COMPLETIONS - RING_KEPT_COMPLETIONS);
	SIM_EXPECT(init->sq_head == head);
	SIM_EXPECT(sim_complete(init, &completion));
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) ==
		   RING_COMPLETIONS - RING_KEPT_COMPLETIONS);
	SIM_EXPECT(init->sq_head == head + 1);
	while (sim_complete(init, &completion))
		continue;
	SIM_EXPECT(completion.user_data == 500 && completion.status == STATUS_OK);
	(void)sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0);
	sim_pass("places that are kept");
}

/* Sleeps without end take all places that CALL may have. Returns how many there are. */
static unsigned places_take(void)
{
	unsigned count = 0;

	for (; count < RING_COMPLETIONS - RING_KEPT_COMPLETIONS; count++) {
		sleep_submit((uint8_t)count, UINT64_MAX, count);
		SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	}
	return count;
}

void stalled_queue(void)
{
	struct ring_header *header = &init->region->header;
	unsigned count = places_take();
	uint32_t head = init->sq_head;

	sleep_submit((uint8_t)count, UINT64_MAX, 500);
	sim_submit(init, &(struct ring_submission){
				 .opcode = RING_CANCEL, .operation = 0, .user_data = 501});
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER) ==
		   STATUS_NO_PLACES);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == STATUS_NO_PLACES);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, 1000) == STATUS_NO_PLACES);
	SIM_EXPECT(init->sq_head == head && header->sq_head == head);
	/* Both are taken back, and the CANCEL comes first. */
	header->sq_tail = head;
	sim_submit(init, &(struct ring_submission){
				 .opcode = RING_CANCEL, .operation = 0, .user_data = 502});
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 1, TIMEOUT_NEVER) == 2);
	/* There are completions to be read: fewer than asked for, and as many. */
	sleep_submit((uint8_t)count, UINT64_MAX, 503);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 3, TIMEOUT_NEVER) ==
		   STATUS_NO_PLACES);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 2, TIMEOUT_NEVER) == 2);
	completion_expect(0, STATUS_CANCELLED);
	completion_expect(502, STATUS_OK);
	SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 0, 0) == 0);
	SIM_EXPECT(init->sq_head == header->sq_tail);
	for (unsigned i = 1; i <= count; i++) {
		sim_submit(init, &(struct ring_submission){.opcode = RING_CANCEL,
							   .operation = (uint8_t)i,
							   .user_data = 600});
		SIM_EXPECT(sim_system_call(init, SYSTEM_CALL_CAP_ENTER, 2, TIMEOUT_NEVER) == 2);
		completion_expect(i < count ? i : 503, STATUS_CANCELLED);
		completion_expect(600, STATUS_OK);
	}
	sim_pass("NO_PLACES, and taking submissions back");
}
