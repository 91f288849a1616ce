/*
 * The programs of the random simulation, and how they use their rings.
 */
#ifndef TESTS_SIM_RANDOM_GENERATE_H
#define TESTS_SIM_RANDOM_GENERATE_H

#include "tests/sim/random/actor.h"

/* A submission of any kind, its message and transfer list in the arena. */
void generate_entry(struct actor *actor, struct sim_random *random, struct ring_submission *entry);
/* Writes something over something of the arena. */
void generate_rewrite(struct actor *actor, struct sim_random *random);

#endif
