/*
 * From text to a message: see core/schema/value.h. One frame stands for each bracket that is open; every
 * step takes the closing half, or the next value, which may open one more.
 */
#include "core/schema/scan.h"
#include "core/schema/value.h"
#include "core/schema/value_word.h"

#define GIVEN_FIELDS 256u
#define GIVEN_UNIONS 64u

struct frame {
	char closing; /* of the bracket */
	bool any;     /* a value has been taken, so a comma is due */
	/* A struct, or one of its groups. */
	uint16_t structure;
	uint16_t data_words, pointers;
	struct capnp_struct_builder builder;
	char prefix[VALUE_PATH_BYTES]; /* of the group: "group." */
	uint32_t owner; /* the frame of the struct itself, which keeps what has been given */
	uint64_t fields_given[GIVEN_FIELDS / 64u];
	uint64_t unions_given;
	/* A list. */
	struct value_type element;
	struct capnp_list_builder list;
	uint32_t next;
};

struct parser {
	const struct schema *schema;
	const struct value_names *names;
	struct capnp_builder *message;
	struct value_error *error;
	struct scan scan;
	uint32_t depth;
	struct frame frames[VALUE_DEPTH];
};

/* Where a value goes: numbers to data, the rest to a pointer. */
struct place {
	uint32_t data_word; /* from which `index` counts, in units of the value's size */
	uint32_t index;
	uint64_t default_bits;
	struct capnp_pointer_builder pointer;
};

static bool fail(struct parser *p, enum value_refusal refusal)
{
	if (p->error->refusal == VALUE_ACCEPTED) {
		(void)scan_peek(&p->scan);
		p->error->refusal = refusal;
		p->error->at = (uint32_t)(p->scan.next - p->scan.begin);
	}
	return false;
}

static bool made(struct parser *p, enum status status)
{
	return status == STATUS_OK || fail(p, VALUE_REFUSED_LENGTH);
}

/* ---- frames ------------------------------------------------------------------------------------ */

/* Takes the opening bracket of a struct or a group, and makes its frame. */
static struct frame *frame_open(struct parser *p, uint16_t structure)
{
	char opening = scan_peek(&p->scan);
	struct frame *frame;

	if (opening != '(' && opening != '{') {
		(void)fail(p, VALUE_REFUSED_OPENING);
		return NULL;
	}
	if (p->depth == VALUE_DEPTH) {
		(void)fail(p, VALUE_REFUSED_DEPTH);
		return NULL;
	}
	p->scan.next++;
	frame = &p->frames[p->depth];
	__builtin_memset(frame, 0, sizeof(*frame));
	frame->closing = opening == '(' ? ')' : '}';
	frame->structure = structure;
	frame->owner = p->depth++;
	p->error->structure = structure;
	return frame;
}

static bool struct_size(struct parser *p, uint16_t structure, uint16_t *data_words, uint16_t *pointers)
{
	struct description_struct_reader type;

	if (structure >= p->schema->structs.raw.count)
		return fail(p, VALUE_REFUSED_SCHEMA);
	type = description_struct_list_get(&p->schema->structs, structure);
	*data_words = description_struct_get_data_words(&type);
	*pointers = description_struct_get_pointers(&type);
	return true;
}

/* `builder` is a struct of this type that was made. */
static bool struct_open(struct parser *p, uint16_t structure, const struct capnp_struct_builder *builder)
{
	struct frame *frame = frame_open(p, structure);

	if (frame == NULL)
		return false;
	frame->builder = *builder;
	return struct_size(p, structure, &frame->data_words, &frame->pointers);
}

static bool group_open(struct parser *p, const char *prefix, uint32_t length)
{
	const struct frame outer = p->frames[p->depth - 1u];
	struct frame *frame = frame_open(p, outer.structure);

	if (frame == NULL)
		return false;
	frame->builder = outer.builder;
	frame->data_words = outer.data_words;
	frame->pointers = outer.pointers;
	frame->owner = outer.owner;
	__builtin_memcpy(frame->prefix, prefix, length);
	return true;
}

/* ---- plain values ------------------------------------------------------------------------------ */

