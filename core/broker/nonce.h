/*
 * The nonce of a step-up: what a fresh proof is bound to, so that it is good for nothing else.
 *
 * It names the session by its id, the attempt by its number, and the stronger capability by a sum
 * of its name. `sessions` makes it for the challenge, `credentials` binds it into the proof, and
 * the broker takes it only for the session and the name that it was made for.
 */
#ifndef CORE_BROKER_NONCE_H
#define CORE_BROKER_NONCE_H

#include "abi/base.h"
#include "core/capnp/reader.h"

#define BROKER_NONCE_ID_BYTES 16u
#define BROKER_NONCE_BYTES 32u

/* Makes the nonce of an attempt of a session, whose id has BROKER_NONCE_ID_BYTES. */
void broker_nonce_make(uint8_t nonce[BROKER_NONCE_BYTES], const uint8_t *id, uint64_t attempt,
		       struct capnp_text name);

/* Whether a nonce is one of this session and this name, whatever the attempt. */
bool broker_nonce_is_of(struct capnp_data nonce, const uint8_t *id, struct capnp_text name);

#endif
