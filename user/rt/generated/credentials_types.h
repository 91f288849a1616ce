/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from credentials.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_CREDENTIALS_TYPES_H
#define USER_RT_GENERATED_CREDENTIALS_TYPES_H

#include "abi/cap_id.h"

/* PasswordProof. That somebody has just typed the password of an account: good once, for who redeems it, for two minutes. It */
struct password_proof {
	struct cap_id id;
};

/* CredentialStore. Asks a person for a secret on a lease that is moved here, and moves it back with the answer. */
struct credential_store {
	struct cap_id id;
};

/* ProofRedeemer. The broker's: what a proof says. */
struct proof_redeemer {
	struct cap_id id;
};

#endif
