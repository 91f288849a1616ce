/*
 * Cases of calls between processes: what they share. Each file of this folder has a table of them,
 * and endpoint_test.c runs all, with the predicates of the sweep after each kernel entry.
 */
#ifndef TESTS_SIM_ENDPOINT_ENDPOINT_H
#define TESTS_SIM_ENDPOINT_ENDPOINT_H

#include "tests/sim/case.h"

/* Operation indexes of the cases. */
enum { C0 = 20, C1, C2, C3, R0 = 30, R1, R2, R3 };

extern const struct sim_case endpoint_calls[], endpoint_ways[], endpoint_facets[];
extern const struct sim_case endpoint_transfers[], endpoint_sessions[], endpoint_holds[];
extern const struct sim_case endpoint_gone[], endpoint_narrow[], endpoint_deferred[];
extern const struct sim_case endpoint_deferred_ends[], endpoint_identify[];

extern struct ipc_party *server, *client;
extern struct sim_held endpoint, facet;

/* Server, client, and a facet with tag 7 between them. */
void pair(void);
/* A transfer list of one. */
struct ipc_list one(struct sim_held held, enum ring_transfer_how how);
/* The slot of a party's capability, and its mode. */
struct cap_slot *slot_of(const struct ipc_party *party, struct sim_held held);
enum hold_mode hold_of(const struct ipc_party *party, struct sim_held held);
/* The test's own hand, as ipc_give, in a mode. */
struct sim_held give_in(struct ipc_party *from, struct sim_held held, struct ipc_party *to,
			enum hold_mode hold);
uint32_t edges_of(const struct object *object);

/* The server's endpoint. */
struct endpoint *deferred_endpoint(void);
/*
 * The client calls, and the server puts the call from its receive R0 into a place; gives the call
 * id.
 */
uint64_t deferred_call(uint8_t call, uint16_t place, uint64_t *number);
/* The server answers the call in a place, without capabilities. */
enum status deferred_answer(uint16_t place, uint64_t id, uint16_t words, uint8_t flags);
/*
 * A pair, a deferred call, and an answer to it that moves an object of the server's; gives the
 * call's number.
 */
uint64_t deferred_answer_plan(struct ipc_answer *given, struct sim_held *object,
			      struct ipc_list *list);

#endif
