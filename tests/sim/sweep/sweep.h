/*
 * The sweep's own test: what its files share. The state of a running kernel in which each predicate
 * is broken (state.c), the breaks by what they are of, and a table of them in each file.
 */
#ifndef TESTS_SIM_SWEEP_SWEEP_H
#define TESTS_SIM_SWEEP_SWEEP_H

#include "kernel/ipc/deferred.h"
#include "kernel/ipc/endpoint_tags.h"
#include "kernel/ipc/facet.h"
#include "kernel/ipc/scope.h"
#include "kernel/object/mapping.h"
#include "kernel/object/memory_view.h"
#include "kernel/object/park.h"
#include "kernel/object/process_builder.h"
#include "kernel/object/thread_spawn.h"
#include "tests/sim/sim.h"
#include "tests/sim/sim_ipc.h"

#define MAP_ADDRESS UINT64_C(0x400000)
#define SHARED_ADDRESS UINT64_C(0x440000)
/* Operations of init: a busy receive, its call, and a call that waits. */
#define RECEIVE 20u
#define FLIGHT 21u
#define QUEUED 22u
#define LATE 23u
/* Receives of an endpoint that has moved. */
#define MOVED_RECEIVE 30u
#define MOVED_RECEIVES 3u
/* A wait for a word. */
#define PARKED 7u
#define TAG 5u
/* This one and the next of the scope were used, and are free. */
#define ISSUED_TAG (SCOPE_EXPORT_TAGS + 6u)
/* Words of init's arena that nothing else uses. */
#define PLACES 3000u

/* One of each thing that is broken; `init` and all of its own. */
struct scene {
	struct thread *init, *second;
	struct park *park;
	struct process_builder *builder;
	struct memory *memory;
	struct memory_view *view; /* of its first page, mapped */
	struct ledger *child;
	struct session *session;
	struct sim_held object;
	struct endpoint *served, *waiting; /* with a call in flight, with one that waits */
	struct endpoint *left;             /* receives of an earlier holder have not all ended */
	struct scope *scope;               /* with a facet, and an endpoint that is bound */
};
extern struct scene scene;

/* Makes the state; it is sound. */
void state_make(void);
/* The state has a Device, too, with its parts. */
void state_devices_make(void);
/* An endpoint of it has another holder, and not all of its receives have ended. */
void state_receives_leave(void);

/* Operation `index` of init. */
struct operation *operation(unsigned index);
/* The mapping of init at MAP_ADDRESS. */
struct mapping *mapping_with_memory(void);

/* Puts `size` bytes at `at`, until mend() puts the old ones back: at most four at a time. */
void poke(void *at, const void *value, size_t size);
void mend(void);

/* Gives a field another value until the break is mended. */
#define POKE(field, value)                                                  \
	do {                                                                \
		__typeof__(field) poke_value_ = (__typeof__(field))(value); \
		poke(&(field), &poke_value_, sizeof(field));                \
	} while (0)

/* A break of predicate S`number`, and the way back. */
struct state_break {
	unsigned number; /* 0: the end of a table */
	void (*apply)(void);
	void (*undo)(void);
};

extern const struct state_break breaks_of_objects[], breaks_of_memory[], breaks_of_calls[],
	breaks_of_threads[], breaks_of_devices[];
/* While the reaper has something to end; some of the others hold only when it has not. */
extern const struct state_break breaks_while_receives_leave[];

#endif
