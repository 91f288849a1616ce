/*
 * Generated clients and dispatchers, joined: a call of a generated client becomes a request of a
 * generated dispatcher, without a ring and without a kernel between them.
 *
 * The functions of user/rt/call.h are played here, over two arrays of words.
 */
#include "tests/host/capnp/words.h"
#include "user/rt/generated/service_client.h"
#include "user/rt/generated/service_server.h"
#include "user/rt/plain.h"

/* The calls that the played kernel and server saw, and the answers that they are to give. */
static struct {
	struct rt_request request;
	uint64_t message[RING_MESSAGE_WORDS];
	uint64_t results[RING_MESSAGE_WORDS];
	uint32_t result_room_words;
	const struct vault_handlers *handlers;
	uint64_t forced_interface; /* not zero: what every returned capability says that it is */
	enum status open_status;
	int opened;
	int closed;
	uint8_t kept_by_client;
	bool use_wild_method;
	uint32_t wild_index; /* not zero: the handler answers with this capability index */
} world;

enum status rt_call_open(struct rt_call *call, struct rt *rt, struct cap_id target,
			 const struct rt_method *method)
{
	memset(call, 0, sizeof(*call));
	world.opened++;
	if (world.open_status != STATUS_OK)
		return world.open_status;
	call->rt = rt;
	call->method = method;
	call->target = target;
	assert_true(method->message_words >= 1 && method->message_words <= RING_MESSAGE_WORDS);
	assert_true(method->result_words >= 1 && method->result_words <= RING_MESSAGE_WORDS);
	memset(world.message, 0xee, sizeof(world.message));
	capnp_builder_init(&call->message, world.message, method->message_words);
	return STATUS_OK;
}

enum status rt_call_add_capability(struct rt_call *call, struct cap_id capability,
				   enum rt_transfer how, uint32_t *index)
{
	*index = CAPNP_NO_CAPABILITY;
	if (call->transfer_count == RING_TRANSFERS)
		return STATUS_NO_ROOM;
	call->transfers[call->transfer_count] = (struct ring_transfer){
		.capability = capability.key,
		.how = how == RT_TRANSFER_MOVE ? RING_TRANSFER_MOVE : RING_TRANSFER_COPY};
	*index = call->transfer_count++;
	return STATUS_OK;
}

/* Capabilities whose id is above 1000 are doors; others are vaults. */
static uint64_t interface_of(uint64_t key)
{
	return key > 1000 ? DOOR_INTERFACE_ID : VAULT_INTERFACE_ID;
}

enum status rt_call_perform(struct rt_call *call)
{
	struct rt_request *request = &world.request;
	enum status status;

	memset(request, 0, sizeof(*request));
	request->interface_id = call->method->interface_id;
	request->method = world.use_wild_method ? 999 : call->method->method;
	capnp_message_init(&request->params, world.message, call->message.used_words,
			   CAPNP_BORDER_BUDGET_WORDS);
	memset(world.results, 0xdd, sizeof(world.results));
	capnp_builder_init(&request->results, world.results,
			   world.result_room_words < call->method->result_words
				   ? world.result_room_words
				   : call->method->result_words);
	request->sent_capacity = call->method->result_capabilities;
	request->received_count = call->transfer_count;
	for (uint32_t i = 0; i < call->transfer_count; i++) {
		request->received[i].capability = call->transfers[i].capability;
		request->received[i].interface = interface_of(call->transfers[i].capability);
	}
	status = vault_dispatch(world.handlers, &world, request);
	if (status != STATUS_OK && status != STATUS_EXCEPTION)
		return status;
	capnp_message_init(&call->results, world.results, request->results.used_words,
			   CAPNP_BORDER_BUDGET_WORDS);
	call->received_count = request->sent_count;
	for (uint32_t i = 0; i < request->sent_count; i++) {
		call->received[i].capability = request->sent[i].capability;
		call->received[i].interface = world.forced_interface != 0
						      ? world.forced_interface
						      : interface_of(request->sent[i].capability);
	}
	return status;
}

enum status rt_call_capability(const struct rt_call *call, uint32_t index, uint64_t interface_id,
			       struct cap_id *out)
{
	out->key = 0;
	if (index == CAPNP_NO_CAPABILITY)
		return STATUS_OK;
	if (index >= call->received_count)
		return STATUS_BAD_MESSAGE;
	if (interface_id != 0 && call->received[index].interface != interface_id)
		return STATUS_WRONG_INTERFACE;
	out->key = call->received[index].capability;
	return STATUS_OK;
}

