/*
 * The schemas of one run, as C structures that the generators walk.
 *
 * Loaded once from the compiler's request and then only read. Everything that the generated code
 * cannot express has been refused by the time model_load returns, with a line that names the place.
 * Memory is never freed. Read next: tools/capnpc/emit.h for the generators.
 */
#ifndef TOOLS_CAPNPC_MODEL_H
#define TOOLS_CAPNPC_MODEL_H

#include "core/capnp/reader.h"
#include "tools/capnpc/request.h"

struct node;

struct type {
	enum type_kind kind;
	enum any_kind any;          /* of TYPE_ANY_POINTER */
	const struct type *element; /* of TYPE_LIST */
	struct node *node;          /* of TYPE_ENUM, TYPE_STRUCT, TYPE_INTERFACE */
};

/* A value behind a pointer, as a message of one segment; no words: null. */
struct value {
	uint64_t *words;
	uint32_t word_count;
};

struct field {
	char *schema_name;
	char *name; /* snake */
	char *upper;
	uint16_t discriminant; /* 0xffff: not in a union */
	struct node *group;    /* the fields behind it; NULL for a slot */
	uint32_t offset;       /* in units of its size, or the index of a pointer */
	struct type type;
	uint64_t default_bits;
	struct value default_value; /* of a text, data, list or struct */
};

/*
 * An interface has its own methods under their own numbers, and after them, from METHODS_MAX on, as
 * many numbers for each interface that it extends.
 */
#define METHODS_MAX 1024u
#define SUPERCLASSES_MAX 62u

struct method {
	char *schema_name;
	char *path;      /* the same; of an inherited one, with the interface that has it */
	uint16_t number; /* on the wire */
	char *name;
	char *member; /* the name, fit to stand alone */
	char *upper;
	char *doc;  /* first sentence or line; "" without */
	char *like; /* the method whose structs it has, "Interface.method"; NULL: it has its own */
	const char *
		function; /* of the kernel, without its prefix: that of a like method of one name */
	struct node *own_params, *own_results; /* as the schema writes them for it */
	struct node *params, *results;         /* those that it has in C */
};

struct node {
	uint64_t id;
	uint64_t scope_id;
	enum node_kind kind;
	char *schema_name; /* Outer.Inner, without the file */
	char *name; /* snake, with the names of the scopes in front; of a file: its base name */
	char *tag;  /* the name, fit to stand alone: of an enum or interface */
	char *upper;
	char *doc;
	struct node *file;     /* never NULL, but not always one of the request */
	bool requested;        /* of a file */
	bool is_kernel;        /* of an interface */
	bool is_method_struct; /* the compiler made it up for one method */
	bool is_entered;       /* a group: its place in a struct has been seen */

	uint16_t data_words;
	uint16_t pointer_count;
	bool is_group;
	uint16_t discriminant_count;
	uint32_t discriminant_offset;
	struct field *fields;
	uint32_t field_count;

	char **enumerants; /* names as in the schema */
	uint32_t enumerant_count;

	struct method *methods; /* its own, by number, then those of its superclasses */
	uint32_t method_count;
	uint32_t own_method_count;
	struct node *
		*superclasses; /* all that it extends, each once; of the same order in every run */
	uint32_t superclass_count;

	struct type const_type;
	uint64_t const_bits;
	struct capnp_text const_text;
	struct value const_value; /* of a data, list or struct */

	struct node **nested; /* in the order of declaration */
	uint32_t nested_count;
	struct capnp_struct raw;
};

struct model {
	struct node *nodes;
	uint32_t node_count;
	struct node *
		*files; /* the requested ones, sorted by name; after them others that they use */
	uint32_t file_count; /* the requested ones */
	uint32_t all_file_count;
};

/* Loads and checks everything. Gives up with a message when it cannot. */
void model_load(struct model *model, struct capnp_message *message);

/* Refuses what the rules of capOS refuse; see tools/capnpc/rules.c. */
void rules_check(const struct model *model);

/*
 * The nodes of a file in the order in which they are declared, an outer one before its inner ones,
 * the structs of methods after their interface. Returns their number; `*list` is allocated.
 */
uint32_t file_nodes(const struct node *file, struct node ***list);

bool type_is_pointer(const struct type *type);
/* An interface, or the type Capability. */
bool type_is_capability(const struct type *type);
/* Size of a number in bits; 1 for bool, 0 for void and pointers. */
uint32_t type_bits(const struct type *type);
/* The element size with which a list of this type is encoded, as a name of core/capnp/wire.h. */
const char *type_element_name(const struct type *type);
/* The type as a schema writes it. Allocated. */
char *type_schema_name(const struct type *type);

/*
 * Where a declaration stands, for a message: "FILE: OUTER.INNER.MEMBER"; `member` may be NULL, and
 * a file has its path alone. Allocated.
 */
char *node_place(const struct node *node, const char *member);

#endif
