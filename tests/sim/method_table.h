/*
 * The kernel's methods as the random programs know them: what the parameters mean, so that sensible
 * ones can be made, and how many capabilities each gives.
 */
#ifndef TESTS_SIM_METHOD_TABLE_H
#define TESTS_SIM_METHOD_TABLE_H

#include "abi/base.h"

/* The meaning of a data word of the parameters. */
enum method_value {
	VALUE_NONE, /* there is no such word */
	VALUE_PAGES,
	VALUE_OFFSET,
	VALUE_PAGE_OFFSET, /* a multiple of the page size */
	VALUE_LENGTH,
	VALUE_MAP_ADDRESS,
	VALUE_MAP_BYTES,
	VALUE_DEADLINE,
	VALUE_PROGRAM, /* the index of a program in the boot package */
	VALUE_HEAP_BYTES,
	VALUE_COUNT,
	VALUE_ENDPOINT_LIMITS, /* words and capabilities of a message, and places */
	VALUE_SERVICE,         /* the interface id that a facet has */
	VALUE_CODE_ADDRESS,
	VALUE_STACK_ADDRESS,
	VALUE_PARK_OFFSET, /* of the word that is waited for */
	VALUE_PARK_EXPECTED,
	VALUE_OBJECT_NUMBER,
	VALUE_GRAPH_PART, /* the slot or part of an object at which a walk goes on */
	VALUE_FUNCTION,   /* the index of a device */
	VALUE_CONFIG,     /* offset and bytes of a read of configuration space */
	VALUE_ROW,        /* of an MSI-X table */
	VALUE_BAR,        /* with a first page of it */
	VALUE_INTERRUPTS, /* that were seen */
};

enum method_pointer_kind {
	POINTER_NONE, /* there is no such pointer */
	POINTER_CAPABILITY,
	POINTER_OPTIONAL, /* a capability that may be null */
	POINTER_DATA,
	POINTER_TEXT,
	POINTER_GRANTS,
	POINTER_COLUMNS,
	POINTER_TAG,
	POINTER_FACET,        /* a facet of a service, mostly by move */
	POINTER_INSTANCE_TAG, /* one of the range that a scope leaves to its instance */
};

struct method_pointer {
	enum method_pointer_kind kind;
	uint64_t interface; /* of a capability */
};

#define METHOD_VALUES 4u
#define METHOD_POINTERS 3u

struct method {
	uint64_t interface;
	uint16_t method;
	const char *name;
	enum method_value values[METHOD_VALUES];
	struct method_pointer pointers[METHOD_POINTERS];
	uint8_t results; /* capabilities */
};

extern const struct method method_table[];
extern const uint32_t method_table_rows;

/* The row of a method; past the last one when it has none. */
uint32_t method_table_row(uint64_t interface, uint16_t method);
/* The name of a row's method; null past the last one. */
const char *method_table_name(uint32_t row);

#endif
