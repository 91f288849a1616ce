/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from session.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SESSION_TYPES_H
#define USER_RT_GENERATED_SESSION_TYPES_H

#include "abi/cap_id.h"

/* SessionMinter. The right to make sessions. */
struct session_minter {
	struct cap_id id;
};

/* Session. A session. Holding it is not being in it: a process is spawned into one. A session that nobody */
struct session {
	struct cap_id id;
};

/* SessionReference. Names a session, and can neither renew nor end it, nor start anything in it. It does not keep the */
struct session_reference {
	struct cap_id id;
};

#endif
