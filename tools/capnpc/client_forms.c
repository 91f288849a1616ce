/*
 * The forms that a method gets in a client, and the room of its messages. See emit_client.h.
 */
#include <string.h>

#include "abi/ring.h"
#include "tools/capnpc/emit_client.h"
#include "tools/capnpc/names.h"

/*
 * Room for results whose length the schema bounds: twice that, for a service with a newer schema.
 */
#define RESULT_WORDS_MIN 16u

/* The most words of data in a message of a plain call. */
#define PLAIN_DATA_WORDS_MAX 9u

/* Whether a struct can be a plain C struct: no group, no union, no struct, no list. */
static bool struct_is_flat(const struct node *node)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (field->group || field->discriminant != 0xffff)
			return false;
		if (field->type.kind == TYPE_STRUCT || field->type.kind == TYPE_LIST)
			return false;
		if (field->type.kind == TYPE_ANY_POINTER && !type_is_capability(&field->type))
			return false;
	}
	return true;
}

/* Whether the struct's message has one length: then the arena gives no more than that. */
static bool struct_is_fixed(const struct node *node)
{
	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (field->group)
			return false;
		if (type_is_pointer(&field->type) && !type_is_capability(&field->type))
			return false;
	}
	return true;
}

bool client_method_is_flat(const struct method *method)
{
	return struct_is_flat(method->params) && struct_is_flat(method->results);
}

bool client_method_is_plain(const struct method *method)
{
	return client_method_is_flat(method) && method->params->pointer_count == 0 &&
	       method->results->pointer_count == 0 &&
	       method->params->data_words <= PLAIN_DATA_WORDS_MAX &&
	       method->results->data_words <= PLAIN_DATA_WORDS_MAX;
}

uint32_t client_flat_fields(const struct node *node)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < node->field_count; i++) {
		if (node->fields[i].type.kind != TYPE_VOID)
			count++;
	}
	return count;
}

static uint32_t struct_words(const struct node *node)
{
	return 1u + node->data_words + node->pointer_count;
}

uint32_t client_message_words(const struct node *node)
{
	if (!struct_is_fixed(node) || struct_words(node) > RING_MESSAGE_WORDS)
		return RING_MESSAGE_WORDS;
	return struct_words(node);
}

uint32_t client_result_words(const struct node *node)
{
	const uint32_t words = 2 * struct_words(node);

	if (!struct_is_fixed(node) || words > RING_MESSAGE_WORDS)
		return RING_MESSAGE_WORDS;
	return words < RESULT_WORDS_MIN ? RESULT_WORDS_MIN : words;
}

uint32_t client_result_capabilities(const struct node *node)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < node->field_count; i++) {
		const struct field *field = &node->fields[i];

		if (type_is_capability(&field->type))
			count++;
		else if (field->group || field->type.kind == TYPE_STRUCT ||
			 field->type.kind == TYPE_LIST || field->type.kind == TYPE_ANY_POINTER)
			return RING_TRANSFERS;
	}
	return count < RING_TRANSFERS ? count : RING_TRANSFERS;
}

bool client_is_number(const struct type *type)
{
	return type->kind != TYPE_VOID && !type_is_pointer(type);
}

uint32_t client_number_bits(const struct node *node)
{
	uint32_t bits = 0;

	for (uint32_t i = 0; i < node->field_count; i++)
		bits += type_bits(&node->fields[i].type);
	return bits;
}
