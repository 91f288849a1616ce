/*
 * Capabilities passed on by calls and answers, full tables, and whose turn it is. See endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "kernel/cap/slots.h"

/*
 * ---- what is passed on -------------------------------------------------------------------------
 */

static void eight_each_way(void)
{
	struct sim_held objects[RING_TRANSFERS];
	struct ipc_list list = {0};
	uint64_t call;

	pair();
	for (unsigned i = 0; i < RING_TRANSFERS; i++) {
		objects[i] = ipc_memory(client);
		ipc_list_add(&list, objects[i], i % 2 ? RING_TRANSFER_COPY : RING_TRANSFER_MOVE,
			     HOLD_FREE);
	}
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, &list, RING_TRANSFERS);
	EXPECT(ipc_header(server, R0)->capability_count == RING_TRANSFERS);
	list.count = 0;
	for (unsigned i = 0; i < RING_TRANSFERS; i++) {
		struct sim_held got = ipc_received(server, R0, i);

		EXPECT(got.interface == MEMORY_OBJECT_INTERFACE_ID);
		STATUS(OK, ipc_look(server, got));
		SIM_STATUS(i % 2 ? STATUS_OK : STATUS_NO_CAPABILITY, ipc_look(client, objects[i]));
		ipc_list_add(&list, got, RING_TRANSFER_MOVE, HOLD_FREE);
	}
	STATUS(OK, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_record(client, call)->capabilities == RING_TRANSFERS);
	for (unsigned i = 0; i < RING_TRANSFERS; i++) {
		STATUS(OK, ipc_look(client, ipc_received(client, C0, i)));
		STATUS(NO_CAPABILITY,
		       ipc_look(server, (struct sim_held){list.entries[i].capability, 0}));
	}
}

static void answer_with_too_many(void)
{
	struct sim_held object;
	struct ipc_list list;
	uint64_t call;

	pair();
	object = ipc_memory(server);
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	list = one(object, RING_TRANSFER_MOVE);
	STATUS(NO_RESULT_ROOM, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
	STATUS(OK, ipc_look(server, object));
	EXPECT(ipc_is_open(client, call));
}

static void hold_modes(void)
{
	struct sim_held object, narrow, none;
	struct ipc_list list = {0};

	pair();
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	object = ipc_memory(client);
	ipc_list_add(&list, object, RING_TRANSFER_COPY, HOLD_SAME_SESSION);
	(void)ipc_call(client, C0, facet, &list, 1);
	narrow = ipc_received(server, R0, 0);
	list.count = 0;
	ipc_list_add(&list, object, RING_TRANSFER_COPY, HOLD_NON_TRANSFERABLE);
	(void)ipc_call(client, C1, facet, &list, 0);
	none = ipc_received(server, R1, 0);
	/* Every mode is refused for a capability that cannot be passed on. */
	list.count = 0;
	ipc_list_add(&list, none, RING_TRANSFER_COPY, HOLD_NON_TRANSFERABLE);
	STATUS(TRANSFER_DENIED, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
	STATUS(OK, ipc_look(server, narrow));
	STATUS(OK, ipc_look(server, none));
}

static void copy_of_what_its_owner_releases(void)
{
	struct sim_held object;
	struct ipc_list list;
	uint64_t call;

	pair();
	object = ipc_memory(client);
	list = one(object, RING_TRANSFER_COPY);
	call = ipc_call(client, C0, facet, &list, 0);
	list = one(object, RING_TRANSFER_MOVE);
	STATUS(IN_TRANSIT, ipc_status(client, ipc_call(client, C1, facet, &list, 0)));
	STATUS(OK, ipc_status(client, ipc_release(client, object)));
	STATUS(NO_CAPABILITY, ipc_look(client, object));
	(void)ipc_receive(server, R0, endpoint);
	STATUS(OK, ipc_look(server, ipc_received(server, R0, 0)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	/* Once more, and withdrawn: nobody has the object any more. */
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	object = ipc_memory(client);
	list = one(object, RING_TRANSFER_COPY);
	(void)ipc_call(client, C0, facet, &list, 0);
	STATUS(OK, ipc_status(client, ipc_release(client, object)));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(NO_CAPABILITY, ipc_look(client, object));
}

static void use_in_transit(void)
{
	struct sim_held object;
	struct ipc_list list;

	pair();
	object = ipc_memory(client);
	list = one(object, RING_TRANSFER_MOVE);
	(void)ipc_call(client, C0, facet, &list, 0);
	STATUS(IN_TRANSIT, ipc_look(client, object));
	STATUS(IN_TRANSIT, ipc_status(client, ipc_release(client, object)));
	STATUS(IN_TRANSIT, ipc_status(client, ipc_call(client, C1, facet, &list, 0)));
	list = one(object, RING_TRANSFER_COPY);
	STATUS(IN_TRANSIT, ipc_status(client, ipc_call(client, C1, facet, &list, 0)));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(OK, ipc_look(client, object));
}

/* The object goes while its move waits; then its owner releases what is left of it. */
static void object_gone_in_transit(void)
{
	struct sim_held ledger, objects[3], fresh;
	struct ipc_list list = {0};
	uint64_t call;

	pair();
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 10, 0, &ledger));
	for (unsigned i = 0; i < 3; i++) {
		STATUS(OK, sim_memory_create(sim_init(), 1, ledger, &objects[i]));
		objects[i] = ipc_give(ipc_init, objects[i], client, true);
		ipc_list_add(&list, objects[i], i == 1 ? RING_TRANSFER_COPY : RING_TRANSFER_MOVE,
			     HOLD_FREE);
	}
	call = ipc_call(client, C0, facet, &list, 0);
	STATUS(OK, sim_plain(sim_init(), ledger, LEDGER_METHOD_CLOSE));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_look(client, objects[0]));
	STATUS(OK, ipc_status(client, ipc_release(client, objects[0])));
	STATUS(OK, ipc_status(client, ipc_release(client, objects[1])));
	/* The call does not pass on the new capabilities in the released slots. */
	fresh = ipc_memory(client);
	(void)ipc_memory(client);
	(void)ipc_receive(server, R0, endpoint);
	for (unsigned i = 0; i < 3; i++)
		EXPECT(!ipc_received(server, R0, i).capability);
	STATUS(OK, ipc_look(client, fresh));
	STATUS(NO_CAPABILITY, ipc_look(client, objects[2]));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	/* The same with a call that is withdrawn. */
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 10, 0, &ledger));
	STATUS(OK, sim_memory_create(sim_init(), 1, ledger, &objects[0]));
	objects[0] = ipc_give(ipc_init, objects[0], client, true);
	list = one(objects[0], RING_TRANSFER_MOVE);
	call = ipc_call(client, C0, facet, &list, 0);
	STATUS(OK, sim_plain(sim_init(), ledger, LEDGER_METHOD_CLOSE));
	STATUS(OK, ipc_status(client, ipc_release(client, objects[0])));
	fresh = ipc_memory(client);
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(OK, ipc_look(client, fresh));
	STATUS(NO_CAPABILITY, ipc_look(client, objects[0]));
}

