/*
 * The shell's language: every form, what each wrong form says, and that no line breaks the parser.
 */
#include "tests/host/rt/test.h"

#include "user/apps/shell/parse.h"
#include "core/terminal/text.h"

#include <stdio.h>
#include <stdlib.h>

static struct shell_command parsed(const char *line)
{
	struct shell_command command;
	char error[SHELL_ERROR_BYTES];

	if (!shell_parse(line, &command, error))
		fail_msg("\"%s\": %s", line, error);
	assert_string_equal(error, "");
	return command;
}

static void assert_refused(const char *line, const char *text)
{
	struct shell_command command;
	char error[SHELL_ERROR_BYTES];

	assert_false(shell_parse(line, &command, error));
	if (!strstr(error, text))
		fail_msg("\"%s\" gives: %s", line, error);
}

static void commands_without_arguments(void **state)
{
	(void)state;
	assert_int_equal(parsed("").verb, SHELL_NOTHING);
	assert_int_equal(parsed("  \t ").verb, SHELL_NOTHING);
	assert_int_equal(parsed("help").verb, SHELL_HELP);
	assert_int_equal(parsed(" caps ").verb, SHELL_CAPS);
	assert_int_equal(parsed("jobs").verb, SHELL_JOBS);
	assert_int_equal(parsed("ledger").verb, SHELL_LEDGER);
	assert_int_equal(parsed("info").verb, SHELL_INFO);
	assert_int_equal(parsed("login").verb, SHELL_LOGIN);
	assert_int_equal(parsed("setup").verb, SHELL_SETUP);
	assert_int_equal(parsed("guest").verb, SHELL_GUEST);
	assert_int_equal(parsed("logout").verb, SHELL_LOGOUT);
	assert_int_equal(parsed("whoami").verb, SHELL_WHOAMI);
	assert_int_equal(parsed("passwd").verb, SHELL_PASSWD);
	assert_refused("login me", "login: expected the end of the line, not \"me\"");
	assert_int_equal(parsed("help").about, SHELL_NOTHING);
	assert_int_equal(parsed("help run").about, SHELL_RUN);
	assert_refused("help me", "unknown command \"me\"");
	assert_refused("help run run", "help: expected the end of the line, not \"run\"");
}

static void commands_of_the_network(void **state)
{
	(void)state;
	assert_int_equal(parsed("devices").verb, SHELL_DEVICES);
	assert_refused("devices all", "devices: expected the end of the line, not \"all\"");
	assert_int_equal(parsed("net").verb, SHELL_NET);
	assert_refused("net up", "net: expected the end of the line, not \"up\"");
	assert_string_equal(parsed("ping 10.0.2.2").arguments, "10.0.2.2");
	assert_string_equal(parsed("ping fec0::2").arguments, "fec0::2");
	assert_string_equal(parsed("resolve www.example.test").arguments, "www.example.test");
	assert_refused("ping", "ping: expected a name or an address, not the end of the line");
	assert_refused("resolve ", "resolve: expected a name or an address");
}

static void commands_of_administration(void **state)
{
	(void)state;
	assert_string_equal(parsed("stepup control").name, "control");
	assert_string_equal(parsed("stepup").name, "");
	assert_refused("stepup @control", "stepup: expected the name of what you want");
	assert_string_equal(parsed("services").method, "");
	assert_string_equal(parsed("services restart chat").method, "restart");
	assert_string_equal(parsed("services restart far-terminal").name, "far-terminal");
	assert_refused("services restart", "services: expected the name or id of the one");
	assert_refused("services stop chat", "form: services [restart NAME]");
	assert_string_equal(parsed("sessions").method, "");
	assert_string_equal(parsed("sessions end abc2").method, "end");
	assert_string_equal(parsed("sessions end abc2").name, "abc2");
	assert_refused("sessions end",
		       "sessions: expected the name or id of the one that is meant, not ");
	assert_refused("sessions begin", "form: sessions [end ID]");
	assert_string_equal(parsed("accounts disable bob").method, "disable");
	assert_string_equal(parsed("accounts enable bob").method, "enable");
	assert_refused("accounts remove bob", "form: accounts [list | show NAME | create NAME ");
	assert_int_equal(parsed("audit").number, 0);
	assert_int_equal(parsed("audit 12").number, 12);
	assert_string_equal(parsed("audit verify").method, "verify");
	assert_string_equal(parsed("audit since 12").method, "since");
	assert_int_equal(parsed("audit since 12").number, 12);
	assert_string_equal(parsed("audit since 12").name, "");
	assert_int_equal(parsed("audit since 90m").number, 90);
	assert_string_equal(parsed("audit since 90m").name, "m");
	assert_string_equal(parsed("audit since 1h").name, "h");
	assert_string_equal(parsed("audit since 7s").name, "s");
	assert_refused("audit since", "audit: expected the number of a record, or a time, such as "
				      "30s, 10m or 2h");
	assert_refused("audit since m",
		       "audit: expected the number of a record, or a time, such as "
		       "30s, 10m or 2h");
	assert_refused("audit since 5d", "audit: expected the number of a record, or a time, such "
					 "as 30s, 10m or 2h");
	assert_refused("audit since 1m 2", "audit: expected the end of the line");
	assert_refused("audit all", "audit: expected verify, since, or the number of a record");
}

