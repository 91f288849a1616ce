/*
 * An image: a sealed program that passed the ELF check, with the plan that the check made.
 */
#ifndef KERNEL_OBJECT_IMAGE_H
#define KERNEL_OBJECT_IMAGE_H

#include "core/elf/check.h"
#include "kernel/object/memory.h"

/* Guarded by the one kernel lock; once it is checked it does not change any more. */
struct image {
	struct object object;
	struct memory *program; /* needed */
	struct elf_check check; /* holds the plan when it is done */
	struct elf_plan plan;
};

static inline struct image *image_of(struct object *object)
{
	return CONTAINER_OF(object, struct image, object);
}

static inline struct object *image_object(struct image *image)
{
	return &image->object;
}

/*
 * Begins an image of a sealed program, whose payer is `ledger` or one above it. LEDGER_LIMIT;
 * nothing changed then.
 */
MUST_CHECK enum status image_create(struct ledger *ledger, struct memory *program,
				    struct image **created);

/* Goes on with the check within the budget. True when it is done: *refusal has the outcome. */
MUST_CHECK bool image_check(struct image *image, enum elf_refusal *refusal);

/* See object_teardown_function: lets go of the program. */
bool image_teardown(struct object *object);

#endif
