/*
 * Threads and park spaces, as programs of the simulation call them. See sim.h.
 */
#ifndef TESTS_SIM_SIM_THREAD_H
#define TESTS_SIM_SIM_THREAD_H

#include "abi/park.h"
#include "tests/sim/sim.h"

struct sim_thread_start {
	uint64_t entry, stack, argument, thread_pointer;
};

/* Addresses that are good. */
#define SIM_THREAD_START            \
	((struct sim_thread_start){ \
		.entry = 0x401000, .stack = 0x7f0000, .argument = 77, .thread_pointer = 0x500000})

/* Results are zero after a failure. */
enum status sim_thread_create(struct thread *thread, struct sim_held spawner,
			      struct sim_thread_start start, struct sim_held *handle,
			      struct sim_held *made);
enum status sim_thread_status(struct thread *thread, struct sim_held handle, bool *ended);
/* The park space of the process's own memory, and of an object. */
enum status sim_park_own(struct thread *thread, struct sim_held spawner, struct sim_held *park);
enum status sim_park_create(struct thread *thread, struct sim_held object, struct sim_held ledger,
			    struct sim_held *park);
enum status sim_wake(struct thread *thread, struct sim_held park, uint64_t offset, uint32_t count,
		     uint32_t *woken);
/* A wait, built and not submitted. */
void sim_wait_init(struct sim_call *call, struct sim_held park, uint64_t offset, uint32_t expected,
		   uint64_t until_ns);
/* The answer of a wait that completed with OK. */
enum park_outcome sim_wait_outcome(const struct sim_call *call);

#endif
