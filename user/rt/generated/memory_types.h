/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from memory.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_MEMORY_TYPES_H
#define USER_RT_GENERATED_MEMORY_TYPES_H

#include "abi/cap_id.h"

/* Memory. The right to make memory objects, each of which a ledger pays for. */
struct memory {
	struct cap_id id;
};

/* MemoryObject. A row of page frames that can be read, written, mapped, and sealed for ever. */
struct memory_object {
	struct cap_id id;
};

/* MemoryView. Some pages of a memory object, to be read and written. Offsets count from its own first page. */
struct memory_view {
	struct cap_id id;
};

/* MemoryReader. Some pages of a memory object, to be read. */
struct memory_reader {
	struct cap_id id;
};

/* MemoryRevoker. The right to end one view. Whoever cut the view got this together with it. */
struct memory_revoker {
	struct cap_id id;
};

/* ParkSpace. Waiting for a word of a memory object to change. Words are of 32 bits and named by their offset, */
struct park_space {
	struct cap_id id;
};

/* AddressSpace. The address space of the process that holds it. Addresses are chosen by the caller, page */
struct address_space {
	struct cap_id id;
};

#endif
