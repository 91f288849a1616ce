/*
 * Fuzz target at the shell's border: what a person types, what a service answers, and what the
 * schemas say, by core/schema/value.h. The first byte says which of the three the rest is, the
 * second which struct is meant. A value that was read is printed, and the print is read as the
 * same. Read next: core/schema/value.h.
 */
#include "core/schema/value.h"
#include "tools/generated/schema_description.h"

#include <stdlib.h>
#include <string.h>

#define WORDS 512u
#define BUDGET 200000u
#define TEXT_BYTES 65536u

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The printed text; bytes that do not fit are counted. */
struct printed {
	char text[TEXT_BYTES + 1u];
	size_t length;
};

static void must(bool condition)
{
	if (!condition)
		abort();
}

static bool find(void *context, const char *name, uint64_t interface, uint32_t *index)
{
	(void)context;
	(void)interface;
	*index = (uint32_t)strlen(name);
	return name[0] == 'c';
}

static void put(void *context, const char *bytes, uint32_t length)
{
	struct printed *printed = context;

	for (uint32_t i = 0; i < length; i++)
		must((uint8_t)bytes[i] >= ' ' && bytes[i] != 0x7f);
	if (length <= TEXT_BYTES - printed->length && printed->length < TEXT_BYTES)
		memcpy(printed->text + printed->length, bytes, length);
	printed->length += length;
}

/* A name of as many letters as the index says. */
static void put_capability(void *context, uint32_t index, uint64_t interface)
{
	static const char letters[] =
		"@cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc";

	(void)interface;
	put(context, letters, index >= 1 && index < sizeof(letters) - 1u ? index + 1u : 2u);
}

static void opened(struct schema *schema)
{
	must(schema_open(schema, schema_description_words, SCHEMA_DESCRIPTION_WORDS, BUDGET) ==
	     STATUS_OK);
}

static enum status print(const struct schema *schema, uint16_t structure, const uint64_t *words,
			 uint32_t count, struct printed *printed)
{
	const struct value_sink sink = {
		.put = put, .capability = put_capability, .context = printed};
	struct capnp_message message;
	struct capnp_struct root;
	enum status status;

	printed->length = 0;
	capnp_message_init(&message, words, count, CAPNP_BORDER_BUDGET_WORDS);
	status = capnp_message_root_walk(&message, &root);
	return status == STATUS_OK ? value_print(schema, structure, &root, &sink) : status;
}

static enum value_refusal parse(const struct schema *schema, uint16_t structure, const char *text,
				struct capnp_builder *message, uint64_t *words)
{
	const struct value_names names = {.find = find};
	struct value_error error;
	enum value_refusal refusal;

	capnp_builder_init(message, words, WORDS);
	refusal = value_parse(schema, structure, text, &names, message, &error);
	must(refusal == error.refusal && error.at <= strlen(text));
	must(refusal == VALUE_ACCEPTED || value_refusal_condition(refusal) != 0);
	return refusal;
}

static void text_try(uint16_t structure, const char *text)
{
	static uint64_t words[WORDS], again[WORDS];
	static struct printed first, second;
	struct capnp_builder message;
	struct schema schema;

	opened(&schema);
	if (parse(&schema, structure, text, &message, words) != VALUE_ACCEPTED)
		return;
	opened(&schema);
	/* A value of many small structs can cost more than is read of one message at the border. */
	if (print(&schema, structure, words, message.used_words, &first) != STATUS_OK ||
	    first.length > TEXT_BYTES)
		return;
	first.text[first.length] = '\0';
	opened(&schema);
	if (parse(&schema, structure, first.text, &message, again) != VALUE_ACCEPTED)
		abort();
	opened(&schema);
	must(print(&schema, structure, again, message.used_words, &second) == STATUS_OK);
	must(first.length == second.length && memcmp(first.text, second.text, first.length) == 0);
}

/*
 * Walks as `inspect` does, over the methods of each interface and the defaults of their parameters.
 */
static void methods_show(const struct schema *schema)
{
	static struct printed printed;
	const struct value_sink sink = {
		.put = put, .capability = put_capability, .context = &printed};

	for (uint32_t i = 0; i < schema->interfaces.raw.count && i < 8u; i++) {
		const struct description_interface_reader interface =
			description_interface_list_get(&schema->interfaces, i);
		struct schema_methods methods;
		struct schema_method method;
		struct capnp_pointer pointer = {0};

		schema_methods_begin(&methods, schema, &interface);
		for (uint32_t m = 0; m < 256u && schema_methods_next(&methods, &method); m++) {
			const uint16_t structure =
				description_method_get_parameters(&method.method);
			const struct value_type type = {.kind = (enum description_kind)(m % 19u),
							.list_depth = m > 128u,
							.type = structure};

			printed.length = 0;
			if (schema_default_find(schema, structure, m % 2u, &pointer) &&
			    value_print_one(schema, &type, m, pointer, &sink) != STATUS_OK)
				return;
		}
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static uint64_t words[8192];
	static char text[4096];
	static struct printed printed;
	struct capnp_builder message;
	struct schema schema;
	uint16_t structure;

	if (size < 2 || size - 2u > sizeof(words))
		return 0;
	opened(&schema);
	structure = (uint16_t)(data[1] % schema.structs.raw.count);
	memset(words, 0, sizeof(words));
	memcpy(words, data + 2, size - 2u);
	if (data[0] % 3u == 0 && size - 2u < sizeof(text)) {
		memcpy(text, data + 2, size - 2u);
		text[size - 2u] = '\0';
		text_try(structure, text);
	} else if (data[0] % 3u == 1) {
		(void)print(&schema, structure, words, (uint32_t)((size - 2u) / 8u), &printed);
	} else if (schema_open(&schema, words, (uint32_t)((size - 2u) / 8u), BUDGET) == STATUS_OK) {
		static uint64_t built[WORDS];

		methods_show(&schema);
		(void)parse(&schema, data[1], "(a = 1, b = (c = [1, \"x\", @c]), d = [(e = red)])",
			    &message, built);
		(void)print(&schema, data[1], schema_description_words, 64, &printed);
	}
	return 0;
}
