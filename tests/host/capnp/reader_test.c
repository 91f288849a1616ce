/*
 * The reader's conditions R1 to R9, and its limits.
 */
#include "tests/host/capnp/words.h"

#define S(offset, data, pointers) capnp_word_struct(offset, data, pointers)
#define L(offset, element, count) capnp_word_list(offset, element, count)

static struct capnp_pointer root_pointer(struct capnp_message *message, uint32_t index)
{
	struct capnp_struct root;

	assert_int_equal(capnp_message_root_walk(message, &root), STATUS_OK);
	return capnp_struct_pointer(&root, index);
}

static void message_without_words_is_all_defaults(void **state)
{
	struct capnp_message message;
	struct capnp_struct root;
	struct capnp_text text;
	uint32_t index;

	(void)state;
	capnp_message_init(&message, NULL, 0, 0);
	assert_int_equal(capnp_message_root(&message, 3, 2, &root), STATUS_OK);
	assert_int_equal(capnp_struct_get_uint64(&root, 0, 5), 5);
	assert_true(capnp_struct_get_bool(&root, 7, true));
	assert_int_equal(capnp_pointer_get_text(capnp_struct_pointer(&root, 1), &text), STATUS_OK);
	assert_string_equal(text.bytes, "");
	assert_int_equal(capnp_pointer_get_capability(capnp_struct_pointer(&root, 0), &index),
			 STATUS_OK);
	assert_int_equal(index, CAPNP_NO_CAPABILITY);
}

static void null_root_is_all_defaults(void **state)
{
	struct capnp_struct root;

	(void)state;
	assert_int_equal(words_root(BORDER(0), 1, 1, &root), STATUS_OK);
	assert_int_equal(capnp_struct_get_uint8(&root, 3, 0xab), 0xab);
}

static void data_fields_are_read_at_every_size_and_offset(void **state)
{
	struct capnp_struct root;

	(void)state;
	assert_int_equal(
		words_root(BORDER(S(0, 2, 0), UINT64_C(0x8877665544332211), 0x80), 2, 0, &root),
		STATUS_OK);
	assert_int_equal(capnp_struct_get_uint8(&root, 1, 0), 0x22);
	assert_int_equal(capnp_struct_get_uint16(&root, 3, 0), 0x8877);
	assert_int_equal(capnp_struct_get_uint32(&root, 1, 0), 0x88776655);
	assert_int_equal(capnp_struct_get_uint64(&root, 0, 0), UINT64_C(0x8877665544332211));
	assert_true(capnp_struct_get_bool(&root, 0, false));
	assert_true(capnp_struct_get_bool(&root, 71, false));
	assert_false(capnp_struct_get_bool(&root, 71, true));
	assert_int_equal(capnp_struct_get_uint16(&root, 0, 0xffff), 0xddee);
}

static void fields_behind_the_received_data_are_defaults(void **state)
{
	struct capnp_struct root;

	(void)state;
	assert_int_equal(words_root(BORDER(S(0, 1, 0), UINT64_MAX), 4, 2, &root), STATUS_OK);
	assert_int_equal(capnp_struct_get_uint8(&root, 8, 1), 1);
	assert_int_equal(capnp_struct_get_uint16(&root, 4, 2), 2);
	assert_int_equal(capnp_struct_get_uint32(&root, 2, 3), 3);
	assert_int_equal(capnp_struct_get_uint64(&root, 1, 4), 4);
	assert_int_equal(capnp_struct_get_uint64(&root, UINT32_MAX, 4), 4);
	assert_int_equal(capnp_struct_get_uint32(&root, UINT32_MAX, 4), 4);
	assert_false(capnp_struct_get_bool(&root, 64, false));
	assert_true(capnp_pointer_is_null(capnp_struct_pointer(&root, 0)));
}

