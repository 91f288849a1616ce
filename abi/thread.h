/*
 * The state in which a thread starts that its process made with ThreadSpawner.create.
 *
 * It begins at `entry` with its stack pointer at `stack`, the FS base at the thread pointer, every
 * general register that is not named here zero, and the initial vector state. The first thread of a
 * process finds the startup block instead: abi/startup.h.
 */
#ifndef ABI_THREAD_H
#define ABI_THREAD_H

#include "abi/base.h"

/* The registers, in the order in which a C function takes its arguments. */
struct thread_registers {
	uint64_t argument;     /* rdi: of ThreadSpawner.create */
	uint64_t ring_address; /* rsi: the thread's ring region */
	uint64_t thread;       /* rdx: the capability id of its own Thread */
};

ABI_SIZE(struct thread_registers, 24);
ABI_OFFSET(struct thread_registers, ring_address, 8);
ABI_OFFSET(struct thread_registers, thread, 16);

/* The stack pointer is a multiple of this. */
#define THREAD_STACK_ALIGNMENT 16u
/* The most threads of one process. */
#define THREADS_IN_PROCESS 32u

#endif
