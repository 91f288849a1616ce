/*
 * Programs in the simulation: each thread is a coroutine that runs the program's own code, compiled
 * for the host.
 *
 * The kernel starts a program from its real boot package, as it does on a machine: it checks and
 * loads the ELF file, and makes the startup block, the CapSet and the ring. Then the processor
 * would jump to the entry point. Here a coroutine begins instead, which runs the program's
 * capos_main from the host (user/rt/host/run.h), with the run-time's own code, on the ring and the
 * heap that the kernel has made. Its system calls go to the simulated kernel. Between two of them
 * nothing else happens: so a run is the same each time, and a process can be ended at each entry.
 *
 * The memory of a program is the machine's: its heap and state lie in the frames that the kernel
 * gave it, and what it maps later appears at the address where the kernel mapped it. Only its stack
 * and its constants are the host's. A test boots a package with sim_program_boot and goes on with
 * sim_program_step. docs/simulation.md tells more.
 */
#ifndef TESTS_SIM_SIM_PROGRAM_H
#define TESTS_SIM_SIM_PROGRAM_H

#include "abi/startup.h"
#include "tests/sim/sim.h"
#include "user/rt/host/enter.h"

/* A program as mk/sim.mk links it: all of it but these three is its own, under whatever name. */
struct sim_host_program {
	const char *name; /* of its processes */
	void (*run)(const struct startup_block *startup);
	void (*thread_run)(uint64_t argument, struct ring_region *region, uint64_t capability);
	void (*kernel_set)(const struct rt_host_kernel *kernel);
	/* The variables of its foreign libraries: tests/sim/sim_library.h. Null: it has none. */
	unsigned char *state_begin, *state_end;
};

/* For a table of programs: the symbols that mk/sim.mk makes. */
#define SIM_PROGRAM_DECLARE(symbol)                                                               \
	_Noreturn void program_##symbol##_run(const struct startup_block *startup);               \
	_Noreturn void program_##symbol##_thread_run(uint64_t argument, struct ring_region *ring, \
						     uint64_t capability);                        \
	extern unsigned char __start_program_##symbol##_state[] __attribute__((weak));            \
	extern unsigned char __stop_program_##symbol##_state[] __attribute__((weak));             \
	void program_##symbol##_kernel_set(const struct rt_host_kernel *kernel)
#define SIM_PROGRAM(name, symbol)                                                        \
	{                                                                                \
		name, program_##symbol##_run, program_##symbol##_thread_run,             \
			program_##symbol##_kernel_set, __start_program_##symbol##_state, \
			__stop_program_##symbol##_state,                                 \
	}

struct sim_program_boot {
	const char *package; /* the file's path */
	uint64_t memory_bytes, seed;
	/* Ends with a null name. A process whose name begins with that of a program runs it. */
	const struct sim_host_program *programs;
};

/* Boots a package. Programs that ran in the simulation before are forgotten. */
void sim_program_boot(const struct sim_program_boot *boot);

/*
 * The program whose turn it is runs up to its next system call, and through it; or the machine does
 * something. False: nothing can happen any more, or the machine has ended.
 */
bool sim_program_step(void);

/*
 * Steps until the clock has reached `until_ns`, or nothing can happen any more. True: it has ended
 * so. False: 10 million entries were not enough.
 */
MUST_CHECK bool sim_program_run(uint64_t until_ns);

/* The bytes that went out of a serial port, at most HOST_CAPTURE_BYTES, as a string. */
const char *sim_program_output(unsigned port);

/* The first process of this name that has not ended; null: there is none. */
struct process *sim_program_process(const char *name);

/* Ends a process, as a fault of its first thread would. */
void sim_program_kill(struct process *process);

#endif
