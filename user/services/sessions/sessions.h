/*
 * Sessions of people (schema/login.capnp): a desk on each line, and what comes of it.
 *
 * The order of things on a line is decided by core/login/line.h; here it is carried out. Each step
 * is one call upon a service, or some upon the kernel. Nothing waits in a handler: a call out is
 * asked with a deadline, and its answer is the next event. No secret comes through here: the lease
 * of the terminal moves to `credentials`, which asks, and comes back with a proof that only the
 * broker can redeem.
 *
 *	main.c         set-up
 *	line.c         a line: steps, effects, the attention screen, time
 *	steps.h        the steps, as a table
 *	terminal.c     steps that the terminal does
 *	identity.c     steps that credentials and accounts do
 *	authority.c    steps that the broker does
 *	opening.c      steps that put a session together
 *	stay.c         a session from its ledger to its end
 *	desk.c         the interface LoginDesk
 *	user.c         the interfaces UserSession and SessionInfo
 *	manager.c      the interface SessionManager
 *	remote.c       lines over a network: the interfaces RemoteDesks and RemoteDesk
 *	leash.c        their sessions: the interface RestrictedShellLauncher
 *	record.c       the audit log
 */
#ifndef USER_SERVICES_SESSIONS_SESSIONS_H
#define USER_SERVICES_SESSIONS_SESSIONS_H

#include "core/base/base32.h"
#include "core/broker/nonce.h"
#include "core/login/line.h"
#include "core/login/roll.h"
#include "core/login/times.h"
#include "core/generated/ledger.h"
#include "user/rt/config.h"
#include "user/rt/console.h"
#include "user/rt/generated/accounts_types.h"
#include "user/rt/generated/audit_types.h"
#include "user/rt/generated/broker_types.h"
#include "user/rt/generated/credentials_types.h"
#include "user/rt/generated/launcher_types.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/network_types.h"
#include "user/rt/generated/ssh_types.h"
#include "user/rt/generated/login_server.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/session_types.h"
#include "user/rt/generated/terminal_types.h"
#include "user/rt/ledger.h"
#include "user/rt/rt.h"
#include "user/rt/server.h"
#include "user/rt/server_ask.h"

#define SESSIONS_LINES 12u
#define SESSIONS_REMOTES 16u
/*
 * The calls that stand at any time: three of each line, one more of each remote line. The rest of
 * the ring's operations is for steps.
 */
#define SESSIONS_STANDING 52u
#define SESSIONS_STAYS (2u * (SESSIONS_LINES + SESSIONS_REMOTES))
#define SESSIONS_TAG_MANAGER 0u
#define SESSIONS_TAG_REMOTE 1u
#define SESSIONS_COMMAND_BYTES 1025u
#define SESSIONS_ID_BYTES 16u
#define SESSIONS_LABEL_BYTES (BASE32_CHARACTERS(SESSIONS_ID_BYTES) + 1u)
#define SESSIONS_NAME_BYTES 32u
#define SESSIONS_TEXT_BYTES 100u
#define SESSIONS_ITEMS 168u
#define SESSIONS_STEP_UPS 4u
/* The step-ups of a profile, as core/broker/policy.h bounds them. */
#define SESSIONS_OFFERS 8u
#define SESSIONS_WATCHES 4u
/* Facets: of each stay a desk, a UserSession and some SessionInfo; a desk and a leash a remote. */
#define SESSIONS_FACETS (SESSIONS_STAYS * 4u + SESSIONS_REMOTES * 2u)

struct sessions;
struct line;
struct remote;

/* A capability that a session is given, until it is granted. */
struct item {
	char name[SESSIONS_NAME_BYTES];
	struct cap_id capability;
	bool launcher; /* for the launcher; otherwise for the shell */
	bool copied;   /* stays here, too */
};

/* A step-up of a profile. */
struct offer {
	char name[SESSIONS_NAME_BYTES];
	char description[SESSIONS_TEXT_BYTES];
	uint32_t seconds;
};

/* A stronger capability that the session has for some time. */
struct stepped {
	char name[SESSIONS_NAME_BYTES];
	struct stay *stay;
	struct ledger ledger; /* the id zero: the place is free */
	struct rt_server_moment over;
};

/* The person that a session is for, and the session's bounds. */
struct identity {
	enum session_kind kind;
	uint64_t principal; /* 0: nobody */
	char account[SESSIONS_NAME_BYTES];
	char profile[SESSIONS_NAME_BYTES];
	char shell[SESSIONS_NAME_BYTES];
	struct login_bounds bounds;
	uint64_t limits[RT_LEDGER_COLUMNS];
	uint32_t offer_count;
	struct offer offers[SESSIONS_OFFERS];
};

