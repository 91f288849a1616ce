/*
 * Plain calls: a generated client whose parameters and results are numbers, over the fake kernel.
 */
#include "tests/host/rt/fake_kernel.h"

#include "core/generated/echo.h"
#include "user/rt/generated/echo_client.h"
#include "user/rt/pending.h"
#include "user/rt/plain.h"

static const struct echo target = {{1}};

/* The fake kernel answers Echo.echo, its method 0, with the parameters. */
static void a_plain_call_enters_the_kernel_once(void **state)
{
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);
	const struct echo_echo_args args = {.a = 1, .d = UINT64_MAX, .h = 8};
	struct echo_echo_result result;

	(void)state;
	for (uint32_t i = 1; i <= 100; i++) {
		assert_int_equal(echo_echo(rt, target, &args, &result), STATUS_OK);
		assert_int_equal(kernel->entries, i);
		assert_int_equal(result.a, 1);
		assert_int_equal(result.b, 0);
		assert_int_equal(result.d, UINT64_MAX);
		assert_int_equal(result.h, 8);
	}
	assert_int_equal(rt->ring.in_use, 0);
	assert_int_equal(rt->ring.in_progress, 0);
}

static void sixteen_travel_together_and_are_awaited_in_any_order(void **state)
{
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);
	struct echo_echo_result result;
	uint32_t operations[RT_PLAIN_ROOMS];
	uint32_t one_more;

	(void)state;
	for (uint32_t i = 0; i < RT_PLAIN_ROOMS; i++) {
		const struct echo_echo_args args = {.a = i, .h = 100 + i};

		assert_int_equal(echo_echo_send(rt, target, &args, &operations[i]), STATUS_OK);
	}
	assert_int_equal(echo_echo_send(rt, target, &(struct echo_echo_args){0}, &one_more),
			 STATUS_NO_ROOM);
	for (uint32_t i = 0; i < RT_PLAIN_ROOMS; i++) {
		uint32_t which = (i * 5u + 3u) % RT_PLAIN_ROOMS;

		assert_int_equal(echo_echo_await(rt, operations[which], &result), STATUS_OK);
		assert_int_equal(result.a, which);
		assert_int_equal(result.h, 100 + which);
	}
	assert_int_equal(kernel->entries, 1);
	assert_int_equal(rt->ring.in_use, 0);
	assert_int_equal(rt->ring.in_progress, 0);
}

/* Sends one, lets the kernel answer it, and puts other results in the place of its own. */
static uint32_t answered_with(struct rt *rt, const uint64_t *words, uint32_t count)
{
	const struct echo_echo_args args = {.a = 1};
	uint32_t operation;

	assert_int_equal(echo_echo_send(rt, target, &args, &operation), STATUS_OK);
	rt_ring_enter(&rt->ring, 0);
	memcpy(rt_plain_params(rt, operation) + RT_PLAIN_PARAMS_WORDS, words, count * 8u);
	rt->ring.completions[operation].length_words = (uint16_t)count;
	return operation;
}

static void results_of_an_older_and_of_a_newer_service_are_read(void **state)
{
	uint64_t older[3] = {capnp_word_root(2, 0), 5, 6};
	uint64_t newer[12] = {capnp_word_root(10, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0};
	struct echo_echo_result result;
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	assert_int_equal(echo_echo_await(rt, answered_with(rt, older, 3), &result), STATUS_OK);
	assert_int_equal(result.a, 5);
	assert_int_equal(result.b, 6);
	assert_int_equal(result.c, 0);
	assert_int_equal(result.h, 0);
	assert_int_equal(echo_echo_await(rt, answered_with(rt, newer, 12), &result), STATUS_OK);
	assert_int_equal(result.a, 1);
	assert_int_equal(result.h, 8);
	assert_int_equal(echo_echo_await(rt, answered_with(rt, newer, 0), &result), STATUS_OK);
	assert_int_equal(result.a, 0);
}

static void results_that_are_no_message_are_refused(void **state)
{
	uint64_t bad[2] = {UINT64_MAX, 1};
	uint64_t longer[2] = {capnp_word_root(8, 0), 1};
	struct echo_echo_result result;
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	assert_int_equal(echo_echo_await(rt, answered_with(rt, bad, 2), &result),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(echo_echo_await(rt, answered_with(rt, longer, 2), &result),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(rt->ring.in_use, 0);
}

static void a_plain_call_among_others_waits_for_its_own_answer(void **state)
{
	static const struct rt_method late = {
		.method = FAKE_LATER, .message_words = 1, .result_words = 1};
	struct rt_call calls[8];
	struct echo_echo_result result;
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	for (uint32_t i = 0; i < 8; i++) {
		assert_int_equal(rt_call_open(&calls[i], rt, (struct cap_id){1}, &late), STATUS_OK);
		assert_int_equal(rt_call_submit(&calls[i]), STATUS_OK);
	}
	assert_int_equal(echo_echo(rt, target, &(struct echo_echo_args){.a = 7}, &result),
			 STATUS_OK);
	assert_int_equal(result.a, 7);
	for (uint32_t i = 0; i < 8; i++) {
		assert_int_equal(rt_call_finish(&calls[i]), STATUS_OK);
		rt_call_close(&calls[i]);
	}
	assert_int_equal(rt->ring.in_use, 0);
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
}

static void a_refusal_is_the_status_of_the_call(void **state)
{
	struct rt *rt;
	struct capnp_struct_builder root;
	static const struct rt_method refused = {.method = FAKE_REFUSE};
	uint64_t spare[8];
	const uint64_t *data;
	uint32_t operation;

	(void)state;
	(void)fake_kernel_new(&rt);
	assert_int_equal(rt_plain_open(rt, 0, &root, &operation), STATUS_OK);
	rt_plain_submit(rt, target.id, &refused, 0, operation);
	assert_int_equal(rt_plain_finish(rt, operation, 8, spare, &data), STATUS_LEDGER_LIMIT);
	assert_int_equal(rt->ring.in_use, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plain_call_enters_the_kernel_once),
		cmocka_unit_test(sixteen_travel_together_and_are_awaited_in_any_order),
		cmocka_unit_test(results_of_an_older_and_of_a_newer_service_are_read),
		cmocka_unit_test(results_that_are_no_message_are_refused),
		cmocka_unit_test(a_plain_call_among_others_waits_for_its_own_answer),
		cmocka_unit_test(a_refusal_is_the_status_of_the_call),
	};

	return cmocka_run_group_tests_name("plain calls", tests, NULL, NULL);
}
