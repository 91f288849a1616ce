/*
 * The ways of an endpoint: it moves in calls, answers and spawns, is released, and loses its
 * ledger. See endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include "core/generated/ledger.h"

/*
 * ---- the endpoint's ways -----------------------------------------------------------------------
 */

static void endpoint_moved_in_a_call(void)
{
	struct ipc_party *heir = ipc_party();
	struct sim_held own, moved;
	struct ipc_list list;
	uint64_t free, busy, flight, waiting;

	pair();
	own = ipc_endpoint(heir, NONE);
	(void)ipc_receive(heir, R0, own);
	busy = ipc_receive(server, R0, endpoint);
	flight = ipc_call(client, C0, facet, NULL, 0);
	free = ipc_receive(server, R1, endpoint);
	list = one(endpoint, RING_TRANSFER_MOVE);
	(void)ipc_call(server, C0, ipc_facet(heir, own, 0, server), &list, 0);
	STATUS(DISCONNECTED, ipc_status(server, free));
	EXPECT(ipc_is_open(server, busy) && ipc_is_open(client, flight));
	moved = ipc_received(heir, R0, 0);
	waiting = ipc_call(client, C1, facet, NULL, 0);
	EXPECT(ipc_is_open(client, waiting));
	/* A call that waits follows; one that was in flight may be answered once. */
	(void)ipc_receive(heir, R1, moved);
	EXPECT(ipc_header(heir, R1)->method == C1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, flight));
	STATUS(DISCONNECTED, ipc_status(server, busy));
	STATUS(OK, ipc_status(heir, ipc_return(heir, R1, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, waiting));
	STATUS(NO_CAPABILITY, ipc_status(server, ipc_receive(server, R0, endpoint)));
}

/* The endpoint moves through its own facet, to its own owner; a notice that is out meanwhile stays
 * one notice. */
