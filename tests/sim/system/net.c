/*
 * Two services of the network at the ends of a wire, an echo service, and a program that talks to
 * it.
 *
 * A wire that ends loses frames, and no more. A service of the network that ends takes its streams
 * and listeners with it; the authorities stay, so the echo service listens again, and whoever calls
 * later is answered.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(wire);
SIM_PROGRAM_DECLARE(net);
SIM_PROGRAM_DECLARE(net_other);
SIM_PROGRAM_DECLARE(echo);
SIM_PROGRAM_DECLARE(net_talker);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("wire", wire),
	SIM_PROGRAM("net", net),
	SIM_PROGRAM("net-other", net_other),
	SIM_PROGRAM("echo", echo),
	SIM_PROGRAM("net-talker", net_talker),
	{0},
};

/* Where a line stands in the log for the last time; null: nowhere. */
static const char *last_of(const char *log, const char *line)
{
	const char *last = NULL;

	while ((log = strstr(log, line)))
		last = log++;
	return last;
}

static void check(const char *victim)
{
	const char *log = sim_program_output(1);
	const bool well = strstr(log, "talker: all is well") != NULL;

	/* The talker has its answers, or was told that its connection or its service is lost. */
	if (!victim || strcmp(victim, "wire") == 0)
		SIM_EXPECT(well || !strstr(log, "started talker"));
	else if (strcmp(victim, "talker") != 0)
		SIM_EXPECT(strstr(log, "init: talker (pid") || !strstr(log, "started talker"));
	/* Whoever listened listens again. */
	if (victim && strstr(log, "started talker"))
		SIM_EXPECT(last_of(log, "echo: listening at port 7") >
			   last_of(log, "init: restarting net-server"));
}

const struct system_case system_net = {
	.name = "two ends of a wire",
	.boot = {.package = "build/system/proofs/net-ends.pkg",
		 .memory_bytes = UINT64_C(48) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(60000000000),
	.victims = {"wire", "net-server", "net-client", "echo", "talker"},
	.step = 3001,
	.check = check,
};
