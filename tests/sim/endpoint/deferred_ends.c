/*
 * Calls that are answered late, when somebody goes first: the caller, the service, or the thread
 * that had taken them; and when their endpoint moves. See endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include "kernel/ipc/deferred.h"

/*
 * ---- the caller goes first ----------------------------------------------------------------------
 */

static void a_withdrawn_call_is_a_notice_and_keeps_its_place(void)
{
	uint64_t call, id, receive;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	id = deferred_call(C0, 2, &call);
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(CANCELLED, ipc_status(client, call));
	EXPECT(ipc_record(server, receive)->arrivals == 2);
	EXPECT(ipc_header(server, R0)->call_id == 0 && ipc_header(server, R0)->deferred == 3);
	STATUS(CALLER_GONE, deferred_answer(2, id, 0, 0));
	/* The notice itself is not a call. */
	STATUS(NO_OPERATION, ipc_status(server, ipc_defer(server, R0, 0, 0)));
	/* Until it is acknowledged, the place is not another call's. */
	(void)ipc_receive(server, R1, endpoint);
	call = ipc_call(client, C1, facet, NULL, 0);
	STATUS(BUSY, ipc_status(server, ipc_defer(server, R1, 2, 0)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(deferred_endpoint()->places_used == 0);
	STATUS(NO_OPERATION, deferred_answer(2, id, 0, 0));
	id = ipc_header(server, R1)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R1, 2, 0)));
	STATUS(OK, deferred_answer(2, id, 0, 0));
	STATUS(OK, ipc_status(client, call));
}

/* A notice that waits for a receive, and one that was told and lost with its receive. */
static void a_notice_comes_before_that_of_its_tag_however_often_it_is_told(void)
{
	uint64_t call;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	(void)deferred_call(C0, 0, &call);
	(void)deferred_call(C1, 1, &call);
	(void)ipc_cancel(server, R0);
	ipc_kill(client);
	ipc_settle();
	for (unsigned told = 0; told < 2; told++) {
		(void)ipc_receive(server, R1, endpoint);
		EXPECT(ipc_header(server, R1)->call_id == 0 &&
		       ipc_header(server, R1)->deferred == 1);
		(void)ipc_cancel(server, R1); /* it is detached, and the notice waits again */
		(void)ipc_return(server, R1, NULL, 0, 0);
	}
	(void)ipc_receive(server, R1, endpoint);
	EXPECT(ipc_header(server, R1)->deferred == 1);
	STATUS(OK, ipc_status(server, ipc_return(server, R1, NULL, 0, 0)));
	EXPECT(ipc_header(server, R1)->call_id == 0 && ipc_header(server, R1)->deferred == 2);
	STATUS(OK, ipc_status(server, ipc_return(server, R1, NULL, 0, 0)));
	EXPECT(ipc_header(server, R1)->call_id == 0 && ipc_header(server, R1)->deferred == 0 &&
	       ipc_header(server, R1)->tag_index == 7);
	STATUS(OK, ipc_status(server, ipc_return(server, R1, NULL, 0, 0)));
	EXPECT(deferred_endpoint()->places_used == 0 && deferred_endpoint()->tags_used == 0);
}