/* A table that cannot promise the slots of the next call ends the receive. */
static void table_full(void)
{
	struct sim_held objects[RING_TRANSFERS], ledger;
	struct ipc_list list = {0};
	struct ipc_mint mint = {.index = 7, .interface = SIM_SERVICE_ID};
	uint64_t receive, call;
	uint32_t kept;

	STATUS(OK,
	       sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 100, 1, &ledger));
	server = ipc_spawn(ledger, NONE);
	client = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	STATUS(OK, sim_mint(server->thread, endpoint, &mint, &facet));
	facet = ipc_give(server, facet, client, true);
	for (unsigned i = 0; i < RING_TRANSFERS; i++) {
		objects[i] = ipc_memory(client);
		ipc_list_add(&list, objects[i], RING_TRANSFER_MOVE, HOLD_FREE);
	}
	receive = ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, &list, 0);
	/* All other slots are taken by promises. */
	for (kept = 0; kept < CAP_TABLE_SLOTS; kept++)
		if (slots_reserve(server->thread->process, 1) != STATUS_OK)
			break;
	sim.watch = SIM_WATCH_NONE;
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_status(server, receive) == STATUS_NO_SLOTS ||
	       ipc_status(server, receive) == STATUS_LEDGER_LIMIT);
	receive = ipc_receive(server, R0, endpoint);
	EXPECT(ipc_status(server, receive) == STATUS_NO_SLOTS ||
	       ipc_status(server, receive) == STATUS_LEDGER_LIMIT);
	slots_unreserve(server->thread->process, kept);
	sim.watch = SIM_WATCH_ALL;
	EXPECT(ipc_is_open(server, ipc_receive(server, R0, endpoint)));
}

/*
 * ---- fairness ----------------------------------------------------------------------------------
 */

static void fairness(void)
{
	struct ipc_party *crowd[6];
	struct sim_held crowd_facet;
	uint64_t single;
	uint32_t served = 0;

	pair();
	for (unsigned i = 0; i < ARRAY_COUNT(crowd); i++) {
		crowd[i] = ipc_party();
		crowd_facet = ipc_give(client, facet, crowd[i], false);
		for (uint8_t k = 0; k < 38; k++)
			(void)ipc_call(crowd[i], (uint8_t)(20 + k), crowd_facet, NULL, 0);
	}
	single = ipc_call(client, C0, facet, NULL, 0);
	(void)ipc_receive(server, R0, endpoint);
	/* Served within one round of all processes. */
	while (ipc_is_open(client, single)) {
		STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
		EXPECT(++served <= ARRAY_COUNT(crowd) + 1);
	}
	ipc_kill(crowd[0]);
	ipc_settle();
	ipc_kill(server);
	ipc_settle();
}

const struct sim_case endpoint_transfers[] = {
	CASE(eight_each_way),
	CASE(answer_with_too_many),
	CASE(hold_modes),
	CASE(copy_of_what_its_owner_releases),
	CASE(use_in_transit),
	CASE(object_gone_in_transit),
	CASE(table_full),
	CASE(fairness),
	{0},
};
