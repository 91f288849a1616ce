/*
 * Values that are one word: truth values, integers, fractions, names of an enum. Part of
 * core/schema/value.h; no other file includes it.
 */
#ifndef CORE_SCHEMA_VALUE_WORD_H
#define CORE_SCHEMA_VALUE_WORD_H

#include "core/schema/value.h"

/*
 * The bits of a word as a value of a type that has bits (schema_kind_bits), as they are stored, a
 * default aside. The empty word is none. BOOL, NUMBER, RANGE, ENUM; SCHEMA when the enum cannot be
 * read.
 */
MUST_CHECK enum value_refusal value_word(const struct schema *schema, const struct value_type *type,
					 const char *word, uint64_t *bits);

#endif
