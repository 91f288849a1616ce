/*
 * The shell's one structure, and what its parts ask of each other.
 *
 * The shell starts programs for a person, with exactly the capabilities that the person names. It
 * has no authority but what its CapSet gives it, and passes none on that was not named. It must
 * stay answering: it waits for its terminal and for all its jobs at once, never for one of them
 * alone.
 *
 *	main.c      set-up and the loop over lines
 *	screen.c    what the editor shows, beside what others write to the terminal
 *	input.c     the terminal, the line editor, and waiting for whatever happens next
 *	held.c      what the shell holds, by name
 *	describe.c  the schemas, for the names of interfaces and methods; describe_load.c reads them
 *	needs.c     what programs ask for
 *	call.c      calling any method
 *	jobs.c      programs that were started
 *	commands.c  one function a command
 *	system.c    the system's services: how they are, and stopping them
 *	people.c    login, logout and the like, which the desk of the line does
 *	administer.c  who is there, and who may be
 *	audit.c     the audit log
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
#include "core/schema/schema.h"
#include "core/terminal/line.h"
#include "user/apps/shell/nearest.h"
#include "user/apps/shell/parse.h"
#include "user/rt/console.h"
#include "user/rt/generated/console_types.h"
#include "user/rt/generated/process_types.h"
#include "user/rt/generated/system_types.h"
#include "user/rt/pending.h"
#include "user/rt/rt.h"

/* The CapSet, the shell's own console, and what `let` keeps. */
#define SHELL_HELD (CAPSET_ENTRIES + 1u + 32u)
/* The most methods or fields that are listed after a mistake. */
#define SHELL_METHODS_SHOWN 32u
#define SHELL_JOBS_MOST 16u
/* Typed while a program is in the foreground: a screen or two of lines. */
#define SHELL_TYPED_AHEAD 8192u

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

/*
 * The editor's picture as the terminal shows it. A whole line, on rows of four columns and with a
 * longest prompt, takes less than SHELL_SCREEN_AGAIN_BYTES.
 */
#define SHELL_SCREEN_AGAIN_BYTES 2048u
#define SHELL_SCREEN_LINE_END_BYTES 2u

struct shell_screen {
	char bytes[2u * SHELL_SCREEN_AGAIN_BYTES]; /* of the editor, not sent yet */
	size_t length;
	char again[SHELL_SCREEN_LINE_END_BYTES +
		   SHELL_SCREEN_AGAIN_BYTES]; /* a line end, then prompt and line */
	size_t again_length;                  /* without the line end */
	char guard[TERMINAL_GUARD_BYTES];     /* what the terminal puts before others' output */
	size_t guard_length;
};

struct shell {
	struct rt *rt;
	struct rt_console out; /* the terminal, output only */
	struct serial_port terminal;
	struct rt_call read; /* of the terminal: in progress, but for moments */
	bool read_failed;
	char typed[SHELL_TYPED_AHEAD]; /* what has arrived and was not looked at yet */
	size_t typed_count;
	bool typed_dropping;    /* up to the end of a line, what arrives is dropped */
	uint32_t lines_dropped; /* since a person was told */
	struct timer timer;     /* key 0: none is held */
	struct rt_call idle;    /* a sleep, while `idle_runs` */
	bool idle_runs;
	uint64_t idle_reads; /* `reads` when it began */
	uint64_t reads;
	bool is_editing; /* prompt and line are on the screen */
	struct shell_screen screen;
	struct terminal_line line;
	struct held held[SHELL_HELD];
	uint32_t held_count;
	struct job jobs[SHELL_JOBS_MOST];
	uint64_t *description_words; /* null: the shell was given no schemas */
	struct capnp_segment description;
	bool ended;
	uint32_t exit_code;
};

/* ---- screen.c -------------------------------------------------------------------------------- */

/* Gives the sink of the editor: its bytes are collected until shell_screen_show. */
void shell_screen_init(struct shell *shell, struct terminal_sink *sink);

/* Sends what the shell has printed and the editor has put, in this order. */
void shell_screen_show(struct shell *shell);

