/*
 * The shell's one structure, and what its parts ask of each other.
 *
 * The shell starts programs for a person, with exactly the capabilities that the person names. It
 * has no authority but what its CapSet gives it, and passes none on that was not named. It must
 * stay answering: it waits for its terminal and for all its jobs at once, never for one of them
 * alone.
 *
 *	main.c      set-up and the loop over lines
 *	input.c     the terminal, and waiting for whatever happens next
 *	edit.c      what the terminal asks while a line is typed: completion and history
 *	say.c       text for the person
 *	held.c      what the shell holds, by name
 *	describe.c  the schemas, for the names of interfaces and methods; describe_load.c reads them
 *	needs.c     what programs ask for
 *	call.c      calling any method
 *	jobs.c      programs that were started
 *	launch.c    starting them by a session's launcher
 *	commands.c  one function a command
 *	network.c   the network: how it is, whether a host answers
 *	system.c    the system's services: how they are, and stopping them
 *	people.c    login, logout and the like, which the desk of the line does
 *	administer.c  who is there
 *	accounts.c  who may be there
 *	keys.c      the keys that people log in with over SSH
 *	audit.c     the audit log
 *	script.c    lines that the system's manifest has
 *	ledgers.c   the command `ledger`
 *	graph.c     the command `graph`
 *	parse.c     the language, pure
 *	complete.h  the tab key: which words may stand where
 *	nearest.c   what a mistyped word may have meant, pure
 */
#ifndef USER_APPS_SHELL_SHELL_H
#define USER_APPS_SHELL_SHELL_H

#include "abi/base.h"
#include "abi/startup.h"
#include "core/capnp/reader.h"
#include "core/elf/needs.h"
#include "core/generated/supervisor.h"
#include "core/generated/terminal.h"
#include "core/schema/schema.h"
#include "core/terminal/completion.h"
#include "core/terminal/history.h"
#include "core/terminal/wrap.h"
#include "user/apps/shell/nearest.h"
#include "user/apps/shell/parse.h"
#include "user/rt/console.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/supervisor_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/generated/terminal_types.h"
#include "user/rt/pending.h"
#include "user/rt/process.h"
#include "user/rt/rt.h"

/* The CapSet, and what `let` keeps. */
#define SHELL_HELD (CAPSET_ENTRIES + 32u)
/* The most methods or fields that are listed after a mistake. */
#define SHELL_METHODS_SHOWN 32u
#define SHELL_JOBS_MOST 16u

struct held {
	char name[CAPSET_NAME_BYTES];
	struct cap_id capability;
	uint64_t interface_id;
	bool kept; /* by `let`: it can be dropped, and its name be used anew */
};

struct job {
	uint32_t number; /* 0: the place is free */
	char name[CAPSET_NAME_BYTES];
	uint64_t process_id;
	struct process_handle process;
	struct rt_call wait; /* in progress while the place is taken */
};

/* The mark before each line of a job in the background, with its zero byte. */
#define SHELL_MARK_BYTES 24u

/* Where a job's output goes, when it was granted the terminal. */
enum job_form {
	JOB_FOREGROUND, /* it gets a lease above the shell's own */
	JOB_BACKGROUND, /* it gets an output */
};

/* The line that a person types, between the questions that the terminal asks about it. */
struct shell_edit {
	struct terminal_history history;
	struct terminal_text text;
	struct terminal_text typed; /* the line being typed, while an older one is shown */
	uint32_t back;              /* how far back the one shown is; 0: the line being typed */
	char words[TERMINAL_LINE_BYTES + 1u]; /* searched for last */
	uint32_t found;                       /* how far back; 0: none */
	size_t tab_cursor;                    /* of the last tab that could insert nothing */
	bool after_tab;
};

struct shell {
	struct rt *rt;
	struct rt_console out;     /* the terminal; only say.c prints on it */
	struct terminal_wrap wrap; /* in front of it */
	bool has_colours;
	struct terminal_session terminal;
	struct terminal_control control;
	struct timer timer;    /* key 0: none is held */
	struct rt_call read;   /* of a line, while `is_reading` */
	struct rt_call notice; /* of the control, while `is_told` */
	bool is_reading, is_told;
	bool has_foreground; /* another lease has the line otherwise */
	bool is_lost;        /* there is no terminal any more */
	bool is_entered;     /* the line in `edit` is whole */
	bool is_interrupted; /* control-c, while no line was read */
	struct shell_edit edit;
	struct held held[SHELL_HELD];
	uint32_t held_count;
	struct job jobs[SHELL_JOBS_MOST];
	uint64_t *description_words; /* null: the shell was given no schemas */
	struct capnp_segment description;
	struct needs needs; /* of the program that is looked at */
	bool in_script;
	bool ended;
	uint32_t exit_code;
};

