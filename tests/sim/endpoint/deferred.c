/*
 * Calls that are answered late: put into places, answered from there, and whoever goes first. See
 * endpoint.h, and kernel/ipc/deferred.h for the promises.
 */
#include "tests/sim/endpoint/endpoint.h"

#include <string.h>

#include "kernel/ipc/deferred.h"

static struct endpoint *served(void)
{
	return endpoint_of(sim_object(server->thread, endpoint));
}

/* Server and client, a receive, and a call that the server has put into `place`. */
static uint64_t defer_one(uint8_t call, uint16_t place, uint64_t *number)
{
	uint64_t id;

	*number = ipc_call(client, call, facet, NULL, 0);
	id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R0, place, 0)));
	return id;
}

static enum status answer(uint16_t place, uint64_t id, uint16_t words, uint8_t flags)
{
	struct ipc_answer given = {.endpoint = endpoint,
				   .call_id = id,
				   .place = place,
				   .words = words,
				   .operation = R3,
				   .flags = flags};

	return ipc_status(server, ipc_answer(server, &given, NULL));
}

/* ---- the way of a call -------------------------------------------------------------------------- */

static void a_call_is_answered_late_and_holds_no_receive(void)
{
	uint64_t receive, calls[3], ids[3];

	pair();
	receive = ipc_receive(server, R0, endpoint);
	for (uint8_t i = 0; i < 3; i++)
		ids[i] = defer_one((uint8_t)(C0 + i), i, &calls[i]);
	EXPECT(ipc_record(server, receive)->arrivals == 3 && ipc_is_open(server, receive));
	/* In any order; and one by the plain way meanwhile. */
	STATUS(OK, answer(1, ids[1], 5, 0));
	STATUS(OK, ipc_status(client, calls[1]));
	EXPECT(ipc_record(client, calls[1])->words == 5);
	EXPECT(!memcmp(ipc_records(client, C1), server->thread->region->arena + R3 * IPC_PLACE,
		       40));
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 2, 0)));
	STATUS(OK, ipc_status(client, calls[1]));
	STATUS(OK, answer(2, ids[2], 0, RING_FLAG_EXCEPTION));
	STATUS(EXCEPTION, ipc_status(client, calls[2]));
	STATUS(OK, answer(0, ids[0], 8, 0));
	STATUS(OK, ipc_status(client, calls[0]));
	EXPECT(served()->places_used == 0);
	/* A place that is free again takes another call. */
	ids[0] = defer_one(C0, 0, &calls[0]);
	STATUS(OK, answer(0, ids[0], 1, 0));
	STATUS(OK, ipc_status(client, calls[0]));
}

static void deferring_may_end_its_receive_and_be_quiet(void)
{
	uint64_t receive, call, id, quiet;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	id = ipc_header(server, R0)->call_id;
	quiet = ipc_defer(server, R0, 2, RING_FLAG_END | RING_FLAG_QUIET);
	EXPECT(ipc_is_open(server, quiet));
	STATUS(OK, ipc_status(server, receive));
	EXPECT(ipc_is_open(client, call));
	{
		struct ipc_answer given = {.endpoint = endpoint,
					   .call_id = id,
					   .place = 2,
					   .operation = R3,
					   .flags = RING_FLAG_QUIET};

		quiet = ipc_answer(server, &given, NULL);
	}
	EXPECT(ipc_is_open(server, quiet));
	STATUS(OK, ipc_status(client, call));
}

static void capabilities_come_with_a_late_answer(void)
{
	struct ipc_answer given = {.place = 0, .words = 2, .operation = R3};
	struct sim_held object;
	struct ipc_list list;
	uint64_t call;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 1);
	given.endpoint = endpoint;
	given.call_id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R0, 0, 0)));
	object = ipc_memory(server);
	list = one(object, RING_TRANSFER_MOVE);
	STATUS(OK, ipc_status(server, ipc_answer(server, &given, &list)));
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_record(client, call)->capabilities == 1);
	STATUS(OK, ipc_look(client, ipc_received(client, C0, 0)));
	EXPECT(ipc_look(server, object) != STATUS_OK);
}

/* ---- statuses ----------------------------------------------------------------------------------- */

static void a_refused_defer_changes_nothing(void)
{
	uint64_t first, second, id;
	struct ring_submission bad = {
		.opcode = RING_RETURN, .flags = RING_FLAG_DEFER, .operation = R0};

	pair();
	(void)ipc_receive(server, R0, endpoint);
	id = defer_one(C0, 1, &first);
	second = ipc_call(client, C1, facet, NULL, 0);
	STATUS(BUSY, ipc_status(server, ipc_defer(server, R0, 1, 0)));
	STATUS(OUT_OF_RANGE, ipc_status(server, ipc_defer(server, R0, IPC_PLACES, 0)));
	STATUS(OUT_OF_RANGE, ipc_status(server, ipc_defer(server, R0, UINT16_MAX, 0)));
	STATUS(NO_OPERATION, ipc_status(server, ipc_defer(server, R1, 0, 0)));
	bad.call_id = ipc_header(server, R0)->call_id + 1;
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &bad, NULL)));
	EXPECT(ipc_is_open(client, second) && served()->places_used == 1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 1, 0)));
	STATUS(OK, ipc_status(client, second));
	STATUS(OK, answer(1, id, 1, 0));
	STATUS(OK, ipc_status(client, first));
}

