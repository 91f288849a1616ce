/*
 * Somebody in the place of `sessions` asks the broker, credentials and a terminal for what is not
 * to be given.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(audit);
SIM_PROGRAM_DECLARE(accounts);
SIM_PROGRAM_DECLARE(credentials);
SIM_PROGRAM_DECLARE(terminal);
SIM_PROGRAM_DECLARE(broker);
SIM_PROGRAM_DECLARE(pretender);
SIM_PROGRAM_DECLARE(hello);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("audit", audit),
	SIM_PROGRAM("accounts", accounts),
	SIM_PROGRAM("credentials", credentials),
	SIM_PROGRAM("terminal", terminal),
	SIM_PROGRAM("broker", broker),
	SIM_PROGRAM("pretender", pretender),
	SIM_PROGRAM("hello", hello),
	{0},
};

#define GREETING "Hello from capOS"

static void check(const char *victim)
{
	const char *shown = sim_program_output(1);

	(void)victim;
	if (!strstr(shown, "24 passed, 0 failed"))
		sim_fail("this came of it:\n%s", shown);
	/* The program in the lease's own session has printed, and the one in the other has not. */
	shown = sim_program_output(0);
	shown = strstr(shown, GREETING);
	SIM_EXPECT(shown && !strstr(shown + 1, GREETING));
	SIM_EXPECT(!strstr(sim_program_output(0), "this is not written"));
}

const struct system_case system_pretender = {
	.name = "rights that are not to be given",
	.boot = {.package = "build/system/proofs/pretender.pkg",
		 .memory_bytes = UINT64_C(48) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(1000) * 1000000000,
	.check = check,
};
