/*
 * The interfaces of schema/ by name, and the description of the schemas that goes into the package.
 */
#ifndef TOOLS_MKMANIFEST_INTERFACES_H
#define TOOLS_MKMANIFEST_INTERFACES_H

#include "abi/base.h"
#include "core/schema/schema.h"
#include "tools/mkmanifest/report.h"

/* Opens the built-in description; ends the program when it cannot be read. Call it first. */
void interfaces_init(void);

/*
 * The id of the interface of this name; false when the schemas have none. An interface that they do
 * not have is named by its id, 0x and 16 digits.
 */
MUST_CHECK bool interface_find(const char *name, uint64_t *id);

/* The name of the interface of this id, or NULL. */
const char *interface_name(uint64_t id);

/* Adds the interfaces' names to a list; only those of the kernel's root capabilities when asked. */
enum interface_choice {
	INTERFACES_ALL,
	INTERFACES_OF_ROOTS,
};
void interfaces_list(struct name_list *list, enum interface_choice choice);

/* Opens the description for look-ups without a bound; ends the program when it cannot be read. */
void interfaces_schema_open(struct schema *schema);

/* The description as a framed message: the length in words, and a copy of it. */
uint32_t schema_words(void);
void schema_copy(uint64_t *words);

#endif
