/*
 * Every published advisory about readers of Cap'n Proto messages, as a message that must be
 * refused.
 *
 * Each test stands for the mistake that the advisory describes, in all the forms in which our
 * reader could make it.
 */
#include "tests/host/capnp/words.h"

#define S(offset, data, pointers) capnp_word_struct(offset, data, pointers)
#define L(offset, element, count) capnp_word_list(offset, element, count)

static struct capnp_pointer root_pointer(struct capnp_message *message)
{
	struct capnp_struct root;

	assert_int_equal(capnp_message_root_walk(message, &root), STATUS_OK);
	return capnp_struct_pointer(&root, 0);
}

/* A product of list count and element size that wraps around 32 bits, and so looks small. */
static void cve_2015_2310_list_length_does_not_overflow(void **state)
{
	struct capnp_list list;

	(void)state;
	/* 2^29 - 1 pointers: 2^35 - 64 bits, which are 2^32 - 8 bytes. */
	for (unsigned element = CAPNP_BYTE; element <= CAPNP_POINTER; element++)
		assert_int_equal(
			capnp_pointer_get_list(root_pointer(BORDER(S(0, 0, 1),
								   L(0, (enum capnp_element)element,
								     CAPNP_LIST_COUNT_MAX),
								   0)),
					       (enum capnp_element)element, &list),
			STATUS_BAD_MESSAGE);
	/* 2^29 elements of 8 words in a tag: 2^32 words wrap to none. */
	assert_int_equal(
		capnp_pointer_get_list(root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 0),
							   word_tag(1u << 29, 8, 0))),
				       CAPNP_COMPOSITE, &list),
		STATUS_BAD_MESSAGE);
	/* 2^16 elements of 2^16 words, made of both sections. */
	assert_int_equal(
		capnp_pointer_get_list(root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 0),
							   word_tag(1u << 16, 0x8000, 0x8000))),
				       CAPNP_COMPOSITE, &list),
		STATUS_BAD_MESSAGE);
}

/* A far pointer, or an offset, that makes a position wrap. */
static void cve_2015_2310_positions_do_not_overflow(void **state)
{
	struct capnp_struct s;

	(void)state;
	for (int32_t offset = -4; offset <= 4; offset++) {
		/*
		 * The root stands at word 0: in front of it, and from word 2 on, there is nothing.
		 */
		const bool good = offset >= -1 && offset <= 0;

		assert_int_equal(words_root(BORDER(S(offset, 1, 0), 0), 1, 0, &s),
				 good ? STATUS_OK : STATUS_BAD_MESSAGE);
	}
	assert_int_equal(words_root(BORDER(S(0x1fffffff, 0, 0), 0), 1, 0, &s), STATUS_BAD_MESSAGE);
	assert_int_equal(words_root(BORDER(S(-0x20000000, 0, 0), 0), 1, 0, &s), STATUS_BAD_MESSAGE);
	SEGMENT(0, word_far(1, 0x1fffffff, false), word_far(1, 0x1fffffff, true));
	SEGMENT(1, S(0, 0, 0), 0);
	assert_int_equal(words_root(words_file(2), 1, 0, &s), STATUS_BAD_MESSAGE);
}

/* A list whose tag is longer than the list: what remains must not go below zero. */
static void cve_2015_2311_remaining_words_do_not_underflow(void **state)
{
	struct capnp_list list;
	struct capnp_text text;

	(void)state;
	assert_int_equal(
		capnp_pointer_get_list(root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 0))),
				       CAPNP_COMPOSITE, &list),
		STATUS_BAD_MESSAGE);
	assert_int_equal(
		capnp_pointer_get_list(root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 0),
							   word_tag(1, 1, 0))),
				       CAPNP_COMPOSITE, &list),
		STATUS_BAD_MESSAGE);
	assert_int_equal(
		capnp_pointer_get_list(
			root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, CAPNP_LIST_COUNT_MAX),
					    word_tag(1, 1, 0))),
			CAPNP_COMPOSITE, &list),
		STATUS_BAD_MESSAGE);
	/* A text of no bytes has no last byte. */
	assert_int_equal(capnp_pointer_get_text(
				 root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_BYTE, 0))), &text),
			 STATUS_BAD_MESSAGE);
}

