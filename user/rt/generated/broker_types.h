/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from broker.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_BROKER_TYPES_H
#define USER_RT_GENERATED_BROKER_TYPES_H

#include "abi/cap_id.h"

/* Bundle. The capabilities that one session is given; it moves, and is never copied. */
struct bundle {
	struct cap_id id;
};

/* AuthorityBroker. */
struct authority_broker {
	struct cap_id id;
};

#endif
