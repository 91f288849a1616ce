/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from login.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_LOGIN_TYPES_H
#define USER_RT_GENERATED_LOGIN_TYPES_H

#include "abi/cap_id.h"

/* LoginDesk. The way in, on the line of the caller's session. Each method answers as soon as it has begun, or has refused */
struct login_desk {
	struct cap_id id;
};

/* UserSession. A person's own session. It stays in it, and in who started it. */
struct user_session {
	struct cap_id id;
};

/* SessionInfo. To know of a session. */
struct session_info {
	struct cap_id id;
};

/* SessionManager. Administration. */
struct session_manager {
	struct cap_id id;
};

/* RemoteDesks. The gateway's: a desk for each connection. */
struct remote_desks {
	struct cap_id id;
};

/* RemoteDesk. The way in for somebody who has shown already who they are. The line is there as long as this is held. */
struct remote_desk {
	struct cap_id id;
};

/* RestrictedShellLauncher. The leash of a remote session: it moves, and when nobody holds it any more, the session ends. */
struct restricted_shell_launcher {
	struct cap_id id;
};

#endif