static void r1_struct_outside_of_its_segment_is_refused(void **state)
{
	struct capnp_struct root;

	(void)state;
	assert_int_equal(words_root(BORDER(S(0, 1, 0)), 1, 0, &root), STATUS_BAD_MESSAGE);
	assert_int_equal(words_root(BORDER(S(0, 0, 2), 0), 0, 2, &root), STATUS_BAD_MESSAGE);
	assert_int_equal(words_root(BORDER(S(1, 1, 0), 0), 1, 0, &root), STATUS_BAD_MESSAGE);
	assert_int_equal(words_root(BORDER(S(-2, 1, 0), 0), 1, 0, &root), STATUS_BAD_MESSAGE);
	assert_int_equal(words_root(BORDER(S(0x1fffffff, 1, 0), 0), 1, 0, &root),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(words_root(BORDER(S(-0x20000000, 1, 0), 0), 1, 0, &root),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(words_root(BORDER(S(0, 0xffff, 0xffff), 0), 1, 0, &root),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(words_root(BORDER(S(2, 0, 0), 0), 0, 0, &root), STATUS_BAD_MESSAGE);
}

static void r1_list_outside_of_its_segment_is_refused_at_every_element_size(void **state)
{
	static const uint32_t counts[] = {0, 65, 9, 5, 3, 2, 2, 2};
	struct capnp_list list;

	(void)state;
	for (unsigned element = CAPNP_BIT; element <= CAPNP_COMPOSITE; element++) {
		struct capnp_message *message =
			BORDER(S(0, 0, 1), L(0, (enum capnp_element)element, counts[element]),
			       word_tag(1, 1, 0));

		assert_int_equal(capnp_pointer_get_list(root_pointer(message, 0),
							(enum capnp_element)element, &list),
				 STATUS_BAD_MESSAGE);
		assert_int_equal(list.count, 0);
		message = BORDER(S(0, 0, 1),
				 L(0, (enum capnp_element)element, CAPNP_LIST_COUNT_MAX), 0);
		assert_int_equal(capnp_pointer_get_list(root_pointer(message, 0),
							(enum capnp_element)element, &list),
				 STATUS_BAD_MESSAGE);
	}
}

static void r1_composite_list_without_room_for_its_tag_is_refused(void **state)
{
	struct capnp_list list;

	(void)state;
	assert_int_equal(capnp_pointer_get_list(
				 root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 0)), 0),
				 CAPNP_COMPOSITE, &list),
			 STATUS_BAD_MESSAGE);
}

static void r2_pointer_of_another_kind_is_refused(void **state)
{
	struct capnp_struct s;
	struct capnp_list list;
	struct capnp_text text;
	struct capnp_data data;
	uint32_t index;
	struct capnp_message *message =
		BORDER(S(0, 0, 3), L(2, CAPNP_BYTE, 1), S(1, 1, 0), capnp_word_capability(0), 0);

	(void)state;
	assert_int_equal(capnp_pointer_get_struct(root_pointer(message, 0), &s),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_pointer_get_struct(root_pointer(message, 2), &s),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_pointer_get_list(root_pointer(message, 1), CAPNP_BYTE, &list),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_pointer_get_list(root_pointer(message, 2), CAPNP_BYTE, &list),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_pointer_get_text(root_pointer(message, 1), &text),
			 STATUS_BAD_MESSAGE);
	assert_string_equal(text.bytes, "");
	assert_int_equal(capnp_pointer_get_data(root_pointer(message, 2), &data),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_pointer_get_capability(root_pointer(message, 0), &index),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_pointer_get_capability(root_pointer(message, 1), &index),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(index, CAPNP_NO_CAPABILITY);
}

/* Plain lists can be read as other ones as far as the encoding's rules of evolution say. */
static void r3_plain_lists_are_read_as_their_own_size_as_structs_and_as_void_only(void **state)
{
	(void)state;
	for (unsigned written = CAPNP_VOID; written <= CAPNP_POINTER; written++) {
		for (unsigned expected = CAPNP_VOID; expected <= CAPNP_COMPOSITE; expected++) {
			struct capnp_list list;
			struct capnp_message *message =
				BORDER(S(0, 0, 1), L(0, (enum capnp_element)written, 1), 0);
			const bool good = written == expected || expected == CAPNP_VOID ||
					  (expected == CAPNP_COMPOSITE && written != CAPNP_BIT);
			const enum status status = capnp_pointer_get_list(
				root_pointer(message, 0), (enum capnp_element)expected, &list);

			assert_int_equal(status, good ? STATUS_OK : STATUS_BAD_MESSAGE);
			assert_int_equal(list.count, good ? 1 : 0);
		}
	}
}

static void r3_struct_lists_are_read_as_their_first_field_only(void **state)
{
	struct capnp_list list;
	struct capnp_message *message;

	(void)state;
	message = BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 4), word_tag(2, 2, 0), 0x1234, 9, 0x5678,
			 9);
	assert_int_equal(capnp_pointer_get_list(root_pointer(message, 0), CAPNP_TWO_BYTES, &list),
			 STATUS_OK);
	assert_int_equal(list.count, 2);
	assert_int_equal(capnp_list_get_uint16(&list, 0), 0x1234);
	assert_int_equal(capnp_list_get_uint16(&list, 1), 0x5678);
	assert_int_equal(capnp_list_get_uint16(&list, 2), 0);
	assert_int_equal(capnp_pointer_get_list(root_pointer(message, 0), CAPNP_BIT, &list),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_pointer_get_list(root_pointer(message, 0), CAPNP_POINTER, &list),
			 STATUS_BAD_MESSAGE);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 1), word_tag(1, 0, 1), 0);
	assert_int_equal(capnp_pointer_get_list(root_pointer(message, 0), CAPNP_TWO_BYTES, &list),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_pointer_get_list(root_pointer(message, 0), CAPNP_POINTER, &list),
			 STATUS_OK);
}