void rt_call_close(struct rt_call *call)
{
	world.closed++;
	world.kept_by_client = call->kept;
}

/* Plain calls go to the ring: tests/host/rt/plain_test.c. None is made here. */
_Noreturn void rt_ring_refused(void)
{
	abort();
}

void rt_ring_make_room_slowly(struct rt_ring *ring)
{
	(void)ring;
	rt_ring_refused();
}

void rt_ring_wait(struct rt_ring *ring, uint32_t operation)
{
	(void)ring;
	(void)operation;
	rt_ring_refused();
}

struct rt_completion rt_ring_finish(struct rt_ring *ring, uint32_t operation)
{
	(void)ring;
	(void)operation;
	rt_ring_refused();
}

int64_t rt_cap_enter(struct ring_region *region, uint32_t min_complete, uint64_t timeout_ns)
{
	(void)region;
	(void)min_complete;
	(void)timeout_ns;
	rt_ring_refused();
}

enum status rt_plain_read(const uint64_t *results, uint32_t length_words, uint16_t data_words,
			  uint64_t *data)
{
	(void)results;
	(void)length_words;
	(void)data_words;
	(void)data;
	rt_ring_refused();
}

enum status rt_plain_failed(struct rt *rt, enum status status, const uint64_t *results,
			    uint32_t length_words)
{
	(void)rt;
	(void)status;
	(void)results;
	(void)length_words;
	rt_ring_refused();
}

/* ---- the service ---- */

