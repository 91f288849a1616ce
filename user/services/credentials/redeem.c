/*
 * Proofs: facets that move and are never copied, without methods; and the redeemer that says what
 * one stands for, and takes it.
 */
#include "user/rt/generated/credentials_server.h"
#include "user/rt/generated/endpoint_client.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"
#include "user/services/credentials/credentials.h"

/* ---- proofs ---------------------------------------------------------------------------------- */

/* A proof is called by nobody: its interface has no methods. */
static enum status proof_serve(void *self, struct rt_request *request)
{
	(void)self;
	(void)request;
	return STATUS_BAD_METHOD;
}

/* Nobody holds it: it was redeemed, or thrown away. */
static void proof_closed(void *self)
{
	struct proof_object *object = self;

	credentials_proof_forget(&object->service->proofs, object->tag);
	object->used = false;
}

static const struct rt_server_class proof_class = {
	.interface_id = PASSWORD_PROOF_INTERFACE_ID,
	.dispatch = proof_serve,
	.closed = proof_closed,
};

static struct proof_object *object_place(struct credentials_service *service)
{
	for (uint32_t i = 0; i < CREDENTIALS_PROOFS; i++) {
		if (!service->proof_objects[i].used)
			return &service->proof_objects[i];
	}
	return NULL;
}

enum status proof_mint(struct work *work, uint64_t principal, struct password_proof *proof)
{
	struct credentials_service *service = work->service;
	const uint64_t now_ns = rt_server_clock_now(&service->clock);
	const struct rt_server_life life = {.move_only = true};
	struct proof_object *object = object_place(service);
	struct credentials_proof *place = credentials_proof_place(&service->proofs, now_ns);
	const struct rt_server_object served = {.class = &proof_class, .self = object};
	struct rt_server_facet facet;
	enum status status;

	if (!object || !place)
		return STATUS_NO_ROOM;
	status = rt_server_mint_for(&service->server, NULL, &served, &life, &facet);
	if (status != STATUS_OK)
		return status;
	*object = (struct proof_object){service, facet.tag_index, true};
	*place = (struct credentials_proof){
		.tag = facet.tag_index,
		.principal = principal,
		.made_ns = now_ns,
		.nonce_length = work->nonce_length,
	};
	memcpy(place->nonce, work->nonce, sizeof(place->nonce));
	place->used = true;
	proof->id = facet.capability;
	return STATUS_OK;
}

/* ---- redeeming ------------------------------------------------------------------------------- */

static enum status redeemer_redeem(void *self, struct rt_request *request,
				   const struct proof_redeemer_redeem_params_reader *params,
				   const struct proof_redeemer_redeem_results_builder *results)
{
	struct credentials_service *service = self;
	const struct credentials_table *table = &service->credentials.table;
	struct credentials_proof claim = {.made_ns = rt_server_clock_now(&service->clock)};
	struct password_proof proof;
	struct capnp_data nonce;
	uint64_t principal;
	uint32_t tag, account;
	enum status status = proof_redeemer_redeem_params_receive_proof(request, params, &proof);

	if (status == STATUS_OK)
		status = proof_redeemer_redeem_params_get_nonce(params, &nonce);
	if (status != STATUS_OK || proof.id.key == 0)
		return status;
	if (rt_server_identify(&service->server, proof.id, &tag) != STATUS_OK ||
	    nonce.length_bytes > CREDENTIALS_NONCE_BYTES)
		return STATUS_OK;
	claim.nonce_length = (uint8_t)nonce.length_bytes;
	memcpy(claim.nonce, nonce.bytes, nonce.length_bytes);
	if (!credentials_proof_redeem(&service->proofs, tag, &claim, &principal))
		return STATUS_OK;
	account = credentials_table_of(table, principal);
	if (account == CREDENTIALS_NO_ACCOUNT || table->accounts[account].disabled)
		return STATUS_OK;
	proof_redeemer_redeem_results_builder_set_accepted(results, true);
	proof_redeemer_redeem_results_builder_set_principal(results, principal);
	return proof_redeemer_redeem_results_builder_set_name(
		results,
		capnp_text_make(table->accounts[account].name,
				(uint32_t)rt_string_length(table->accounts[account].name)));
}

static const struct proof_redeemer_handlers redeemer_handlers = {.redeem = redeemer_redeem};
RT_SERVER_DISPATCH(proof_redeemer, redeemer_handlers)

const struct rt_server_class redeemer_class = {
	.interface_id = PROOF_REDEEMER_INTERFACE_ID,
	.dispatch = proof_redeemer_serve,
};
