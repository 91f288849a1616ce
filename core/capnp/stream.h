/*
 * The framing of a Cap'n Proto message in a file or pipe: a table of segment lengths in front.
 *
 * It owns no memory: the segments that it finds are views into the caller's words. All numbers of
 * the table are hostile until they have been compared with what remains of the file.
 *
 *   bytes 0..3   number of segments, less one
 *   4..          length of each segment in words, 32 bits each, padded to a whole word
 *   then         the segments
 *
 * A stream is bad (STATUS_BAD_MESSAGE) when:
 *   F1  it ends inside of the table
 *   F2  it has more segments than the caller's array, or 2^32 (a count that wraps to zero)
 *   F3  it ends inside of a segment
 *   F4  a segment is longer than CAPNP_SEGMENT_WORDS_MAX
 * Read next: core/capnp/reader.h.
 */
#ifndef CORE_CAPNP_STREAM_H
#define CORE_CAPNP_STREAM_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/reader.h"

/*
 * Finds the segments of the message at the beginning of `words`. On success segments[0 ..
 * *segment_count) are set, and `*used_words` is the length of the framed message, at most
 * `word_count`; another message may follow. STATUS_BAD_MESSAGE: F1 to F4.
 */
MUST_CHECK enum status capnp_stream_open(const uint64_t *words, size_t word_count,
					 struct capnp_segment *segments, uint32_t segment_capacity,
					 uint32_t *segment_count, size_t *used_words);

/* The one word of framing that stands in front of a message of one segment. */
static inline uint64_t capnp_stream_header(uint32_t word_count)
{
	return (uint64_t)word_count << 32;
}

#endif
