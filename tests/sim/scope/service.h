/*
 * Cases of service scopes: the parts that the files of this folder share.
 */
#ifndef TESTS_SIM_SCOPE_SERVICE_H
#define TESTS_SIM_SCOPE_SERVICE_H

#include "tests/sim/case.h"

/* Operation indexes of the cases. */
enum { C0 = 20, C1, C2, C3, C4, R0 = 30, R1, R2, R3 };

/* An index of an instance's own range. */
#define OWN (SCOPE_TAGS + 6u)

extern struct ipc_party *server, *client, *third;
extern struct sim_held scope, endpoint, facet, facet3;

/* A scope, an instance, and two clients with facets 7 and 8 of the scope. */
void service_prepare(void);
/* Another instance, and the end of the one there is. */
void restart(void);
void crash(void);
/* The instance answers the call that a receive has. */
void answer(uint8_t receive);

extern const struct sim_case scope_restarts[], scope_bindings[], scope_giving_up[],
	scope_refusals[], scope_issues[];

#endif
