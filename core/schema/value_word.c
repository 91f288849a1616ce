/*
 * Words to bits; see core/schema/value_word.h.
 */
#include "core/schema/value_word.h"

#include "core/schema/decimal.h"
#include "core/schema/scan.h"

static enum value_refusal bool_parse(const char *word, uint64_t *bits)
{
	*bits = schema_text_is(CAPNP_TEXT("true"), word);
	return *bits != 0 || schema_text_is(CAPNP_TEXT("false"), word) ? VALUE_ACCEPTED
								       : VALUE_REFUSED_BOOL;
}

/* Whether a word is an integer that is only too large. */
static bool is_decimal(const char *word)
{
	size_t at = 0;

	while (word[at] >= '0' && word[at] <= '9')
		at++;
	return at > 0 && word[at] == '\0';
}

static enum value_refusal integer_parse(const char *word, enum description_kind kind,
					uint64_t *bits)
{
	const bool negative = word[0] == '-';
	const uint64_t most = UINT64_MAX >> (64u - schema_kind_bits(kind) +
					     (schema_kind_is_signed(kind) ? 1u : 0u));

	if (!scan_number(word + (negative ? 1 : 0), bits))
		return is_decimal(word + (negative ? 1 : 0)) ? VALUE_REFUSED_RANGE
							     : VALUE_REFUSED_NUMBER;
	if (negative && !schema_kind_is_signed(kind) && *bits != 0)
		return VALUE_REFUSED_RANGE;
	if (*bits > most && !(negative && *bits == most + 1u))
		return VALUE_REFUSED_RANGE;
	if (negative)
		*bits = 0u - *bits;
	return VALUE_ACCEPTED;
}

static enum value_refusal enum_parse(const struct schema *schema, uint16_t enumeration,
				     const char *word, uint64_t *bits)
{
	struct description_enum_reader type =
		description_enum_list_get(&schema->enums, enumeration);
	struct capnp_list values;
	struct capnp_text name;

	if (description_enum_get_values(&type, &values) != STATUS_OK)
		return VALUE_REFUSED_SCHEMA;
	for (uint32_t i = 0; i < values.count && i <= UINT16_MAX; i++) {
		*bits = i;
		if (schema_enum_name(schema, enumeration, (uint16_t)i, &name) &&
		    schema_text_is(name, word))
			return VALUE_ACCEPTED;
	}
	return VALUE_REFUSED_ENUM;
}

enum value_refusal value_word(const struct schema *schema, const struct value_type *type,
			      const char *word, uint64_t *bits)
{
	if (type->kind == DESCRIPTION_KIND_BOOL)
		return bool_parse(word, bits);
	if (type->kind == DESCRIPTION_KIND_ENUM)
		return enum_parse(schema, type->type, word, bits);
	if (type->kind == DESCRIPTION_KIND_FLOAT32 || type->kind == DESCRIPTION_KIND_FLOAT64)
		return decimal_parse(word, schema_kind_bits(type->kind), bits)
			       ? VALUE_ACCEPTED
			       : VALUE_REFUSED_NUMBER;
	return integer_parse(word, type->kind, bits);
}
