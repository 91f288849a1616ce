/*
 * The head of every kernel object, and how an object ends.
 *
 * One ledger pays for an object, which stands in that ledger's list and lives no longer than it. It
 * ends when nobody holds it any more (no slot, and no other object that needs it), or when its
 * ledger closes. Ending is done in steps: the object goes onto its ledger's list of dying objects,
 * and kernel/resource/reap.c takes it apart within the work budget, first its slots in other tables
 * (they become dead and say `disconnected`), then the operations that wait for it, then what its
 * type owns, and last its memory. An object whose hardware needs time waits for it in a list of its
 * own, while the reaper goes on with others.
 */
#ifndef KERNEL_RESOURCE_OBJECT_H
#define KERNEL_RESOURCE_OBJECT_H

#include "core/cap/table.h"
#include "kernel/arch/interface.h"
#include "kernel/list.h"

struct ledger;
struct operation;

enum object_type {
	OBJECT_ROOT,
	OBJECT_SERIAL,
	OBJECT_LEDGER,
	OBJECT_MEMORY,
	OBJECT_IMAGE,
	OBJECT_BUILDER,
	OBJECT_PROCESS,
	OBJECT_THREAD,
	OBJECT_ENDPOINT,
	OBJECT_FACET,
	OBJECT_SESSION,
	OBJECT_SCOPE,
	OBJECT_MEMORY_VIEW,
	OBJECT_THREAD_HANDLE,
	OBJECT_PARK,
	OBJECT_SESSION_REFERENCE,
	OBJECT_DEVICE,
	OBJECT_DEVICE_MMIO,
	OBJECT_DMA_POOL,
	OBJECT_DMA_BUFFER,
	OBJECT_INTERRUPT,
	OBJECT_TYPE_COUNT
};

enum object_state {
	OBJECT_LIVE,
	OBJECT_WORKED_ON, /* on the dying list for a while, to come back */
	OBJECT_PARKED,    /* to end, but still needed: on its ledger's list of parked ones */
	OBJECT_ENDING,    /* on the dying list, for good */
	OBJECT_WAITING,   /* ending, when the hardware is ready: on its ledger's list of those */
};

/*
 * The first part of every object that can be held. Guarded by the one kernel lock, with the lists
 * that it stands in; the reaper works on one object of a ledger at a time, on whichever CPU runs
 * that ledger.
 */
struct object {
	struct cap_target target; /* first: a slot's target is the object */
	uint8_t type;             /* enum object_type */
	uint8_t state;            /* enum object_state */
	uint16_t size_bytes;      /* of its memory; 0: not from a slab */
	int16_t reason;           /* the status for holders when it ends; 0: DISCONNECTED */
	uint16_t number_high;     /* its number: see object_number */
	uint32_t needs; /* other objects that need it: it does not end while there are any */
	uint32_t number_low;
	struct ledger *ledger;                 /* pays for it */
	LIST_LINK(struct object) listed;       /* in its ledger's list of its state */
	CIRCLE_LINK(struct object) registered; /* all objects, by their numbers: registry.h */
	struct operation *waiters; /* first of those that wait for it; a circle by `waits` */
};

CIRCLE_FUNCTIONS(registry_circle, struct object, registered)

/*
 * Makes an object of `size_bytes` zeroed bytes that `ledger` pays for. LEDGER_LIMIT when it cannot;
 * then nothing changed.
 */
MUST_CHECK enum status object_create(struct ledger *ledger, enum object_type type,
				     uint32_t size_bytes, struct object **created);

/* Sets up the head of an object whose memory is not from a slab, and counts it. */
void object_init(struct object *object, struct ledger *ledger, enum object_type type);

/* The same for an object that the ledger was charged for. */
void object_init_paid(struct object *object, struct ledger *ledger, enum object_type type);

/*
 * To be called when a slot that named the object was dropped: tells the type when it was the last
 * one, and ends the object when nothing else keeps it.
 */
void object_let_go(struct object *object);

/* Another object needs this one, or does so no more; the object may end with the last need. */
void object_need(struct object *object);
void object_unneed(struct object *object);

/* To be called when a slot, a need or a waiter of the object has gone: ends it when nobody holds it
 * any more. */
NOT_INLINE void object_settle_unheld(struct object *object);
static inline void object_settle(struct object *object)
{
	/* A call in flight holds its object, too. */
	if (!object->target.edges && !object->needs && !object->waiters &&
	    object->state == OBJECT_LIVE)
		object_settle_unheld(object);
}

/* Ends the object, whoever holds it. Does nothing when it is already ending. */
void object_end(struct object *object);

/* Puts a live object onto its ledger's dying list to be worked on; see OBJECT_WORKED_ON. */
void object_work(struct object *object);

/*
 * Puts an object that is ending before all others of its ledger, because another one of the list
 * waits until it is gone: the reaper always takes the first.
 */
void object_hurry(struct object *object);

/*
 * Puts an object that was OBJECT_WORKED_ON back among the live ones, and ends it if nobody holds
 * it.
 */
void object_revive(struct object *object);

/*
 * An object that is ending waits for its hardware: to be called by its teardown, which then returns
 * false. Whoever calls it sees to it that object_wake comes.
 */
void object_wait(struct object *object);

/* An object that waits is ending again: the reapers that can reach it are ready. */
void object_wake(struct object *object);

/* Unlinks and frees an object that nothing refers to any more: the last step of its end. */
void object_destroy(struct object *object);

/* The status that holders of an object that is not live get. */
static inline enum status object_end_status(const struct object *object)
{
	return object->reason ? (enum status)object->reason : STATUS_DISCONNECTED;
}

/*
 * One step of taking apart what an object of the type owns. Returns true when nothing is left. Each
 * type's file has one.
 */
typedef bool object_teardown_function(struct object *object);
bool object_teardown(struct object *object);

/* A number that no other object of this boot has or had; it is higher than those of all older
 * objects. */
static inline uint64_t object_number(const struct object *object)
{
	return (uint64_t)object->number_high << 32 | object->number_low;
}

static inline struct object *object_of(struct cap_target *target)
{
	return CONTAINER_OF(target, struct object, target);
}

#endif
