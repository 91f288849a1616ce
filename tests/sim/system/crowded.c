/*
 * A thousand calls at once at each service of people, by a crowd of twenty, while a person sets the
 * system up, logs in and out: each call is answered, each of the crowd is served in the end, and so
 * is the person.
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
SIM_PROGRAM_DECLARE(keys);
SIM_PROGRAM_DECLARE(authorizer);
SIM_PROGRAM_DECLARE(ssh);
SIM_PROGRAM_DECLARE(crowder);

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
	SIM_PROGRAM("keys", keys),
	SIM_PROGRAM("authorizer", authorizer),
	SIM_PROGRAM("ssh", ssh),
	SIM_PROGRAM("crowder", crowder),
	{0},
};

#define CROWD 20u

static const struct person_step steps[] = {
	PEOPLE_SET_UP,
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
	const char *log = sim_program_output(1);
	unsigned served = 0;

	(void)victim;
	for (const char *at = log; (at = strstr(at, "crowder: ends with 0")); at++)
		served++;
	if (served != CROWD || strstr(log, "is started again") || strstr(log, "restarting"))
		sim_fail("%u of the crowd were served:\n%s", served, log);
	if (!person_is_done(&person))
		sim_fail("the person waits at step %u for \"%s\":\n%s", person.step,
			 steps[person.step].sees ? steps[person.step].sees : "",
			 sim_program_output(0));
}

const struct system_case system_crowded = {
	.name = "a thousand calls at once at each service of people",
	.boot = {.package = "build/tests/crowded.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(600) * 1000000000,
	.begin = begin,
	.person = act,
	.check = check,
};
