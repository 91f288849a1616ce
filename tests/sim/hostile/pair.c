/*
 * The service and the client of the hostile cases, and an honest call to compare with.
 */
#include "tests/sim/hostile/hostile.h"

#include <string.h>

struct ipc_party *server, *client;
struct sim_held endpoint, facet;
struct receive_header honest;

struct ring_submission call_entry(struct sim_held target)
{
	return (struct ring_submission){
		.opcode = RING_CALL,
		.operation = C0,
		.capability = target.capability,
		.interface = target.interface,
		.message_offset_words = PLACE(C0),
		.message_length_words = 3,
		.result_offset_words = PLACE(C0) + RESULT_AT,
		.result_length_words = 8,
	};
}

void pair(void)
{
	uint64_t call;

	server = ipc_party();
	client = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	facet = ipc_facet(server, endpoint, TAG, client);
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 0);
	honest = *ipc_header(server, R0);
	EXPECT(honest.tag_index == TAG && honest.interface == SIM_SERVICE_ID && honest.call_id);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, call));
	client->logged = 0;
	server->logged = 1; /* the receive */
}

uint32_t arrivals(void)
{
	return ipc_record(server, server->log[0].number)->arrivals;
}

void same_identity(void)
{
	const struct receive_header *header = ipc_header(server, R0);

	EXPECT(header->tag_index == honest.tag_index && header->tag_word == honest.tag_word);
	EXPECT(header->interface == honest.interface && header->epoch == honest.epoch);
	EXPECT(!memcmp(header->caller, honest.caller, sizeof(honest.caller)));
	EXPECT(header->deferred == 0);
}

bool tried(struct ring_submission entry, const struct ipc_list *list)
{
	uint32_t before = arrivals();
	uint64_t number = ipc_submit(client, &entry, list);
	bool arrived = (uint8_t)(arrivals() - before) != 0;

	if (arrived) {
		same_identity();
		STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
		server->logged = 1;
	}
	EXPECT(!ipc_is_open(client, number));
	client->logged = 0;
	return arrived;
}

void same_label(struct sim_held got)
{
	struct ring_submission entry = call_entry(got);
	uint32_t before = arrivals();
	uint64_t number = ipc_submit(client, &entry, NULL);

	EXPECT((uint8_t)(arrivals() - before) == 1);
	same_identity();
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(OK, ipc_status(client, number));
	server->logged = 1;
}
