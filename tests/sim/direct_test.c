/*
 * The straight way of a call and its answer (kernel/ipc/direct.c): that it is taken when all of its
 * tests hold, with the outcome that the general way gives; and, test by test, that the general way
 * is taken when one does not, again with its outcome. All predicates of the sweep are looked at
 * after each kernel entry.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"
#include "tests/sim/case.h"
#include "tests/sim/direct/late.h"

#define LIMIT_WORDS 8u
#define BUFFER_WORDS (RECEIVE_HEADER_WORDS + LIMIT_WORDS)
enum { C0 = 20, C1, R0 = 30, R1 };

static struct ipc_party *server, *client;
static struct sim_held endpoint, facet;
static struct sim_held minted; /* the same facet, in the hands of the server */
static uint8_t room;           /* capabilities that the server takes with a call */

static uint64_t *words_of(const struct ipc_party *party, unsigned operation)
{
	return party->thread->region->arena + operation * IPC_PLACE;
}

static struct ring_submission call_entry(uint8_t operation)
{
	return (struct ring_submission){.opcode = RING_CALL,
					.operation = operation,
					.method = 77,
					.capability = facet.capability,
					.interface = facet.interface,
					.message_offset_words = (uint16_t)(operation * IPC_PLACE),
					.message_length_words = 3,
					.result_offset_words =
						(uint16_t)(operation * IPC_PLACE + 24),
					.result_length_words = 8};
}

/* The buffer of a receive: records, then the header, then the message. */
static uint64_t *buffer_of(uint8_t operation)
{
	return words_of(server, operation) + 24;
}

static const struct receive_header *header_of(uint8_t operation)
{
	return (const void *)(buffer_of(operation) + ring_received_words(room));
}

/* The answer to what lies in the buffer of a receive. */
static struct ring_submission return_entry(uint8_t operation)
{
	return (struct ring_submission){.opcode = RING_RETURN,
					.flags = RING_FLAG_QUIET,
					.operation = operation,
					.message_offset_words = (uint16_t)(operation * IPC_PLACE),
					.message_length_words = 5,
					.call_id = header_of(operation)->call_id};
}

static uint64_t receive(uint8_t operation)
{
	struct ring_submission entry = {
		.opcode = RING_RECV,
		.operation = operation,
		.capability = endpoint.capability,
		.result_capabilities = room,
		.result_offset_words = (uint16_t)(operation * IPC_PLACE + 24),
		.result_length_words = (uint16_t)(ring_received_words(room) + BUFFER_WORDS)};

	return ipc_submit(server, &entry, NULL);
}

static uint64_t hand_overs(void)
{
	return kernel.sched.hand_overs;
}

/* A server that takes so many capabilities, with one receive, and a client of it. */
static void pair_with(uint8_t capabilities)
{
	struct ipc_mint mint = {.index = 3, .word = 9, .interface = SIM_SERVICE_ID};
	struct sim_held made;

	room = capabilities;
	server = ipc_party();
	client = ipc_party();
	STATUS(OK, sim_endpoint_create(sim_init(), LIMIT_WORDS, room, NONE, &made));
	endpoint = ipc_give(ipc_init, made, server, true);
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &minted));
	facet = ipc_give(server, minted, client, false);
	(void)receive(R0);
	/* Once in the general way: it computes the caller reference. */
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_submit(server,
			 &(struct ring_submission){.opcode = RING_RETURN,
						   .operation = R0,
						   .flags = RING_FLAG_QUIET,
						   .call_id = return_entry(R0).call_id},
			 NULL);
	ipc_settle();
}

static void pair(void)
{
	pair_with(0);
}

static void server_waits(void)
{
	(void)ipc_submit_waiting(server, NULL, 1, TIMEOUT_NEVER);
}

/*
 * ---- it is taken -------------------------------------------------------------------------------
 */

