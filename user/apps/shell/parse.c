/*
 * The parser of the shell's language: a scanner that gives one token at a time, and one function
 * for each form. The first thing that does not fit gives the error; nothing is guessed.
 */
#include "user/apps/shell/parse.h"

#include "core/capnp/builder.h"
#include "core/terminal/utf8.h"
#include "core/terminal/width.h"
#include "user/apps/shell/nearest.h"
#include "user/rt/format.h"
#include "user/rt/memory.h"

/* Longer words are cut off in errors; none that long can be a name. */
#define TOKEN_BYTES 48u

static const struct shell_verb_text verb_texts[SHELL_VERB_COUNT] = {
	[SHELL_HELP] = {"help", "help [COMMAND]", "show this list, or more about one command",
			"help run"},
	[SHELL_CAPS] = {"caps", "caps", "list what this shell holds: name, interface, id", "caps"},
	[SHELL_INSPECT] = {"inspect", "inspect NAME",
			   "show the methods of a held capability or an interface, a type, the "
			   "needs of a program",
			   "inspect hello"},
	[SHELL_CALL] = {"call", "call NAME.METHOD [{ parameter: value, ... }]",
			"call a method of a held capability, and show its results",
			"call timer.now"},
	[SHELL_LET] = {"let", "let NEW = call NAME.METHOD [{ ... }]",
		       "the same, and keep the capability that comes back as NEW",
		       "let mine = call ledger.reader"},
	[SHELL_DROP] = {"drop", "drop NAME", "let go of what was kept", "drop mine"},
	[SHELL_RELEASE] = {"release", "release NAME",
			   "let go of a capability for good, also of one that the shell was given",
			   "release memory"},
	[SHELL_RUN] = {"run", "run NAME [under @LEDGER] [with { child: @held, ... }]",
		       "start a program with exactly these capabilities, wait for its end",
		       "run hello with { console: @console }"},
	[SHELL_SPAWN] = {"spawn", "spawn NAME [under @LEDGER] [with { child: @held, ... }]",
			 "the same in the background, as a job",
			 "spawn clock with { console: @console, timer: @timer }"},
	[SHELL_JOBS] = {"jobs", "jobs", "list the programs in the background", "jobs"},
	[SHELL_WAIT] = {"wait", "wait JOB", "wait for the end of a job", "wait 1"},
	[SHELL_KILL] = {"kill", "kill JOB", "end a job", "kill 1"},
	[SHELL_LEDGER] = {"ledger", "ledger",
			  "show what may be used, what is used and free, and who funds whom",
			  "ledger"},
	[SHELL_GRAPH] = {"graph", "graph [NAME]",
			 "show who holds what, or what one process reaches", "graph shell"},
	[SHELL_INFO] = {"info", "info", "show facts about the machine", "info"},
	[SHELL_SERVICES] = {"services", "services [restart NAME]",
			    "show how the system's services are, or have one started anew",
			    "services restart chat"},
	[SHELL_LOGIN] = {"login", "login",
			 "log in here: the desk asks for a name, then for the password", "login"},
	[SHELL_SETUP] = {"setup", "setup", "set the operator's first password, once", "setup"},
	[SHELL_GUEST] = {"guest", "guest", "open a guest's session, where guests are let in",
			 "guest"},
	[SHELL_LOGOUT] = {"logout", "logout", "end this session and all that it has started",
			  "logout"},
	[SHELL_WHOAMI] = {"whoami", "whoami", "show whose session this is, and how long it lasts",
			  "whoami"},
	[SHELL_PASSWD] = {"passwd", "passwd", "change your password at the desk", "passwd"},
	[SHELL_STEPUP] = {"stepup", "stepup [NAME]",
			  "list the stronger capabilities of this session, or get one for a while, "
			  "for your password",
			  "stepup control"},
	[SHELL_SESSIONS] = {"sessions", "sessions [end ID]", "list who is there, or end a session",
			    "sessions"},
	[SHELL_ACCOUNTS] =
		{"accounts",
		 "accounts [list | show NAME | create NAME PROFILE, ... [FULL NAME] | role "
		 "NAME PROFILE | profile NAME PROFILE, ... | disable NAME | enable NAME]",
		 "list the accounts, show or make one, say what a login of it gives, which "
		 "profiles it may have, and whether it may log in",
		 "accounts create ann operator Ann Example"},
	[SHELL_KEYS] =
		{"keys", "keys [list [NAME] | add [for NAME] LINE | remove [for NAME] FINGERPRINT]",
		 "list the keys that let you in over SSH, or another account; add one, as it "
		 "stands in the file whose name ends with .pub; remove one",
		 "keys add ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBU"
		 "WFxgZGhscHR4f me"},
	[SHELL_AUDIT] = {"audit", "audit [verify | NUMBER | since NUMBER[s|m|h]]",
			 "show the audit log from a record or a time on, or check it",
			 "audit since 10m"},
	[SHELL_SCRIPT] = {"script", "script [NAME]",
			  "list the scripts of this system, or do what one of them says",
			  "script tour"},
	[SHELL_DEVICES] = {"devices", "devices",
			   "list the machine's devices: which service has each, or why none does",
			   "devices"},
	[SHELL_NET] = {"net", "net", "show the network: addresses, and what was counted", "net"},
	[SHELL_PING] = {"ping", "ping HOST", "ask a host to answer, and say how long that took",
			"ping 10.0.2.2"},
	[SHELL_RESOLVE] = {"resolve", "resolve NAME", "show the address of a name",
			   "resolve www.example.test"},
	[SHELL_SHUTDOWN] = {"shutdown", "shutdown", "stop all services, then the machine",
			    "shutdown"},
	[SHELL_REBOOT] = {"reboot", "reboot", "the same, and start it again", "reboot"},
	[SHELL_EXIT] = {"exit", "exit [CODE]", "end the shell", "exit 0"},
};

