/*
 * A person reads what the shell shows: rows that are broken between words, colours where the
 * terminal has them, words on what to type after a mistake; and scripts of the manifest.
 */
#include "core/generated/shell.h"
#include "tests/host/rt/shell_world.h"

#include "user/apps/shell/parse.h"

#include <stdio.h>

/* ---- rows ------------------------------------------------------------------------------------ */

static void rows_are_broken_between_words_and_indented(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	fake_terminal_columns = 60;
	system = shell_session("help\rinspect ProcessBuilder\rexit\r", &code);
	fake_terminal_columns = 999;
	assert_says(system, "  inspect NAME       show the methods of a held capability\r\n"
			    "                     or an interface, a type, the needs of\r\n"
			    "                     a program\r\n");
	assert_says(system, "  grant @0 (grants :List(Grant)) -> ()\r\n");
	assert_says(system, "\r\n    ");
	for (const char *row = system->terminal, *end; (end = strstr(row, "\r\n")); row = end + 2)
		assert_true(*row == '\033' || (size_t)(end - row) < 60u);
}

/* Whoever copies the proposal from the screen has one line. */
static void a_line_to_be_typed_is_not_broken(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	fake_terminal_columns = 40;
	system = shell_session("run asker\rexit\r", &code);
	fake_terminal_columns = 999;
	assert_says(system,
		    "so, for example: run asker with { console: @console, left: @timer }\r\n");
	assert_says(system, "capOS shell. help lists the commands,\r\n  caps what it holds.\r\n");
}

static void colours_are_for_a_terminal_that_has_them(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("help\rnonsense\rexit\r", &code);
	assert_silent_about(system, "\033[1m");
	assert_silent_about(system, "\033[31m");
	fake_terminal_colours = true;
	system = shell_session("help\rnonsense\rexit\r", &code);
	fake_terminal_colours = false;
	assert_says(system, "  \033[1mcaps              \033[0m list what this shell holds");
	assert_says(system,
		    "\033[31munknown command \"nonsense\"; help lists the commands\033[0m\r\n");
}

/* ---- commands -------------------------------------------------------------------------------- */

static void each_command_has_an_example_that_is_right(void **state)
{
	struct shell_command command;
	char error[SHELL_ERROR_BYTES];

	(void)state;
	for (uint32_t i = 0; i < SHELL_VERB_COUNT; i++) {
		const struct shell_verb_text *text = shell_verb_text((enum shell_verb)i);

		assert_non_null(text->example);
		if (!shell_parse(text->example, &command, error))
			fail_msg("%s: %s", text->example, error);
		assert_int_equal(command.verb, i);
	}
}

static void a_mistake_is_told_with_the_form_and_an_example(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("kill\rsessions stop\raudit\rexit\r", &code);
	assert_says(system, "kill: expected the number of a job, not the end of the line\r\n"
			    "form: kill JOB\r\nfor example: kill 1\r\n");
	assert_says(system, "sessions: expected end, or the end of the line, not \"stop\"\r\n");
	assert_says(system,
		    "audit needs an AuditReader named \"audit\", and the shell holds none: ");
}

static void what_is_released_is_gone(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("drop timer\rrelease timer\rcall timer.now\rrelease console\r"
			       "release gone\rrelease terminalControl\rexit\r",
			       &code);
	assert_int_equal(code, 0);
	assert_says(system,
		    "\"timer\" is what the shell was given, and stays: release timer lets go of "
		    "it for good\r\n");
	assert_says(system, "no capability named \"timer\"");
	assert_says(system, "the shell cannot do without \"console\": exit ends the shell\r\n");
	assert_says(system, "the shell cannot do without \"terminalControl\": exit");
	assert_says(system, "no capability named \"gone\"");
	assert_int_equal(fake_system_held(system, FAKE_TIMER), 0);
}

/* ---- scripts --------------------------------------------------------------------------------- */

static uint64_t words[512];

