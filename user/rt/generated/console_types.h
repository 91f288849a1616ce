/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from console.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_CONSOLE_TYPES_H
#define USER_RT_GENERATED_CONSOLE_TYPES_H

#include "abi/cap_id.h"

/* Console. Output only: text for the log, or for a terminal line whose holder hands this narrower */
struct console {
	struct cap_id id;
};

/* SerialPort. One serial line: both directions. */
struct serial_port {
	struct cap_id id;
};

#endif
