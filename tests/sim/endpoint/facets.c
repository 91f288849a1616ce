/*
 * Facets and their tags: minting, revoking, notices, and facets with one holder at a time. See
 * endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/session.h"

/*
 * ---- facets ------------------------------------------------------------------------------------
 */

static void facet_revoked(void)
{
	uint64_t receive, flight, waiting;
	struct ipc_mint mint = {.index = 7, .interface = SIM_SERVICE_ID};

	pair();
	STATUS(NOT_FOUND, sim_revoke(server->thread, endpoint, 8));
	STATUS(NOT_FOUND, sim_revoke(server->thread, endpoint, 70000));
	receive = ipc_receive(server, R0, endpoint);
	flight = ipc_call(client, C0, facet, NULL, 0);
	waiting = ipc_call(client, C1, facet, NULL, 0);
	STATUS(OK, sim_revoke(server->thread, endpoint, 7));
	STATUS(REVOKED, ipc_status(client, flight));
	STATUS(REVOKED, ipc_status(client, waiting));
	STATUS(REVOKED, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
	STATUS(NOT_FOUND, sim_revoke(server->thread, endpoint, 7));
	ipc_settle();
	STATUS(REVOKED, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
	EXPECT(ipc_record(server, receive)->gone == 1);
	STATUS(BUSY, sim_mint(server->thread, endpoint, &mint, &facet));
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(ipc_header(server, R0)->call_id == 0 && ipc_header(server, R0)->tag_index == 7);
	STATUS(BUSY, sim_mint(server->thread, endpoint, &mint, &facet));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &facet));
}

static void revoked_at_once(void)
{
	struct sim_held copy;
	struct ipc_list list;
	uint64_t call;

	/* A look-up between the revocation and the reaper says why, too. */
	pair();
	copy = ipc_give(client, facet, server, false);
	STATUS(OK, sim_revoke(server->thread, endpoint, 7));
	call = ipc_call(server, C0, copy, NULL, 0);
	STATUS(REVOKED, ipc_status(server, call));
	list = one(copy, RING_TRANSFER_COPY);
	copy = ipc_facet(server, endpoint, 9, server);
	call = ipc_call(server, C0, copy, &list, 0);
	STATUS(REVOKED, ipc_status(server, call));
}

static void notices(void)
{
	struct ipc_mint mint = {.index = 7, .word = 5, .interface = SIM_SERVICE_ID};
	struct sim_held second;
	struct ipc_party *other;
	uint64_t receive, call;

	pair();
	other = ipc_party();
	second = ipc_give(client, facet, other, false);
	receive = ipc_receive(server, R0, endpoint);
	STATUS(OK, ipc_status(client, ipc_release(client, facet)));
	ipc_settle();
	EXPECT(!ipc_record(server, receive)->arrivals);
	call = ipc_call(other, C0, second, NULL, 0);
	STATUS(OK, ipc_status(other, ipc_release(other, second)));
	ipc_settle();
	/* After the last call of that tag. */
	EXPECT(ipc_record(server, receive)->arrivals == 1 && ipc_header(server, R0)->call_id);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(other, call));
	ipc_settle();
	EXPECT(ipc_record(server, receive)->arrivals == 2 && !ipc_header(server, R0)->call_id);
	EXPECT(ipc_header(server, R0)->tag_word == 21 && ipc_header(server, R0)->tag_index == 7);
	/* The receive goes without an acknowledgement: another one gets the notice. */
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(DISCONNECTED, ipc_status(server, receive));
	STATUS(BUSY, sim_mint(server->thread, endpoint, &mint, &facet));
	/* The next owner also gets the notice, when the one that had it is gone. */
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(!ipc_header(server, R0)->call_id);
	endpoint = ipc_give(server, endpoint, other, true);
	ipc_terminate(server);
	ipc_settle();
	receive = ipc_receive(other, R0, endpoint);
	EXPECT(ipc_record(other, receive)->arrivals == 1 && !ipc_header(other, R0)->call_id);
	STATUS(OK, ipc_status(other, ipc_return(other, R0, NULL, 0, 0)));
	EXPECT(ipc_record(other, receive)->arrivals == 1);
	STATUS(OK, sim_mint(other->thread, endpoint, &mint, &facet));
}

static void mint_refusals(void)
{
	struct ipc_mint mint = {.index = 7, .interface = SIM_SERVICE_ID};
	struct sim_held ledger, second;
	struct snapshot before, after;
	struct snapshot_difference difference;

	pair();
	STATUS(BUSY, sim_mint(server->thread, endpoint, &mint, &second));
	mint.index = 65536;
	STATUS(OUT_OF_RANGE, sim_mint(server->thread, endpoint, &mint, &second));
	mint.index = 1;
	mint.interface = MEMORY_INTERFACE_ID;
	STATUS(INVALID_ARGUMENT, sim_mint(server->thread, endpoint, &mint, &second));
	mint.interface = 0;
	STATUS(INVALID_ARGUMENT, sim_mint(server->thread, endpoint, &mint, &second));
	/* A ledger that cannot pay: nothing has changed, not even for the endpoint's own. */
	mint = (struct ipc_mint){.index = 60000, .interface = SIM_SERVICE_ID};
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 0, 0, &ledger));
	mint.ledger = ipc_give(ipc_init, ledger, server, true);
	snapshot_take(&before);
	STATUS(LEDGER_LIMIT, sim_mint(server->thread, endpoint, &mint, &second));
	snapshot_take(&after);
	after.total[SNAPSHOT_TIMERS] = before.total[SNAPSHOT_TIMERS]; /* of those who nap */
	if (!snapshot_equal(&before, &after, &difference))
		sim_fail("a mint that failed changed %s", difference.column);
}

