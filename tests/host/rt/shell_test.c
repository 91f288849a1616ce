/*
 * A person at the shell, on a stand-in for the kernel: what is printed, what programs are given,
 * and that everything comes back.
 */
#include "tests/host/needs_sample.h"
#include "tests/host/rt/shell_world.h"

#include "core/terminal/ahead.h"
#include "user/apps/shell/shell.h"

#include <stdio.h>
#include <stdlib.h>

static void it_lists_what_it_holds_and_what_can_be_done_with_it(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session(
		"help\rcaps\rinspect timer\rinspect spawner\rinspect gone\rledger\rexit 5\r",
		&code);
	assert_int_equal(code, 5);
	assert_says(system, "inspect NAME");
	assert_says(system, "terminalControl    TerminalControl ");
	assert_says(system, "console            TerminalSession ");
	assert_says(system,
		    "timer: Timer (0xcff70979354929bf)\r\n  now @0 () -> (timeNs :UInt64)\r\n"
		    "  sleep @1 (untilNs :UInt64) -> ()\r\n");
	assert_says(system, "create @0 (image :Image, ledger :Ledger, name :Text) -> (builder "
			    ":ProcessBuilder)");
	assert_says(system, "no capability or type named \"gone\"; caps lists what is held");
	assert_says(system,
		    "frames                     4096           17            0         4079\r\n");
	assert_says(system,
		    "slots                         -            0            0            -\r\n");
}

/* Seeing the services and stopping the system are rights of their own. */
static void without_the_right_it_neither_sees_nor_stops_services(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("services\rservices restart chat\rshutdown\rreboot\rgraph\r"
			       "graph hello\rexit 6\r",
			       &code);
	assert_says(system,
		    "services needs a ServiceManager named \"restart\", and the shell holds none");
	assert_says(system,
		    "graph needs an AuthorityGraph named \"authority\", and the shell holds none");
	assert_int_equal(code, 6);
	assert_says(system,
		    "services needs a Supervisor named \"services\", and the shell holds none");
	assert_says(system,
		    "shutdown needs a SystemControl named \"control\", and the shell holds none");
	assert_says(system,
		    "reboot needs a SystemControl named \"control\", and the shell holds none");
}

static void a_program_gets_what_is_named_and_nothing_else(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("run hello with { console: @console, t: @timer }\rrun hello\r"
			       "run hello with { a: @timer, b: @timer, c: @timer }\rexit\r",
			       &code);
	assert_int_equal(code, 0);
	assert_says(system, "Hello\r\nhello: exited with code 0\r\n");
	assert_says(system, "hello: exited with code 3\r\n");
	assert_string_equal(granted(system, 0), "console=TerminalSession t=Timer ");
	assert_string_equal(granted(system, 1), "");
	assert_string_equal(granted(system, 2), "a=Timer b=Timer c=Timer ");
}

static void what_is_wrong_starts_nothing(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session(
		"run hello with { console: @gone }\rrun timer\rrun gone\rrun broken\r"
		"run hello under @timer\rnonsense\rrun hello with { x }\rwait 1\rexit\r",
		&code);
	assert_int_equal(system->starts, 0);
	assert_says(system, "no capability named \"gone\"");
	assert_says(system,
		    "\"timer\" is a Timer, not an Image; that would be one of: hello faulter");
	assert_says(system,
		    "\"timer\" is a Timer, not a Ledger; that would be one of: ledger jobLedger");
	assert_says(
		system,
		"broken was not started: starting it failed: LEDGER_LIMIT: frames: 61 needed, 3 "
		"left\r\n");
	assert_says(system, "unknown command \"nonsense\"; help lists the commands");
	assert_says(system, "expected :, not \"}\"\r\nform: run NAME");
	assert_says(system, "no job 1; there are no jobs");
}

/* The sample needs a console, and left or right, timers; it takes a timer if it gets one. */
static void what_a_program_asks_for_is_shown(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("inspect asker\rinspect liar\rexit\r", &code);
	assert_says(system, "asker: Image (");
	assert_says(system, "  Does what a sample does.\r\n"
			    "  needs     console            Console\r\n"
			    "  optional  timer              Timer\r\n"
			    "  either    left               Timer\r\n"
			    "  either    right              Timer\r\n");
	assert_says(system, "what liar asks for is not to be believed: the help is no line");
	assert_silent_about(system, "\033[2J");
}

static void without_what_it_asks_for_a_program_is_not_started(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session(
		"run asker\rrun asker with { left: @timer }\r"
		"run asker with { console: @console }\r"
		"run asker under @jobLedger with { console: @timer, right: @timer }\rexit\r",
		&code);
	assert_int_equal(system->starts, 0);
	assert_says(system,
		    "asker was not started: it asks for more\r\n"
		    "  needs     console            Console            fits: @console\r\n"
		    "  either    left               Timer              fits: @timer\r\n"
		    "  either    right              Timer              fits: @timer\r\n"
		    "so, for example: run asker with { console: @console, left: @timer }\r\n");
	assert_says(system,
		    "so, for example: run asker with { left: @timer, console: @console }\r\n");
	assert_says(system, "Console            fits: @console; @timer does not\r\n");
	assert_says(system, "so, for example: run asker under @jobLedger with "
			    "{ console: @console, right: @timer }\r\n");
}

