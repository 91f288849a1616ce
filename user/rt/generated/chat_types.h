/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from chat.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_CHAT_TYPES_H
#define USER_RT_GENERATED_CHAT_TYPES_H

#include "abi/cap_id.h"

/* ChatRoom. The right to come in. */
struct chat_room {
	struct cap_id id;
};

/* ChatMember. One place in the room. */
struct chat_member {
	struct cap_id id;
};

#endif
