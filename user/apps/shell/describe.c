/*
 * The schemas, as schema/description.capnp describes them: they come in a MemoryObject that init
 * makes.
 *
 * They are a message like any other: parts that do not fit are left out, and a name that cannot be
 * read is a "?". They decide only what a person sees.
 */
#include "user/apps/shell/shell.h"

#include "core/schema/value.h"
#include "user/rt/format.h"

/* ---- looking up ------------------------------------------------------------------------------ */

/* Each look-up reads the message anew, with a budget of its own. */
bool describe_open(struct shell *shell, struct schema *schema)
{
	return shell->description_words &&
	       schema_open(schema, shell->description.words, shell->description.word_count,
			   16u * (uint64_t)shell->description.word_count) == STATUS_OK;
}

void describe_offer(struct shell *shell, struct nearest *nearest)
{
	struct schema schema;
	struct capnp_text name;

	if (!describe_open(shell, &schema))
		return;
	for (uint32_t i = 0; i < schema.interfaces.raw.count; i++) {
		struct description_interface_reader interface =
			description_interface_list_get(&schema.interfaces, i);

		/* A zero byte follows a text. */
		if (description_interface_get_name(&interface, &name) == STATUS_OK &&
		    schema_text_is_name(name))
			nearest_offer(nearest, name.bytes);
	}
}

static void name_from_schemas(const struct schema *schema, uint64_t id, char *name)
{
	struct description_interface_reader interface;
	struct capnp_text text;

	if (schema_interface_find(schema, id, &interface) &&
	    description_interface_get_name(&interface, &text) == STATUS_OK &&
	    schema_text_is_name(text))
		(void)rt_string_copy(name, CAPSET_NAME_BYTES, text.bytes, text.length_bytes);
	else
		(void)rt_format(name, CAPSET_NAME_BYTES, "0x%016lx", (unsigned long)id);
}

void describe_interface_name(struct shell *shell, uint64_t interface_id, char *name)
{
	struct schema schema;

	if (describe_open(shell, &schema))
		name_from_schemas(&schema, interface_id, name);
	else
		(void)rt_format(name, CAPSET_NAME_BYTES, "0x%016lx", (unsigned long)interface_id);
}

/* ---- printing methods ------------------------------------------------------------------------ */

/* The words of plain kinds; the others have names of their own. */
static const char *const kind_words[] = {
	[DESCRIPTION_KIND_VOID] = "Void",
	[DESCRIPTION_KIND_BOOL] = "Bool",
	[DESCRIPTION_KIND_INT8] = "Int8",
	[DESCRIPTION_KIND_INT16] = "Int16",
	[DESCRIPTION_KIND_INT32] = "Int32",
	[DESCRIPTION_KIND_INT64] = "Int64",
	[DESCRIPTION_KIND_UINT8] = "UInt8",
	[DESCRIPTION_KIND_UINT16] = "UInt16",
	[DESCRIPTION_KIND_UINT32] = "UInt32",
	[DESCRIPTION_KIND_UINT64] = "UInt64",
	[DESCRIPTION_KIND_FLOAT32] = "Float32",
	[DESCRIPTION_KIND_FLOAT64] = "Float64",
	[DESCRIPTION_KIND_TEXT] = "Text",
	[DESCRIPTION_KIND_DATA] = "Data",
	[DESCRIPTION_KIND_LIST] = "List",
	[DESCRIPTION_KIND_ENUM] = "enum",
	[DESCRIPTION_KIND_STRUCT] = "struct",
	[DESCRIPTION_KIND_CAPABILITY] = "Capability",
	[DESCRIPTION_KIND_ANY_POINTER] = "AnyPointer",
};

static void print_text(struct shell *shell, enum status status, struct capnp_text text)
{
	if (status != STATUS_OK || !schema_text_is_name(text))
		text = CAPNP_TEXT("?");
	say(shell, "%.*s", (int)text.length_bytes, text.bytes);
}

static void print_type(struct shell *shell, const struct schema *schema,
		       const struct description_field_reader *field)
{
	enum description_kind kind = description_field_get_kind(field);
	uint64_t interface_id = description_field_get_interface(field);
	uint16_t type = description_field_get_type(field);
	char name[CAPSET_NAME_BYTES];
	struct capnp_text text;

	if (kind == DESCRIPTION_KIND_STRUCT) {
		struct description_struct_reader reader =
			description_struct_list_get(&schema->structs, type);
		enum status status = description_struct_get_name(&reader, &text);

		print_text(shell, status, text);
	} else if (kind == DESCRIPTION_KIND_ENUM) {
		struct description_enum_reader reader =
			description_enum_list_get(&schema->enums, type);
		enum status status = description_enum_get_name(&reader, &text);

		print_text(shell, status, text);
	} else if (kind == DESCRIPTION_KIND_CAPABILITY && interface_id != 0) {
		name_from_schemas(schema, interface_id, name);
		say(shell, "%s", name);
	} else {
		say(shell, "%s", description_kind_is_known(kind) ? kind_words[kind] : "?");
	}
}

static void default_put(void *context, const char *bytes, uint32_t length)
{
	struct shell *shell = context;

	say_bytes(shell, bytes, length);
}

/* No default has a capability. */
static void default_capability(void *context, uint32_t index, uint64_t interface)
{
	(void)context;
	(void)index;
	(void)interface;
}

