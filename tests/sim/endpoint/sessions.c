/*
 * Sessions, caller references, and the endpoints of children. See endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/session.h"

/*
 * ---- sessions ----------------------------------------------------------------------------------
 */

static struct sim_held session_make(const char *label, struct sim_held *ledger)
{
	struct sim_held session;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 400, 3, ledger));
	STATUS(OK, sim_session_create(sim_init(), *ledger, label, &session));
	STATUS(BUSY, sim_session_create(sim_init(), *ledger, label, &(struct sim_held){0}));
	return session;
}

static void session_end_takes_all(void)
{
	struct sim_held ledger, session, mine;
	struct ipc_party *member, *second;
	uint64_t receive;

	session = session_make("guest", &ledger);
	pair();
	member = ipc_spawn(ledger, session);
	second = ipc_spawn(ledger, session);
	mine = ipc_facet(server, endpoint, 1, member);
	receive = ipc_receive(server, R0, endpoint);
	(void)ipc_call(member, C0, mine, NULL, 0);
	EXPECT(ipc_record(server, receive)->arrivals == 1);
	(void)ipc_call(second, C0, ipc_give(member, mine, second, false), NULL, 0);
	(void)ipc_call(member, C1, mine, NULL, 0);
	STATUS(OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	STATUS(SESSION_ENDED, sim_plain(sim_init(), session, SESSION_METHOD_RENEW));
	ipc_settle();
	EXPECT(!ipc_alive(member) && !ipc_alive(second));
	EXPECT(ipc_record(server, receive)->gone == 1);
	STATUS(SESSION_ENDED, sim_plain(sim_init(), session, SESSION_METHOD_RENEW));
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(!ipc_header(server, R0)->call_id && ipc_header(server, R0)->tag_index == 1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(ipc_record(server, receive)->arrivals == 2);
}

/* From the moment of its end, no call of it is received, whatever the reaper has got to. */
static void session_end_is_at_once(void)
{
	struct sim_held ledger, session, mine;
	struct ipc_party *member;
	uint64_t receive;

	session = session_make("", &ledger);
	pair();
	member = ipc_spawn(ledger, session);
	mine = ipc_facet(server, endpoint, 1, member);
	(void)ipc_call(member, C0, mine, NULL, 0);
	(void)ipc_cancel(server, R3);
	session_end(session_of(sim_object(sim_init(), session)));
	receive = ipc_receive(server, R0, endpoint);
	ipc_settle();
	EXPECT(ipc_record(server, receive)->arrivals == 1 && !ipc_header(server, R0)->call_id);
}

static void session_of_a_process(void)
{
	struct sim_held ledger, session, builder;

	session = session_make("operator", &ledger);
	builder = ipc_builder(NONE);
	STATUS(INVALID_ARGUMENT, sim_builder_session(sim_init(), builder, session));
	STATUS(OK, sim_release(sim_init(), builder));
	builder = ipc_builder(ledger);
	STATUS(OK, sim_builder_grant(sim_init(), builder, "info", sim_capset(kernel.init, "info"),
				     RING_TRANSFER_COPY));
	STATUS(BUSY, sim_builder_session(sim_init(), builder, session));
	STATUS(OK, sim_release(sim_init(), builder));
	/* Ended before `start`. */
	builder = ipc_builder(ledger);
	STATUS(OK, sim_builder_session(sim_init(), builder, session));
	session_end(session_of(sim_object(sim_init(), session)));
	EXPECT(sim_builder_start(sim_init(), builder, &(struct sim_held){0}) != STATUS_OK);
	STATUS(INVALID_ARGUMENT, sim_session_create(sim_init(), NONE, "x", &(struct sim_held){0}));
	STATUS(BUSY, sim_session_create(sim_init(), sim_capset(kernel.init, "ledger"), "x",
					&(struct sim_held){0}));
	ipc_settle();
}

static void caller_references(void)
{
	struct sim_held ledgers[2], sessions[2], facets[3];
	struct ipc_party *a, *b, *c;
	uint64_t first[2], epoch;

	sessions[0] = session_make("a", &ledgers[0]);
	sessions[1] = session_make("b", &ledgers[1]);
	pair();
	a = ipc_spawn(ledgers[0], sessions[0]);
	b = ipc_spawn(ledgers[0], sessions[0]);
	c = ipc_spawn(ledgers[1], sessions[1]);
	facets[0] = ipc_facet(server, endpoint, 0, a);
	facets[1] = ipc_facet(server, endpoint, 1, b);
	facets[2] = ipc_facet(server, endpoint, 2, c);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(a, C0, facets[0], NULL, 0);
	memcpy(first, ipc_header(server, R0)->caller, sizeof(first));
	epoch = ipc_header(server, R0)->epoch;
	EXPECT(first[0] | first[1]);
	(void)ipc_return(server, R0, NULL, 0, 0);
	STATUS(OK, sim_plain(sim_init(), sessions[0], SESSION_METHOD_RENEW));
	(void)ipc_call(b, C0, facets[1], NULL, 0);
	EXPECT(!memcmp(first, ipc_header(server, R0)->caller, sizeof(first)));
	EXPECT(ipc_header(server, R0)->epoch == epoch + 1);
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_call(c, C0, facets[2], NULL, 0);
	EXPECT(memcmp(first, ipc_header(server, R0)->caller, sizeof(first)));
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_call(client, C0, facet, NULL, 0);
	EXPECT(memcmp(first, ipc_header(server, R0)->caller, sizeof(first)));
	(void)ipc_return(server, R0, NULL, 0, 0);
	/* Another service sees another reference of the same session. */
	endpoint = ipc_endpoint(server, NONE);
	facets[0] = ipc_facet(server, endpoint, 0, a);
	(void)ipc_receive(server, R1, endpoint);
	(void)ipc_call(a, C1, facets[0], NULL, 0);
	EXPECT(memcmp(first, ipc_header(server, R1)->caller, sizeof(first)));
}

/* A facet that is passed into another session is called as that session. */
static void reference_is_the_callers(void)
{
	struct sim_held ledger, session, copy;
	struct ipc_party *member;
	struct sim_held own, through;
	struct ipc_list list;
	uint64_t first[2];

	session = session_make("m", &ledger);
	pair();
	member = ipc_spawn(ledger, session);
	own = ipc_endpoint(member, NONE);
	through = ipc_facet(member, own, 0, client);
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	memcpy(first, ipc_header(server, R0)->caller, sizeof(first));
	(void)ipc_return(server, R0, NULL, 0, 0);
	(void)ipc_receive(member, R0, own);
	list = one(facet, RING_TRANSFER_COPY);
	(void)ipc_call(client, C1, through, &list, 0);
	copy = ipc_received(member, R0, 0);
	(void)ipc_call(member, C0, copy, NULL, 0);
	EXPECT(memcmp(first, ipc_header(server, R0)->caller, sizeof(first)));
	EXPECT(ipc_header(server, R0)->tag_index == 7 && ipc_header(server, R0)->tag_word == 21);
}

static void child_endpoint(void)
{
	struct sim_held builder, held;
	struct ipc_party *child, *other;
	struct ipc_list list;
	uint64_t call;

	builder = ipc_builder(NONE);
	STATUS(OK, sim_builder_endpoint(sim_init(), builder, "service", &held));
	STATUS(INVALID_ARGUMENT,
	       sim_builder_endpoint(sim_init(), builder, "service", &(struct sim_held){0}));
	call = ipc_call(ipc_init, C0, held, NULL, 0);
	EXPECT(ipc_is_open(ipc_init, call));
	child = ipc_start(builder);
	endpoint = sim_capset(child->thread->process, "service");
	EXPECT(endpoint.interface == ENDPOINT_INTERFACE_ID);
	(void)ipc_receive(child, R0, endpoint);
	EXPECT(ipc_header(child, R0)->tag_index == 9 && ipc_header(child, R0)->tag_word == 99);
	STATUS(OK, ipc_status(child, ipc_return(child, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(ipc_init, call));
	/* The parent's facet goes no further. */
	other = ipc_party();
	endpoint = ipc_endpoint(other, NONE);
	facet = ipc_facet(other, endpoint, 0, ipc_init);
	for (int how = RING_TRANSFER_COPY; how <= RING_TRANSFER_MOVE; how++) {
		list = one(held, (enum ring_transfer_how)how);
		list.entries[0].hold = HOLD_NON_TRANSFERABLE;
		STATUS(TRANSFER_DENIED,
		       ipc_status(ipc_init, ipc_call(ipc_init, C0, facet, &list, 0)));
	}
	builder = ipc_builder(NONE);
	STATUS(TRANSFER_DENIED,
	       sim_builder_grant(sim_init(), builder, "x", held, RING_TRANSFER_COPY));
	ipc_terminate(child);
	ipc_settle();
	STATUS(DISCONNECTED, ipc_look(ipc_init, held));
}

/* A builder that is given up takes the endpoint along. */
static void child_endpoint_given_up(void)
{
	struct sim_held builder, held;
	uint64_t call;

	builder = ipc_builder(NONE);
	STATUS(OK, sim_builder_endpoint(sim_init(), builder, "service", &held));
	call = ipc_call(ipc_init, C0, held, NULL, 0);
	STATUS(OK, sim_release(sim_init(), builder));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(ipc_init, call));
}

static void without_entropy(void)
{
	struct sim_held ledger, session;

	host.entropy = HOST_ENTROPY_NONE;
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 0, &ledger));
	STATUS(UNAVAILABLE, sim_session_create(sim_init(), ledger, "x", &session));
	host.entropy = HOST_ENTROPY_SEEDED;
	STATUS(OK, sim_session_create(sim_init(), ledger, "x", &session));
	ipc_settle();
}

/* A machine that started without entropy has no references and no sessions. */
static void booted_without_entropy(void)
{
	struct sim_held ledger;

	pair();
	kernel.caller_key.valid = false;
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 0, &ledger));
	STATUS(UNAVAILABLE, sim_session_create(sim_init(), ledger, "x", &(struct sim_held){0}));
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	EXPECT(!ipc_header(server, R0)->caller[0] && !ipc_header(server, R0)->caller[1]);
	kernel.caller_key.valid = true;
}

const struct sim_case endpoint_sessions[] = {
	CASE(session_end_takes_all),    CASE(session_end_is_at_once),
	CASE(session_of_a_process),     CASE(caller_references),
	CASE(reference_is_the_callers), CASE(child_endpoint),
	CASE(child_endpoint_given_up),  CASE(without_entropy),
	CASE(booted_without_entropy),   {0},
};
