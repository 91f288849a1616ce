/*
 * Rows of threads: park_round_trip, thread_start_join.
 *
 * Two threads pass a word to and fro: each writes, wakes the other and waits until it is its turn
 * again.
 */
#include "tests/bench/paths/paths.h"

#define MINE 0u
#define THEIRS 1u
#define OVER 2u

static void turn_pass(struct rt *rt, uint32_t *turn, uint32_t to)
{
	__atomic_store_n(turn, to, __ATOMIC_RELEASE);
	rt_park_wake(rt, turn, 1);
}

/* Waits while the word says `while_it_is`. False: waiting failed. */
static bool turn_wait(struct rt *rt, uint32_t *turn, uint32_t while_it_is)
{
	while (__atomic_load_n(turn, __ATOMIC_ACQUIRE) == while_it_is) {
		enum status status = rt_park_wait(rt, turn, while_it_is, 0);

		if (status != STATUS_OK && status != STATUS_TIMED_OUT)
			return false;
	}
	return true;
}

static void partner(struct rt *rt, void *context)
{
	struct paths *paths = context;

	while (turn_wait(rt, &paths->turn, MINE) &&
	       __atomic_load_n(&paths->turn, __ATOMIC_ACQUIRE) == THEIRS)
		turn_pass(rt, &paths->turn, MINE);
}

static bool step_round_trip(struct paths *paths)
{
	turn_pass(paths->rt, &paths->turn, THEIRS);
	return turn_wait(paths->rt, &paths->turn, THEIRS);
}

static void nothing(struct rt *rt, void *context)
{
	(void)rt;
	(void)context;
}

static bool step_thread(struct paths *paths)
{
	const struct rt_thread_request request = {.run = nothing};
	struct rt_thread *thread;

	return rt_thread_start(paths->rt, &paths->maker, &request, &thread) == STATUS_OK &&
	       rt_thread_join(paths->rt, thread) == STATUS_OK;
}

bool paths_threads(struct paths *paths)
{
	const struct rt_thread_request request = {.run = partner, .context = paths};
	struct rt_thread *thread;
	bool good;

	if (rt_park_open(&paths->park, paths->rt, paths->maker.spawner) != STATUS_OK ||
	    rt_thread_start(paths->rt, &paths->maker, &request, &thread) != STATUS_OK)
		return false;
	good = paths_measure(paths, "park_round_trip", 256, 1, step_round_trip);
	turn_pass(paths->rt, &paths->turn, OVER);
	return good && rt_thread_join(paths->rt, thread) == STATUS_OK &&
	       paths_measure(paths, "thread_start_join", 16, 1, step_thread);
}
