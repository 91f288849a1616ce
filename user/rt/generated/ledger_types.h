/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from ledger.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_LEDGER_TYPES_H
#define USER_RT_GENERATED_LEDGER_TYPES_H

#include "abi/cap_id.h"

/* Ledger. An account of resources, and a lifetime: everything that it pays for ends with it. */
struct ledger {
	struct cap_id id;
};

/* LedgerReader. Reads a ledger. It cannot be named as a paying ledger. While somebody holds it, a ledger that pays for */
struct ledger_reader {
	struct cap_id id;
};

#endif
