/*
 * The broker (schema/broker.capnp): what a session is given, by the policy that the manifest has.
 *
 * It holds issuers and no facets: what a bundle has of a service is made for that one session by
 * whoever owns the service's scope, and dies with the session. Roots and programs are copies of
 * what the broker was granted. The broker learns who somebody is from a proof, which it has
 * redeemed by whoever made it, and never from a caller's word; which profiles that person has,
 * from `accounts`. Nothing is given before the audit log has taken the record of it.
 *
 * Each request is a *task*: calls out, one after the other, each with a deadline, while the
 * caller's call waits in a place of the endpoint.
 *
 *	main.c     set-up, and what is answered at once
 *	policy.c   the policy against what the broker holds
 *	task.c     a task: proof, account, record
 *	issue.c    issue and stepUp: the beginning and the end of a task
 *	session.c  the sessions that were given something, which outlive an instance of the broker
 *	bundle.c   Bundle.next
 */
#ifndef USER_SERVICES_BROKER_BROKER_H
#define USER_SERVICES_BROKER_BROKER_H

#include "core/broker/nonce.h"
#include "core/broker/policy.h"
#include "user/rt/config.h"
#include "user/rt/generated/accounts_types.h"
#include "user/rt/generated/audit_types.h"
#include "user/rt/generated/broker_server.h"
#include "user/rt/generated/credentials_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/ssh_types.h"
#include "user/rt/generated/supervisor_types.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"

#define BROKER_TAG 0u
#define BROKER_BUNDLES 16u
#define BROKER_TASKS 16u
#define BROKER_SESSIONS 16u
#define BROKER_ID_BYTES 16u
#define BROKER_ITEMS 8u
#define BROKER_TEXT_BYTES (BROKER_NAME_BYTES + 1u)
/* How long another service may take. */
#define BROKER_SECONDS 5u

struct broker;

/*
 * A session that was given a bundle. Its place is used anew when it has ended. One that an earlier
 * instance of the broker knew has no reference here: whether it has ended is not known.
 */
struct broker_session {
	char label[CAPSET_NAME_BYTES];      /* empty: the place is free */
	struct session_reference reference; /* the id zero: it is an earlier instance's */
	uint64_t serial;                    /* of this use of the place; 0: an earlier instance's */
	uint64_t principal;                 /* 0: nobody */
	char profile[BROKER_TEXT_BYTES];
};

struct broker_bundle {
	struct broker *broker;
	bool used;
	struct broker_session *session;
	uint64_t serial; /* the session's: another one means that it has ended */
	uint32_t next;   /* the first capability that was not given */
	uint32_t looked; /* how many from there on have been looked at */
	/* One Bundle.next that waits for issuers. */
	struct rt_server_deferred *waiting; /* null: none */
	struct cap_id given[BROKER_ITEMS];
	uint32_t given_as[BROKER_ITEMS]; /* its place in the profile */
	bool moves[BROKER_ITEMS];        /* made for the session, and so moved */
	uint32_t given_count;
	struct rt_server_ask ask;
};

enum broker_want {
	BROKER_WANT_ISSUE,
	BROKER_WANT_STEP_UP,
};

struct broker_task {
	struct broker *broker;
	bool used;
	enum broker_want want;
	struct rt_server_deferred *waiting; /* null: the caller has gone */
	struct session_reference session;
	struct ledger ledger; /* for a step-up */
	struct password_proof proof;
	struct key_proof key_proof; /* instead of the other */
	uint8_t nonce[BROKER_NONCE_BYTES];
	uint32_t nonce_length;
	char profile[BROKER_TEXT_BYTES]; /* may be empty at first: the account's first one */
	char name[BROKER_TEXT_BYTES];    /* of the step-up */
	uint64_t principal;
	char account[BROKER_TEXT_BYTES];
	uint8_t id[BROKER_ID_BYTES]; /* the session's, for the audit log */
	bool has_id;
	struct rt_server_ask ask;
};

struct broker {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE + BROKER_BUNDLES];
	struct rt_config config;
	struct broker_policy policy;
	struct proof_redeemer redeemer;
	struct key_proof_redeemer key_redeemer; /* the id zero: nobody logs in with a key */
	struct account_store_reader accounts;
	struct audit_sink audit;
	struct memory_object
		kept; /* the id zero: a new instance knows no session of the last one */
	struct broker_session sessions[BROKER_SESSIONS];
	uint64_t serial;
	struct broker_bundle bundles[BROKER_BUNDLES];
	struct broker_task tasks[BROKER_TASKS];
};

/* ---- policy.c -------------------------------------------------------------------------------- */

/* A zero-terminated name as text. */
struct capnp_text broker_text(const char *name);

/*
 * Whether the policy holds, and each capability that it names is one that the broker has and may
 * give. False after nothing: whoever starts the broker sees its exit code.
 */
MUST_CHECK bool broker_policy_holds(const struct broker *broker);

/* The broker's grant of this name; the id zero when it has none with this interface (0: any). */
struct cap_id broker_grant(const struct broker *broker, struct capnp_text name,
			   uint64_t interface_id);

/* ---- task.c ---------------------------------------------------------------------------------- */

/* A free task; null when all are in use. */
struct broker_task *broker_task_place(struct broker *broker);

/* Begins: the proof is redeemed, or there is none. Any status: then nothing has begun. */
MUST_CHECK enum status broker_task_begin(struct broker_task *task);

/* The task is over: it lets go of everything that it has. */
void broker_task_end(struct broker_task *task);

/* Answers an exception, and ends the task. */
void broker_task_fail(struct broker_task *task, enum call_exception_kind kind,
		      struct capnp_text text);

/* ---- issue.c --------------------------------------------------------------------------------- */

enum status broker_issue_serve(void *self, struct rt_request *request,
			       const struct authority_broker_issue_params_reader *params,
			       const struct authority_broker_issue_results_builder *results);
enum status broker_step_up_serve(void *self, struct rt_request *request,
				 const struct authority_broker_step_up_params_reader *params,
				 const struct authority_broker_step_up_results_builder *results);

/* Answers that nothing is given, and ends the task. */
void broker_refuse(struct broker_task *task);

/* The person is who they say, and the record is written: gives what was asked for. */
void broker_give(struct broker_task *task);

/* ---- session.c ------------------------------------------------------------------------------- */

/*
 * Takes over the sessions that an earlier instance knew, from the kept memory `kept` when the
 * broker has it. A record that does not fit the policy counts as none.
 */
void broker_sessions_open(struct broker *broker);

/*
 * The place of the task's session in the table, which takes the task's reference. Null: there are
 * as many sessions as there may be, or kept memory does not take the record.
 */
struct broker_session *broker_session_keep(struct broker_task *task);

/*
 * The session that was given a bundle and has this reference's label; null when there is none, or
 * it has ended.
 */
struct broker_session *broker_session_find(struct broker *broker,
					   struct session_reference reference);

/* The label of a session into `label` (CAPSET_NAME_BYTES). False: it has ended. */
MUST_CHECK bool broker_session_label(const struct broker *broker,
				     struct session_reference reference, char *label);

/* ---- bundle.c -------------------------------------------------------------------------------- */

extern const struct rt_server_class broker_bundle_class;

/* A free bundle; null when all are in use. */
struct broker_bundle *broker_bundle_place(struct broker *broker);

#endif
