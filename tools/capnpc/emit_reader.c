/*
 * Readers: the types of a struct, what every struct has, and a getter for each field.
 *
 * A getter of a union's member reads as the default unless that member is selected, so that a
 * program that asks for the wrong one sees nothing of the right one.
 */
#include "tools/capnpc/emit.h"
#include "tools/capnpc/names.h"

/* The discriminants of a struct and of the groups in it. */
static void which_emit(struct output *out, const struct node *top, const struct node *node,
		       const char *name, const char *path)
{
	char *upper = name_upper(name);
	const char *dot = !path ? "" : ".";

	path = !path ? "" : path;

	if (node->discriminant_count > 0) {
		emit(out, "\nenum %s_which {\n", name);
		for (uint32_t i = 0; i < node->field_count; i++) {
			const struct field *field = &node->fields[i];

			if (field->discriminant == 0xffff)
				continue;
			emit_owner(out, top, text_format("%s%s%s", path, dot, field->schema_name));
			emit(out, "\t%s_WHICH_%s = %u,\n", upper, field->upper,
			     field->discriminant);
		}
		emit(out, "};\n");
	}
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (!field->group)
			continue;
		emit_owner(out, top, text_format("%s%s%s", path, dot, field->schema_name));
		which_emit(out, top, field->group, text_format("%s_%s", name, field->name),
			   text_format("%s%s%s", path, dot, field->schema_name));
	}
}

void emit_struct_types(struct output *out, const struct node *node)
{
	const char *n = node->name;

	emit(out, "\n/* %s: %u bytes of data, %u pointers.%s%s */\n", node->schema_name,
	     node->data_words * 8u, node->pointer_count, node->doc[0] != '\0' ? " " : "",
	     node->doc);
	emit(out, "#define %s_DATA_WORDS %uu\n", node->upper, node->data_words);
	emit(out, "#define %s_POINTERS %uu\n\n", node->upper, node->pointer_count);
	emit(out, "struct %s_reader {\n\tstruct capnp_struct raw;\n};\n\n", n);
	emit(out, "struct %s_builder {\n\tstruct capnp_struct_builder raw;\n};\n", n);
	if (!node->is_method_struct) {
		emit(out, "\nstruct %s_list_reader {\n\tstruct capnp_list raw;\n};\n", n);
		emit(out, "\nstruct %s_list_builder {\n\tstruct capnp_list_builder raw;\n};\n", n);
	}
	which_emit(out, node, node, n, NULL);
}

static void list_basics_emit(struct output *out, const struct node *node)
{
	const char *n = node->name;

	emit(out,
	     "\nMUST_CHECK static inline enum status %s_list_read(struct capnp_pointer "
	     "pointer,\n"
	     "\tstruct %s_list_reader *list)\n{\n"
	     "\treturn capnp_pointer_get_list(pointer, CAPNP_COMPOSITE, &list->raw);\n}\n",
	     n, n);
	emit(out,
	     "\nstatic inline struct %s_reader %s_list_get(const struct %s_list_reader *list,\n"
	     "\tuint32_t index)\n{\n"
	     "\treturn (struct %s_reader){ capnp_list_get_struct(&list->raw, index) };\n}\n",
	     n, n, n, n);
	emit(out,
	     "\nMUST_CHECK static inline enum status %s_list_builder_new(\n"
	     "\tstruct capnp_pointer_builder pointer, uint32_t count,\n"
	     "\tstruct %s_list_builder *list)\n{\n"
	     "\treturn capnp_pointer_new_struct_list(pointer, %s_DATA_WORDS, %s_POINTERS, "
	     "count,\n"
	     "\t\t&list->raw);\n}\n",
	     n, n, node->upper, node->upper);
	emit(out,
	     "\nstatic inline struct %s_builder %s_list_builder_get(\n"
	     "\tconst struct %s_list_builder *list, uint32_t index)\n{\n"
	     "\treturn (struct %s_builder){ capnp_list_builder_get_struct(&list->raw, index) "
	     "};\n}\n",
	     n, n, n, n);
}

/* Comparisons that are always true are left out: compilers warn of them. */
static void complete_emit(struct output *out, const struct node *node)
{
	if (node->data_words == 0 && node->pointer_count == 0)
		return;
	emit(out,
	     "\n/* Whether all fields were received. Tested once, it spares each getter its "
	     "test. */\n"
	     "static inline bool %s_is_complete(const struct %s_reader *reader)\n{\n\treturn ",
	     node->name, node->name);
	if (node->data_words > 0)
		emit(out, "reader->raw.data_bits >= %s_DATA_WORDS * 64", node->upper);
	if (node->data_words > 0 && node->pointer_count > 0)
		emit(out, " &&\n\t\t");
	if (node->pointer_count > 0)
		emit(out, "reader->raw.pointer_count >= %s_POINTERS", node->upper);
	emit(out, ";\n}\n");
}

