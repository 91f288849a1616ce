/*
 * The straight way through a cap_enter, and through one plain entry: see direct.c.
 */
#ifndef KERNEL_IPC_DIRECT_H
#define KERNEL_IPC_DIRECT_H

#include "abi/status.h"
#include "core/ring/submission.h"
#include "kernel/arch/interface.h"

struct thread;

/*
 * Does a cap_enter of the current thread, straight when it is one of the few plain ones, and
 * returns what the machine resumes.
 */
struct arch_context *direct_enter(struct thread *thread, uint64_t minimum, uint64_t timeout_ns);

/*
 * Does an entry that was taken, with its completion's place promised, if it is a plain call
 * (core/ring/submission.h) that a free receive takes at once, or a plain answer whose receive is
 * simply free again.
 */
enum direct_outcome {
	DIRECT_DONE,
	DIRECT_NOT_NOW, /* it is plain, and so well formed; nothing has changed */
	DIRECT_OTHER,   /* it is another one; nothing has changed */
};
MUST_CHECK enum direct_outcome direct_perform(struct thread *thread,
					      const union ring_submission_copy *entry);

/*
 * `from` waits for a completion, and `to`, which has just got the one that it waited for, runs and
 * is returned. The CPU can be handed over to it (takes_over in direct_parts.h). For the straight
 * ways.
 */
struct arch_context *direct_hand_over(struct thread *from, struct thread *to);

#endif
