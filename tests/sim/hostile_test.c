/*
 * A hostile client or service at an endpoint tries each of these by every encoding that there is:
 * to be seen with another tag, interface or identity; to answer a call that is not its own, or
 * twice; to use somebody else's endpoint; to change what it has submitted; to hold on to its
 * callers. And the races: all orders of a call, its end and its answer, with each way to take one
 * of the parties away between any two of them. docs/security/hostile-inputs.md says what else is
 * tried, and where.
 */
#include <stdio.h>

#include "tests/sim/hostile/hostile.h"

int main(int count, char **arguments)
{
	const char *only = count > 1 ? arguments[1] : NULL;

	ipc_world(sim_setting("SEED", 1));
	sim_cases_run(hostile_relabel, only);
	sim_cases_run(hostile_answers, only);
	sim_cases_run(hostile_rewritten, only);
	if (!only)
		races();
	printf("%llu kernel entries, each swept\n", (unsigned long long)sim.entries);
	return sim_report();
}
