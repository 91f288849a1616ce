/*
 * Greets, and lists what it was given: the whole of what it can do.
 *
 * Ends with 0; with 3 when it was given no console to greet through.
 */
#include "user/rt/console.h"
#include "user/rt/rt.h"

int capos_main(struct rt *rt)
{
	struct rt_console console;

	if (rt_console_open(&console, rt, "console") != STATUS_OK)
		return 3;
	rt_console_print(&console, "Hello from capOS. I am process %lu, and this is all I hold:\n",
			 (unsigned long)rt->startup->process_id);
	for (uint32_t i = 0; i < rt->capset.count; i++)
		rt_console_print(&console, "  %.*s\n", (int)CAPSET_NAME_BYTES,
				 rt->capset.entries[i].name);
	return 0;
}
