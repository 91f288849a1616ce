/*
 * Actors: the programs of the random simulation, and the observer that counts on them.
 *
 * An actor is one thread of a process; some processes have several. The observer looks at every
 * actor's ring after each kernel entry, as only a test can: it knows which submissions were taken
 * and which completions appeared, and holds the kernel to one completion for each. Whatever a
 * program does with its own ring afterwards, lies and overwriting included, does not disturb it.
 */
#ifndef TESTS_SIM_RANDOM_ACTOR_H
#define TESTS_SIM_RANDOM_ACTOR_H

#include "tests/sim/sim.h"

#define ACTORS 32u
#define ACTOR_HELD 48u
#define ACTOR_PENDING 128u

enum actor_nature {
	ACTOR_INIT,    /* never ends; its places in the arena do not overlap */
	ACTOR_HONEST,  /* its places in the arena do not overlap */
	ACTOR_HOSTILE, /* anything */
	ACTOR_NATURES
};

/* A submission that was taken and has no completion yet. */
struct actor_pending {
	struct ring_submission entry;
	bool used;
};

struct actor {
	uint64_t id; /* of its process; 0: none */
	bool seen;
	enum actor_nature nature;
	struct thread *thread;
	uint32_t turns;
	/* The observer's. */
	uint32_t sq_seen, cq_seen;
	uint32_t taken_now;                               /* submissions that the last entry took */
	struct ring_submission written[RING_SUBMISSIONS]; /* what stands in the queue */
	struct actor_pending pending[ACTOR_PENDING];
	/* The program's memory. */
	struct sim_held held[ACTOR_HELD]; /* some of them stale */
	uint32_t held_count;
	uint32_t kept_count;  /* the first ones, from its CapSet, are not forgotten */
	uint32_t sq_tail;     /* where it writes next */
	uint64_t map_address; /* of its last mapping */
};

struct actor_counts {
	uint64_t status[RING_OPCODE_COUNT + 1][1 - STATUS_LOWEST]; /* the last row: no opcode */
	uint64_t method_status[128][1 - STATUS_LOWEST];            /* by row of method_table.c */
	uint64_t submitted, completed, bad_index, actors, arrivals, gone;
	uint64_t wraps; /* of indexes of completion queues */
};

extern struct actor actors[ACTORS];
extern struct actor_counts actor_counts;
/* The last completion of init's that was not the random program's: of the user data below it. */
#define ACTOR_SCRIPT_DATA UINT64_C(0x7363726970740000)
extern struct ring_completion actor_script_completion;
extern bool actor_script_done;

/* Forgets all actors: a new world. */
void actors_reset(void);
/* Looks at every ring: sim.after. */
void actors_observe(void);
struct actor *actor_of(const struct thread *thread);
uint32_t actors_alive(void);
/* Writes an entry into a place of the queue: what the observer must know of. */
void actor_write(struct actor *actor, uint32_t position, const struct ring_submission *entry);
/* Remembers a capability. */
void actor_learn(struct actor *actor, struct sim_held held);

#endif