enum token_kind {
	TOKEN_END,
	TOKEN_WORD,
	TOKEN_SIGN, /* one of { } : , @, or a character that the language does not have */
};

struct parser {
	const char *next;
	enum token_kind kind;
	char text[TOKEN_BYTES];
	size_t length; /* of the token in the line; more than text holds when it was cut */
	char *error;
	enum shell_verb verb;
};

const struct shell_verb_text *shell_verb_text(enum shell_verb verb)
{
	return &verb_texts[verb < SHELL_VERB_COUNT ? verb : SHELL_HELP];
}

/* ---- tokens ---------------------------------------------------------------------------------- */

static bool is_word_byte(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
	       (byte >= '0' && byte <= '9') || byte == '_' || byte == '-';
}

static void advance(struct parser *p)
{
	while (*p->next == ' ' || *p->next == '\t')
		p->next++;

	const char *begin = p->next;

	if (*begin == '\0') {
		p->kind = TOKEN_END;
	} else if (is_word_byte(*begin)) {
		p->kind = TOKEN_WORD;
		while (is_word_byte(*p->next))
			p->next++;
	} else {
		p->kind = TOKEN_SIGN;
		p->next++;
		/* A character of several bytes is one token, so that an error shows it whole. */
		while (((uint8_t)*p->next & 0xc0u) == 0x80u)
			p->next++;
	}
	p->length = (size_t)(p->next - begin);
	(void)rt_string_copy(p->text, sizeof(p->text), begin, p->length);
}

static bool token_is(const struct parser *p, const char *text)
{
	return p->kind != TOKEN_END && rt_string_equal(p->text, text);
}

/* ---- errors ---------------------------------------------------------------------------------- */

/* Whether a terminal shows the token as it is: whole characters, and none that deceives. */
static bool token_is_shown(const struct parser *p)
{
	struct terminal_utf8 decoder = {0};

	for (const char *c = p->text; *c; c++) {
		const enum terminal_utf8_result result = terminal_utf8_feed(&decoder, (uint8_t)*c);

		if (result == TERMINAL_UTF8_CODE ? terminal_is_deceptive(decoder.code)
						 : result != TERMINAL_UTF8_MORE)
			return false;
	}
	return decoder.left == 0;
}

/* "expected X, not Y; the form is: ..."; `hint` is more about X, or empty. */
static bool fail_expected_hint(struct parser *p, const char *expected, const char *hint)
{
	const char *found = p->text, *quote = "\"";

	if (p->kind == TOKEN_END || token_is(p, quote)) {
		found = p->kind == TOKEN_END ? "the end of the line" : "a double quote";
		quote = "";
	} else if (!token_is_shown(p)) {
		found = "a character that cannot be shown";
		quote = "";
	}
	(void)rt_format(p->error, SHELL_ERROR_BYTES,
			"%s: expected %s%s, not %s%s%s\nform: %s\nfor example: %s",
			verb_texts[p->verb].word, expected, hint, quote, found, quote,
			verb_texts[p->verb].form, verb_texts[p->verb].example);
	return false;
}

static bool fail_expected(struct parser *p, const char *expected)
{
	return fail_expected_hint(p, expected, "");
}

/* The verb of the next token, or SHELL_NOTHING. */
static enum shell_verb verb_find(const struct parser *p)
{
	for (uint32_t i = 0; i < SHELL_VERB_COUNT; i++) {
		if (token_is(p, verb_texts[i].word))
			return (enum shell_verb)i;
	}
	return SHELL_NOTHING;
}

