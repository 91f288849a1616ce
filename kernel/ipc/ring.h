/*
 * The ring: taking submissions, writing completions.
 */
#ifndef KERNEL_IPC_RING_H
#define KERNEL_IPC_RING_H

#include "abi/ring.h"
#include "abi/status.h"

struct thread;

/*
 * Reads what the user claims of the indexes, once. BAD_RING_INDEX: a claim is impossible; nothing
 * changed, and storing a right one heals it.
 */
MUST_CHECK enum status ring_begin(struct thread *thread);

/*
 * Takes the next submission. False: there is no place for its completion; it stays in the queue.
 * There is one to take.
 */
MUST_CHECK bool ring_take(struct thread *thread);

/* Writes one completion into a promised place, and wakes the thread if it waits for it. */
void ring_complete(struct thread *thread, const struct ring_completion *completion);

/* Tells the user how far the kernel has come. */
void ring_publish(struct thread *thread);

#endif
