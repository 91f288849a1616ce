/*
 * Takes words for new objects and writes the pointers that name them.
 *
 * It owns nothing. Every function takes its words first and changes the message only when there
 * were enough. Read next: core/capnp/builder.h.
 */
#include "core/capnp/builder.h"

/* Takes `words` zeroed words from the buffer. */
MUST_CHECK static enum status words_take(struct capnp_builder *builder, uint64_t words,
					 uint32_t *start)
{
	if (words > builder->capacity_words - builder->used_words)
		return STATUS_NO_ROOM;
	*start = builder->used_words;
	__builtin_memset(builder->words + builder->used_words, 0, (size_t)words * 8);
	builder->used_words += (uint32_t)words;
	return STATUS_OK;
}

/* The distance that a pointer at `place` stores for an object at `start`; both are below 2^28. */
static int32_t pointer_offset(uint32_t place, uint32_t start)
{
	return (int32_t)start - (int32_t)place - 1;
}

enum status capnp_pointer_new_struct(struct capnp_pointer_builder pointer, uint16_t data_words,
				     uint16_t pointer_count, struct capnp_struct_builder *out)
{
	struct capnp_builder *builder = pointer.builder;
	const uint32_t size_words = (uint32_t)data_words + pointer_count;
	uint32_t start;
	int32_t offset;

	if (words_take(builder, size_words, &start) != STATUS_OK)
		return STATUS_NO_ROOM;
	/* A struct without words must not look like null, so it points at itself. */
	offset = size_words == 0 ? -1 : pointer_offset(pointer.word, start);
	builder->words[pointer.word] = capnp_word_struct(offset, data_words, pointer_count);
	out->builder = builder;
	out->words = builder->words;
	out->data_word = start;
	out->pointer_word = start + data_words;
	return STATUS_OK;
}

enum status capnp_pointer_new_list(struct capnp_pointer_builder pointer, enum capnp_element element,
				   uint32_t count, struct capnp_list_builder *out)
{
	static const uint8_t bits[8] = {0, 1, 8, 16, 32, 64, 64, 0};
	struct capnp_builder *builder = pointer.builder;
	const uint32_t step_bits = bits[element & 7];
	uint32_t start;

	if (count > CAPNP_LIST_COUNT_MAX)
		return STATUS_NO_ROOM;
	if (words_take(builder, ((uint64_t)count * step_bits + 63) / 64, &start) != STATUS_OK)
		return STATUS_NO_ROOM;
	builder->words[pointer.word] =
		capnp_word_list(pointer_offset(pointer.word, start), element, count);
	out->builder = builder;
	out->words = builder->words;
	out->first_word = start;
	out->count = count;
	out->step_bits = step_bits;
	out->data_words = 0;
	out->element = element;
	return STATUS_OK;
}

enum status capnp_pointer_new_struct_list(struct capnp_pointer_builder pointer, uint16_t data_words,
					  uint16_t pointer_count, uint32_t count,
					  struct capnp_list_builder *out)
{
	struct capnp_builder *builder = pointer.builder;
	const uint32_t step_words = (uint32_t)data_words + pointer_count;
	const uint64_t words = (uint64_t)count * step_words;
	uint32_t start;

	if (count > CAPNP_LIST_COUNT_MAX || words > CAPNP_LIST_COUNT_MAX)
		return STATUS_NO_ROOM;
	if (words_take(builder, words + 1, &start) != STATUS_OK)
		return STATUS_NO_ROOM;
	builder->words[pointer.word] = capnp_word_list(pointer_offset(pointer.word, start),
						       CAPNP_COMPOSITE, (uint32_t)words);
	builder->words[start] = capnp_word_struct((int32_t)count, data_words, pointer_count);
	out->builder = builder;
	out->words = builder->words;
	out->first_word = start + 1;
	out->count = count;
	out->step_bits = step_words * 64;
	out->data_words = data_words;
	out->element = CAPNP_COMPOSITE;
	return STATUS_OK;
}

enum status capnp_pointer_new_data(struct capnp_pointer_builder pointer, uint32_t length_bytes,
				   uint8_t **bytes)
{
	struct capnp_list_builder list;

	if (capnp_pointer_new_list(pointer, CAPNP_BYTE, length_bytes, &list) != STATUS_OK)
		return STATUS_NO_ROOM;
	*bytes = (uint8_t *)(list.words + list.first_word);
	return STATUS_OK;
}

/*
 * A list of bytes that the caller writes, all of them: of its words only the last, which may have
 * more, is zeroed.
 */
MUST_CHECK static enum status bytes_take(struct capnp_pointer_builder pointer,
					 uint32_t length_bytes, uint8_t **bytes)
{
	struct capnp_builder *builder = pointer.builder;
	const uint32_t start = builder->used_words;
	const uint64_t words = ((uint64_t)length_bytes + 7) / 8;

	if (length_bytes > CAPNP_LIST_COUNT_MAX || words > builder->capacity_words - start)
		return STATUS_NO_ROOM;
	if (words > 0)
		builder->words[start + words - 1] = 0;
	builder->used_words += (uint32_t)words;
	builder->words[pointer.word] =
		capnp_word_list(pointer_offset(pointer.word, start), CAPNP_BYTE, length_bytes);
	*bytes = (uint8_t *)(builder->words + start);
	return STATUS_OK;
}

enum status capnp_pointer_set_data(struct capnp_pointer_builder pointer, struct capnp_data data)
{
	uint8_t *bytes;

	if (bytes_take(pointer, data.length_bytes, &bytes) != STATUS_OK)
		return STATUS_NO_ROOM;
	if (data.length_bytes > 0)
		__builtin_memcpy(bytes, data.bytes, data.length_bytes);
	return STATUS_OK;
}

enum status capnp_pointer_set_text(struct capnp_pointer_builder pointer, struct capnp_text text)
{
	uint8_t *bytes;

	if (text.length_bytes >= CAPNP_LIST_COUNT_MAX)
		return STATUS_NO_ROOM;
	if (bytes_take(pointer, text.length_bytes + 1, &bytes) != STATUS_OK)
		return STATUS_NO_ROOM;
	if (text.length_bytes > 0)
		__builtin_memcpy(bytes, text.bytes, text.length_bytes);
	return STATUS_OK;
}
