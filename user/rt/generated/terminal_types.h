/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from terminal.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_TERMINAL_TYPES_H
#define USER_RT_GENERATED_TERMINAL_TYPES_H

#include "abi/cap_id.h"

/* TerminalSession. A lease: the line, while this is the top of its stack. It reaches one session and stays there. */
struct terminal_session {
	struct cap_id id;
};

/* TerminalControl. Says who in a session has the lease's line. */
struct terminal_control {
	struct cap_id id;
};

/* TerminalOutput. Whole lines, marked by the service, without escapes, while their session has the foreground. */
struct terminal_output {
	struct cap_id id;
};

/* TerminalMaster. The whole line, for whoever leases it to sessions. */
struct terminal_master {
	struct cap_id id;
};

/* TerminalSizes. The size of a terminal at the other end of a stream, which tells it by itself. */
struct terminal_sizes {
	struct cap_id id;
};

#endif
