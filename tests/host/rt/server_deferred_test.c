/*
 * Calls that are answered late, against a stand-in for the kernel with places: they hold no
 * receive, each gets one answer in whatever order the service likes, a caller that goes is told
 * once, and a place has no other call before the kernel has said that it is free.
 */
#include "tests/host/rt/server_world.h"

static void answers_may_come_later_and_in_any_order(void **state)
{
	struct fake_call *first, *second, *other, *answering;

	(void)state;
	(void)server_start(4);
	first = call_with(LATER, 0);
	second = call_with(LATER, 0);
	other = call_with(DOUBLE, 4);
	answering = call_with(ANSWER, 0);
	server_run_to_end();
	assert_int_equal(first->result[1], 1000u + LATER);
	assert_int_equal(second->result[1], 1000u + LATER);
	assert_int_equal(other->order, 1);
	assert_int_equal(second->order, 2);
	assert_int_equal(first->order, 3);
	assert_int_equal(answering->order, 4);
	assert_int_equal(world.gone, 0);
}

/* So many wait at a service with one receive, and it still hears others. */
static void crowd_waits(uint32_t count)
{
	struct fake_call *waiting[FAKE_PLACES], *beyond, *other, *again;

	(void)server_start_shaped(&(struct server_shape){.receives = 1,
							 .places = (uint16_t)count,
							 .waiting_per_caller = RT_SERVER_NO_BOUND});
	for (uint32_t i = 0; i < count; i++) {
		waiting[i] = call_with(LATER, i);
		waiting[i]->caller = (uint64_t)i << 8 | 1u;
	}
	beyond = call_with(LATER, 0);
	other = call_with(DOUBLE, 4);
	(void)call_with(ANSWER, 0);
	again = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	for (uint32_t i = 0; i < count; i++) {
		assert_false(waiting[i]->exception);
		assert_int_equal(waiting[i]->result[1], 1000u + LATER);
		assert_true(waiting[i]->order > other->order);
	}
	assert_exception(beyond, CALL_EXCEPTION_KIND_OVERLOADED);
	assert_int_equal(other->result[1], 8);
	assert_false(again->exception);
	assert_int_equal(fake_kernel_places_used(world.kernel), 0);
}

static void fifteen_and_a_thousand_calls_wait_and_the_service_hears_others(void **state)
{
	(void)state;
	crowd_waits(1);
	crowd_waits(15);
	crowd_waits(1000);
}

static void without_places_nothing_waits(void **state)
{
	struct fake_call *refused, *other;

	(void)state;
	(void)server_start_shaped(&(struct server_shape){.receives = 3});
	refused = call_with(LATER, 0);
	refused->capability = 64;
	other = call_with(DOUBLE, 3);
	server_run_to_end();
	assert_exception(refused, CALL_EXCEPTION_KIND_OVERLOADED);
	assert_int_equal(other->result[1], 6);
	assert_int_equal(world.kernel->last_released, 64);
}

static void a_caller_that_goes_is_told_once_and_its_place_is_free(void **state)
{
	struct fake_call *first, *second;

	(void)state;
	(void)server_start_shaped(&(struct server_shape){.receives = 1, .places = 1});
	first = call_with(LATER, 0);
	first->goes = true;
	/* While this one waits for its own call, nothing else happens, and the caller goes. */
	(void)call_with(CALL_OUT, 0);
	second = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	assert_int_equal(world.gone, 1);
	assert_int_equal(first->refused, 0);
	assert_false(second->exception);
	assert_int_equal(fake_kernel_places_used(world.kernel), 0);
}

/* The answer comes too late, and the notice of that after it. */
static void an_answer_to_nobody_releases_what_was_to_move(void **state)
{
	struct fake_kernel *kernel;
	struct fake_call *first, *second;

	(void)state;
	kernel = server_start_shaped(&(struct server_shape){
		.receives = 1, .places = 1, .objects_per_caller = RT_SERVER_NO_BOUND});
	first = call_with(LATER, 0);
	first->goes_late = true;
	(void)call_with(ANSWER_MOVE, 0);
	second = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	assert_int_equal(first->refused, 1);
	assert_int_equal(kernel->releases, 1);
	assert_int_equal(kernel->last_released, 500);
	/* The service had answered: it is told nothing. */
	assert_int_equal(world.gone, 0);
	assert_false(second->exception);
	assert_int_equal(fake_kernel_places_used(kernel), 0);
}

static void a_caller_that_goes_before_its_call_is_deferred_is_told(void **state)
{
	struct fake_call *first, *second;

	(void)state;
	(void)server_start_shaped(&(struct server_shape){.receives = 1, .places = 1});
	first = call_with(LATER, 0);
	first->goes_first = true;
	(void)call_with(DOUBLE, 0);
	second = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	assert_int_equal(world.gone, 1);
	assert_false(second->exception);
	assert_int_equal(fake_kernel_places_used(world.kernel), 0);
}

