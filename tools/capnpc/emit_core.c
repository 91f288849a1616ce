/*
 * core/generated/NAME.h: puts the parts in order, and writes the simple ones.
 *
 * Types come first, functions after, so that no order of declarations in a schema matters.
 * Read next: tools/capnpc/emit_reader.c, tools/capnpc/emit_builder.c.
 */
#include <ctype.h>
#include <inttypes.h>

#include "tools/capnpc/emit.h"
#include "tools/capnpc/names.h"

static void doc_emit(struct output *out, const struct node *node)
{
	emit(out, "/* %s.%s%s */\n", node->schema_name, node->doc[0] != '\0' ? " " : "", node->doc);
}

void emit_enum(struct output *out, const struct node *node)
{
	emit(out, "\n");
	doc_emit(out, node);
	emit(out, "enum %s {\n", node->tag);
	for (uint32_t i = 0; i < node->enumerant_count; i++) {
		emit_owner(out, node, node->enumerants[i]);
		emit(out, "\t%s_%s = %u,\n", node->upper, name_upper(node->enumerants[i]), i);
	}
	emit_owner(out, node, NULL);
	if (node->enumerant_count == 0)
		emit(out,
		     "\t/* The schema names no value, and C wants one. */\n\t%s_NO_VALUE = %u,\n",
		     node->upper, UINT16_MAX);
	emit(out, "};\n");
	emit(out, "\n/* Whether this program knows the value: a message can hold any number. */\n");
	emit(out, "static inline bool %s_is_known(enum %s value)\n{\n", node->name, node->tag);
	if (node->enumerant_count == 0)
		emit(out, "\t(void)value;\n\treturn false;\n}\n");
	else
		emit(out, "\treturn (uint32_t)value < %uu;\n}\n", node->enumerant_count);
}

static void text_literal_emit(struct output *out, struct capnp_text text)
{
	emit(out, "\"");
	for (uint32_t i = 0; i < text.length_bytes; i++) {
		const unsigned char c = (unsigned char)text.bytes[i];

		if (c == '"' || c == '\\' || c == '?' || !isprint(c))
			emit(out, "\\%03o", c);
		else
			emit(out, "%c", c);
	}
	emit(out, "\"");
}

/* A data, list or struct: its words, and a function that reads them. */
static void value_const_emit(struct output *out, const struct node *node)
{
	const char *n = node->name;
	const uint32_t count = node->const_value.word_count;
	const char *pointer = count == 0 ? "(struct capnp_pointer){ 0 }"
					 : text_format("capnp_pointer_or((struct capnp_pointer){ 0 "
						       "}, %s_words, %u)",
						       n, count);

	if (count > 0) {
		emit(out, "static const uint64_t %s_words[%u] = {\n", n, count);
		emit_words(out, node->const_value.words, count);
		emit(out, "};\n\n");
	}
	emit(out, "MUST_CHECK static inline enum status %s_get(%s *value)\n{\n\treturn %s;\n}\n", n,
	     pointer_c_type(&node->const_type), pointer_read_text(&node->const_type, pointer));
}

void emit_const(struct output *out, const struct node *node)
{
	if (node->const_type.kind == TYPE_VOID)
		return;
	emit(out, "\n");
	doc_emit(out, node);
	if (node->const_type.kind == TYPE_FLOAT32 || node->const_type.kind == TYPE_FLOAT64)
		emit(out, "/* The bits of the number. */\n");
	if (node->const_type.kind == TYPE_TEXT) {
		emit(out, "#define %s ", node->upper);
		text_literal_emit(out, node->const_text);
		emit(out, "\n");
	} else if (type_is_pointer(&node->const_type)) {
		value_const_emit(out, node);
	} else {
		emit(out, "#define %s %s\n", node->upper,
		     number_text(&node->const_type, node->const_bits));
	}
}

void emit_interface_ids(struct output *out, const struct node *node)
{
	emit(out, "\n");
	doc_emit(out, node);
	emit(out, "#define %s_INTERFACE_ID UINT64_C(0x%016" PRIx64 ")\n", node->upper, node->id);
	emit(out, "#define %s_METHODS %uu\n", node->upper, node->own_method_count);
	if (node->method_count == 0)
		return;
	emit(out, "\nenum %s_method {\n", node->name);
	for (uint32_t i = 0; i < node->method_count; i++) {
		const struct method *method = &node->methods[i];

		emit_owner(out, node, method->path);
		emit(out, "\t%s_METHOD_%s = %u,\n", node->upper, method->upper, method->number);
	}
	emit(out, "};\n");
}

