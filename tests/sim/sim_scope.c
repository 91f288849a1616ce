/*
 * Service scopes, as the simulation's programs use them. See sim_ipc.h.
 */
#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/process.h"
#include "tests/sim/sim_ipc.h"

#define PARENT_TAG SCOPE_TAGS

enum status sim_scope_create(struct thread *thread, uint16_t words, uint8_t capabilities,
			     struct sim_held ledger, struct sim_held *scope)
{
	struct endpoint_factory_create_scope_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(thread->process, "endpoints"),
		      ENDPOINT_FACTORY_METHOD_CREATE_SCOPE, 1);
	SIM_STATUS(STATUS_OK,
		   endpoint_factory_create_scope_params_builder_root(&call.builder, &params));
	endpoint_factory_create_scope_params_builder_set_message_words(&params, words);
	endpoint_factory_create_scope_params_builder_set_capabilities(&params, capabilities);
	endpoint_factory_create_scope_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	return sim_call_for_one(thread, &call, scope);
}

enum status sim_issue(struct thread *thread, struct sim_held scope, struct ipc_issue *issue)
{
	struct service_scope_issue_params_builder params;
	struct service_scope_issue_results_reader results;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, scope, SERVICE_SCOPE_METHOD_ISSUE, 1);
	SIM_STATUS(STATUS_OK, service_scope_issue_params_builder_root(&call.builder, &params));
	service_scope_issue_params_builder_set_interface(&params, issue->interface);
	service_scope_issue_params_builder_set_export(&params, issue->export);
	service_scope_issue_params_builder_set_session(
		&params, sim_call_transfer(&call, issue->session, RING_TRANSFER_COPY));
	service_scope_issue_params_builder_set_ledger(
		&params, sim_call_transfer(&call, issue->ledger, RING_TRANSFER_COPY));
	status = sim_call_for_one(thread, &call, &issue->facet);
	if (status != STATUS_OK)
		return status;
	SIM_STATUS(STATUS_OK, service_scope_issue_results_root(&call.result, &results));
	issue->index = service_scope_issue_results_get_index(&results);
	return STATUS_OK;
}

enum status sim_builder_scoped(struct thread *thread, struct sim_held builder,
			       const struct ipc_instance *instance, struct sim_held *facet)
{
	struct process_builder_scoped_endpoint_params_builder params;
	struct tag_builder tag;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_SCOPED_ENDPOINT, 1);
	SIM_STATUS(STATUS_OK,
		   process_builder_scoped_endpoint_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_scoped_endpoint_params_builder_set_name(
				      &params, CAPNP_TEXT("service")));
	process_builder_scoped_endpoint_params_builder_set_scope(
		&params, sim_call_transfer(&call, instance->scope, RING_TRANSFER_COPY));
	process_builder_scoped_endpoint_params_builder_set_message_words(&params, instance->words);
	process_builder_scoped_endpoint_params_builder_set_capabilities(&params,
									instance->capabilities);
	process_builder_scoped_endpoint_params_builder_set_places(&params, IPC_PLACES);
	process_builder_scoped_endpoint_params_builder_set_interface(&params, SIM_SERVICE_ID);
	SIM_STATUS(STATUS_OK,
		   process_builder_scoped_endpoint_params_builder_new_tag(&params, &tag));
	tag_builder_set_index(&tag, instance->tag);
	tag_builder_set_word(&tag, 640);
	return sim_call_for_one(thread, &call, facet);
}

struct sim_held ipc_scope(struct sim_held ledger)
{
	struct sim_held scope;

	SIM_STATUS(STATUS_OK,
		   sim_scope_create(sim_init(), IPC_WORDS, IPC_CAPABILITIES, ledger, &scope));
	return scope;
}

struct ipc_party *ipc_instance(struct sim_held scope, struct sim_held ledger,
			       struct sim_held *endpoint, struct sim_held *parent)
{
	struct ipc_instance instance = {scope, IPC_WORDS, IPC_CAPABILITIES, PARENT_TAG};
	struct sim_held builder = ipc_builder(ledger), facet;
	struct ipc_party *party;

	SIM_STATUS(STATUS_OK, sim_builder_scoped(sim_init(), builder, &instance, &facet));
	party = ipc_start(builder);
	*endpoint = SIM_NO_CAPABILITY;
	if (ipc_alive(party))
		*endpoint = sim_capset(party->thread->process, "service");
	/* Held by init until the case ends, in either case. */
	if (parent)
		*parent = facet;
	return party;
}
