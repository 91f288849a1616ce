/*
 * The straight way of an answer that comes late, alone and with a RETURN behind it that defers the
 * call which has come: that it is taken when all of its tests hold, with the outcome that the
 * general way gives; and, test by test, that the general way is taken when one does not.
 */
#include "tests/sim/direct/late.h"

#include <string.h>

#include "kernel/ipc/deferred.h"

#define LIMIT_WORDS 8u
#define PLACES 3u
enum { C0 = 20, R0 = 30, R1, ANSWERS };

/* A server that takes so many capabilities with a call, and two callers of it. */
static uint8_t room;
static struct ipc_party *server, *one, *two;
static struct sim_held endpoint, facet[2];
static uint64_t calls[2], ids[2];

static uint64_t *words_of(const struct ipc_party *party, unsigned operation)
{
	return party->thread->region->arena + operation * IPC_PLACE;
}

/* The call that the server's receive is busy with. */
static const struct receive_header *arrived(void)
{
	return (const void *)(words_of(server, R0) + 24 + ring_received_words(room));
}

static struct ring_submission call_entry(const struct sim_held *through)
{
	return (struct ring_submission){.opcode = RING_CALL,
					.operation = C0,
					.capability = through->capability,
					.interface = through->interface,
					.message_offset_words = C0 * IPC_PLACE,
					.message_length_words = 3,
					.result_offset_words = C0 * IPC_PLACE + 24,
					.result_length_words = LIMIT_WORDS};
}

static struct ring_submission defer_entry(uint16_t place)
{
	return (struct ring_submission){.opcode = RING_RETURN,
					.flags = RING_FLAG_QUIET | RING_FLAG_DEFER,
					.operation = R0,
					.method = place,
					.call_id = arrived()->call_id};
}

static struct ring_submission answer_entry(uint16_t place, uint64_t call_id)
{
	return (struct ring_submission){.opcode = RING_RETURN,
					.flags = RING_FLAG_QUIET | RING_FLAG_DEFERRED,
					.method = place,
					.capability = endpoint.capability,
					.message_offset_words = ANSWERS * IPC_PLACE,
					.message_length_words = 5,
					.call_id = call_id};
}

static uint64_t hand_overs(void)
{
	return kernel.sched.hand_overs;
}

static struct endpoint *the_endpoint(void)
{
	struct cap_slot *slot;

	STATUS(OK, cap_table_find(&server->thread->process->table,
				  (struct cap_id){endpoint.capability}, &slot));
	return endpoint_of(object_of(slot->target));
}

static uint64_t call_wait(unsigned which)
{
	struct ring_submission entry = call_entry(&facet[which]);

	return ipc_submit_waiting(which == 0 ? one : two, &entry, 1, TIMEOUT_NEVER);
}

/*
 * The call of the first caller stands in place 0, that of the second has arrived; both wait, and
 * the server runs. Each place was used once in the general way, which takes its frame, and each
 * caller has its reference. The second call passes a capability on when it `brings` one.
 */
static void scene_with(uint8_t capabilities, bool brings)
{
	const struct endpoint_limits limits = {
		.message_words = LIMIT_WORDS, .capabilities = capabilities, .places = PLACES};
	struct ring_submission entry,
		receive = {.opcode = RING_RECV,
			   .operation = R0,
			   .result_capabilities = capabilities,
			   .result_offset_words = R0 * IPC_PLACE + 24,
			   .result_length_words = (uint16_t)(ring_received_words(capabilities) +
							     RECEIVE_HEADER_WORDS + LIMIT_WORDS)};
	struct ipc_list brought = {0};
	struct sim_held made;

	room = capabilities;
	server = ipc_party();
	one = ipc_party();
	two = ipc_party();
	STATUS(OK, sim_endpoint_make(sim_init(), &limits, NONE, &made));
	endpoint = ipc_give(ipc_init, made, server, true);
	facet[0] = ipc_facet(server, endpoint, 3, one);
	facet[1] = ipc_facet(server, endpoint, 4, two);
	receive.capability = endpoint.capability;
	(void)ipc_submit(server, &receive, NULL);
	(void)ipc_submit_waiting(server, NULL, 1, TIMEOUT_NEVER);
	calls[0] = call_wait(0);
	EXPECT(ipc_run_until(server));
	ids[0] = arrived()->call_id;
	entry = defer_entry(0);
	(void)ipc_submit_waiting(server, &entry, 1, TIMEOUT_NEVER);
	if (brings) {
		ipc_list_add(&brought, ipc_memory(two), RING_TRANSFER_COPY, HOLD_FREE);
		calls[1] = ipc_call(two, C0, facet[1], &brought, 0);
		(void)ipc_submit_waiting(two, NULL, 1, TIMEOUT_NEVER);
	} else {
		calls[1] = call_wait(1);
	}
	EXPECT(ipc_run_until(server));
	ids[1] = arrived()->call_id;
	EXPECT(ids[0] && ids[1] > ids[0] && the_endpoint()->places_used == 1);
	EXPECT(one->thread->waiting && two->thread->waiting);
}

