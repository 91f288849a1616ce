/*
 * Calls through a scope, and their fate when instances come and go.
 */
#include <string.h>

#include "core/generated/ledger.h"
#include "core/generated/session.h"
#include "tests/sim/scope/service.h"

static void call_through_a_scope(void)
{
	uint64_t call;

	service_prepare();
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_header(server, R0)->tag_index == 7 && ipc_header(server, R0)->tag_word == 21);
	EXPECT(ipc_header(server, R0)->interface == SIM_SERVICE_ID);
	answer(R0);
	STATUS(OK, ipc_status(client, call));
	/* Nobody receives: it waits, and can be withdrawn. */
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	call = ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_is_open(client, call));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(CANCELLED, ipc_status(client, call));
}

/* Before the first instance, calls wait; it gets them in the order of each process. */
static void calls_before_an_instance(void)
{
	uint64_t calls[4];

	scope = ipc_scope(NONE);
	client = ipc_party();
	third = ipc_party();
	facet = ipc_facet(ipc_init, scope, 0, client);
	facet3 = ipc_facet(ipc_init, scope, 63, third);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	calls[2] = ipc_call(third, C2, facet3, NULL, 0);
	ipc_settle();
	EXPECT(ipc_is_open(client, calls[0]) && ipc_is_open(third, calls[2]));
	server = ipc_instance(scope, NONE, &endpoint, NULL);
	calls[3] = ipc_call(client, C3, facet, NULL, 0);
	EXPECT(ipc_is_open(client, calls[0]));
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->method == C0 && ipc_header(server, R0)->tag_index == 0);
	answer(R0);
	EXPECT(ipc_header(server, R0)->method == C2 && ipc_header(server, R0)->tag_index == 63);
	answer(R0);
	EXPECT(ipc_header(server, R0)->method == C1);
	answer(R0);
	EXPECT(ipc_header(server, R0)->method == C3);
	answer(R0);
	STATUS(OK, ipc_status(client, calls[3]));
	STATUS(OK, ipc_status(third, calls[2]));
}

/* The service's own facets and the scope's are called in one order. */
static void one_order(void)
{
	struct sim_held own;

	service_prepare();
	own = ipc_facet(server, endpoint, OWN, client);
	(void)ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_call(client, C1, own, NULL, 0);
	(void)ipc_call(client, C2, facet, NULL, 0);
	(void)ipc_call(client, C3, own, NULL, 0);
	(void)ipc_receive(server, R0, endpoint);
	for (uint16_t i = C0; i <= C3; i++) {
		EXPECT(ipc_header(server, R0)->method == i);
		EXPECT(ipc_header(server, R0)->tag_index == (i % 2 ? OWN : 7));
		answer(R0);
	}
}

/* ---- crash and restart ----------------------------------------------------------------------- */

static void crash_and_restart(void)
{
	struct sim_held own;
	uint64_t flight, waits[3], dead;

	service_prepare();
	own = ipc_facet(server, endpoint, OWN, client);
	(void)ipc_receive(server, R0, endpoint);
	flight = ipc_call(client, C0, facet, NULL, 0);
	waits[0] = ipc_call(client, C1, facet, NULL, 0);
	dead = ipc_call(client, C2, own, NULL, 0);
	waits[1] = ipc_call(client, C3, facet, NULL, 0);
	waits[2] = ipc_call(third, C0, facet3, NULL, 0);
	crash();
	STATUS(DISCONNECTED, ipc_status(client, flight));
	STATUS(DISCONNECTED, ipc_status(client, dead));
	STATUS(DISCONNECTED, ipc_look(client, own));
	for (int i = 0; i < 2; i++)
		EXPECT(ipc_is_open(client, waits[i]));
	EXPECT(ipc_is_open(third, waits[2]));
	STATUS(OK, ipc_look(client, facet));
	/* Earlier calls come first, also before those that are made while nobody serves. */
	(void)ipc_call(client, C4, facet, NULL, 0);
	restart();
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	EXPECT(ipc_header(server, R0)->method == C1);
	EXPECT(ipc_header(server, R1)->method == C0 && ipc_header(server, R1)->tag_index == 8);
	answer(R1);
	EXPECT(ipc_header(server, R1)->method == C3);
	answer(R0);
	EXPECT(ipc_header(server, R0)->method == C4);
	answer(R0);
	answer(R1);
	STATUS(OK, ipc_status(client, waits[0]));
	STATUS(OK, ipc_status(client, waits[1]));
	STATUS(OK, ipc_status(third, waits[2]));
	/* The new instance's facets are its own. */
	own = ipc_facet(server, endpoint, OWN, client);
	(void)ipc_call(client, C0, own, NULL, 0);
	EXPECT(ipc_header(server, R0)->tag_index == OWN);
}

/* From the moment of its end an instance gets no call, whatever the reaper has got to. */
static void crash_is_at_once(void)
{
	uint64_t calls[2];

	service_prepare();
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	ipc_kill(server);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	ipc_settle();
	EXPECT(ipc_is_open(client, calls[0]) && ipc_is_open(client, calls[1]));
	restart();
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->method == C0);
	answer(R0);
	EXPECT(ipc_header(server, R0)->method == C1);
}

