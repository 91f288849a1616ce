/*
 * The server loop against a stand-in for the kernel that plays the clients: every call is answered
 * exactly once; nothing that was received or was to be sent stays behind; a service that waits is
 * not entered anew. Answers that come late are tests/host/rt/server_deferred_test.c's.
 */
#include "tests/host/rt/server_world.h"

#include "abi/receive.h"
#include "core/generated/supervisor.h"
#include "core/ring/submission.h"

static void every_call_gets_its_answer(void **state)
{
	(void)state;
	for (uint32_t receives = 1; receives <= 5; receives += 2) {
		struct fake_call *calls[40];

		(void)server_start(receives);
		for (uint64_t i = 0; i < 40; i++)
			calls[i] = call_with(DOUBLE, i);
		server_run_to_end();
		for (uint64_t i = 0; i < 40; i++) {
			assert_false(calls[i]->exception);
			assert_int_equal(calls[i]->result_length_words, 2);
			assert_int_equal(calls[i]->result[1], 2u * i);
		}
	}
}

static void a_status_becomes_an_exception(void **state)
{
	static const struct {
		enum status status;
		enum call_exception_kind kind;
	} rows[] = {
		{STATUS_BAD_METHOD, CALL_EXCEPTION_KIND_UNIMPLEMENTED},
		{STATUS_INVALID_ARGUMENT, CALL_EXCEPTION_KIND_INVALID_ARGUMENT},
		{STATUS_NO_ROOM, CALL_EXCEPTION_KIND_OVERLOADED},
		{STATUS_DISCONNECTED, CALL_EXCEPTION_KIND_DISCONNECTED},
		{STATUS_BAD_FORMAT, CALL_EXCEPTION_KIND_FAILED},
	};
	struct fake_call *calls[ARRAY_COUNT(rows)];
	struct fake_call *own, *narrow, *nobody;

	(void)state;
	(void)server_start(2);
	for (uint32_t i = 0; i < ARRAY_COUNT(rows); i++)
		calls[i] = call_with(STATUS, (uint64_t)rows[i].status);
	own = call_with(FAIL, 0);
	narrow = call_with(FAIL, 0);
	narrow->result_words = 0;
	nobody = fake_kernel_call(world.kernel, 4, DOUBLE);
	server_run_to_end();
	for (uint32_t i = 0; i < ARRAY_COUNT(rows); i++)
		assert_exception(calls[i], rows[i].kind);
	assert_exception(own, CALL_EXCEPTION_KIND_FAILED);
	assert_exception(narrow, CALL_EXCEPTION_KIND_FAILED);
	assert_int_equal(narrow->result_length_words, 0);
	assert_exception(nobody, CALL_EXCEPTION_KIND_DISCONNECTED);
}

static void received_capabilities_are_kept_or_released(void **state)
{
	struct fake_kernel *kernel = server_start(2);

	(void)state;
	call_with(KEEP, 0)->capability = 61;
	call_with(DOUBLE, 0)->capability = 62;
	server_run_to_end();
	assert_int_equal(kernel->releases, 1);
	assert_int_equal(kernel->last_released, 62);
}

/* The capability was the loop's when it was added, so the loop lets it go. */
static void what_was_to_be_moved_is_released_when_the_handler_fails(void **state)
{
	struct fake_kernel *kernel = server_start(2);
	struct fake_call *failed = call_with(SEND_FAIL, 0);

	(void)state;
	server_run_to_end();
	assert_exception(failed, CALL_EXCEPTION_KIND_FAILED);
	assert_int_equal(kernel->releases, 1);
	assert_int_equal(kernel->last_released, 500);
}

static void an_answer_that_is_refused_becomes_an_exception(void **state)
{
	struct fake_kernel *kernel = server_start(2);
	struct fake_call *made = call_with(MINT, 0);

	(void)state;
	kernel->return_status = STATUS_TRANSFER_DENIED;
	server_run_to_end();
	assert_int_equal(made->refused, 1);
	assert_exception(made, CALL_EXCEPTION_KIND_FAILED);
	assert_int_equal(kernel->last_released, 500);
}

