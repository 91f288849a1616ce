/*
 * From text to a message: see core/schema/value.h. One frame stands for each bracket that is open;
 * every step takes the closing half, or the next value, which may open one more.
 */
#include "core/schema/value_parser.h"

static bool value_take(struct parser *p, const struct value_type *type,
		       const struct parser_place *place)
{
	uint64_t bits = 0;

	if (type->list_depth > 0)
		return parser_list_open(p, type, place->pointer);
	if (schema_kind_bits(type->kind) > 0) {
		if (!parser_word_parse(p, type, &bits))
			return false;
		parser_bits_store(p, place, schema_kind_bits(type->kind), bits);
		return true;
	}
	if (type->kind == DESCRIPTION_KIND_VOID)
		return parser_void_take(p);
	if (type->kind == DESCRIPTION_KIND_TEXT || type->kind == DESCRIPTION_KIND_DATA)
		return parser_bytes_set(p, type->kind, place->pointer);
	if (type->kind == DESCRIPTION_KIND_CAPABILITY)
		return parser_capability_set(p, type->interface, place->pointer);
	if (type->kind == DESCRIPTION_KIND_STRUCT)
		return parser_struct_value_open(p, type->type, place->pointer);
	return parser_fail(p, VALUE_REFUSED_UNSETTABLE);
}

/* ---- fields ---------------------------------------------------------------------------------- */

/*
 * Says in the struct's data which members of its unions are meant, from the innermost union
 * outwards.
 */
static bool unions_set(struct parser *p, struct parser_frame *owner, uint32_t which,
		       uint16_t discriminant)
{
	struct description_union_list_reader unions = schema_unions(p->schema, owner->structure);

	for (uint32_t i = 0; which != 0 && i < VALUE_DEPTH; i++) {
		struct description_union_reader one =
			description_union_list_get(&unions, which - 1u);
		uint32_t offset = description_union_get_discriminant_offset(&one);
		uint16_t *stored;

		if (which > unions.raw.count || which > GIVEN_UNIONS ||
		    offset >= owner->data_words * 4u)
			return parser_fail(p, VALUE_REFUSED_SCHEMA);
		stored = (uint16_t *)(p->message->words + owner->builder.data_word) + offset;
		if ((owner->unions_given >> (which - 1u) & 1u) != 0 && *stored != discriminant)
			return parser_fail(p, VALUE_REFUSED_UNION_REPEATED);
		owner->unions_given |= UINT64_C(1) << (which - 1u);
		*stored = discriminant;
		discriminant = description_union_get_outer_discriminant(&one);
		which = description_union_get_outer(&one);
	}
	return true;
}

/*
 * A group that is a member of a union is meant by its bracket alone. `field` is one of the group's.
 */
static bool group_select(struct parser *p, const struct description_field_reader *field,
			 const char *path, uint32_t length)
{
	struct parser_frame *owner = &p->frames[p->frames[p->depth - 1u].owner];
	struct description_union_list_reader unions = schema_unions(p->schema, owner->structure);
	uint32_t which = description_field_get_union_index(field);
	uint16_t discriminant = description_field_get_discriminant(field);
	uint32_t depth = 0;

	for (uint32_t i = 0; i < length; i++)
		depth += path[i] == '.';
	for (uint32_t i = 0; which != 0 && i < VALUE_DEPTH; i++) {
		struct description_union_reader one =
			description_union_list_get(&unions, which - 1u);

		if (description_union_get_depth(&one) == depth)
			return unions_set(p, owner, which, discriminant);
		discriminant = description_union_get_outer_discriminant(&one);
		which = description_union_get_outer(&one);
	}
	return true;
}

/*
 * Notes that a field is given; of a struct with more fields than are kept track of the rest goes
 * unnoticed.
 */
static bool given_note(struct parser *p, struct parser_frame *owner, uint32_t index)
{
	uint64_t bit = UINT64_C(1) << (index % 64u);

	if (index >= GIVEN_FIELDS)
		return true;
	if ((owner->fields_given[index / 64u] & bit) != 0)
		return parser_fail(p, VALUE_REFUSED_FIELD_REPEATED);
	owner->fields_given[index / 64u] |= bit;
	return true;
}

static bool field_take(struct parser *p, uint32_t index,
		       const struct description_field_reader *field)
{
	struct parser_frame *frame = &p->frames[p->depth - 1u];
	struct parser_frame *owner = &p->frames[frame->owner];
	const struct value_type type = {
		.kind = description_field_get_kind(field),
		.list_depth = description_field_get_list_depth(field),
		.type = description_field_get_type(field),
		.interface = description_field_get_interface(field),
	};
	const uint32_t offset = description_field_get_offset(field);
	const uint32_t bits = type.list_depth > 0 ? 0 : schema_kind_bits(type.kind);
	const struct parser_place place = {
		.data_word = owner->builder.data_word,
		.index = offset,
		.default_bits = description_field_get_default(field),
		.pointer = {.builder = p->message, .word = owner->builder.pointer_word + offset},
	};
	const bool nothing = type.kind == DESCRIPTION_KIND_VOID && type.list_depth == 0;

	if (bits > 0 ? ((uint64_t)offset + 1u) * bits > owner->data_words * UINT64_C(64)
		     : !nothing && offset >= owner->pointers)
		return parser_fail(p, VALUE_REFUSED_SCHEMA);
	return given_note(p, owner, index) &&
	       unions_set(p, owner, description_field_get_union_index(field),
			  description_field_get_discriminant(field)) &&
	       value_take(p, &type, &place);
}