static void endpoint_moved_to_oneself(void)
{
	struct sim_held own, notice;
	struct ipc_list list;
	uint64_t first, second, call;

	server = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	own = ipc_facet(server, endpoint, 1, server);
	notice = ipc_facet(server, endpoint, 0, server);
	first = ipc_receive(server, R0, endpoint);
	STATUS(OK, ipc_status(server, ipc_release(server, notice)));
	ipc_settle();
	EXPECT(ipc_record(server, first)->arrivals == 1 && ipc_header(server, R0)->call_id == 0);
	second = ipc_receive(server, R1, endpoint);
	list = one(endpoint, RING_TRANSFER_MOVE);
	call = ipc_call(server, C0, own, &list, 0);
	EXPECT(ipc_record(server, second)->arrivals == 1);
	endpoint = ipc_received(server, R1, 0);
	STATUS(OK, ipc_status(server, ipc_return(server, R1, NULL, 0, 0)));
	STATUS(OK, ipc_status(server, call));
	STATUS(DISCONNECTED, ipc_status(server, second));
	/* The first receive was detached by the move; the notice comes again, and only once. */
	second = ipc_receive(server, R1, endpoint);
	EXPECT(ipc_record(server, second)->arrivals == 1 && ipc_header(server, R1)->call_id == 0);
	EXPECT(ipc_header(server, R1)->tag_index == 0);
	STATUS(OK, ipc_status(server, ipc_return(server, R1, NULL, 0, 0)));
	EXPECT(ipc_record(server, second)->arrivals == 1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(DISCONNECTED, ipc_status(server, first));
	(void)ipc_facet(server, endpoint, 0, server);
}

/* As above with all receives busy, so that the move waits in the endpoint's own queue. */
static void endpoint_moved_through_its_queue(void)
{
	struct sim_held own;
	struct ipc_list list;
	uint64_t call, receive;

	pair();
	own = ipc_facet(server, endpoint, 1, server);
	receive = ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	list = one(endpoint, RING_TRANSFER_MOVE);
	call = ipc_call(server, C0, own, &list, 0);
	STATUS(IN_TRANSIT, ipc_look(server, endpoint));
	STATUS(IN_TRANSIT, ipc_status(server, ipc_receive(server, R1, endpoint)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	EXPECT(ipc_record(server, receive)->arrivals == 2 && ipc_is_open(server, receive));
	endpoint = ipc_received(server, R0, 0);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(server, call));
	STATUS(DISCONNECTED, ipc_status(server, receive));
	STATUS(OK, ipc_look(server, endpoint));
	/* An endpoint that never arrives goes with its owner. */
	list = one(endpoint, RING_TRANSFER_MOVE);
	(void)ipc_call(server, C0, own, &list, 0);
	ipc_terminate(server);
	ipc_settle();
	STATUS(DISCONNECTED, ipc_look(client, facet));
}

static void endpoint_moved_in_a_return(void)
{
	struct ipc_list list;
	uint64_t receive, call;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 1);
	list = one(endpoint, RING_TRANSFER_MOVE);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	STATUS(DISCONNECTED, ipc_status(server, receive));
	endpoint = ipc_received(client, C0, 0);
	(void)ipc_receive(client, R0, endpoint);
	call = ipc_call(client, C1, facet, NULL, 1);
	STATUS(OK, ipc_status(client, ipc_return(client, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
}

static void endpoint_moved_in_a_spawn(void)
{
	struct sim_held builder, moved;
	uint64_t receive, flight, waiting;
	struct ipc_party *child;

	server = ipc_init;
	client = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	facet = ipc_facet(server, endpoint, 7, client);
	receive = ipc_receive(server, R0, endpoint);
	flight = ipc_call(client, C0, facet, NULL, 0);
	waiting = ipc_call(client, C1, facet, NULL, 0);
	builder = ipc_builder(NONE);
	STATUS(TRANSFER_DENIED,
	       sim_builder_grant(sim_init(), builder, "service", endpoint, RING_TRANSFER_COPY));
	STATUS(OK, sim_builder_grant(sim_init(), builder, "service", endpoint, RING_TRANSFER_MOVE));
	STATUS(IN_TRANSIT, ipc_look(ipc_init, endpoint));
	child = ipc_start(builder);
	moved = sim_capset(child->thread->process, "service");
	(void)ipc_receive(child, R0, moved);
	EXPECT(ipc_header(child, R0)->method == C1);
	STATUS(OK, ipc_status(child, ipc_return(child, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, waiting));
	STATUS(OK, ipc_status(ipc_init, ipc_return(ipc_init, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, flight));
	STATUS(DISCONNECTED, ipc_status(ipc_init, receive));
}

static void endpoint_released(void)
{
	uint64_t free, busy, flight, waiting;

	pair();
	waiting = ipc_call(client, C1, facet, NULL, 0);
	busy = ipc_receive(server, R0, endpoint);
	flight = ipc_call(client, C0, facet, NULL, 0);
	free = ipc_receive(server, R1, endpoint);
	(void)ipc_return(server, R1, NULL, 0, 0);
	STATUS(OK, ipc_status(client, flight));
	flight = waiting;
	waiting = ipc_call(client, C2, facet, NULL, 0);
	EXPECT(ipc_record(server, free)->arrivals == 2);
	STATUS(OK, ipc_status(server, ipc_release(server, endpoint)));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, flight));
	STATUS(DISCONNECTED, ipc_status(client, waiting));
	EXPECT(ipc_record(server, busy)->gone == 1);
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(DISCONNECTED, ipc_status(server, busy));
	STATUS(DISCONNECTED, ipc_look(client, facet));
}

static void endpoint_ledger_closed(void)
{
	struct sim_held ledger, elsewhere;
	uint64_t free, busy, flight, waiting;
	struct ipc_mint mint = {.index = 300, .interface = SIM_SERVICE_ID};

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 0, &ledger));
	server = ipc_party();
	client = ipc_party();
	endpoint = ipc_endpoint(server, ledger);
	facet = ipc_facet(server, endpoint, 7, client);
	/* A facet that another ledger pays goes, too. */
	mint.ledger = ipc_give(ipc_init, sim_capset(kernel.init, "ledger"), server, false);
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &elsewhere));
	elsewhere = ipc_give(server, elsewhere, client, true);
	busy = ipc_receive(server, R0, endpoint);
	flight = ipc_call(client, C0, facet, NULL, 0);
	waiting = ipc_call(client, C1, elsewhere, NULL, 0);
	free = ipc_call(client, C2, facet, NULL, 0);
	STATUS(OK, sim_plain(sim_init(), ledger, LEDGER_METHOD_CLOSE));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, flight));
	STATUS(DISCONNECTED, ipc_status(client, waiting));
	STATUS(DISCONNECTED, ipc_status(client, free));
	STATUS(DISCONNECTED, ipc_look(client, elsewhere));
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(DISCONNECTED, ipc_status(server, busy));
}

/* The mark counts from the first moment: a receive that is re-armed meanwhile receives nothing. */
static void endpoint_ledger_closing(void)
{
	struct sim_held ledger;
	uint64_t receive, flight, waiting;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 40, 0, &ledger));
	server = ipc_party();
	client = ipc_party();
	endpoint = ipc_endpoint(server, ledger);
	facet = ipc_facet(server, endpoint, 7, client);
	receive = ipc_receive(server, R0, endpoint);
	flight = ipc_call(client, C0, facet, NULL, 0);
	waiting = ipc_call(client, C1, facet, NULL, 0);
	(void)ipc_cancel(server,
			 R3); /* it has the processor: no entry of the reaper's comes between */
	ledger_close(sim_object(server->thread, endpoint)->ledger);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	ipc_settle();
	EXPECT(!ipc_is_open(client, flight));
	STATUS(DISCONNECTED, ipc_status(client, waiting));
	EXPECT(ipc_record(server, receive)->arrivals == 1);
	STATUS(DISCONNECTED, ipc_status(server, receive));
}

const struct sim_case endpoint_ways[] = {
	CASE(endpoint_moved_in_a_call),
	CASE(endpoint_moved_to_oneself),
	CASE(endpoint_moved_through_its_queue),
	CASE(endpoint_moved_in_a_return),
	CASE(endpoint_moved_in_a_spawn),
	CASE(endpoint_released),
	CASE(endpoint_ledger_closed),
	CASE(endpoint_ledger_closing),
	{0},
};
