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

uint32_t edges_of(const struct object *object)
{
	uint32_t count = 0;

	for (const struct cap_slot *slot = object->target.edges; slot; slot = slot->edge_next)
		count++;
	return count;
}
