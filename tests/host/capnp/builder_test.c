/*
 * The builder, alone and through generated accessors: exact words, deterministic bytes, and a valid
 * message after every failure.
 */
#include "core/generated/evolution.h"
#include "core/generated/rich.h"
#include "tests/host/capnp/words.h"

#define SAMPLE_WORDS 256u

static void root_has_the_words_that_the_encoding_says(void **state)
{
	uint64_t words[8];
	struct capnp_builder builder;
	struct capnp_struct_builder root;

	(void)state;
	memset(words, 0xee, sizeof(words));
	capnp_builder_init(&builder, words, 8);
	assert_int_equal(capnp_builder_root(&builder, 2, 1, &root), STATUS_OK);
	capnp_struct_builder_set_uint16(&root, 5, 0x1234, 0);
	capnp_struct_builder_set_bool(&root, 3, true, false);
	assert_int_equal(builder.used_words, 4);
	assert_int_equal(words[0], UINT64_C(0x0001000200000000));
	assert_int_equal(words[1], 8);
	assert_int_equal(words[2], 0x12340000);
	assert_int_equal(words[3], 0);
	assert_int_equal(words[4], UINT64_C(0xeeeeeeeeeeeeeeee));
}

static void struct_without_words_does_not_look_like_null(void **state)
{
	uint64_t words[4];
	struct capnp_builder builder;
	struct empty_builder root;
	struct capnp_struct_builder parent;
	struct capnp_struct_builder child;

	(void)state;
	capnp_builder_init(&builder, words, 4);
	assert_int_equal(empty_builder_root(&builder, &root), STATUS_OK);
	assert_int_equal(builder.used_words, 1);
	assert_int_equal(words[0], 0xfffffffc);
	assert_int_equal(capnp_builder_root(&builder, 0, 1, &parent), STATUS_OK);
	assert_int_equal(
		capnp_pointer_new_struct(capnp_struct_builder_pointer(&parent, 0), 0, 0, &child),
		STATUS_OK);
	assert_int_equal(words[1], 0xfffffffc);
	assert_int_equal(builder.used_words, 2);
}

static void lists_have_the_words_that_the_encoding_says(void **state)
{
	uint64_t words[32];
	struct capnp_builder builder;
	struct capnp_struct_builder root;
	struct capnp_list_builder list;

	(void)state;
	memset(words, 0xee, sizeof(words));
	capnp_builder_init(&builder, words, 32);
	assert_int_equal(capnp_builder_root(&builder, 0, 4, &root), STATUS_OK);
	assert_int_equal(capnp_pointer_new_list(capnp_struct_builder_pointer(&root, 0), CAPNP_BIT,
						65, &list),
			 STATUS_OK);
	capnp_list_builder_set_bool(&list, 64, true);
	capnp_list_builder_set_bool(&list, 65, true);
	assert_int_equal(words[1], UINT64_C(65) << 35 | UINT64_C(1) << 32 | 3 << 2 | 1);
	assert_int_equal(words[5], 0);
	assert_int_equal(words[6], 1);
	assert_int_equal(capnp_pointer_new_struct_list(capnp_struct_builder_pointer(&root, 1), 1, 1,
						       2, &list),
			 STATUS_OK);
	assert_int_equal(words[2], UINT64_C(4) << 35 | UINT64_C(7) << 32 | 4 << 2 | 1);
	assert_int_equal(words[7], UINT64_C(0x0001000100000008));
	assert_int_equal(capnp_pointer_set_text(capnp_struct_builder_pointer(&root, 2),
						CAPNP_TEXT("12345678")),
			 STATUS_OK);
	assert_int_equal(words[3], UINT64_C(9) << 35 | UINT64_C(2) << 32 | 8 << 2 | 1);
	assert_int_equal(words[13], 0);
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&root, 3), 2);
	assert_int_equal(words[4], UINT64_C(0x200000003));
	capnp_pointer_set_capability(capnp_struct_builder_pointer(&root, 3), CAPNP_NO_CAPABILITY);
	assert_int_equal(words[4], 0);
}