/* The same for an instance whose ledger closes. */
static void ledger_of_an_instance(void)
{
	struct sim_held job;
	uint64_t calls[2];

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 200, 1, &job));
	scope = ipc_scope(NONE);
	server = ipc_instance(scope, job, &endpoint, NULL);
	client = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	(void)ipc_receive(server, R0, endpoint);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	STATUS(OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, calls[0]));
	EXPECT(ipc_is_open(client, calls[1]));
	restart();
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->method == C1);
}

/* A call that waits can be withdrawn, and its moved capabilities come back; callers and sessions
 * may end. */
static void waiting_ends(void)
{
	struct sim_held job, session, member_facet;
	struct ipc_party *member;
	struct ipc_list list = {0};
	struct sim_held memory;
	uint64_t call;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 200, 1, &job));
	STATUS(OK, sim_session_create(sim_init(), job, "guest", &session));
	service_prepare();
	member = ipc_spawn(job, session);
	member_facet = ipc_facet(ipc_init, scope, 9, member);
	memory = ipc_memory(client);
	ipc_list_add(&list, memory, RING_TRANSFER_MOVE, HOLD_FREE);
	call = ipc_call(client, C0, facet, &list, 0);
	(void)ipc_call(third, C0, facet3, NULL, 0);
	(void)ipc_call(member, C0, member_facet, NULL, 0);
	STATUS(IN_TRANSIT, ipc_look(client, memory));
	crash();
	STATUS(IN_TRANSIT, ipc_look(client, memory));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(CANCELLED, ipc_status(client, call));
	STATUS(OK, ipc_look(client, memory));
	ipc_kill(third);
	STATUS(OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	restart();
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C1, facet, NULL, 0);
	EXPECT(ipc_header(server, R0)->method == C1);
	answer(R0);
	STATUS(OK, ipc_status(client, call));
}

/* A capability that is moved in a call that waits arrives at the instance that serves it. */
static void moved_to_the_next(void)
{
	struct ipc_list list = {0};
	struct sim_held memory;

	service_prepare();
	memory = ipc_memory(client);
	ipc_list_add(&list, memory, RING_TRANSFER_MOVE, HOLD_FREE);
	(void)ipc_call(client, C0, facet, &list, 0);
	crash();
	restart();
	(void)ipc_receive(server, R0, endpoint);
	STATUS(NO_CAPABILITY, ipc_look(client, memory));
	STATUS(OK, ipc_look(server, ipc_received(server, R0, 0)));
}

/* Many instances leave no object or charge. */
static void many_restarts(void)
{
	service_prepare();
	for (unsigned i = 0; i < 40; i++) {
		struct sim_held own = ipc_facet(server, endpoint, OWN + i * 200, client);
		uint64_t waits = ipc_call(client, C1, facet, NULL, 0);
		uint64_t dead = ipc_call(client, C0, own, NULL, 0);

		crash();
		STATUS(DISCONNECTED, ipc_status(client, dead));
		STATUS(OK, ipc_status(client, ipc_release(client, own)));
		restart();
		(void)ipc_receive(server, R0, endpoint);
		EXPECT(ipc_header(server, R0)->method == C1);
		(void)ipc_return(server, R0, NULL, 0, RING_FLAG_END);
		STATUS(OK, ipc_status(client, waits));
		client->logged = 0;
		ipc_init->logged = 0;
	}
}

static void references_stay(void)
{
	struct sim_held own, other_scope, other;
	uint64_t first[2];

	service_prepare();
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	memcpy(first, ipc_header(server, R0)->caller, sizeof(first));
	EXPECT(first[0] | first[1]);
	crash();
	restart();
	own = ipc_facet(server, endpoint, OWN, client);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	EXPECT(!memcmp(first, ipc_header(server, R0)->caller, sizeof(first)));
	answer(R0);
	(void)ipc_call(client, C0, own, NULL, 0);
	EXPECT(!memcmp(first, ipc_header(server, R0)->caller, sizeof(first)));
	answer(R0);
	/* Another service, even of the same program, sees another one. */
	other_scope = ipc_scope(NONE);
	server = ipc_instance(other_scope, NONE, &endpoint, NULL);
	other = ipc_facet(ipc_init, other_scope, 7, client);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, other, NULL, 0);
	EXPECT(memcmp(first, ipc_header(server, R0)->caller, sizeof(first)));
}

const struct sim_case scope_restarts[] = {
	CASE(call_through_a_scope),
	CASE(calls_before_an_instance),
	CASE(one_order),
	CASE(crash_and_restart),
	CASE(crash_is_at_once),
	CASE(ledger_of_an_instance),
	CASE(waiting_ends),
	CASE(moved_to_the_next),
	CASE(many_restarts),
	CASE(references_stay),
	{0},
};
