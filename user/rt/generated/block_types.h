/*
 * A type for a capability of each interface; the id zero is none.
 *
 * Generated from block.capnp by tools/capnpc. Do not edit: `make generated` writes it anew.
 */
#ifndef USER_RT_GENERATED_BLOCK_TYPES_H
#define USER_RT_GENERATED_BLOCK_TYPES_H

#include "abi/cap_id.h"

/* BlockDevice. The right to read and write all blocks of a disk, or of one partition of it. Whoever has a queue works on */
struct block_device {
	struct cap_id id;
};

/* BlockQueue. Requests to a disk, over the view that was attached. It is not for passing on: whoever holds it is the */
struct block_queue {
	struct cap_id id;
};

#endif
