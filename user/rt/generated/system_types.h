/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from system.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_SYSTEM_TYPES_H
#define USER_RT_GENERATED_SYSTEM_TYPES_H

#include "abi/cap_id.h"

/* Timer. */
struct timer {
	struct cap_id id;
};

/* Entropy. */
struct entropy {
	struct cap_id id;
};

/* EntropyPool. The right to mix bytes into what Entropy gives, for a driver of a source that nobody has to trust. */
struct entropy_pool {
	struct cap_id id;
};

/* SystemInfo. */
struct system_info {
	struct cap_id id;
};

/* BootPackage. The package that the system was booted from. Its holder can read every program in it. */
struct boot_package {
	struct cap_id id;
};

#endif
