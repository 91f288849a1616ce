/*
 * The ring client and calls on it, against a kernel that answers in any order: every call gets its
 * own answer once, nothing is lost at a wrap or when queues are full, and all of the arena comes
 * back.
 */
#define _GNU_SOURCE /* memmem */
#include "tests/host/rt/fake_kernel.h"

#include "core/generated/console.h"
#include "user/rt/console.h"

#include "user/rt/call.h"
#include "user/rt/pending.h"

#include <stdlib.h>

#define CALLS RT_RING_IN_PROGRESS

static const struct rt_method methods[] = {
	[FAKE_ECHO] = {.interface_id = 5,
		       .method = FAKE_ECHO,
		       .message_words = 4,
		       .result_words = 4,
		       .result_capabilities = 2},
	[FAKE_LATER] = {.interface_id = 5,
			.method = FAKE_LATER,
			.message_words = 4,
			.result_words = 4,
			.result_capabilities = 2},
	[FAKE_NEVER] = {.interface_id = 5,
			.method = FAKE_NEVER,
			.message_words = 4,
			.result_words = 4},
	[FAKE_TOO_LATE] = {.interface_id = 5,
			   .method = FAKE_TOO_LATE,
			   .message_words = 4,
			   .result_words = 4},
	[FAKE_REFUSE] = {.interface_id = 5,
			 .method = FAKE_REFUSE,
			 .message_words = 4,
			 .result_words = 4},
};

static void open_with(struct rt_call *call, struct rt *rt, enum fake_method method, uint64_t value)
{
	struct capnp_struct_builder root;

	assert_int_equal(rt_call_open(call, rt, (struct cap_id){77}, &methods[method]), STATUS_OK);
	assert_int_equal(capnp_builder_root(rt_call_message(call), 1, 0, &root), STATUS_OK);
	capnp_struct_builder_set_uint64(&root, 0, value, 0);
}

static void assert_answer(struct rt_call *call, uint64_t value)
{
	struct capnp_struct root;

	assert_int_equal(capnp_message_root(rt_call_results(call), 1, 0, &root), STATUS_OK);
	assert_int_equal(capnp_struct_get_uint64(&root, 0, 0), value);
}

static void assert_all_is_back(struct rt *rt)
{
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
	assert_int_equal(rt->ring.in_use, 0);
	assert_int_equal(rt->ring.done, 0);
}

static void a_call_gets_its_answer(void **state)
{
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);
	struct rt_call call;

	(void)state;
	for (uint64_t i = 0; i < 1000u; i++) {
		open_with(&call, rt, FAKE_ECHO, i);
		assert_int_equal(rt_call_perform(&call), STATUS_OK);
		assert_answer(&call, i);
		rt_call_close(&call);
		rt_call_close(&call);
	}
	assert_int_equal(kernel->entries, 1000);
	assert_all_is_back(rt);
}

static void a_refused_call_gives_the_status_and_no_results(void **state)
{
	struct rt *rt;
	struct rt_call call;

	(void)state;
	(void)fake_kernel_new(&rt);
	open_with(&call, rt, FAKE_REFUSE, 1);
	assert_int_equal(rt_call_perform(&call), STATUS_LEDGER_LIMIT);
	assert_answer(&call, 0);
	rt_call_close(&call);
	assert_all_is_back(rt);
}

static void capabilities_that_are_not_kept_are_released(void **state)
{
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);
	struct rt_call call;
	struct cap_id out;
	uint32_t index;

	(void)state;
	open_with(&call, rt, FAKE_ECHO, 1);
	assert_int_equal(
		rt_call_add_capability(&call, (struct cap_id){1}, RT_TRANSFER_COPY, &index),
		STATUS_OK);
	assert_int_equal(
		rt_call_add_capability(&call, (struct cap_id){2}, RT_TRANSFER_MOVE, &index),
		STATUS_OK);
	assert_int_equal(index, 1);
	assert_int_equal(rt_call_perform(&call), STATUS_OK);
	assert_int_equal(rt_call_capability(&call, 0, 7, &out), STATUS_OK);
	assert_int_equal(out.key, 1001);
	assert_int_equal(rt_call_capability(&call, 1, 8, &out), STATUS_WRONG_INTERFACE);
	assert_int_equal(out.key, 0);
	assert_int_equal(rt_call_capability(&call, 2, 0, &out), STATUS_BAD_MESSAGE);
	assert_int_equal(rt_call_capability(&call, CAPNP_NO_CAPABILITY, 7, &out), STATUS_OK);
	assert_int_equal(out.key, 0);
	rt_call_keep(&call, 0);
	rt_call_close(&call);
	rt_ring_enter(&rt->ring, 0);
	assert_int_equal(kernel->releases, 1);
	assert_int_equal(kernel->last_released, 1002);
	assert_all_is_back(rt);
}

