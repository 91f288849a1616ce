/*
 * Methods of endpoints, sessions and of builders that give them, as programs of the simulation call
 * them. See sim_ipc.h.
 */
#include <string.h>

#include "core/generated/endpoint.h"
#include "core/generated/process.h"
#include "core/generated/session.h"
#include "tests/sim/sim_ipc.h"

/* A call's number is not one of ours: those below it are. */
static void call_number(struct sim_call *call)
{
	call->entry.user_data = UINT64_C(1) << 40 | ipc_number_next();
}

enum status sim_endpoint_create(struct thread *thread, uint16_t words, uint8_t capabilities,
				struct sim_held ledger, struct sim_held *endpoint)
{
	struct endpoint_limits limits = {.message_words = words, .capabilities = capabilities};

	return sim_endpoint_make(thread, &limits, ledger, endpoint);
}

enum status sim_endpoint_make(struct thread *thread, const struct endpoint_limits *limits,
			      struct sim_held ledger, struct sim_held *endpoint)
{
	struct endpoint_factory_create_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(thread->process, "endpoints"),
		      ENDPOINT_FACTORY_METHOD_CREATE, 1);
	SIM_STATUS(STATUS_OK, endpoint_factory_create_params_builder_root(&call.builder, &params));
	endpoint_factory_create_params_builder_set_message_words(&params, limits->message_words);
	endpoint_factory_create_params_builder_set_capabilities(&params, limits->capabilities);
	endpoint_factory_create_params_builder_set_places(&params, limits->places);
	endpoint_factory_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	call_number(&call);
	return sim_call_for_one(thread, &call, endpoint);
}

enum status sim_mint(struct thread *thread, struct sim_held endpoint, const struct ipc_mint *mint,
		     struct sim_held *facet)
{
	struct endpoint_mint_params_builder params;
	struct tag_builder tag;
	struct sim_call call;

	/* mintMoveOnly has the same parameters. */
	sim_call_init(&call, endpoint,
		      mint->move_only ? ENDPOINT_METHOD_MINT_MOVE_ONLY : ENDPOINT_METHOD_MINT, 1);
	SIM_STATUS(STATUS_OK, endpoint_mint_params_builder_root(&call.builder, &params));
	endpoint_mint_params_builder_set_interface(&params, mint->interface);
	SIM_STATUS(STATUS_OK, endpoint_mint_params_builder_new_tag(&params, &tag));
	tag_builder_set_index(&tag, mint->index);
	tag_builder_set_word(&tag, mint->word);
	endpoint_mint_params_builder_set_ledger(
		&params, sim_call_transfer(&call, mint->ledger, RING_TRANSFER_COPY));
	if (mint->session.capability)
		endpoint_mint_params_builder_set_session(
			&params, sim_call_transfer(&call, mint->session, RING_TRANSFER_COPY));
	call_number(&call);
	return sim_call_for_one(thread, &call, facet);
}

enum status sim_revoke(struct thread *thread, struct sim_held endpoint, uint32_t index)
{
	struct endpoint_revoke_params_builder params;
	struct sim_call call;

	sim_call_init(&call, endpoint, ENDPOINT_METHOD_REVOKE, 0);
	SIM_STATUS(STATUS_OK, endpoint_revoke_params_builder_root(&call.builder, &params));
	endpoint_revoke_params_builder_set_index(&params, index);
	call_number(&call);
	return sim_call(thread, &call);
}

enum status sim_endpoint_limits(struct thread *thread, struct sim_held endpoint,
				struct endpoint_limits *limits)
{
	struct endpoint_limits_results_reader results;
	struct sim_call call;
	enum status status;

	sim_call_init(&call, endpoint, ENDPOINT_METHOD_LIMITS, 0);
	call_number(&call);
	status = sim_call(thread, &call);
	if (status != STATUS_OK)
		return status;
	SIM_STATUS(STATUS_OK, endpoint_limits_results_root(&call.result, &results));
	limits->message_words = endpoint_limits_results_get_message_words(&results);
	limits->capabilities = endpoint_limits_results_get_capabilities(&results);
	limits->places = endpoint_limits_results_get_places(&results);
	return STATUS_OK;
}

