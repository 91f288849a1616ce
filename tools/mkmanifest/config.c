/*
 * A config's value as a message, and as text again; see tools/mkmanifest/config.h.
 */
#include "tools/mkmanifest/config_text.h"

#include "core/capnp/stream.h"
#include "tools/mkmanifest/interfaces.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define PATH_DEPTH 40u

static const char *const kind_names[] = {"Void",   "Bool",   "Int8",    "Int16",
					 "Int32",  "Int64",  "UInt8",   "UInt16",
					 "UInt32", "UInt64", "Float32", "Float64"};

/* ---- places ---------------------------------------------------------------------------------- */

void config_refuse(const struct config_text *c, uint32_t place, const char *format, ...)
{
	static char message[4096];
	const struct place *path[PATH_DEPTH];
	struct where chain[PATH_DEPTH + 1u];
	va_list arguments;
	uint32_t depth = 0;

	for (; place != CONFIG_NOWHERE && depth < PATH_DEPTH; place = c->places[place].parent)
		path[depth++] = &c->places[place];
	chain[0] = (struct where){c->where, "value"};
	for (uint32_t i = 1; i <= depth; i++) {
		const struct place *at = path[depth - i];

		chain[i] = (struct where){&chain[i - 1u], at->key ? at->key : at->number};
	}
	va_start(arguments, format);
	(void)vsnprintf(message, sizeof(message), format, arguments);
	va_end(arguments);
	refuse(&chain[depth], "%s", message);
}

/* Begins a value; `key` NULL: the element of this number. */
uint32_t config_place_add(struct config_text *c, uint32_t parent, const char *key, size_t number)
{
	struct place *place = &c->places[c->place_count];

	if (c->place_count == CONFIG_PLACES_MOST)
		config_refuse(c, parent, "more than %u values", CONFIG_PLACES_MOST);
	*place = (struct place){.parent = parent, .at = c->length, .key = key};
	(void)snprintf(place->number, sizeof(place->number), "%zu", number);
	return c->place_count++;
}

/* The last value that begins at this byte of the text or before. */
static uint32_t place_of(const struct config_text *c, uint32_t at)
{
	uint32_t place = CONFIG_NOWHERE;

	for (uint32_t i = 0; i < c->place_count && c->places[i].at <= at; i++)
		place = i;
	return place;
}

/* ---- the message ----------------------------------------------------------------------------- */

static bool no_capability(void *context, const char *name, uint64_t interface, uint32_t *index)
{
	(void)context;
	(void)name;
	(void)interface;
	(void)index;
	return false;
}

static _Noreturn void parse_refuse(const struct config_text *c, const struct value_error *error)
{
	const uint32_t place = place_of(c, error->at);

	if (error->refusal == VALUE_REFUSED_RANGE && place != CONFIG_NOWHERE)
		config_refuse(c, place, "the number does not fit in %s",
			      kind_names[c->places[place].kind]);
	config_refuse(c, place, "%s", value_refusal_text(error->refusal));
}

static void type_find(struct config_text *c, const char *type, uint16_t *structure)
{
	const struct where where = {c->where, "type"};

	/* The structs of methods have names with a blank. */
	if (strchr(type, ' ') || !schema_struct_find(&c->schema, type, structure))
		refuse(&where, "no struct %s in schema/", quoted(type));
}

uint64_t *config_encode(const struct where *where, const char *type, const json_t *value,
			uint32_t *word_count)
{
	static uint64_t words[CONFIG_WORDS_MOST];
	static struct config_text config;
	const struct value_names names = {.find = no_capability};
	struct capnp_builder message;
	struct value_error error;
	uint16_t structure;
	uint64_t *copy;

	config.where = where;
	config.depth = config.place_count = config.length = 0;
	interfaces_schema_open(&config.schema);
	type_find(&config, type, &structure);
	config_struct_put(&config, CONFIG_NOWHERE, structure, "", value);
	config.text[config.length] = '\0';
	capnp_builder_init(&message, words + 1, CONFIG_WORDS_MOST - 1u);
	if (value_parse(&config.schema, structure, config.text, &names, &message, &error) !=
	    VALUE_ACCEPTED)
		parse_refuse(&config, &error);
	words[0] = capnp_stream_header(message.used_words);
	*word_count = message.used_words + 1u;
	copy = malloc(*word_count * sizeof(words[0]));
	if (!copy)
		refuse(where, "no memory");
	memcpy(copy, words, *word_count * sizeof(words[0]));
	return copy;
}

/* ---- printing -------------------------------------------------------------------------------- */

static void print_bytes(void *context, const char *bytes, uint32_t length)
{
	(void)fwrite(bytes, 1, length, context);
}

static void print_capability(void *context, uint32_t index, uint64_t interface)
{
	(void)interface;
	fprintf(context, "<capability %u>", index);
}

bool config_print(const uint64_t *words, size_t word_count, const char *type, FILE *out)
{
	const struct value_sink sink = {
		.put = print_bytes, .capability = print_capability, .context = out};
	struct capnp_message message;
	struct capnp_segment segment;
	struct capnp_struct root;
	struct schema schema;
	uint32_t segments;
	size_t used_words;
	uint16_t structure;

	interfaces_schema_open(&schema);
	if (!schema_struct_find(&schema, type, &structure) ||
	    capnp_stream_open(words, word_count, &segment, 1, &segments, &used_words) != STATUS_OK)
		return false;
	capnp_message_init(&message, segment.words, segment.word_count, 4u * CONFIG_WORDS_MOST);
	return capnp_message_root_walk(&message, &root) == STATUS_OK &&
	       value_print(&schema, structure, &root, &sink) == STATUS_OK;
}
