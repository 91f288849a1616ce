/*
 * Values by their schema, as text: from what a person writes to a message, and from a message to
 * what a person reads.
 *
 * The form is that of Cap'n Proto's own text: `(name = "x", list = [1, 2], inner = (on = true))`.
 * Curly brackets and colons are taken for round brackets and equal signs, and a capability is
 * `@NAME`. It owns no memory but the caller's, never recurses, and reads three hostile things: the
 * text, the schemas, and the message that is printed. The printed text is safe on a terminal.
 *
 * A text is a value of a struct when:
 *  V1  It is a bracket, fields `NAME = VALUE` with commas between them, and the bracket's other
 *      half.
 *  V2  Each name is a field's; those of a group stand in brackets of their own.
 *  V3  No field is given twice, and of a union no two members.
 *  V4  A value is written as its type wants: void; true, false; a number, decimal, 0x or octal,
 *      that fits; a decimal fraction, inf or nan; an enum's name; a text in double quotes; data, as
 *      0x"01 ff" or as a text; a list in square brackets; a struct; @NAME. A type that has no text
 *      can be given no value.
 *  V5  Texts have the escapes of C: \n \t \" \\ and their like, \x and two digits, up to three
 *      octal digits; texts side by side are one.
 *  V6  Brackets are at most VALUE_DEPTH deep.
 *  V7  The message has room for it, and a name of a field with its groups at most VALUE_PATH_BYTES.
 *  V8  The schemas can be read, within their budget.
 *
 * Read next: core/schema/schema.h for the schemas, core/schema/decimal.h for fractions.
 */
#ifndef CORE_SCHEMA_VALUE_H
#define CORE_SCHEMA_VALUE_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/builder.h"
#include "core/schema/schema.h"

#define VALUE_DEPTH 16u
#define VALUE_PATH_BYTES 128u
#define VALUE_NAME_BYTES 64u

enum value_refusal {
	VALUE_ACCEPTED = 0,
#define VALUE_REFUSAL(name, condition, text) VALUE_REFUSED_##name,
#include "core/schema/value_refusal.def"
#undef VALUE_REFUSAL
};

/* The type of a value: a field's, or that of a list's elements. */
struct value_type {
	enum description_kind kind;
	uint8_t list_depth;
	uint16_t type;      /* the index of a struct or an enum */
	uint64_t interface; /* of a capability; 0: any */
};

/* The things that reading or writing a text needs besides the schemas. */
struct value_names {
	/* The index beside the message of the capability with this name; false: there is none. */
	bool (*find)(void *context, const char *name, uint64_t interface, uint32_t *index);
	void *context;
};

/* Where a text is no value, and of what. */
struct value_error {
	enum value_refusal refusal;
	uint32_t at;                 /* the byte of the text at which it shows */
	uint16_t structure;          /* whose fields are being given */
	uint16_t enumeration;        /* for ENUM */
	char word[VALUE_NAME_BYTES]; /* the word of the text that does not fit, cut off */
	/* The field that was being given, with its groups; may be empty. */
	char field[VALUE_PATH_BYTES];
};

/*
 * Reads a text, which ends with a zero byte, as a value of the struct `structure`, and makes it the
 * root of `message`. Otherwise says in *error what is wrong; the message then is not to be used.
 */
MUST_CHECK enum value_refusal value_parse(const struct schema *schema, uint16_t structure,
					  const char *text, const struct value_names *names,
					  struct capnp_builder *message, struct value_error *error);

/* Says what the refusal means, in a sentence without an end; never null, for any number. */
const char *value_refusal_text(uint32_t refusal);

/* The number of the condition above that the refusal names; 0 for a number that is no refusal. */
uint32_t value_refusal_condition(uint32_t refusal);

/* The taker of printed text, which also names capabilities. */
struct value_sink {
	void (*put)(void *context, const char *bytes, uint32_t length);
	/* Puts the text for the capability of this index beside the message. */
	void (*capability)(void *context, uint32_t index, uint64_t interface);
	void *context;
};

/*
 * Prints a struct as text: what was set, and numbers at their defaults, too. The selected member of
 * a union is printed even when nothing was sent for it. Fields that the schema does not know are
 * left out. STATUS_BAD_MESSAGE: the message or the schemas could not be read to the end, or are
 * nested deeper than VALUE_DEPTH; what had been printed by then stays.
 */
MUST_CHECK enum status value_print(const struct schema *schema, uint16_t structure,
				   const struct capnp_struct *value, const struct value_sink *sink);

/*
 * Prints a value that stands alone: a number, boolean, enum's name or void, from its bits, or what
 * a pointer names. `type` says which of the two is read. STATUS_BAD_MESSAGE: as above.
 */
MUST_CHECK enum status value_print_one(const struct schema *schema, const struct value_type *type,
				       uint64_t bits, struct capnp_pointer pointer,
				       const struct value_sink *sink);

#endif
