/*
 * A service and its client: see pair.h.
 */
#include "tests/sim/direct/pair.h"

#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/facet.h"

#define BUFFER_WORDS (RECEIVE_HEADER_WORDS + PAIR_LIMIT_WORDS)

struct pair pair;

uint64_t *pair_words(const struct ipc_party *party, unsigned operation)
{
	return party->thread->region->arena + operation * IPC_PLACE;
}

struct ring_submission pair_call(uint8_t operation)
{
	return (struct ring_submission){.opcode = RING_CALL,
					.operation = operation,
					.method = 77,
					.capability = pair.facet.capability,
					.interface = pair.facet.interface,
					.message_offset_words = (uint16_t)(operation * IPC_PLACE),
					.message_length_words = 3,
					.result_offset_words =
						(uint16_t)(operation * IPC_PLACE + 24),
					.result_length_words = 8};
}

uint64_t *pair_buffer(uint8_t operation)
{
	return pair_words(pair.server, operation) + 24;
}

const struct receive_header *pair_header(uint8_t operation)
{
	return (const void *)(pair_buffer(operation) + ring_received_words(pair.room));
}

struct ring_submission pair_return(uint8_t operation)
{
	return (struct ring_submission){.opcode = RING_RETURN,
					.flags = RING_FLAG_QUIET,
					.operation = operation,
					.message_offset_words = (uint16_t)(operation * IPC_PLACE),
					.message_length_words = 5,
					.call_id = pair_header(operation)->call_id};
}

uint64_t pair_receive(uint8_t operation)
{
	struct ring_submission entry = {
		.opcode = RING_RECV,
		.operation = operation,
		.capability = pair.endpoint.capability,
		.result_capabilities = pair.room,
		.result_offset_words = (uint16_t)(operation * IPC_PLACE + 24),
		.result_length_words = (uint16_t)(ring_received_words(pair.room) + BUFFER_WORDS)};

	return ipc_submit(pair.server, &entry, NULL);
}

uint64_t pair_hand_overs(void)
{
	return kernel.sched.hand_overs;
}

void pair_make_with(uint8_t capabilities)
{
	struct ipc_mint mint = {.index = 3, .word = 9, .interface = SIM_SERVICE_ID};
	struct sim_held made;

	pair.room = capabilities;
	pair.server = ipc_party();
	pair.client = ipc_party();
	STATUS(OK, sim_endpoint_create(sim_init(), PAIR_LIMIT_WORDS, pair.room, NONE, &made));
	pair.endpoint = ipc_give(ipc_init, made, pair.server, true);
	STATUS(OK, sim_mint(pair.server->thread, pair.endpoint, &mint, &pair.minted));
	pair.facet = ipc_give(pair.server, pair.minted, pair.client, false);
	(void)pair_receive(R0);
	/* Once in the general way: it computes the caller reference. */
	(void)ipc_call(pair.client, C0, pair.facet, NULL, 0);
	(void)ipc_submit(pair.server,
			 &(struct ring_submission){.opcode = RING_RETURN,
						   .operation = R0,
						   .flags = RING_FLAG_QUIET,
						   .call_id = pair_return(R0).call_id},
			 NULL);
	ipc_settle();
}

void pair_make(void)
{
	pair_make_with(0);
}

void pair_server_waits(void)
{
	(void)ipc_submit_waiting(pair.server, NULL, 1, TIMEOUT_NEVER);
}
