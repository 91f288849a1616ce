/*
 * Packs and unpacks words. The form stands in core/capnp/packed.h.
 */
#include "core/capnp/packed.h"

#define TAG_ZERO 0x00u
#define TAG_FULL 0xffu
#define RUN_MAX 255u

/* One bit for each byte of the word that is not zero. */
static uint8_t word_tag(uint64_t word)
{
	uint8_t tag = 0;

	for (uint32_t i = 0; i < 8; i++) {
		if ((word >> (8 * i) & 0xff) != 0)
			tag = (uint8_t)(tag | 1u << i);
	}
	return tag;
}

/* The bytes of a word that a tag says are there. */
static uint32_t tag_bytes(uint8_t tag)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < 8; i++)
		count += tag >> i & 1;
	return count;
}

/* Whether a word is better left as it is: all of its bytes but one are in use. */
static bool word_is_full(uint64_t word)
{
	return tag_bytes(word_tag(word)) >= 7;
}

/* The number of leading words, up to RUN_MAX, that continue the run which the tag before them
 * began. */
static size_t run_length(uint8_t tag, const uint64_t *words, size_t word_count)
{
	const size_t most = word_count < RUN_MAX ? word_count : RUN_MAX;
	size_t run = 0;

	while (run < most && (tag == TAG_ZERO ? words[run] == 0 : word_is_full(words[run])))
		run++;
	return run;
}

/* Bytes that are being written, and the room that is left. */
struct sink {
	uint8_t *at;
	size_t room_bytes;
};

MUST_CHECK static enum status sink_put(struct sink *sink, const void *bytes, size_t count)
{
	if (count > sink->room_bytes)
		return STATUS_NO_ROOM;
	if (count > 0)
		__builtin_memcpy(sink->at, bytes, count);
	sink->at += count;
	sink->room_bytes -= count;
	return STATUS_OK;
}

/* The tag of a word and its bytes that are not zero. */
MUST_CHECK static enum status word_put(struct sink *sink, uint8_t tag, uint64_t word)
{
	uint8_t bytes[9] = {tag};
	size_t count = 1;

	for (uint32_t i = 0; i < 8; i++) {
		if ((tag >> i & 1) != 0)
			bytes[count++] = (uint8_t)(word >> (8 * i));
	}
	return sink_put(sink, bytes, count);
}

enum status capnp_pack(const uint64_t *words, size_t word_count, uint8_t *bytes,
		       size_t capacity_bytes, size_t *length_bytes)
{
	struct sink sink = {.at = bytes, .room_bytes = capacity_bytes};
	size_t i = 0;

	*length_bytes = 0;
	while (i < word_count) {
		const uint8_t tag = word_tag(words[i]);
		uint8_t run;

		if (word_put(&sink, tag, words[i++]) != STATUS_OK)
			return STATUS_NO_ROOM;
		if (tag != TAG_ZERO && tag != TAG_FULL)
			continue;
		run = (uint8_t)run_length(tag, words + i, word_count - i);
		if (sink_put(&sink, &run, 1) != STATUS_OK)
			return STATUS_NO_ROOM;
		if (tag == TAG_FULL && sink_put(&sink, words + i, (size_t)run * 8) != STATUS_OK)
			return STATUS_NO_ROOM;
		i += run;
	}
	*length_bytes = capacity_bytes - sink.room_bytes;
	return STATUS_OK;
}

/* Bytes that are being read; the remaining length is compared with the needed one. */
struct source {
	const uint8_t *at;
	size_t left_bytes;
};

/* The next word and its tag. P1. */
MUST_CHECK static enum status word_take(struct source *source, uint8_t *tag, uint64_t *word)
{
	size_t count;

	*tag = source->at[0];
	*word = 0;
	count = 1 + (size_t)tag_bytes(*tag);
	if (count > source->left_bytes)
		return STATUS_BAD_MESSAGE;
	source->at++;
	for (uint32_t i = 0; i < 8; i++) {
		if ((*tag >> i & 1) != 0)
			*word |= (uint64_t)*source->at++ << (8 * i);
	}
	source->left_bytes -= count;
	return STATUS_OK;
}

/* The run after a word of zeros, or after a full one, into `words`. */
MUST_CHECK static enum status run_take(struct source *source, uint8_t tag, uint64_t *words,
				       size_t room_words, size_t *run)
{
	if (source->left_bytes == 0)
		return STATUS_BAD_MESSAGE;
	*run = *source->at++;
	source->left_bytes--;
	if (tag == TAG_FULL && *run * 8 > source->left_bytes)
		return STATUS_BAD_MESSAGE;
	if (*run > room_words)
		return STATUS_NO_ROOM;
	if (tag == TAG_ZERO) {
		for (size_t i = 0; i < *run; i++)
			words[i] = 0;
		return STATUS_OK;
	}
	if (*run > 0)
		__builtin_memcpy(words, source->at, *run * 8);
	source->at += *run * 8;
	source->left_bytes -= *run * 8;
	return STATUS_OK;
}

enum status capnp_unpack(const uint8_t *bytes, size_t length_bytes, uint64_t *words,
			 size_t capacity_words, size_t *word_count)
{
	struct source source = {.at = bytes, .left_bytes = length_bytes};
	size_t count = 0;

	*word_count = 0;
	while (source.left_bytes > 0) {
		uint64_t word;
		uint8_t tag;
		size_t run = 0;
		enum status status = word_take(&source, &tag, &word);

		if (status == STATUS_OK && count == capacity_words)
			status = STATUS_NO_ROOM;
		if (status != STATUS_OK)
			return status;
		words[count++] = word;
		if (tag == TAG_ZERO || tag == TAG_FULL)
			status =
				run_take(&source, tag, words + count, capacity_words - count, &run);
		if (status != STATUS_OK)
			return status;
		count += run;
	}
	*word_count = count;
	return STATUS_OK;
}