/* One session, from its ledger until nobody holds a facet of it. */
struct stay {
	struct sessions *sessions;
	struct line *line;
	bool used;
	bool ended;      /* its ledger was closed */
	uint32_t facets; /* that were minted for it and are held */
	struct identity identity;
	uint8_t id[SESSIONS_ID_BYTES];
	char label[SESSIONS_LABEL_BYTES];
	struct login_times times;
	enum session_end_reason reason;
	struct ledger ledger;
	struct session session;
	struct session_reference reference;
	struct restricted_launcher launcher;
	struct process_handle launcher_process, shell_process;
	struct rt_server_ask launcher_wait, shell_wait, close, state;
	struct rt_server_deferred *state_waits;               /* LoginDesk.state */
	struct rt_server_deferred *step_up_waits;             /* UserSession.stepUp */
	struct rt_server_deferred *watches[SESSIONS_WATCHES]; /* SessionInfo.watch */
	struct stepped stepped[SESSIONS_STEP_UPS];
	uint64_t attempts; /* at a step-up */
};

struct line {
	struct sessions *sessions;
	char name[SESSIONS_NAME_BYTES];
	bool local;
	struct remote *remote; /* that it is of; null: it is one of the manifest's */
	struct terminal_master master;
	struct ledger ledger;
	struct login_line desk;
	/* A secret was asked for, and nobody knows that the person has ended it. */
	bool secret_asked;
	struct stay *stay; /* null: there is no session */
	struct rt_server_ask step, attention, look;
	struct rt_server_moment rest, lapse, attention_again;
	struct rt_server_moment room; /* a step that waits for room in the ring is tried again */
	uint32_t room_tries;
	const struct stay *room_stay;  /* the session when it was tried */
	struct terminal_session lease; /* the desk's */
	char typed[SESSIONS_NAME_BYTES];
	char initial[SESSIONS_NAME_BYTES]; /* the name, as far as it was typed */
	uint32_t seconds;                  /* to wait, or a step-up's */
	struct identity next;              /* of the session that is being opened */
	struct password_proof proof;
	struct key_proof key_proof;
	struct bundle bundle;
	struct launch launch;
	struct item *items; /* SESSIONS_ITEMS */
	uint32_t item_count, item_next;
	struct terminal_session terminal;
	struct terminal_control control;
	/* A step-up. */
	char step_up[SESSIONS_NAME_BYTES];
	char purpose[SESSIONS_TEXT_BYTES];
	uint8_t nonce[BROKER_NONCE_BYTES];
	struct ledger step_up_ledger;
	struct cap_id step_up_capability;
};

enum remote_state {
	REMOTE_FREE,
	REMOTE_DESK,    /* somebody is connected */
	REMOTE_OPENED,  /* the terminal is there; the desk prepares it */
	REMOTE_ASKED,   /* the session is asked for, or there */
	REMOTE_CLOSING, /* its ledger is being closed */
	REMOTE_OVER,    /* facets of it are held, and nothing else is left */
};

/* A line over a network: from RemoteDesks.open until nothing of it is held. */
struct remote {
	struct sessions *sessions;
	enum remote_state state;
	bool has_desk, has_leash; /* the facets are held */
	bool is_running;          /* remote_settle is */
	struct line line;
	struct process_handle terminal;
	struct rt_server_ask terminal_wait, close;
	struct rt_server_deferred *start_waits, *wait_waits;
	bool is_command;
	char command[SESSIONS_COMMAND_BYTES];
	bool has_end; /* the session has ended, or there was none */
	bool was_open;
	enum session_end_reason reason;
	bool faulted;
	uint32_t code;
};

struct sessions {
	struct rt *rt;
	struct rt_server server;
	struct rt_server_clock clock;
	struct rt_server_object objects[RT_SERVER_FIRST_MINTED_PLACE + SESSIONS_FACETS];
	struct session_minter minter;
	struct process_spawner spawner;
	struct image launcher;
	struct credential_store credentials;
	struct account_store_reader accounts;
	struct authority_broker broker;
	struct audit_sink audit;
	struct entropy entropy;
	struct rt_console log; /* where the system's people read what failed */
	char anonymous_profile[SESSIONS_NAME_BYTES];
	char guest_profile[SESSIONS_NAME_BYTES];
	char message[512]; /* of the day */
	uint32_t secret_seconds;
	bool is_plain; /* no colours, as the manifest says */
	struct line *lines;
	uint32_t line_count;
	struct image terminal;       /* of remote lines */
	struct ledger remote_ledger; /* that they are carved from */
	struct rt_ledger_part remote_part;
	uint64_t remote_most[RT_LEDGER_COLUMNS]; /* of a session; 0: what its profile says */
	struct remote *remotes;
	uint32_t remote_count;
	struct stay stays[SESSIONS_STAYS];
	struct memory_object kept;
	struct login_roll roll; /* as it stands in kept memory */
	struct rt_server_ask record;
	struct rt_server_moment record_again;
	uint8_t record_id[SESSIONS_ID_BYTES]; /* of the session whose end is being recorded */
};

/* A zero-terminated name as text; and back, false when it does not fit into `size`. */
struct capnp_text sessions_text(const char *name);
MUST_CHECK bool sessions_take(char *to, size_t size, struct capnp_text text);

