/*
 * The service of passwords: parts that its files share.
 *
 * core/credentials decides; this program asks people for secrets on the leases that come with
 * calls, hashes in a thread of its own (hasher.h), mints proofs, and writes audit records. A call
 * of the store becomes a *work*: it owns the lease and the secret until it is finished, and then
 * gives the lease back with the answer, or lets go of it when the caller is gone. There is one work
 * for each source at a time.
 *
 *	store.c    the calls, and their answers
 *	work.c     the steps of a work, from the first question to the outcome
 *	set.c      passwords and recovery codes that are set
 *	disk.c     the secrets on a disk
 *	secret.c   asking for a line that is not shown
 *	redeem.c   proofs
 *	record.c   audit records
 */
#ifndef USER_SERVICES_CREDENTIALS_CREDENTIALS_H
#define USER_SERVICES_CREDENTIALS_CREDENTIALS_H

#include "core/credentials/login.h"
#include "core/generated/credentials.h"
#include "user/rt/audit.h"
#include "user/rt/console.h"
#include "user/rt/generated/credentials_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/generated/terminal_types.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"
#include "user/services/credentials/hasher.h"
#include "user/store/service.h"

#define CREDENTIALS_TAG_STORE 0u
#define CREDENTIALS_TAG_REDEEMER 1u
#define CREDENTIALS_WORKS 12u
#define CREDENTIALS_OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + CREDENTIALS_PROOFS)
#define CREDENTIALS_PURPOSE_BYTES 160u
/* A person has so long for each secret. */
#define CREDENTIALS_SECRET_SECONDS 120u

enum work_kind {
	WORK_VERIFY,
	WORK_SETUP,
	WORK_CHANGE,
	WORK_NEW_CODE,
};

/* The thing that a work waits for. */
enum work_step {
	WORK_DELAY,     /* before asking */
	WORK_PURPOSE,   /* the purpose is being shown */
	WORK_OLD,       /* the password */
	WORK_TOKEN,     /* setup's token */
	WORK_COMPLAINT, /* the words about a new password that was not taken are being shown */
	WORK_NEW,       /* a new password */
	WORK_AGAIN,     /* the same once more */
	WORK_CODE,      /* a recovery code is being shown; it is good already */
	WORK_HASH_OLD,  /* its turn, or the hash, of the password */
	WORK_HASH_NEW,  /* of a new one */
	WORK_HASH_ANEW, /* of the password, with a dearer cost; the answer was given */
};

struct credentials_service;

struct work {
	struct credentials_service *service;
	bool used;
	enum work_kind kind;
	enum work_step step;
	struct rt_server_deferred *deferred; /* null: nobody waits for the answer */
	struct terminal_session lease;
	uint64_t turn; /* the order of those that wait for a hash; 0: it does not */
	struct credentials_attempt attempt;
	enum credentials_rule rule;
	uint32_t rounds; /* new passwords that were not taken */
	struct rt_server_ask ask;
	struct rt_server_moment delay;
	/* The secrets that were typed; wiped when the work is finished. */
	char secret[CREDENTIALS_PASSWORD_BYTES];
	size_t secret_length;
	char again[CREDENTIALS_PASSWORD_BYTES];
	size_t again_length;
	char code[CREDENTIALS_CODE_TEXT]; /* a recovery code that was made */
	struct phc_verifier job;          /* cost and salt of the hash that is wanted */
	bool by_code;                     /* a code was typed: a new password uses it up */
	/* Only of a VERIFY. */
	uint8_t nonce[CREDENTIALS_NONCE_BYTES];
	uint8_t nonce_length;
	char purpose[CREDENTIALS_PURPOSE_BYTES + 1u];
};

/* A proof that lives: the object behind its facet. */
struct proof_object {
	struct credentials_service *service;
	uint32_t tag;
	bool used;
};

