/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from nic.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_NIC_TYPES_H
#define USER_RT_GENERATED_NIC_TYPES_H

#include "abi/cap_id.h"

/* Nic. The right to send any frame on one network, and to get what arrives there. It is for one network */
struct nic {
	struct cap_id id;
};

#endif
