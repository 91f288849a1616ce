/*
 * From a message to text: see core/schema/value.h. One frame stands for each struct and list that
 * is open; every step prints the next value of the innermost, which may open one more, or closes
 * it.
 */
#include "core/schema/value_printer.h"

static void keep(struct value_printer *p, enum status status)
{
	if (p->status == STATUS_OK)
		p->status = status;
}

static uint64_t struct_bits(const struct capnp_struct *value, uint32_t size, uint32_t offset,
			    uint64_t default_bits)
{
	switch (size) {
	case 1:
		return capnp_struct_get_bool(value, offset, (default_bits & 1u) != 0);
	case 8:
		return capnp_struct_get_uint8(value, offset, (uint8_t)default_bits);
	case 16:
		return capnp_struct_get_uint16(value, offset, (uint16_t)default_bits);
	case 32:
		return capnp_struct_get_uint32(value, offset, (uint32_t)default_bits);
	default:
		return capnp_struct_get_uint64(value, offset, default_bits);
	}
}

static uint64_t element_bits(const struct capnp_list *list, uint32_t size, uint32_t index)
{
	struct capnp_struct element;

	if (size == 1)
		return capnp_list_get_bool(list, index);
	element = capnp_list_get_struct(list, index);
	return struct_bits(&element, size, 0, 0);
}

/*
 * ---- brackets ----------------------------------------------------------------------------------
 */

static struct value_frame *frame_push(struct value_printer *p)
{
	struct value_frame *frame;

	if (p->depth == VALUE_DEPTH) {
		keep(p, STATUS_BAD_MESSAGE);
		return NULL;
	}
	frame = &p->frames[p->depth++];
	__builtin_memset(frame, 0, sizeof(*frame));
	return frame;
}

static void struct_push(struct value_printer *p, uint16_t structure,
			const struct capnp_struct *value)
{
	struct value_frame *frame = frame_push(p);

	if (!frame)
		return;
	frame->structure = structure;
	frame->value = *value;
	VALUE_PUT(p, "(");
}

static void list_push(struct value_printer *p, const struct value_type *type,
		      struct capnp_pointer pointer)
{
	struct value_frame *frame = frame_push(p);

	if (!frame)
		return;
	frame->is_list = true;
	frame->element = *type;
	frame->element.list_depth--;
	keep(p, capnp_pointer_get_list(pointer,
				       schema_element_of(type->kind, frame->element.list_depth),
				       &frame->list));
	VALUE_PUT(p, "[");
}

static void pointer_print(struct value_printer *p, const struct value_type *type,
			  struct capnp_pointer pointer)
{
	struct capnp_struct value;
	struct capnp_text text;
	struct capnp_data data;
	uint32_t index;

	if (type->list_depth > 0) {
		list_push(p, type, pointer);
	} else if (type->kind == DESCRIPTION_KIND_TEXT) {
		keep(p, capnp_pointer_get_text(pointer, &text));
		value_text_print(p, text);
	} else if (type->kind == DESCRIPTION_KIND_DATA) {
		keep(p, capnp_pointer_get_data(pointer, &data));
		value_data_print(p, data);
	} else if (type->kind == DESCRIPTION_KIND_STRUCT) {
		keep(p, capnp_pointer_get_struct(pointer, &value));
		struct_push(p, type->type, &value);
	} else if (type->kind == DESCRIPTION_KIND_CAPABILITY) {
		keep(p, capnp_pointer_get_capability(pointer, &index));
		p->sink->capability(p->sink->context, index, type->interface);
	} else {
		VALUE_PUT(p, "<something>");
	}
}

/*
 * ---- fields ------------------------------------------------------------------------------------
 */

static struct value_type type_of(const struct description_field_reader *field)
{
	return (struct value_type){
		.kind = description_field_get_kind(field),
		.list_depth = description_field_get_list_depth(field),
		.type = description_field_get_type(field),
		.interface = description_field_get_interface(field),
	};
}

