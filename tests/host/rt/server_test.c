/*
 * The server loop against a stand-in for the kernel that plays the clients: every call is answered
 * exactly once, in whatever order the service likes; nothing that was received or was to be sent
 * stays behind; a service that waits is not entered anew; the end answers everyone.
 */
#include "tests/host/rt/fake_kernel.h"

#include "core/generated/supervisor.h"

#include "core/generated/capos.h"
#include "user/rt/pending.h"
#include "user/rt/server.h"

enum method {
	DOUBLE,   /* answers twice the value */
	STATUS,   /* answers the value as a status */
	KEEP,     /* keeps what came along */
	MINT,     /* moves a new object to the caller */
	LATER,    /* deferred */
	ANSWER,   /* answers what was deferred, last one first */
	CALL_OUT, /* calls somebody, and waits, before it answers */
	TIMER,    /* starts a timer, which answers */
	FAIL,     /* an exception of its own */
	SEND_FAIL, /* likewise, when a new object was already to be sent */
	END,
};

#define OBJECTS 70u

static struct world {
	struct rt *rt;
	struct fake_kernel *kernel;
	struct rt_server server;
	struct rt_server_object objects[OBJECTS];
	struct rt_request *later[RT_SERVER_RECEIVES];
	uint32_t later_count;
	uint32_t in_handler;
	uint32_t closed;
	void *closed_self;
	uint32_t gone;
	struct rt_server_timer timer;
} world;

static enum status results_set(struct rt_request *request, uint64_t value)
{
	struct capnp_struct_builder root;
	enum status status = capnp_builder_root(&request->results, 1, 0, &root);

	if (status == STATUS_OK)
		capnp_struct_builder_set_uint64(&root, 0, value, 0);
	return status;
}

static void gone(void *context, struct rt_request *request)
{
	(void)context;
	world.gone++;
	for (uint32_t i = 0; i < world.later_count; i++) {
		if (world.later[i] == request)
			world.later[i] = world.later[--world.later_count];
	}
}

static enum status later(struct rt_request *request)
{
	enum status status = rt_server_defer(&world.server, request, gone, NULL);

	if (status == STATUS_OK)
		world.later[world.later_count++] = request;
	return status;
}

static enum status answer(struct rt_request *request)
{
	while (world.later_count > 0) {
		struct rt_request *other = world.later[--world.later_count];

		assert_int_equal(results_set(other, 1000u + other->method), STATUS_OK);
		rt_server_reply(&world.server, other, STATUS_OK);
	}
	return results_set(request, 0);
}

static void expired(void *context, enum status status)
{
	(void)context;
	assert_int_equal(status, STATUS_OK);
	assert_int_equal(world.later_count, 1);
	assert_int_equal(results_set(world.later[0], 77), STATUS_OK);
	world.later_count = 0;
	rt_server_reply(&world.server, world.later[0], STATUS_OK);
	rt_server_end(&world.server);
}

static enum status call_out(struct rt_request *request)
{
	static const struct rt_method method = {
		.interface_id = 5, .method = FAKE_LATER, .message_words = 2, .result_words = 2};
	struct rt_call call;

	assert_int_equal(rt_call_open(&call, world.rt, (struct cap_id){9}, &method), STATUS_OK);
	assert_int_equal(rt_call_perform(&call), STATUS_OK);
	rt_call_close(&call);
	return results_set(request, 3);
}

static const struct rt_server_class minted_class;

static enum status mint(struct rt_request *request)
{
	struct rt_server_object object = {.class = &minted_class, .self = &world};
	struct rt_server_facet facet;
	uint32_t index;
	enum status status =
		rt_server_mint(&world.server, request, &object, (struct ledger){{0}}, &facet);

