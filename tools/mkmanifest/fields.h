/*
 * Typed access to the JSON form: each function takes a value that may be anything and gives what it
 * must be, or ends the program with a message that names the field.
 */
#ifndef TOOLS_MKMANIFEST_FIELDS_H
#define TOOLS_MKMANIFEST_FIELDS_H

#include "abi/base.h"
#include "core/manifest/check.h"
#include "tools/mkmanifest/report.h"

#include <jansson.h>

/* The most bytes of a manifest's JSON. */
#define JSON_BYTES_MOST (4u << 20)

/* Reads a file as JSON: no key twice in one object, no bytes after the value. */
json_t *json_read(const char *path);

/* The value of the field, which is an object. */
json_t *object_field(const struct where *where, const json_t *parent);

/*
 * Demands that the object has exactly these fields. Unknown ones are named with what is accepted.
 */
void fields_check(const struct where *where, const json_t *object, const char *const *fields,
		  uint32_t count);

/* An integer in [least, most]. */
uint64_t integer_field(const struct where *where, const json_t *parent, uint64_t least,
		       uint64_t most);

bool boolean_field(const struct where *where, const json_t *parent);

/* A string of any form; the JSON value owns it. */
const char *string_field(const struct where *where, const json_t *parent);

/* A string that is a name. */
const char *name_field(const struct where *where, const json_t *parent, enum manifest_name form);

/* Demands that `where->name`, a key, is a name. */
void key_check(const struct where *where, enum manifest_name form);

/* Demands that an object has at most `most` members; `what` names them. */
void count_check(const struct where *where, const json_t *object, uint32_t most, const char *what);

/* Adds all keys of the object to the list. */
void keys_list(struct name_list *list, const json_t *object);

#endif
