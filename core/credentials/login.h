/*
 * The decisions of the service of passwords: who logs in, who sets the system up, who changes a
 * password.
 *
 * It owns the state of the service between calls, and calls nobody: asking a person, hashing, and
 * writing audit records or a disk are the service's. An attempt goes through three steps:
 *
 *	credentials_login_begin   TRY_LATER or UNAVAILABLE, or the secret is to be asked for,
 *	                          after a delay
 *	credentials_login_job     the hash that is to be computed for what was typed
 *	credentials_login_end     compares; counts a failure, or clears them
 *
 * Unknown, disabled and wrong are the same work and one answer: a name without an account, or an
 * account without a verifier, has a made-up one, with a cost that some account has, the same each
 * time; nothing is skipped for a password that breaks a rule. A recovery code may be typed in the
 * place of a password: both are looked at, whichever it is.
 *
 * A change of secrets is planned first; with a disk the service makes it durable then; and then it
 * is committed here.
 */
#ifndef CORE_CREDENTIALS_LOGIN_H
#define CORE_CREDENTIALS_LOGIN_H

#include "abi/base.h"
#include "core/credentials/kept.h"
#include "core/credentials/proof.h"
#include "core/credentials/table.h"
#include "core/credentials/token.h"

/* A name or a source is taken up to here; the rest of a longer name counts only by its length. */
#define CREDENTIALS_TEXT_BYTES 64u

struct credentials {
	struct credentials_table table;
	struct credentials_record record; /* a copy of what is kept */
	struct credentials_kept *kept;
	enum credentials_kept_state state; /* GOOD, or DAMAGED */
	bool durable;                      /* secrets stand on a disk, and not in kept memory */
	struct credentials_secrets stored; /* a copy of those on the disk */
};

/*
 * Opens kept memory. FRESH memory becomes good with a random key; when there is an account for
 * `setup` that was not done, a token is made, and `*token` is its text for the log. Otherwise
 * `*token` is empty.
 */
struct credentials_start {
	const struct credentials_secrets *stored; /* on the disk, and right; null: no disk */
	uint8_t key[CREDENTIALS_KEY_BYTES];       /* random */
	uint8_t token[CREDENTIALS_TOKEN_RANDOM];  /* random */
	uint64_t now_ns;
};
void credentials_open(struct credentials *credentials, struct credentials_kept *kept,
		      const struct credentials_start *start, char token[CREDENTIALS_TOKEN_TEXT]);

/* The disk of the secrets cannot be used: nobody logs in, and nobody sets up. */
void credentials_close(struct credentials *credentials);

/* Whether anybody can log in, and whether somebody has set the system up. */
MUST_CHECK bool credentials_available(const struct credentials *credentials);
MUST_CHECK bool credentials_is_set_up(const struct credentials *credentials);

/* ---- logging in ------------------------------------------------------------------------------ */

enum credentials_step {
	CREDENTIALS_ASK,
	CREDENTIALS_TRY_LATER,
	CREDENTIALS_UNAVAILABLE,
};

/* One attempt. Its texts are copies, so that it can wait. All fields belong to login.c. */
struct credentials_attempt {
	char name[CREDENTIALS_TEXT_BYTES];
	size_t name_length;
	char source[CREDENTIALS_TEXT_BYTES];
	size_t source_length;
	bool local;
	uint32_t account; /* its place, or CREDENTIALS_NO_ACCOUNT */
	bool real;        /* the verifier is an account's that may log in */
	struct phc_verifier verifier;
	bool coded; /* the account may log in with a code, from here */
	uint8_t code[CREDENTIALS_HASH_BYTES];
};

struct credentials_asked {
	const char *name;
	size_t name_length;
	const char *source;
	size_t source_length;
	bool local;
	uint64_t now_ns;
};

struct credentials_begun {
	enum credentials_step step;
	uint32_t seconds;  /* for TRY_LATER: how long to wait, rounded up */
	uint64_t delay_ns; /* for ASK: wait so long before asking */
};

struct credentials_begun credentials_login_begin(const struct credentials *credentials,
						 struct credentials_attempt *attempt,
						 const struct credentials_asked *asked);

/* The hash that is to be computed for the attempt: salt and cost; `hash` is zeros. */
void credentials_login_job(const struct credentials_attempt *attempt, struct phc_verifier *job);

struct credentials_ended {
	bool accepted;
	bool by_code; /* accepted, as soon as another password was set: the code is used up by it */
	bool rehash;  /* accepted, and the verifier costs less than new ones: make another */
	uint64_t principal;
};

struct credentials_typed {
	const char *text;
	size_t length;
	enum credentials_rule rule; /* of credentials_password_check */
	const uint8_t *hash;        /* of what was typed, PHC_HASH_BYTES */
	bool codes;                 /* whether a code may be typed */
};

/* Counts a failure; a caller that gives up in between does not call this. */
struct credentials_ended credentials_login_end(struct credentials *credentials,
					       const struct credentials_attempt *attempt,
					       const struct credentials_typed *typed,
					       uint64_t now_ns);

/* A keyed hash of a name, for the audit log: 16 bytes. */
void credentials_name_hash(const struct credentials *credentials, const char *name, size_t length,
			   uint8_t hash[16]);

/* ---- setting a password ---------------------------------------------------------------------- */

/* A change of the secrets of one account. */
struct credentials_change {
	struct credentials_secret secret; /* all of them, as they shall be */
	bool sets_up;
};

/* Makes a planned change. Without a disk it is written to kept memory. Cannot fail. */
void credentials_change_commit(struct credentials *credentials,
			       const struct credentials_change *change);

enum credentials_setup_step {
	CREDENTIALS_SETUP_ASK,       /* for the new password */
	CREDENTIALS_SETUP_ASK_TOKEN, /* first for the token */
	CREDENTIALS_SETUP_DONE_BEFORE,
	CREDENTIALS_SETUP_UNAVAILABLE,
};

enum credentials_setup_step credentials_setup_begin(const struct credentials *credentials,
						    bool local);

/*
 * Whether the token is right; costs a try, and is written before this returns. Never when the token
 * is not to be asked for.
 */
MUST_CHECK bool credentials_setup_token(struct credentials *credentials, const char *typed,
					size_t length, uint64_t now_ns);

/* The name of the account that setup is for; empty: there is none. */
const char *credentials_setup_name(const struct credentials *credentials);

/*
 * The change that sets the password of setup's account and its first recovery code, unless somebody
 * was faster: ASK means that it is planned, DONE_BEFORE and UNAVAILABLE that there is none.
 */
enum credentials_setup_step credentials_setup_plan(const struct credentials *credentials,
						   const struct phc_verifier *verifier,
						   const uint8_t code[CREDENTIALS_HASH_BYTES],
						   struct credentials_change *change);

/*
 * The change that sets the password of an account that is in the table; with `uses_code` its code
 * is gone, otherwise it stays. False: there is none.
 */
MUST_CHECK bool credentials_password_plan(const struct credentials *credentials, uint64_t principal,
					  const struct phc_verifier *verifier, bool uses_code,
					  struct credentials_change *change);

/* The change that gives an account another code. False: there is none. */
MUST_CHECK bool credentials_code_plan(const struct credentials *credentials, uint64_t principal,
				      const uint8_t code[CREDENTIALS_HASH_BYTES],
				      struct credentials_change *change);

#endif