static enum status vault_on_store(void *self, struct rt_request *request,
				  const struct vault_store_params_reader *params,
				  const struct vault_store_results_builder *results)
{
	struct capnp_text key;
	struct capnp_data value;

	assert_ptr_equal(self, &world);
	(void)request;
	if (vault_store_params_get_key(params, &key) != STATUS_OK ||
	    vault_store_params_get_value(params, &value) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	vault_store_results_builder_set_count(results,
					      key.length_bytes + value.length_bytes +
						      vault_store_params_get_register(params));
	return STATUS_OK;
}

static enum status vault_on_fetch(void *self, struct rt_request *request,
				  const struct vault_fetch_params_reader *params,
				  const struct vault_fetch_results_builder *results)
{
	struct capnp_text key;

	(void)self;
	if (vault_fetch_params_get_key(params, &key) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	if (key.length_bytes == 0)
		return rt_request_fail(request, CALL_EXCEPTION_KIND_INVALID_ARGUMENT,
				       CAPNP_TEXT("no key"));
	vault_fetch_results_builder_set_age(results, 12);
	if (vault_fetch_results_builder_set_value(results, capnp_data_make("\0\1\2\3\4", 5)) !=
	    STATUS_OK)
		return STATUS_NO_ROOM;
	return vault_fetch_results_builder_set_label(results, key);
}

static enum status vault_on_open(void *self, struct rt_request *request,
				 const struct vault_open_params_reader *params,
				 const struct vault_open_results_builder *results)
{
	struct door door;
	struct cap_id any;
	enum status status;

	(void)self;
	status = vault_open_params_receive_door(request, params, &door);
	if (status != STATUS_OK)
		return status;
	status = vault_open_params_receive_any(request, params, &any);
	if (status != STATUS_OK)
		return status;
	status = vault_open_results_send_inner(
		request, results, (struct vault){{door.id.key == 0 ? 0 : door.id.key - 1000}},
		RT_TRANSFER_COPY);
	if (status != STATUS_OK)
		return status;
	status = vault_open_results_send_extra(request, results, any, RT_TRANSFER_MOVE);
	if (world.wild_index != 0)
		vault_open_results_builder_set_extra(results, world.wild_index);
	return status;
}

/* Gives the items back in reverse. */
static enum status vault_on_nest(void *self, struct rt_request *request,
				 const struct vault_nest_params_reader *params,
				 const struct vault_nest_results_builder *results)
{
	struct item_list_reader in;
	struct item_list_builder out;
	enum status status;

	(void)self;
	status = vault_nest_params_get_items(params, &in);
	if (status == STATUS_OK)
		status = vault_nest_results_builder_new_items(results, in.raw.count, &out);
	for (uint32_t i = 0; status == STATUS_OK && i < in.raw.count; i++) {
		const struct item_reader from = item_list_get(&in, in.raw.count - 1 - i);
		const struct item_builder to = item_list_builder_get(&out, i);
		struct capnp_text name;
		struct door door;

		status = item_get_name(&from, &name);
		if (status == STATUS_OK)
			status = item_builder_set_name(&to, name);
		if (status == STATUS_OK)
			status = item_receive_door(request, &from, &door);
		if (status == STATUS_OK)
			status = item_send_door(request, &to, door, RT_TRANSFER_COPY);
	}
	return status;
}

static const struct vault_handlers handlers = {
	.store = vault_on_store,
	.fetch = vault_on_fetch,
	.open = vault_on_open,
	.nest = vault_on_nest,
};

static const struct vault target = {{5}};

static int world_reset(void **state)
{
	(void)state;
	memset(&world, 0, sizeof(world));
	world.handlers = &handlers;
	world.result_room_words = RING_MESSAGE_WORDS;
	return 0;
}

static int every_call_was_closed(void **state)
{
	(void)state;
	return world.opened == world.closed ? 0 : -1;
}

static void numbers_texts_and_data_travel_in_one_step(void **state)
{
	const struct vault_store_args args = {
		.key = CAPNP_TEXT("abc"), .value = capnp_data_make("12345", 5), .register_ = 100};
	struct vault_store_result result;

	(void)state;
	assert_int_equal(vault_store(NULL, target, &args, &result), STATUS_OK);
	assert_int_equal(result.count, 108);
}

static void texts_and_data_of_results_are_copied_into_the_callers_buffers(void **state)
{
	const struct vault_fetch_args args = {.key = CAPNP_TEXT("the key")};
	char label[7];
	uint8_t value[5];
	struct vault_fetch_result result = {.value = {value, sizeof(value), 0},
					    .label = {label, sizeof(label), 0}};

	(void)state;
	assert_int_equal(vault_fetch(NULL, target, &args, &result), STATUS_OK);
	assert_int_equal(result.age, 12);
	assert_int_equal(result.value.length_bytes, 5);
	assert_memory_equal(value, "\0\1\2\3\4", 5);
	assert_int_equal(result.label.length_bytes, 7);
	assert_memory_equal(label, "the key", 7);
}

static void result_longer_than_its_buffer_is_no_room_and_says_its_length(void **state)
{
	const struct vault_fetch_args args = {.key = CAPNP_TEXT("the key")};
	char label[6];
	uint8_t value[5];
	struct vault_fetch_result result = {.value = {value, sizeof(value), 0},
					    .label = {label, sizeof(label), 0}};

	(void)state;
	assert_int_equal(vault_fetch(NULL, target, &args, &result), STATUS_NO_ROOM);
	assert_int_equal(result.label.length_bytes, 7);
}

static void capabilities_travel_typed_in_both_directions(void **state)
{
	const struct vault_open_args args = {
		.door = {{1007}}, .any = {1033}, .any_transfer = RT_TRANSFER_MOVE};
	struct vault_open_result result;

	(void)state;
	assert_int_equal(vault_open(NULL, target, &args, &result), STATUS_OK);
	assert_int_equal(result.inner.id.key, 7);
	assert_int_equal(result.extra.key, 1033);
	assert_int_equal(world.request.kept, 3);
	assert_int_equal(world.kept_by_client, 3);
	assert_int_equal(world.request.sent[1].how, RING_TRANSFER_MOVE);
	assert_int_equal(world.request.sent[0].how, RING_TRANSFER_COPY);
}

static void capability_that_is_left_out_is_zero(void **state)
{
	const struct vault_open_args args = {.door = {{1007}}};
	struct vault_open_result result;

	(void)state;
	assert_int_equal(vault_open(NULL, target, &args, &result), STATUS_OK);
	assert_int_equal(result.inner.id.key, 7);
	assert_int_equal(result.extra.key, 0);
	assert_int_equal(world.request.received_count, 1);
}

static void capability_parameter_of_another_interface_is_refused_and_not_kept(void **state)
{
	const struct vault_open_args args = {.door = {{7}}};
	struct vault_open_result result;

	(void)state;
	assert_int_equal(vault_open(NULL, target, &args, &result), STATUS_WRONG_INTERFACE);
	assert_int_equal(world.request.kept, 0);
	assert_int_equal(result.inner.id.key, 0);
}

static void capability_result_of_another_interface_is_refused_and_none_is_kept(void **state)
{
	const struct vault_open_args args = {.door = {{1007}}, .any = {1033}};
	struct vault_open_result result;

	(void)state;
	world.forced_interface = 0x1234;
	assert_int_equal(vault_open(NULL, target, &args, &result), STATUS_WRONG_INTERFACE);
	assert_int_equal(result.inner.id.key, 0);
	assert_int_equal(result.extra.key, 0);
	assert_int_equal(world.kept_by_client, 0);
}

static void capability_index_behind_the_list_is_refused_and_none_is_kept(void **state)
{
	const struct vault_open_args args = {.door = {{1007}}, .any = {1033}};
	struct vault_open_result result;

	(void)state;
	world.wild_index = 2;
	assert_int_equal(vault_open(NULL, target, &args, &result), STATUS_BAD_MESSAGE);
	assert_int_equal(result.inner.id.key, 0);
	assert_int_equal(world.kept_by_client, 0);
}

static void lists_of_structs_travel_in_two_steps(void **state)
{
	struct rt_call call;
	struct vault_nest_params_builder params;
	struct vault_nest_results_reader results;
	struct item_list_builder items;
	struct item_list_reader got;
	struct item_builder item;
	struct item_reader back;
	struct capnp_text name;
	struct door door;

	(void)state;
	assert_int_equal(vault_nest_begin(&call, NULL, target, &params), STATUS_OK);
	assert_int_equal(vault_nest_params_builder_new_items(&params, 2, &items), STATUS_OK);
	item = item_list_builder_get(&items, 0);
	assert_int_equal(item_builder_set_name(&item, CAPNP_TEXT("first")), STATUS_OK);
	item = item_list_builder_get(&items, 1);
	assert_int_equal(item_builder_set_name(&item, CAPNP_TEXT("second")), STATUS_OK);
	assert_int_equal(item_pass_door(&call, &item, (struct door){{1009}}, RT_TRANSFER_COPY),
			 STATUS_OK);
	assert_int_equal(vault_nest_finish(&call, &results), STATUS_OK);
	assert_int_equal(vault_nest_results_get_items(&results, &got), STATUS_OK);
	assert_int_equal(got.raw.count, 2);
	back = item_list_get(&got, 0);
	assert_int_equal(item_get_name(&back, &name), STATUS_OK);
	assert_string_equal(name.bytes, "second");
	assert_int_equal(item_take_door(&call, &back, &door), STATUS_OK);
	assert_int_equal(door.id.key, 1009);
	back = item_list_get(&got, 1);
	assert_int_equal(item_take_door(&call, &back, &door), STATUS_OK);
	assert_int_equal(door.id.key, 0);
	rt_call_close(&call);
	assert_int_equal(world.kept_by_client, 1);
}

static void method_without_handler_or_number_is_bad_method(void **state)
{
	const struct vault_store_args args = {.key = CAPNP_TEXT("")};
	struct vault_store_result result;

	(void)state;
	world.request.interface_id = VAULT_INTERFACE_ID;
	world.request.method = VAULT_METHOD_PING;
	assert_int_equal(vault_dispatch(&handlers, &world, &world.request), STATUS_BAD_METHOD);
	world.use_wild_method = true;
	assert_int_equal(vault_store(NULL, target, &args, &result), STATUS_BAD_METHOD);
	for (uint32_t method = VAULT_METHODS; method <= UINT16_MAX; method++) {
		world.request.method = (uint16_t)method;
		assert_int_equal(vault_dispatch(&handlers, &world, &world.request),
				 STATUS_BAD_METHOD);
	}
}

static void request_for_another_interface_is_refused(void **state)
{
	(void)state;
	world.request.interface_id = DOOR_INTERFACE_ID;
	assert_int_equal(vault_dispatch(&handlers, &world, &world.request), STATUS_WRONG_INTERFACE);
	assert_int_equal(door_dispatch(NULL, NULL, &world.request), STATUS_BAD_METHOD);
	world.request.interface_id = VAULT_INTERFACE_ID;
	assert_int_equal(door_dispatch(NULL, NULL, &world.request), STATUS_WRONG_INTERFACE);
}

static void parameters_that_are_no_message_never_reach_the_handler(void **state)
{
	uint64_t results[8];
	const uint64_t bad = UINT64_MAX;

	(void)state;
	world.request.interface_id = VAULT_INTERFACE_ID;
	world.request.method = VAULT_METHOD_STORE;
	capnp_message_init(&world.request.params, &bad, 1, CAPNP_BORDER_BUDGET_WORDS);
	capnp_builder_init(&world.request.results, results, 8);
	assert_int_equal(vault_dispatch(&handlers, NULL, &world.request), STATUS_BAD_MESSAGE);
	assert_int_equal(world.request.results.used_words, 0);
}

static void empty_message_is_parameters_of_defaults(void **state)
{
	uint64_t results[8];

	(void)state;
	world.request.interface_id = VAULT_INTERFACE_ID;
	world.request.method = VAULT_METHOD_STORE;
	capnp_message_init(&world.request.params, NULL, 0, CAPNP_BORDER_BUDGET_WORDS);
	capnp_builder_init(&world.request.results, results, 8);
	assert_int_equal(vault_dispatch(&handlers, &world, &world.request), STATUS_OK);
	assert_int_equal(results[1], 0);
}

static void caller_without_room_for_the_results_is_told_so(void **state)
{
	const struct vault_fetch_args args = {.key = CAPNP_TEXT("the key")};
	struct vault_fetch_result result = {0};

	(void)state;
	/* 4 words of root, 1 of value, 1 of label. */
	for (world.result_room_words = 0; world.result_room_words < 6; world.result_room_words++)
		assert_int_equal(vault_fetch(NULL, target, &args, &result), STATUS_NO_ROOM);
}

static void exception_of_a_handler_arrives_as_one(void **state)
{
	struct vault_fetch_params_builder params;
	struct vault_fetch_results_reader results;
	struct call_exception_reader exception;
	struct rt_call call;
	struct capnp_text text;

	(void)state;
	assert_int_equal(vault_fetch_begin(&call, NULL, target, &params), STATUS_OK);
	assert_int_equal(vault_fetch_finish(&call, &results), STATUS_EXCEPTION);
	assert_int_equal(call_exception_root(rt_call_results(&call), &exception), STATUS_OK);
	assert_int_equal(call_exception_get_kind(&exception), CALL_EXCEPTION_KIND_INVALID_ARGUMENT);
	assert_int_equal(call_exception_get_text(&exception, &text), STATUS_OK);
	assert_string_equal(text.bytes, "no key");
	rt_call_close(&call);
}

static void call_that_cannot_be_opened_is_not_performed(void **state)
{
	const struct vault_store_args args = {.key = CAPNP_TEXT("")};
	struct vault_store_result result;

	(void)state;
	world.open_status = STATUS_NO_ROOM;
	assert_int_equal(vault_store(NULL, target, &args, &result), STATUS_NO_ROOM);
	assert_null(world.request.params.first.words);
}

static void parameters_longer_than_a_message_are_no_room(void **state)
{
	static const char long_key[RING_MESSAGE_WORDS * 8];
	struct vault_store_args args = {.key = {long_key, sizeof(long_key)}};
	struct vault_store_result result;

	(void)state;
	assert_int_equal(vault_store(NULL, target, &args, &result), STATUS_NO_ROOM);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, world_reset, every_call_was_closed)

int main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(numbers_texts_and_data_travel_in_one_step),
		CASE(texts_and_data_of_results_are_copied_into_the_callers_buffers),
		CASE(result_longer_than_its_buffer_is_no_room_and_says_its_length),
		CASE(capabilities_travel_typed_in_both_directions),
		CASE(capability_that_is_left_out_is_zero),
		CASE(capability_parameter_of_another_interface_is_refused_and_not_kept),
		CASE(capability_result_of_another_interface_is_refused_and_none_is_kept),
		CASE(capability_index_behind_the_list_is_refused_and_none_is_kept),
		CASE(lists_of_structs_travel_in_two_steps),
		CASE(method_without_handler_or_number_is_bad_method),
		CASE(request_for_another_interface_is_refused),
		CASE(parameters_that_are_no_message_never_reach_the_handler),
		CASE(empty_message_is_parameters_of_defaults),
		CASE(caller_without_room_for_the_results_is_told_so),
		CASE(exception_of_a_handler_arrives_as_one),
		CASE(call_that_cannot_be_opened_is_not_performed),
		CASE(parameters_longer_than_a_message_are_no_room),
	};

	return cmocka_run_group_tests_name("generated clients and dispatchers", tests, NULL, NULL);
}
