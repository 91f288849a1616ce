/*
 * From a message to text: see core/schema/value.h. One frame stands for each struct and list that is open;
 * every step prints the next value of the innermost, which may open one more, or closes it.
 */
#include "core/schema/decimal.h"
#include "core/schema/value.h"

struct frame {
	bool is_list;
	bool any; /* something has been printed in the innermost bracket */
	uint32_t next; /* field or element */
	/* A struct. */
	uint16_t structure;
	struct capnp_struct value;
	char group[VALUE_PATH_BYTES]; /* whose bracket is open: "outer.inner." */
	uint32_t group_length;
	/* A list. */
	struct value_type element;
	struct capnp_list list;
};

struct printer {
	const struct schema *schema;
	const struct value_sink *sink;
	uint32_t depth;
	enum status status;
	struct frame frames[VALUE_DEPTH];
};

static void put(struct printer *p, const char *bytes, uint32_t length)
{
	p->sink->put(p->sink->context, bytes, length);
}

#define PUT(p, literal) put(p, literal, sizeof(literal) - 1u)

static void keep(struct printer *p, enum status status)
{
	if (p->status == STATUS_OK)
		p->status = status;
}

/* ---- plain values ------------------------------------------------------------------------------ */

static void number_print(struct printer *p, uint64_t value)
{
	char text[20];
	uint32_t at = sizeof(text);

	do {
		text[--at] = (char)('0' + value % 10u);
		value /= 10u;
	} while (value > 0);
	put(p, text + at, (uint32_t)sizeof(text) - at);
}

static void byte_print(struct printer *p, uint8_t byte)
{
	static const char digits[] = "0123456789abcdef";
	const char text[2] = {digits[byte >> 4], digits[byte & 15u]};

	put(p, text, 2);
}

/* How many bytes a character has that a terminal shows as it is; 0: none begins here. */
static uint32_t character_length(const uint8_t *bytes, uint32_t left)
{
	uint32_t length = bytes[0] < 0x80 ? 1 : bytes[0] >= 0xf0 ? 4 : bytes[0] >= 0xe0 ? 3 : 2;
	uint32_t code = length == 1 ? bytes[0] : bytes[0] & (0x7fu >> length);
	static const uint32_t least[] = {0, 0x20, 0xa0, 0x800, 0x10000};

	if (length > left || (bytes[0] & 0xc0u) == 0x80u || bytes[0] > 0xf4)
		return 0;
	for (uint32_t i = 1; i < length; i++) {
		if ((bytes[i] & 0xc0u) != 0x80u)
			return 0;
		code = code << 6 | (bytes[i] & 0x3fu);
	}
	/* No control, no surrogate, nothing without a width, nothing that turns the line around. */
	if (code < least[length] || code == 0x7f || code == 0xad || (code >= 0xd800 && code <= 0xdfff) ||
		code > 0x10ffff || (code >= 0x200b && code <= 0x200f) || code == 0x61c ||
		(code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) ||
		code == 0xfeff || (code >= 0xfff0 && code <= 0xfffb) || code >= 0xe0000)
		return 0;
	return length;
}

static void text_print(struct printer *p, struct capnp_text text)
{
	const uint8_t *bytes = (const uint8_t *)text.bytes;

	PUT(p, "\"");
	for (uint32_t i = 0; i < text.length_bytes;) {
		uint32_t length = character_length(bytes + i, text.length_bytes - i);

		if (length == 0 && bytes[i] == '\n') {
			PUT(p, "\\n");
		} else if (length == 0 && bytes[i] == '\t') {
			PUT(p, "\\t");
		} else if (length == 0) {
			PUT(p, "\\x");
			byte_print(p, bytes[i]);
		} else {
			if (bytes[i] == '"' || bytes[i] == '\\')
				PUT(p, "\\");
			put(p, text.bytes + i, length);
		}
		i += length == 0 ? 1 : length;
	}
	PUT(p, "\"");
}

static void data_print(struct printer *p, struct capnp_data data)
{
	/* Cap'n Proto's own text has no such form for data without bytes. */
	if (data.length_bytes > 0)
		PUT(p, "0x");
	PUT(p, "\"");
	for (uint32_t i = 0; i < data.length_bytes; i++) {
		if (i > 0)
			PUT(p, " ");
		byte_print(p, data.bytes[i]);
	}
	PUT(p, "\"");
}

static void enum_print(struct printer *p, uint16_t enumeration, uint16_t value)
{
	struct capnp_text name;

	if (schema_enum_name(p->schema, enumeration, value, &name) && schema_text_is_name(name))
		put(p, name.bytes, name.length_bytes);
	else
		number_print(p, value);
}