static void scene(void)
{
	scene_with(0, false);
}

static void answer_and(struct ring_submission *answer, struct ring_submission *other)
{
	if (other)
		(void)ipc_put(server, answer);
	(void)ipc_submit_waiting(server, other ? other : answer, 1, TIMEOUT_NEVER);
}

/*
 * ---- it is taken -------------------------------------------------------------------------------
 */

static void answer_alone_runs_its_caller(void)
{
	struct ring_submission answer;
	uint64_t before;

	scene();
	answer = answer_entry(0, ids[0]);
	before = hand_overs();
	for (unsigned i = 0; i < 5; i++)
		words_of(server, ANSWERS)[i] = 100 + i;
	answer_and(&answer, NULL);
	EXPECT(hand_overs() == before + 1 && sim_current() == one->thread);
	EXPECT(server->thread->waiting && one->thread->context.result == 1);
	STATUS(OK, ipc_status(one, calls[0]));
	EXPECT(ipc_record(one, calls[0])->words == 5);
	EXPECT(!memcmp(words_of(one, C0) + 24, words_of(server, ANSWERS), 40));
	EXPECT(the_endpoint()->places_used == 0);
	EXPECT(server->thread->operations[R0].state == OPERATION_RECEIVE_BUSY);
}

/* A service that has one caller wait until the next one comes. */
static void answer_and_defer_go_together_by_turns(void)
{
	uint64_t before;

	scene();
	/* The leaf of the places is there; each of them has been free before. */
	for (uint16_t turn = 0; turn < 20; turn++) {
		unsigned waits = turn % 2, comes = 1 - waits;
		struct ipc_party *caller = waits == 0 ? one : two;
		struct ring_submission answer = answer_entry(waits ? 1 : 0, ids[waits]);
		struct ring_submission defer = defer_entry(waits ? 0 : 1);

		before = hand_overs();
		answer_and(&answer, &defer);
		EXPECT(hand_overs() == before + 1 && sim_current() == caller->thread);
		STATUS(OK, ipc_status(caller, calls[waits]));
		EXPECT(the_endpoint()->places_used == 1);
		EXPECT(deferred_place(the_endpoint(), waits ? 0 : 1)->call_id == ids[comes]);
		EXPECT(server->thread->operations[R0].state == OPERATION_RECEIVE_FREE);
		calls[waits] = call_wait(waits);
		EXPECT(hand_overs() == before + 2 && sim_current() == server->thread);
		ids[waits] = arrived()->call_id;
	}
}

/* In a batch each goes by itself, with the same outcome. */
static void among_other_entries_each_is_served(void)
{
	struct ring_submission answer, defer, nop = {.opcode = RING_NOP, .flags = RING_FLAG_QUIET};
	uint64_t before;

	scene();
	answer = answer_entry(0, ids[0]);
	defer = defer_entry(1);
	before = hand_overs();
	(void)ipc_put(server, &defer);
	(void)ipc_put(server, &answer);
	(void)ipc_submit(server, &nop, NULL);
	EXPECT(hand_overs() == before);
	STATUS(OK, ipc_status(one, calls[0]));
	EXPECT(ipc_is_open(two, calls[1]) && the_endpoint()->places_used == 1);
	answer = answer_entry(1, ids[1]);
	(void)ipc_submit(server, &answer, NULL);
	STATUS(OK, ipc_status(two, calls[1]));
}

/*
 * ---- it is not taken: each time one thing is otherwise -----------------------------------------
 */

/*
 * The entries take the general way; the case says what becomes of them. Gives the answer's number.
 */
