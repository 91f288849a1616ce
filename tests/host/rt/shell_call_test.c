/*
 * A person at the shell who calls methods of what it holds, looks at interfaces, and presses the
 * tab key.
 */
#include "tests/host/needs_sample.h"
#include "tests/host/rt/shell_world.h"

#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "user/apps/shell/shell.h"

#include <stdio.h>

static void any_method_can_be_called(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("call timer.now\rcall timer.nwo\rcall timer.frob\rcall tmier.now\r"
			       "call timer.sleep { untilNs: 5 }\rcall timer.sleep (until = 5)\r"
			       "call timer.sleep (untilNs = red)\rcall timer.sleep (untilNs = 5\r"
			       "call timer\rcall timer.now now\rcall timer.now { x: 1 }\rexit\r",
			       &code);
	assert_says(system, "(timeNs = ");
	assert_says(system, "Timer has no method \"nwo\": did you mean now\r\n");
	assert_says(system, "Timer has no method \"frob\"; it has now, sleep\r\n");
	assert_says(system, "no capability named \"tmier\": did you mean timer\r\n");
	assert_says(system, "()\r\n");
	assert_says(system, "timer.sleep: there is no such field: until; did you mean untilNs\r\n");
	assert_says(system, "timer.sleep: expected a number, in untilNs, at \"red)\"\r\n");
	assert_says(
		system,
		"timer.sleep: expected a comma or the closing bracket, in untilNs, at the end of "
		"the line\r\n");
	assert_says(system, "call: expected . and the name of a method, not the end of the line");
	assert_says(system, "expected parameters in { } or ( ), not \"now\"");
	assert_says(system, "timer.now: there is no such field: x; there are none at all\r\n");
}

static void what_a_call_gives_is_kept_and_dropped(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session(
		"call spawner.create { image: @hello, name: \"a\" }\r"
		"let b = call spawner.create { image: @hello, name: \"a\" }\r"
		"let b = call spawner.create { image: @hello, name: \"b\" }\rinspect b\r"
		"call spawner.create { image: @timer }\rcall spawner.create { image: @gone }\r"
		"let timer = call spawner.create { image: @hello, name: \"a\" }\r"
		"let n = call timer.now\rdrop b\rdrop timer\rdrop b\rexit\r",
		&code);
	assert_says(system,
		    "(builder = <ProcessBuilder, let go of: let NAME = call ... keeps it>)\r\n");
	assert_says(system, "(builder = @b)\r\n");
	assert_says(system, "b: ProcessBuilder (");
	assert_says(system, "@timer is Timer, and Image is wanted\r\n");
	assert_says(system, "no capability named \"gone\"; caps lists what is held\r\n");
	assert_says(system,
		    "\"timer\" is a name of what the shell was given; choose another one\r\n");
	assert_says(system, "there is no capability to be kept as n\r\n");
	assert_says(
		system,
		"\"timer\" is what the shell was given, and stays: release timer lets go of it");
	assert_says(system, "no capability named \"b\"; caps lists what is held\r\n");
}

static void an_interface_is_described_though_nobody_holds_it(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("inspect ChatMember\rinspect ChatMembre\rexit\r", &code);
	assert_says(system,
		    "ChatMember is an interface (0xe1703f5ab9d2846c)\r\n  One place in the room.");
	assert_says(system, "did you mean ChatMember\r\n");
}

