/*
 * The seeds of the ring's fuzz target, as programs of the simulation: each function plays one from
 * the state after the boot, and ring_corpus.c writes it down. The helpers act as one thread, place
 * by place of its arena; operations below SEED_FIRST are those of sim_call.
 */
#ifndef TESTS_FUZZ_RING_SEEDS_H
#define TESTS_FUZZ_RING_SEEDS_H

#include "tests/sim/sim.h"
#include "tests/sim/sim_ipc.h"

#define SEED_FIRST IPC_FIRST
#define NONE SIM_NO_CAPABILITY

struct ring_seed {
	const char *name;
	void (*play)(void);
};

extern const struct ring_seed ring_seeds_ipc[], ring_seeds_ends[], ring_seeds_object[],
	ring_seeds_process[];
extern const unsigned ring_seeds_ipc_count, ring_seeds_ends_count, ring_seeds_object_count,
	ring_seeds_process_count;

/* Entries that are written and not entered. */
void seed_receive(struct thread *thread, uint8_t operation, struct sim_held endpoint);
void seed_call(struct thread *thread, uint8_t operation, struct sim_held facet,
	       const struct ipc_list *list);
/* Answers the last call that a receive of this thread took. */
void seed_return(struct thread *thread, uint8_t operation, uint8_t flags,
		 const struct ipc_list *list);
/* The same for an endpoint that takes no capabilities, and quietly: as it goes the straight way. */
void seed_receive_plain(struct thread *thread, uint8_t operation, struct sim_held endpoint);
void seed_call_plain(struct thread *thread, uint8_t operation, struct sim_held facet);
/*
 * The call that a receive is busy with goes into a place; gives its id. And the answer from there.
 */
uint64_t seed_defer(struct thread *thread, uint8_t operation, uint16_t place);
void seed_answer(struct thread *thread, struct sim_held endpoint, uint16_t place, uint64_t call_id);
void seed_return_plain(struct thread *thread, uint8_t operation);
void seed_cancel(struct thread *thread, uint8_t operation);
void seed_release(struct thread *thread, struct sim_held held);

/* Enters, and looks at nothing: what is written is done, or waits. */
void seed_enter(struct thread *thread);
/* Enters and waits for one completion: the thread may not come back before another one acts. */
void seed_wait(struct thread *thread);

/* An endpoint of the thread's process, and a facet of it with this tag. */
struct sim_held seed_endpoint(struct thread *thread, struct sim_held ledger);
struct sim_held seed_facet(struct thread *thread, struct sim_held endpoint, uint32_t index);
/* The first capability that a receive, or a call that asked for some, was passed on. */
struct sim_held seed_received(const struct thread *thread, uint8_t operation);

/* A process of init's that holds `timer`, `endpoints`, `space`, and what was granted before. */
struct sim_held seed_builder(struct sim_held ledger);
struct thread *seed_start(struct sim_held builder, struct sim_held *handle);

#endif
