/*
 * Calls and their answers: each side's view, each status, cancelling, and the end of either side.
 * See endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

#include <string.h>

/*
 * ---- call and return ---------------------------------------------------------------------------
 */

static void call_and_return(void)
{
	uint64_t receive, call, answer;

	pair();
	receive = ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_is_open(client, call) && ipc_is_open(server, receive));
	EXPECT(ipc_record(server, receive)->arrivals == 1);
	EXPECT(ipc_header(server, R0)->tag_index == 7 && ipc_header(server, R0)->tag_word == 21);
	EXPECT(ipc_header(server, R0)->interface == SIM_SERVICE_ID);
	EXPECT(ipc_header(server, R0)->method == C0 && ipc_header(server, R0)->message_words == 3);
	EXPECT(ipc_header(server, R0)->result_words == 8);
	EXPECT(!memcmp(ipc_header(server, R0) + 1, client->thread->region->arena + C0 * IPC_PLACE,
		       24));
	answer = ipc_return(server, R0, NULL, 5, 0);
	STATUS(OK, ipc_status(server, answer));
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_record(client, call)->words == 5);
	EXPECT(!memcmp(ipc_records(client, C0), server->thread->region->arena + R0 * IPC_PLACE,
		       40));
	/* Re-armed: the next call comes into the same buffer. */
	call = ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_record(server, receive)->arrivals == 2);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, RING_FLAG_END)));
	STATUS(OK, ipc_status(client, call));
	STATUS(OK, ipc_status(server, receive));
	/* Nobody receives: the call waits, and can be withdrawn. */
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

/* A process calls itself, with buffers that overlap. */
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
		struct ring_submission entry = {.opcode = RING_CALL,
						.operation = C1,
						.capability = own.capability,
						.interface = SIM_SERVICE_ID,
						.message_length_words = 8,
						.message_offset_words =
							R0 * IPC_PLACE + 24 + 16 + 8 + 1 - 4,
						.result_offset_words = R0 * IPC_PLACE + 24 + 16 + 2,
						.result_length_words = 8};

		call = ipc_submit(server, &entry, NULL);
		EXPECT(ipc_is_open(server, call));
		entry = (struct ring_submission){.opcode = RING_RETURN,
						 .operation = R0,
						 .call_id = ipc_header(server, R0)->call_id,
						 .message_length_words = 8,
						 .message_offset_words = R0 * IPC_PLACE + 24 + 16};
		STATUS(OK, ipc_status(server, ipc_submit(server, &entry, NULL)));
		STATUS(OK, ipc_status(server, call));
	}
}

/*
 * ---- statuses ----------------------------------------------------------------------------------
 */

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
	entry = (struct ring_submission){.opcode = RING_RECV,
					 .operation = R1,
					 .capability = endpoint.capability,
					 .result_capabilities = 7,
					 .result_length_words = 200};
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
	/* The answer does not fit, and the call stays open; then a smaller one fits. */
	STATUS(NO_RESULT_ROOM, ipc_status(server, ipc_return(server, R0, NULL, 9, 0)));
	EXPECT(ipc_is_open(client, call));
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 8, 0)));
	STATUS(OK, ipc_status(client, call));
	STATUS(NO_OPERATION, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	/* A caller without any room still takes an exception without words. */
	entry = (struct ring_submission){.opcode = RING_CALL,
					 .operation = C0,
					 .capability = facet.capability,
					 .interface = SIM_SERVICE_ID};
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
	entry = (struct ring_submission){.opcode = RING_CALL,
					 .operation = C0,
					 .capability = facet.capability,
					 .interface = SIM_SERVICE_ID,
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
	entry = (struct ring_submission){.opcode = RING_CALL,
					 .operation = C1,
					 .capability = small.capability,
					 .interface = SIM_SERVICE_ID};
	STATUS(NO_SLOTS, ipc_status(client, ipc_submit(client, &entry, &list)));
}

/*
 * ---- cancel and death --------------------------------------------------------------------------
 */

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
	/* The answer came first: there is nothing to withdraw. */
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
	/* Only the notice is left of the facet. */
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

const struct sim_case endpoint_calls[] = {
	CASE(call_and_return),
	CASE(exception_and_quiet),
	CASE(order_of_calls),
	CASE(call_to_oneself),
	CASE(receive_statuses),
	CASE(return_statuses),
	CASE(call_statuses),
	CASE(cancel_in_flight),
	CASE(caller_dies),
	CASE(server_dies),
	CASE(receive_cancelled_while_busy),
	{0},
};
