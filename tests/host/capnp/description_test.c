/*
 * Programs know more of schemas at run time than fields: methods that are inherited, and defaults
 * of texts, data, lists and structs. The schemas are those of tests/host/capnp/schema.
 */
#include "core/generated/defaults.h"
#include "core/generated/extended.h"
#include "core/generated/rich.h"
#include "core/generated/service.h"
#include "core/schema/value.h"
#include "tools/generated/schema_description.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#define BUDGET 1000000u

static struct schema schema;
static char printed[512];

static int schema_setup(void **state)
{
	(void)state;
	return schema_open(&schema, schema_description_words, SCHEMA_DESCRIPTION_WORDS, BUDGET) ==
			       STATUS_OK
		       ? 0
		       : -1;
}

static struct schema_method method_of(uint64_t id, const char *name)
{
	struct description_interface_reader interface;
	struct schema_method method = {0};

	assert_true(schema_interface_find(&schema, id, &interface));
	assert_true(schema_method_find(&schema, &interface, name, &method));
	return method;
}

static void assert_owner(const struct schema_method *method, const char *name)
{
	struct capnp_text text;

	assert_int_equal(description_interface_get_name(&method->owner, &text), STATUS_OK);
	assert_string_equal(text.bytes, name);
}

static void an_inherited_method_has_the_number_that_the_dispatcher_knows(void **state)
{
	struct schema_method method;

	(void)state;
	method = method_of(KEEPER_INTERFACE_ID, "lock");
	assert_int_equal(method.number, KEEPER_METHOD_LOCK);
	assert_false(method.is_inherited);
	assert_owner(&method, "Keeper");
	method = method_of(KEEPER_INTERFACE_ID, "rename");
	assert_int_equal(method.number, KEEPER_METHOD_RENAME);
	assert_true(method.is_inherited);
	assert_owner(&method, "Named");
	method = method_of(KEEPER_INTERFACE_ID, "ping");
	assert_int_equal(method.number, KEEPER_METHOD_PING);
	assert_owner(&method, "Vault");
	method = method_of(VAULT_INTERFACE_ID, "ping");
	assert_int_equal(method.number, VAULT_METHOD_PING);
	assert_false(method.is_inherited);
}

static void an_interface_has_its_own_methods_and_then_all_that_it_inherits(void **state)
{
	static const char *const names[] = {"lock",  "name", "rename", "store",
					    "fetch", "open", "nest",   "ping"};
	struct description_interface_reader interface;
	struct schema_methods methods;
	struct schema_method method;
	struct capnp_text text;

	(void)state;
	assert_true(schema_interface_find(&schema, KEEPER_INTERFACE_ID, &interface));
	schema_methods_begin(&methods, &schema, &interface);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		assert_true(schema_methods_next(&methods, &method));
		assert_int_equal(description_method_get_name(&method.method, &text), STATUS_OK);
		assert_string_equal(text.bytes, names[i]);
	}
	assert_false(schema_methods_next(&methods, &method));
	assert_false(schema_methods_next(&methods, &method));
	assert_true(schema_interface_find(&schema, DOOR_INTERFACE_ID, &interface));
	schema_methods_begin(&methods, &schema, &interface);
	assert_false(schema_methods_next(&methods, &method));
	assert_false(schema_method_find(&schema, &interface, "ping", &method));
}

