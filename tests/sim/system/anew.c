/*
 * An operator has the services started anew, one after the other, and goes on: a session outlives
 * each of them but its own terminal and `sessions`, with all that it has and may still ask for.
 */
#include "tests/sim/system/people.h"
#include "tests/sim/system/system.h"

/* A service that is started anew; afterwards a password gives something stronger, as before. */
#define ANEW(name)                                                               \
	{PEOPLE_PROMPT, "services restart " name "\r"}, {"started anew", NULL},  \
		PEOPLE_STEP_UP("control"), {PEOPLE_PROMPT, "release control\r"}, \
		{PEOPLE_PROMPT, "whoami\r"},                                     \
	{                                                                        \
		"operator, profile operator", NULL                               \
	}

static const struct person_step steps[] = {
	PEOPLE_SET_UP,
	PEOPLE_LOG_IN,
	PEOPLE_STEP_UP("restart"),
	ANEW("broker"),
	ANEW("credentials"),
	ANEW("accounts"),
	ANEW("audit"),
	{PEOPLE_PROMPT, "services restart chat\r"},
	{"started anew", NULL},
	{PEOPLE_PROMPT, "services restart nothing\r"},
	{"no service is named", NULL},
	{PEOPLE_PROMPT, "services\r"},
	/* Nothing has failed, so no budget is spent. */
	{"restarts 1, budget 5 of 5", NULL},
	{PEOPLE_PROMPT, "services restart terminal\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, "whoami\r"},
	{"profile anonymous", NULL},
	PEOPLE_LOG_IN,
	PEOPLE_STEP_UP("restart"),
	{PEOPLE_PROMPT, "services restart sessions\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, "whoami\r"},
	{"profile anonymous", NULL},
	PEOPLE_LOG_IN,
	{PEOPLE_PROMPT, "audit verify\r"},
	{"the audit log is whole", NULL},
	{PEOPLE_PROMPT, "logout\r"},
	{"Welcome", NULL},
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

const struct system_case system_anew = {
	.name = "an operator has services started anew",
	.boot = {.package = "build/system/diskless.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = people_programs},
	.over_ns = UINT64_C(600) * 1000000000,
	.begin = begin,
	.person = act,
	.check = check,
};
