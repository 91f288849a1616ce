/*
 * An Interrupt: one row of a function's MSI-X table, for its driver.
 *
 * The interrupt counts. A wait says how far its caller has seen, and completes when the count is
 * beyond that, so none is lost. The row is masked when it fires a second time since the last wait,
 * and unmasked by the next wait: a driver that does not wait is not interrupted for. A function
 * that goes on all the same, because it does not keep to its mask, ends after INTERRUPT_IGNORED of
 * them.
 */
#ifndef KERNEL_OBJECT_INTERRUPT_H
#define KERNEL_OBJECT_INTERRUPT_H

#include "kernel/object/device.h"

/* Guarded by the one kernel lock. */
struct interrupt {
	struct object object;
	struct device *device; /* whose it is; null: that has let go of it */
	uint32_t row;          /* of the MSI-X table */
	uint32_t ignored;      /* interrupts since it was masked */
	bool fired;            /* since the last wait */
	bool masked;
	uint64_t count;
	struct operation *waiter; /* the one wait, or null */
};

static inline struct interrupt *interrupt_of(struct object *object)
{
	return CONTAINER_OF(object, struct interrupt, object);
}

/*
 * The interrupt of a row below the function's `vectors`, unmasked. BUSY: one of it is there;
 * UNAVAILABLE: the machine has no vector left; LEDGER_LIMIT. Nothing changed then.
 */
MUST_CHECK enum status interrupt_create(struct device *device, uint32_t row,
					struct interrupt **created);

/* A wait begins: the interrupt may come again. */
void interrupt_acknowledge(struct interrupt *interrupt);

/* The interrupt has come. Works for the ledger of the device. */
void interrupt_fire(struct interrupt *interrupt);

/* The function was reset, and is open again: its row is as it was. */
void interrupt_restore(struct interrupt *interrupt);

/* The Device ends: nothing comes through the interrupt any more, and it ends. */
void interrupt_cut(struct interrupt *interrupt);

/* An operation that waits for an interrupt ends: it is forgotten. */
void interrupt_forget(struct operation *operation);

/* See object_teardown_function. */
bool interrupt_teardown(struct object *object);

#endif
