/*
 * Values without brackets: words, void, texts, data and capabilities. See value_parser.h.
 */
#include "core/schema/value_parser.h"
#include "core/schema/value_word.h"

bool parser_word_parse(struct parser *p, const struct value_type *type, uint64_t *bits)
{
	struct scan after = p->scan;
	enum value_refusal refusal;

	if (scan_word(&after, p->error->word) == 0)
		p->error->word[0] = '\0';
	refusal = value_word(p->schema, type, p->error->word, bits);
	if (refusal != VALUE_ACCEPTED) {
		p->error->enumeration = type->type;
		return parser_fail(p, refusal);
	}
	p->scan = after;
	return true;
}

void parser_bits_store(struct parser *p, const struct parser_place *place, uint32_t size,
		       uint64_t bits)
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

bool parser_void_take(struct parser *p)
{
	return (scan_name(&p->scan, p->error->word) > 0 &&
		schema_text_is(CAPNP_TEXT("void"), p->error->word)) ||
	       parser_fail(p, VALUE_REFUSED_VOID);
}

bool parser_bytes_set(struct parser *p, enum description_kind kind,
		      struct capnp_pointer_builder pointer)
{
	const bool hexadecimal = kind == DESCRIPTION_KIND_DATA && scan_peek(&p->scan) == '0';
	uint32_t length;
	uint8_t *bytes;

	if (!(hexadecimal ? scan_hexadecimal(&p->scan, NULL, &length)
			  : scan_bytes(&p->scan, NULL, &length)))
		return parser_fail(p, scan_peek(&p->scan) == '"'      ? VALUE_REFUSED_ESCAPE
				      : kind == DESCRIPTION_KIND_TEXT ? VALUE_REFUSED_TEXT
								      : VALUE_REFUSED_DATA);
	/* A text is its bytes and a zero, in a list of bytes as data are. */
	if (!parser_made(p, capnp_pointer_new_data(
				    pointer, length + (kind == DESCRIPTION_KIND_TEXT ? 1u : 0u),
				    &bytes)))
		return false;
	return hexadecimal ? scan_hexadecimal(&p->scan, bytes, &length)
			   : scan_bytes(&p->scan, bytes, &length);
}

bool parser_capability_set(struct parser *p, uint64_t interface,
			   struct capnp_pointer_builder pointer)
{
	uint32_t index;

	if (!scan_take(&p->scan, '@') || scan_name(&p->scan, p->error->word) == 0 ||
	    !p->names->find(p->names->context, p->error->word, interface, &index))
		return parser_fail(p, VALUE_REFUSED_CAPABILITY);
	capnp_pointer_set_capability(pointer, index);
	return true;
}
