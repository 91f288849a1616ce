/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from launcher.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_LAUNCHER_TYPES_H
#define USER_RT_GENERATED_LAUNCHER_TYPES_H

#include "abi/cap_id.h"

/* RestrictedLauncher. Runs in the session that it starts programs in, and ends with it. */
struct restricted_launcher {
	struct cap_id id;
};

/* Launch. A program that has not started; it is forgotten when nobody holds this. */
struct launch {
	struct cap_id id;
};

#endif
