/*
 * Service scopes, case by case: what callers of a service see when its instances come and go. All
 * predicates of the sweep are looked at after each kernel entry, and each case ends with the ledgers
 * as they were. Ends at every entry are kill_test.c's.
 */
#include <stdio.h>
#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "tests/sim/case.h"

/* Operation indexes of the cases. */
enum { C0 = 20, C1, C2, C3, C4, R0 = 30, R1, R2, R3 };

/* An index of an instance's own range. */
#define OWN 70u

static struct ipc_party *server, *client, *third;
static struct sim_held scope, endpoint, facet, facet3;

/* A scope, an instance, and two clients with facets 7 and 8 of the scope. */
static void service_prepare(void)
{
	scope = ipc_scope(NONE);
	server = ipc_instance(scope, NONE, &endpoint, NULL);
	client = ipc_party();
	third = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	facet3 = ipc_facet(ipc_init, scope, 8, third);
}

static void restart(void)
{
	ipc_settle();
	server = ipc_instance(scope, NONE, &endpoint, NULL);
}

static void crash(void)
{
	ipc_kill(server);
	ipc_settle();
}

static void answer(uint8_t receive)
{
	STATUS(OK, ipc_status(server, ipc_return(server, receive, NULL, 0, 0)));
}

/* ---- calls ------------------------------------------------------------------------------------- */

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

/* ---- crash and restart ------------------------------------------------------------------------- */

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

/* The parent's own facet of an instance ends with it, and is not the scope's. */
static void parent_facet(void)
{
	struct sim_held parent;
	uint64_t call;

	scope = ipc_scope(NONE);
	server = ipc_instance(scope, NONE, &endpoint, &parent);
	call = ipc_call(ipc_init, C0, parent, NULL, 0);
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->tag_index == 64 && ipc_header(server, R0)->tag_word == 640);
	answer(R0);
	STATUS(OK, ipc_status(ipc_init, call));
	call = ipc_call(ipc_init, C0, parent, NULL, 0);
	crash();
	STATUS(DISCONNECTED, ipc_status(ipc_init, call));
	STATUS(DISCONNECTED, ipc_look(ipc_init, parent));
}

/* An endpoint that moves stays bound, and what waits follows it. */
static void bound_endpoint_moves(void)
{
	struct sim_held moved;
	uint64_t call;

	service_prepare();
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	call = ipc_call(client, C1, facet, NULL, 0);
	moved = ipc_give(server, endpoint, third, true);
	endpoint_moved(endpoint_of(sim_object(third->thread, moved)));
	ipc_settle();
	EXPECT(ipc_is_open(client, call));
	(void)ipc_receive(third, R0, moved);
	EXPECT(ipc_header(third, R0)->method == C1);
	(void)ipc_return(third, R0, NULL, 0, 0);
	STATUS(OK, ipc_status(client, call));
	/* The old owner's end is not the service's. */
	crash();
	call = ipc_call(client, C2, facet, NULL, 0);
	EXPECT(ipc_header(third, R0)->method == C2);
	(void)ipc_return(third, R0, NULL, 0, 0);
	STATUS(OK, ipc_status(client, call));
}

/* An instance that lets go of its endpoint has ended, for the scope and for those whose calls it has. */
static void bound_endpoint_released(void)
{
	uint64_t calls[2], receives[2];

	service_prepare();
	receives[0] = ipc_receive(server, R0, endpoint);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	STATUS(OK, ipc_status(server, ipc_release(server, endpoint)));
	ipc_settle();
	EXPECT(ipc_is_open(client, calls[1]));
	STATUS(DISCONNECTED, ipc_status(client, calls[0]));
	/* The busy receive is told, and may answer once; nobody gets that answer. */
	EXPECT(ipc_record(server, receives[0])->gone == 1);
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(DISCONNECTED, ipc_status(server, receives[0]));
	restart();
	receives[1] = ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->method == C1);
	EXPECT(ipc_record(server, receives[1])->arrivals == 1);
}

static void builder_given_up(void)
{
	struct ipc_instance instance;
	struct sim_held builder, parent;
	uint64_t call;

	scope = ipc_scope(NONE);
	client = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	builder = ipc_builder(NONE);
	instance = (struct ipc_instance){scope, IPC_WORDS, IPC_CAPABILITIES, 64};
	STATUS(OK, sim_builder_scoped(sim_init(), builder, &instance, &parent));
	call = ipc_call(client, C0, facet, NULL, 0);
	STATUS(OK, sim_release(sim_init(), builder));
	ipc_settle();
	EXPECT(ipc_is_open(client, call));
	restart();
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->method == C0);
}

/* ---- giving up --------------------------------------------------------------------------------- */

enum end { END_CLOSED, END_RELEASED, END_LEDGER };

