/*
 * The end of a process on the real machine.
 */
#include "user/rt/enter.h"

void rt_process_exit(uint64_t code)
{
	for (;;)
		(void)system_call(SYSTEM_CALL_EXIT, code, 0);
}