static void a_service_that_waits_is_not_entered_anew(void **state)
{
	struct fake_call *calls[10];

	(void)state;
	(void)server_start(4);
	for (uint32_t i = 0; i < 10; i++)
		calls[i] = call_with(i % 2 == 0 ? CALL_OUT : DOUBLE, 5);
	server_run_to_end();
	for (uint32_t i = 0; i < 10; i++)
		assert_int_equal(calls[i]->result[1], i % 2 == 0 ? 3 : 10);
}

static void a_timer_runs_while_the_service_serves(void **state)
{
	struct fake_call *timed, *other;

	(void)state;
	(void)server_start(3);
	timed = call_with(TIMER, 0);
	other = call_with(DOUBLE, 1);
	(void)call_with(CALL_OUT, 0);
	(void)call_with(CALL_OUT, 0);
	/* The timer is answered when nothing else happens, and ends the service. */
	server_run(STATUS_OK);
	assert_int_equal(timed->result[1], 77);
	assert_int_equal(other->result[1], 2);
}

static void an_endpoint_that_is_gone_ends_the_loop(void **state)
{
	struct fake_kernel *kernel = server_start(3);

	(void)state;
	kernel->receive_status = STATUS_DISCONNECTED;
	server_run(STATUS_DISCONNECTED);
	kernel = server_start(1);
	kernel->receive_status = STATUS_LEDGER_LIMIT;
	server_run(STATUS_LEDGER_LIMIT);
	/* With another receive standing, the one that could not is raised again later. */
	kernel = server_start(2);
	kernel->receive_status = STATUS_LEDGER_LIMIT;
	(void)call_with(DOUBLE, 1);
	(void)call_with(LATER, 1);
	(void)call_with(ANSWER, 1);
	server_run_to_end();
}

static struct fake_call *control(uint16_t method)
{
	struct fake_call *call = fake_kernel_call(world.kernel, RT_SERVER_PARENT_TAG, method);

	call->interface_id = SERVICE_CONTROL_INTERFACE_ID;
	return call;
}

/* No handler of the service hears of it. */
static void the_parent_is_answered_by_the_loop(void **state)
{
	struct fake_call *calls[4];

	(void)state;
	(void)server_start(2);
	calls[0] = control(SERVICE_CONTROL_METHOD_PING);
	calls[1] = call_with(DOUBLE, 4);
	calls[2] =
		fake_kernel_call(world.kernel, RT_SERVER_PARENT_TAG, SERVICE_CONTROL_METHOD_STOP);
	calls[3] = control(SERVICE_CONTROL_METHOD_STOP);
	server_run(STATUS_OK);
	assert_false(calls[0]->exception);
	assert_int_equal(calls[1]->result[1], 8);
	/* Only the parent's own facet stops it. */
	assert_exception(calls[2], CALL_EXCEPTION_KIND_UNIMPLEMENTED);
	assert_false(calls[3]->exception);
}

static struct fake_call *issued(uint32_t tag_index, uint64_t export)
{
	struct fake_call *call = fake_kernel_call(world.kernel, tag_index, DOUBLE);

	call->tag_word = export;
	call->value = 4;
	return call;
}

/* Whatever word init chose; only that of an export with an object leads anywhere. */
static void an_issued_facet_leads_to_its_export(void **state)
{
	static const uint64_t no_exports[] = {
		1, 63, 64, RT_SERVER_FIRST_MINTED_PLACE, UINT32_MAX, UINT64_MAX, UINT64_C(1) << 32};
	struct fake_call *first, *last, *late, *others[ARRAY_COUNT(no_exports)], *minted;

	(void)state;
	(void)server_start(2);
	(void)call_with(MINT, 0);
	first = issued(SCOPE_EXPORT_TAGS, 3);
	last = issued(SCOPE_TAGS - 1u, 3);
	late = issued(SCOPE_EXPORT_TAGS + 1u, 3);
	late->method = LATER;
	(void)call_with(ANSWER, 0);
	for (uint32_t i = 0; i < ARRAY_COUNT(others); i++)
		others[i] = issued(SCOPE_EXPORT_TAGS + i, no_exports[i]);
	/* The word of an object of the service's own is its own affair. */
	minted = issued(MINTED_TAG, 1);
	server_run_to_end();
	assert_int_equal(first->result[1], 8);
	assert_int_equal(last->result[1], 8);
	assert_false(late->exception);
	for (uint32_t i = 0; i < ARRAY_COUNT(others); i++)
		assert_exception(others[i], CALL_EXCEPTION_KIND_DISCONNECTED);
	assert_int_equal(minted->result[1], 8);
}

