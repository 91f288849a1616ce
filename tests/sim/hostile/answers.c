/*
 * The use of somebody else's endpoint, answers to calls of others, and a service that keeps its
 * callers.
 */
#include "tests/sim/hostile/hostile.h"

#include "core/generated/endpoint.h"

static void foreign_expect(struct ipc_party *party, struct sim_held target, enum status status)
{
	struct ipc_mint mint = {.index = TAG + 1, .word = 1, .interface = SIM_SERVICE_ID};
	struct sim_held made;

	SIM_STATUS(status, sim_mint(party->thread, target, &mint, &made));
	mint.move_only = true;
	SIM_STATUS(status, sim_mint(party->thread, target, &mint, &made));
	SIM_STATUS(status, sim_revoke(party->thread, target, TAG));
	SIM_STATUS(status, ipc_status(party, ipc_receive(party, R1, target)));
}

/* The facet is no endpoint, by whatever interface it is named; the owner's id is the owner's. */
static void somebody_elses_endpoint(void)
{
	struct sim_held as_endpoint, own, theirs;
	struct ipc_party *heir;

	pair();
	as_endpoint = (struct sim_held){facet.capability, ENDPOINT_INTERFACE_ID};
	foreign_expect(client, as_endpoint, STATUS_WRONG_INTERFACE);
	foreign_expect(client, endpoint,
		       ipc_look(client, endpoint) == STATUS_OK ? STATUS_WRONG_INTERFACE
							       : STATUS_NO_CAPABILITY);
	/* The same tag of its own endpoint is the same tag of another service. */
	own = ipc_endpoint(client, NONE);
	theirs = ipc_facet(client, own, TAG, client);
	(void)ipc_receive(client, R0, own);
	EXPECT(ipc_is_open(client, ipc_call(client, C0, theirs, NULL, 0)));
	EXPECT(arrivals() == 1);
	/*
	 * A process that has given the endpoint away no longer has it, though its facets work on.
	 */
	heir = ipc_party();
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	endpoint = ipc_give(server, endpoint, heir, true);
	foreign_expect(server, (struct sim_held){1 << 20, ENDPOINT_INTERFACE_ID},
		       STATUS_NO_CAPABILITY);
	(void)ipc_receive(heir, R0, endpoint);
	(void)ipc_call(client, C1, facet, NULL, 0);
	EXPECT(ipc_header(heir, R0)->tag_index == TAG);
}

/* ---- call ids -------------------------------------------------------------------------------- */

/* Every changed bit of a call id, old ids, and ids of another's call: none changes anything. */
static void forged_call_ids(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0};
	uint64_t call, id;

	pair();
	(void)ipc_receive(server, R1, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	id = ipc_header(server, R0)->call_id;
	for (uint32_t bit = 0; bit < 64; bit++) {
		entry.call_id = id ^ UINT64_C(1) << bit;
		STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	}
	entry.call_id = honest.call_id;
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	entry.call_id = id;
	for (uint8_t operation = 0; operation < RING_OPERATIONS; operation++) {
		entry.operation = operation;
		if (operation != R0)
			STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
		STATUS(NO_OPERATION, ipc_status(client, ipc_submit(client, &entry, NULL)));
	}
	EXPECT(ipc_is_open(client, call));
	entry.operation = R0;
	STATUS(OK, ipc_status(server, ipc_submit(server, &entry, NULL)));
	STATUS(OK, ipc_status(client, call));
}

/* Another thread of the service holds the endpoint, too, but not the call. */
static void answered_by_another_thread(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0};
	struct ipc_party *second;
	uint64_t calls[2];

	pair();
	second = ipc_thread(server);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	entry.call_id = ipc_header(server, R0)->call_id;
	STATUS(NO_OPERATION, ipc_status(second, ipc_submit(second, &entry, NULL)));
	(void)ipc_receive(second, R0, endpoint);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	EXPECT(ipc_header(second, R0)->method == C1);
	/* The ids of the two calls may be the same number: each thread counts its own. */
	entry.call_id = ipc_header(second, R0)->call_id;
	STATUS(OK, ipc_status(second, ipc_submit(second, &entry, NULL)));
	STATUS(OK, ipc_status(client, calls[1]));
	EXPECT(ipc_is_open(client, calls[0]));
	STATUS(NO_OPERATION, ipc_status(second, ipc_submit(second, &entry, NULL)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, calls[0]));
}

/* The second answer names a call that is over, and is not taken for the next one's. */
static void answered_twice(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0};
	uint64_t calls[2];

	pair();
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	entry.call_id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_submit(server, &entry, NULL)));
	STATUS(OK, ipc_status(client, calls[0]));
	EXPECT(ipc_header(server, R0)->method == C1);
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	EXPECT(ipc_is_open(client, calls[1]));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, calls[1]));
	EXPECT(ipc_record(client, calls[0])->completions == 1);
}

/* ---- a service that keeps its callers -------------------------------------------------------- */

/* The service receives and never answers: its callers leave when they want to, and others are not
 * kept. */
static void never_answered(void)
{
	struct ipc_party *other, *good;
	struct sim_held kept, own, fine;
	uint64_t flight, waiting;

	pair();
	other = ipc_party();
	good = ipc_party();
	kept = ipc_give(client, facet, other, false);
	own = ipc_endpoint(good, NONE);
	fine = ipc_facet(good, own, 1, client);
	(void)ipc_receive(good, R0, own);
	flight = ipc_call(client, C0, facet, NULL, 1);
	waiting = ipc_call(client, C1, facet, NULL, 1);
	(void)ipc_call(other, C0, kept, NULL, 1);
	/* Another service serves the same client meanwhile. */
	(void)ipc_call(client, C2, fine, NULL, 0);
	STATUS(OK, ipc_status(good, ipc_return(good, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C1)));
	STATUS(CANCELLED, ipc_status(client, flight));
	STATUS(CANCELLED, ipc_status(client, waiting));
	/* A client may end, with its call in the queue. */
	ipc_kill(other);
	ipc_settle();
	EXPECT(!ipc_alive(other) && ipc_alive(server));
}

const struct sim_case hostile_answers[] = {
	CASE(somebody_elses_endpoint), CASE(forged_call_ids), CASE(answered_by_another_thread),
	CASE(answered_twice),          CASE(never_answered),  {0},
};
