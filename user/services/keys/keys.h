/*
 * The service of the host's key (schema/ssh.capnp): it signs key exchanges in which this server
 * takes part, and nothing else.
 *
 * A signer of hashes signs whatever it is given. So this one makes the cookie of each exchange,
 * hashes the parts itself (core/ssh/exchange.h) and signs what came out. The first hash of a
 * connection is its session identifier; whoever holds SshIdentifiers is told it, and nobody else.
 *
 * The key lies on a range of a disk. It is made there once, on a blank one, and is durable before
 * anybody is told of its public half. A damaged one is never replaced: then there is no SSH.
 *
 *	main.c        set-up: the key, and the exports
 *	record.c      the key on the disk
 *	host_key.c    a connection's exchanges
 *	identifier.c  session identifiers
 */
#ifndef USER_SERVICES_KEYS_KEYS_H
#define USER_SERVICES_KEYS_KEYS_H

#include "core/ssh/exchange.h"
#include "user/rt/console.h"
#include "user/rt/generated/ssh_server.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/store/queue.h"

#define KEYS_TAG_HOST_KEYS 0u
#define KEYS_TAG_IDENTIFIERS 1u
#define KEYS_CONNECTIONS 64u
#define KEYS_OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + 2u * KEYS_CONNECTIONS)
#define KEYS_PIECE_BYTES 2048u
/* Exchanges of one connection: one an hour, and one each gigabyte, for more than a week. */
#define KEYS_EXCHANGES 1024u

struct keys;

/* One connection, as long as its host key or its identifier is held. */
struct keys_connection {
	struct keys *keys;
	bool used;
	bool has_key, has_identifier; /* the facets are held */
	bool is_exchanging;
	uint64_t number; /* never given twice */
	uint32_t exchanges;
	struct ssh_exchange exchange;
	uint32_t session_length; /* 0: there was no exchange yet */
	uint8_t session[SSH_HASH_BYTES_MOST];
};

struct keys {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_object objects[KEYS_OBJECTS];
	struct rt_console console;
	struct entropy entropy;
	struct rt_mapper mapper;
	struct store_queue queue;
	uint64_t numbers;
	bool has_key; /* otherwise nothing is signed, and nobody comes in */
	uint8_t public_key[SSH_PUBLIC_KEY_BYTES];
	uint8_t secret[SSH_SECRET_KEY_BYTES];
	char fingerprint[SSH_FINGERPRINT_BYTES];
	struct keys_connection connections[KEYS_CONNECTIONS];
};

/* Bytes of chance. UNAVAILABLE: the machine has none; or the status of the call. */
MUST_CHECK enum status keys_chance(const struct keys *keys, uint8_t *bytes, uint32_t length);

/* Mints both facets of a connection. Any status of rt_server_mint_for: then none is there. */
MUST_CHECK enum status keys_connection_mint(struct keys_connection *connection,
					    struct ssh_host_key *host_key,
					    struct ssh_identifier *identifier);

/* A facet of the connection has gone. */
void keys_connection_release(struct keys_connection *connection);

extern const struct rt_server_class keys_host_key_class, keys_identifier_class,
	keys_identifiers_class;

#endif