/* Without an endpoint, for what is watched; nothing is: it is over. */
static void a_loop_without_an_endpoint(void **state)
{
	struct rt_server_config config = {.result_words = 4};
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	config.rt = rt;
	assert_int_equal(rt_server_init(&world.server, &config), STATUS_OK);
	assert_int_equal(rt_server_run(&world.server), STATUS_OK);
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
}

static void receives_are_as_large_as_the_endpoint_says(void **state)
{
	struct rt_server_config config = {.endpoint = {{33}}, .result_words = 4, .receives = 2};
	struct fake_kernel *kernel;
	struct rt *rt;

	(void)state;
	kernel = fake_kernel_new(&rt);
	kernel->limits = (struct rt_server_limits){.message_words = 77, .capabilities = 5};
	config.rt = rt;
	config.objects = world.objects;
	assert_int_equal(rt_server_init(&world.server, &config), STATUS_OK);
	(void)fake_kernel_call(kernel, RT_SERVER_PARENT_TAG, SERVICE_CONTROL_METHOD_STOP);
	kernel->calls[0].interface_id = SERVICE_CONTROL_INTERFACE_ID;
	assert_int_equal(rt_server_run(&world.server), STATUS_OK);
	assert_int_equal(kernel->receives[kernel->calls[0].receive].result_capabilities, 5);
	assert_int_equal(kernel->receives[kernel->calls[0].receive].result_length_words,
			 ring_received_words(5) + RECEIVE_HEADER_WORDS + 77);
}

static void a_wrong_configuration_is_refused(void **state)
{
	struct rt_server_config config = {.endpoint = {{33}}, .result_words = 512, .receives = 9};
	struct fake_kernel *kernel;
	struct rt *rt;

	(void)state;
	kernel = fake_kernel_new(&rt);
	kernel->limits.message_words = 512;
	config.rt = rt;
	assert_int_equal(rt_server_init(&world.server, &config), STATUS_NO_ROOM);
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
	config.receives = 0;
	assert_int_equal(rt_server_init(&world.server, &config), STATUS_INVALID_ARGUMENT);
	config.receives = RT_SERVER_RECEIVES + 1u;
	assert_int_equal(rt_server_init(&world.server, &config), STATUS_INVALID_ARGUMENT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_call_gets_its_answer),
		cmocka_unit_test(a_status_becomes_an_exception),
		cmocka_unit_test(received_capabilities_are_kept_or_released),
		cmocka_unit_test(what_was_to_be_moved_is_released_when_the_handler_fails),
		cmocka_unit_test(an_answer_that_is_refused_becomes_an_exception),
		cmocka_unit_test(a_service_that_waits_is_not_entered_anew),
		cmocka_unit_test(a_timer_runs_while_the_service_serves),
		cmocka_unit_test(an_endpoint_that_is_gone_ends_the_loop),
		cmocka_unit_test(the_parent_is_answered_by_the_loop),
		cmocka_unit_test(an_issued_facet_leads_to_its_export),
		cmocka_unit_test(a_loop_without_an_endpoint),
		cmocka_unit_test(receives_are_as_large_as_the_endpoint_says),
		cmocka_unit_test(a_wrong_configuration_is_refused),
	};

	return cmocka_run_group_tests_name("server", tests, NULL, NULL);
}
