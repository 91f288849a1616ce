/*
 * Passwords and the audit log, in kept memory and on a disk: setup, a change, a recovery code,
 * right and wrong passwords, while a service is ended.
 *
 * Nothing is disclosed and nothing opens twice: whatever is ended, the password that was set last
 * is the one that holds, a code is good once, and the log is whole.
 */
#include <stdio.h>
#include <string.h>

#include "tests/sim/system/system.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(audit);
SIM_PROGRAM_DECLARE(accounts);
SIM_PROGRAM_DECLARE(credentials);
SIM_PROGRAM_DECLARE(desk);
SIM_PROGRAM_DECLARE(memdisk);
SIM_PROGRAM_DECLARE(disk);

static const struct sim_host_program programs[] = {
	SIM_PROGRAM("init", init),         SIM_PROGRAM("audit", audit),
	SIM_PROGRAM("accounts", accounts), SIM_PROGRAM("credentials", credentials),
	SIM_PROGRAM("desk", desk),         SIM_PROGRAM("memdisk", memdisk),
	SIM_PROGRAM("disk", disk),         {0},
};

static void check(const char *victim)
{
	const char *log = sim_program_output(1);

	(void)victim;
	if (!strstr(log, "PASS brief"))
		sim_fail("%s was ended, and this came of it:\n%s", victim ? victim : "nobody", log);
	SIM_EXPECT(!strstr(log, "operator's"));
}

const struct system_case system_passwords = {
	.name = "passwords and the audit log",
	.boot = {.package = "build/system/proofs/passwords-brief.pkg",
		 .memory_bytes = UINT64_C(48) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(4000000000),
	.victims = {"credentials", "audit"},
	.check = check,
	.frames_by_use = 8,
};

const struct system_case system_passwords_disk = {
	.name = "passwords on a disk",
	.boot = {.package = "build/system/proofs/passwords-disk.pkg",
		 .memory_bytes = UINT64_C(48) << 20,
		 .programs = programs},
	.over_ns = UINT64_C(6000000000),
	.step = 17,
	.victims = {"credentials"},
	.check = check,
	.frames_by_use = 8,
};
