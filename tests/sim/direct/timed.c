/*
 * A call whose caller waits for a time: that it and its answer are direct switches, that the time
 * is kept, and that the deadline is forgotten with the answer; and the calls and answers that take
 * the general way.
 */
#include "tests/sim/direct/timed.h"

#include "tests/sim/direct/pair.h"

#define LIMIT_NS UINT64_C(1000000)

static uint64_t call_within(struct ring_submission entry, uint64_t timeout_ns)
{
	return ipc_submit_waiting(pair.client, &entry, 1, timeout_ns);
}

static bool is_timed(const struct ipc_party *party)
{
	return party->thread->waiting && party->thread->timer.place &&
	       party->thread->next_at == THREAD_NOT_NEXT;
}

static bool is_untimed(const struct ipc_party *party)
{
	return !party->thread->timer.place;
}

static void both_ways_within_a_time(void)
{
	pair_make();
	pair_server_waits();
	for (uint64_t turn = 0; turn < 50; turn++) {
		uint64_t before = pair_hand_overs(), call;
		struct ring_submission answer;

		pair_words(pair.client, C0)[0] = turn;
		call = call_within(pair_call(C0), LIMIT_NS);
		EXPECT(sim_current() == pair.server->thread && is_timed(pair.client));
		EXPECT(!turn || pair_hand_overs() == before + 1);
		EXPECT(pair.client->thread->timer.deadline_ns > host.now_ns);
		EXPECT(pair.client->thread->timer.deadline_ns <= host.now_ns + LIMIT_NS);
		EXPECT(host.timer_ns <= pair.client->thread->timer.deadline_ns);
		EXPECT(((const uint64_t *)(pair_header(R0) + 1))[0] == turn);
		before = pair_hand_overs();
		answer = pair_return(R0);
		(void)ipc_submit_waiting(pair.server, &answer, 1, TIMEOUT_NEVER);
		EXPECT(sim_current() == pair.client->thread && is_untimed(pair.client));
		EXPECT(pair_hand_overs() == before + 1 && !pair.client->thread->waiting);
		EXPECT(pair.client->thread->context.result == 1);
		STATUS(OK, ipc_status(pair.client, call));
	}
}

/* The timer that the answer left in the machine comes early, and nothing is due. */
static void deadline_is_forgotten_with_the_answer(void)
{
	struct ring_submission answer;
	uint64_t call;

	pair_make();
	pair_server_waits();
	call = call_within(pair_call(C0), LIMIT_NS);
	answer = pair_return(R0);
	(void)ipc_submit_waiting(pair.server, &answer, 1, TIMEOUT_NEVER);
	STATUS(OK, ipc_status(pair.client, call));
	call = call_within(pair_call(C0), TIMEOUT_NEVER);
	host.now_ns += 2 * LIMIT_NS;
	if (host.now_ns >= host.timer_ns)
		sim_entry_timer();
	EXPECT(pair.client->thread->waiting && ipc_is_open(pair.client, call));
	EXPECT(ipc_run_until(pair.server));
	answer = pair_return(R0);
	(void)ipc_submit_waiting(pair.server, &answer, 1, TIMEOUT_NEVER);
	EXPECT(ipc_run_until(pair.client));
	STATUS(OK, ipc_status(pair.client, call));
}

/* The machine's timer is set to a later time, or to none, and would come too late. */
static void timer_of_the_machine_is_set_anew(void)
{
	pair_make();
	pair_server_waits();
	for (unsigned turn = 0; turn < 20; turn++) {
		struct ring_submission answer;
		uint64_t call;

		EXPECT(ipc_run_until(pair.client));
		while (host.timer_ns <= host.now_ns)
			sim_entry_timer();
		call = call_within(pair_call(C0), turn % 2 == 0 ? 100 * LIMIT_NS : LIMIT_NS);
		EXPECT(host.timer_ns <= pair.client->thread->timer.deadline_ns);
		answer = pair_return(R0);
		(void)ipc_submit_waiting(pair.server, &answer, 1, TIMEOUT_NEVER);
		STATUS(OK, ipc_status(pair.client, call));
	}
}

