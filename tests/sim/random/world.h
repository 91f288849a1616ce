/*
 * A world of the random simulation: init, its jobs, and what they share. random_test.c begins and
 * ends it.
 */
#ifndef TESTS_SIM_RANDOM_WORLD_H
#define TESTS_SIM_RANDOM_WORLD_H

#include "core/generated/process.h"
#include "tests/sim/random/actor.h"

#define JOBS 4u

struct world {
	struct sim_random chance;
	struct sim_held jobs[JOBS];     /* the ledger of each */
	struct sim_held sessions[JOBS]; /* that a job's processes are in; none: the system's */
	struct sim_held services[4];    /* facets to give to others */
	struct sim_held scopes[2];      /* whose facets are among the services */
	struct sim_held images[SIM_PROGRAM_BROKEN];
	struct snapshot base;
	bool closing;     /* the world ends: whoever gets the processor exits */
	bool is_scripted; /* the processor is init's script's, when init gets it */
	bool is_calm;     /* devices do nothing any more */
	uint64_t kills;   /* since the test began */
};

extern struct world world;

/* turn.c: what the program of a thread does when it has the processor. */
void actor_turn(struct thread *thread);

/* surroundings.c: the machine or a program does one thing. */
void world_step(void);

/* ---- script.c: calls of init's, while the world goes on -------------------------------------- */

/* Nothing random of init's is left in its arena. */
void script_quiet(struct thread *init);
/* A call that sim_call_init began; its result capability, where `result` is not null. */
enum status script_call(struct sim_call *call, struct sim_held *result);
enum status script_plain(struct sim_held target, uint16_t method, uint8_t results,
			 struct sim_held *result);
void script_release(struct sim_held held);
/* A row of a grant's list, copied. */
void script_grant_add(struct sim_call *call, const struct grant_list_builder *list, uint32_t index,
		      const char *name, struct sim_held held);

/* ---- jobs.c ---------------------------------------------------------------------------------- */

/* Init tends the world: jobs are opened, filled and closed. */
void tend(void);
void job_close(struct sim_held *job);

/* ---- tokens.c, services.c, drivers.c: parts of a child that is being built ------------------- */

/* A token that the child alone holds, in this mode. */
void job_token(struct sim_held builder, struct sim_held job, enum hold_mode hold);
/* A service: the child gets the endpoint, init keeps a facet to give to others. */
void job_service(struct sim_held builder, struct sim_held job);
/* An endpoint of the child's own; init keeps the facet, which it can call and not pass on. */
enum status job_endpoint(struct sim_held builder);
/* A function of the machine, unless somebody has the one that is tried. */
void job_driver(struct sim_held builder, struct sim_held job);
/* The child is an instance of a service, unless another one is. */
void job_instance(struct sim_held builder);
/* A facet that init has minted and others may have; a dead one does no harm. */
struct sim_held service_any(void);

#endif
