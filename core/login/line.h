/*
 * One line's desk: which step comes next, from the anonymous session to a person's own and back.
 *
 * The desk of a line does one thing after the other. Each thing is a *step*: a call upon a service
 * or some calls upon the kernel, with one result. Steps in a row are a *flow*: a login, a change of
 * password, the opening of a fresh anonymous session. The machine holds nothing but what it must
 * know to choose the next step; capabilities, names and proofs are the service's
 * (user/services/sessions). Whatever happens meanwhile, a shell that ends, an administrator, time,
 * a terminal that is started anew, is an event that can come at any moment and that no step waits
 * for: the session is ended at once, and the flow in progress finds that out by itself.
 *
 * Promises, which tests/host/core/login_test.c holds in every order of events:
 *  L1  at most one step is in progress, and each that began has one result;
 *  L2  a line has at most one session; another one is made when the ledger of the last is back;
 *  L3  the desk's lease is given up at the end of each flow, however that ends;
 *  L4  a flow that failed leaves no half-made session, and ends in a fresh anonymous one;
 *  L5  a step-up that waits is answered once;
 *  L6  after a terminal that lost its stack nothing is leased before the master was reset.
 *
 * Each function below answers by `line->effects`: the service carries these out, in the order of
 * the
 * structure's fields, before it calls any of them again.
 */
#ifndef CORE_LOGIN_LINE_H
#define CORE_LOGIN_LINE_H

#include "abi/base.h"
#include "core/generated/audit.h"
#include "core/generated/login.h"
#include "core/generated/terminal.h"

enum login_flow {
	LOGIN_FLOW_NONE,
	LOGIN_FLOW_FRESH, /* an anonymous session, where the line has one */
	LOGIN_FLOW_LOGIN,
	LOGIN_FLOW_SETUP,
	LOGIN_FLOW_GUEST,
	LOGIN_FLOW_CHANGE,
	LOGIN_FLOW_STEP_UP,
	LOGIN_FLOW_REMOTE, /* a session of somebody who has shown already who they are */
};

enum login_step {
	LOGIN_STEP_NONE,
	LOGIN_STEP_RESET,    /* TerminalMaster.reset: all leases go */
	LOGIN_STEP_TAKE,     /* TerminalMaster.take: the desk's lease */
	LOGIN_STEP_ASK_NAME, /* TerminalSession.readLine */
	LOGIN_STEP_VERIFY,   /* CredentialStore.verify; the lease goes with it and comes back */
	LOGIN_STEP_SET_UP,   /* CredentialStore.setup, likewise */
	LOGIN_STEP_CHANGE,   /* CredentialStore.change, likewise */
	LOGIN_STEP_PROFILE,  /* AccountStoreReader.find: the profile that the account has */
	LOGIN_STEP_LIMITS,   /* AuthorityBroker.describe: the profile's limits and times */
	LOGIN_STEP_CLOSE,    /* the ledger of the session that was ended comes back */
	LOGIN_STEP_MAKE,     /* a ledger is carved, a session made in it */
	LOGIN_STEP_ISSUE,    /* AuthorityBroker.issue */
	LOGIN_STEP_COLLECT,  /* Bundle.next, until there is no more */
	LOGIN_STEP_LAUNCH,   /* the launcher is started in the session */
	LOGIN_STEP_LEASE,    /* TerminalMaster.lease: the session's */
	LOGIN_STEP_BEGIN,    /* RestrictedLauncher.begin: the shell */
	LOGIN_STEP_GRANT,    /* Launch.grant, for everything that is the shell's */
	LOGIN_STEP_RECORD,   /* AuditSink.append: the session is open */
	LOGIN_STEP_START,    /* Launch.start */
	LOGIN_STEP_DESCRIBE, /* AuthorityBroker.stepUpDescription */
	LOGIN_STEP_CARVE,    /* a ledger for the stronger capability */
	LOGIN_STEP_STEP_UP,  /* AuthorityBroker.stepUp */
	LOGIN_STEP_SAY,      /* TerminalSession.write: one line for the person */
	LOGIN_STEP_REST,     /* time passes before the next try */
	LOGIN_STEP_COUNT,
};

enum login_result {
	LOGIN_OK,
	LOGIN_FAILED,    /* the call failed, or was refused */
	LOGIN_TIMED_OUT, /* its deadline passed, and it was withdrawn */
	LOGIN_CANCELLED, /* by the person: no name, Ctrl-C */
	LOGIN_DENIED,
	LOGIN_TRY_LATER,
	LOGIN_ALREADY, /* setup was done */
	LOGIN_RESULT_COUNT,
};