/* A description in which an interface extends itself and one that is not there. */
static void a_walk_over_interfaces_that_extend_in_a_circle_ends(void **state)
{
	static uint64_t words[4096];
	struct description_interface_list_builder interfaces;
	struct description_method_list_builder methods;
	struct description_interface_reader interface;
	struct description_interface_builder one;
	struct capnp_list_builder extends;
	struct capnp_builder message;
	struct description_builder root;
	struct schema_methods walk;
	struct schema_method method;
	struct schema circle;
	uint32_t count = 0;

	(void)state;
	capnp_builder_init(&message, words, 4096);
	assert_int_equal(description_builder_root(&message, &root), STATUS_OK);
	assert_int_equal(description_builder_new_interfaces(&root, 1, &interfaces), STATUS_OK);
	one = description_interface_list_builder_get(&interfaces, 0);
	description_interface_builder_set_id(&one, 7);
	assert_int_equal(description_interface_builder_new_methods(&one, 2, &methods), STATUS_OK);
	assert_int_equal(description_interface_builder_new_extends(&one, 100, &extends), STATUS_OK);
	for (uint32_t i = 0; i < 100; i++)
		capnp_list_builder_set_uint64(&extends, i, 7);
	assert_int_equal(schema_open(&circle, words, message.used_words, BUDGET), STATUS_OK);
	assert_true(schema_interface_find(&circle, 7, &interface));
	schema_methods_begin(&walk, &circle, &interface);
	for (; schema_methods_next(&walk, &method); count++)
		assert_int_equal(method.number, count / 2 * SCHEMA_METHODS_EACH + count % 2);
	assert_int_equal(count, 2 * 64);
	capnp_list_builder_set_uint64(&extends, 1, 8);
	schema_methods_begin(&walk, &circle, &interface);
	for (count = 0; schema_methods_next(&walk, &method);)
		count++;
	assert_int_equal(count, 2 * 63);
	assert_int_equal(method.number, 63 * SCHEMA_METHODS_EACH + 1);
}

/* ---- defaults -------------------------------------------------------------------------------- */

static void put(void *context, const char *bytes, uint32_t length)
{
	const size_t used = strlen(printed);

	(void)context;
	assert_true(used + length < sizeof(printed));
	memcpy(printed + used, bytes, length);
	printed[used + length] = '\0';
}

static void put_capability(void *context, uint32_t index, uint64_t interface)
{
	(void)context;
	(void)index;
	(void)interface;
	fail();
}

static uint16_t structure_of(const char *name)
{
	struct capnp_text text;

	for (uint32_t i = 0; i < schema.structs.raw.count; i++) {
		const struct description_struct_reader one =
			description_struct_list_get(&schema.structs, i);

		assert_int_equal(description_struct_get_name(&one, &text), STATUS_OK);
		if (schema_text_is(text, name))
			return (uint16_t)i;
	}
	fail();
	return 0;
}

/* The default of a field as text; "" when the schemas have none. */
static const char *default_of(const char *structure, const char *name)
{
	const struct value_sink sink = {.put = put, .capability = put_capability};
	const uint16_t index = structure_of(structure);
	const struct description_field_list_reader fields = schema_fields(&schema, index);
	struct capnp_pointer pointer = {0};
	struct capnp_text text;

	printed[0] = '\0';
	for (uint32_t i = 0; i < fields.raw.count; i++) {
		const struct description_field_reader field =
			description_field_list_get(&fields, i);
		const struct value_type type = {.kind = description_field_get_kind(&field),
						.list_depth =
							description_field_get_list_depth(&field),
						.type = description_field_get_type(&field)};
		const uint64_t bits = description_field_get_default(&field);

		assert_int_equal(description_field_get_name(&field, &text), STATUS_OK);
		if (!schema_text_is(text, name))
			continue;
		if (bits != 0 || schema_default_find(&schema, index, i, &pointer))
			assert_int_equal(value_print_one(&schema, &type, bits, pointer, &sink),
					 STATUS_OK);
		return printed;
	}
	fail();
	return NULL;
}

static void defaults_of_every_kind_are_described(void **state)
{
	(void)state;
	assert_string_equal(default_of("Defaults", "name"), "\"nobody\"");
	assert_string_equal(default_of("Defaults", "key"), "0x\"00 01 ff\"");
	assert_string_equal(default_of("Defaults", "place"),
			    "(x = -3, y = 7, label = \"here\", inner = (x = 0, y = 9))");
	assert_string_equal(default_of("Defaults", "numbers"), "[1, -2, 3]");
	assert_string_equal(default_of("Defaults", "bits"), "[true, false, true]");
	assert_string_equal(default_of("Defaults", "names"), "[\"a\", \"\", \"ccc\"]");
	assert_string_equal(default_of("Defaults", "places"),
			    "[(x = 1, y = 7), (x = 0, y = 2, label = \"two\")]");
	assert_string_equal(default_of("Defaults", "rows"), "[[1], [], [2, 3]]");
	assert_string_equal(default_of("Defaults", "half"), "0.5");
	assert_string_equal(default_of("Defaults", "word"), "\"silence\"");
	assert_string_equal(default_of("Defaults", "group.motto"), "\"dare\"");
	assert_string_equal(default_of("Defaults", "empty"), "\"\"");
	assert_string_equal(default_of("Defaults", "nothing"), "");
	assert_string_equal(default_of("Place", "label"), "");
	assert_string_equal(default_of("Place", "y"), "7");
}