struct credentials_service {
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[CREDENTIALS_OBJECTS];
	struct credentials credentials;
	struct credentials_proofs proofs;
	struct proof_object proof_objects[CREDENTIALS_PROOFS];
	struct hasher hasher;
	uint64_t turns;
	struct work works[CREDENTIALS_WORKS];
	struct work scratch; /* a call that is answered at once */
	struct rt_audit audit;
	struct rt_console console;
	struct entropy entropy;
	struct store_service disk; /* while credentials.durable */
};

/* ---- store.c --------------------------------------------------------------------------------- */

extern const struct rt_server_class store_class;

/* An answer to a call of the store. */
struct store_answer {
	enum credential_outcome outcome;
	uint32_t seconds;            /* for tryLater */
	struct password_proof proof; /* is moved; the id zero: none */
};

/* Gives the answer of a work, and its lease back. The work has no caller and no lease then. */
void store_answer(struct work *work, const struct store_answer *answer);

/* ---- work.c ---------------------------------------------------------------------------------- */

/* Begins: everything but `step` is filled in, and the call is deferred. */
void work_begin(struct work *work, uint64_t delay_ns);

/* A secret was typed, or its question has ended otherwise. */
enum secret_end {
	SECRET_TYPED,
	SECRET_TOO_LONG,
	SECRET_NONE, /* cancelled, too late, the line is gone */
};
void work_secret_came(struct work *work, enum secret_end end);

/* A text is shown, or cannot be. */
void work_text_shown(struct work *work, bool shown);

/* The caller is gone. */
void work_abandon(struct work *work);

/* Ends a work with this outcome; with one that stands in the audit log. */
void work_finish(struct work *work, enum credential_outcome outcome);
void work_finish_recorded(struct work *work, enum credential_outcome outcome);

/* The end of a login; with `rehash` its password is hashed anew, when the answer was given. */
void verify_accepted(struct work *work, bool rehash);

/* ---- set.c ----------------------------------------------------------------------------------- */

/* A new password was hashed: sets it, and goes on. */
void new_hashed(struct work *work, const struct phc_verifier *hashed);

/* Sets the password of the work's account. False: nothing has changed. */
MUST_CHECK bool password_set(struct work *work, const struct phc_verifier *hashed);

/* Makes another recovery code for the work's account, and goes on. */
void code_set(struct work *work);

/* ---- disk.c ---------------------------------------------------------------------------------- */

/*
 * Opens the store, and reads its secrets into `*secrets`, which is zeros. False: it cannot be used,
 * which is told on the console. A disk that goes away on the way ends the program.
 */
MUST_CHECK bool credentials_disk_open(struct credentials_service *service,
				      const struct store_range_parts *parts,
				      struct credentials_secrets *secrets);

/*
 * Makes a change durable, as one transaction; without a disk it is true at once. False: there is no
 * room, and nothing has changed. A disk that fails ends the program.
 */
MUST_CHECK bool credentials_disk_put(struct credentials_service *service,
				     const struct credentials_change *change);

/* ---- secret.c -------------------------------------------------------------------------------- */

/*
 * Shows a text on a line of its own; then `work_text_shown` is called. Any status of the call's
 * beginning.
 */
MUST_CHECK enum status text_show(struct work *work, const char *text);

/* Asks for a hidden line, into the work's `secret`. Any status of the call's beginning. */
MUST_CHECK enum status secret_ask(struct work *work, const char *prompt);

/* Withdraws a question that is being asked; does nothing when none is. */
void secret_drop(struct work *work);

/* ---- redeem.c -------------------------------------------------------------------------------- */

extern const struct rt_server_class redeemer_class;

/* Mints the proof that the account of a work has typed its password. Any status of minting. */
MUST_CHECK enum status proof_mint(struct work *work, uint64_t principal,
				  struct password_proof *proof);

/* ---- record.c -------------------------------------------------------------------------------- */

/* Records a login, a setup or a change, by the work's kind; `throttled`: nobody was asked. */
MUST_CHECK enum status record_write(struct work *work, enum audit_outcome outcome, bool throttled);

/* Random bytes of the machine. */
MUST_CHECK enum status random_fill(struct credentials_service *service, void *bytes,
				   uint32_t length);

#endif
