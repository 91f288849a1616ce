/*
 * Builders: a setter for each field.
 *
 * A setter of a union's member selects that member, once its words have been taken.
 */
#include "tools/capnpc/emit.h"

static void select_emit(struct output *out, const struct place *place)
{
	for (uint32_t i = 0; i < place->condition_count; i++)
		emit(out, "\tcapnp_struct_builder_set_uint16(&builder->raw, %u, %u, 0);\n",
		     place->conditions[i].offset, place->conditions[i].value);
}

static void number_setter_emit(struct output *out, const struct node *top,
			       const struct place *place)
{
	const struct field *field = place->field;
	const struct type *type = &field->type;
	const struct type plain = {.kind = TYPE_UINT64};
	const char *accessor = number_accessor(type);

	emit(out,
	     "\nstatic inline void %s_builder_set_%s(const struct %s_builder *builder, %s "
	     "value)\n{\n",
	     top->name, place->name, top->name, number_c_type(type));
	select_emit(out, place);
	if (type->kind == TYPE_BOOL)
		emit(out, "\tcapnp_struct_builder_set_bool(&builder->raw, %u, value, %s);\n}\n",
		     field->offset, field->default_bits != 0 ? "true" : "false");
	else
		emit(out,
		     "\tcapnp_struct_builder_set_%s(&builder->raw, %u, (%s_t)value, "
		     "(%s_t)%s);\n}\n",
		     accessor, field->offset, accessor, accessor,
		     number_text(&plain, field->default_bits));
}

/* `KIND_NAME(builder, arguments)`: a function that takes words and then selects. */
struct taker {
	const char *verb;      /* set or new */
	const char *arguments; /* with a comma in front of each */
	const char *call;      /* with %s for the pointer */
};

static void taker_emit(struct output *out, const struct node *top, const struct place *place,
		       const struct taker *taker)
{
	emit(out,
	     "\nMUST_CHECK static inline enum status %s_builder_%s_%s(\n"
	     "\tconst struct %s_builder *builder%s)\n{\n",
	     top->name, taker->verb, place->name, top->name, taker->arguments);
	if (place->condition_count == 0) {
		emit(out, "\treturn %s;\n}\n", taker->call);
		return;
	}
	emit(out,
	     "\tconst enum status status = %s;\n\n\tif (status != STATUS_OK)\n\t\treturn "
	     "status;\n",
	     taker->call);
	select_emit(out, place);
	emit(out, "\treturn STATUS_OK;\n}\n");
}

static void bytes_setters_emit(struct output *out, const struct node *top,
			       const struct place *place, const char *pointer)
{
	const bool is_text = place->field->type.kind == TYPE_TEXT;
	const struct taker set = {
		"set", is_text ? ", struct capnp_text value" : ", struct capnp_data value",
		text_format("capnp_pointer_set_%s(%s, value)", is_text ? "text" : "data", pointer)};
	const struct taker new_data = {
		"new", ", uint32_t length_bytes, uint8_t **bytes",
		text_format("capnp_pointer_new_data(%s, length_bytes, bytes)", pointer)};

	taker_emit(out, top, place, &set);
	if (!is_text)
		taker_emit(out, top, place, &new_data);
}

static void list_maker_emit(struct output *out, const struct node *top, const struct place *place,
			    const char *pointer)
{
	const struct type *element = place->field->type.element;
	struct taker taker = {"new", ", uint32_t count, struct capnp_list_builder *list",
			      text_format("capnp_pointer_new_list(%s, %s, count, list)", pointer,
					  type_element_name(element))};

	if (element->kind == TYPE_STRUCT) {
		taker.arguments = text_format(", uint32_t count,\n\tstruct %s_list_builder *list",
					      element->node->name);
		taker.call = text_format("%s_list_builder_new(%s, count, list)",
					 element->node->name, pointer);
	}
	taker_emit(out, top, place, &taker);
}

static void pointer_setter_emit(struct output *out, const struct node *top,
				const struct place *place)
{
	const struct type *type = &place->field->type;
	const char *pointer = text_format("capnp_struct_builder_pointer(&builder->raw, %u)",
					  place->field->offset);

	if (type->kind == TYPE_TEXT || type->kind == TYPE_DATA) {
		bytes_setters_emit(out, top, place, pointer);
	} else if (type->kind == TYPE_LIST) {
		list_maker_emit(out, top, place, pointer);
	} else if (type->kind == TYPE_STRUCT) {
		const struct taker taker = {
			"new", text_format(", struct %s_builder *child", type->node->name),
			text_format("%s_builder_new(%s, child)", type->node->name, pointer)};

		taker_emit(out, top, place, &taker);
	} else if (type_is_capability(type)) {
		emit(out,
		     "\nstatic inline void %s_builder_set_%s(const struct %s_builder *builder,\n"
		     "\tuint32_t index)\n{\n",
		     top->name, place->name, top->name);
		select_emit(out, place);
		emit(out, "\tcapnp_pointer_set_capability(%s, index);\n}\n", pointer);
	} else {
		emit(out,
		     "\nstatic inline struct capnp_pointer_builder %s_builder_pointer_%s(\n"
		     "\tconst struct %s_builder *builder)\n{\n",
		     top->name, place->name, top->name);
		select_emit(out, place);
		emit(out, "\treturn %s;\n}\n", pointer);
	}
}

/* A member that holds nothing by itself can only be selected. */
static void select_function_emit(struct output *out, const struct node *top,
				 const struct place *place)
{
	if (place->condition_count == 0 || place->field->discriminant == 0xffff)
		return;
	emit(out,
	     "\nstatic inline void %s_builder_select_%s(const struct %s_builder *builder)\n{\n",
	     top->name, place->name, top->name);
	select_emit(out, place);
	emit(out, "}\n");
}

static void place_emit(struct output *out, const struct node *top, const struct place *place)
{
	const struct field *field = place->field;

	if (field->group || field->type.kind == TYPE_VOID)
		select_function_emit(out, top, place);
	else if (type_is_pointer(&field->type))
		pointer_setter_emit(out, top, place);
	else
		number_setter_emit(out, top, place);
}

void emit_builder(struct output *out, const struct node *node)
{
	places_visit(out, node, place_emit);
}