/* ---- members of unions for which nothing was sent -------------------------------------------- */

/* A Defaults with this member selected, and all pointers null, as text. */
static const char *selected(void (*select)(const struct defaults_builder *))
{
	static uint64_t words[64];
	const struct value_sink sink = {.put = put, .capability = put_capability};
	struct capnp_message message;
	struct capnp_struct root;
	struct capnp_builder builder;
	struct defaults_builder defaults;

	capnp_builder_init(&builder, words, 64);
	assert_int_equal(defaults_builder_root(&builder, &defaults), STATUS_OK);
	select(&defaults);
	memset(words + defaults.raw.pointer_word, 0, DEFAULTS_POINTERS * sizeof(uint64_t));
	capnp_message_init(&message, words, builder.used_words, 1000);
	assert_int_equal(capnp_message_root_walk(&message, &root), STATUS_OK);
	printed[0] = '\0';
	assert_int_equal(value_print(&schema, structure_of("Defaults"), &root, &sink), STATUS_OK);
	return printed;
}

static void nothing_select(const struct defaults_builder *builder)
{
	defaults_builder_select_nothing(builder);
}

static void word_select(const struct defaults_builder *builder)
{
	assert_int_equal(defaults_builder_set_word(builder, CAPNP_TEXT("")), STATUS_OK);
}

static void spot_select(const struct defaults_builder *builder)
{
	struct place_builder spot;

	assert_int_equal(defaults_builder_new_spot(builder, &spot), STATUS_OK);
}

static void a_selected_member_is_printed_though_nothing_was_sent_for_it(void **state)
{
	(void)state;
	assert_string_equal(selected(nothing_select), "(half = 0.5, nothing = void)");
	assert_string_equal(selected(word_select), "(half = 0.5, word = \"silence\")");
	assert_string_equal(selected(spot_select), "(half = 0.5, spot = (x = 4, y = 7))");
}

static bool nobody(void *context, const char *name, uint64_t interface, uint32_t *index)
{
	(void)context;
	(void)name;
	(void)interface;
	*index = 0;
	return false;
}

static void a_group_without_fields_selects_the_member_that_it_is(void **state)
{
	static uint64_t words[64];
	const struct value_names names = {.find = nobody};
	struct capnp_message message;
	struct capnp_builder builder;
	struct value_error error;
	struct rich_reader rich;

	(void)state;
	capnp_builder_init(&builder, words, 64);
	assert_int_equal(value_parse(&schema, structure_of("Rich"),
				     "(pair = (), choice = (deep = ()))", &names, &builder, &error),
			 VALUE_ACCEPTED);
	capnp_message_init(&message, words, builder.used_words, 1000);
	assert_int_equal(rich_root(&message, &rich), STATUS_OK);
	assert_int_equal(rich_which(&rich), RICH_WHICH_PAIR);
	assert_int_equal(rich_choice_which(&rich), RICH_CHOICE_WHICH_DEEP);
	assert_int_equal(rich_choice_deep_which(&rich), RICH_CHOICE_DEEP_WHICH_LOW);
	capnp_builder_init(&builder, words, 64);
	assert_int_equal(value_parse(&schema, structure_of("Rich"), "(pair = (), number = 1)",
				     &names, &builder, &error),
			 VALUE_REFUSED_UNION_REPEATED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(an_inherited_method_has_the_number_that_the_dispatcher_knows,
				       schema_setup),
		cmocka_unit_test_setup(
			an_interface_has_its_own_methods_and_then_all_that_it_inherits,
			schema_setup),
		cmocka_unit_test(a_walk_over_interfaces_that_extend_in_a_circle_ends),
		cmocka_unit_test_setup(defaults_of_every_kind_are_described, schema_setup),
		cmocka_unit_test_setup(a_selected_member_is_printed_though_nothing_was_sent_for_it,
				       schema_setup),
		cmocka_unit_test_setup(a_group_without_fields_selects_the_member_that_it_is,
				       schema_setup),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
