/*
 * Values without parts as text: see core/schema/value.h for the form.
 */
#include "core/schema/decimal.h"
#include "core/schema/value_printer.h"

void value_put(struct value_printer *p, const char *bytes, uint32_t length)
{
	p->sink->put(p->sink->context, bytes, length);
}

static void number_print(struct value_printer *p, uint64_t value)
{
	char text[20];
	uint32_t at = sizeof(text);

	do {
		text[--at] = (char)('0' + value % 10u);
		value /= 10u;
	} while (value > 0);
	value_put(p, text + at, (uint32_t)sizeof(text) - at);
}

static void byte_print(struct value_printer *p, uint8_t byte)
{
	static const char digits[] = "0123456789abcdef";
	const char text[2] = {digits[byte >> 4], digits[byte & 15u]};

	value_put(p, text, 2);
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
	if (code < least[length] || code == 0x7f || code == 0xad ||
	    (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff ||
	    (code >= 0x200b && code <= 0x200f) || code == 0x61c ||
	    (code >= 0x2028 && code <= 0x202e) || (code >= 0x2060 && code <= 0x206f) ||
	    code == 0xfeff || (code >= 0xfff0 && code <= 0xfffb) || code >= 0xe0000)
		return 0;
	return length;
}

void value_text_print(struct value_printer *p, struct capnp_text text)
{
	const uint8_t *bytes = (const uint8_t *)text.bytes;

	VALUE_PUT(p, "\"");
	for (uint32_t i = 0; i < text.length_bytes;) {
		uint32_t length = character_length(bytes + i, text.length_bytes - i);

		if (length == 0 && bytes[i] == '\n') {
			VALUE_PUT(p, "\\n");
		} else if (length == 0 && bytes[i] == '\t') {
			VALUE_PUT(p, "\\t");
		} else if (length == 0) {
			VALUE_PUT(p, "\\x");
			byte_print(p, bytes[i]);
		} else {
			if (bytes[i] == '"' || bytes[i] == '\\')
				VALUE_PUT(p, "\\");
			value_put(p, text.bytes + i, length);
		}
		i += length == 0 ? 1 : length;
	}
	VALUE_PUT(p, "\"");
}

void value_data_print(struct value_printer *p, struct capnp_data data)
{
	/* Cap'n Proto's own text has no such form for data without bytes. */
	if (data.length_bytes > 0)
		VALUE_PUT(p, "0x");
	VALUE_PUT(p, "\"");
	for (uint32_t i = 0; i < data.length_bytes; i++) {
		if (i > 0)
			VALUE_PUT(p, " ");
		byte_print(p, data.bytes[i]);
	}
	VALUE_PUT(p, "\"");
}

static void enum_print(struct value_printer *p, uint16_t enumeration, uint16_t value)
{
	struct capnp_text name;

	if (schema_enum_name(p->schema, enumeration, value, &name) && schema_text_is_name(name))
		value_put(p, name.bytes, name.length_bytes);
	else
		number_print(p, value);
}

void value_bits_print(struct value_printer *p, const struct value_type *type, uint64_t bits)
{
	const uint32_t size = schema_kind_bits(type->kind);
	char text[DECIMAL_BYTES];

	if (type->kind == DESCRIPTION_KIND_BOOL) {
		if (bits != 0)
			VALUE_PUT(p, "true");
		else
			VALUE_PUT(p, "false");
	} else if (type->kind == DESCRIPTION_KIND_ENUM) {
		enum_print(p, type->type, (uint16_t)bits);
	} else if (type->kind == DESCRIPTION_KIND_FLOAT32 ||
		   type->kind == DESCRIPTION_KIND_FLOAT64) {
		value_put(p, text, decimal_print(bits, size, text));
	} else if (schema_kind_is_signed(type->kind) && (bits >> (size - 1u) & 1u) != 0) {
		VALUE_PUT(p, "-");
		number_print(p, (0u - bits) & (UINT64_MAX >> (64u - size)));
	} else {
		number_print(p, bits);
	}
}
