/*
 * The beginning of a second thread: the part of it that is the machine's, and the part that is not.
 */
#ifndef USER_RT_THREAD_MAIN_H
#define USER_RT_THREAD_MAIN_H

#include "abi/ring.h"
#include "user/rt/thread.h"

/*
 * The entry point (user/rt/thread_entry.S): calls rt_thread_main with a stack as C wants it. On the
 * host nobody jumps there.
 */
extern void rt_thread_entry(void) __attribute__((visibility("hidden")));

/* Runs the thread's function, and ends the thread. The arguments are those of abi/thread.h. */
_Noreturn void rt_thread_main(struct rt_thread *thread, struct ring_region *region,
			      uint64_t capability);

#endif
