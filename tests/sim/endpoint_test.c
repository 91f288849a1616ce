/*
 * Calls between processes, case by case: what each side sees of a call, of what it passes on, and of
 * the end of the other side, of the endpoint, of the facet and of the session. All predicates of the
 * sweep are looked at after each kernel entry, and each case ends with the ledgers as they were.
 */
#include <stdio.h>
#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/ledger.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "kernel/ipc/facet.h"
#include "tests/sim/sim_ipc.h"

/* Operation indexes of the cases. */
enum { C0 = 20, C1, C2, C3, R0 = 30, R1, R2, R3 };

#define NONE SIM_NO_CAPABILITY
#define EXPECT SIM_EXPECT
#define STATUS(name, ...) SIM_STATUS(STATUS_##name, __VA_ARGS__)

static struct ipc_party *server, *client;
static struct sim_held endpoint, facet;

/* Server, client, and a facet with tag 7 between them. */
static void pair(void)
{
	server = ipc_party();
	client = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	facet = ipc_facet(server, endpoint, 7, client);
}

static struct ipc_list one(struct sim_held held, enum ring_transfer_how how)
{
	struct ipc_list list = {0};

	ipc_list_add(&list, held, how, HOLD_FREE);
	return list;
}

static uint32_t edges_of(const struct object *object)
{
	uint32_t count = 0;

	for (const struct cap_slot *slot = object->target.edges; slot; slot = slot->edge_next)
		count++;
	return count;
}

/* ---- call and return --------------------------------------------------------------------------- */

static void call_and_return(void)
{
	uint64_t receive, call, answer;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_is_open(client, call) && ipc_is_open(server, receive));
	EXPECT(ipc_record(server, receive)->arrivals == 1);
	EXPECT(ipc_header(server, R0)->tag_index == 7 && ipc_header(server, R0)->tag_word == 21);
	EXPECT(ipc_header(server, R0)->interface == IPC_SERVICE);
	EXPECT(ipc_header(server, R0)->method == C0 && ipc_header(server, R0)->message_words == 3);
	EXPECT(ipc_header(server, R0)->result_words == 8);
	EXPECT(!memcmp(ipc_header(server, R0) + 1, client->thread->region->arena + C0 * IPC_PLACE,
		       24));
	answer = ipc_return(server, R0, NULL, 5, 0);
	STATUS(OK, ipc_status(server, answer));
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_record(client, call)->words == 5);
	EXPECT(!memcmp(ipc_records(client, C0), server->thread->region->arena + R0 * IPC_PLACE, 40));
	/* Re-armed: the next call comes into the same buffer. */
	call = ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_record(server, receive)->arrivals == 2);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, RING_FLAG_END)));
	STATUS(OK, ipc_status(client, call));
	STATUS(OK, ipc_status(server, receive));
	/* Nobody receives: it waits, and can be withdrawn. */
	call = ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_is_open(client, call));
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(CANCELLED, ipc_status(client, call));
}

static void exception_and_quiet(void)
{
	uint64_t receive, call, answer;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	answer = ipc_return(server, R0, NULL, 2, RING_FLAG_EXCEPTION | RING_FLAG_QUIET);
	EXPECT(ipc_is_open(server, answer));
	STATUS(EXCEPTION, ipc_status(client, call));
	EXPECT(ipc_record(client, call)->words == 2);
	EXPECT(ipc_is_open(server, receive));
}

static void order_of_calls(void)
{
	uint64_t calls[4];

	pair();
	for (uint8_t i = 0; i < 4; i++)
		calls[i] = ipc_call(client, (uint8_t)(C0 + i), facet, NULL, 0);
	STATUS(OK, ipc_status(client, ipc_cancel(client, C1)));
	STATUS(CANCELLED, ipc_status(client, calls[1]));
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->method == C0);
	(void)ipc_return(server, R0, NULL, 0, 0);
	EXPECT(ipc_header(server, R0)->method == C2);
	(void)ipc_return(server, R0, NULL, 0, 0);
	EXPECT(ipc_header(server, R0)->method == C3);
	(void)ipc_return(server, R0, NULL, 0, 0);
	STATUS(OK, ipc_status(client, calls[3]));
}