/* A list of elements without size: a few words that claim half a billion elements. */
static void cve_2015_2312_elements_without_size_are_charged(void **state)
{
	struct capnp_list list;
	struct capnp_message *message;

	(void)state;
	message = BORDER(S(0, 0, 1), L(0, CAPNP_VOID, CAPNP_LIST_COUNT_MAX));
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_VOID, &list),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(message->budget_words, 0);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_VOID, CAPNP_LIST_COUNT_MAX));
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_COMPOSITE, &list),
			 STATUS_BAD_MESSAGE);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 0), word_tag((1u << 30) - 1, 0, 0));
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_COMPOSITE, &list),
			 STATUS_BAD_MESSAGE);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 0), word_tag((1u << 30) - 1, 0, 0));
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_VOID, &list),
			 STATUS_BAD_MESSAGE);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_VOID, 100));
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_VOID, &list),
			 STATUS_OK);
	assert_int_equal(list.count, 100);
	assert_int_equal(message->budget_words, CAPNP_BORDER_BUDGET_WORDS - 1 - 100);
}

/* The same lists nested in each other: every level multiplies, and the budget must still end it. */
static void cve_2015_2313_nested_amplification_is_bounded(void **state)
{
	/* A list of 16 pointers, each to the same list of 1000 voids, visited again and again. */
	uint64_t words[18];
	struct capnp_message *message;
	struct capnp_list outer;
	uint64_t visited = 0;

	(void)state;
	words[0] = S(0, 0, 1);
	words[1] = L(0, CAPNP_POINTER, 16);
	for (int32_t i = 0; i < 16; i++)
		words[2 + i] = L(15 - i, CAPNP_VOID, 1000);
	message = words_border(words, 18);
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_POINTER, &outer),
			 STATUS_OK);
	for (uint32_t i = 0; i < outer.count; i++) {
		struct capnp_list inner;

		if (capnp_pointer_get_list(capnp_list_get_pointer(&outer, i), CAPNP_VOID, &inner) ==
		    STATUS_OK)
			visited += inner.count;
	}
	assert_true(visited <= CAPNP_BORDER_BUDGET_WORDS);
	assert_int_equal(visited, 4000);
}

/*
 * A bounds check that the compiler may drop because it follows from pointer arithmetic. Ours
 * compares integers before a pointer is made: every far-away position is refused, whatever was
 * optimised.
 */
static void cve_2017_7892_checks_do_not_depend_on_pointer_arithmetic(void **state)
{
	struct capnp_message message;
	struct capnp_struct s;
	struct capnp_list list;
	uint64_t words[4] = {S(0x1ffffffe, 1, 1), S(0x1ffffffe, 0xffff, 0xffff), 0, 0};

	(void)state;
	for (uint32_t length = 1; length <= 4; length++) {
		capnp_message_init(&message, words, length, CAPNP_BORDER_BUDGET_WORDS);
		assert_int_equal(capnp_message_root_walk(&message, &s), STATUS_BAD_MESSAGE);
	}
	for (uint32_t bits = 3; bits < 30; bits++) {
		const int32_t far_away = (int32_t)(UINT32_C(1) << (bits - 1));

		assert_int_equal(words_root(BORDER(S(far_away, 1, 0), 0), 1, 0, &s),
				 STATUS_BAD_MESSAGE);
		assert_int_equal(words_root(BORDER(S(-far_away, 1, 0), 0), 1, 0, &s),
				 STATUS_BAD_MESSAGE);
		assert_int_equal(
			capnp_pointer_get_list(
				root_pointer(BORDER(S(0, 0, 1), L(far_away, CAPNP_EIGHT_BYTES, 1))),
				CAPNP_EIGHT_BYTES, &list),
			STATUS_BAD_MESSAGE);
	}
}