static void a_late_answer_names_its_call(void)
{
	uint64_t call, id;
	struct ipc_answer wrong;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	id = defer_one(C0, 1, &call);
	STATUS(NO_OPERATION, answer(0, id, 0, 0));
	STATUS(NO_OPERATION, answer(2, id, 0, 0));
	STATUS(NO_OPERATION, answer(IPC_PLACES, id, 0, 0));
	STATUS(NO_OPERATION, answer(1, id + 1, 0, 0));
	STATUS(NO_OPERATION, answer(1, 0, 0, 0));
	STATUS(NO_RESULT_ROOM, answer(1, id, 9, 0));
	wrong = (struct ipc_answer){.endpoint = sim_capset(server->thread->process, "thread"),
				    .call_id = id,
				    .place = 1,
				    .operation = R3};
	STATUS(WRONG_INTERFACE, ipc_status(server, ipc_answer(server, &wrong, NULL)));
	wrong.endpoint.capability = 0;
	STATUS(NO_CAPABILITY, ipc_status(server, ipc_answer(server, &wrong, NULL)));
	EXPECT(ipc_is_open(client, call));
	STATUS(OK, answer(1, id, 8, 0));
	STATUS(OK, ipc_status(client, call));
	STATUS(NO_OPERATION, answer(1, id, 0, 0));
}

static void an_endpoint_without_places_defers_nothing(void)
{
	struct sim_held made;
	uint64_t call;

	pair();
	STATUS(OK, sim_endpoint_create(sim_init(), IPC_WORDS, IPC_CAPABILITIES, NONE, &made));
	endpoint = ipc_give(ipc_init, made, server, true);
	facet = ipc_facet(server, endpoint, 7, client);
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	STATUS(OUT_OF_RANGE, ipc_status(server, ipc_defer(server, R0, 0, 0)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
}

/* ---- the caller goes first ---------------------------------------------------------------------- */

static void a_withdrawn_call_is_a_notice_and_keeps_its_place(void)
{
	uint64_t call, id, receive;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	id = defer_one(C0, 2, &call);
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(CANCELLED, ipc_status(client, call));
	EXPECT(ipc_record(server, receive)->arrivals == 2);
	EXPECT(ipc_header(server, R0)->call_id == 0 && ipc_header(server, R0)->deferred == 3);
	STATUS(CALLER_GONE, answer(2, id, 0, 0));
	/* The notice itself is not a call. */
	STATUS(NO_OPERATION, ipc_status(server, ipc_defer(server, R0, 0, 0)));
	/* Until it is acknowledged, the place is not another call's. */
	(void)ipc_receive(server, R1, endpoint);
	call = ipc_call(client, C1, facet, NULL, 0);
	STATUS(BUSY, ipc_status(server, ipc_defer(server, R1, 2, 0)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(served()->places_used == 0);
	STATUS(NO_OPERATION, answer(2, id, 0, 0));
	id = ipc_header(server, R1)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R1, 2, 0)));
	STATUS(OK, answer(2, id, 0, 0));
	STATUS(OK, ipc_status(client, call));
}

/* A notice that waits for a receive, and one that was told and lost with its receive. */
static void a_notice_comes_before_that_of_its_tag_however_often_it_is_told(void)
{
	uint64_t call;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	(void)defer_one(C0, 0, &call);
	(void)defer_one(C1, 1, &call);
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
	EXPECT(served()->places_used == 0 && served()->tags_used == 0);
}

/* Also when the receive of a place's notice ends before that of the tag's. */
static void notices_that_come_again_leave_that_of_their_tag_last(void)
{
	uint64_t call;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	(void)defer_one(C0, 0, &call);
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
	EXPECT(served()->places_used == 0 && served()->tags_used == 0);
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
	id = defer_one(C0, 0, &call);
	STATUS(OK, sim_revoke(server->thread, endpoint, 7));
	ipc_settle();
	EXPECT(!ipc_is_open(client, call) && ipc_record(client, call)->status != STATUS_OK);
	EXPECT(ipc_header(server, R0)->call_id == 0 && ipc_header(server, R0)->deferred == 1);
	STATUS(CALLER_GONE, answer(0, id, 0, 0));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(ipc_header(server, R0)->deferred == 0 && ipc_header(server, R0)->tag_index == 7);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
}

/* Before a step of the reaper: an answer is refused, and what comes with it is kept. */
static void a_late_answer_to_the_dead_is_kept(void)
{
	struct ipc_answer given = {.place = 0, .operation = R3};
	struct sim_held object;
	struct ipc_list list;
	uint64_t call;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 1);
	given.endpoint = endpoint;
	given.call_id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R0, 0, 0)));
	object = ipc_memory(server);
	list = one(object, RING_TRANSFER_MOVE);
	process_end(client->thread->process, &(struct exit_record){.cause = EXIT_CAUSE_EXITED});
	STATUS(CALLER_GONE, ipc_status(server, ipc_answer(server, &given, &list)));
	STATUS(OK, ipc_look(server, object));
	(void)call;
	ipc_settle();
	EXPECT(ipc_header(server, R0)->deferred == 1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	(void)ipc_return(server, R0, NULL, 0, 0);
}

