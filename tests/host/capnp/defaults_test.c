/*
 * Defaults and constants that are more than a number, and type parameters, through generated code.
 */
#include "core/capnp/copy.h"
#include "core/generated/defaults.h"
#include "tests/host/capnp/words.h"

static uint64_t room[256];
static struct capnp_builder builder;
static struct capnp_message message;

/* An empty message, in which every field is its default. */
static struct defaults_reader nothing_received(void)
{
	struct defaults_reader reader;

	capnp_message_init(&message, NULL, 0, CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(defaults_root(&message, &reader), STATUS_OK);
	return reader;
}

static void text_is(struct capnp_text text, const char *expected)
{
	assert_int_equal(text.length_bytes, strlen(expected));
	assert_string_equal(text.bytes, expected);
}

static void label_is(const struct place_reader *place, const char *expected)
{
	struct capnp_text label;

	assert_int_equal(place_get_label(place, &label), STATUS_OK);
	text_is(label, expected);
}

static void texts_and_data_that_are_null_read_as_their_defaults(void **state)
{
	const struct defaults_reader reader = nothing_received();
	struct capnp_text text;
	struct capnp_data data;

	(void)state;
	assert_false(defaults_has_name(&reader));
	assert_int_equal(defaults_get_name(&reader, &text), STATUS_OK);
	text_is(text, "nobody");
	assert_int_equal(defaults_get_group_motto(&reader, &text), STATUS_OK);
	text_is(text, "dare");
	assert_int_equal(defaults_get_empty(&reader, &text), STATUS_OK);
	text_is(text, "");
	assert_int_equal(defaults_get_key(&reader, &data), STATUS_OK);
	assert_int_equal(data.length_bytes, 3);
	assert_memory_equal(data.bytes, "\0\1\377", 3);
	assert_int_equal(defaults_get_half(&reader), 0x3f000000);
}

static void structs_that_are_null_read_as_their_defaults(void **state)
{
	const struct defaults_reader reader = nothing_received();
	struct place_reader place;
	struct place_reader inner;

	(void)state;
	assert_false(defaults_has_place(&reader));
	assert_int_equal(defaults_get_place(&reader, &place), STATUS_OK);
	assert_int_equal(place_get_x(&place), -3);
	assert_int_equal(place_get_y(&place), 7);
	label_is(&place, "here");
	assert_int_equal(place_get_inner(&place, &inner), STATUS_OK);
	assert_int_equal(place_get_y(&inner), 9);
	assert_int_equal(place_get_inner(&inner, &place), STATUS_OK);
	assert_int_equal(place_get_y(&place), 7);
}

static void lists_that_are_null_read_as_their_defaults(void **state)
{
	const struct defaults_reader reader = nothing_received();
	struct place_list_reader places;
	struct place_reader place;
	struct capnp_list list;
	struct capnp_list row;
	struct capnp_text text;

	(void)state;
	assert_int_equal(defaults_get_numbers(&reader, &list), STATUS_OK);
	assert_int_equal(list.count, 3);
	assert_int_equal((int16_t)capnp_list_get_uint16(&list, 1), -2);
	assert_int_equal(defaults_get_bits(&reader, &list), STATUS_OK);
	assert_int_equal(list.count, 3);
	assert_true(capnp_list_get_bool(&list, 2) && !capnp_list_get_bool(&list, 1));
	assert_int_equal(defaults_get_names(&reader, &list), STATUS_OK);
	assert_int_equal(capnp_pointer_get_text(capnp_list_get_pointer(&list, 2), &text),
			 STATUS_OK);
	text_is(text, "ccc");
	assert_int_equal(defaults_get_places(&reader, &places), STATUS_OK);
	assert_int_equal(places.raw.count, 2);
	place = place_list_get(&places, 1);
	label_is(&place, "two");
	assert_int_equal(defaults_get_rows(&reader, &list), STATUS_OK);
	assert_int_equal(capnp_pointer_get_list(capnp_list_get_pointer(&list, 2), CAPNP_BYTE, &row),
			 STATUS_OK);
	assert_int_equal(row.count, 2);
	assert_int_equal(capnp_list_get_uint8(&row, 1), 3);
}

static void what_was_sent_takes_the_place_of_the_default(void **state)
{
	struct defaults_builder sent;
	struct defaults_reader reader;
	struct capnp_list_builder numbers;
	struct place_builder place;
	struct place_reader received;
	struct capnp_list list;
	struct capnp_text text;

	(void)state;
	capnp_builder_init(&builder, room, ARRAY_COUNT(room));
	assert_int_equal(defaults_builder_root(&builder, &sent), STATUS_OK);
	assert_int_equal(defaults_builder_set_name(&sent, CAPNP_TEXT("")), STATUS_OK);
	assert_int_equal(defaults_builder_new_numbers(&sent, 0, &numbers), STATUS_OK);
	assert_int_equal(defaults_builder_new_place(&sent, &place), STATUS_OK);
	capnp_message_init(&message, room, builder.used_words, CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(defaults_root(&message, &reader), STATUS_OK);
	assert_true(defaults_has_name(&reader) && defaults_has_numbers(&reader));
	assert_int_equal(defaults_get_name(&reader, &text), STATUS_OK);
	text_is(text, "");
	assert_int_equal(defaults_get_numbers(&reader, &list), STATUS_OK);
	assert_int_equal(list.count, 0);
	/*
	 * The new struct has the defaults of its own fields, not those of the field it stands in.
	 */
	assert_int_equal(defaults_get_place(&reader, &received), STATUS_OK);
	assert_int_equal(place_get_x(&received), 0);
	assert_int_equal(place_get_y(&received), 7);
	label_is(&received, "");
}

static void member_of_a_union_has_its_default_whether_it_is_selected_or_not(void **state)
{
	struct defaults_builder sent;
	struct defaults_reader reader = nothing_received();
	struct place_reader place;
	struct capnp_text text;

	(void)state;
	assert_false(defaults_has_word(&reader));
	assert_int_equal(defaults_get_word(&reader, &text), STATUS_OK);
	text_is(text, "silence");
	capnp_builder_init(&builder, room, ARRAY_COUNT(room));
	assert_int_equal(defaults_builder_root(&builder, &sent), STATUS_OK);
	assert_int_equal(defaults_builder_set_word(&sent, CAPNP_TEXT("noise")), STATUS_OK);
	capnp_message_init(&message, room, builder.used_words, CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(defaults_root(&message, &reader), STATUS_OK);
	assert_true(defaults_has_word(&reader));
	assert_false(defaults_has_spot(&reader));
	assert_int_equal(defaults_get_spot(&reader, &place), STATUS_OK);
	assert_int_equal(place_get_x(&place), 4);
	assert_int_equal(defaults_get_word(&reader, &text), STATUS_OK);
	text_is(text, "noise");
}

/* Reading a default costs what reading a message costs, so that lists of defaults stay bounded. */
static void defaults_are_paid_from_the_budget(void **state)
{
	const struct defaults_reader reader = nothing_received();
	struct place_reader place;
	struct capnp_text text;

	(void)state;
	message.budget_words = 1;
	assert_int_equal(defaults_get_name(&reader, &text), STATUS_OK);
	assert_int_equal(defaults_get_name(&reader, &text), STATUS_BAD_MESSAGE);
	assert_int_equal(defaults_get_place(&reader, &place), STATUS_BAD_MESSAGE);
}

static void struct_without_a_message_has_its_defaults(void **state)
{
	const struct defaults_reader reader = {0};
	struct place_reader place;

	(void)state;
	assert_int_equal(defaults_get_place(&reader, &place), STATUS_OK);
	label_is(&place, "here");
}

static void constants_have_their_values(void **state)
{
	struct place_reader place;
	struct place_reader inner;
	struct place_list_reader places;
	struct capnp_list list;
	struct capnp_data data;

	(void)state;
	assert_int_equal(origin_get(&place), STATUS_OK);
	assert_int_equal(place_get_y(&place), 0);
	label_is(&place, "origin");
	assert_int_equal(place_get_inner(&place, &inner), STATUS_OK);
	assert_int_equal(place_get_x(&inner), 5);
	assert_int_equal(corners_get(&places), STATUS_OK);
	assert_int_equal(places.raw.count, 2);
	place = place_list_get(&places, 1);
	assert_int_equal(place_get_x(&place), 2);
	assert_int_equal(primes_get(&list), STATUS_OK);
	assert_int_equal(list.count, 4);
	assert_true(capnp_list_get_uint64(&list, 3) == UINT64_MAX);
	assert_int_equal(secret_get(&data), STATUS_OK);
	assert_int_equal(data.length_bytes, 2);
	assert_memory_equal(data.bytes, "\0\177", 2);
	assert_true(PI == UINT64_C(0x400a000000000000));
	assert_int_equal(THIRD, 0xbf000000);
}

static void type_parameters_are_read_as_what_they_stand_for(void **state)
{
	struct shelf_reader shelf;
	struct box_reader box;
	struct place_reader place;
	struct capnp_list names;
	struct capnp_text text;

	(void)state;
	assert_int_equal(shelved_get(&shelf), STATUS_OK);
	assert_int_equal(shelf_get_place(&shelf, &box), STATUS_OK);
	assert_int_equal(place_read(box_pointer_value(&box), &place), STATUS_OK);
	label_is(&place, "boxed");
	assert_int_equal(shelf_get_names(&shelf, &box), STATUS_OK);
	assert_int_equal(capnp_pointer_get_list(box_pointer_value(&box), CAPNP_POINTER, &names),
			 STATUS_OK);
	assert_int_equal(names.count, 3);
	assert_int_equal(capnp_pointer_get_text(capnp_list_get_pointer(&names, 2), &text),
			 STATUS_OK);
	text_is(text, "shelf");
}

/* A value of any type goes from one message into another, here out of a constant. */
static void type_parameters_are_built_by_copying(void **state)
{
	struct box_builder sent;
	struct box_reader box;
	struct place_reader place;
	const struct capnp_pointer value = capnp_pointer_or((struct capnp_pointer){0}, origin_words,
							    ARRAY_COUNT(origin_words));

	(void)state;
	capnp_builder_init(&builder, room, ARRAY_COUNT(room));
	assert_int_equal(box_builder_root(&builder, &sent), STATUS_OK);
	assert_int_equal(capnp_pointer_copy(value, box_builder_pointer_value(&sent), NULL),
			 STATUS_OK);
	capnp_message_init(&message, room, builder.used_words, CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(box_root(&message, &box), STATUS_OK);
	assert_int_equal(place_read(box_pointer_value(&box), &place), STATUS_OK);
	label_is(&place, "origin");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(texts_and_data_that_are_null_read_as_their_defaults),
		cmocka_unit_test(structs_that_are_null_read_as_their_defaults),
		cmocka_unit_test(lists_that_are_null_read_as_their_defaults),
		cmocka_unit_test(what_was_sent_takes_the_place_of_the_default),
		cmocka_unit_test(member_of_a_union_has_its_default_whether_it_is_selected_or_not),
		cmocka_unit_test(defaults_are_paid_from_the_budget),
		cmocka_unit_test(struct_without_a_message_has_its_defaults),
		cmocka_unit_test(constants_have_their_values),
		cmocka_unit_test(type_parameters_are_read_as_what_they_stand_for),
		cmocka_unit_test(type_parameters_are_built_by_copying),
	};

	return cmocka_run_group_tests_name("capnp defaults", tests, NULL, NULL);
}
