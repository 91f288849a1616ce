/*
 * Calls between processes, case by case: what each side sees of a call, of what it passes on, and
 * of the end of the other side, of the endpoint, of the facet and of the session. All predicates of
 * the sweep are looked at after each kernel entry, and each case ends with the ledgers as they
 * were.
 */
#include <stdio.h>

#include "tests/sim/endpoint/endpoint.h"

int main(int count, char **arguments)
{
	const char *only = count > 1 ? arguments[1] : NULL;

	ipc_world(sim_setting("SEED", 1));
	sim_cases_run(endpoint_calls, only);
	sim_cases_run(endpoint_ways, only);
	sim_cases_run(endpoint_facets, only);
	sim_cases_run(endpoint_identify, only);
	sim_cases_run(endpoint_transfers, only);
	sim_cases_run(endpoint_sessions, only);
	sim_cases_run(endpoint_holds, only);
	sim_cases_run(endpoint_gone, only);
	sim_cases_run(endpoint_narrow, only);
	sim_cases_run(endpoint_deferred, only);
	sim_cases_run(endpoint_deferred_ends, only);
	printf("%llu kernel entries, each swept\n", (unsigned long long)sim.entries);
	return sim_report();
}
