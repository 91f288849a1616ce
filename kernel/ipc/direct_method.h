/*
 * The straight way of a plain call upon a kernel object: see direct_method.c.
 */
#ifndef KERNEL_IPC_DIRECT_METHOD_H
#define KERNEL_IPC_DIRECT_METHOD_H

#include "core/ring/submission.h"
#include "kernel/generated/interfaces.h"
#include "kernel/ipc/call.h"
#include "kernel/ipc/caller.h"
#include "kernel/ipc/direct_parts.h"
#include "kernel/method/invoke.h"
#include "kernel/work.h"

/*
 * Whether a plain call upon `slot`, of the interface that it names and no facet's, is accepted: all
 * that the general way would check.
 */
static inline bool method_is_accepted(const struct thread *thread,
				      const union ring_submission_copy *entry,
				      const struct cap_slot *slot)
{
	return thread->operations[ring_plain_operation(entry)].state == OPERATION_IDLE &&
	       ring_plain_method(entry) < interface_table[slot->interface_index].method_count &&
	       object_is_live(object_of(slot->target)) &&
	       /* The general way may put it off. */
	       (kernel.cpu.units_left >= WORK_UNITS_REFERENCE ||
		!call_of_method_needs_budget(slot->interface_index));
}

/* The operation of such a call, with the fields of the submission. */
static inline struct operation *method_fill(struct thread *thread,
					    const union ring_submission_copy *entry,
					    const struct cap_slot *slot)
{
	struct operation *operation = &thread->operations[ring_plain_operation(entry)];

	operation_fill(operation, &(struct operation_form){
					  .user_data = entry->entry.user_data,
					  .interface = entry->entry.interface,
					  .ranges = entry->entry.ranges,
					  .target = operation_target(slot->interface_index,
								     ring_plain_method(entry))});
	return operation;
}

/* Does it: the record is filled. */
static inline void method_call(struct operation *operation, const struct cap_slot *slot)
{
	invoke_plain(operation, slot);
}

/* Whether the thread may wait for such a call as its only entry, on the straight way. */
static inline bool method_is_alone(const struct thread *thread)
{
	return !thread->process->table_is_long &&
	       thread->places < RING_COMPLETIONS - RING_KEPT_COMPLETIONS;
}

/*
 * Does the call with which its thread waits for one completion, however long: the record is filled,
 * and the entry is taken. Returns what the machine resumes.
 */
NOT_INLINE MUST_CHECK struct arch_context *direct_method_enter(struct operation *operation,
							       const struct cap_slot *slot);

#endif
