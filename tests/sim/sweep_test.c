/*
 * The predicates can fail: each is broken in the state of a running kernel, and the sweep names it.
 *
 * A break is one or two words that get another value, and their old one again afterwards; the state
 * before and after is sound. The breaks stand in tests/sim/sweep.
 */
#include <stdio.h>
#include <string.h>

#include "kernel/sweep/sweep.h"
#include "tests/sim/sweep/sweep.h"

#define POKES 4u

static struct {
	void *at;
	uint8_t old[8];
	size_t size;
} pokes[POKES];
static unsigned poke_count;

static uint8_t marks[(HOST_MEMORY_START + SIM_MEMORY_BYTES) >> PAGE_SHIFT];

void poke(void *at, const void *value, size_t size)
{
	memcpy(pokes[poke_count].old, at, size);
	pokes[poke_count].at = at;
	pokes[poke_count].size = size;
	poke_count++;
	memcpy(at, value, size);
}

void mend(void)
{
	while (poke_count > 0) {
		poke_count--;
		memcpy(pokes[poke_count].at, pokes[poke_count].old, pokes[poke_count].size);
	}
}

/* Each break of a table is found as what it is; the numbers of all. */
static uint64_t breaks_run(const struct state_break *breaking)
{
	struct sweep_marks where = {.frames = marks, .frame_count = ARRAY_COUNT(marks)};
	struct sweep_fault fault;
	uint64_t numbers = 0;
	char name[16];

	for (; breaking->number; breaking++) {
		snprintf(name, sizeof(name), "S%u", breaking->number);
		if (!sweep_full(&where, &fault))
			sim_fail("S%u is broken before: %s", fault.number, fault.text);
		breaking->apply();
		if (sweep_full(&where, &fault))
			sim_fail("a broken %s (%u) was not found", name, sim.passed);
		if (fault.number != breaking->number)
			sim_fail("a broken %s (%u) was found as S%u: %s", name, sim.passed,
				 fault.number, fault.text);
		breaking->undo();
		numbers |= UINT64_C(1) << breaking->number;
		sim_pass(name);
	}
	SIM_EXPECT(sweep_full(&where, &fault));
	return numbers;
}

int main(void)
{
	uint64_t numbers;

	sim.what = "the sweep";
	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES, 1);
	scene.init = sim_init();
	state_devices_make();
	state_make();
	numbers = breaks_run(breaks_of_objects) | breaks_run(breaks_of_memory) |
		  breaks_run(breaks_of_calls) | breaks_run(breaks_of_threads) |
		  breaks_run(breaks_of_devices);
	state_receives_leave();
	(void)breaks_run(breaks_while_receives_leave);
	for (unsigned i = 1; i <= SWEEP_PREDICATES; i++)
		if (!(numbers >> i & 1))
			sim_fail("no break of S%u", i);
	return sim_report();
}
