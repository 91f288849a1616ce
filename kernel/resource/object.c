/*
 * The life of kernel objects: see object.h. Each type's own file takes apart what the type owns;
 * this file knows only the table of those functions.
 */
#include "kernel/resource/object.h"

#include "kernel/debug/panic.h"
#include "kernel/generation.h"
#include "kernel/kernel.h"
#include "kernel/resource/reap.h"
#include "kernel/resource/slab.h"
#include "kernel/resource/types.h"

LIST_FUNCTIONS(object_list, struct object, listed)

void object_init_paid(struct object *object, struct ledger *ledger, enum object_type type)
{
	*object = (struct object){.type = (uint8_t)type, .ledger = ledger};
	object_list_insert(&ledger->objects, object);
	registry_add(object);
}

void object_init(struct object *object, struct ledger *ledger, enum object_type type)
{
	ledger_account_charge_again(&ledger->account, LEDGER_OBJECTS, 1);
	object_init_paid(object, ledger, type);
}

enum status object_create(struct ledger *ledger, enum object_type type, uint32_t size_bytes,
			  struct object **created)
{
	struct object *object;
	void *memory;
	enum status status = ledger_charge(ledger, LEDGER_OBJECTS, 1);

	if (status != STATUS_OK)
		return status;
	status = slab_take(ledger, size_bytes, &memory);
	if (status != STATUS_OK) {
		ledger_refund(ledger, LEDGER_OBJECTS, 1);
		return status;
	}
	object = memory;
	object_init_paid(object, ledger, type);
	object->size_bytes = (uint16_t)size_bytes;
	/* A ledger hangs in its parent's tree of ledgers, not in its list of objects. */
	if (type == OBJECT_LEDGER)
		object_list_remove(object);
	*created = object;
	return STATUS_OK;
}

static void dying_link(struct object *object, enum object_state state)
{
	object->state = (uint8_t)state;
	graph_changed();
	object_list_remove(object);
	object_list_insert(&object->ledger->dying, object);
	sched_ready(&object->ledger->work);
}

void object_wait(struct object *object)
{
	object->state = OBJECT_WAITING;
	object_list_remove(object);
	object_list_insert(&object->ledger->waiting, object);
}

void object_wake(struct object *object)
{
	object->state = OBJECT_ENDING;
	object_list_remove(object);
	object_list_insert(&object->ledger->dying, object);
	ledger_work_again(object->ledger);
}

void object_need(struct object *object)
{
	object->needs++;
	graph_changed();
}

void object_unneed(struct object *object)
{
	object->needs--;
	graph_changed();
	if (object->state == OBJECT_PARKED && !object->needs)
		dying_link(object, OBJECT_ENDING);
	object_settle(object);
}

void object_let_go(struct object *object)
{
	void (*unheld)(struct object *) = object_types[object->type].unheld;

	if (unheld && !object->target.edges)
		unheld(object);
	object_settle(object);
}

void object_settle_unheld(struct object *object)
{
	if (object->type == OBJECT_LEDGER) {
		ledger_settle(CONTAINER_OF(object, struct ledger, object));
		return;
	}
	if (!object_types[object->type].ends_unheld(object))
		return;
	object_end(object);
}

void object_work(struct object *object)
{
	if (object->state == OBJECT_LIVE)
		dying_link(object, OBJECT_WORKED_ON);
}

void object_end(struct object *object)
{
	struct ledger *ledger = object->ledger;

	if (object->state >= OBJECT_PARKED)
		return;
	if (object->needs) {
		object->state = OBJECT_PARKED;
		graph_changed();
		object_list_remove(object);
		object_list_insert(&ledger->parked, object);
		return;
	}
	if (object->state == OBJECT_WORKED_ON)
		object->state = OBJECT_ENDING;
	else
		dying_link(object, OBJECT_ENDING);
	/* A leaf is taken apart here and now, as far as the budget reaches. */
	if (object_types[object->type].is_leaf && reap_object(object) && !ledger->dying &&
	    !ledger->closing) {
		sched_stop(&ledger->work);
		ledger_settle(ledger);
	}
}

void object_hurry(struct object *object)
{
	if (object->state != OBJECT_ENDING)
		return;
	object_list_remove(object);
	object_list_insert(&object->ledger->dying, object);
}

void object_revive(struct object *object)
{
	object->state = OBJECT_LIVE;
	graph_changed();
	object_list_remove(object);
	object_list_insert(&object->ledger->objects, object);
	object_settle(object);
}

void object_destroy(struct object *object)
{
	struct ledger *ledger = object->ledger;

	INVARIANT(!object->target.edges && !object->waiters && !object->needs, STATE,
		  "an object that is held or needed was destroyed");
	if (object_list_has(object))
		object_list_remove(object);
	ledger_refund(ledger, LEDGER_OBJECTS, 1);
	registry_remove(object);
	if (object_types[object->type].free)
		object_types[object->type].free(object);
	else if (object->size_bytes)
		slab_give(ledger, object, object->size_bytes);
}

bool object_teardown(struct object *object)
{
	return object_types[object->type].teardown(object);
}
