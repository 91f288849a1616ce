/*
 * The tree of competitions: see share.h. It knows ledgers and queues; sched.c acts on the answer.
 */
#include "kernel/sched/share.h"

#include "kernel/kernel.h"
#include "kernel/work.h"

/* Stale turns that one look at a heap's top settles. The next look settles the rest. */
#define SETTLES 4u
/* Longer than anybody runs between two settlings, and far from an overflow. */
#define UNPAID_LARGEST_NS (UINT64_C(1) << 50)

void share_init(struct share *share)
{
	*share = (struct share){0};
	entity_queue_init(&share->ready);
}

struct ledger *share_ledger(struct share *share)
{
	return CONTAINER_OF(share, struct ledger, share);
}

uint64_t share_weight(const struct ledger *ledger)
{
	uint64_t weight = ledger->account.limit.value[LEDGER_CPU_SHARE];

	return weight ? weight : 1;
}

uint64_t share_weight_own(const struct ledger *ledger)
{
	uint64_t weight = ledger_account_left(&ledger->account, LEDGER_CPU_SHARE);

	return weight ? weight : 1;
}

/*
 * ---- turns -------------------------------------------------------------------------------------
 */

static uint64_t virtual_of(uint64_t ns, uint64_t weight)
{
	return (ns << SHARE_SHIFT) / weight;
}

/* Nanoseconds that do not fill a step of the virtual time are kept for later. Returns whether the
 * time has changed. */
static bool turn_settle(struct share_turn *turn, uint64_t weight)
{
	uint64_t ns = turn->unpaid_ns < UNPAID_LARGEST_NS ? turn->unpaid_ns : UNPAID_LARGEST_NS;
	uint64_t steps = virtual_of(ns, weight);

	if (steps == 0)
		return false;
	turn->time += steps;
	turn->unpaid_ns = ns - (steps * weight >> SHARE_SHIFT);
	return true;
}

/* No participant saves up more than the credit. */
static void turn_join(struct share_turn *turn, uint64_t floor, uint64_t weight)
{
	uint64_t earliest = floor - virtual_of(SHARE_CREDIT_NS, weight);

	if (share_time_before(turn->time, earliest))
		turn->time = earliest;
}

/*
 * ---- the heap: a leftist tree ------------------------------------------------------------------
 */

static uint32_t rank_of(const struct share *share)
{
	return share ? share->rank : 0;
}

/* The shorter side is on the right. Returns whether the rank has changed. */
static bool heap_mend(struct share *share)
{
	struct share *left = share->left;
	uint32_t rank;

	if (rank_of(left) < rank_of(share->right)) {
		share->left = share->right;
		share->right = left;
	}
	rank = rank_of(share->right) + 1;
	if (rank == share->rank)
		return false;
	share->rank = rank;
	return true;
}

/* Merges two heaps; of equal times that of the first is above. */
static struct share *heap_merge(struct share *a, struct share *b)
{
	struct share *top = NULL, *last = NULL;

	if (!a || !b)
		return a ? a : b;
	/* Only right edges are walked, down and up; they are at most log2(n) long. */
	do {
		if (share_time_before(b->turn.time, a->turn.time)) {
			struct share *later = a;

			a = b;
			b = later;
		}
		if (last)
			last->right = a;
		else
			top = a;
		a->above = last;
		last = a;
		a = a->right;
	} while (a);
	last->right = b;
	b->above = last;
	for (; last; last = last->above)
		heap_mend(last);
	return top;
}

static void heap_insert(struct ledger *parent, struct share *share)
{
	share->above = NULL;
	share->left = NULL;
	share->right = NULL;
	share->rank = 1;
	share->queued = true;
	parent->share.children = heap_merge(parent->share.children, share);
}

static void heap_remove(struct ledger *parent, struct share *share)
{
	struct share *above = share->above;
	struct share *rest = heap_merge(share->left, share->right);

	if (rest)
		rest->above = above;
	if (!above)
		parent->share.children = rest;
	else if (above->left == share)
		above->left = rest;
	else
		above->right = rest;
	/* Ranks grow upwards by one where they change, so these are at most log2(n) steps. */
	while (above && heap_mend(above))
		above = above->above;
	share->left = NULL;
	share->right = NULL;
	share->queued = false;
}

/*
 * ---- settling ----------------------------------------------------------------------------------
 */

/* A child ledger's turn is brought up to date, and its place in the heap with it. */
static bool child_settle(struct ledger *child)
{
	struct share *share = &child->share;
	uint64_t weight = share_weight(child);

	if (virtual_of(share->turn.unpaid_ns, weight) == 0)
		return false;
	if (share->queued) {
		heap_remove(child->parent, share);
		turn_settle(&share->turn, weight);
		heap_insert(child->parent, share);
	} else {
		turn_settle(&share->turn, weight);
	}
	return true;
}

/* The child ledger whose turn is the earliest; null when none is queued. */
static struct ledger *top_settle(struct ledger *ledger)
{
	for (unsigned i = 0; i < SETTLES && ledger->share.children; i++) {
		struct share *top = ledger->share.children;

		if (!child_settle(share_ledger(top)) || ledger->share.children == top)
			break;
	}
	return ledger->share.children ? share_ledger(ledger->share.children) : NULL;
}

/* The earliest turn of those that are queued in a competition. False: none is. */
static bool earliest(struct ledger *ledger, uint64_t *time)
{
	const struct ledger *top = top_settle(ledger);

	if (top)
		*time = top->share.turn.time;
	if (!ledger->share.ready.first)
		return top;
	turn_settle(&ledger->share.own, share_weight_own(ledger));
	if (!top || !share_time_before(*time, ledger->share.own.time))
		*time = ledger->share.own.time;
	return true;
}