static void given_up(enum end end)
{
	struct sim_held own, job = NONE;
	uint64_t calls[4], receive;

	if (end == END_LEDGER)
		STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 20, 0,
					    &job));
	scope = ipc_scope(job);
	server = ipc_instance(scope, NONE, &endpoint, NULL);
	client = ipc_party();
	third = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	facet3 = ipc_facet(ipc_init, scope, 8, third);
	own = ipc_facet(server, endpoint, OWN, client);
	receive = ipc_receive(server, R0, endpoint);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	calls[2] = ipc_call(client, C2, own, NULL, 0);
	calls[3] = ipc_call(third, C0, facet3, NULL, 0);
	if (end == END_CLOSED)
		STATUS(OK, sim_plain(sim_init(), scope, SERVICE_SCOPE_METHOD_CLOSE));
	else if (end == END_RELEASED)
		STATUS(OK, sim_release(sim_init(), scope));
	else
		STATUS(OK, sim_plain(sim_init(), job, LEDGER_METHOD_CLOSE));
	STATUS(DISCONNECTED, ipc_status(client, ipc_call(client, C3, facet, NULL, 0)));
	ipc_settle();
	for (int i = 0; i < 3; i++)
		STATUS(DISCONNECTED, ipc_status(client, calls[i]));
	STATUS(DISCONNECTED, ipc_status(third, calls[3]));
	STATUS(DISCONNECTED, ipc_look(client, facet));
	STATUS(DISCONNECTED, ipc_look(client, own));
	STATUS(DISCONNECTED, ipc_look(server, endpoint));
	EXPECT(ipc_record(server, receive)->gone == 1);
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(DISCONNECTED, ipc_status(server, receive));
	STATUS(DISCONNECTED, ipc_status(server, ipc_receive(server, R1, endpoint)));
}

static void closed(void) { given_up(END_CLOSED); }
static void released(void) { given_up(END_RELEASED); }
static void ledger_closed(void) { given_up(END_LEDGER); }

/* Between two instances, too. */
static void closed_between_instances(void)
{
	uint64_t call;

	service_prepare();
	crash();
	call = ipc_call(client, C0, facet, NULL, 0);
	STATUS(OK, sim_plain(sim_init(), scope, SERVICE_SCOPE_METHOD_CLOSE));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, call));
	STATUS(DISCONNECTED, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
	STATUS(DISCONNECTED, sim_plain(sim_init(), scope, SERVICE_SCOPE_METHOD_CLOSE));
}

static void revoked(void)
{
	uint64_t calls[3];

	service_prepare();
	(void)ipc_receive(server, R0, endpoint);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	calls[2] = ipc_call(third, C0, facet3, NULL, 0);
	STATUS(OK, sim_revoke(sim_init(), scope, 7));
	STATUS(REVOKED, ipc_status(client, calls[0]));
	STATUS(REVOKED, ipc_status(client, calls[1]));
	STATUS(REVOKED, ipc_look(client, facet));
	ipc_settle();
	STATUS(NOT_FOUND, sim_revoke(sim_init(), scope, 7));
	STATUS(NOT_FOUND, sim_revoke(sim_init(), scope, 64));
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	/* No notice comes; the next call does. */
	EXPECT(ipc_header(server, R0)->call_id && ipc_header(server, R0)->tag_index == 8);
	answer(R0);
	STATUS(OK, ipc_status(third, calls[2]));
	/* The service cannot withdraw what the scope has given. */
	STATUS(NOT_FOUND, sim_revoke(server->thread, endpoint, 8));
}

/* ---- refusals ---------------------------------------------------------------------------------- */

static void tags(void)
{
	struct ipc_mint mint = {.index = 7, .interface = SIM_SERVICE_ID};
	struct sim_held made;
	uint64_t receive;

	service_prepare();
	STATUS(BUSY, sim_mint(sim_init(), scope, &mint, &made));
	mint.index = 64;
	STATUS(OUT_OF_RANGE, sim_mint(sim_init(), scope, &mint, &made));
	mint.index = 5;
	mint.interface = MEMORY_OBJECT_INTERFACE_ID;
	STATUS(INVALID_ARGUMENT, sim_mint(sim_init(), scope, &mint, &made));
	mint.interface = SIM_SERVICE_ID;
	mint.index = 63;
	STATUS(OUT_OF_RANGE, sim_mint(server->thread, endpoint, &mint, &made));
	mint.index = 64; /* the parent has it */
	STATUS(BUSY, sim_mint(server->thread, endpoint, &mint, &made));
	/* The last holder lets go: no notice, and the index can be minted again. */
	receive = ipc_receive(server, R0, endpoint);
	STATUS(OK, ipc_status(client, ipc_release(client, facet)));
	ipc_settle();
	EXPECT(ipc_record(server, receive)->arrivals == 0);
	facet = ipc_facet(ipc_init, scope, 7, client);
	(void)ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_header(server, R0)->tag_index == 7);
}

