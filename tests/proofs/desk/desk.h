/*
 * A desk that logs people in, with a terminal that types what a script says: it drives the services
 * credentials, accounts and audit as `sessions` does, and tells what came of each step.
 *
 *	main.c    starting, and the outcome of each group of steps
 *	play.c    the steps: a call each, and what it must answer
 *	line.c    the terminal: TerminalSession facets, move-only, and the lines of the script
 */
#ifndef TESTS_PROOFS_DESK_DESK_H
#define TESTS_PROOFS_DESK_DESK_H

#include "core/generated/credentials.h"
#include "user/rt/console.h"
#include "user/rt/generated/accounts_types.h"
#include "user/rt/generated/audit_types.h"
#include "user/rt/generated/credentials_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/generated/terminal_types.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"

#define DESK_TYPED 4u
#define DESK_OBJECTS (RT_SERVER_FIRST_MINTED_PLACE + 4u)
/* A line of the script that stands for Ctrl-C, and for a lease that goes while it is asked on. */
#define DESK_INTERRUPT "\003"
#define DESK_HANG_UP "\004"
/* And for the recovery code that was shown last. */
#define DESK_CODE "\005"
#define DESK_CODE_BYTES 32u

enum step_kind {
	STEP_END,
	STEP_GROUP, /* `name` begins a group */
	STEP_STATE, /* `seconds` is 1: it is set up */
	STEP_SETUP,
	STEP_VERIFY,
	STEP_CHANGE, /* of the principal in `seconds` */
	STEP_CODE,   /* another recovery code of the principal in `seconds` */
	STEP_REDEEM, /* `seconds` is 1: accepted; `name` is the nonce */
	STEP_GUESS,  /* so many wrong passwords in `seconds`; each waits as long as it is told to */
	STEP_DISABLE, /* the principal in `seconds` */
	STEP_FLOOD,   /* so many records in `seconds` */
	STEP_AUDIT,   /* prints the log, and lets it be verified */
};

struct step {
	enum step_kind kind;
	const char *name;
	const char *line;
	bool local;
	const char *typed[DESK_TYPED];
	enum credential_outcome expected;
	uint32_t seconds;
	/* This outcome is right, too, after a call of this step that was lost. */
	bool may_be_done;
	enum credential_outcome when_done;
};

struct desk {
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[DESK_OBJECTS];
	struct rt_console console;
	struct credential_store store;
	struct proof_redeemer redeemer;
	struct account_store_reader accounts;
	struct account_store_manager manager;
	struct audit_reader audit;
	struct audit_sink sink;
	const struct step *step;
	bool brief;
	uint32_t again; /* calls of this step that were lost */
	const char *group;
	uint32_t group_cases, group_wrong, passed, failed;
	uint32_t typed;                /* lines of the step that were given */
	uint32_t guesses;              /* of a STEP_GUESS */
	uint32_t waits;                /* answers tryLater among them */
	uint32_t longest;              /* of the waits, in seconds */
	uint64_t asked_ns;             /* when the present login was asked for */
	char code[DESK_CODE_BYTES];    /* the recovery code that was shown last */
	struct terminal_session lease; /* held between steps; the id zero: none */
	bool lease_used;               /* the place of the facet */
	struct rt_server_facet lease_facet;
	struct password_proof proof;
	struct rt_server_ask ask;
	struct rt_server_moment moment;
};

extern const struct step desk_script[];
/* For a system whose services are ended meanwhile: a call that is lost is made again. */
extern const struct step desk_brief[];
extern const struct rt_server_class line_class;

/* Makes a lease when there is none. */
void line_open(struct desk *desk);

/* Begins the next step, or ends the program. */
void desk_go_on(struct desk *desk);

/* Whether a step may end so. */
bool desk_outcome_is_right(const struct desk *desk, uint32_t outcome);

/* A case of the group. */
void desk_expect(struct desk *desk, bool holds, const char *what, long seen);

#endif
