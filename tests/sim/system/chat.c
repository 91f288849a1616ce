/*
 * The chat room, which is started again when it ends, and its two guests, which are not.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(chat);
SIM_PROGRAM_DECLARE(chatter);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("chat", chat),
	SIM_PROGRAM("chatter", chatter),
	{0},
};

/* Whoever is not ended itself comes to its own end, with the room or because the room was lost. */
static void check(const char *victim)
{
	const char *log = sim_program_output(1);

	for (unsigned i = 0; i < 2; i++) {
		const char *name = i ? "second" : "first";
		char line[64];

		(void)snprintf(line, sizeof(line), "init: %s (pid %u) exited with code", name,
			       i + 3);
		if (!victim || strcmp(victim, name) != 0)
			SIM_EXPECT(strstr(log, line) || !strstr(log, "started second"));
	}
	if (!victim)
		SIM_EXPECT(strstr(log, "line 3 of 3") && !strstr(log, "code 4"));
}

const struct system_case system_chat = {
	.name = "a chat room",
	.boot = {.package = "build/system/proofs/chat.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(4000000000),
	.victims = {"chat", "first", "second"},
	.check = check,
};
