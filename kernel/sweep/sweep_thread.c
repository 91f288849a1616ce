/*
 * The sweep over the threads of processes and over park spaces: S31 to S33. See sweep.h.
 */
#include "kernel/sweep/sweep.h"

#include "kernel/ipc/operation.h"
#include "kernel/kernel.h"
#include "kernel/object/mapping.h"
#include "kernel/object/park.h"
#include "kernel/object/process.h"
#include "kernel/object/thread.h"
#include "kernel/object/thread_spawn.h"

/*
 * ---- S31: threads and their handles ------------------------------------------------------------
 */

/* The ring of a thread that lives is mapped where the kernel has told it. */
static bool ring_check(const struct thread *thread)
{
	const struct mapping *m = mapping_find(thread->process, thread->region_address);

	return m && m == thread->ring_mapping && !m->memory &&
	       m->address == thread->region_address &&
	       m->start.address == thread_region(thread).address &&
	       m->done == RING_BLOCK_REGION_PAGES;
}

static bool living_check(const struct thread *thread, struct sweep_fault *fault)
{
	return sweep_expect(fault, 31, thread->object.state < OBJECT_ENDING,
			    "a thread that ends is among the living", thread) &&
	       sweep_expect(fault, 31,
			    thread->process->state != PROCESS_RUNNING || ring_check(thread),
			    "a thread's ring is not mapped", thread) &&
	       sweep_expect(fault, 31,
			    thread->entity.context == &thread->context &&
				    thread->entity.space == &thread->process->space,
			    "an entity resumes another thread", thread) &&
	       sweep_expect(fault, 31,
			    !thread->entity.ending || thread->entity.busy ||
				    thread->process->state != PROCESS_RUNNING,
			    "a thread that is to end has nothing to wait for", thread);
}

bool sweep_threads(const struct process *process, struct sweep_fault *fault)
{
	uint32_t count = 0;

	for (const struct thread *t = process->threads; t;
	     t = thread_circle_after(process->threads, t), count++)
		if (!sweep_expect(fault, 31, t->process == process, "another's thread", t) ||
		    !living_check(t, fault))
			return false;
	for (const struct thread *t = process->ended_threads; t;
	     t = thread_circle_after(process->ended_threads, t), count++)
		if (!sweep_expect(fault, 31, t->process == process, "another's thread", t) ||
		    !sweep_expect(fault, 31, t->object.state == OBJECT_ENDING && !t->entity.ready,
				  "a thread that has ended is not ending", t))
			return false;
	return sweep_expect(fault, 31,
			    count == process->thread_count && count <= THREADS_IN_PROCESS,
			    "the count of a process's threads", process) &&
	       sweep_expect(fault, 31, process->state != PROCESS_RUNNING || process->threads,
			    "a process runs without a thread", process);
}

bool sweep_thread_handle(const struct thread_handle *handle, struct sweep_fault *fault)
{
	return sweep_expect(fault, 31, !handle->thread || handle->thread->handle == handle,
			    "a handle and its thread", handle);
}

/*
 * ---- S32: park spaces --------------------------------------------------------------------------
 */

static uint32_t bucket_number(const struct operation *operation)
{
	uint64_t word = operation->kernel.payload[PARK_PAYLOAD_OFFSET] / PARK_WORD_BYTES;

	return (uint32_t)((word ^ word / PARK_BUCKETS) % PARK_BUCKETS);
}

static bool bucket_check(const struct park *park, uint32_t bucket, uint64_t *listed,
			 struct sweep_fault *fault)
{
	const struct operation *operation = park->buckets[bucket];
	uint64_t number = 0;

	if (!operation)
		return true;
	do {
		bool waits = operation->state == OPERATION_WAIT;

		if (!sweep_expect(fault, 32,
				  operation->object == &park->object &&
					  operation_is_method(operation),
				  "who stands in a park space's list", operation) ||
		    !sweep_expect(fault, 32, bucket_number(operation) == bucket,
				  "the list is not the word's", operation) ||
		    !sweep_expect(fault, 32,
				  operation->kernel.peers.next->kernel.peers.before == operation,
				  "the links of a park space's list", operation) ||
		    !sweep_expect(fault, 32,
				  !waits || operation->kernel.cursor[PARK_CURSOR_NUMBER] > number,
				  "the order of those who wait", operation))
			return false;
		if (waits)
			number = operation->kernel.cursor[PARK_CURSOR_NUMBER];
		(*listed)++;
		operation = operation->kernel.peers.next;
	} while (operation != park->buckets[bucket]);
	return true;
}

static bool waiters_check(const struct park *park, uint64_t listed, struct sweep_fault *fault)
{
	const struct operation *operation = NULL;
	uint64_t linked = 0;

	while ((operation = operation_after(&park->object, operation)) != NULL) {
		if (!sweep_expect(fault, 32,
				  operation->state != OPERATION_WAIT ||
					  operation->kernel.peers.next,
				  "who waits for a word stands in no list", operation))
			return false;
		linked += operation->kernel.peers.next != NULL;
	}
	return sweep_expect(fault, 32, linked == listed, "who stands in a list twice, or in none",
			    park);
}

/*
 * ---- S33: what belongs to a process for a while ------------------------------------------------
 */

bool sweep_park(const struct park *park, struct sweep_fault *fault)
{
	uint64_t listed = 0;

	for (uint32_t i = 0; i < PARK_BUCKETS; i++)
		if (!bucket_check(park, i, &listed, fault))
			return false;
	return waiters_check(park, listed, fault) &&
	       sweep_expect(fault, 33, !park->process || park->process->park == park,
			    "a park space and its process", park) &&
	       sweep_expect(fault, 33,
			    !park->memory || ledger_is_within(park->object.ledger,
							      park->memory->object.ledger),
			    "who pays for a park space", park);
}

bool sweep_changes(const struct process *process, struct sweep_fault *fault)
{
	if (!sweep_expect(fault, 33, !process->park || process->park->process == process,
			  "a process and its park space", process))
		return false;
	/* When a process ends, what was begun in its space is not finished. */
	for (const struct mapping *m = mapping_find(process, 0);
	     m && process->state == PROCESS_RUNNING; m = mapping_next(m))
		if (!sweep_expect(fault, 33, !m->changer || m->changing, "a change of nothing",
				  m) ||
		    !sweep_expect(fault, 33,
				  !m->changer || (m->changer->state == OPERATION_RUN &&
						  m->changer->thread->process == process),
				  "nobody goes on with the change of a mapping", m))
			return false;
	return true;
}