/* A call to oneself, with buffers that lie over each other. */
static void call_to_oneself(void)
{
	struct sim_held own;
	uint64_t call;

	server = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	own = ipc_facet(server, endpoint, 0, server);
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(server, C0, own, NULL, 0);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 8, 0)));
	STATUS(OK, ipc_status(server, call));
	{
		struct ring_submission entry = {
			.opcode = RING_CALL, .operation = C1, .capability = own.capability,
			.interface = IPC_SERVICE, .message_length_words = 8,
			.message_offset_words = R0 * IPC_PLACE + 24 + 16 + 8 + 1 - 4,
			.result_offset_words = R0 * IPC_PLACE + 24 + 16 + 2,
			.result_length_words = 8};

		call = ipc_submit(server, &entry, NULL);
		EXPECT(ipc_is_open(server, call));
		entry = (struct ring_submission){
			.opcode = RING_RETURN, .operation = R0,
			.call_id = ipc_header(server, R0)->call_id, .message_length_words = 8,
			.message_offset_words = R0 * IPC_PLACE + 24 + 16};
		STATUS(OK, ipc_status(server, ipc_submit(server, &entry, NULL)));
		STATUS(OK, ipc_status(server, call));
	}
}

/* ---- statuses ---------------------------------------------------------------------------------- */

static void receive_statuses(void)
{
	struct ring_submission entry;
	struct sim_held dead;
	uint64_t receive;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	STATUS(OPERATION_BUSY, ipc_status(server, ipc_receive(server, R0, endpoint)));
	STATUS(WRONG_INTERFACE, ipc_status(client, ipc_receive(client, R0, facet)));
	STATUS(NO_CAPABILITY,
	       ipc_status(client, ipc_receive(client, R0, (struct sim_held){1 << 20, 0})));
	entry = (struct ring_submission){.opcode = RING_RECV, .operation = R1,
					 .capability = endpoint.capability,
					 .result_capabilities = 7, .result_length_words = 200};
	STATUS(BAD_RESULT_RANGE, ipc_status(server, ipc_submit(server, &entry, NULL)));
	entry.result_capabilities = 8;
	entry.result_length_words = 31;
	STATUS(BAD_RESULT_RANGE, ipc_status(server, ipc_submit(server, &entry, NULL)));
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	STATUS(CANCELLED, ipc_status(server, receive));
	STATUS(NO_OPERATION, ipc_status(server, ipc_cancel(server, R0)));
	dead = ipc_give(server, endpoint, client, true);
	receive = ipc_receive(client, R0, dead);
	STATUS(OK, ipc_status(client, ipc_release(client, dead)));
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, receive));
	STATUS(DISCONNECTED, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
}

static void return_statuses(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0};
	uint64_t call, id;

	pair();
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_receive(server, R1, endpoint);
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	call = ipc_call(client, C0, facet, NULL, 0);
	id = ipc_header(server, R0)->call_id;
	entry.call_id = id + 64;
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	entry.call_id = 0;
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	entry = (struct ring_submission){.opcode = RING_RETURN, .operation = R1, .call_id = id};
	STATUS(NO_OPERATION, ipc_status(server, ipc_submit(server, &entry, NULL)));
	STATUS(NO_OPERATION, ipc_status(client, ipc_submit(client, &entry, NULL)));
	entry.operation = R0;
	STATUS(NO_OPERATION, ipc_status(client, ipc_submit(client, &entry, NULL)));
	/* Does not fit, and stays open; then a smaller one does. */
	STATUS(NO_RESULT_ROOM, ipc_status(server, ipc_return(server, R0, NULL, 9, 0)));
	EXPECT(ipc_is_open(client, call));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 8, 0)));
	STATUS(OK, ipc_status(client, call));
	STATUS(NO_OPERATION, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	/* A caller without any room still takes an exception without words. */
	entry = (struct ring_submission){.opcode = RING_CALL, .operation = C0,
					 .capability = facet.capability, .interface = IPC_SERVICE};
	call = ipc_submit(client, &entry, NULL);
	STATUS(NO_RESULT_ROOM,
	       ipc_status(server, ipc_return(server, R1, NULL, 1, RING_FLAG_EXCEPTION)));
	STATUS(OK, ipc_status(server, ipc_return(server, R1, NULL, 0, RING_FLAG_EXCEPTION)));
	STATUS(EXCEPTION, ipc_status(client, call));
}