static void bind_refusals(void)
{
	struct ipc_instance instance = {NONE, IPC_WORDS, IPC_CAPABILITIES, 64};
	struct sim_held builder, made, none;

	scope = ipc_scope(NONE);
	builder = ipc_builder(NONE);
	STATUS(INVALID_ARGUMENT, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.scope = sim_capset(kernel.init, "timer");
	STATUS(WRONG_INTERFACE, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.scope = scope;
	instance.words = IPC_WORDS - 1;
	STATUS(INVALID_ARGUMENT, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.words = IPC_WORDS + 1;
	instance.capabilities = IPC_CAPABILITIES - 1;
	STATUS(INVALID_ARGUMENT, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.capabilities = IPC_CAPABILITIES;
	instance.tag = 63;
	STATUS(INVALID_ARGUMENT, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.tag = 64;
	STATUS(OK, sim_builder_scoped(sim_init(), builder, &instance, &made));
	STATUS(BUSY, sim_builder_scoped(sim_init(), builder, &instance, &none));
	server = ipc_start(builder);
	builder = ipc_builder(NONE);
	STATUS(BUSY, sim_builder_scoped(sim_init(), builder, &instance, &none));
	ipc_kill(server);
	STATUS(BUSY, sim_builder_scoped(sim_init(), builder, &instance, &none));
	ipc_settle();
	STATUS(OK, sim_builder_scoped(sim_init(), builder, &instance, &none));
	STATUS(OK, sim_plain(sim_init(), scope, SERVICE_SCOPE_METHOD_CLOSE));
	STATUS(DISCONNECTED, sim_builder_scoped(sim_init(), builder, &instance, &none));
	/* Larger than the scope is good; the scope's limits are what its facets' callers have. */
}

static void limits(void)
{
	struct ipc_instance instance = {.capabilities = IPC_CAPABILITIES, .words = 60, .tag = 64};
	struct sim_held builder, made;

	STATUS(INVALID_ARGUMENT, sim_scope_create(sim_init(), 0, 1, NONE, &scope));
	STATUS(INVALID_ARGUMENT, sim_scope_create(sim_init(), 513, 1, NONE, &scope));
	STATUS(INVALID_ARGUMENT, sim_scope_create(sim_init(), 1, 9, NONE, &scope));
	STATUS(OK, sim_scope_create(sim_init(), 2, 1, NONE, &scope));
	client = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	STATUS(MESSAGE_TOO_LARGE, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
	instance.scope = scope;
	builder = ipc_builder(NONE);
	STATUS(OK, sim_builder_scoped(sim_init(), builder, &instance, &made));
	server = ipc_start(builder);
	STATUS(MESSAGE_TOO_LARGE, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
}

static void not_received_on(void)
{
	service_prepare();
	STATUS(WRONG_INTERFACE, ipc_status(ipc_init, ipc_receive(ipc_init, R0, scope)));
}

static void move_only(void)
{
	struct ipc_mint mint = {.index = 3, .interface = SIM_SERVICE_ID, .move_only = true};
	struct ipc_list list = {0};
	struct sim_held made;

	service_prepare();
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &made));
	made = ipc_give(ipc_init, made, client, true);
	ipc_list_add(&list, made, RING_TRANSFER_COPY, HOLD_FREE);
	STATUS(TRANSFER_DENIED, ipc_status(client, ipc_call(client, C0, facet, &list, 0)));
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, made, NULL, 0);
	EXPECT(!ipc_header(server, R0)->call_id || ipc_header(server, R0)->tag_index == 3);
}

static const struct sim_case cases[] = {
	CASE(call_through_a_scope), CASE(calls_before_an_instance), CASE(one_order),
	CASE(crash_and_restart), CASE(crash_is_at_once), CASE(ledger_of_an_instance),
	CASE(waiting_ends), CASE(moved_to_the_next), CASE(many_restarts), CASE(references_stay),
	CASE(parent_facet), CASE(bound_endpoint_moves), CASE(bound_endpoint_released),
	CASE(builder_given_up), CASE(closed), CASE(released), CASE(ledger_closed),
	CASE(closed_between_instances), CASE(revoked), CASE(tags), CASE(bind_refusals),
	CASE(limits), CASE(not_received_on), CASE(move_only),
	{0},
};

int main(int count, char **arguments)
{
	ipc_world(sim_setting("SEED", 1));
	sim_cases_run(cases, count > 1 ? arguments[1] : NULL);
	printf("%llu kernel entries, each swept\n", (unsigned long long)sim.entries);
	return sim_report();
}
