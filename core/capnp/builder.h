/*
 * Builds a Cap'n Proto message of one segment in words that the caller gives.
 *
 * The builder owns no memory and allocates none: it takes words from the front of the caller's
 * buffer and never gives one back. The buffer need not be zero: every word is written when it is
 * taken. The first used_words words are a valid message after every call, also after one that
 * failed: STATUS_NO_ROOM changes nothing. The same calls in the same order give the same bytes.
 *
 * Objects stand in the order in which they were made, with the full size that the schema gives
 * them. (This is deterministic, and not the encoding's "canonical form", which cuts trailing zeros
 * off: a root of known size is what capnp_message_root reads without a walk.) A pointer should be
 * set once: setting it again leaves the words of the first object unused in the message.
 *
 * Only this program's own values reach the builder, so indexes of fields are not checked: generated
 * builders pass constants. Numbers are written into a list only when it has an element of that
 * index and elements of that size; otherwise nothing is written. Read next: core/capnp/wire.h for
 * the encoding, core/capnp/reader.h for the other direction.
 */
#ifndef CORE_CAPNP_BUILDER_H
#define CORE_CAPNP_BUILDER_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/reader.h"
#include "core/capnp/wire.h"

struct capnp_builder {
	uint64_t *words;         /* the caller's buffer: the segment begins at its first word */
	uint32_t capacity_words; /* at most CAPNP_SEGMENT_WORDS_MAX */
	uint32_t used_words;     /* the length of the message */
};

/* The place of a pointer in a message that is being built. */
struct capnp_pointer_builder {
	struct capnp_builder *builder;
	uint32_t word;
};

/* A struct that is being built. */
struct capnp_struct_builder {
	struct capnp_builder *builder;
	uint64_t *words;       /* the segment */
	uint32_t data_word;    /* where its data section begins */
	uint32_t pointer_word; /* where its pointer section begins */
};

/* A list that is being built. */
struct capnp_list_builder {
	struct capnp_builder *builder;
	uint64_t *words;     /* the segment */
	uint32_t first_word; /* of element 0 */
	uint32_t count;
	uint32_t step_bits;  /* from one element to the next */
	uint32_t data_words; /* in each element of a list of structs */
	enum capnp_element element;
};

/*
 * Prepares to build in the caller's buffer; the message has no words yet, which is a valid message.
 * A capacity above CAPNP_SEGMENT_WORDS_MAX is used up to there. Cannot fail.
 */
static inline void capnp_builder_init(struct capnp_builder *builder, uint64_t *words,
				      uint32_t capacity_words)
{
	builder->words = words;
	builder->capacity_words =
		capacity_words < CAPNP_SEGMENT_WORDS_MAX ? capacity_words : CAPNP_SEGMENT_WORDS_MAX;
	builder->used_words = 0;
}

/* Another message is to be built in the same memory. */
static inline void capnp_builder_again(struct capnp_builder *builder, uint32_t capacity_words)
{
	capnp_builder_init(builder, builder->words, capacity_words);
}

/*
 * Makes the root struct, its fields at their defaults. Whatever the message held before is given
 * up.
 * STATUS_NO_ROOM: the buffer is too small.
 */
MUST_CHECK static inline enum status capnp_builder_root(struct capnp_builder *builder,
							uint16_t data_words, uint16_t pointer_count,
							struct capnp_struct_builder *root)
{
	const uint32_t size_words = (uint32_t)data_words + pointer_count;

	if (builder->capacity_words <= size_words)
		return STATUS_NO_ROOM;
	builder->words[0] = capnp_word_root(data_words, pointer_count);
	/* Stores that the compiler can drop again where the fields are written at once. */
#pragma GCC unroll 16
	for (uint32_t i = 1; i <= size_words; i++)
		builder->words[i] = 0;
	builder->used_words = 1 + size_words;
	root->builder = builder;
	root->words = builder->words;
	root->data_word = 1;
	root->pointer_word = 1u + data_words;
	return STATUS_OK;
}

