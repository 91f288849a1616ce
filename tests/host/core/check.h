/*
 * Shared by the tests of core/: a check that prints where it failed.
 */
#ifndef TESTS_HOST_CORE_CHECK_H
#define TESTS_HOST_CORE_CHECK_H

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "abi/base.h"
#include "tests/random.h"

#define CHECK(condition)                                                                      \
	do {                                                                                  \
		if (!(condition)) {                                                           \
			printf("FAILED: %s:%d: %s\n0 passed, 1 failed\n", __FILE__, __LINE__, \
			       #condition);                                                   \
			exit(1);                                                              \
		}                                                                             \
	} while (0)

static inline uint64_t check_setting(const char *name, uint64_t otherwise)
{
	const char *text = getenv(name);

	return text && *text ? strtoull(text, NULL, 0) : otherwise;
}

#endif
