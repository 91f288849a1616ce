/*
 * A service that stands where `sessions` does, and asks for what it must not be given: rights
 * without a proof, with a proof that was used, is too old, is for something else or of somebody
 * else; and a session's lease of a line for whoever is not in that session.
 *
 *	main.c   set-up, the terminal that types a password, and one scene after the other
 *	play.c   the scenes
 */
#ifndef TESTS_PROOFS_PRETENDER_PRETENDER_H
#define TESTS_PROOFS_PRETENDER_PRETENDER_H

#include "core/broker/nonce.h"
#include "user/rt/console.h"
#include "user/rt/generated/broker_types.h"
#include "user/rt/generated/credentials_types.h"
#include "user/rt/generated/ledger_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/terminal_types.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"

#define PRETENDER_OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + 4u)
#define PRETENDER_LABEL_BYTES 32u

/* A session that it has made, as `sessions` does. */
struct made {
	uint8_t id[BROKER_NONCE_ID_BYTES];
	char label[PRETENDER_LABEL_BYTES];
	struct ledger ledger;
	struct session session;
	struct session_reference reference;
};

struct pretender;

/* The nonce that a proof is bound to. */
enum nonce_kind {
	NONCE_NONE,
	NONCE_RIGHT, /* of the first session and "control" */
	NONCE_OTHER_SESSION,
	NONCE_OTHER_NAME,
};

/* One thing that is tried. With a name, that person types their password first. */
struct scene {
	const char *what;
	const char *name;
	enum nonce_kind nonce;
	bool (*play)(struct pretender *p);
};

struct pretender {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[PRETENDER_OBJECTS];
	struct rt_console console;
	struct timer timer;
	struct credential_store store;
	struct authority_broker broker;
	struct session_minter minter;
	struct ledger ledger;
	struct terminal_master master;
	struct process_spawner spawner;
	struct image hello;
	struct made first, second;
	struct bundle bundle; /* of the first session's operator */
	struct cap_id stepped;
	struct ledger part; /* that pays for it */
	struct terminal_session lease;
	struct password_proof proof;
	uint8_t nonce[BROKER_NONCE_BYTES];
	const struct scene *scene;
	struct rt_server_ask ask;
	uint32_t passed, failed;
};

extern const struct scene pretender_scenes[];

/* A fresh session with a ledger of its own. False: it could not be made. */
MUST_CHECK bool made_open(struct pretender *p, struct made *made, uint8_t seed);

#endif
