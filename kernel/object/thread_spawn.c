/*
 * Making a thread of a process that runs: see thread_spawn.h. Everything is charged and reserved
 * first; what follows cannot fail and is one step.
 */
#include "kernel/object/thread_spawn.h"

#include "kernel/device/random.h"
#include "kernel/generation.h"
#include "kernel/kernel.h"
#include "kernel/object/mapping.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/work.h"

/* Places for ring regions in the process's window: its page tables are there, and stay. */
#define PLACE_SHIFT 15u
#define PLACES 64u
_Static_assert(RING_REGION_BYTES == 1u << PLACE_SHIFT, "a place holds a ring region");
_Static_assert(PLACES << PLACE_SHIFT == PROCESS_WINDOW_BYTES, "places fill the window");
_Static_assert(RING_BLOCK_PAGES *WORK_UNITS_PAGE < THREAD_SPAWN_UNITS, "zeroing a block");
_Static_assert(THREAD_SPAWN_UNITS + WORK_UNITS_STEP + WORK_UNITS_COPY(RING_MESSAGE_WORDS) <
		       KERNEL_ENTRY_UNITS,
	       "an entry that has only copied the message has time for it");

/* The cost of looking for mappings in a place. */
#define PLACE_UNITS 4u

/*
 * Whether nothing is mapped in a place, nor by the program just after it: the page before such a
 * mapping may be a stack's guard.
 */
static bool place_is_free(const struct process *process, uint64_t address)
{
	const struct mapping *mapping = mapping_find(process, address);
	uint64_t end = address + RING_REGION_BYTES;

	work_spend(PLACE_UNITS);
	return !mapping || mapping->address - (mapping->memory ? PAGE_BYTES : 0) >= end;
}

/* A free place, by chance; 0 when there is none. */
static uint64_t place_choose(const struct process *process)
{
	uint64_t place = random_word() % PLACES;

	for (unsigned i = 0; i < PLACES; i++, place = (place + 1) % PLACES) {
		uint64_t address = process->window_address + (place << PLACE_SHIFT);

		if (place_is_free(process, address))
			return address;
	}
	return 0;
}

/* Charges the ledger for a thread and the mapping of its ring. */
static enum status charges_make(const struct mapping_request *request, struct mapping **ring)
{
	struct ledger *ledger = request->process->object.ledger;
	enum status status = bill_charge(ledger, thread_bill);

	if (status != STATUS_OK)
		return status;
	status = mapping_create(request, ring);
	if (status != STATUS_OK)
		bill_refund(ledger, thread_bill);
	return status;
}

enum status thread_spawn(struct process *process, struct arch_context_start *start,
			 struct thread_handle **created)
{
	struct mapping_request request = {
		.process = process, .pages = RING_BLOCK_REGION_PAGES, .access = ARCH_READ_WRITE};
	struct thread_handle *handle;
	struct mapping *ring;
	struct thread *thread;
	struct object *object;
	enum status status;

	if (process->thread_count >= THREADS_IN_PROCESS)
		return ledger_refuse(
			&(struct ledger_refusal){.column = LEDGER_THREADS, .needed = 1});
	request.address = place_choose(process);
	if (!request.address)
		return STATUS_BUSY;
	status = object_create(process->object.ledger, OBJECT_THREAD_HANDLE, sizeof(*handle),
			       &object);
	if (status != STATUS_OK)
		return status;
	status = charges_make(&request, &ring);
	if (status != STATUS_OK) {
		object_destroy(object);
		return status;
	}
	handle = thread_handle_of(object);
	thread = thread_create(process, request.address);
	thread->handle = handle;
	handle->thread = thread;
	thread->ring_mapping = ring;
	ring->start = thread_region(thread);
	mapping_map_ring(ring);
	start->registers.ring_address = request.address;
	start->registers.thread = 0;
	arch_context_init(&thread->context, start);
	*created = handle;
	return STATUS_OK;
}

void thread_spawn_run(struct thread *thread, struct cap_id self)
{
	thread->self = self;
	arch_context_set_thread(&thread->context, self.key);
	sched_ready(&thread->entity);
}

void thread_handle_ended(struct thread_handle *handle)
{
	handle->thread = NULL;
	graph_changed();
	object_work(&handle->object);
}

bool thread_handle_teardown(struct object *object)
{
	struct thread_handle *handle = thread_handle_of(object);

	if (object->state == OBJECT_ENDING) {
		if (handle->thread)
			handle->thread->handle = NULL;
		handle->thread = NULL;
		return true;
	}
	while (object->waiters && work_is_left()) {
		operation_step(object->waiters);
		work_spend(WORK_UNITS_EDGE);
	}
	if (object->waiters)
		return false;
	object_revive(object);
	return true;
}
