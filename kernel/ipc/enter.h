/*
 * The system call cap_enter: how long a thread stays in the kernel, and when it goes back to its
 * program.
 */
#ifndef KERNEL_IPC_ENTER_H
#define KERNEL_IPC_ENTER_H

#include "kernel/object/thread.h"

/* The system call cap_enter: begins it; enter_advance goes on with it. */
void enter_begin(struct thread *thread, uint32_t minimum, uint64_t timeout_ns);

/* As much of the thread's cap_enter as this entry's budget allows. */
void enter_advance(struct thread *thread);

/* An operation completed: a thread that waits for it becomes ready. */
void enter_completed(struct thread *thread);

/* The timeout of the thread's cap_enter has come. */
void enter_timed_out(struct thread *thread);

#endif