	if (status != STATUS_OK)
		return status;
	assert_in_range(facet.tag_index, RT_SERVER_FIRST_MINTED_TAG, OBJECTS - 1u);
	status = rt_request_add_capability(request, facet.capability, RT_TRANSFER_MOVE, &index);
	if (status != STATUS_OK)
		rt_ring_release(&world.rt->ring, facet.capability);
	return status;
}

static enum status serve(struct rt_request *request, uint64_t value)
{
	switch ((enum method)request->method) {
	case DOUBLE:
		return results_set(request, 2u * value);
	case STATUS:
		return (enum status)(int64_t)value;
	case KEEP:
		rt_request_keep(request, 0);
		return results_set(request, request->received[0].capability);
	case MINT:
		return mint(request);
	case LATER:
		return later(request);
	case ANSWER:
		return answer(request);
	case CALL_OUT:
		return call_out(request);
	case TIMER:
		assert_int_equal(rt_server_timer_start(
			&world.server, &world.timer, (struct timer){{5}}, 100), STATUS_OK);
		return later(request);
	case FAIL:
		return rt_request_fail(request, EXCEPTION_KIND_FAILED, CAPNP_TEXT("no"));
	case SEND_FAIL:
		assert_int_equal(mint(request), STATUS_OK);
		return rt_request_fail(request, EXCEPTION_KIND_FAILED, CAPNP_TEXT("no"));
	case END:
		rt_server_end(&world.server);
		return results_set(request, 0);
	}
	return STATUS_BAD_METHOD;
}

static enum status dispatch(void *self, struct rt_request *request)
{
	struct capnp_struct root;
	enum status status;

	assert_ptr_equal(self, &world);
	assert_int_equal(request->interface_id, 5);
	assert_int_not_equal(request->caller.reference[0], 0);
	assert_int_equal(world.in_handler++, 0);
	assert_int_equal(capnp_message_root(&request->params, 1, 0, &root), STATUS_OK);
	status = serve(request, capnp_struct_get_uint64(&root, 0, 0));
	world.in_handler--;
	return status;
}

static void closed(void *self)
{
	world.closed++;
	world.closed_self = self;
}

static const struct rt_server_class class = {.interface_id = 5, .dispatch = dispatch};
static const struct rt_server_class minted_class = {
	.interface_id = 5, .dispatch = dispatch, .closed = closed};

static struct fake_kernel *start_bounded(uint32_t receives, uint32_t objects, uint32_t waiting)
{
	struct rt_server_config config = {
		.endpoint = {{33}},
		.message_words = 4,
		.capabilities = 2,
		.result_words = 16,
		.receives = receives,
		.objects = world.objects,
		.object_count = OBJECTS,
		.objects_per_caller = objects,
		.waiting_per_caller = waiting,
	};

	memset(&world, 0, sizeof(world));
	world.timer.expired = expired;
	world.kernel = fake_kernel_new(&world.rt);
	config.rt = world.rt;
	assert_int_equal(rt_server_init(&world.server, &config), STATUS_OK);
	rt_server_add(&world.server, 3, &class, &world);
	return world.kernel;
}

static struct fake_kernel *start(uint32_t receives)
{
	return start_bounded(receives, RT_SERVER_NO_BOUND, RT_SERVER_NO_BOUND);
}

static struct fake_call *call_with(enum method method, uint64_t value)
{
	struct fake_call *call = fake_kernel_call(world.kernel, 3, (uint16_t)method);

	call->value = value;
	return call;
}

static void run(enum status expected)
{
	assert_int_equal(rt_server_run(&world.server), expected);
	rt_ring_enter(&world.rt->ring, 0);
	assert_int_equal(rt_arena_free_words(&world.rt->arena), RT_ARENA_WORDS);
	assert_int_equal(world.rt->ring.in_use, 0);
	assert_int_equal(world.rt->ring.in_progress, 0);
	assert_int_equal(world.kernel->receives_free | world.kernel->receives_busy, 0);
	assert_int_equal(world.rt->ring.quiet_failures, 0);
	for (uint32_t i = 0; i < world.kernel->call_next; i++)
		assert_int_equal(world.kernel->calls[i].returned, 1);
}

