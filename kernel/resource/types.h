/*
 * The table of object types, with everything that kernel/resource/object.c must know of each.
 */
#ifndef KERNEL_RESOURCE_TYPES_H
#define KERNEL_RESOURCE_TYPES_H

#include "kernel/resource/object.h"

/* A table of constants: any CPU reads it. */
struct object_type_entry {
	/* One step of taking apart what the object owns; true when nothing is left. */
	bool (*teardown)(struct object *object);
	/* Whether the object ends when its last holder has let go of it. */
	bool (*ends_unheld)(const struct object *object);
	/*
	 * Taken apart inside the operation that lets go of it: its teardown is short, or keeps to
	 * the budget, and ends no other leaf. So a builder's moves are usable again when RELEASE
	 * completes.
	 */
	bool is_leaf;
	/*
	 * Takes the object, whose ledger closes, away from those of other ledgers that need it,
	 * within the budget; null: none of another ledger does.
	 */
	void (*withdraw)(struct object *object);
	/*
	 * Called when the last slot that named the object has gone, whoever needs it; null: this
	 * has no effect but that of ends_unheld.
	 */
	void (*unheld)(struct object *object);
	/*
	 * Called when a method of the object ends, whether it is done or not: what the object
	 * remembers of the operation is forgotten. Null: it remembers nothing.
	 */
	void (*forget)(struct operation *operation);
	/*
	 * Frees the object's memory, which is not from a slab; null: it is, or it stays for ever.
	 */
	void (*free)(struct object *object);
};

extern const struct object_type_entry object_types[OBJECT_TYPE_COUNT];

#endif
