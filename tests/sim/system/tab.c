/*
 * An operator completes with the tab key names that only the services know: of programs, services,
 * step-ups, accounts, sessions.
 */
#include "tests/sim/system/people.h"
#include "tests/sim/system/system.h"

static const struct person_step steps[] = {
	PEOPLE_SET_UP,
	/* Nobody's session gets nothing, and completes nothing. */
	{PEOPLE_PROMPT, "stepup\r"},
	{"gets nothing by step-up", NULL},
	{PEOPLE_PROMPT, "services restart c\t\r"},
	{"needs a ServiceManager named", NULL},
	PEOPLE_LOG_IN,
	{PEOPLE_PROMPT, "run hel\t\r"},
	{"hello was not started", NULL},
	{PEOPLE_PROMPT, "stepup\r"},
	{"to stop the machine", NULL},
	{"to end services", NULL},
	{PEOPLE_PROMPT, "stepup res\t\r"},
	{"Ctrl-]", "\x1d"},
	{"Password: ", PEOPLE_PASSWORD "\r"},
	{"restart is held", NULL},
	{PEOPLE_PROMPT, "services re\tcha\t\r"},
	{"chat is started anew", NULL},
	{PEOPLE_PROMPT, "accounts dis\top\t\r"},
	{"operator cannot log in", NULL},
	{PEOPLE_PROMPT, "accounts en\to\t\r"},
	{"operator can log in", NULL},
	{PEOPLE_PROMPT, "sessions e\t\t\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, "whoami\r"},
	{"profile anonymous", NULL},
	{PEOPLE_PROMPT, NULL},
	{NULL, NULL},
};

static struct person person;

static void begin(void)
{
	person_begin(&person, 0, steps);
}

static bool act(void)
{
	return person_act(&person);
}

static void check(const char *victim)
{
	(void)victim;
	if (!person_is_done(&person))
		sim_fail("the person waits at step %u for \"%s\":\n%s\n%s", person.step,
			 steps[person.step].sees ? steps[person.step].sees : "",
			 sim_program_output(0), sim_program_output(1));
}

const struct system_case system_tab = {
	.name = "the tab key completes names that services know",
	.boot = {.package = "build/system/diskless.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = people_programs},
	.over_ns = UINT64_C(600) * 1000000000,
	.begin = begin,
	.person = act,
	.check = check,
};
