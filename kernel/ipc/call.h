/*
 * CALL: the client's half of a call.
 */
#ifndef KERNEL_IPC_CALL_H
#define KERNEL_IPC_CALL_H

#include "abi/ring.h"
#include "abi/status.h"

struct thread;

/*
 * Takes a CALL that is well formed, upon a kernel object or upon a facet. *pending: its completion
 * comes later.
 */
MUST_CHECK enum status call_submit(struct thread *thread, const struct ring_submission *entry,
				   bool *pending);

/*
 * Whether a CALL takes WORK_UNITS_REFERENCE at once: it is the first through its slot, and the caller
 * reference that is computed then cannot be cut.
 */
MUST_CHECK bool call_needs_budget(const struct thread *thread, const struct ring_submission *entry);

#endif