/* Also when the receive of a place's notice ends before that of the tag's. */
static void notices_that_come_again_leave_that_of_their_tag_last(void)
{
	uint64_t call;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	(void)deferred_call(C0, 0, &call);
	ipc_kill(client);
	ipc_settle();
	EXPECT(ipc_header(server, R1)->deferred == 1 && ipc_header(server, R0)->deferred == 0);
	(void)ipc_cancel(server, R1);
	(void)ipc_cancel(server, R0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_return(server, R1, NULL, 0, 0);
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->deferred == 1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(ipc_header(server, R0)->deferred == 0 && ipc_header(server, R0)->tag_index == 7);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(deferred_endpoint()->places_used == 0 && deferred_endpoint()->tags_used == 0);
}

/* The receive with the notice of the tag has the lower index. */
static void the_notices_of_a_thread_that_ends_come_in_order_to_another(void)
{
	struct ipc_party *second;
	uint64_t id;

	pair();
	second = ipc_thread(server);
	(void)ipc_receive(second, R0, endpoint);
	(void)ipc_receive(second, R1, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	id = ipc_defer(second, R0, 0, 0);
	STATUS(OK, ipc_status(second, id));
	ipc_kill(client);
	ipc_settle();
	EXPECT(ipc_header(second, R1)->deferred == 1 && ipc_header(second, R0)->tag_index == 7);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	ipc_kill(second);
	ipc_settle();
	EXPECT(ipc_header(server, R0)->deferred == 1);
	EXPECT(ipc_header(server, R1)->deferred == 0 && ipc_header(server, R1)->tag_index == 7);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(server, ipc_return(server, R1, NULL, 0, 0)));
}

static void a_revoked_facet_withdraws_its_deferred_calls(void)
{
	uint64_t call, id;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	id = deferred_call(C0, 0, &call);
	STATUS(OK, sim_revoke(server->thread, endpoint, 7));
	ipc_settle();
	EXPECT(!ipc_is_open(client, call) && ipc_record(client, call)->status != STATUS_OK);
	EXPECT(ipc_header(server, R0)->call_id == 0 && ipc_header(server, R0)->deferred == 1);
	STATUS(CALLER_GONE, deferred_answer(0, id, 0, 0));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(ipc_header(server, R0)->deferred == 0 && ipc_header(server, R0)->tag_index == 7);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
}

/* Before a step of the reaper: an answer is refused, and what comes with it is kept. */
static void a_late_answer_to_the_dead_is_kept(void)
{
	struct ipc_answer given;
	struct sim_held object;
	struct ipc_list list;
	(void)deferred_answer_plan(&given, &object, &list);
	process_end(client->thread->process, &(struct exit_record){.cause = EXIT_CAUSE_EXITED});
	STATUS(CALLER_GONE, ipc_status(server, ipc_answer(server, &given, &list)));
	STATUS(OK, ipc_look(server, object));
	ipc_settle();
	EXPECT(ipc_header(server, R0)->deferred == 1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	(void)ipc_return(server, R0, NULL, 0, 0);
}

/*
 * ---- the service changes hands, or ends
 * ----------------------------------------------------------
 */

static void any_thread_of_the_holder_answers(void)
{
	struct ipc_answer given = {.place = 0, .words = 3, .operation = R3};
	struct ipc_party *second;
	uint64_t call;

	pair();
	second = ipc_thread(server);
	(void)ipc_receive(second, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	given.endpoint = endpoint;
	given.call_id = ipc_header(second, R0)->call_id;
	STATUS(OK, ipc_status(second, ipc_defer(second, R0, 0, 0)));
	/* The end of the thread that has taken it does not touch it. */
	ipc_kill(second);
	ipc_settle();
	EXPECT(ipc_is_open(client, call));
	STATUS(OK, ipc_status(server, ipc_answer(server, &given, NULL)));
	STATUS(OK, ipc_status(client, call));
}

/* The server passes its endpoint on to a new process, in a call. */
static struct sim_held endpoint_pass(struct ipc_party **next)
{
	struct sim_held door, knocker;
	struct ipc_list list = one(endpoint, RING_TRANSFER_MOVE);
	uint64_t call;

	*next = ipc_party();
	door = ipc_endpoint(*next, NONE);
	knocker = ipc_facet(*next, door, 1, server);
	(void)ipc_receive(*next, R2, door);
	call = ipc_call(server, C3, knocker, &list, 0);
	STATUS(OK, ipc_status(*next, ipc_return(*next, R2, NULL, 0, 0)));
	STATUS(OK, ipc_status(server, call));
	return ipc_received(*next, R2, 0);
}

static void deferred_calls_move_with_their_endpoint(void)
{
	struct ipc_answer given = {.place = 1, .words = 1, .operation = R3};
	struct ipc_party *next;
	uint64_t call, gone;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	given.call_id = deferred_call(C0, 1, &call);
	(void)deferred_call(C1, 2, &gone);
	given.endpoint = endpoint_pass(&next);
	EXPECT(ipc_is_open(client, call));
	STATUS(NO_CAPABILITY, deferred_answer(1, given.call_id, 0, 0));
	STATUS(OK, ipc_status(next, ipc_answer(next, &given, NULL)));
	STATUS(OK, ipc_status(client, call));
	/* And so do notices. */
	(void)ipc_cancel(client, C1);
	(void)ipc_receive(next, R0, given.endpoint);
	EXPECT(ipc_header(next, R0)->deferred == 3);
	STATUS(OK, ipc_status(next, ipc_return(next, R0, NULL, 0, 0)));
	endpoint = given.endpoint;
	server = next;
}

static void the_end_of_the_service_ends_its_deferred_calls(void)
{
	uint64_t calls[3];

	pair();
	(void)ipc_receive(server, R0, endpoint);
	for (uint8_t i = 0; i < 3; i++)
		(void)deferred_call((uint8_t)(C0 + i), i, &calls[i]);
	/* One of them is a notice that waits, when the end comes. */
	(void)ipc_cancel(server, R0);
	(void)ipc_cancel(client, C1);
	(void)ipc_release(server, endpoint);
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, calls[0]));
	STATUS(CANCELLED, ipc_status(client, calls[1]));
	STATUS(DISCONNECTED, ipc_status(client, calls[2]));
}

/*
 * Calls that an instance of a service had deferred end with it; others wait for the next instance.
 */
static void an_instance_of_a_scope_takes_its_deferred_calls_with_it(void)
{
	struct sim_held scope, mine;
	struct ipc_mint mint = {.index = 3, .word = 9, .interface = SIM_SERVICE_ID};
	uint64_t deferred, waiting;

	client = ipc_party();
	scope = ipc_scope(NONE);
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &mine));
	facet = ipc_give(ipc_init, mine, client, true);
	server = ipc_instance(scope, NONE, &endpoint, NULL);
	(void)ipc_receive(server, R0, endpoint);
	(void)deferred_call(C0, 0, &deferred);
	(void)ipc_cancel(server, R0);
	waiting = ipc_call(client, C1, facet, NULL, 0);
	ipc_kill(server);
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, deferred));
	EXPECT(ipc_is_open(client, waiting));
	server = ipc_instance(scope, NONE, &endpoint, NULL);
	(void)ipc_receive(server, R0, endpoint);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, waiting));
}