static void run_to_end(void)
{
	(void)call_with(END, 0);
	run(STATUS_OK);
}

static void assert_exception(const struct fake_call *call, enum exception_kind kind)
{
	assert_true(call->exception);
	assert_int_equal(call->transfer_count, 0);
	assert_int_equal(call->result_length_words >= 2u ? call->result[1] & 0xffffu : 0, kind);
}

static void every_call_gets_its_answer(void **state)
{
	(void)state;
	for (uint32_t receives = 1; receives <= 5; receives += 2) {
		struct fake_call *calls[40];

		(void)start(receives);
		for (uint64_t i = 0; i < 40; i++)
			calls[i] = call_with(DOUBLE, i);
		run_to_end();
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
		enum exception_kind kind;
	} rows[] = {
		{STATUS_BAD_METHOD, EXCEPTION_KIND_UNIMPLEMENTED},
		{STATUS_INVALID_ARGUMENT, EXCEPTION_KIND_INVALID_ARGUMENT},
		{STATUS_NO_ROOM, EXCEPTION_KIND_OVERLOADED},
		{STATUS_DISCONNECTED, EXCEPTION_KIND_DISCONNECTED},
		{STATUS_BAD_FORMAT, EXCEPTION_KIND_FAILED},
	};
	struct fake_call *calls[ARRAY_COUNT(rows)];
	struct fake_call *own, *narrow, *nobody;

	(void)state;
	(void)start(2);
	for (uint32_t i = 0; i < ARRAY_COUNT(rows); i++)
		calls[i] = call_with(STATUS, (uint64_t)rows[i].status);
	own = call_with(FAIL, 0);
	narrow = call_with(FAIL, 0);
	narrow->result_words = 0;
	nobody = fake_kernel_call(world.kernel, 4, DOUBLE);
	run_to_end();
	for (uint32_t i = 0; i < ARRAY_COUNT(rows); i++)
		assert_exception(calls[i], rows[i].kind);
	assert_exception(own, EXCEPTION_KIND_FAILED);
	assert_exception(narrow, EXCEPTION_KIND_FAILED);
	assert_int_equal(narrow->result_length_words, 0);
	assert_exception(nobody, EXCEPTION_KIND_DISCONNECTED);
}

static void received_capabilities_are_kept_or_released(void **state)
{
	struct fake_kernel *kernel = start(2);

	(void)state;
	call_with(KEEP, 0)->capability = 61;
	call_with(DOUBLE, 0)->capability = 62;
	run_to_end();
	assert_int_equal(kernel->releases, 1);
	assert_int_equal(kernel->last_released, 62);
}

static void answers_may_come_later_and_in_any_order(void **state)
{
	struct fake_call *first, *second, *other, *answering;

	(void)state;
	(void)start(4);
	first = call_with(LATER, 0);
	second = call_with(LATER, 0);
	other = call_with(DOUBLE, 4);
	answering = call_with(ANSWER, 0);
	run_to_end();
	assert_int_equal(first->result[1], 1000u + LATER);
	assert_int_equal(second->result[1], 1000u + LATER);
	assert_int_equal(other->order, 1);
	assert_int_equal(second->order, 2);
	assert_int_equal(first->order, 3);
	assert_int_equal(answering->order, 4);
	assert_int_equal(world.gone, 0);
}

static void the_last_receive_is_not_given_away(void **state)
{
	struct fake_call *first, *second;

	(void)state;
	(void)start(2);
	first = call_with(LATER, 0);
	second = call_with(LATER, 0);
	(void)call_with(ANSWER, 0);
	run_to_end();
	assert_false(first->exception);
	assert_exception(second, EXCEPTION_KIND_OVERLOADED);
}