static uint64_t slowly(struct ring_submission answer, struct ring_submission *defer)
{
	uint64_t before = hand_overs();

	answer_and(&answer, defer);
	EXPECT(hand_overs() == before);
	return answer.user_data;
}

static void answers_that_are_refused(void)
{
	static const struct {
		uint16_t place;
		uint16_t words;
		uint64_t more; /* than the right call id */
		enum status status;
	} rows[] = {
		{1, 5, 0, STATUS_NO_OPERATION},
		{PLACES, 5, 0, STATUS_NO_OPERATION},
		{UINT16_MAX, 5, 0, STATUS_NO_OPERATION},
		{0, 5, 1, STATUS_NO_OPERATION},
		{0, LIMIT_WORDS + 1, 0, STATUS_NO_RESULT_ROOM},
		{0, RING_MESSAGE_WORDS + 1, 0, STATUS_MESSAGE_TOO_LARGE},
	};

	scene();
	for (unsigned i = 0; i < ARRAY_COUNT(rows); i++) {
		struct ring_submission answer = answer_entry(rows[i].place, ids[0] + rows[i].more);

		answer.message_length_words = rows[i].words;
		SIM_STATUS(rows[i].status, ipc_status(server, slowly(answer, NULL)));
		EXPECT(ipc_is_open(one, calls[0]) && the_endpoint()->places_used == 1);
	}
}

static void answer_through_another_capability(void)
{
	struct ring_submission answer;

	scene();
	answer = answer_entry(0, ids[0]);
	answer.capability = sim_capset(server->thread->process, "thread").capability;
	(void)slowly(answer, NULL);
	answer.capability = endpoint.capability ^ UINT64_C(1) << 40;
	(void)slowly(answer, NULL);
	EXPECT(ipc_is_open(one, calls[0]));
}

static void answers_of_other_kinds(void)
{
	static const uint8_t flags[] = {RING_FLAG_DEFERRED,
					RING_FLAG_DEFERRED | RING_FLAG_QUIET | RING_FLAG_EXCEPTION};

	for (unsigned i = 0; i < ARRAY_COUNT(flags); i++) {
		struct ring_submission answer;

		scene();
		answer = answer_entry(0, ids[0]);
		answer.flags = flags[i];
		(void)slowly(answer, NULL);
		SIM_STATUS(i == 0 ? STATUS_OK : STATUS_EXCEPTION, ipc_status(one, calls[0]));
	}
}

static void caller_that_is_gone(void)
{
	struct ring_submission answer;

	scene();
	ipc_kill(one);
	ipc_settle();
	answer = answer_entry(0, ids[0]);
	(void)slowly(answer, NULL);
	EXPECT(deferred_place(the_endpoint(), 0)->state == DEFERRED_NOTICE);
}

static void caller_that_ends(void)
{
	struct ring_submission answer;

	scene();
	ipc_kill(one);
	answer = answer_entry(0, ids[0]);
	(void)slowly(answer, NULL);
}

/* The second caller has its answer, and has called once more; it does not wait yet. */
static void second_calls_anew(void)
{
	struct ring_submission entry;

	scene();
	entry = (struct ring_submission){.opcode = RING_RETURN,
					 .operation = R0,
					 .flags = RING_FLAG_QUIET,
					 .call_id = ids[1]};
	(void)ipc_submit(server, &entry, NULL);
	STATUS(OK, ipc_status(two, calls[1]));
	entry = call_entry(&facet[1]);
	calls[1] = ipc_submit(two, &entry, NULL);
}

/* Nobody holds the facet of a call that waits in a place: its answer is not simple. */
static void last_holder_that_let_go(void)
{
	struct ring_submission entry;

	second_calls_anew();
	STATUS(OK, ipc_status(two, ipc_release(two, facet[1])));
	(void)ipc_submit_waiting(two, NULL, 1, TIMEOUT_NEVER);
	entry = defer_entry(1);
	ids[1] = entry.call_id;
	(void)ipc_submit(server, &entry, NULL);
	(void)slowly(answer_entry(1, ids[1]), NULL);
	STATUS(OK, ipc_status(two, calls[1]));
	ipc_settle();
	/* The notice has come into the receive that was free again. */
	EXPECT(arrived()->call_id == 0);
}

