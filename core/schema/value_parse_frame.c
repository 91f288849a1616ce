/*
 * The brackets of a value's text: frames are opened, and their structs and lists are made. See
 * value_parser.h.
 */
#include "core/schema/value_parser.h"

bool parser_fail(struct parser *p, enum value_refusal refusal)
{
	if (p->error->refusal == VALUE_ACCEPTED) {
		(void)scan_peek(&p->scan);
		p->error->refusal = refusal;
		p->error->at = (uint32_t)(p->scan.next - p->scan.begin);
	}
	return false;
}

bool parser_made(struct parser *p, enum status status)
{
	return status == STATUS_OK || parser_fail(p, VALUE_REFUSED_LENGTH);
}

/* ---- structs and groups ---------------------------------------------------------------------- */

/* Takes the opening bracket of a struct or a group, and makes its frame. */
static struct parser_frame *frame_open(struct parser *p, uint16_t structure)
{
	char opening = scan_peek(&p->scan);
	struct parser_frame *frame;

	if (opening != '(' && opening != '{') {
		(void)parser_fail(p, VALUE_REFUSED_OPENING);
		return NULL;
	}
	if (p->depth == VALUE_DEPTH) {
		(void)parser_fail(p, VALUE_REFUSED_DEPTH);
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

bool parser_struct_size(struct parser *p, uint16_t structure, uint16_t *data_words,
			uint16_t *pointers)
{
	struct description_struct_reader type;

	if (structure >= p->schema->structs.raw.count)
		return parser_fail(p, VALUE_REFUSED_SCHEMA);
	type = description_struct_list_get(&p->schema->structs, structure);
	*data_words = description_struct_get_data_words(&type);
	*pointers = description_struct_get_pointers(&type);
	return true;
}

bool parser_struct_open(struct parser *p, uint16_t structure,
			const struct capnp_struct_builder *builder)
{
	struct parser_frame *frame = frame_open(p, structure);

	if (!frame)
		return false;
	frame->builder = *builder;
	return parser_struct_size(p, structure, &frame->data_words, &frame->pointers);
}

bool parser_group_open(struct parser *p, const char *prefix, uint32_t length)
{
	const struct parser_frame outer = p->frames[p->depth - 1u];
	struct parser_frame *frame = frame_open(p, outer.structure);

	if (!frame)
		return false;
	frame->builder = outer.builder;
	frame->data_words = outer.data_words;
	frame->pointers = outer.pointers;
	frame->owner = outer.owner;
	__builtin_memcpy(frame->prefix, prefix, length);
	return true;
}

bool parser_struct_value_open(struct parser *p, uint16_t structure,
			      struct capnp_pointer_builder pointer)
{
	struct capnp_struct_builder builder;
	uint16_t data_words, pointers;

	return parser_struct_size(p, structure, &data_words, &pointers) &&
	       parser_made(p, capnp_pointer_new_struct(pointer, data_words, pointers, &builder)) &&
	       parser_struct_open(p, structure, &builder);
}

/* ---- lists ----------------------------------------------------------------------------------- */

bool parser_list_open(struct parser *p, const struct value_type *type,
		      struct capnp_pointer_builder pointer)
{
	struct parser_frame *frame = &p->frames[p->depth];
	uint16_t data_words, pointers;
	uint32_t count;

	if (scan_peek(&p->scan) != '[')
		return parser_fail(p, VALUE_REFUSED_LIST);
	if (p->depth == VALUE_DEPTH)
		return parser_fail(p, VALUE_REFUSED_DEPTH);
	p->scan.next++;
	__builtin_memset(frame, 0, sizeof(*frame));
	frame->closing = ']';
	frame->structure = p->error->structure;
	frame->element = *type;
	frame->element.list_depth--;
	count = scan_count(&p->scan);
	p->depth++;
	if (frame->element.list_depth > 0 || type->kind != DESCRIPTION_KIND_STRUCT)
		return parser_made(p,
				   capnp_pointer_new_list(
					   pointer,
					   schema_element_of(type->kind, frame->element.list_depth),
					   count, &frame->list));
	return parser_struct_size(p, type->type, &data_words, &pointers) &&
	       parser_made(p, capnp_pointer_new_struct_list(pointer, data_words, pointers, count,
							    &frame->list));
}
