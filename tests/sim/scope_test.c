/*
 * Service scopes, case by case: what callers of a service see when its instances come and go. All
 * predicates of the sweep are looked at after each kernel entry, and each case ends with the
 * ledgers as they were. Ends at every entry are kill_test.c's.
 */
#include <stdio.h>

#include "tests/sim/scope/service.h"

int main(int count, char **arguments)
{
	const char *only = count > 1 ? arguments[1] : NULL;

	ipc_world(sim_setting("SEED", 1));
	sim_cases_run(scope_restarts, only);
	sim_cases_run(scope_bindings, only);
	sim_cases_run(scope_giving_up, only);
	sim_cases_run(scope_refusals, only);
	sim_cases_run(scope_issues, only);
	printf("%llu kernel entries, each swept\n", (unsigned long long)sim.entries);
	return sim_report();
}
