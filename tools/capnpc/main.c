/*
 * capnpc-capos: the plug-in with which the schema compiler writes capOS's C code.
 *
 * `capnp compile -o PATH/capnpc-capos:FOLDER schema/NAME.capnp...` starts it in FOLDER with a
 * CodeGeneratorRequest on standard input. It writes core/generated, user/rt/generated,
 * kernel/generated and tools/generated below that folder, and nothing elsewhere.
 * Read next: tools/capnpc/model.h, then tools/capnpc/emit.h.
 */
#include <stdio.h>
#include <stdlib.h>

#include "core/capnp/stream.h"
#include "tools/capnpc/emit.h"
#include "tools/capnpc/load.h"
#include "tools/capnpc/table.h"

#define INPUT_BYTES_FIRST (1u << 16)
#define REQUEST_SEGMENTS 512u
#define REQUEST_NESTING 64u

static uint64_t *input_read(size_t *word_count)
{
	size_t capacity = INPUT_BYTES_FIRST;
	uint8_t *bytes = allocate(capacity, 1);
	size_t length = fread(bytes, 1, capacity, stdin);

	/* The room doubles until the input ends in it. */
	while (length == capacity) {
		if (capacity == REQUEST_BYTES_MAX)
			give_up("the request is longer than %u bytes", REQUEST_BYTES_MAX);
		capacity *= 2;
		bytes = reallocate(bytes, capacity, 1);
		length += fread(bytes + length, 1, capacity - length, stdin);
	}
	*word_count = length / 8;
	return (uint64_t *)(void *)bytes;
}

int main(void)
{
	static struct capnp_segment segments[REQUEST_SEGMENTS];
	struct capnp_message message;
	struct model model;
	uint32_t segment_count;
	size_t word_count;
	size_t used_words;
	const uint64_t *words = input_read(&word_count);

	if (capnp_stream_open(words, word_count, segments, REQUEST_SEGMENTS, &segment_count,
			      &used_words) != STATUS_OK ||
	    capnp_message_init_segments(&message, segments, segment_count, 64 * used_words,
					REQUEST_NESTING) != STATUS_OK)
		give_up("standard input holds no request of the schema compiler");
	model_load(&model, &message);
	rules_check(&model);
	for (uint32_t i = 0; i < model.all_file_count; i++) {
		emit_core(model.files[i]);
		emit_user_types(model.files[i]);
		emit_client(model.files[i]);
		emit_server(model.files[i]);
	}
	emit_kernel(&model);
	emit_description(&model);
	table_check();
	output_files_write();
	return 0;
}
