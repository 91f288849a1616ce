/*
 * The programs of the default system: see people.h.
 */
#include "tests/sim/system/people.h"

SIM_PROGRAM_DECLARE(init);
SIM_PROGRAM_DECLARE(terminal);
SIM_PROGRAM_DECLARE(audit);
SIM_PROGRAM_DECLARE(accounts);
SIM_PROGRAM_DECLARE(credentials);
SIM_PROGRAM_DECLARE(broker);
SIM_PROGRAM_DECLARE(sessions);
SIM_PROGRAM_DECLARE(launcher);
SIM_PROGRAM_DECLARE(shell);
SIM_PROGRAM_DECLARE(chat);
SIM_PROGRAM_DECLARE(hello);
SIM_PROGRAM_DECLARE(disk);
SIM_PROGRAM_DECLARE(net);
SIM_PROGRAM_DECLARE(keys);
SIM_PROGRAM_DECLARE(authorizer);
SIM_PROGRAM_DECLARE(ssh);

const struct sim_host_program people_programs[] = {
	SIM_PROGRAM("init", init),
	SIM_PROGRAM("terminal", terminal),
	SIM_PROGRAM("audit", audit),
	SIM_PROGRAM("accounts", accounts),
	SIM_PROGRAM("broker", broker),
	SIM_PROGRAM("credentials", credentials),
	SIM_PROGRAM("sessions", sessions),
	SIM_PROGRAM("launcher", launcher),
	SIM_PROGRAM("shell", shell),
	SIM_PROGRAM("chat", chat),
	SIM_PROGRAM("hello", hello),
	SIM_PROGRAM("disk", disk),
	SIM_PROGRAM("net", net),
	SIM_PROGRAM("keys", keys),
	SIM_PROGRAM("ssh", ssh),
	SIM_PROGRAM("authorizer", authorizer),
	{0},
};