static void caller_that_waits_for_two(void)
{
	struct ring_submission entry;

	second_calls_anew();
	(void)ipc_submit_waiting(two, NULL, 2, TIMEOUT_NEVER);
	entry = defer_entry(1);
	ids[1] = entry.call_id;
	(void)ipc_submit(server, &entry, NULL);
	(void)slowly(answer_entry(1, ids[1]), NULL);
	EXPECT(two->thread->waiting && ipc_is_open(one, calls[0]));
}

static void defers_that_are_refused(void)
{
	static const struct {
		uint16_t place;
		uint64_t more;
		enum status status;
	} rows[] = {
		{PLACES, 0, STATUS_OUT_OF_RANGE},
		{1, 1, STATUS_NO_OPERATION},
	};

	for (unsigned i = 0; i < ARRAY_COUNT(rows); i++) {
		struct ring_submission defer;

		scene();
		defer = defer_entry(rows[i].place);
		defer.call_id += rows[i].more;
		(void)slowly(answer_entry(0, ids[0]), &defer);
		SIM_STATUS(rows[i].status, ipc_status(server, defer.user_data));
		STATUS(OK, ipc_status(one, calls[0]));
		EXPECT(server->thread->operations[R0].state == OPERATION_RECEIVE_BUSY);
	}
}

/* The answer frees the place, and the call that has come takes it. */
static void place_that_the_answer_frees(void)
{
	struct ring_submission defer;

	scene();
	defer = defer_entry(0);
	(void)slowly(answer_entry(0, ids[0]), &defer);
	STATUS(OK, ipc_status(one, calls[0]));
	EXPECT(deferred_place(the_endpoint(), 0)->call_id == ids[1]);
}

/* An answer and a deferral in one entry; whether the straight way was theirs. */
static bool both_straight(void)
{
	struct ring_submission answer = answer_entry(0, ids[0]), defer = defer_entry(1);
	uint64_t before = hand_overs();

	answer_and(&answer, &defer);
	STATUS(OK, ipc_status(one, calls[0]));
	EXPECT(server->thread->operations[R0].state == OPERATION_RECEIVE_FREE);
	EXPECT(server->thread->operations[R0].result_capabilities == room);
	return hand_overs() == before + 1;
}

static void defer_past_room_for_capabilities(void)
{
	scene_with(2, false);
	EXPECT(both_straight());
}

/* The receive of such a call has a slot to promise anew. */
static void defer_of_a_call_that_brought_a_capability(void)
{
	scene_with(2, true);
	EXPECT(server->thread->operations[R0].result_capabilities == 1);
	EXPECT(!both_straight());
}

static void defer_while_a_call_waits(void)
{
	struct ring_submission defer;
	struct ipc_party *other;
	struct sim_held held;
	uint64_t waiting;

	scene();
	other = ipc_party();
	held = ipc_give(one, facet[0], other, false);
	waiting = ipc_call(other, C0, held, NULL, 0);
	defer = defer_entry(1);
	(void)slowly(answer_entry(0, ids[0]), &defer);
	STATUS(OK, ipc_status(one, calls[0]));
	EXPECT(ipc_is_open(other, waiting));
	EXPECT(other->thread->operations[C0].state == OPERATION_FLIGHT);
}

static void deferred_caller_that_ends(void)
{
	struct ring_submission defer;

	scene();
	ipc_kill(two);
	defer = defer_entry(1);
	(void)slowly(answer_entry(0, ids[0]), &defer);
	STATUS(OK, ipc_status(one, calls[0]));
	EXPECT(the_endpoint()->places_used == 0);
}

const struct sim_case direct_late[] = {
	CASE(answer_alone_runs_its_caller),
	CASE(answer_and_defer_go_together_by_turns),
	CASE(among_other_entries_each_is_served),
	CASE(answers_that_are_refused),
	CASE(answer_through_another_capability),
	CASE(answers_of_other_kinds),
	CASE(caller_that_is_gone),
	CASE(caller_that_ends),
	CASE(last_holder_that_let_go),
	CASE(caller_that_waits_for_two),
	CASE(defers_that_are_refused),
	CASE(place_that_the_answer_frees),
	CASE(defer_past_room_for_capabilities),
	CASE(defer_of_a_call_that_brought_a_capability),
	CASE(defer_while_a_call_waits),
	CASE(deferred_caller_that_ends),
	{0},
};