static void commands_about_accounts(void **state)
{
	struct shell_command command;

	(void)state;
	assert_string_equal(parsed("accounts").method, "");
	assert_string_equal(parsed("accounts list").method, "list");
	assert_string_equal(parsed("accounts show bob").name, "bob");
	command = parsed("accounts create bob operator, guest Bob of  the tests ");
	assert_string_equal(command.method, "create");
	assert_string_equal(command.name, "bob");
	assert_int_equal(command.profile_count, 2);
	assert_string_equal(command.profiles[0], "operator");
	assert_string_equal(command.profiles[1], "guest");
	assert_int_equal(shell_rest(command.arguments).length_bytes, 17);
	assert_memory_equal(shell_rest(command.arguments).bytes, "Bob of  the tests", 17);
	assert_int_equal(shell_rest(parsed("accounts create bob guest").arguments).length_bytes, 0);
	command = parsed("accounts profile bob a,b, c ,d");
	assert_int_equal(command.profile_count, 4);
	assert_string_equal(command.profiles[3], "d");
	command = parsed("accounts role bob guest");
	assert_int_equal(command.profile_count, 1);
	assert_string_equal(command.profiles[0], "guest");
	assert_refused("accounts create", "accounts: expected the name of an account");
	assert_refused("accounts create bob", "accounts: expected the name of a profile");
	assert_refused("accounts profile bob a, b, c, d, e", "accounts: expected at most 4");
	assert_refused("accounts profile bob a,", "accounts: expected the name of a profile");
	assert_refused("accounts role bob a, b", "accounts: expected the end of the line");
	assert_refused("accounts list bob", "accounts: expected the end of the line");
}

static void commands_about_keys(void **state)
{
	struct shell_command command;

	(void)state;
	assert_string_equal(parsed("keys").method, "");
	assert_string_equal(parsed("keys list").name, "");
	assert_string_equal(parsed("keys list bob").name, "bob");
	command = parsed("keys add ssh-ed25519 AAAA+/= me");
	assert_string_equal(command.name, "");
	assert_string_equal(command.arguments, "ssh-ed25519 AAAA+/= me");
	command = parsed("keys add for bob command=\"x\" ssh-rsa");
	assert_string_equal(command.name, "bob");
	assert_string_equal(command.arguments, "command=\"x\" ssh-rsa");
	command = parsed("keys remove SHA256:ab+/c");
	assert_string_equal(command.method, "remove");
	assert_string_equal(command.arguments, "SHA256:ab+/c");
	assert_refused("keys add", "keys: expected a public key's line");
	assert_refused("keys add for", "keys: expected the name of an account");
	assert_refused("keys add for bob", "keys: expected a public key's line");
	assert_refused("keys remove for bob ", "keys: expected a key's fingerprint");
	assert_refused("keys show", "form: keys [list [NAME] | add [for NAME] LINE");
	assert_refused("keys list bob cleo", "keys: expected the end of the line");
}

static void commands_with_numbers(void **state)
{
	(void)state;
	assert_int_equal(parsed("exit").number, 0);
	assert_int_equal(parsed("exit 7").number, 7);
	assert_int_equal(parsed("wait 12").number, 12);
	assert_int_equal(parsed("kill 4294967295").number, UINT32_MAX);
	assert_refused("wait", "wait: expected the number of a job, not the end of the line\n"
			       "form: wait JOB");
	assert_refused("kill x", "kill: expected the number of a job, not \"x\"");
	assert_refused("kill 4294967296", "the number of a job");
	assert_refused("wait 1 2", "the end of the line");
	assert_refused("exit -1", "a code from 0");
}

static void run_gives_what_is_named_and_nothing_else(void **state)
{
	struct shell_command command;

	(void)state;
	command = parsed("run hello");
	assert_int_equal(command.verb, SHELL_RUN);
	assert_string_equal(command.name, "hello");
	assert_string_equal(command.ledger, "");
	assert_int_equal(command.grant_count, 0);
	command = parsed("run hello with {}");
	assert_int_equal(command.grant_count, 0);
	command = parsed("run hello with { console: @console, t : @timer }");
	assert_int_equal(command.grant_count, 2);
	assert_string_equal(command.grants[0].child, "console");
	assert_string_equal(command.grants[0].held, "console");
	assert_string_equal(command.grants[1].child, "t");
	assert_string_equal(command.grants[1].held, "timer");
	command = parsed("spawn spinner under @jobs with{a:@b,}");
	assert_int_equal(command.verb, SHELL_SPAWN);
	assert_string_equal(command.ledger, "jobs");
	assert_int_equal(command.grant_count, 1);
}

