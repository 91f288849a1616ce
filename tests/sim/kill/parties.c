/*
 * The parties of the scenarios in which somebody is killed, and the calls that they make. See
 * kill.h.
 */
#include "core/generated/memory.h"
#include "core/generated/process.h"
#include "tests/sim/kill/kill.h"

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

uint64_t kill_method(struct ipc_party *party, struct sim_held target, uint16_t number,
		     uint64_t argument)
{
	struct ring_submission entry = {
		.opcode = RING_CALL,
		.operation = 40,
		.method = number,
		.capability = target.capability,
		.interface = target.interface,
		.result_capabilities = target.interface == PROCESS_BUILDER_INTERFACE_ID ||
				       target.interface == MEMORY_INTERFACE_ID,
		.message_offset_words = 40 * IPC_PLACE,
		.message_length_words = 2,
		.result_offset_words = 40 * IPC_PLACE + 24,
		.result_length_words = 30,
	};

	if (!ipc_alive(party))
		return 0;
	/* A root structure of one data word. */
	party->thread->region->arena[40 * IPC_PLACE] = UINT64_C(1) << 32;
	party->thread->region->arena[40 * IPC_PLACE + 1] = argument;
	return ipc_submit(party, &entry, NULL);
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
