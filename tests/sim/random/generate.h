/*
 * The programs of the random simulation, and how they use their rings.
 */
#ifndef TESTS_SIM_RANDOM_GENERATE_H
#define TESTS_SIM_RANDOM_GENERATE_H

#include "tests/sim/random/actor.h"

/* The user data of the next submission: no two are the same. */
uint64_t generate_number(void);
/* A submission of any kind, its message and transfer list in the arena. */
void generate_entry(struct actor *actor, struct sim_random *random, struct ring_submission *entry);
/*
 * Entries of the straight ways, of which the actor's queue has no others: so many. Then it is to
 * wait for one completion, however long.
 */
uint32_t generate_plain(struct actor *actor, struct sim_random *random,
			struct ring_submission entries[2]);
/* Writes something over something of the arena. */
void generate_rewrite(struct actor *actor, struct sim_random *random);

#endif
