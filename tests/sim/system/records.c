/*
 * The audit log on a disk in memory, and a program that writes records each time it starts.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(memdisk);
SIM_PROGRAM_DECLARE(disk);
SIM_PROGRAM_DECLARE(audit);
SIM_PROGRAM_DECLARE(recorder);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),   SIM_PROGRAM("memdisk", memdisk),   SIM_PROGRAM("disk", disk),
	SIM_PROGRAM("audit", audit), SIM_PROGRAM("recorder", recorder), {0},
};

/* Whether some instance of the recorder has ended so. */
static bool recorder_ended(const char *log, const char *ending)
{
	const char *line = strstr(log, "init: recorder (pid ");

	for (; line; line = strstr(line + 1, "init: recorder (pid ")) {
		const char *said = strchr(line, ')');

		if (said && strncmp(said, ending, strlen(ending)) == 0)
			return true;
	}
	return false;
}

/* No promise is broken, whatever ends, and the last record comes. */
static void check(const char *victim)
{
	const char *log = sim_program_output(1);

	(void)victim;
	SIM_EXPECT(!strstr(log, ": NO"));
	SIM_EXPECT(!strstr(log, "damaged"));
	SIM_EXPECT(!strstr(log, "records are lost"));
	SIM_EXPECT(!recorder_ended(log, ") exited with code 1"));
	SIM_EXPECT(!recorder_ended(log, ") exited with code 3"));
	SIM_EXPECT(recorder_ended(log, ") exited with code 0"));
}

const struct system_case system_records = {
	.name = "an audit log on a disk",
	.boot = {.package = "build/system/proofs/records.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(6000000000),
	.step = 23,
	.victims = {"memdisk", "disk", "audit", "recorder"},
	.frames_by_use = 1,
	/* The log notices that its disk was started anew when it writes again. */
	.slots_by_use = 4,
	.check = check,
};
