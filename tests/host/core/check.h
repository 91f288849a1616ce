/*
 * Shared by the tests of core/: a generator of numbers, and a check that prints where it failed.
 */
#ifndef TESTS_HOST_CORE_CHECK_H
#define TESTS_HOST_CORE_CHECK_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "abi/base.h"

#define CHECK(condition)                                                                     \
	do {                                                                                 \
		if (!(condition)) {                                                          \
			printf("FAILED: %s:%d: %s\n0 passed, 1 failed\n", __FILE__, __LINE__, \
			       #condition);                                                  \
			exit(1);                                                             \
		}                                                                            \
	} while (0)

/* SplitMix64 (Steele, Lea, Flood 2014). */
static inline uint64_t check_random(uint64_t *state)
{
	uint64_t word = *state += UINT64_C(0x9e3779b97f4a7c15);

	word = (word ^ (word >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
	word = (word ^ (word >> 27)) * UINT64_C(0x94d049bb133111eb);
	return word ^ (word >> 31);
}

static inline uint64_t check_setting(const char *name, uint64_t otherwise)
{
	const char *text = getenv(name);

	return text && *text ? strtoull(text, NULL, 0) : otherwise;
}

#endif
