/*
 * The state of the simulation, and chance. See sim.h.
 */
#include "tests/sim/sim.h"

#include "tests/random.h"

struct sim sim;

uint64_t sim_random(struct sim_random *random)
{
	return random_next(&random->state);
}

uint64_t sim_below(struct sim_random *random, uint64_t limit)
{
	return sim_random(random) % limit;
}

bool sim_once_in(struct sim_random *random, uint64_t times)
{
	return sim_below(random, times) == 0;
}
