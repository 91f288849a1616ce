/*
 * Waiting for a word of the program's own memory: what mutexes and their like stand on.
 *
 * One struct rt_park serves all threads of a process. A word in the writable image, the first heap
 * or the first thread's stack is waited for at its own place. Any other word (on the stack of a
 * second thread, in memory that was mapped) is represented by one of a few counters that stand in
 * the struct: who wakes raises the counter, who waits does so for the counter to change, and looks
 * at the word between reading the counter and waiting. So a mutex may stand anywhere. Read next:
 * user/rt/sync.h, docs/abi.md on park spaces.
 */
#ifndef USER_RT_PARK_H
#define USER_RT_PARK_H

#include "abi/base.h"
#include "abi/park.h"
#include "abi/status.h"
#include "user/rt/generated/memory_types.h"
#include "user/rt/generated/process_types.h"

#define RT_PARK_COUNTERS 16u

struct rt;

struct rt_park {
	struct park_space space;
	uint64_t stack_low, stack_bytes; /* of the first thread */
	uint64_t data_low, data_bytes;
	uint32_t counters[RT_PARK_COUNTERS];
};

/*
 * Gets the process's park space and makes it what `rt` waits with. `park` stands in the writable
 * image or the first heap (RT_ASSERT). Statuses of ThreadSpawner.park.
 */
MUST_CHECK enum status rt_park_open(struct rt_park *park, struct rt *rt,
				    struct thread_spawner spawner);

/*
 * Waits while `*word` is `expected`; may come back without a reason, so the caller looks again.
 * `until_ns` is a time of Timer's, 0 for ever. TIMED_OUT; other statuses: there was no wait.
 */
MUST_CHECK enum status rt_park_wait(struct rt *rt, const uint32_t *word, uint32_t expected,
				    uint64_t until_ns);

/* Wakes up to `count` who wait for the word, perhaps more. After the word was changed. */
void rt_park_wake(struct rt *rt, const uint32_t *word, uint32_t count);

#endif
