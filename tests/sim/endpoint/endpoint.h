/*
 * Cases of calls between processes: what they share. Each file of this folder has a table of them, and
 * endpoint_test.c runs all, with the predicates of the sweep after each kernel entry.
 */
#ifndef TESTS_SIM_ENDPOINT_ENDPOINT_H
#define TESTS_SIM_ENDPOINT_ENDPOINT_H

#include "tests/sim/case.h"

/* Operation indexes of the cases. */
enum { C0 = 20, C1, C2, C3, R0 = 30, R1, R2, R3 };

extern const struct sim_case endpoint_calls[], endpoint_ways[], endpoint_facets[];
extern const struct sim_case endpoint_transfers[], endpoint_sessions[], endpoint_holds[];
extern const struct sim_case endpoint_gone[], endpoint_narrow[], endpoint_deferred[];

extern struct ipc_party *server, *client;
extern struct sim_held endpoint, facet;

/* Server, client, and a facet with tag 7 between them. */
void pair(void);
/* A transfer list of one. */
struct ipc_list one(struct sim_held held, enum ring_transfer_how how);
uint32_t edges_of(const struct object *object);

#endif
