/*
 * The straight way of answers that come late: see direct_late.c.
 */
#ifndef KERNEL_IPC_DIRECT_LATE_H
#define KERNEL_IPC_DIRECT_LATE_H

#include "core/ring/submission.h"
#include "kernel/arch/interface.h"
#include "kernel/ipc/direct.h"

struct thread;

/*
 * As direct_perform, for a plain RETURN that puts its call into a place, and for a plain one that
 * answers a call in a place.
 */
MUST_CHECK enum direct_outcome direct_late_perform(struct thread *thread,
						   const union ring_submission_copy *entry);

/*
 * The thread waits for one completion, however long, with `claims` of the indexes. The submissions
 * are a plain answer to a call in a place, and perhaps behind it one that puts a call into a place.
 * Returns what the machine resumes; null when they are not, or a test fails: nothing has changed.
 */
MUST_CHECK struct arch_context *direct_late_enter(struct thread *thread, uint64_t claims);

#endif
