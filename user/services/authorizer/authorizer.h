/*
 * The service that checks logins by key (schema/ssh.capnp), and vouches for who has shown a key.
 *
 * A connection says a user, a key and a signature, and nothing of what was signed: the bytes are
 * put together here, with the session identifier that `keys` tells. So a connection that somebody
 * has taken over cannot use a signature that was made for another one. The signature is verified
 * first; then `accounts` is asked, in every case, and the answer is one, whatever was wrong.
 *
 *	main.c     set-up, and SshAuthorizers
 *	login.c    SshAuthorizer
 *	redeem.c   proofs and their redeemer
 */
#ifndef USER_SERVICES_AUTHORIZER_AUTHORIZER_H
#define USER_SERVICES_AUTHORIZER_AUTHORIZER_H

#include "core/credentials/proof.h"
#include "core/ssh/key.h"
#include "core/ssh/machine.h"
#include "user/rt/generated/accounts_types.h"
#include "user/rt/generated/ssh_server.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"

#define AUTHORIZER_TAG_AUTHORIZERS 0u
#define AUTHORIZER_TAG_REDEEMER 1u
#define AUTHORIZER_CONNECTIONS 64u
#define AUTHORIZER_OBJECTS \
	(RT_SERVER_FIRST_MINTED_PLACE + AUTHORIZER_CONNECTIONS + CREDENTIALS_PROOFS)
/* How long another service may take. */
#define AUTHORIZER_SECONDS 5u

struct authorizer;

/* One connection: from SshAuthorizers.open until nobody holds its facet. */
struct authorizer_connection {
	struct authorizer *authorizer;
	bool used;
	bool is_held;                       /* its facet was given away */
	struct rt_server_deferred *waiting; /* one call of it; null: none */
	struct rt_server_ask ask;
	struct ssh_identifier identifier; /* until it is claimed */
	uint64_t number;
	uint32_t tries;
	bool is_signed; /* the signature in work is good */
	char user[SSH_USER_BYTES_MOST + 1u];
	uint8_t key[SSH_PUBLIC_KEY_BYTES];
	uint8_t signature[SSH_SIGNATURE_BYTES];
};

/* A proof as an object of the server. */
struct authorizer_proof {
	struct authorizer *authorizer;
	uint32_t tag;
	bool used;
	char name[SSH_USER_BYTES_MOST + 1u];
};

struct authorizer {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[AUTHORIZER_OBJECTS];
	struct authorized_key_store keys;
	struct ssh_identifiers identifiers;
	struct authorizer_connection connections[AUTHORIZER_CONNECTIONS];
	struct credentials_proofs proofs;
	struct authorizer_proof proof_objects[CREDENTIALS_PROOFS];
};

/* The connection's place is free when nothing of it is left. */
void authorizer_connection_release(struct authorizer_connection *connection);

/* Mints a proof for a principal by this name. Any status of the mint; NO_ROOM: too many proofs. */
MUST_CHECK enum status authorizer_proof_mint(struct authorizer *authorizer, uint64_t principal,
					     const char *name, struct key_proof *proof);

extern const struct rt_server_class authorizer_class, authorizer_redeemer_class;

#endif
