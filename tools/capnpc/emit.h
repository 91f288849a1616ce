/*
 * The generators: each turns the model into one kind of file.
 *
 * Generated text depends on the schemas alone: no time, no path, no order of a hash table.
 * docs/capnp.md describes the generated files.
 */
#ifndef TOOLS_CAPNPC_EMIT_H
#define TOOLS_CAPNPC_EMIT_H

#include "tools/capnpc/model.h"
#include "tools/capnpc/output.h"

/* core/generated/NAME.h: ids, enums, constants, readers and builders. */
void emit_core(const struct node *file);
/* user/rt/generated/NAME_types.h: one C type for each interface. */
void emit_user_types(const struct node *file);
/* user/rt/generated/NAME_client.h and NAME_client.c. */
void emit_client(const struct node *file);
/* user/rt/generated/NAME_server.h and NAME_server.c. */
void emit_server(const struct node *file);
/* kernel/generated/interfaces.h and interfaces.c, when an interface is the kernel's. */
void emit_kernel(const struct model *model);
/* tools/generated/schema_description.h. */
void emit_description(const struct model *model);

/* Parts of emit_core. */
void emit_enum(struct output *out, const struct node *node);
void emit_const(struct output *out, const struct node *node);
void emit_interface_ids(struct output *out, const struct node *node);
void emit_struct_types(struct output *out, const struct node *node);
void emit_struct_basics(struct output *out, const struct node *node);
void emit_reader(struct output *out, const struct node *node);
void emit_builder(struct output *out, const struct node *node);

/* Text that is emitted from here on comes from this declaration; `member` may be NULL. */
void emit_owner(struct output *out, const struct node *node, const char *member);

/* The first lines of a file: what it is, and that it is generated. */
void emit_heading(struct output *out, const char *what, const struct node *file);

/* A message as the rows of an array's initializer. */
void emit_words(struct output *out, const uint64_t *words, uint32_t word_count);

/*
 * The C type in which a value behind a pointer is read, and the function that reads it from a
 * pointer: "struct capnp_text" and "capnp_pointer_get_text(%s, value)" with the pointer. Allocated.
 */
char *pointer_c_type(const struct type *type);
char *pointer_read_text(const struct type *type, const char *pointer);

/* A number in C with the suffix of its type. Allocated. */
char *number_text(const struct type *type, uint64_t bits);

/* The C type of a number, bool or enum; floats are their bits. Allocated. */
char *number_c_type(const struct type *type);

/* The part of `capnp_struct_get_X` that reads a number of this type: "uint32", "bool". */
const char *number_accessor(const struct type *type);

/*
 * A field as the generated accessors see it: groups are gone, their names stand in front, and each
 * union that the field is a member of has become a condition.
 */
struct place_condition {
	uint32_t offset; /* of the discriminant, in 16-bit units */
	uint16_t value;
};

struct place {
	const struct field *field;
	const char *schema_name; /* with the names of the groups and dots in front */
	const char *name;        /* snake, with the names of the groups in front */
	const char *upper;
	struct place_condition *conditions; /* allocated */
	uint32_t condition_count;
};

/*
 * Calls `visit` for every slot and, before its members, for every group of a struct, in the order
 * of the fields. Text that is emitted then comes from the field; after the last one, from the
 * struct.
 */
typedef void place_visitor(struct output *out, const struct node *top, const struct place *place);
void places_visit(struct output *out, const struct node *top, place_visitor *visit);

/* Whether a struct has, among its own fields and groups, one that holds a capability. */
bool struct_has_capabilities(const struct node *node);

/* Files other than `file` whose types of this kind are used by its fields. */
typedef bool type_filter(const struct type *type);
uint32_t files_used(const struct node *file, type_filter *filter, const struct node ***list);

/* A filter: structs and enums, which core/generated has. */
bool type_is_data(const struct type *type);

/* Whether `used`, which the file uses, uses the file in turn, by itself or by way of others. */
bool file_uses_back(const struct node *file, const struct node *used);

#endif
