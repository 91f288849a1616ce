/*
 * The generated dispatcher of an interface that extends others, of the same file and of another
 * one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "user/rt/generated/extended_server.h"

static uint64_t sent[64];
static uint64_t answered[64];

static enum status on_lock(void *self, struct rt_request *request,
			   const struct keeper_lock_params_reader *params,
			   const struct keeper_lock_results_builder *results)
{
	(void)self;
	(void)request;
	keeper_lock_results_builder_set_count(results, keeper_lock_params_get_code(params) + 1);
	return STATUS_OK;
}

static enum status on_rename(void *self, struct rt_request *request,
			     const struct named_rename_params_reader *params,
			     const struct named_rename_results_builder *results)
{
	(void)self;
	(void)request;
	named_rename_results_builder_set_was(results, named_rename_params_get_to(params) + 2);
	return STATUS_OK;
}

static enum status on_fetch(void *self, struct rt_request *request,
			    const struct vault_fetch_params_reader *params,
			    const struct vault_fetch_results_builder *results)
{
	struct capnp_text key;

	(void)self;
	(void)request;
	if (vault_fetch_params_get_key(params, &key) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	return vault_fetch_results_builder_set_label(results, key);
}

static const struct keeper_handlers handlers = {
	.lock = on_lock, .rename = on_rename, .fetch = on_fetch};

/* A call of a method with the words that stand in `sent`; what was answered is in `results`. */
static enum status call(uint64_t interface_id, uint32_t method, uint32_t word_count,
			struct capnp_message *results)
{
	struct rt_request request = {.interface_id = interface_id, .method = (uint16_t)method};
	enum status status;

	capnp_message_init(&request.params, sent, word_count, CAPNP_BORDER_BUDGET_WORDS);
	capnp_builder_init(&request.results, answered, 64);
	status = keeper_dispatch(&handlers, NULL, &request);
	capnp_message_init(results, answered, request.results.used_words,
			   CAPNP_BORDER_BUDGET_WORDS);
	return status;
}

static uint32_t lock_build(uint32_t code)
{
	struct capnp_builder builder;
	struct keeper_lock_params_builder params;

	capnp_builder_init(&builder, sent, 64);
	assert_int_equal(keeper_lock_params_builder_root(&builder, &params), STATUS_OK);
	keeper_lock_params_builder_set_code(&params, code);
	return builder.used_words;
}

static uint32_t rename_build(uint64_t to)
{
	struct capnp_builder builder;
	struct named_rename_params_builder params;

	capnp_builder_init(&builder, sent, 64);
	assert_int_equal(named_rename_params_builder_root(&builder, &params), STATUS_OK);
	named_rename_params_builder_set_to(&params, to);
	return builder.used_words;
}

static uint32_t fetch_build(void)
{
	struct capnp_builder builder;
	struct vault_fetch_params_builder params;

	capnp_builder_init(&builder, sent, 64);
	assert_int_equal(vault_fetch_params_builder_root(&builder, &params), STATUS_OK);
	assert_int_equal(vault_fetch_params_builder_set_key(&params, CAPNP_TEXT("door")),
			 STATUS_OK);
	return builder.used_words;
}

static void own_methods_keep_their_numbers(void **state)
{
	struct capnp_message message;
	struct keeper_lock_results_reader results;

	(void)state;
	assert_int_equal(KEEPER_METHOD_LOCK, 0);
	assert_int_equal(KEEPER_METHODS, 1);
	assert_int_equal(call(KEEPER_INTERFACE_ID, 0, lock_build(41), &message), STATUS_OK);
	assert_int_equal(keeper_lock_results_root(&message, &results), STATUS_OK);
	assert_int_equal(keeper_lock_results_get_count(&results), 42);
}

static void inherited_methods_are_reached_by_the_numbers_behind(void **state)
{
	struct capnp_message message;
	struct named_rename_results_reader renamed;
	struct vault_fetch_results_reader fetched;
	struct capnp_text label;

	(void)state;
	assert_int_equal(KEEPER_METHOD_NAME, 1024);
	assert_int_equal(KEEPER_METHOD_RENAME, 1025);
	assert_int_equal(KEEPER_METHOD_STORE, 2048);
	assert_int_equal(KEEPER_METHOD_FETCH, 2049);
	assert_int_equal(call(KEEPER_INTERFACE_ID, KEEPER_METHOD_RENAME, rename_build(5), &message),
			 STATUS_OK);
	assert_int_equal(named_rename_results_root(&message, &renamed), STATUS_OK);
	assert_int_equal(named_rename_results_get_was(&renamed), 7);
	assert_int_equal(call(KEEPER_INTERFACE_ID, KEEPER_METHOD_FETCH, fetch_build(), &message),
			 STATUS_OK);
	assert_int_equal(vault_fetch_results_root(&message, &fetched), STATUS_OK);
	assert_int_equal(vault_fetch_results_get_label(&fetched, &label), STATUS_OK);
	assert_string_equal(label.bytes, "door");
}

static void calls_of_a_superclass_go_to_the_same_handlers(void **state)
{
	struct capnp_message message;
	struct named_rename_results_reader renamed;

	(void)state;
	assert_int_equal(call(NAMED_INTERFACE_ID, NAMED_METHOD_RENAME, rename_build(6), &message),
			 STATUS_OK);
	assert_int_equal(named_rename_results_root(&message, &renamed), STATUS_OK);
	assert_int_equal(named_rename_results_get_was(&renamed), 8);
	assert_int_equal(call(VAULT_INTERFACE_ID, VAULT_METHOD_FETCH, fetch_build(), &message),
			 STATUS_OK);
}

/*
 * Whoever has a facet of a superclass reaches nothing of the interface itself, nor of another one.
 */
static void a_facet_of_a_superclass_reaches_no_other_method(void **state)
{
	struct capnp_message message;

	(void)state;
	for (uint32_t method = 0; method <= UINT16_MAX; method++) {
		const enum status named = call(NAMED_INTERFACE_ID, method, 0, &message);
		const enum status vault = call(VAULT_INTERFACE_ID, method, 0, &message);

		assert_int_equal(named,
				 method == NAMED_METHOD_RENAME ? STATUS_OK : STATUS_BAD_METHOD);
		assert_int_equal(vault,
				 method == VAULT_METHOD_FETCH ? STATUS_OK : STATUS_BAD_METHOD);
	}
	assert_int_equal(call(DOOR_INTERFACE_ID, 0, 0, &message), STATUS_WRONG_INTERFACE);
	assert_int_equal(call(0, 0, 0, &message), STATUS_WRONG_INTERFACE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(own_methods_keep_their_numbers),
		cmocka_unit_test(inherited_methods_are_reached_by_the_numbers_behind),
		cmocka_unit_test(calls_of_a_superclass_go_to_the_same_handlers),
		cmocka_unit_test(a_facet_of_a_superclass_reaches_no_other_method),
	};

	return cmocka_run_group_tests_name("capnp superclasses", tests, NULL, NULL);
}