static void a_ninth_capability_finds_no_room(void **state)
{
	struct rt *rt;
	struct rt_call call;
	uint32_t index;

	(void)state;
	(void)fake_kernel_new(&rt);
	open_with(&call, rt, FAKE_ECHO, 1);
	for (uint64_t i = 0; i < RING_TRANSFERS; i++)
		assert_int_equal(rt_call_add_capability(&call, (struct cap_id){i + 1u},
							RT_TRANSFER_COPY, &index),
				 STATUS_OK);
	assert_int_equal(
		rt_call_add_capability(&call, (struct cap_id){99}, RT_TRANSFER_COPY, &index),
		STATUS_NO_ROOM);
	assert_int_equal(index, CAPNP_NO_CAPABILITY);
	rt_call_close(&call);
	assert_all_is_back(rt);
}

static void many_calls_are_answered_in_any_order(void **state)
{
	static struct rt_call calls[CALLS];
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);
	struct rt_call more;
	unsigned int seed = 99u;

	(void)state;
	print_message("seed %u\n", seed);
	srand(seed);
	for (uint32_t round = 0; round < 50u; round++) {
		struct rt_call *list[CALLS];

		for (uint32_t i = 0; i < CALLS; i++) {
			open_with(&calls[i], rt, FAKE_LATER, round * 100u + i);
			assert_int_equal(rt_call_submit(&calls[i]), STATUS_OK);
			list[i] = &calls[i];
		}
		open_with(&more, rt, FAKE_ECHO, 1);
		assert_int_equal(rt_call_submit(&more), STATUS_NO_ROOM);
		rt_call_close(&more);
		for (uint32_t i = 0; i < CALLS; i++) {
			uint32_t which = rt_call_wait_any(rt, list, CALLS);

			assert_non_null(list[which]);
			assert_int_equal(rt_call_finish(list[which]), STATUS_OK);
			assert_answer(list[which], round * 100u + which);
			rt_call_close(list[which]);
			list[which] = NULL;
		}
		assert_all_is_back(rt);
	}
	assert_int_equal(kernel->most_waiting, CALLS);
}

static void submissions_travel_together(void **state)
{
	struct rt_call calls[20];
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);

	(void)state;
	for (uint32_t i = 0; i < 20u; i++) {
		open_with(&calls[i], rt, FAKE_ECHO, i);
		assert_int_equal(rt_call_submit(&calls[i]), STATUS_OK);
	}
	assert_int_equal(kernel->entries, 0);
	for (uint32_t i = 20; i-- > 0;) {
		assert_int_equal(rt_call_finish(&calls[i]), STATUS_OK);
		assert_answer(&calls[i], i);
		rt_call_close(&calls[i]);
	}
	assert_int_equal(kernel->entries, 1);
	assert_all_is_back(rt);
}

static void one_call_is_waited_for_while_others_go_on(void **state)
{
	struct rt_call forever;
	struct rt_call call;
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	open_with(&forever, rt, FAKE_NEVER, 1);
	assert_int_equal(rt_call_submit(&forever), STATUS_OK);
	for (uint64_t i = 0; i < 200u; i++) {
		open_with(&call, rt, i % 2u ? FAKE_LATER : FAKE_ECHO, i);
		assert_int_equal(rt_call_perform(&call), STATUS_OK);
		assert_answer(&call, i);
		rt_call_close(&call);
		assert_false(rt_call_is_done(&forever));
	}
	rt_call_cancel(&forever);
	assert_int_equal(rt_call_finish(&forever), STATUS_CANCELLED);
	rt_call_close(&forever);
	assert_all_is_back(rt);
}

