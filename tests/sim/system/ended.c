/*
 * The service `sessions` ends without warning while an operator is in: the session ends with it,
 * and the audit log hears of that from the next instance.
 */
#include <string.h>

#include "tests/sim/system/people.h"
#include "tests/sim/system/system.h"

static const struct person_step steps[] = {
	PEOPLE_SET_UP,
	PEOPLE_LOG_IN,
	{PEOPLE_PROMPT, "whoami\r"},
	{"operator, profile operator", NULL},
	{PEOPLE_PROMPT, NULL},
	/* Here the service ends. */
	{"Welcome", NULL},
	{PEOPLE_PROMPT, "whoami\r"},
	{"profile anonymous", NULL},
	PEOPLE_LOG_IN,
	{PEOPLE_PROMPT, "audit 5\r"},
	{"session opened on serial: operator", NULL},
	{"session ended: the service sessions ended", NULL},
	{"session opened on serial: anonymous", NULL},
	{PEOPLE_PROMPT, "audit verify\r"},
	{"the audit log is whole", NULL},
	{PEOPLE_PROMPT, "logout\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, NULL},
	{NULL, NULL},
};

#define END_STEP 11u /* the step that waits for the greeting of the session after */

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
	struct process *sessions;

	if (has_ended || is_typing || person.typing || person.step != END_STEP)
		return is_typing;
	sessions = sim_program_process("sessions");
	if (!sessions)
		return false;
	sim_program_kill(sessions);
	has_ended = true;
	return true;
}

static void check(const char *victim)
{
	(void)victim;
	if (!person_is_done(&person))
		sim_fail("the person waits at step %u for \"%s\":\n%s\n%s", person.step,
			 steps[person.step].sees ? steps[person.step].sees : "",
			 sim_program_output(0), sim_program_output(1));
	SIM_EXPECT(has_ended);
}

const struct system_case system_ended = {
	.name = "sessions that end with their service are in the audit log",
	.boot = {.package = "build/system/diskless.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = people_programs},
	.over_ns = UINT64_C(600) * 1000000000,
	.begin = begin,
	.person = act,
	.check = check,
};
