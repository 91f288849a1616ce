/*
 * The questions and orders of a service that handles a request: whether the caller has gone, and
 * that the loop shall end.
 */
#include "user/rt/rt.h"
#include "user/rt/server_parts.h"

bool rt_server_caller_is_gone(struct rt_server *server, struct rt_request *request)
{
	return rt_ring_caller_is_gone(server_ring(server), server_slot_of(request)->operation);
}

void rt_server_end(struct rt_server *server)
{
	server->ending = true;
	server->status = STATUS_OK;
}
