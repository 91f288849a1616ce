/*
 * The random simulation: worlds of up to two dozen programs, honest and hostile, that use every
 * opcode and every method in every way, while the machine interrupts them, kills them, and lets
 * time pass.
 *
 * After each kernel entry the observer (actor.c) holds the kernel to one completion for each
 * submission, and the predicates of kernel/sweep/sweep.h are looked at: the light ones each time,
 * all of them at every 64th entry. A world ends with everything closed and each ledger as it was at
 * its beginning.
 *
 * ENTRIES=N sets how many kernel entries are made; SEED=N replays the world of that seed.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/generated/process.h"
#include "tests/sim/random/seen.h"
#include "tests/sim/random/world.h"
#include "tests/sim/sim_devices.h"
#include "tests/sim/sim_tokens.h"

#define WORLD_ENTRIES 20000u
#define PROGRESS_ENTRIES UINT64_C(10000000)

static uint64_t worlds;

static void images_make(struct thread *init)
{
	for (unsigned i = SIM_PROGRAM_PLAIN; i < SIM_PROGRAM_BROKEN; i++) {
		struct sim_held program;
		uint16_t refusal;

		SIM_STATUS(STATUS_OK, sim_package_program(init, i, &program));
		SIM_STATUS(STATUS_OK, sim_image_create(init, program, SIM_NO_CAPABILITY,
						       &world.images[i], &refusal));
		SIM_STATUS(STATUS_OK, sim_release(init, program));
	}
}

static void world_begin(uint64_t seed)
{
	world.chance.state = seed;
	sim.watch = SIM_WATCH_ALL;
	sim_boot(SIM_MEMORY_BYTES, seed);
	images_make(sim_init());
	sim_settle();
	snapshot_take(&world.base);
	sim_settle();
	memset(world.jobs, 0, sizeof(world.jobs));
	memset(world.sessions, 0, sizeof(world.sessions));
	sim_tokens_reset();
	memset(world.services, 0, sizeof(world.services));
	memset(world.scopes, 0, sizeof(world.scopes));
	world.closing = false;
	actors_reset();
	sim.after = actors_observe;
	actors_observe();
	for (unsigned i = SIM_PROGRAM_PLAIN; i < SIM_PROGRAM_BROKEN; i++)
		actor_learn(&actors[0], world.images[i]);
	actors[0].kept_count = actors[0].held_count;
	sim.watch = (enum sim_watch)sim_setting("WATCH", SIM_WATCH_SOME);
}

/* Everything that init holds beyond what it began with is let go. */
static bool init_release_extra(void)
{
	const struct cap_table *table = &kernel.init->table;

	for (uint32_t i = 0; i < table->pages * CAP_PAGE_SLOTS; i++) {
		const struct cap_slot *slot = cap_table_slot(table, i);
		struct sim_held held = {cap_slot_id(slot).key, slot->interface};
		bool kept = false;

		if (slot->state != CAP_SLOT_LIVE && slot->state != CAP_SLOT_DEAD)
			continue;
		for (uint32_t k = 0; k < actors[0].kept_count; k++)
			kept |= actors[0].held[k].capability == held.capability;
		if (kept)
			continue;
		if (held.interface == PROCESS_HANDLE_INTERFACE_ID)
			(void)script_plain(held, PROCESS_HANDLE_METHOD_TERMINATE, 0, NULL);
		script_release(held);
		return true;
	}
	return false;
}

/* Processes without a handle that sleep for ever are ended from outside. */
static bool stray_end(void)
{
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED};

	for (unsigned i = 1; i < ACTORS; i++) {
		if (!actors[i].id || !actors[i].thread->waiting)
			continue;
		process_end(actors[i].thread->process, &record);
		sim_entry_timer();
		return true;
	}
	return false;
}

static void world_end(void)
{
	world.closing = true;
	host.entropy = HOST_ENTROPY_SEEDED;
	for (unsigned i = 0; i < JOBS; i++)
		if (world.jobs[i].capability)
			job_close(&world.jobs[i]);
	for (uint32_t tries = 0; kernel.processes > 1 || init_release_extra(); tries++) {
		SIM_EXPECT(tries < 100000);
		if (kernel.processes > 1 && !stray_end())
			world_step();
	}
	world.is_calm = true;
	sim_devices_calm();
	script_quiet(sim_init());
	world.is_calm = false;
	sim.other = actor_turn;
	sim_settle();
	sim_sweep();
	sim_unchanged(&world.base, "at the end of a world");
	worlds++;
}

static void world_run(uint64_t seed, uint64_t entries)
{
	uint64_t end;

	world_begin(seed);
	end = sim.entries + entries;
	while (sim.entries < end) {
		world_step();
		if (sim_current() == sim_init() && sim_once_in(&world.chance, 40))
			tend();
	}
	world_end();
}

int main(void)
{
	uint64_t entries = sim_setting("ENTRIES", 5000000), seed = sim_setting("SEED", 1);
	uint64_t told = PROGRESS_ENTRIES;

	sim.what = "the random simulation";
	seen_methods_check();
	/* A run of hours says where it is, and can go on from there. */
	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("SEED=%" PRIu64 "\n", seed);
	for (uint64_t at = seed; sim.entries < entries; at++) {
		world_run(at, WORLD_ENTRIES);
		if (sim.entries >= told) {
			printf("%" PRIu64 " of %" PRIu64
			       " entries; to go on from here: SEED=%" PRIu64 " ENTRIES=%" PRIu64
			       "\n",
			       sim.entries, entries, at + 1,
			       sim.entries < entries ? entries - sim.entries : 0);
			told += PROGRESS_ENTRIES;
		}
	}
	seen_statuses_print();
	if (getenv("VERBOSE"))
		seen_methods_print();
	sim_tokens_print();
	printf("%" PRIu64 " calls and notices arrived, %" PRIu64 " of their callers went, %" PRIu64
	       " direct switches, %" PRIu64 " of them late answers\n",
	       actor_counts.arrivals, actor_counts.gone, sim.straight, sim.straight_late);
	printf("seeds %" PRIu64 " to %" PRIu64 ": %" PRIu64 " kernel entries in %" PRIu64
	       " worlds, %" PRIu64 " processes, %" PRIu64 " killed from outside, %" PRIu64
	       " submissions, %" PRIu64 " completions, %" PRIu64 " refused indexes\n",
	       seed, seed + worlds - 1, sim.entries, worlds, actor_counts.actors, world.kills,
	       actor_counts.submitted, actor_counts.completed, actor_counts.bad_index);
	printf("%" PRIu64 " of %" PRIu64 " rings began just below the wrap, %" PRIu64
	       " completion queues went over it\n",
	       sim_ring_counts.near_wrap, sim_ring_counts.made, actor_counts.wraps);
	seen_statuses_check(entries >= 2000000);
	if (entries >= 2000000) {
		SIM_EXPECT(sim.straight > 50 && sim.straight_late > 25);
		SIM_EXPECT(actor_counts.wraps > 1000);
		SIM_EXPECT(sim_ring_counts.near_wrap > sim_ring_counts.made / 3);
	}
	sim_pass("worlds");
	sim_pass("statuses");
	return sim_report();
}
