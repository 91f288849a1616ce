/*
 * Reads one framed message of evolution.capnp's struct Old, every field and every element of it:
 * ends with 0 when all of it could be read, and with 2 when the message is bad.
 *
 * tests/host/capnp/strict.py compares with what the capnp command says of the same bytes.
 */
#include <stdio.h>
#include <stdlib.h>

#include "core/capnp/stream.h"
#include "core/generated/evolution.h"

#define INPUT_BYTES_MAX (1u << 20)
#define SEGMENTS_MAX 1024u
#define BUDGET_WORDS (1u << 20)
#define NESTING_MAX 64u

static enum status whole_read(struct capnp_message *message)
{
	struct old_reader old;
	struct capnp_text text;
	struct capnp_list list;

	if (old_root(message, &old) != STATUS_OK || old_get_name(&old, &text) != STATUS_OK ||
	    old_get_numbers(&old, &list) != STATUS_OK || old_get_names(&old, &list) != STATUS_OK)
		return STATUS_BAD_MESSAGE;
	for (uint32_t i = 0; i < list.count; i++) {
		if (capnp_pointer_get_text(capnp_list_get_pointer(&list, i), &text) != STATUS_OK)
			return STATUS_BAD_MESSAGE;
	}
	return STATUS_OK;
}

int main(void)
{
	static struct capnp_segment segments[SEGMENTS_MAX];
	uint64_t *words = malloc(INPUT_BYTES_MAX);
	struct capnp_message message;
	uint32_t segment_count;
	size_t used;
	bool good;

	if (!words)
		return 1;
	good = capnp_stream_open(words, fread(words, 1, INPUT_BYTES_MAX, stdin) / 8, segments,
				 SEGMENTS_MAX, &segment_count, &used) == STATUS_OK &&
	       capnp_message_init_segments(&message, segments, segment_count, BUDGET_WORDS,
					   NESTING_MAX) == STATUS_OK &&
	       whole_read(&message) == STATUS_OK;
	free(words);
	return good ? 0 : 2;
}
