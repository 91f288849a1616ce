/*
 * A service's questions while it handles a request: to answer later, whether the caller has gone,
 * how many receives are free, and the end of the loop.
 */
#include "user/rt/abort.h"
#include "user/rt/rt.h"
#include "user/rt/server_parts.h"

enum status rt_server_defer(struct rt_server *server, struct rt_request *request,
			    void (*gone)(void *context, struct rt_request *request), void *context)
{
	struct rt_server_slot *slot = server_slot_of(request);

	RT_ASSERT(slot->state == RT_SERVER_SLOT_BUSY);
	if (rt_server_free_receives(server) == 0)
		return STATUS_NO_ROOM;
	if (server_caller_may_wait(server, request) != STATUS_OK)
		return STATUS_EXCEPTION;
	slot->state = RT_SERVER_SLOT_DEFERRED;
	slot->gone = gone;
	slot->context = context;
	return STATUS_OK;
}

bool rt_server_caller_is_gone(struct rt_server *server, struct rt_request *request)
{
	return rt_ring_caller_is_gone(server_ring(server), server_slot_of(request)->operation);
}

uint32_t rt_server_free_receives(const struct rt_server *server)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < server->config.receives; i++)
		count += server->slots[i].state == RT_SERVER_SLOT_WAITING ? 1u : 0u;
	return count;
}

void rt_server_end(struct rt_server *server)
{
	server->ending = true;
	server->status = STATUS_OK;
}
