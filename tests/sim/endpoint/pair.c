/*
 * A server, a client and a facet between them. See endpoint.h.
 */
#include "tests/sim/endpoint/endpoint.h"

struct ipc_party *server, *client;
struct sim_held endpoint, facet;

void pair(void)
{
	server = ipc_party();
	client = ipc_party();
	endpoint = ipc_endpoint(server, NONE);
	facet = ipc_facet(server, endpoint, 7, client);
}

struct ipc_list one(struct sim_held held, enum ring_transfer_how how)
{
	struct ipc_list list = {0};

	ipc_list_add(&list, held, how, HOLD_FREE);
	return list;
}

struct cap_slot *slot_of(const struct ipc_party *party, struct sim_held held)
{
	struct cap_slot *slot;

	STATUS(OK, cap_table_find(&party->thread->process->table, (struct cap_id){held.capability},
				  &slot));
	return slot;
}

enum hold_mode hold_of(const struct ipc_party *party, struct sim_held held)
{
	return slot_of(party, held)->hold;
}

struct sim_held give_in(struct ipc_party *from, struct sim_held held, struct ipc_party *to,
			enum hold_mode hold)
{
	struct sim_held given = ipc_give(from, held, to, false);

	slot_of(to, given)->hold = (uint8_t)hold;
	return given;
}

uint32_t edges_of(const struct object *object)
{
	uint32_t count = 0;

	for (const struct cap_slot *slot = object->target.edges; slot; slot = slot->edge_next)
		count++;
	return count;
}

/*
 * ---- calls that are answered late ---------------------------------------------------------------
 */

struct endpoint *deferred_endpoint(void)
{
	return endpoint_of(sim_object(server->thread, endpoint));
}

uint64_t deferred_call(uint8_t call, uint16_t place, uint64_t *number)
{
	uint64_t id;

	*number = ipc_call(client, call, facet, NULL, 0);
	id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R0, place, 0)));
	return id;
}

enum status deferred_answer(uint16_t place, uint64_t id, uint16_t words, uint8_t flags)
{
	struct ipc_answer given = {.endpoint = endpoint,
				   .call_id = id,
				   .place = place,
				   .words = words,
				   .operation = R3,
				   .flags = flags};

	return ipc_status(server, ipc_answer(server, &given, NULL));
}

uint64_t deferred_answer_plan(struct ipc_answer *given, struct sim_held *object,
			      struct ipc_list *list)
{
	uint64_t call;

	pair();
	(void)ipc_receive(server, R0, endpoint);
	call = ipc_call(client, C0, facet, NULL, 1);
	*given = (struct ipc_answer){.endpoint = endpoint, .place = 0, .words = 2, .operation = R3};
	given->call_id = ipc_header(server, R0)->call_id;
	STATUS(OK, ipc_status(server, ipc_defer(server, R0, 0, 0)));
	*object = ipc_memory(server);
	*list = one(*object, RING_TRANSFER_MOVE);
	return call;
}