/*
 * The caller, which holds its facet no more, becomes the service, and answers what else is
 * deferred.
 */
static void a_late_answer_may_carry_its_own_endpoint_away(void)
{
	struct ipc_answer given = {.place = 0, .words = 2, .operation = R3};
	struct ipc_list list;
	uint64_t call, other, gone, receive, second_id, id;
	struct sim_held second_facet;
	struct ipc_party *second;

	pair();
	second = ipc_party();
	second_facet = ipc_facet(server, endpoint, 8, second);
	receive = ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 1);
	id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R0, 0, 0)));
	other = ipc_call(second, C0, second_facet, NULL, 0);
	second_id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R0, 1, 0)));
	gone = ipc_call(second, C1, second_facet, NULL, 0);
	STATUS(OK, ipc_status(server, ipc_defer(server, R0, 2, 0)));
	/* A notice that nobody has acknowledged goes along. */
	STATUS(OK, ipc_status(second, ipc_cancel(second, C1)));
	STATUS(CANCELLED, ipc_status(second, gone));
	EXPECT(ipc_header(server, R0)->deferred == 3);
	(void)ipc_release(client, facet);
	list = one(endpoint, RING_TRANSFER_MOVE);
	given.endpoint = endpoint;
	given.call_id = id;
	STATUS(OK, ipc_status(server, ipc_answer(server, &given, &list)));
	STATUS(OK, ipc_status(client, call));
	(void)ipc_return(server, R0, NULL, 0, 0);
	STATUS(DISCONNECTED, ipc_status(server, receive));
	STATUS(NO_CAPABILITY, deferred_answer(1, second_id, 0, 0));
	endpoint = ipc_received(client, C0, 0);
	ipc_settle();
	(void)ipc_receive(client, R0, endpoint);
	EXPECT(ipc_header(client, R0)->deferred == 3);
	STATUS(OK, ipc_status(client, ipc_return(client, R0, NULL, 0, 0)));
	EXPECT(ipc_header(client, R0)->call_id == 0 && ipc_header(client, R0)->tag_index == 7);
	STATUS(OK, ipc_status(client, ipc_return(client, R0, NULL, 0, 0)));
	given = (struct ipc_answer){
		.endpoint = endpoint, .call_id = second_id, .place = 1, .operation = R3};
	STATUS(OK, ipc_status(client, ipc_answer(client, &given, NULL)));
	STATUS(OK, ipc_status(second, other));
	server = client;
	EXPECT(deferred_endpoint()->places_used == 0);
}

