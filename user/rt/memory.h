/*
 * The C library's four memory functions, and a wipe that a compiler cannot drop.
 *
 * On capOS user/rt/memory.c is them; on the host the C library is.
 */
#ifndef USER_RT_MEMORY_H
#define USER_RT_MEMORY_H

#include "abi/base.h"

void *memcpy(void *restrict to, const void *restrict from, size_t bytes);
void *memmove(void *to, const void *from, size_t bytes);
void *memset(void *to, int value, size_t bytes);
int memcmp(const void *left, const void *right, size_t bytes);

/* Overwrites a secret with zeros, also when nothing reads it afterwards. */
static inline void rt_wipe(void *secret, size_t bytes)
{
	memset(secret, 0, bytes);
	__asm__ volatile("" : : "r"(secret) : "memory");
}

#endif
