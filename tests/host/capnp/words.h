/*
 * Messages written word by word, for tests of the reader.
 *
 * Each message is copied to a piece of heap of exactly its length, so that AddressSanitizer sees a
 * read of the word after it. One piece is kept for each segment and given up with the next one.
 */
#ifndef TESTS_HOST_CAPNP_WORDS_H
#define TESTS_HOST_CAPNP_WORDS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "core/capnp/builder.h"
#include "core/capnp/reader.h"
#include "core/capnp/stream.h"

#define WORDS_SEGMENTS 4u

static struct {
	uint64_t *heap[WORDS_SEGMENTS];
	struct capnp_segment segments[WORDS_SEGMENTS];
	struct capnp_message message;
} words_state;

static inline void words_free(void)
{
	for (uint32_t i = 0; i < WORDS_SEGMENTS; i++) {
		free(words_state.heap[i]);
		words_state.heap[i] = NULL;
	}
}

static inline void words_segment(uint32_t index, const uint64_t *words, size_t count)
{
	free(words_state.heap[index]);
	words_state.heap[index] = malloc(count * 8);
	assert_non_null(words_state.heap[index]);
	memcpy(words_state.heap[index], words, count * 8);
	words_state.segments[index].words = words_state.heap[index];
	words_state.segments[index].word_count = (uint32_t)count;
}

/* A message of one segment, as at the border. */
static inline struct capnp_message *words_border(const uint64_t *words, size_t count)
{
	words_segment(0, words, count);
	capnp_message_init(&words_state.message, words_state.heap[0], (uint32_t)count,
			   CAPNP_BORDER_BUDGET_WORDS);
	return &words_state.message;
}

/* A message of the first `count` segments that were set, as in a file. */
static inline struct capnp_message *words_file(uint32_t count)
{
	assert_int_equal(capnp_message_init_segments(&words_state.message, words_state.segments,
						     count, CAPNP_BORDER_BUDGET_WORDS,
						     CAPNP_BORDER_NESTING),
			 STATUS_OK);
	return &words_state.message;
}

#define BORDER(...)                                   \
	words_border((const uint64_t[]){__VA_ARGS__}, \
		     sizeof((const uint64_t[]){__VA_ARGS__}) / sizeof(uint64_t))
#define SEGMENT(index, ...)                                   \
	words_segment(index, (const uint64_t[]){__VA_ARGS__}, \
		      sizeof((const uint64_t[]){__VA_ARGS__}) / sizeof(uint64_t))

static inline uint64_t word_far(uint32_t segment, uint32_t pad, bool is_double)
{
	return (uint64_t)segment << 32 | (uint64_t)pad << 3 | (is_double ? 4u : 0u) | 2u;
}

/* The tag of a composite list. */
static inline uint64_t word_tag(uint32_t count, uint16_t data_words, uint16_t pointer_count)
{
	return (uint64_t)(uint32_t)(count << 2) | (uint64_t)data_words << 32 |
	       (uint64_t)pointer_count << 48;
}

/* The root struct in both ways, which must agree. */
static inline enum status words_root(struct capnp_message *message, uint16_t data_words,
				     uint16_t pointer_count, struct capnp_struct *root)
{
	struct capnp_message again = *message;
	struct capnp_struct walked;
	const enum status status = capnp_message_root(message, data_words, pointer_count, root);

	assert_int_equal(capnp_message_root_walk(&again, &walked), status);
	if (status != STATUS_OK)
		return status;
	assert_int_equal(root->data_bits, walked.data_bits);
	assert_int_equal(root->pointer_count, walked.pointer_count);
	assert_ptr_equal(root->words, walked.words);
	if (root->data_bits > 0)
		assert_int_equal(root->data_byte, walked.data_byte);
	if (root->pointer_count > 0) {
		assert_int_equal(root->pointer_word, walked.pointer_word);
		assert_int_equal(root->nesting_left, walked.nesting_left);
	}
	assert_int_equal(message->budget_words, again.budget_words);
	return status;
}

#endif
