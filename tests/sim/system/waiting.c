/*
 * A thousand calls that wait at one service, made by twenty processes, and one who wakes them.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(waiting);
SIM_PROGRAM_DECLARE(waiter);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("waiting", waiting),
	SIM_PROGRAM("waiter", waiter),
	{0},
};

#define WAITERS 20u

static unsigned lines(const char *log, const char *line)
{
	unsigned count = 0;

	while ((log = strstr(log, line))) {
		log += strlen(line);
		count++;
	}
	return count;
}

/* A waiter that goes takes no answer from others, and a service that goes leaves nobody waiting. */
static void check(const char *victim)
{
	const char *log = sim_program_output(1);
	unsigned good = lines(log, "waiter: 50 calls, 50 answers"), all = lines(log, "waiter: ");

	if (!victim)
		SIM_EXPECT(good == WAITERS && strstr(log, "waker: 1000 woke"));
	else if (strcmp(victim, "waiter-7") == 0)
		SIM_EXPECT(good >= WAITERS - 1);
	else if (strcmp(victim, "waiting") == 0)
		SIM_EXPECT(all == WAITERS || !strstr(log, "started waker"));
}

const struct system_case system_waiting = {
	.name = "a thousand calls that wait",
	.boot = {.package = "build/system/proofs/waiting.pkg",
		 .memory_bytes = UINT64_C(32) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(1000000000),
	.victims = {"waiting", "waiter-7", "waker"},
	.step = 61,
	.check = check,
};
