/*
 * The helpers of the sweep: walks over ledgers and their objects, and the fault that is found
 * first. See sweep.h.
 */
#include "kernel/sweep/sweep.h"

#include "kernel/kernel.h"

bool sweep_expect(struct sweep_fault *fault, unsigned number, bool holds, const char *text,
		  const void *about)
{
	if (!holds && !fault->number)
		*fault = (struct sweep_fault){.number = number, .text = text, .about = about};
	return holds;
}

struct ledger *sweep_ledger_next(struct ledger *ledger)
{
	if (ledger->first_child)
		return ledger->first_child;
	/* At most LEDGER_DEPTH steps up. */
	while (ledger && !ledger->siblings.next)
		ledger = ledger->parent;
	return ledger ? ledger->siblings.next : NULL;
}

/* The head of the first list from `state` on that is not empty. */
static struct object *list_from(const struct ledger *ledger, enum object_state state)
{
	if (state <= OBJECT_LIVE && ledger->objects)
		return ledger->objects;
	if (state <= OBJECT_WORKED_ON && ledger->dying)
		return ledger->dying;
	if (state <= OBJECT_PARKED && ledger->parked)
		return ledger->parked;
	return ledger->waiting;
}

struct object *sweep_object_first(struct ledger *ledger)
{
	return list_from(ledger, OBJECT_LIVE);
}

struct object *sweep_object_next(const struct object *object)
{
	if (object->listed.next)
		return object->listed.next;
	switch ((enum object_state)object->state) {
	case OBJECT_LIVE:
		return list_from(object->ledger, OBJECT_WORKED_ON);
	case OBJECT_WORKED_ON:
	case OBJECT_ENDING:
		return list_from(object->ledger, OBJECT_PARKED);
	case OBJECT_PARKED:
		return object->ledger->waiting;
	case OBJECT_WAITING:
		break;
	}
	return NULL;
}
