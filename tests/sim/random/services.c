/*
 * Services of a world: endpoints and scopes, and the processes that receive on them.
 */
#include "abi/receive.h"
#include "core/generated/endpoint.h"
#include "core/generated/process.h"
#include "tests/sim/random/world.h"

/* A facet that init has minted and others may have; a dead one does no harm. */
struct sim_held service_any(void)
{
	return world.services[sim_below(&world.chance, ARRAY_COUNT(world.services))];
}

/* A service: the child gets the endpoint, init keeps a facet to give to others. */
void job_service(struct sim_held builder, struct sim_held job)
{
	struct endpoint_factory_create_params_builder create;
	struct endpoint_mint_params_builder mint;
	struct process_builder_grant_params_builder params;
	struct grant_list_builder list;
	struct tag_builder tag;
	struct sim_held endpoint, facet;
	struct sim_call call;

	sim_call_init(&call, sim_capset(kernel.init, "endpoints"), ENDPOINT_FACTORY_METHOD_CREATE,
		      1);
	SIM_STATUS(STATUS_OK, endpoint_factory_create_params_builder_root(&call.builder, &create));
	endpoint_factory_create_params_builder_set_message_words(&create, 60);
	/* Calls without capabilities go the straight way. */
	endpoint_factory_create_params_builder_set_capabilities(
		&create, sim_once_in(&world.chance, 2) ? 0 : RING_TRANSFERS);
	endpoint_factory_create_params_builder_set_places(&create, 4);
	endpoint_factory_create_params_builder_set_ledger(
		&create, sim_call_transfer(&call, job, RING_TRANSFER_COPY));
	if (script_call(&call, &endpoint) != STATUS_OK)
		return;
	sim_call_init(&call, endpoint, ENDPOINT_METHOD_MINT, 1);
	SIM_STATUS(STATUS_OK, endpoint_mint_params_builder_root(&call.builder, &mint));
	endpoint_mint_params_builder_set_interface(&mint, SIM_SERVICE_ID);
	SIM_STATUS(STATUS_OK, endpoint_mint_params_builder_new_tag(&mint, &tag));
	tag_builder_set_index(&tag, (uint32_t)sim_below(&world.chance, 10));
	if (script_call(&call, &facet) == STATUS_OK) {
		struct sim_held *place =
			&world.services[sim_below(&world.chance, ARRAY_COUNT(world.services))];

		if (place->capability)
			script_release(*place);
		*place = facet;
	}
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_GRANT, 0);
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_grant_params_builder_new_grants(&params, 1, &list));
	script_grant_add(&call, &list, 0, "endpoint", endpoint);
	call.transfers[0].how = RING_TRANSFER_MOVE;
	if (script_call(&call, NULL) != STATUS_OK)
		script_release(endpoint);
}

/* An endpoint of the child's own; init keeps the facet, which it can call and not pass on. */
enum status job_endpoint(struct sim_held builder)
{
	struct process_builder_endpoint_params_builder params;
	struct tag_builder tag;
	struct sim_call call;
	struct sim_held facet;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_ENDPOINT, 1);
	SIM_STATUS(STATUS_OK, process_builder_endpoint_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK,
		   process_builder_endpoint_params_builder_set_name(&params, CAPNP_TEXT("own")));
	process_builder_endpoint_params_builder_set_message_words(&params, 60);
	process_builder_endpoint_params_builder_set_capabilities(&params, RING_TRANSFERS);
	process_builder_endpoint_params_builder_set_interface(&params, SIM_SERVICE_ID);
	SIM_STATUS(STATUS_OK, process_builder_endpoint_params_builder_new_tag(&params, &tag));
	tag_builder_set_index(&tag, 1);
	return script_call(&call, &facet);
}

/* A scope, and a facet of it for others. */
static void scope_make(struct sim_held *scope)
{
	struct endpoint_factory_create_scope_params_builder create;
	struct endpoint_mint_params_builder mint;
	struct sim_held *place =
		&world.services[sim_below(&world.chance, ARRAY_COUNT(world.services))];
	struct tag_builder tag;
	struct sim_call call;

	if (scope->capability)
		script_release(*scope);
	*scope = SIM_NO_CAPABILITY;
	sim_call_init(&call, sim_capset(kernel.init, "endpoints"),
		      ENDPOINT_FACTORY_METHOD_CREATE_SCOPE, 1);
	SIM_STATUS(STATUS_OK,
		   endpoint_factory_create_scope_params_builder_root(&call.builder, &create));
	endpoint_factory_create_scope_params_builder_set_message_words(&create, 60);
	endpoint_factory_create_scope_params_builder_set_capabilities(&create, RING_TRANSFERS);
	if (script_call(&call, scope) != STATUS_OK) {
		*scope = SIM_NO_CAPABILITY;
		return;
	}
	sim_call_init(&call, *scope, SERVICE_SCOPE_METHOD_MINT, 1);
	SIM_STATUS(STATUS_OK, endpoint_mint_params_builder_root(&call.builder, &mint));
	endpoint_mint_params_builder_set_interface(&mint, SIM_SERVICE_ID);
	SIM_STATUS(STATUS_OK, endpoint_mint_params_builder_new_tag(&mint, &tag));
	tag_builder_set_index(&tag, (uint32_t)sim_below(&world.chance, 10));
	if (place->capability)
		script_release(*place);
	*place = SIM_NO_CAPABILITY;
	if (script_call(&call, place) != STATUS_OK)
		*place = SIM_NO_CAPABILITY;
}

/* The child is an instance of a service; BUSY when another one is. */
void job_instance(struct sim_held builder)
{
	struct process_builder_scoped_endpoint_params_builder params;
	struct sim_held *scope = &world.scopes[sim_below(&world.chance, ARRAY_COUNT(world.scopes))];
	struct tag_builder tag;
	struct sim_call call;
	struct sim_held facet;
	enum status status;

	if (!scope->capability || sim_once_in(&world.chance, 20))
		scope_make(scope);
	if (!scope->capability)
		return;
	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT, 1);
	SIM_STATUS(STATUS_OK,
		   process_builder_scoped_endpoint_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_scoped_endpoint_params_builder_set_name(
				      &params, CAPNP_TEXT("scoped")));
	process_builder_scoped_endpoint_params_builder_set_scope(
		&params, sim_call_transfer(&call, *scope, RING_TRANSFER_COPY));
	process_builder_scoped_endpoint_params_builder_set_message_words(&params, 60);
	process_builder_scoped_endpoint_params_builder_set_capabilities(&params, RING_TRANSFERS);
	process_builder_scoped_endpoint_params_builder_set_interface(&params, SIM_SERVICE_ID);
	SIM_STATUS(STATUS_OK,
		   process_builder_scoped_endpoint_params_builder_new_tag(&params, &tag));
	tag_builder_set_index(&tag, SCOPE_TAGS + (uint32_t)sim_below(&world.chance, 5));
	status = script_call(&call, &facet);
	if (status == STATUS_OK || status == STATUS_BUSY || status == STATUS_LEDGER_LIMIT)
		return;
	/* Init itself has closed it, or let it go. */
	script_release(*scope);
	*scope = SIM_NO_CAPABILITY;
}