/*
 * A list of structs that an old program reads as a list of pointers: its elements are further apart
 * than a pointer, and its pointers stand after the data.
 */
static void cve_2022_46149_struct_list_read_as_pointer_list_stays_inside(void **state)
{
	struct capnp_message *message;
	struct capnp_list list;
	struct capnp_text text;

	(void)state;
	message = BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 6), word_tag(2, 2, 1), 11, 12,
			 L(3, CAPNP_BYTE, 2), 21, 22, L(1, CAPNP_BYTE, 2), 'a', 'b');
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_POINTER, &list),
			 STATUS_OK);
	assert_int_equal(list.count, 2);
	assert_int_equal(capnp_pointer_get_text(capnp_list_get_pointer(&list, 0), &text),
			 STATUS_OK);
	assert_string_equal(text.bytes, "a");
	assert_int_equal(capnp_pointer_get_text(capnp_list_get_pointer(&list, 1), &text),
			 STATUS_OK);
	assert_string_equal(text.bytes, "b");
	assert_true(capnp_pointer_is_null(capnp_list_get_pointer(&list, 2)));

	/* The list ends the segment: the last element's pointer is the segment's last word. */
	message = BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 4), word_tag(2, 1, 1), 11, 0, 21,
			 S(0, 1, 0));
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_POINTER, &list),
			 STATUS_OK);
	assert_int_equal(capnp_pointer_get_text(capnp_list_get_pointer(&list, 1), &text),
			 STATUS_BAD_MESSAGE);

	/* Elements without pointers, at the end of the segment. */
	message = BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 2), word_tag(2, 1, 0), 11, 21);
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_POINTER, &list),
			 STATUS_BAD_MESSAGE);
	message = BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 0), word_tag(1000, 0, 0));
	assert_int_equal(capnp_pointer_get_list(root_pointer(message), CAPNP_POINTER, &list),
			 STATUS_BAD_MESSAGE);
}

/* Opens a stream whose table begins with `first`, in heap of exactly these words. */
static enum status stream_open(const uint64_t *table, size_t word_count)
{
	struct capnp_segment segments[4];
	uint64_t *words = malloc(word_count * 8);
	uint32_t count;
	size_t used;
	enum status status;

	assert_non_null(words);
	memcpy(words, table, word_count * 8);
	status = capnp_stream_open(words, word_count, segments, 4, &count, &used);
	if (status != STATUS_OK) {
		assert_int_equal(count, 0);
		assert_int_equal(used, 0);
	}
	free(words);
	return status;
}

/*
 * The number of segments on the wire is one too small: ff ff ff ff is none after one is added, and
 * so are the element counts that are near the end of their range.
 */
static void advisory_2026_03_12_counts_do_not_wrap(void **state)
{
	struct capnp_list list;
	struct capnp_data data;

	(void)state;
	for (uint32_t first = UINT32_MAX; first >= UINT32_MAX - 4; first--)
		assert_int_equal(stream_open((const uint64_t[]){first, 0, 0, 0}, 4),
				 STATUS_BAD_MESSAGE);
	assert_int_equal(stream_open((const uint64_t[]){UINT64_MAX, UINT64_MAX}, 2),
			 STATUS_BAD_MESSAGE);
	for (uint32_t count = CAPNP_LIST_COUNT_MAX; count > CAPNP_LIST_COUNT_MAX - 9; count--) {
		for (unsigned element = CAPNP_BIT; element < CAPNP_COMPOSITE; element++)
			assert_int_equal(
				capnp_pointer_get_list(
					root_pointer(BORDER(
						S(0, 0, 1),
						L(0, (enum capnp_element)element, count), 0)),
					(enum capnp_element)element, &list),
				STATUS_BAD_MESSAGE);
		assert_int_equal(
			capnp_pointer_get_data(
				root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_BYTE, count), 0)),
				&data),
			STATUS_BAD_MESSAGE);
		assert_int_equal(capnp_pointer_get_list(
					 root_pointer(BORDER(S(0, 0, 1), L(0, CAPNP_COMPOSITE, 1),
							     word_tag(count, 1, 0), 0)),
					 CAPNP_COMPOSITE, &list),
				 STATUS_BAD_MESSAGE);
	}
}

