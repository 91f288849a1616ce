/*
 * The parties of the scenarios in which somebody is killed, and the calls that they make. See
 * kill.h.
 */
#include <string.h>

#include "core/generated/device.h"
#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "tests/sim/kill/kill.h"

/* The operation of kill_method and kill_identify. */
#define METHOD_OPERATION 40u

struct ipc_party *server, *client, *third;
struct sim_held endpoint, facet, facet3, job, session, builder;
struct ipc_list list;
const struct object *kill_single;

struct ipc_list kill_moved(struct ipc_party *owner, struct sim_held held)
{
	struct ipc_list made = {0};

	ipc_list_add(&made, held, RING_TRANSFER_MOVE, HOLD_FREE);
	kill_single = sim_object(owner->thread, held);
	return made;
}

struct ipc_list kill_copied(struct sim_held held)
{
	struct ipc_list made = {0};

	ipc_list_add(&made, held, RING_TRANSFER_COPY, HOLD_FREE);
	return made;
}

/* A call upon a kernel object, whose message of two words is `words`. */
static uint64_t method_submit(struct ipc_party *party, struct ring_submission *entry,
			      const uint64_t words[2], const struct ipc_list *moved)
{
	if (!ipc_alive(party))
		return 0;
	entry->opcode = RING_CALL;
	entry->operation = METHOD_OPERATION;
	entry->message_offset_words = METHOD_OPERATION * IPC_PLACE;
	entry->message_length_words = 2;
	entry->result_offset_words = METHOD_OPERATION * IPC_PLACE + 24;
	entry->result_length_words = 30;
	memcpy(&party->thread->region->arena[METHOD_OPERATION * IPC_PLACE], words,
	       2 * sizeof(words[0]));
	return ipc_submit(party, entry, moved);
}

uint64_t kill_method(struct ipc_party *party, struct sim_held target, uint16_t number,
		     uint64_t argument)
{
	/* A root structure of one data word. */
	const uint64_t words[2] = {UINT64_C(1) << 32, argument};

	return method_submit(
		party,
		&(struct ring_submission){
			.method = number,
			.capability = target.capability,
			.interface = target.interface,
			.result_capabilities = target.interface == PROCESS_BUILDER_INTERFACE_ID ||
					       target.interface == MEMORY_INTERFACE_ID ||
					       target.interface == DEVICE_INTERFACE_ID ||
					       target.interface == DMA_POOL_INTERFACE_ID,
		},
		words, NULL);
}

uint64_t kill_identify(struct ipc_party *party, struct sim_held target, struct sim_held given)
{
	/* A root structure of one pointer, to the first capability of the list. */
	const uint64_t words[2] = {UINT64_C(1) << 48, 3};
	struct ipc_list moved = {0};

	ipc_list_add(&moved, given, RING_TRANSFER_MOVE, HOLD_FREE);
	return method_submit(party,
			     &(struct ring_submission){.method = ENDPOINT_METHOD_IDENTIFY,
						       .capability = target.capability,
						       .interface = target.interface},
			     words, &moved);
}

void kill_job_prepare(uint64_t frames)
{
	SIM_STATUS(STATUS_OK, sim_ledger_carve(sim_init(), sim_capset(kernel.init, "ledger"),
					       frames, 3, &job));
	server = ipc_spawn(job, SIM_NO_CAPABILITY);
	client = ipc_party();
	third = ipc_spawn(job, SIM_NO_CAPABILITY);
	endpoint = ipc_endpoint(server, job);
	facet = ipc_facet(server, endpoint, 7, client);
	facet3 = ipc_facet(server, endpoint, 8, third);
}