static void a_caller_that_goes_is_told_to_the_service(void **state)
{
	struct fake_call *first;

	(void)state;
	(void)start(2);
	first = call_with(LATER, 0);
	first->goes = true;
	first->capability = 63;
	/*
	 * After that one, so that the one free receive is the only one until the caller has gone.
	 */
	(void)call_with(CALL_OUT, 0);
	(void)call_with(DOUBLE, 1);
	run_to_end();
	assert_int_equal(world.gone, 1);
	assert_int_equal(first->refused, 1);
	assert_int_equal(world.kernel->last_released, 63);
}

static void objects_are_minted_moved_and_closed(void **state)
{
	struct fake_kernel *kernel = start(2);
	struct fake_call *made = call_with(MINT, 0);
	struct fake_call *used = fake_kernel_call(kernel, RT_SERVER_FIRST_MINTED_TAG, DOUBLE);
	struct fake_call *noticed = fake_kernel_call(kernel, RT_SERVER_FIRST_MINTED_TAG, 0);
	struct fake_call *late = fake_kernel_call(kernel, RT_SERVER_FIRST_MINTED_TAG, DOUBLE);
	struct fake_call *again = call_with(MINT, 0);

	(void)state;
	used->value = 21;
	noticed->notice = true;
	run_to_end();
	assert_int_equal(made->transfer_count, 1);
	assert_int_equal(made->transfer.capability, 500);
	assert_int_equal(made->transfer.how, RING_TRANSFER_MOVE);
	assert_int_equal(used->result[1], 42);
	assert_int_equal(world.closed, 1);
	assert_ptr_equal(world.closed_self, &world);
	assert_exception(late, EXCEPTION_KIND_DISCONNECTED);
	assert_int_equal(again->transfer.capability, 501);
	assert_int_equal(kernel->releases, 0);
}

static void a_full_table_and_a_caller_without_slots_get_nothing(void **state)
{
	struct fake_kernel *kernel = start(2);
	struct fake_call *calls[OBJECTS - RT_SERVER_FIRST_MINTED_TAG + 1u];

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(calls); i++)
		calls[i] = call_with(MINT, 0);
	calls[0]->result_capabilities = 0;
	run_to_end();
	assert_exception(calls[0], EXCEPTION_KIND_OVERLOADED);
	assert_int_equal(kernel->last_released, 500);
	for (uint32_t i = 1; i + 1u < ARRAY_COUNT(calls); i++)
		assert_false(calls[i]->exception);
	assert_exception(calls[ARRAY_COUNT(calls) - 1u], EXCEPTION_KIND_OVERLOADED);
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
	(void)start_bounded(2, 2, RT_SERVER_NO_BOUND);
	for (uint32_t i = 0; i < ARRAY_COUNT(hoarded); i++)
		hoarded[i] = call_of(1, MINT);
	other = call_of(9, MINT);
	notice = fake_kernel_call(world.kernel, RT_SERVER_FIRST_MINTED_TAG, 0);
	notice->notice = true;
	again = call_of(1, MINT);
	run_to_end();
	assert_false(hoarded[0]->exception);
	assert_false(hoarded[1]->exception);
	assert_exception(hoarded[2], EXCEPTION_KIND_OVERLOADED);
	assert_false(other->exception);
	assert_false(again->exception);
}

/* Five places can be minted, four calls can wait: a quarter of either is one. */
static void the_bound_is_a_quarter_unless_said_otherwise(void **state)
{
	struct fake_call *objects[2], *waits[2], *other;

	(void)state;
	(void)start_bounded(5, 0, 0);
	for (uint32_t i = 0; i < 2; i++) {
		objects[i] = call_of(1, MINT);
		waits[i] = call_of(1, LATER);
	}
	other = call_of(9, LATER);
	(void)call_of(9, ANSWER);
	run_to_end();
	assert_false(objects[0]->exception);
	assert_exception(objects[1], EXCEPTION_KIND_OVERLOADED);
	assert_false(waits[0]->exception);
	assert_exception(waits[1], EXCEPTION_KIND_OVERLOADED);
	assert_false(other->exception);
}

