/*
 * A whole program on the host: the part of user/rt/start.c that is not the machine's.
 */
#ifndef USER_RT_HOST_RUN_H
#define USER_RT_HOST_RUN_H

#include "abi/ring.h"
#include "abi/startup.h"

/*
 * Runs capos_main with a run-time that `startup` describes, whose addresses are the host's. It
 * ends by rt_process_exit, never by returning.
 */
_Noreturn void rt_host_run(const struct startup_block *startup);

/* The same for a thread that the program has made: the arguments are those of abi/thread.h. */
_Noreturn void rt_host_thread_run(uint64_t argument, struct ring_region *region,
				  uint64_t capability);

#endif
