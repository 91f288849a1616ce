/*
 * The straight way of a call and its answer (kernel/ipc/direct.c): that it is taken when all of its
 * tests hold, with the outcome that the general way gives; and, test by test, that the general way
 * is taken when one does not, again with its outcome. All predicates of the sweep are looked at
 * after each kernel entry.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "tests/sim/case.h"
#include "tests/sim/direct/late.h"
#include "tests/sim/direct/methods.h"
#include "tests/sim/direct/pair.h"
#include "tests/sim/direct/timed.h"

/*
 * ---- it is taken -------------------------------------------------------------------------------
 */

static void both_ways_with(uint8_t capabilities)
{
	pair_make_with(capabilities);
	pair_server_waits();
	for (uint64_t turn = 0; turn < 50; turn++) {
		uint64_t before = pair_hand_overs(), call, slice = kernel.cpu.slice_end_ns;
		struct ring_submission entry = pair_call(C0), answer;
		const struct receive_header *header = pair_header(R0);

		memset(pair_buffer(R0), 0xa5, ring_received_words(pair.room) * sizeof(uint64_t));
		for (unsigned i = 0; i < 3; i++)
			pair_words(pair.client, C0)[i] = turn << 8 | i;
		call = ipc_submit_waiting(pair.client, &entry, 1, TIMEOUT_NEVER);
		EXPECT(sim_current() == pair.server->thread && pair.client->thread->waiting);
		EXPECT(!turn || pair_hand_overs() == before + 1);
		EXPECT(!turn || kernel.cpu.slice_end_ns == slice);
		EXPECT(header->tag_index == 3 && header->tag_word == 9 && header->method == 77);
		EXPECT(header->interface == SIM_SERVICE_ID && header->message_words == 3);
		EXPECT(header->result_words == 8 && !header->result_capabilities &&
		       !header->capability_count && !header->deferred);
		EXPECT(header->epoch == pair.client->thread->process->session->epoch);
		EXPECT(header->caller[0] | header->caller[1]);
		EXPECT(!memcmp(header + 1, pair_words(pair.client, C0), 24));
		for (uint32_t i = 0; i < ring_received_words(pair.room); i++)
			EXPECT(pair_buffer(R0)[i] == 0);
		before = pair_hand_overs();
		for (unsigned i = 0; i < 5; i++)
			pair_words(pair.server, R0)[i] = turn << 16 | i;
		answer = pair_return(R0);
		(void)ipc_submit_waiting(pair.server, &answer, 1, TIMEOUT_NEVER);
		EXPECT(sim_current() == pair.client->thread && pair.server->thread->waiting);
		EXPECT(pair_hand_overs() == before + 1);
		EXPECT(pair.client->thread->context.result == 1);
		STATUS(OK, ipc_status(pair.client, call));
		EXPECT(ipc_record(pair.client, call)->words == 5);
		EXPECT(!memcmp(pair_words(pair.client, C0) + 24, pair_words(pair.server, R0), 40));
	}
}

static void both_ways(void)
{
	both_ways_with(0);
}

static void both_ways_past_room_for_capabilities(void)
{
	both_ways_with(2);
}

/* One call brings a capability, so that its receive has to promise a slot anew. */
static void call_with_a_capability_between(void)
{
	struct ring_submission entry, answer;
	struct ipc_list list = {0};
	uint64_t before;

	pair_make_with(2);
	pair_server_waits();
	ipc_list_add(&list, ipc_memory(pair.client), RING_TRANSFER_COPY, HOLD_FREE);
	(void)ipc_call(pair.client, C1, pair.facet, &list, 0);
	(void)ipc_submit_waiting(pair.client, NULL, 1, TIMEOUT_NEVER);
	EXPECT(ipc_run_until(pair.server) && pair_buffer(R0)[0] != 0);
	EXPECT(pair.server->thread->operations[R0].result_capabilities == 1);
	answer = pair_return(R0);
	before = pair_hand_overs();
	(void)ipc_submit_waiting(pair.server, &answer, 1, TIMEOUT_NEVER);
	EXPECT(pair_hand_overs() == before);
	EXPECT(pair.server->thread->operations[R0].state == OPERATION_RECEIVE_FREE);
	EXPECT(pair.server->thread->operations[R0].result_capabilities == 2);
	EXPECT(ipc_run_until(pair.client));
	entry = pair_call(C0);
	(void)ipc_submit_waiting(pair.client, &entry, 1, TIMEOUT_NEVER);
	EXPECT(pair_hand_overs() == before + 1 && pair_buffer(R0)[0] == 0);
}

