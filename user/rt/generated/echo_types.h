/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from echo.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_ECHO_TYPES_H
#define USER_RT_GENERATED_ECHO_TYPES_H

#include "abi/cap_id.h"

/* Echo. Gives back what it is given. */
struct echo {
	struct cap_id id;
};

/* Carrier. Gives back what it is given, too: what no plain message carries. */
struct carrier {
	struct cap_id id;
};

#endif