/* After each byte that is fed to the editor: the next one's bytes find room. */
void shell_screen_make_room(struct shell *shell);

/*
 * Others have written to the terminal, perhaps where prompt and line were: then they come once
 * more, below.
 */
void shell_screen_covered(struct shell *shell);

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

/* Offers every name to a search for what was meant. */
void held_offer(const struct shell *shell, struct nearest *nearest);

/* The capability of this name, or null without a word. */
const struct held *held_named(const struct shell *shell, const char *name);

/* The capability of this name, or null after saying what may have been meant. */
const struct held *held_find(struct shell *shell, const char *name);

/* The same, null also when it has another interface; `what` is "an Image" and the like. */
const struct held *held_find_as(struct shell *shell, const char *name, uint64_t interface_id,
				const char *what);

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

/* The needs that the program of an Image states. False: it says nothing, or nothing that is to be
 * believed. */
MUST_CHECK bool needs_of(struct shell *shell, const struct held *image, struct needs *needs);

/* Prints what the program of an Image does and asks for, if it says so. */
void needs_show(struct shell *shell, const struct held *image);

/*
 * Whether a command gives the program what it asks for. False after saying what is missing, what is
 * held that fits, and how the command could read.
 */
MUST_CHECK bool needs_are_met(struct shell *shell, const struct shell_command *command,
			      const struct held *image);

/* Adds to the command's grants what is lacking and what the shell holds for it. */
void needs_fill(struct shell *shell, const struct needs *needs, struct shell_command *command);

/* The command's grants as `with { ... }`; as rt_format. */
size_t needs_grants_text(const struct shell_command *command, char *text, size_t size);

/* ---- input.c --------------------------------------------------------------------------------- */

/*
 * Prepares terminal and line editor. Any status of SerialPort.console: there is no terminal then.
 */
MUST_CHECK enum status input_init(struct shell *shell);

/*
 * Shows the prompt and gives the next line, zero-terminated, valid until the next call; null when
 * the terminal is gone. Jobs that end meanwhile are reported.
 */
const char *input_line(struct shell *shell);

/*
 * Waits for the end of a job, reporting other ones that end. Returns true when it has ended; false
 * when control-c was typed, or the terminal is gone. Anything else that is typed is kept for the
 * next lines; when there is no room, whole lines are dropped.
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

/* Starts the program that a command names; null after saying what was wrong. */
struct job *job_start(struct shell *shell, const struct shell_command *command);

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

/* ---- system.c -------------------------------------------------------------------------------- */

/* Prints a row for each service, as the Supervisor named `services` tells. */
void system_services(struct shell *shell);

/*
 * Asks the SystemControl named `control` to stop the system, or to start it again (SHELL_REBOOT).
 * True: it does.
 */
MUST_CHECK bool system_stop(struct shell *shell, enum shell_verb verb);

/* ---- people.c -------------------------------------------------------------------------------- */

/* Asks the desk for a login, setup, a guest's session or a new password, or says why not. */
void people_ask(struct shell *shell, enum shell_verb verb);

/* Ends the session; this shell ends with it. */
void people_logout(struct shell *shell);

/* Prints whose session this is. */
void people_whoami(struct shell *shell);

/* Keeps the stronger capability of this name, under it. */
void people_step_up(struct shell *shell, const char *name);

/* Prints the message of the day, and what a person can do first. */
void people_greet(struct shell *shell);

/* ---- administer.c ---------------------------------------------------------------------------- */

void administer_sessions(struct shell *shell, const struct shell_command *command);
void administer_accounts(struct shell *shell, const struct shell_command *command);

/* ---- audit.c --------------------------------------------------------------------------------- */

void audit_show(struct shell *shell, const struct shell_command *command);

/* ---- commands.c ------------------------------------------------------------------------------ */

/* Does what a parsed line says. */
void command_run(struct shell *shell, const struct shell_command *command);

/*
 * For a word that is no command. True: something is held under this name, and the person has been
 * told how it is used.
 */
MUST_CHECK bool command_is_held(struct shell *shell, const char *word);

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
