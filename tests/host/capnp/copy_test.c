/*
 * Copies of what nobody knows the type of, the canonical form, and the packed form: the edges.
 * convert.py compares ordinary messages with the capnp command.
 */
#include "core/capnp/copy.h"
#include "core/capnp/packed.h"
#include "tests/host/capnp/words.h"

#define S(offset, data, pointers) capnp_word_struct(offset, data, pointers)
#define L(offset, element, count) capnp_word_list(offset, element, count)
#define ROOM 64u

static uint64_t room[ROOM];
static struct capnp_builder builder;

/* Copies a message's root under the only pointer of a new one, of this capacity. */
static enum status copied(struct capnp_message *message, const struct capnp_copy_table *table,
			  uint32_t capacity_words)
{
	const struct capnp_pointer_builder root = {.builder = &builder};

	capnp_builder_init(&builder, room, capacity_words);
	room[0] = 0;
	builder.used_words = 1;
	return capnp_pointer_copy(capnp_message_pointer(message), root, table);
}

static enum status canonical(struct capnp_message *message)
{
	capnp_builder_init(&builder, room, ROOM);
	return capnp_canonical_write(capnp_message_pointer(message), &builder);
}

static void capabilities_get_the_indexes_of_the_table(void **state)
{
	const uint32_t indexes[] = {5, CAPNP_NO_CAPABILITY, 0};
	const struct capnp_copy_table table = {.indexes = indexes, .count = 3};

	(void)state;
	assert_int_equal(copied(BORDER(S(0, 0, 4), capnp_word_capability(0),
				       capnp_word_capability(1), capnp_word_capability(2), 0),
				&table, ROOM),
			 STATUS_OK);
	assert_int_equal(builder.used_words, 5);
	assert_int_equal(room[1], capnp_word_capability(5));
	assert_int_equal(room[2], 0);
	assert_int_equal(room[3], capnp_word_capability(0));
	assert_int_equal(room[4], 0);
	/* In a list, and as the object itself. */
	assert_int_equal(copied(BORDER(S(0, 0, 1), L(0, CAPNP_POINTER, 2), capnp_word_capability(2),
				       capnp_word_capability(0)),
				&table, ROOM),
			 STATUS_OK);
	assert_int_equal(room[2], capnp_word_capability(0));
	assert_int_equal(room[3], capnp_word_capability(5));
	assert_int_equal(copied(BORDER(capnp_word_capability(0)), &table, ROOM), STATUS_OK);
	assert_int_equal(room[0], capnp_word_capability(5));
}

