/*
 * Ticks three times, half a second apart, by the Timer that it was given.
 *
 * Ends with 0; with 3 when console or timer are missing, with 4 when the timer fails.
 */
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/system_client.h"
#include "user/rt/rt.h"

#define TICKS 3u
#define TICK_NS UINT64_C(500000000)

int capos_main(struct rt *rt)
{
	struct rt_console console;
	struct timer timer;
	struct timer_now_result now;
	enum status status;

	if (rt_console_open(&console, rt, "console") != STATUS_OK ||
	    rt_capset_get(&rt->capset, "timer", TIMER_INTERFACE_ID, &timer.id) != STATUS_OK)
		return 3;
	status = timer_now(rt, timer, &now);
	for (uint64_t tick = 1; status == STATUS_OK && tick <= TICKS; tick++) {
		struct timer_sleep_args until = {.until_ns = now.time_ns + tick * TICK_NS};

		status = timer_sleep(rt, timer, &until);
		if (status == STATUS_OK)
			rt_console_print(&console, "tick %lu\n", (unsigned long)tick);
	}
	if (status == STATUS_OK)
		return 0;
	rt_console_print(&console, "timer: %s\n", rt_failure_words(rt, status));
	return 4;
}
