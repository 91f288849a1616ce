/*
 * Park spaces: waiting for a word of a memory object to change.
 *
 * A word is named by its offset and read through the kernel's own map of memory, never at a user
 * address. Operation records, which exist already, do the waiting, so waiting allocates nothing.
 * They stand in one of a few lists, chosen by the offset, in the order in which they came.
 *
 * No wake is lost: a program first changes the word and then wakes; here, looking at the word and
 * joining the list are one step under the lock, and so is waking. A waiter that looked before the
 * change is in the list when the wake comes; one that looks after it sees the change.
 */
#ifndef KERNEL_OBJECT_PARK_H
#define KERNEL_OBJECT_PARK_H

#include "abi/park.h"
#include "kernel/resource/object.h"

struct memory;
struct operation;
struct process;

#define PARK_BUCKETS 16u

/*
 * Guarded by the kernel lock; with a lock for each bucket, its list and the look at the word are.
 */
struct park {
	struct object object;
	struct memory *memory;   /* needed */
	struct process *process; /* the process whose own memory it is; null: an object's */
	uint64_t arrivals;       /* operations that ever came; each remembers its number */
	struct operation *buckets[PARK_BUCKETS]; /* circular */
};

static inline struct park *park_of(struct object *object)
{
	return CONTAINER_OF(object, struct park, object);
}

/*
 * The places where operations of a park space remember things between steps, in their `kernel`
 * part.
 */
enum park_payload {
	PARK_PAYLOAD_OFFSET = 0, /* of wait and wake */
	PARK_PAYLOAD_UNTIL = 1,  /* wait: a time, or 0 */
	PARK_PAYLOAD_LEFT = 1,   /* wake: the number that it may still wake */
};
enum park_cursor {
	PARK_CURSOR_NUMBER = 0, /* wait: of its arrival; wake: of the last one that it may wake */
	PARK_CURSOR_WOKEN = 1,  /* wait: whether it was woken; wake: the number of those */
};

/*
 * A park space of a memory object. LEDGER_LIMIT; INVALID_ARGUMENT: the ledger is not below the
 * object's.
 */
MUST_CHECK enum status park_create(struct ledger *ledger, struct memory *memory,
				   struct park **created);

/* The one of a process's own memory; made when it is not there. LEDGER_LIMIT. */
MUST_CHECK enum status park_of_process(struct process *process, struct park **found);

/* INVALID_ARGUMENT: not aligned; OUT_OF_RANGE: outside. */
MUST_CHECK enum status park_offset_check(const struct park *park, uint64_t offset);

/* The word at an offset that was checked. */
uint32_t park_word(const struct park *park, uint64_t offset);

/* An operation whose offset is filled in joins the list of its bucket. */
void park_join(struct park *park, struct operation *operation);

/* An operation that stands in a list leaves it. */
void park_forget(struct operation *operation);

/*
 * Wakes the operations that wait for the offset of `wake`, as far as the budget reaches. True when
 * it is done; otherwise `wake` stands in the list where it goes on. Overwrites the CPU's message
 * pages.
 */
MUST_CHECK bool park_wake_step(struct park *park, struct operation *wake);

/* See object_teardown_function. */
bool park_teardown(struct object *object);

#endif