static bool is_struct(const struct node *node)
{
	return node->kind == NODE_STRUCT && !node->is_group;
}

/* Whether a constant of this type is read by a function, which comes after those of the structs. */
static bool type_is_pointer_read(const struct type *type)
{
	return type_is_pointer(type) && type->kind != TYPE_TEXT;
}

/* Each header of the folder begins so. */
static void header_begin(struct output *out, const struct node *file, const char *what,
			 const char *part)
{
	output_init(out);
	emit_heading(out, what, file);
	emit(out, "#ifndef CORE_GENERATED_%s%s_H\n#define CORE_GENERATED_%s%s_H\n\n", file->upper,
	     part, file->upper, part);
	emit(out, "#include \"abi/base.h\"\n#include \"abi/status.h\"\n");
	emit(out, "#include \"core/capnp/builder.h\"\n#include \"core/capnp/reader.h\"\n");
}

static void header_end(struct output *out, const struct node *file, const char *ending)
{
	emit(out, "\n#endif\n");
	output_finish(out, text_format("core/generated/%s%s", file->name, ending));
}

/* Types, and the functions that need no type of another file. */
static void types_emit(struct output *out, struct node *const *nodes, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		emit_owner(out, nodes[i], NULL);
		if (nodes[i]->kind == NODE_INTERFACE)
			emit_interface_ids(out, nodes[i]);
		else if (nodes[i]->kind == NODE_ENUM)
			emit_enum(out, nodes[i]);
	}
	for (uint32_t i = 0; i < count; i++) {
		emit_owner(out, nodes[i], NULL);
		if (nodes[i]->kind == NODE_CONST && !type_is_pointer_read(&nodes[i]->const_type))
			emit_const(out, nodes[i]);
		else if (is_struct(nodes[i]))
			emit_struct_types(out, nodes[i]);
	}
	for (uint32_t i = 0; i < count; i++) {
		emit_owner(out, nodes[i], NULL);
		if (is_struct(nodes[i]))
			emit_struct_basics(out, nodes[i]);
	}
}

static void accessors_emit(struct output *out, struct node *const *nodes, uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		emit_owner(out, nodes[i], NULL);
		if (nodes[i]->kind == NODE_CONST && type_is_pointer_read(&nodes[i]->const_type))
			emit_const(out, nodes[i]);
	}
	for (uint32_t i = 0; i < count; i++) {
		emit_owner(out, nodes[i], NULL);
		if (is_struct(nodes[i])) {
			emit_reader(out, nodes[i]);
			emit_builder(out, nodes[i]);
		}
	}
}

/*
 * Where files use each other's types, neither header can stand in front of the other. Each file has
 * its types in a header of their own, and its accessors after the types of all of them.
 */
static void circle_emit(const struct node *file, struct node *const *nodes, uint32_t count,
			const struct node *const *used, uint32_t used_count)
{
	struct output out;

	header_begin(&out, file, "Interface ids, enums, plain constants and types.", "_TYPES");
	types_emit(&out, nodes, count);
	header_end(&out, file, ".types.h");
	header_begin(&out, file, "Readers and builders.", "");
	emit(&out, "#include \"core/generated/%s.types.h\"\n", file->name);
	for (uint32_t i = 0; i < used_count; i++)
		emit(&out, "#include \"core/generated/%s%s\"\n", used[i]->name,
		     file_uses_back(file, used[i]) ? ".types.h" : ".h");
	accessors_emit(&out, nodes, count);
	emit(&out, "\n/* They use this file, and whoever includes it knows all of them. */\n");
	for (uint32_t i = 0; i < used_count; i++) {
		if (file_uses_back(file, used[i]))
			emit(&out, "#include \"core/generated/%s.h\"\n", used[i]->name);
	}
	header_end(&out, file, ".h");
}

void emit_core(const struct node *file)
{
	struct output out;
	struct node **nodes;
	const struct node **used;
	const uint32_t count = file_nodes(file, &nodes);
	const uint32_t used_count = files_used(file, type_is_data, &used);

	for (uint32_t i = 0; i < used_count; i++) {
		if (file_uses_back(file, used[i])) {
			circle_emit(file, nodes, count, used, used_count);
			return;
		}
	}
	header_begin(&out, file, "Interface ids, enums, constants, readers and builders.", "");
	for (uint32_t i = 0; i < used_count; i++)
		emit(&out, "#include \"core/generated/%s.h\"\n", used[i]->name);
	types_emit(&out, nodes, count);
	accessors_emit(&out, nodes, count);
	header_end(&out, file, ".h");
}
