/*
 * The register of all objects, in one list in the order of their numbers, which is the order of
 * their making.
 *
 * A walk goes on from a number, so it survives whatever is made and ends meanwhile; nothing of it
 * is kept between two steps but a mark, which only spares the search from the list's beginning.
 * `generation` counts whatever changes a row of the authority graph (kernel/generation.h).
 *
 * Guarded by the kernel lock.
 */
#ifndef KERNEL_RESOURCE_REGISTRY_H
#define KERNEL_RESOURCE_REGISTRY_H

#include "abi/base.h"

struct object;

/* Walks that do not search: more at once go on, but slower. */
#define REGISTRY_MARKS 8u

struct registry {
	struct object *first; /* a circle through `registered` */
	uint64_t numbers;     /* given so far */
	uint64_t generation;
	struct object *marks[REGISTRY_MARKS]; /* where walks go on; null: free */
	uint32_t marked;                      /* those that are not null */
	uint32_t mark_next;                   /* to be used anew */
};

/* Gives the object its number and puts it into the list of all; takes it out. */
void registry_add(struct object *object);
void registry_remove(struct object *object);

/* Marks an object from which a walk will go on, so that its next step needs no search. */
void registry_mark(struct object *object);

/*
 * Finds the first object whose number is not below `number`, within the budget: *found, null when
 * there is none. False: the budget is spent; a mark stands where to go on.
 */
MUST_CHECK bool registry_seek(uint64_t number, struct object **found);

#endif
