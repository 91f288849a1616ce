/*
 * Scopes whose service is given up: closed, released, revoked, or gone with their ledger.
 */
#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "tests/sim/scope/service.h"

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

static void closed(void)
{
	given_up(END_CLOSED);
}
static void released(void)
{
	given_up(END_RELEASED);
}
static void ledger_closed(void)
{
	given_up(END_LEDGER);
}

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
	STATUS(NOT_FOUND, sim_revoke(sim_init(), scope, SCOPE_TAGS));
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	/* No notice comes; the next call does. */
	EXPECT(ipc_header(server, R0)->call_id && ipc_header(server, R0)->tag_index == 8);
	answer(R0);
	STATUS(OK, ipc_status(third, calls[2]));
	/* The service cannot withdraw what the scope has given. */
	STATUS(NOT_FOUND, sim_revoke(server->thread, endpoint, 8));
}

const struct sim_case scope_giving_up[] = {
	CASE(closed),        CASE(released),
	CASE(ledger_closed), CASE(closed_between_instances),
	CASE(revoked),       {0},
};