/* A script with the lines up to a null one. */
static void script_write(const struct shell_script_builder *script, const char *name,
			 const char *const lines[])
{
	struct capnp_list_builder list;
	uint32_t count = 0;

	while (lines[count])
		count++;
	assert_int_equal(shell_script_builder_set_name(
				 script, capnp_text_make(name, (uint32_t)strlen(name))),
			 STATUS_OK);
	assert_int_equal(shell_script_builder_set_help(script, CAPNP_TEXT("what it does")),
			 STATUS_OK);
	assert_int_equal(shell_script_builder_new_lines(script, count, &list), STATUS_OK);
	for (uint32_t i = 0; i < count; i++)
		assert_int_equal(capnp_pointer_set_text(
					 capnp_list_builder_pointer(&list, i),
					 capnp_text_make(lines[i], (uint32_t)strlen(lines[i]))),
				 STATUS_OK);
}

static void scripts_make(void)
{
	static const char *const look[] = {"jobs", "call timer.now", NULL};
	static const char *const wrong[] = {"jobs", "no such thing", "exit 9", NULL};
	static const char *const nested[] = {"script look", "exit 4", NULL};
	struct shell_script_list_builder list;
	struct shell_scripts_builder root;
	struct shell_script_builder script;
	struct capnp_builder builder;

	capnp_builder_init(&builder, words + 1, ARRAY_COUNT(words) - 1u);
	assert_int_equal(shell_scripts_builder_root(&builder, &root), STATUS_OK);
	assert_int_equal(shell_scripts_builder_new_scripts(&root, 3, &list), STATUS_OK);
	script = shell_script_list_builder_get(&list, 0);
	script_write(&script, "look", look);
	script = shell_script_list_builder_get(&list, 1);
	script_write(&script, "wrong", wrong);
	script = shell_script_list_builder_get(&list, 2);
	script_write(&script, "nested", nested);
	words[0] = (uint64_t)builder.used_words << 32;
	shell_scripts = words;
	shell_scripts_bytes = (1u + builder.used_words) * sizeof(uint64_t);
}

static void a_script_does_its_lines_as_if_they_were_typed(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	scripts_make();
	system = shell_session("script\rscript look\rscript lok\rscript nested\r", &code);
	assert_int_equal(code, 4);
	assert_says(system, "  look               what it does\r\n");
	assert_says(system, "> jobs\r\nno jobs\r\n> call timer.now\r\n(timeNs = 0)\r\n");
	assert_says(system, "no script is named \"lok\": script lists all of them\r\n");
	assert_says(system, "> script look\r\na script starts no other script\r\n> exit 4\r\n");
	shell_scripts = NULL;
}

static void a_line_that_is_no_command_ends_its_script(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	scripts_make();
	system = shell_session("script wrong\rexit 5\r", &code);
	assert_int_equal(code, 5);
	assert_says(system, "> no such thing\r\nunknown command \"no\"");
	assert_silent_about(system, "exit 9");
	shell_scripts = NULL;
}

static void what_is_no_config_has_no_scripts(void **state)
{
	static const uint64_t none[2];
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("script\rexit 1\r", &code);
	assert_says(system, "this system has no scripts: a manifest grants them");
	shell_scripts = none;
	shell_scripts_bytes = sizeof(none);
	system = shell_session("script\rscript a\rexit 2\r", &code);
	assert_int_equal(code, 2);
	shell_scripts = NULL;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_broken_between_words_and_indented),
		cmocka_unit_test(a_line_to_be_typed_is_not_broken),
		cmocka_unit_test(colours_are_for_a_terminal_that_has_them),
		cmocka_unit_test(each_command_has_an_example_that_is_right),
		cmocka_unit_test(a_mistake_is_told_with_the_form_and_an_example),
		cmocka_unit_test(what_is_released_is_gone),
		cmocka_unit_test(a_script_does_its_lines_as_if_they_were_typed),
		cmocka_unit_test(a_line_that_is_no_command_ends_its_script),
		cmocka_unit_test(what_is_no_config_has_no_scripts),
	};

	return cmocka_run_group_tests_name("shell say", tests, NULL, NULL);
}
