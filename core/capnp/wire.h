/*
 * The words of the Cap'n Proto encoding: how one 64-bit pointer word is put together and taken
 * apart.
 *
 * It owns the bit layout and nothing else: no bounds are checked here, and no memory is touched.
 * Everybody but reader, builder and stream should leave it alone. Read next: core/capnp/reader.h.
 *
 *   struct      offset:30 signed | 0:2      data words:16 | pointers:16
 *   list        offset:30 signed | 1:2      element size:3 | count:29
 *   far         pad offset:29 | double:1 | 2:2      segment:32
 *   capability  0:30 | 3:2      index:32
 *
 * Offsets count words from the word after the pointer. The word zero is the null pointer.
 */
#ifndef CORE_CAPNP_WIRE_H
#define CORE_CAPNP_WIRE_H

#include "abi/base.h"

_Static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__,
	       "the encoding is little endian, as we are");

/* The longest segment that is read or built: with it every byte offset fits 32 bits. */
#define CAPNP_SEGMENT_WORDS_MAX (UINT32_C(1) << 28)
/* The most elements that a list pointer can count. */
#define CAPNP_LIST_COUNT_MAX UINT32_C(0x1fffffff)

enum capnp_kind {
	CAPNP_KIND_STRUCT = 0,
	CAPNP_KIND_LIST = 1,
	CAPNP_KIND_FAR = 2,
	CAPNP_KIND_OTHER = 3, /* a capability, when all other low bits are zero */
};

/* The size of a list's elements, with the numbers of the encoding. */
enum capnp_element {
	CAPNP_VOID = 0,
	CAPNP_BIT = 1,
	CAPNP_BYTE = 2,
	CAPNP_TWO_BYTES = 3,
	CAPNP_FOUR_BYTES = 4,
	CAPNP_EIGHT_BYTES = 5,
	CAPNP_POINTER = 6,
	CAPNP_COMPOSITE = 7,
};

static inline enum capnp_kind capnp_word_kind(uint64_t word)
{
	return (enum capnp_kind)(word & 3);
}

/* The signed distance in words that a struct or list pointer names. */
static inline int64_t capnp_word_offset(uint64_t word)
{
	return (int64_t)((int32_t)(uint32_t)word >> 2);
}

static inline uint16_t capnp_word_data_words(uint64_t word)
{
	return (uint16_t)(word >> 32);
}

static inline uint16_t capnp_word_pointer_count(uint64_t word)
{
	return (uint16_t)(word >> 48);
}

static inline enum capnp_element capnp_word_element(uint64_t word)
{
	return (enum capnp_element)((word >> 32) & 7);
}

static inline uint32_t capnp_word_list_count(uint64_t word)
{
	return (uint32_t)(word >> 35);
}

/* The number of elements that the tag of a composite list names: 30 bits, never negative. */
static inline uint32_t capnp_word_tag_count(uint64_t word)
{
	return (uint32_t)word >> 2;
}

static inline bool capnp_word_far_is_double(uint64_t word)
{
	return (word & 4) != 0;
}

static inline uint32_t capnp_word_far_offset(uint64_t word)
{
	return (uint32_t)word >> 3;
}

static inline uint32_t capnp_word_far_segment(uint64_t word)
{
	return (uint32_t)(word >> 32);
}

static inline uint64_t capnp_word_struct(int32_t offset, uint16_t data_words,
					 uint16_t pointer_count)
{
	return (uint64_t)(uint32_t)((uint32_t)offset << 2) | (uint64_t)data_words << 32 |
	       (uint64_t)pointer_count << 48;
}

static inline uint64_t capnp_word_list(int32_t offset, enum capnp_element element, uint32_t count)
{
	return (uint64_t)(uint32_t)((uint32_t)offset << 2 | 1u) | (uint64_t)element << 32 |
	       (uint64_t)count << 35;
}

static inline uint64_t capnp_word_capability(uint32_t index)
{
	return (uint64_t)index << 32 | 3u;
}

/*
 * The pointer of a root struct as our builder writes it; a struct without words points at itself.
 */
static inline uint64_t capnp_word_root(uint16_t data_words, uint16_t pointer_count)
{
	return capnp_word_struct(data_words == 0 && pointer_count == 0 ? -1 : 0, data_words,
				 pointer_count);
}

#endif
