/*
 * The shell's language: one line in, one command or one error out.
 *
 *	COMMAND                        help caps jobs ledger info
 *	help COMMAND
 *	inspect NAME                   a capability, or an interface
 *	call NAME.METHOD [(PARAMETERS)]
 *	let NAME = call ...            drop NAME      release NAME
 *	run NAME [under @LEDGER] [with { CHILD: @HELD, ... }]
 *	spawn ...                      as run
 *	wait JOB       kill JOB        JOB is a number
 *	login setup guest logout whoami passwd
 *	stepup [NAME]
 *	services [restart NAME]        sessions [end ID]
 *	accounts [list | show NAME | create NAME PROFILES [FULL NAME] | role NAME PROFILE |
 *	          profile NAME PROFILES | disable NAME | enable NAME]
 *	keys [list [NAME] | add [for NAME] LINE | remove [for NAME] FINGERPRINT]
 *	audit [verify | NUMBER | since NUMBER[s|m|h]]
 *	script [NAME]
 *	devices                        net            ping HOST      resolve NAME
 *	exit [CODE]
 *
 * It is pure: it holds no capability, calls nothing, and knows nothing of what the shell holds. It
 * owns the grammar and the table of commands, from which help is printed too. Whatever the line is,
 * the parser stays within the structure that it fills. Read next: user/apps/shell/main.c.
 */
#ifndef USER_APPS_SHELL_PARSE_H
#define USER_APPS_SHELL_PARSE_H

#include "abi/base.h"
#include "abi/startup.h"
#include "core/capnp/reader.h"

#define SHELL_GRANTS 16u
#define SHELL_PROFILES 4u /* of an account */
#define SHELL_ERROR_BYTES 512u

enum shell_verb {
	SHELL_HELP,
	SHELL_CAPS,
	SHELL_INSPECT,
	SHELL_CALL,
	SHELL_LET,
	SHELL_DROP,
	SHELL_RELEASE,
	SHELL_RUN,
	SHELL_SPAWN,
	SHELL_JOBS,
	SHELL_WAIT,
	SHELL_KILL,
	SHELL_LEDGER,
	SHELL_GRAPH,
	SHELL_INFO,
	SHELL_SERVICES,
	SHELL_LOGIN,
	SHELL_SETUP,
	SHELL_GUEST,
	SHELL_LOGOUT,
	SHELL_WHOAMI,
	SHELL_PASSWD,
	SHELL_STEPUP,
	SHELL_SESSIONS,
	SHELL_ACCOUNTS,
	SHELL_KEYS,
	SHELL_AUDIT,
	SHELL_SCRIPT,
	SHELL_DEVICES,
	SHELL_NET,
	SHELL_PING,
	SHELL_RESOLVE,
	SHELL_SHUTDOWN,
	SHELL_REBOOT,
	SHELL_EXIT,
	SHELL_VERB_COUNT,
	SHELL_NOTHING = SHELL_VERB_COUNT, /* an empty line */
};

struct shell_grant {
	char child[CAPSET_NAME_BYTES]; /* the name in the child's CapSet */
	char held[CAPSET_NAME_BYTES];  /* the name of what the shell holds */
};

struct shell_command {
	enum shell_verb verb;
	/*
	 * inspect, run, spawn, call, let, drop, release; stepup, graph, script, services, sessions,
	 * accounts, keys: may be empty
	 */
	char name[CAPSET_NAME_BYTES];
	/* call, let; services, sessions, accounts, keys, audit: the next word, or nothing */
	char method[CAPSET_NAME_BYTES];
	char keep[CAPSET_NAME_BYTES]; /* let: the name for what comes back */
	/*
	 * call, let: the parameters, where they stand in the line; may be empty. ping, resolve: the
	 * host. accounts: the full name, may be empty; keys: the line or the fingerprint.
	 */
	const char *arguments;
	char ledger[CAPSET_NAME_BYTES]; /* run, spawn: empty for the shell's own */
	uint32_t grant_count;
	struct shell_grant grants[SHELL_GRANTS];
	uint32_t profile_count; /* accounts: those that follow the name */
	char profiles[SHELL_PROFILES][CAPSET_NAME_BYTES];
	enum shell_verb about; /* help: the command, SHELL_NOTHING for all */
	uint32_t number; /* wait, kill: the job; exit: the code; audit: a record; 0 unless said */
};

/* A row of help. */
struct shell_verb_text {
	const char *word;
	const char *form; /* the whole form, the word included */
	const char *help;
	const char *example;
};

/* The text of a verb below SHELL_VERB_COUNT. */
const struct shell_verb_text *shell_verb_text(enum shell_verb verb);

/*
 * Parses a line, which ends with a zero byte. True: `command` is what it says. False: it says
 * nothing that can be done, and `error` (SHELL_ERROR_BYTES) is what was wrong and what is allowed,
 * a few lines without the last line's end; `command` then has no meaning, but where its verb
 * is SHELL_NOTHING: no command has the name `name`, which may be cut off.
 */
MUST_CHECK bool shell_parse(const char *line, struct shell_command *command, char *error);

/* The rest of a line, such as a command's `arguments`, without the blanks behind it. */
struct capnp_text shell_rest(const char *text);

#endif
