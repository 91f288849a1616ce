/*
 * The reaper: takes dying objects, and closing ledgers with everything below them, apart in steps.
 *
 * Order matters in one way only: an object that needs another one goes before it. A process may map
 * what its own ledger or one above it pays for, and an image may use a program that a ledger above
 * pays for, so a subtree is taken apart from its leaves upwards, and within one ledger an object
 * that is still needed is parked until its last needer is gone.
 *
 * The reaper never waits for another ledger. Other ledgers lose what they need of a closing one: an
 * operation ends when the closing ledger pays for a part of it, and memory that others have mapped,
 * or cut views from, is withdrawn; each such mapping has a frame of its own to take its pages'
 * place. So every turn gets on, and the work of a closing is proportional to the things that the
 * ledger pays for, and to those of others that name them: capabilities, operations, mapped pages.
 * The time for those pages is charged to the ledgers that mapped them.
 *
 * Hardware may need time to let go of what it was given. An object that waits for it stands in a
 * list of its own (OBJECT_WAITING), and the reaper goes on with others; a ledger in which nothing
 * else is left is passed over. When nothing at all is left, the reaper stops, until object_wake
 * makes it ready.
 */
#include "kernel/resource/reap.h"

#include "kernel/generation.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/resource/types.h"
#include "kernel/work.h"

/* Slots and waiting operations learn that the object is gone. True when there are none left. */
static bool holders_dismiss(struct object *object)
{
	enum status reason = object_end_status(object);

	while (object->target.edges && work_is_left()) {
		graph_changed();
		cap_slot_kill(object->target.edges, reason);
		work_spend(WORK_UNITS_EDGE);
	}
	while (object->waiters && work_is_left()) {
		operation_abort(object->waiters, reason);
		work_spend(WORK_UNITS_EDGE);
	}
	return !object->target.edges && !object->waiters;
}

bool reap_object(struct object *object)
{
	bool for_good = object->state == OBJECT_ENDING;

	if (for_good && !holders_dismiss(object))
		return false;
	if (!object_teardown(object))
		return false;
	if (!for_good)
		return true; /* the type has put it back among the live ones */
	object_destroy(object);
	return true;
}

/* A child in which something can be taken apart; null: there is none. */
static struct ledger *child_with_work(const struct ledger *ledger)
{
	struct ledger *child = ledger->first_child;

	/* At most as many are stalled as there are functions of devices. */
	for (; child && child->stalled; child = child->siblings.next)
		work_spend(1);
	return child;
}

/*
 * The deepest first: a ledger below `top` that has nothing below itself, or `top`. One with only
 * stalled ledgers below itself counts, too.
 */
static struct ledger *leaf_below(struct ledger *top)
{
	struct ledger *child;

	/* At most LEDGER_DEPTH steps down. */
	while ((child = child_with_work(top)) != NULL)
		top = child;
	return top;
}

/*
 * The closing ledger pays for nothing any more: its holders learn that, its carved columns go back
 * to the parent, and the callers that asked for the closing get their answer. True when the ledger
 * is gone.
 */
static bool ledger_finish(struct ledger *ledger)
{
	struct ledger *parent;

	while (ledger->object.target.edges && work_is_left()) {
		graph_changed();
		cap_slot_kill(ledger->object.target.edges, STATUS_DISCONNECTED);
		work_spend(WORK_UNITS_EDGE);
	}
	if (ledger->object.target.edges)
		return false;
	if (!ledger->uncarved)
		ledger_uncarve(ledger);
	ledger->uncarved = true;
	while (ledger->object.waiters && work_is_left()) {
		/* Only Ledger.close waits; an operation that reads the ledger in steps gets no
		 * further. */
		operation_abort(ledger->object.waiters,
				ledger->object.waiters->state == OPERATION_WAIT
					? STATUS_OK
					: STATUS_DISCONNECTED);
		work_spend(WORK_UNITS_EDGE);
	}
	if (ledger->object.waiters)
		return false;
	/* The work for ledgers that one of its threads had closed. */
	if (!sched_leave(ledger))
		return false;
	parent = ledger->parent;
	sched_stop(&ledger->work);
	ledger_unlink(ledger);
	object_destroy(&ledger->object);
	ledger_settle(parent);
	return true;
}

/* Operations of programs that were lent the ledger do not go on with what it pays for. */
static void parts_withdraw(struct ledger *ledger)
{
	while (ledger->parts && work_is_left()) {
		operation_abort(ledger->parts, STATUS_DISCONNECTED);
		work_spend(WORK_UNITS_ABORT);
	}
}

/*
 * An object that is parked when nothing else is left is memory, or a view, that other ledgers have
 * mapped or cut something from: everything else is needed by what the ledger itself pays for, or
 * one below, and by operations. These are taken away from their users, one after the other.
 */
static void parked_withdraw(struct ledger *ledger)
{
	struct object *object = ledger->parked;

	if (object && object_types[object->type].withdraw)
		object_types[object->type].withdraw(object);
}

enum ledger_progress {
	LEDGER_EMPTY,   /* there is nothing to be taken apart */
	LEDGER_GOES_ON, /* perhaps with the budget of the next entry */
	LEDGER_WAITS,   /* for hardware */
};

/* One object of a ledger that closes, or one that dies alone. */
static enum ledger_progress ledger_step(struct ledger *ledger, bool closing)
{
	/* All children are stalled: what they pay for may need what this one pays for. */
	if (closing && ledger->first_child)
		return LEDGER_WAITS;
	if (closing)
		parts_withdraw(ledger);
	if (!ledger->dying && closing && ledger->objects)
		object_end(ledger->objects);
	if (ledger->dying) {
		(void)!reap_object(ledger->dying);
		return LEDGER_GOES_ON;
	}
	if (closing && (ledger->objects || ledger->parts))
		return LEDGER_GOES_ON;
	/* Those that wait may need those that are parked. */
	if (ledger->waiting)
		return LEDGER_WAITS;
	if (!closing || !ledger->parked)
		return LEDGER_EMPTY;
	parked_withdraw(ledger);
	return LEDGER_GOES_ON;
}

void reap_step(struct ledger *top)
{
	/*
	 * Every turn spends at least one unit, so the budget bounds the loop; it is spent after the
	 * turn's work, so that a turn gets on with the smallest budget.
	 */
	for (; work_is_left(); work_spend(WORK_UNITS_STEP)) {
		struct ledger *ledger = top->closing ? leaf_below(top) : top;
		struct ledger *parent = ledger->parent;
		bool last = ledger == top;

		enum ledger_progress progress = ledger_step(ledger, top->closing);

		if (progress == LEDGER_GOES_ON)
			continue;
		if (progress == LEDGER_WAITS) {
			ledger->stalled = !last;
			if (!last)
				continue;
			sched_stop(&top->work);
			return;
		}
		if (!top->closing) {
			sched_stop(&top->work);
			ledger_settle(top);
			return;
		}
		ledger->closing = true;
		if (ledger_finish(ledger) && last) {
			/* The ledger above may have been there for this one alone. */
			ledger_settle(parent);
			return;
		}
	}
}
