/*
 * Park spaces: words, wakes, deadlines, crowds, ends.
 */
#include <string.h>

#include "core/generated/process.h"
#include "kernel/object/park.h"
#include "kernel/object/process_builder.h"
#include "tests/sim/sim_ipc.h"
#include "tests/sim/sim_thread.h"
#include "tests/sim/thread/thread.h"

static void outcome_expect(struct thread *thread, struct sim_call *call, enum park_outcome outcome)
{
	SIM_EXPECT(thread_call_finish(thread, call));
	SIM_STATUS(STATUS_OK, call->status);
	SIM_EXPECT(sim_wait_outcome(call) == outcome);
}

static void park_words(void)
{
	static const uint64_t misplaced[] = {1, 2, 3, 5, 4097, UINT64_MAX};
	static const uint64_t outside[] = {2 * PAGE_BYTES, 2 * PAGE_BYTES + 4, UINT64_C(1) << 32,
					   UINT64_C(1) << 47, UINT64_MAX - 3};
	struct sim_held object, park, handle;
	struct thread *thread;
	struct sim_call wait;
	uint32_t word = 41, woken;

	case_begin("words, good and bad");
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 2, SIM_NO_CAPABILITY, &object));
	SIM_STATUS(STATUS_OK, sim_park_create(init, object, SIM_NO_CAPABILITY, &park));
	SIM_STATUS(STATUS_OK, sim_memory_write(init, object, 4100, &word, sizeof(word)));
	thread = thread_make(init, spawner, &handle);
	for (unsigned i = 0; i < ARRAY_COUNT(misplaced); i++) {
		sim_wait_init(&wait, park, misplaced[i], 0, 0);
		SIM_STATUS(STATUS_INVALID_ARGUMENT, sim_call(init, &wait));
		SIM_STATUS(STATUS_INVALID_ARGUMENT, sim_wake(init, park, misplaced[i], 1, &woken));
	}
	for (unsigned i = 0; i < ARRAY_COUNT(outside); i++) {
		sim_wait_init(&wait, park, outside[i], 0, 0);
		SIM_STATUS(STATUS_OUT_OF_RANGE, sim_call(init, &wait));
		SIM_STATUS(STATUS_OUT_OF_RANGE, sim_wake(init, park, outside[i], 1, &woken));
	}
	sim_wait_init(&wait, park, 4100, 40, 0);
	thread_call_begin(init, &wait, 1);
	outcome_expect(init, &wait, PARK_DIFFERED);
	/* The time is over, or comes. */
	sim_wait_init(&wait, park, 4100, 41, 1);
	thread_call_begin(init, &wait, 1);
	outcome_expect(init, &wait, PARK_TIMED_OUT);
	sim_wait_init(&wait, park, 4100, 41, host.now_ns + 1000000000);
	thread_call_begin(thread, &wait, 1);
	SIM_EXPECT(thread->operations[1].state == OPERATION_WAIT);
	outcome_expect(thread, &wait, PARK_TIMED_OUT);
	/* Woken by the word, and not by another one of the same list. */
	sim_wait_init(&wait, park, 4100, 41, host.now_ns + UINT64_C(100000000000));
	thread_call_begin(thread, &wait, 1);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 4096, 9, &woken));
	SIM_EXPECT(woken == 0);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 4100, 0, &woken));
	SIM_EXPECT(woken == 0);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 4100, 9, &woken));
	SIM_EXPECT(woken == 1);
	outcome_expect(thread, &wait, PARK_WOKEN);
	/* Withdrawn. */
	sim_wait_init(&wait, park, 4100, 41, 0);
	thread_call_begin(thread, &wait, 1);
	thread_enter(thread, &(struct ring_submission){
				     .opcode = RING_CANCEL, .operation = 1, .user_data = 9});
	thread_expect(thread, 0x901, STATUS_CANCELLED);
	thread_expect(thread, 9, STATUS_OK);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 4100, 9, &woken));
	SIM_EXPECT(woken == 0);
	/* The waiting thread ends; later the park space. */
	sim_wait_init(&wait, park, 4100, 41, 0);
	thread_call_begin(thread, &wait, 1);
	thread_end_itself(thread);
	threads_settle();
	released(handle);
	thread = thread_make(init, spawner, &handle);
	sim_wait_init(&wait, park, 4100, 41, 0);
	thread_call_begin(thread, &wait, 1);
	released(object);
	SIM_EXPECT(memory_of(&park_of(sim_object(init, park))->memory->object)->filled == 2);
	/* A wait holds its park space, as every call does. */
	released(park);
	SIM_EXPECT(thread->operations[1].state == OPERATION_WAIT);
	thread_end_itself(thread);
	threads_settle();
	released(handle);
	case_end();
}

