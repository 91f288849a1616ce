/*
 * A person at the shell, on a stand-in for the kernel: what is printed, what programs are given,
 * and that everything comes back.
 */
#include "tests/host/needs_sample.h"
#include "tests/host/rt/fake_system.h"

#include "core/generated/supervisor.h"
#include "core/generated/system.h"
#include "tools/generated/schema_description.h"
#include "user/apps/shell/shell.h"

#include <stdio.h>
#include <stdlib.h>

static uint64_t schema[SCHEMA_DESCRIPTION_WORDS + 1u];

/* The shell is given these schemas instead of the system's, if there are any. */
static struct capnp_builder other_schemas;

/* An image with the notes of the sample, but for the line of help. */
static void program_grant(struct fake_system *system, struct rt *rt, const char *name, const char *help)
{
	static struct needs_sample sample;
	struct fake_object *object = fake_system_grant(system, rt, name, FAKE_IMAGE);

	needs_sample_init(&sample);
	sample.help = help;
	object->length = needs_sample_build(&sample);
	object->bytes = malloc(object->length);
	memcpy(object->bytes, sample.bytes, object->length);
}

/* Types a script at a shell with the usual capabilities; gives the shell's exit code. */
static struct fake_system *session(const char *script, int *code)
{
	struct rt *rt;
	struct fake_system *system = fake_system_new(&rt);
	struct fake_object *object;

	schema[0] = (uint64_t)SCHEMA_DESCRIPTION_WORDS << 32;
	memcpy(schema + 1, schema_description_words, sizeof(schema_description_words));
	if (other_schemas.words != NULL) {
		schema[0] = (uint64_t)other_schemas.used_words << 32;
		memcpy(schema + 1, other_schemas.words, other_schemas.used_words * sizeof(uint64_t));
	}
	(void)fake_system_grant(system, rt, "terminal", FAKE_SERIAL_PORT);
	(void)fake_system_grant(system, rt, "timer", FAKE_TIMER);
	(void)fake_system_grant(system, rt, "spawner", FAKE_SPAWNER);
	(void)fake_system_grant(system, rt, "ledger", FAKE_LEDGER);
	(void)fake_system_grant(system, rt, "jobLedger", FAKE_LEDGER);
	(void)fake_system_grant(system, rt, "hello", FAKE_IMAGE);
	(void)fake_system_grant(system, rt, "faulter", FAKE_IMAGE);
	(void)fake_system_grant(system, rt, "spinner", FAKE_IMAGE);
	(void)fake_system_grant(system, rt, "broken", FAKE_IMAGE);
	program_grant(system, rt, "asker", "Does what a sample does.");
	program_grant(system, rt, "liar", "\033[2J");
	object = fake_system_grant(system, rt, "schema", FAKE_MEMORY_OBJECT);
	object->length = sizeof(schema);
	object->bytes = malloc(sizeof(schema));
	memcpy(object->bytes, schema, sizeof(schema));
	system->input = script;
	*code = capos_main(rt);
	/* Releases may still be queued. Then everything that was started has been let go of. */
	rt_ring_enter(&rt->ring, 0);
	assert_int_equal(fake_system_held(system, FAKE_HANDLE), 0);
	assert_int_equal(fake_system_held(system, FAKE_BUILDER), 0);
	return system;
}

static void assert_says(const struct fake_system *system, const char *text)
{
	if (strstr(system->terminal, text) == NULL)
		fail_msg("\"%s\" does not appear:\n%s", text, system->terminal);
}

static void assert_silent_about(const struct fake_system *system, const char *text)
{
	if (strstr(system->terminal, text) != NULL)
		fail_msg("\"%s\" appears:\n%s", text, system->terminal);
}

/* The grants of the process that was started as number `which`. */
static const char *granted(const struct fake_system *system, uint32_t which)
{
	for (uint32_t i = 1; i <= system->object_count; i++) {
		if (system->objects[i].kind == FAKE_HANDLE && which-- == 0)
			return system->objects[i].granted;
	}
	fail_msg("no such process");
	return NULL;
}

