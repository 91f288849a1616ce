/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from keyvalue.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_KEYVALUE_TYPES_H
#define USER_RT_GENERATED_KEYVALUE_TYPES_H

#include "abi/cap_id.h"

/* KeyValueStore. All keys. */
struct key_value_store {
	struct cap_id id;
};

/* KeyValueTable. Reads and writes the keys of one prefix. */
struct key_value_table {
	struct cap_id id;
};

/* KeyValueReader. Reads the keys of one prefix. */
struct key_value_reader {
	struct cap_id id;
};

#endif
