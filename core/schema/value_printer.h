/*
 * The printer of values, which two files share: core/schema/value_print.c walks over structs and
 * lists, core/schema/value_plain.c prints the values in them that have no parts. Nobody else
 * includes it.
 */
#ifndef CORE_SCHEMA_VALUE_PRINTER_H
#define CORE_SCHEMA_VALUE_PRINTER_H

#include "core/schema/value.h"

struct value_frame {
	bool is_list;
	bool any;      /* something has been printed in the innermost bracket */
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

struct value_printer {
	const struct schema *schema;
	const struct value_sink *sink;
	uint32_t depth;
	enum status status;
	struct value_frame frames[VALUE_DEPTH];
};

/* Puts bytes that are safe on a terminal. */
void value_put(struct value_printer *p, const char *bytes, uint32_t length);

#define VALUE_PUT(p, literal) value_put(p, literal, sizeof(literal) - 1u)

/* A text in double quotes, with an escape for all that a terminal would not show as it is. */
void value_text_print(struct value_printer *p, struct capnp_text text);

/* The bytes of data, in hexadecimal. */
void value_data_print(struct value_printer *p, struct capnp_data data);

/* A number, boolean, or enum's name from its bits; `type` is no list. */
void value_bits_print(struct value_printer *p, const struct value_type *type, uint64_t bits);

#endif
