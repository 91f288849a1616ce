/*
 * A service behind a scope, its instance, and two clients.
 */
#include "tests/sim/scope/service.h"

struct ipc_party *server, *client, *third;
struct sim_held scope, endpoint, facet, facet3;

void service_prepare(void)
{
	scope = ipc_scope(NONE);
	server = ipc_instance(scope, NONE, &endpoint, NULL);
	client = ipc_party();
	third = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	facet3 = ipc_facet(ipc_init, scope, 8, third);
}

void restart(void)
{
	ipc_settle();
	server = ipc_instance(scope, NONE, &endpoint, NULL);
}

void crash(void)
{
	ipc_kill(server);
	ipc_settle();
}

void answer(uint8_t receive)
{
	STATUS(OK, ipc_status(server, ipc_return(server, receive, NULL, 0, 0)));
}