static void both_ways_with(uint8_t capabilities)
{
	pair_with(capabilities);
	server_waits();
	for (uint64_t turn = 0; turn < 50; turn++) {
		uint64_t before = hand_overs(), call, slice = kernel.cpu.slice_end_ns;
		struct ring_submission entry = call_entry(C0), answer;
		const struct receive_header *header = header_of(R0);

		memset(buffer_of(R0), 0xa5, ring_received_words(room) * sizeof(uint64_t));
		for (unsigned i = 0; i < 3; i++)
			words_of(client, C0)[i] = turn << 8 | i;
		call = ipc_submit_waiting(client, &entry, 1, TIMEOUT_NEVER);
		EXPECT(sim_current() == server->thread && client->thread->waiting);
		EXPECT(!turn || hand_overs() == before + 1);
		EXPECT(!turn || kernel.cpu.slice_end_ns == slice);
		EXPECT(header->tag_index == 3 && header->tag_word == 9 && header->method == 77);
		EXPECT(header->interface == SIM_SERVICE_ID && header->message_words == 3);
		EXPECT(header->result_words == 8 && !header->result_capabilities &&
		       !header->capability_count && !header->deferred);
		EXPECT(header->epoch == client->thread->process->session->epoch);
		EXPECT(header->caller[0] | header->caller[1]);
		EXPECT(!memcmp(header + 1, words_of(client, C0), 24));
		for (uint32_t i = 0; i < ring_received_words(room); i++)
			EXPECT(buffer_of(R0)[i] == 0);
		before = hand_overs();
		for (unsigned i = 0; i < 5; i++)
			words_of(server, R0)[i] = turn << 16 | i;
		answer = return_entry(R0);
		(void)ipc_submit_waiting(server, &answer, 1, TIMEOUT_NEVER);
		EXPECT(sim_current() == client->thread && server->thread->waiting);
		EXPECT(hand_overs() == before + 1);
		EXPECT(client->thread->context.result == 1);
		STATUS(OK, ipc_status(client, call));
		EXPECT(ipc_record(client, call)->words == 5);
		EXPECT(!memcmp(words_of(client, C0) + 24, words_of(server, R0), 40));
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

	pair_with(2);
	server_waits();
	ipc_list_add(&list, ipc_memory(client), RING_TRANSFER_COPY, HOLD_FREE);
	(void)ipc_call(client, C1, facet, &list, 0);
	(void)ipc_submit_waiting(client, NULL, 1, TIMEOUT_NEVER);
	EXPECT(ipc_run_until(server) && buffer_of(R0)[0] != 0);
	EXPECT(server->thread->operations[R0].result_capabilities == 1);
	answer = return_entry(R0);
	before = hand_overs();
	(void)ipc_submit_waiting(server, &answer, 1, TIMEOUT_NEVER);
	EXPECT(hand_overs() == before);
	EXPECT(server->thread->operations[R0].state == OPERATION_RECEIVE_FREE);
	EXPECT(server->thread->operations[R0].result_capabilities == 2);
	EXPECT(ipc_run_until(client));
	entry = call_entry(C0);
	(void)ipc_submit_waiting(client, &entry, 1, TIMEOUT_NEVER);
	EXPECT(hand_overs() == before + 1 && buffer_of(R0)[0] == 0);
}

/*
 * ---- it is not taken: each time one thing is otherwise -----------------------------------------
 */

/* Makes the call; it must take the general way. The case says what becomes of it. */
static uint64_t call_slowly(struct ring_submission *entry)
{
	uint64_t before = hand_overs();
	uint64_t call = ipc_submit_waiting(client, entry, 1, TIMEOUT_NEVER);

	EXPECT(hand_overs() == before);
	return call;
}

static void call_refused(enum status status, struct ring_submission entry)
{
	uint64_t call = call_slowly(&entry);

	SIM_STATUS(status, ipc_status(client, call));
}

static void refusals_of_calls(void)
{
	struct ring_submission entry;

	pair();
	server_waits();
	entry = call_entry(C0);
	entry.interface++;
	call_refused(STATUS_WRONG_INTERFACE, entry);
	entry = call_entry(C0);
	entry.capability ^= UINT64_C(1) << 40;
	call_refused(STATUS_NO_CAPABILITY, entry);
	entry = call_entry(C0);
	entry.capability |= UINT64_C(1) << 63;
	call_refused(STATUS_NO_CAPABILITY, entry);
	entry = call_entry(C0);
	entry.message_length_words = LIMIT_WORDS + 1;
	call_refused(STATUS_MESSAGE_TOO_LARGE, entry);
	entry = call_entry(C0);
	entry.message_offset_words = RING_ARENA_WORDS - 2;
	call_refused(STATUS_BAD_MESSAGE_RANGE, entry);
	entry = call_entry(C0);
	entry.result_offset_words = RING_ARENA_WORDS - 7;
	call_refused(STATUS_BAD_RESULT_RANGE, entry);
	entry = call_entry(C0);
	entry.call_id = 1;
	call_refused(STATUS_RESERVED_BITS, entry);
	entry = call_entry(C0);
	entry.operation = 64;
	call_refused(STATUS_BAD_OPERATION, entry);
}

static void facet_that_was_revoked(void)
{
	pair();
	STATUS(OK, sim_revoke(server->thread, endpoint, 3));
	server_waits();
	call_refused(STATUS_REVOKED, call_entry(C0));
}

static void operation_that_is_busy(void)
{
	uint64_t first, second;
	struct ring_submission entry = call_entry(C0);

	pair();
	entry = call_entry(C0);
	(void)receive(R1);
	first = ipc_submit(client, &entry, NULL);
	server_waits();
	entry = call_entry(C0);
	second = call_slowly(&entry);
	STATUS(OPERATION_BUSY, ipc_status(client, second));
	EXPECT(ipc_is_open(client, first));
}

static void server_that_does_not_wait(void)
{
	struct ring_submission entry;
	uint64_t call;

	pair();
	entry = call_entry(C0);
	call = call_slowly(&entry);
	EXPECT(ipc_is_open(client, call));
	EXPECT(kernel.sched.hand_overs == 0 ||
	       server->thread->operations[R0].state == OPERATION_RECEIVE_BUSY);
}

static void server_that_waits_for_two(void)
{
	struct ring_submission entry;
	uint64_t call;

	pair();
	(void)ipc_submit_waiting(server, NULL, 2, TIMEOUT_NEVER);
	entry = call_entry(C0);
	call = call_slowly(&entry);
	EXPECT(ipc_is_open(client, call) && server->thread->waiting);
}

static void server_that_waits_with_a_limit(void)
{
	struct ring_submission entry;
	uint64_t call;

	pair();
	(void)ipc_submit_waiting(server, NULL, 1, UINT64_C(1) << 60);
	entry = call_entry(C0);
	call = call_slowly(&entry);
	EXPECT(ipc_is_open(client, call) && !server->thread->waiting);
	EXPECT(!server->thread->timer.place);
}

static void no_free_receive(void)
{
	struct ring_submission entry;
	uint64_t first, second;

	pair();
	entry = call_entry(C0);
	first = ipc_submit(client, &entry, NULL);
	(void)ipc_submit_waiting(server, NULL, 1, TIMEOUT_NEVER);
	entry = call_entry(C1);
	second = call_slowly(&entry);
	EXPECT(ipc_is_open(client, first) && ipc_is_open(client, second));
	EXPECT(client->thread->operations[C1].state == OPERATION_QUEUED);
}

static void client_that_does_not_wait_for_one(void)
{
	struct ring_submission entry;
	uint64_t before;

	pair();
	server_waits();
	before = hand_overs();
	entry = call_entry(C0);
	(void)ipc_submit_waiting(client, &entry, 0, 0);
	EXPECT(hand_overs() == before && !client->thread->waiting);
	EXPECT(!server->thread->waiting);
}

static void client_with_two_entries(void)
{
	struct ring_submission entry, other = {.opcode = RING_NOP, .flags = RING_FLAG_QUIET};
	uint64_t before;

	pair();
	server_waits();
	sim_submit(client->thread, &other);
	before = hand_overs();
	entry = call_entry(C0);
	(void)ipc_submit_waiting(client, &entry, 1, TIMEOUT_NEVER);
	EXPECT(hand_overs() == before && client->thread->waiting && !server->thread->waiting);
}

/*
 * ---- answers -----------------------------------------------------------------------------------
 */

/* A call that the server has, and whose caller waits; the server runs. */
static uint64_t call_in_flight(void)
{
	struct ring_submission entry;

	pair();
	server_waits();
	entry = call_entry(C0);
	return ipc_submit_waiting(client, &entry, 1, TIMEOUT_NEVER);
}

static uint64_t answer_slowly(struct ring_submission *entry)
{
	uint64_t before = hand_overs();
	uint64_t answer = ipc_submit_waiting(server, entry, 1, TIMEOUT_NEVER);

	EXPECT(hand_overs() == before);
	return answer;
}

static void answers_that_are_refused(void)
{
	uint64_t call = call_in_flight();
	struct ring_submission entry = return_entry(R0);

	entry.call_id++;
	STATUS(NO_OPERATION, ipc_status(server, answer_slowly(&entry)));
	entry = return_entry(R0);
	entry.operation = R1;
	STATUS(NO_OPERATION, ipc_status(server, answer_slowly(&entry)));
	entry = return_entry(R0);
	entry.message_length_words = 9;
	STATUS(NO_RESULT_ROOM, ipc_status(server, answer_slowly(&entry)));
	EXPECT(ipc_is_open(client, call));
	entry = return_entry(R0);
	(void)ipc_submit(server, &entry, NULL);
	STATUS(OK, ipc_status(client, call));
	/* Answered twice. */
	STATUS(NO_OPERATION, ipc_status(server, answer_slowly(&entry)));
}

static void answers_of_other_kinds(void)
{
	static const uint8_t flags[] = {0, RING_FLAG_QUIET | RING_FLAG_EXCEPTION,
					RING_FLAG_QUIET | RING_FLAG_END};

	for (unsigned i = 0; i < ARRAY_COUNT(flags); i++) {
		uint64_t call = call_in_flight();
		struct ring_submission entry = return_entry(R0);

		entry.flags = flags[i];
		(void)answer_slowly(&entry);
		SIM_STATUS(i == 1 ? STATUS_EXCEPTION : STATUS_OK, ipc_status(client, call));
	}
}

static void answer_to_a_caller_that_is_gone(void)
{
	struct ring_submission entry;

	(void)call_in_flight();
	entry = return_entry(R0);
	ipc_kill(client);
	ipc_settle();
	STATUS(CALLER_GONE, ipc_status(server, answer_slowly(&entry)));
}

/* The caller's process has ended and was not taken apart yet: the answer is lost, and nothing is
 * run. */
static void answer_to_a_caller_that_ends(void)
{
	struct ring_submission entry;

	(void)call_in_flight();
	entry = return_entry(R0);
	ipc_kill(client);
	(void)answer_slowly(&entry);
	EXPECT(server->thread->operations[R0].state == OPERATION_RECEIVE_FREE);
}

static void answer_while_a_call_waits(void)
{
	struct ipc_party *other;
	struct sim_held held;
	struct ring_submission entry;
	uint64_t call = call_in_flight(), waiting;

	other = ipc_party();
	held = ipc_give(client, facet, other, false);
	waiting = ipc_call(other, C0, held, NULL, 0);
	entry = return_entry(R0);
	(void)answer_slowly(&entry);
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_is_open(other, waiting));
	EXPECT(other->thread->operations[C0].state == OPERATION_FLIGHT);
}

