/*
 * Hostile clients and services at an endpoint: the parts that the files of this folder share.
 */
#ifndef TESTS_SIM_HOSTILE_HOSTILE_H
#define TESTS_SIM_HOSTILE_HOSTILE_H

#include "tests/sim/case.h"

enum { C0 = 20, C1, C2, R0 = 30, R1 };

#define TAG 7u
#define PLACE(operation) ((uint16_t)((operation)*IPC_PLACE))
#define LIST_AT 8u
#define RESULT_AT 24u

extern struct ipc_party *server, *client;
extern struct sim_held endpoint, facet;
extern struct receive_header honest; /* of a call that the client makes as it is meant */

/* The submission of an honest call. */
struct ring_submission call_entry(struct sim_held target);
/* Server, client, a facet with tag 7, and an honest call as the service sees it. */
void pair(void);
/* How many calls the service has received. */
uint32_t arrivals(void);
/* The minter's words and the caller's identity: the client has no say in either. */
void same_identity(void);
/* The entry is tried; a call that arrives says what an honest one says, and is answered. */
bool tried(struct ring_submission entry, const struct ipc_list *list);
/* A call through the client's facet arrives, with the facet's label. */
void same_label(struct sim_held got);

extern const struct sim_case hostile_relabel[], hostile_answers[], hostile_rewritten[];
/* Permutations in which a cancel comes after its call; the rest may come in any order. */
void races(void);

#endif
