/*
 * The default system on a machine without devices, and a person who sets it up, logs in, looks
 * around and leaves, while one of its services is ended.
 *
 * Whatever is ended, and when: nobody gets more than their profile gives, the line comes back to a
 * prompt, every ledger is as after the undisturbed play, and the password is nowhere in memory.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/people.h"
#include "tests/sim/system/system.h"

#define PROMPT PEOPLE_PROMPT

static const struct person_step steps[] = {
	PEOPLE_SET_UP,
	PEOPLE_LOG_IN,
	{PROMPT, "whoami\r"},
	{"profile operator", NULL},
	{PROMPT, "run hello with { console: @console }\r"},
	{"exited with code 0", NULL},
	{PROMPT, "logout\r"},
	{PROMPT, "whoami\r"},
	{"profile anonymous", NULL},
	{PROMPT, NULL},
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

/*
 * A process that is ended while it has the password cannot wipe it: its frames are zeroed when
 * somebody takes them.
 */
static bool may_have_it(const char *victim)
{
	return victim && (strcmp(victim, "terminal") == 0 || strcmp(victim, "credentials") == 0);
}

static void check(const char *victim)
{
	uint64_t address;

	if (!victim && !person_is_done(&person))
		sim_fail("the person waits at step %u for \"%s\":\n%s\n%s", person.step,
			 steps[person.step].sees ? steps[person.step].sees : "",
			 sim_program_output(0), sim_program_output(1));
	if (!may_have_it(victim) && secret_find(PEOPLE_PASSWORD, strlen(PEOPLE_PASSWORD), &address))
		sim_fail("%s was ended, and the password is at %llx", victim ? victim : "nobody",
			 (unsigned long long)address);
}

const struct system_case system_login = {
	.name = "a person logs in",
	.boot = {.package = "build/system/diskless.pkg",
		 .memory_bytes = UINT64_C(256) << 20,
		 .programs = people_programs},
	/* Long after the last bound of the profile of a session that was left open. */
	.over_ns = UINT64_C(3) * 3600 * 1000000000,
	.begin = begin,
	.person = act,
	.victims = {"terminal", "audit", "accounts", "credentials", "broker", "sessions",
		    "launcher", "shell", "net"},
	.step = 41,
	.random_plays = 60,
	.may_keep_secret = may_have_it,
	.frames_by_use = 8,
	.slots_by_use = 4,
	.check = check,
};
