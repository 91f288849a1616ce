/*
 * A whole program on the host: the part of user/rt/start.c that is not the machine's.
 */
#ifndef USER_RT_HOST_RUN_H
#define USER_RT_HOST_RUN_H

#include "abi/startup.h"

/*
 * Runs capos_main with a run-time that `startup` describes, whose addresses are the host's. It
 * ends by rt_process_exit, never by returning.
 */
_Noreturn void rt_host_run(const struct startup_block *startup);

#endif
