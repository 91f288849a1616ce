/*
 * A table in a store, on a disk in memory, and the program that adds a row each time it starts.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(memdisk);
SIM_PROGRAM_DECLARE(disk);
SIM_PROGRAM_DECLARE(notebook);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("memdisk", memdisk),
	SIM_PROGRAM("disk", disk),
	SIM_PROGRAM("notebook", notebook),
	{0},
};

/* Whether some instance of the notebook has ended so. */
static bool notebook_ended(const char *log, const char *ending)
{
	const char *line = strstr(log, "init: notebook (pid ");

	for (; line; line = strstr(line + 1, "init: notebook (pid ")) {
		const char *said = strchr(line, ')');

		if (said && strncmp(said, ending, strlen(ending)) == 0)
			return true;
	}
	return false;
}

/* No promise is broken, whatever ends, and the last row comes. */
static void check(const char *victim)
{
	const char *log = sim_program_output(1);

	(void)victim;
	SIM_EXPECT(!strstr(log, ": NO"));
	SIM_EXPECT(!notebook_ended(log, ") exited with code 1"));
	SIM_EXPECT(!notebook_ended(log, ") exited with code 3"));
	SIM_EXPECT(notebook_ended(log, ") exited with code 0"));
}

const struct system_case system_table = {
	.name = "a table in a store on a disk",
	.boot = {.package = "build/system/proofs/table.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(6000000000),
	.step = 11,
	.victims = {"memdisk", "disk", "notebook"},
	.frames_by_use = 1,
	.check = check,
};