/* Whether the unions that a field is a member of stand at it. */
static bool is_chosen(const struct value_printer *p, const struct value_frame *frame,
		      const struct description_field_reader *field)
{
	struct description_union_list_reader unions = schema_unions(p->schema, frame->structure);
	uint32_t which = description_field_get_union_index(field);
	uint16_t discriminant = description_field_get_discriminant(field);

	for (uint32_t i = 0; which != 0 && i < VALUE_DEPTH; i++) {
		struct description_union_reader one =
			description_union_list_get(&unions, which - 1u);

		if (capnp_struct_get_uint16(&frame->value,
					    description_union_get_discriminant_offset(&one),
					    0) != discriminant)
			return false;
		discriminant = description_union_get_outer_discriminant(&one);
		which = description_union_get_outer(&one);
	}
	return true;
}

/* Closes the brackets of groups that the name is not in. */
static void groups_close(struct value_printer *p, struct value_frame *frame, struct capnp_text name)
{
	/* Each turn takes at least a byte of the path. */
	while (frame->group_length > 0 &&
	       (name.length_bytes < frame->group_length ||
		__builtin_memcmp(name.bytes, frame->group, frame->group_length) != 0)) {
		VALUE_PUT(p, ")");
		frame->any = true;
		do
			frame->group_length--;
		while (frame->group_length > 0 && frame->group[frame->group_length - 1u] != '.');
	}
}

static void separate(struct value_printer *p, struct value_frame *frame)
{
	if (frame->any)
		VALUE_PUT(p, ", ");
	frame->any = true;
}

/*
 * Opens the brackets of the groups that the name is in; the result is where its last part begins.
 */
static uint32_t groups_open(struct value_printer *p, struct value_frame *frame,
			    struct capnp_text name)
{
	uint32_t begin;

	groups_close(p, frame, name);
	begin = frame->group_length;
	for (uint32_t i = begin; i < name.length_bytes; i++) {
		if (name.bytes[i] != '.')
			continue;
		separate(p, frame);
		value_put(p, name.bytes + begin, i - begin);
		VALUE_PUT(p, " = (");
		frame->any = false;
		begin = i + 1u;
	}
	__builtin_memcpy(frame->group, name.bytes, begin);
	frame->group_length = begin;
	return begin;
}

static void name_print(struct value_printer *p, struct value_frame *frame, struct capnp_text name)
{
	const uint32_t begin = groups_open(p, frame, name);

	separate(p, frame);
	value_put(p, name.bytes + begin, name.length_bytes - begin);
	VALUE_PUT(p, " = ");
}

/* A pointer that was not sent, of a field that is chosen all the same. */
enum silent {
	SILENT,         /* is not printed */
	SILENT_MEMBER,  /* a member of a union that is not the first: its empty value is printed */
	SILENT_IN_GROUP /* lies in a group that stands for such a member: the group is printed */
};

static enum silent silent_kind(const struct value_printer *p, const struct value_frame *frame,
			       const struct description_field_reader *field, struct capnp_text name)
{
	struct description_union_list_reader unions = schema_unions(p->schema, frame->structure);
	uint32_t which = description_field_get_union_index(field);
	uint16_t discriminant = description_field_get_discriminant(field);
	uint32_t depth = 0;
	enum silent silent = SILENT;

	for (uint32_t i = 0; i < name.length_bytes; i++)
		depth += name.bytes[i] == '.';
	for (uint32_t i = 0; which != 0 && i < VALUE_DEPTH; i++) {
		struct description_union_reader one =
			description_union_list_get(&unions, which - 1u);

		if (discriminant != 0 && description_union_get_depth(&one) == depth)
			return SILENT_MEMBER;
		if (discriminant != 0 && description_union_get_depth(&one) < depth)
			silent = SILENT_IN_GROUP;
		discriminant = description_union_get_outer_discriminant(&one);
		which = description_union_get_outer(&one);
	}
	return silent;
}

/* A value of this type without a pointer to it can be written. */
static bool is_empty_printable(const struct value_type *type)
{
	return type->list_depth > 0 || (type->kind != DESCRIPTION_KIND_CAPABILITY &&
					type->kind != DESCRIPTION_KIND_ANY_POINTER);
}

static void pointer_field_print(struct value_printer *p, struct value_frame *frame, uint32_t index,
				const struct description_field_reader *field,
				struct capnp_text name)
{
	const struct value_type type = type_of(field);
	struct capnp_pointer pointer =
		capnp_struct_pointer(&frame->value, description_field_get_offset(field));
	enum silent silent;