static void answer_to_the_last_holder_that_let_go(void)
{
	uint64_t call;
	struct ring_submission entry;

	pair();
	/* The client alone holds the facet, and lets go while the call is in flight. */
	STATUS(OK, ipc_status(server, ipc_release(server, minted)));
	entry = call_entry(C0);
	call = ipc_submit(client, &entry, NULL);
	STATUS(OK, ipc_status(client, ipc_release(client, facet)));
	(void)ipc_submit_waiting(client, NULL, 1, TIMEOUT_NEVER);
	entry = return_entry(R0);
	(void)answer_slowly(&entry);
	STATUS(OK, ipc_status(client, call));
	ipc_settle();
	/* The notice has come into the receive that was free again. */
	EXPECT(((const struct receive_header *)(const void *)(words_of(server, R0) + 24))
		       ->call_id == 0);
}

/*
 * ---- looking only ------------------------------------------------------------------------------
 */

static void looking_heals_the_header(void)
{
	struct ring_header *header;

	pair();
	(void)ipc_submit_waiting(client, NULL, 0, 0);
	EXPECT(sim_current() == client->thread);
	header = &client->thread->region->header;
	header->sq_head = 99;
	header->cq_tail += 7;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(header->sq_head == client->thread->sq_head);
	EXPECT(header->cq_tail == client->thread->cq_tail);
	header->cq_head = client->thread->cq_tail + 1;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(client->thread->context.result == STATUS_BAD_RING_INDEX);
	header->cq_head = client->thread->cq_tail;
	sim_entry_system_call(SYSTEM_CALL_CAP_ENTER, 0, 0);
	EXPECT(client->thread->context.result == 0);
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
	sim_cases_run(direct_late, count > 1 ? arguments[1] : NULL);
	printf("%" PRIu64 " kernel entries, each swept\n", sim.entries);
	return sim_report();
}
