/*
 * The two system calls.
 *
 * This is the seam between a program and the kernel, or its stand-in: user/rt/x86_64 enters the
 * kernel, user/rt/host lets a test or a simulation stand in for it. Nothing else in user space may
 * know how the kernel is entered. Read next: abi/ring.h, user/rt/ring.h.
 */
#ifndef USER_RT_ENTER_H
#define USER_RT_ENTER_H

#include "abi/base.h"
#include "abi/ring.h"
#include "machine/system_call.h" /* of user/rt/x86_64 or user/rt/host: the build picks one */

/*
 * int64_t rt_cap_enter(struct ring_region *region, uint32_t min_complete, uint64_t timeout_ns)
 * Drains the submissions of `region`, which must be the calling thread's own, and waits until
 * `min_complete` completions are unread or `timeout_ns` nanoseconds have passed (TIMEOUT_NEVER: no
 * limit). Returns the number of unread completions, or a negative status: then nothing was taken.
 */

/* Ends the process with `code`. The codes with EXIT_ABORT_BIT are for user/rt/abort.c alone. */
_Noreturn void rt_process_exit(uint64_t code);

#endif