/* A ledger that closes tells those who wait, in another process. */
static void park_closed(void)
{
	struct sim_held ledger, object, park;
	struct child child;
	struct sim_call wait;
	uint32_t woken;

	case_begin("a park space between two processes");
	thread_ledger(50, 0, &ledger);
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, ledger, &object));
	SIM_STATUS(STATUS_INVALID_ARGUMENT,
		   sim_park_create(init, object, SIM_NO_CAPABILITY, &park));
	SIM_STATUS(STATUS_OK, sim_park_create(init, object, ledger, &park));
	child_start(&child, SIM_NO_CAPABILITY, park);
	sim_wait_init(&wait, sim_capset(child.process, "granted"), 0, 0, 0);
	thread_call_begin(child.second, &wait, 1);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, 0, 1, &woken));
	SIM_EXPECT(woken == 1);
	outcome_expect(child.second, &wait, PARK_WOKEN);
	sim_wait_init(&wait, sim_capset(child.process, "granted"), 0, 0, 0);
	thread_call_begin(child.second, &wait, 1);
	SIM_STATUS(STATUS_OK, sim_plain(init, ledger, 2));
	SIM_EXPECT(thread_call_finish(child.second, &wait));
	SIM_STATUS(STATUS_DISCONNECTED, wait.status);
	sim_wait_init(&wait, sim_capset(child.process, "granted"), 0, 0, 0);
	SIM_STATUS(STATUS_DISCONNECTED, sim_call(child.first, &wait));
	SIM_STATUS(STATUS_OK, sim_plain(init, child.handle, PROCESS_HANDLE_METHOD_TERMINATE));
	child_gone(&child, EXIT_CAUSE_TERMINATED, 0);
	released(ledger);
	released(object);
	released(park);
	case_end();
}

static void park_own(void)
{
	struct sim_held park, again;
	struct child child;
	struct sim_call wait;
	uint32_t *word, woken;

	case_begin("the park space of a process's own memory");
	child_start(&child, SIM_NO_CAPABILITY, SIM_NO_CAPABILITY);
	SIM_STATUS(STATUS_OK, sim_park_own(child.first, child.spawner, &park));
	SIM_STATUS(STATUS_OK, sim_park_own(child.second, child.spawner, &again));
	SIM_EXPECT(sim_object(child.first, park) == sim_object(child.first, again));
	word = arch_direct(memory_frame(child.process->memory, PROCESS_STACK_PAGES));
	word[3] = 5;
	sim_wait_init(&wait, park, PROCESS_STACK_PAGES * PAGE_BYTES + 12, 5, 0);
	thread_call_begin(child.second, &wait, 1);
	SIM_STATUS(STATUS_OK,
		   sim_wake(child.first, again, PROCESS_STACK_PAGES * PAGE_BYTES + 12, 1, &woken));
	SIM_EXPECT(woken == 1);
	outcome_expect(child.second, &wait, PARK_WOKEN);
	/* Let go of and asked for again; then the process ends with one that waits. */
	SIM_STATUS(STATUS_OK, sim_release(child.first, park));
	SIM_STATUS(STATUS_OK, sim_release(child.first, again));
	SIM_STATUS(STATUS_OK, sim_park_own(child.first, child.spawner, &park));
	sim_wait_init(&wait, park, 0, 0, 0);
	thread_call_begin(child.second, &wait, 1);
	SIM_STATUS(STATUS_OK, sim_plain(init, child.handle, PROCESS_HANDLE_METHOD_TERMINATE));
	child_gone(&child, EXIT_CAUSE_TERMINATED, 0);
	case_end();
}

/*
 * Many that wait, in one list, for two words: waking goes on in steps, in their order, and is
 * exact.
 */
static void park_crowd(void)
{
	enum { THREADS = 6, EACH = 50 };
	/* Both stand in the same list. */
	uint64_t offsets[2] = {0, 4 * (PARK_BUCKETS + 1)};
	struct sim_held object, park, handles[THREADS];
	struct thread *threads[THREADS];
	struct sim_call call;
	uint32_t woken;

	case_begin("a crowd at two words of one list");
	SIM_STATUS(STATUS_OK, sim_memory_create(init, 1, SIM_NO_CAPABILITY, &object));
	SIM_STATUS(STATUS_OK, sim_park_create(init, object, SIM_NO_CAPABILITY, &park));
	for (unsigned t = 0; t < THREADS; t++)
		threads[t] = thread_make(init, spawner, &handles[t]);
	for (unsigned i = 0; i < EACH; i++) {
		for (unsigned t = 0; t < THREADS; t++) {
			sim_wait_init(&call, park, offsets[(i + t) % 2], 0, 0);
			call.entry.operation = (uint8_t)i;
			thread_call_begin(threads[t], &call, (uint8_t)i);
		}
	}
	SIM_STATUS(STATUS_OK, sim_wake(init, park, offsets[1], 7, &woken));
	SIM_EXPECT(woken == 7);
	for (unsigned t = 0; t < THREADS; t++)
		SIM_EXPECT(threads[t]->operations[(t + 1) % 2].state == OPERATION_IDLE);
	SIM_STATUS(STATUS_OK, sim_wake(init, park, offsets[1], UINT32_MAX, &woken));
	SIM_EXPECT(woken == THREADS * EACH / 2 - 7);
	for (unsigned t = 0; t < THREADS; t += 2)
		thread_end_itself(threads[t]);
	threads_settle();
	SIM_STATUS(STATUS_OK, sim_wake(init, park, offsets[0], UINT32_MAX, &woken));
	SIM_EXPECT(woken == THREADS / 2 * EACH / 2);
	for (unsigned t = 1; t < THREADS; t += 2)
		thread_end_itself(threads[t]);
	threads_settle();
	for (unsigned t = 0; t < THREADS; t++)
		released(handles[t]);
	released(park);
	released(object);
	case_end();
}

void thread_parks(void)
{
	park_words();
	park_closed();
	park_own();
	park_crowd();
}