void emit_struct_basics(struct output *out, const struct node *node)
{
	const char *n = node->name;
	const char *u = node->upper;

	emit(out, "\n/* ---- %s ---- */\n", node->schema_name);
	emit(out,
	     "\nMUST_CHECK static inline enum status %s_root(struct capnp_message *message,\n"
	     "\tstruct %s_reader *reader)\n{\n"
	     "\treturn capnp_message_root(message, %s_DATA_WORDS, %s_POINTERS, "
	     "&reader->raw);\n}\n",
	     n, n, u, u);
	emit(out,
	     "\nMUST_CHECK static inline enum status %s_read(struct capnp_pointer pointer,\n"
	     "\tstruct %s_reader *reader)\n{\n"
	     "\treturn capnp_pointer_get_struct(pointer, &reader->raw);\n}\n",
	     n, n);
	complete_emit(out, node);
	emit(out,
	     "\nMUST_CHECK static inline enum status %s_builder_root(struct capnp_builder "
	     "*builder,\n"
	     "\tstruct %s_builder *out)\n{\n"
	     "\treturn capnp_builder_root(builder, %s_DATA_WORDS, %s_POINTERS, &out->raw);\n}\n",
	     n, n, u, u);
	emit(out,
	     "\nMUST_CHECK static inline enum status %s_builder_new(\n"
	     "\tstruct capnp_pointer_builder pointer, struct %s_builder *out)\n{\n"
	     "\treturn capnp_pointer_new_struct(pointer, %s_DATA_WORDS, %s_POINTERS, "
	     "&out->raw);\n}\n",
	     n, n, u, u);
	if (!node->is_method_struct)
		list_basics_emit(out, node);
}

/* `if (one of the discriminants differs) return VALUE;` */
static void conditions_emit(struct output *out, const struct place *place, const char *value)
{
	for (uint32_t i = 0; i < place->condition_count; i++)
		emit(out,
		     "\tif (capnp_struct_get_uint16(&reader->raw, %u, 0) != %u)\n\t\treturn "
		     "%s;\n",
		     place->conditions[i].offset, place->conditions[i].value, value);
}

static void number_getter_emit(struct output *out, const struct node *top,
			       const struct place *place)
{
	const struct field *field = place->field;
	const struct type *type = &field->type;
	const char *c_type = number_c_type(type);
	const struct type plain = {.kind = type->kind == TYPE_ENUM    ? TYPE_UINT16
					   : type->kind == TYPE_INT8  ? TYPE_UINT8
					   : type->kind == TYPE_INT16 ? TYPE_UINT16
					   : type->kind == TYPE_INT32 ? TYPE_UINT32
					   : type->kind == TYPE_INT64 ? TYPE_UINT64
								      : type->kind};
	const uint32_t bits = type_bits(type);

	emit(out, "\n/* %s :%s, bits [%u, %u)%s */\n", place->name, type_schema_name(type),
	     field->offset * bits, field->offset * bits + bits,
	     type->kind == TYPE_FLOAT32 || type->kind == TYPE_FLOAT64 ? ": the bits of the number"
								      : "");
	emit(out, "static inline %s %s_get_%s(const struct %s_reader *reader)\n{\n", c_type,
	     top->name, place->name, top->name);
	conditions_emit(out, place, number_text(type, field->default_bits));
	emit(out, "\treturn (%s)capnp_struct_get_%s(&reader->raw, %u, %s);\n}\n", c_type,
	     number_accessor(type), field->offset, number_text(&plain, field->default_bits));
}

char *pointer_c_type(const struct type *type)
{
	if (type->kind == TYPE_TEXT)
		return text_format("struct capnp_text");
	if (type->kind == TYPE_DATA)
		return text_format("struct capnp_data");
	if (type_is_capability(type))
		return text_format("uint32_t");
	if (type->kind == TYPE_STRUCT)
		return text_format("struct %s_reader", type->node->name);
	if (type->kind == TYPE_ANY_POINTER)
		return text_format("struct capnp_any");
	if (type->element->kind == TYPE_STRUCT)
		return text_format("struct %s_list_reader", type->element->node->name);
	return text_format("struct capnp_list");
}