/* The bits of a value that is one word; a mistake shows where the word begins. */
static bool word_parse(struct parser *p, const struct value_type *type, uint64_t *bits)
{
	struct scan after = p->scan;
	enum value_refusal refusal;

	if (scan_word(&after, p->error->word) == 0)
		p->error->word[0] = '\0';
	refusal = value_word(p->schema, type, p->error->word, bits);
	if (refusal != VALUE_ACCEPTED) {
		p->error->enumeration = type->type;
		return fail(p, refusal);
	}
	p->scan = after;
	return true;
}

static void bits_store(struct parser *p, const struct place *place, uint32_t size, uint64_t bits)
{
	uint8_t *data = (uint8_t *)(p->message->words + place->data_word);

	bits ^= place->default_bits;
	if (size == 1) {
		const uint8_t bit = (uint8_t)(1u << (place->index % 8));
		uint8_t *byte = data + place->index / 8;

		*byte = (uint8_t)(bits & 1u ? *byte | bit : *byte & ~bit);
		return;
	}
	__builtin_memcpy(data + (size_t)place->index * (size / 8u), &bits, size / 8u);
}

static bool void_take(struct parser *p)
{
	return (scan_name(&p->scan, p->error->word) > 0 &&
		       schema_text_is(CAPNP_TEXT("void"), p->error->word)) ||
	       fail(p, VALUE_REFUSED_VOID);
}

static bool bytes_set(struct parser *p, enum description_kind kind, struct capnp_pointer_builder pointer)
{
	const bool hexadecimal = kind == DESCRIPTION_KIND_DATA && scan_peek(&p->scan) == '0';
	uint32_t length;
	uint8_t *bytes;

	if (!(hexadecimal ? scan_hexadecimal(&p->scan, NULL, &length)
			  : scan_bytes(&p->scan, NULL, &length)))
		return fail(p, scan_peek(&p->scan) == '"' ? VALUE_REFUSED_ESCAPE
			       : kind == DESCRIPTION_KIND_TEXT ? VALUE_REFUSED_TEXT
							       : VALUE_REFUSED_DATA);
	/* A text is its bytes and a zero, in a list of bytes as data are. */
	if (!made(p, capnp_pointer_new_data(
			     pointer, length + (kind == DESCRIPTION_KIND_TEXT ? 1u : 0u), &bytes)))
		return false;
	return hexadecimal ? scan_hexadecimal(&p->scan, bytes, &length)
			   : scan_bytes(&p->scan, bytes, &length);
}

static bool capability_set(struct parser *p, uint64_t interface, struct capnp_pointer_builder pointer)
{
	uint32_t index;

	if (!scan_take(&p->scan, '@') || scan_name(&p->scan, p->error->word) == 0 ||
		!p->names->find(p->names->context, p->error->word, interface, &index))
		return fail(p, VALUE_REFUSED_CAPABILITY);
	capnp_pointer_set_capability(pointer, index);
	return true;
}

/* ---- values ------------------------------------------------------------------------------------ */

static bool list_open(struct parser *p, const struct value_type *type,
	struct capnp_pointer_builder pointer)
{
	struct frame *frame = &p->frames[p->depth];
	uint16_t data_words, pointers;
	uint32_t count;

	if (scan_peek(&p->scan) != '[')
		return fail(p, VALUE_REFUSED_LIST);
	if (p->depth == VALUE_DEPTH)
		return fail(p, VALUE_REFUSED_DEPTH);
	p->scan.next++;
	__builtin_memset(frame, 0, sizeof(*frame));
	frame->closing = ']';
	frame->structure = p->error->structure;
	frame->element = *type;
	frame->element.list_depth--;
	count = scan_count(&p->scan);
	p->depth++;
	if (frame->element.list_depth > 0 || type->kind != DESCRIPTION_KIND_STRUCT)
		return made(p, capnp_pointer_new_list(pointer,
				       schema_element_of(type->kind, frame->element.list_depth),
				       count, &frame->list));
	return struct_size(p, type->type, &data_words, &pointers) &&
	       made(p, capnp_pointer_new_struct_list(
			       pointer, data_words, pointers, count, &frame->list));
}

static bool struct_value_open(struct parser *p, uint16_t structure, struct capnp_pointer_builder pointer)
{
	struct capnp_struct_builder builder;
	uint16_t data_words, pointers;

	return struct_size(p, structure, &data_words, &pointers) &&
	       made(p, capnp_pointer_new_struct(pointer, data_words, pointers, &builder)) &&
	       struct_open(p, structure, &builder);
}