/* Releases a capability and forgets it; nothing for the id zero. */
void sessions_let_go(struct sessions *sessions, struct cap_id *capability);

/* ---- line.c ---------------------------------------------------------------------------------- */

/* Begins a line: its desk resets the master, and opens a session. */
void line_begin(struct line *line, bool anonymous);

/* Carries out the effects of whatever the desk was told, and goes on as far as it can. */
void line_run(struct line *line);

/* Tells the system's log that the step in progress has failed, and why. */
void line_report(const struct line *line, enum status status);

/* The step in progress has its result. */
void line_done(struct line *line, enum login_result result);

/* The session shall end; does nothing when it is over. */
void line_end_session(struct line *line, enum session_end_reason reason);

/* Waits for the choice at the attention screen, unless that is waited for already. */
void line_attend(struct line *line);

/* Sets the moment at which the session's time is looked at. */
void line_watch_time(struct line *line);

/* ---- stay.c ---------------------------------------------------------------------------------- */

/* Makes ledger and session from line->next. Any status; then there is nothing. */
MUST_CHECK enum status stay_make(struct line *line);

/* Begins to end a session: its ledger is closed, and everything that is held of it goes. */
void stay_end(struct stay *stay, enum session_end_reason reason);

/* Waits for the ends of launcher and shell. */
MUST_CHECK enum status stay_watch_launcher(struct stay *stay);
MUST_CHECK enum status stay_watch_shell(struct stay *stay);

/* Whether the session may have a stronger capability of this name, besides those that it has. */
MUST_CHECK bool stay_can_step_up(const struct stay *stay, struct capnp_text name);

/*
 * Notes that a stronger capability is held until a moment; one of the same name ends. False: there
 * are too many.
 */
MUST_CHECK bool stay_step_up(struct stay *stay, const char *name, struct ledger ledger,
			     uint64_t until_ns);

/* Facets of one stay: the place goes when neither they nor the session are there. */
void stay_facet_closed(void *self);
MUST_CHECK enum status stay_mint(struct stay *stay, const struct rt_server_class *class,
				 struct cap_id *capability);

/* ---- opening.c ------------------------------------------------------------------------------- */

/* Lets go of what was collected for a session that does not come, or is there. */
void opening_clear(struct line *line);

/* ---- desk.c, user.c, manager.c --------------------------------------------------------------- */

extern const struct rt_server_class desk_class, user_class, info_class, manager_class;

/* Writes what is told of a session. */
MUST_CHECK enum status stay_describe(const struct stay *stay,
				     const struct session_description_builder *description);

/* Answers a stepUp that waits. */
void user_step_up_answer(struct line *line, bool good);

/* Answers those who watch the session. */
void user_watches_answer(struct stay *stay);

/* The desk's state is not waited for any more. */
void desk_state_drop(struct stay *stay);

/* ---- authority.c ----------------------------------------------------------------------------- */

void authority_limits_take(uint64_t limits[RT_LEDGER_COLUMNS],
			   const struct columns_reader *columns);

/* ---- remote.c, leash.c ----------------------------------------------------------------------- */

extern const struct rt_server_class remote_desks_class, leash_class;

/* Reads the configuration of remote lines. False: it is not right. */
MUST_CHECK bool remotes_read(struct sessions *sessions, const struct login_config_reader *config);

/* Brings the limits of a profile down to the most that a remote session is carved with. */
void remote_bound(const struct sessions *sessions, uint64_t limits[RT_LEDGER_COLUMNS]);

/* The line of a remote has done something: carries on, and ends the remote when it is over. */
void remote_settle(struct remote *remote);

/* Lets go of a remote's session: nobody is connected any more, or its terminal has ended. */
void remote_cut(struct remote *remote);

/* The place is free again when nothing of it is left. */
void remote_release(struct remote *remote);

/* Answers `start` and `wait`, as far as there is an answer. */
void leash_answer(struct remote *remote);

/* The shell of a remote's session has ended by itself. */
void leash_shell_ended(struct remote *remote, struct rt_call *call, enum status status);

/* All lines: those of the manifest, then those of remotes; null where there is none. */
struct line *sessions_line_at(const struct sessions *sessions, uint32_t index);
static inline uint32_t sessions_line_total(const struct sessions *sessions)
{
	return sessions->line_count + sessions->remote_count;
}

/* ---- record.c -------------------------------------------------------------------------------- */

/*
 * Takes over the roll of sessions, and writes that those have ended that an earlier instance had
 * open; nothing waits for it.
 */
void record_begin(struct sessions *sessions);

/* Writes that a session has ended whose opening was to be recorded; nothing waits for it. */
void record_end(struct sessions *sessions, const struct stay *stay);

/* Builds the record that a session is open, as a step: from here on its end will be recorded. */
MUST_CHECK enum status record_open_build(struct line *line, struct rt_call *call);

#endif