static void writing_behind_the_end_of_a_list_does_nothing(void **state)
{
	uint64_t words[4];
	struct capnp_builder builder;
	struct capnp_struct_builder root;
	struct capnp_list_builder list;

	(void)state;
	memset(words, 0xee, sizeof(words));
	capnp_builder_init(&builder, words, 4);
	assert_int_equal(capnp_builder_root(&builder, 0, 1, &root), STATUS_OK);
	assert_int_equal(capnp_pointer_new_list(capnp_struct_builder_pointer(&root, 0),
						CAPNP_EIGHT_BYTES, 1, &list),
			 STATUS_OK);
	capnp_list_builder_set_uint64(&list, 1, 0);
	capnp_list_builder_set_uint32(&list, 4, 0);
	capnp_list_builder_set_uint16(&list, UINT32_MAX, 0);
	capnp_list_builder_set_uint8(&list, 9, 0);
	assert_int_equal(words[3], UINT64_C(0xeeeeeeeeeeeeeeee));
}

/* Lists of one element of each size in a buffer that ends with them: no setter writes past it. */
static void writing_elements_of_another_size_does_nothing(void **state)
{
	(void)state;
	for (unsigned element = CAPNP_VOID; element <= CAPNP_COMPOSITE; element++) {
		uint64_t *words = calloc(3, 8);
		struct capnp_builder builder;
		struct capnp_struct_builder root;
		struct capnp_list_builder list;
		const uint32_t count = 8;

		assert_non_null(words);
		capnp_builder_init(&builder, words, 3);
		assert_int_equal(capnp_builder_root(&builder, 0, 1, &root), STATUS_OK);
		if (element == CAPNP_COMPOSITE)
			assert_int_equal(
				capnp_pointer_new_struct_list(
					capnp_struct_builder_pointer(&root, 0), 0, 0, count, &list),
				STATUS_OK);
		else
			assert_int_equal(capnp_pointer_new_list(
						 capnp_struct_builder_pointer(&root, 0),
						 (enum capnp_element)element,
						 element < CAPNP_TWO_BYTES ? count : 1, &list),
					 STATUS_OK);
		list.count =
			count; /* so that only the element's size keeps a setter from writing */
		words[2] = 0;
		for (uint32_t i = 0; i < count; i++) {
			if (element != CAPNP_BIT)
				capnp_list_builder_set_bool(&list, i, true);
			if (element != CAPNP_BYTE)
				capnp_list_builder_set_uint8(&list, i, 0xff);
			if (element != CAPNP_TWO_BYTES)
				capnp_list_builder_set_uint16(&list, i, 0xffff);
			if (element != CAPNP_FOUR_BYTES)
				capnp_list_builder_set_uint32(&list, i, UINT32_MAX);
			if (element != CAPNP_EIGHT_BYTES)
				capnp_list_builder_set_uint64(&list, i, UINT64_MAX);
		}
		assert_int_equal(words[2], 0);
		free(words);
	}
}

static void counts_that_no_pointer_can_say_are_no_room(void **state)
{
	uint64_t words[8];
	struct capnp_builder builder;
	struct capnp_struct_builder root;
	struct capnp_list_builder list;
	uint8_t *bytes;

	(void)state;
	capnp_builder_init(&builder, words, 8);
	assert_int_equal(capnp_builder_root(&builder, 0, 1, &root), STATUS_OK);
	for (uint32_t shift = 3; shift < 32; shift++) {
		const uint32_t count = UINT32_MAX >> (31 - shift);

		assert_int_equal(capnp_pointer_new_list(capnp_struct_builder_pointer(&root, 0),
							CAPNP_EIGHT_BYTES, count, &list),
				 STATUS_NO_ROOM);
		assert_int_equal(
			capnp_pointer_new_struct_list(capnp_struct_builder_pointer(&root, 0),
						      0x8000, 0x8000, count, &list),
			STATUS_NO_ROOM);
	}
	assert_int_equal(capnp_pointer_new_list(capnp_struct_builder_pointer(&root, 0), CAPNP_VOID,
						CAPNP_LIST_COUNT_MAX + 1, &list),
			 STATUS_NO_ROOM);
	assert_int_equal(capnp_pointer_new_struct_list(capnp_struct_builder_pointer(&root, 0), 0, 0,
						       UINT32_MAX, &list),
			 STATUS_NO_ROOM);
	assert_int_equal(
		capnp_pointer_new_data(capnp_struct_builder_pointer(&root, 0), UINT32_MAX, &bytes),
		STATUS_NO_ROOM);
	assert_int_equal(capnp_pointer_set_text(capnp_struct_builder_pointer(&root, 0),
						capnp_text_make("", UINT32_MAX)),
			 STATUS_NO_ROOM);
	assert_int_equal(builder.used_words, 2);
	assert_int_equal(words[1], 0);
}

