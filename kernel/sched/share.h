/*
 * Shares: finds which of the ready ledgers has had least of its due.
 *
 * Every ledger is a competition. Its participants are the ledger's own threads and work, together
 * as one, which weighs what is left of the ledger's CPU share; and each child ledger below which an
 * entity is ready, which weighs the share that was carved for it. A share of zero weighs 1. So a
 * ledger's share is divided below it and nowhere else: a thousand threads have what one would have,
 * and a thousand child ledgers what their parent would have.
 *
 * Each participant has a *turn*: a virtual time that advances by the nanoseconds that it ran,
 * divided by its weight. The earliest turn of each level, from the root down, runs next. Children
 * stand in a leftist heap by that time, linked through the ledgers themselves, so that joining,
 * leaving and changing cost O(log n) for n siblings, and nothing is allocated.
 *
 * The competition's `floor` is the earliest time of those that took part in it last. Whoever joins
 * after a pause begins at most SHARE_CREDIT_NS of its own running before the floor: it is served
 * promptly and cannot save up more. A participant that ran while others slept owes them nothing,
 * since the floor advanced with it.
 *
 * The time of a running entity is noted along its path in nanoseconds (share_charge) and turned
 * into virtual time only when somebody compares (settling). A noted time that is not settled makes
 * a turn look earlier than it is, never later; the pick settles the earliest turn before it takes
 * it.
 *
 * Everything here is guarded by the one kernel lock; nothing of it is per CPU. With several CPUs,
 * an entity that runs on another CPU is not in the queues either, and that CPU charges it at its
 * switches.
 */
#ifndef KERNEL_SCHED_SHARE_H
#define KERNEL_SCHED_SHARE_H

#include "kernel/sched/entity.h"

/* Virtual time is nanoseconds of a weight of 1, times 2^SHARE_SHIFT: it wraps after 4.5 years. */
#define SHARE_SHIFT 6u
/* The time that a participant which has slept may run before the others have their turn again. */
#define SHARE_CREDIT_NS UINT64_C(5000000)

struct share_turn {
	uint64_t time;      /* virtual; compared by difference, so that it may wrap */
	uint64_t unpaid_ns; /* it ran for these, and they are not in `time` yet */
};

/* Stands in struct ledger. */
struct share {
	/* The ledger in its parent's competition. */
	struct share *above, *left, *right; /* in the heap of the parent's children */
	uint32_t rank;                      /* of the heap: steps to the nearest free place */
	bool queued;                        /* in that heap: below it, an entity is in a queue */
	struct share_turn turn;
	/* The competition in the ledger. */
	struct share *children; /* the heap's top: the child ledger whose turn is earliest */
	struct share_turn own;  /* the ledger's own turn in it: `ready` and the running one */
	uint64_t floor;
	struct entity_queue ready; /* own threads and work that do not run, in their order */
	uint64_t handoff_slice;    /* the slice in which it may be switched to directly; 0: none */
};

/* An entity's place in the queue of its payer's own threads and work. */
enum share_place { SHARE_FIRST, SHARE_LAST };

/* An empty competition that takes part in no other. */
void share_init(struct share *share);

/* Whether `time` is earlier than `other`. */
static inline bool share_time_before(uint64_t time, uint64_t other)
{
	return (int64_t)(time - other) < 0;
}

/* Notes that `ledger` ran for so long, with all above it. A few instructions for each level. */
void share_charge(struct ledger *ledger, uint64_t ns);

/* Brings all turns and floors along the path of `ledger`, which runs, up to date. */
void share_settle(struct ledger *ledger);

/* An entity that is in no queue goes into its payer's; ledgers join the competitions above. */
void share_enqueue(struct sched_entity *entity, enum share_place place);

/* Takes an entity out of its payer's queue; ledgers without any left leave their competitions. */
void share_dequeue(struct sched_entity *entity);

/* The entity that is due to run, still queued; null when none is ready. */
struct sched_entity *share_pick(struct ledger *root);

/* Whether `ledger` is owed more than `ns` of running, against `running`. Both are settled. */
bool share_is_owed(const struct ledger *ledger, const struct ledger *running, uint64_t ns);

/*
 * Whether `ledger`, which is not queued, could run now and no competitor along its path would be
 * owed more than `ns` of its running. Settles what it looks at.
 */
bool share_is_due(struct ledger *ledger, uint64_t ns);

/*
 * ---- for the sweep and tests -------------------------------------------------------------------
 */

/*
 * The weight of a child ledger in its parent's competition, and of the ledger's own threads and
 * work in its own: at least 1.
 */
uint64_t share_weight(const struct ledger *ledger);
uint64_t share_weight_own(const struct ledger *ledger);

struct ledger *share_ledger(struct share *share);

#endif
