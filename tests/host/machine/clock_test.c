/*
 * The clock tells no time twice over: a counter that goes back is not followed.
 */
#include "kernel/arch/x86_64/clock.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <cmocka.h>

static void time_that_goes_on_is_told(void **state)
{
	uint64_t last = 0;

	(void)state;
	for (uint64_t ticks = 0; ticks < 100; ticks += 7) {
		assert_int_equal(clock_forward(&last, ticks), ticks);
		assert_int_equal(last, ticks);
	}
	assert_int_equal(clock_forward(&last, INT64_MAX), INT64_MAX);
}

static void time_that_goes_back_stands_still_until_it_has_caught_up(void **state)
{
	uint64_t last = 0;

	(void)state;
	assert_int_equal(clock_forward(&last, 1000), 1000);
	assert_int_equal(clock_forward(&last, 999), 1000);
	assert_int_equal(clock_forward(&last, 0), 1000);
	assert_int_equal(clock_forward(&last, 1000), 1000);
	assert_int_equal(clock_forward(&last, 1001), 1001);
}

/* The counter was set to zero behind the kernel's back: it is below its origin. */
static void time_before_the_origin_is_no_far_future(void **state)
{
	uint64_t last = 0;

	(void)state;
	assert_int_equal(clock_forward(&last, (uint64_t)-5), 0);
	assert_int_equal(clock_forward(&last, 50), 50);
	assert_int_equal(clock_forward(&last, (uint64_t)INT64_MIN), 50);
	assert_int_equal(clock_forward(&last, UINT64_MAX), 50);
	assert_int_equal(last, 50);
}

static void random_counters_never_give_a_smaller_time(void **state)
{
	uint64_t last = 0, before = 0;

	(void)state;
	srand(7);
	for (unsigned i = 0; i < 100000; i++) {
		uint64_t told = clock_forward(&last, (uint64_t)rand() - RAND_MAX / 4);

		assert_true(told >= before);
		before = told;
	}
}

int main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(time_that_goes_on_is_told),
		cmocka_unit_test(time_that_goes_back_stands_still_until_it_has_caught_up),
		cmocka_unit_test(time_before_the_origin_is_no_far_future),
		cmocka_unit_test(random_counters_never_give_a_smaller_time),
	};

	return cmocka_run_group_tests_name("clock", tests, NULL, NULL);
}
