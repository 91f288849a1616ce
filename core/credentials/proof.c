/*
 * Proofs: see proof.h.
 */
#include "core/credentials/proof.h"

#include "core/credentials/rules.h"

static bool is_too_old(const struct credentials_proof *proof, uint64_t now_ns)
{
	return now_ns < proof->made_ns || now_ns - proof->made_ns > CREDENTIALS_PROOF_NS;
}

struct credentials_proof *credentials_proof_place(struct credentials_proofs *proofs,
						  uint64_t now_ns)
{
	for (uint32_t i = 0; i < CREDENTIALS_PROOFS; i++) {
		struct credentials_proof *place = &proofs->places[i];

		if (!place->used || is_too_old(place, now_ns)) {
			*place = (struct credentials_proof){.used = false};
			return place;
		}
	}
	return NULL;
}

/* A claim has the nonce, and the time of the claim in `made_ns`. */
bool credentials_proof_redeem(struct credentials_proofs *proofs, uint32_t tag,
			      const struct credentials_proof *claim, uint64_t *principal)
{
	for (uint32_t i = 0; i < CREDENTIALS_PROOFS; i++) {
		struct credentials_proof proof = proofs->places[i];

		if (!proof.used || proof.tag != tag)
			continue;
		proofs->places[i] = (struct credentials_proof){.used = false};
		*principal = proof.principal;
		return !is_too_old(&proof, claim->made_ns) &&
		       proof.nonce_length == claim->nonce_length &&
		       credentials_equal(proof.nonce, claim->nonce, sizeof(proof.nonce));
	}
	return false;
}

void credentials_proof_forget(struct credentials_proofs *proofs, uint32_t tag)
{
	for (uint32_t i = 0; i < CREDENTIALS_PROOFS; i++) {
		if (proofs->places[i].used && proofs->places[i].tag == tag)
			proofs->places[i] = (struct credentials_proof){.used = false};
	}
}