static void call_statuses(void)
{
	struct ipc_list list = {0};
	struct ring_submission entry;
	struct sim_held small;
	uint64_t call;

	pair();
	entry = (struct ring_submission){.opcode = RING_CALL, .operation = C0,
					 .capability = facet.capability, .interface = IPC_SERVICE,
					 .message_length_words = IPC_WORDS + 1};
	STATUS(MESSAGE_TOO_LARGE, ipc_status(client, ipc_submit(client, &entry, NULL)));
	entry.interface = 1;
	STATUS(WRONG_INTERFACE, ipc_status(client, ipc_submit(client, &entry, NULL)));
	ipc_list_add(&list, facet, RING_TRANSFER_COPY, HOLD_FREE);
	ipc_list_add(&list, facet, RING_TRANSFER_MOVE, HOLD_FREE);
	STATUS(BAD_TRANSFER_LIST, ipc_status(client, ipc_call(client, C0, facet, &list, 0)));
	call = ipc_call(client, C0, facet, NULL, 0);
	STATUS(OPERATION_BUSY, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
	EXPECT(ipc_is_open(client, call));
	STATUS(OK, sim_endpoint_create(sim_init(), 1, 0, NONE, &small));
	small = ipc_give(ipc_init, small, server, true);
	small = ipc_facet(server, small, 1, client);
	list.count = 1;
	entry = (struct ring_submission){.opcode = RING_CALL, .operation = C1,
					 .capability = small.capability, .interface = IPC_SERVICE};
	STATUS(NO_SLOTS, ipc_status(client, ipc_submit(client, &entry, &list)));
}

/* ---- cancel and death -------------------------------------------------------------------------- */

static void cancel_in_flight(void)
{
	struct ipc_list list;
	struct sim_held object;
	uint64_t receive, call;

	pair();
	object = ipc_memory(server);
	receive = ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 1);
	STATUS(OK, ipc_status(client, ipc_cancel(client, C0)));
	STATUS(CANCELLED, ipc_status(client, call));
	EXPECT(ipc_record(server, receive)->arrivals == 1);
	(void)ipc_cancel(server, R3);
	EXPECT(ipc_record(server, receive)->gone == 1);
	list = one(object, RING_TRANSFER_MOVE);
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
	STATUS(OK, ipc_look(server, object));
	/* Free again. */
	call = ipc_call(client, C0, facet, NULL, 1);
	EXPECT(ipc_record(server, receive)->arrivals == 2);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	/* Answered first: there is nothing to withdraw. */
	STATUS(NO_OPERATION, ipc_status(client, ipc_cancel(client, C0)));
}

static void caller_dies(void)
{
	struct ipc_party *second;
	struct sim_held other;
	uint64_t receive;

	pair();
	second = ipc_party();
	other = ipc_facet(server, endpoint, 8, second);
	(void)ipc_call(client, C0, facet, NULL, 2);
	(void)ipc_call(client, C1, facet, NULL, 2);
	ipc_terminate(client);
	ipc_settle();
	receive = ipc_receive(server, R0, endpoint);
	/* All that is left of it is the notice. */
	EXPECT(ipc_record(server, receive)->arrivals == 1 && ipc_header(server, R0)->call_id == 0);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	(void)ipc_call(second, C0, other, NULL, 2);
	EXPECT(ipc_record(server, receive)->arrivals == 2);
	ipc_terminate(second);
	ipc_settle();
	EXPECT(ipc_record(server, receive)->gone == 1);
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 3, 0)));
	EXPECT(ipc_header(server, R0)->call_id == 0 && ipc_header(server, R0)->tag_index == 8);
}

static void server_dies(void)
{
	uint64_t flight, waiting;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	flight = ipc_call(client, C0, facet, NULL, 1);
	waiting = ipc_call(client, C1, facet, NULL, 1);
	ipc_terminate(server);
	ipc_settle();
	STATUS(DISCONNECTED, ipc_status(client, flight));
	STATUS(DISCONNECTED, ipc_status(client, waiting));
	STATUS(DISCONNECTED, ipc_status(client, ipc_call(client, C1, facet, NULL, 1)));
}

static void receive_cancelled_while_busy(void)
{
	uint64_t receive, call, second;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	second = ipc_call(client, C1, facet, NULL, 0);
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	EXPECT(ipc_is_open(server, receive));
	STATUS(TOO_LATE, ipc_status(server, ipc_cancel(server, R0)));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 1, 0)));
	STATUS(OK, ipc_status(client, call));
	EXPECT(!ipc_is_open(server, receive) && ipc_is_open(client, second));
	STATUS(NO_OPERATION, ipc_status(server, ipc_return(server, R0, NULL, 1, 0)));
}