static void list_of_numbers_is_read_as_structs_with_that_first_field(void **state)
{
	struct capnp_list list;
	struct capnp_struct s;

	(void)state;
	assert_int_equal(capnp_pointer_get_list(
				 root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_BYTE, 3), 0x332211), 0),
				 CAPNP_COMPOSITE, &list),
			 STATUS_OK);
	s = capnp_list_get_struct(&list, 2);
	assert_int_equal(capnp_struct_get_uint8(&s, 0, 0), 0x33);
	assert_int_equal(capnp_struct_get_uint8(&s, 1, 0), 0);
	assert_int_equal(capnp_struct_get_uint16(&s, 0, 0), 0);
	assert_true(capnp_struct_get_bool(&s, 5, false));
	assert_false(capnp_struct_get_bool(&s, 8, false));
	assert_true(capnp_pointer_is_null(capnp_struct_pointer(&s, 0)));
	s = capnp_list_get_struct(&list, 3);
	assert_int_equal(capnp_struct_get_uint8(&s, 0, 0), 0);
}

static void list_elements_behind_the_end_are_zero(void **state)
{
	struct capnp_list list;

	(void)state;
	assert_int_equal(
		capnp_pointer_get_list(
			root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_EIGHT_BYTES, 1), UINT64_MAX), 0),
			CAPNP_EIGHT_BYTES, &list),
		STATUS_OK);
	assert_int_equal(capnp_list_get_uint64(&list, 0), UINT64_MAX);
	assert_int_equal(capnp_list_get_uint64(&list, 1), 0);
	assert_int_equal(capnp_list_get_uint64(&list, UINT32_MAX), 0);
	assert_int_equal(capnp_list_get_uint8(&list, 1), 0);
	assert_false(capnp_list_get_bool(&list, 0));
	assert_true(capnp_pointer_is_null(capnp_list_get_pointer(&list, 0)));
}

static void r4_composite_elements_longer_than_the_list_are_refused(void **state)
{
	static const uint64_t tags[] = {
		0x0000000100000008, /* 2 elements of 1 word, in a list of 1 word */
		0x00000001fffffffc, /* 2^30 - 1 elements of 1 word */
		0xfffffffffffffffc, /* 2^30 - 1 elements of 131070 words */
		0x0000000100000005, /* a list pointer for a tag */
		0x0000000100000006, /* a far pointer for a tag */
		0x0000000100000007, /* a capability for a tag */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
		struct capnp_list list;
		struct capnp_message *message =
			BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 1), tags[i], 0);

		assert_int_equal(
			capnp_pointer_get_list(root_pointer(message, 0), CAPNP_COMPOSITE, &list),
			STATUS_BAD_MESSAGE);
	}
}

