/*
 * The methods of EndpointFactory and Endpoint, over kernel/ipc/endpoint.c, and those of
 * ServiceScope that mint and revoke; its other ones are scope_methods.c's.
 */
#include "core/generated/endpoint.h"

#include "core/generated/session.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/endpoint.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/operation.h"
#include "kernel/ipc/scope.h"
#include "kernel/work.h"

enum status method_endpoint_factory_create(struct invocation *invocation)
{
	struct endpoint_factory_create_params_reader params;
	struct endpoint_factory_create_results_builder results;
	struct endpoint *endpoint;
	struct ledger *ledger;
	struct endpoint_limits limits;
	uint32_t index;
	enum status status = endpoint_factory_create_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = endpoint_factory_create_params_get_ledger(&params, &index);
	if (status == STATUS_OK)
		status = invocation_ledger(invocation, index, &ledger);
	if (status != STATUS_OK)
		return status;
	limits = (struct endpoint_limits){
		.message_words = endpoint_factory_create_params_get_message_words(&params),
		.places = endpoint_factory_create_params_get_places(&params),
		.capabilities = endpoint_factory_create_params_get_capabilities(&params),
	};
	status = endpoint_limits_check(&limits);
	if (status == STATUS_OK)
		status = endpoint_factory_create_results_builder_root(&invocation->results,
								      &results);
	if (status == STATUS_OK)
		status = invocation_result(invocation, INTERFACE_ENDPOINT, &index);
	if (status == STATUS_OK)
		status = endpoint_create(ledger, &limits, &endpoint);
	if (status != STATUS_OK)
		return status;
	endpoint_factory_create_results_builder_set_endpoint(&results, index);
	invocation_result_object(invocation, index, &endpoint->object);
	return STATUS_OK;
}

static struct call_queue *queue_called(struct object *object)
{
	return object->type == OBJECT_SCOPE ? &scope_of(object)->queue : &endpoint_of(object)->own;
}

/*
 * The payer of a facet, as indexes of the message's capabilities; CAPNP_NO_CAPABILITY: not named.
 */
struct mint_payer {
	uint32_t ledger_index, session_index;
};

/* The session's own ledger, or one below it, pays for a facet that dies with the session, because
 * that ledger closes. */
static enum status session_bound(struct invocation *invocation, const struct mint_payer *payer,
				 struct ledger **ledger)
{
	struct object *object;
	const struct session *session;
	enum status status = invocation_parameter(invocation, payer->session_index,
						  SESSION_REFERENCE_INTERFACE_ID, &object);

	if (status != STATUS_OK)
		return status;
	/* The reference is live, so its ledger is open, and the session there. */
	session = session_reference_of(object)->session;
	if (payer->ledger_index == CAPNP_NO_CAPABILITY)
		*ledger = session->ledger;
	return ledger_is_within(*ledger, session->ledger) ? STATUS_OK : STATUS_INVALID_ARGUMENT;
}

/*
 * A facet that is to be minted, and the way. The request's ledger becomes the payer's, and its
 * index that of the tag.
 */
struct mint {
	struct facet_request request;
	struct mint_payer payer;
	enum status (*make)(struct facet_request *request, struct facet **facet);
};

/* Mints from the endpoint or scope that is called; *index is the result's. */
static enum status mint_make(struct invocation *invocation, struct mint *mint, uint32_t *index)
{
	struct facet_request *request = &mint->request;
	const struct mint_payer *payer = &mint->payer;
	struct facet *facet;
	enum status status = STATUS_OK;

	request->queue = queue_called(invocation->object);
	request->ledger = invocation->object->ledger;
	if (interface_index_of(request->interface) != INTERFACE_COUNT || request->interface == 0)
		return STATUS_INVALID_ARGUMENT;
	if (payer->ledger_index != CAPNP_NO_CAPABILITY)
		status = invocation_ledger(invocation, payer->ledger_index, &request->ledger);
	if (status == STATUS_OK && payer->session_index != CAPNP_NO_CAPABILITY)
		status = session_bound(invocation, payer, &request->ledger);
	if (status == STATUS_OK)
		status = invocation_result_facet(invocation, request->interface, index);
	if (status == STATUS_OK)
		status = mint->make(request, &facet);
	if (status != STATUS_OK)
		return status;
	invocation_result_object(invocation, *index, &facet->object);
	return STATUS_OK;
}