static bool fail_command(struct parser *p)
{
	struct nearest nearest;

	if (!token_is_shown(p)) {
		(void)rt_format(p->error, SHELL_ERROR_BYTES,
				"no command begins with a character that cannot be shown; "
				"help lists the commands");
		return false;
	}
	nearest_begin(&nearest, p->text);
	for (uint32_t i = 0; i < SHELL_VERB_COUNT; i++)
		nearest_offer(&nearest, verb_texts[i].word);
	(void)rt_format(p->error, SHELL_ERROR_BYTES, "unknown command \"%s\"%s%s", p->text,
			nearest.best ? ": did you mean " : "; help lists the commands",
			nearest.best ? nearest.best : "");
	return false;
}

/* ---- forms ----------------------------------------------------------------------------------- */

/* A name of 1 to 31 bytes. */
static bool parse_name(struct parser *p, char name[CAPSET_NAME_BYTES], const char *what)
{
	if (p->kind != TOKEN_WORD)
		return fail_expected_hint(p, what, token_is(p, "@") ? " without @" : "");
	if (p->length >= CAPSET_NAME_BYTES)
		return fail_expected(p, "a name of at most 31 characters");
	(void)rt_string_copy(name, CAPSET_NAME_BYTES, p->text, p->length);
	advance(p);
	return true;
}

/* A name for something, such as a program finds or `let` makes it. */
static bool parse_new_name(struct parser *p, char name[CAPSET_NAME_BYTES], const char *what)
{
	for (size_t i = 0; p->kind == TOKEN_WORD && p->text[i] != '\0'; i++) {
		if (p->text[i] == '-')
			return fail_expected(p, "a name of letters, digits and _");
	}
	return parse_name(p, name, what);
}

static bool parse_held(struct parser *p, char name[CAPSET_NAME_BYTES])
{
	if (!token_is(p, "@"))
		return fail_expected(p, "@ and the name of a held capability");
	advance(p);
	return parse_name(p, name, "the name of a held capability");
}

static bool is_granted(const struct shell_command *command, const char *child)
{
	for (uint32_t i = 0; i < command->grant_count; i++) {
		if (rt_string_equal(command->grants[i].child, child))
			return true;
	}
	return false;
}

static bool parse_grant(struct parser *p, struct shell_command *command)
{
	struct shell_grant grant;

	if (command->grant_count == SHELL_GRANTS)
		return fail_expected(p, "at most 16 capabilities");
	if (p->kind == TOKEN_WORD && is_granted(command, p->text))
		return fail_expected(p, "a name that is not given twice");
	if (token_is(p, "thread"))
		return fail_expected(p, "another name (\"thread\" is the child's own thread)");
	if (!parse_new_name(p, grant.child, "a name for the child, or }"))
		return false;
	if (!token_is(p, ":"))
		return fail_expected(p, ":");
	advance(p);
	if (!parse_held(p, grant.held))
		return false;
	command->grants[command->grant_count++] = grant;
	return true;
}

/* { } and { child: @held, ... }; a comma may follow the last one. */
static bool parse_grants(struct parser *p, struct shell_command *command)
{
	if (!token_is(p, "{"))
		return fail_expected(p, "{");
	advance(p);
	/* Every turn takes a grant, and SHELL_GRANTS bounds these. */
	while (!token_is(p, "}")) {
		if (!parse_grant(p, command))
			return false;
		if (token_is(p, ","))
			advance(p);
		else if (!token_is(p, "}"))
			return fail_expected(p, ", or }");
	}
	advance(p);
	return true;
}

static bool parse_program(struct parser *p, struct shell_command *command)
{
	if (!parse_name(p, command->name, "the name of a program"))
		return false;
	if (token_is(p, "under")) {
		advance(p);
		if (!parse_held(p, command->ledger))
			return false;
	}
	if (token_is(p, "with")) {
		advance(p);
		if (!parse_grants(p, command))
			return false;
	}
	return p->kind == TOKEN_END || fail_expected(p, "\"with\" or the end of the line");
}

/* NAME.METHOD, and whatever follows it. */
static bool parse_call(struct parser *p, struct shell_command *command)
{
	if (!parse_name(p, command->name, "the name of a held capability"))
		return false;
	if (!token_is(p, "."))
		return fail_expected(p, ". and the name of a method");
	advance(p);
	if (!parse_name(p, command->method, "the name of a method"))
		return false;
	if (p->kind != TOKEN_END && !token_is(p, "{") && !token_is(p, "("))
		return fail_expected(p, "parameters in { } or ( )");
	command->arguments = p->next - p->length;
	return true;
}