static void time_that_is_over_wakes_the_caller(void)
{
	struct ring_submission answer;
	uint64_t call;

	pair_make();
	pair_server_waits();
	call = call_within(pair_call(C0), LIMIT_NS);
	EXPECT(host.timer_ns <= pair.client->thread->timer.deadline_ns);
	host.now_ns = pair.client->thread->timer.deadline_ns;
	sim_entry_timer();
	EXPECT(!pair.client->thread->waiting && is_untimed(pair.client));
	EXPECT(ipc_run_until(pair.client) && pair.client->thread->context.result == 0);
	EXPECT(ipc_is_open(pair.client, call));
	/* The answer that comes now wakes nobody, and is there. */
	EXPECT(ipc_run_until(pair.server));
	answer = pair_return(R0);
	(void)ipc_submit_waiting(pair.server, &answer, 1, TIMEOUT_NEVER);
	EXPECT(ipc_run_until(pair.client));
	STATUS(OK, ipc_status(pair.client, call));
}

static void caller_that_is_killed_takes_its_timer_along(void)
{
	struct ring_submission answer;
	uint32_t timers;

	pair_make();
	pair_server_waits();
	timers = kernel.timers.count;
	(void)call_within(pair_call(C0), LIMIT_NS);
	EXPECT(kernel.timers.count == timers + 1);
	answer = pair_return(R0);
	ipc_kill(pair.client);
	(void)ipc_submit_waiting(pair.server, &answer, 1, TIMEOUT_NEVER);
	ipc_settle();
	EXPECT(kernel.timers.count == timers);
	EXPECT(pair.server->thread->operations[R0].state == OPERATION_RECEIVE_FREE);
}

/*
 * ---- the general way ---------------------------------------------------------------------------
 */

/* The deadline is past what a clock can say: there is none. */
static void time_that_never_comes(void)
{
	uint64_t before, call;

	pair_make();
	pair_server_waits();
	before = pair_hand_overs();
	call = call_within(pair_call(C0), UINT64_MAX - 1);
	EXPECT(pair_hand_overs() == before && is_untimed(pair.client));
	EXPECT(pair.client->thread->waiting && ipc_is_open(pair.client, call));
}

static void refused_within_a_time(enum status status, struct ring_submission entry)
{
	uint64_t before = pair_hand_overs(), call = call_within(entry, LIMIT_NS);

	EXPECT(pair_hand_overs() == before && is_untimed(pair.client));
	SIM_STATUS(status, ipc_status(pair.client, call));
}

static void refusals_within_a_time(void)
{
	struct ring_submission entry;

	pair_make();
	pair_server_waits();
	entry = pair_call(C0);
	entry.interface++;
	refused_within_a_time(STATUS_WRONG_INTERFACE, entry);
	entry = pair_call(C0);
	entry.capability ^= UINT64_C(1) << 40;
	refused_within_a_time(STATUS_NO_CAPABILITY, entry);
	entry = pair_call(C0);
	entry.message_length_words = PAIR_LIMIT_WORDS + 1;
	refused_within_a_time(STATUS_MESSAGE_TOO_LARGE, entry);
	entry = pair_call(C0);
	entry.call_id = 1;
	refused_within_a_time(STATUS_RESERVED_BITS, entry);
}

static void server_that_does_not_wait_for_it(void)
{
	uint64_t before, call;

	pair_make();
	before = pair_hand_overs();
	call = call_within(pair_call(C0), LIMIT_NS);
	EXPECT(pair_hand_overs() == before && is_timed(pair.client));
	EXPECT(ipc_is_open(pair.client, call));
}

/* A caller that waits for two completions is not told by one. */
static void caller_that_waits_for_two_within_a_time(void)
{
	struct ring_submission entry, answer;
	uint64_t before, call;

	pair_make();
	pair_server_waits();
	entry = pair_call(C0);
	call = ipc_submit_waiting(pair.client, &entry, 2, LIMIT_NS);
	EXPECT(ipc_run_until(pair.server) && is_timed(pair.client));
	before = pair_hand_overs();
	answer = pair_return(R0);
	(void)ipc_submit_waiting(pair.server, &answer, 1, TIMEOUT_NEVER);
	EXPECT(pair_hand_overs() == before && is_timed(pair.client));
	host.now_ns = pair.client->thread->timer.deadline_ns;
	EXPECT(ipc_run_until(pair.client));
	STATUS(OK, ipc_status(pair.client, call));
}

const struct sim_case direct_timed[] = {
	CASE(both_ways_within_a_time),
	CASE(deadline_is_forgotten_with_the_answer),
	CASE(timer_of_the_machine_is_set_anew),
	CASE(time_that_is_over_wakes_the_caller),
	CASE(caller_that_is_killed_takes_its_timer_along),
	CASE(time_that_never_comes),
	CASE(refusals_within_a_time),
	CASE(server_that_does_not_wait_for_it),
	CASE(caller_that_waits_for_two_within_a_time),
	{0},
};
