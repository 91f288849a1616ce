/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from audit.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_AUDIT_TYPES_H
#define USER_RT_GENERATED_AUDIT_TYPES_H

#include "abi/cap_id.h"

/* AuditSink. The right to write under one name. */
struct audit_sink {
	struct cap_id id;
};

/* AuditReader. */
struct audit_reader {
	struct cap_id id;
};

#endif