/*
 * ---- it is not taken: each time one thing is otherwise -----------------------------------------
 */

/* Makes the call; it must take the general way. The case says what becomes of it. */
static uint64_t call_slowly(struct ring_submission *entry)
{
	uint64_t before = pair_hand_overs();
	uint64_t call = ipc_submit_waiting(pair.client, entry, 1, TIMEOUT_NEVER);

	EXPECT(pair_hand_overs() == before);
	return call;
}

static void call_refused(enum status status, struct ring_submission entry)
{
	uint64_t call = call_slowly(&entry);

	SIM_STATUS(status, ipc_status(pair.client, call));
}

static void refusals_of_calls(void)
{
	struct ring_submission entry;

	pair_make();
	pair_server_waits();
	entry = pair_call(C0);
	entry.interface++;
	call_refused(STATUS_WRONG_INTERFACE, entry);
	entry = pair_call(C0);
	entry.capability ^= UINT64_C(1) << 40;
	call_refused(STATUS_NO_CAPABILITY, entry);
	entry = pair_call(C0);
	entry.capability |= UINT64_C(1) << 63;
	call_refused(STATUS_NO_CAPABILITY, entry);
	entry = pair_call(C0);
	entry.message_length_words = PAIR_LIMIT_WORDS + 1;
	call_refused(STATUS_MESSAGE_TOO_LARGE, entry);
	entry = pair_call(C0);
	entry.message_offset_words = RING_ARENA_WORDS - 2;
	call_refused(STATUS_BAD_MESSAGE_RANGE, entry);
	entry = pair_call(C0);
	entry.result_offset_words = RING_ARENA_WORDS - 7;
	call_refused(STATUS_BAD_RESULT_RANGE, entry);
	entry = pair_call(C0);
	entry.call_id = 1;
	call_refused(STATUS_RESERVED_BITS, entry);
	entry = pair_call(C0);
	entry.operation = 64;
	call_refused(STATUS_BAD_OPERATION, entry);
}

static void facet_that_was_revoked(void)
{
	pair_make();
	STATUS(OK, sim_revoke(pair.server->thread, pair.endpoint, 3));
	pair_server_waits();
	call_refused(STATUS_REVOKED, pair_call(C0));
}

static void operation_that_is_busy(void)
{
	uint64_t first, second;
	struct ring_submission entry = pair_call(C0);

	pair_make();
	entry = pair_call(C0);
	(void)pair_receive(R1);
	first = ipc_submit(pair.client, &entry, NULL);
	pair_server_waits();
	entry = pair_call(C0);
	second = call_slowly(&entry);
	STATUS(OPERATION_BUSY, ipc_status(pair.client, second));
	EXPECT(ipc_is_open(pair.client, first));
}

static void server_that_does_not_wait(void)
{
	struct ring_submission entry;
	uint64_t call;

	pair_make();
	entry = pair_call(C0);
	call = call_slowly(&entry);
	EXPECT(ipc_is_open(pair.client, call));
	EXPECT(kernel.sched.hand_overs == 0 ||
	       pair.server->thread->operations[R0].state == OPERATION_RECEIVE_BUSY);
}

static void server_that_waits_for_two(void)
{
	struct ring_submission entry;
	uint64_t call;

	pair_make();
	(void)ipc_submit_waiting(pair.server, NULL, 2, TIMEOUT_NEVER);
	entry = pair_call(C0);
	call = call_slowly(&entry);
	EXPECT(ipc_is_open(pair.client, call) && pair.server->thread->waiting);
}

static void server_that_waits_with_a_limit(void)
{
	struct ring_submission entry;
	uint64_t call;

	pair_make();
	(void)ipc_submit_waiting(pair.server, NULL, 1, UINT64_C(1) << 60);
	entry = pair_call(C0);
	call = call_slowly(&entry);
	EXPECT(ipc_is_open(pair.client, call) && !pair.server->thread->waiting);
	EXPECT(!pair.server->thread->timer.place);
}