/* Makes a struct, its fields at their defaults, and points at it. STATUS_NO_ROOM: as it says. */
MUST_CHECK enum status capnp_pointer_new_struct(struct capnp_pointer_builder pointer,
						uint16_t data_words, uint16_t pointer_count,
						struct capnp_struct_builder *out);

/*
 * Makes a list of `count` zero elements of a plain size (not CAPNP_COMPOSITE) and points at it.
 * STATUS_NO_ROOM: as it says, or more than CAPNP_LIST_COUNT_MAX elements.
 */
MUST_CHECK enum status capnp_pointer_new_list(struct capnp_pointer_builder pointer,
					      enum capnp_element element, uint32_t count,
					      struct capnp_list_builder *out);

/* Makes a list of `count` structs, their fields at their defaults. STATUS_NO_ROOM: as above. */
MUST_CHECK enum status capnp_pointer_new_struct_list(struct capnp_pointer_builder pointer,
						     uint16_t data_words, uint16_t pointer_count,
						     uint32_t count,
						     struct capnp_list_builder *out);

/*
 * Copies a text into the message, with a zero byte after it. The bytes must not lie in the buffer
 * after the message's used words. STATUS_NO_ROOM: as above.
 */
MUST_CHECK enum status capnp_pointer_set_text(struct capnp_pointer_builder pointer,
					      struct capnp_text text);

/* Copies data into the message. STATUS_NO_ROOM: as above. */
MUST_CHECK enum status capnp_pointer_set_data(struct capnp_pointer_builder pointer,
					      struct capnp_data data);

/*
 * Makes data of `length_bytes` zero bytes that the caller fills in; `bytes` is valid as long as the
 * buffer. STATUS_NO_ROOM: as above.
 */
MUST_CHECK enum status capnp_pointer_new_data(struct capnp_pointer_builder pointer,
					      uint32_t length_bytes, uint8_t **bytes);

/* Points at the capability of this index beside the message; CAPNP_NO_CAPABILITY gives null. */
static inline void capnp_pointer_set_capability(struct capnp_pointer_builder pointer,
						uint32_t index)
{
	pointer.builder->words[pointer.word] =
		index == CAPNP_NO_CAPABILITY ? 0 : capnp_word_capability(index);
}

/* Makes the pointer null. */
static inline void capnp_pointer_clear(struct capnp_pointer_builder pointer)
{
	pointer.builder->words[pointer.word] = 0;
}

/* A view of `length_bytes` bytes of text. */
static inline struct capnp_text capnp_text_make(const char *bytes, uint32_t length_bytes)
{
	return (struct capnp_text){.bytes = bytes, .length_bytes = length_bytes};
}

/* A view of a string literal. */
#define CAPNP_TEXT(literal) \
	((struct capnp_text){.bytes = "" literal, .length_bytes = sizeof(literal) - 1})

/* A view of `length_bytes` bytes of data. */
static inline struct capnp_data capnp_data_make(const void *bytes, uint32_t length_bytes)
{
	return (struct capnp_data){.bytes = bytes, .length_bytes = length_bytes};
}

/* The pointer of this index in a struct's pointer section. */
static inline struct capnp_pointer_builder capnp_struct_builder_pointer(
	const struct capnp_struct_builder *s, uint32_t index)
{
	return (struct capnp_pointer_builder){.builder = s->builder,
					      .word = s->pointer_word + index};
}

/* The data fields of a struct; `index` and default as in the reader. */
static inline void capnp_struct_builder_set_bool(const struct capnp_struct_builder *s,
						 uint32_t index, bool value, bool default_value)
{
	uint8_t *byte = (uint8_t *)(s->words + s->data_word) + index / 8;
	const uint8_t bit = (uint8_t)(1u << (index % 8));

	if (value != default_value)
		*byte = (uint8_t)(*byte | bit);
	else
		*byte = (uint8_t)(*byte & ~bit);
}