static bool parse_let(struct parser *p, struct shell_command *command)
{
	if (!parse_new_name(p, command->keep, "a new name"))
		return false;
	if (!token_is(p, "="))
		return fail_expected(p, "=");
	advance(p);
	if (!token_is(p, "call"))
		return fail_expected(p, "call");
	advance(p);
	return parse_call(p, command);
}

static bool parse_number(struct parser *p, struct shell_command *command, const char *what)
{
	uint64_t value;

	if (p->kind != TOKEN_WORD || p->length >= sizeof(p->text) ||
	    !rt_string_to_u64(p->text, &value) || value > UINT32_MAX)
		return fail_expected(p, what);
	command->number = (uint32_t)value;
	advance(p);
	return true;
}

/* A word, and a name after it; or nothing. */
static bool parse_act(struct parser *p, struct shell_command *command, const char *act,
		      const char *expected)
{
	if (p->kind == TOKEN_END)
		return true;
	if (!token_is(p, act))
		return fail_expected(p, expected);
	return parse_name(p, command->method, act) &&
	       parse_name(p, command->name, "the name or id of the one that is meant");
}

/* Whatever stands there, up to the end of the line. */
static void parse_rest(struct parser *p, struct shell_command *command)
{
	command->arguments = p->next - p->length;
}

/* A word that is one of a list. */
static bool parse_word(struct parser *p, struct shell_command *command, const char *const *words,
		       const char *expected)
{
	for (; *words; words++) {
		if (token_is(p, *words))
			return parse_name(p, command->method, expected);
	}
	return fail_expected(p, expected);
}

/* PROFILE, ...: a comma between two. */
static bool parse_profiles(struct parser *p, struct shell_command *command)
{
	/* Every turn takes a profile, and SHELL_PROFILES bounds these. */
	for (;;) {
		if (command->profile_count == SHELL_PROFILES)
			return fail_expected(p, "at most 4 profiles");
		if (!parse_name(p, command->profiles[command->profile_count],
				"the name of a profile"))
			return false;
		command->profile_count++;
		if (!token_is(p, ","))
			return true;
		advance(p);
	}
}

static bool parse_accounts(struct parser *p, struct shell_command *command)
{
	static const char *const acts[] = {"list",    "show",    "create", "role",
					   "profile", "disable", "enable", NULL};
	bool has_profiles;

	if (p->kind == TOKEN_END)
		return true;
	if (!parse_word(p, command, acts,
			"list, show, create, role, profile, disable, enable, or the end of the "
			"line"))
		return false;
	if (!rt_string_equal(command->method, "list") &&
	    !parse_name(p, command->name, "the name of an account"))
		return false;
	has_profiles = rt_string_equal(command->method, "create") ||
		       rt_string_equal(command->method, "profile");
	if (has_profiles && !parse_profiles(p, command))
		return false;
	if (rt_string_equal(command->method, "role")) {
		if (!parse_name(p, command->profiles[0], "the name of a profile"))
			return false;
		command->profile_count = 1;
	}
	if (rt_string_equal(command->method, "create")) {
		parse_rest(p, command);
		return true;
	}
	return p->kind == TOKEN_END || fail_expected(p, "the end of the line");
}

static bool parse_keys(struct parser *p, struct shell_command *command)
{
	static const char *const acts[] = {"list", "add", "remove", NULL};

	if (p->kind == TOKEN_END)
		return true;
	if (!parse_word(p, command, acts, "list, add, remove, or the end of the line"))
		return false;
	if (rt_string_equal(command->method, "list")) {
		if (p->kind != TOKEN_END && !parse_name(p, command->name, "the name of an account"))
			return false;
		return p->kind == TOKEN_END || fail_expected(p, "the end of the line");
	}
	if (token_is(p, "for")) {
		advance(p);
		if (!parse_name(p, command->name, "the name of an account"))
			return false;
	}
	if (p->kind == TOKEN_END)
		return fail_expected(p, rt_string_equal(command->method, "add")
						? "a public key's line"
						: "a key's fingerprint, as keys list shows it");
	parse_rest(p, command);
	return true;
}

/* The number of a record; or a time before this one: seconds, minutes or hours, by a letter. */
static bool parse_since(struct parser *p, struct shell_command *command)
{
	const char *expected = "the number of a record, or a time, such as 30s, 10m or 2h";
	char unit;

	if (p->kind != TOKEN_WORD || p->length < 2 || p->length >= sizeof(p->text))
		return parse_number(p, command, expected);
	unit = p->text[p->length - 1];
	if (unit != 's' && unit != 'm' && unit != 'h')
		return parse_number(p, command, expected);
	command->name[0] = unit;
	command->name[1] = '\0';
	p->text[p->length - 1] = '\0';
	return parse_number(p, command, expected);
}

