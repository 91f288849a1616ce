/*
 * CALL: the client's half of a call.
 */
#ifndef KERNEL_IPC_CALL_H
#define KERNEL_IPC_CALL_H

#include "abi/ring.h"
#include "abi/status.h"
#include "kernel/generated/interfaces.h"

struct thread;

/* Whether a method of this kernel object may: see call_needs_budget. */
static inline bool call_of_method_needs_budget(uint16_t interface_index)
{
	return interface_index == INTERFACE_PROCESS_SPAWNER ||
	       interface_index == INTERFACE_ENTROPY || interface_index == INTERFACE_ENTROPY_POOL;
}

/*
 * Takes a CALL that is well formed, upon a kernel object or upon a facet. *pending: its completion
 * comes later.
 */
MUST_CHECK enum status call_submit(struct thread *thread, const struct ring_submission *entry,
				   bool *pending);

/*
 * Whether a CALL takes up to WORK_UNITS_REFERENCE at once, because its work cannot be divided: it
 * is the first through its slot, so that a caller reference is computed, or it may make a process,
 * or it hashes for the entropy pool.
 */
MUST_CHECK bool call_needs_budget(const struct thread *thread, const struct ring_submission *entry);

#endif
