/*
 * Endpoints that are bound to a scope: their parent's facet, and where they go.
 */
#include "kernel/ipc/scope.h"
#include "tests/sim/scope/service.h"

/* The parent's own facet of an instance ends with it, and is not the scope's. */
static void parent_facet(void)
{
	struct sim_held parent;
	uint64_t call;

	scope = ipc_scope(NONE);
	server = ipc_instance(scope, NONE, &endpoint, &parent);
	call = ipc_call(ipc_init, C0, parent, NULL, 0);
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->tag_index == SCOPE_TAGS &&
	       ipc_header(server, R0)->tag_word == 640);
	answer(R0);
	STATUS(OK, ipc_status(ipc_init, call));
	call = ipc_call(ipc_init, C0, parent, NULL, 0);
	crash();
	STATUS(DISCONNECTED, ipc_status(ipc_init, call));
	STATUS(DISCONNECTED, ipc_look(ipc_init, parent));
}

/* An endpoint that moves stays bound, and what waits follows it. */
static void bound_endpoint_moves(void)
{
	struct sim_held moved;
	uint64_t call;

	service_prepare();
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, facet, NULL, 0);
	call = ipc_call(client, C1, facet, NULL, 0);
	moved = ipc_give(server, endpoint, third, true);
	endpoint_moved(endpoint_of(sim_object(third->thread, moved)));
	ipc_settle();
	EXPECT(ipc_is_open(client, call));
	(void)ipc_receive(third, R0, moved);
	EXPECT(ipc_header(third, R0)->method == C1);
	(void)ipc_return(third, R0, NULL, 0, 0);
	STATUS(OK, ipc_status(client, call));
	/* The old owner's end is not the service's. */
	crash();
	call = ipc_call(client, C2, facet, NULL, 0);
	EXPECT(ipc_header(third, R0)->method == C2);
	(void)ipc_return(third, R0, NULL, 0, 0);
	STATUS(OK, ipc_status(client, call));
}

/*
 * An instance that lets go of its endpoint has ended, for the scope and for those whose calls it
 * has.
 */
static void bound_endpoint_released(void)
{
	uint64_t calls[2], receives[2];

	service_prepare();
	receives[0] = ipc_receive(server, R0, endpoint);
	calls[0] = ipc_call(client, C0, facet, NULL, 0);
	calls[1] = ipc_call(client, C1, facet, NULL, 0);
	STATUS(OK, ipc_status(server, ipc_release(server, endpoint)));
	ipc_settle();
	EXPECT(ipc_is_open(client, calls[1]));
	STATUS(DISCONNECTED, ipc_status(client, calls[0]));
	/* The busy receive is told, and may answer once; nobody gets that answer. */
	EXPECT(ipc_record(server, receives[0])->gone == 1);
	STATUS(CALLER_GONE, ipc_status(server, ipc_return(server, R0, NULL, 0, 0)));
	STATUS(DISCONNECTED, ipc_status(server, receives[0]));
	restart();
	receives[1] = ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->method == C1);
	EXPECT(ipc_record(server, receives[1])->arrivals == 1);
}

static void builder_given_up(void)
{
	struct ipc_instance instance;
	struct sim_held builder, parent;
	uint64_t call;

	scope = ipc_scope(NONE);
	client = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	builder = ipc_builder(NONE);
	instance = (struct ipc_instance){scope, IPC_WORDS, IPC_CAPABILITIES, SCOPE_TAGS};
	STATUS(OK, sim_builder_scoped(sim_init(), builder, &instance, &parent));
	call = ipc_call(client, C0, facet, NULL, 0);
	STATUS(OK, sim_release(sim_init(), builder));
	ipc_settle();
	EXPECT(ipc_is_open(client, call));
	restart();
	(void)ipc_receive(server, R0, endpoint);
	EXPECT(ipc_header(server, R0)->method == C0);
}

const struct sim_case scope_bindings[] = {
	CASE(parent_facet),
	CASE(bound_endpoint_moves),
	CASE(bound_endpoint_released),
	CASE(builder_given_up),
	{0},
};
