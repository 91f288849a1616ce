/*
 * Submissions that are changed while the kernel works on them.
 */
#include "tests/sim/hostile/hostile.h"

#include <string.h>

/*
 * The call waits while its client writes over everything: entry, list and message. The list was
 * taken with the entry; so were target, lengths and places. The words are read once, when it is
 * delivered.
 */
static void rewritten_while_it_waits(void)
{
	struct ring_region *region;
	struct sim_held object, decoy;
	struct ipc_list list = {0};
	uint64_t call;

	pair();
	STATUS(OK, ipc_status(server, ipc_cancel(server, R0)));
	region = client->thread->region;
	object = ipc_memory(client);
	decoy = ipc_memory(client);
	ipc_list_add(&list, object, RING_TRANSFER_MOVE, HOLD_FREE);
	call = ipc_call(client, C0, facet, &list, 1);
	EXPECT(ipc_is_open(client, call));
	memset(region->submissions, 0xff, sizeof(region->submissions));
	for (uint32_t word = 0; word < IPC_PLACE; word++)
		region->arena[PLACE(C0) + word] = decoy.capability;
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->tag_index == TAG &&
	       ipc_header(server, R0)->message_words == 3);
	EXPECT(ipc_header(server, R0)->method == C0 &&
	       ipc_header(server, R0)->capability_count == 1);
	EXPECT(ipc_header(server, R0)->result_words == 8);
	STATUS(NO_CAPABILITY, ipc_look(client, object));
	STATUS(OK, ipc_look(client, decoy));
	STATUS(OK, ipc_look(server, ipc_received(server, R0, 0)));
	/* The service has a copy of its own. */
	memset(region->arena, 0x55, sizeof(region->arena));
	EXPECT(((const uint64_t *)(const void *)(ipc_header(server, R0) + 1))[2] ==
	       decoy.capability);
	STATUS(OK, ipc_status(server, ipc_return(server, R0, NULL, 4, 0)));
	STATUS(OK, ipc_status(client, call));
	EXPECT(ipc_record(client, call)->words == 4);
}

/* The same by the service, whose buffer and header are its own to spoil. */
static void rewritten_by_the_service(void)
{
	struct ring_submission entry = {.opcode = RING_RETURN, .operation = R0};
	uint64_t call;

	pair();
	call = ipc_call(client, C0, facet, NULL, 0);
	entry.call_id = ipc_header(server, R0)->call_id;
	entry.message_length_words =
		9; /* the caller has room for eight, whatever the header says */
	entry.message_offset_words = PLACE(R0);
	memset(ipc_header(server, R0), 0xff, sizeof(struct receive_header));
	STATUS(NO_RESULT_ROOM, ipc_status(server, ipc_submit(server, &entry, NULL)));
	EXPECT(ipc_is_open(client, call));
	entry.message_length_words = 8;
	STATUS(OK, ipc_status(server, ipc_submit(server, &entry, NULL)));
	STATUS(OK, ipc_status(client, call));
}

const struct sim_case hostile_rewritten[] = {
	CASE(rewritten_while_it_waits),
	CASE(rewritten_by_the_service),
	{0},
};
