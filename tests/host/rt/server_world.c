/*
 * A service, and the stand-in for the kernel that plays its clients.
 */
#include "tests/host/rt/server_world.h"

struct server_world world;

static enum status results_set(struct rt_request *request, uint64_t value)
{
	struct capnp_struct_builder root;
	enum status status = capnp_builder_root(&request->results, 1, 0, &root);

	if (status == STATUS_OK)
		capnp_struct_builder_set_uint64(&root, 0, value, 0);
	return status;
}

static void forget(uint32_t index)
{
	world.later[index] = world.later[--world.later_count];
}

static void gone(void *context, struct rt_server_deferred *deferred)
{
	assert_ptr_equal(context, &world);
	world.gone++;
	for (uint32_t i = 0; i < world.later_count; i++) {
		if (world.later[i] == deferred) {
			forget(i);
			return;
		}
	}
	fail_msg("a call is gone that does not wait");
}

static enum status later(struct rt_request *request)
{
	enum status status = rt_server_defer(&world.server, request, gone, &world,
					     &world.later[world.later_count]);

	if (status == STATUS_OK)
		world.later_count++;
	return status;
}

static enum status later_fail(struct rt_request *request)
{
	assert_int_equal(later(request), STATUS_OK);
	world.later_count--;
	return STATUS_INVALID_ARGUMENT;
}

static void answer_last(uint64_t value)
{
	struct rt_request *answer =
		rt_server_answer(&world.server, world.later[--world.later_count]);

	assert_int_equal(results_set(answer, value), STATUS_OK);
	rt_server_reply(&world.server, answer, STATUS_OK);
}

static enum status later_self(struct rt_request *request)
{
	assert_int_equal(later(request), STATUS_OK);
	answer_last(55);
	return STATUS_OK;
}

static enum status answer(struct rt_request *request)
{
	while (world.later_count > 0)
		answer_last(1000u + LATER);
	return results_set(request, 0);
}

static void expired(void *context, enum status status)
{
	(void)context;
	assert_int_equal(status, STATUS_OK);
	assert_int_equal(world.later_count, 1);
	answer_last(77);
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

static enum status mint(struct rt_request *request)
{
	struct rt_server_object object = {.class = &world.minted_class, .self = &world};
	struct rt_server_facet facet;
	uint32_t index;
	enum status status =
		rt_server_mint(&world.server, request, &object, (struct ledger){{0}}, &facet);

	if (status != STATUS_OK)
		return status;
	assert_in_range(facet.tag_index, MINTED_TAG,
			MINTED_TAG + OBJECTS - RT_SERVER_FIRST_MINTED_PLACE - 1u);
	status = rt_request_add_capability(request, facet.capability, RT_TRANSFER_MOVE, &index);
	if (status != STATUS_OK)
		rt_ring_release(&world.rt->ring, facet.capability);
	return status;
}

static enum status answer_move(struct rt_request *request)
{
	struct rt_server_object object = {.class = &world.minted_class, .self = &world};

	while (world.later_count > 0) {
		struct rt_request *late =
			rt_server_answer(&world.server, world.later[--world.later_count]);
		struct rt_server_facet facet;
		uint32_t index;

		assert_int_equal(
			rt_server_mint(&world.server, NULL, &object, (struct ledger){{0}}, &facet),
			STATUS_OK);
		assert_int_equal(
			rt_request_add_capability(late, facet.capability, RT_TRANSFER_MOVE, &index),
			STATUS_OK);
		rt_server_reply(&world.server, late, STATUS_OK);
	}
	return results_set(request, 0);
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
	case LATER_KEEP:
		rt_request_keep(request, 0);
		return later(request);
	case LATER_FAIL:
		return later_fail(request);
	case LATER_SELF:
		return later_self(request);
	case ANSWER_MOVE:
		return answer_move(request);
	case ANSWER:
		return answer(request);
	case CALL_OUT:
		return call_out(request);
	case TIMER:
		assert_int_equal(rt_server_timer_start(&world.server, &world.timer,
						       (struct timer){{5}}, 100),
				 STATUS_OK);
		return later(request);
	case FAIL:
		return rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED, CAPNP_TEXT("no"));
	case SEND_FAIL:
		assert_int_equal(mint(request), STATUS_OK);
		return rt_request_fail(request, CALL_EXCEPTION_KIND_FAILED, CAPNP_TEXT("no"));
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

struct fake_kernel *server_start_shaped(const struct server_shape *shape)
{
	struct rt_server_config config = {
		.endpoint = {{FAKE_ENDPOINT}},
		.result_words = 16,
		.receives = shape->receives,
		.objects = world.objects,
		.object_count = OBJECTS,
	};

	memset(&world, 0, sizeof(world));
	world.class = (struct rt_server_class){.interface_id = 5,
					       .dispatch = dispatch,
					       .waiting_per_caller = shape->waiting_per_caller};
	world.minted_class = (struct rt_server_class){
		.interface_id = 5,
		.dispatch = dispatch,
		.closed = closed,
		.objects_per_caller = shape->objects_per_caller,
	};
	world.timer.expired = expired;
	world.kernel = fake_kernel_new(&world.rt);
	world.kernel->limits.places = shape->places;
	world.heap_free_bytes = world.rt->heap.free_bytes;
	config.rt = world.rt;
	assert_int_equal(rt_server_init(&world.server, &config), STATUS_OK);
	rt_server_add(&world.server, 3, &world.class, &world);
	return world.kernel;
}

struct fake_kernel *server_start(uint32_t receives)
{
	return server_start_shaped(
		&(struct server_shape){.receives = receives,
				       .places = 8,
				       .objects_per_caller = RT_SERVER_NO_BOUND,
				       .waiting_per_caller = RT_SERVER_NO_BOUND});
}

struct fake_call *call_with(enum method method, uint64_t value)
{
	struct fake_call *call = fake_kernel_call(world.kernel, 3, (uint16_t)method);

	call->value = value;
	return call;
}

void server_run(enum status expected)
{
	assert_int_equal(rt_server_run(&world.server), expected);
	rt_ring_enter(&world.rt->ring, 0);
	assert_int_equal(rt_arena_free_words(&world.rt->arena), RT_ARENA_WORDS);
	assert_int_equal(world.rt->heap.free_bytes, world.heap_free_bytes);
	assert_int_equal(world.rt->ring.in_use, 0);
	assert_int_equal(world.rt->ring.in_progress, 0);
	assert_int_equal(world.kernel->receives_free | world.kernel->receives_busy, 0);
	assert_int_equal(world.rt->ring.quiet_failures, 0);
	for (uint32_t i = 0; i < world.kernel->call_next; i++)
		assert_int_equal(world.kernel->calls[i].returned, 1);
}

void server_run_to_end(void)
{
	(void)call_with(END, 0);
	server_run(STATUS_OK);
}

void assert_exception(const struct fake_call *call, enum call_exception_kind kind)
{
	assert_true(call->exception);
	assert_int_equal(call->transfer_count, 0);
	assert_int_equal(call->result_length_words >= 2u ? call->result[1] & 0xffffu : 0, kind);
}