/* A Timer that extends a Clock, with a method whose parameters have defaults. */
static void clock_describe(struct capnp_builder *message)
{
	struct description_builder root;
	struct description_interface_list_builder interfaces;
	struct description_interface_builder timer, clock;
	struct description_method_list_builder methods;
	struct description_method_builder method;
	struct description_struct_list_builder structs;
	struct description_struct_builder structure;
	struct description_field_list_builder fields;
	struct description_field_builder count, word;
	struct description_default_list_builder defaults;
	struct description_default_builder one;
	struct capnp_list_builder extends;

	assert_int_equal(description_builder_root(message, &root), STATUS_OK);
	assert_int_equal(description_builder_new_interfaces(&root, 2, &interfaces), STATUS_OK);
	timer = description_interface_list_builder_get(&interfaces, 0);
	description_interface_builder_set_id(&timer, TIMER_INTERFACE_ID);
	assert_int_equal(description_interface_builder_set_name(&timer, CAPNP_TEXT("Timer")),
			 STATUS_OK);
	assert_int_equal(description_interface_builder_new_extends(&timer, 1, &extends), STATUS_OK);
	capnp_list_builder_set_uint64(&extends, 0, 77);
	clock = description_interface_list_builder_get(&interfaces, 1);
	description_interface_builder_set_id(&clock, 77);
	assert_int_equal(description_interface_builder_set_doc(&clock, CAPNP_TEXT("\033[2Jticks")),
			 STATUS_OK);
	assert_int_equal(description_interface_builder_set_name(&clock, CAPNP_TEXT("Clock")),
			 STATUS_OK);
	assert_int_equal(description_interface_builder_new_methods(&clock, 1, &methods), STATUS_OK);
	method = description_method_list_builder_get(&methods, 0);
	assert_int_equal(description_method_builder_set_name(&method, CAPNP_TEXT("strike")),
			 STATUS_OK);
	description_method_builder_set_results(&method, 1);
	assert_int_equal(description_builder_new_structs(&root, 2, &structs), STATUS_OK);
	structure = description_struct_list_builder_get(&structs, 0);
	assert_int_equal(description_struct_builder_new_fields(&structure, 2, &fields), STATUS_OK);
	count = description_field_list_builder_get(&fields, 0);
	assert_int_equal(description_field_builder_set_name(&count, CAPNP_TEXT("count")),
			 STATUS_OK);
	description_field_builder_set_kind(&count, DESCRIPTION_KIND_UINT32);
	description_field_builder_set_default(&count, 3);
	word = description_field_list_builder_get(&fields, 1);
	assert_int_equal(description_field_builder_set_name(&word, CAPNP_TEXT("word")), STATUS_OK);
	description_field_builder_set_kind(&word, DESCRIPTION_KIND_TEXT);
	assert_int_equal(description_builder_new_defaults(&root, 1, &defaults), STATUS_OK);
	one = description_default_list_builder_get(&defaults, 0);
	description_default_builder_set_field(&one, 1);
	assert_int_equal(capnp_pointer_set_text(description_default_builder_pointer_value(&one),
						CAPNP_TEXT("ding")),
			 STATUS_OK);
}

static void an_inherited_method_is_shown_with_its_owner_and_found(void **state)
{
	static uint64_t words[512];
	struct fake_system *system;
	int code;

	(void)state;
	capnp_builder_init(&shell_schemas, words, 512);
	clock_describe(&shell_schemas);
	system = shell_session("inspect timer\rinspect Timer\rinspect Clock\rcall timer.strik\r"
			       "call timer.str\t(counter = 1)\rexit\r",
			       &code);
	shell_schemas.words = NULL;
	assert_silent_about(system, "\033[2J");
	assert_says(
		system,
		"timer: Timer (0xcff70979354929bf)\r\n"
		"  strike @1024 (count :UInt32 = 3, word :Text = \"ding\") -> (), of Clock\r\n");
	assert_says(system, "Timer is an interface (0xcff70979354929bf)\r\n  strike @1024 (");
	assert_says(system, "Clock is an interface (0x000000000000004d)\r\n  ?[2Jticks\r\n"
			    "  strike @0 (count :UInt32 = 3, word :Text = \"ding\") -> ()\r\n");
	assert_says(system, "Timer has no method \"strik\": did you mean strike\r\n");
	assert_says(system,
		    "timer.strike: there is no such field: counter; did you mean count\r\n");
}

static void the_tab_key_completes_commands_and_names(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("insp\ttim\t\rru\thel\twith { console: @con\t}\re\t\r", &code);
	assert_says(system, "timer: Timer");
	assert_says(system, "Hello\r\n");
	system = shell_session("cal\ttime\tno\t\rlet b\t= c\tspaw\tcre\t{ image: @hel\t, name: "
			       "\"b\" }\rdrop b\rexit\r",
			       &code);
	assert_says(system, "(timeNs = ");
	assert_says(system, "(builder = @b)");
	assert_silent_about(system, "unknown");
}

/*
 * Expects this line after these keys: it is entered as the argument of a command that nobody knows.
 */
static void assert_completes(const char *keys, const char *line)
{
	struct fake_system *system;
	char script[128], said[160];
	int code;

	(void)snprintf(script, sizeof(script), "%s\001x\rexit\r", keys);
	(void)snprintf(said, sizeof(said), "capos> x%s", line);
	system = shell_session(script, &code);
	assert_says(system, said);
}

static void the_tab_key_knows_what_may_stand_where(void **state)
{
	(void)state;
	assert_completes("run spin\tun\t@jo\t", "run spinner under @jobLedger ");
	assert_completes("run hello un\t\tj\t", "run hello under @jobLedger ");
	assert_completes("run asker w\t", "run asker with { console: @console, left: @timer } ");
	assert_completes("run asker with \t",
			 "run asker with { console: @console, left: @timer } ");
	assert_completes("run asker with {\t",
			 "run asker with { console: @console, left: @timer } ");
	assert_completes("run asker with { co\t\t\t", "run asker with { console: @console } ");
	assert_completes("run hello with { con\t: @ti\t", "run hello with { console : @timer ");
	assert_completes("run spinner w\t", "run spinner with { ");
	assert_completes("help ru\t", "help run ");
	assert_completes("caps t\t", "caps t");
	assert_completes("run hello under @t\t", "run hello under @t");
}