/* " = VALUE" for a field whose default is not zero or empty. */
static void print_default(struct shell *shell, const struct schema *schema, uint16_t structure,
			  uint32_t index)
{
	const struct description_field_list_reader fields = schema_fields(schema, structure);
	const struct description_field_reader field = description_field_list_get(&fields, index);
	const struct value_sink sink = {
		.put = default_put, .capability = default_capability, .context = shell};
	const struct value_type type = {.kind = description_field_get_kind(&field),
					.list_depth = description_field_get_list_depth(&field),
					.type = description_field_get_type(&field)};
	const uint64_t bits = description_field_get_default(&field);
	struct capnp_pointer pointer = {0};

	if (bits == 0 && !schema_default_find(schema, structure, index, &pointer))
		return;
	say(shell, " = ");
	if (value_print_one(schema, &type, bits, pointer, &sink) != STATUS_OK)
		say(shell, "?");
}

/* "(name :Type, name :Type = VALUE)" for the struct of this index. */
static void print_fields(struct shell *shell, const struct schema *schema, uint16_t index)
{
	const struct description_field_list_reader fields = schema_fields(schema, index);

	say(shell, "(");
	for (uint32_t i = 0; i < fields.raw.count; i++) {
		struct description_field_reader field = description_field_list_get(&fields, i);
		uint8_t depth = description_field_get_list_depth(&field);
		struct capnp_text name;
		enum status status = description_field_get_name(&field, &name);

		say(shell, "%s", i == 0 ? "" : ", ");
		print_text(shell, status, name);
		say(shell, " :");
		for (uint8_t level = 0; level < depth; level++)
			say(shell, "List(");
		print_type(shell, schema, &field);
		for (uint8_t level = 0; level < depth; level++)
			say(shell, ")");
		print_default(shell, schema, index, i);
	}
	say(shell, ")");
}

/* "  name @3 (...) -> (...)", and for an inherited one where it comes from. */
static void method_print(struct shell *shell, const struct schema *schema,
			 const struct schema_method *method)
{
	struct capnp_text name;
	enum status status = description_method_get_name(&method->method, &name);

	say(shell, "  ");
	print_text(shell, status, name);
	say(shell, " @%u ", method->number);
	print_fields(shell, schema, description_method_get_parameters(&method->method));
	say(shell, " -> ");
	print_fields(shell, schema, description_method_get_results(&method->method));
	if (method->is_inherited) {
		status = description_interface_get_name(&method->owner, &name);
		say(shell, ", of ");
		print_text(shell, status, name);
	}
	say(shell, "\n");
}

static void methods_print(struct shell *shell, const struct schema *schema,
			  const struct description_interface_reader *interface)
{
	struct schema_methods methods;
	struct schema_method method;

	schema_methods_begin(&methods, schema, interface);
	while (schema_methods_next(&methods, &method))
		method_print(shell, schema, &method);
}

void describe_methods(struct shell *shell, uint64_t interface_id)
{
	struct schema schema;
	struct description_interface_reader interface;

	if (describe_open(shell, &schema) &&
	    schema_interface_find(&schema, interface_id, &interface))
		methods_print(shell, &schema, &interface);
	else
		say(shell, "  no schema says what can be done with it\n");
}

/* Words for a person; characters that a terminal would not show become question marks. */
static void print_doc(struct shell *shell, struct capnp_text doc)
{
	say(shell, "  ");
	for (uint32_t i = 0; i < doc.length_bytes; i++) {
		const char c = doc.bytes[i];

		say_bytes(shell, c >= ' ' && c <= '~' ? &c : "?", 1);
	}
	say(shell, "\n");
}

static bool struct_describe(struct shell *shell, const struct schema *schema, const char *name)
{
	struct capnp_text text;

	for (uint32_t i = 0; i < schema->structs.raw.count && i <= UINT16_MAX; i++) {
		struct description_struct_reader reader =
			description_struct_list_get(&schema->structs, i);

		if (description_struct_get_name(&reader, &text) != STATUS_OK ||
		    !schema_text_is(text, name))
			continue;
		say(shell, "%s is a struct\n  ", name);
		print_fields(shell, schema, (uint16_t)i);
		say(shell, "\n");
		return true;
	}
	return false;
}

static bool enum_describe(struct shell *shell, const struct schema *schema, const char *name)
{
	struct capnp_text text;

	for (uint32_t i = 0; i < schema->enums.raw.count && i <= UINT16_MAX; i++) {
		struct description_enum_reader reader =
			description_enum_list_get(&schema->enums, i);

		if (description_enum_get_name(&reader, &text) != STATUS_OK ||
		    !schema_text_is(text, name))
			continue;
		say(shell, "%s is an enum\n ", name);
		for (uint16_t value = 0; value < SHELL_METHODS_SHOWN &&
					 schema_enum_name(schema, (uint16_t)i, value, &text);
		     value++) {
			say(shell, " ");
			print_text(shell, STATUS_OK, text);
		}
		say(shell, "\n");
		return true;
	}
	return false;
}

bool describe_type(struct shell *shell, const char *name)
{
	struct schema schema;
	struct description_interface_reader interface;
	struct capnp_text doc;
	enum status status;

	if (!describe_open(shell, &schema))
		return false;
	if (!schema_interface_find_name(&schema, name, &interface))
		return struct_describe(shell, &schema, name) || enum_describe(shell, &schema, name);
	say(shell, "%s is an interface (0x%016lx)\n", name,
	    (unsigned long)description_interface_get_id(&interface));
	status = description_interface_get_doc(&interface, &doc);
	if (status == STATUS_OK && doc.length_bytes > 0)
		print_doc(shell, doc);
	methods_print(shell, &schema, &interface);
	return true;
}