static void closing_a_call_withdraws_it(void **state)
{
	struct rt_call calls[3];
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	open_with(&calls[0], rt, FAKE_NEVER, 1);
	open_with(&calls[1], rt, FAKE_TOO_LATE, 2);
	open_with(&calls[2], rt, FAKE_ECHO, 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(rt_call_submit(&calls[i]), STATUS_OK);
	for (int i = 0; i < 3; i++)
		rt_call_close(&calls[i]);
	assert_all_is_back(rt);
}

/* A secret that was asked for lies in the arena, with the question and the answer. */
static void a_call_that_is_wiped_leaves_nothing_in_the_arena(void **state)
{
	const uint64_t secret = UINT64_C(0x5ec7e75ec7e75ec7);
	struct rt *rt;
	struct rt_call call;
	uint32_t found = 0;

	(void)state;
	(void)fake_kernel_new(&rt);
	open_with(&call, rt, FAKE_ECHO, secret);
	assert_int_equal(rt_call_perform(&call), STATUS_OK);
	assert_answer(&call, secret);
	for (uint32_t i = 0; i < RING_ARENA_WORDS; i++)
		found += rt->ring.region->arena[i] == secret ? 1u : 0u;
	assert_int_equal(found, 2);
	rt_call_wipe(&call);
	for (uint32_t i = 0; i < RING_ARENA_WORDS; i++)
		assert_true(rt->ring.region->arena[i] != secret);
	rt_call_close(&call);
	assert_all_is_back(rt);
}

static void a_secret_that_is_printed_leaves_nothing_behind(void **state)
{
	static const char secret[] = "xvnwqkzp";
	static const struct rt_method echoed = {CONSOLE_INTERFACE_ID, FAKE_ECHO, 80, 80, 0};
	struct rt_console console = {.used = 0};
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	assert_int_equal(rt_console_init(&console, rt, (struct cap_id){5}, CONSOLE_INTERFACE_ID),
			 STATUS_OK);
	/* The answer of this kernel is as long as the question. */
	console.write = &echoed;
	rt_console_write(&console, secret, sizeof(secret));
	rt_console_flush(&console);
	assert_non_null(memmem(rt->ring.region->arena, sizeof(rt->ring.region->arena), secret,
			       sizeof(secret)));
	rt_console_write_secret(&console, secret, sizeof(secret));
	assert_null(memmem(rt->ring.region->arena, sizeof(rt->ring.region->arena), secret,
			   sizeof(secret)));
	assert_null(memmem(console.buffer, sizeof(console.buffer), secret, sizeof(secret)));
	assert_all_is_back(rt);
}

static void an_answer_that_was_faster_than_cancel_counts(void **state)
{
	struct rt_call call;
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	open_with(&call, rt, FAKE_TOO_LATE, 42);
	assert_int_equal(rt_call_submit(&call), STATUS_OK);
	rt_call_cancel(&call);
	assert_int_equal(rt_call_finish(&call), STATUS_OK);
	assert_answer(&call, 42);
	rt_call_close(&call);
	assert_all_is_back(rt);
}

static void a_call_is_withdrawn_after_its_time_unless_it_has_an_answer(void **state)
{
	struct fake_kernel *kernel;
	struct rt_call call;
	struct rt *rt;

	(void)state;
	kernel = fake_kernel_new(&rt);
	open_with(&call, rt, FAKE_NEVER, 1);
	assert_int_equal(rt_call_perform_within(&call, 100), STATUS_TIMED_OUT);
	/* The time is waited for once; then the call is withdrawn. */
	assert_int_equal(kernel->entries, 2);
	rt_call_close(&call);
	open_with(&call, rt, FAKE_ECHO, 2);
	assert_int_equal(rt_call_perform_within(&call, 100), STATUS_OK);
	assert_answer(&call, 2);
	rt_call_close(&call);
	open_with(&call, rt, FAKE_TOO_LATE, 3);
	assert_int_equal(rt_call_perform_within(&call, 100), STATUS_OK);
	assert_answer(&call, 3);
	rt_call_close(&call);
	open_with(&call, rt, FAKE_REFUSE, 4);
	assert_int_equal(rt_call_perform_within(&call, 100), STATUS_LEDGER_LIMIT);
	rt_call_close(&call);
	assert_all_is_back(rt);
}

/* The other call completes first, and is not taken for the one that is waited for. */
static void a_limited_wait_goes_on_after_the_completion_of_another_call(void **state)
{
	struct rt_call call, other;
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	open_with(&other, rt, FAKE_ECHO, 5);
	assert_int_equal(rt_call_submit(&other), STATUS_OK);
	open_with(&call, rt, FAKE_LATER, 6);
	assert_int_equal(rt_call_perform_within(&call, 100), STATUS_OK);
	rt_call_close(&call);
	assert_int_equal(rt_call_finish(&other), STATUS_OK);
	assert_answer(&other, 5);
	rt_call_close(&other);
	open_with(&other, rt, FAKE_ECHO, 7);
	assert_int_equal(rt_call_submit(&other), STATUS_OK);
	open_with(&call, rt, FAKE_NEVER, 8);
	assert_int_equal(rt_call_perform_within(&call, 100), STATUS_TIMED_OUT);
	rt_call_close(&call);
	assert_int_equal(rt_call_finish(&other), STATUS_OK);
	rt_call_close(&other);
	assert_all_is_back(rt);
}

static void releases_beyond_the_queue_all_arrive(void **state)
{
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);

	(void)state;
	for (uint64_t i = 0; i < 500u; i++)
		rt_ring_release(&rt->ring, (struct cap_id){i + 1u});
	rt_ring_enter(&rt->ring, 0);
	assert_int_equal(kernel->releases, 500);
	assert_int_equal(rt->ring.quiet_failures, 0);
	kernel->refuse_release = true;
	for (uint64_t i = 0; i < 500u; i++)
		rt_ring_release(&rt->ring, (struct cap_id){i + 1u});
	rt_ring_enter(&rt->ring, 0);
	assert_int_equal(rt->ring.quiet_failures, 500);
}

