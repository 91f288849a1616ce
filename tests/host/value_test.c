/*
 * The conditions of core/schema/value.h, by their numbers, with the schemas of the system: texts
 * that are values, texts that are none, and what is printed of messages that nobody should trust.
 * That right texts mean what the capnp command takes them for is shown by
 * tests/host/capnp/differential.py.
 */
#include "core/schema/decimal.h"
#include "core/schema/value.h"
#include "tools/generated/schema_description.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#define WORDS 400u
#define BUDGET 1000000u

static uint64_t words[WORDS];
static struct schema schema;
static struct capnp_builder message;
static struct value_error error;
static char printed[8192];
static size_t printed_length;

static uint16_t structure_of(const char *name)
{
	for (uint32_t i = 0; i < schema.structs.raw.count; i++) {
		struct description_struct_reader one =
			description_struct_list_get(&schema.structs, i);
		struct capnp_text text;

		assert_int_equal(description_struct_get_name(&one, &text), STATUS_OK);
		if (schema_text_is(text, name))
			return (uint16_t)i;
	}
	fail_msg("no struct %s", name);
	return 0;
}

/* Knows `one`, a Ledger, as capability 1, and `any` as 2. */
static bool find(void *context, const char *name, uint64_t interface, uint32_t *index)
{
	(void)context;
	*index = strcmp(name, "one") == 0 ? 1 : 2;
	return (*index == 1 && interface != 0) || strcmp(name, "any") == 0;
}

static enum value_refusal parse(const char *structure, const char *text)
{
	const struct value_names names = {.find = find};

	assert_int_equal(
		schema_open(&schema, schema_description_words, SCHEMA_DESCRIPTION_WORDS, BUDGET),
		STATUS_OK);
	capnp_builder_init(&message, words, WORDS);
	return value_parse(&schema, structure_of(structure), text, &names, &message, &error);
}

static void put(void *context, const char *bytes, uint32_t length)
{
	(void)context;
	assert_true(printed_length + length < sizeof(printed));
	memcpy(printed + printed_length, bytes, length);
	printed_length += length;
	printed[printed_length] = '\0';
}

static void put_capability(void *context, uint32_t index, uint64_t interface)
{
	char text[16];

	(void)interface;
	put(context, text, (uint32_t)snprintf(text, sizeof(text), "@%u", index));
}

static const char *print(const char *structure)
{
	const struct value_sink sink = {.put = put, .capability = put_capability};
	struct capnp_message read;
	struct capnp_struct root;

	printed_length = 0;
	printed[0] = '\0';
	capnp_message_init(&read, words, message.used_words, BUDGET);
	if (capnp_message_root_walk(&read, &root) != STATUS_OK ||
	    value_print(&schema, structure_of(structure), &root, &sink) != STATUS_OK)
		return "refused";
	return printed;
}

#define SAYS(structure, text, expected)                                   \
	do {                                                              \
		assert_int_equal(parse(structure, text), VALUE_ACCEPTED); \
		assert_string_equal(print(structure), expected);          \
	} while (0)

