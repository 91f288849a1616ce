/*
 * Taking apart: ends a ledger's objects step by step. See kernel/resource/object.h.
 */
#ifndef KERNEL_RESOURCE_REAP_H
#define KERNEL_RESOURCE_REAP_H

#include "kernel/resource/ledger.h"

/*
 * Works within the budget of this kernel entry. Stops being scheduled when nothing is left. The
 * ledger may be gone afterwards.
 */
void reap_step(struct ledger *ledger);

/* One step of one dying object. Returns true when it is gone, or is live again. */
MUST_CHECK bool reap_object(struct object *object);

#endif
