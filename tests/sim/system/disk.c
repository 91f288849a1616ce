/*
 * A disk in memory, the service of its partitions, and a client that works on them.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(memdisk);
SIM_PROGRAM_DECLARE(disk);
SIM_PROGRAM_DECLARE(storer);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("memdisk", memdisk),
	SIM_PROGRAM("disk", disk),
	SIM_PROGRAM("storer", storer),
	{0},
};

/* No promise is broken, whatever ends; who is not ended itself comes to its own end. */
static void check(const char *victim)
{
	const char *log = sim_program_output(1);

	SIM_EXPECT(!strstr(log, ": NO"));
	SIM_EXPECT(!strstr(log, "nothing is served"));
	if (!victim)
		SIM_EXPECT(strstr(log, "gives no queue: yes") &&
			   strstr(log, "init: storer (pid 4) exited with code 0"));
	else if (strcmp(victim, "storer") != 0)
		SIM_EXPECT(strstr(log, "init: storer (pid 4) exited with code 0") ||
			   strstr(log, "init: storer (pid 4) exited with code 4") ||
			   strstr(log, "init: storer (pid 5) exited with code"));
}

const struct system_case system_disk = {
	.name = "a disk and its partitions",
	.boot = {.package = "build/system/proofs/disk.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(3000000000),
	.victims = {"memdisk", "disk", "storer"},
	.frames_by_use = 1,
	.check = check,
};
