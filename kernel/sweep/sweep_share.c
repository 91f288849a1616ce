/*
 * The sweep over queues and shares: S34 to S36. See sweep.h for the list.
 */
#include "kernel/sweep/sweep.h"

#include "kernel/kernel.h"

/*
 * ---- S34: queues -------------------------------------------------------------------------------
 */

static bool queue_check(const struct ledger *l, uint64_t *count, struct sweep_fault *fault)
{
	struct sched_entity *const *link = &l->share.ready.first;

	for (const struct sched_entity *e = *link; e; e = *link) {
		if (!sweep_expect(fault, 34, e->queued.place == link && e->ready, "a queued entity",
				  e) ||
		    !sweep_expect(fault, 34, e->payer == l, "another ledger's queue", e) ||
		    !sweep_expect(fault, 34, e != kernel.cpu.current, "current is queued", e))
			return false;
		link = &e->queued.next;
		(*count)++;
	}
	return sweep_expect(fault, 34, l->share.ready.last == link, "the end of a queue", l);
}

/*
 * ---- S35: the heap of a ledger's children ------------------------------------------------------
 */

static bool side_check(const struct share *share, const struct share *side,
		       struct sweep_fault *fault)
{
	return !side ||
	       (sweep_expect(fault, 35, side->queued && side->above == share,
			     "a link in a heap of turns", share) &&
		sweep_expect(fault, 35, !share_time_before(side->turn.time, share->turn.time),
			     "a turn before the one above it", share));
}

static bool heap_check(const struct ledger *l, struct sweep_fault *fault)
{
	const struct share *s = &l->share;
	uint32_t left = s->left ? s->left->rank : 0, right = s->right ? s->right->rank : 0;

	if (!l->parent)
		return true;
	if (!sweep_expect(fault, 35, s->queued == (s->ready.first || s->children),
			  "in the heap, and nobody queued below, or the reverse", l))
		return false;
	if (!s->queued)
		return sweep_expect(fault, 35, l->parent->share.children != s,
				    "the top of a heap that it is not in", l);
	return sweep_expect(fault, 35,
			    s->above ? s->above->left == s || s->above->right == s
				     : l->parent->share.children == s,
			    "not where the heap says", l) &&
	       sweep_expect(fault, 35, left >= right && s->rank == right + 1, "a rank", l) &&
	       side_check(s, s->left, fault) && side_check(s, s->right, fault);
}

/*
 * ---- S36: turns --------------------------------------------------------------------------------
 */

static bool turn_check(const struct share_turn *turn, uint64_t floor, uint64_t weight,
		       struct sweep_fault *fault)
{
	uint64_t credit = (SHARE_CREDIT_NS << SHARE_SHIFT) / weight;

	return sweep_expect(fault, 36, !share_time_before(turn->time, floor - credit),
			    "a turn before the floor, by more than the credit", turn);
}

static bool turns_check(const struct ledger *l, struct sweep_fault *fault)
{
	const struct share *s = &l->share;

	/* A ledger's own threads and work weigh more when a child's share comes back: they may have
	 * joined with the least. */
	return (!s->ready.first || turn_check(&s->own, s->floor, 1, fault)) &&
	       (!s->queued || turn_check(&s->turn, l->parent->share.floor, share_weight(l), fault));
}

bool sweep_shares(uint64_t *queued, struct sweep_fault *fault)
{
	const struct kernel_cpu *cpu = &kernel.cpu;
	uint64_t count = 0;

	if (!sweep_expect(fault, 34, !cpu->handoff, "something waits to be queued", cpu->handoff))
		return false;
	for (struct ledger *l = &kernel.root_ledger; l; l = sweep_ledger_next(l))
		if (!queue_check(l, &count, fault) || !heap_check(l, fault) ||
		    !turns_check(l, fault))
			return false;
	*queued += count;
	return sweep_expect(fault, 34, count == kernel.sched.queued, "the count of the queued",
			    NULL) &&
	       sweep_expect(fault, 36,
			    cpu->charged == cpu->running &&
				    (!cpu->current || cpu->current->payer == cpu->running),
			    "who runs is not charged", cpu->current);
}