/* ---- the service changes hands, or ends ---------------------------------------------------------- */

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
	given.call_id = defer_one(C0, 1, &call);
	(void)defer_one(C1, 2, &gone);
	given.endpoint = endpoint_pass(&next);
	EXPECT(ipc_is_open(client, call));
	STATUS(NO_CAPABILITY, answer(1, given.call_id, 0, 0));
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
		(void)defer_one((uint8_t)(C0 + i), i, &calls[i]);
	/* One of them is a notice that waits, when the end comes. */
	(void)ipc_cancel(server, R0);
	(void)ipc_cancel(client, C1);
	(void)ipc_release(server, endpoint);
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, calls[0]));
	STATUS(CANCELLED, ipc_status(client, calls[1]));
	STATUS(DISCONNECTED, ipc_status(client, calls[2]));
}

/* Calls that an instance of a service had deferred end with it; others wait for the next instance. */
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
	(void)defer_one(C0, 0, &deferred);
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

/* The caller, which holds its facet no more, becomes the service, and answers what else is deferred. */
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
	STATUS(NO_CAPABILITY, answer(1, second_id, 0, 0));
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
	EXPECT(served()->places_used == 0);
}

/* The endpoint moves from its holder to its holder; then the thread ends with a call of its own in a place. */
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

/* ---- what it costs ------------------------------------------------------------------------------ */

static uint64_t frames_of(struct sim_held ledger)
{
	return CONTAINER_OF(sim_object(sim_init(), ledger), struct ledger, object)
		->account.used.value[LEDGER_FRAMES];
}

static void places_are_paid_for_when_the_endpoint_is_made(void)
{
	static const struct {
		uint16_t places;
		uint64_t frames;
	} rows[] = {{0, 0}, {1, 2}, {128, 2}, {129, 3}, {4096, 33}};
	struct endpoint_limits limits = {.message_words = 4};
	struct sim_held ledger, made;
	uint64_t before;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 1, &ledger));
	for (unsigned i = 0; i < ARRAY_COUNT(rows); i++) {
		before = frames_of(ledger);
		limits.places = rows[i].places;
		STATUS(OK, sim_endpoint_make(sim_init(), &limits, ledger, &made));
		EXPECT(frames_of(ledger) - before - rows[i].frames <=
		       1); /* and a slab's, perhaps */
		(void)ipc_release(ipc_init, made);
		ipc_settle();
	}
	limits.places = ENDPOINT_PLACES + 1;
	STATUS(INVALID_ARGUMENT, sim_endpoint_make(sim_init(), &limits, ledger, &made));
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 33, 1, &ledger));
	limits.places = ENDPOINT_PLACES;
	STATUS(LEDGER_LIMIT, sim_endpoint_make(sim_init(), &limits, ledger, &made));
	EXPECT(frames_of(ledger) == 0);
}

static void forms_that_fit_no_return_are_refused(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0, .call_id = 1};
	static const uint8_t flags[] = {RING_FLAG_DEFER | RING_FLAG_DEFERRED,
					RING_FLAG_DEFER | RING_FLAG_EXCEPTION,
					RING_FLAG_DEFERRED | RING_FLAG_END, 0x20};

	pair();
	for (unsigned i = 0; i < ARRAY_COUNT(flags); i++) {
		entry.flags = flags[i];
		STATUS(BAD_FLAGS, ipc_status(server, ipc_submit(server, &entry, NULL)));
	}
	entry.flags = 0;
	entry.method = 1;
	STATUS(RESERVED_BITS, ipc_status(server, ipc_submit(server, &entry, NULL)));
	entry.flags = RING_FLAG_DEFERRED; /* which names no receive */
	STATUS(RESERVED_BITS, ipc_status(server, ipc_submit(server, &entry, NULL)));
	entry.flags = RING_FLAG_DEFER;
	entry.message_length_words = 1;
	STATUS(RESERVED_BITS, ipc_status(server, ipc_submit(server, &entry, NULL)));
}

const struct sim_case endpoint_deferred[] = {
	CASE(a_call_is_answered_late_and_holds_no_receive),
	CASE(deferring_may_end_its_receive_and_be_quiet),
	CASE(capabilities_come_with_a_late_answer),
	CASE(a_refused_defer_changes_nothing),
	CASE(a_late_answer_names_its_call),
	CASE(an_endpoint_without_places_defers_nothing),
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
	CASE(places_are_paid_for_when_the_endpoint_is_made),
	CASE(forms_that_fit_no_return_are_refused),
	{0},
};