	if (!capnp_pointer_is_null(pointer)) {
		name_print(p, frame, name);
		pointer_print(p, &type, pointer);
		return;
	}
	silent = silent_kind(p, frame, field, name);
	if (silent == SILENT_IN_GROUP)
		(void)groups_open(p, frame, name);
	if (silent != SILENT_MEMBER || !is_empty_printable(&type))
		return;
	if (!schema_default_find(p->schema, frame->structure, index, &pointer))
		pointer = (struct capnp_pointer){.message = frame->value.message};
	name_print(p, frame, name);
	pointer_print(p, &type, pointer);
}

static void field_print(struct value_printer *p, struct value_frame *frame, uint32_t index,
			const struct description_field_reader *field)
{
	const struct value_type type = type_of(field);
	const uint32_t bits = type.list_depth > 0 ? 0 : schema_kind_bits(type.kind);
	struct capnp_text name;

	if (description_field_get_name(field, &name) != STATUS_OK ||
	    name.length_bytes >= VALUE_PATH_BYTES || !schema_text_is_name(name)) {
		keep(p, STATUS_BAD_MESSAGE);
		return;
	}
	if (!is_chosen(p, frame, field))
		return;
	if (bits > 0) {
		name_print(p, frame, name);
		value_bits_print(p, &type,
				 struct_bits(&frame->value, bits,
					     description_field_get_offset(field),
					     description_field_get_default(field)));
	} else if (type.list_depth == 0 && type.kind == DESCRIPTION_KIND_VOID) {
		name_print(p, frame, name);
		VALUE_PUT(p, "void");
	} else {
		pointer_field_print(p, frame, index, field, name);
	}
}

/*
 * ---- the loop ----------------------------------------------------------------------------------
 */

static void element_step(struct value_printer *p, struct value_frame *frame)
{
	const struct value_type type = frame->element;
	const uint32_t index = frame->next++;
	struct capnp_struct element;

	if (index >= frame->list.count) {
		VALUE_PUT(p, "]");
		p->depth--;
		return;
	}
	separate(p, frame);
	if (type.list_depth == 0 && schema_kind_bits(type.kind) > 0) {
		value_bits_print(p, &type,
				 element_bits(&frame->list, schema_kind_bits(type.kind), index));
	} else if (type.list_depth == 0 && type.kind == DESCRIPTION_KIND_VOID) {
		VALUE_PUT(p, "void");
	} else if (type.list_depth == 0 && type.kind == DESCRIPTION_KIND_STRUCT) {
		element = capnp_list_get_struct(&frame->list, index);
		struct_push(p, type.type, &element);
	} else {
		pointer_print(p, &type, capnp_list_get_pointer(&frame->list, index));
	}
}

static void field_step(struct value_printer *p, struct value_frame *frame)
{
	struct description_field_list_reader fields = schema_fields(p->schema, frame->structure);
	struct description_field_reader field;

	if (frame->next < fields.raw.count) {
		field = description_field_list_get(&fields, frame->next);
		field_print(p, frame, frame->next++, &field);
		return;
	}
	groups_close(p, frame, CAPNP_TEXT(""));
	VALUE_PUT(p, ")");
	p->depth--;
}

/* Goes on until all that is open is closed. */
static enum status print_on(struct value_printer *p)
{
	/*
	 * Each step goes on in a list whose elements were paid for, or in a struct of the schemas.
	 */
	while (p->depth > 0 && p->status == STATUS_OK) {
		struct value_frame *frame = &p->frames[p->depth - 1u];

		if (frame->is_list)
			element_step(p, frame);
		else
			field_step(p, frame);
	}
	return p->status;
}

enum status value_print(const struct schema *schema, uint16_t structure,
			const struct capnp_struct *value, const struct value_sink *sink)
{
	struct value_printer p = {.schema = schema, .sink = sink, .status = STATUS_OK};

	struct_push(&p, structure, value);
	return print_on(&p);
}

enum status value_print_one(const struct schema *schema, const struct value_type *type,
			    uint64_t bits, struct capnp_pointer pointer,
			    const struct value_sink *sink)
{
	struct value_printer p = {.schema = schema, .sink = sink, .status = STATUS_OK};

	if (type->list_depth == 0 && schema_kind_bits(type->kind) > 0)
		value_bits_print(&p, type, bits);
	else if (type->list_depth == 0 && type->kind == DESCRIPTION_KIND_VOID)
		VALUE_PUT(&p, "void");
	else
		pointer_print(&p, type, pointer);
	return print_on(&p);
}
