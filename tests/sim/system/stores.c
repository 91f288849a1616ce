/*
 * The key-value store and the counter of visits, with two clients each.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(keyvalue);
SIM_PROGRAM_DECLARE(kv);
SIM_PROGRAM_DECLARE(visits);
SIM_PROGRAM_DECLARE(visitor);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),     SIM_PROGRAM("keyvalue", keyvalue), SIM_PROGRAM("kv", kv),
	SIM_PROGRAM("visits", visits), SIM_PROGRAM("visitor", visitor),   {0},
};

#define CLIENTS 4u

/* Each client ends by itself: with its work done, or with the code of a service that was lost. */
static void check(const char *victim)
{
	static const char *const clients[CLIENTS] = {"opener", "counter", "early", "late"};
	const char *log = sim_program_output(1);

	for (unsigned i = 0; i < CLIENTS; i++) {
		char good[64], lost[64];

		(void)snprintf(good, sizeof(good), "init: %s (pid %u) exited with code 0",
			       clients[i], i + 4);
		(void)snprintf(lost, sizeof(lost), "init: %s (pid %u) exited with code 4",
			       clients[i], i + 4);
		if (!victim)
			SIM_EXPECT(strstr(log, good));
		else if (strcmp(victim, clients[i]) != 0)
			SIM_EXPECT(strstr(log, good) || strstr(log, lost) ||
				   !strstr(log, "started late"));
	}
}

const struct system_case system_stores = {
	.name = "a store and a counter of visits",
	.boot = {.package = "build/system/proofs/stores.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(1000000000),
	.victims = {"keyvalue", "visits", "opener", "counter", "early", "late"},
	/* A page of small objects: the new ledger of a service lies in another one. */
	.frames_by_use = 1,
	.check = check,
};
