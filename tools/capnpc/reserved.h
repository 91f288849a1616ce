/*
 * The C names that the run-time and C have already.
 */
#ifndef TOOLS_CAPNPC_RESERVED_H
#define TOOLS_CAPNPC_RESERVED_H

#include <stdint.h>

#include "tools/capnpc/identifiers.h"

struct reserved {
	enum identifier_space space;
	const char *name;
	const char *place; /* the header, or C, as a message says it */
};

extern const struct reserved reserved_names[];
extern const uint32_t reserved_count;

#endif