/* ---- the endpoint's ways ----------------------------------------------------------------------- */

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
	/* What waits follows; what was in flight may be answered once. */
	(void)ipc_receive(heir, R1, moved);
	EXPECT(ipc_header(heir, R1)->method == C1);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, flight));
	STATUS(DISCONNECTED, ipc_status(server, busy));
	STATUS(OK, ipc_status(heir, ipc_return(heir, R1, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, waiting));
	STATUS(NO_CAPABILITY, ipc_status(server, ipc_receive(server, R0, endpoint)));
}

/* Through its own facet, to its own owner; and a notice that is out meanwhile stays one notice. */
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
	/* And one that never arrives goes with its owner. */
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
	struct ipc_mint mint = {.index = 300, .interface = IPC_SERVICE};

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

/* The mark counts from the first moment: what is re-armed meanwhile receives nothing. */
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
	(void)ipc_cancel(server, R3); /* it has the processor: no entry of the reaper's comes between */
	ledger_close(sim_object(server->thread, endpoint)->ledger);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	ipc_settle();
	EXPECT(!ipc_is_open(client, flight));
	STATUS(DISCONNECTED, ipc_status(client, waiting));
	EXPECT(ipc_record(server, receive)->arrivals == 1);
	STATUS(DISCONNECTED, ipc_status(server, receive));
}

/* ---- facets ------------------------------------------------------------------------------------ */

static void facet_revoked(void)
{
	uint64_t receive, flight, waiting;
	struct ipc_mint mint = {.index = 7, .interface = IPC_SERVICE};

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
	struct ipc_mint mint = {.index = 7, .word = 5, .interface = IPC_SERVICE};
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
	/* Behind the last call of that tag. */
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
	/* So does the next owner, when the one who had it is gone. */
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
	struct ipc_mint mint = {.index = 7, .interface = IPC_SERVICE};
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
	mint = (struct ipc_mint){.index = 60000, .interface = IPC_SERVICE};
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
	struct ipc_mint mint = {.index = 1, .interface = IPC_SERVICE};
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

static void move_only_facet(void)
{
	struct ipc_mint mint = {.index = 1, .interface = IPC_SERVICE, .move_only = true};
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

/* ---- what is passed on ------------------------------------------------------------------------- */

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
		STATUS(NO_CAPABILITY, ipc_look(server, (struct sim_held){
								list.entries[i].capability, 0}));
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
	/* Wider is refused, and so is anything of what cannot be passed on. */
	list.count = 0;
	ipc_list_add(&list, narrow, RING_TRANSFER_MOVE, HOLD_FREE);
	STATUS(TRANSFER_DENIED, ipc_status(server, ipc_return(server, R0, &list, 0, 0)));
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
	/* Once more, and withdrawn: nobody has it any more. */
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
	/* What comes into the released slots is not what the call passes on. */
	fresh = ipc_memory(client);
	(void)ipc_memory(client);
	(void)ipc_receive(server, R0, endpoint);
	for (unsigned i = 0; i < 3; i++)
		EXPECT(!ipc_received(server, R0, i).capability);
	STATUS(OK, ipc_look(client, fresh));
	STATUS(NO_CAPABILITY, ipc_look(client, objects[2]));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	/* And the same with a call that is withdrawn. */
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
	struct ipc_mint mint = {.index = 7, .interface = IPC_SERVICE};
	uint64_t receive, call;
	uint32_t kept;

	STATUS(OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"), 100, 1, &ledger));
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
		if (process_slots_reserve(server->thread->process, 1) != STATUS_OK)
			break;
	sim.watch = SIM_WATCH_NONE;
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_status(server, receive) == STATUS_NO_SLOTS ||
	       ipc_status(server, receive) == STATUS_LEDGER_LIMIT);
	receive = ipc_receive(server, R0, endpoint);
	EXPECT(ipc_status(server, receive) == STATUS_NO_SLOTS ||
	       ipc_status(server, receive) == STATUS_LEDGER_LIMIT);
	process_slots_unreserve(server->thread->process, kept);
	sim.watch = SIM_WATCH_ALL;
	EXPECT(ipc_is_open(server, ipc_receive(server, R0, endpoint)));
}

/* ---- fairness ---------------------------------------------------------------------------------- */

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

/* ---- sessions ---------------------------------------------------------------------------------- */

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
	STATUS(OK, sim_builder_grant(sim_init(), builder, "info",
				     sim_capset(kernel.init, "info"), RING_TRANSFER_COPY));
	STATUS(BUSY, sim_builder_session(sim_init(), builder, session));
	STATUS(OK, sim_release(sim_init(), builder));
	/* Ended before `start`. */
	builder = ipc_builder(ledger);
	STATUS(OK, sim_builder_session(sim_init(), builder, session));
	session_end(session_of(sim_object(sim_init(), session)));
	EXPECT(sim_builder_start(sim_init(), builder, &(struct sim_held){0}) != STATUS_OK);
	STATUS(INVALID_ARGUMENT,
	       sim_session_create(sim_init(), NONE, "x", &(struct sim_held){0}));
	STATUS(BUSY, sim_session_create(sim_init(), sim_capset(kernel.init, "ledger"), "x",
					&(struct sim_held){0}));
	ipc_settle();
}