static bool parse_audit(struct parser *p, struct shell_command *command)
{
	if (p->kind == TOKEN_END)
		return true;
	if (token_is(p, "verify"))
		return parse_name(p, command->method, "verify");
	if (token_is(p, "since"))
		return parse_name(p, command->method, "since") && parse_since(p, command);
	return parse_number(p, command, "verify, since, or the number of a record");
}

/* A host is what stands there, up to the end of the line: names have dots, addresses colons. */
static bool parse_host(struct parser *p, struct shell_command *command)
{
	if (p->kind == TOKEN_END)
		return fail_expected(p, "a name or an address");
	parse_rest(p, command);
	return true;
}

static bool parse_arguments(struct parser *p, struct shell_command *command)
{
	switch (command->verb) {
	case SHELL_RUN:
	case SHELL_SPAWN:
		return parse_program(p, command);
	case SHELL_CALL:
		return parse_call(p, command);
	case SHELL_LET:
		return parse_let(p, command);
	case SHELL_GRAPH:
		if (p->kind != TOKEN_END && !parse_name(p, command->name, "the name of a process"))
			return false;
		break;
	case SHELL_SCRIPT:
		if (p->kind != TOKEN_END && !parse_name(p, command->name, "the name of a script"))
			return false;
		break;
	case SHELL_INSPECT:
	case SHELL_DROP:
	case SHELL_RELEASE:
		if (!parse_name(p, command->name, "the name of a held capability"))
			return false;
		break;
	case SHELL_STEPUP:
		if (p->kind != TOKEN_END &&
		    !parse_name(p, command->name, "the name of what you want, such as control"))
			return false;
		break;
	case SHELL_SERVICES:
		if (!parse_act(p, command, "restart", "restart, or the end of the line"))
			return false;
		break;
	case SHELL_SESSIONS:
		if (!parse_act(p, command, "end", "end, or the end of the line"))
			return false;
		break;
	case SHELL_ACCOUNTS:
		return parse_accounts(p, command);
	case SHELL_KEYS:
		return parse_keys(p, command);
	case SHELL_AUDIT:
		if (!parse_audit(p, command))
			return false;
		break;
	case SHELL_PING:
	case SHELL_RESOLVE:
		return parse_host(p, command);
	case SHELL_WAIT:
	case SHELL_KILL:
		if (!parse_number(p, command, "the number of a job"))
			return false;
		break;
	case SHELL_EXIT:
		if (p->kind != TOKEN_END &&
		    !parse_number(p, command, "a code from 0 to 4294967295"))
			return false;
		break;
	case SHELL_HELP:
		if (p->kind == TOKEN_END)
			return true;
		command->about = verb_find(p);
		if (command->about == SHELL_NOTHING)
			return fail_command(p);
		advance(p);
		break;
	case SHELL_CAPS:
	case SHELL_JOBS:
	case SHELL_LEDGER:
	case SHELL_INFO:
	case SHELL_DEVICES:
	case SHELL_NET:
	case SHELL_LOGIN:
	case SHELL_SETUP:
	case SHELL_GUEST:
	case SHELL_LOGOUT:
	case SHELL_WHOAMI:
	case SHELL_PASSWD:
	case SHELL_SHUTDOWN:
	case SHELL_REBOOT:
	case SHELL_NOTHING:
		break;
	}
	return p->kind == TOKEN_END || fail_expected(p, "the end of the line");
}

bool shell_parse(const char *line, struct shell_command *command, char *error)
{
	struct parser p = {.next = line, .error = error};

	memset(command, 0, sizeof(*command));
	error[0] = '\0';
	command->verb = SHELL_NOTHING;
	command->about = SHELL_NOTHING;
	advance(&p);
	if (p.kind == TOKEN_END)
		return true;
	command->verb = verb_find(&p);
	if (command->verb == SHELL_NOTHING) {
		(void)rt_string_copy(command->name, sizeof(command->name), p.text,
				     rt_string_length(p.text));
		return fail_command(&p);
	}
	p.verb = command->verb;
	advance(&p);
	return parse_arguments(&p, command);
}

struct capnp_text shell_rest(const char *text)
{
	size_t length = rt_string_length(text);

	while (length > 0 && (text[length - 1u] == ' ' || text[length - 1u] == '\t'))
		length--;
	return capnp_text_make(text, (uint32_t)length);
}
