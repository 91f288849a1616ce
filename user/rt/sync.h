/*
 * Mutex, condition and once, between threads of one process.
 *
 * Each is a few words, all zero at the beginning, that may stand anywhere in the program's memory.
 * Without another thread in the way, no function here enters the kernel. `rt` is always the calling
 * thread's; rt_park_open must have been called before two threads meet. Nothing here is for words
 * that another process can write.
 */
#ifndef USER_RT_SYNC_H
#define USER_RT_SYNC_H

#include "abi/base.h"
#include "abi/status.h"

struct rt;

/* Whoever holds it may not take it again. */
struct rt_mutex {
	uint32_t word;
};

void rt_mutex_lock(struct rt *rt, struct rt_mutex *mutex);
/* Takes it if it is free. */
MUST_CHECK bool rt_mutex_try(struct rt_mutex *mutex);
/* By whoever holds it. */
void rt_mutex_unlock(struct rt *rt, struct rt_mutex *mutex);

struct rt_condition {
	uint32_t sequence; /* grows with each signal */
	uint32_t waiting;  /* changed by holders of the mutex */
};

/*
 * Gives the mutex up, waits for a signal, and takes it again; may come back without one. `until_ns`
 * is a time of Timer's, 0 for ever. TIMED_OUT: the time came first. The mutex is held in any case.
 */
MUST_CHECK enum status rt_condition_wait(struct rt *rt, struct rt_condition *condition,
					 struct rt_mutex *mutex, uint64_t until_ns);

/* Wakes one who waits, or all. By whoever holds the mutex. */
void rt_condition_signal(struct rt *rt, struct rt_condition *condition);
void rt_condition_broadcast(struct rt *rt, struct rt_condition *condition);

struct rt_once {
	uint32_t word;
};

/* The first one calls the function; everybody returns when it has returned. */
void rt_once_call(struct rt *rt, struct rt_once *once,
		  void (*function)(struct rt *rt, void *context), void *context);

#endif