static void it_lists_what_it_holds_and_what_can_be_done_with_it(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("help\rcaps\rinspect timer\rinspect spawner\rinspect gone\rledger\rexit 5\r",
		&code);
	assert_int_equal(code, 5);
	assert_says(system, "inspect NAME");
	assert_says(system, "terminal           SerialPort ");
	assert_says(system, "console            Console ");
	assert_says(system, "timer: Timer (0xcff70979354929bf)\r\n  now @0 () -> (timeNs :UInt64)\r\n"
			    "  sleep @1 (untilNs :UInt64) -> ()\r\n");
	assert_says(system, "create @0 (image :Image, ledger :Ledger, name :Text) -> (builder "
			    ":ProcessBuilder)");
	assert_says(system, "no capability or interface named \"gone\"; caps lists what is held");
	assert_says(system, "frames                     4096           17            0         4079\r\n");
	assert_says(system, "slots                         -            0            0            -\r\n");
}

/* Seeing the services and stopping the system are rights of their own. */
static void without_the_right_it_neither_sees_nor_stops_services(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("services\rshutdown\rreboot\rgraph\rgraph hello\rexit 6\r", &code);
	assert_says(system, "no AuthorityGraph is held: who holds what is not to be seen\r\n");
	assert_int_equal(code, 6);
	assert_says(system, "no capability named \"services\"; caps lists");
	assert_says(system, "no capability named \"control\"; caps lists");
}

static void a_program_gets_what_is_named_and_nothing_else(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("run hello with { console: @console, t: @timer }\rrun hello\r"
			 "run hello with { a: @timer, b: @timer, c: @timer }\rexit\r",
		&code);
	assert_int_equal(code, 0);
	assert_says(system, "Hello\r\nhello: exited with code 0\r\n");
	assert_says(system, "hello: exited with code 3\r\n");
	assert_string_equal(granted(system, 0), "console=Console t=Timer ");
	assert_string_equal(granted(system, 1), "");
	assert_string_equal(granted(system, 2), "a=Timer b=Timer c=Timer ");
}