static void no_free_receive(void)
{
	struct ring_submission entry;
	uint64_t first, second;

	pair_make();
	entry = pair_call(C0);
	first = ipc_submit(pair.client, &entry, NULL);
	(void)ipc_submit_waiting(pair.server, NULL, 1, TIMEOUT_NEVER);
	entry = pair_call(C1);
	second = call_slowly(&entry);
	EXPECT(ipc_is_open(pair.client, first) && ipc_is_open(pair.client, second));
	EXPECT(pair.client->thread->operations[C1].state == OPERATION_QUEUED);
}

static void client_that_does_not_wait_for_one(void)
{
	struct ring_submission entry;
	uint64_t before;

	pair_make();
	pair_server_waits();
	before = pair_hand_overs();
	entry = pair_call(C0);
	(void)ipc_submit_waiting(pair.client, &entry, 0, 0);
	EXPECT(pair_hand_overs() == before && !pair.client->thread->waiting);
	EXPECT(!pair.server->thread->waiting);
}

static void client_with_two_entries(void)
{
	struct ring_submission entry, other = {.opcode = RING_NOP, .flags = RING_FLAG_QUIET};
	uint64_t before;

	pair_make();
	pair_server_waits();
	sim_submit(pair.client->thread, &other);
	before = pair_hand_overs();
	entry = pair_call(C0);
	(void)ipc_submit_waiting(pair.client, &entry, 1, TIMEOUT_NEVER);
	EXPECT(pair_hand_overs() == before && pair.client->thread->waiting &&
	       !pair.server->thread->waiting);
}

/*
 * ---- answers -----------------------------------------------------------------------------------
 */

/* A call that the server has, and whose caller waits; the server runs. */
static uint64_t call_in_flight(void)
{
	struct ring_submission entry;

	pair_make();
	pair_server_waits();
	entry = pair_call(C0);
	return ipc_submit_waiting(pair.client, &entry, 1, TIMEOUT_NEVER);
}

static uint64_t answer_slowly(struct ring_submission *entry)
{
	uint64_t before = pair_hand_overs();
	uint64_t answer = ipc_submit_waiting(pair.server, entry, 1, TIMEOUT_NEVER);

	EXPECT(pair_hand_overs() == before);
	return answer;
}

static void answers_that_are_refused(void)
{
	uint64_t call = call_in_flight();
	struct ring_submission entry = pair_return(R0);

	entry.call_id++;
	STATUS(NO_OPERATION, ipc_status(pair.server, answer_slowly(&entry)));
	entry = pair_return(R0);
	entry.operation = R1;
	STATUS(NO_OPERATION, ipc_status(pair.server, answer_slowly(&entry)));
	entry = pair_return(R0);
	entry.message_length_words = 9;
	STATUS(NO_RESULT_ROOM, ipc_status(pair.server, answer_slowly(&entry)));
	EXPECT(ipc_is_open(pair.client, call));
	entry = pair_return(R0);
	(void)ipc_submit(pair.server, &entry, NULL);
	STATUS(OK, ipc_status(pair.client, call));
	/* Answered twice. */
	STATUS(NO_OPERATION, ipc_status(pair.server, answer_slowly(&entry)));
}

static void answers_of_other_kinds(void)
{
	static const uint8_t flags[] = {0, RING_FLAG_QUIET | RING_FLAG_EXCEPTION,
					RING_FLAG_QUIET | RING_FLAG_END};

	for (unsigned i = 0; i < ARRAY_COUNT(flags); i++) {
		uint64_t call = call_in_flight();
		struct ring_submission entry = pair_return(R0);

		entry.flags = flags[i];
		(void)answer_slowly(&entry);
		SIM_STATUS(i == 1 ? STATUS_EXCEPTION : STATUS_OK, ipc_status(pair.client, call));
	}
}

static void answer_to_a_caller_that_is_gone(void)
{
	struct ring_submission entry;

	(void)call_in_flight();
	entry = pair_return(R0);
	ipc_kill(pair.client);
	ipc_settle();
	STATUS(CALLER_GONE, ipc_status(pair.server, answer_slowly(&entry)));
}

