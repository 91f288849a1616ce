/*
 * One step of a world, and what happens around its programs: interrupts, kills from outside, time
 * that passes.
 */
#include "core/generated/process.h"
#include "tests/sim/random/generate.h"
#include "tests/sim/random/world.h"
#include "tests/sim/sim_devices.h"
#include "tests/sim/sim_graph.h"
#include "tests/sim/sim_tokens.h"

static void interrupt(void)
{
	uint64_t bytes = sim_below(&world.chance, 20);
	unsigned port = (unsigned)sim_below(&world.chance, ARCH_SERIAL_PORTS);

	if (sim_once_in(&world.chance, 2)) {
		host.now_ns += sim_below(&world.chance, 3 * SCHED_SLICE_NS);
		sim_entry_timer();
		return;
	}
	while (bytes-- > 0 && host_serial_arrive(port, (uint8_t)bytes))
		continue;
	if (sim_once_in(&world.chance, 8))
		host_serial_overrun(port);
	if (sim_once_in(&world.chance, 8))
		(void)!host_serial_break(port);
	/* The port interrupts whether or not it had something to send. */
	if (host_serial_drain(port) || sim.context)
		sim_entry_serial(port % ARCH_SERIAL_INTERRUPTS);
}

/* A process other than the current one is ended from outside, as by another CPU. */
static void kill_any(void)
{
	struct actor *actor = &actors[sim_below(&world.chance, ACTORS)];
	struct exit_record record = {.cause = EXIT_CAUSE_TERMINATED, .code = -1};
	const struct sched_entity *current = kernel.cpu.current;

	if (!actor->id || actor->nature == ACTOR_INIT)
		return;
	if (current && current->kind == SCHED_THREAD &&
	    thread_of_entity(kernel.cpu.current)->process == actor->thread->process)
		return;
	process_end(actor->thread->process, &record);
	world.kills++;
	sim_entry_timer();
}

/* Programs of other threads write while the kernel is between two steps of its own work. */
static void memory_rewrite(void)
{
	struct actor *actor = &actors[sim_below(&world.chance, ACTORS)];

	if (actor->id && actor->nature == ACTOR_HOSTILE)
		generate_rewrite(actor, &world.chance);
}

static void surroundings(void)
{
	if (sim_once_in(&world.chance, 4))
		memory_rewrite();
	if (sim_once_in(&world.chance, 12))
		interrupt();
	if (!world.is_calm && sim_once_in(&world.chance, 12))
		sim_devices_mischief(&world.chance);
	if (sim_once_in(&world.chance, 400))
		kill_any();
	/* As if what runs had run for long, so that small shares have their turn beside init's. */
	if (kernel.cpu.running && sim_once_in(&world.chance, 8))
		share_charge(kernel.cpu.running, sim_below(&world.chance, UINT64_C(1) << 24) *
							 share_weight(kernel.cpu.running));
	if (sim_once_in(&world.chance, 300))
		host.entropy =
			host.entropy == HOST_ENTROPY_NONE ? HOST_ENTROPY_SEEDED : HOST_ENTROPY_NONE;
}

void world_step(void)
{
	struct thread *current;

	sim_graph_watch();
	if (sim.entries % 8 == 0)
		sim_tokens_check();
	surroundings();
	if (sim_timer_due())
		return;
	current = sim_current();
	if (current == sim_init() && world.is_scripted)
		return;
	if (current)
		actor_turn(current);
	else if (!sim_machine_step())
		sim_fail("nothing can happen any more");
}