static enum status make_named(struct facet_request *request, struct facet **facet)
{
	return request->queue->owner->type == OBJECT_SCOPE ? scope_mint(request, facet)
							   : endpoint_mint(request, facet);
}

/* Mints a facet under an index that the caller names. */
static enum status facet_mint(struct invocation *invocation, bool move_only)
{
	struct mint mint = {.request = {.move_only = move_only}, .make = make_named};
	struct endpoint_mint_params_reader params;
	struct endpoint_mint_results_builder results;
	struct tag_reader tag;
	uint32_t index;
	enum status status = endpoint_mint_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = endpoint_mint_params_get_tag(&params, &tag);
	if (status == STATUS_OK)
		status = endpoint_mint_params_get_ledger(&params, &mint.payer.ledger_index);
	if (status == STATUS_OK)
		status = endpoint_mint_params_get_session(&params, &mint.payer.session_index);
	if (status == STATUS_OK)
		status = endpoint_mint_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	mint.request.interface = endpoint_mint_params_get_interface(&params);
	mint.request.tag_index = tag_get_index(&tag);
	mint.request.tag_word = tag_get_word(&tag);
	status = mint_make(invocation, &mint, &index);
	if (status != STATUS_OK)
		return status;
	endpoint_mint_results_builder_set_facet(&results, index);
	return STATUS_OK;
}

enum status method_endpoint_mint(struct invocation *invocation)
{
	return facet_mint(invocation, false);
}

enum status method_endpoint_mint_move_only(struct invocation *invocation)
{
	return facet_mint(invocation, true);
}

enum status method_endpoint_limits(struct invocation *invocation)
{
	const struct endpoint *endpoint = endpoint_of(invocation->object);
	struct endpoint_limits_params_reader params;
	struct endpoint_limits_results_builder results;
	enum status status = endpoint_limits_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = endpoint_limits_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	endpoint_limits_results_builder_set_message_words(&results, endpoint->own.message_words);
	endpoint_limits_results_builder_set_capabilities(&results, endpoint->own.capabilities);
	endpoint_limits_results_builder_set_places(&results, (uint16_t)endpoint->place_count);
	return STATUS_OK;
}

enum status method_service_scope_issue(struct invocation *invocation)
{
	struct mint mint = {.make = scope_issue};
	struct service_scope_issue_params_reader params;
	struct service_scope_issue_results_builder results;
	uint32_t index;
	enum status status = service_scope_issue_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = service_scope_issue_params_get_ledger(&params, &mint.payer.ledger_index);
	if (status == STATUS_OK)
		status = service_scope_issue_params_get_session(&params, &mint.payer.session_index);
	if (status == STATUS_OK)
		status = service_scope_issue_results_builder_root(&invocation->results, &results);
	if (status != STATUS_OK)
		return status;
	mint.request.interface = service_scope_issue_params_get_interface(&params);
	mint.request.tag_word = service_scope_issue_params_get_export(&params);
	if (mint.request.tag_word >= SCOPE_EXPORT_TAGS)
		return STATUS_OUT_OF_RANGE;
	if (mint.payer.session_index == CAPNP_NO_CAPABILITY)
		return STATUS_INVALID_ARGUMENT;
	status = mint_make(invocation, &mint, &index);
	if (status != STATUS_OK)
		return status;
	service_scope_issue_results_builder_set_facet(&results, index);
	service_scope_issue_results_builder_set_index(&results, (uint16_t)mint.request.tag_index);
	return STATUS_OK;
}