/* Steps of a sample message; each may fail for want of room, and the next is tried all the same. */
static enum status sample_build(struct capnp_builder *builder)
{
	struct rich_builder root;
	struct rich_builder child;
	struct point_builder point;
	struct point_list_builder points;
	struct capnp_list_builder list;
	enum status status;
	enum status worst = STATUS_OK;

#define STEP(call)                       \
	do {                             \
		status = (call);         \
		if (status != STATUS_OK) \
			worst = status;  \
	} while (0)

	status = rich_builder_root(builder, &root);
	if (status != STATUS_OK)
		return status;
	rich_builder_set_an_int32(&root, -5);
	rich_builder_set_big(&root, 1);
	STEP(rich_builder_set_text(&root, CAPNP_TEXT("some text")));
	STEP(rich_builder_set_data(&root, capnp_data_make("\1\2\3", 3)));
	STEP(rich_builder_new_child(&root, &child));
	if (status == STATUS_OK)
		STEP(rich_builder_set_text(&child, CAPNP_TEXT("inside")));
	STEP(rich_builder_new_points(&root, 3, &points));
	if (status == STATUS_OK) {
		point = point_list_builder_get(&points, 2);
		point_builder_set_x(&point, 7);
		STEP(point_builder_set_label(&point, CAPNP_TEXT("here")));
	}
	STEP(rich_builder_new_texts(&root, 2, &list));
	if (status == STATUS_OK)
		STEP(capnp_pointer_set_text(capnp_list_builder_pointer(&list, 1),
					    CAPNP_TEXT("second")));
	STEP(rich_builder_new_bools(&root, 70, &list));
	STEP(rich_builder_new_words(&root, 1, &list));
	STEP(rich_builder_set_choice_note(&root, CAPNP_TEXT("note")));
#undef STEP
	return worst;
}

