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
 * Does the whole of a cap_enter of the current thread when it is one of the few plain ones, and
 * returns what the machine resumes. Null: it is another one, and nothing has changed; thread_enter
 * does it.
 */
struct arch_context *direct_enter(struct thread *thread, uint64_t minimum, uint64_t timeout_ns);

/*
 * Does a plain entry (ring_submission_is_plain) that was taken, with its completion's place promised,
 * when it is a call that a free receive takes at once, or an answer whose receive is simply free
 * again. False: it is not so, and nothing has changed.
 */
MUST_CHECK bool direct_perform(struct thread *thread, const union ring_submission_copy *entry);

#endif
