/*
 * Threads that a process makes itself, and the handles that watch them. The first thread of a
 * process is kernel/object/process_start.c's.
 *
 * Read next: kernel/method/thread_methods.c for the methods.
 */
#ifndef KERNEL_OBJECT_THREAD_SPAWN_H
#define KERNEL_OBJECT_THREAD_SPAWN_H

#include "kernel/ipc/operation.h"
#include "kernel/resource/object.h"

struct process;
struct thread;

/*
 * The handle outlives its thread and tells that it has ended. The process's ledger pays for it.
 * Guarded by the kernel lock.
 */
struct thread_handle {
	struct object object;
	struct thread *thread; /* weak, in both directions; null when it has ended */
};

static inline struct thread_handle *thread_handle_of(struct object *object)
{
	return CONTAINER_OF(object, struct thread_handle, object);
}

/* The units that thread_spawn spends, mostly on zeroing. It must not begin with fewer. */
#define THREAD_SPAWN_UNITS 400u

/*
 * Makes a thread that does not run yet, and its handle; both are still held by nobody.
 * LEDGER_LIMIT: the ledger cannot pay, or the process has THREADS_IN_PROCESS already; BUSY: the
 * program's mappings fill the window in which the kernel maps rings. Nothing changed then. The
 * addresses in `start` are those of user space; its registers but the argument are filled in here.
 */
MUST_CHECK enum status thread_spawn(struct process *process, struct arch_context_start *start,
				    struct thread_handle **created);

/* The thread's own capability is in the table: the thread learns its id, and runs. */
void thread_spawn_run(struct thread *thread, struct cap_id self);

/* The handle's thread is gone: operations that wait for it are told, in steps. */
void thread_handle_ended(struct thread_handle *handle);

/* See object_teardown_function: live again afterwards when only its thread has ended. */
bool thread_handle_teardown(struct object *object);

#endif
