/*
 * The reaper: takes dying objects, and closing ledgers with everything below them, apart in steps.
 *
 * Order matters in one way only: what needs another object goes first. A process may map what its
 * own ledger or one above it pays for, and an image may use a program that a ledger above pays for,
 * so a subtree is taken apart from its leaves upwards, and within one ledger an object that is still
 * needed is parked until its last needer is gone. Memory that others map by their own ledgers' leave
 * is withdrawn from them: each such mapping has a frame of its own to take its pages' place.
 */
#include "kernel/mem/reap.h"

#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/object/types.h"

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

/* The deepest first: a ledger below `top` that has nothing below itself, or `top`. */
static struct ledger *leaf_below(struct ledger *top)
{
	/* At most LEDGER_DEPTH steps down. */
	while (top->first_child)
		top = top->first_child;
	return top;
}

/*
 * The closing ledger pays for nothing any more: its holders learn it, what was carved goes back, and
 * those who asked for the closing get their answer. True when the ledger is gone.
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
		operation_abort(ledger->object.waiters, STATUS_OK);
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

/*
 * What is parked when nothing else is left is needed by other ledgers: it is taken away from them, one
 * after the other. Each step spends a unit at least.
 */
static void parked_withdraw(struct ledger *ledger)
{
	struct object *next = ledger->parked;

	for (; next && work_is_left(); work_spend(WORK_UNITS_STEP)) {
		struct object *object = next;

		/* Withdrawing one may end it, or the one that it stands for, but none behind it. */
		next = object->next;
		if (object_types[object->type].withdraw) {
			object_types[object->type].withdraw(object);
			return;
		}
	}
}

/* One object of a ledger that closes, or one that dies alone. False: the ledger has neither. */
static bool ledger_step(struct ledger *ledger, bool closing)
{
	if (!ledger->dying && closing && ledger->objects)
		object_end(ledger->objects);
	if (!ledger->dying && closing && !ledger->objects)
		parked_withdraw(ledger);
	if (!ledger->dying)
		return closing && (ledger->objects || ledger->parked);
	/* The budget is spent when it is not done; the rest goes on in the next step. */
	return reap_object(ledger->dying) || ledger->dying;
}

/*
 * All that is left of a ledger is needed by others: what is half made for a thread that died is needed
 * by that thread, and its ledger may be any of the closing ones. So those have their turn, too.
 */
static void others_step(struct ledger *ledger, struct ledger *top)
{
	/* At most LEDGER_DEPTH steps up. */
	while (ledger != top) {
		struct ledger *above = ledger->parent;

		ledger_rotate(ledger);
		if (work_is_left() && (above->dying || above->objects))
			(void)ledger_step(above, true);
		ledger = above;
	}
}

void reap_step(struct ledger *top)
{
	/*
	 * Every turn spends at least one unit, so the budget bounds the loop; behind what it does, so that one
	 * gets on with the smallest budget.
	 */
	for (; work_is_left(); work_spend(WORK_UNITS_STEP)) {
		struct ledger *ledger = top->closing ? leaf_below(top) : top;
		struct ledger *parent = ledger->parent;
		bool last = ledger == top;

		if (ledger_step(ledger, top->closing)) {
			if (!last && !ledger->dying && !ledger->objects)
				others_step(ledger, top);
			continue;
		}
		if (!top->closing) {
			sched_stop(&top->work);
			ledger_settle(top);
			return;
		}
		ledger->closing = true;
		if (ledger_finish(ledger) && last) {
			/* It may have been all that the ledger above was there for. */
			ledger_settle(parent);
			return;
		}
	}
}
