/*
 * The schemas (schema/description.capnp), for programs that meet an interface at run time:
 * interfaces, methods, structs and fields by number and by name.
 *
 * It owns nothing but a reader of the caller's words, and decides nothing. The description is a
 * message like any other: what does not fit is left out. A look-up is a search in a list; the
 * message's budget bounds all of them together, so whoever has much to look up opens the schemas
 * anew. Read next: core/schema/value.h, which reads and writes values by them.
 */
#ifndef CORE_SCHEMA_SCHEMA_H
#define CORE_SCHEMA_SCHEMA_H

#include "abi/base.h"
#include "abi/status.h"
#include "core/capnp/reader.h"
#include "core/generated/description.h"

struct schema {
	struct capnp_message message;
	struct description_interface_list_reader interfaces;
	struct description_struct_list_reader structs;
	struct description_enum_list_reader enums;
	struct description_default_list_reader defaults;
};

/* Numbers for an interface's own methods, and as many after them for each interface it extends. */
#define SCHEMA_METHODS_EACH 1024u

/* A method as a capability of an interface has it. */
struct schema_method {
	struct description_method_reader method;
	struct description_interface_reader owner; /* the interface that declares it */
	uint16_t number;
	bool is_inherited; /* the owner is one that the interface extends */
};

/*
 * A walk over the methods of an interface: its own, then those of the interfaces that it extends.
 */
struct schema_methods {
	const struct schema *schema;
	struct capnp_list extends;
	struct description_interface_reader owner;
	struct description_method_list_reader methods; /* of the owner */
	uint32_t next;
	uint32_t owners; /* how many have been begun, the interface itself among them */
};

/*
 * Opens a description, one segment without framing; `budget_words` is how much may be read of it.
 * The words stay the caller's. STATUS_BAD_MESSAGE: it is none.
 */
MUST_CHECK enum status schema_open(struct schema *schema, const uint64_t *words,
				   uint32_t word_count, uint64_t budget_words);

/* Whether a text is a string. */
MUST_CHECK bool schema_text_is(struct capnp_text text, const char *string);

/*
 * Whether a text is a name, so that a terminal shows it and does nothing else: letters, digits,
 * underscores, and the points and spaces that stand between the parts of a name of the description.
 */
MUST_CHECK bool schema_text_is_name(struct capnp_text text);

/* The interface of this id, or of this name. False: there is none, and `*found` means nothing. */
MUST_CHECK bool schema_interface_find(const struct schema *schema, uint64_t id,
				      struct description_interface_reader *found);
MUST_CHECK bool schema_interface_find_name(const struct schema *schema, const char *name,
					   struct description_interface_reader *found);

/*
 * The struct of this name, by its index. False: there is none, or more than one, and `*found` means
 * nothing.
 */
MUST_CHECK bool schema_struct_find(const struct schema *schema, const char *name, uint16_t *found);

/* Begins a walk; the schema must stay open until it is over. Nothing is to be ended. */
void schema_methods_begin(struct schema_methods *walk, const struct schema *schema,
			  const struct description_interface_reader *interface);

/* The next method of the walk. False: there is none, and `*found` means nothing. */
MUST_CHECK bool schema_methods_next(struct schema_methods *walk, struct schema_method *found);

/*
 * The method of this name: the interface's own one if it has one, otherwise the first that it
 * inherits. False: there is none, and `*found` means nothing.
 */
MUST_CHECK bool schema_method_find(const struct schema *schema,
				   const struct description_interface_reader *interface,
				   const char *name, struct schema_method *found);

/* The fields of the struct of this index; an empty list when there are none. */
struct description_field_list_reader schema_fields(const struct schema *schema, uint16_t structure);

/* The unions of the struct of this index; an empty list when there are none. */
struct description_union_list_reader schema_unions(const struct schema *schema, uint16_t structure);

/*
 * Finds the value that a null pointer in the place of a field reads as. False: it has no default
 * but that of its type.
 */
MUST_CHECK bool schema_default_find(const struct schema *schema, uint16_t structure, uint32_t field,
				    struct capnp_pointer *value);

/* The name of a value of an enum; false when it has none. */
MUST_CHECK bool schema_enum_name(const struct schema *schema, uint16_t enumeration, uint16_t value,
				 struct capnp_text *name);

/* How many bits of data a value of this kind has; 0: it is a pointer, or nothing. */
uint32_t schema_kind_bits(enum description_kind kind);

MUST_CHECK bool schema_kind_is_signed(enum description_kind kind);

/* The size of the elements of a list of such values, or of lists of them; structs aside. */
enum capnp_element schema_element_of(enum description_kind kind, uint8_t list_depth);

#endif
