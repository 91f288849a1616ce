/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from visits.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_VISITS_TYPES_H
#define USER_RT_GENERATED_VISITS_TYPES_H

#include "abi/cap_id.h"

/* Door. The right to visit. */
struct door {
	struct cap_id id;
};

/* Fuse. The right to make the service fail, which is a right of its own. */
struct fuse {
	struct cap_id id;
};

#endif
