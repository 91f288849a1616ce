/*
 * Scenarios in which a party is killed: each is prepared, then played once to count its kernel
 * entries, and once more for each of its parties and each entry, at whose end that party is killed.
 * The others play on as if nothing had happened: a play says nothing about statuses, and
 * kill_test.c checks what must hold whichever party is gone.
 */
#ifndef TESTS_SIM_KILL_KILL_H
#define TESTS_SIM_KILL_KILL_H

#include "tests/sim/sim_ipc.h"

/* Operation indexes of the scenarios. */
enum { C0 = 20, C1, C2, C3, R0 = 30, R1, R2 };

struct kill_scenario {
	const char *name; /* null: the end of a table */
	void (*prepare)(void);
	void (*play)(void);
};

extern const struct kill_scenario kill_calls[], kill_objects[], kill_services[], kill_devices[];
extern const struct kill_scenario kill_many[]; /* so long that only the long tier plays them */

/* The parties, each of which is a victim, and what they hold. */
extern struct ipc_party *server, *client, *third;
extern struct sim_held endpoint, facet, facet3, job, session, builder;
extern struct ipc_list list;
extern const struct object *kill_single; /* an object that is only moved; null: there is none */

/* A server, two clients, and a facet of its endpoint for each. */
void kill_three_prepare(void);
/* The same with a ledger that pays for the server, its endpoint and the third party. */
void kill_job_prepare(uint64_t frames);

/*
 * A transfer list of one; what is moved is looked for after each entry: it is in one place at most.
 */
struct ipc_list kill_moved(struct ipc_party *owner, struct sim_held held);
struct ipc_list kill_copied(struct sim_held held);

/* A CALL of a kernel method with one data word, whose completion may be missing; returns its
 * number. */
uint64_t kill_method(struct ipc_party *party, struct sim_held target, uint16_t number,
		     uint64_t argument);
/* The same of Endpoint.identify, with a facet that is given away. */
uint64_t kill_identify(struct ipc_party *party, struct sim_held target, struct sim_held given);

#endif
