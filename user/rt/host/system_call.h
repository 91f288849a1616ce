/*
 * The system calls of a host program: functions that a test stands behind. See
 * user/rt/host/enter.h.
 */
#ifndef USER_RT_HOST_SYSTEM_CALL_H
#define USER_RT_HOST_SYSTEM_CALL_H

#include "abi/ring.h"

int64_t rt_cap_enter(struct ring_region *region, uint32_t min_complete, uint64_t timeout_ns);

#endif