/*
 * A step of revoking the facet that has the operation's index, null when there is none. The first
 * step ends it and remembers its number: so no later step takes a facet that was minted at the
 * index meanwhile, and the reaper finishes a revocation whose caller has ended. It completes when
 * no call is left in flight. NOT_FOUND: the first step finds none.
 */
static enum status revoke_step(struct invocation *invocation, struct facet *facet)
{
	uint64_t *number = &invocation->operation->kernel.payload[1];
	struct object *object = facet ? &facet->object : NULL;

	if (invocation->first) {
		if (!facet)
			return STATUS_NOT_FOUND;
		*number = object_number(object);
		object->reason = STATUS_REVOKED;
		/*
		 * From here on no look-up finds it; the reaper finishes what this operation cannot.
		 */
		object_end(object);
	}
	/* The facet is gone, and perhaps another one has its index. */
	if (!object || object_number(object) != *number)
		return STATUS_OK;
	while (object->waiters && work_is_left()) {
		operation_abort(object->waiters, STATUS_REVOKED);
		work_spend(WORK_UNITS_EDGE);
	}
	return object->waiters ? invocation_continue(invocation) : STATUS_OK;
}

/* The facet that an endpoint or a scope has under an index; null when there is none. */
static struct facet *facet_find(struct object *object, uint32_t index)
{
	return object->type == OBJECT_SCOPE ? scope_facet(scope_of(object), index)
					    : endpoint_facet(endpoint_of(object), index);
}

enum status method_endpoint_revoke(struct invocation *invocation)
{
	struct endpoint_revoke_params_reader params;
	uint64_t *index = &invocation->operation->kernel.payload[0];

	if (invocation->first) {
		enum status status = endpoint_revoke_params_root(&invocation->message, &params);

		if (status != STATUS_OK)
			return status;
		*index = endpoint_revoke_params_get_index(&params);
	}
	return revoke_step(invocation, facet_find(invocation->object, (uint32_t)*index));
}

/* The live facet that a message's capability names, when it is given by move. */
static enum status facet_given(struct invocation *invocation, uint32_t index, struct facet **facet)
{
	const struct transfer *transfer;

	if (index == CAPNP_NO_CAPABILITY)
		return STATUS_INVALID_ARGUMENT;
	if (index >= invocation->transfers.count)
		return STATUS_BAD_TRANSFER_LIST;
	transfer = &invocation->transfers.entries[index];
	if (transfer->slot->interface_index != INTERFACE_FACET ||
	    transfer->how != RING_TRANSFER_MOVE)
		return STATUS_INVALID_ARGUMENT;
	*facet = facet_of(object_of(transfer->slot->target));
	return STATUS_OK;
}

/* Whether the endpoint, or the scope to which it is bound, has minted the facet. */
static bool facet_is_ours(const struct facet *facet, const struct endpoint *endpoint)
{
	return facet->queue == &endpoint->own || facet->queue == endpoint->queue;
}

enum status method_endpoint_identify(struct invocation *invocation)
{
	struct endpoint_identify_params_reader params;
	struct endpoint_identify_results_builder results;
	struct tag_builder tag;
	struct facet *facet;
	uint32_t index;
	enum status status = endpoint_identify_params_root(&invocation->message, &params);

	if (status == STATUS_OK)
		status = endpoint_identify_params_get_facet(&params, &index);
	if (status == STATUS_OK)
		status = facet_given(invocation, index, &facet);
	if (status != STATUS_OK)
		return status;
	if (!facet_is_ours(facet, endpoint_of(invocation->object)))
		return STATUS_INVALID_ARGUMENT;
	status = endpoint_identify_results_builder_root(&invocation->results, &results);
	if (status == STATUS_OK)
		status = endpoint_identify_results_builder_new_tag(&results, &tag);
	if (status != STATUS_OK)
		return status;
	tag_builder_set_index(&tag, facet->tag_index);
	tag_builder_set_word(&tag, facet->tag_word);
	/* A move that the method does not keep is gone with its completion. */
	return STATUS_OK;
}