static void the_tab_key_knows_the_parameters_of_a_call(void **state)
{
	(void)state;
	assert_completes("call timer.no\t\t", "call timer.now ");
	assert_completes("call timer.sl\t\t\t1 \t", "call timer.sleep { untilNs: 1 } ");
	assert_completes("call spawner.cr\t\tim\thel\t, na\t\tx\" \t",
			 "call spawner.create { image: @hello , name: \"x\" } ");
	assert_completes("let b = call spawner.cr\t{\tl\tj\t, n\t",
			 "let b = call spawner.create { ledger: @jobLedger , name: ");
	assert_completes("call ledger.carve \t\t\tfr\t1, fra\t",
			 "call ledger.carve { limit: { frames: 1, fra");
	assert_completes("call ledger.carve (li\t{ frames: 1 }\t",
			 "call ledger.carve (limit: { frames: 1 }) ");
	/*
	 * Nothing is offered within a text, for a method or field that there is not, and where a
	 * sign is due.
	 */
	assert_completes("call spawner.create { name: \"ti\t", "call spawner.create { name: \"ti");
	assert_completes("call spawner.creat \t", "call spawner.creat ");
	assert_completes("call spawner.create { nam: \t", "call spawner.create { nam: ");
	assert_completes("call spawner.create { name \t", "call spawner.create { name ");
	assert_completes("call spawner.create } \t", "call spawner.create } ");
	assert_completes("call spawner.create { ] \t", "call spawner.create { ] ");
	assert_completes("call nobody.create { \t", "call nobody.create { ");
}

static void the_tab_key_knows_interfaces_and_what_was_kept(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	assert_completes("inspect Supervis\t", "inspect Supervisor ");
	assert_completes("inspect chatM\t", "inspect chatM");
	assert_completes("drop ti\t", "drop ti");
	system = shell_session("let mine = call spawner.create { image: @hello, name: \"b\" "
			       "}\rdrop \t\rdrop mine\rexit\r",
			       &code);
	assert_says(system, "no capability named \"mine\"");
}

/* Whoever serves these two does not answer. */
static void control_c_leaves_a_call_that_is_not_answered(void **state)
{
	static const char *const lines[] = {"services\r\003\rexit 3\r", "shutdown\r\003\rexit 3\r",
					    "reboot\r\003\rexit 3\r"};

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(lines); i++) {
		struct rt *rt;
		struct fake_system *system = fake_system_new(&rt);

		(void)fake_system_grant(system, rt, "console", FAKE_TERMINAL_SESSION);
		(void)fake_system_grant(system, rt, "terminalControl", FAKE_TERMINAL_CONTROL);
		fake_system_deaf_facet(system, rt, "services", SUPERVISOR_INTERFACE_ID);
		fake_system_deaf_facet(system, rt, "control", SYSTEM_CONTROL_INTERFACE_ID);
		system->input = lines[i];
		assert_int_equal(capos_main(rt), 3);
		assert_says(system, "^C\r\n");
		assert_says(system, i == 0 ? "the services cannot be seen: "
					   : "the system does not stop: ");
	}
}

static void a_struct_or_an_enum_of_an_interface_is_shown_by_its_name(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session("inspect Columns\rinspect ServiceState\rexit\r", &code);
	assert_says(system, "Columns is a struct\r\n  (frames :UInt64, ringRegions :UInt64, ");
	assert_says(system, "ServiceState is an enum\r\n  waiting running ");
}

/* A call that was not made has no results to be missed. */
static void only_an_answer_can_lack_a_capability(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = shell_session(
		"let a = call timer.now\rlet b = call timer.sleep { until: 1 }\rexit\r", &code);
	assert_says(system, "there is no capability to be kept as a\r\n");
	assert_silent_about(system, "to be kept as b");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_method_can_be_called),
		cmocka_unit_test(what_a_call_gives_is_kept_and_dropped),
		cmocka_unit_test(an_interface_is_described_though_nobody_holds_it),
		cmocka_unit_test(an_inherited_method_is_shown_with_its_owner_and_found),
		cmocka_unit_test(the_tab_key_completes_commands_and_names),
		cmocka_unit_test(the_tab_key_knows_what_may_stand_where),
		cmocka_unit_test(the_tab_key_knows_the_parameters_of_a_call),
		cmocka_unit_test(a_struct_or_an_enum_of_an_interface_is_shown_by_its_name),
		cmocka_unit_test(only_an_answer_can_lack_a_capability),
		cmocka_unit_test(the_tab_key_knows_interfaces_and_what_was_kept),
		cmocka_unit_test(control_c_leaves_a_call_that_is_not_answered),
	};

	return cmocka_run_group_tests_name("shell, calls and completion", tests, NULL, NULL);
}
