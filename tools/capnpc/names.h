/*
 * Names: from the schema's camelCase to the C of capOS.
 */
#ifndef TOOLS_CAPNPC_NAMES_H
#define TOOLS_CAPNPC_NAMES_H

#include <stdbool.h>

/* `bootPackage`, `BootPackage` and `HTTPServer` become boot_package and http_server. Allocated. */
char *name_snake(const char *name);

/* The same in capitals. Allocated. */
char *name_upper(const char *name);

/*
 * A snake name that can stand alone, as a tag or a member: a keyword of C, or a macro in small
 * letters, gets an underscore at its end, which no name of a schema can have. Allocated.
 */
char *name_member(const char *snake);

/*
 * Whether a parameter of this schema name would be a rights argument. The interface is the
 * permission, so no method may take one: the whole name `mode`, or a name whose last word is one of
 * right, rights, permission, permissions, access, flags, authority.
 */
bool name_is_rights(const char *name);

#endif
