/*
 * Values as text, for the comparison with the capnp command: a filter over messages of one struct.
 *
 *   value_peer parse STRUCT   lines of text on standard input -> a message for each
 *   value_peer print STRUCT   messages on standard input -> a line of text for each
 *
 * tests/host/capnp/differential.py and mirror.py make the values, and compare.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/capnp/stream.h"
#include "core/schema/value.h"
#include "tools/generated/schema_description.h"

#define INPUT_BYTES_MAX (256u << 20)
#define MESSAGE_WORDS_MAX (1u << 20)
#define SEGMENTS_MAX 64u
#define BUDGET UINT64_C(1000000000)

static void need(bool good, const char *what)
{
	if (good)
		return;
	fprintf(stderr, "value_peer: %s\n", what);
	exit(1);
}

static void opened(struct schema *schema)
{
	need(schema_open(schema, schema_description_words, SCHEMA_DESCRIPTION_WORDS, BUDGET) ==
		     STATUS_OK,
	     "the description");
}

static uint16_t structure_of(const struct schema *schema, const char *name)
{
	for (uint32_t i = 0; i < schema->structs.raw.count; i++) {
		struct description_struct_reader one =
			description_struct_list_get(&schema->structs, i);
		struct capnp_text text;

		if (description_struct_get_name(&one, &text) == STATUS_OK &&
		    schema_text_is(text, name))
			return (uint16_t)i;
	}
	need(false, "no such struct");
	return 0;
}

static bool nobody(void *context, const char *name, uint64_t interface, uint32_t *index)
{
	(void)context;
	(void)name;
	(void)interface;
	*index = 0;
	return false;
}

static void lines_parse(const char *name, char *input, uint64_t *words)
{
	const struct value_names names = {.find = nobody};

	for (char *line = strtok(input, "\n"); line; line = strtok(NULL, "\n")) {
		struct schema schema;
		struct capnp_builder message;
		struct value_error error;
		uint64_t header;

		opened(&schema);
		capnp_builder_init(&message, words, MESSAGE_WORDS_MAX);
		if (value_parse(&schema, structure_of(&schema, name), line, &names, &message,
				&error) != VALUE_ACCEPTED) {
			fprintf(stderr, "%s at %u, field %s: %.60s\n",
				value_refusal_text(error.refusal), error.at, error.field,
				line + error.at);
			exit(1);
		}
		header = capnp_stream_header(message.used_words);
		fwrite(&header, 8, 1, stdout);
		fwrite(words, 8, message.used_words, stdout);
	}
}

static void put(void *context, const char *bytes, uint32_t length)
{
	(void)context;
	fwrite(bytes, 1, length, stdout);
}

static void put_capability(void *context, uint32_t index, uint64_t interface)
{
	(void)context;
	(void)interface;
	printf("@%u", index);
}

static void messages_print(const char *name, const uint64_t *words, size_t count)
{
	const struct value_sink sink = {.put = put, .capability = put_capability};

	for (size_t at = 0; at < count;) {
		struct capnp_segment segments[SEGMENTS_MAX];
		struct capnp_message message;
		struct capnp_struct root;
		struct schema schema;
		uint32_t segment_count;
		size_t used;

		opened(&schema);
		need(capnp_stream_open(words + at, count - at, segments, SEGMENTS_MAX,
				       &segment_count, &used) == STATUS_OK &&
			     capnp_message_init_segments(&message, segments, segment_count, BUDGET,
							 64) == STATUS_OK &&
			     capnp_message_root_walk(&message, &root) == STATUS_OK,
		     "a message");
		need(value_print(&schema, structure_of(&schema, name), &root, &sink) == STATUS_OK,
		     "printing");
		putchar('\n');
		at += used;
	}
}

int main(int argc, char **argv)
{
	char *input = calloc(1, INPUT_BYTES_MAX);
	uint64_t *words = calloc(MESSAGE_WORDS_MAX, 8);
	size_t length;

	need(argc == 3 && input && words, "usage: value_peer parse|print STRUCT");
	length = fread(input, 1, INPUT_BYTES_MAX - 1u, stdin);
	if (strcmp(argv[1], "parse") == 0)
		lines_parse(argv[2], input, words);
	else
		messages_print(argv[2], (const uint64_t *)(const void *)input, length / 8u);
	free(input);
	free(words);
	return 0;
}
