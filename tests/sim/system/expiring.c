/*
 * A session whose time is over in the middle of a call: it ends then, the call with it, and the
 * line has a fresh session of nobody's. The package is the default system with a shorter time.
 */
#include "tests/sim/system/people.h"
#include "tests/sim/system/system.h"

static const struct person_step steps[] = {
	PEOPLE_SET_UP,
	PEOPLE_LOG_IN,
	/* A call that would wait for hours. */
	{PEOPLE_PROMPT, "call timer.sleep { untilNs: 90000000000000 }\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, "whoami\r"},
	{"profile anonymous", NULL},
	PEOPLE_LOG_IN,
	/* A renewal reaches no further than the longest time. */
	{PEOPLE_PROMPT, "call session.renew\r"},
	{PEOPLE_PROMPT, "audit 4\r"},
	{"session ended: its time was over", NULL},
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

const struct system_case system_expiring = {
	.name = "a session expires in the middle of a call",
	.boot = {.package = "build/tests/expiring.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = people_programs},
	.over_ns = UINT64_C(600) * 1000000000,
	.begin = begin,
	.person = act,
	.check = check,
};