static void r5_text_without_a_zero_byte_at_its_end_is_refused(void **state)
{
	struct capnp_text text;
	struct capnp_data data;
	struct capnp_message *message;

	(void)state;
	message = BORDER(S(0, 0, 1), L(0, CAPNP_BYTE, 3), 0x636261);
	assert_int_equal(capnp_pointer_get_text(root_pointer(message, 0), &text),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_pointer_get_data(root_pointer(message, 0), &data), STATUS_OK);
	assert_int_equal(data.length_bytes, 3);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_BYTE, 0));
	assert_int_equal(capnp_pointer_get_text(root_pointer(message, 0), &text),
			 STATUS_BAD_MESSAGE);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_BYTE, 8), UINT64_C(0x0168676665646362));
	assert_int_equal(capnp_pointer_get_text(root_pointer(message, 0), &text),
			 STATUS_BAD_MESSAGE);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_BYTE, 4), 0x00636261);
	assert_int_equal(capnp_pointer_get_text(root_pointer(message, 0), &text), STATUS_OK);
	assert_string_equal(text.bytes, "abc");
	assert_int_equal(text.length_bytes, 3);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 1), word_tag(1, 1, 0), 0);
	assert_int_equal(capnp_pointer_get_text(root_pointer(message, 0), &text),
			 STATUS_BAD_MESSAGE);
}

static void r6_far_pointer_at_the_border_is_refused(void **state)
{
	struct capnp_struct s;
	struct capnp_list list;
	struct capnp_text text;
	enum capnp_kind kind;
	uint32_t index;
	struct capnp_message *message =
		BORDER(S(0, 0, 2), word_far(0, 3, false), word_far(0, 3, true), S(0, 1, 0), 0);

	(void)state;
	for (uint32_t i = 0; i < 2; i++) {
		assert_int_equal(capnp_pointer_get_struct(root_pointer(message, i), &s),
				 STATUS_BAD_MESSAGE);
		assert_int_equal(
			capnp_pointer_get_list(root_pointer(message, i), CAPNP_VOID, &list),
			STATUS_BAD_MESSAGE);
		assert_int_equal(capnp_pointer_get_text(root_pointer(message, i), &text),
				 STATUS_BAD_MESSAGE);
		assert_int_equal(capnp_pointer_get_capability(root_pointer(message, i), &index),
				 STATUS_BAD_MESSAGE);
		assert_int_equal(capnp_pointer_get_kind(root_pointer(message, i), &kind),
				 STATUS_BAD_MESSAGE);
	}
	assert_int_equal(words_root(BORDER(word_far(0, 1, false), S(0, 1, 0), 0), 1, 0, &s),
			 STATUS_BAD_MESSAGE);
}

static void far_pointers_of_a_file_are_followed(void **state)
{
	struct capnp_message *message;
	struct capnp_struct root;
	struct capnp_struct s;
	struct capnp_text text;
	enum capnp_kind kind;
	uint32_t index;

	(void)state;
	SEGMENT(0, word_far(1, 1, false));
	SEGMENT(1, 7, S(0, 1, 4), 42, word_far(0, 0, false), word_far(2, 1, true),
		word_far(2, 4, false), word_far(2, 5, false));
	SEGMENT(2, 0x6968, word_far(2, 0, false), L(0, CAPNP_BYTE, 3), 0, S(-1, 0, 0),
		capnp_word_capability(5));
	message = words_file(3);
	assert_int_equal(capnp_message_root(message, 1, 4, &root), STATUS_OK);
	assert_int_equal(capnp_struct_get_uint64(&root, 0, 0), 42);
	assert_int_equal(capnp_pointer_get_text(capnp_struct_pointer(&root, 1), &text), STATUS_OK);
	assert_string_equal(text.bytes, "hi");
	assert_int_equal(capnp_pointer_get_struct(capnp_struct_pointer(&root, 2), &s), STATUS_OK);
	assert_int_equal(capnp_pointer_get_capability(capnp_struct_pointer(&root, 3), &index),
			 STATUS_OK);
	assert_int_equal(index, 5);
	assert_int_equal(capnp_pointer_get_kind(capnp_struct_pointer(&root, 1), &kind), STATUS_OK);
	assert_int_equal(kind, CAPNP_KIND_LIST);
	/* The pad of pointer 0 is the root's own far pointer: a second far pointer. */
	assert_int_equal(capnp_pointer_get_struct(capnp_struct_pointer(&root, 0), &s),
			 STATUS_BAD_MESSAGE);
}