/* The answer is queued behind the RETURN that was to defer. */
static void a_caller_that_goes_first_gets_no_answer_of_its_own_handler(void **state)
{
	struct fake_call *first, *second;

	(void)state;
	(void)server_start_shaped(&(struct server_shape){.receives = 1, .places = 1});
	first = call_with(LATER_SELF, 0);
	first->goes_first = true;
	(void)call_with(DOUBLE, 0);
	second = call_with(LATER_SELF, 0);
	server_run_to_end();
	assert_int_equal(world.gone, 0);
	assert_int_equal(second->result[1], 55);
	assert_int_equal(fake_kernel_places_used(world.kernel), 0);
}

static void a_call_is_answered_in_the_handler_that_deferred_it(void **state)
{
	struct fake_call *calls[20];

	(void)state;
	(void)server_start(2);
	for (uint32_t i = 0; i < 20; i++)
		calls[i] = call_with(LATER_SELF, 0);
	server_run_to_end();
	for (uint32_t i = 0; i < 20; i++)
		assert_int_equal(calls[i]->result[1], 55);
}

static void a_handler_that_fails_has_deferred_nothing(void **state)
{
	struct fake_call *failed, *second;

	(void)state;
	(void)server_start_shaped(&(struct server_shape){.receives = 1, .places = 1});
	failed = call_with(LATER_FAIL, 0);
	second = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	assert_exception(failed, CALL_EXCEPTION_KIND_INVALID_ARGUMENT);
	assert_false(second->exception);
	assert_int_equal(world.gone, 0);
}

/* The caller gives the object back while a call to it waits: the next object is another one. */
static void a_call_that_waits_at_an_object_that_is_closed_is_over(void **state)
{
	struct fake_call *waits, *other, *noticed, *again;
	struct fake_kernel *kernel;

	(void)state;
	kernel = server_start_shaped(
		&(struct server_shape){.receives = 1,
				       .places = 2,
				       .objects_per_caller = RT_SERVER_NO_BOUND,
				       .waiting_per_caller = RT_SERVER_NO_BOUND});
	(void)call_with(MINT, 0);
	waits = fake_kernel_call(kernel, MINTED_TAG, LATER);
	other = call_with(LATER, 0);
	noticed = fake_kernel_call(kernel, MINTED_TAG, 0);
	noticed->notice = true;
	(void)call_with(MINT, 0);
	again = fake_kernel_call(kernel, MINTED_TAG, LATER);
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	assert_int_equal(world.gone, 1);
	assert_exception(waits, CALL_EXCEPTION_KIND_DISCONNECTED);
	assert_false(other->exception);
	assert_false(again->exception);
	assert_int_equal(fake_kernel_places_used(kernel), 0);
}

/* Whoever had the endpoint before has deferred calls, and answers them or not. */
static void a_place_of_an_earlier_owner_is_left_alone(void **state)
{
	struct fake_kernel *kernel;
	struct fake_call *refused, *second, *third;

	(void)state;
	kernel = server_start_shaped(&(struct server_shape){
		.receives = 2, .places = 2, .waiting_per_caller = RT_SERVER_NO_BOUND});
	fake_kernel_occupy(kernel, 0);
	refused = call_with(LATER, 0);
	(void)call_with(DOUBLE, 0);
	second = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	third = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	assert_exception(refused, CALL_EXCEPTION_KIND_OVERLOADED);
	assert_int_equal(world.gone, 1);
	assert_false(second->exception);
	assert_false(third->exception);
	assert_int_equal(fake_kernel_places_used(kernel), 1);
}

static void a_place_of_an_earlier_owner_whose_caller_goes_is_free(void **state)
{
	struct fake_kernel *kernel;
	struct fake_call *calls[2];

	(void)state;
	kernel = server_start_shaped(&(struct server_shape){
		.receives = 1, .places = 2, .waiting_per_caller = RT_SERVER_NO_BOUND});
	fake_kernel_occupy(kernel, 1);
	fake_kernel_occupant_goes(kernel, 1);
	calls[0] = call_with(LATER, 0);
	calls[1] = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	assert_false(calls[0]->exception);
	assert_false(calls[1]->exception);
	assert_int_equal(fake_kernel_places_used(kernel), 0);
}

