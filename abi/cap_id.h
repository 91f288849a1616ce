/*
 * The id of a capability, as user space and the kernel name it: a key that is valid in one table
 * only. Key zero names nothing, in every table. core/cap/table.h says what the bits mean; no other
 * code may look at them.
 */
#ifndef ABI_CAP_ID_H
#define ABI_CAP_ID_H

#include "abi/base.h"

struct cap_id {
	uint64_t key;
};

ABI_SIZE(struct cap_id, 8);

#endif
