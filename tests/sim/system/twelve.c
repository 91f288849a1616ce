/*
 * Twelve lines, which is as many as `sessions` has: a person on the serial one, and eleven on far
 * ones, who log in at the same time, are all in at the same time, and leave.
 */
#include <string.h>

#include "tests/sim/system/people.h"
#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(terminal);
SIM_PROGRAM_DECLARE(audit);
SIM_PROGRAM_DECLARE(accounts);
SIM_PROGRAM_DECLARE(broker);
SIM_PROGRAM_DECLARE(credentials);
SIM_PROGRAM_DECLARE(sessions);
SIM_PROGRAM_DECLARE(launcher);
SIM_PROGRAM_DECLARE(shell);
SIM_PROGRAM_DECLARE(chat);
SIM_PROGRAM_DECLARE(hello);
SIM_PROGRAM_DECLARE(net);
SIM_PROGRAM_DECLARE(disk);
SIM_PROGRAM_DECLARE(typist);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("terminal", terminal),
	SIM_PROGRAM("audit", audit),
	SIM_PROGRAM("accounts", accounts),
	SIM_PROGRAM("broker", broker),
	SIM_PROGRAM("credentials", credentials),
	SIM_PROGRAM("sessions", sessions),
	SIM_PROGRAM("launcher", launcher),
	SIM_PROGRAM("shell", shell),
	SIM_PROGRAM("chat", chat),
	SIM_PROGRAM("hello", hello),
	SIM_PROGRAM("net", net),
	SIM_PROGRAM("disk", disk),
	SIM_PROGRAM("typist", typist),
	{0},
};

static const struct person_step steps[] = {
	PEOPLE_SET_UP,
	PEOPLE_LOG_IN,
	{PEOPLE_PROMPT, "whoami\r"},
	{"operator, profile operator", NULL},
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
	const char *log = sim_program_output(1);

	(void)victim;
	if (!person_is_done(&person) || !strstr(log, "typist: 11 people were in") ||
	    strstr(log, "failed:"))
		sim_fail("the person is at step %u:\n%s\n%s", person.step, sim_program_output(0),
			 log);
}

const struct system_case system_twelve = {
	.name = "twelve lines at once",
	.boot = {.package = "build/tests/twelve.pkg",
		 .memory_bytes = UINT64_C(512) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(120) * 1000000000,
	.begin = begin,
	.person = act,
	.check = check,
};
