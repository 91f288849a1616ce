/*
 * The objects that a server mints for its clients, and the bounds to what one client can make it
 * use up.
 */
#include "tests/host/rt/server_world.h"

static void objects_are_minted_moved_and_closed(void **state)
{
	struct fake_kernel *kernel = server_start(2);
	struct fake_call *made = call_with(MINT, 0);
	struct fake_call *used = fake_kernel_call(kernel, MINTED_TAG, DOUBLE);
	struct fake_call *noticed = fake_kernel_call(kernel, MINTED_TAG, 0);
	struct fake_call *late = fake_kernel_call(kernel, MINTED_TAG, DOUBLE);
	struct fake_call *again = call_with(MINT, 0);

	(void)state;
	used->value = 21;
	noticed->notice = true;
	server_run_to_end();
	assert_int_equal(made->transfer_count, 1);
	assert_int_equal(made->transfer.capability, 500);
	assert_int_equal(made->transfer.how, RING_TRANSFER_MOVE);
	assert_int_equal(used->result[1], 42);
	assert_int_equal(world.closed, 1);
	assert_ptr_equal(world.closed_self, &world);
	assert_exception(late, CALL_EXCEPTION_KIND_DISCONNECTED);
	assert_int_equal(again->transfer.capability, 501);
	assert_int_equal(kernel->releases, 0);
}

static void a_full_table_and_a_caller_without_slots_get_nothing(void **state)
{
	struct fake_kernel *kernel = server_start(2);
	struct fake_call *calls[OBJECTS - RT_SERVER_FIRST_MINTED_PLACE + 1u];

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(calls); i++)
		calls[i] = call_with(MINT, 0);
	calls[0]->result_capabilities = 0;
	server_run_to_end();
	assert_exception(calls[0], CALL_EXCEPTION_KIND_OVERLOADED);
	assert_int_equal(kernel->last_released, 500);
	for (uint32_t i = 1; i + 1u < ARRAY_COUNT(calls); i++)
		assert_false(calls[i]->exception);
	assert_exception(calls[ARRAY_COUNT(calls) - 1u], CALL_EXCEPTION_KIND_OVERLOADED);
}

static struct fake_call *call_of(uint64_t caller, enum method method)
{
	struct fake_call *call = call_with(method, 0);

	call->caller = caller;
	return call;
}

/* The hoarder keeps two objects, is refused another, and then gives one back. */
static void a_hoarder_of_objects_gets_its_bound_and_no_more(void **state)
{
	struct fake_call *hoarded[3], *other, *notice, *again;

	(void)state;
	(void)server_start_shaped(&(struct server_shape){.receives = 2, .objects_per_caller = 2});
	for (uint32_t i = 0; i < ARRAY_COUNT(hoarded); i++)
		hoarded[i] = call_of(1, MINT);
	other = call_of(9, MINT);
	notice = fake_kernel_call(world.kernel, MINTED_TAG, 0);
	notice->notice = true;
	again = call_of(1, MINT);
	server_run_to_end();
	assert_false(hoarded[0]->exception);
	assert_false(hoarded[1]->exception);
	assert_exception(hoarded[2], CALL_EXCEPTION_KIND_OVERLOADED);
	assert_false(other->exception);
	assert_false(again->exception);
}

/* Five places can be minted, four calls can wait: a quarter of either is one. */
static void the_bound_is_a_quarter_unless_said_otherwise(void **state)
{
	struct fake_call *objects[2], *waits[2], *other;

	(void)state;
	(void)server_start_shaped(&(struct server_shape){.receives = 1, .places = 4});
	for (uint32_t i = 0; i < 2; i++) {
		objects[i] = call_of(1, MINT);
		waits[i] = call_of(1, LATER);
	}
	other = call_of(9, LATER);
	(void)call_of(9, ANSWER);
	server_run_to_end();
	assert_false(objects[0]->exception);
	assert_exception(objects[1], CALL_EXCEPTION_KIND_OVERLOADED);
	assert_false(waits[0]->exception);
	assert_exception(waits[1], CALL_EXCEPTION_KIND_OVERLOADED);
	assert_false(other->exception);
}

static void a_hoarder_of_waiting_calls_gets_its_bound_and_no_more(void **state)
{
	struct fake_call *waits[3], *other, *again;

	(void)state;
	(void)server_start_shaped(
		&(struct server_shape){.receives = 1, .places = 8, .waiting_per_caller = 2});
	for (uint32_t i = 0; i < ARRAY_COUNT(waits); i++)
		waits[i] = call_of(1, LATER);
	other = call_of(9, LATER);
	(void)call_of(9, ANSWER);
	again = call_of(1, LATER);
	(void)call_of(9, ANSWER);
	server_run_to_end();
	assert_false(waits[0]->exception);
	assert_false(waits[1]->exception);
	assert_exception(waits[2], CALL_EXCEPTION_KIND_OVERLOADED);
	assert_false(other->exception);
	assert_false(again->exception);
}

/* Three of one class that names a bound; those of all other classes are counted together. */
static void each_class_with_a_bound_is_counted_by_itself(void **state)
{
	struct rt_server_class other;
	struct fake_call *named[4], *plain[3];

	(void)state;
	(void)server_start_shaped(
		&(struct server_shape){.receives = 1, .places = 8, .waiting_per_caller = 3});
	other = world.class;
	other.waiting_per_caller = 0;
	rt_server_add(&world.server, 4, &other, &world);
	rt_server_add(&world.server, 5, &other, &world);
	for (uint32_t i = 0; i < 4; i++)
		named[i] = call_of(1, LATER);
	for (uint32_t i = 0; i < 3; i++)
		plain[i] = fake_kernel_call(world.kernel, 4 + i % 2u, LATER);
	(void)call_of(9, ANSWER);
	server_run_to_end();
	for (uint32_t i = 0; i < 3; i++)
		assert_false(named[i]->exception);
	assert_exception(named[3], CALL_EXCEPTION_KIND_OVERLOADED);
	/* A quarter of eight. */
	assert_false(plain[0]->exception);
	assert_false(plain[1]->exception);
	assert_exception(plain[2], CALL_EXCEPTION_KIND_OVERLOADED);
}

/* Objects that a handler makes for the service itself count for no caller. */
static void the_services_own_objects_count_for_nobody(void **state)
{
	struct rt_server_object object = {.class = &world.minted_class, .self = &world};
	struct rt_server_facet facet;
	struct fake_call *made;

	(void)state;
	(void)server_start_shaped(&(struct server_shape){.receives = 2, .objects_per_caller = 1});
	for (uint32_t i = 0; i < 3; i++)
		assert_int_equal(
			rt_server_mint(&world.server, NULL, &object, (struct ledger){{0}}, &facet),
			STATUS_OK);
	made = call_of(1, MINT);
	server_run_to_end();
	assert_false(made->exception);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(objects_are_minted_moved_and_closed),
		cmocka_unit_test(a_full_table_and_a_caller_without_slots_get_nothing),
		cmocka_unit_test(a_hoarder_of_objects_gets_its_bound_and_no_more),
		cmocka_unit_test(the_bound_is_a_quarter_unless_said_otherwise),
		cmocka_unit_test(a_hoarder_of_waiting_calls_gets_its_bound_and_no_more),
		cmocka_unit_test(each_class_with_a_bound_is_counted_by_itself),
		cmocka_unit_test(the_services_own_objects_count_for_nobody),
	};

	return cmocka_run_group_tests_name("server, objects and bounds", tests, NULL, NULL);
}