/* Whether `name` begins with the path; `*rest` is what follows. */
static bool begins_with(struct capnp_text name, const char *path, uint32_t length, char *rest)
{
	if (name.length_bytes < length || __builtin_memcmp(name.bytes, path, length) != 0)
		return false;
	*rest = name.length_bytes == length ? '\0' : name.bytes[length];
	return true;
}

/* The field of this path, or a group that begins with it. */
static bool path_take(struct parser *p, char *path, uint32_t length)
{
	struct description_field_list_reader fields =
		schema_fields(p->schema, p->frames[p->depth - 1u].structure);
	struct description_field_reader of_group;
	bool group = false;

	for (uint32_t i = 0; i < fields.raw.count; i++) {
		struct description_field_reader field = description_field_list_get(&fields, i);
		struct capnp_text name;
		char rest;

		if (description_field_get_name(&field, &name) != STATUS_OK)
			return parser_fail(p, VALUE_REFUSED_SCHEMA);
		if (!begins_with(name, path, length, &rest))
			continue;
		if (rest == '\0')
			return field_take(p, i, &field);
		if (rest != '.')
			continue;
		of_group = field;
		group = true;
	}
	if (!group)
		return parser_fail(p, VALUE_REFUSED_FIELD);
	if (!group_select(p, &of_group, path, length))
		return false;
	path[length] = '.';
	return parser_group_open(p, path, length + 1u);
}

/* NAME = VALUE. */
static bool member_take(struct parser *p)
{
	struct parser_frame *frame = &p->frames[p->depth - 1u];
	struct scan before = p->scan;
	char *path = p->error->field;
	uint32_t prefix = 0, length = scan_name(&p->scan, p->error->word);

	while (frame->prefix[prefix] != '\0')
		prefix++;
	p->error->structure = frame->structure;
	__builtin_memset(path, 0, VALUE_PATH_BYTES);
	__builtin_memcpy(path, frame->prefix, prefix);
	if (length == 0)
		return parser_fail(p, VALUE_REFUSED_FIELD_NAME);
	if (length >= VALUE_NAME_BYTES || prefix + length + 2u > VALUE_PATH_BYTES)
		return parser_fail(p, VALUE_REFUSED_LENGTH);
	__builtin_memcpy(path + prefix, p->error->word, length);
	if (!scan_take(&p->scan, '=') && !scan_take(&p->scan, ':'))
		return parser_fail(p, VALUE_REFUSED_EQUALS);
	if (path_take(p, path, prefix + length))
		return true;
	/* A name that is none shows where it stands. */
	if (p->error->refusal == VALUE_REFUSED_FIELD)
		p->error->at = (uint32_t)(before.next - before.begin);
	return false;
}

static bool element_take(struct parser *p)
{
	struct parser_frame *frame = &p->frames[p->depth - 1u];
	const uint32_t index = frame->next++;
	const struct value_type type = frame->element;
	const struct parser_place place = {
		.data_word = frame->list.first_word,
		.index = index,
		.pointer = {.builder = p->message, .word = frame->list.first_word + index},
	};

	if (index >= frame->list.count)
		return parser_fail(p, VALUE_REFUSED_CLOSING);
	if (type.list_depth == 0 && type.kind == DESCRIPTION_KIND_STRUCT) {
		struct capnp_struct_builder builder =
			capnp_list_builder_get_struct(&frame->list, index);

		return parser_struct_open(p, type.type, &builder);
	}
	return value_take(p, &type, &place);
}

/* ---- the loop -------------------------------------------------------------------------------- */

/* The closing half of the innermost bracket, or the next value in it. */
static bool step(struct parser *p)
{
	struct parser_frame *frame = &p->frames[p->depth - 1u];
	bool comma = frame->any && scan_take(&p->scan, ',');

	if (scan_take(&p->scan, frame->closing)) {
		p->depth--;
		return true;
	}
	if (frame->any && !comma)
		return parser_fail(p, VALUE_REFUSED_CLOSING);
	frame->any = true;
	return frame->closing == ']' ? element_take(p) : member_take(p);
}

enum value_refusal value_parse(const struct schema *schema, uint16_t structure, const char *text,
			       const struct value_names *names, struct capnp_builder *message,
			       struct value_error *error)
{
	struct parser p = {.schema = schema,
			   .names = names,
			   .message = message,
			   .error = error,
			   .scan = {text, text}};
	struct capnp_struct_builder root;
	uint16_t data_words, pointers;

	__builtin_memset(error, 0, sizeof(*error));
	error->structure = structure;
	if (!parser_struct_size(&p, structure, &data_words, &pointers) ||
	    !parser_made(&p, capnp_builder_root(message, data_words, pointers, &root)) ||
	    !parser_struct_open(&p, structure, &root))
		return error->refusal;
	/* Each step takes at least a byte of the text, or ends the parsing. */
	while (p.depth > 0) {
		if (!step(&p))
			return error->refusal;
	}
	if (scan_peek(&p.scan) != '\0')
		(void)parser_fail(&p, VALUE_REFUSED_MORE);
	return error->refusal;
}
