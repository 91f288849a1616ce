/*
 * Parties that have ended and are not taken apart yet: nothing is given to them. A caller or a
 * service that has exited, whose thread has ended, or whose ledger or session is closed gets no
 * call, no answer and no capability any more, by the general way and by the straight one. See
 * endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include "core/generated/session.h"
#include "kernel/ipc/session.h"

/* Ways to be dead, each without a step of the reaper. */
static void exit_at_once(struct ipc_party *party)
{
	process_end(party->thread->process, &(struct exit_record){.cause = EXIT_CAUSE_EXITED});
}

static void ledger_at_once(struct ipc_party *party)
{
	ledger_close(party->thread->process->object.ledger);
}

static void thread_at_once(struct ipc_party *party)
{
	thread_end(party->thread);
}

static void (*const deaths[])(struct ipc_party *party) = {exit_at_once, ledger_at_once,
							  thread_at_once};

/*
 * A party in a ledger of its own, with a second thread, so that a thread's end is not the
 * process's.
 */
static struct ipc_party *mortal(struct ipc_party **second)
{
	struct ipc_party *party;
	struct sim_held ledger;

	STATUS(OK,
	       sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 4, &ledger));
	party = ipc_spawn(ledger, NONE);
	*second = ipc_thread(party);
	return party;
}

/* An answer to a dead caller is CALLER_GONE, and keeps its capabilities, moved or copied. */
static void answer_to_the_dead_is_kept(void)
{
	struct ipc_party *caller, *second;
	struct sim_held mine, object;
	struct ipc_list list;
	uint64_t receive;

	pair();
	for (unsigned d = 0; d < ARRAY_COUNT(deaths); d++) {
		caller = mortal(&second);
		mine = ipc_facet(server, endpoint, d, caller);
		receive = ipc_receive(server, R0, endpoint);
		(void)ipc_call(caller, C0, mine, NULL, 1);
		EXPECT(ipc_record(server, receive)->arrivals == 1);
		object = ipc_memory(server);
		(void)ipc_cancel(server, R3); /* the server runs */
		deaths[d](caller);
		list = one(object, RING_TRANSFER_MOVE);
		STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
		STATUS(OK, ipc_look(server, object));
		EXPECT(ipc_record(server, receive)->gone == 1);
		EXPECT(ipc_is_open(server, receive));
		ipc_settle();
		(void)ipc_return(server, R0, NULL, 0,
				 0); /* the notice of the tag, if there is one */
		(void)ipc_cancel(server, R0);
		STATUS(CANCELLED, ipc_status(server, receive));
	}
}

/* The same with an answer of nothing but words, in a batch and as the only entry. */
static void plain_answer_to_the_dead(void)
{
	struct ipc_party *caller, *second;
	struct sim_held mine;
	uint64_t receive, answer;

	pair();
	for (unsigned d = 0; d < 2 * ARRAY_COUNT(deaths); d++) {
		struct ring_submission entry = {
			.opcode = RING_RETURN, .flags = RING_FLAG_QUIET, .operation = R0};

		caller = mortal(&second);
		mine = ipc_facet(server, endpoint, d, caller);
		receive = ipc_receive(server, R0, endpoint);
		(void)ipc_call(caller, C0, mine, NULL, 0);
		(void)ipc_cancel(server, R3);
		entry.call_id = ipc_header(server, R0)->call_id;
		deaths[d / 2](caller);
		answer = d % 2 ? ipc_submit_waiting(server, &entry, 1, TIMEOUT_NEVER)
			       : ipc_submit(server, &entry, NULL);
		STATUS(CALLER_GONE, ipc_status(server, answer));
		EXPECT(ipc_record(server, receive)->gone == 1);
		ipc_settle();
		(void)ipc_return(server, R0, NULL, 0, 0);
		(void)ipc_cancel(server, R0);
	}
}

/*
 * A call that waits is not received any more when its caller is dead, and its moves are not
 * delivered.
 */
static void call_of_the_dead_is_not_received(void)
{
	struct ipc_party *caller, *second;
	struct sim_held mine, object;
	struct ipc_list list;
	uint64_t receive;

	pair();
	for (unsigned d = 0; d < ARRAY_COUNT(deaths); d++) {
		caller = mortal(&second);
		mine = ipc_facet(server, endpoint, d, caller);
		object = ipc_memory(caller);
		list = one(object, RING_TRANSFER_MOVE);
		(void)ipc_call(caller, C0, mine, &list, 0);
		(void)ipc_cancel(server, R3);
		deaths[d](caller);
		receive = ipc_receive(server, R0, endpoint);
		EXPECT(!ipc_record(server, receive)->arrivals);
		if (deaths[d] == thread_at_once)
			STATUS(OK, ipc_look(second, object));
		ipc_settle();
		(void)ipc_return(server, R0, NULL, 0, 0);
		(void)ipc_cancel(server, R0);
	}
}

/*
 * A service whose process is dead takes no call, by whatever way; the caller learns that it is
 * gone.
 */
static void service_that_is_dead_takes_no_call(void)
{
	struct ipc_party *service, *second;
	struct sim_held own, through, object;
	struct ipc_list list;
	uint64_t call, moving;

	pair();
	/* All but the end of one thread, which takes its receives along. */
	for (unsigned d = 0; d < 4; d++) {
		struct ring_submission entry = {.opcode = RING_CALL, .operation = C0};

		service = mortal(&second);
		own = ipc_endpoint(service, NONE);
		through = ipc_facet(service, own, 0, client);
		object = ipc_memory(client);
		list = one(object, RING_TRANSFER_MOVE);
		(void)ipc_receive(service, R0, own);
		(void)ipc_receive(service, R1, own);
		/* Once before, so that the straight way knows the caller's reference. */
		(void)ipc_call(client, C1, through, NULL, 0);
		(void)ipc_return(service, R0, NULL, 0, 0);
		(void)ipc_cancel(client, R3);
		deaths[d / 2](service);
		moving = ipc_call(client, C1, through, &list, 0);
		entry.capability = through.capability;
		entry.interface = through.interface;
		call = d % 2 ? ipc_submit_waiting(client, &entry, 1, TIMEOUT_NEVER)
			     : ipc_submit(client, &entry, NULL);
		ipc_settle();
		STATUS(DISCONNECTED, ipc_status(client, call));
		STATUS(DISCONNECTED, ipc_status(client, moving));
		STATUS(OK, ipc_look(client, object));
	}
}

/*
 * A service lets go of its endpoint: all its calls have lost it, also those that it is busy with.
 */
static void released_endpoint_disconnects(void)
{
	uint64_t receives[2], calls[2];

	pair();
	receives[0] = ipc_receive(server, R0, endpoint);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	STATUS(OK, ipc_status(server, ipc_release(server, endpoint)));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, calls[0]));
	STATUS(DISCONNECTED, ipc_status(client, calls[1]));
	EXPECT(ipc_record(server, receives[0])->gone == 1);
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(DISCONNECTED, ipc_status(server, receives[0]));
	STATUS(NO_OPERATION, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	/* A free one just ends. */
	endpoint = ipc_endpoint(server, NONE);
	receives[1] = ipc_receive(server, R1, endpoint);
	STATUS(OK, ipc_status(server, ipc_release(server, endpoint)));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(server, receives[1]));
}

const struct sim_case endpoint_gone[] = {
	CASE(answer_to_the_dead_is_kept),       CASE(plain_answer_to_the_dead),
	CASE(call_of_the_dead_is_not_received), CASE(service_that_is_dead_takes_no_call),
	CASE(released_endpoint_disconnects),    {0},
};