static void a_hoarder_of_waiting_calls_gets_its_bound_and_no_more(void **state)
{
	struct fake_call *waits[3], *other, *again;

	(void)state;
	(void)start_bounded(5, 0, 2);
	for (uint32_t i = 0; i < ARRAY_COUNT(waits); i++)
		waits[i] = call_of(1, LATER);
	other = call_of(9, LATER);
	(void)call_of(9, ANSWER);
	again = call_of(1, LATER);
	(void)call_of(9, ANSWER);
	run_to_end();
	assert_false(waits[0]->exception);
	assert_false(waits[1]->exception);
	assert_exception(waits[2], EXCEPTION_KIND_OVERLOADED);
	assert_false(other->exception);
	assert_false(again->exception);
}

/* Objects that a handler makes for the service itself count for no caller. */
static void the_services_own_objects_count_for_nobody(void **state)
{
	struct rt_server_object object = {.class = &minted_class, .self = &world};
	struct rt_server_facet facet;
	struct fake_call *made;

	(void)state;
	(void)start_bounded(2, 1, RT_SERVER_NO_BOUND);
	for (uint32_t i = 0; i < 3; i++)
		assert_int_equal(rt_server_mint(&world.server, NULL, &object,
			(struct ledger){{0}}, &facet), STATUS_OK);
	made = call_of(1, MINT);
	run_to_end();
	assert_false(made->exception);
}

/* The capability was the loop's when it was added, so the loop lets it go. */
static void what_was_to_be_moved_is_released_when_the_handler_fails(void **state)
{
	struct fake_kernel *kernel = start(2);
	struct fake_call *failed = call_with(SEND_FAIL, 0);

	(void)state;
	run_to_end();
	assert_exception(failed, EXCEPTION_KIND_FAILED);
	assert_int_equal(kernel->releases, 1);
	assert_int_equal(kernel->last_released, 500);
}

static void an_answer_that_is_refused_becomes_an_exception(void **state)
{
	struct fake_kernel *kernel = start(2);
	struct fake_call *made = call_with(MINT, 0);

	(void)state;
	kernel->return_status = STATUS_TRANSFER_DENIED;
	run_to_end();
	assert_int_equal(made->refused, 1);
	assert_exception(made, EXCEPTION_KIND_FAILED);
	assert_int_equal(kernel->last_released, 500);
}

static void a_service_that_waits_is_not_entered_anew(void **state)
{
	struct fake_call *calls[10];

	(void)state;
	(void)start(4);
	for (uint32_t i = 0; i < 10; i++)
		calls[i] = call_with(i % 2 == 0 ? CALL_OUT : DOUBLE, 5);
	run_to_end();
	for (uint32_t i = 0; i < 10; i++)
		assert_int_equal(calls[i]->result[1], i % 2 == 0 ? 3 : 10);
}

static void a_timer_runs_while_the_service_serves(void **state)
{
	struct fake_call *timed, *other;

	(void)state;
	(void)start(3);
	timed = call_with(TIMER, 0);
	other = call_with(DOUBLE, 1);
	(void)call_with(CALL_OUT, 0);
	(void)call_with(CALL_OUT, 0);
	/* The timer is answered when nothing else happens, and ends the service. */
	run(STATUS_OK);
	assert_int_equal(timed->result[1], 77);
	assert_int_equal(other->result[1], 2);
}

static void the_end_answers_everyone(void **state)
{
	struct fake_call *waiting, *behind;

	(void)state;
	(void)start(3);
	waiting = call_with(LATER, 0);
	(void)call_with(END, 0);
	behind = call_with(DOUBLE, 0);
	run(STATUS_OK);
	assert_int_equal(world.gone, 1);
	assert_exception(waiting, EXCEPTION_KIND_DISCONNECTED);
	assert_exception(behind, EXCEPTION_KIND_DISCONNECTED);
}

