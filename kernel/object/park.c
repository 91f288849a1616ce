/*
 * Park spaces: see park.h. The methods are kernel/method/park_methods.c's.
 */
#include "kernel/object/park.h"

#include "core/ring/shared.h"
#include "kernel/generation.h"
#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/object/memory.h"
#include "kernel/object/process.h"
#include "kernel/work.h"

/* To complete a wait is a method call of its own. */
#define WAKE_UNITS 24u

enum status park_create(struct ledger *ledger, struct memory *memory, struct park **created)
{
	struct object *object;
	struct park *park;
	enum status status;

	/* As for mappings, the object that is taken apart first needs the one that goes later. */
	if (!ledger_is_within(ledger, memory->object.ledger))
		return STATUS_INVALID_ARGUMENT;
	status = object_create(ledger, OBJECT_PARK, sizeof(struct park), &object);
	if (status != STATUS_OK)
		return status;
	park = park_of(object);
	park->memory = memory;
	object_need(&memory->object);
	*created = park;
	return STATUS_OK;
}

enum status park_of_process(struct process *process, struct park **found)
{
	struct park *park;
	enum status status;

	if (process->park && object_is_live(&process->park->object)) {
		*found = process->park;
		return STATUS_OK;
	}
	status = park_create(process->object.ledger, process->memory, &park);
	if (status != STATUS_OK)
		return status;
	/* A park space that everybody has let go of may still be ending. */
	if (process->park)
		process->park->process = NULL;
	park->process = process;
	process->park = park;
	graph_changed();
	*found = park;
	return STATUS_OK;
}

enum status park_offset_check(const struct park *park, uint64_t offset)
{
	if (offset % PARK_WORD_BYTES != 0)
		return STATUS_INVALID_ARGUMENT;
	/* A row of whole frames: the rest of the last one is zero. */
	if (offset >> PAGE_SHIFT >= park->memory->filled)
		return STATUS_OUT_OF_RANGE;
	return STATUS_OK;
}

uint32_t park_word(const struct park *park, uint64_t offset)
{
	char *page = arch_direct(memory_frame(park->memory, (uint32_t)(offset >> PAGE_SHIFT)));

	return shared_load32_acquire(
		(const uint32_t *)(const void *)(page + (offset & (PAGE_BYTES - 1))));
}

/*
 * ---- the lists ---------------------------------------------------------------------------------
 */

/* Neighbouring words stand in different lists. A program that shares a park space may fill any one
 * of them. */
static struct operation **bucket_of(const struct operation *operation)
{
	struct park *park = park_of(operation->object);
	uint64_t word = operation->kernel.payload[PARK_PAYLOAD_OFFSET] / PARK_WORD_BYTES;

	return &park->buckets[(word ^ word / PARK_BUCKETS) % PARK_BUCKETS];
}

void park_join(struct park *park, struct operation *operation)
{
	operation->kernel.cursor[PARK_CURSOR_NUMBER] = ++park->arrivals;
	peer_circle_append(bucket_of(operation), operation);
}

void park_forget(struct operation *operation)
{
	if (!peer_circle_has(operation))
		return;
	peer_circle_remove(bucket_of(operation), operation);
	peer_circle_clear(operation);
}

/*
 * ---- waking ------------------------------------------------------------------------------------
 */

/* Whether an operation in the list waits for the word that `wake` names. A waking operation does
 * not. */
static bool is_waiting_for(const struct operation *operation, const struct operation *wake)
{
	return operation->state == OPERATION_WAIT &&
	       operation->kernel.payload[PARK_PAYLOAD_OFFSET] ==
		       wake->kernel.payload[PARK_PAYLOAD_OFFSET];
}

/* The operation at which a wake begins, or goes on. The wake stands in no list afterwards. */
static struct operation *place_take(struct operation **head, struct operation *wake)
{
	struct operation *next;

	if (!peer_circle_has(wake))
		return *head;
	next = peer_circle_after(*head, wake);
	park_forget(wake);
	return next;
}

bool park_wake_step(struct park *park, struct operation *wake)
{
	struct operation **head = bucket_of(wake);
	struct operation *next = place_take(head, wake);
	uint64_t *left = &wake->kernel.payload[PARK_PAYLOAD_LEFT];

	(void)park;
	while (next && *left > 0) {
		struct operation *waiter = next;

		if (!work_is_left()) {
			/* The wake keeps its place. */
			peer_circle_insert(head, wake, next);
			return false;
		}
		work_spend(1);
		next = peer_circle_after(*head, waiter);
		if (!is_waiting_for(waiter, wake))
			continue;
		/* All operations after it came later still. */
		if (waiter->kernel.cursor[PARK_CURSOR_NUMBER] >
		    wake->kernel.cursor[PARK_CURSOR_NUMBER])
			break;
		park_forget(waiter);
		waiter->kernel.cursor[PARK_CURSOR_WOKEN] = true;
		operation_step(waiter);
		work_spend(WAKE_UNITS);
		(*left)--;
		wake->kernel.cursor[PARK_CURSOR_WOKEN]++;
	}
	return true;
}

bool park_teardown(struct object *object)
{
	struct park *park = park_of(object);

	if (park->process)
		park->process->park = NULL;
	park->process = NULL;
	if (park->memory)
		object_unneed(&park->memory->object);
	park->memory = NULL;
	return true;
}
