/*
 * The ledger: it pays for objects, and bounds how long they live.
 *
 * Ledgers form a tree of at most LEDGER_DEPTH levels. Frames, ring regions, CPU share and log bytes
 * are carved from the parent, never promised twice; everything else is counted. Objects are cut out
 * of frames that their ledger holds (slabs), so objects of two ledgers never share a frame. Closing
 * a ledger makes everything below it dead at once, since look-ups find the closed node above
 * (ledger_is_open), and takes it apart in steps: kernel/resource/reap.c.
 */
#ifndef KERNEL_RESOURCE_LEDGER_H
#define KERNEL_RESOURCE_LEDGER_H

#include "core/ledger/account.h"
#include "core/ledger/bucket.h"
#include "kernel/debug/fault.h"
#include "kernel/list.h"
#include "kernel/resource/object.h"
#include "kernel/sched/entity.h"
#include "kernel/sched/share.h"

#define LEDGER_DEPTH 8u
#define SLAB_CLASSES 5u

struct slab_page;

struct ledger {
	struct object object; /* the parent pays for it; the root pays for its own */
	struct ledger_account account;
	struct ledger *parent;
	struct ledger *first_child;
	LIST_LINK(struct ledger) siblings; /* in its parent's list of children */
	uint64_t id;                       /* a number for people, from 1; no authority */
	struct ledger_bucket log;          /* of the log bytes a second that are not carved */
	uint32_t depth;                    /* the root's is 0 */
	bool closing;
	bool has_session;         /* it is some session's own */
	uint64_t checked;         /* ledger_closings when it was last seen to be open */
	struct object *objects;   /* live ones */
	struct object *dying;     /* being taken apart */
	struct object *parked;    /* to end as soon as nothing needs them any more */
	struct object *waiting;   /* being taken apart, as soon as their hardware is ready */
	struct operation *parts;  /* they need something that it pays for; circular */
	bool uncarved;            /* its carved columns have gone back to the parent */
	struct sched_entity work; /* runs kernel/resource/reap.c for this ledger */
	struct share share;       /* kernel/sched's: see share.h */
	struct slab_page *partial[SLAB_CLASSES];
	bool stalled;            /* nothing below can be taken apart before hardware is ready */
	uint64_t frames_retired; /* used for ever: see ledger_retire */
};

/* Makes the root: it holds everything that the pools have. */
void ledger_init_root(struct ledger *root);

/*
 * Carves a ledger from `parent`. LEDGER_LIMIT: it does not have that much; INVALID_ARGUMENT: too
 * deep. Nothing changes then. No slot names the new ledger yet.
 */
MUST_CHECK enum status ledger_create(struct ledger *parent, const struct ledger_columns *limit,
				     struct ledger **created);

/*
 * Notes why a ledger refuses. The completion with LEDGER_LIMIT tells it, and forgets it
 * (ring_complete). Gives that status.
 */
NOT_INLINE enum status ledger_refuse(const struct ledger_refusal *refusal);
NOT_INLINE enum status ledger_charge_refuse(struct ledger *ledger, enum ledger_column column,
					    uint64_t amount);

static inline enum status ledger_charge_step(struct ledger *ledger, enum ledger_column column,
					     uint64_t amount)
{
	if (__builtin_expect(ledger_account_charge(&ledger->account, column, amount) == STATUS_OK,
			     1))
		return STATUS_OK;
	return ledger_charge_refuse(ledger, column, amount);
}

/*
 * Charges an amount of one column; see ledger_account_charge. Each place that charges is a fallible
 * step of its own, so this is a macro over FALLIBLE.
 */
#define ledger_charge(ledger, column, amount) \
	FALLIBLE(ledger_charge_step((ledger), (column), (amount)), STATUS_LEDGER_LIMIT)

/* Gives back what was charged. */
void ledger_refund(struct ledger *ledger, enum ledger_column column, uint64_t amount);

/* How many ledgers were closed since boot: while this does not change, a ledger that was open is
 * open. */
extern uint64_t ledger_closings;

/*
 * Ids that were given to ledgers since boot. Declared for the simulation, which copies all state.
 */
extern uint64_t ledger_ids;

/*
 * Whether neither the ledger nor one above it is closing, as far as one comparison tells: false
 * means that it is not known.
 */
static inline bool ledger_is_known_open(const struct ledger *ledger)
{
	/* The ledger's own closing counts, too. */
	return ledger->checked == ledger_closings;
}

/* The same, and false means that one of them is. */
NOT_INLINE bool ledger_is_open_slow(struct ledger *ledger);
static inline bool ledger_is_open(struct ledger *ledger)
{
	return ledger_is_known_open(ledger) || ledger_is_open_slow(ledger);
}

/* Whether an object that is no ledger can still be used: not ending, and its ledger neither. */
static inline bool object_is_paid(struct object *object)
{
	return object->state < OBJECT_PARKED && ledger_is_open(object->ledger);
}

/* The same for any object. */
static inline bool object_is_live(struct object *object)
{
	/* A ledger that closes cannot be used either, like the objects that it pays for. */
	if (object->type == OBJECT_LEDGER)
		return object->state < OBJECT_PARKED &&
		       ledger_is_open(CONTAINER_OF(object, struct ledger, object));
	return object_is_paid(object);
}

/* Whether `above` is the ledger itself or one above it. */
bool ledger_is_within(const struct ledger *ledger, const struct ledger *above);

/*
 * Marks it closing: from here on no look-up finds anything that it pays for. The reaper does the
 * rest, in the share of the running ledger, or of the nearest ledger above that is open.
 */
void ledger_close(struct ledger *ledger);

/*
 * The reapers that can take the ledger's objects apart are ready again: its own, and that of each
 * one above that closes, in the share of the nearest ledger that is open.
 */
void ledger_work_again(struct ledger *ledger);

/*
 * Frames that the ledger was charged for never come back: from here on they are charged to it or,
 * while it is closing, to the nearest ledger above that is open. When that one goes, they pass to
 * its parent.
 */
void ledger_retire(struct ledger *ledger, uint64_t frames);

/* Ends a ledger that nobody holds and that pays for nothing. */
void ledger_settle(struct ledger *ledger);

/* Gives what was carved back to the parent; from then on its limits are zero. */
void ledger_uncarve(struct ledger *ledger);

/* Takes a ledger out of the tree: the last step of its end. */
void ledger_unlink(struct ledger *ledger);

/* How many ledgers were taken out of the tree since boot: while this does not change, none has
 * gone. */
extern uint64_t ledger_unlinks;

/* The ledger after `at` in the subtree of `top`, each before those below it; null at the end. */
struct ledger *ledger_next_below(struct ledger *at, const struct ledger *top);

/*
 * Takes `bytes` (at most LEDGER_BUCKET_PIECE) from the ledger's log bytes, if it has them now, and
 * returns 0. Otherwise returns the time at which it will have them; UINT64_MAX: never.
 */
uint64_t ledger_log_take(struct ledger *ledger, uint32_t bytes, uint64_t now_ns);

#endif