static void an_endpoint_that_is_gone_ends_the_loop(void **state)
{
	struct fake_kernel *kernel = start(3);

	(void)state;
	kernel->receive_status = STATUS_DISCONNECTED;
	run(STATUS_DISCONNECTED);
	kernel = start(1);
	kernel->receive_status = STATUS_LEDGER_LIMIT;
	run(STATUS_LEDGER_LIMIT);
	/* With another receive standing, the one that could not is raised again later. */
	kernel = start(2);
	kernel->receive_status = STATUS_LEDGER_LIMIT;
	(void)call_with(DOUBLE, 1);
	(void)call_with(LATER, 1);
	(void)call_with(ANSWER, 1);
	run_to_end();
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
	(void)start(2);
	calls[0] = control(SERVICE_CONTROL_METHOD_PING);
	calls[1] = call_with(DOUBLE, 4);
	calls[2] = fake_kernel_call(world.kernel, RT_SERVER_PARENT_TAG, SERVICE_CONTROL_METHOD_STOP);
	calls[3] = control(SERVICE_CONTROL_METHOD_STOP);
	run(STATUS_OK);
	assert_false(calls[0]->exception);
	assert_int_equal(calls[1]->result[1], 8);
	/* Only the parent's own facet stops it. */
	assert_exception(calls[2], EXCEPTION_KIND_UNIMPLEMENTED);
	assert_false(calls[3]->exception);
}

/* Without an endpoint, for what is watched; nothing is: it is over. */
static void a_loop_without_an_endpoint(void **state)
{
	struct rt_server_config config = {.message_words = 4, .result_words = 4};
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
	config.rt = rt;
	assert_int_equal(rt_server_init(&world.server, &config), STATUS_OK);
	assert_int_equal(rt_server_run(&world.server), STATUS_OK);
	assert_int_equal(rt_arena_free_words(&rt->arena), RT_ARENA_WORDS);
}

static void a_wrong_configuration_is_refused(void **state)
{
	struct rt_server_config config = {
		.endpoint = {{33}}, .message_words = 512, .result_words = 512, .receives = 9};
	struct rt *rt;

	(void)state;
	(void)fake_kernel_new(&rt);
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
		cmocka_unit_test(answers_may_come_later_and_in_any_order),
		cmocka_unit_test(the_last_receive_is_not_given_away),
		cmocka_unit_test(a_caller_that_goes_is_told_to_the_service),
		cmocka_unit_test(objects_are_minted_moved_and_closed),
		cmocka_unit_test(a_full_table_and_a_caller_without_slots_get_nothing),
		cmocka_unit_test(a_hoarder_of_objects_gets_its_bound_and_no_more),
		cmocka_unit_test(the_bound_is_a_quarter_unless_said_otherwise),
		cmocka_unit_test(a_hoarder_of_waiting_calls_gets_its_bound_and_no_more),
		cmocka_unit_test(the_services_own_objects_count_for_nobody),
		cmocka_unit_test(what_was_to_be_moved_is_released_when_the_handler_fails),
		cmocka_unit_test(an_answer_that_is_refused_becomes_an_exception),
		cmocka_unit_test(a_service_that_waits_is_not_entered_anew),
		cmocka_unit_test(a_timer_runs_while_the_service_serves),
		cmocka_unit_test(the_end_answers_everyone),
		cmocka_unit_test(an_endpoint_that_is_gone_ends_the_loop),
		cmocka_unit_test(the_parent_is_answered_by_the_loop),
		cmocka_unit_test(a_loop_without_an_endpoint),
		cmocka_unit_test(a_wrong_configuration_is_refused),
	};

	return cmocka_run_group_tests_name("server", tests, NULL, NULL);
}