/*
 * The endpoint moves from its holder to its holder; then the thread ends with a call of its own in
 * a place.
 */
static void a_program_may_defer_its_own_calls(void)
{
	struct ipc_answer given = {.place = 0, .words = 2, .operation = R3};
	struct ipc_list list;
	uint64_t receive;

	pair();
	facet = ipc_give(client, facet, server, true);
	receive = ipc_receive(server, R0, endpoint);
	(void)ipc_call(server, C0, facet, NULL, 1);
	given.call_id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R0, 0, 0)));
	given.endpoint = endpoint;
	list = one(endpoint, RING_TRANSFER_MOVE);
	STATUS(OK, ipc_status(server, ipc_answer(server, &given, &list)));
	STATUS(DISCONNECTED, ipc_status(server, receive));
	endpoint = ipc_received(server, C0, 0);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	for (uint8_t i = 0; i < 3; i++) {
		(void)ipc_call(server, (uint8_t)(C0 + i), facet, NULL, 1);
		STATUS(OK, ipc_status(server, ipc_defer(server, i == 1 ? R1 : R0, i, 0)));
	}
	/* One of them is a notice, and its receive is busy with it. */
	STATUS(OK, ipc_status(server, ipc_cancel(server, C1)));
	ipc_kill(server);
	ipc_settle();
}

static void a_detached_receive_defers_nothing(void)
{
	struct ipc_party *next;
	uint64_t call;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	endpoint = endpoint_pass(&next);
	STATUS(DISCONNECTED, ipc_status(server, ipc_defer(server, R0, 0, 0)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	server = next;
}

const struct sim_case endpoint_deferred_ends[] = {
	CASE(a_withdrawn_call_is_a_notice_and_keeps_its_place),
	CASE(a_notice_comes_before_that_of_its_tag_however_often_it_is_told),
	CASE(notices_that_come_again_leave_that_of_their_tag_last),
	CASE(the_notices_of_a_thread_that_ends_come_in_order_to_another),
	CASE(a_revoked_facet_withdraws_its_deferred_calls),
	CASE(a_late_answer_to_the_dead_is_kept),
	CASE(any_thread_of_the_holder_answers),
	CASE(deferred_calls_move_with_their_endpoint),
	CASE(the_end_of_the_service_ends_its_deferred_calls),
	CASE(an_instance_of_a_scope_takes_its_deferred_calls_with_it),
	CASE(a_late_answer_may_carry_its_own_endpoint_away),
	CASE(a_program_may_defer_its_own_calls),
	CASE(a_detached_receive_defers_nothing),
	{0},
};