static void floor_raise(struct ledger *ledger, uint64_t time)
{
	if (share_time_before(ledger->share.floor, time))
		ledger->share.floor = time;
}

/* The floor of a competition in which a participant runs whose turn is `running`. */
static void floor_settle(struct ledger *ledger, const struct share_turn *running)
{
	uint64_t time;

	if (!earliest(ledger, &time) || share_time_before(running->time, time))
		time = running->time;
	floor_raise(ledger, time);
}

void share_charge(struct ledger *ledger, uint64_t ns)
{
	ledger->share.own.unpaid_ns += ns;
	/* At most LEDGER_DEPTH steps up; the root takes part in nothing. */
	for (; ledger->parent; ledger = ledger->parent)
		ledger->share.turn.unpaid_ns += ns;
}

void share_settle(struct ledger *ledger)
{
	turn_settle(&ledger->share.own, share_weight_own(ledger));
	if (!ledger->share.ready.first)
		turn_join(&ledger->share.own, ledger->share.floor, share_weight_own(ledger));
	floor_settle(ledger, &ledger->share.own);
	/* At most LEDGER_DEPTH steps up. */
	for (; ledger->parent; ledger = ledger->parent) {
		child_settle(ledger);
		if (!ledger->share.queued)
			turn_join(&ledger->share.turn, ledger->parent->share.floor,
				  share_weight(ledger));
		floor_settle(ledger->parent, &ledger->share.turn);
	}
}

/*
 * ---- queues ------------------------------------------------------------------------------------
 */

void share_enqueue(struct sched_entity *entity, enum share_place place)
{
	struct ledger *ledger = entity->payer;
	struct share *share = &ledger->share;

	if (!share->ready.first) {
		turn_settle(&share->own, share_weight_own(ledger));
		turn_join(&share->own, share->floor, share_weight_own(ledger));
	}
	if (place == SHARE_FIRST)
		entity_queue_prepend(&share->ready, entity);
	else
		entity_queue_append(&share->ready, entity);
	kernel.sched.queued++;
	work_spend(WORK_UNITS_QUEUE);
	/* At most LEDGER_DEPTH steps up. */
	for (; ledger->parent && !ledger->share.queued; ledger = ledger->parent) {
		turn_settle(&ledger->share.turn, share_weight(ledger));
		turn_join(&ledger->share.turn, ledger->parent->share.floor, share_weight(ledger));
		heap_insert(ledger->parent, &ledger->share);
		work_spend(WORK_UNITS_QUEUE);
	}
}

void share_dequeue(struct sched_entity *entity)
{
	struct ledger *ledger = entity->payer;

	entity_queue_remove(&ledger->share.ready, entity);
	kernel.sched.queued--;
	work_spend(WORK_UNITS_QUEUE);
	/* At most LEDGER_DEPTH steps up. */
	for (; ledger->parent && !ledger->share.ready.first && !ledger->share.children;
	     ledger = ledger->parent) {
		heap_remove(ledger->parent, &ledger->share);
		work_spend(WORK_UNITS_QUEUE);
	}
}

/*
 * ---- questions ---------------------------------------------------------------------------------
 */

struct sched_entity *share_pick(struct ledger *root)
{
	struct ledger *ledger = root;

	/*
	 * At most LEDGER_DEPTH steps down: below a ledger that is in a heap, an entity is queued.
	 */
	for (;;) {
		struct ledger *top = top_settle(ledger);
		struct share *share = &ledger->share;

		if (share->ready.first)
			turn_settle(&share->own, share_weight_own(ledger));
		if (!top || (share->ready.first &&
			     !share_time_before(top->share.turn.time, share->own.time))) {
			floor_raise(ledger, share->own.time);
			return share->ready.first;
		}
		floor_raise(ledger, top->share.turn.time);
		ledger = top;
	}
}

bool share_is_owed(const struct ledger *ledger, const struct ledger *running, uint64_t ns)
{
	const struct share_turn *turn = &ledger->share.own, *other = &running->share.own;
	uint64_t weight = share_weight_own(ledger);

	/* Up to the competition in which both take part: at most LEDGER_DEPTH steps each. */
	while (ledger != running) {
		if (ledger->depth >= running->depth) {
			turn = &ledger->share.turn;
			weight = share_weight(ledger);
			ledger = ledger->parent;
		} else {
			other = &running->share.turn;
			running = running->parent;
		}
	}
	return share_time_before(turn->time + virtual_of(ns, weight), other->time);
}

/* Whether no queued participant of the competition is behind `turn` by more than `lead`. */
static bool is_level(struct ledger *ledger, const struct share_turn *turn, uint64_t lead)
{
	uint64_t time;

	return !earliest(ledger, &time) || !share_time_before(time + lead, turn->time);
}

bool share_is_due(struct ledger *ledger, uint64_t ns)
{
	uint64_t weight = share_weight_own(ledger);

	turn_settle(&ledger->share.own, weight);
	if (!ledger->share.ready.first)
		turn_join(&ledger->share.own, ledger->share.floor, weight);
	if (!is_level(ledger, &ledger->share.own, virtual_of(ns, weight)))
		return false;
	/* At most LEDGER_DEPTH steps up. */
	for (; ledger->parent; ledger = ledger->parent) {
		weight = share_weight(ledger);
		child_settle(ledger);
		if (!ledger->share.queued)
			turn_join(&ledger->share.turn, ledger->parent->share.floor, weight);
		if (!is_level(ledger->parent, &ledger->share.turn, virtual_of(ns, weight)))
			return false;
	}
	return true;
}