static bool value_take(struct parser *p, const struct value_type *type, const struct place *place)
{
	uint64_t bits = 0;

	if (type->list_depth > 0)
		return list_open(p, type, place->pointer);
	if (schema_kind_bits(type->kind) > 0) {
		if (!word_parse(p, type, &bits))
			return false;
		bits_store(p, place, schema_kind_bits(type->kind), bits);
		return true;
	}
	if (type->kind == DESCRIPTION_KIND_VOID)
		return void_take(p);
	if (type->kind == DESCRIPTION_KIND_TEXT || type->kind == DESCRIPTION_KIND_DATA)
		return bytes_set(p, type->kind, place->pointer);
	if (type->kind == DESCRIPTION_KIND_CAPABILITY)
		return capability_set(p, type->interface, place->pointer);
	if (type->kind == DESCRIPTION_KIND_STRUCT)
		return struct_value_open(p, type->type, place->pointer);
	return fail(p, VALUE_REFUSED_UNSETTABLE);
}

/* ---- fields ------------------------------------------------------------------------------------ */

/* Says in the struct's data which members of its unions are meant, from the innermost union outwards. */
static bool unions_set(struct parser *p, struct frame *owner, uint32_t which, uint16_t discriminant)
{
	struct description_union_list_reader unions = schema_unions(p->schema, owner->structure);

	for (uint32_t i = 0; which != 0 && i < VALUE_DEPTH; i++) {
		struct description_union_reader one = description_union_list_get(&unions, which - 1u);
		uint32_t offset = description_union_get_discriminant_offset(&one);
		uint16_t *stored;

		if (which > unions.raw.count || which > GIVEN_UNIONS || offset >= owner->data_words * 4u)
			return fail(p, VALUE_REFUSED_SCHEMA);
		stored = (uint16_t *)(p->message->words + owner->builder.data_word) + offset;
		if ((owner->unions_given >> (which - 1u) & 1u) != 0 && *stored != discriminant)
			return fail(p, VALUE_REFUSED_UNION_REPEATED);
		owner->unions_given |= UINT64_C(1) << (which - 1u);
		*stored = discriminant;
		discriminant = description_union_get_outer_discriminant(&one);
		which = description_union_get_outer(&one);
	}
	return true;
}

/* A group that is a member of a union is meant by its bracket alone. `field` is one of the group's. */
static bool group_select(struct parser *p, const struct description_field_reader *field,
	const char *path, uint32_t length)
{
	struct frame *owner = &p->frames[p->frames[p->depth - 1u].owner];
	struct description_union_list_reader unions = schema_unions(p->schema, owner->structure);
	uint32_t which = description_field_get_union_index(field);
	uint16_t discriminant = description_field_get_discriminant(field);
	uint32_t depth = 0;

	for (uint32_t i = 0; i < length; i++)
		depth += path[i] == '.';
	for (uint32_t i = 0; which != 0 && i < VALUE_DEPTH; i++) {
		struct description_union_reader one = description_union_list_get(&unions, which - 1u);

		if (description_union_get_depth(&one) == depth)
			return unions_set(p, owner, which, discriminant);
		discriminant = description_union_get_outer_discriminant(&one);
		which = description_union_get_outer(&one);
	}
	return true;
}

/* Notes that a field is given; of a struct with more fields than are kept track of the rest goes unnoticed. */
static bool given_note(struct parser *p, struct frame *owner, uint32_t index)
{
	uint64_t bit = UINT64_C(1) << (index % 64u);

	if (index >= GIVEN_FIELDS)
		return true;
	if ((owner->fields_given[index / 64u] & bit) != 0)
		return fail(p, VALUE_REFUSED_FIELD_REPEATED);
	owner->fields_given[index / 64u] |= bit;
	return true;
}

