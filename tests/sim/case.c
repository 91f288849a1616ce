/*
 * Runs tables of cases. See case.h.
 */
#include "tests/sim/case.h"

#include <string.h>

void sim_cases_run(const struct sim_case *cases, const char *only)
{
	for (; cases->name; cases++) {
		if (only && strcmp(only, cases->name))
			continue;
		ipc_begin(cases->name);
		cases->run();
		ipc_end();
	}
}