#define REFUSES(structure, text, reason, place)                                   \
	do {                                                                      \
		assert_int_equal(parse(structure, text), VALUE_REFUSED_##reason); \
		assert_int_equal(error.refusal, VALUE_REFUSED_##reason);          \
		assert_int_equal(error.at, place);                                \
	} while (0)

#define GRANT "Grant"
#define NEEDS "Needs"

static void what_is_written_is_printed(void **state)
{
	(void)state;
	SAYS(GRANT, "{ name: \"a\", capability: @any }", "(name = \"a\", capability = @2)");
	SAYS(GRANT, "()", "()");
	SAYS(NEEDS,
	     "(help = \"h\", needs = [(name = \"n\", interface = 0x10, presence = either), {}])",
	     "(help = \"h\", needs = [(name = \"n\", interface = 16, presence = either), "
	     "(interface = 0, presence = required)], others = false)");
	SAYS(NEEDS, "(others = true,)", "(others = true)");
	SAYS("ServiceGrant", "(source = (export = (service = 3)), name = \"x\")",
	     "(name = \"x\", interface = 0, source = (export = (service = 3, export = 0)))");
	SAYS("ServiceGrant", "(source = {ownLedger: void})",
	     "(interface = 0, source = (ownLedger = void))");
}

static void v1_brackets_and_commas(void **state)
{
	(void)state;
	REFUSES(GRANT, "", OPENING, 0);
	REFUSES(GRANT, "name", OPENING, 0);
	REFUSES(GRANT, "(", FIELD_NAME, 1);
	REFUSES(GRANT, "(name", EQUALS, 5);
	REFUSES(GRANT, "(name = \"a\"", CLOSING, 11);
	REFUSES(GRANT, "(name = \"a\"}", CLOSING, 11);
	REFUSES(GRANT, "(name = \"a\" capability = @any)", CLOSING, 12);
	REFUSES(GRANT, "(,)", FIELD_NAME, 1);
	REFUSES(GRANT, "() )", MORE, 3);
	REFUSES(NEEDS, "(needs = [(),", CLOSING, 13);
	REFUSES(NEEDS, "(needs = [() ()])", CLOSING, 13);
}

static void v2_fields(void **state)
{
	(void)state;
	REFUSES(GRANT, "(nam = \"a\")", FIELD, 1);
	assert_string_equal(error.field, "nam");
	REFUSES("ServiceGrant", "(source = (rot = \"a\"))", FIELD, 11);
	assert_string_equal(error.field, "source.rot");
	REFUSES("ServiceGrant", "(source.root = \"a\")", EQUALS, 7);
	REFUSES(NEEDS, "(needs = [(name = \"a\"), (naem = \"b\")])", FIELD, 25);
}

static void v3_nothing_twice(void **state)
{
	(void)state;
	REFUSES(GRANT, "(name = \"a\", name = \"b\")", FIELD_REPEATED, 20);
	REFUSES("ServiceGrant", "(source = (root = \"a\", program = 1))", UNION_REPEATED, 33);
}

static void v4_values_of_their_types(void **state)
{
	(void)state;
	REFUSES(GRANT, "(name = 5)", TEXT, 8);
	REFUSES(GRANT, "(capability = any)", CAPABILITY, 14);
	REFUSES(GRANT, "(capability = @none)", CAPABILITY, 19);
	REFUSES(NEEDS, "(others = 1)", BOOL, 10);
	REFUSES(NEEDS, "(needs = ())", LIST, 9);
	REFUSES(NEEDS, "(needs = [(interface = -1)])", RANGE, 23);
	REFUSES(NEEDS, "(needs = [(interface = 18446744073709551616)])", RANGE, 23);
	REFUSES(NEEDS, "(needs = [(interface = 1e3)])", NUMBER, 23);
	REFUSES(NEEDS, "(needs = [(presence = never)])", ENUM, 22);
	REFUSES("ServiceGrant", "(source = (ownLedger = true))", VOID, 27);
	REFUSES("MemoryObject.write params", "(data = 5)", DATA, 8);
	REFUSES("MemoryObject.write params", "(data = 0x\"1\")", DATA, 8);
	SAYS("MemoryObject.write params", "(data = 0x\"01ff 20\")",
	     "(offset = 0, data = 0x\"01 ff 20\")");
	SAYS("MemoryObject.write params", "(offset = 010, data = \"a\" \"b\")",
	     "(offset = 8, data = 0x\"61 62\")");
}

static void v5_escapes(void **state)
{
	(void)state;
	SAYS(GRANT,
	     "(name = "
	     "\"\\x41\\102\\n\\t\\\"\\\\\\0\\x7f\\xc2\\x9b\\xe2\\x80\\xae\\xc3\\xa4\\xff\")",
	     "(name = \"AB\\n\\t\\\"\\\\\\x00\\x7f\\xc2\\x9b\\xe2\\x80\\xae\xc3\xa4\\xff\")");
	REFUSES(GRANT, "(name = \"\\q\")", ESCAPE, 8);
	REFUSES(GRANT, "(name = \"\\x\")", ESCAPE, 8);
	REFUSES(GRANT, "(name = \"\\777\")", ESCAPE, 8);
	REFUSES(GRANT, "(name = \"a)", ESCAPE, 8);
	REFUSES(GRANT, "(name = \"a\\", ESCAPE, 8);
}

/*
 * No struct of the system's schemas holds itself, so brackets go deep only where they do not fit.
 */
static void v6_depth(void **state)
{
	(void)state;
	REFUSES(NEEDS, "(needs = [[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]])", OPENING, 10);
}

static void v7_room(void **state)
{
	char text[4096];
	int length = snprintf(text, sizeof(text), "(name = \"");

	(void)state;
	memset(text + length, 'x', 3300);
	strcpy(text + length + 3300, "\")");
	REFUSES(GRANT, text, LENGTH, 8);
	memset(text, 'x', 200);
	text[0] = '(';
	strcpy(text + 200, " = 1)");
	REFUSES(GRANT, text, LENGTH, 201);
}

/* A description may be anything: its numbers are compared with the struct that they are about. */
static void v8_schemas_that_lie(void **state)
{
	static uint64_t damaged[SCHEMA_DESCRIPTION_WORDS];
	const struct value_names names = {.find = find};
	uint32_t refused = 0;

	(void)state;
	for (uint32_t i = 0; i < 8u * SCHEMA_DESCRIPTION_WORDS; i++) {
		memcpy(damaged, schema_description_words, sizeof(damaged));
		((uint8_t *)damaged)[i] ^= (uint8_t)(1u << (i % 8u));
		if (schema_open(&schema, damaged, SCHEMA_DESCRIPTION_WORDS, 4096) != STATUS_OK)
			continue;
		capnp_builder_init(&message, words, WORDS);
		refused += value_parse(&schema, (uint16_t)(i % 40u),
				       "(name = \"a\", offset = 5, object = @any)", &names,
				       &message, &error) == VALUE_REFUSED_SCHEMA;
	}
	assert_true(refused > 0);
}

static void fractions_are_shortest_and_come_back(void **state)
{
	static const struct {
		const char *word;
		const char *text;
	} cases[] = {{"0.1", "0.1"},
		     {"-0.0", "-0.0"},
		     {"0", "0"},
		     {"1e300", "1e300"},
		     {"5e-324", "5e-324"},
		     {"2e-324", "0"},
		     {"3e-324", "5e-324"},
		     {"1.7976931348623157e308", "1.7976931348623157e308"},
		     {"1e309", "inf"},
		     {"-inf", "-inf"},
		     {"nan", "nan"},
		     {"123.4560", "123.456"},
		     {"9007199254740993", "9.007199254740992e15"},
		     {"1e-400", "0"},
		     {"1e99999", "inf"},
		     {"2.2250738585072014e-308", "2.2250738585072014e-308"},
		     {".5", "0.5"},
		     {"5.", "5"}};
	static const char *const wrong[] = {"",      "-",     ".",        "1e", "1e+",
					    "1.2.3", "0x1p3", "infinity", "1f"};
	char text[DECIMAL_BYTES];
	uint64_t bits;

	(void)state;
	for (uint32_t i = 0; i < ARRAY_COUNT(cases); i++) {
		assert_true(decimal_parse(cases[i].word, 64, &bits));
		assert_int_equal(decimal_print(bits, 64, text), strlen(cases[i].text));
		assert_string_equal(text, cases[i].text);
	}
	for (uint32_t i = 0; i < ARRAY_COUNT(wrong); i++)
		assert_false(decimal_parse(wrong[i], 64, &bits));
	assert_true(decimal_parse("0.1", 32, &bits));
	assert_int_equal(bits, 0x3dcccccd);
	(void)decimal_print(bits, 32, text);
	assert_string_equal(text, "0.1");
}

static void every_refusal_has_a_text_and_a_condition(void **state)
{
	(void)state;
	for (uint32_t i = 1; i <= VALUE_REFUSED_SCHEMA; i++) {
		assert_in_range(value_refusal_condition(i), 1, 8);
		assert_true(strlen(value_refusal_text(i)) > 5);
	}
	assert_int_equal(value_refusal_condition(VALUE_REFUSED_SCHEMA + 1), 0);
	assert_string_equal(value_refusal_text(VALUE_ACCEPTED), "accepted");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_printed),
		cmocka_unit_test(v1_brackets_and_commas),
		cmocka_unit_test(v2_fields),
		cmocka_unit_test(v3_nothing_twice),
		cmocka_unit_test(v4_values_of_their_types),
		cmocka_unit_test(v5_escapes),
		cmocka_unit_test(v6_depth),
		cmocka_unit_test(v7_room),
		cmocka_unit_test(v8_schemas_that_lie),
		cmocka_unit_test(fractions_are_shortest_and_come_back),
		cmocka_unit_test(every_refusal_has_a_text_and_a_condition),
	};

	return cmocka_run_group_tests_name("value", tests, NULL, NULL);
}
