/*
 * Proofs: that somebody has just typed the password of an account.
 *
 * A proof is a facet that the service minted; this table says what each stands for. It is good
 * once, for two minutes, with the nonce that it was made with. The tag tells proofs apart: no two
 * that live have one.
 */
#ifndef CORE_CREDENTIALS_PROOF_H
#define CORE_CREDENTIALS_PROOF_H

#include "abi/base.h"

#define CREDENTIALS_PROOFS 16u
#define CREDENTIALS_PROOF_NS UINT64_C(120000000000)
#define CREDENTIALS_NONCE_BYTES 32u

struct credentials_proof {
	bool used; /* the place */
	uint32_t tag;
	uint64_t principal;
	uint64_t made_ns;
	uint8_t nonce_length;
	uint8_t nonce[CREDENTIALS_NONCE_BYTES];
};

struct credentials_proofs {
	struct credentials_proof places[CREDENTIALS_PROOFS];
};

/*
 * A free place, or one whose proof is too old; null: there is none. The caller fills it in when it
 * has minted the facet, with `used` last.
 */
struct credentials_proof *credentials_proof_place(struct credentials_proofs *proofs,
						  uint64_t now_ns);

/*
 * Takes the proof of this tag out of the table, whatever the answer. False: there is none, it is
 * older than two minutes, or it has another nonce.
 */
MUST_CHECK bool credentials_proof_redeem(struct credentials_proofs *proofs, uint32_t tag,
					 const struct credentials_proof *claim,
					 uint64_t *principal);

/* Nobody holds the facet of this tag any more. */
void credentials_proof_forget(struct credentials_proofs *proofs, uint32_t tag);

#endif