/* What may not leave the session gives a record of zeros, and a move stays where it is. */
static void across_sessions(void)
{
	struct sim_held ledger, session, mine, object, copy;
	struct ipc_party *member;
	struct ipc_list list = {0};
	uint64_t call;

	session = session_make("guest", &ledger);
	pair();
	member = ipc_spawn(ledger, session);
	mine = ipc_facet(server, endpoint, 1, member);
	object = ipc_memory(member);
	copy = ipc_memory(member);
	(void)ipc_receive(server, R0, endpoint);
	ipc_list_add(&list, object, RING_TRANSFER_MOVE, HOLD_SAME_SESSION);
	ipc_list_add(&list, copy, RING_TRANSFER_COPY, HOLD_SAME_SESSION);
	call = ipc_call(member, C0, mine, &list, 0);
	EXPECT(!ipc_received(server, R0, 0).capability && !ipc_received(server, R0, 1).capability);
	STATUS(OK, ipc_look(member, object));
	STATUS(OK, ipc_look(member, copy));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(member, call));
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
		STATUS(TRANSFER_DENIED, ipc_status(ipc_init, ipc_call(ipc_init, C0, facet, &list, 0)));
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

#define CASE(function) {#function, function}
static const struct {
	const char *name;
	void (*run)(void);
} cases[] = {
	CASE(call_and_return), CASE(exception_and_quiet), CASE(order_of_calls),
	CASE(call_to_oneself), CASE(receive_statuses), CASE(return_statuses), CASE(call_statuses),
	CASE(cancel_in_flight), CASE(caller_dies), CASE(server_dies),
	CASE(receive_cancelled_while_busy), CASE(endpoint_moved_in_a_call),
	CASE(endpoint_moved_to_oneself), CASE(endpoint_moved_through_its_queue),
	CASE(endpoint_moved_in_a_return), CASE(endpoint_moved_in_a_spawn), CASE(endpoint_released),
	CASE(endpoint_ledger_closed), CASE(endpoint_ledger_closing), CASE(facet_revoked),
	CASE(revoked_at_once), CASE(notices), CASE(mint_refusals), CASE(facet_ledger_closed),
	CASE(move_only_facet), CASE(eight_each_way), CASE(answer_with_too_many), CASE(hold_modes),
	CASE(copy_of_what_its_owner_releases), CASE(use_in_transit), CASE(object_gone_in_transit),
	CASE(table_full), CASE(fairness), CASE(session_end_takes_all), CASE(session_end_is_at_once),
	CASE(session_of_a_process), CASE(across_sessions), CASE(caller_references),
	CASE(reference_is_the_callers), CASE(child_endpoint), CASE(child_endpoint_given_up),
	CASE(without_entropy), CASE(booted_without_entropy),
};

int main(int count, char **arguments)
{
	ipc_world(sim_setting("SEED", 1));
	for (unsigned i = 0; i < ARRAY_COUNT(cases); i++) {
		if (count > 1 && strcmp(arguments[1], cases[i].name))
			continue;
		ipc_begin(cases[i].name);
		cases[i].run();
		ipc_end();
	}
	printf("%llu kernel entries, each swept\n", (unsigned long long)sim.entries);
	return sim_report();
}