static void a_call_that_cannot_be_deferred_any_more_is_answered(void **state)
{
	struct fake_call *open, *answered, *second;

	(void)state;
	(void)server_start_shaped(&(struct server_shape){.receives = 1, .places = 1});
	open = call_with(LATER, 0);
	open->stays_open = true;
	/* The answer of its own handler comes to nobody, and the call is answered all the same. */
	answered = call_with(LATER_SELF, 0);
	answered->stays_open = true;
	second = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	assert_exception(open, CALL_EXCEPTION_KIND_DISCONNECTED);
	assert_exception(answered, CALL_EXCEPTION_KIND_DISCONNECTED);
	assert_int_equal(world.gone, 1);
	assert_false(second->exception);
	assert_int_equal(fake_kernel_places_used(world.kernel), 0);
}

static void a_late_answer_that_is_refused_becomes_an_exception(void **state)
{
	struct fake_kernel *kernel = server_start(2);
	struct fake_call *made = call_with(LATER, 0);

	(void)state;
	(void)call_with(ANSWER_MOVE, 0);
	kernel->return_status = STATUS_TRANSFER_DENIED;
	server_run_to_end();
	assert_int_equal(made->refused, 1);
	assert_exception(made, CALL_EXCEPTION_KIND_FAILED);
	assert_int_equal(kernel->last_released, 500);
}

static void a_late_answer_moves_what_it_sends(void **state)
{
	struct fake_kernel *kernel = server_start(1);
	struct fake_call *calls[3];

	(void)state;
	for (uint32_t i = 0; i < 3; i++)
		calls[i] = call_with(LATER, 0);
	(void)call_with(ANSWER_MOVE, 0);
	server_run_to_end();
	for (uint32_t i = 0; i < 3; i++) {
		assert_int_equal(calls[i]->transfer_count, 1);
		assert_int_equal(calls[i]->transfer.how, RING_TRANSFER_MOVE);
	}
	assert_int_equal(kernel->releases, 0);
}

static void what_came_along_is_kept_or_released_when_the_call_is_deferred(void **state)
{
	struct fake_kernel *kernel = server_start(2);

	(void)state;
	call_with(LATER, 0)->capability = 61;
	call_with(LATER_KEEP, 0)->capability = 62;
	(void)call_with(ANSWER, 0);
	server_run_to_end();
	assert_int_equal(kernel->releases, 1);
	assert_int_equal(kernel->last_released, 61);
}

static void crowd_is_answered_at_the_end(uint32_t count)
{
	struct fake_call *waiting[FAKE_PLACES], *behind;

	(void)server_start_shaped(&(struct server_shape){.receives = 3,
							 .places = (uint16_t)count,
							 .waiting_per_caller = RT_SERVER_NO_BOUND});
	for (uint32_t i = 0; i < count; i++)
		waiting[i] = call_with(LATER, 0);
	(void)call_with(END, 0);
	behind = call_with(DOUBLE, 0);
	server_run(STATUS_OK);
	assert_int_equal(world.gone, count);
	for (uint32_t i = 0; i < count; i++)
		assert_exception(waiting[i], CALL_EXCEPTION_KIND_DISCONNECTED);
	assert_exception(behind, CALL_EXCEPTION_KIND_DISCONNECTED);
	assert_int_equal(fake_kernel_places_used(world.kernel), 0);
}

static void the_end_answers_everyone(void **state)
{
	(void)state;
	crowd_is_answered_at_the_end(1);
	crowd_is_answered_at_the_end(15);
	crowd_is_answered_at_the_end(1000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_may_come_later_and_in_any_order),
		cmocka_unit_test(fifteen_and_a_thousand_calls_wait_and_the_service_hears_others),
		cmocka_unit_test(without_places_nothing_waits),
		cmocka_unit_test(a_caller_that_goes_is_told_once_and_its_place_is_free),
		cmocka_unit_test(an_answer_to_nobody_releases_what_was_to_move),
		cmocka_unit_test(a_caller_that_goes_before_its_call_is_deferred_is_told),
		cmocka_unit_test(a_caller_that_goes_first_gets_no_answer_of_its_own_handler),
		cmocka_unit_test(a_call_is_answered_in_the_handler_that_deferred_it),
		cmocka_unit_test(a_handler_that_fails_has_deferred_nothing),
		cmocka_unit_test(a_call_that_waits_at_an_object_that_is_closed_is_over),
		cmocka_unit_test(a_place_of_an_earlier_owner_is_left_alone),
		cmocka_unit_test(a_place_of_an_earlier_owner_whose_caller_goes_is_free),
		cmocka_unit_test(a_call_that_cannot_be_deferred_any_more_is_answered),
		cmocka_unit_test(a_late_answer_that_is_refused_becomes_an_exception),
		cmocka_unit_test(a_late_answer_moves_what_it_sends),
		cmocka_unit_test(what_came_along_is_kept_or_released_when_the_call_is_deferred),
		cmocka_unit_test(the_end_answers_everyone),
	};

	return cmocka_run_group_tests_name("server, answers that come late", tests, NULL, NULL);
}