static void wrong_forms_show_the_right_one(void **state)
{
	(void)state;
	assert_refused("run", "run: expected the name of a program, not the end of the line\n"
			      "form: run NAME");
	assert_refused("run @hello", "the name of a program without @, not \"@\"");
	assert_refused("inspect \"hello\"", "not a double quote\n");
	assert_refused("let m-2 = call a.b", "letters, digits and _, not \"m-2\"");
	assert_refused("run hello console", "expected \"with\" or the end of the line");
	assert_refused("run hello with", "expected {, not the end of the line");
	assert_refused("run hello with { console }", "expected :, not \"}\"");
	assert_refused("run hello with { console: console }", "expected @");
	assert_refused("run hello with { console: @ }", "the name of a held capability, not \"}\"");
	assert_refused("run hello with { a: @b c: @d }", "expected , or }, not \"c\"");
	assert_refused("run hello with { a: @b", "expected , or }, not the end of the line");
	assert_refused("run hello with { a: @b, a: @c }", "not given twice");
	assert_refused("run hello with { thread: @b }", "the child's own thread");
	assert_refused("run hello with { a-b: @b }", "letters, digits and _");
	assert_refused("run hello with { } more", "the end of the line");
	assert_refused("run hello under jobs", "expected @");
	assert_refused("run hello with { a: @b } under @jobs", "not \"under\"");
	assert_refused("run x\xc3\xa9", "not \"\xc3\xa9\"");
}

static void an_unknown_command_says_what_was_meant(void **state)
{
	(void)state;
	assert_refused("ls", "unknown command \"ls\"");
	assert_refused("ls", "help lists the commands");
	assert_refused("job", "did you mean jobs");
	assert_refused("shutdwon", "did you mean shutdown");
	assert_refused("{", "unknown command \"{\"");
}

static void names_and_grants_are_bounded(void **state)
{
	char line[TERMINAL_LINE_BYTES + 1u];
	int length;

	(void)state;
	assert_int_equal(strlen(parsed("run abcdefghijklmnopqrstuvwxyz01234").name), 31);
	assert_refused("run abcdefghijklmnopqrstuvwxyz012345", "at most 31 characters");
	memset(line, 'x', sizeof(line));
	line[TERMINAL_LINE_BYTES] = '\0';
	assert_refused(line, "unknown command");
	length = snprintf(line, sizeof(line), "run x with {");
	for (unsigned int i = 0; i < SHELL_GRANTS; i++)
		length += snprintf(line + length, sizeof(line) - (size_t)length, "a%u: @b, ", i);
	(void)snprintf(line + length, sizeof(line) - (size_t)length, "}");
	assert_int_equal(parsed(line).grant_count, SHELL_GRANTS);
	(void)snprintf(line + length, sizeof(line) - (size_t)length, "last: @b }");
	assert_refused(line, "at most 16");
}

static void any_line_leaves_the_parser_whole(void **state)
{
	static const char *const pieces[] = {
		"run",  "spawn", " ",   "with",    "{",        "}",
		":",    "@",     ",",   "under",   "a",        "hello",
		"wait", "exit",  "7",   "inspect", "accounts", "create",
		"keys", "add",   "for", "-",       "\xff",     "99999999999999999999"};
	unsigned int seed = 1234u;

	(void)state;
	print_message("seed %u\n", seed);
	srand(seed);
	for (int run = 0; run < 50000; run++) {
		struct shell_command command;
		char error[SHELL_ERROR_BYTES];
		char line[TERMINAL_LINE_BYTES + 1u] = "";
		int count = rand() % 24;

		for (int i = 0; i < count; i++) {
			strcat(line, pieces[(size_t)rand() % (sizeof(pieces) / sizeof(pieces[0]))]);
			if (rand() % 2)
				strcat(line, " ");
		}
		if (shell_parse(line, &command, error))
			assert_true(command.grant_count <= SHELL_GRANTS);
		else
			assert_true(strlen(error) > 0 && strlen(error) < SHELL_ERROR_BYTES);
	}
}

/* A control byte, one of C1, a turned direction, bytes that are no character. */
static void nothing_that_moves_a_terminal_is_shown(void **state)
{
	static const char *const strange[] = {"\x05", "\x1b", "\xc2\x9b", "\xe2\x80\xae",
					      "\x80\xff"};
	char line[32];

	(void)state;
	for (size_t i = 0; i < ARRAY_COUNT(strange); i++) {
		assert_refused(strange[i], "a character that cannot be shown");
		(void)snprintf(line, sizeof(line), "kill %s", strange[i]);
		assert_refused(line, "not a character that cannot be shown\n");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commands_without_arguments),
		cmocka_unit_test(commands_of_administration),
		cmocka_unit_test(commands_of_the_network),
		cmocka_unit_test(commands_about_accounts),
		cmocka_unit_test(commands_about_keys),
		cmocka_unit_test(commands_with_numbers),
		cmocka_unit_test(run_gives_what_is_named_and_nothing_else),
		cmocka_unit_test(wrong_forms_show_the_right_one),
		cmocka_unit_test(an_unknown_command_says_what_was_meant),
		cmocka_unit_test(names_and_grants_are_bounded),
		cmocka_unit_test(nothing_that_moves_a_terminal_is_shown),
		cmocka_unit_test(any_line_leaves_the_parser_whole),
	};

	return cmocka_run_group_tests_name("shell parse", tests, NULL, NULL);
}
