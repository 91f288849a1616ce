/*
 * Running a program on the host: see run.h.
 */
#include "user/rt/host/run.h"

#include "user/rt/rt.h"

void rt_host_run(const struct startup_block *startup)
{
	struct rt rt;

	rt_init(&rt, startup);
	rt_exit((uint32_t)capos_main(&rt));
}