static void a_message_that_fits_nowhere_gives_no_room(void **state)
{
	static const struct rt_method large = {.message_words = RING_MESSAGE_WORDS,
					       .result_words = RING_MESSAGE_WORDS,
					       .result_capabilities = RING_TRANSFERS};
	struct rt_call calls[4];
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	for (int i = 0; i < 3; i++)
		assert_int_equal(rt_call_open(&calls[i], rt, (struct cap_id){1}, &large),
				 STATUS_OK);
	assert_int_equal(rt_call_open(&calls[3], rt, (struct cap_id){1}, &large), STATUS_NO_ROOM);
	for (int i = 0; i < 4; i++)
		rt_call_close(&calls[i]);
	assert_all_is_back(rt);
}

static void a_completion_of_nothing_ends_the_program(void **state)
{
	struct rt *rt;
	struct fake_kernel *kernel = fake_kernel_new(&rt);

	(void)state;
	kernel->region->completions[kernel->cq_tail % RING_COMPLETIONS] =
		(struct ring_completion){.user_data = 3};
	kernel->region->header.cq_tail = kernel->cq_tail + 1u;
	ASSERT_ABORTS(RT_ABORT_RING, assert_false(rt_ring_is_done(&rt->ring, 3)));
	(void)fake_kernel_new(&rt);
	rt->ring.region->header.cq_tail += RING_COMPLETIONS + 1u;
	ASSERT_ABORTS(RT_ABORT_RING, assert_false(rt_ring_is_done(&rt->ring, 3)));
	(void)fake_kernel_new(&rt);
	ASSERT_ABORTS(RT_ABORT_RING, (void)rt_ring_finish(&rt->ring, 3));
}

static void the_capset_is_searched_by_whole_names(void **state)
{
	struct cap_id capability = {0};
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	assert_int_equal(rt_capset_get(&rt->capset, "console", 22, &capability), STATUS_OK);
	assert_int_equal(capability.key, 21);
	assert_int_equal(rt_capset_get(&rt->capset, "console", 23, &capability),
			 STATUS_WRONG_INTERFACE);
	assert_int_equal(rt_capset_get(&rt->capset, "consol", 22, &capability), STATUS_NOT_FOUND);
	assert_int_equal(rt_capset_get(&rt->capset, "console2", 22, &capability), STATUS_NOT_FOUND);
	assert_int_equal(rt_capset_get(&rt->capset, "", 22, &capability), STATUS_NOT_FOUND);
	assert_null(rt_capset_find(&rt->capset, "0123456789012345678901234567890123456789"));
}

static void a_list_of_wants_names_the_first_that_is_missing(void **state)
{
	struct cap_id found, other = {7}, third = {7};
	const struct rt_capset_want wants[] = {
		{"console", 22, &found}, {"consol", 22, &other}, {"console", 23, &third}};
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	assert_null(rt_capset_get_all(&rt->capset, wants, 1));
	assert_string_equal(rt_capset_get_all(&rt->capset, wants, 3), "consol");
	assert_int_equal(found.key, 21);
	assert_int_equal(other.key, 0);
	assert_int_equal(third.key, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_call_gets_its_answer),
		cmocka_unit_test(a_refused_call_gives_the_status_and_no_results),
		cmocka_unit_test(capabilities_that_are_not_kept_are_released),
		cmocka_unit_test(a_ninth_capability_finds_no_room),
		cmocka_unit_test(many_calls_are_answered_in_any_order),
		cmocka_unit_test(submissions_travel_together),
		cmocka_unit_test(one_call_is_waited_for_while_others_go_on),
		cmocka_unit_test(closing_a_call_withdraws_it),
		cmocka_unit_test(a_call_that_is_wiped_leaves_nothing_in_the_arena),
		cmocka_unit_test(a_secret_that_is_printed_leaves_nothing_behind),
		cmocka_unit_test(an_answer_that_was_faster_than_cancel_counts),
		cmocka_unit_test(a_call_is_withdrawn_after_its_time_unless_it_has_an_answer),
		cmocka_unit_test(a_limited_wait_goes_on_after_the_completion_of_another_call),
		cmocka_unit_test(releases_beyond_the_queue_all_arrive),
		cmocka_unit_test(a_message_that_fits_nowhere_gives_no_room),
		cmocka_unit_test(a_completion_of_nothing_ends_the_program),
		cmocka_unit_test(the_capset_is_searched_by_whole_names),
		cmocka_unit_test(a_list_of_wants_names_the_first_that_is_missing),
	};

	return cmocka_run_group_tests_name("rt calls", tests, NULL, NULL);
}
