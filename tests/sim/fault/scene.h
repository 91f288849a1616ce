/*
 * Scenarios of fault injection: an operation, what it needs, and how its effects are undone. The
 * operation is run with each of its fallible steps failing: fault_test.c.
 */
#ifndef TESTS_SIM_FAULT_SCENE_H
#define TESTS_SIM_FAULT_SCENE_H

#include "tests/sim/sim_ipc.h"

struct scenario {
	uint64_t interface; /* of the method that is tried; 0: it is not one method */
	uint16_t method;
	const char *variant;      /* the scenario of the method; without a method, its name */
	void (*prepare)(void);    /* null: nothing is needed */
	enum status (*run)(void); /* null: the end of a table */
	void (*undo)(void); /* everything but letting go of the scene's capabilities; may be null */
	bool leaves_tables; /* page tables stay with init when a mapping is gone */
};

/* The first fields of a scenario. */
#define OF(interface_name, method_name) \
	.interface = interface_name##_INTERFACE_ID, .method = interface_name##_METHOD_##method_name

/* Tables of scenarios, each ended by an empty one. */
extern const struct scenario fault_roots[], fault_ledgers[], fault_memory[], fault_mappings[],
	fault_processes[], fault_endpoints[], fault_threads[], fault_devices[];

/*
 * The capabilities that scenarios work with, all of them init's; `made` is the result of a
 * successful run.
 */
struct scene {
	struct thread *init;
	struct sim_held object, sealed, view, revoker, cut, cut_revoker;
	struct sim_held image, builder, handle, ledger, session, reference, endpoint, facet, made;
	uint64_t address; /* of the last mapping */
};

extern struct scene scene;

/* A capability that init started with. */
struct sim_held scene_own(const char *name);
/* Lets go of one thing, if it is there, and of all that the scene has. */
void scene_release(struct sim_held *held);
void scene_undo(void);

/* Things that several scenarios need. An object has three pages, a sealed one a program. */
void scene_object_prepare(void);
void scene_sealed_prepare(void);
/* A view, or a reader, of the last two pages of an object, and its revoker. */
void scene_view_prepare(void);
void scene_reader_prepare(void);
void scene_image_prepare(void);
void scene_builder_prepare(void);
void scene_ledger_prepare(void);

#endif