/* A facet lives as long as the ledger that its minter named. */
static void facet_ledger_closed(void)
{
	struct sim_held ledger;
	struct ipc_mint mint = {.index = 1, .interface = SIM_SERVICE_ID};
	uint64_t receive, call;

	pair();
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 4, 0, &ledger));
	mint.ledger = ipc_give(ipc_init, ledger, server, false);
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &facet));
	facet = ipc_give(server, facet, client, true);
	call = ipc_call(client, C0, facet, NULL, 0);
	STATUS(OK, sim_plain(sim_init(), ledger, LEDGER_METHOD_CLOSE));
	STATUS(DISCONNECTED, ipc_status(client, call));
	receive = ipc_receive(server, R0, endpoint);
	EXPECT(ipc_record(server, receive)->arrivals == 1 && !ipc_header(server, R0)->call_id);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
}

/* A facet that dies with a session, whoever holds it. */
static void facet_of_a_session(void)
{
	struct ipc_mint mint = {.index = 1, .interface = SIM_SERVICE_ID};
	struct sim_held ledger, below, session, reference, other;
	uint64_t call;

	pair();
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 64, 0, &ledger));
	STATUS(OK, sim_ledger_carve(sim_init(), ledger, 16, 0, &below));
	STATUS(OK, sim_session_create(sim_init(), ledger, "bound", &session));
	/* The session itself says too much. */
	mint.session = ipc_give(ipc_init, session, server, false);
	STATUS(WRONG_INTERFACE, sim_mint(server->thread, endpoint, &mint, &facet));
	STATUS(OK, sim_derive(sim_init(), session, SESSION_METHOD_REFERENCE, &reference));
	mint.session = ipc_give(ipc_init, reference, server, false);
	/* A facet that another ledger pays for would outlive it. */
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 16, 0, &other));
	mint.ledger = ipc_give(ipc_init, other, server, false);
	STATUS(INVALID_ARGUMENT, sim_mint(server->thread, endpoint, &mint, &facet));
	mint.ledger = ipc_give(ipc_init, below, server, false);
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &facet));
	mint.ledger = NONE;
	mint.index = 2;
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &facet));
	facet = ipc_give(server, facet, client, true);
	call = ipc_call(client, C0, facet, NULL, 0);
	STATUS(OK, sim_plain(sim_init(), session, SESSION_METHOD_END));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, call));
	STATUS(DISCONNECTED, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
	mint.index = 3;
	STATUS(SESSION_ENDED, sim_mint(server->thread, endpoint, &mint, &facet));
}

static void move_only_facet(void)
{
	struct ipc_mint mint = {.index = 1, .interface = SIM_SERVICE_ID, .move_only = true};
	struct sim_held single;
	struct ipc_list list;
	uint64_t call;

	pair();
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &single));
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 1);
	list = one(single, RING_TRANSFER_COPY);
	STATUS(TRANSFER_DENIED, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
	list = one(single, RING_TRANSFER_MOVE);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	single = ipc_received(client, C0, 0);
	EXPECT(edges_of(sim_object(client->thread, single)) == 1);
	list = one(single, RING_TRANSFER_COPY);
	STATUS(TRANSFER_DENIED, ipc_status(client, ipc_call(client, C0, facet, &list, 0)));
	/* Through itself. */
	list = one(single, RING_TRANSFER_MOVE);
	call = ipc_call(client, C0, single, &list, 0);
	EXPECT(ipc_header(server, R0)->tag_index == 1);
	STATUS(NO_CAPABILITY, ipc_look(client, single));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
}

static void an_endpoint_tells_the_limits_that_it_was_made_with(void)
{
	const struct endpoint_limits made = {.message_words = 77, .places = 300, .capabilities = 5};
	struct endpoint_limits told = {0};
	struct sim_held other;

	pair();
	STATUS(OK, sim_endpoint_make(server->thread, &made, (struct sim_held){0}, &other));
	STATUS(OK, sim_endpoint_limits(server->thread, other, &told));
	EXPECT(told.message_words == 77 && told.places == 300 && told.capabilities == 5);
	/* Facets do not tell. */
	other = (struct sim_held){facet.capability, ENDPOINT_INTERFACE_ID};
	STATUS(WRONG_INTERFACE, sim_endpoint_limits(client->thread, other, &told));
}

const struct sim_case endpoint_facets[] = {
	CASE(an_endpoint_tells_the_limits_that_it_was_made_with),
	CASE(facet_revoked),
	CASE(revoked_at_once),
	CASE(notices),
	CASE(mint_refusals),
	CASE(facet_ledger_closed),
	CASE(facet_of_a_session),
	CASE(move_only_facet),
	{0},
};
