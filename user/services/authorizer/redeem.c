/* Proofs, and KeyProofRedeemer. See authorizer.h. */
#include "user/rt/format.h"
#include "user/rt/memory.h"
#include "user/services/authorizer/authorizer.h"

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
	struct authorizer_proof *object = self;

	credentials_proof_forget(&object->authorizer->proofs, object->tag);
	object->used = false;
}

static const struct rt_server_class proof_class = {
	.interface_id = KEY_PROOF_INTERFACE_ID,
	.dispatch = proof_serve,
	.closed = proof_closed,
	.objects_per_caller = RT_SERVER_NO_BOUND,
};

static struct authorizer_proof *object_place(struct authorizer *authorizer)
{
	for (uint32_t i = 0; i < CREDENTIALS_PROOFS; i++) {
		if (!authorizer->proof_objects[i].used)
			return &authorizer->proof_objects[i];
	}
	return NULL;
}

enum status authorizer_proof_mint(struct authorizer *authorizer, uint64_t principal,
				  const char *name, struct key_proof *proof)
{
	const uint64_t now_ns = rt_server_clock_now(&authorizer->clock);
	const struct rt_server_life life = {.move_only = true};
	struct authorizer_proof *object = object_place(authorizer);
	struct credentials_proof *place = credentials_proof_place(&authorizer->proofs, now_ns);
	const struct rt_server_object served = {.class = &proof_class, .self = object};
	struct rt_server_facet facet;
	enum status status;

	if (!object || !place)
		return STATUS_NO_ROOM;
	status = rt_server_mint_for(&authorizer->server, NULL, &served, &life, &facet);
	if (status != STATUS_OK)
		return status;
	*object = (struct authorizer_proof){authorizer, facet.tag_index, true, {0}};
	(void)rt_string_copy(object->name, sizeof(object->name), name, rt_string_length(name));
	*place = (struct credentials_proof){
		.used = true,
		.tag = facet.tag_index,
		.principal = principal,
		.made_ns = now_ns,
	};
	proof->id = facet.capability;
	return STATUS_OK;
}

static enum status redeem_serve(void *self, struct rt_request *request,
				const struct key_proof_redeemer_redeem_params_reader *params,
				const struct key_proof_redeemer_redeem_results_builder *results)
{
	struct authorizer *authorizer = self;
	const struct credentials_proof claim = {.made_ns = rt_server_clock_now(&authorizer->clock)};
	const struct authorizer_proof *object;
	struct key_proof proof;
	uint64_t principal;
	uint32_t tag;
	enum status status =
		key_proof_redeemer_redeem_params_receive_proof(request, params, &proof);

	if (status != STATUS_OK || proof.id.key == 0 ||
	    rt_server_identify(&authorizer->server, proof.id, &tag) != STATUS_OK)
		return status;
	object = rt_server_object_of(&authorizer->server, tag, &proof_class);
	if (!object || !credentials_proof_redeem(&authorizer->proofs, tag, &claim, &principal))
		return STATUS_OK;
	key_proof_redeemer_redeem_results_builder_set_accepted(results, true);
	key_proof_redeemer_redeem_results_builder_set_principal(results, principal);
	return key_proof_redeemer_redeem_results_builder_set_name(
		results, capnp_text_make(object->name, (uint32_t)rt_string_length(object->name)));
}

static const struct key_proof_redeemer_handlers redeemer_handlers = {.redeem = redeem_serve};
RT_SERVER_DISPATCH(key_proof_redeemer, redeemer_handlers)

const struct rt_server_class authorizer_redeemer_class = {
	.interface_id = KEY_PROOF_REDEEMER_INTERFACE_ID,
	.dispatch = key_proof_redeemer_serve,
};
