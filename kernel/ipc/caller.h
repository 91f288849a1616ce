/*
 * Caller references: services recognise callers by them, without learning who they are.
 * kernel/ipc/session.h says what a reference depends on.
 */
#ifndef KERNEL_IPC_CALLER_H
#define KERNEL_IPC_CALLER_H

#include "core/cap/table.h"
#include "kernel/arch/interface.h"

struct session;

/*
 * The boot secret. kernel/ipc/caller.c knows what the words are. Written at boot, read by every
 * CPU afterwards.
 */
struct caller_key {
	uint64_t state[26]; /* an HMAC state that has absorbed the key */
	bool valid;         /* false: there was no entropy; references are zero */
};

/* Draws the boot secret. */
void caller_key_init(struct caller_key *key);

/* The work of the two compressions. */
#define WORK_UNITS_REFERENCE 512u

/* Fills in the slot's caller reference, unless it is there. */
NOT_INLINE void caller_reference_compute(struct cap_slot *slot, uint64_t scope,
					 const struct session *session);
static inline void caller_reference(struct cap_slot *slot, uint64_t scope,
				    const struct session *session)
{
	if (!(slot->reference[0] | slot->reference[1]))
		caller_reference_compute(slot, scope, session);
}

#endif
