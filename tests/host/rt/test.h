/*
 * Shared by the tests of user/rt: cmocka, and a way to see an abort without ending.
 */
#ifndef TESTS_HOST_RT_TEST_H
#define TESTS_HOST_RT_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "abi/exit_record.h"
#include "user/rt/abort.h"
#include "user/rt/host/enter.h"

/* The exit of the program under test comes back here. */
struct test_exit {
	jmp_buf place;
	uint64_t code;
};

/* rt_host_kernel.leave for a context that begins with a struct test_exit. */
static inline void test_leave(void *context, uint64_t code)
{
	struct test_exit *end = context;

	end->code = code;
	longjmp(end->place, 1);
}

static inline int64_t test_enter_never(void *context, struct ring_region *region,
				       uint32_t min_complete, uint64_t timeout_ns)
{
	(void)context;
	(void)region;
	(void)min_complete;
	(void)timeout_ns;
	fail_msg("cap_enter was not expected");
	return -1;
}

/* Runs `statement` and asserts that it aborts with `reason`. */
#define ASSERT_ABORTS(reason, statement)                                               \
	do {                                                                           \
		struct test_exit test_end_ = {.code = 0};                              \
		struct rt_host_kernel test_kernel_ = {                                 \
			.enter = test_enter_never,                                     \
			.leave = test_leave,                                           \
			.context = &test_end_,                                         \
		};                                                                     \
		rt_host_kernel_set(&test_kernel_);                                     \
		if (setjmp(test_end_.place) == 0) {                                    \
			statement;                                                     \
			fail_msg("no abort");                                          \
		}                                                                      \
		assert_int_equal(test_end_.code, EXIT_ABORT_BIT | (uint64_t)(reason)); \
	} while (0)

#endif
