/*
 * Functions that the generators of clients and servers share.
 */
#ifndef TOOLS_CAPNPC_EMIT_USER_H
#define TOOLS_CAPNPC_EMIT_USER_H

#include "tools/capnpc/emit.h"

/* Whether anything of this kind stands in the file. */
bool file_has_interfaces(const struct node *file);
bool file_has_capabilities(const struct node *file);

/* The C type of a typed capability: "struct console" or "struct cap_id". Allocated. */
char *capability_c_type(const struct type *type);
/* The interface id that is expected of it, as C text; "0" accepts any. Allocated. */
char *capability_id_text(const struct type *type);
/* The `struct cap_id` in a variable of that type: "value.id" or "value". Allocated. */
char *capability_id_of(const struct type *type, const char *variable);

/*
 * The includes of NAME_types.h and core/generated headers that a client or server of the file
 * needs.
 */
void emit_user_includes(struct output *out, const struct node *file);

#endif
