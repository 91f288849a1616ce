/*
 * The state of a program on the host, where many instances of it run in one process: see
 * user/rt/state.h.
 */
#ifndef USER_RT_HOST_STATE_H
#define USER_RT_HOST_STATE_H

#include "abi/base.h"

/* Zeroed memory of the program that runs; it stays as long as the program does. */
void *rt_host_state(size_t bytes);

#define RT_STATE(type) ((type *)rt_host_state(sizeof(type)))

#endif
