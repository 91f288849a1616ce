/*
 * Our side of the comparison of forms with the capnp command: filters from standard input to
 * output.
 *
 *   convert canonical   one framed message -> its canonical form, one segment without framing
 *   convert copy        framed messages -> the same, each copied as AnyPointer into a new message
 *   convert pack        bytes of whole words -> their packed form
 *   convert unpack      packed bytes -> the words
 *
 * tests/host/capnp/convert.py compares.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/capnp/copy.h"
#include "core/capnp/packed.h"
#include "core/capnp/stream.h"

#define INPUT_BYTES_MAX (64u << 20)
#define MESSAGE_WORDS_MAX (1u << 20)
#define SEGMENTS_MAX 64u

static void need(bool good, const char *what)
{
	if (good)
		return;
	fprintf(stderr, "convert: %s\n", what);
	exit(1);
}

static void words_write(const uint64_t *words, size_t count)
{
	need(fwrite(words, 8, count, stdout) == count, "cannot write");
}

/* Opens the message at the beginning of the words; gives how many words it takes. */
static size_t message_open(const uint64_t *words, size_t count, struct capnp_message *message)
{
	static struct capnp_segment segments[SEGMENTS_MAX];
	uint32_t segment_count;
	size_t used;

	need(capnp_stream_open(words, count, segments, SEGMENTS_MAX, &segment_count, &used) ==
		     STATUS_OK,
	     "no framed message");
	need(capnp_message_init_segments(message, segments, segment_count, 64 * used,
					 CAPNP_COPY_NESTING) == STATUS_OK,
	     "no segments");
	return used;
}

static void canonical_convert(const uint64_t *words, size_t count, uint64_t *out)
{
	struct capnp_message message;
	struct capnp_builder builder;

	message_open(words, count, &message);
	capnp_builder_init(&builder, out, MESSAGE_WORDS_MAX);
	need(capnp_canonical_write(capnp_message_pointer(&message), &builder) == STATUS_OK,
	     "no canonical form");
	words_write(out, builder.used_words);
}

static void copy_convert(const uint64_t *words, size_t count, uint64_t *out)
{
	while (count > 0) {
		struct capnp_message message;
		struct capnp_builder builder;
		const struct capnp_pointer_builder root = {.builder = &builder};
		const size_t used = message_open(words, count, &message);
		uint64_t header;

		capnp_builder_init(&builder, out, MESSAGE_WORDS_MAX);
		out[0] = 0;
		builder.used_words = 1;
		need(capnp_pointer_copy(capnp_message_pointer(&message), root, NULL) == STATUS_OK,
		     "no copy");
		header = capnp_stream_header(builder.used_words);
		words_write(&header, 1);
		words_write(out, builder.used_words);
		words += used;
		count -= used;
	}
}

static void pack_convert(const uint64_t *words, size_t count)
{
	const size_t capacity = count * CAPNP_PACKED_WORD_BYTES_MAX + 1;
	uint8_t *packed = malloc(capacity);
	size_t length;

	need(packed, "out of memory");
	need(capnp_pack(words, count, packed, capacity, &length) == STATUS_OK, "no room");
	need(fwrite(packed, 1, length, stdout) == length, "cannot write");
	free(packed);
}

int main(int argc, char **argv)
{
	uint64_t *input = malloc(INPUT_BYTES_MAX);
	uint64_t *out = malloc(INPUT_BYTES_MAX);
	const char *form = argc == 2 ? argv[1] : "";
	size_t length;
	size_t count;

	need(input && out, "out of memory");
	length = fread(input, 1, INPUT_BYTES_MAX, stdin);
	count = length / 8;
	if (strcmp(form, "unpack") == 0) {
		need(capnp_unpack((const uint8_t *)input, length, out, INPUT_BYTES_MAX / 8,
				  &count) == STATUS_OK,
		     "these bytes are not packed words");
		words_write(out, count);
	} else if (strcmp(form, "pack") == 0) {
		pack_convert(input, count);
	} else if (strcmp(form, "copy") == 0) {
		copy_convert(input, count, out);
	} else {
		need(strcmp(form, "canonical") == 0, "canonical, copy, pack or unpack");
		canonical_convert(input, count, out);
	}
	free(input);
	free(out);
	return 0;
}