/*
 * Lengths of segments whose sum wraps around 32 bits, or around an address on a machine of 32 bits,
 * and so looks like the length of what was received. (The same advisory's offsets of fields are
 * refused by the plug-in: tests/host/capnp/damage.py.)
 */
static void advisory_2026_07_09_segment_sizes_do_not_wrap(void **state)
{
	/* Four segments whose lengths add up to 2^32 and two words; of two, three and four. */
	static const uint32_t sizes[][4] = {
		{UINT32_MAX, 3, 0, 0},
		{UINT32_C(1) << 31, UINT32_C(1) << 31, 2, 0},
		{UINT32_C(1) << 30, UINT32_C(1) << 30, UINT32_C(1) << 30, (UINT32_C(1) << 30) + 2},
		{1, UINT32_MAX, 2, 0},
		{UINT32_C(1) << 29, UINT32_C(1) << 29, 0, 0}, /* bytes wrap, words do not */
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_COUNT(sizes); i++) {
		const uint64_t table[] = {3u | (uint64_t)sizes[i][0] << 32,
					  sizes[i][1] | (uint64_t)sizes[i][2] << 32, sizes[i][3], 0,
					  0};

		for (size_t words = 3; words <= ARRAY_COUNT(table); words++)
			assert_int_equal(stream_open(table, words), STATUS_BAD_MESSAGE);
	}
}

/* A far pointer that leads to itself, alone or over several pads: each is followed at most once. */
static void far_pointer_loops_end(void **state)
{
	struct capnp_struct s;

	(void)state;
	SEGMENT(0, word_far(0, 0, false));
	assert_int_equal(words_root(words_file(1), 1, 0, &s), STATUS_BAD_MESSAGE);
	SEGMENT(0, word_far(1, 0, false));
	SEGMENT(1, word_far(0, 0, false));
	assert_int_equal(words_root(words_file(2), 1, 0, &s), STATUS_BAD_MESSAGE);
	SEGMENT(0, word_far(0, 0, true), word_far(0, 0, true));
	assert_int_equal(words_root(words_file(1), 1, 0, &s), STATUS_BAD_MESSAGE);
	SEGMENT(0, word_far(0, 1, true), word_far(0, 1, false), word_far(0, 1, false));
	assert_int_equal(words_root(words_file(1), 1, 0, &s), STATUS_BAD_MESSAGE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cve_2015_2310_list_length_does_not_overflow),
		cmocka_unit_test(cve_2015_2310_positions_do_not_overflow),
		cmocka_unit_test(cve_2015_2311_remaining_words_do_not_underflow),
		cmocka_unit_test(cve_2015_2312_elements_without_size_are_charged),
		cmocka_unit_test(cve_2015_2313_nested_amplification_is_bounded),
		cmocka_unit_test(cve_2017_7892_checks_do_not_depend_on_pointer_arithmetic),
		cmocka_unit_test(cve_2022_46149_struct_list_read_as_pointer_list_stays_inside),
		cmocka_unit_test(advisory_2026_03_12_counts_do_not_wrap),
		cmocka_unit_test(advisory_2026_07_09_segment_sizes_do_not_wrap),
		cmocka_unit_test(far_pointer_loops_end),
	};
	const int failed = cmocka_run_group_tests_name("capnp advisories", tests, NULL, NULL);

	words_free();
	return failed;
}