static void what_is_wrong_starts_nothing(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("run hello with { console: @gone }\rrun timer\rrun gone\rrun broken\r"
			 "run hello under @timer\rnonsense\rrun hello with { x }\rwait 1\rexit\r",
		&code);
	assert_int_equal(system->starts, 0);
	assert_says(system, "no capability named \"gone\"");
	assert_says(system, "\"timer\" is a Timer, not an Image; that would be one of: hello faulter");
	assert_says(system, "\"timer\" is a Timer, not a Ledger; that would be one of: ledger jobLedger");
	assert_says(system, "broken was not started: starting it failed: LEDGER_LIMIT: frames: 61 needed, 3 "
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
	system = session("inspect asker\rinspect liar\rexit\r", &code);
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
	system = session("run asker\rrun asker with { left: @timer }\r"
			 "run asker with { console: @console }\r"
			 "run asker under @jobLedger with { console: @timer, right: @timer }\rexit\r",
		&code);
	assert_int_equal(system->starts, 0);
	assert_says(system, "asker was not started: it asks for more\r\n"
			    "  needs     console            Console            fits: @console\r\n"
			    "  either    left               Timer              fits: @timer\r\n"
			    "  either    right              Timer              fits: @timer\r\n"
			    "so, for example: run asker with { console: @console, left: @timer }\r\n");
	assert_says(system, "so, for example: run asker with { left: @timer, console: @console }\r\n");
	assert_says(system, "Console            fits: @console; @timer does not\r\n");
	assert_says(system, "so, for example: run asker under @jobLedger with "
			    "{ console: @console, right: @timer }\r\n");
}

static void with_what_it_asks_for_it_is_started(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("spawn asker with { console: @console, right: @timer }\r"
			 "spawn asker with { console: @console, left: @timer, tomer: @timer }\r"
			 "spawn liar\rexit\r",
		&code);
	assert_int_equal(system->starts, 3);
	assert_says(system, "asker does not ask for \"tomer\", and gets it\r\n");
	assert_string_equal(granted(system, 0), "console=Console right=Timer ");
}

static void a_typo_says_what_was_meant(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("inspect tiemr\rinspect CONSOL\rhlep\rrnu hello\rexit\r", &code);
	assert_says(system, "no capability or interface named \"tiemr\": did you mean timer\r\n");
	assert_says(system, "no capability or interface named \"CONSOL\": did you mean console\r\n");
	assert_says(system, "unknown command \"hlep\": did you mean help\r\n");
	assert_says(system, "unknown command \"rnu\": did you mean run\r\n");
}

static void any_method_can_be_called(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("call timer.now\rcall timer.nwo\rcall timer.frob\rcall tmier.now\r"
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
	assert_says(system, "timer.sleep: expected a comma or the closing bracket, in untilNs, at the end of "
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
	system = session("call spawner.create { image: @hello, name: \"a\" }\r"
			 "let b = call spawner.create { image: @hello, name: \"a\" }\r"
			 "let b = call spawner.create { image: @hello, name: \"b\" }\rinspect b\r"
			 "call spawner.create { image: @timer }\rcall spawner.create { image: @gone }\r"
			 "let timer = call spawner.create { image: @hello, name: \"a\" }\r"
			 "let n = call timer.now\rdrop b\rdrop timer\rdrop b\rexit\r",
		&code);
	assert_says(system, "(builder = <ProcessBuilder, let go of: let NAME = call ... keeps it>)\r\n");
	assert_says(system, "(builder = @b)\r\n");
	assert_says(system, "b: ProcessBuilder (");
	assert_says(system, "@timer is Timer, and Image is wanted\r\n");
	assert_says(system, "no capability named \"gone\"; caps lists what is held\r\n");
	assert_says(system, "\"timer\" is a name of what the shell was given; choose another one\r\n");
	assert_says(system, "there is no capability to be kept as n\r\n");
	assert_says(system, "\"timer\" is what the shell was given, and stays\r\n");
	assert_says(system, "no capability named \"b\"; caps lists what is held\r\n");
}

static void an_interface_is_described_though_nobody_holds_it(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("inspect ChatMember\rinspect ChatMembre\rexit\r", &code);
	assert_says(system, "ChatMember is an interface (0xe1703f5ab9d2846c)\r\n  One place in the room.");
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
	assert_int_equal(description_interface_builder_set_name(&timer, CAPNP_TEXT("Timer")), STATUS_OK);
	assert_int_equal(description_interface_builder_new_extends(&timer, 1, &extends), STATUS_OK);
	capnp_list_builder_set_uint64(&extends, 0, 77);
	clock = description_interface_list_builder_get(&interfaces, 1);
	description_interface_builder_set_id(&clock, 77);
	assert_int_equal(description_interface_builder_set_doc(&clock, CAPNP_TEXT("\033[2Jticks")), STATUS_OK);
	assert_int_equal(description_interface_builder_set_name(&clock, CAPNP_TEXT("Clock")), STATUS_OK);
	assert_int_equal(description_interface_builder_new_methods(&clock, 1, &methods), STATUS_OK);
	method = description_method_list_builder_get(&methods, 0);
	assert_int_equal(description_method_builder_set_name(&method, CAPNP_TEXT("strike")), STATUS_OK);
	description_method_builder_set_results(&method, 1);
	assert_int_equal(description_builder_new_structs(&root, 2, &structs), STATUS_OK);
	structure = description_struct_list_builder_get(&structs, 0);
	assert_int_equal(description_struct_builder_new_fields(&structure, 2, &fields), STATUS_OK);
	count = description_field_list_builder_get(&fields, 0);
	assert_int_equal(description_field_builder_set_name(&count, CAPNP_TEXT("count")), STATUS_OK);
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
	capnp_builder_init(&other_schemas, words, 512);
	clock_describe(&other_schemas);
	system = session("inspect timer\rinspect Timer\rinspect Clock\rcall timer.strik\r"
			 "call timer.str\t(counter = 1)\rexit\r",
		&code);
	other_schemas.words = NULL;
	assert_silent_about(system, "\033[2J");
	assert_says(system, "timer: Timer (0xcff70979354929bf)\r\n"
			    "  strike @1024 (count :UInt32 = 3, word :Text = \"ding\") -> (), of Clock\r\n");
	assert_says(system, "Timer is an interface (0xcff70979354929bf)\r\n  strike @1024 (");
	assert_says(system, "Clock is an interface (0x000000000000004d)\r\n  ?[2Jticks\r\n"
			    "  strike @0 (count :UInt32 = 3, word :Text = \"ding\") -> ()\r\n");
	assert_says(system, "Timer has no method \"strik\": did you mean strike\r\n");
	assert_says(system, "timer.strike: there is no such field: counter; did you mean count\r\n");
}

static void ends_are_told_in_words(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("run faulter\rrun spinner\r\003exit\r", &code);
	assert_says(system, "faulter: page fault: reading address 0x10 at instruction 0x401000 (faulter+0x1000)\r\n");
	assert_says(system, "^C\r\nspinner: terminated\r\n");
}

static void jobs_go_on_beside_the_prompt(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("spawn spinner\rspawn spinner under @jobLedger\rjobs\rkill 1\rkill 1\rjobs\r"
			 "spawn hello with { console: @console }\rwait 1\rexit\r",
		&code);
	assert_says(system, "[1] spinner (pid ");
	assert_says(system, "): running\r\n[2] spinner (pid ");
	assert_says(system, "[1] spinner: terminated\r\n");
	assert_says(system, "no job 1; jobs: 2\r\n");
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
	system = session(script, &code);
	assert_int_equal(system->starts, SHELL_JOBS_MOST);
	assert_says(system, "there are 16 jobs, and no more can be");
	assert_says(system, "[16] spinner: terminated");
}

static void the_tab_key_completes_commands_and_names(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("insp\ttim\t\rru\thel\twith { console: @con\t}\re\t\r", &code);
	assert_says(system, "timer: Timer");
	assert_says(system, "Hello\r\n");
	system = session("cal\ttime\tno\t\rlet b\t= c\tspaw\tcre\t{ image: @hel\t, name: \"b\" }\rdrop b\rexit\r",
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
	system = session(script, &code);
	assert_says(system, said);
}

static void the_tab_key_knows_what_may_stand_where(void **state)
{
	(void)state;
	assert_completes("run spin\tun\t@jo\t", "run spinner under @jobLedger ");
	assert_completes("run hello un\t\tj\t", "run hello under @jobLedger ");
	assert_completes("run asker w\t", "run asker with { console: @console, left: @timer } ");
	assert_completes("run asker with \t", "run asker with { console: @console, left: @timer } ");
	assert_completes("run asker with {\t", "run asker with { console: @console, left: @timer } ");
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
	assert_completes("call ledger.carve \t\t\tfr\t1, fra\t", "call ledger.carve { limit: { frames: 1, fra");
	assert_completes("call ledger.carve (li\t{ frames: 1 }\t", "call ledger.carve (limit: { frames: 1 }) ");
	/* Nothing is offered within a text, for a method or field that there is not, and where a sign is due. */
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
	system = session("let mine = call spawner.create { image: @hello, name: \"b\" }\rdrop \t\rdrop mine\rexit\r",
		&code);
	assert_says(system, "no capability named \"mine\"");
}

static void a_name_that_is_no_command_says_how_it_is_used(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("hello\rtimer with\rexit\r", &code);
	assert_says(system, "\"hello\" is a program: run hello starts it\r\n");
	assert_says(system, "\"timer\" is no command, but a Timer: inspect timer shows its methods, call timer.METHOD "
			    "calls one\r\n");
	assert_silent_about(system, "unknown command");
}

static void one_command_is_explained(void **state)
{
	struct fake_system *system;
	int code;

	(void)state;
	system = session("help run\rexit\r", &code);
	assert_says(system, "  run NAME [under @LEDGER] [with { child: @held, ... }]\r\n  start a program");
	assert_says(system, "for example: run hello with { console: @console }\r\n");
	assert_silent_about(system, "list the programs in the background");
}

/* While a program is in the foreground there is room for so much; a line is kept whole or not at all. */
static void lines_typed_ahead_are_kept_or_dropped_whole(void **state)
{
	static char script[2 * SHELL_TYPED_AHEAD];
	struct fake_system *system;
	size_t used;
	int code;

	(void)state;
	used = (size_t)snprintf(script, sizeof(script), "run spinner\r");
	/* Seventeen bytes do not divide the room: the last line is cut. */
	while (used < SHELL_TYPED_AHEAD + 400u)
		used += (size_t)snprintf(script + used, sizeof(script) - used, "word word word xx\r");
	(void)snprintf(script + used, sizeof(script) - used, "exit 7\r\003exit 9\r");
	system = session(script, &code);
	/* Control-c is seen, although there is no room, and what was typed before it is dropped. */
	assert_int_equal(code, 9);
	assert_says(system, "\a^C\r\nspinner: terminated\r\n");
	assert_says(system, " lines typed ahead had no room and were dropped\r\n");
	assert_silent_about(system, "unknown");
}

static void without_a_terminal_it_ends(void **state)
{
	struct rt *rt;

	(void)state;
	(void)fake_system_new(&rt);
	assert_int_equal(capos_main(rt), 2);
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

		(void)fake_system_grant(system, rt, "terminal", FAKE_SERIAL_PORT);
		fake_system_deaf_facet(system, rt, "services", SUPERVISOR_INTERFACE_ID);
		fake_system_deaf_facet(system, rt, "control", SYSTEM_CONTROL_INTERFACE_ID);
		system->input = lines[i];
		assert_int_equal(capos_main(rt), 3);
		assert_says(system, "^C\r\n");
		assert_says(system, i == 0 ? "the services cannot be seen: "
					   : "the system does not stop: ");
	}
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
		cmocka_unit_test(any_method_can_be_called),
		cmocka_unit_test(what_a_call_gives_is_kept_and_dropped),
		cmocka_unit_test(an_interface_is_described_though_nobody_holds_it),
		cmocka_unit_test(an_inherited_method_is_shown_with_its_owner_and_found),
		cmocka_unit_test(ends_are_told_in_words),
		cmocka_unit_test(jobs_go_on_beside_the_prompt),
		cmocka_unit_test(there_are_only_so_many_jobs),
		cmocka_unit_test(the_tab_key_completes_commands_and_names),
		cmocka_unit_test(the_tab_key_knows_what_may_stand_where),
		cmocka_unit_test(the_tab_key_knows_the_parameters_of_a_call),
		cmocka_unit_test(the_tab_key_knows_interfaces_and_what_was_kept),
		cmocka_unit_test(a_name_that_is_no_command_says_how_it_is_used),
		cmocka_unit_test(one_command_is_explained),
		cmocka_unit_test(lines_typed_ahead_are_kept_or_dropped_whole),
		cmocka_unit_test(without_a_terminal_it_ends),
		cmocka_unit_test(control_c_leaves_a_call_that_is_not_answered),
	};

	return cmocka_run_group_tests_name("shell", tests, NULL, NULL);
}
