/*
 * Makes a service fail by the fuse that it was given; the fuse's name in the CapSet says how.
 *
 * Ends with 0; with 3 when the console is missing, or a fuse named `crash` or `hang`.
 */
#include "core/generated/visits.h"
#include "user/rt/console.h"
#include "user/rt/exception.h"
#include "user/rt/generated/visits_client.h"
#include "user/rt/rt.h"

int capos_main(struct rt *rt)
{
	struct rt_console console;
	struct fuse fuse;
	enum status status;

	if (rt_console_open(&console, rt, "console") != STATUS_OK)
		return 3;
	if (rt_capset_get(&rt->capset, "crash", FUSE_INTERFACE_ID, &fuse.id) == STATUS_OK)
		status = fuse_crash(rt, fuse);
	else if (rt_capset_get(&rt->capset, "hang", FUSE_INTERFACE_ID, &fuse.id) == STATUS_OK)
		status = fuse_hang(rt, fuse);
	else
		return 3;
	rt_console_print(&console, "the call ended with %s\n", rt_failure_words(rt, status));
	return 0;
}
