/*
 * The packed form of a framed message: the words without most of their zero bytes, for files and
 * slow lines. It owns no memory, knows nothing of pointers, and the kernel has no use for it.
 *
 * Each word becomes a tag byte, whose bit i says that byte i of the word is not zero, and those
 * bytes. Two tags are followed by more:
 *
 *   0x00        n: a byte that says how many words of zeros follow this one
 *   0xff        the 8 bytes, then n, then n words as they are
 *
 * Packed bytes are bad (STATUS_BAD_MESSAGE) when:
 *   P1  they end inside of a word, before the number after 0x00 or 0xff, or inside of a run of
 *       words as they are
 * Read next: core/capnp/stream.h for what is packed.
 */
#ifndef CORE_CAPNP_PACKED_H
#define CORE_CAPNP_PACKED_H

#include "abi/base.h"
#include "abi/status.h"

/* The most bytes that a word can take when it is packed. */
#define CAPNP_PACKED_WORD_BYTES_MAX 10u

/*
 * Packs the words into `bytes`, of which `*length_bytes` are then in use.
 * STATUS_NO_ROOM: they need more than `capacity_bytes`; `*length_bytes` is then 0.
 */
MUST_CHECK enum status capnp_pack(const uint64_t *words, size_t word_count, uint8_t *bytes,
				  size_t capacity_bytes, size_t *length_bytes);

/*
 * Unpacks all of the bytes into `words`, of which `*word_count` are then in use. A few bytes can
 * say 256 words each, so the capacity is what bounds the work. STATUS_BAD_MESSAGE: P1.
 * STATUS_NO_ROOM: they are more words than `capacity_words`. `*word_count` is 0 after a failure.
 */
MUST_CHECK enum status capnp_unpack(const uint8_t *bytes, size_t length_bytes, uint64_t *words,
				    size_t capacity_words, size_t *word_count);

#endif
