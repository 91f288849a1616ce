/*
 * The parts of value_parse: a frame for each bracket that is open, and the values that open none.
 * Part of core/schema/value.h; only core/schema/value_parse*.c include it.
 */
#ifndef CORE_SCHEMA_VALUE_PARSER_H
#define CORE_SCHEMA_VALUE_PARSER_H

#include "core/schema/scan.h"
#include "core/schema/value.h"

#define GIVEN_FIELDS 256u
#define GIVEN_UNIONS 64u

struct parser_frame {
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
	struct parser_frame frames[VALUE_DEPTH];
};

/* Where a value goes: numbers to data, the rest to a pointer. */
struct parser_place {
	uint32_t data_word; /* from which `index` counts, in units of the value's size */
	uint32_t index;
	uint64_t default_bits;
	struct capnp_pointer_builder pointer;
};

/* ---- value_parse_frame.c --------------------------------------------------------------------- */

/* Notes the first refusal, and where it stands. Always false. */
bool parser_fail(struct parser *p, enum value_refusal refusal);
/* Whether the message had room: LENGTH when it had not. */
MUST_CHECK bool parser_made(struct parser *p, enum status status);
/* The size of a struct of the schemas. False: SCHEMA. */
MUST_CHECK bool parser_struct_size(struct parser *p, uint16_t structure, uint16_t *data_words,
				   uint16_t *pointers);
/* Takes the opening bracket of a struct that was made, `builder`. False: OPENING, DEPTH, SCHEMA. */
MUST_CHECK bool parser_struct_open(struct parser *p, uint16_t structure,
				   const struct capnp_struct_builder *builder);
/*
 * The same of a group in the innermost struct; `prefix` has `length` bytes, with a point at the
 * end.
 */
MUST_CHECK bool parser_group_open(struct parser *p, const char *prefix, uint32_t length);
/* Makes a struct behind a pointer, and takes its opening bracket. */
MUST_CHECK bool parser_struct_value_open(struct parser *p, uint16_t structure,
					 struct capnp_pointer_builder pointer);
/* Makes a list of as many elements as stand in its brackets, and takes the opening one. */
MUST_CHECK bool parser_list_open(struct parser *p, const struct value_type *type,
				 struct capnp_pointer_builder pointer);

/* ---- value_parse_plain.c --------------------------------------------------------------------- */

/* The bits of a value that is one word; a mistake shows where the word begins. */
MUST_CHECK bool parser_word_parse(struct parser *p, const struct value_type *type, uint64_t *bits);
/* Stores bits of this size at a place, with its default. */
void parser_bits_store(struct parser *p, const struct parser_place *place, uint32_t size,
		       uint64_t bits);
/* Takes the word `void`; a text or data; the name of a capability. */
MUST_CHECK bool parser_void_take(struct parser *p);
MUST_CHECK bool parser_bytes_set(struct parser *p, enum description_kind kind,
				 struct capnp_pointer_builder pointer);
MUST_CHECK bool parser_capability_set(struct parser *p, uint64_t interface,
				      struct capnp_pointer_builder pointer);

#endif
