/*
 * Calls that a service makes while it serves, and moments: each call has one outcome, a deadline
 * withdraws it, moments come in their order, and nothing stays behind.
 */
#include "tests/host/rt/server_world.h"

#include "user/rt/server_ask.h"

static struct rt_server_clock asker;
static struct rt_server_ask ask;
static struct rt_server_moment moments[3];
static uint32_t come[8];
static uint32_t come_count;
static enum status outcome;
static uint32_t outcomes;

static void moment_come(void *context)
{
	come[come_count++] = (uint32_t)((struct rt_server_moment *)context - moments);
	if (come_count == 2)
		rt_server_end(&world.server);
}

static void done(void *context, enum status status)
{
	assert_ptr_equal(context, &ask);
	outcome = status;
	outcomes++;
	rt_call_close(&ask.call);
	rt_server_end(&world.server);
}

static void start(void)
{
	(void)server_start(2);
	memset(moments, 0, sizeof(moments));
	come_count = 0;
	outcomes = 0;
	rt_server_clock_init(&asker, &world.server, (struct timer){{5}});
	for (uint32_t i = 0; i < ARRAY_COUNT(moments); i++) {
		moments[i].come = moment_come;
		moments[i].context = &moments[i];
	}
}

static void ask_of(enum fake_method which)
{
	static struct rt_method method = {.interface_id = 5, .message_words = 2, .result_words = 2};

	method.method = (uint16_t)which;
	ask.done = done;
	ask.context = &ask;
	assert_int_equal(rt_call_open(&ask.call, world.rt, (struct cap_id){9}, &method), STATUS_OK);
	assert_int_equal(rt_server_ask(&asker, &ask, 0), STATUS_OK);
}

static void moments_come_in_their_order(void **state)
{
	(void)state;
	start();
	rt_server_moment_set(&asker, &moments[0], 300);
	rt_server_moment_set(&asker, &moments[1], 100);
	rt_server_moment_set(&asker, &moments[2], 50);
	/* One that is set anew comes at its new moment, and one that is unset not at all. */
	rt_server_moment_set(&asker, &moments[2], 200);
	rt_server_moment_unset(&asker, &moments[0]);
	assert_false(moments[0].is_set);
	server_run(STATUS_OK);
	assert_int_equal(come_count, 2);
	assert_int_equal(come[0], 1);
	assert_int_equal(come[1], 2);
}

static void a_call_has_its_answer(void **state)
{
	(void)state;
	start();
	ask_of(FAKE_LATER);
	server_run(STATUS_OK);
	assert_int_equal(outcomes, 1);
	assert_int_equal(outcome, STATUS_OK);
	assert_false(ask.asked);
}

static void a_deadline_withdraws_the_call(void **state)
{
	(void)state;
	start();
	ask_of(FAKE_NEVER);
	rt_server_moment_set(&asker, &ask.deadline, 100);
	server_run(STATUS_OK);
	assert_int_equal(outcomes, 1);
	assert_int_equal(outcome, STATUS_TIMED_OUT);
}

static void a_call_that_is_dropped_tells_nothing(void **state)
{
	(void)state;
	start();
	ask_of(FAKE_NEVER);
	rt_server_moment_set(&asker, &ask.deadline, 100);
	rt_server_ask_drop(&ask);
	rt_server_ask_drop(&ask);
	server_run_to_end();
	assert_int_equal(outcomes, 0);
	assert_false(ask.deadline.is_set);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moments_come_in_their_order),
		cmocka_unit_test(a_call_has_its_answer),
		cmocka_unit_test(a_deadline_withdraws_the_call),
		cmocka_unit_test(a_call_that_is_dropped_tells_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