/* Reads everything that the sample may have set; whatever is there must be readable. */
static void sample_walk(const uint64_t *words, uint32_t count)
{
	struct capnp_message message;
	struct rich_reader root;
	struct rich_reader child;
	struct point_list_reader points;
	struct capnp_list list;
	struct capnp_text text;
	struct capnp_data data;

	capnp_message_init(&message, words, count, CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(rich_root(&message, &root), STATUS_OK);
	assert_int_equal(rich_get_text(&root, &text), STATUS_OK);
	assert_int_equal(rich_get_data(&root, &data), STATUS_OK);
	assert_int_equal(rich_get_child(&root, &child), STATUS_OK);
	assert_int_equal(rich_get_text(&child, &text), STATUS_OK);
	assert_int_equal(rich_get_points(&root, &points), STATUS_OK);
	for (uint32_t i = 0; i < points.raw.count; i++) {
		const struct point_reader point = point_list_get(&points, i);

		assert_int_equal(point_get_label(&point, &text), STATUS_OK);
	}
	assert_int_equal(rich_get_texts(&root, &list), STATUS_OK);
	for (uint32_t i = 0; i < list.count; i++)
		assert_int_equal(capnp_pointer_get_text(capnp_list_get_pointer(&list, i), &text),
				 STATUS_OK);
	assert_int_equal(rich_get_bools(&root, &list), STATUS_OK);
	assert_int_equal(rich_get_words(&root, &list), STATUS_OK);
	assert_int_equal(rich_get_choice_note(&root, &text), STATUS_OK);
}

static void no_room_at_every_capacity_leaves_a_valid_message(void **state)
{
	uint64_t whole[SAMPLE_WORDS];
	struct capnp_builder builder;
	uint32_t needed;

	(void)state;
	capnp_builder_init(&builder, whole, SAMPLE_WORDS);
	assert_int_equal(sample_build(&builder), STATUS_OK);
	needed = builder.used_words;
	for (uint32_t capacity = 0; capacity <= needed + 1; capacity++) {
		uint64_t *words = malloc(capacity == 0 ? 1 : capacity * 8);

		memset(words, 0xee, capacity * 8);
		capnp_builder_init(&builder, words, capacity);
		assert_int_equal(sample_build(&builder),
				 capacity < needed ? STATUS_NO_ROOM : STATUS_OK);
		assert_true(builder.used_words <= capacity);
		sample_walk(words, builder.used_words);
		free(words);
	}
}

static void same_calls_give_the_same_bytes_whatever_was_in_the_buffer(void **state)
{
	uint64_t first[SAMPLE_WORDS];
	uint64_t second[SAMPLE_WORDS];
	struct capnp_builder builder;
	uint32_t used;

	(void)state;
	memset(first, 0, sizeof(first));
	memset(second, 0xff, sizeof(second));
	capnp_builder_init(&builder, first, SAMPLE_WORDS);
	assert_int_equal(sample_build(&builder), STATUS_OK);
	used = builder.used_words;
	capnp_builder_init(&builder, second, SAMPLE_WORDS);
	assert_int_equal(sample_build(&builder), STATUS_OK);
	assert_int_equal(builder.used_words, used);
	assert_memory_equal(first, second, used * 8);
}

static void root_made_again_gives_up_the_first_message(void **state)
{
	uint64_t words[SAMPLE_WORDS];
	struct capnp_builder builder;
	struct point_builder point;

	(void)state;
	capnp_builder_init(&builder, words, SAMPLE_WORDS);
	assert_int_equal(sample_build(&builder), STATUS_OK);
	assert_int_equal(point_builder_root(&builder, &point), STATUS_OK);
	assert_int_equal(builder.used_words, 3);
	assert_int_equal(words[1], 0);
	assert_int_equal(words[2], 0);
}

static void flat_struct_is_read_back_by_the_constant_path(void **state)
{
	uint64_t words[16];
	struct capnp_builder builder;
	struct capnp_message message;
	struct flat_builder out;
	struct flat_reader in;

	(void)state;
	capnp_builder_init(&builder, words, 16);
	assert_int_equal(flat_builder_root(&builder, &out), STATUS_OK);
	flat_builder_set_a(&out, 1);
	flat_builder_set_c(&out, 2);
	flat_builder_set_d(&out, 3);
	flat_builder_set_h(&out, UINT64_MAX);
	flat_builder_set_i(&out, 0xffff);
	flat_builder_set_j(&out, 0xfe);
	flat_builder_set_k(&out, true);
	assert_int_equal(builder.used_words, 9);
	capnp_message_init(&message, words, builder.used_words, 8);
	assert_int_equal(flat_root(&message, &in), STATUS_OK);
	assert_int_equal(message.budget_words, 0);
	assert_true(flat_is_complete(&in));
	assert_int_equal(flat_get_a(&in), 1);
	assert_int_equal(flat_get_b(&in), 0);
	assert_int_equal(flat_get_c(&in), 2);
	assert_int_equal(flat_get_d(&in), 3);
	assert_int_equal(flat_get_h(&in), UINT64_MAX);
	assert_int_equal(flat_get_i(&in), 0xffff);
	assert_int_equal(flat_get_j(&in), 0xfe);
	assert_true(flat_get_k(&in));
}

static void defaults_are_read_and_written_by_exclusive_or(void **state)
{
	uint64_t words[SAMPLE_WORDS];
	struct capnp_builder builder;
	struct capnp_message message;
	struct rich_builder out;
	struct rich_reader in;

	(void)state;
	capnp_builder_init(&builder, words, SAMPLE_WORDS);
	assert_int_equal(rich_builder_root(&builder, &out), STATUS_OK);
	capnp_message_init(&message, words, builder.used_words, CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(rich_root(&message, &in), STATUS_OK);
	assert_int_equal(rich_get_minus_one(&in), -1);
	assert_true(rich_get_yes(&in));
	assert_true(rich_get_big(&in) == UINT64_C(0xfedcba9876543210));
	assert_int_equal(rich_get_green(&in), COLOR_GREEN);
	assert_true(rich_get_half(&in) == UINT64_C(0x3fe0000000000000));
	rich_builder_set_minus_one(&out, 0);
	rich_builder_set_yes(&out, false);
	rich_builder_set_green(&out, COLOR_DEEP_BLUE);
	assert_int_equal(rich_get_minus_one(&in), 0);
	assert_false(rich_get_yes(&in));
	assert_int_equal(rich_get_green(&in), COLOR_DEEP_BLUE);
	rich_builder_set_minus_one(&out, -1);
	assert_int_equal(rich_get_minus_one(&in), -1);
}

static void member_of_a_union_is_seen_only_while_it_is_selected(void **state)
{
	uint64_t words[SAMPLE_WORDS];
	struct capnp_builder builder;
	struct capnp_message message;
	struct rich_builder out;
	struct rich_reader in;
	struct capnp_text text;

	(void)state;
	capnp_builder_init(&builder, words, SAMPLE_WORDS);
	assert_int_equal(rich_builder_root(&builder, &out), STATUS_OK);
	capnp_message_init(&message, words, SAMPLE_WORDS, CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(rich_root(&message, &in), STATUS_OK);
	assert_int_equal(rich_which(&in), RICH_WHICH_NOTHING);
	rich_builder_set_number(&out, 99);
	assert_int_equal(rich_which(&in), RICH_WHICH_NUMBER);
	assert_int_equal(rich_get_number(&in), 99);
	rich_builder_select_pair(&out);
	assert_int_equal(rich_get_number(&in), 0);
	rich_builder_set_choice_deep_high(&out, 77);
	assert_int_equal(rich_choice_which(&in), RICH_CHOICE_WHICH_DEEP);
	assert_int_equal(rich_choice_deep_which(&in), RICH_CHOICE_DEEP_WHICH_HIGH);
	assert_int_equal(rich_get_choice_deep_high(&in), 77);
	assert_int_equal(rich_get_choice_deep_low(&in), 0);
	assert_int_equal(rich_builder_set_choice_note(&out, CAPNP_TEXT("n")), STATUS_OK);
	assert_int_equal(rich_get_choice_deep_high(&in), 0);
	assert_int_equal(rich_get_choice_note(&in, &text), STATUS_OK);
	assert_string_equal(text.bytes, "n");
	rich_builder_select_choice_none(&out);
	assert_int_equal(rich_get_choice_note(&in, &text), STATUS_OK);
	assert_string_equal(text.bytes, "");
	assert_false(rich_has_choice_note(&in));
}

static void enum_values_of_a_newer_program_are_told_apart(void **state)
{
	(void)state;
	assert_true(color_is_known(COLOR_DEEP_BLUE));
	assert_false(color_is_known((enum color)3));
	assert_int_equal(ANSWER, 42);
	assert_true(SMALLEST == INT64_MIN);
	assert_string_equal(MOTTO, "ask \"why?\"");
}

static void old_message_is_read_by_a_new_program(void **state)
{
	uint64_t words[64];
	struct capnp_builder builder;
	struct capnp_message message;
	struct old_builder out;
	struct new_reader in;
	struct capnp_list_builder list;
	struct number_list_reader numbers;
	struct name_list_reader names;
	struct number_reader number;
	struct name_reader name;
	struct capnp_text text;

	(void)state;
	capnp_builder_init(&builder, words, 64);
	assert_int_equal(old_builder_root(&builder, &out), STATUS_OK);
	old_builder_set_a(&out, 5);
	assert_int_equal(old_builder_new_numbers(&out, 3, &list), STATUS_OK);
	capnp_list_builder_set_uint16(&list, 1, 600);
	assert_int_equal(old_builder_new_names(&out, 2, &list), STATUS_OK);
	assert_int_equal(
		capnp_pointer_set_text(capnp_list_builder_pointer(&list, 1), CAPNP_TEXT("n1")),
		STATUS_OK);
	capnp_message_init(&message, words, builder.used_words, CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(new_root(&message, &in), STATUS_OK);
	assert_false(new_is_complete(&in));
	assert_int_equal(new_get_a(&in), 5);
	assert_int_equal(new_get_b(&in), 7);
	assert_false(new_has_more(&in));
	assert_int_equal(new_get_more(&in, &text), STATUS_OK);
	assert_int_equal(new_get_numbers(&in, &numbers), STATUS_OK);
	assert_int_equal(numbers.raw.count, 3);
	number = number_list_get(&numbers, 1);
	assert_int_equal(number_get_value(&number), 600);
	assert_int_equal(number_get_extra(&number), 9);
	assert_int_equal(new_get_names(&in, &names), STATUS_OK);
	name = name_list_get(&names, 1);
	assert_int_equal(name_get_value(&name, &text), STATUS_OK);
	assert_string_equal(text.bytes, "n1");
	assert_int_equal(name_get_weight(&name), 0);
}

static void new_message_is_read_by_an_old_program(void **state)
{
	uint64_t words[64];
	struct capnp_builder builder;
	struct capnp_message message;
	struct new_builder out;
	struct old_reader in;
	struct number_list_builder numbers;
	struct number_builder number;
	struct name_list_builder names;
	struct name_builder name;
	struct capnp_list list;
	struct capnp_text text;

	(void)state;
	capnp_builder_init(&builder, words, 64);
	assert_int_equal(new_builder_root(&builder, &out), STATUS_OK);
	new_builder_set_a(&out, 6);
	new_builder_set_b(&out, 1);
	assert_int_equal(new_builder_new_numbers(&out, 2, &numbers), STATUS_OK);
	number = number_list_builder_get(&numbers, 1);
	number_builder_set_value(&number, 700);
	number_builder_set_extra(&number, 1);
	assert_int_equal(new_builder_new_names(&out, 2, &names), STATUS_OK);
	name = name_list_builder_get(&names, 1);
	name_builder_set_weight(&name, 4);
	assert_int_equal(name_builder_set_value(&name, CAPNP_TEXT("m1")), STATUS_OK);
	capnp_message_init(&message, words, builder.used_words, CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(old_root(&message, &in), STATUS_OK);
	assert_true(old_is_complete(&in));
	assert_int_equal(old_get_a(&in), 6);
	assert_int_equal(old_get_numbers(&in, &list), STATUS_OK);
	assert_int_equal(list.count, 2);
	assert_int_equal(capnp_list_get_uint16(&list, 1), 700);
	assert_int_equal(old_get_names(&in, &list), STATUS_OK);
	assert_int_equal(capnp_pointer_get_text(capnp_list_get_pointer(&list, 1), &text),
			 STATUS_OK);
	assert_string_equal(text.bytes, "m1");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(root_has_the_words_that_the_encoding_says),
		cmocka_unit_test(struct_without_words_does_not_look_like_null),
		cmocka_unit_test(lists_have_the_words_that_the_encoding_says),
		cmocka_unit_test(writing_behind_the_end_of_a_list_does_nothing),
		cmocka_unit_test(writing_elements_of_another_size_does_nothing),
		cmocka_unit_test(counts_that_no_pointer_can_say_are_no_room),
		cmocka_unit_test(no_room_at_every_capacity_leaves_a_valid_message),
		cmocka_unit_test(same_calls_give_the_same_bytes_whatever_was_in_the_buffer),
		cmocka_unit_test(root_made_again_gives_up_the_first_message),
		cmocka_unit_test(flat_struct_is_read_back_by_the_constant_path),
		cmocka_unit_test(defaults_are_read_and_written_by_exclusive_or),
		cmocka_unit_test(member_of_a_union_is_seen_only_while_it_is_selected),
		cmocka_unit_test(enum_values_of_a_newer_program_are_told_apart),
		cmocka_unit_test(old_message_is_read_by_a_new_program),
		cmocka_unit_test(new_message_is_read_by_an_old_program),
	};

	return cmocka_run_group_tests_name("capnp builder", tests, NULL, NULL);
}