static bool field_take(struct parser *p, uint32_t index, const struct description_field_reader *field)
{
	struct frame *frame = &p->frames[p->depth - 1u];
	struct frame *owner = &p->frames[frame->owner];
	const struct value_type type = {
		.kind = description_field_get_kind(field),
		.list_depth = description_field_get_list_depth(field),
		.type = description_field_get_type(field),
		.interface = description_field_get_interface(field),
	};
	const uint32_t offset = description_field_get_offset(field);
	const uint32_t bits = type.list_depth > 0 ? 0 : schema_kind_bits(type.kind);
	const struct place place = {
		.data_word = owner->builder.data_word,
		.index = offset,
		.default_bits = description_field_get_default(field),
		.pointer = {.builder = p->message, .word = owner->builder.pointer_word + offset},
	};
	const bool nothing = type.kind == DESCRIPTION_KIND_VOID && type.list_depth == 0;

	if (bits > 0 ? ((uint64_t)offset + 1u) * bits > owner->data_words * UINT64_C(64)
		     : !nothing && offset >= owner->pointers)
		return fail(p, VALUE_REFUSED_SCHEMA);
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
			return fail(p, VALUE_REFUSED_SCHEMA);
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
		return fail(p, VALUE_REFUSED_FIELD);
	if (!group_select(p, &of_group, path, length))
		return false;
	path[length] = '.';
	return group_open(p, path, length + 1u);
}

/* NAME = VALUE. */
static bool member_take(struct parser *p)
{
	struct frame *frame = &p->frames[p->depth - 1u];
	struct scan before = p->scan;
	char *path = p->error->field;
	uint32_t prefix = 0, length = scan_name(&p->scan, p->error->word);

	while (frame->prefix[prefix] != '\0')
		prefix++;
	p->error->structure = frame->structure;
	__builtin_memset(path, 0, VALUE_PATH_BYTES);
	__builtin_memcpy(path, frame->prefix, prefix);
	if (length == 0)
		return fail(p, VALUE_REFUSED_FIELD_NAME);
	if (length >= VALUE_NAME_BYTES || prefix + length + 2u > VALUE_PATH_BYTES)
		return fail(p, VALUE_REFUSED_LENGTH);
	__builtin_memcpy(path + prefix, p->error->word, length);
	if (!scan_take(&p->scan, '=') && !scan_take(&p->scan, ':'))
		return fail(p, VALUE_REFUSED_EQUALS);
	if (path_take(p, path, prefix + length))
		return true;
	/* A name that is none shows where it stands. */
	if (p->error->refusal == VALUE_REFUSED_FIELD)
		p->error->at = (uint32_t)(before.next - before.begin);
	return false;
}

static bool element_take(struct parser *p)
{
	struct frame *frame = &p->frames[p->depth - 1u];
	const uint32_t index = frame->next++;
	const struct value_type type = frame->element;
	const struct place place = {
		.data_word = frame->list.first_word,
		.index = index,
		.pointer = {.builder = p->message, .word = frame->list.first_word + index},
	};

	if (index >= frame->list.count)
		return fail(p, VALUE_REFUSED_CLOSING);
	if (type.list_depth == 0 && type.kind == DESCRIPTION_KIND_STRUCT) {
		struct capnp_struct_builder builder =
			capnp_list_builder_get_struct(&frame->list, index);

		return struct_open(p, type.type, &builder);
	}
	return value_take(p, &type, &place);
}

/* The closing half of the innermost bracket, or the next value in it. */
static bool step(struct parser *p)
{
	struct frame *frame = &p->frames[p->depth - 1u];
	bool comma = frame->any && scan_take(&p->scan, ',');

	if (scan_take(&p->scan, frame->closing)) {
		p->depth--;
		return true;
	}
	if (frame->any && !comma)
		return fail(p, VALUE_REFUSED_CLOSING);
	frame->any = true;
	return frame->closing == ']' ? element_take(p) : member_take(p);
}

enum value_refusal value_parse(const struct schema *schema, uint16_t structure, const char *text,
	const struct value_names *names, struct capnp_builder *message, struct value_error *error)
{
	struct parser p = {.schema = schema, .names = names, .message = message, .error = error,
		.scan = {text, text}};
	struct capnp_struct_builder root;
	uint16_t data_words, pointers;

	__builtin_memset(error, 0, sizeof(*error));
	error->structure = structure;
	if (!struct_size(&p, structure, &data_words, &pointers) ||
		!made(&p, capnp_builder_root(message, data_words, pointers, &root)) ||
		!struct_open(&p, structure, &root))
		return error->refusal;
	/* Each step takes at least a byte of the text, or ends the parsing. */
	while (p.depth > 0) {
		if (!step(&p))
			return error->refusal;
	}
	if (scan_peek(&p.scan) != '\0')
		(void)fail(&p, VALUE_REFUSED_MORE);
	return error->refusal;
}