static inline void capnp_struct_builder_set_uint8(const struct capnp_struct_builder *s,
						  uint32_t index, uint8_t value,
						  uint8_t default_value)
{
	((uint8_t *)(s->words + s->data_word))[index] = (uint8_t)(value ^ default_value);
}

static inline void capnp_struct_builder_set_uint16(const struct capnp_struct_builder *s,
						   uint32_t index, uint16_t value,
						   uint16_t default_value)
{
	const uint16_t stored = (uint16_t)(value ^ default_value);

	__builtin_memcpy((uint8_t *)(s->words + s->data_word) + (size_t)index * 2, &stored, 2);
}

static inline void capnp_struct_builder_set_uint32(const struct capnp_struct_builder *s,
						   uint32_t index, uint32_t value,
						   uint32_t default_value)
{
	const uint32_t stored = value ^ default_value;

	__builtin_memcpy((uint8_t *)(s->words + s->data_word) + (size_t)index * 4, &stored, 4);
}

static inline void capnp_struct_builder_set_uint64(const struct capnp_struct_builder *s,
						   uint32_t index, uint64_t value,
						   uint64_t default_value)
{
	s->words[s->data_word + index] = value ^ default_value;
}

/* Element `index` of a list of structs, which must be less than the list's count. */
static inline struct capnp_struct_builder capnp_list_builder_get_struct(
	const struct capnp_list_builder *list, uint32_t index)
{
	const uint32_t word = (uint32_t)(list->first_word + (uint64_t)index * list->step_bits / 64);

	return (struct capnp_struct_builder){.builder = list->builder,
					     .words = list->words,
					     .data_word = word,
					     .pointer_word = word + list->data_words};
}

/* Element `index` of a list of pointers, which must be less than the list's count. */
static inline struct capnp_pointer_builder capnp_list_builder_pointer(
	const struct capnp_list_builder *list, uint32_t index)
{
	return (struct capnp_pointer_builder){.builder = list->builder,
					      .word = list->first_word + index};
}

/* Whether the list has this element, and its elements are numbers of this size. */
static inline bool capnp_list_builder_holds(const struct capnp_list_builder *list, uint32_t index,
					    enum capnp_element element)
{
	return index < list->count && list->element == element;
}

/*
 * Elements of lists of numbers. Nothing is written when the list ends before the index, or was made
 * with elements of another size.
 */
static inline void capnp_list_builder_set_bool(const struct capnp_list_builder *list,
					       uint32_t index, bool value)
{
	uint8_t *byte = (uint8_t *)(list->words + list->first_word) + index / 8;
	const uint8_t bit = (uint8_t)(1u << (index % 8));

	if (capnp_list_builder_holds(list, index, CAPNP_BIT))
		*byte = (uint8_t)(value ? *byte | bit : *byte & ~bit);
}

static inline void capnp_list_builder_set_uint8(const struct capnp_list_builder *list,
						uint32_t index, uint8_t value)
{
	if (capnp_list_builder_holds(list, index, CAPNP_BYTE))
		((uint8_t *)(list->words + list->first_word))[index] = value;
}

static inline void capnp_list_builder_set_uint16(const struct capnp_list_builder *list,
						 uint32_t index, uint16_t value)
{
	if (capnp_list_builder_holds(list, index, CAPNP_TWO_BYTES))
		__builtin_memcpy((uint8_t *)(list->words + list->first_word) + (size_t)index * 2,
				 &value, 2);
}

static inline void capnp_list_builder_set_uint32(const struct capnp_list_builder *list,
						 uint32_t index, uint32_t value)
{
	if (capnp_list_builder_holds(list, index, CAPNP_FOUR_BYTES))
		__builtin_memcpy((uint8_t *)(list->words + list->first_word) + (size_t)index * 4,
				 &value, 4);
}

static inline void capnp_list_builder_set_uint64(const struct capnp_list_builder *list,
						 uint32_t index, uint64_t value)
{
	if (capnp_list_builder_holds(list, index, CAPNP_EIGHT_BYTES))
		list->words[list->first_word + index] = value;
}

#endif