static void bits_print(struct printer *p, const struct value_type *type, uint64_t bits)
{
	const uint32_t size = schema_kind_bits(type->kind);
	char text[DECIMAL_BYTES];

	if (type->kind == DESCRIPTION_KIND_BOOL) {
		if (bits != 0)
			PUT(p, "true");
		else
			PUT(p, "false");
	} else if (type->kind == DESCRIPTION_KIND_ENUM) {
		enum_print(p, type->type, (uint16_t)bits);
	} else if (type->kind == DESCRIPTION_KIND_FLOAT32 || type->kind == DESCRIPTION_KIND_FLOAT64) {
		put(p, text, decimal_print(bits, size, text));
	} else if (schema_kind_is_signed(type->kind) && (bits >> (size - 1u) & 1u) != 0) {
		PUT(p, "-");
		number_print(p, (0u - bits) & (UINT64_MAX >> (64u - size)));
	} else {
		number_print(p, bits);
	}
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

/* ---- brackets ---------------------------------------------------------------------------------- */

static struct frame *frame_push(struct printer *p)
{
	struct frame *frame;

	if (p->depth == VALUE_DEPTH) {
		keep(p, STATUS_BAD_MESSAGE);
		return NULL;
	}
	frame = &p->frames[p->depth++];
	__builtin_memset(frame, 0, sizeof(*frame));
	return frame;
}

static void struct_push(struct printer *p, uint16_t structure, const struct capnp_struct *value)
{
	struct frame *frame = frame_push(p);

	if (frame == NULL)
		return;
	frame->structure = structure;
	frame->value = *value;
	PUT(p, "(");
}

static void list_push(struct printer *p, const struct value_type *type, struct capnp_pointer pointer)
{
	struct frame *frame = frame_push(p);

	if (frame == NULL)
		return;
	frame->is_list = true;
	frame->element = *type;
	frame->element.list_depth--;
	keep(p, capnp_pointer_get_list(pointer,
			schema_element_of(type->kind, frame->element.list_depth), &frame->list));
	PUT(p, "[");
}

static void pointer_print(struct printer *p, const struct value_type *type, struct capnp_pointer pointer)
{
	struct capnp_struct value;
	struct capnp_text text;
	struct capnp_data data;
	uint32_t index;

	if (type->list_depth > 0) {
		list_push(p, type, pointer);
	} else if (type->kind == DESCRIPTION_KIND_TEXT) {
		keep(p, capnp_pointer_get_text(pointer, &text));
		text_print(p, text);
	} else if (type->kind == DESCRIPTION_KIND_DATA) {
		keep(p, capnp_pointer_get_data(pointer, &data));
		data_print(p, data);
	} else if (type->kind == DESCRIPTION_KIND_STRUCT) {
		keep(p, capnp_pointer_get_struct(pointer, &value));
		struct_push(p, type->type, &value);
	} else if (type->kind == DESCRIPTION_KIND_CAPABILITY) {
		keep(p, capnp_pointer_get_capability(pointer, &index));
		p->sink->capability(p->sink->context, index, type->interface);
	} else {
		PUT(p, "<something>");
	}
}

/* ---- fields ------------------------------------------------------------------------------------ */

/* Whether the unions that a field is a member of stand at it. */
static bool is_chosen(const struct printer *p, const struct frame *frame,
	const struct description_field_reader *field)
{
	struct description_union_list_reader unions = schema_unions(p->schema, frame->structure);
	uint32_t which = description_field_get_union_index(field);
	uint16_t discriminant = description_field_get_discriminant(field);

	for (uint32_t i = 0; which != 0 && i < VALUE_DEPTH; i++) {
		struct description_union_reader one = description_union_list_get(&unions, which - 1u);

		if (capnp_struct_get_uint16(&frame->value,
			    description_union_get_discriminant_offset(&one), 0) != discriminant)
			return false;
		discriminant = description_union_get_outer_discriminant(&one);
		which = description_union_get_outer(&one);
	}
	return true;
}

/* Closes the brackets of groups that the name is not in. */
static void groups_close(struct printer *p, struct frame *frame, struct capnp_text name)
{
	/* Each turn takes at least a byte of the path. */
	while (frame->group_length > 0 &&
		(name.length_bytes < frame->group_length ||
			__builtin_memcmp(name.bytes, frame->group, frame->group_length) != 0)) {
		PUT(p, ")");
		frame->any = true;
		do
			frame->group_length--;
		while (frame->group_length > 0 && frame->group[frame->group_length - 1u] != '.');
	}
}

static void separate(struct printer *p, struct frame *frame)
{
	if (frame->any)
		PUT(p, ", ");
	frame->any = true;
}

/* Opens the brackets of the groups that the name is in, and prints its last part. */
static void name_print(struct printer *p, struct frame *frame, struct capnp_text name)
{
	uint32_t begin;

	groups_close(p, frame, name);
	begin = frame->group_length;
	for (uint32_t i = begin; i < name.length_bytes; i++) {
		if (name.bytes[i] != '.')
			continue;
		separate(p, frame);
		put(p, name.bytes + begin, i - begin);
		PUT(p, " = (");
		frame->any = false;
		begin = i + 1u;
	}
	__builtin_memcpy(frame->group, name.bytes, begin);
	frame->group_length = begin;
	separate(p, frame);
	put(p, name.bytes + begin, name.length_bytes - begin);
	PUT(p, " = ");
}

static void field_print(struct printer *p, struct frame *frame,
	const struct description_field_reader *field)
{
	const struct value_type type = {
		.kind = description_field_get_kind(field),
		.list_depth = description_field_get_list_depth(field),
		.type = description_field_get_type(field),
		.interface = description_field_get_interface(field),
	};
	const uint32_t offset = description_field_get_offset(field);
	const uint32_t bits = type.list_depth > 0 ? 0 : schema_kind_bits(type.kind);
	const bool nothing = type.list_depth == 0 && type.kind == DESCRIPTION_KIND_VOID;
	struct capnp_pointer pointer = capnp_struct_pointer(&frame->value, offset);
	struct capnp_text name;

	if (description_field_get_name(field, &name) != STATUS_OK ||
		name.length_bytes >= VALUE_PATH_BYTES || !schema_text_is_name(name)) {
		keep(p, STATUS_BAD_MESSAGE);
		return;
	}
	if (!is_chosen(p, frame, field) || (bits == 0 && !nothing && capnp_pointer_is_null(pointer)))
		return;
	name_print(p, frame, name);
	if (bits > 0)
		bits_print(p, &type, struct_bits(&frame->value, bits, offset,
					     description_field_get_default(field)));
	else if (nothing)
		PUT(p, "void");
	else
		pointer_print(p, &type, pointer);
}

/* ---- the loop ---------------------------------------------------------------------------------- */

static void element_step(struct printer *p, struct frame *frame)
{
	const struct value_type type = frame->element;
	const uint32_t index = frame->next++;
	struct capnp_struct element;

	if (index >= frame->list.count) {
		PUT(p, "]");
		p->depth--;
		return;
	}
	separate(p, frame);
	if (type.list_depth == 0 && schema_kind_bits(type.kind) > 0) {
		bits_print(p, &type, element_bits(&frame->list, schema_kind_bits(type.kind), index));
	} else if (type.list_depth == 0 && type.kind == DESCRIPTION_KIND_VOID) {
		PUT(p, "void");
	} else if (type.list_depth == 0 && type.kind == DESCRIPTION_KIND_STRUCT) {
		element = capnp_list_get_struct(&frame->list, index);
		struct_push(p, type.type, &element);
	} else {
		pointer_print(p, &type, capnp_list_get_pointer(&frame->list, index));
	}
}

static void field_step(struct printer *p, struct frame *frame)
{
	struct description_field_list_reader fields = schema_fields(p->schema, frame->structure);
	struct description_field_reader field;

	if (frame->next < fields.raw.count) {
		field = description_field_list_get(&fields, frame->next++);
		field_print(p, frame, &field);
		return;
	}
	groups_close(p, frame, CAPNP_TEXT(""));
	PUT(p, ")");
	p->depth--;
}

/* Goes on until all that is open is closed. */
static enum status print_on(struct printer *p)
{
	/* Each step goes on in a list whose elements were paid for, or in a struct of the schemas. */
	while (p->depth > 0 && p->status == STATUS_OK) {
		struct frame *frame = &p->frames[p->depth - 1u];

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
	struct printer p = {.schema = schema, .sink = sink, .status = STATUS_OK};

	struct_push(&p, structure, value);
	return print_on(&p);
}

enum status value_print_one(const struct schema *schema, const struct value_type *type, uint64_t bits,
	struct capnp_pointer pointer, const struct value_sink *sink)
{
	struct printer p = {.schema = schema, .sink = sink, .status = STATUS_OK};

	if (type->list_depth == 0 && schema_kind_bits(type->kind) > 0)
		bits_print(&p, type, bits);
	else if (type->list_depth == 0 && type->kind == DESCRIPTION_KIND_VOID)
		PUT(&p, "void");
	else
		pointer_print(&p, type, pointer);
	return print_on(&p);
}
