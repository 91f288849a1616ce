/*
 * How the parts of the compiler's request are read.
 *
 * The request comes from the pinned schema compiler and is still read as if a stranger had sent it:
 * what is malformed ends the run with a message. Read next: tools/capnpc/model.c.
 */
#ifndef TOOLS_CAPNPC_LOAD_H
#define TOOLS_CAPNPC_LOAD_H

#include "tools/capnpc/model.h"

/* A longer request is refused. */
#define REQUEST_BYTES_MAX (64u << 20)

/* The request says what the schema compiler never says. */
__attribute__((noreturn)) void malformed(const char *what);

/*
 * The text, list of structs, or struct of this pointer. The text that is read
 * is allocated; the one that is viewed stands in the request.
 */
struct capnp_text text_view(const struct capnp_struct *s, uint32_t pointer);
char *text_read(const struct capnp_struct *s, uint32_t pointer);
struct capnp_list list_read(const struct capnp_struct *s, uint32_t pointer);
struct capnp_struct struct_read(const struct capnp_struct *s, uint32_t pointer);

/* A text that is a name of the schema language: letters, digits and underscores. */
char *name_read(const struct capnp_struct *s, uint32_t pointer);

/* The node of this id; NULL, or the end of the run, when the request does not hold it. */
struct node *node_find(const struct model *model, uint64_t id);
struct node *node_need(const struct model *model, uint64_t id);

/*
 * Loads what is inside of each node, once all nodes have their names. An interface gets its
 * inherited methods once all interfaces are loaded.
 */
void interface_load(const struct model *model, struct node *node);
void interface_flatten(const struct model *model, struct node *node);
void contents_load(const struct model *model, struct node *node);

/*
 * The annotation `like` of a method, NULL without; and what it says, once all interfaces are
 * loaded.
 */
char *like_load(const struct capnp_struct *raw);
void likes_resolve(const struct model *model);

/* Adds the files to the model's that the requested ones use, by themselves or by way of others. */
void files_complete(struct model *model);

/*
 * Gives up when the loaded contents contradict themselves as no schema can: a field outside of its
 * struct, a group that is entered twice. The generators rely on it.
 */
void damage_check(const struct model *model);

#endif