/* The caller's process has ended and was not taken apart yet: the answer is lost, and nothing is
 * run. */
static void answer_to_a_caller_that_ends(void)
{
	struct ring_submission entry;

	(void)call_in_flight();
	entry = pair_return(R0);
	ipc_kill(pair.client);
	(void)answer_slowly(&entry);
	EXPECT(pair.server->thread->operations[R0].state == OPERATION_RECEIVE_FREE);
}

static void answer_while_a_call_waits(void)
{
	struct ipc_party *other;
	struct sim_held held;
	struct ring_submission entry;
	uint64_t call = call_in_flight(), waiting;

	other = ipc_party();
	held = ipc_give(pair.client, pair.facet, other, false);
	waiting = ipc_call(other, C0, held, NULL, 0);
	entry = pair_return(R0);
	(void)answer_slowly(&entry);
	STATUS(OK, ipc_status(pair.client, call));
	EXPECT(ipc_is_open(other, waiting));
	EXPECT(other->thread->operations[C0].state == OPERATION_FLIGHT);
}

static void answer_to_the_last_holder_that_let_go(void)
{
	uint64_t call;
	struct ring_submission entry;

	pair_make();
	/* The client alone holds the pair.facet, and lets go while the call is in flight. */
	STATUS(OK, ipc_status(pair.server, ipc_release(pair.server, pair.minted)));
	entry = pair_call(C0);
	call = ipc_submit(pair.client, &entry, NULL);
	STATUS(OK, ipc_status(pair.client, ipc_release(pair.client, pair.facet)));
	(void)ipc_submit_waiting(pair.client, NULL, 1, TIMEOUT_NEVER);
	entry = pair_return(R0);
	(void)answer_slowly(&entry);
	STATUS(OK, ipc_status(pair.client, call));
	ipc_settle();
	/* The notice has come into the receive that was free again. */
	EXPECT(((const struct receive_header *)(const void *)(pair_words(pair.server, R0) + 24))
		       ->call_id == 0);
}

/*
 * ---- looking only ------------------------------------------------------------------------------
 */

static void looking_heals_the_header(void)
{
	struct ring_header *header;

	pair_make();
	(void)ipc_submit_waiting(pair.client, NULL, 0, 0);
	EXPECT(sim_current() == pair.client->thread);
	header = &pair.client->thread->region->header;
	header->sq_head = 99;
	header->cq_tail += 7;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(header->sq_head == pair.client->thread->sq_head);
	EXPECT(header->cq_tail == pair.client->thread->cq_tail);
	header->cq_head = pair.client->thread->cq_tail + 1;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(pair.client->thread->context.result == STATUS_BAD_RING_INDEX);
	header->cq_head = pair.client->thread->cq_tail;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(pair.client->thread->context.result == 0);
}

static const struct sim_case cases[] = {
	CASE(both_ways),
	CASE(both_ways_past_room_for_capabilities),
	CASE(call_with_a_capability_between),
	CASE(refusals_of_calls),
	CASE(facet_that_was_revoked),
	CASE(operation_that_is_busy),
	CASE(server_that_does_not_wait),
	CASE(server_that_waits_for_two),
	CASE(server_that_waits_with_a_limit),
	CASE(no_free_receive),
	CASE(client_that_does_not_wait_for_one),
	CASE(client_with_two_entries),
	CASE(answers_that_are_refused),
	CASE(answers_of_other_kinds),
	CASE(answer_to_a_caller_that_is_gone),
	CASE(answer_to_a_caller_that_ends),
	CASE(answer_while_a_call_waits),
	CASE(answer_to_the_last_holder_that_let_go),
	CASE(looking_heals_the_header),
	{0},
};

int main(int count, char **arguments)
{
	ipc_world(sim_setting("SEED", 1));
	sim_cases_run(cases, count > 1 ? arguments[1] : NULL);
	sim_cases_run(direct_timed, count > 1 ? arguments[1] : NULL);
	sim_cases_run(direct_methods, count > 1 ? arguments[1] : NULL);
	sim_cases_run(direct_late, count > 1 ? arguments[1] : NULL);
	printf("%" PRIu64 " kernel entries, each swept\n", sim.entries);
	return sim_report();
}