static void capability_outside_of_the_table_is_refused(void **state)
{
	const uint32_t indexes[] = {5};
	const struct capnp_copy_table table = {.indexes = indexes, .count = 1};

	(void)state;
	assert_int_equal(copied(BORDER(S(0, 0, 1), capnp_word_capability(1)), &table, ROOM),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(copied(BORDER(S(0, 0, 1), capnp_word_capability(0)), NULL, ROOM),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(copied(BORDER(S(0, 0, 1), UINT64_C(7)), &table, ROOM), STATUS_BAD_MESSAGE);
	assert_int_equal(builder.used_words, 1);
	assert_int_equal(room[0], 0);
	assert_int_equal(canonical(BORDER(S(0, 0, 1), capnp_word_capability(0))),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(builder.used_words, 0);
}

/* A list of two structs with a text each, a list of bits, and a list of voids. */
#define SAMPLE                                                                                     \
	BORDER(S(0, 1, 3), 9, L(2, CAPNP_COMPOSITE, 6), L(10, CAPNP_BIT, 3), L(10, CAPNP_VOID, 4), \
	       word_tag(2, 2, 1), 1, 0, L(3, CAPNP_BYTE, 2), 2, 0, L(1, CAPNP_BYTE, 2), 'a', 'b',  \
	       0xff)

static void sizes_are_kept_in_a_copy_and_cut_in_the_canonical_form(void **state)
{
	const uint64_t whole[] = {S(0, 1, 3),
				  9,
				  L(2, CAPNP_COMPOSITE, 6),
				  L(10, CAPNP_BIT, 3),
				  L(10, CAPNP_VOID, 4),
				  word_tag(2, 2, 1),
				  1,
				  0,
				  L(3, CAPNP_BYTE, 2),
				  2,
				  0,
				  L(1, CAPNP_BYTE, 2),
				  'a',
				  'b',
				  7};
	const uint64_t cut[] = {S(0, 1, 3),
				9,
				L(2, CAPNP_COMPOSITE, 4),
				L(8, CAPNP_BIT, 3),
				L(8, CAPNP_VOID, 4),
				word_tag(2, 1, 1),
				1,
				L(2, CAPNP_BYTE, 2),
				2,
				L(1, CAPNP_BYTE, 2),
				'a',
				'b',
				7};

	(void)state;
	assert_int_equal(copied(SAMPLE, NULL, ROOM), STATUS_OK);
	assert_int_equal(builder.used_words, ARRAY_COUNT(whole));
	assert_memory_equal(room, whole, sizeof(whole));
	assert_int_equal(canonical(SAMPLE), STATUS_OK);
	assert_int_equal(builder.used_words, ARRAY_COUNT(cut));
	assert_memory_equal(room, cut, sizeof(cut));
}

static void no_room_at_every_capacity_leaves_a_null_pointer(void **state)
{
	(void)state;
	for (uint32_t capacity = 1; capacity < 15; capacity++) {
		assert_int_equal(copied(SAMPLE, NULL, capacity), STATUS_NO_ROOM);
		assert_int_equal(builder.used_words, 1);
		assert_int_equal(room[0], 0);
	}
	assert_int_equal(copied(SAMPLE, NULL, 15), STATUS_OK);
}

static void nothing_and_empty_structs_have_one_canonical_form(void **state)
{
	(void)state;
	assert_int_equal(canonical(BORDER(0)), STATUS_OK);
	assert_int_equal(builder.used_words, 1);
	assert_int_equal(room[0], 0xfffffffc);
	assert_int_equal(canonical(BORDER(S(0, 2, 2), 0, 0, 0, 0)), STATUS_OK);
	assert_int_equal(builder.used_words, 1);
	assert_int_equal(room[0], 0xfffffffc);
	assert_int_equal(canonical(BORDER(L(0, CAPNP_BYTE, 8), 0)), STATUS_BAD_MESSAGE);
	assert_int_equal(builder.used_words, 0);
}

/* A chain of structs, one inside of the other, copied from a file with a generous limit. */
static enum status chain_copied(uint32_t depth)
{
	static uint64_t wide[256];
	uint64_t words[128];

	for (uint32_t i = 0; i < depth; i++)
		words[i] = S(0, 0, 1);
	words[depth] = 0;
	words_segment(0, words, depth + 1);
	assert_int_equal(capnp_message_init_segments(&words_state.message, words_state.segments, 1,
						     4096, 1000),
			 STATUS_OK);
	capnp_builder_init(&builder, wide, 256);
	wide[0] = 0;
	builder.used_words = 1;
	return capnp_pointer_copy(capnp_message_pointer(&words_state.message),
				  (struct capnp_pointer_builder){.builder = &builder}, NULL);
}

/*
 * A struct whose last pointer has been taken gives its place up: a chain needs one place at a time.
 */
static void a_chain_is_copied_however_long_it_is(void **state)
{
	(void)state;
	assert_int_equal(chain_copied(100), STATUS_OK);
	assert_int_equal(builder.used_words, 101);
}

/* Structs of two pointers, of which the first one goes on: every level keeps its place. */
static void a_place_is_kept_for_each_level_that_is_not_done(void **state)
{
	uint64_t words[256];

	(void)state;
	for (uint32_t depth = 63; depth <= 66; depth++) {
		uint64_t *wide = calloc(256, 8);

		/* The root points at the first one; each struct's first pointer at the next one. */
		words[0] = S(0, 0, 2);
		for (uint32_t i = 1; i < depth; i++) {
			words[2 * i - 1] = S(1, 0, 2);
			words[2 * i] = 0;
		}
		words[2 * depth - 1] = 0;
		words[2 * depth] = 0;
		words_segment(0, words, 2 * depth + 1);
		assert_int_equal(capnp_message_init_segments(&words_state.message,
							     words_state.segments, 1, 4096, 1000),
				 STATUS_OK);
		capnp_builder_init(&builder, wide, 256);
		builder.used_words = 1;
		assert_int_equal(capnp_pointer_copy(
					 capnp_message_pointer(&words_state.message),
					 (struct capnp_pointer_builder){.builder = &builder}, NULL),
				 depth <= CAPNP_COPY_NESTING ? STATUS_OK : STATUS_BAD_MESSAGE);
		free(wide);
	}
}

static void words_are_packed_as_the_encoding_says(void **state)
{
	static const uint64_t words[] = {0,
					 0,
					 8,
					 UINT64_C(0x0706050403020100),
					 UINT64_C(0x0807060504030201),
					 UINT64_C(0x0807060504030200),
					 1};
	static const uint8_t expected[] = {0x00, 1,    0x01, 8, 0xfe, 1, 2, 3, 4,    5, 6,
					   7,    0xff, 1,    2, 3,    4, 5, 6, 7,    8, 1,
					   0,    2,    3,    4, 5,    6, 7, 8, 0x01, 1};
	uint8_t bytes[ARRAY_COUNT(words) * CAPNP_PACKED_WORD_BYTES_MAX];
	size_t length;

	(void)state;
	assert_int_equal(capnp_pack(words, ARRAY_COUNT(words), bytes, sizeof(bytes), &length),
			 STATUS_OK);
	assert_int_equal(length, sizeof(expected));
	assert_memory_equal(bytes, expected, sizeof(expected));
	for (size_t room_bytes = 0; room_bytes < sizeof(expected); room_bytes++)
		assert_int_equal(capnp_pack(words, ARRAY_COUNT(words), bytes, room_bytes, &length),
				 STATUS_NO_ROOM);
}

/* In heap of exactly its length, so that AddressSanitizer sees a read past the end. */
static enum status unpacked(const uint8_t *bytes, size_t length, size_t capacity)
{
	uint8_t *exact = malloc(length == 0 ? 1 : length);
	uint64_t *words = malloc(capacity == 0 ? 1 : capacity * 8);
	size_t count;
	enum status status;

	assert_non_null(exact);
	assert_non_null(words);
	memcpy(exact, bytes, length);
	status = capnp_unpack(exact, length, words, capacity, &count);
	assert_true(status == STATUS_OK || count == 0);
	free(exact);
	free(words);
	return status;
}

static void p1_packed_bytes_that_end_too_early_are_refused(void **state)
{
	static const uint8_t bytes[] = {0x11, 1, 2, 0x00, 3, 0xff, 1, 2, 3, 4, 5, 6,
					7,    8, 1, 1,    2, 3,    4, 5, 6, 7, 8};

	(void)state;
	for (size_t length = 0; length <= sizeof(bytes); length++) {
		const bool whole =
			length == 0 || length == 3 || length == 5 || length == sizeof(bytes);

		assert_int_equal(unpacked(bytes, length, 16),
				 whole ? STATUS_OK : STATUS_BAD_MESSAGE);
	}
	for (size_t capacity = 0; capacity < 7; capacity++)
		assert_int_equal(unpacked(bytes, sizeof(bytes), capacity), STATUS_NO_ROOM);
	assert_int_equal(unpacked(bytes, sizeof(bytes), 7), STATUS_OK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(capabilities_get_the_indexes_of_the_table),
		cmocka_unit_test(capability_outside_of_the_table_is_refused),
		cmocka_unit_test(sizes_are_kept_in_a_copy_and_cut_in_the_canonical_form),
		cmocka_unit_test(no_room_at_every_capacity_leaves_a_null_pointer),
		cmocka_unit_test(nothing_and_empty_structs_have_one_canonical_form),
		cmocka_unit_test(a_chain_is_copied_however_long_it_is),
		cmocka_unit_test(a_place_is_kept_for_each_level_that_is_not_done),
		cmocka_unit_test(words_are_packed_as_the_encoding_says),
		cmocka_unit_test(p1_packed_bytes_that_end_too_early_are_refused),
	};
	const int failed = cmocka_run_group_tests_name("capnp copies", tests, NULL, NULL);

	words_free();
	return failed;
}
