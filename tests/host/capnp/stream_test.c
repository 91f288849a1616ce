/*
 * The framing's conditions F1 to F4.
 */
#include "tests/host/capnp/words.h"

/*
 * A table of 32-bit numbers in front of `body` words of zeros, opened in heap of exactly that
 * length.
 */
static enum status open_table(const uint32_t *numbers, size_t count, size_t body, uint32_t capacity,
			      struct capnp_segment *segments, uint32_t *segment_count, size_t *used)
{
	const size_t table_words = (count + 1) / 2;
	uint64_t *words = calloc(table_words + body == 0 ? 1 : table_words + body, 8);
	enum status status;

	memcpy(words, numbers, count * 4);
	status = capnp_stream_open(words, table_words + body, segments, capacity, segment_count,
				   used);
	for (uint32_t i = 0; i < *segment_count; i++) {
		assert_true(segments[i].words >= words);
		assert_true(segments[i].words + segments[i].word_count <=
			    words + table_words + body);
		/* AddressSanitizer watches. */
		for (uint32_t w = 0; w < segments[i].word_count; w++)
			assert_int_equal(segments[i].words[w], 0);
	}
	free(words);
	return status;
}

#define OPEN(body, capacity, ...)                                                                \
	open_table((const uint32_t[]){__VA_ARGS__}, sizeof((const uint32_t[]){__VA_ARGS__}) / 4, \
		   body, capacity, segments, &count, &used)

static void segments_of_a_good_stream_are_found(void **state)
{
	struct capnp_segment segments[8];
	uint32_t count;
	size_t used;

	(void)state;
	assert_int_equal(OPEN(5, 8, 0, 5), STATUS_OK);
	assert_int_equal(count, 1);
	assert_int_equal(used, 6);
	assert_int_equal(segments[0].word_count, 5);
	assert_int_equal(OPEN(6, 8, 1, 2, 3, 0), STATUS_OK);
	assert_int_equal(count, 2);
	assert_int_equal(used, 7);
	assert_int_equal(segments[1].word_count, 3);
	assert_int_equal(OPEN(6, 3, 2, 0, 6, 0), STATUS_OK);
	assert_int_equal(count, 3);
	assert_int_equal(used, 8);
}

static void f1_stream_that_ends_inside_of_its_table_is_refused(void **state)
{
	struct capnp_segment segments[8];
	uint32_t count;
	size_t used;

	(void)state;
	assert_int_equal(capnp_stream_open(NULL, 0, segments, 8, &count, &used),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(0, 8, 1, 0), STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(0, 8, 7, 0, 0, 0, 0, 0, 0, 0), STATUS_BAD_MESSAGE);
	assert_int_equal(count, 0);
}

static void f2_segment_count_that_wraps_or_exceeds_the_array_is_refused(void **state)
{
	struct capnp_segment segments[8];
	uint32_t count;
	size_t used;

	(void)state;
	assert_int_equal(OPEN(4, 8, UINT32_MAX, 0), STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(4, 8, UINT32_MAX - 1, 0), STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(4, 8, 0x7fffffff, 0), STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(8, 8, 8, 0), STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(8, 0, 0, 0), STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(8, 8, 7, 0), STATUS_OK);
	assert_int_equal(count, 8);
}

static void f3_stream_that_ends_inside_of_a_segment_is_refused(void **state)
{
	struct capnp_segment segments[8];
	uint32_t count;
	size_t used;

	(void)state;
	assert_int_equal(OPEN(4, 8, 0, 5), STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(4, 8, 1, 4, 1, 0), STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(4, 8, 1, CAPNP_SEGMENT_WORDS_MAX, CAPNP_SEGMENT_WORDS_MAX, 0),
			 STATUS_BAD_MESSAGE);
	assert_int_equal(count, 0);
	assert_int_equal(used, 0);
}

static void f4_segment_above_the_longest_is_refused(void **state)
{
	struct capnp_segment segments[8];
	uint32_t count;
	size_t used;

	(void)state;
	assert_int_equal(OPEN(4, 8, 0, CAPNP_SEGMENT_WORDS_MAX + 1), STATUS_BAD_MESSAGE);
	assert_int_equal(OPEN(4, 8, 0, UINT32_MAX), STATUS_BAD_MESSAGE);
}

static void header_of_one_segment_is_read_back(void **state)
{
	struct capnp_segment segment;
	uint64_t words[4] = {capnp_stream_header(3), 1, 2, 3};
	uint32_t count;
	size_t used;

	(void)state;
	assert_int_equal(capnp_stream_open(words, 4, &segment, 1, &count, &used), STATUS_OK);
	assert_int_equal(segment.word_count, 3);
	assert_ptr_equal(segment.words, words + 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(segments_of_a_good_stream_are_found),
		cmocka_unit_test(f1_stream_that_ends_inside_of_its_table_is_refused),
		cmocka_unit_test(f2_segment_count_that_wraps_or_exceeds_the_array_is_refused),
		cmocka_unit_test(f3_stream_that_ends_inside_of_a_segment_is_refused),
		cmocka_unit_test(f4_segment_above_the_longest_is_refused),
		cmocka_unit_test(header_of_one_segment_is_read_back),
	};

	return cmocka_run_group_tests_name("capnp stream", tests, NULL, NULL);
}