enum status sim_identify(struct thread *thread, struct ipc_identify *identify)
{
	struct endpoint_identify_params_builder params;
	struct endpoint_identify_results_reader results;
	struct tag_reader tag;
	struct sim_call call;
	uint32_t index;
	enum status status;

	sim_call_init(&call, identify->endpoint, ENDPOINT_METHOD_IDENTIFY, 0);
	SIM_STATUS(STATUS_OK, endpoint_identify_params_builder_root(&call.builder, &params));
	index = sim_call_transfer(&call, identify->facet, identify->how);
	if (index != CAPNP_NO_CAPABILITY)
		call.transfers[index].hold = (uint8_t)identify->hold;
	endpoint_identify_params_builder_set_facet(&params, index);
	call_number(&call);
	status = sim_call(thread, &call);
	if (status != STATUS_OK)
		return status;
	SIM_STATUS(STATUS_OK, endpoint_identify_results_root(&call.result, &results));
	SIM_STATUS(STATUS_OK, endpoint_identify_results_get_tag(&results, &tag));
	identify->index = tag_get_index(&tag);
	identify->word = tag_get_word(&tag);
	return STATUS_OK;
}

enum status sim_session_create(struct thread *thread, struct sim_held ledger, const char *label,
			       struct sim_held *session)
{
	struct session_minter_create_params_builder params;
	struct sim_call call;

	sim_call_init(&call, sim_capset(thread->process, "sessions"), SESSION_MINTER_METHOD_CREATE,
		      1);
	SIM_STATUS(STATUS_OK, session_minter_create_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, session_minter_create_params_builder_set_label(
				      &params, capnp_text_make(label, (uint32_t)strlen(label))));
	session_minter_create_params_builder_set_ledger(
		&params, sim_call_transfer(&call, ledger, RING_TRANSFER_COPY));
	return sim_call_for_one(thread, &call, session);
}

enum status sim_derive(struct thread *thread, struct sim_held from, uint16_t method,
		       struct sim_held *derived)
{
	struct sim_call call;

	sim_call_init(&call, from, method, 1);
	return sim_call_for_one(thread, &call, derived);
}

enum status sim_builder_session(struct thread *thread, struct sim_held builder,
				struct sim_held session)
{
	struct process_builder_session_params_builder params;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_SESSION, 0);
	SIM_STATUS(STATUS_OK, process_builder_session_params_builder_root(&call.builder, &params));
	process_builder_session_params_builder_set_session(
		&params, sim_call_transfer(&call, session, RING_TRANSFER_COPY));
	return sim_call(thread, &call);
}

enum status sim_builder_endpoint(struct thread *thread, struct sim_held builder, const char *name,
				 struct sim_held *facet)
{
	struct process_builder_endpoint_params_builder params;
	struct tag_builder tag;
	struct sim_call call;

	sim_call_init(&call, builder, PROCESS_BUILDER_METHOD_ENDPOINT, 1);
	SIM_STATUS(STATUS_OK, process_builder_endpoint_params_builder_root(&call.builder, &params));
	SIM_STATUS(STATUS_OK, process_builder_endpoint_params_builder_set_name(
				      &params, capnp_text_make(name, (uint32_t)strlen(name))));
	process_builder_endpoint_params_builder_set_message_words(&params, IPC_WORDS);
	process_builder_endpoint_params_builder_set_capabilities(&params, IPC_CAPABILITIES);
	process_builder_endpoint_params_builder_set_places(&params, IPC_PLACES);
	process_builder_endpoint_params_builder_set_interface(&params, SIM_SERVICE_ID);
	SIM_STATUS(STATUS_OK, process_builder_endpoint_params_builder_new_tag(&params, &tag));
	tag_builder_set_index(&tag, 9);
	tag_builder_set_word(&tag, 99);
	return sim_call_for_one(thread, &call, facet);
}