char *pointer_read_text(const struct type *type, const char *pointer)
{
	if (type->kind == TYPE_TEXT)
		return text_format("capnp_pointer_get_text(%s, value)", pointer);
	if (type->kind == TYPE_DATA)
		return text_format("capnp_pointer_get_data(%s, value)", pointer);
	if (type_is_capability(type))
		return text_format("capnp_pointer_get_capability(%s, value)", pointer);
	if (type->kind == TYPE_STRUCT)
		return text_format("%s_read(%s, value)", type->node->name, pointer);
	if (type->kind == TYPE_ANY_POINTER)
		return text_format("capnp_pointer_get_any(%s, value)", pointer);
	if (type->element->kind == TYPE_STRUCT)
		return text_format("%s_list_read(%s, value)", type->element->node->name, pointer);
	return text_format("capnp_pointer_get_list(%s, %s, value)", pointer,
			   type_element_name(type->element));
}

static void pointer_getter_emit(struct output *out, const struct node *top,
				const struct place *place)
{
	const struct type *type = &place->field->type;

	/* AnyPointer has its pointer alone: whoever knows what it is reads it as that. */
	if (type->kind == TYPE_ANY_POINTER && !type_is_capability(type))
		return;
	emit(out,
	     "\nMUST_CHECK static inline enum status %s_get_%s(const struct %s_reader *reader,\n"
	     "\t%s *value)\n{\n\treturn %s;\n}\n",
	     top->name, place->name, top->name, pointer_c_type(type),
	     pointer_read_text(type, text_format("%s_pointer_%s(reader)", top->name, place->name)));
}

static void has_emit(struct output *out, const struct node *top, const struct place *place)
{
	const char *n = top->name;
	const char *f = place->name;

	emit(out, "\nstatic inline bool %s_has_%s(const struct %s_reader *reader)\n{\n", n, f, n);
	if (place->field->default_value.word_count == 0) {
		emit(out, "\treturn !capnp_pointer_is_null(%s_pointer_%s(reader));\n}\n", n, f);
		return;
	}
	conditions_emit(out, place, "false");
	emit(out, "\treturn !capnp_pointer_is_null(capnp_struct_pointer(&reader->raw, %u));\n}\n",
	     place->field->offset);
}

/* `text`, and with a default the pointer to that when the other one is null. */
static char *or_default(const struct node *top, const struct place *place, const char *text)
{
	const uint32_t count = place->field->default_value.word_count;

	if (count == 0)
		return text_format("%s", text);
	return text_format("capnp_pointer_or(%s,\n\t\t%s_default_%s, %u)", text, top->name,
			   place->name, count);
}

static void pointer_emit(struct output *out, const struct node *top, const struct place *place)
{
	const struct value *value = &place->field->default_value;
	const char *n = top->name;
	const char *f = place->name;

	emit(out, "\n/* %s :%s, pointer %u%s */\n", f, type_schema_name(&place->field->type),
	     place->field->offset, value->word_count > 0 ? "; null reads as the default" : "");
	if (value->word_count > 0) {
		emit(out, "static const uint64_t %s_default_%s[%u] = {\n", n, f, value->word_count);
		emit_words(out, value->words, value->word_count);
		emit(out, "};\n\n");
	}
	emit(out,
	     "static inline struct capnp_pointer %s_pointer_%s(const struct %s_reader "
	     "*reader)\n{\n",
	     n, f, n);
	conditions_emit(
		out, place,
		or_default(top, place, "(struct capnp_pointer){ .message = reader->raw.message }"));
	emit(out, "\treturn %s;\n}\n",
	     or_default(
		     top, place,
		     text_format("capnp_struct_pointer(&reader->raw, %u)", place->field->offset)));
	has_emit(out, top, place);
	pointer_getter_emit(out, top, place);
}

static void which_getter_emit(struct output *out, const struct node *top, const struct node *node,
			      const char *name)
{
	if (node->discriminant_count == 0)
		return;
	emit(out,
	     "\n/* Which member of the union is selected; a message can hold any number. */\n"
	     "static inline enum %s_which %s_which(const struct %s_reader *reader)\n{\n"
	     "\treturn (enum %s_which)capnp_struct_get_uint16(&reader->raw, %u, 0);\n}\n",
	     name, name, top->name, name, node->discriminant_offset);
}

static void place_emit(struct output *out, const struct node *top, const struct place *place)
{
	const struct field *field = place->field;

	if (field->group)
		which_getter_emit(out, top, field->group,
				  text_format("%s_%s", top->name, place->name));
	else if (type_is_pointer(&field->type))
		pointer_emit(out, top, place);
	else if (field->type.kind != TYPE_VOID)
		number_getter_emit(out, top, place);
}

void emit_reader(struct output *out, const struct node *node)
{
	which_getter_emit(out, node, node, node->name);
	places_visit(out, node, place_emit);
}
