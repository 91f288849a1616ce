/*
 * Uses of scopes that are refused: tags, bindings, limits.
 */
#include "core/generated/endpoint.h"
#include "core/generated/memory.h"
#include "tests/sim/scope/service.h"

static void tags(void)
{
	struct ipc_mint mint = {.index = 7, .interface = SIM_SERVICE_ID};
	struct sim_held made;
	uint64_t receive;

	service_prepare();
	STATUS(BUSY, sim_mint(sim_init(), scope, &mint, &made));
	mint.index = SCOPE_TAGS;
	STATUS(OUT_OF_RANGE, sim_mint(sim_init(), scope, &mint, &made));
	mint.index = 5;
	mint.interface = MEMORY_OBJECT_INTERFACE_ID;
	STATUS(INVALID_ARGUMENT, sim_mint(sim_init(), scope, &mint, &made));
	mint.interface = SIM_SERVICE_ID;
	mint.index = SCOPE_TAGS - 1;
	STATUS(OUT_OF_RANGE, sim_mint(server->thread, endpoint, &mint, &made));
	mint.index = SCOPE_TAGS; /* the parent has it */
	STATUS(BUSY, sim_mint(server->thread, endpoint, &mint, &made));
	/* The last holder lets go: no notice, and the index can be minted again. */
	receive = ipc_receive(server, R0, endpoint);
	STATUS(OK, ipc_status(client, ipc_release(client, facet)));
	ipc_settle();
	EXPECT(ipc_record(server, receive)->arrivals == 0);
	facet = ipc_facet(ipc_init, scope, 7, client);
	(void)ipc_call(client, C0, facet, NULL, 0);
	EXPECT(ipc_header(server, R0)->tag_index == 7);
}

static void bind_refusals(void)
{
	struct ipc_instance instance = {NONE, IPC_WORDS, IPC_CAPABILITIES, SCOPE_TAGS};
	struct sim_held builder, made, none;

	scope = ipc_scope(NONE);
	builder = ipc_builder(NONE);
	STATUS(INVALID_ARGUMENT, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.scope = sim_capset(kernel.init, "timer");
	STATUS(WRONG_INTERFACE, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.scope = scope;
	instance.words = IPC_WORDS - 1;
	STATUS(INVALID_ARGUMENT, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.words = IPC_WORDS + 1;
	instance.capabilities = IPC_CAPABILITIES - 1;
	STATUS(INVALID_ARGUMENT, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.capabilities = IPC_CAPABILITIES;
	instance.tag = SCOPE_TAGS - 1;
	STATUS(INVALID_ARGUMENT, sim_builder_scoped(sim_init(), builder, &instance, &made));
	instance.tag = SCOPE_TAGS;
	STATUS(OK, sim_builder_scoped(sim_init(), builder, &instance, &made));
	STATUS(BUSY, sim_builder_scoped(sim_init(), builder, &instance, &none));
	server = ipc_start(builder);
	builder = ipc_builder(NONE);
	STATUS(BUSY, sim_builder_scoped(sim_init(), builder, &instance, &none));
	ipc_kill(server);
	STATUS(BUSY, sim_builder_scoped(sim_init(), builder, &instance, &none));
	ipc_settle();
	STATUS(OK, sim_builder_scoped(sim_init(), builder, &instance, &none));
	STATUS(OK, sim_plain(sim_init(), scope, SERVICE_SCOPE_METHOD_CLOSE));
	STATUS(DISCONNECTED, sim_builder_scoped(sim_init(), builder, &instance, &none));
	/* Larger than the scope is good; the scope's limits are what its facets' callers have. */
}

static void limits(void)
{
	struct ipc_instance instance = {
		.capabilities = IPC_CAPABILITIES, .words = 60, .tag = SCOPE_TAGS};
	struct sim_held builder, made;

	STATUS(INVALID_ARGUMENT, sim_scope_create(sim_init(), 0, 1, NONE, &scope));
	STATUS(INVALID_ARGUMENT, sim_scope_create(sim_init(), 513, 1, NONE, &scope));
	STATUS(INVALID_ARGUMENT, sim_scope_create(sim_init(), 1, 9, NONE, &scope));
	STATUS(OK, sim_scope_create(sim_init(), 2, 1, NONE, &scope));
	client = ipc_party();
	facet = ipc_facet(ipc_init, scope, 7, client);
	STATUS(MESSAGE_TOO_LARGE, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
	instance.scope = scope;
	builder = ipc_builder(NONE);
	STATUS(OK, sim_builder_scoped(sim_init(), builder, &instance, &made));
	server = ipc_start(builder);
	STATUS(MESSAGE_TOO_LARGE, ipc_status(client, ipc_call(client, C0, facet, NULL, 0)));
}

static void not_received_on(void)
{
	service_prepare();
	STATUS(WRONG_INTERFACE, ipc_status(ipc_init, ipc_receive(ipc_init, R0, scope)));
}

static void move_only(void)
{
	struct ipc_mint mint = {.index = 3, .interface = SIM_SERVICE_ID, .move_only = true};
	struct ipc_list list = {0};
	struct sim_held made;

	service_prepare();
	STATUS(OK, sim_mint(sim_init(), scope, &mint, &made));
	made = ipc_give(ipc_init, made, client, true);
	ipc_list_add(&list, made, RING_TRANSFER_COPY, HOLD_FREE);
	STATUS(TRANSFER_DENIED, ipc_status(client, ipc_call(client, C0, facet, &list, 0)));
	(void)ipc_receive(server, R0, endpoint);
	(void)ipc_call(client, C0, made, NULL, 0);
	EXPECT(!ipc_header(server, R0)->call_id || ipc_header(server, R0)->tag_index == 3);
}

const struct sim_case scope_refusals[] = {
	CASE(tags), CASE(bind_refusals), CASE(limits), CASE(not_received_on), CASE(move_only), {0},
};