/* A line for the person; login_say_text has the words. */
enum login_say {
	LOGIN_SAY_NOTHING,
	LOGIN_SAY_DENIED,
	LOGIN_SAY_WRONG_TOKEN,
	LOGIN_SAY_WRONG_PASSWORD, /* of somebody who is in already */
	LOGIN_SAY_TRY_LATER,      /* the words take the seconds */
	LOGIN_SAY_CANCELLED,
	LOGIN_SAY_TIMED_OUT,
	LOGIN_SAY_NO_CREDENTIALS,
	LOGIN_SAY_NO_PROFILE,
	LOGIN_SAY_NO_SESSION,
	LOGIN_SAY_NO_BUNDLE,
	LOGIN_SAY_NO_SHELL,
	LOGIN_SAY_NO_TERMINAL,
	LOGIN_SAY_SET_UP,
	LOGIN_SAY_ALREADY_SET_UP,
	LOGIN_SAY_CHANGED,
	LOGIN_SAY_STEPPED_UP,
	LOGIN_SAY_NO_STEP_UP,
	LOGIN_SAY_UNKNOWN_STEP_UP,
	LOGIN_SAY_COUNT,
};

enum login_session_state {
	LOGIN_SESSION_NONE,
	LOGIN_SESSION_OPENING,
	LOGIN_SESSION_OPEN,
	LOGIN_SESSION_CLOSING, /* it has ended; its ledger is not back yet */
};

/* Things that the service does after an event, in this order. */
struct login_effects {
	bool rest_stop;      /* the step REST is over: its timer is stopped */
	bool lease_release;  /* the desk's lease goes */
	bool step_up_answer; /* the waiting step-up has its answer: good or not */
	bool step_up_good;
	bool epoch_raise;      /* services shall see that something has changed */
	bool session_end;      /* its ledger is closed, and nothing is waited for */
	bool flow_over;        /* whatever was collected for the flow goes, before another begins */
	enum login_step begin; /* begins; NONE: nothing, or a step is in progress */
};

struct login_line {
	/* How the line is; set once. */
	bool anonymous; /* a shell without a person is started on it */
	bool guests;
	bool remote; /* nobody logs in on it, or sets the system up: it is there for one session */

	enum login_flow flow;
	enum login_step step; /* in progress */
	enum login_session_state session;
	enum session_kind kind;
	enum session_end_reason end_reason;
	bool has_lease;    /* the desk's */
	bool stack_lost;   /* RESET comes before anything else */
	bool taken_to_say; /* TAKE was for SAY alone */
	bool is_over;      /* the session that is being opened has ended, and why */
	enum session_end_reason over_reason;
	bool step_up_waits, step_up_good;
	enum login_say say;
	uint32_t failures; /* of fresh sessions, in a row */
	struct login_effects effects;
};

/* Prepares a line and begins: the master is reset, then a fresh session opened. */
void login_line_init(struct login_line *line, bool anonymous, bool guests);

/* Prepares a line of that kind instead, which rests until REMOTE is asked for. */
void login_line_init_remote(struct login_line *line);

/*
 * Somebody asks for a flow from LOGIN to REMOTE. `asks_from_session`: it is the line's session
 * that
 * does, by its own facet; otherwise it is the person, at the attention screen. NONE: it has begun.
 */
MUST_CHECK enum desk_refusal login_line_ask(struct login_line *line, enum login_flow flow,
					    bool asks_from_session);

/*
 * The step in progress has its result. `lease_is_back` counts for VERIFY, SET_UP and CHANGE: the
 * desk holds its lease again.
 */
void login_line_done(struct login_line *line, enum login_result result, bool lease_is_back);

/*
 * The session shall end: for a reason from outside. One that is being opened ends as soon as that
 * is done, if it still comes to that. Does nothing when there is none.
 */
void login_line_end(struct login_line *line, enum session_end_reason reason);

/* The terminal service has lost the line's stack: it was started anew. */
void login_line_lost(struct login_line *line);

/* The person's choice at the attention screen. */
void login_line_attention(struct login_line *line, enum attention_choice choice);

/* The words of a line; those of TRY_LATER have a "%u" for the seconds. */
const char *login_say_text(enum login_say say);

/* The name of a step, for the system's log. */
const char *login_step_text(enum login_step step);

/*
 * How long a step may take, in seconds, when a person has `secret_seconds` for a name or a
 * secret; 0:
 * the step asks nobody but the kernel. REST takes just as long.
 */
uint32_t login_step_seconds(const struct login_line *line, uint32_t secret_seconds);

#endif
