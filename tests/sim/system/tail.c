/*
 * A terminal ends in the middle of a password: the rest of it is nobody's. The next instance shows
 * it to no shell, and does not echo it.
 */
#include <string.h>

#include "tests/sim/system/people.h"
#include "tests/sim/system/system.h"

#define FIRST "a horse"
#define REST " of no colour"

static const struct person_step steps[] = {
	PEOPLE_SET_UP,
	{PEOPLE_PROMPT, "login\r"},
	{"login: ", "operator\r"},
	{"Ctrl-]", "\x1d"},
	{"Password: ", FIRST},
	/* Here the terminal ends. */
	{"press Enter", REST "\r"},
	{PEOPLE_PROMPT, "whoami\r"},
	{"profile anonymous", NULL},
	PEOPLE_LOG_IN,
	{PEOPLE_PROMPT, "logout\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, NULL},
	{NULL, NULL},
};

static struct person person;
static bool has_ended;

static void begin(void)
{
	person_begin(&person, 0, steps);
	has_ended = false;
}

static bool act(void)
{
	const bool is_typing = person_act(&person);
	struct process *terminal;

	if (has_ended || is_typing || person.typing || !steps[person.step].sees ||
	    strcmp(steps[person.step].sees, "press Enter") != 0)
		return is_typing;
	terminal = sim_program_process("terminal");
	if (!terminal)
		return false;
	sim_program_kill(terminal);
	has_ended = true;
	return true;
}

static void check(const char *victim)
{
	(void)victim;
	if (!person_is_done(&person))
		sim_fail("the person waits at step %u for \"%s\":\n%s", person.step,
			 steps[person.step].sees ? steps[person.step].sees : "",
			 sim_program_output(0));
	SIM_EXPECT(has_ended);
	SIM_EXPECT(!strstr(sim_program_output(0), "of no colour"));
	SIM_EXPECT(!strstr(sim_program_output(1), "of no colour"));
}

const struct system_case system_tail = {
	.name = "the tail of a password, after its terminal has ended",
	.boot = {.package = "build/system/diskless.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = people_programs},
	.over_ns = UINT64_C(600) * 1000000000,
	.begin = begin,
	.person = act,
	.check = check,
};
