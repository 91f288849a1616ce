/*
 * Accounts on a disk in memory, and a program that creates some and changes them.
 *
 * Wherever the service is ended, what was answered stays so: accounts, keys, who is disabled. The
 * ends of the disk below are those of table.c: who keeps a store notices them at its next change.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(memdisk);
SIM_PROGRAM_DECLARE(disk);
SIM_PROGRAM_DECLARE(audit);
SIM_PROGRAM_DECLARE(accounts);
SIM_PROGRAM_DECLARE(registrar);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("memdisk", memdisk),
	SIM_PROGRAM("disk", disk),
	SIM_PROGRAM("audit", audit),
	SIM_PROGRAM("accounts", accounts),
	SIM_PROGRAM("registrar", registrar),
	{0},
};

static void check(const char *victim)
{
	const char *log = sim_program_output(1);

	if (strstr(log, ": NO") || !strstr(log, "in the end all is there: yes"))
		sim_fail("%s was ended, and this came of it:\n%s", victim ? victim : "nobody", log);
	SIM_EXPECT(!strstr(log, "there are no accounts"));
}

const struct system_case system_registry = {
	.name = "accounts on a disk",
	.boot = {.package = "build/system/proofs/registry.pkg",
		 .memory_bytes = UINT64_C(16) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(6000000000),
	.step = 11,
	.victims = {"accounts"},
	.frames_by_use = 8,
	.check = check,
};
