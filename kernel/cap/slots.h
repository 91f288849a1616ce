/*
 * The slots of a process's capability table, and who pays for them: promise slots, use them, drop
 * them.
 */
#ifndef KERNEL_CAP_SLOTS_H
#define KERNEL_CAP_SLOTS_H

#include "kernel/object/process.h"

/* NO_CAPABILITY and the like, or DISCONNECTED when the object's ledger has closed. */
MUST_CHECK enum status slots_find(struct process *process, struct cap_id id);

/* Promises slots, growing the table when need be. NO_SLOTS, LEDGER_LIMIT; nothing changed then. */
NOT_INLINE MUST_CHECK enum status slots_reserve_some(struct process *process, uint32_t count);
static inline MUST_CHECK enum status slots_reserve(struct process *process, uint32_t count)
{
	return count ? slots_reserve_some(process, count) : STATUS_OK;
}

/* Takes a promise of `count` slots back that was made and not used. */
NOT_INLINE void slots_unreserve_some(struct process *process, uint32_t count);
static inline void slots_unreserve(struct process *process, uint32_t count)
{
	if (count)
		slots_unreserve_some(process, count);
}

/* Uses one promised slot. */
struct cap_slot *slots_commit(struct process *process, const struct cap_edge *edge);

/* Drops a slot that is not free; its object may end. */
void slots_drop(struct process *process, struct cap_slot *slot);

/*
 * Gives a few empty pages at the end of the table back. There may be more while `table_is_long`:
 * each cap_enter of the process that submits something, and each slot that it drops, gives a few
 * back, so that the process pays for each page.
 */
NOT_INLINE void slots_table_shrink(struct process *process);

/* RELEASE: NO_CAPABILITY, IN_TRANSIT. */
MUST_CHECK enum status slots_release(struct process *process, struct cap_id id);

/*
 * A step of taking the table of an ended process apart: drops its slots within the budget, then
 * gives its pages back. True when none is left. No look-up uses it any more.
 */
MUST_CHECK bool slots_teardown(struct process *process);

#endif
