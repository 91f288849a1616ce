/*
 * Where rings begin. The kernel begins all of them at zero; after 2^32 submissions their indexes
 * wrap, which no test can wait for. So half of all rings in the simulation, chosen by the seed, are
 * moved to just below the wrap as soon as their thread is made: nobody has used them by then.
 */
#include "tests/sim/sim.h"

/* A ring begins at most so far below the wrap: a few turns of its queues. */
#define RING_DISTANCE_MOST 200u

struct sim_ring_counts sim_ring_counts;

static void ring_move(struct thread *thread, struct sim_random *random)
{
	struct ring_header *header = &thread->region->header;
	uint32_t submissions = 0u - (uint32_t)(1 + sim_below(random, RING_DISTANCE_MOST));
	uint32_t completions = 0u - (uint32_t)(1 + sim_below(random, RING_DISTANCE_MOST));

	thread->sq_head = submissions;
	thread->sq_end = submissions;
	thread->cq_head = completions;
	thread->cq_tail = completions;
	header->sq_tail = submissions;
	header->sq_head = submissions;
	header->cq_head = completions;
	header->cq_tail = completions;
	sim_ring_counts.near_wrap++;
}

static void thread_made(struct thread *thread)
{
	struct sim_random random = {sim.seed ^ object_number(&thread->object) << 20};

	if (thread->object.state != OBJECT_LIVE || thread->indexes || thread->claims)
		return;
	sim_ring_counts.made++;
	if (sim_once_in(&random, 2))
		ring_move(thread, &random);
}

void sim_rings_place(void)
{
	/* All objects stand in the order of their making: those that are new are the last ones. */
	for (struct object *object = kernel.objects.first->registered.before;
	     object && object_number(object) > sim.newest;
	     object = registry_circle_before(kernel.objects.first, object))
		if (object->type == OBJECT_THREAD)
			thread_made(CONTAINER_OF(object, struct thread, object));
	sim.newest = kernel.objects.numbers;
}
