/*
 * Facets issued for sessions: whoever asks for them, the service that they are of, init as a third.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(asker);
SIM_PROGRAM_DECLARE(visits);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("asker", asker),
	SIM_PROGRAM("visits", visits),
	{0},
};

/* Whoever is ended is started once more, and then all goes well, or a call was lost with it. */
static void check(const char *victim)
{
	const char *log = sim_program_output(1);

	if (!victim)
		SIM_EXPECT(strstr(log, "asker: 3 sessions, instance 1") &&
			   strstr(log, "asker (pid 2) exited with code 0"));
	else if (strcmp(victim, "asker") == 0)
		SIM_EXPECT(strstr(log, "asker: 3 sessions, instance 2") ||
			   strstr(log, "asker: 3 sessions, instance 1"));
}

const struct system_case system_issuing = {
	.name = "facets issued for sessions",
	.boot = {.package = "build/system/proofs/issuing.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(1000000000),
	.victims = {"visits", "asker"},
	.check = check,
	/* The tags that were ever used: of the scope, and of init's own endpoint. */
	.frames_by_use = 6,
};
