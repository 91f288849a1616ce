/*
 * A thousand calls at once through what sessions were issued: sixteen programs of one operator's
 * session, and four of another one's, make fifty at each service that their session has, while the
 * other operator works. Each call is answered, each program is served in the end, and so are
 * people.
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
	SIM_PROGRAM("crowder", crowder),
	{0},
};

#define PROGRAMS 16u
#define FAR_PROGRAMS 4u
#define FAR_PORT 2u
#define CROWD                                                                                    \
	{                                                                                        \
		PEOPLE_PROMPT,                                                                   \
			"spawn crowder with { chat: @chat, accounts: @accounts, "                \
			"sessions: @sessions, services: @services, log: @audit, "                \
			"network: @network, desk: @desk, launcher: @launcher, timer: @timer }\r" \
	}
#define FOUR_CROWDS CROWD, CROWD, CROWD, CROWD

static const struct person_step steps[] = {
	PEOPLE_SET_UP, PEOPLE_LOG_IN, FOUR_CROWDS,  FOUR_CROWDS,
	FOUR_CROWDS,   FOUR_CROWDS,   {NULL, NULL},
};

static const struct person_step far_steps[] = {
	PEOPLE_LOG_IN,
	FOUR_CROWDS,
	/* The crowd begins at second 30. */
	{PEOPLE_PROMPT, "call timer.sleep { untilNs: 30000000000 }\r"},
	{PEOPLE_PROMPT, "whoami\r"},
	{"operator, profile operator", NULL},
	{PEOPLE_PROMPT, "services\r"},
	{"sessions     running", NULL},
	{PEOPLE_PROMPT, "audit verify\r"},
	{"the audit log is whole", NULL},
	{PEOPLE_PROMPT, "run hello with { console: @console }\r"},
	{"exited with code 0", NULL},
	{PEOPLE_PROMPT, "logout\r"},
	{"Welcome", NULL},
	{PEOPLE_PROMPT, NULL},
	{NULL, NULL},
};

static struct person person, far;

static void begin(void)
{
	person_begin(&person, 0, steps);
	person_begin(&far, FAR_PORT, far_steps);
}

/* The other one comes when the crowd does. */
static bool act(void)
{
	if (person_act(&person))
		return true;
	return person_is_done(&person) && person_act(&far);
}

static unsigned served(const char *shown)
{
	unsigned count = 0;

	while ((shown = strstr(shown, "crowder: exited with code 0"))) {
		shown++;
		count++;
	}
	return count;
}

static void check(const char *victim)
{
	const char *here = sim_program_output(0), *there = sim_program_output(FAR_PORT);

	(void)victim;
	if (served(here) != PROGRAMS || served(there) != FAR_PROGRAMS || !person_is_done(&far))
		sim_fail("%u and %u of the crowd were served, and the other one is at step %u:\n"
			 "%s\n%s\n%s",
			 served(here), served(there), far.step, here, there, sim_program_output(1));
}

const struct system_case system_flooded = {
	.name = "a thousand calls at once through what two sessions have",
	.boot = {.package = "build/tests/flooded.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(600) * 1000000000,
	.begin = begin,
	.person = act,
	.check = check,
};
