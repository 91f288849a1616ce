/*
 * Ordered access to the words of the ring that the kernel writes or reads while the program runs.
 *
 * It owns the only atomic operations of user/rt. An index is published after the entries that it
 * covers were written, and these are read after the index: nothing else is ordered here. Read next:
 * user/rt/ring.c, which is its only user.
 */
#ifndef USER_RT_BARRIER_H
#define USER_RT_BARRIER_H

#include "abi/base.h"

/* Reads an index of the kernel's: reads that follow see what the index covers. */
static inline uint32_t rt_load_acquire(const uint32_t *word)
{
	return __atomic_load_n(word, __ATOMIC_ACQUIRE);
}

/* Publishes an index of the program's: writes that went before are seen with it. */
static inline void rt_store_release(uint32_t *word, uint32_t value)
{
	__atomic_store_n(word, value, __ATOMIC_RELEASE);
}

#endif