static void r6_malformed_far_pointers_of_a_file_are_refused(void **state)
{
	static const struct {
		uint64_t root;
		uint64_t pad[2];
	} cases[] = {
		{0x0000000200000002, {0, 0}}, /* a segment that is not there */
		{0xffffffff00000002, {0, 0}},
		{0x0000000100000012, {0, 0}},                  /* pad at the end of the segment */
		{0x00000001fffffffa, {0, 0}},                  /* pad far past the end */
		{0x000000010000000e, {0, 0}},                  /* double pad over the end */
		{0x0000000100000002, {0x0000000100000002, 0}}, /* pad points at itself */
		{0x0000000100000002, {0x0000000000000002, 0}}, /* pad points back at the root */
		{0x0000000100000006,
		 {0x0000000100000006, 0}}, /* double pad begins with a double far */
		{0x0000000100000006, {0x0000000100000000, 0}}, /* double pad begins with a struct */
		{0x0000000100000006,
		 {0x0000000200000002, 0}}, /* content in a segment that is not there */
		{0x0000000100000006, {0x000000010000001a, 0}}, /* content past the end */
		{0x0000000100000006,
		 {0x0000000100000012, 0x0000000100000000}}, /* content over the end */
		{0x0000000100000006,
		 {0x0000000100000002, 0x0000000100000004}}, /* tag with an offset */
		{0x0000000100000006, {0x0000000100000002, 0x0000000100000002}}, /* tag is far */
		{0x0000000100000006,
		 {0x0000000100000002, 0x0000000100000003}}, /* tag is a capability */
		{0x0000000100000002,
		 {0x00000001fffffff8, 0}}, /* pad points in front of its segment */
	};

	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct capnp_struct root;

		SEGMENT(0, cases[i].root);
		SEGMENT(1, cases[i].pad[0], cases[i].pad[1]);
		assert_int_equal(words_root(words_file(2), 1, 0, &root), STATUS_BAD_MESSAGE);
	}
}

static void far_pointer_may_name_its_own_segment_in_a_file(void **state)
{
	struct capnp_struct root;

	(void)state;
	SEGMENT(0, word_far(0, 1, false), S(0, 1, 0), 9);
	assert_int_equal(words_root(words_file(1), 1, 0, &root), STATUS_OK);
	assert_int_equal(capnp_struct_get_uint64(&root, 0, 0), 9);
}

static void r7_budget_ends_exactly_where_it_says(void **state)
{
	struct capnp_message *message = BORDER(S(0, 1, 1), 5, L(0, CAPNP_BYTE, 9), 1, 0);
	struct capnp_struct root;
	struct capnp_data data;

	(void)state;
	for (uint64_t budget = 0; budget < 6; budget++) {
		const enum status first = budget >= 2 ? STATUS_OK : STATUS_BAD_MESSAGE;
		const enum status second = budget >= 4 ? STATUS_OK : STATUS_BAD_MESSAGE;

		message->budget_words = budget;
		assert_int_equal(words_root(message, 1, 1, &root), first);
		if (first != STATUS_OK)
			continue;
		assert_int_equal(capnp_pointer_get_data(capnp_struct_pointer(&root, 0), &data),
				 second);
		assert_int_equal(message->budget_words, budget >= 4 ? budget - 4 : 0);
	}
}