/* ---- edit.c ---------------------------------------------------------------------------------- */

/* The person wants a word completed: the line is as the terminal says. */
void edit_complete(struct shell *shell);

/* The person wants another line of the history. */
void edit_history(struct shell *shell, enum history_direction direction);

/* A new line begins; the one that was entered is remembered. */
void edit_begin(struct shell *shell);

/* ---- say.c ----------------------------------------------------------------------------------- */

enum say_ink {
	SAY_PLAIN, /* the end of one of the others */
	SAY_NAME,
	SAY_GOOD,
	SAY_BAD,
};

/* After the console is there: a terminal of the usual width, without colours. */
void say_init(struct shell *shell);

/* Asks the terminal for its width, and whether it has colours. */
void say_look(struct shell *shell);

/* The control sequence of an ink; empty where there are no colours. */
const char *say_ink(const struct shell *shell, enum say_ink ink);

/*
 * Prints text, of at most RT_CONSOLE_PRINT_BYTES; rows are broken between words. A tab marks the
 * column in which further rows of the line begin. A text that ends a line is sent at once.
 */
void say(struct shell *shell, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same for bytes as they are; they are not sent before a line ends. */
void say_bytes(struct shell *shell, const char *bytes, size_t length);

/* A line that tells of a mistake or a failure: its end is added. */
void say_error(struct shell *shell, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same for a call that failed: a colon, the words for its status, and what may help follow. */
void say_failure(struct shell *shell, enum status status, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* A line that a person may type as it stands: no row is broken by the shell, its end is added. */
void say_command(struct shell *shell, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* Sends what has been gathered. */
void say_flush(struct shell *shell);

/* ---- held.c ---------------------------------------------------------------------------------- */

/* Fills the table from the CapSet. */
void held_init(struct shell *shell);

/* Adds a capability that the shell made; does nothing when the table is full. */
void held_add(struct shell *shell, const char *name, struct cap_id capability,
	      uint64_t interface_id);

/* Whether `let` may use this name; false after saying why not. The empty name is nobody's. */
MUST_CHECK bool held_can_keep(struct shell *shell, const char *name);

/*
 * Keeps a capability that a call gave, in the place of one that had been kept under the name: that
 * one is released. False: held_can_keep would say why not, and the capability stays the caller's.
 */
MUST_CHECK bool held_keep(struct shell *shell, const char *name, struct cap_id capability,
			  uint64_t interface_id);

/* Releases what `let` kept under the name, or says why not. */
void held_drop(struct shell *shell, const char *name);

/* The same for whatever is held, but for what the shell itself cannot do without. */
void held_release(struct shell *shell, const char *name);

/* Offers every name to a search for what was meant. */
void held_offer(const struct shell *shell, struct nearest *nearest);

/*
 * Whether a program that asks for this interface can do with the capability: one that prints on a
 * Console prints on a terminal as well (user/rt/console.h).
 */
MUST_CHECK bool held_fits(const struct held *held, uint64_t interface_id);

/* The capability of this name, or null without a word. */
const struct held *held_named(const struct shell *shell, const char *name);

/* The capability of this name, or null after saying what may have been meant. */
const struct held *held_find(struct shell *shell, const char *name);

/* The same, null also when it has another interface; `what` is "an Image" and the like. */
const struct held *held_find_as(struct shell *shell, const char *name, uint64_t interface_id,
				const char *what);

/*
 * The capability that a command works with: of this name and interface. Null after saying what is
 * missing, and where a person may get it.
 */
const struct held *held_find_for(struct shell *shell, enum shell_verb verb, const char *name,
				 uint64_t interface_id);

/* "a" or "an", as it stands in front of an interface's name. */
const char *held_article(const char *interface_name);

/* ---- describe.c ------------------------------------------------------------------------------ */

/* Loads the schemas from the MemoryObject named `schema`, if the shell has it. */
void describe_init(struct shell *shell);

/* Writes the interface's name, or its id when it is not known, to `name` of CAPSET_NAME_BYTES. */
void describe_interface_name(struct shell *shell, uint64_t interface_id, char *name);

/* Prints the methods of an interface. */
void describe_methods(struct shell *shell, uint64_t interface_id);

/*
 * Prints what the schemas say of an interface, a struct or an enum of this name. False: they have
 * none.
 */
MUST_CHECK bool describe_type(struct shell *shell, const char *name);

/* Offers the interfaces' names to a search for what was meant; they stay as long as the shell. */
void describe_offer(struct shell *shell, struct nearest *nearest);

/* Opens the schemas for one look-up, or a few. False: the shell was given none. */
MUST_CHECK bool describe_open(struct shell *shell, struct schema *schema);

/* ---- needs.c --------------------------------------------------------------------------------- */

/*
 * The needs that a program states: of the session's launcher, or of an Image that is held. False:
 * there is no such program, it says nothing, or nothing that is to be believed.
 */
MUST_CHECK bool needs_of(struct shell *shell, const char *program, struct needs *needs);

/* Prints what a program does and asks for. False: it says nothing, or there is none. */
MUST_CHECK bool needs_show(struct shell *shell, const char *program);

/*
 * Whether a command gives the program what it asks for. False after saying what is missing, what is
 * held that fits, and how the command could read.
 */
MUST_CHECK bool needs_are_met(struct shell *shell, const struct shell_command *command);

/* Adds to the command's grants what is lacking and what the shell holds for it. */
void needs_fill(struct shell *shell, const struct needs *needs, struct shell_command *command);

/* The command's grants as `with { ... }`; as rt_format. */
size_t needs_grants_text(const struct shell_command *command, char *text, size_t size);

/* ---- input.c --------------------------------------------------------------------------------- */

/* Finds the terminal and its control. Any status of rt_capset_get: it was not given them. */
MUST_CHECK enum status input_init(struct shell *shell);

/*
 * Shows the prompt and gives the next line, zero-terminated, valid until the next call; null when
 * the terminal is gone. Jobs that end meanwhile are reported.
 */
const char *input_line(struct shell *shell);

/* After the desk had the line: waits until the shell has it again, so that what it says is seen. */
void input_foreground(struct shell *shell);

/*
 * Waits for the end of a job, reporting other ones that end. Returns true when it has ended; false
 * when control-c was typed, or the terminal is gone. In both cases the shell has the line again.
 */
MUST_CHECK bool input_wait_job(struct shell *shell, struct job *job);

/*
 * Submits a call that was built, and waits until it is done, as above: for every call upon
 * something that may not answer. Afterwards the generated NAME_finish does not wait any more; it
 * gives CANCELLED when control-c was typed. NO_ROOM: it was not submitted.
 */
MUST_CHECK enum status input_call(struct shell *shell, struct rt_call *call);

/* ---- call.c ---------------------------------------------------------------------------------- */

/* Calls the method that a command names, prints what comes of it, and keeps what it is told to. */
void call_run(struct shell *shell, const struct shell_command *command);

/* ---- jobs.c ---------------------------------------------------------------------------------- */

/* The job of this number, or null after saying which there are. */
struct job *job_find(struct shell *shell, uint32_t number);

/*
 * Starts the program that a command names; null after saying what was wrong. A grant of the
 * shell's terminal becomes a lease or an output of it.
 */
struct job *job_start(struct shell *shell, const struct shell_command *command, enum job_form form);

/* Whether the job has ended; job_report then does not wait. */
MUST_CHECK bool job_has_ended(struct job *job);

/* Prints how a job ended, waiting for it if need be, and frees its place. `prefix` e.g. "[1] ". */
enum job_report_form {
	JOB_REPORT_FOREGROUND,
	JOB_REPORT_BACKGROUND, /* with the job's number in front */
};
void job_report(struct shell *shell, struct job *job, enum job_report_form form);

/* Ends a job. It is still there until job_report. */
void job_terminate(struct shell *shell, struct job *job);

/* ---- names for the tab key ------------------------------------------------------------------- */

/* Whoever wants names, one by one, each with a word about it, which may be empty. */
struct shell_names {
	void (*take)(void *context, const char *name, const char *about);
	void *context;
};

/*
 * Give the names that a command takes, without a word when they cannot be asked for: services,
 * what this session gets by step-up, ids of sessions, names of accounts.
 */
void system_service_names(struct shell *shell, const struct shell_names *names);
void people_step_up_names(struct shell *shell, const struct shell_names *names);
void administer_session_ids(struct shell *shell, const struct shell_names *names);
void accounts_names(struct shell *shell, const struct shell_names *names);

/* ---- system.c -------------------------------------------------------------------------------- */

/* Prints what the NetworkStatus named `network` tells. */
void network_show(struct shell *shell);

/* Asks the Ping named `ping`, and the Resolver named `resolver`, about a host. */
void network_ping(struct shell *shell, const char *host);
void network_resolve(struct shell *shell, const char *name);

/*
 * Prints a row for each service, as the Supervisor named `services` tells; or has the named one
 * started anew, through the ServiceManager named `restart`.
 */
void system_services(struct shell *shell, const struct shell_command *command);

/* Called with each service of the system, in starting order. */
typedef void system_service_function(void *context, struct shell *shell,
				     const struct service_status_reader *row);

/* Asks a Supervisor for all rows. Any status of its method. */
MUST_CHECK enum status system_services_each(struct shell *shell, struct supervisor supervisor,
					    system_service_function *each, void *context);

/* Prints a row for each device of the machine, as the DeviceList named `devices` tells. */
void devices_show(struct shell *shell);

/*
 * Asks the SystemControl named `control` to stop the system, or to start it again (SHELL_REBOOT).
 * True: it does.
 */
MUST_CHECK bool system_stop(struct shell *shell, enum shell_verb verb);

/* ---- launch.c -------------------------------------------------------------------------------- */

/* The session's RestrictedLauncher; null in a shell that holds spawner and images itself. */
const struct held *launch_held(const struct shell *shell);

/* Whoever wants the names of the session's programs; `first` is this file's. */
struct launch_names {
	void (*take)(void *context, const char *name);
	void *context;
	uint32_t first;
};

/* Asks the launcher for the names of its programs; gives none when it does not answer. */
void launch_names(struct shell *shell, struct launch_names *names);

/* Prints them in a line. */
void launch_list(struct shell *shell);

/* Says that the session has no program of this name, and which there are. */
void launch_unknown(struct shell *shell, const char *name);

/*
 * The notes of one of them, as Image.notes: to `bytes` of `*length`, which becomes their length.
 * False: there is no launcher, no such program, or no answer.
 */
MUST_CHECK bool launch_notes(struct shell *shell, const char *name, uint8_t *bytes,
			     uint32_t *length);

/*
 * As rt_process_spawn, by the launcher; the program is the one of spawn->name, and failed_grant is
 * not null.
 */
MUST_CHECK enum status launch_spawn(struct shell *shell, const struct rt_spawn *spawn,
				    struct process_handle *process, enum rt_spawn_step *step);

/* ---- people.c -------------------------------------------------------------------------------- */

/* Asks the desk for a login, setup, a guest's session or a new password, or says why not. */
void people_ask(struct shell *shell, enum shell_verb verb);

/* Ends the session; this shell ends with it. */
void people_logout(struct shell *shell);

/* The time since the machine was started; 0: the shell holds no timer. */
uint64_t shell_now_ns(struct shell *shell);

/* Prints whose session this is. */
void people_whoami(struct shell *shell);

/* The account of this session; false after saying that it has none. */
MUST_CHECK bool people_account_name(struct shell *shell, char name[CAPSET_NAME_BYTES]);

/* Keeps the stronger capability of this name, under it. */
void people_step_up(struct shell *shell, const char *name);

/* Prints the message of the day, and what a person can do first. */
void people_greet(struct shell *shell);

/* ---- administer.c ---------------------------------------------------------------------------- */

void administer_sessions(struct shell *shell, const struct shell_command *command);

/* ---- accounts.c, keys.c ---------------------------------------------------------------------- */

void accounts_run(struct shell *shell, const struct shell_command *command);
void keys_run(struct shell *shell, const struct shell_command *command);

/* ---- audit.c --------------------------------------------------------------------------------- */

void audit_show(struct shell *shell, const struct shell_command *command);

/* ---- commands.c ------------------------------------------------------------------------------ */

/* Does what a line says, or tells what is wrong with it; then it is false. */
MUST_CHECK bool command_line(struct shell *shell, const char *line);

/* ---- script.c -------------------------------------------------------------------------------- */

/*
 * Does the lines of a script of the MemoryObject `scripts`, as if a person had typed them, up to
 * one that is no command. The empty name: lists the scripts. A script starts no other one.
 */
void script_run(struct shell *shell, const char *name);

/* Gives them; none when there are no scripts. */
void script_names(struct shell *shell, const struct shell_names *names);

/* ---- ledgers.c ------------------------------------------------------------------------------- */

/* Prints every Ledger that is held, column by column, and the tree of who funds whom. */
void ledgers_show(struct shell *shell);

/* ---- graph.c --------------------------------------------------------------------------------- */

/*
 * Prints who holds what, or, for the name of a process, what that one reaches; the empty name is
 * everybody.
 */
void graph_show(struct shell *shell, const char *name);

/* ---- complete.c ------------------------------------------------------------------------------ */

/* For the editor: offers the words that may stand before the cursor. `context` is the shell. */
void shell_complete(void *context, struct terminal_completion *completion);

#endif
