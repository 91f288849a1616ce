/*
 * Reads the segment table of a framed message. The format stands in the header.
 */
#include "core/capnp/stream.h"

/* The `index`-th 32-bit number of the table. */
static uint32_t table_number(const uint64_t *words, uint32_t index)
{
	return (uint32_t)(words[index / 2] >> (index % 2 * 32));
}

enum status capnp_stream_open(const uint64_t *words, size_t word_count,
			      struct capnp_segment *segments, uint32_t segment_capacity,
			      uint32_t *segment_count, size_t *used_words)
{
	size_t position;
	uint32_t count;

	*segment_count = 0;
	*used_words = 0;
	if (word_count == 0)
		return STATUS_BAD_MESSAGE;
	/*
	 * Compared before one is added: the count on the wire is one too small, and may be 2^32 -
	 * 1.
	 */
	if (table_number(words, 0) >= segment_capacity)
		return STATUS_BAD_MESSAGE;
	count = table_number(words, 0) + 1;
	position = (size_t)count / 2 + 1;
	if (position > word_count)
		return STATUS_BAD_MESSAGE;

	for (uint32_t i = 0; i < count; i++) {
		const uint32_t length = table_number(words, i + 1);

		if (length > CAPNP_SEGMENT_WORDS_MAX || length > word_count - position)
			return STATUS_BAD_MESSAGE;
		segments[i].words = words + position;
		segments[i].word_count = length;
		position += length;
	}
	*segment_count = count;
	*used_words = position;
	return STATUS_OK;
}