static void r7_every_visit_and_every_empty_object_costs(void **state)
{
	struct capnp_message *message = BORDER(S(0, 0, 2), S(-1, 0, 0), L(0, CAPNP_BYTE, 0));
	struct capnp_struct root;
	struct capnp_struct child;
	struct capnp_data data;

	(void)state;
	message->budget_words = 7;
	assert_int_equal(words_root(message, 0, 2, &root), STATUS_OK);
	for (int i = 0; i < 4; i++)
		assert_int_equal(capnp_pointer_get_struct(capnp_struct_pointer(&root, 0), &child),
				 STATUS_OK);
	assert_int_equal(capnp_pointer_get_data(capnp_struct_pointer(&root, 1), &data), STATUS_OK);
	assert_int_equal(capnp_pointer_get_struct(capnp_struct_pointer(&root, 0), &child),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(message->budget_words, 0);
}

static void r7_landing_pads_cost(void **state)
{
	struct capnp_message *message;
	struct capnp_struct root;

	(void)state;
	SEGMENT(0, word_far(1, 0, true));
	SEGMENT(1, word_far(1, 2, false), S(0, 1, 0), 3);
	message = words_file(2);
	message->budget_words = 3;
	assert_int_equal(words_root(message, 1, 0, &root), STATUS_OK);
	assert_int_equal(message->budget_words, 0);
	message = words_file(2);
	message->budget_words = 2;
	assert_int_equal(words_root(message, 1, 0, &root), STATUS_BAD_MESSAGE);
}

static void r8_nesting_ends_exactly_at_the_limit(void **state)
{
	uint64_t words[CAPNP_BORDER_NESTING + 2];
	struct capnp_message *message;
	struct capnp_struct s;

	(void)state;
	for (uint32_t i = 0; i < CAPNP_BORDER_NESTING + 1; i++)
		words[i] = S(0, 0, 1);
	words[CAPNP_BORDER_NESTING + 1] = 0;
	message = words_border(words, CAPNP_BORDER_NESTING + 2);
	assert_int_equal(words_root(message, 0, 1, &s), STATUS_OK);
	for (uint32_t depth = 1; depth < CAPNP_BORDER_NESTING; depth++)
		assert_int_equal(capnp_pointer_get_struct(capnp_struct_pointer(&s, 0), &s),
				 STATUS_OK);
	assert_int_equal(capnp_pointer_get_struct(capnp_struct_pointer(&s, 0), &s),
			 STATUS_BAD_MESSAGE);
	message->nesting_limit = 0;
	message->budget_words = 100;
	assert_int_equal(words_root(message, 0, 1, &s), STATUS_BAD_MESSAGE);
}

static void r8_a_struct_that_holds_itself_ends_at_the_limit(void **state)
{
	struct capnp_message *message = BORDER(S(0, 0, 1), S(-1, 0, 1));
	struct capnp_struct s;
	uint32_t depth = 0;

	(void)state;
	assert_int_equal(words_root(message, 0, 1, &s), STATUS_OK);
	while (capnp_pointer_get_struct(capnp_struct_pointer(&s, 0), &s) == STATUS_OK)
		depth++;
	assert_int_equal(depth, CAPNP_BORDER_NESTING - 1);
}

static void r8_lists_of_lists_count_as_nesting(void **state)
{
	struct capnp_message *message = BORDER(S(0, 0, 1), L(-1, CAPNP_POINTER, 1));
	struct capnp_pointer pointer = root_pointer(message, 0);
	struct capnp_list list;
	uint32_t depth = 0;

	(void)state;
	while (capnp_pointer_get_list(pointer, CAPNP_POINTER, &list) == STATUS_OK) {
		pointer = capnp_list_get_pointer(&list, 0);
		depth++;
	}
	assert_int_equal(depth, CAPNP_BORDER_NESTING - 1);
}

static void r9_capability_with_reserved_bits_is_refused(void **state)
{
	uint32_t index;

	(void)state;
	for (uint32_t bit = 2; bit < 32; bit++) {
		struct capnp_message *message =
			BORDER(S(0, 0, 1), capnp_word_capability(1) | UINT64_C(1) << bit);

		assert_int_equal(capnp_pointer_get_capability(root_pointer(message, 0), &index),
				 STATUS_BAD_MESSAGE);
	}
	assert_int_equal(
		capnp_pointer_get_capability(
			root_pointer(BORDER(S(0, 0, 1), capnp_word_capability(7)), 0), &index),
		STATUS_OK);
	assert_int_equal(index, 7);
	assert_int_equal(
		capnp_pointer_get_capability(
			root_pointer(BORDER(S(0, 0, 1), capnp_word_capability(UINT32_MAX)), 0),
			&index),
		STATUS_BAD_MESSAGE);
}

static void root_whose_pointer_differs_is_walked_to(void **state)
{
	struct capnp_struct root;

	(void)state;
	assert_int_equal(words_root(BORDER(S(1, 1, 0), 0, 77), 1, 0, &root), STATUS_OK);
	assert_int_equal(capnp_struct_get_uint64(&root, 0, 0), 77);
	assert_int_equal(words_root(BORDER(S(0, 2, 1), 78, 0, 0), 1, 0, &root), STATUS_OK);
	assert_int_equal(capnp_struct_get_uint64(&root, 0, 0), 78);
	assert_int_equal(words_root(BORDER(S(-1, 0, 0)), 0, 0, &root), STATUS_OK);
	assert_int_equal(words_root(BORDER(S(0, 0, 0)), 0, 0, &root), STATUS_OK);
}

static void file_without_segments_or_with_a_huge_one_is_refused(void **state)
{
	const struct capnp_segment huge = {.words = NULL,
					   .word_count = CAPNP_SEGMENT_WORDS_MAX + 1};
	struct capnp_message message;

	(void)state;
	assert_int_equal(capnp_message_init_segments(&message, &huge, 0, 1, 1), STATUS_BAD_MESSAGE);
	assert_int_equal(capnp_message_init_segments(&message, &huge, 1, 1, 1), STATUS_BAD_MESSAGE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(message_without_words_is_all_defaults),
		cmocka_unit_test(null_root_is_all_defaults),
		cmocka_unit_test(data_fields_are_read_at_every_size_and_offset),
		cmocka_unit_test(fields_behind_the_received_data_are_defaults),
		cmocka_unit_test(r1_struct_outside_of_its_segment_is_refused),
		cmocka_unit_test(r1_list_outside_of_its_segment_is_refused_at_every_element_size),
		cmocka_unit_test(r1_composite_list_without_room_for_its_tag_is_refused),
		cmocka_unit_test(r2_pointer_of_another_kind_is_refused),
		cmocka_unit_test(
			r3_plain_lists_are_read_as_their_own_size_as_structs_and_as_void_only),
		cmocka_unit_test(r3_struct_lists_are_read_as_their_first_field_only),
		cmocka_unit_test(list_of_numbers_is_read_as_structs_with_that_first_field),
		cmocka_unit_test(list_elements_behind_the_end_are_zero),
		cmocka_unit_test(r4_composite_elements_longer_than_the_list_are_refused),
		cmocka_unit_test(r5_text_without_a_zero_byte_at_its_end_is_refused),
		cmocka_unit_test(r6_far_pointer_at_the_border_is_refused),
		cmocka_unit_test(far_pointers_of_a_file_are_followed),
		cmocka_unit_test(r6_malformed_far_pointers_of_a_file_are_refused),
		cmocka_unit_test(far_pointer_may_name_its_own_segment_in_a_file),
		cmocka_unit_test(r7_budget_ends_exactly_where_it_says),
		cmocka_unit_test(r7_every_visit_and_every_empty_object_costs),
		cmocka_unit_test(r7_landing_pads_cost),
		cmocka_unit_test(r8_nesting_ends_exactly_at_the_limit),
		cmocka_unit_test(r8_a_struct_that_holds_itself_ends_at_the_limit),
		cmocka_unit_test(r8_lists_of_lists_count_as_nesting),
		cmocka_unit_test(r9_capability_with_reserved_bits_is_refused),
		cmocka_unit_test(root_whose_pointer_differs_is_walked_to),
		cmocka_unit_test(file_without_segments_or_with_a_huge_one_is_refused),
	};
	const int failed = cmocka_run_group_tests_name("capnp reader", tests, NULL, NULL);

	words_free();
	return failed;
}
