/*
 * Calls that are answered late: put into places, answered from there, and whoever goes first. See
 * endpoint.h, and kernel/ipc/deferred.h for the promises.
 */
#include "tests/sim/endpoint/endpoint.h"

#include <string.h>

#include "kernel/ipc/deferred.h"

/*
 * ---- the way of a call --------------------------------------------------------------------------
 */

static void a_call_is_answered_late_and_holds_no_receive(void)
{
	uint64_t receive, calls[3], ids[3];

	pair();
	receive = ipc_receive(server, R0, endpoint);
	for (uint8_t i = 0; i < 3; i++)
		ids[i] = deferred_call((uint8_t)(C0 + i), i, &calls[i]);
	EXPECT(ipc_record(server, receive)->arrivals == 3 && ipc_is_open(server, receive));
	/* In any order; and one by the plain way meanwhile. */
	STATUS(OK, deferred_answer(1, ids[1], 5, 0));
	STATUS(OK, ipc_status(client, calls[1]));
	EXPECT(ipc_record(client, calls[1])->words == 5);
	EXPECT(!memcmp(ipc_records(client, C1), server->thread->region->arena + R3 * IPC_PLACE,
		       40));
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 2, 0)));
	STATUS(OK, ipc_status(client, calls[1]));
	STATUS(OK, deferred_answer(2, ids[2], 0, RING_FLAG_EXCEPTION));
	STATUS(EXCEPTION, ipc_status(client, calls[2]));
	STATUS(OK, deferred_answer(0, ids[0], 8, 0));
	STATUS(OK, ipc_status(client, calls[0]));
	EXPECT(deferred_endpoint()->places_used == 0);
	/* A place that is free again takes another call. */
	ids[0] = deferred_call(C0, 0, &calls[0]);
	STATUS(OK, deferred_answer(0, ids[0], 1, 0));
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
	struct ipc_answer given;
	struct sim_held object;
	struct ipc_list list;
	uint64_t call = deferred_answer_plan(&given, &object, &list);

	STATUS(OK, ipc_status(server, ipc_answer(server, &given, &list)));
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_record(client, call)->capabilities == 1);
	STATUS(OK, ipc_look(client, ipc_received(client, C0, 0)));
	EXPECT(ipc_look(server, object) != STATUS_OK);
}

/*
 * ---- statuses -----------------------------------------------------------------------------------
 */

static void a_refused_defer_changes_nothing(void)
{
	uint64_t first, second, id;
	struct ring_submission bad = {
		.opcode = RING_RETURN, .flags = RING_FLAG_DEFER, .operation = R0};

	pair();
	(void)ipc_receive(server, R0, endpoint);
	id = deferred_call(C0, 1, &first);
	second = ipc_call(client, C1, facet, NULL, 0);
	STATUS(BUSY, ipc_status(server, ipc_defer(server, R0, 1, 0)));
	STATUS(OUT_OF_RANGE, ipc_status(server, ipc_defer(server, R0, IPC_PLACES, 0)));
	STATUS(OUT_OF_RANGE, ipc_status(server, ipc_defer(server, R0, UINT16_MAX, 0)));
	STATUS(NO_OPERATION, ipc_status(server, ipc_defer(server, R1, 0, 0)));
	bad.call_id = ipc_header(server, R0)->call_id + 1;
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &bad, NULL)));
	EXPECT(ipc_is_open(client, second) && deferred_endpoint()->places_used == 1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 1, 0)));
	STATUS(OK, ipc_status(client, second));
	STATUS(OK, deferred_answer(1, id, 1, 0));
	STATUS(OK, ipc_status(client, first));
}

static void a_late_answer_names_its_call(void)
{
	uint64_t call, id;
	struct ipc_answer wrong;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	id = deferred_call(C0, 1, &call);
	STATUS(NO_OPERATION, deferred_answer(0, id, 0, 0));
	STATUS(NO_OPERATION, deferred_answer(2, id, 0, 0));
	STATUS(NO_OPERATION, deferred_answer(IPC_PLACES, id, 0, 0));
	STATUS(NO_OPERATION, deferred_answer(1, id + 1, 0, 0));
	STATUS(NO_OPERATION, deferred_answer(1, 0, 0, 0));
	STATUS(NO_RESULT_ROOM, deferred_answer(1, id, 9, 0));
	wrong = (struct ipc_answer){.endpoint = sim_capset(server->thread->process, "thread"),
				    .call_id = id,
				    .place = 1,
				    .operation = R3};
	STATUS(WRONG_INTERFACE, ipc_status(server, ipc_answer(server, &wrong, NULL)));
	wrong.endpoint.capability = 0;
	STATUS(NO_CAPABILITY, ipc_status(server, ipc_answer(server, &wrong, NULL)));
	EXPECT(ipc_is_open(client, call));
	STATUS(OK, deferred_answer(1, id, 8, 0));
	STATUS(OK, ipc_status(client, call));
	STATUS(NO_OPERATION, deferred_answer(1, id, 0, 0));
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

/*
 * ---- what it costs ------------------------------------------------------------------------------
 */

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
	CASE(places_are_paid_for_when_the_endpoint_is_made),
	CASE(forms_that_fit_no_return_are_refused),
	{0},
};