static void with_what_it_asks_for_it_is_started(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session(
		"spawn asker with { console: @console, right: @timer }\r"
		"spawn asker with { console: @console, left: @timer, tomer: @timer }\r"
		"spawn liar\rexit\r",
		&code);
	assert_int_equal(system->starts, 3);
	assert_says(system, "asker does not ask for \"tomer\", and gets it\r\n");
	assert_string_equal(granted(system, 0), "console=TerminalOutput right=Timer ");
}

static void a_typo_says_what_was_meant(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("inspect tiemr\rinspect CONSOL\rhlep\rrnu hello\rexit\r", &code);
	assert_says(system, "no capability or type named \"tiemr\": did you mean timer\r\n");
	assert_says(system, "no capability or type named \"CONSOL\": did you mean console\r\n");
	assert_says(system, "unknown command \"hlep\": did you mean help\r\n");
	assert_says(system, "unknown command \"rnu\": did you mean run\r\n");
}

static void ends_are_told_in_words(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("run faulter\rrun spinner\r\003exit\r", &code);
	assert_says(system, "faulter: page fault: reading address 0x10 at instruction 0x401000 "
			    "(faulter+0x1000)\r\n");
	assert_says(system, "^C\r\nspinner: terminated\r\n");
}

static void jobs_go_on_beside_the_prompt(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session(
		"spawn spinner\rspawn spinner under @jobLedger\rjobs\rkill 1\rkill 1\rjobs\r"
		"spawn hello with { console: @console }\rwait 1\rexit\r",
		&code);
	assert_says(system, "[1] spinner (pid ");
	assert_says(system, "): running\r\n[2] spinner (pid ");
	assert_says(system, "[1] spinner: terminated\r\n");
	assert_says(system, "no job 1; jobs: 2\r\n");
	assert_says(system, "[hello] Hello\r\n");
	assert_says(system, "[1] hello: exited with code 0\r\n");
	/* Leaving ends what still runs. */
	assert_says(system, "[2] spinner: terminated\r\n");
}

static void there_are_only_so_many_jobs(void **state)
{
	struct fake_system *system;
	char script[1024] = "";
	int code;

	(void)state;
	for (uint32_t i = 0; i < SHELL_JOBS_MOST + 1u; i++)
		strcat(script, "spawn spinner\r");
	strcat(script, "exit\r");
	system = shell_session(script, &code);
	assert_int_equal(system->starts, SHELL_JOBS_MOST);
	assert_says(system, "there are 16 jobs, and no more can be");
	assert_says(system, "[16] spinner: terminated");
}

static void a_name_that_is_no_command_says_how_it_is_used(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("hello\rtimer with\rexit\r", &code);
	assert_says(system, "\"hello\" is a program: run hello starts it\r\n");
	assert_says(system, "\"timer\" is no command, but a Timer: inspect timer shows its "
			    "methods, call timer.METHOD "
			    "calls one\r\n");
	assert_silent_about(system, "unknown command");
}

static void one_command_is_explained(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("help run\rexit\r", &code);
	assert_says(system,
		    "  run NAME [under @LEDGER] [with { child: @held, ... }]\r\n  start a program");
	assert_says(system, "for example: run hello with { console: @console }\r\n");
	assert_silent_about(system, "list the programs in the background");
}

/*
 * While a program is in the foreground there is room for so much; a line is kept whole or not at
 * all.
 */
static void lines_typed_ahead_are_kept_or_dropped_whole(void **state)
{
	static char script[2 * TERMINAL_AHEAD_BYTES];
	struct fake_system *system;
	size_t used;
	int code;

	(void)state;
	used = (size_t)snprintf(script, sizeof(script), "run spinner\r");
	/* Seventeen bytes do not divide the room: the last line is cut. */
	while (used < TERMINAL_AHEAD_BYTES + 400u)
		used += (size_t)snprintf(script + used, sizeof(script) - used,
					 "word word word xx\r");
	(void)snprintf(script + used, sizeof(script) - used, "exit 7\r\003exit 9\r");
	system = shell_session(script, &code);
	/* Control-c is seen, although there is no room, and what was typed before it is dropped. */
	assert_int_equal(code, 9);
	assert_says(system, "^C\r\nspinner: terminated\r\n");
	assert_silent_about(system, "unknown");
}

static void without_a_terminal_it_ends(void **state)
{
	struct rt *rt;

	(void)state;
	(void)fake_system_new(&rt);
	assert_int_equal(capos_main(rt), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_lists_what_it_holds_and_what_can_be_done_with_it),
		cmocka_unit_test(without_the_right_it_neither_sees_nor_stops_services),
		cmocka_unit_test(a_program_gets_what_is_named_and_nothing_else),
		cmocka_unit_test(what_is_wrong_starts_nothing),
		cmocka_unit_test(what_a_program_asks_for_is_shown),
		cmocka_unit_test(without_what_it_asks_for_a_program_is_not_started),
		cmocka_unit_test(with_what_it_asks_for_it_is_started),
		cmocka_unit_test(a_typo_says_what_was_meant),
		cmocka_unit_test(ends_are_told_in_words),
		cmocka_unit_test(jobs_go_on_beside_the_prompt),
		cmocka_unit_test(there_are_only_so_many_jobs),
		cmocka_unit_test(a_name_that_is_no_command_says_how_it_is_used),
		cmocka_unit_test(one_command_is_explained),
		cmocka_unit_test(lines_typed_ahead_are_kept_or_dropped_whole),
		cmocka_unit_test(without_a_terminal_it_ends),
	};

	return cmocka_run_group_tests_name("shell", tests, NULL, NULL);
}
